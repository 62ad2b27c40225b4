"""Programs about views, indices, dtypes and printed layout, in which most statements succeed: the shapes are known."""

DTYPES = ['bool', 'np.uint8', 'np.int32', 'int', 'np.float16', 'np.float32', 'float']


def dims(random):
    return [random.choice([1, 2, 3, 3, 4, 5]) for _ in range(random.choice([1, 2, 2, 3, 3, 4]))]


def filled(random, lengths):
    size = 1
    for length in lengths:
        size *= length
    text = 'np.arange(%d%s).reshape(%s)' % (size, random.choice(['', '', '.0', ', dtype=np.float32', ', dtype=np.uint8']),
                                          ', '.join(map(str, lengths)))
    if random.random() < .2:
        text = 'np.arange(%d).reshape(%s).T' % (size, ', '.join(map(str, reversed(lengths))))
    return text


def bound(random, length):
    return random.choice(['', '', str(random.randint(-length - 2, length + 2)), str(random.randint(-length, length))])


def cut(random, length):
    step = random.choice(['', '', '', ':', ':1', ':2', ':-1', ':-1', ':-2', ':3', ':%d' % (length + 1)])
    return bound(random, length) + ':' + bound(random, length) + step


def whole(random, length):
    return str(random.randint(-length, length - 1))


def listed(random, length, count):
    return '[' + ', '.join(whole(random, length) for _ in range(count)) + ']'


def mask(random, length):
    return '[' + ', '.join(random.choice(['True', 'False']) for _ in range(length)) + ']'


def index(random, lengths):
    """An index that mostly fits the shape: basic, advanced or mixed."""
    style = random.random()
    if style < .1:
        return random.choice(['a > 2', 'a % 2 == 0', '(a > 1) & (a < 7)', '~(a > 3)', 'a == a.max()', '...', '()', 'None', 'True', 'False',
                              'np.nonzero(a)', 'np.where(a > 3)', 'a.astype(bool)', 'np.unravel_index(a.argmax(), a.shape)'])
    items, used, count = [], 0, random.randint(1, 4)
    wanted = random.randint(1, len(lengths))
    advanced = random.random() < .5
    while used < wanted:
        length = lengths[used]
        pick = random.random()
        if not advanced or pick < .5:
            items.append(cut(random, length) if random.random() < .6 else whole(random, length))
        elif pick < .75:
            items.append(listed(random, length, count))
        elif pick < .82:
            items.append('np.array(%s)' % mask(random, length))
        elif pick < .9:
            items.append('[[%s], [%s]]' % (whole(random, length), whole(random, length)))
        else:
            items.append('np.array(%s)' % listed(random, length, random.choice([count, 1])))
        used += 1
        if random.random() < .12:
            items.append('None')
    if random.random() < .15:
        items.insert(random.randint(0, len(items)), 'np.newaxis')
    if random.random() < .2:
        # The rest of the axes may be left out before the last items.
        items.insert(random.randint(0, len(items)), '...')
    return ', '.join(items)


def indexing(random):
    lengths = dims(random)
    lines = ['a = ' + filled(random, lengths)]
    for _ in range(random.randint(1, 3)):
        key = index(random, lengths)
        right = random.choice(['7', '-1', '2.5', 'a[%s] * 2' % key, 'a[%s][::-1]' % key, 'a[%s] + 1' % key, '[9]', 'np.nan', '300',
                               'np.arange(%d)' % lengths[-1], 'a.max()', 'a[0]'])
        lines.append(random.choice([
            'a[%s]' % key, 'a[%s]' % key, 'a[%s].shape' % key, 'print(a[%s])' % key, 'a[%s] = %s\na' % (key, right), 'a[%s] += %s\na' % (key, right),
            'a[%s] *= 2\na' % key, 'a[%s] -= a[%s]\na' % (key, key), 'v = a[%s]\nv[...] = 5\na' % key, 'v = a[%s]\nv += 1\nprint(a, v)' % key,
            'a[%s].copy().sum()' % key, 'a[%s][%s]' % (key, random.choice(['0', '-1', '...', '::-1', 'None'])),
            'a[%s].T' % key, 'a.T[%s]' % random.choice(['0', '-1', '::-1', ':, 0', '..., 0']), 'np.shares_memory(a, a[%s])' % key,
            'a[1:] = a[:-1]\na', 'a[:-1] = a[1:]\na', 'a[::-1] += a\na', 'a[...] = a[::-1]\na', 'a += a[::-1]\na', 'a[..., ::-1] -= a\na',
            'np.add(a[1:], a[:-1], out=a[1:])\na', 'np.subtract(a[:-1], a[1:], out=a[1:])\na', 'a.flat[::2] = %s\na' % right, 'a.flat[%s]' % whole(random, lengths[0]),
            'a.ravel()[::2] = 0\na', 'a.reshape(-1)[1:] = a.reshape(-1)[:-1]\na', 'a.T[...] = a.T[::-1]\na', 'a.swapaxes(0, -1)[0] = 4\na', 'a[%s].strides' % key,
            'np.take(a, %s, axis=%d)' % (listed(random, lengths[-1], 2), len(lengths) - 1), 'a.take(%s, 0)' % listed(random, lengths[0], 2),
            'np.delete(a, %s, axis=0)' % whole(random, lengths[0]), 'np.insert(a, %s, 9, axis=0)' % whole(random, lengths[0]), 'del v', 'a[%s] = a[%s]\na' % (key, key),
            'a[%s].flags.owndata' % key, 'a[%s].base is a' % key, 'a[%s].tolist()' % key, 'a[%s].dtype' % key, 'a[%s] > 2' % key, 'a[%s].mean()' % key,
            'a[%s].reshape(-1)' % key, 'a[a > 3] = a[a > 3] * 2\na', 'a[a % 2 == 0] -= 1\na', 'a[np.argsort(a[:, 0])]' if len(lengths) > 1 else 'a[np.argsort(-a)]',
            'np.put_along_axis(a, np.argmax(a, axis=0)[None], 0, axis=0)\na', 'a[[0, 0]] += 1\na', 'np.add.at(a, [0, 0], 1)\na', 'a[%d]' % (lengths[0] + 1),
            'a[%s]' % ', '.join(['0'] * (len(lengths) + 1)), 'a[[%d]]' % lengths[0], 'a[[True] * %d]' % (lengths[0] + 1), 'a[1.5]', "a['x']", 'a[:, :, :, :, 0]', 'a[..., ...]',
        ]))
    return '\n'.join(lines)


VALUES = {
    'bool': 'True False True True', 'np.uint8': '0 1 2 200 255 7', 'np.int32': '0 1 -1 5 2147483647 -7 3', 'int': '0 1 -1 5 12345678901 -7 3 2',
    'np.float16': '0 1 -1 0.1 65504 2.5 np.nan', 'np.float32': '0 1 -1 0.1 1e10 2.5 -3.7 np.inf', 'float': '0 1 -1 0.1 1e10 2.5 -3.7 1e-5 np.nan -0.0',
}
OPERATORS = '+ - * / // % ** == < >= & | ^ << >> !='.split()
NUMBERS = ['2', '-1', '0', '2.5', '0.5', 'True', '255', '300', 'np.float32(1.5)', 'np.int64(3)', 'np.uint8(3)', 'np.float64(0.1)', 'np.int32(-2)', '1e10', 'np.float16(2)', '10**20', 'np.bool_(True)', 'np.nan', 'np.inf']
REDUCED = 'sum prod mean std var max min any all argmax argmin cumsum cumprod ptp median average sort argsort diff nansum nanmean unique trace dot round square sqrt exp log sin abs sign floor tanh isnan clip'.split()


def typed(random):
    def array(name):
        dtype = random.choice(DTYPES)
        values = random.sample(VALUES[dtype].split(), 3)
        return '%s = np.array([%s], dtype=%s)' % (name, ', '.join(values), dtype)
    lines = [array('a'), array('b')]
    for _ in range(random.randint(1, 3)):
        op, number, name = random.choice(OPERATORS), random.choice(NUMBERS), random.choice(REDUCED)
        lines.append(random.choice([
            'a %s b' % op, '(a %s b).dtype' % op, 'a %s %s' % (op, number), '%s %s a' % (number, op), 'a[0] %s b[1]' % op, 'type(a[0] %s b[1])' % op, 'a[1] %s %s' % (op, number),
            '%s %s a[1]' % (number, op), 'a[0] %s b' % op, 'a %s= b\na' % op.replace('==', '+').replace('!=', '-').replace('<', '<').replace('>=', '*') if op not in '< ==' else 'a += b\na',
            'a[:1] %s b.reshape(3, 1)' % op, 'np.array(2) %s a' % op, 'np.%s(a)' % name if name not in ('trace', 'dot', 'clip') else 'np.dot(a, b)', 'type(np.sum(a))', 'np.%s(a).dtype' % name if name not in ('trace', 'dot', 'clip', 'average') else 'np.trace(np.outer(a, b))',
            'np.concatenate([a, b])', 'np.where(a > 1, a, b)', 'np.where(b > 1, a, %s)' % number, 'np.maximum(a, b)', 'np.minimum(a, %s)' % number, 'np.clip(a, 1, 5)', 'a.mean(axis=0)', 'a.sum(dtype=float)', 'a.astype(%s)' % random.choice(DTYPES), 'a @ b', 'np.outer(a, b)',
            'np.array([a[0], b[0]])', 'np.array([a, b])', '[a[0], b[0]]', 'print(a[0], b[0], a, b)', 'np.full(2, a[0])', 'np.full_like(a, %s)' % number, 'a[0] = %s\na' % number, 'a.fill(%s)\na' % number, 'a[:] = b\na', 'float(a[0]), int(b[1] > 0)', "'%s' % a[0], '%.2f' % b[0]", 'f"{a[0]} {b[0]!r}"',
            'a[0].item()', 'a[0].dtype', '-a', '~a', 'abs(a[0])', '-a[1]', 'round(a[1], 1)', 'divmod(a[1], 2)', 'a[1] ** 2', 'np.sqrt(a[1])', 'np.exp(b)', 'np.mean([a, b], axis=0)', 'np.hstack([a, %s])' % number, 'np.linspace(a[0], b[0], 3)', 'np.arange(a[1])', 'np.add.reduce(a)', 'np.divide(a, b)', 'np.power(a, 2)', 'np.power(a, 0.5)', 'np.logaddexp(a, b)', 'np.result_type(a, b, %s)' % number,
            'a.tolist()', 'a.var(), a.std()', 'np.cumsum(a)', 'np.allclose(a, b)', 'a == b', 'np.array_equal(a, b)', 'np.bincount(a)', 'np.histogram(a, 2)', 'np.percentile(a, 50)', 'np.unique(np.append(a, b))', 'np.interp(a, [0, 1], [0, 10])', 'np.isin(a, b)', 'np.sort(a)[::-1]', 'a.argsort()', 'a.nbytes', 'np.nan_to_num(a)', 'np.can_cast(a.dtype, b.dtype)', 'np.add(a, b, out=a)\na', 'np.sin(a, out=b)\nb', 'np.add(a, %s, dtype=np.float32)' % number,
            'np.%s.reduce(a)' % random.choice(['add', 'multiply', 'maximum', 'logical_or']), 'a.max() - a.min()', '(a - a.mean()) / a.std()', 'a / a.sum()', 'np.median(a)', 'np.average(a, weights=b)', 'np.cov(a, b)', 'np.corrcoef(a, b)', 'hash(a[0]) == hash(a[0].item())', 'a[0] == a[0].item()', 'a[0] in [a[0]]', 'isinstance(a[0], (int, float, np.floating, np.integer))', 'np.float32(a)', 'np.int64(a)', 'sum(a)', 'max(a)', 'sorted(a)', 'bool(a[0])', 'np.iinfo(np.int32).max + a', 'np.dtype(a.dtype).name',
        ]))
    return '\n'.join(lines)


def layout(random):
    numbers = random.choice([['0.0', '1.0', '-1.5', '1e-5', '123.456', '1e6'], ['np.nan', 'np.inf', '-np.inf', '1.5', '0.1'], ['1e-8', '1.0', '1e8', '3.14159265358979'], ['0.1', '0.25', '1/3', '2/3'],
                             ['1e16', '1e15', '123456789.123', '0.5'], ['0', '1', '10', '-100', '12345'], ['True', 'False'], ['1e-300', '1e300', '0.0'], ['-0.0', '0.0', '5e-324'], ['1e4', '1.00001e-4', '1e-4', '99999.5'], ['1000.0', '0.001', '1.23456789012']])
    lengths = [random.choice([1, 2, 3, 5, 8, 12]) for _ in range(random.choice([1, 1, 2, 2, 3]))]
    def nested(rest):
        if not rest:
            return random.choice(numbers)
        return '[' + ', '.join(nested(rest[1:]) for _ in range(min(rest[0], 4 if len(rest) > 1 else 12))) + ']'
    array = 'np.array(%s%s)' % (nested(lengths), random.choice(['', '', '', ', dtype=np.float32', ', dtype=np.float16', ', dtype=float']))
    if random.random() < .15:
        array = random.choice(['np.arange(1200.0)', 'np.arange(2000).reshape(2, 1000)', 'np.linspace(0, 1, 50).reshape(5, 10)', 'np.zeros((20, 60))', 'np.arange(3000).reshape(3, 10, 100) / 7', 'np.eye(12)', 'np.empty((0, 3))', 'np.array([])', 'np.array(0.1)', 'np.random.RandomState(3).randn(6, 11)', 'np.random.RandomState(1).rand(40) * 1000', 'np.ones((2, 0, 3))', 'np.zeros((1, 1, 1, 1))', 'np.arange(100)', 'np.arange(1001) - 500', 'np.random.RandomState(1).rand(1100) > .5'])
    options = random.sample(['precision=%d' % random.choice([0, 1, 2, 3, 4, 8, 12, 17]), 'suppress=%s' % random.choice(['True', 'False']), 'threshold=%d' % random.choice([0, 3, 10, 100]), 'edgeitems=%d' % random.choice([0, 1, 2, 5]),
                             'linewidth=%d' % random.choice([10, 20, 40, 60, 100, 200]), 'floatmode=%r' % random.choice(['fixed', 'unique', 'maxprec', 'maxprec_equal']), 'sign=%r' % random.choice(['+', '-', ' ']), "nanstr='NA'", "infstr='INF'",
                             "formatter={%r: lambda t: '<%%s>' %% t}" % random.choice(['all', 'int', 'float', 'bool', 'float_kind', 'int_kind'])], random.randint(1, 4))
    two = random.sample(['precision=2', "separator=', '", 'suppress_small=True', 'max_line_width=30', "prefix='x = '", "suffix=';'", 'threshold=4', 'edgeitems=1', "floatmode='fixed'", "sign='+'", "separator='|'", "formatter={'float_kind': lambda t: '%.1f' % t}", 'precision=0'], random.randint(1, 3))
    return 'a = %s\n' % array + random.choice([
        'np.set_printoptions(%s)\nprint(a)\na' % ', '.join(options), 'np.set_printoptions(%s)\nprint(a * 3.3)\na.T' % ', '.join(options), 'with np.printoptions(%s):\n  print(a)\n  print(repr(a))' % ', '.join(options),
        'print(a)\na', 'print([a, a])\n[a]', "print({'a': a})\n{'a': a, 'b': [a]}", '(a, a)', 'np.array2string(a, %s)' % ', '.join(two), 'print(np.array2string(a, %s))' % ', '.join(two), 'np.array_repr(a, precision=3)', 'np.array_str(a, precision=2, suppress_small=True)',
        'f"{a}"', "'%s' % a", 'str(a), repr(a)', 'a.tolist()', 'print(*a)', 'print(a.T, a[::-1])', 'a * 1e-5', 'a * 1e5', 'a / 3', 'a[..., None]', 'a.astype(np.float32)', 'a.astype(np.float16)', 'print(a.astype(np.float32) / 3)', 'a == a', 'np.round(a, 2)', 'a - 0.5', 'np.float64(a.sum())', 'a.mean(axis=0)', 'print(a.max(), a.min())', 'for r in a:\n  print(r)', 'print("a =", a, sep="")', 'print("loss: %.4f" % a.sum())', 'print(a, end="!\\n")',
        'list(a)', 'np.set_printoptions(%s)\nnp.get_printoptions()' % ', '.join(o for o in options if 'lambda' not in o),
    ])


INDEXING = {'indexing': indexing, 'typed': typed, 'layout': layout}
