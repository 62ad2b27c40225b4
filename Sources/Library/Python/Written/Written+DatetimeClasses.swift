extension WrittenModules {
  /// The classes of `datetime` for days and times of day.
  static let datetimeClasses = #"""
    IsoCalendarDate = _namedtuple('IsoCalendarDate', 'year week weekday')
    IsoCalendarDate.__repr__ = lambda self: f'datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})'


    class date:
        __module__ = 'datetime'
        def __init__(self, year, month, day):
            self.year, self.month, self.day = _check_date(year, month, day)
        @classmethod
        def today(cls):
            return cls.fromtimestamp(_time.time())
        @classmethod
        def fromtimestamp(cls, timestamp):
            t = _time.localtime(timestamp)
            return cls(t.tm_year, t.tm_mon, t.tm_mday)
        @classmethod
        def fromordinal(cls, n):
            return cls(*_from_ordinal(n))
        @classmethod
        def fromisoformat(cls, text):
            return cls(*_iso_day(text))
        @classmethod
        def fromisocalendar(cls, year, week, day):
            return cls(*_from_week(year, week, day))
        def toordinal(self):
            return _ordinal(self.year, self.month, self.day)
        def weekday(self):
            return (self.toordinal() + 6) % 7
        def isoweekday(self):
            return self.weekday() + 1
        def isocalendar(self):
            year = self.year
            def start(y):
                first = _ordinal(y, 1, 1)
                day = (first + 6) % 7
                return first - day + (7 if day > 3 else 0)
            n = self.toordinal()
            if n < start(year):
                year -= 1
            elif year < MAXYEAR and n >= start(year + 1):
                year += 1
            return IsoCalendarDate(year, (n - start(year)) // 7 + 1, self.isoweekday())
        def isoformat(self):
            return f'{self.year:04d}-{self.month:02d}-{self.day:02d}'
        __str__ = isoformat
        def ctime(self):
            return self.strftime('%a %b %e %H:%M:%S %Y')
        def replace(self, year=None, month=None, day=None):
            return type(self)(self.year if year is None else year, self.month if month is None else month,
                              self.day if day is None else day)
        def timetuple(self):
            return _time.struct_time(*(self.year, self.month, self.day, 0, 0, 0, self.weekday(),
                                      self.toordinal() - _ordinal(self.year, 1, 1) + 1, -1))
        def _clock(self):
            return 0, 0, 0, 0
        def strftime(self, format):
            return _strftime(self, format)
        def __format__(self, spec):
            return self.strftime(spec) if spec else str(self)
        def __repr__(self):
            return f'datetime.date({self.year}, {self.month}, {self.day})'
        def _key(self):
            return (self.year, self.month, self.day)
        def _other(self, other):
            return isinstance(other, date) and isinstance(self, datetime) == isinstance(other, datetime)
        def __hash__(self):
            return hash(self._key())
        def __eq__(self, other):
            return self._key() == other._key() if self._other(other) else NotImplemented
        def _ordered(self, other):
            if not self._other(other):
                if isinstance(other, date):
                    raise TypeError(f"can't compare {type(self).__module__}.{type(self).__name__} to {type(other).__module__}.{type(other).__name__}")
                return False
            return True
        def __lt__(self, other):
            return self._key() < other._key() if self._ordered(other) else NotImplemented
        def __le__(self, other):
            return self._key() <= other._key() if self._ordered(other) else NotImplemented
        def __gt__(self, other):
            return self._key() > other._key() if self._ordered(other) else NotImplemented
        def __ge__(self, other):
            return self._key() >= other._key() if self._ordered(other) else NotImplemented
        def __add__(self, other):
            if not isinstance(other, timedelta):
                return NotImplemented
            n = self.toordinal() + other.days
            if not 0 < n <= 3652059:
                raise OverflowError('date value out of range')
            return type(self)(*_from_ordinal(n))
        __radd__ = __add__
        def __sub__(self, other):
            if isinstance(other, timedelta):
                return self + timedelta(-other.days)
            if isinstance(other, date) and not isinstance(other, datetime):
                return timedelta(self.toordinal() - other.toordinal())
            return NotImplemented


    class time:
        __module__ = 'datetime'
        def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
            self.hour, self.minute, self.second, self.microsecond = _check_time(hour, minute, second, microsecond)
            self.tzinfo = tzinfo
        def _clock(self):
            return self.hour, self.minute, self.second, self.microsecond
        def isoformat(self, timespec='auto'):
            return _clock_text(self.hour, self.minute, self.second, self.microsecond, timespec)
        __str__ = isoformat
        def strftime(self, format):
            return _strftime(datetime(1900, 1, 1, self.hour, self.minute, self.second, self.microsecond), format)
        def __format__(self, spec):
            return self.strftime(spec) if spec else str(self)
        def __repr__(self):
            values = [self.hour, self.minute]
            if self.second or self.microsecond:
                values.append(self.second)
            if self.microsecond:
                values.append(self.microsecond)
            return f"datetime.time({', '.join([str(v) for v in values])})"
        def __hash__(self):
            return hash(self._clock())
        def __eq__(self, other):
            return self._clock() == other._clock() if isinstance(other, time) else NotImplemented
        def __lt__(self, other):
            return self._clock() < other._clock() if isinstance(other, time) else NotImplemented
        def __le__(self, other):
            return self._clock() <= other._clock() if isinstance(other, time) else NotImplemented


    class datetime(date):
        __module__ = 'datetime'
        def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
            self.year, self.month, self.day = _check_date(year, month, day)
            self.hour, self.minute, self.second, self.microsecond = _check_time(hour, minute, second, microsecond)
            self.tzinfo = tzinfo
        @classmethod
        def now(cls, tz=None):
            return cls.fromtimestamp(_time.time(), tz)
        @classmethod
        def utcnow(cls):
            return cls.utcfromtimestamp(_time.time())
        today = now
        @classmethod
        def _made(cls, seconds, micro, maker):
            t = maker(seconds)
            return cls(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, min(t.tm_sec, 59), micro)
        @classmethod
        def _from(cls, timestamp, maker):
            total = round(timestamp * 1000000) if isinstance(timestamp, int) else round(timestamp % 1 * 1000000) + _math.floor(timestamp) * 1000000
            return cls._made(total // 1000000, total % 1000000, maker)
        @classmethod
        def fromtimestamp(cls, timestamp, tz=None):
            if tz is None:
                return cls._from(timestamp, _time.localtime)
            made = cls._from(timestamp, _time.gmtime) + tz.utcoffset(None)
            made.tzinfo = tz
            return made
        @classmethod
        def utcfromtimestamp(cls, timestamp):
            return cls._from(timestamp, _time.gmtime)
        @classmethod
        def combine(cls, date, time):
            return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, time.tzinfo)
        @classmethod
        def fromordinal(cls, n):
            return cls(*_from_ordinal(n))
        @classmethod
        def fromisoformat(cls, text):
            if not isinstance(text, str):
                raise TypeError('fromisoformat: argument must be str')
            import re
            day = re.match(r'\d{4}(?:-?W\d\d(?:-?\d(?!\d))?|-\d\d-\d\d|\d{4})', text)
            if day is None:
                raise ValueError(f'Invalid isoformat string: {text!r}')
            rest = text[day.end() + 1:]
            return cls(*_iso_day(day[0], text), *(_iso_clock(rest, text) if rest else ()))
        @classmethod
        def strptime(cls, text, format):
            return _strptime(cls, text, format)
        def _clock(self):
            return self.hour, self.minute, self.second, self.microsecond
        def date(self):
            return date(self.year, self.month, self.day)
        def time(self):
            return time(*self._clock())
        def utcoffset(self):
            return None if self.tzinfo is None else self.tzinfo.utcoffset(self)
        def timestamp(self):
            if self.tzinfo is not None:
                return (self - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds()
            return _time.mktime(self.timetuple()) + self.microsecond / 1000000
        def timetuple(self):
            return _time.struct_time(*(self.year, self.month, self.day, self.hour, self.minute, self.second, self.weekday(),
                                      self.toordinal() - _ordinal(self.year, 1, 1) + 1, -1))
        def replace(self, **changes):
            fields = {name: getattr(self, name) for name in ('year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'tzinfo')}
            for name in changes:
                if name not in fields:
                    raise TypeError(f"'{name}' is an invalid keyword argument for replace()")
            fields.update(changes)
            return type(self)(**fields)
        def isoformat(self, sep='T', timespec='auto'):
            text = date.isoformat(self) + sep + _clock_text(*self._clock(), timespec)
            return text if self.tzinfo is None else text + _offset_text(self.utcoffset())
        def __str__(self):
            return self.isoformat(' ')
        def __repr__(self):
            values = [self.year, self.month, self.day, self.hour, self.minute]
            if self.second or self.microsecond:
                values.append(self.second)
            if self.microsecond:
                values.append(self.microsecond)
            shown = ', '.join([str(v) for v in values])
            return f'datetime.datetime({shown})' if self.tzinfo is None else f'datetime.datetime({shown}, tzinfo={self.tzinfo!r})'
        def _key(self):
            return (self.year, self.month, self.day, *self._clock())
        def __hash__(self):
            return hash(self._key() if self.tzinfo is None else self._micros())
        def __eq__(self, other):
            if not isinstance(other, datetime):
                return NotImplemented if not isinstance(other, date) else False
            return (self.tzinfo is None) == (other.tzinfo is None) and self._micros() == other._micros()
        def _order(self, other, work):
            if not self._ordered(other):
                return NotImplemented
            if (self.tzinfo is None) != (other.tzinfo is None):
                raise TypeError("can't compare offset-naive and offset-aware datetimes")
            return work(self._micros(), other._micros())
        def __lt__(self, other):
            return self._order(other, lambda a, b: a < b)
        def __le__(self, other):
            return self._order(other, lambda a, b: a <= b)
        def __gt__(self, other):
            return self._order(other, lambda a, b: a > b)
        def __ge__(self, other):
            return self._order(other, lambda a, b: a >= b)
        def _micros(self):
            total = ((self.toordinal() * 24 + self.hour) * 60 + self.minute) * 60 + self.second
            total = total * 1000000 + self.microsecond
            return total if self.tzinfo is None else total - self.utcoffset()._total()
        def __add__(self, other):
            if not isinstance(other, timedelta):
                return NotImplemented
            total = ((self.toordinal() * 24 + self.hour) * 60 + self.minute) * 60 + self.second
            total = total * 1000000 + self.microsecond + other._total()
            seconds, micro = divmod(total, 1000000)
            days, seconds = divmod(seconds, 86400)
            if not 0 < days <= 3652059:
                raise OverflowError('date value out of range')
            return type(self)(*_from_ordinal(days), seconds // 3600, seconds // 60 % 60, seconds % 60, micro, self.tzinfo)
        __radd__ = __add__
        def __sub__(self, other):
            if isinstance(other, timedelta):
                return self + -other
            if isinstance(other, datetime):
                if (self.tzinfo is None) != (other.tzinfo is None):
                    raise TypeError("can't subtract offset-naive and offset-aware datetimes")
                return timedelta(microseconds=self._micros() - other._micros())
            return NotImplemented


    date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(1)
    datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
    time.min, time.max = time(0, 0), time(23, 59, 59, 999999)

    """#
}
