from datetime import *
for text in ('2020-01-02', '20200102', '2020-W05-3', '2020W05'):
    print(date.fromisoformat(text))
for text in ('2020-01-02T03:04:05Z', '2020-01-02 03:04:05+02:00', '2020-01-02T030405.123', '20200102T03',
             '2020-01-02T03:04:05.123456789-05:30'):
    print(repr(datetime.fromisoformat(text)))
for text in ('2020-1-2', 'x', '2020-01-02T25:00', '2020-01-02T3:04'):
    try:
        print(datetime.fromisoformat(text))
    except ValueError as e:
        print(e)
u = datetime(2020, 1, 1, 12, tzinfo=timezone.utc)
v = datetime(2020, 1, 1, 13, tzinfo=timezone(timedelta(hours=1)))
print(u == v, hash(u) == hash(v), u < v, u <= v, u - v, u == datetime(2020, 1, 1, 12), date.fromisocalendar(2020, 1, 1))
try:
    u < datetime(2020, 1, 1)
except TypeError as e:
    print(e)
