"""Programs about structured arrays and arrays of bytes: types, fields, rows, views, order, tables, and what is refused."""

PEOPLE = ["('Alice', 25, 55.0)", "('Bob', 45, 85.5)", "('Cathy', 37, 68.0)", "('Doug', 19, 61.5)", "('Bob', 30, -1.25)", "('', 0, 0.0)", "('Zoë', -7, 1e10)", "('x', 25, float('nan'))"]
BYTES = ["b'abc'", "b'de'", "b''", "b'Z'", "b'a b'", "b'10'", "b'x\\x00y'", "b'abc'"]


def listed(items, lengths=(1, 2, 3, 3, 4, 4, 6)):
    def make(random):
        few = random.sample(items, random.choice([2, 3, 4]))
        return '[' + ', '.join(random.choice(few) for _ in range(random.choice(lengths))) + ']'
    return make


RECORDS_GRAMMAR = {
    'records': ['a = @people\nc = @nested\nb = @bytes\n@steps'],
    'steps': ['@step', '@step\n@step', '@step\n@step\n@step', '@step\n@step\n@step\n@step'],
    'step': ['@expr', '@expr', '@expr', '@expr', '@write\n@shown', '@write\n@write\n@shown', 'x = @array\nx', 'print(@array)', 'r = @array\nprint(r.dtype, r.shape)', 'print(@value)', 'x = @view\n@writex\na'],
    'shown': ['a', 'c', 'a, b', 'print(a)', "a['age']", "c['b']"],
    'rows': listed(PEOPLE), 'row': PEOPLE, 'bytelist': listed(BYTES), 'byte': BYTES,
    'ptype': ["[('name', 'U10'), ('age', 'i4'), ('weight', 'f8')]", "[('name', 'U4'), ('age', 'i8'), ('weight', 'f4')]", "{'names': ('name', 'age', 'weight'), 'formats': ('U10', 'i4', 'f8')}",
              "np.dtype([('name', 'U10'), ('age', 'i2'), ('weight', 'f2')])", "[('name', object), ('age', int), ('weight', float)]"],
    'people': ['np.array(@rows, dtype=@ptype)', 'np.array(@rows, dtype=@ptype)', "np.array(@rows, dtype=[('name', 'U10'), ('age', 'i4'), ('weight', 'f8')])", 'np.zeros(3, dtype=@ptype)',
               'np.array(@rows, dtype=@ptype)[::-1]'],
    'nested': ["np.array([(1, (2., 3), [4, 5.]), (4, (5., 6), [7, 8])], dtype=@ntype)", 'np.zeros(2, dtype=@ntype)', 'np.ones(3, dtype=@ntype)'],
    'ntype': ["[('a', 'i4'), ('b', [('p', 'f4'), ('q', 'u2')]), ('c', 'f8', (2,))]", "[('a', 'u1'), ('b', [('p', 'f8'), ('q', 'i8')]), ('c', 'i4', 2)]"],
    'bytes': ['np.array(@bytelist)', 'np.array(@bytelist)', "np.array(@bytelist, dtype='S3')", "np.array(@bytelist, dtype='S')"],
    'field': ["'name'", "'age'", "'weight'"],
    'number': ['0', '1', '-3', '30', '100', '2.5', '7'],
    'word': ["'Q'", "'Eve'", "''", "'long name here'", "'Bob'"],
    'type': ["[('x', 'f8'), ('y', 'i4')]", "'i4, f8, U3'", "'f8,f8'", "[('p', 'f4', (2, 2)), ('q', '?')]", "'3i2, (2,2)f4, S5'", "{'names': ['a', 'b'], 'formats': ['i4', 'f8'], 'offsets': [0, 16], 'itemsize': 32}",
             "[('d', 'M8[D]'), ('v', 'm8[s]')]", "[(('Title', 't'), 'i1'), ('u', 'u8')]", "[('a', [('b', [('c', 'f8')])])]", "[('x', np.float32), ('y', int), ('z', bool), ('o', object)]",
             "[('', 'f8'), ('', 'i4')]", "{'names': ['a', 'b'], 'formats': ['u1', 'f8']}", "{'a': ('i4', 0), 'b': ('f8', 8)}"],
    'index': ['0', '-1', '1:', '::2', '::-1', '[0, 0]', "a['age'] > 20", "a['name'] == @word", '...', 'None', '[]', '9', "(a['age'] > 20) & (a['weight'] < 80)"],
    'write': ["a[@field] = @number", "a['name'] = @word", "a['age'] = range(len(a))", 'a[0] = @row', "a[-1] = @row", "a['age'] += 1", "a['weight'] *= 2", "a[0]['age'] = @number", "a['age'][0] = @number", "a['name'][-1] = @word",
              'a[1:] = @row', "a[['age', 'weight']] = (5, 6.)", 'a[0] = a[-1]', "a.sort(order=@field)", "a.sort(order=['age', 'name'])", 'a.sort()', "a[a['age'] > 20] = @row", "a['age'][a['age'] > 20] = 0", 'a[:] = a[::-1]',
              'a[0] = 5', "c['a'] = 9", "c['b']['p'] = @number", "c['b'] = (1, 2)", "c['c'] = [1, 2]", "c['c'][:, 0] = 7", "c[0] = (1, (2, 3), [4, 5])", "c[0]['b']['q'] = 8", "c['b'][0] = (7, 8)", 'a.fill(@row)',
              "a['zz'] = 1", 'a[0] = (1, 2)', "a[0]['zz'] = 1", "a['name'][:] = @word", 'b[0] = @byte', 'b[:] = @byte', 'b.sort()', 'r = a[0]\nr["age"] = 50', 'r = a[0]\nr[1] = 51', "a.dtype.names = ('n', 'age', 'weight')",
              'a = a.copy()', 'r = a.view(np.recarray)\nr.age = 3', 'r = np.rec.array(a)\nr.age = 3\nr[0].name = "w"', 'a[0], a[-1] = a[-1].copy(), a[0].copy()'],
    'view': ['a[1:]', 'a[::-1]', "a[['name', 'age']]", 'a[:1]', 'a.reshape(-1, 1)', 'a.T', 'a.ravel()', 'a[...]', 'a.copy()', 'a[[0]]'],
    'writex': ["x['age'] = 77", "x['name'] = 'V'", 'x[0] = x[-1]', "x['age'][0] = 8", "x['age'] += 2"],
    'expr': ['@array', '@array', '@array', '@array', '@value', '@value', '@odd'],
    'array': [
        'a', 'c', 'b', 'a[@field]', 'a[@index]', "a[@index]['age']", "a['age'] * 2", "a['weight'] / a['weight'].max()", "a[['name', 'age']]", "a[['weight', 'age']]", "a[['age']]", "a[@field][::-1]", "c['b']", "c['b']['p']", "c['c']",
        "c['c'][:, 0]", "c[['a', 'c']]", 'c[::-1]', "a['name'] == @word", 'a == a', 'a != a[::-1]', 'a == a[0]', 'a[0] == a', 'c == c', "np.sort(a, order=@field)", "np.sort(a, order=['age', 'weight'])", 'np.sort(a)',
        "np.argsort(a, order='age')", "np.argsort(a, order=('weight', 'name'))", "a.argsort(order='name')", "np.argsort(a['age'])", "np.sort(c, order='a')", 'np.unique(a)', 'np.unique(a, return_counts=True)', "np.unique(a['age'])",
        'np.concatenate([a, a])', 'np.hstack([a, a[:1]])', 'np.vstack([a, a])', 'np.stack([a, a])', 'np.append(a, a[:1])', 'np.repeat(a, 2)', 'np.tile(a, 2)', 'np.roll(a, 1)', 'np.flip(a)', 'np.take(a, [0, 0])', 'np.delete(a, 0)',
        'a.reshape(-1, 1)', 'a.reshape(1, -1)', 'a.T', 'a.ravel()', 'a[:, None]', 'a.copy()', 'a[None]', 'np.array(a)', 'np.array([a[0], a[-1]])', 'np.array(a.tolist(), dtype=a.dtype)', 'np.array(a[0])', 'a.astype(object)', 'np.asarray(a)',
        "a.astype([('name', 'U2'), ('age', 'f8'), ('weight', 'i4')])", "a[['age', 'weight']].astype([('p', 'f8'), ('q', 'f8')])", 'np.zeros(2, dtype=@type)', 'np.ones(2, dtype=@type)', 'np.zeros((2, 2), dtype=@type)', 'np.zeros((), dtype=@type)',
        'np.zeros_like(a)', 'np.zeros(2, dtype=a.dtype)', 'np.full(2, 7, dtype=a.dtype)', 'np.empty_like(a).shape', 'np.ones_like(c)', "np.array([(1, 2), (3, 4)], dtype='i4,f8')", "np.array([(1.5, 2.25), (10, 3)], dtype='f8,f8')",
        "np.array([(True, 1), (False, 2)], dtype='?,i4')", "np.array([1, 2], dtype='i4,f8')", "np.array([[1, 2], [3, 4]], dtype='i4,f8')", "np.array((1, 2), dtype='i4,f8')", "np.array([('a', [1, 2])], dtype=[('n', 'U3'), ('v', 'f8', 2)])",
        "np.array([('2000-01-01', 5)], dtype=[('d', 'M8[D]'), ('v', 'i4')])", "np.array([(b'ab', 'cd')], dtype='S2,U2')", "np.where(a['age'] > 20, a['weight'], 0)", "np.where(a['age'] > 20)", 'a.view(np.recarray)', 'a.view(np.recarray).age',
        'a.view(np.recarray)[1:]', 'np.rec.array(a)', 'np.rec.array(a).name', "np.rec.fromarrays([[1, 2], [3., 4.]], names='a,b')", "np.rec.fromrecords([(1, 'x'), (2, 'yy')], names='p,q')", "np.rec.array([(1, 2.), (3, 4.)], dtype=[('p', 'i4'), ('q', 'f4')])",
        "np.rec.array([(1, 2.), (3, 4.)], names='p,q').q", "np.array([(1, 2.), (3, 4.)], dtype='f8,f8').view('f8')", 'np.arange(6.).reshape(3, 2).view("f8,f8")', "np.frombuffer(np.array([(1, 2.)], dtype='i4,f8').tobytes(), dtype='i4,f8')",
        'import numpy.lib.recfunctions as rf\nrf.append_fields(a, "h", np.arange(len(a)), usemask=False)', 'import numpy.lib.recfunctions as rf\nrf.drop_fields(a, @field)', 'import numpy.lib.recfunctions as rf\nrf.rename_fields(a, {"age": "years"})',
        "import numpy.lib.recfunctions as rf\nrf.structured_to_unstructured(a[['age', 'weight']])", "import numpy.lib.recfunctions as rf\nrf.unstructured_to_structured(np.arange(6).reshape(2, 3), names=['x', 'y', 'z'])",
        'import numpy.lib.recfunctions as rf\nrf.merge_arrays((np.array([1, 2]), np.array([10., 20., 30.])))', 'import numpy.lib.recfunctions as rf\nrf.merge_arrays((a, np.arange(len(a))), flatten=True)', 'import numpy.lib.recfunctions as rf\nrf.structured_to_unstructured(c)',
        "import numpy.lib.recfunctions as rf\nrf.repack_fields(a[['name', 'weight']])", 'import numpy.lib.recfunctions as rf\nrf.stack_arrays((a, a), usemask=False)', "Z = np.zeros((2, 3), [('x', float), ('y', float)])\nZ['x'], Z['y'] = np.meshgrid(np.linspace(0, 1, 3), np.linspace(0, 1, 2))\nZ",
        'b == @byte', 'b != @byte', 'b < @byte', 'b == b[::-1]', 'b + b', 'np.char.upper(b)', 'np.char.add(b, @byte)', 'np.char.str_len(b)', "np.char.replace(b, b'a', b'XY')", "np.char.find(b, b'b')", 'np.char.center(b, 5)', 'np.char.decode(b)',
        "np.char.startswith(b, b'a')", 'np.char.multiply(b, 2)', 'np.char.isalpha(b)', 'np.char.strip(b)', 'np.sort(b)', 'np.argsort(b)', 'np.unique(b)', 'np.unique(b, return_counts=True)', 'np.concatenate([b, b])', 'b[::-1]', 'b[[0, -1]]', 'b[b == @byte]',
        'b.astype(str)', "b.astype('S2')", "b.astype('U1')", 'b.astype(object)', 'b.reshape(-1, 1)', 'np.isin(b, [@byte])', 'np.where(b == @byte, @byte, @byte)', 'np.repeat(b, 2)', "np.array(['a', 'bc']).astype('S')", "np.array([1, 20]).astype('S')",
        "np.zeros(2, 'S3')", "np.ones(2, 'S2')", 'np.full(2, @byte)', "np.array([b'1', b'22']).astype(int)", "np.array([b'1.5']).astype(float)", "np.array([b'a', 'b'])", "np.array(['a', 'b'], dtype='S')", "np.frombuffer(b'abcdef', dtype='S2')",
        "np.char.encode(np.array(['a', 'é']))", "np.char.array(['a', 'bc']).upper()", "np.char.array(['a ', 'bc']) == 'a'"],
    'value': [
        'a.dtype', 'c.dtype', 'np.dtype(@type)', 'str(np.dtype(@type))', 'np.dtype(@type).names', 'np.dtype(@type).itemsize', 'np.dtype(@type, align=True)', 'np.dtype(@type).fields', 'np.dtype(@type).descr', 'len(np.dtype(@type))', 'np.dtype(@type)[0]',
        'np.dtype(@type) == np.dtype(@type)', 'np.dtype(@type).alignment', 'np.dtype(@type).hasobject', 'np.dtype(@type).isalignedstruct', 'a.dtype[@field]', 'a.dtype.fields[@field]', "c.dtype['c'].shape, c.dtype['c'].base, c.dtype['c'].subdtype",
        'a.dtype.names', 'a.dtype.kind, a.dtype.char, a.dtype.num, a.dtype.name, a.dtype.str', 'a.dtype.type', 'list(a.dtype.fields)', "a[['name', 'weight']].dtype", 'a[0]', 'a[-1]', 'a[0][@field]', 'a[0][1]', 'a[0][-1]', 'type(a[0])', 'len(a[0])', 'list(a[0])', 'tuple(a[0])',
        'a[0].item()', 'a[0].tolist()', 'a.tolist()', 'c.tolist()', 'a.item(0)', 'c[0].item()', 'a[0].dtype', 'str(a[0])', 'repr(a[0])', "f'{a[0]}'", "'%s' % (a[0],)", 'a[0] == a[0]', 'a[0] == a[-1]', 'a[0] != a[0]', 'a[0] in a', 'c[0]', "c[0]['b']", "c[0]['c']", "c[0]['b']['p']",
        'print(a)', 'print(c)', 'str(a)', 'repr(c)', 'np.array2string(a)', 'for r in a:\n  print(r)', 'for name, age, weight in a:\n  print(name, age, weight)', "for r in a:\n  print(r['name'], r[1])", "[r['age'] for r in a]", "sum(a['age'])", "a['age'].mean()", "a['weight'].max()",
        "a[np.argmax(a['age'])]", "a[np.argmax(a['age'])]['name']", 'a.shape, a.size, a.ndim, a.nbytes, a.itemsize', 'a.strides', 'np.array_equal(a, a)', 'np.array_equal(a, a[::-1])', "{r['name']: r['age'] for r in a}", "dict(zip(a['name'], a['age']))", 'bool(a[0])', 'sorted(a.tolist())',
        'a.view(np.recarray)[0].name', 'type(a.view(np.recarray)[0])', 'a.view(np.recarray).dtype', 'np.rec.array(a)[0]', 'np.result_type(a, a)', 'np.issubdtype(a.dtype, np.void)', "a[0].dtype.names", "np.lexsort((a['age'], a['weight']))", 'np.nonzero(a["age"])', 'a.base is None', "a['age'].sum()",
        'np.void((1, 2.), dtype="i4,f8")', "import io\nf = io.BytesIO()\nnp.save(f, a) if not a.dtype.hasobject else None\n_ = f.seek(0)\nnp.load(f) if not a.dtype.hasobject else None", "import io\nnp.genfromtxt(io.StringIO('n,v\\na,1\\nb,2.5'), delimiter=',', names=True, dtype=None)",
        "import io\nnp.loadtxt(io.StringIO('a 1 2\\nb 3 4'), dtype=[('n', 'U2'), ('p', 'i4'), ('q', 'f8')])", "import io\nf = io.StringIO()\nnp.savetxt(f, a, fmt='%s')\nf.getvalue()", 'a.flat[0]', 'next(iter(a))', 'list(enumerate(a))[0]', 'a[0].copy()', 'a[:1].item()',
        'b[0]', 'type(b[0])', 'b.dtype', 'b.tolist()', 'b[0].decode()', 'b[0] + @byte', 'len(b[0])', 'b.itemsize', 'b.tobytes()', 'list(b)', '@byte in b', 'b.dtype.name', 'print(b)', 'b.max()', 'b.argmax()', 'np.bytes_(@byte)', 'isinstance(b[0], bytes)', 'b[0] == @byte', 'set(b.tolist()) == set(b)', 'hash(b[0]) == hash(bytes(b[0]))'],
    'odd': ["a['zz']", "a[['name', 'zz']]", "a[0]['zz']", 'a[0][7]', 'a[9]', 'a.zz', 'a + 1', 'a + a', 'a * 2', '-a', 'a < a', 'a > 1', 'a == 1', "a == 'x'", 'a.sum()', 'a.mean()', 'a.max()', 'np.max(a)', 'np.sqrt(a)', 'a.astype(float)', 'float(a[0])', 'int(a[0])', 'hash(a[0])',
            "np.sort(a, order='zz')", "np.sort(a['age'], order='x')", "np.dtype([('x',)])", "np.dtype([('x', 'zz')])", "np.dtype([('x', int), ('x', float)])", "np.dtype([(1, 'f8')])", "np.dtype(['f8', 'i4'])", "np.dtype({'names': ['a'], 'formats': ['i4', 'f8']})",
            "np.dtype({'names': ['a', 'b'], 'formats': ['i4', 'f8'], 'offsets': [0, 8], 'itemsize': 4})", "np.array([(1, 2, 3)], dtype='i4,f8')", "np.array([('a', 2)], dtype='i4,f8')", "np.array([(300, 1)], dtype='u1,i4')", "np.array([(1,)], dtype='i4,f8')", "np.array([(1, 2), 3], dtype='i4,f8')",
            'a.view(np.recarray).zz', "a[0] = 'abc'", "a['age'] = 'x'", "a['age'] = [1, 2, 3, 4, 5, 6, 7]", 'del a[0]', "a['name', 'age']", 'a[0][0][0]', "np.zeros(2, dtype='zz,f8')", 'np.concatenate([a, c])', 'a == c', "a[a['age']]", "a['age', 0]", 'np.unique(c)', 'a.reshape(7, 3)', "np.dtype('f8')['x']",
            "np.dtype([('x', 'f8')])['y']", "np.dtype([('x', 'f8')])[3]", 'a.dtype.names = ("x",)', 'np.add.reduce(a)', 'np.cumsum(a)', 'np.isnan(a)', 'np.round(a)', 'np.abs(c)', 'np.dot(a, a)', 'a @ a', 'np.where(a, 1, 0)', 'a.any()', 'if a[0]:\n  print("yes")', 'a.foo = 1', 'a[0].foo = 1', 'a.item()',
            'b * 2', 'b + 1', 'b - b', "b + 'x'", "b == 'abc'", "b < 'abc'", '-b', 'b.sum()', 'b.mean()', 'np.sqrt(b)', 'b.astype(int)', 'b.astype(float)', "np.array(['é']).astype('S')", "np.array([b'\\xff']).astype(str)", "np.char.add(b, 'x')", "np.char.upper(a)", "b[0] = 'é'", "np.array([b'a', 1, None])",
            "import numpy.lib.recfunctions as rf\nrf.append_fields(a, ['p', 'q'], [1], usemask=False)", 'import numpy.lib.recfunctions as rf\nrf.structured_to_unstructured(np.arange(3))', 'np.rec.fromarrays([[1, 2], [3]])', 'np.rec.array(5)', "np.frombuffer(b'abcde', dtype='S2')"],
}
