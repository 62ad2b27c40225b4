import Language
import TensorCore

/// NumPy's elementwise functions: each a row of a table, with `out=`, `where=` and `dtype=`.
enum Elementwise {
  static let unarySignature = "x, /, " + UfuncOptions.signature
  static let binarySignature = "x1, x2, /, " + UfuncOptions.signature

  static let unaryOperations: [(name: String, operation: UnaryOperation, help: String)] = [
    ("negative", .negative, "Numerical negative, element by element."),
    ("positive", .positive, "Numerical positive, element by element."),
    ("absolute", .absolute, "The absolute value, element by element."),
    ("abs", .absolute, "The absolute value, element by element."),
    ("sign", .sign, "-1, 0 or 1, by the sign of each element."),
    ("square", .square, "x * x, element by element."),
    ("sqrt", .sqrt, "The non-negative square root of each element."),
    ("cbrt", .cbrt, "The cube root of each element."),
    ("reciprocal", .reciprocal, "1 / x, element by element."),
    ("exp", .exp, "e to the power of each element."),
    ("exp2", .exp2, "2 to the power of each element."),
    ("expm1", .expm1, "exp(x) - 1, exact for small x."),
    ("log", .log, "The natural logarithm of each element."),
    ("log2", .log2, "The logarithm to base 2 of each element."),
    ("log10", .log10, "The logarithm to base 10 of each element."),
    ("log1p", .log1p, "log(1 + x), exact for small x."),
    ("sin", .sin, "The sine of each element, in radians."),
    ("cos", .cos, "The cosine of each element, in radians."),
    ("tan", .tan, "The tangent of each element, in radians."),
    ("arcsin", .arcsin, "The inverse sine, in radians."),
    ("arccos", .arccos, "The inverse cosine, in radians."),
    ("arctan", .arctan, "The inverse tangent, in radians."),
    ("sinh", .sinh, "The hyperbolic sine of each element."),
    ("cosh", .cosh, "The hyperbolic cosine of each element."),
    ("tanh", .tanh, "The hyperbolic tangent of each element."),
    ("arcsinh", .arcsinh, "The inverse hyperbolic sine."),
    ("arccosh", .arccosh, "The inverse hyperbolic cosine."),
    ("arctanh", .arctanh, "The inverse hyperbolic tangent."),
    ("floor", .floor, "The largest integer not above each element."),
    ("ceil", .ceil, "The smallest integer not below each element."),
    ("trunc", .trunc, "Each element without its fraction."),
    ("rint", .rint, "Each element rounded to the nearest integer, halves to even."),
    ("isnan", .isnan, "Where the elements are not a number."),
    ("isinf", .isinf, "Where the elements are infinite."),
    ("isfinite", .isfinite, "Where the elements are neither infinite nor NaN."),
    ("signbit", .signbit, "Where the sign bit is set."),
    ("logical_not", .logicalNot, "The truth of `not x`, element by element."),
    ("invert", .invert, "Bitwise not of each element."),
    ("bitwise_not", .invert, "Bitwise not of each element."),
    ("conjugate", .conjugate, "Each element with the other sign of its imaginary part."),
    ("conj", .conjugate, "Each element with the other sign of its imaginary part."),
    ("deg2rad", .deg2rad, "Degrees to radians."),
    ("radians", .deg2rad, "Degrees to radians."),
    ("rad2deg", .rad2deg, "Radians to degrees."),
    ("degrees", .rad2deg, "Radians to degrees."),
  ]

  static let binaryOperations: [(name: String, operation: BinaryOperation, help: String)] = [
    ("add", .add, "x1 + x2, element by element."),
    ("subtract", .subtract, "x1 - x2, element by element."),
    ("multiply", .multiply, "x1 * x2, element by element."),
    ("divide", .divide, "x1 / x2, element by element."),
    ("true_divide", .divide, "x1 / x2, element by element."),
    ("floor_divide", .floorDivide, "x1 // x2, element by element."),
    ("remainder", .remainder, "x1 % x2, with the sign of x2."),
    ("mod", .remainder, "x1 % x2, with the sign of x2."),
    ("fmod", .fmod, "The remainder with the sign of x1."),
    ("power", .power, "x1 ** x2, element by element."),
    ("float_power", .floatPower, "x1 ** x2 in floating point."),
    ("maximum", .maximum, "The larger of two elements; NaN wins."),
    ("minimum", .minimum, "The smaller of two elements; NaN wins."),
    ("fmax", .fmax, "The larger of two elements; NaN loses."),
    ("fmin", .fmin, "The smaller of two elements; NaN loses."),
    ("arctan2", .arctan2, "The angle of the point (x2, x1)."),
    ("hypot", .hypot, "sqrt(x1**2 + x2**2) without overflow."),
    ("copysign", .copysign, "x1 with the sign of x2."),
    ("logaddexp", .logaddexp, "log(exp(x1) + exp(x2)) without overflow."),
    ("equal", .equal, "x1 == x2, element by element."),
    ("not_equal", .notEqual, "x1 != x2, element by element."),
    ("less", .less, "x1 < x2, element by element."),
    ("less_equal", .lessEqual, "x1 <= x2, element by element."),
    ("greater", .greater, "x1 > x2, element by element."),
    ("greater_equal", .greaterEqual, "x1 >= x2, element by element."),
    ("logical_and", .logicalAnd, "Where both are true."),
    ("logical_or", .logicalOr, "Where either is true."),
    ("logical_xor", .logicalXor, "Where exactly one is true."),
    ("bitwise_and", .bitwiseAnd, "x1 & x2, element by element."),
    ("bitwise_or", .bitwiseOr, "x1 | x2, element by element."),
    ("bitwise_xor", .bitwiseXor, "x1 ^ x2, element by element."),
    ("left_shift", .leftShift, "x1 << x2, element by element."),
    ("right_shift", .rightShift, "x1 >> x2, element by element."),
  ]

  static func register(in builder: ModuleBuilder) {
    for row in unaryOperations {
      builder.function(row.name, unarySignature, row.help) { call throws(Raise) in
        try unary(row.operation, call)
      }
      mark(row.name, .unary(row.operation), in: builder)
    }
    builder.function("fix", "x, out=None", "Each element without its fraction.") { call throws(Raise) in
      let tensor = try call.tensor(0)
      let result = try engine { () throws(TensorError) in
        try Tensor.unary(tensor.dtype == .bool ? .positive : .trunc, .tensor(tensor))
      }
      return try call.finish(result, out: 1)
    }
    for row in binaryOperations {
      builder.function(row.name, binarySignature, row.help) { call throws(Raise) in
        try binary(row.operation, call)
      }
      mark(row.name, .binary(row.operation), in: builder)
    }
    builder.add([
      NativeEntry("where", "condition, x=<no value>, y=<no value>, /", "x where the condition holds, else y; or the indices.", choose),
      NativeEntry("clip", "a, a_min=None, a_max=None, out=None, *, min=None, max=None",
        "Limits each element to an interval.", clip),
      NativeEntry("round", "a, decimals=0, out=None", "Rounds to decimals, halves to even.", round),
      NativeEntry("isclose", "a, b, rtol=1e-05, atol=1e-08, equal_nan=False",
        "Where |a - b| <= atol + rtol * |b|.", isClose),
      NativeEntry("allclose", "a, b, rtol=1e-05, atol=1e-08, equal_nan=False",
        "Whether |a - b| <= atol + rtol * |b| everywhere.", allClose),
      NativeEntry("array_equal", "a1, a2, equal_nan=False",
        "Whether two arrays have the same shape and elements.", arrayEqual),
      NativeEntry("nan_to_num", "x, copy=True, nan=0.0, posinf=None, neginf=None",
        "NaN and infinities replaced by finite numbers.", replaceNonFinite),
    ])
    builder.alias("around", of: "round")
    builder.alias("round_", of: "round")
  }

  /// Lets the machine see what a function computes, so that expressions with it run in one pass.
  private static func mark(_ name: String, _ kind: ElementwiseFunction, in builder: ModuleBuilder) {
    if case .native(let function) = builder.module[builder.interpreter.symbols.intern(name)] {
      function.elementwise = kind
    }
  }

  /// Tells which functions of the finished module are universal ones.
  static func registerUniversalFunctions(in builder: ModuleBuilder) {
    let table = UniversalFunctions.of(builder.interpreter)
    func value(_ name: String) -> Value? { builder.module[builder.interpreter.symbols.intern(name)] }
    for row in unaryOperations {
      table.add(value(row.name), inputs: 1)
      name(value(row.name), row.name)
    }
    for row in binaryOperations {
      table.add(value(row.name), inputs: 2, row.operation)
      name(value(row.name), row.name)
    }
    WrittenElementwiseUfuncs.mark(in: table, value)
  }

  /// Other names of universal functions, which go by one name in errors.
  private static let properNames = [
    "abs": "absolute", "conj": "conjugate", "true_divide": "divide", "mod": "remainder", "acos": "arccos",
    "acosh": "arccosh", "asin": "arcsin", "asinh": "arcsinh", "atan": "arctan", "atanh": "arctanh",
    "atan2": "arctan2", "pow": "power", "bitwise_not": "invert", "bitwise_invert": "invert",
    "bitwise_left_shift": "left_shift", "bitwise_right_shift": "right_shift",
  ]

  private static func name(_ value: Value?, _ name: String) {
    guard case .native(let function)? = value else { return }
    function.refusalName = properNames[name] ?? name
  }

  // MARK: Bodies

  static func unary(_ operation: UnaryOperation, _ call: Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    if hasNoOptions(call, from: 1) {
      _ = FloatingPointErrors.take()
      if operation != .reciprocal, let temporary = call.takeTemporary(0) {
        let result = try engine { () throws(TensorError) in
          try Tensor.unary(operation, .tensor(temporary), reusing: temporary)
        }
        try interpreter.report(result, of: operation)
        return interpreter.value(from: result)
      }
      let scalar: Scalar
      switch call[0] {
      case .array(let tensor):
        let result = try engine { () throws(TensorError) in try Tensor.unary(operation, .tensor(tensor)) }
        try interpreter.report(result, of: operation)
        if operation == .reciprocal { try reportZeros(.tensor(tensor), result, interpreter) }
        return interpreter.value(from: result)
      case .float(let value): scalar = .float64(value)
      case .int(let value): scalar = .int64(value)
      case .scalar(let value): scalar = value
      case .string, .none: throw UfuncOptions.refusal(of: call[0], operation, as: call.function.refusalName)
      default: return try unaryWithOptions(operation, call)
      }
      let result = try engine { () throws(TensorError) in try Tensor.scalarUnary(operation, scalar) }
      let noted = FloatingPointErrors.take()
      if !noted.isEmpty { try interpreter.report(noted.shown(in: result), in: operation.name) }
      return .scalar(result)
    }
    return try unaryWithOptions(operation, call)
  }

  private static func unaryWithOptions(
    _ operation: UnaryOperation, _ call: Call
  ) throws(Raise) -> Value {
    let interpreter = call.interpreter
    let options = try UfuncOptions(call, first: 1)
    var operand = try call.operand(0)
    operand = try options.converted([operand], name: call.function.refusalName ?? operation.name) { dtype throws(TensorError) in
      try operation.loopTypes(dtype)
    }[0]
    _ = FloatingPointErrors.take()
    let result = try engine { () throws(TensorError) in
      try options.run { target throws(TensorError) in
        guard let target else { return try Tensor.unary(operation, operand) }
        try Tensor.unary(operation, operand, into: target, where: options.mask)
        return target
      }
    }
    try interpreter.report(result, of: operation)
    if operation == .reciprocal { try reportZeros(operand, result, interpreter) }
    return options.out.map { .array($0) } ?? interpreter.value(from: result)
  }

  /// The processor says nothing of an integer's reciprocal.
  private static func reportZeros(
    _ operand: Operand, _ result: Tensor, _ interpreter: Interpreter
  ) throws(Raise) {
    guard result.dtype.isInteger else { return }
    try interpreter.reportZeroDivisor(operand, in: "reciprocal")
  }

  static func binary(_ operation: BinaryOperation, _ call: Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    for position in 0..<2 {
      switch call[position] {
      case .none where operation == .equal || operation == .notEqual:
        if let answer = try comparedWithNone(call, 1 - position, operation == .notEqual) { return answer }
        throw try UfuncOptions.refusal(call, operation)
      case .string, .none: throw try UfuncOptions.refusal(call, operation).meetingLabels
      default: break
      }
    }
    let a: Operand
    let b: Operand
    if call[0].isLarge || call[1].isLarge {
      (a, b) = try (largeOperand(call, 0), largeOperand(call, 1))
    } else {
      (a, b) = try (call.operand(0), call.operand(1))
    }
    _ = FloatingPointErrors.take()
    if hasNoOptions(call, from: 2) {
      if case .tensor = a {} else if case .tensor = b {} else {
        let result = try engine { () throws(TensorError) in try Tensor.scalarBinary(operation, a, b) }
        let noted = FloatingPointErrors.take()
        if !noted.isEmpty { try interpreter.report(noted.shown(in: result), in: operation.name) }
        return .scalar(result)
      }
      let result = try engine { () throws(TensorError) in try Tensor.binary(operation, a, b) }
      try interpreter.report(result, of: operation, by: b)
      return interpreter.value(from: result)
    }
    let options = try UfuncOptions(call, first: 2)
    let operands = try options.converted([a, b], name: operation.name) { dtype throws(TensorError) in
      try operation.loopTypes(dtype)
    }
    let result = try engine { () throws(TensorError) in
      try options.run { target throws(TensorError) in
        guard let target else { return try Tensor.binary(operation, operands[0], operands[1]) }
        try Tensor.binary(operation, operands[0], operands[1], into: target, where: options.mask)
        return target
      }
    }
    try interpreter.report(result, of: operation, by: b)
    return options.out.map { .array($0) } ?? interpreter.value(from: result)
  }

  /// An integer beyond 64 bits is a number beside floating numbers, and where `dtype=` asks for one.
  private static func largeOperand(_ call: Call, _ position: Int) throws(Raise) -> Operand {
    guard case .large(let large) = call[position] else { return try call.operand(position) }
    if let dtype = try call.dtype(6), dtype.isInexact { return .weakFloat(try large.double()) }
    guard let operand = try call.interpreter.operand(call[position], beside: call[1 - position]) else {
      return try call.operand(position)
    }
    return operand
  }

  /// Nothing equals `None` but `None` itself.
  private static func comparedWithNone(_ call: Call, _ other: Int, _ differs: Bool) throws(Raise) -> Value? {
    switch call[other] {
    case .string: return nil
    case .none: return .scalar(.bool(!differs))
    default:
      let shape = try call.tensor(other).shape
      return call.interpreter.value(
        from: try engine { () throws(TensorError) in try Tensor(filled: shape, with: .bool(differs)) })
    }
  }

  /// Whether every argument from `position` on was omitted.
  private static func hasNoOptions(_ call: Call, from position: Int) -> Bool {
    for index in position..<call.count {
      if case .undefined = call[index] { continue }
      return false
    }
    return true
  }
}
