"""Programs about arrays: creation, indexing, assignment, broadcasting, reductions, dtypes, printing, random numbers."""

FLOATS = ['0.5', '1.0', '-1.5', '2.0', '3.25', '1e-3', '1e5', '-0.0', '123456.789', '1e-10', '1e20', '0.1', '7.0',
          '100.0', '-2.5', '1.5', '3.5', '4.5']
EXTREMES = ['np.nan', 'np.inf', '-np.inf', '1e300', '1e-300', '0.0']
DTYPES = ['np.float64', 'np.float32', 'np.int64', 'np.int32', 'np.uint8', 'bool', 'int', 'float', "'float32'", "'f'", "'i'",
          "'uint8'", 'np.float16', 'np.int8', 'np.int16', 'np.uint16', 'np.uint32', 'np.uint64', "'u2'"]


def number_list(numbers):
    def make(random):
        return '[' + ', '.join(random.choice(numbers) for _ in range(random.choice([1, 2, 3, 3, 4, 5, 8, 12]))) + ']'
    return make


def shape(random):
    dims = [random.choice([1, 2, 2, 3, 3, 4, 5, 0 if random.random() < .2 else 2]) for _ in range(random.choice([1, 1, 2, 2, 2, 3, 3, 4]))]
    return '(' + ', '.join(map(str, dims)) + (',)' if len(dims) == 1 else ')')


def filled_shape(random):
    """An array of consecutive numbers in a random shape."""
    dims = [random.choice([1, 2, 3, 3, 4]) for _ in range(random.choice([1, 2, 2, 2, 3]))]
    size = 1
    for d in dims:
        size *= d
    return 'np.arange(%d%s).reshape(%s)' % (size, random.choice(['', '', '.0', ', dtype=np.float32', ', dtype=np.int32']),
                                          ', '.join(map(str, dims)))


def matrix_shape(random):
    return '%d, %d' % (random.choice([1, 2, 3, 4]), random.choice([1, 2, 3, 4]))


COMMON = {
    'int': ['0', '1', '2', '3', '-1', '-2', '4', '5', '7', '10', '100', '255', '256', '-128'],
    'small': ['0', '1', '2', '3', '-1', '-2'],
    'pos': ['1', '2', '3', '4', '5'],
    'float': FLOATS + EXTREMES[:3],
    'bool': ['True', 'False'],
    'axis': ['0', '1', '-1', 'None', '(0, 1)', '2', '-2', '(0,)', '3'],
    'ax': ['0', '0', '1', '-1', '-2', '2'],
    'shape': shape,
    'mshape': matrix_shape,
    'dtype': DTYPES,
    'intlist': number_list(['0', '1', '2', '3', '-1', '5', '-7', '10', '255', '4', '6']),
    'indexlist': number_list(['0', '1', '2', '-1', '0', '1', '3']),
    'floatlist': number_list(FLOATS),
    'extremelist': number_list(FLOATS + EXTREMES),
    'boollist': number_list(['True', 'False']),
    'seed': lambda random: str(random.randrange(1000)),
    'arange': filled_shape,
}

ARRAYS = {
    'setup': ['np.random.seed(@seed)\na = @array\nb = @array\nm = @matrix\n@more'],
    'more': ['v = @vector', 'v = @vector', 'v = @vector.astype(@dtype)'],
    'vector': ['np.array(@intlist)', 'np.array(@floatlist)', 'np.array(@floatlist, dtype=@dtype)', 'np.arange(@pos)',
               'np.array(@boollist)', 'np.array(@extremelist)', 'np.linspace(@float, @float, @pos)',
               'np.array(@extremelist, dtype=np.float32)', 'np.array(@intlist, dtype=@dtype)'],
    'matrix': ['@arange', 'np.random.randn(@mshape)', 'np.ones((@mshape))', 'np.eye(@pos)',
               'np.random.randint(0, 10, (@mshape))'],
    'array': ['@arange', '@vector', '@matrix', '@matrix.astype(@dtype)', 'np.zeros(@shape)', 'np.ones(@shape, dtype=@dtype)',
              'np.full(@shape, @float)', 'np.random.rand(*@shape)', '@arange.T', '@arange - @int',
              '@arange[::-1]', 'np.random.randn(@mshape).astype(np.float32)', 'np.array(@float)'],
    'name': ['a', 'b', 'm', 'v'],
    'x': ['@name', '@name', '@name', 'a.T', 'm.T', '(a + 1)', 'a[0]', 'm[:, 0]', 'v[::-1]', '(m > 1)', '(m * 0.5)', '(-v)'],
    'scalar': ['@int', '@float', 'np.float32(@float)', 'np.int64(@int)', 'np.float64(@float)', 'True', 'np.uint8(3)', 'np.int8(-3)', 'np.uint16(7)', 'np.uint64(5)'],
    'op': ['+', '-', '*', '/', '//', '%', '**', '==', '!=', '<', '<=', '>', '>=', '@', '&', '|', '^', '<<', '>>', '+', '-', '*', '/'],
    'operand': ['@x', '@x', '@scalar', '@scalar', '@floatlist', '@intlist'],
    'unary': ['-', '+', '~', 'abs', 'np.exp', 'np.log', 'np.sqrt', 'np.abs', 'np.sign', 'np.floor', 'np.ceil', 'np.square', 'np.tanh',
              'np.sin', 'np.cos', 'np.isnan', 'np.isinf', 'np.log2', 'np.log10', 'np.log1p', 'np.expm1', 'np.rint', 'np.trunc',
              'np.negative', 'np.logical_not', 'np.isfinite', 'np.reciprocal', 'np.cbrt', 'np.arctan', 'np.absolute', 'np.fabs', 'np.invert',
              'np.signbit', 'np.deg2rad', 'np.exp2', 'np.positive'],
    'ufunc': ['np.add', 'np.subtract', 'np.multiply', 'np.divide', 'np.power', 'np.maximum', 'np.minimum', 'np.mod', 'np.floor_divide',
              'np.equal', 'np.greater', 'np.less_equal', 'np.logical_and', 'np.logical_or', 'np.fmax', 'np.hypot', 'np.arctan2',
              'np.bitwise_and', 'np.dot', 'np.matmul', 'np.outer', 'np.inner', 'np.allclose', 'np.array_equal', 'np.isclose', 'np.fmod',
              'np.copysign', 'np.logaddexp', 'np.remainder', 'np.true_divide', 'np.logical_xor', 'np.left_shift', 'np.float_power'],
    'slice': [':', '1:', ':2', '::2', '::-1', '1:3', '-2:', ':-1', '3:0:-1', '5:', '0:0', '-1::-2'],
    'index': ['@small', '@slice', '@slice', '...', 'None', 'np.newaxis', '@indexlist', 'np.array(@indexlist)', '@small'],
    'subscript': ['@index', '@index', '@index, @index', '@index, @index', '@index, @index, @index', '@x > @small', 'm > 1', 'v != 0', 'a > a.mean()',
                  '...', '()', '..., 0', ':, None', '@boollist', 'np.array(@boollist)', '[@indexlist, @indexlist]', 'np.arange(2), np.arange(2)',
                  '@float', "'x'", '(0, 1)', '[[0], [1]], [0, 1]', 'm.argmax()', 'np.ix_([0, 1], [0])'],
    'red': ['sum', 'mean', 'max', 'min', 'prod', 'any', 'all', 'std', 'var', 'argmax', 'argmin', 'ptp', 'cumsum', 'cumprod', 'sum', 'mean', 'max'],
    'fred': ['sum', 'mean', 'max', 'min', 'prod', 'any', 'all', 'std', 'var', 'argmax', 'argmin', 'amax', 'amin', 'median', 'ptp',
             'nansum', 'nanmean', 'nanmax', 'nanmin', 'count_nonzero', 'cumsum', 'cumprod', 'nanstd', 'nanargmax', 'average', 'sort', 'argsort',
             'nancumsum', 'nanvar', 'nanprod', 'nanmedian', 'flip', 'squeeze', 'expand_dims'],
    'redargs': ['', 'axis=@axis', '@ax', 'axis=@axis, keepdims=@bool', 'keepdims=True', '@ax, dtype=@dtype', 'axis=@ax, ddof=1', 'axis=(0, 1)'],
    'expression': [
        '@operand @op @operand', '@operand @op @operand', '(@operand @op @operand) @op @operand', '@unary(@operand)', '@unary(@x)',
        '@ufunc(@operand, @operand)', '@x[@subscript]', '@x[@subscript]', '@name[@subscript]', '@x.@red(@redargs)', 'np.@fred(@x)', 'np.@fred(@x, axis=@axis)',
        'np.@fred(@x, @redargs)', '@shaping', '@shaping', '@creation', '@joining', '@searching', '@types', '@text', '@linear',
        'np.where(@x > @small, @operand, @operand)', 'np.where(@x)', 'np.where(@x, @x, @scalar)', 'np.clip(@operand, @scalar, @scalar)', '@x.clip(@small, @int)',
        '@x.round(@small)', 'np.round(@x, @small)', 'np.around(@x * 1.23456, @pos)', 'round(@scalar, 1)', '@scalar @op @scalar', '@unary(@scalar)',
    ],
    'shaping': [
        '@x.reshape(-1)', '@x.reshape(@shape)', '@x.reshape(@pos, -1)', '@x.reshape(-1, @pos)', '@x.T', '@x.transpose()', '@x.transpose(1, 0)', '@x.ravel()', '@x.flatten()',
        'np.transpose(@x, (1, 0))', '@x.swapaxes(0, @ax)', 'np.moveaxis(@x, 0, @ax)', 'np.squeeze(@x, @ax)', 'np.expand_dims(@x, @ax)', '@x.squeeze()', '@x[np.newaxis].shape',
        'np.broadcast_to(@x, @shape)', 'np.tile(@x, @pos)', 'np.tile(@x, @shape)', 'np.repeat(@x, @pos)', 'np.repeat(@x, @pos, axis=@ax)', '@x.repeat(@pos, axis=@ax)', 'np.flip(@x, @ax)', 'np.roll(@x, @int)',
        'np.roll(@x, @small, axis=@ax)', 'np.pad(@x, @pos)', "np.pad(@x, 1, 'edge')", "np.pad(@x, ((1, 0), (0, 2)), 'constant')", "np.pad(@x, 1, mode='reflect')", 'np.rot90(@x)', 'np.fliplr(@x)', 'np.flipud(@x)',
        'np.atleast_2d(@x)', 'np.atleast_1d(@x)', 'np.resize(@x, @shape)', 'np.ravel(@x)', 'np.rollaxis(@x, @ax)', 'np.broadcast_arrays(@x, @x)', 'np.diag(@x)', 'np.tril(@x)', 'np.triu(@x, @small)', '@x.diagonal()', '@x.trace()',
        '@x.strides', '@x.shape', '@x.size, @x.ndim, @x.dtype', 'np.shape(@operand)', 'np.ndim(@operand)', 'np.size(@x, @ax)', '@x.nbytes', '@x.itemsize', 'len(@x)', '@x.flags.c_contiguous', '@x.base is None',
    ],
    'creation': [
        'np.array(@operand)', 'np.zeros(@shape)', 'np.ones(@pos, dtype=@dtype)', 'np.full(@shape, @scalar)', 'np.full(@shape, @scalar, dtype=@dtype)', 'np.arange(@int)', 'np.arange(@int, @int)', 'np.arange(@float, @pos, 0.5)', 'np.arange(@int, @int, @small)',
        'np.arange(0, 1, 0.1)', 'np.arange(@pos, dtype=@dtype)', 'np.linspace(@float, @float, @pos)', 'np.linspace(@small, @int)', 'np.linspace(0, 1, @pos, endpoint=False)', 'np.linspace(@small, @int, @pos, retstep=True)', 'np.logspace(@small, @small, @pos)', 'np.eye(@pos)', 'np.eye(@pos, @pos, k=@small)', 'np.identity(@pos)',
        'np.zeros_like(@x)', 'np.ones_like(@x, dtype=@dtype)', 'np.full_like(@x, @scalar)', 'np.empty_like(@x).shape', 'np.array([@floatlist, @floatlist])', 'np.array([[@intlist], [@intlist]])', 'np.array([@x, @x])', 'np.asarray(@operand)', 'np.array(@scalar)', 'np.array([])', 'np.array([[]])', 'np.array(@x, dtype=@dtype)',
        'np.meshgrid(@vector, @vector)', "np.meshgrid(@vector, @vector, indexing='ij')", 'np.diag(@intlist)', 'np.tri(@pos)', 'np.indices((2, @pos))', 'np.fromiter(range(@pos), dtype=@dtype)', 'np.vander(@vector)', 'np.array(range(@pos))', 'np.array([1, 2.5, True])', 'np.array([@scalar, @scalar])', 'np.array((@scalar, @scalar, @scalar))',
        'np.geomspace(1, @pos, @pos)', 'np.array([@x, @scalar])', "np.array(@x, ndmin=3)", 'np.array([[1, 2], [3]])', "np.frombuffer(b'abcdefgh', dtype=np.uint8)", "np.frombuffer(b'abcdefgh', np.uint8, offset=@pos)", 'np.fromfunction(lambda i, j: i + j, (2, @pos))', 'np.asfarray(@x)', 'np.copy(@x)', 'np.c_[@vector, @vector]', 'np.r_[@vector, 0, @vector]', 'np.r_[1:@pos]', 'np.c_[@x, @x]', 'np.mgrid[0:2, 0:@pos]',
    ],
    'joining': [
        'np.concatenate([@x, @x])', 'np.concatenate((@x, @x), axis=@ax)', 'np.vstack([@x, @x])', 'np.hstack((@x, @x))', 'np.stack([@x, @x])', 'np.stack([@name, @name], axis=@ax)', 'np.append(@x, @operand)', 'np.append(@x, @x, axis=@ax)', 'np.split(@x, @pos)', 'np.split(@x, [1, 2])', 'np.array_split(@x, @pos)', 'np.split(@x, 2, axis=@ax)',
        'np.hsplit(@x, 2)', 'np.vsplit(@x, 2)', 'np.column_stack((@x, @x))', 'np.dstack([@x, @x])', 'np.insert(@x, @small, @scalar)', 'np.delete(@x, @small)', 'np.delete(@x, @small, axis=@ax)', 'np.concatenate([@x, @x], axis=None)', 'np.block([[@x], [@x]])',
    ],
    'searching': [
        'np.unique(@x)', 'np.unique(@x, return_counts=True)', 'np.unique(@x, return_inverse=True)', 'np.nonzero(@x)', 'np.argwhere(@x > @small)', 'np.flatnonzero(@x)', 'np.sort(@x)', 'np.sort(@x, axis=@ax)', 'np.argsort(@x)', 'np.argsort(-@x)', 'np.argmax(@x)', 'np.argmax(@x, axis=@ax)', 'np.searchsorted(np.sort(@vector), @operand)', "np.searchsorted(np.sort(v), @small, side='right')",
        'np.bincount(@intlist)', 'np.bincount([0, 1, 1, 3], minlength=@pos)', 'np.histogram(@x, bins=@pos)', 'np.histogram(@vector)', 'np.digitize(@x, [0, 1, 2])', 'np.isin(@x, @intlist)', 'np.in1d(@x, @intlist)', 'np.intersect1d(@x, @x)', 'np.union1d(@x, @x)', 'np.setdiff1d(@x, @x)', 'np.diff(@x)', 'np.diff(@x, axis=@ax)', 'np.diff(@x, n=2)', 'np.percentile(@x, @pos0)', 'np.percentile(@x, [25, 50], axis=@ax)', 'np.quantile(@x, 0.3)', 'np.median(@x)', 'np.average(@x)', 'np.average(@x, axis=@ax)', 'np.average(v, weights=v)',
        'np.count_nonzero(@x)', 'np.take(@x, @indexlist)', 'np.take(@x, @indexlist, axis=@ax)', '@x.take(@small)', 'np.choose([0, 1], [[1, 2], [3, 4]])', 'np.select([m > 2, m > 0], [m, -m])', 'np.partition(v, 0)[0]', 'np.lexsort((v, v))', 'np.compress([True, False], @x)', 'np.extract(m > 1, m)', 'np.unravel_index(@pos, (2, 3))', 'np.ravel_multi_index((1, 1), (2, 3))', 'np.gradient(@x)', 'np.trapezoid(@x)', 'np.cov(m)', 'np.corrcoef(m)', 'np.convolve(@vector, @vector)', "np.convolve(@vector, @vector, mode='@mode')", 'np.interp(@scalar, [0, 1, 2], [0, 10, 5])', 'np.cumsum(@x, axis=@ax)', 'np.nanmean(@x)', 'np.ptp(@x)', 'np.put_along_axis', 'np.take_along_axis(m, np.argsort(m, axis=1), axis=1)', 'np.argpartition(v, 0)[:1]', 'np.nan_to_num(@x)', 'np.cross([1, 2, 3], [@int, @int, @int])', 'np.polyfit([0, 1, 2], [1, 3, 5], 1).round(6)', 'np.polyval(@vector, @small)', 'np.array_split(@x, @pos)', 'np.triu_indices(@pos)', 'np.diag_indices(@pos)', 'np.floor_divide.reduce(v)', 'np.add.reduce(@x)', 'np.add.accumulate(@x)', 'np.maximum.reduce(@x, axis=@ax)', 'np.add.outer(v, v)', 'np.multiply.outer(v, v)',
    ],
    'pos0': ['0', '50', '25', '99.5', '100', '33'],
    'mode': ['same', 'valid', 'full'],
    'types': [
        '@x.astype(@dtype)', '@x.dtype', '@operand', 'type(@x)', 'type(@x[0])', '(@x @op @scalar).dtype', '(@x @op @x).dtype', 'np.result_type(@dtype, @dtype)', 'np.promote_types(@dtype, @dtype)', '@scalar', 'type(@scalar @op @scalar)', '@x.tolist()', '@x.item()', '@x.item(0)', 'float(@x)', 'int(@x)', 'bool(@x)', 'list(@x)', 'np.float32(@scalar)', 'np.int64(@scalar)', 'np.uint8(@scalar)', 'np.int32(@scalar)', 'np.bool_(@scalar)', 'np.float16(@scalar)', 'isinstance(@scalar, float)', 'isinstance(@x, np.ndarray)', 'np.isscalar(@scalar)', 'np.issubdtype(@x.dtype, np.floating)', 'np.iinfo(np.int32).max', 'np.finfo(np.float32).eps', 'np.dtype(@dtype)', '@x.astype(@dtype).astype(@dtype)', 'np.can_cast(@dtype, @dtype)', 'str(@x.dtype)', '@x.dtype == @dtype', '@x.dtype.name', '@x.dtype.kind', '@x.dtype.itemsize', 'hash(np.float64(@float)) == hash(@float)', '{@scalar: 1}', '[@scalar, @scalar]', 'max(@x)', 'sum(@x)', 'sorted(v)', 'min(v)', 'any(v)', 'all(v)', 'abs(@x)', 'divmod(@x, @small)', 'pow(@x, 2)', 'round(@scalar)', 'int(@scalar)', 'float(@scalar)', 'str(@scalar)', 'repr(@scalar)', 'tuple(v)', 'set(v.tolist())', 'enumerate(v)', 'list(zip(v, v))', 'list(map(float, v))', 'x in @x' , '@small in @x', '@x is @x', 'bool(@x.any())',
    ],
    'text': [
        'str(@x)', 'repr(@x)', "'%s' % (@x,)", "'{}'.format(@x)", "f'{@scalar:.3f}'", "f'{@x}'", "'%.3f' % @scalar", "'%d' % @scalar", "f'{@x[0]:.2f}'", "'{:.4f}'.format(@x.sum())", "'%5.2f|%e' % (@scalar, @scalar)", 'np.array2string(@x, precision=@pos)', "np.array2string(@x, separator=', ')", 'np.array_str(@x)', 'np.array_repr(@x)', '[@x, @x]', "{'w': @x}", '(@x, @scalar)', 'print(@x)', 'print(@x, @scalar, @x)', 'print([@x])', "f'{@scalar!r:>12}'", "f'{@scalar}'", "'%g %r' % (@scalar, @x)", "format(@scalar, '.3e')", "np.format_float_positional(@float)", 'print(@x.shape, @x.dtype)', 'print(@x * 1e-5)', 'print(@x * 1e10)', 'print(@x / 3)', '@x / 7', '@x * 1234.5678', 'print(*@x)', 'repr(@x.tolist())', "f'{@x.mean():8.3f}'",
    ],
    'linear': [
        'np.dot(@x, @x)', '@x.dot(@x)', 'np.dot(m, m.T)', 'm.T @ m', '@x @ @x', 'np.outer(v, v)', 'np.inner(@x, @x)', 'np.tensordot(@x, @x, axes=@small)', 'np.tensordot(m, m, axes=([0], [0]))', "np.einsum('ij,ij->i', m, m)", "np.einsum('ij->ji', m)", "np.einsum('ij,kj', m, m)", "np.einsum('ii', np.ones((3, 3)))", 'np.linalg.norm(@x)', 'np.linalg.norm(@x, axis=@ax)', 'np.linalg.norm(v, 1)', 'np.linalg.norm(m, np.inf)', 'np.linalg.inv(np.array([[2.0, 1.0], [1.0, 3.0]])).round(6)', 'np.linalg.det(np.array([[2.0, 1.0], [1.0, 3.0]])).round(6)', 'np.linalg.solve(np.array([[2.0, 1.0], [1.0, 3.0]]), [1, 2]).round(6)', 'np.linalg.matrix_rank(m)', 'np.trace(m)', 'np.vdot(@x, @x)', 'np.matmul(@x, @x)', 'np.kron(v, v)', 'np.linalg.inv(m)', 'np.linalg.matrix_power(np.eye(2), 3)', 'np.linalg.eigvalsh(np.eye(2) * 2)', 'np.linalg.svd(np.eye(2))[1]', 'np.linalg.qr(np.eye(2))[1]', 'np.linalg.cholesky(np.eye(2) * 4)', 'np.linalg.pinv(np.eye(2) * 2)', 'np.linalg.lstsq(np.eye(2), [1.0, 2.0], rcond=None)[0]', 'np.linalg.det(m)', 'np.vecdot(v, v)',
    ],
    'augmented': ['+=', '-=', '*=', '/=', '//=', '**=', '%=', '&=', '|=', '@='],
    'statement': [
        'print(repr(@expression))', '@expression', '@expression', '@expression', '@expression', '@expression',
        '@name[@subscript] = @operand\nprint(a, b, m, v)', '@name[@subscript] @augmented @operand\nprint(a, b, m, v)', '@name @augmented @operand\n(a, b, m, v)', 'c = @x\nc[0] = @scalar\nprint(a, m, v, c)',
        'c = @name[@subscript]\nc += @scalar\nprint(a, b, m, v, c)', 'c = @x.reshape(-1)\nc[0] = 99\nprint(a, m, v)', 'for row in @x:\n  print(row)', 'a[0], a[-1] = a[-1], a[0]\na', 'm[0, :] = @operand\nm', 'm[:, 0] = @operand\nm', 'm[m > @small] = @scalar\nm', 'm[[0, -1]] = m[[-1, 0]]\nm', 'np.add.at(v, @indexlist, @scalar)\nv', 'np.add(@x, @x, out=a)\na', 'a.fill(@scalar)\na', 'm.sort(axis=@ax)\nm', 'v.sort()\nv', 'a.shape = -1\na', 'a.shape = @shape\na', 'm.flat[0] = @scalar\nm', 'np.copyto(m, @operand)\nm', 'np.put(v, @indexlist, @scalar)\nv', 'np.fill_diagonal(m, @scalar)\nm', 'x = np.exp(m - m.max(axis=-1, keepdims=True))\nx / x.sum(axis=-1, keepdims=True)', 'it = np.nditer(m, flags=["multi_index"])\nwhile not it.finished:\n  print(it.multi_index, it[0])\n  it.iternext()', 'a.resize(@shape)\na', 'v[1:] = v[:-1]\nv', 'v[::-1] += v\nv', 'm += m.T\nm', 'm.T[0] = @scalar\nm', 'w = m.copy()\nw *= @scalar\nprint(w, m)', 'del a\na',
        'print(np.@fred(@x, @redargs), @x.@red(@redargs))', 'for i, r in enumerate(@x):\n  print(i, r.shape)', 'for n in np.ndindex(2, 2):\n  print(n)', 'np.sum(@x, axis=0, out=np.zeros(3))', 'np.exp(@x, where=@x > 0, out=np.zeros_like(@x))', 'f = np.vectorize(lambda t: t * 2 if t > 0 else 0)\nf(@x)', 'np.apply_along_axis(lambda r: r.sum(), @ax, m)', 'for t in np.nditer(m):\n  print(t)', 'for t in m.flat:\n  print(t)', 'p, q = @x\nprint(p, q)', 'print(np.ndenumerate)\nfor i, t in np.ndenumerate(m):\n  print(i, t)',
    ],
    'arrays': ['@setup\n@statement'],
    'options': ['precision=@pos', 'suppress=True', 'threshold=5', 'edgeitems=2, threshold=4', 'linewidth=40', "floatmode='fixed'", "formatter={'float': lambda t: '%.2f' % t}", "nanstr='-', infstr='oo'", 'precision=3, suppress=True', "sign='+'", "floatmode='unique'", "floatmode='maxprec_equal'"],
    'printing': ['np.random.seed(@seed)\n@shown'],
    'shown': ['with np.printoptions(@options):\n  print(@expression)\n  print(repr(@array))', 'np.set_printoptions(@options)\nx = @array\nprint(x, x * 1e-7, x * 3.3)\nprint(repr(x))\nnp.set_printoptions(precision=8, suppress=False, threshold=1000, edgeitems=3, linewidth=75, floatmode="maxprec", formatter=None, sign="-", nanstr="nan", infstr="inf", legacy="1.25")', 'np.arange(@pos * 400)', 'np.arange(2000.0).reshape(@pos, -1) / @pos', 'np.random.randn(@pos, @pos, @pos)', 'np.random.randn(@pos, @pos) * 10.0 ** @int', 'np.array(@extremelist)', 'print(np.array(@extremelist))', 'np.array(@extremelist, dtype=np.float32)', 'np.array(@extremelist, dtype=np.float16)', '[np.array(@floatlist), @x0]', "{'a': np.array(@floatlist), 'b': [np.array(@intlist)] * 3}", 'np.zeros(@shape)', 'print(np.zeros(@shape, dtype=@dtype))', 'np.array(@floatlist) * np.array(@float)', 'np.random.rand(100)', 'np.float32(@float)', '[np.float32(@float), np.float64(@float)]', 'print(np.float32(@float), np.float16(@float), np.float64(@float))', 'np.random.rand(@pos, 30)', 'np.random.rand(@pos, 30) > .5'],
    'x0': ['np.float32(@float)', 'None', "'s'", '@float'],
    'draw': ['randn(@mshape)', 'rand(@pos)', 'randint(@pos0i, size=@shape)', 'randint(@pos, 100)', 'randint(0, 10, 5)', 'uniform(-1, @pos, 4)', 'normal(@small, @pos, (@mshape))', 'standard_normal(3)', 'choice(@pos)', 'choice(10, 3)', 'choice(10, 4, replace=False)', "choice(['a', 'b', 'c'], 4)", 'choice(3, 6, p=[0.2, 0.3, 0.5])', 'permutation(@pos0i)', 'permutation(np.arange(6).reshape(3, 2))', 'random(3)', 'random_sample((2, 2))', 'binomial(@pos0i, 0.3, 6)', 'exponential(@pos, 3)', 'randint(0, 256, (2, 3), dtype=np.uint8)', 'multivariate_normal([0, 0], [[1, 0], [0, 1]], 2)', 'poisson(@pos, 5)', 'beta(1, 2, 3)', 'gamma(@pos, 1, 3)', 'randn()', 'rand()', 'randint(5)', 'choice([1.5, 2.5], (2, 2))', 'uniform()', 'normal()', 'normal(size=3)', 'normal(loc=1.0, scale=0.1, size=(2, 2))', 'randint(low=0, high=@pos0i, size=3)', 'choice(np.arange(5), size=2)', 'choice(5, 6, replace=False)', 'shuffle(@pos)', 'bytes(3)', 'laplace(0, 1, 2)', 'geometric(.3, 3)', 'logistic(0, 1, 2)'],
    'draws': ['integers(@pos0i, size=@shape)', 'random(@pos)', 'normal(0, 1, 3)', 'standard_normal((2, 2))', 'permutation(@pos0i)', 'choice(10, 3)', 'choice(10, 4, replace=False)', 'uniform(0, 2, 3)', 'integers(0, 10)', 'random()', 'choice(3, 5, p=[.1, .2, .7])', 'exponential(1, 3)', 'integers(0, 5, 4, endpoint=True)', 'permutation(np.arange(6).reshape(3, 2))', 'choice(np.arange(6).reshape(3, 2), 2)'],
    'pos0i': ['10', '5', '1', '100', '20', '1000'],
    'randomness': ['np.random.seed(@seed)\nprint(np.random.@draw)\nprint(np.random.@draw)\nnp.random.@draw', 'np.random.seed(@seed)\nx = np.arange(@pos0i)\nnp.random.shuffle(x)\nprint(x, np.random.@draw)', 'r = np.random.RandomState(@seed)\nprint(r.@draw)\nr.@draw', 'g = np.random.default_rng(@seed)\nprint(g.@draws)\ng.@draws', 'np.random.seed(@seed)\nx = np.random.randn(@mshape)\nm = np.random.choice(x.shape[0], 2)\nprint(x, m, x[m])', 'np.random.seed([1, 2, @seed])\nnp.random.rand(2)', 'np.random.seed(@seed)\ns = np.random.get_state()\na = np.random.@draw\nnp.random.set_state(s)\nprint(np.array_equal(a, np.random.rand(2)), np.random.randn(2))'],
}
