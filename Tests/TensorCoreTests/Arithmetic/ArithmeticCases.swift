/// Operands and what NumPy makes of them, odd values above all: extremes, zeros of both signs, NaN.
///
/// A line is: operation | operand | operand | result or `!` and the error; Python numbers are written `int:3`.
let arithmeticCases = """
  add|bool:True,False|bool:True,True|bool:True,True
  add|uint8:0,3,200,255|uint8:2,0,3,255|uint8:2,3,203,254
  add|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|int32:2147483647,-5,0,-2147483646
  add|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|int64:9223372036854775807,-5,1,5
  add|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.0,-0.0,2.0,1.0|float16:-0.5,0.0999755859375,65504.0,nan
  add|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:2.0,-2.0,9.999999680285692e+37,0.0|float32:-5.5,-1.899999976158142,inf,0.0
  add|float64:-7.5,0.1,inf,-0.0|float64:2.0,-2.5,nan,0.0|float64:-5.5,-2.4,nan,0.0
  add|int64:-9223372036854775808,-7|float64:2.0,-2.5|float64:-9.223372036854776e+18,-9.5
  add|float32:-7.5,0.10000000149011612|float64:2.0,-2.5|float64:-5.5,-2.399999998509884
  add|float64:-7.5,0.1|bool:True,True|float64:-6.5,1.1
  add|uint8:0,3|bool:True,True|uint8:1,4
  add|float16:-2.5,0.0999755859375,65504.0,nan|float:0.5|float16:-2.0,0.60009765625,65504.0,nan
  add|float:0.5|float16:-2.5,0.0999755859375,65504.0,nan|float16:-2.0,0.60009765625,65504.0,nan
  add|bool:True,False|int:3|int64:4,3
  add|int:3|bool:True,False|int64:4,3
  add|float16:-2.5,0.0999755859375,65504.0,nan|int:-1|float16:-3.5,-0.89990234375,65504.0,nan
  add|int:-1|float16:-2.5,0.0999755859375,65504.0,nan|float16:-3.5,-0.89990234375,65504.0,nan
  subtract|bool:True,False|bool:True,True|!numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.
  subtract|uint8:0,3,200,255|uint8:2,0,3,255|uint8:254,3,197,0
  subtract|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|int32:-2147483647,-9,0,2147483644
  subtract|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|int64:-9223372036854775807,-9,5,-5
  subtract|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.0,-0.0,2.0,1.0|float16:-4.5,0.0999755859375,65504.0,nan
  subtract|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:2.0,-2.0,9.999999680285692e+37,0.0|float32:-9.5,2.0999999046325684,2.0000001388812345e+38,-0.0
  subtract|float64:-7.5,0.1,inf,-0.0|float64:2.0,-2.5,nan,0.0|float64:-9.5,2.6,nan,-0.0
  subtract|float32:-7.5,0.10000000149011612|bool:True,True|float32:-8.5,-0.8999999761581421
  subtract|int64:-9223372036854775808,-7|float16:2.0,-0.0|float64:-9.223372036854776e+18,-7.0
  subtract|float32:-7.5,0.10000000149011612|int64:-1,2|float64:-6.5,-1.8999999985098839
  subtract|uint8:0,3|float64:2.0,-2.5|float64:-2.0,5.5
  subtract|float16:-2.5,0.0999755859375,65504.0,nan|int:300|float16:-302.5,-300.0,65216.0,nan
  subtract|int:300|float16:-2.5,0.0999755859375,65504.0,nan|float16:302.5,300.0,-65216.0,nan
  subtract|float64:-7.5,0.1,inf,-0.0|int:-1|float64:-6.5,1.1,inf,1.0
  subtract|int:-1|float64:-7.5,0.1,inf,-0.0|float64:6.5,-1.1,-inf,-1.0
  subtract|uint8:0,3,200,255|int:300|!Python integer 300 out of bounds for uint8
  subtract|int:300|uint8:0,3,200,255|!Python integer 300 out of bounds for uint8
  multiply|bool:True,False|bool:True,True|bool:True,False
  multiply|uint8:0,3,200,255|uint8:2,0,3,255|uint8:0,0,88,1
  multiply|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|int32:-2147483648,-14,0,2147483645
  multiply|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|int64:-9223372036854775808,-14,-6,0
  multiply|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.0,-0.0,2.0,1.0|float16:-5.0,-0.0,inf,nan
  multiply|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:2.0,-2.0,9.999999680285692e+37,0.0|float32:-15.0,-0.20000000298023224,inf,-0.0
  multiply|float64:-7.5,0.1,inf,-0.0|float64:2.0,-2.5,nan,0.0|float64:-15.0,-0.25,nan,-0.0
  multiply|uint8:0,3|uint8:2,0|uint8:0,0
  multiply|float64:-7.5,0.1|uint8:2,0|float64:-15.0,0.0
  multiply|int32:-2147483648,-7|bool:True,True|int32:-2147483648,-7
  multiply|float64:-7.5,0.1|float32:2.0,-2.0|float64:-15.0,-0.2
  multiply|int32:-2147483648,-7,0,2147483647|int:3|int32:-2147483648,-21,0,2147483645
  multiply|int:3|int32:-2147483648,-7,0,2147483647|int32:-2147483648,-21,0,2147483645
  multiply|bool:True,False|bool:True|bool:True,False
  multiply|bool:True|bool:True,False|bool:True,False
  multiply|float64:-7.5,0.1,inf,-0.0|bool:True|float64:-7.5,0.1,inf,-0.0
  multiply|bool:True|float64:-7.5,0.1,inf,-0.0|float64:-7.5,0.1,inf,-0.0
  divide|bool:True,False|bool:True,True|float64:1.0,0.0
  divide|uint8:0,3,200,255|uint8:2,0,3,255|float64:0.0,inf,66.66666666666667,1.0
  divide|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|float64:2147483648.0,-3.5,nan,715827882.3333334
  divide|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|float64:9.223372036854776e+18,-3.5,-1.5,0.0
  divide|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.0,-0.0,2.0,1.0|float16:-1.25,-inf,32752.0,nan
  divide|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:2.0,-2.0,9.999999680285692e+37,0.0|float32:-3.75,-0.05000000074505806,3.0,nan
  divide|float64:-7.5,0.1,inf,-0.0|float64:2.0,-2.5,nan,0.0|float64:-3.75,-0.04,nan,nan
  divide|uint8:0,3|int64:-1,2|float64:-0.0,1.5
  divide|int64:-9223372036854775808,-7|int32:-1,2|float64:9.223372036854776e+18,-3.5
  divide|float16:-2.5,0.0999755859375|float64:2.0,-2.5|float64:-1.25,-0.039990234375
  divide|uint8:0,3|int64:-1,2|float64:-0.0,1.5
  divide|int64:-9223372036854775808,-7,3,0|int:300|float64:-3.0744573456182588e+16,-0.023333333333333334,0.01,0.0
  divide|int:300|int64:-9223372036854775808,-7,3,0|float64:-3.252606517456513e-17,-42.857142857142854,100.0,inf
  divide|uint8:0,3,200,255|bool:True|float64:0.0,3.0,200.0,255.0
  divide|bool:True|uint8:0,3,200,255|float64:inf,0.3333333333333333,0.005,0.00392156862745098
  divide|float16:-2.5,0.0999755859375,65504.0,nan|float:0.5|float16:-5.0,0.199951171875,inf,nan
  divide|float:0.5|float16:-2.5,0.0999755859375,65504.0,nan|float16:-0.199951171875,5.0,7.62939453125e-06,nan
  floor_divide|bool:True,False|bool:True,True|int8:1,0
  floor_divide|uint8:0,3,200,255|uint8:2,0,3,255|uint8:0,0,66,1
  floor_divide|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|int32:-2147483648,-4,0,715827882
  floor_divide|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|int64:-9223372036854775808,-4,-2,0
  floor_divide|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.0,-0.0,2.0,1.0|float16:-2.0,-inf,32752.0,nan
  floor_divide|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:2.0,-2.0,9.999999680285692e+37,0.0|float32:-4.0,-1.0,3.0,nan
  floor_divide|float64:-7.5,0.1,inf,-0.0|float64:2.0,-2.5,nan,0.0|float64:-4.0,-1.0,nan,nan
  floor_divide|int64:-9223372036854775808,-7|int64:-1,2|int64:-9223372036854775808,-4
  floor_divide|float16:-2.5,0.0999755859375|uint8:2,0|float16:-2.0,inf
  floor_divide|int64:-9223372036854775808,-7|int64:-1,2|int64:-9223372036854775808,-4
  floor_divide|float64:-7.5,0.1|int64:-1,2|float64:7.0,0.0
  floor_divide|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|int:-1|float32:7.0,-1.0,-3.0000000054977558e+38,0.0
  floor_divide|int:-1|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:0.0,-10.0,-1.0,inf
  floor_divide|uint8:0,3,200,255|int:3|uint8:0,1,66,85
  floor_divide|int:3|uint8:0,3,200,255|uint8:0,1,0,0
  floor_divide|float64:-7.5,0.1,inf,-0.0|int:300|float64:-1.0,0.0,nan,-0.0
  floor_divide|int:300|float64:-7.5,0.1,inf,-0.0|float64:-40.0,2999.0,0.0,-inf
  remainder|bool:True,False|bool:True,True|int8:0,0
  remainder|uint8:0,3,200,255|uint8:2,0,3,255|uint8:0,0,2,0
  remainder|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|int32:0,1,0,1
  remainder|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|int64:0,1,-1,0
  remainder|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.0,-0.0,2.0,1.0|float16:1.5,nan,0.0,nan
  remainder|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:2.0,-2.0,9.999999680285692e+37,0.0|float32:0.5,-1.899999976158142,1.0141204801825835e+31,nan
  remainder|float64:-7.5,0.1,inf,-0.0|float64:2.0,-2.5,nan,0.0|float64:0.5,-2.4,nan,nan
  remainder|uint8:0,3|float64:2.0,-2.5|float64:0.0,-2.0
  remainder|bool:True,False|float32:2.0,-2.0|float32:1.0,-0.0
  remainder|int32:-2147483648,-7|float32:2.0,-2.0|float64:0.0,-1.0
  remainder|int64:-9223372036854775808,-7|bool:True,True|int64:0,0
  remainder|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float:0.5|float32:0.0,0.10000000149011612,0.0,0.0
  remainder|float:0.5|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:-7.0,0.09999999403953552,0.5,nan
  remainder|bool:True,False|int:3|int64:1,0
  remainder|int:3|bool:True,False|int64:0,0
  remainder|float16:-2.5,0.0999755859375,65504.0,nan|bool:True|float16:0.5,0.0999755859375,0.0,nan
  remainder|bool:True|float16:-2.5,0.0999755859375,65504.0,nan|float16:-1.5,0.000244140625,1.0,nan
  power|bool:True,False|bool:True,True|int8:1,0
  power|uint8:0,3,200,255|uint8:2,0,3,255|uint8:0,1,0,255
  power|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|!Integers to negative integer powers are not allowed.
  power|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|!Integers to negative integer powers are not allowed.
  power|bool:True,False|int:2|int64:1,0
  power|int32:-2147483648,-7,0,2147483647|int:2|int32:0,49,0,1
  power|float64:-7.5,0.1,inf,-0.0|int:2|float64:56.25,0.010000000000000002,inf,0.0
  maximum|bool:True,False|bool:True,True|bool:True,True
  maximum|uint8:0,3,200,255|uint8:2,0,3,255|uint8:2,3,200,255
  maximum|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|int32:-1,2,0,2147483647
  maximum|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|int64:-1,2,3,5
  maximum|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.0,-0.0,2.0,1.0|float16:2.0,0.0999755859375,65504.0,nan
  maximum|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:2.0,-2.0,9.999999680285692e+37,0.0|float32:2.0,0.10000000149011612,3.0000000054977558e+38,0.0
  maximum|float64:-7.5,0.1,inf,-0.0|float64:2.0,-2.5,nan,0.0|float64:2.0,0.1,nan,0.0
  maximum|float32:-7.5,0.10000000149011612|uint8:2,0|float32:2.0,0.10000000149011612
  maximum|float64:-7.5,0.1|float16:2.0,-0.0|float64:2.0,0.1
  maximum|float32:-7.5,0.10000000149011612|int32:-1,2|float64:-1.0,2.0
  maximum|float16:-2.5,0.0999755859375|int64:-1,2|float64:-1.0,2.0
  maximum|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|int:3|float32:3.0,3.0,3.0000000054977558e+38,3.0
  maximum|int:3|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:3.0,3.0,3.0000000054977558e+38,3.0
  maximum|bool:True,False|int:-1|int64:1,0
  maximum|int:-1|bool:True,False|int64:1,0
  maximum|float16:-2.5,0.0999755859375,65504.0,nan|float:0.5|float16:0.5,0.5,65504.0,nan
  maximum|float:0.5|float16:-2.5,0.0999755859375,65504.0,nan|float16:0.5,0.5,65504.0,nan
  minimum|bool:True,False|bool:True,True|bool:True,False
  minimum|uint8:0,3,200,255|uint8:2,0,3,255|uint8:0,0,3,255
  minimum|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|int32:-2147483648,-7,0,3
  minimum|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|int64:-9223372036854775808,-7,-2,0
  minimum|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.0,-0.0,2.0,1.0|float16:-2.5,-0.0,2.0,nan
  minimum|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:2.0,-2.0,9.999999680285692e+37,0.0|float32:-7.5,-2.0,9.999999680285692e+37,0.0
  minimum|float64:-7.5,0.1,inf,-0.0|float64:2.0,-2.5,nan,0.0|float64:-7.5,-2.5,nan,0.0
  minimum|float16:-2.5,0.0999755859375|uint8:2,0|float16:-2.5,0.0
  minimum|bool:True,False|bool:True,True|bool:True,False
  minimum|int32:-2147483648,-7|float32:2.0,-2.0|float64:-2147483648.0,-7.0
  minimum|float16:-2.5,0.0999755859375|int64:-1,2|float64:-2.5,0.0999755859375
  minimum|int32:-2147483648,-7,0,2147483647|bool:True|int32:-2147483648,-7,0,1
  minimum|bool:True|int32:-2147483648,-7,0,2147483647|int32:-2147483648,-7,0,1
  minimum|uint8:0,3,200,255|int:300|!Python integer 300 out of bounds for uint8
  minimum|int:300|uint8:0,3,200,255|!Python integer 300 out of bounds for uint8
  minimum|int64:-9223372036854775808,-7,3,0|bool:True|int64:-9223372036854775808,-7,1,0
  minimum|bool:True|int64:-9223372036854775808,-7,3,0|int64:-9223372036854775808,-7,1,0
  fmax|bool:True,False|bool:True,True|bool:True,True
  fmax|uint8:0,3,200,255|uint8:2,0,3,255|uint8:2,3,200,255
  fmax|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|int32:-1,2,0,2147483647
  fmax|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|int64:-1,2,3,5
  fmax|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.0,-0.0,2.0,1.0|float16:2.0,0.0999755859375,65504.0,1.0
  fmax|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:2.0,-2.0,9.999999680285692e+37,0.0|float32:2.0,0.10000000149011612,3.0000000054977558e+38,0.0
  fmax|float64:-7.5,0.1,inf,-0.0|float64:2.0,-2.5,nan,0.0|float64:2.0,0.1,inf,0.0
  fmax|int64:-9223372036854775808,-7|float16:2.0,-0.0|float64:2.0,-0.0
  fmax|int64:-9223372036854775808,-7|uint8:2,0|int64:2,0
  fmax|float16:-2.5,0.0999755859375|int32:-1,2|float64:-1.0,2.0
  fmax|int64:-9223372036854775808,-7|float16:2.0,-0.0|float64:2.0,-0.0
  fmax|uint8:0,3,200,255|bool:True|uint8:1,3,200,255
  fmax|bool:True|uint8:0,3,200,255|uint8:1,3,200,255
  fmax|bool:True,False|int:300|int64:300,300
  fmax|int:300|bool:True,False|int64:300,300
  fmax|float16:-2.5,0.0999755859375,65504.0,nan|int:-1|float16:-1.0,0.0999755859375,65504.0,-1.0
  fmax|int:-1|float16:-2.5,0.0999755859375,65504.0,nan|float16:-1.0,0.0999755859375,65504.0,-1.0
  fmin|bool:True,False|bool:True,True|bool:True,False
  fmin|uint8:0,3,200,255|uint8:2,0,3,255|uint8:0,0,3,255
  fmin|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|int32:-2147483648,-7,0,3
  fmin|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|int64:-9223372036854775808,-7,-2,0
  fmin|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.0,-0.0,2.0,1.0|float16:-2.5,-0.0,2.0,1.0
  fmin|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:2.0,-2.0,9.999999680285692e+37,0.0|float32:-7.5,-2.0,9.999999680285692e+37,0.0
  fmin|float64:-7.5,0.1,inf,-0.0|float64:2.0,-2.5,nan,0.0|float64:-7.5,-2.5,inf,0.0
  fmin|float64:-7.5,0.1|float64:2.0,-2.5|float64:-7.5,-2.5
  fmin|int32:-2147483648,-7|int32:-1,2|int32:-2147483648,-7
  fmin|uint8:0,3|int64:-1,2|int64:-1,2
  fmin|bool:True,False|bool:True,True|bool:True,False
  fmin|bool:True,False|float:0.5|float64:0.5,0.0
  fmin|float:0.5|bool:True,False|float64:0.5,0.0
  fmin|uint8:0,3,200,255|bool:True|uint8:0,1,1,1
  fmin|bool:True|uint8:0,3,200,255|uint8:0,1,1,1
  fmin|float16:-2.5,0.0999755859375,65504.0,nan|float:0.5|float16:-2.5,0.0999755859375,0.5,0.5
  fmin|float:0.5|float16:-2.5,0.0999755859375,65504.0,nan|float16:-2.5,0.0999755859375,0.5,0.5
  fmod|bool:True,False|bool:True,True|int8:0,0
  fmod|uint8:0,3,200,255|uint8:2,0,3,255|uint8:0,0,2,0
  fmod|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|int32:0,-1,0,1
  fmod|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|int64:0,-1,1,0
  fmod|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.0,-0.0,2.0,1.0|float16:-0.5,nan,0.0,nan
  fmod|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:2.0,-2.0,9.999999680285692e+37,0.0|float32:-1.5,0.10000000149011612,1.0141204801825835e+31,nan
  fmod|float64:-7.5,0.1,inf,-0.0|float64:2.0,-2.5,nan,0.0|float64:-1.5,0.1,nan,nan
  fmod|bool:True,False|int32:-1,2|int32:0,0
  fmod|float64:-7.5,0.1|float16:2.0,-0.0|float64:-1.5,nan
  fmod|bool:True,False|bool:True,True|int8:0,0
  fmod|float64:-7.5,0.1|float32:2.0,-2.0|float64:-1.5,0.1
  fmod|int64:-9223372036854775808,-7,3,0|float:0.5|float64:-0.0,-0.0,0.0,0.0
  fmod|float:0.5|int64:-9223372036854775808,-7,3,0|float64:0.5,0.5,0.5,nan
  fmod|int64:-9223372036854775808,-7,3,0|bool:True|int64:0,0,0,0
  fmod|bool:True|int64:-9223372036854775808,-7,3,0|int64:1,1,1,0
  fmod|bool:True,False|int:300|int64:1,0
  fmod|int:300|bool:True,False|int64:0,0
  copysign|bool:True,False|bool:True,True|float16:1.0,0.0
  copysign|uint8:0,3,200,255|uint8:2,0,3,255|float16:0.0,3.0,200.0,255.0
  copysign|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|float64:-2147483648.0,7.0,0.0,2147483647.0
  copysign|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|float64:-9.223372036854776e+18,7.0,-3.0,0.0
  copysign|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.0,-0.0,2.0,1.0|float16:2.5,-0.0999755859375,65504.0,nan
  copysign|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:2.0,-2.0,9.999999680285692e+37,0.0|float32:7.5,-0.10000000149011612,3.0000000054977558e+38,0.0
  copysign|float64:-7.5,0.1,inf,-0.0|float64:2.0,-2.5,nan,0.0|float64:7.5,-0.1,inf,0.0
  copysign|int32:-2147483648,-7|uint8:2,0|float64:2147483648.0,7.0
  copysign|int64:-9223372036854775808,-7|uint8:2,0|float64:9.223372036854776e+18,7.0
  copysign|float32:-7.5,0.10000000149011612|uint8:2,0|float32:7.5,0.10000000149011612
  copysign|int32:-2147483648,-7|float64:2.0,-2.5|float64:2147483648.0,-7.0
  copysign|int64:-9223372036854775808,-7,3,0|int:3|float64:9.223372036854776e+18,7.0,3.0,0.0
  copysign|int:3|int64:-9223372036854775808,-7,3,0|float64:-3.0,-3.0,3.0,3.0
  copysign|bool:True,False|int:-1|float64:-1.0,-0.0
  copysign|int:-1|bool:True,False|float64:1.0,1.0
  copysign|uint8:0,3,200,255|int:-1|float16:-0.0,-3.0,-200.0,-255.0
  copysign|int:-1|uint8:0,3,200,255|float16:1.0,1.0,1.0,1.0
  equal|bool:True,False|bool:True,True|bool:True,False
  equal|uint8:0,3,200,255|uint8:2,0,3,255|bool:False,False,False,True
  equal|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|bool:False,False,True,False
  equal|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|bool:False,False,False,False
  equal|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.0,-0.0,2.0,1.0|bool:False,False,False,False
  equal|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:2.0,-2.0,9.999999680285692e+37,0.0|bool:False,False,False,True
  equal|float64:-7.5,0.1,inf,-0.0|float64:2.0,-2.5,nan,0.0|bool:False,False,False,True
  equal|bool:True,False|bool:True,True|bool:True,False
  equal|uint8:0,3|float16:2.0,-0.0|bool:False,False
  equal|uint8:0,3|int64:-1,2|bool:False,False
  equal|float16:-2.5,0.0999755859375|int32:-1,2|bool:False,False
  equal|uint8:0,3,200,255|bool:True|bool:False,False,False,False
  equal|bool:True|uint8:0,3,200,255|bool:False,False,False,False
  equal|float16:-2.5,0.0999755859375,65504.0,nan|int:300|bool:False,False,False,False
  equal|int:300|float16:-2.5,0.0999755859375,65504.0,nan|bool:False,False,False,False
  equal|int32:-2147483648,-7,0,2147483647|int:-1|bool:False,False,False,False
  equal|int:-1|int32:-2147483648,-7,0,2147483647|bool:False,False,False,False
  less_equal|bool:True,False|bool:True,True|bool:True,True
  less_equal|uint8:0,3,200,255|uint8:2,0,3,255|bool:True,False,False,True
  less_equal|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|bool:True,True,True,False
  less_equal|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|bool:True,True,False,True
  less_equal|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.0,-0.0,2.0,1.0|bool:True,False,False,False
  less_equal|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:2.0,-2.0,9.999999680285692e+37,0.0|bool:True,False,False,True
  less_equal|float64:-7.5,0.1,inf,-0.0|float64:2.0,-2.5,nan,0.0|bool:True,False,False,True
  less_equal|int32:-2147483648,-7|int64:-1,2|bool:True,True
  less_equal|float32:-7.5,0.10000000149011612|uint8:2,0|bool:True,False
  less_equal|int32:-2147483648,-7|float16:2.0,-0.0|bool:True,True
  less_equal|uint8:0,3|bool:True,True|bool:True,False
  less_equal|uint8:0,3,200,255|int:300|bool:True,True,True,True
  less_equal|int:300|uint8:0,3,200,255|bool:False,False,False,False
  less_equal|float64:-7.5,0.1,inf,-0.0|float:0.5|bool:True,True,False,True
  less_equal|float:0.5|float64:-7.5,0.1,inf,-0.0|bool:False,False,True,False
  less_equal|float64:-7.5,0.1,inf,-0.0|int:3|bool:True,True,False,True
  less_equal|int:3|float64:-7.5,0.1,inf,-0.0|bool:False,False,True,False
  greater|bool:True,False|bool:True,True|bool:False,False
  greater|uint8:0,3,200,255|uint8:2,0,3,255|bool:False,True,True,False
  greater|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|bool:False,False,False,True
  greater|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|bool:False,False,True,False
  greater|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.0,-0.0,2.0,1.0|bool:False,True,True,False
  greater|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:2.0,-2.0,9.999999680285692e+37,0.0|bool:False,True,True,False
  greater|float64:-7.5,0.1,inf,-0.0|float64:2.0,-2.5,nan,0.0|bool:False,True,False,False
  greater|int32:-2147483648,-7|float32:2.0,-2.0|bool:False,False
  greater|int32:-2147483648,-7|float32:2.0,-2.0|bool:False,False
  greater|float16:-2.5,0.0999755859375|int64:-1,2|bool:False,False
  greater|float64:-7.5,0.1|int32:-1,2|bool:False,False
  greater|uint8:0,3,200,255|int:-1|bool:True,True,True,True
  greater|int:-1|uint8:0,3,200,255|bool:False,False,False,False
  greater|float64:-7.5,0.1,inf,-0.0|int:-1|bool:False,True,True,True
  greater|int:-1|float64:-7.5,0.1,inf,-0.0|bool:True,False,False,False
  greater|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|int:-1|bool:False,True,True,True
  greater|int:-1|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|bool:True,False,False,False
  logical_and|bool:True,False|bool:True,True|bool:True,False
  logical_and|uint8:0,3,200,255|uint8:2,0,3,255|bool:False,False,True,True
  logical_and|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|bool:True,True,False,True
  logical_and|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|bool:True,True,True,False
  logical_and|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.0,-0.0,2.0,1.0|bool:True,False,True,True
  logical_and|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:2.0,-2.0,9.999999680285692e+37,0.0|bool:True,True,True,False
  logical_and|float64:-7.5,0.1,inf,-0.0|float64:2.0,-2.5,nan,0.0|bool:True,True,True,False
  logical_and|float64:-7.5,0.1|uint8:2,0|bool:True,False
  logical_and|bool:True,False|float16:2.0,-0.0|bool:True,False
  logical_and|bool:True,False|float32:2.0,-2.0|bool:True,False
  logical_and|float64:-7.5,0.1|bool:True,True|bool:True,True
  logical_and|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|int:300|bool:True,True,True,False
  logical_and|int:300|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|bool:True,True,True,False
  logical_and|uint8:0,3,200,255|float:0.5|bool:False,True,True,True
  logical_and|float:0.5|uint8:0,3,200,255|bool:False,True,True,True
  logical_and|float16:-2.5,0.0999755859375,65504.0,nan|float:0.5|bool:True,True,True,True
  logical_and|float:0.5|float16:-2.5,0.0999755859375,65504.0,nan|bool:True,True,True,True
  logical_xor|bool:True,False|bool:True,True|bool:False,True
  logical_xor|uint8:0,3,200,255|uint8:2,0,3,255|bool:True,True,False,False
  logical_xor|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|bool:False,False,False,False
  logical_xor|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|bool:False,False,False,True
  logical_xor|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.0,-0.0,2.0,1.0|bool:False,True,False,False
  logical_xor|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:2.0,-2.0,9.999999680285692e+37,0.0|bool:False,False,False,False
  logical_xor|float64:-7.5,0.1,inf,-0.0|float64:2.0,-2.5,nan,0.0|bool:False,False,False,False
  logical_xor|int64:-9223372036854775808,-7|bool:True,True|bool:False,False
  logical_xor|int64:-9223372036854775808,-7|int64:-1,2|bool:False,False
  logical_xor|int64:-9223372036854775808,-7|int32:-1,2|bool:False,False
  logical_xor|float64:-7.5,0.1|float32:2.0,-2.0|bool:False,False
  logical_xor|float64:-7.5,0.1,inf,-0.0|int:300|bool:False,False,False,True
  logical_xor|int:300|float64:-7.5,0.1,inf,-0.0|bool:False,False,False,True
  logical_xor|bool:True,False|float:0.5|bool:False,True
  logical_xor|float:0.5|bool:True,False|bool:False,True
  logical_xor|float16:-2.5,0.0999755859375,65504.0,nan|int:-1|bool:False,False,False,False
  logical_xor|int:-1|float16:-2.5,0.0999755859375,65504.0,nan|bool:False,False,False,False
  bitwise_and|bool:True,False|bool:True,True|bool:True,False
  bitwise_and|uint8:0,3,200,255|uint8:2,0,3,255|uint8:0,0,0,255
  bitwise_and|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|int32:-2147483648,0,0,3
  bitwise_and|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|int64:-9223372036854775808,0,2,0
  bitwise_and|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.0,-0.0,2.0,1.0|!ufunc 'bitwise_and' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  bitwise_and|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:2.0,-2.0,9.999999680285692e+37,0.0|!ufunc 'bitwise_and' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  bitwise_and|float64:-7.5,0.1,inf,-0.0|float64:2.0,-2.5,nan,0.0|!ufunc 'bitwise_and' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  bitwise_and|float64:-7.5,0.1|int64:-1,2|!ufunc 'bitwise_and' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  bitwise_and|float32:-7.5,0.10000000149011612|float64:2.0,-2.5|!ufunc 'bitwise_and' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  bitwise_and|int64:-9223372036854775808,-7|int64:-1,2|int64:-9223372036854775808,0
  bitwise_and|float64:-7.5,0.1|float32:2.0,-2.0|!ufunc 'bitwise_and' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  bitwise_and|uint8:0,3,200,255|int:-1|!Python integer -1 out of bounds for uint8
  bitwise_and|int:-1|uint8:0,3,200,255|!Python integer -1 out of bounds for uint8
  bitwise_and|int32:-2147483648,-7,0,2147483647|bool:True|int32:0,1,0,1
  bitwise_and|bool:True|int32:-2147483648,-7,0,2147483647|int32:0,1,0,1
  bitwise_and|int32:-2147483648,-7,0,2147483647|int:300|int32:0,296,0,300
  bitwise_and|int:300|int32:-2147483648,-7,0,2147483647|int32:0,296,0,300
  bitwise_xor|bool:True,False|bool:True,True|bool:False,True
  bitwise_xor|uint8:0,3,200,255|uint8:2,0,3,255|uint8:2,3,203,0
  bitwise_xor|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|int32:2147483647,-5,0,2147483644
  bitwise_xor|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|int64:9223372036854775807,-5,-3,5
  bitwise_xor|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.0,-0.0,2.0,1.0|!ufunc 'bitwise_xor' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  bitwise_xor|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:2.0,-2.0,9.999999680285692e+37,0.0|!ufunc 'bitwise_xor' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  bitwise_xor|float64:-7.5,0.1,inf,-0.0|float64:2.0,-2.5,nan,0.0|!ufunc 'bitwise_xor' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  bitwise_xor|float16:-2.5,0.0999755859375|bool:True,True|!ufunc 'bitwise_xor' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  bitwise_xor|bool:True,False|uint8:2,0|uint8:3,0
  bitwise_xor|float16:-2.5,0.0999755859375|float32:2.0,-2.0|!ufunc 'bitwise_xor' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  bitwise_xor|int64:-9223372036854775808,-7|uint8:2,0|int64:-9223372036854775806,-7
  bitwise_xor|bool:True,False|float:0.5|!ufunc 'bitwise_xor' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  bitwise_xor|float:0.5|bool:True,False|!ufunc 'bitwise_xor' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  bitwise_xor|float64:-7.5,0.1,inf,-0.0|int:300|!ufunc 'bitwise_xor' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  bitwise_xor|int:300|float64:-7.5,0.1,inf,-0.0|!ufunc 'bitwise_xor' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  bitwise_xor|uint8:0,3,200,255|int:3|uint8:3,0,203,252
  bitwise_xor|int:3|uint8:0,3,200,255|uint8:3,0,203,252
  left_shift|bool:True,False|bool:True,True|int8:2,0
  left_shift|uint8:0,3,200,255|uint8:2,0,3,255|uint8:0,3,64,0
  left_shift|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|int32:0,-28,0,-8
  left_shift|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|int64:0,-28,0,0
  left_shift|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.0,-0.0,2.0,1.0|!ufunc 'left_shift' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  left_shift|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:2.0,-2.0,9.999999680285692e+37,0.0|!ufunc 'left_shift' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  left_shift|float64:-7.5,0.1,inf,-0.0|float64:2.0,-2.5,nan,0.0|!ufunc 'left_shift' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  left_shift|int64:-9223372036854775808,-7|float32:2.0,-2.0|!ufunc 'left_shift' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  left_shift|float16:-2.5,0.0999755859375|float16:2.0,-0.0|!ufunc 'left_shift' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  left_shift|int32:-2147483648,-7|float64:2.0,-2.5|!ufunc 'left_shift' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  left_shift|uint8:0,3|uint8:2,0|uint8:0,3
  left_shift|float64:-7.5,0.1,inf,-0.0|int:-1|!ufunc 'left_shift' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  left_shift|int:-1|float64:-7.5,0.1,inf,-0.0|!ufunc 'left_shift' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  left_shift|int64:-9223372036854775808,-7,3,0|int:3|int64:0,-56,24,0
  left_shift|int:3|int64:-9223372036854775808,-7,3,0|int64:0,0,24,3
  left_shift|int32:-2147483648,-7,0,2147483647|bool:True|int32:0,-14,0,-2
  left_shift|bool:True|int32:-2147483648,-7,0,2147483647|int32:0,0,1,0
  right_shift|bool:True,False|bool:True,True|int8:0,0
  right_shift|uint8:0,3,200,255|uint8:2,0,3,255|uint8:0,3,25,0
  right_shift|int32:-2147483648,-7,0,2147483647|int32:-1,2,0,3|int32:-1,-2,0,268435455
  right_shift|int64:-9223372036854775808,-7,3,0|int64:-1,2,-2,5|int64:-1,-2,0,0
  right_shift|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.0,-0.0,2.0,1.0|!ufunc 'right_shift' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  right_shift|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:2.0,-2.0,9.999999680285692e+37,0.0|!ufunc 'right_shift' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  right_shift|float64:-7.5,0.1,inf,-0.0|float64:2.0,-2.5,nan,0.0|!ufunc 'right_shift' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  right_shift|float16:-2.5,0.0999755859375|float32:2.0,-2.0|!ufunc 'right_shift' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  right_shift|uint8:0,3|int64:-1,2|int64:0,0
  right_shift|uint8:0,3|float64:2.0,-2.5|!ufunc 'right_shift' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  right_shift|int64:-9223372036854775808,-7|float32:2.0,-2.0|!ufunc 'right_shift' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  right_shift|float16:-2.5,0.0999755859375,65504.0,nan|float:0.5|!ufunc 'right_shift' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  right_shift|float:0.5|float16:-2.5,0.0999755859375,65504.0,nan|!ufunc 'right_shift' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  right_shift|int64:-9223372036854775808,-7,3,0|int:-1|int64:-1,-1,0,0
  right_shift|int:-1|int64:-9223372036854775808,-7,3,0|int64:-1,-1,-1,-1
  right_shift|bool:True,False|int:3|int64:0,0
  right_shift|int:3|bool:True,False|int64:1,3
  negative|bool:True,False|!The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.
  negative|uint8:0,3,200,255|uint8:0,253,56,1
  negative|int32:-2147483648,-7,0,2147483647|int32:-2147483648,7,0,-2147483647
  negative|int64:-9223372036854775808,-7,3,0|int64:-9223372036854775808,7,-3,0
  negative|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.5,-0.0999755859375,-65504.0,nan
  negative|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:7.5,-0.10000000149011612,-3.0000000054977558e+38,0.0
  negative|float64:-7.5,0.1,inf,-0.0|float64:7.5,-0.1,-inf,0.0
  positive|bool:True,False|!ufunc 'positive' did not contain a loop with signature matching types <class 'numpy.dtypes.BoolDType'> -> None
  positive|uint8:0,3,200,255|uint8:0,3,200,255
  positive|int32:-2147483648,-7,0,2147483647|int32:-2147483648,-7,0,2147483647
  positive|int64:-9223372036854775808,-7,3,0|int64:-9223372036854775808,-7,3,0
  positive|float16:-2.5,0.0999755859375,65504.0,nan|float16:-2.5,0.0999755859375,65504.0,nan
  positive|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0
  positive|float64:-7.5,0.1,inf,-0.0|float64:-7.5,0.1,inf,-0.0
  absolute|bool:True,False|bool:True,False
  absolute|uint8:0,3,200,255|uint8:0,3,200,255
  absolute|int32:-2147483648,-7,0,2147483647|int32:-2147483648,7,0,2147483647
  absolute|int64:-9223372036854775808,-7,3,0|int64:-9223372036854775808,7,3,0
  absolute|float16:-2.5,0.0999755859375,65504.0,nan|float16:2.5,0.0999755859375,65504.0,nan
  absolute|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:7.5,0.10000000149011612,3.0000000054977558e+38,0.0
  absolute|float64:-7.5,0.1,inf,-0.0|float64:7.5,0.1,inf,0.0
  sign|bool:True,False|!ufunc 'sign' did not contain a loop with signature matching types <class 'numpy.dtypes.BoolDType'> -> None
  sign|uint8:0,3,200,255|uint8:0,1,1,1
  sign|int32:-2147483648,-7,0,2147483647|int32:-1,-1,0,1
  sign|int64:-9223372036854775808,-7,3,0|int64:-1,-1,1,0
  sign|float16:-2.5,0.0999755859375,65504.0,nan|float16:-1.0,1.0,1.0,nan
  sign|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:-1.0,1.0,1.0,0.0
  sign|float64:-7.5,0.1,inf,-0.0|float64:-1.0,1.0,1.0,0.0
  square|bool:True,False|int8:1,0
  square|uint8:0,3,200,255|uint8:0,9,64,1
  square|int32:-2147483648,-7,0,2147483647|int32:0,49,0,1
  square|int64:-9223372036854775808,-7,3,0|int64:0,49,9,0
  square|float16:-2.5,0.0999755859375,65504.0,nan|float16:6.25,0.0099945068359375,inf,nan
  square|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:56.25,0.010000000707805157,inf,0.0
  square|float64:-7.5,0.1,inf,-0.0|float64:56.25,0.010000000000000002,inf,0.0
  reciprocal|bool:True,False|int8:1,0
  reciprocal|uint8:0,3,200,255|uint8:0,0,0,0
  reciprocal|int32:-2147483648,7,0,2147483647|int32:0,0,-2147483648,0
  reciprocal|int64:-9223372036854775808,7,3,0|int64:0,0,0,-9223372036854775808
  reciprocal|float16:2.5,0.0999755859375,65504.0,nan|float16:0.39990234375,10.0,1.52587890625e-05,nan
  reciprocal|float32:7.5,0.10000000149011612,3.0000000054977558e+38,0.0|float32:0.13333334028720856,10.0,3.333333116818801e-39,inf
  reciprocal|float64:7.5,0.1,inf,0.0|float64:0.13333333333333333,10.0,0.0,inf
  sqrt|bool:True,False|float16:1.0,0.0
  sqrt|uint8:0,3,200,255|float16:0.0,1.732421875,14.140625,15.96875
  sqrt|int32:-2147483648,7,0,2147483647|float64:nan,2.6457513110645907,0.0,46340.950001051984
  sqrt|int64:-9223372036854775808,7,3,0|float64:nan,2.6457513110645907,1.7320508075688772,0.0
  sqrt|float16:2.5,0.0999755859375,65504.0,nan|float16:1.5810546875,0.316162109375,255.875,nan
  sqrt|float32:7.5,0.10000000149011612,3.0000000054977558e+38,0.0|float32:2.7386128902435303,0.3162277638912201,1.7320507716308828e+19,0.0
  sqrt|float64:7.5,0.1,inf,0.0|float64:2.7386127875258306,0.31622776601683794,inf,0.0
  floor|bool:True,False|bool:True,False
  floor|uint8:0,3,200,255|uint8:0,3,200,255
  floor|int32:-2147483648,-7,0,2147483647|int32:-2147483648,-7,0,2147483647
  floor|int64:-9223372036854775808,-7,3,0|int64:-9223372036854775808,-7,3,0
  floor|float16:-2.5,0.0999755859375,65504.0,nan|float16:-3.0,0.0,65504.0,nan
  floor|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:-8.0,0.0,3.0000000054977558e+38,-0.0
  floor|float64:-7.5,0.1,inf,-0.0|float64:-8.0,0.0,inf,-0.0
  ceil|bool:True,False|bool:True,False
  ceil|uint8:0,3,200,255|uint8:0,3,200,255
  ceil|int32:-2147483648,-7,0,2147483647|int32:-2147483648,-7,0,2147483647
  ceil|int64:-9223372036854775808,-7,3,0|int64:-9223372036854775808,-7,3,0
  ceil|float16:-2.5,0.0999755859375,65504.0,nan|float16:-2.0,1.0,65504.0,nan
  ceil|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:-7.0,1.0,3.0000000054977558e+38,-0.0
  ceil|float64:-7.5,0.1,inf,-0.0|float64:-7.0,1.0,inf,-0.0
  trunc|bool:True,False|bool:True,False
  trunc|uint8:0,3,200,255|uint8:0,3,200,255
  trunc|int32:-2147483648,-7,0,2147483647|int32:-2147483648,-7,0,2147483647
  trunc|int64:-9223372036854775808,-7,3,0|int64:-9223372036854775808,-7,3,0
  trunc|float16:-2.5,0.0999755859375,65504.0,nan|float16:-2.0,0.0,65504.0,nan
  trunc|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:-7.0,0.0,3.0000000054977558e+38,-0.0
  trunc|float64:-7.5,0.1,inf,-0.0|float64:-7.0,0.0,inf,-0.0
  rint|bool:True,False|float16:1.0,0.0
  rint|uint8:0,3,200,255|float16:0.0,3.0,200.0,255.0
  rint|int32:-2147483648,-7,0,2147483647|float64:-2147483648.0,-7.0,0.0,2147483647.0
  rint|int64:-9223372036854775808,-7,3,0|float64:-9.223372036854776e+18,-7.0,3.0,0.0
  rint|float16:-2.5,0.0999755859375,65504.0,nan|float16:-2.0,0.0,65504.0,nan
  rint|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:-8.0,0.0,3.0000000054977558e+38,-0.0
  rint|float64:-7.5,0.1,inf,-0.0|float64:-8.0,0.0,inf,-0.0
  isnan|bool:True,False|bool:False,False
  isnan|uint8:0,3,200,255|bool:False,False,False,False
  isnan|int32:-2147483648,-7,0,2147483647|bool:False,False,False,False
  isnan|int64:-9223372036854775808,-7,3,0|bool:False,False,False,False
  isnan|float16:-2.5,0.0999755859375,65504.0,nan|bool:False,False,False,True
  isnan|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|bool:False,False,False,False
  isnan|float64:-7.5,0.1,inf,-0.0|bool:False,False,False,False
  isinf|bool:True,False|bool:False,False
  isinf|uint8:0,3,200,255|bool:False,False,False,False
  isinf|int32:-2147483648,-7,0,2147483647|bool:False,False,False,False
  isinf|int64:-9223372036854775808,-7,3,0|bool:False,False,False,False
  isinf|float16:-2.5,0.0999755859375,65504.0,nan|bool:False,False,False,False
  isinf|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|bool:False,False,False,False
  isinf|float64:-7.5,0.1,inf,-0.0|bool:False,False,True,False
  isfinite|bool:True,False|bool:True,True
  isfinite|uint8:0,3,200,255|bool:True,True,True,True
  isfinite|int32:-2147483648,-7,0,2147483647|bool:True,True,True,True
  isfinite|int64:-9223372036854775808,-7,3,0|bool:True,True,True,True
  isfinite|float16:-2.5,0.0999755859375,65504.0,nan|bool:True,True,True,False
  isfinite|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|bool:True,True,True,True
  isfinite|float64:-7.5,0.1,inf,-0.0|bool:True,True,False,True
  signbit|bool:True,False|bool:False,False
  signbit|uint8:0,3,200,255|bool:False,False,False,False
  signbit|int32:-2147483648,-7,0,2147483647|bool:True,True,False,False
  signbit|int64:-9223372036854775808,-7,3,0|bool:True,True,False,False
  signbit|float16:-2.5,0.0999755859375,65504.0,nan|bool:True,False,False,False
  signbit|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|bool:True,False,False,True
  signbit|float64:-7.5,0.1,inf,-0.0|bool:True,False,False,True
  logical_not|bool:True,False|bool:False,True
  logical_not|uint8:0,3,200,255|bool:True,False,False,False
  logical_not|int32:-2147483648,-7,0,2147483647|bool:False,False,True,False
  logical_not|int64:-9223372036854775808,-7,3,0|bool:False,False,False,True
  logical_not|float16:-2.5,0.0999755859375,65504.0,nan|bool:False,False,False,False
  logical_not|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|bool:False,False,False,True
  logical_not|float64:-7.5,0.1,inf,-0.0|bool:False,False,False,True
  invert|bool:True,False|bool:False,True
  invert|uint8:0,3,200,255|uint8:255,252,55,0
  invert|int32:-2147483648,-7,0,2147483647|int32:2147483647,6,-1,-2147483648
  invert|int64:-9223372036854775808,-7,3,0|int64:9223372036854775807,6,-4,-1
  invert|float16:-2.5,0.0999755859375,65504.0,nan|!ufunc 'invert' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  invert|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|!ufunc 'invert' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  invert|float64:-7.5,0.1,inf,-0.0|!ufunc 'invert' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''
  cast bool|bool:True,False|bool:True,False
  cast uint8|bool:True,False|uint8:1,0
  cast int32|bool:True,False|int32:1,0
  cast int64|bool:True,False|int64:1,0
  cast float16|bool:True,False|float16:1.0,0.0
  cast float32|bool:True,False|float32:1.0,0.0
  cast float64|bool:True,False|float64:1.0,0.0
  cast bool|uint8:0,3,200,255|bool:False,True,True,True
  cast uint8|uint8:0,3,200,255|uint8:0,3,200,255
  cast int32|uint8:0,3,200,255|int32:0,3,200,255
  cast int64|uint8:0,3,200,255|int64:0,3,200,255
  cast float16|uint8:0,3,200,255|float16:0.0,3.0,200.0,255.0
  cast float32|uint8:0,3,200,255|float32:0.0,3.0,200.0,255.0
  cast float64|uint8:0,3,200,255|float64:0.0,3.0,200.0,255.0
  cast bool|int32:-2147483648,-7,0,2147483647|bool:True,True,False,True
  cast uint8|int32:-2147483648,-7,0,2147483647|uint8:0,249,0,255
  cast int32|int32:-2147483648,-7,0,2147483647|int32:-2147483648,-7,0,2147483647
  cast int64|int32:-2147483648,-7,0,2147483647|int64:-2147483648,-7,0,2147483647
  cast float16|int32:-2147483648,-7,0,2147483647|float16:-inf,-7.0,0.0,inf
  cast float32|int32:-2147483648,-7,0,2147483647|float32:-2147483648.0,-7.0,0.0,2147483648.0
  cast float64|int32:-2147483648,-7,0,2147483647|float64:-2147483648.0,-7.0,0.0,2147483647.0
  cast bool|int64:-9223372036854775808,-7,3,0|bool:True,True,True,False
  cast uint8|int64:-9223372036854775808,-7,3,0|uint8:0,249,3,0
  cast int32|int64:-9223372036854775808,-7,3,0|int32:0,-7,3,0
  cast int64|int64:-9223372036854775808,-7,3,0|int64:-9223372036854775808,-7,3,0
  cast float16|int64:-9223372036854775808,-7,3,0|float16:-inf,-7.0,3.0,0.0
  cast float32|int64:-9223372036854775808,-7,3,0|float32:-9.223372036854776e+18,-7.0,3.0,0.0
  cast float64|int64:-9223372036854775808,-7,3,0|float64:-9.223372036854776e+18,-7.0,3.0,0.0
  cast bool|float16:-2.5,0.0999755859375,65504.0,nan|bool:True,True,True,True
  cast uint8|float16:-2.5,0.0999755859375,65504.0,nan|uint8:254,0,224,0
  cast int32|float16:-2.5,0.0999755859375,65504.0,nan|int32:-2,0,65504,-2147483648
  cast int64|float16:-2.5,0.0999755859375,65504.0,nan|int64:-2,0,65504,-9223372036854775808
  cast float16|float16:-2.5,0.0999755859375,65504.0,nan|float16:-2.5,0.0999755859375,65504.0,nan
  cast float32|float16:-2.5,0.0999755859375,65504.0,nan|float32:-2.5,0.0999755859375,65504.0,nan
  cast float64|float16:-2.5,0.0999755859375,65504.0,nan|float64:-2.5,0.0999755859375,65504.0,nan
  cast bool|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|bool:True,True,True,False
  cast uint8|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|uint8:249,0,0,0
  cast int32|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|int32:-7,0,-2147483648,0
  cast int64|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|int64:-7,0,-9223372036854775808,0
  cast float16|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float16:-7.5,0.0999755859375,inf,-0.0
  cast float32|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0
  cast float64|float32:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0|float64:-7.5,0.10000000149011612,3.0000000054977558e+38,-0.0
  cast bool|float64:-7.5,0.1,inf,-0.0|bool:True,True,True,False
  cast uint8|float64:-7.5,0.1,inf,-0.0|uint8:249,0,0,0
  cast int32|float64:-7.5,0.1,inf,-0.0|int32:-7,0,-2147483648,0
  cast int64|float64:-7.5,0.1,inf,-0.0|int64:-7,0,-9223372036854775808,0
  cast float16|float64:-7.5,0.1,inf,-0.0|float16:-7.5,0.0999755859375,inf,-0.0
  cast float32|float64:-7.5,0.1,inf,-0.0|float32:-7.5,0.10000000149011612,inf,-0.0
  cast float64|float64:-7.5,0.1,inf,-0.0|float64:-7.5,0.1,inf,-0.0
  """
