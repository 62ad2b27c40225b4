"""Complex numbers in arrays: types, arithmetic, functions, views, order, sums, decompositions and how they are printed."""

PARTS = ['0', '1', '2', '-1', '0.5', '-2.5', '3', '1e-3', '1e5', '-0.0', '0.1', '7', '1e10', '123.456']
EXTREMES = ['np.nan', 'np.inf', '-np.inf', '1e300', '-1e-300', '0.0']


def number(r, parts=PARTS):
    kind = r.random()
    if kind < .15:
        return r.choice(parts)
    if kind < .3:
        return 'complex(0, %s)' % r.choice(parts)
    return 'complex(%s, %s)' % (r.choice(parts), r.choice(parts))


def row(r):
    count = r.choice([1, 2, 3, 3, 4, 5, 8, 0])
    parts = PARTS + EXTREMES if r.random() < .25 else ['0', '1', '2', '-1', '3', '-2'] if r.random() < .4 else PARTS
    kind = r.choice([', dtype=complex'] * 3 + [', dtype=np.complex64'])
    return 'np.array([%s]%s)' % (', '.join(number(r, parts) for _ in range(count)), kind)


def table(r):
    rows, columns = r.choice([(1, 1), (2, 2), (2, 3), (3, 2), (3, 3), (2, 2), (3, 3)])
    parts = PARTS if r.random() < .4 else ['0', '1', '2', '-1', '3', '-2', '5']
    kind = r.choice(['', '', ', dtype=complex', ", dtype='F'"])
    return 'np.array([%s]%s)' % (', '.join(
        '[' + ', '.join(number(r, parts) for _ in range(columns)) + ']' for _ in range(rows)), kind)


def square(r):
    n = r.choice([1, 2, 2, 3, 3])
    return 'np.array([%s])' % ', '.join(
        '[' + ', '.join('complex(%d, %d)' % (r.randrange(-4, 5), r.randrange(-4, 5)) for _ in range(n)) + ']' for _ in range(n))


def real(r):
    return r.choice(['np.array([1, 2, 3])', 'np.array([0.5, -1.5])', 'np.arange(3, dtype=np.float32)', 'np.array([True, False])',
                     'np.arange(4, dtype=np.int8)', 'np.float32(2)', 'np.int64(3)', 'np.float64(-1.5)', '2', '1.5', '-1', 'True',
                     'np.array([[1.5], [2]])', 'np.array(3)', 'np.float16(0.5)'])


COMPLEX = {
    'complex': ['x = @row\n@line', 'x = @table\n@line', 'x = @row\ny = @other\n@pair', 'x = @table\ny = @other\n@pair', 'x = @row\n@write\nx',
                'x = @table\n@write\nx', '@made', '@made', 'x = @square\n@matrix', 'p = @row\n@polynomial', 'x = @row[:1]\ns = x[0] if x.size else np.complex128(2)\n@scalar',
                'x = @row\n@printed'],
    'row': row, 'table': table, 'square': square, 'real': real, 'number': number,
    'other': ['@row', '@row', 'x[::-1]', 'x', '@real', '@number', 'np.complex64(1+2j)', 'np.complex128(-1j)', '2j', '(1-1j)', 'x.conj()', 'x.real', '[1, 2j, 3]'],
    'axis': ['0', '1', '-1', 'None', '0', '(0, 1)'], 'ax': ['0', '-1', '1', '0'], 'i': ['0', '1', '-1', '2', '3'],
    'dtype': ['float', 'complex', 'np.complex64', "'F'", "'c16'", 'int', 'bool', 'np.float32', 'np.complex128', 'np.int8', "'D'", 'np.float16', 'np.uint8'],
    'op': ['+', '-', '*', '/', '**', '==', '!=', '<', '<=', '>', '>=', '//', '%', '&', '@@'],
    'iop': ['+=', '-=', '*=', '/=', '**=', '//='],
    'k': ['2', '3', '0', '1j', '0.5', '-1', '(1+1j)', '2.0', '-0.5', '10', '100', '-3', 'np.complex64(2j)', 'np.float32(1.5)', 'np.int64(2)'],
    'unary': ['negative', 'positive', 'absolute', 'abs', 'sign', 'square', 'sqrt', 'reciprocal', 'exp', 'exp2', 'expm1', 'log', 'log2', 'log10',
              'log1p', 'sin', 'cos', 'tan', 'arcsin', 'arccos', 'arctan', 'sinh', 'cosh', 'tanh', 'arcsinh', 'arccosh', 'arctanh', 'rint', 'isnan', 'isinf',
              'isfinite', 'logical_not', 'conj', 'conjugate', 'floor', 'ceil', 'trunc', 'cbrt', 'signbit', 'deg2rad', 'invert', 'real', 'imag', 'angle',
              'isreal', 'iscomplex', 'iscomplexobj', 'isrealobj', 'real_if_close', 'sort_complex', 'nan_to_num', 'fix', 'fabs', 'isposinf', 'sinc'],
    'binary': ['add', 'subtract', 'multiply', 'divide', 'power', 'float_power', 'maximum', 'minimum', 'fmax', 'fmin', 'equal', 'not_equal', 'less',
               'less_equal', 'greater', 'greater_equal', 'logical_and', 'logical_or', 'logical_xor', 'arctan2', 'hypot', 'copysign', 'mod', 'floor_divide',
               'fmod', 'isclose', 'allclose', 'array_equal', 'dot', 'vdot', 'inner', 'outer', 'convolve', 'correlate', 'kron', 'append', 'logaddexp', 'heaviside'],
    'reduction': ['sum', 'prod', 'mean', 'std', 'var', 'max', 'min', 'any', 'all', 'cumsum', 'cumprod', 'ptp', 'nansum', 'nanmean', 'nanmax', 'nanvar',
                  'nanprod', 'nanstd', 'argmax', 'argmin', 'count_nonzero', 'sort', 'argsort', 'median', 'average', 'nanmin', 'diff', 'flip', 'unique'],
    'line': ['x', 'x.real', 'x.imag', 'np.@unary(x)', 'np.@unary(x)', 'np.@unary(x)', 'np.@reduction(x)', 'np.@reduction(x)', 'np.@reduction(x, axis=@ax)',
             'x @op @k', '@k @op x', '-x', 'abs(x)', 'x.T', 'x.astype(@dtype)', 'x[@i]', 'x[::-1]', 'x[x.imag > 0]', 'x.tolist()', 'x.conj().T',
             'x.view(x.real.dtype)', 'x.dtype, x.itemsize, x.nbytes', 'np.unique(x)', 'np.unique(x, return_counts=True)', 'np.sort(x, axis=None)', 'np.nonzero(x)', 'np.where(x, x, 0)',
             'np.where(x.real > 0, x, @k)', 'np.clip(x, 0, 2)', 'np.round(x, 1)', 'x.round(2)', 'np.isin(x, [1, 1j])', 'np.searchsorted(np.sort(x, axis=None), @k)',
             'str(x)', 'repr(x.T)', 'np.concatenate([x, x])', 'np.stack([x, x.real])', 'np.vstack([x, x])', 'x.reshape(-1)', 'x.sum(axis=0, keepdims=True)',
             'np.ones_like(x)', 'np.zeros_like(x, dtype=float)', 'np.full_like(x, @k)', 'np.diag(x)', 'np.trace(np.outer(x, x))', 'np.cov(x)', 'np.gradient(x)',
             'np.trapezoid(x)', 'np.interp([0.5], [0, 1], x[:2])', 'np.histogram(x)', 'np.percentile(x, 50)', 'x.mean(dtype=np.complex64)', 'np.add.reduce(x)',
             'np.multiply.accumulate(x)', 'np.add.outer(x, x)', 'np.result_type(x, @k)', 'np.can_cast(x.dtype, @dtype)', 'np.min_scalar_type(x)', 'np.linalg.norm(x)',
             'np.fft.fft(x)', 'np.fft.ifft(x)', 'np.fft.fft(x, axis=0)', 'np.fft.fftshift(x)', 'np.fft.irfft(x)', 'np.fft.hfft(x)', 'np.fft.fft(x, n=4, norm="ortho")',
             'np.fft.rfft(x.real)', 'np.fft.fft2(np.outer(x, x))', 'np.ediff1d(x)', 'np.tile(x, 2)', 'np.repeat(x, 2)', 'np.roll(x, 1)', 'x.flatten()', 'x.item(0)',
             'np.emath.sqrt(x)', 'np.emath.log(x.real)', 'np.emath.power(x, 2)', 'np.cross([1, 1j, 2], [3, 4, 5])', 'np.lexsort((x.imag, x.real))', 'x.argmax()', 'np.array_repr(x)',
             'np.einsum("...i->...", x)', 'np.partition(x, 0)', 'np.digitize(x.real, [0, 1])', 'np.meshgrid(x, [1, 2])', 'np.pad(x, 1)', 'np.trim_zeros(x)', 'np.vander(x)',
             'np.max(x, initial=1j)', 'np.sum(x, where=x.real > 0)', 'list(map(abs, x.ravel()))', 'sum(x.ravel())', 'x.ravel().tolist()', 'np.unwrap(np.angle(x))', 'f"{x}"', 'x.var(ddof=1)',
             'np.exp(1j * x.real)', 'np.abs(x) ** 2', 'x * x.conj()', '(x * x.conj()).real', 'x ** 2 + 1', 'np.sqrt(x ** 2)', 'x / abs(x)', 'np.sin(x) ** 2 + np.cos(x) ** 2'],
    'pair': ['x @op y', 'y @op x', 'np.@binary(x, y)', 'np.@binary(x, y)', 'np.@binary(y, x)', 'np.where(x == y, x, 0)', 'np.isclose(x, y)', 'np.result_type(x, y)', 'x.dot(y)',
             'np.add(x, y, out=np.zeros_like(x))', 'np.multiply(x, y, dtype=np.complex64)', 'np.concatenate([np.ravel(x), np.ravel(y)])', 'np.array([x, y])', 'np.hstack([np.ravel(x), np.ravel(y)])', 'np.maximum.reduce([x, x])',
             'np.setdiff1d(x, y)', 'np.intersect1d(x, y)', 'np.union1d(x, y)', 'np.isin(x, y)'],
    'write': ['x @iop @k', 'x[0] = @k', 'x[:1] = @k', 'x.real = @realk', 'x.imag = @realk', 'x.real[0] = 9', 'x.imag @iop 2', 'x[x.real > 0] = 0', 'x.fill(@k)', 'np.conj(x, out=x)',
              'x.sort()', 'x[::-1] += x', 'np.exp(x, out=x)', 'x *= x', 'x -= x.mean()', 'x[...] = x.real', 'z = np.zeros(2)\nz[0] = @k', 'z = np.zeros(3)\nz[:] = x[0]', 'z = np.zeros(2, int)\nz[0] = @k',
              'np.put(x, [0], @k)', 'np.copyto(x, 1j)', 'np.add.at(x, [0, 0], 1j)', 'np.fill_diagonal(x, 1j)', 'x.real += 1', 'x.flat[0] = 2j', 'x.view(x.real.dtype)[...] = 1', 'x.resize(2)', 'np.nan_to_num(x, copy=False)'],
    'realk': ['0', '1.5', '[1]', '2', 'np.nan', '-1'],
    'made': ['np.zeros(2, complex)', 'np.ones((2, 2), dtype=np.complex64)', 'np.eye(2, dtype=complex)', 'np.full(2, @number)', 'np.full(2, @k, dtype=@dtype)', 'np.linspace(0, @number, 3)', 'np.linspace(@number, @number, 4)',
             'np.logspace(0, 1j, 3)', 'np.geomspace(1, 1j, 3)', 'np.arange(3) * 1j', 'np.arange(3, dtype=complex)', 'np.array([1, 2j])', 'np.array([1, 2j, True], dtype=@dtype)', 'np.array(@number)', 'np.array([[1j], [2]])',
             'np.array([1j, 2], dtype=@dtype)', 'np.complex64(@number)', 'np.complex128(@number)', 'np.complex128("1+2j")', 'np.asarray(@number)', 'np.dtype(@dtype)', 'np.array([@number, @number]).dtype', 'np.empty(0, complex)', 'np.identity(2, complex)',
             'np.array([np.complex64(1j), 2.5])', 'np.array([np.float32(1), 1j])', 'np.fromfunction(lambda i, j: i + 1j * j, (2, 2))', 'np.issubdtype(@dtype, np.complexfloating)', 'np.promote_types(@dtype, @dtype)', 'np.result_type(1j, @dtype)',
             'np.can_cast(@dtype, @dtype)', 'np.can_cast(@dtype, @dtype, "same_kind")', 'np.exp(1j * np.pi * np.arange(4) / 2)', 'np.roots([1, 0, 1])', 'np.roots([1, 2, 5])', 'np.finfo(np.complex64).eps', 'np.exp(2j)', 'np.sqrt(@number)', 'np.log(@number)', 'np.abs(@number)',
             'np.angle(@number)', 'np.angle(@number, deg=True)', 'np.emath.sqrt(@realk)', 'np.emath.log2(-4)', 'np.emath.arcsin(2)', 'np.linalg.eigvals([[0, 1], [-1, 0]])', 'np.linalg.eigvals([[1, 2], [-3, 1]])', 'np.linalg.eig([[2, -1], [1, 2]])', 'np.fft.fft([1, 2, 3])', 'np.fft.fft([1, 0, -1, 0])',
             'np.fft.rfft([1, 2, 3, 4])', 'np.random.seed(0)\nnp.fft.fft(np.random.rand(6))', 'np.iscomplexobj(@number)', 'np.real(@number)', 'np.imag(@number)', 'np.conj(@number)', 'np.isreal(@number)', 'np.real_if_close([1 + 1e-16j])', 'np.iscomplex([1, 1j])'],
    'matrix': ['np.linalg.inv(x)', 'np.round(np.linalg.inv(x), 6)', 'np.round(np.linalg.det(x), 6)', 'np.round(np.linalg.solve(x, np.ones(len(x))), 6)', 'x @@ x', 'x @@ x.T', 'x.conj().T', 'np.linalg.matrix_power(x, 2)', 'np.linalg.norm(x)', 'np.round(np.linalg.eigvalsh(x + x.conj().T), 6)',
               'np.round(np.linalg.svd(x, compute_uv=False), 6)', 'np.trace(x)', 'np.diag(x)', 'np.triu(x)', 'np.linalg.matrix_rank(x)', 'np.einsum("ij,ji", x, x)', 'np.kron(x, [1, 1j])', 'np.tensordot(x, x, 1)', 'np.dot(x, np.ones(len(x)))', 'np.linalg.norm(x, 1)', 'np.linalg.slogdet(x)[0].dtype', 'x @@ np.arange(len(x))', 'np.arange(len(x)) @@ x',
               'np.round(np.linalg.qr(x)[1], 6)', 'np.round(np.abs(np.linalg.eigvals(x)), 6)', 'np.linalg.cholesky(x)', 'np.round(np.linalg.cholesky(x @@ x.conj().T + np.eye(len(x))), 6)', 'np.linalg.eig(x.real)', 'np.linalg.eigvals(x.real)', 'np.round(np.linalg.pinv(x), 6)', 'np.vdot(x, x)', 'np.inner(x, x)', 'np.outer(x, x)'],
    'polynomial': ['np.polyval(p, 2j)', 'np.polyval([1, 2, 3], p)', 'np.poly(p)', 'np.polyadd(p, [1])', 'np.polymul(p, [1, 2])', 'np.poly1d(p)', 'np.poly1d(p)(2)', 'np.polyder(p)', 'np.polyint(p)', 'np.polysub(p, [1j])', 'print(np.poly1d(p))', 'np.round(np.abs(np.roots(p)), 6)'],
    'scalar': ['s', 's @op @k', '@k @op s', 's.real', 's.imag', 's.conjugate()', 'abs(s)', '-s', 'hash(s) == hash(complex(s))', 's == complex(s)', 'complex(s)', 'float(s)', 'int(s)', 'bool(s)', 'str(s)', 'f"{s}"', 'f"{s:.2f}"', '"%s" % s', 's.dtype', 'type(s)', 'isinstance(s, complex)', 's.item()', 'round(s)',
               's.astype(@dtype)', 's * x', 'x * s', '[s]', '(s, 1)', 'np.@unary(s)', 's ** 2', 's + True', 's / 0', 's.sum()', 's.ndim', 's.size', 's.shape', 's.tolist()', 'np.float64(s)', 's in [1, 1j]', '{s: 1}', 'sorted([s, s])', 'max(s, s)', 'divmod(s, 2)', 'pow(s, 2)', 's.is_integer()', 's.T', 'repr(s)', 'np.array(s)', 's @op s', 'print(s)', 'np.isclose(s, s)'],
    'printed': ['np.set_printoptions(precision=3)\nx', 'np.set_printoptions(suppress=True)\nx', 'np.set_printoptions(sign="+")\nx', 'np.set_printoptions(floatmode="fixed", precision=2)\nx', 'np.set_printoptions(floatmode="unique")\nx',
                'np.set_printoptions(linewidth=30)\nx', 'np.set_printoptions(threshold=3, edgeitems=1)\nx', 'np.set_printoptions(nanstr="NN", infstr="II")\nx', 'print(x)', 'print([x])', 'np.array2string(x, separator=", ")', 'np.array2string(x, precision=2, suppress_small=True)',
                'np.set_printoptions(formatter={"complex_kind": lambda z: "<%s>" % z})\nx', 'np.array2string(x, formatter={"complexfloat": str})', 'np.set_printoptions(floatmode="maxprec_equal")\nx', 'np.set_printoptions(sign=" ")\nx', 'print(x.astype(np.complex64))', 'print(x * 1e-5)', 'print(x * 1e9)', 'print(x + 1e5)', 'print(np.outer(x, x))', 'print(x / 3)', 'x.astype("F") / 3'],
}
