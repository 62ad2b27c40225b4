import numpy as np
# Every function of one operand on small and large arrays, which may take different loops.
names = '''negative positive absolute sign square sqrt cbrt reciprocal exp exp2 expm1 log log2 log10 log1p
sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh arctanh floor ceil trunc rint isnan isinf
isfinite signbit logical_not deg2rad rad2deg degrees radians fabs'''.split()
for name in names:
    function = getattr(np, name)
    start = 1.25 if name == 'arccosh' else 0.125
    for dtype in ['float64', 'float32']:
        x = np.array([start, start + 0.25, start + 0.5]).astype(dtype)
        large = np.full((70, 70), start + 0.25, dtype)
        y = function(x)
        print(name, y.dtype, np.round(y.astype('float64'), 5), np.array_equal(function(large)[3], np.full(70, y[1])), round(float(function(x[2])), 5))
