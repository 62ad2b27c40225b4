"""Masked arrays: how they are made, what their operators, methods and functions give, and how they are printed."""
import random

INTS = [1, 2, 3, 0, -1, 5, 7, 9, 4]
FLOATS = [0.5, 1.5, -2.25, 3.0, 0.0, 10.0, 7.5]


def numbers(r, count, kind):
    return [r.choice(FLOATS if kind == 'f' else INTS) for _ in range(count)]


def mask(r, count):
    return [r.choice([0, 0, 1]) for _ in range(count)]


def row(r):
    count, kind = r.choice([3, 4, 5]), r.choice('iif')
    data = numbers(r, count, kind)
    text = r.choice(['%s', '%s', 'np.array(%s)']) % data
    extra = r.choice(['', '', '', ', fill_value=-1', ', dtype=float', ', dtype=np.float32', ', hard_mask=True'])
    return r.choice(['ma.array(%s, mask=%s%s)' % (text, mask(r, count), extra)] * 5
                    + ['ma.masked_array(%s, %s)' % (text, mask(r, count)), 'ma.array(%s)' % text, 'ma.masked_greater(%s, 3)' % text,
                       'ma.array(%s, mask=True)' % text, 'ma.array(%s, mask=False)' % text, 'ma.masked_equal(%s, %s)' % (text, data[0])])


def table(r):
    rows, columns, kind = r.choice([2, 3]), r.choice([2, 3]), r.choice('iif')
    data = [numbers(r, columns, kind) for _ in range(rows)]
    covered = [mask(r, columns) for _ in range(rows)]
    extra = r.choice(['', '', '', ', fill_value=7', ', dtype=np.int32'])
    return r.choice(['ma.array(%s, mask=%s%s)' % (data, covered, extra)] * 5 + ['ma.array(%s)' % data, 'ma.masked_less(%s, 2)' % data])


MASKED = {
    'masked': ['x = @row\n@line', 'x = @table\n@line', 'x = @row\n@write\nx\n@line', 'x = @table\n@write\nx', 'x = @row\ny = @row\n@pair',
               'x = @table\ny = @table\n@pair', '@made', '@made', 'x = @table\n@line\nx'],
    'row': lambda r: row(r), 'table': lambda r: table(r),
    'k': ['2', '3', '0', '1.5', '-1', 'np.float64(2.5)', '4'], 'i': ['0', '1', '-1', '2'], 'axis': ['0', '1', '-1', 'None', '0'],
    'op': ['+', '-', '*', '/', '//', '%', '**', '<', '>', '==', '!=', '<=', '>='],
    'iop': ['+=', '-=', '*=', '/=', '//=', '**='],
    'reduction': 'sum prod mean std var min max ptp any all count argmin argmax'.split(),
    'running': ['cumsum', 'cumprod'],
    'shaping': ['ravel()', 'flatten()', 'T', 'transpose()', 'reshape(-1)', 'reshape(-1, 1)', 'reshape(1, -1)', 'copy()', 'repeat(2)', 'squeeze()'],
    'unary': 'sqrt log log2 log10 exp sin cos tan arcsin arccos arctan arccosh arctanh sinh tanh abs absolute fabs negative floor ceil around logical_not'.split(),
    'binary': 'add subtract multiply divide true_divide floor_divide remainder mod fmod arctan2 hypot equal not_equal less greater less_equal greater_equal logical_and logical_or logical_xor maximum minimum power'.split(),
    'npunary': 'sqrt log exp abs negative isnan isfinite square sign floor sin'.split(),
    'npbinary': 'add subtract multiply divide maximum minimum power greater equal arctan2'.split(),
    'line': [
        'x', 'print(x)', 'x.@reduction()', 'x.@reduction(axis=@axis)', 'ma.@reduction(x, axis=@axis)', 'x.@running()', 'x.@running(axis=@axis)',
        'x @op @k', '@k @op x', 'x @op x', '-x', 'abs(x)', 'x.mask', 'x.data', 'x.fill_value', 'x.filled()', 'x.filled(@k)', 'x.compressed()', 'x[@i]',
        'x[0:2]', 'x[::-1]', 'x[x > 1]', 'x[[0, 1]]', 'x[..., 0]', 'x[None]', 'x.@shaping', 'x.tolist()', 'x.shape, x.ndim, x.size, x.dtype',
        'ma.@unary(x)', 'np.@npunary(x)', 'np.@npbinary(x, @k)', 'np.sum(x)', 'np.mean(x, axis=@axis)', 'np.max(x)', 'np.cumsum(x)', 'np.sort(x)', 'np.ravel(x)',
        'np.median(x)', 'ma.median(x)', 'ma.median(x, axis=@axis)', 'ma.average(x)', 'ma.average(x, axis=@axis)', 'ma.average(x, axis=0, weights=np.arange(1, len(x) + 1))',
        'ma.sort(x)', 'ma.sort(x, axis=@axis)', 'x.argsort(axis=-1)', 'ma.argsort(x, axis=0)', 'ma.sort(x, endwith=False)', 'x.sort()\nx', 'x.astype(float)', 'x.astype(int)', 'x.astype(bool)',
        'x.round(1)', 'x.clip(1, 3)', 'x.nonzero()', 'x.take([0, 1])', 'x.take([0], axis=@axis)', 'x.any()', 'x.all()', 'x.anom()', 'x.var(ddof=1)', 'x.std(axis=@axis, ddof=1)', 'x.sum(keepdims=True)',
        'x.min(axis=@axis, fill_value=0)', 'ma.is_masked(x)', 'ma.getmask(x)', 'ma.getmaskarray(x)', 'ma.getdata(x)', 'ma.count_masked(x)', 'ma.count_masked(x, axis=@axis)', 'ma.count(x, axis=@axis)',
        'ma.concatenate([x, x])', 'ma.vstack([x, x])', 'ma.hstack([x, x])', 'ma.stack([x, x])', 'ma.append(x, x)', 'ma.where(x > 1, x, @k)', 'ma.where(x > 1)', 'ma.where(x > 1, ma.masked, x)',
        'ma.masked_where(x > 2, x)', 'ma.masked_equal(x, 2)', 'ma.masked_greater(x, 2)', 'ma.masked_inside(x, 1, 3)', 'ma.masked_outside(x, 1, 3)', 'ma.masked_invalid(x)', 'ma.masked_values(x, 1.5)',
        'ma.masked_not_equal(x, 2)', 'ma.masked_less_equal(x, 2)', 'ma.dot(x, x.T)', 'x.dot(x.T)', 'ma.inner(x, x)', 'ma.outer(x, x)', 'ma.diff(x)', 'ma.ediff1d(x)', 'ma.unique(x)', 'ma.unique(x, return_inverse=True)',
        'ma.fix_invalid(x)', 'ma.filled(x, 5)', 'ma.compressed(x)', 'ma.ravel(x)', 'ma.transpose(x)', 'ma.reshape(x, -1)', 'ma.expand_dims(x, 0)', 'ma.squeeze(x)', 'ma.flatnotmasked_edges(x)',
        'ma.notmasked_contiguous(x)', 'ma.notmasked_edges(x)', 'ma.clump_masked(x.ravel())', 'ma.clump_unmasked(x.ravel())', 'ma.mask_rows(x)', 'ma.mask_cols(x)', 'ma.mask_rowcols(x)', 'ma.compress_rows(x)', 'ma.compress_cols(x)',
        'ma.cov(x)', 'ma.corrcoef(x)', 'list(x)', '[v for v in x]', 'for v in x:\n  print(v)', 'list(x.flat)', 'x.flat[0]', 'len(x)', 'list(ma.ndenumerate(x))', 'isinstance(x, np.ndarray)', 'type(x)', 'type(x[0])',
        'x.hardmask', 'x.nbytes', 'x.itemsize', 'x.flags.writeable', 'repr(x)', 'str(x)', "f'{x}'", 'np.array(x)', 'np.asarray(x)', 'x.mean() is ma.masked', 'x[0] is ma.masked', 'float(x[0])', 'int(x[0])', 'bool(x[0])', 'x.item(0)',
        'ma.allequal(x, x)', 'ma.allclose(x, x)', 'ma.default_fill_value(x)', 'ma.minimum_fill_value(x)', 'ma.maximum_fill_value(x)', 'ma.make_mask(x > 1)', 'ma.mask_or(x.mask, x.mask)', 'ma.isMaskedArray(x)', 'ma.size(x)', 'ma.shape(x)',
        'ma.max(x)', 'ma.min(x, axis=@axis)', 'ma.maximum.reduce(x, axis=0)', 'ma.add.reduce(x)', 'ma.multiply.reduce(x)', 'ma.add.accumulate(x)', 'ma.multiply.outer(x, x)', 'ma.apply_along_axis(lambda v: v.sum(), 0, x)', 'ma.diag(x)', 'ma.trace(x)',
        'ma.isin(x, [1, 2])', 'ma.union1d(x, [1, 9])', 'ma.intersect1d(x, [1, 2])', 'ma.setdiff1d(x, [1])', 'ma.set_fill_value(x, 0)\nx', 'ma.common_fill_value(x, x)', 'ma.resize(x, (2, 2))', 'ma.choose([0, 1], [x[:2], x[:2]])', 'ma.compress([1, 0], x)',
        'ma.array(x, mask=False, keep_mask=False)', 'ma.array(x, mask=x.data > 1)', 'ma.array(x, copy=True)', 'ma.zeros_like(x)', 'ma.ones_like(x)', 'ma.empty_like(x).shape', 'x.view()', 'np.flip(x)', 'np.concatenate([x, x])', 'np.isnan(x)', 'np.where(x > 1, x, 0)',
        'x.badname', 'x[9]', 'x.sum(axis=5)', 'ma.array([1, 2], mask=[0, 1, 0])', 'x.reshape(7, 7)', 'x + np.ones(11)', 'hash(x)', 'bool(x)', 'int(x)', 'float(x)', "x + 'a'", 'x.fill_value = "a"', 'x.mask = [1, 0, 1, 0, 1, 1, 0]', 'x.dot(np.ones(9))'],
    'write': ['x[@i] = ma.masked', 'x[@i] = @k', 'x[x > 2] = ma.masked', 'x[x > 2] = 0', 'x[:] = 1', 'x[0:2] = [7, 8]', 'x.mask = False', 'x.mask = ma.nomask', 'x.mask[0] = True', 'x.fill_value = 9', 'x.set_fill_value(3)', 'x @iop @k', 'x @iop x',
              'x.harden_mask()\nx[:] = 2', 'x.soften_mask()\nx[0] = 5', 'x.data[0] = 7', 'x[0] = ma.array(5, mask=True)', 'x[...] = ma.masked', 'x.shrink_mask()', 'y = x[1:]\ny[0] = ma.masked', 'y = x.copy()\ny[0] = 99', 'x.put([0, 1], [8, 9])', 'x.unshare_mask()', 'x.sort()',
              'x.flat[0] = 3', 'x.flat = 2', 'x.mask = [True] + [False] * (len(x) - 1)'],
    'pair': ['x @op y', 'ma.@binary(x, y)', 'np.@npbinary(x, y)', 'ma.where(x > y, x, y)', 'ma.concatenate([x, y])', 'ma.dot(x, y)', 'x @iop y\nx', 'ma.allequal(x, y)', 'ma.allclose(x, y)', 'ma.outer(x, y)', 'x[0] + y[0]', 'ma.cov(x, y)', 'ma.corrcoef(x, y)', 'ma.union1d(x, y)',
             'ma.intersect1d(x, y)', 'ma.setdiff1d(x, y)', 'ma.setxor1d(x, y)', 'ma.maximum(x, y)', 'ma.polyfit(x, y, 1)', 'ma.mask_or(x.mask, y.mask)', 'ma.hypot(x, y)', 'ma.vstack([x, y])', 'x == y', '(x == y).sum()', 'ma.average(x, weights=y)', 'x.data + y.data', 'ma.isin(x, y)'],
    'made': ['ma.masked', 'print(ma.masked)', '[ma.masked]', 'ma.masked + 1', 'ma.masked == 1', 'float(ma.masked)', 'ma.nomask', 'ma.zeros(3)', 'ma.ones((2, 2))', 'ma.arange(4)', 'ma.masked_all(3)', 'ma.masked_all((2, 2), dtype=int)', 'ma.identity(2)', 'ma.array([1, ma.masked, 3])',
             'ma.array([[1, ma.masked], [3, 4]])', 'ma.array(5)', 'ma.array(5, mask=True)', 'ma.array([])', 'ma.array([1.5, np.nan, np.inf])', 'ma.masked_invalid([1.5, np.nan, np.inf])', 'ma.masked_invalid([1, 2])', "ma.array(['a', 'bb'], mask=[0, 1])",
             'ma.array([True, False], mask=[0, 1])', 'ma.array(np.arange(3, dtype=np.uint8), mask=[1, 0, 0])', 'ma.array([1, 2], mask=[1, 1])', 'ma.masked_array(np.arange(12).reshape(3, 4), mask=np.arange(12).reshape(3, 4) % 5 == 0)', 'ma.array(np.arange(2000), mask=np.arange(2000) % 7 == 0)',
             'ma.masked_values([1.0, 1.1, 2.0, 1.1, 3.0], 1.1)', 'ma.masked_object([1, 2], 1)', 'ma.fix_invalid([1.0, np.nan], mask=[1, 0])', 'ma.masked_where([0, 1, 0], [1, 2, 3])', 'ma.masked_where([0, 1], [1, 2, 3])', 'ma.mr_[ma.array([1, 2]), 0, ma.array([3], mask=[1])]',
             'ma.atleast_2d(ma.array([1, 2], mask=[0, 1]))', 'ma.array(np.arange(24).reshape(2, 3, 4), mask=np.arange(24).reshape(2, 3, 4) % 3 == 0)', 'ma.MaskError', 'ma.MaskedArray([1, 2], mask=[0, 1])', 'ma.asarray([1, 2])', 'ma.power(ma.array([1.0, 2], mask=[0, 1]), 2)', 'ma.sum([1, 2])',
             'ma.sqrt([-1.0, 4])', 'ma.log(0)', 'ma.divide([1, 2], [0, 1])', 'ma.divide(1, 0)', 'ma.median([1, 3, 2])', 'ma.average([1, 2, 3], weights=[3, 2, 1])', 'ma.vander([1, 2, 3])', 'ma.masked.mask', 'ma.masked.dtype', 'ma.masked.shape', 'ma.masked_print_option.display()', 'repr(ma.masked)',
             "'{}'.format(ma.masked)", 'ma.masked is ma.masked', 'ma.array([1, 2, 3], mask=[0, 0, 1]).mean()', 'np.float64(2.0) * ma.array([1, 2], mask=[0, 1])', 'np.array([1, 2]) + ma.array([1, 2], mask=[0, 1])', '[1, 2] + ma.array([1, 2], mask=[0, 1])', 'np.ones(2) == ma.array([1, 2], mask=[0, 1])'],
}
