import datetime
import numpy as np
for unit in ['Y', 'M', 'W', 'D', 'h', 'm', 's', 'ms', 'us', 'ns', '7D', '25s']:
    d = np.array(['2015-07-04T12:34:56.789', '1969-12-31', 'NaT'], dtype=f'M8[{unit}]')
    print(repr(d), d.dtype, np.datetime_data(d.dtype))
    print(d.astype(int), d.astype(str).dtype, d[0], repr(d[0]))
    print(d.astype('M8[M]'), d.tolist())
for unit in ['Y', 'M', 'W', 'D', 'h', 's', 'us', 'ns', '3D']:
    h = np.array([5, -7, 'NaT'], dtype=f'm8[{unit}]')
    print(repr(h), h.dtype, h[0], repr(h[1]), h.tolist(), h.astype(str))
print(repr(np.array([100, -200], 'm8[D]').astype('m8[M]')), np.array([1, 2], 'm8[Y]').astype('m8[D]'))
print(np.datetime64(datetime.date(2020, 2, 29)), repr(np.datetime64(datetime.datetime(2020, 2, 29, 1, 2, 3))), np.timedelta64(datetime.timedelta(days=1, hours=2)))
print(repr(np.array([datetime.date(2020, 1, 2), datetime.date(2021, 5, 6)], dtype='M8')), np.array([datetime.date(2020, 1, 2)]).dtype)
print(repr(np.dtype('M8[D]')), np.dtype('m8[25s]').name, np.dtype('M8').str, np.promote_types('M8[D]', 'M8[h]'), np.result_type('m8[D]', 'i8'))
print(np.can_cast('M8[D]', 'M8[h]'), np.can_cast('M8[h]', 'M8[D]'), np.issubdtype(np.dtype('M8[D]'), np.datetime64))
t = np.array(['2000-05-05T12:34', '2000-05-05'], dtype='M8[s]')
print(np.datetime_as_string(t), np.datetime_as_string(t, unit='D'), np.datetime_as_string(t, unit='auto'), np.datetime_as_string(t, timezone='UTC'))
print(np.concatenate([np.array(['2000'], 'M8[Y]'), np.array(['2001-05-06'], 'M8[D]')]), np.array([np.datetime64('2000'), np.datetime64('2001-02')]))
print(np.datetime64('3000', 'Y').astype('M8[ns]'), np.datetime64('10000-01-01'), np.datetime64(-3000, 'Y'), np.datetime64('0001-01-01').astype('M8[s]').astype(int))
print(np.array([1.9, -1.9, np.nan]).astype('m8[s]'), np.arange(3).astype('M8[D]'), np.array([1, 2]).view('m8[h]'))
for bad in ["np.datetime64('bad')", "np.datetime64('2000-13')", "np.datetime64('2001-02-29')", "np.datetime64('2000-01-01T25')", "np.datetime64(5)", "np.datetime64('2000', 'xx')",
            "np.dtype('M8[xx]')", "np.timedelta64(1.5, 'D')", "np.array(['x'], 'M8[D]')", "np.array([1], 'M8')", "np.array([5], 'M8[Y]').astype('M8[as]')", "t.astype('U5')"]:
    try:
        print(eval(bad))
    except Exception as e:
        print(type(e).__name__, e)
