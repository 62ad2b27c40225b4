"""Programs about datetime64 and timedelta64: making, converting, arithmetic, comparisons, reductions, text, and what is refused."""

DATES = ["'2015-07-04'", "'2000-01-01'", "'1969-12-31'", "'2016-02-29'", "'1900-03-01'", "'2024-12-31'", "'0001-01-01'", "'9999-12-31'",
         "'NaT'", "'2015-07-04'", "'2000-02-28'", "'1999-11-30'"]
TIMES = ["'2015-07-04T12:30'", "'2000-01-01T00:00:01'", "'1969-12-31T23:59:59.999'", "'2016-02-29 06'", "'2024-12-31T23:59'",
         "'NaT'", "'1970-01-01T00:00:00.000001'", "'1850-06-15T08:09:10'"]
COARSE = ["'2015'", "'2015-07'", "'1969'", "'2000-12'", "'NaT'", "'1800-01'"]
COUNTS = ['0', '1', '2', '-1', '5', '7', '-30', '365', '1000', "'NaT'", '3', '12', '24']


def listed(items, lengths=(1, 2, 3, 3, 4, 4, 5, 7)):
    def make(random):
        few = random.sample(items, random.choice([2, 3, 4]))
        return '[' + ', '.join(random.choice(few) for _ in range(random.choice(lengths))) + ']'
    return make


DATES_GRAMMAR = {
    'dates': ['d = @points\nt = @times\nh = @spans\nu = @spans\n@steps'],
    'steps': ['@step', '@step\n@step', '@step\n@step\n@step', '@step\n@step\n@step\n@step'],
    'step': ['@expr', '@expr', '@expr', '@expr', '@write\nd, h', 'x = @array\nx', 'print(@array)', 'r = @array\nprint(r.dtype, r.shape)', 'print(@value)'],
    'date': DATES, 'time': TIMES, 'coarse': COARSE, 'count': COUNTS,
    'any': ['@date', '@date', '@time', '@coarse'],
    'unit': ['Y', 'M', 'W', 'D', 'h', 'm', 's', 'ms', 'us', 'ns', 'D', 'D', 's', '7D', '25s', '2h', '3M'],
    'dunit': ['D', 'h', 'm', 's', 'ms', 'us', 'ns', 'W', 'D', 'D', '2D', '90m'],
    'datelist': listed(DATES), 'timelist': listed(TIMES), 'coarselist': listed(COARSE), 'countlist': listed(COUNTS),
    'points': ["np.array(@datelist, dtype='M8[D]')", "np.array(@datelist, dtype='datetime64[D]')", "np.array(@datelist, dtype='datetime64')",
              "np.array(@coarselist, dtype='M8[M]')", "np.array(@datelist, dtype='M8[@unit]')", "np.arange(@startstop, dtype='M8[D]')[:6]",
              "np.array([np.datetime64(@date), np.datetime64(@any)])", "np.datetime64(@date) + np.arange(4)"],
    'startstop': ["'2016-07', '2016-08'", "'2015-12-25', '2016-01-05'", "'2000-02', '2000-03', 7", "'2000-01-05', '2000-01-01', -1"],
    'times': ["np.array(@timelist, dtype='M8[s]')", "np.array(@timelist, dtype='M8[@dunit]')", "np.array(@timelist, dtype='M8')", "np.array(@timelist, dtype='M8[ms]')"],
    'spans': ["np.array(@countlist, dtype='m8[@dunit]')", "np.array(@countlist, dtype='m8[D]')", "np.array(@countlist, dtype='timedelta64[h]')",
              "np.array([3, 1, 2]).astype('m8[@unit]')", "np.diff(np.array(@datelist, dtype='M8[D]'))", "np.array(@countlist, dtype='m8')"],
    'one': ['np.datetime64(@date)', 'np.datetime64(@any)', "np.datetime64(@any, '@unit')", 'd[0]', 't[-1]', "np.datetime64('NaT')"],
    'span': ["np.timedelta64(@number, '@dunit')", "np.timedelta64(@number, '@unit')", 'h[0]', "np.timedelta64('NaT')", "np.timedelta64(@number, 'D')"],
    'number': ['1', '2', '-3', '7', '24', '0', '100', '-1', '365'],
    'index': ['0', '-1', '1:', '::-1', '::2', '[0, -1]', 'd == d[0]', '...', 'None', '[]', 'd > np.datetime64(@date)', '7', '~np.isnat(d)'],
    'write': ["d[0] = @date", "d[:] = @date", "d[0] = 'NaT'", 'd[1:] = d[0]', "d += np.timedelta64(@number, 'D')", 'd += @number', 'd -= 1', 'h += 1', 'h *= 2',
              'd.sort()', 'h.sort()', "d[np.isnat(d)] = @date", 'h[0] = @number', "h[:] = np.timedelta64(@number, 'h')", 'd.fill(@date)', "h[h > np.timedelta64(1, 'D')] = 0",
              'd[0] = None', 'import datetime\nd[0] = datetime.date(2020, 5, 17)', "h //= 2", 'h = -h', "d[-1] = 'bad'", 'd[0] = 5', 'np.copyto(d, d[::-1])'],
    'expr': ['@array', '@array', '@array', '@array', '@value', '@value', '@odd'],
    'array': [
        'd', 't', 'h', 'd[@index]', 't[::-1]', 'd - d[0]', 'd - @one', '@one - d', 'd + @span', '@span + d', 'd - @span', 't + @span', 't - @one', 'd + h[0]', 'd + @number',
        'd - @number', '@number + d', 'h + h', 'h - h[0]', 'h + @span', 'h * @number', '@number * h', 'h * 1.5', 'h / @number', 'h // @number', 'h / @span', 'h // @span', 'h % @span',
        'divmod(h, @span)', 'h / 2.5', '-h', 'abs(h)', '+h', 'np.sign(h)', 'h + 1', '1 - h', 'h * np.arange(len(h))', 'd + np.arange(len(d))', 'd - d[::-1]', 'h / h[::-1]',
        'd == @one', 'd != @one', 'd < @one', 'd >= @one', '@one < d', 't <= @one', 'h > @span', 'h == @span', 'h < @number', 'h == @number', 'd == d[::-1]', 'd == t[0]',
        "(d > np.datetime64('2000')) & (d < np.datetime64('2020'))", 'np.isnat(d)', 'np.isnat(h)', 'np.isnan(d)', 'np.isfinite(h)', 'np.isinf(d)',
        "d.astype('M8[@unit]')", "t.astype('M8[@unit]')", "h.astype('m8[@dunit]')", "d.astype('M8[Y]')", "d.astype('M8[M]')", 'd.astype(int)', 'h.astype(int)', 'd.astype(str)',
        'h.astype(str)', 'd.astype(object)', 'h.astype(object)', 't.astype(object)', 'h.astype(float)', "d.astype('i8')", "d.astype('M8[M]').astype(int) % 12 + 1",
        "d.astype('M8[Y]').astype(int) + 1970", "(d - d.astype('M8[M]')).astype(int) + 1", "(d.astype('M8[D]').view('i8') - 4) % 7", "d.view('i8')", "h.view('i8')", "t.astype('U10')",
        'np.sort(d)', 'np.sort(h)', 'np.argsort(d)', 'np.argsort(h)', "np.argsort(t, kind='stable')", 'np.unique(d)', 'np.unique(d, return_counts=True)', 'np.unique(h, return_index=True)',
        'np.diff(d)', 'np.diff(t)', 'np.diff(h)', 'np.cumsum(h)', 'h.cumsum()', 'np.ediff1d(h)', 'np.searchsorted(np.sort(d), @one)', 'np.isin(d, d[:1])', 'np.where(d > @one, d, d[0])',
        "np.where(np.isnat(d), np.datetime64('2000'), d)", 'np.where(h > h[0])', 'np.concatenate([d, t])', 'np.concatenate([d, d])', 'np.concatenate([h, u])', 'np.append(d, @one)',
        'np.hstack([d, d])', 'np.vstack([d, d])', 'np.stack([h, h], axis=1)', 'd.reshape(-1, 1)', 'd[:, None] - d', 'np.subtract.outer(d, d)', 'np.repeat(d, 2)', 'np.tile(h, 2)',
        'np.maximum(d, @one)', 'np.minimum(h, h[::-1])', 'np.fmax(h, @span)', 'np.fmin(d, d[0])', 'np.maximum(h, 1)', 'np.clip(h, h.min(), h[0])', 'np.roll(d, 1)', 'np.flip(d)',
        "np.arange(@startstop, dtype='M8[D]')", "np.arange('2005-02', '2005-06', dtype='M8[M]')", "np.arange('2005', '2012', 2, dtype='M8[Y]')", 'np.arange(d[0], d[0] + 3)',
        "np.arange(np.datetime64('2000-01-01'), np.datetime64('2000-01-03'), np.timedelta64(6, 'h'))", "np.arange('2000-01-01', '2000-01-02', dtype='M8[h]')[:5]",
        "np.arange(0, 10, 3, dtype='m8[D]')", "np.arange(np.timedelta64(3, 'D'))", "np.arange(5).astype('m8[h]')", "np.datetime64('2000-01-31') + np.arange(3)",
        "np.zeros(2, dtype='M8[D]')", "np.ones(2, 'm8[s]')", "np.full(3, @one)", "np.full(2, 'NaT', dtype='M8[D]')", 'np.zeros_like(d)', 'np.empty_like(d).dtype', 'np.full_like(h, 5)',
        'np.datetime_as_string(d)', "np.datetime_as_string(t, unit='s')", "np.datetime_as_string(t, unit='auto')", "np.datetime_as_string(d, unit='@unit')", "np.datetime_as_string(t, timezone='UTC')",
        'np.array([d[0], d[-1]])', 'np.array(d.tolist(), dtype="M8[D]")', 'np.array([d, d])', 'np.asarray(d)', 'np.array(h, dtype="m8[s]")', 'd.copy()', 'd.T', 'd.ravel()', 'h.round',
        "np.array([@one, @one])", "np.array([@span, @span])", "np.busday_count(d.astype('M8[D]')[~np.isnat(d)], '2010-05-05')", "np.is_busday(d.astype('M8[D]'))",
        "np.busday_offset('2011-06-23', [0, 1, 5, -4])", "np.busday_offset(['2011-06-25', '2011-07-02'], 2, roll='@roll')", "np.busday_offset('2011-06', [0, 3], roll='forward', weekmask='@weekmask')",
        "np.busday_offset('2011-10', 0, roll='forward', holidays=['2011-10-03', '2011-10-04'])", 'np.lexsort((d,))', 'np.percentile(h, 50)', 'np.median(h)', 'np.union1d(d, d)', 'np.setdiff1d(d, d[:1])',
        'np.gradient(h)', 'np.add.accumulate(h)', 'np.add.reduce(h)', 'np.add(d, h[0])', 'np.subtract(d, d)', 'np.multiply(h, 3)', 'np.floor_divide(h, 2)', 'np.equal(d, d)', 'np.take(d, [0, 0])'],
    'roll': ['forward', 'backward', 'following', 'preceding', 'modifiedfollowing', 'modifiedpreceding', 'nat', 'raise'],
    'weekmask': ['Mon Tue', '1111000', '0000011', 'Sun', 'MonWedFri', '1010101'],
    'value': [
        '@one', '@span', 'str(@one)', 'str(@span)', 'repr(@span)', "f'{@one}'", "f'{@one:>20}'", "'%s' % @one", '@one + @span', '@one - @one', '@one - @span', '@span + @span', '@span * 3', '@span / @span',
        '@span // @span', '@span % @span', '-@span', 'abs(@span)', '@one == @one', '@one < @one', '@span > @span', '@one + @number', '@span / 2', '@span // 2', '@span * 1.5', 'divmod(@span, @span)',
        '@one.item()', '@span.item()', '@one.tolist()', '@one.astype(int)', "@one.astype('M8[@unit]')", "@span.astype('m8[@dunit]')", '@one.dtype', '@span.dtype', '@one.astype(object)', 'type(@one)',
        'd.min()', 'd.max()', 'h.sum()', 'h.mean()', 'h.max()', 'np.min(d)', 'np.nanmax(d)', 'np.nanmin(h)', 'd.argmin()', 'd.argmax()', 'h.argmax()', 'np.ptp(h)', 'd.ptp', 'h.any()', 'h.all()',
        'np.sum(h)', 'np.mean(h)', 'np.median(h)', 'd.dtype', 'h.dtype', 'd.dtype.name', 'd.dtype.str', 'd.dtype.kind', 'd.itemsize', 'd.tolist()', 'h.tolist()', 't.tolist()', 'list(d)', 'len(d)',
        'd[0] in d', '@one in d', 'd.shape', 'd.item(0)', "np.datetime_data('M8[@unit]')", 'np.datetime_data(d.dtype)', "np.dtype('M8[@unit]')", "np.dtype('m8[@unit]')", "np.dtype('M8')",
        "np.promote_types('M8[@unit]', 'M8[@unit]')", "np.promote_types('m8[@dunit]', 'm8[@dunit]')", "np.can_cast('M8[@unit]', 'M8[@unit]')", "d.dtype == 'M8[D]'", 'np.issubdtype(d.dtype, np.datetime64)',
        'hash(d[0]) == hash(d[:1][0])', '{d[0]: 1}[d[0]]', 'bool(@span)', 'np.isnat(@one)', "np.datetime64(@one, '@unit')", "np.timedelta64(@span, '@dunit')", 'np.datetime64(@one)',
        'import datetime\nnp.datetime64(datetime.datetime(2020, 1, 2, 3, 4, 5))', 'import datetime\nnp.timedelta64(datetime.timedelta(days=1, hours=3))', 'import datetime\nd[0] == datetime.date(2015, 7, 4)',
        'import datetime\nnp.array([datetime.date(2020, 1, 2), datetime.date(2021, 5, 6)], dtype="M8")', 'sorted(d[~np.isnat(d)])', 'min(d[~np.isnat(d)].tolist(), default=0)', 'for x in d:\n  print(x)',
        "for a, b in zip(d, h):\n  print(a, b)", 'print(d[0], h[0])', 'np.array2string(d)', 'str(d)', 'repr(h)', "np.busday_count('2011-01', '2012-01')", "np.busday_count('2011-07-10', '2011-07-01')",
        "np.busday_count('2011-01-03', '2011-02-09', weekmask='@weekmask')", "np.is_busday('2011-07-01', holidays=['2011-07-01'])", 'np.busdaycalendar(weekmask="@weekmask").weekmask', '@one.ndim, @one.shape',
        'np.isscalar(@one)', 'np.array(@one)', 'np.array(@one)[()]', 'd[0].view("i8")', 'np.array_equal(d, d)', 'np.array_equal(h, h[::-1])', 'd.base is None', 'np.count_nonzero(h)', 'h.nonzero()'],
    'odd': ['d + d', 'd * 2', 'd / 2', 'd + 1.5', '-d', 'd < 5', "d < '2000'", "d == '2000'", 'd < h', 'd == h', 'h ** 2', 'h + d', 'h - d', '5 / h', '2 // h', 'h % 2', 'd.sum()', 'd.mean()', 'h.prod()', 'h.std()',
            'np.sqrt(h)', 'np.exp(h)', 'np.square(h)', 'np.isnat(5)', "np.datetime64('bad')", "np.datetime64('2000-13')", "np.datetime64('2001-02-29')", 'np.datetime64(5)', "np.timedelta64(1.5, 'D')",
            "np.datetime64('2000', 'xx')", "np.dtype('M8[xx]')", "np.array(['x'], dtype='M8[D]')", "np.array([1.5], dtype='M8[D]')", 'np.array([1], dtype="M8")', "np.timedelta64(1, 'Y') + np.timedelta64(1, 'D')",
            "np.datetime64('2000-01-01') + np.timedelta64(1, 'M')", 'd & 1', '~h', 'float(h[0])', 'int(d[0])', "np.busday_offset('2011-06-25', 2)", "np.busday_count('2000', 'x')", 'd.astype(bool)', 'h.astype(bool)',
            'np.round(h)', 'np.maximum(d, 2)', 'np.concatenate([d, h])', 'np.array([d[0], 1])', "np.array([np.datetime64('2000'), None])", 'd.foo', 'h @ h', 'np.arange("2000", dtype="M8[D]")', 'd.cumsum()',
            'np.is_busday("2011-07-01", weekmask="xx")', 'd[9]', 'd["a"]', 'np.logical_not(h)', 'np.hypot(h, h)', "np.datetime_as_string(h)", "np.datetime_as_string(d, unit='Y')", 'np.abs(d)', 'd.any()'],
}
