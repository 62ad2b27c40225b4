import datetime
import numpy as np
d = np.array(['2015-07-04', '2000-02-28', 'NaT', '1999-12-31'], dtype='M8[D]')
h = np.array([3, -7, 5, 'NaT'], dtype='m8[h]')
print(d + np.timedelta64(2, 'D'), d - d[0], d + h, d - 1, 1 + d)
print(repr(d - d[::-1]), d - np.datetime64('1999'))
print(h + h, h - 1, 2 - h, h * 2, h * 1.5, -h, abs(h), h / 2, h // 2, h / 0)
print(h / np.timedelta64(30, 'm'), h // np.timedelta64(2, 'h'), h % np.timedelta64(2, 'h'), h * np.arange(4))
print(d == d, d != d, d < np.datetime64('2005'), d >= d[1], h > np.timedelta64(1, 'h'), h == 3, d == '2000-02-28')
print(np.isnat(d), np.isnat(h), np.isnan(d), np.isfinite(h), np.isinf(h))
print(d.min(), np.nanmin(d), np.nanmax(d), h[:3].sum(), h.sum(), h[:3].mean(), np.median(h[:3]), h[:3].cumsum(), np.ptp(h[:3]))
print(np.sort(d), np.argsort(d), np.sort(h), np.unique(d), d.argmin(), d.argmax(), np.diff(np.sort(d)), np.maximum(d, d[0]), np.fmax(d, d[1]))
print(np.where(np.isnat(d), np.datetime64('2000-01-01'), d), np.searchsorted(np.sort(d[:2]), np.datetime64('2010')), np.isin(d, d[:1]))
print(np.clip(h, np.timedelta64(0, 'h'), np.timedelta64(4, 'h')), np.subtract.outer(d[:2], d[:2]), (d[:, None] - d).shape)
print(divmod(np.timedelta64(100, 's'), np.timedelta64(1, 'm')), np.timedelta64(7, 'D') / np.timedelta64(1, 'W'), sum([np.timedelta64(1, 'D')] * 3, np.timedelta64(0)))
d[0] = '2020-05-17'
d[1] = datetime.date(2021, 1, 1)
d[2:] = np.datetime64('2022')
d += 1
h[:] = 4
h += np.timedelta64(90, 'm').astype('m8[h]')
print(d, h, {d[0]: 'x'}[np.datetime64('2020-05-18')])
print(np.arange(np.datetime64('2000-01-01'), np.datetime64('2000-01-02'), np.timedelta64(8, 'h')), np.arange('2000-01-05', '2000-01-01', -2, dtype='M8[D]'), np.arange(0, 10, 4, dtype='m8[s]'))
print(np.datetime64('2001-01-01') + datetime.timedelta(days=1), np.datetime64('2000-01-01') < datetime.date(2001, 1, 1), bool(np.timedelta64(0, 'D')))
print(np.busday_count('2011-01', '2011-02'), np.busday_offset('2011-06-25', 2, roll='forward'), np.is_busday(np.array(['2011-07-15', '2011-07-16'], 'M8[D]')), np.is_busday('2011-07-04', holidays=['2011-07-04']))
print(np.busday_offset('2012-05', 1, roll='forward', weekmask='Sun'), np.busday_count('2011-07-11', '2011-07-18', weekmask='1110000'), np.busdaycalendar(weekmask='Mon Tue').weekmask)
for bad in ["d + d", "d * 2", "d + 1.5", "-d", "d < 5", "d < '2000'", "d < h", "h ** 2", "5 / h", "h % 2", "d.sum()", "d.mean()", "h.prod()", "h.std()", "np.sqrt(h)", "np.isnat(5)",
            "np.timedelta64(1, 'Y') + np.timedelta64(1, 'D')", "np.datetime64('2000-01-01') + np.timedelta64(1, 'M')", "float(h[0])", "int(d[0])", "np.concatenate([d, h])", "np.busday_offset('2011-06-25', 2)"]:
    try:
        print(eval(bad))
    except Exception as e:
        print(type(e).__name__, e)
