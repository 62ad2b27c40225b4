import numpy as np
date = np.array('2015-07-04', dtype=np.datetime64)
print(repr(date))
print(repr(date + np.arange(12)))
print(repr(np.datetime64('2015-07-04')), repr(np.datetime64('2015-07-04 12:00')), repr(np.datetime64('2015-07-04 12:59:59.50', 'ns')))
yesterday = np.datetime64('2016-07-27') - np.timedelta64(1, 'D')
print(yesterday, yesterday + np.timedelta64(2, 'D'), np.datetime64('2016-07-31') - np.datetime64('2016-07-01'))
Z = np.arange('2016-07', '2016-08', dtype='datetime64[D]')
print(Z)
print(Z[0], Z[-1], Z.shape, Z.dtype, Z[Z > np.datetime64('2016-07-28')])
print(np.arange('2005-02', '2005-06', dtype='datetime64[M]'), np.arange('2005', '2010', 2, dtype='M8[Y]'))
print(repr(np.array(['2007-07-13', '2006-01-13', '2010-08-13'], dtype='datetime64')))
print(repr(np.array(['2001-01-01T12:00', '2002-02-03T13:56:03.172'], dtype='datetime64')))
print(np.datetime64('2005') == np.datetime64('2005-01-01'), np.datetime64('2010-03-14T15') == np.datetime64('2010-03-14T15:00:00.00'))
print(np.datetime64('2009-01-01') - np.datetime64('2008-01-01'), np.datetime64('2011-06-15T00:00') + np.timedelta64(12, 'h'))
print(np.timedelta64(1, 'W') / np.timedelta64(1, 'D'), np.timedelta64(1, 'W') % np.timedelta64(10, 'D'), np.datetime64('nat') - np.datetime64('2009-01-01'))
a = np.timedelta64(1, 'Y')
print(a, np.timedelta64(a, 'M'))
months = Z.astype('M8[M]').astype(int) % 12 + 1
days = (Z - Z.astype('M8[M]')).astype(int) + 1
print(months[:3], days[:5], Z.astype('M8[Y]').astype(int)[0] + 1970)
print((Z.astype('M8[D]').view('int64') - 4)[:7] % 7)
for day in Z[:3]:
    print(day, f'{day}', day.item().year)
