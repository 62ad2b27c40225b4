import numpy as np

z = np.array([0, 1, -1, 1j, -2.5 + 0.5j, 3 - 4j, 0.1j, 100 + 1j, -0.0])
np.seterr(all='ignore')
for name in ('negative positive absolute conj sign square sqrt reciprocal exp exp2 expm1 log log2 log10 log1p sin cos tan arcsin arccos '
             'arctan sinh cosh tanh arcsinh arccosh arctanh rint isnan isinf isfinite logical_not angle real imag isreal iscomplex').split():
    function = getattr(np, name)
    print(name, function(z), function(z.astype('F')).dtype, function(z[5]), sep='\n')
w = np.array([2, 1j, 0, -1, 1 + 1j, 0.5, -3, 2 - 1j, 100])
for name in 'add subtract multiply divide power float_power maximum minimum fmax fmin equal not_equal less less_equal greater greater_equal logical_and logical_or logical_xor'.split():
    print(name, getattr(np, name)(z, w), getattr(np, name)(z[4], w[4]), sep='\n')
print(z ** 2, z ** 0.5, z ** -1, z ** 3, 2 ** z, 1j ** w.real, sep='\n')
odd = np.array([complex(np.nan, 1), complex(1, np.nan), complex(np.inf, 1), complex(0, -np.inf), complex(np.nan, np.inf), 0])
print(np.abs(odd), np.sign(odd), np.sqrt(odd), np.exp(odd), np.isnan(odd), np.isinf(odd), np.isfinite(odd), np.nan_to_num(odd), odd * 1j, 1 / odd, sep='\n')
print(np.maximum(odd, 2), np.fmax(odd, 2), odd == odd, odd < 2, odd > 1j)
print(np.real_if_close([1 + 1e-16j]), np.real_if_close([1 + 1j]), np.angle(-1), np.angle(1j, deg=True), np.round([1.25 - 2.35j], 1), np.clip([1j, 3], 0, 2))
print(np.iscomplexobj(z), np.isrealobj(z.real), np.isclose(z, z + 1e-10j), np.allclose(z, z), np.array_equal(z, z.conj()), np.interp([0.5], [0, 1], [1j, 2]))
print(np.emath.sqrt(-1), np.emath.sqrt([-1, 4]), np.emath.log(-1), np.emath.power(-8, 1 / 3), np.emath.arccos(2), np.emath.log2([4, -4]), np.emath.sqrt(4))
