"""Programs about arrays of text and of objects: making, picking, comparing, sorting, joining, counting, printing.

`LABEL_CALLS` calls every function of NumPy with such arrays, most of which refuse them.
"""
from generators.calls import CALLS, TABLE

WORDS = ["'cat'", "'dog'", "'ant'", "'bee'", "'zebra'", "'a'", "'b'", "''", "'Cat'", "'x y'", "'10'", "'2.5'", "'-3'", "'naïve'",
         "'한글'", "\"it's\""]
OBJECTS = ['1', '2', "'a'", 'None', '2.5', '[1, 2]', '(1, 2)', 'True', "'cat'", '-3', '10**20', "{'k': 1}"]
NUMBERS = ['3', '1', '2', '10', '-4', '2.5', '0', '7', '1.5', 'True']


def listed(items, lengths=(1, 2, 3, 4, 4, 5, 6, 9)):
    def make(random):
        few = random.sample(items, random.choice([2, 3, 4]))
        return '[' + ', '.join(random.choice(few) for _ in range(random.choice(lengths))) + ']'
    return make


def rows(items):
    def make(random):
        few = random.sample(items, 4)
        height, width = random.choice([(1, 2), (2, 2), (2, 3), (3, 2), (3, 1)])
        return '[' + ', '.join('[' + ', '.join(random.choice(few) for _ in range(width)) + ']' for _ in range(height)) + ']'
    return make


LABELS = {
    'labels': ['s = @texts\nt = @texts\no = @objects\nn = @numbers\nm = @grid\n@steps'],
    'steps': ['@step', '@step\n@step', '@step\n@step\n@step', '@step\n@step\n@step\n@step'],
    'step': ['@expr', '@expr', '@expr', '@expr', '@expr', '@write\n@any', 'x = @array_expr\nx', 'print(@array_expr)',
             'r = @array_expr\nprint(r.dtype, r.shape)', 'print(str(@array_expr))', 'x = @view\n@write_x\ns, m'],
    'word': WORDS, 'object': OBJECTS, 'number': NUMBERS,
    'words': listed(WORDS), 'objs': listed(OBJECTS), 'nums': listed(NUMBERS), 'wordrows': rows(WORDS),
    'texts': ['np.array(@words)', 'np.array(@words)', 'np.array(@words)', 'np.array(@words, dtype=@udtype)',
              "np.array(@words * 4)", 'np.array(@words * 9)'],
    'udtype': ['str', "'U3'", "'<U5'", 'np.str_', "'U2'", "'U'"],
    'objects': ['np.array(@objs, dtype=object)', 'np.array(@words, dtype=object)', 'np.array(@nums, dtype=object)',
                'np.array([None, 1, 2.5])', 'np.array([[1, 2], [3]], dtype=object)', "np.array(['a', None])"],
    'numbers': ['np.array(@nums, dtype=object)', 'np.array([3, 1, 2], dtype=object)', 'np.array([1.5, 2, -1], dtype=object)'],
    'grid': ['np.array(@wordrows)', 'np.array(@wordrows)', 'np.array([[1, 2], [3, 4]], dtype=object)'],
    'any': ['s', 's', 't', 'o', 'n', 'm', 'm'],
    'text': ['s', 's', 't', 'm'],
    'index': ['0', '-1', '1:', ':2', '::-1', '::2', '[0, -1]', 's == s[0]', 's != @word', '...', 'None', '[0]', '7',
              'np.array([0, 0])', '-2:', 's > @word', '[]'],
    'mindex': ['0', '0, 0', ':, 0', '-1', '...', '0, :', ':, ::-1', '[0], [0]', 'm == m[0, 0]', ':, None', '0, 1', '5'],
    'view': ['s[1:]', 's[::-1]', 's.reshape(-1, 1)', 'm.T', 'm[0]', 'm.ravel()', 'm[:, :1]', 's[:]', 'm.reshape(-1)', 's[[0]]',
             'm.flatten()', 's.copy()', 's[None]', 'np.atleast_2d(s)', 'np.squeeze(s)'],
    'write': ['s[@index] = @word', 's[0] = @words', 's[:] = @word', 'o[0] = @object', 'o[-1] = @object', 's[0] = @number', 'm[0] = @word',
              's[:2] = @words', 'm[@mindex] = @word', 's.sort()', 's += @word', 's.fill(@word)', 'n += 1', 'n[0] = @number', 'n *= 2',
              'o[:] = None', 'm.T[0] = @word', 's.shape = (-1, 1)', 's.flat = @words', 's.flat[0] = @word', 'np.random.seed(1)\nnp.random.shuffle(s)',
              'np.copyto(s, @word)', 'n[n > 1] = 0', 'm.sort(axis=0)', 'o[o == None] = 0'],
    'write_x': ['x[0] = @word', 'x[-1] = @word', 'x[:] = @word', 'x[...] = @word'],
    'expr': ['@array_expr', '@array_expr', '@array_expr', '@array_expr', '@value_expr', '@value_expr', '@odd'],
    'array_expr': [
        '@any[@index]', 'm[@mindex]', 's[@index]', 's == @word', 's != @word', 's < @word', '@word == s', 's == t', 's == s[::-1]', 's + @word',
        '@word + s', 's + s', 'n + @number', '@number * n', 'n * n', 'n - 1', '-n', 'n ** 2', 'n / 2', 'n // 2', 'n % 3', 'n > 1', 'n == n[0]',
        'o == @object', 'o != None', 'n <= 2', 'abs(n)', 'np.square(n)', 'np.sign(n)', 'np.maximum(n, 2)', 'np.add(n, n)', 'np.equal(s, @word)',
        'np.unique(@text)', 'np.unique(s, return_counts=True)', 'np.unique(s, return_index=True, return_inverse=True)', 'np.unique(n)',
        'np.unique(m, axis=0)', 'np.unique(s, return_inverse=True)[1]', 'np.sort(@text)', 'np.sort(n)', 'np.sort(m, axis=0)', 'np.sort(m, axis=None)',
        'np.argsort(s)', 'np.argsort(n)', "np.argsort(s, kind='stable')", 'np.argsort(m, axis=@axis)', 's.argsort()[::-1]', 'np.lexsort((s,))',
        'np.lexsort((s, np.arange(len(s))))', 'np.searchsorted(np.sort(s), @word)', 'np.searchsorted(np.unique(s), s)', 'np.isin(s, @words)',
        'np.isin(s, @words, invert=True)', 'np.isin(o, @objs)', 'np.where(s == @word, @word, @word)', 'np.where(s == @word, s, @word)',
        'np.where(s == @word, 1, 0)', 'np.where(s == @word)', 'np.where(n > 1, n, None)', 'np.where(n > 1, @word, @word)', 'np.argwhere(s == @word)',
        'np.concatenate([s, t])', 'np.concatenate((s, @words))', 'np.concatenate([s, n])', 'np.concatenate([s, [1, 2]])', 'np.hstack([s, t])',
        'np.vstack([s, s])', 'np.stack([s, s])', 'np.stack([s, s], axis=1)', 'np.column_stack([s, s])', 'np.append(s, @word)', 'np.append(n, @number)',
        'np.insert(s, 1, @word)', 'np.delete(s, 0)', 'np.delete(m, 0, axis=1)', 'np.concatenate([m, m], axis=@axis)', 'np.append(s, @words)',
        's.reshape(-1, 1)', 's.reshape(1, -1)', 'm.T', 'm.ravel()', 'm.flatten()', 'np.repeat(s, 2)', 'np.tile(s, 2)', 'np.tile(s, (2, 1))',
        'np.roll(s, 1)', 'np.flip(m)', 'np.flip(s)', 'np.transpose(m)', 'np.expand_dims(s, 0)', 'np.take(s, [0, 0])', 's.take([-1])', 'np.split(s, 1)',
        'np.array_split(s, 2)', 'np.broadcast_to(s, (2, len(s)))', 'np.squeeze(s)', 'np.ravel(m)', 'np.rot90(m)', 'np.fliplr(m)', 'np.diagonal(m)',
        'np.full(3, @word)', 'np.full((2, 2), @word)', "np.full(2, @word, dtype='U2')", 'np.full(2, @object, dtype=object)', 'np.full(2, None)',
        'np.zeros(2, dtype=@udtype)', 'np.empty(3, dtype=object)', 'np.zeros((2, 2), dtype=object)', 'np.ones(2, dtype=object)', 'np.full_like(s, @word)',
        'np.zeros_like(s)', 'np.empty_like(o)', 'np.zeros_like(n)', 'np.array(@words)', 'np.array(@wordrows)', 'np.array(@objs, dtype=object)',
        'np.array([@word, @number])', 'np.array([@word, @word, @number, None])', 'np.array([s, s])', 'np.array(s)', 'np.array(s, dtype=object)',
        'np.array(s.tolist())', 'np.asarray(@words)', 'np.array([s, s], dtype=object)', 'np.array(@word)', 'np.array([])', 'np.array([], dtype=str)',
        's.astype(object)', 's.astype(str)', "s.astype('U2')", 'o.astype(str)', 'n.astype(float)', 'n.astype(int)', 'n.astype(str)', 's.astype(int)',
        's.astype(float)', "np.array(['1', '2']).astype(int)", "np.array(['1.5', '2']).astype(float)", 'np.array([1.5, 2, 1e20]).astype(str)',
        'np.arange(3).astype(str)', 'np.array([True, False]).astype(str)', 'np.arange(3).astype(object)', 'np.array([1, 2]).astype("U5")', 's.astype(bool)',
        'np.char.upper(@text)', 'np.char.lower(s)', 'np.char.strip(s)', 'np.char.title(s)', 'np.char.capitalize(s)', 'np.char.add(s, @word)',
        'np.char.add(s, s)', 'np.char.multiply(s, 2)', "np.char.replace(s, 'a', 'XY')", "np.char.find(s, 'a')", "np.char.count(s, 'a')",
        "np.char.startswith(s, 'c')", "np.char.endswith(s, 't')", 'np.char.str_len(@text)', 'np.char.center(s, 7)', "np.char.center(s, 6, '*')",
        'np.char.zfill(s, 5)', 'np.char.isnumeric(s)', 'np.char.isalpha(s)', 'np.char.isdigit(s)', 'np.char.split(s)', "np.char.split(s, 'a')",
        "np.char.join('-', s)", 'np.char.ljust(s, 6)', 'np.char.rjust(s, 6)', 'np.char.swapcase(s)', 'np.char.equal(s, @word)',
        "np.char.partition(s, 'a')", "np.char.lstrip(s, 'c')", "np.char.rstrip(s, 't')", "np.char.mod('%s!', s)", 'np.strings.upper(s)',
        'np.vectorize(len)(s)', 'np.vectorize(lambda w: w.upper())(s)', 'np.vectorize(str)(np.arange(3))', 'np.vectorize(lambda v: [v], otypes=[object])(s)',
        'np.vectorize(lambda v: "big" if v > 1 else "small")(np.arange(4))', 'np.frompyfunc(lambda v: v, 1, 1)(s)',
        'np.frompyfunc(lambda v, w: (v, w), 2, 2)(np.arange(3), 1)', 'np.cumsum(n)', 'n.cumsum()', 'np.cumprod(n)', 'np.diff(n)',
        'np.random.seed(3)\nnp.random.choice(s, 5)', 'np.random.seed(3)\nnp.random.choice(@words, 4)', 'np.random.seed(3)\nnp.random.permutation(s)',
        'np.random.default_rng(3).choice(s, 4)', 'np.random.default_rng(3).permutation(@words)', 'np.random.seed(3)\nnp.random.choice(@words, (2, 2))',
        'np.random.seed(3)\nnp.random.choice(s, 2, replace=False)', 'np.atleast_2d(s)', 'np.meshgrid(s[:2], t[:2])', 'np.moveaxis(m, 0, 1)',
        'np.eye(3)[np.unique(s, return_inverse=True)[1] % 3]', '(s[:, None] == np.unique(s)).astype(int)', 'np.select([n > 1, n > 2], [n, -n], 0)',
        'np.union1d(s, t)', 'np.intersect1d(s, t)', 'np.setdiff1d(s, t)', 'np.setxor1d(s, t)', 'np.extract(s == @word, s)', 'np.compress(s == @word, s)',
        'np.choose([0, 0], [s[:2], t[:2]])', 'np.nonzero(s)', 'np.logical_and(s == @word, t == @word)', 'np.logical_not(n)', 'np.clip(n, 1, 2)',
        'np.r_[s, t]', 'np.c_[s, s]', 'np.diag(n)', 'np.outer(n, n)', 'n @@ n', 'np.dot(n, n)', 'np.dot(m.shape, [1, 2])', 'np.trim_zeros(n)',
        'np.ix_([0], [0])', 'np.take_along_axis(s, np.argsort(s), 0)', 'np.add.outer(n, n)', 'np.triu(n)', 'np.resize(s, (2, 3))', 'np.fromiter(@words, dtype=@udtype)'],
    'axis': ['0', '1', '-1', '0'],
    'value_expr': [
        's[0]', 'o[0]', 'type(s[0])', 'type(o[0])', 'type(n[0])', 's[0] + @word', 'type(s[0] + @word)', 's[0].upper()', 'len(s[0])', "'{}'.format(s[0])",
        "f'{s[0]:>8}|'", "'%s' % s[0]", "'%s' % s", "f'{s}'", 's.dtype', 'o.dtype', 's.dtype.kind', 's.dtype.name', 's.dtype.itemsize', 's.itemsize', 's.nbytes',
        's.dtype == object', 'o.dtype == object', 's.dtype.type', 'str(s.dtype)', "s.dtype == '<U5'", 's.shape', 'm.shape', 's.size', 's.ndim', 'len(s)', 's.tolist()',
        'o.tolist()', 'm.tolist()', 'list(s)', 'list(m)', 'sorted(s)', 'set(s) == set(s.tolist())', 'tuple(s)', 'max(s)', 'min(s)', "','.join(s)", '@word in s', '@object in o',
        '@word in m', 's.item(0)', 's[0].item()', 'np.array(@word).item()', '[w.upper() for w in s]', 'dict(zip(s, range(9)))', 'dict(zip(*np.unique(s, return_counts=True)))',
        'for i, w in enumerate(s):\n  print(i, w)', 'for row in m:\n  print(row)', "for name, v in zip(s, [1, 2]):\n  print(f'{name:<6}{v:>3}')", '{w: len(w) for w in s}[s[0]]',
        'np.sum(n)', 'n.sum()', 'n.max()', 'n.min()', 'np.max(n)', 'np.prod(n)', 'n.argmax()', 's.argmax()', 'np.argmin(s)', 'm.argmax(axis=0)', 'n.any()', 's.all()', 'np.any(o)',
        '(s == @word).sum()', 'np.mean(s == t)', 'np.mean(s == s[0])', 'np.count_nonzero(s == @word)', 'np.array_equal(s, t)', 'np.array_equal(s, s.copy())', 'np.array_equal(n, n)',
        'isinstance(s, np.ndarray)', 'isinstance(s[0], str)', 'isinstance(s[0], np.str_)', 'np.issubdtype(s.dtype, np.number)', 'np.issubdtype(s.dtype, np.str_)',
        's.T', 's.base is None', 's[1:].base is s', 's.flags.writeable', 'np.shape(@words)', 'np.ndim(s)', 'np.size(m)', 's.flat[0]', 'list(s.flat)', 'str(s)', 'repr(s)', 'str(o)',
        'repr(m)', 'print(s)', 'print(o)', 'print(n)', 'print(m)', 'print(s, o)', 'print([s, o])', 'np.array2string(s)', "np.array2string(s, separator=', ')", 'np.array_repr(s)',
        'np.result_type(s, t)', "np.dtype('U5')", 'np.dtype(object)', 'np.dtype(str)', "np.promote_types('U3', 'U7')", "np.can_cast('U3', 'U5')", 'np.str_(@word)', 'repr(np.str_(@word))',
        'list(np.ndenumerate(m))', 'list(enumerate(s))', 'next(iter(s))', 's[np.argmax([1])]', 'np.isscalar(s[0])', 'hash(s[0]) == hash(str(s[0]))', 's.strides', 's.tobytes()[:8]',
        'import copy\ncopy.deepcopy(o)', 'import copy\ncopy.copy(s)', 'import pickle\npickle.loads(pickle.dumps(s))', 'import pickle\npickle.loads(pickle.dumps(o))',
        'sum(n)', 'max(n)', 'any(s)', 'all(s)', 'n.mean()', 'np.mean(n)', 'np.std(n.astype(float))', 'n.tolist()', 'sum(len(w) for w in s)', 's.searchsorted(@word)',
        "m.sum() if m.dtype == object else m[0, 0]", "bool(s[:1])", 'bool(np.array([@word]))', 'print(*s)', "print(*s, sep=', ')", 's[0] == @word', 's[0] < @word', 's[-1] * 2',
        'list(map(str.upper, s))', 'list(reversed(s))', '[*s, *t]', 'list(s) + list(t)', 's.tolist().index(s[0])', 'collections = {}\nfor w in s:\n  collections[w] = collections.get(w, 0) + 1\ncollections'],
    'odd': ['np.sqrt(s)', 'np.exp(n)', 'np.sum(s)', 's.mean()', 's.max()', 'np.mean(s)', 's - @word', 's * 2', '2 * s', 's / 2', '-s', '~s', 's @@ s', 'o + o', 'o < 2',
            'np.sort(o)', 'np.unique(o)', 's < 1', 's == 1', 's == None', 's + 1', 's + None', 'n + None', 'n + @word', 's == np.arange(len(s))', 's > np.arange(len(s))',
            's == s[:-1]', 'hash(s)', 'bool(s)', 'int(s[0])', 'float(s[0])', 's[9]', 's[0, 0]', "s['a']", 's[1.5]', 'np.array([[1, 2], [3]])', 'np.array([@words, @word])',
            'np.array(@words, dtype=int)', 'np.array(@words, dtype=float)', 'np.array([1, 2], dtype="foo")', 's.reshape(7, 11)', 'np.concatenate([s, m])', 'np.vstack([s, t])',
            's.foo', 's[0].foo', 'np.isnan(s)', 'np.isnan(n)', 'np.round(s)', 'np.cumsum(s)', 'np.prod(s)', 'np.maximum(s, t)', 'np.logical_not(s)', 'np.abs(s)', 'np.clip(s, "a", "b")',
            'np.max(o)', 'np.sum(o)', 'np.dot(s, s)', 'np.where(s == @word, @word, 0)', 'np.log(n)', 'np.floor(n)', 'np.std(s)', 'np.diff(s)', 's[0][0]', 'del s[0]', 's.append("x")',
            'np.char.upper(n)', 'np.char.add(s, 1)', 'np.array([], dtype=object).max()', 'np.array([], dtype=object).sum()', 's % 2', 's ** 2', 's & s', 's // 2', 's += 1', 's -= s',
            "int(np.array('7'))", "float(np.array('2.5'))", 'round(s)', 'divmod(n, 2)', 's.astype("M8")', 'next(s)', 's()', 'len(np.array("abc"))', 'for w in np.array("abc"):\n  print(w)'],
}

ODD_ARRAYS = ["np.array(['b', 'a', 'c'])", "np.array([['a', 'b'], ['c', 'd']])", "np.array([3, 1, 2], dtype=object)",
              "np.array([1, 'a', None], dtype=object)", "np.array([[1, 2], [3, 4]], dtype=object)", "['b', 'a']", "np.array([], dtype=str)",
              "np.array('x')", "np.array([1.5, 2], dtype=object)", "np.array(['1', '2'])", 'np.array([], dtype=object)', 'np.array([3, 1, 2])',
              'np.array([[1, 2], [3]], dtype=object)', "np.array(['a', 'b', 'a'])[::-1]", "np.array(None)"]
LABEL_CALLS = {**TABLE, 'x': ODD_ARRAYS, 'v': ODD_ARRAYS, 'm': ODD_ARRAYS, 'label_calls': CALLS}
