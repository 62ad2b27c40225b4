extension WrittenModules {
  /// `datetime`: dates of the Gregorian calendar, times and spans.
  static let datetime = #"""
    import time as _time
    import math as _math
    from collections import namedtuple as _namedtuple

    MINYEAR, MAXYEAR = 1, 9999
    _lengths = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    _day_names = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
    _month_names = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
                    'November', 'December')


    def _leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


    def _length(year, month):
        return 29 if month == 2 and _leap(year) else _lengths[month - 1]


    def _ordinal(year, month, day):
        before = year - 1
        days = before * 365 + before // 4 - before // 100 + before // 400
        for m in range(1, month):
            days += _length(year, m)
        return days + day


    def _from_week(year, week, day):
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f'Year is out of range: {year}')
        first = _ordinal(year, 1, 1)
        weekday = (first + 6) % 7
        weeks = 53 if weekday == 3 or weekday == 2 and _leap(year) else 52
        if not 1 <= week <= weeks:
            raise ValueError(f'Invalid week: {week}')
        if not 1 <= day <= 7:
            raise ValueError(f'Invalid weekday: {day} (range is [1, 7])')
        return _from_ordinal(first - weekday + (7 if weekday > 3 else 0) + (week - 1) * 7 + day - 1)


    def _iso_day(text, whole=None):
        """Year, month and day of ISO 8601's forms of a date."""
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        import re
        week = re.fullmatch(r'(\d{4})(-?)W(\d\d)(?:\2(\d))?', text, re.ASCII)
        plain = re.fullmatch(r'(\d{4})(-?)(\d\d)\2(\d\d)', text, re.ASCII)
        if week is None and plain is None:
            raise ValueError(f'Invalid isoformat string: {whole or text!r}')
        if plain is not None:
            return int(plain[1]), int(plain[3]), int(plain[4])
        return _from_week(int(week[1]), int(week[3]), int(week[4] or 1))


    def _iso_clock(text, whole):
        """Hour, minute, second, microsecond and time zone of ISO 8601's forms of a time."""
        import re
        def numbers(text):
            found = (re.fullmatch(r'(\d\d)(?::(\d\d)(?::(\d\d)(?:[.,](\d+))?)?)?', text, re.ASCII)
                     or re.fullmatch(r'(\d\d)(?:(\d\d)(?:(\d\d)(?:[.,](\d+))?)?)?', text, re.ASCII))
            if found is None:
                raise ValueError(f'Invalid isoformat string: {whole!r}')
            return [int(part or 0) for part in found.groups()[:3]] + [int(((found[4] or '') + '000000')[:6])]
        clock = re.match(r'[^Z+-]*', text)[0]
        zone = text[len(clock):]
        if not zone:
            return (*numbers(clock), None)
        if zone == 'Z':
            return (*numbers(clock), timezone.utc)
        hour, minute, second, micro = numbers(zone[1:])
        offset = timedelta(hours=hour, minutes=minute, seconds=second, microseconds=micro)
        offset = -offset if zone[0] == '-' else offset
        return (*numbers(clock), timezone.utc if not offset else timezone(offset))


    def _from_ordinal(n):
        n -= 1
        n400, n = divmod(n, 146097)
        n100, n = divmod(n, 36524)
        n4, n = divmod(n, 1461)
        n1, n = divmod(n, 365)
        year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
        if n1 == 4 or n100 == 4:
            return year - 1, 12, 31
        month = 1
        while n >= _length(year, month):
            n -= _length(year, month)
            month += 1
        return year, month, n + 1


    def _integer(value):
        if isinstance(value, float) or not hasattr(value, '__index__'):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        return value.__index__()


    def _check_date(year, month, day):
        year, month, day = _integer(year), _integer(month), _integer(day)
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError(f'year {year} is out of range')
        if not 1 <= month <= 12:
            raise ValueError('month must be in 1..12')
        if not 1 <= day <= _length(year, month):
            raise ValueError('day is out of range for month')
        return year, month, day


    def _check_time(hour, minute, second, microsecond):
        hour, minute, second, microsecond = _integer(hour), _integer(minute), _integer(second), _integer(microsecond)
        for value, limit, name in ((hour, 23, 'hour'), (minute, 59, 'minute'), (second, 59, 'second')):
            if not 0 <= value <= limit:
                raise ValueError(f'{name} must be in 0..{limit}')
        if not 0 <= microsecond <= 999999:
            raise ValueError('microsecond must be in 0..999999')
        return hour, minute, second, microsecond


    def _clock_text(hour, minute, second, microsecond, timespec='auto'):
        if timespec == 'auto':
            timespec = 'microseconds' if microsecond else 'seconds'
        texts = {'hours': f'{hour:02d}', 'minutes': f'{hour:02d}:{minute:02d}', 'seconds': f'{hour:02d}:{minute:02d}:{second:02d}',
                 'milliseconds': f'{hour:02d}:{minute:02d}:{second:02d}.{microsecond // 1000:03d}',
                 'microseconds': f'{hour:02d}:{minute:02d}:{second:02d}.{microsecond:06d}'}
        if timespec not in texts:
            raise ValueError('Unknown timespec value')
        return texts[timespec]


    def _plural(n):
        return '' if abs(n) == 1 else 's'


    class timedelta:
        __module__ = 'datetime'
        __slots__ = ('days', 'seconds', 'microseconds')
        def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
            total = 0
            for value, unit in ((weeks, 604800000000), (days, 86400000000), (hours, 3600000000), (minutes, 60000000),
                                (seconds, 1000000), (milliseconds, 1000), (microseconds, 1)):
                if isinstance(value, float):
                    fraction, whole = _math.modf(value)
                    total += int(whole) * unit + fraction * unit
                else:
                    total += value * unit
            if isinstance(total, float):
                total = round(total)
            self.days, rest = divmod(total, 86400000000)
            self.seconds, self.microseconds = divmod(rest, 1000000)
            if not -999999999 <= self.days <= 999999999:
                raise OverflowError(f'days={self.days}; must have magnitude <= 999999999')
        def _total(self):
            return (self.days * 86400 + self.seconds) * 1000000 + self.microseconds
        def total_seconds(self):
            return self._total() / 1000000
        def __repr__(self):
            parts = [f'{name}={getattr(self, name)}' for name in ('days', 'seconds', 'microseconds') if getattr(self, name)]
            return f"datetime.timedelta({', '.join(parts) or '0'})"
        def __str__(self):
            minutes, second = divmod(self.seconds, 60)
            hour, minute = divmod(minutes, 60)
            text = f'{hour}:{minute:02d}:{second:02d}'
            if self.days:
                text = f'{self.days} day{_plural(self.days)}, ' + text
            if self.microseconds:
                text += f'.{self.microseconds:06d}'
            return text
        def _made(total):
            return timedelta(microseconds=total)
        def __add__(self, other):
            if not isinstance(other, timedelta):
                return NotImplemented
            return timedelta._made(self._total() + other._total())
        def __sub__(self, other):
            if not isinstance(other, timedelta):
                return NotImplemented
            return timedelta._made(self._total() - other._total())
        def __neg__(self):
            return timedelta._made(-self._total())
        def __pos__(self):
            return self
        def __abs__(self):
            return timedelta._made(abs(self._total()))
        def __mul__(self, other):
            if isinstance(other, int):
                return timedelta._made(self._total() * other)
            if isinstance(other, float):
                return timedelta._made(round(self._total() * other))
            return NotImplemented
        __rmul__ = __mul__
        def __truediv__(self, other):
            if isinstance(other, timedelta):
                return self._total() / other._total()
            if isinstance(other, (int, float)):
                return timedelta._made(round(self._total() / other))
            return NotImplemented
        def __floordiv__(self, other):
            if isinstance(other, timedelta):
                return self._total() // other._total()
            if isinstance(other, int):
                return timedelta._made(self._total() // other)
            return NotImplemented
        def __mod__(self, other):
            if not isinstance(other, timedelta):
                return NotImplemented
            return timedelta._made(self._total() % other._total())
        def __divmod__(self, other):
            return self // other, self % other
        def __bool__(self):
            return self._total() != 0
        def __hash__(self):
            return hash(self._total())
        def __eq__(self, other):
            return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented
        def __lt__(self, other):
            return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented
        def __le__(self, other):
            return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented
        def __gt__(self, other):
            return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented
        def __ge__(self, other):
            return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented


    timedelta.min = timedelta(-999999999)
    timedelta.max = timedelta(999999999, 86399, 999999)
    timedelta.resolution = timedelta(microseconds=1)


    class timezone:
        __module__ = 'datetime'
        def __init__(self, offset, name=None):
            self._offset = offset
            self._name = name
        def utcoffset(self, dt):
            return self._offset
        def tzname(self, dt):
            if self._name is not None:
                return self._name
            return 'UTC' + _offset_text(self._offset) if self._offset else 'UTC'
        def dst(self, dt):
            return None
        def __eq__(self, other):
            return self._offset == other._offset if isinstance(other, timezone) else NotImplemented
        def __hash__(self):
            return hash(self._offset)
        def __repr__(self):
            if self is timezone.utc:
                return 'datetime.timezone.utc'
            return f'datetime.timezone({self._offset!r})' if self._name is None else f'datetime.timezone({self._offset!r}, {self._name!r})'
        def __str__(self):
            return self.tzname(None)


    timezone.utc = timezone(timedelta(0))
    UTC = timezone.utc
    tzinfo = timezone


    def _offset_text(offset):
        sign = '-' if offset.days < 0 else '+'
        total = abs(offset)
        return f'{sign}{total.seconds // 3600:02d}:{total.seconds // 60 % 60:02d}'


    """#
}
