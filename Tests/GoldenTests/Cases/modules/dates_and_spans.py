from datetime import datetime, date, timedelta, time, timezone
import datetime as dtm
d = datetime(2024, 2, 28, 13, 5, 9, 123456)
print(d, repr(d), d.date(), repr(d.date()), d.time(), d.isoformat(), d + timedelta(days=2, hours=11), d - timedelta(weeks=10), d - datetime(2023, 1, 1), d.weekday(), d.isocalendar()[1], d.strftime('%Y-%m-%d %H:%M:%S.%f %a %A %b %B %j %U %W %I %p %y %% %w %d %e %c %x %X'), f'{d:%Y/%m}')
print(timedelta(1.5), timedelta(seconds=-1), repr(timedelta(seconds=-1)), timedelta(hours=30, minutes=5).total_seconds(), timedelta(days=3) / 2, timedelta(days=3) / timedelta(hours=5), timedelta(days=1) * 2.5, timedelta(microseconds=5), -timedelta(days=1, seconds=5), timedelta(0), repr(timedelta()), timedelta(days=2) > timedelta(hours=5), divmod(timedelta(hours=7), timedelta(hours=2)))
print(date(2000, 12, 31).toordinal(), date.fromordinal(730120), date(2024, 12, 30).isocalendar()[:], date.fromisoformat('2020-02-29'), datetime.fromisoformat('2020-02-29 12:30:15'), date(2024, 1, 31).replace(month=3), date(2020, 1, 1) < date(2020, 1, 2), date(2020, 1, 1) == datetime(2020, 1, 1), time(5, 6), repr(time(5, 6, 7, 8)))
print(datetime.strptime('2024-03-05 07:08:09', '%Y-%m-%d %H:%M:%S'), datetime.strptime('5 Mar 24 7PM', '%d %b %y %I%p'), datetime(2024, 1, 1, tzinfo=timezone.utc), repr(timezone.utc), datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=9))).isoformat(), datetime.min, dtm.MAXYEAR, tuple(datetime(2024, 1, 1, 5).timetuple()), datetime.utcfromtimestamp(86400 * 365.25), date(2024, 5, 1) - date(2024, 4, 1), {date(2020, 1, 1): 1})
for f in [lambda: date(2023, 2, 29), lambda: datetime(2020, 13, 1), lambda: datetime(2020, 1, 1, 25), lambda: datetime.strptime('x', '%Y'), lambda: datetime.strptime('2020x', '%Y'), lambda: date.fromisoformat('x'), lambda: date(9999, 12, 31) + timedelta(1), lambda: date('a', 1, 1), lambda: date(0, 1, 1)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
n = datetime.now(); print(type(n), n - n, isinstance(n, date), (datetime.now() - n).total_seconds() >= 0)
