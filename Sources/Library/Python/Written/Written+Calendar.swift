extension WrittenModules {
  /// `calendar`: the days of months and years.
  static let calendar = #"""
    import sys as _sys, datetime as _datetime
    from itertools import repeat as _repeat

    MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
    (JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE, JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER,
     DECEMBER) = range(1, 13)
    day_name = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
    day_abbr = [_name[:3] for _name in day_name]
    month_name = ['', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
                  'October', 'November', 'December']
    month_abbr = [_name[:3] for _name in month_name]
    error = ValueError
    EPOCH = 1970


    class IllegalMonthError(ValueError):
        def __init__(self, month):
            self.month = month

        def __str__(self):
            return f'bad month number {self.month!r}; must be 1-12'


    class IllegalWeekdayError(ValueError):
        def __init__(self, weekday):
            self.weekday = weekday

        def __str__(self):
            return f'bad weekday number {self.weekday!r}; must be 0 (Monday) to 6 (Sunday)'


    def isleap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


    def leapdays(y1, y2):
        def before(year):
            year -= 1
            return year // 4 - year // 100 + year // 400
        return before(y2) - before(y1)


    def weekday(year, month, day):
        if not 1 <= year <= 9999:
            # Weekdays repeat every 400 years.
            year = 2000 + year % 400
        return _datetime.date(year, month, day).weekday()


    def _length(year, month):
        return 30 + (month + month // 8) % 2 if month != 2 else 28 + isleap(year)


    def monthrange(year, month):
        if not 1 <= month <= 12:
            raise IllegalMonthError(month)
        return weekday(year, month, 1), _length(year, month)


    def _moved(year, month, step):
        count = year * 12 + month - 1 + step
        return count // 12, count % 12 + 1


    class Calendar:
        def __init__(self, firstweekday=0):
            self.firstweekday = firstweekday

        def getfirstweekday(self):
            return self._firstweekday % 7

        def setfirstweekday(self, firstweekday):
            self._firstweekday = firstweekday

        firstweekday = property(getfirstweekday, setfirstweekday)

        def iterweekdays(self):
            for i in range(self.firstweekday, self.firstweekday + 7):
                yield i % 7

        def itermonthdays3(self, year, month):
            first, count = monthrange(year, month)
            before = (first - self.firstweekday) % 7
            after = (self.firstweekday - first - count) % 7
            y, m = _moved(year, month, -1)
            end = _length(y, m) + 1
            for d in range(end - before, end):
                yield y, m, d
            for d in range(1, count + 1):
                yield year, month, d
            y, m = _moved(year, month, 1)
            for d in range(1, after + 1):
                yield y, m, d

        def itermonthdates(self, year, month):
            for y, m, d in self.itermonthdays3(year, month):
                yield _datetime.date(y, m, d)

        def itermonthdays(self, year, month):
            first, count = monthrange(year, month)
            yield from _repeat(0, (first - self.firstweekday) % 7)
            yield from range(1, count + 1)
            yield from _repeat(0, (self.firstweekday - first - count) % 7)

        def itermonthdays2(self, year, month):
            for i, d in enumerate(self.itermonthdays(year, month), self.firstweekday):
                yield d, i % 7

        def itermonthdays4(self, year, month):
            for i, (y, m, d) in enumerate(self.itermonthdays3(year, month)):
                yield y, m, d, (self.firstweekday + i) % 7

        def _weeks(self, days):
            days = list(days)
            return [days[i:i + 7] for i in range(0, len(days), 7)]

        def monthdatescalendar(self, year, month):
            return self._weeks(self.itermonthdates(year, month))

        def monthdays2calendar(self, year, month):
            return self._weeks(self.itermonthdays2(year, month))

        def monthdayscalendar(self, year, month):
            return self._weeks(self.itermonthdays(year, month))

        def _year(self, work, year, width):
            months = [work(year, month) for month in range(1, 13)]
            return [months[i:i + width] for i in range(0, 12, width)]

        def yeardatescalendar(self, year, width=3):
            return self._year(self.monthdatescalendar, year, width)

        def yeardays2calendar(self, year, width=3):
            return self._year(self.monthdays2calendar, year, width)

        def yeardayscalendar(self, year, width=3):
            return self._year(self.monthdayscalendar, year, width)


    class TextCalendar(Calendar):
        def prweek(self, theweek, width):
            print(self.formatweek(theweek, width), end='')

        def formatday(self, day, weekday, width):
            return ('' if day == 0 else '%2i' % day).center(width)

        def formatweek(self, theweek, width):
            return ' '.join([self.formatday(d, wd, width) for d, wd in theweek])

        def formatweekday(self, day, width):
            names = day_name if width >= 9 else day_abbr
            return names[day][:width].center(width)

        def formatweekheader(self, width):
            return ' '.join([self.formatweekday(i, width) for i in self.iterweekdays()])

        def formatmonthname(self, theyear, themonth, width, withyear=True):
            text = month_name[themonth]
            return (f'{text} {theyear!r}' if withyear else text).center(width)

        def prmonth(self, theyear, themonth, w=0, l=0):
            print(self.formatmonth(theyear, themonth, w, l), end='')

        def formatmonth(self, theyear, themonth, w=0, l=0):
            w, l = max(2, w), max(1, l)
            lines = [self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1).rstrip(),
                     self.formatweekheader(w).rstrip()]
            lines += [self.formatweek(week, w).rstrip() for week in self.monthdays2calendar(theyear, themonth)]
            return ''.join([line + '\n' * l for line in lines])

        def formatyear(self, theyear, w=2, l=1, c=6, m=3):
            w, l, c = max(2, w), max(1, l), max(2, c)
            width = (w + 1) * 7 - 1
            gap = ' ' * c

            def row(cells):
                return gap.join([cell.center(width) for cell in cells])
            parts = [repr(theyear).center(width * m + c * (m - 1)).rstrip(), '\n' * l]
            header = self.formatweekheader(w)
            for i, months in enumerate(self.yeardays2calendar(theyear, m)):
                numbers = range(m * i + 1, min(m * (i + 1) + 1, 13))
                parts += ['\n' * l, row([self.formatmonthname(theyear, k, width, False) for k in numbers]).rstrip(),
                          '\n' * l, row([header for k in numbers]).rstrip(), '\n' * l]
                for j in range(max(len(month) for month in months)):
                    weeks = ['' if j >= len(month) else self.formatweek(month[j], w) for month in months]
                    parts += [row(weeks).rstrip(), '\n' * l]
            return ''.join(parts)

        def pryear(self, theyear, w=0, l=0, c=6, m=3):
            print(self.formatyear(theyear, w, l, c, m), end='')


    class HTMLCalendar(Calendar):
        cssclasses = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
        cssclasses_weekday_head = cssclasses
        cssclass_noday = 'noday'
        cssclass_month_head = cssclass_month = 'month'
        cssclass_year = cssclass_year_head = 'year'

        def formatday(self, day, weekday):
            if day == 0:
                return f'<td class="{self.cssclass_noday}">&nbsp;</td>'
            return f'<td class="{self.cssclasses[weekday]}">{day}</td>'

        def formatweek(self, theweek):
            return '<tr>' + ''.join([self.formatday(d, wd) for d, wd in theweek]) + '</tr>'

        def formatweekday(self, day):
            return f'<th class="{self.cssclasses_weekday_head[day]}">{day_abbr[day]}</th>'

        def formatweekheader(self):
            return '<tr>' + ''.join([self.formatweekday(i) for i in self.iterweekdays()]) + '</tr>'

        def formatmonthname(self, theyear, themonth, withyear=True):
            text = f'{month_name[themonth]} {theyear}' if withyear else month_name[themonth]
            return f'<tr><th colspan="7" class="{self.cssclass_month_head}">{text}</th></tr>'

        def formatmonth(self, theyear, themonth, withyear=True):
            lines = [f'<table border="0" cellpadding="0" cellspacing="0" class="{self.cssclass_month}">',
                     self.formatmonthname(theyear, themonth, withyear), self.formatweekheader()]
            lines += [self.formatweek(week) for week in self.monthdays2calendar(theyear, themonth)]
            return '\n'.join(lines + ['</table>', ''])


    _text = TextCalendar()


    def firstweekday():
        return _text.firstweekday


    def setfirstweekday(firstweekday):
        if not MONDAY <= firstweekday <= SUNDAY:
            raise IllegalWeekdayError(firstweekday)
        _text.firstweekday = firstweekday


    monthcalendar = _text.monthdayscalendar
    prweek = _text.prweek
    week = _text.formatweek
    weekheader = _text.formatweekheader
    prmonth = _text.prmonth
    month = _text.formatmonth
    calendar = _text.formatyear
    prcal = _text.pryear


    def formatstring(cols, colwidth=20, spacing=6):
        return (' ' * spacing).join([text.center(colwidth) for text in cols])


    def format(cols, colwidth=20, spacing=6):
        print(formatstring(cols, colwidth, spacing))


    def timegm(tuple):
        year, month, day, hour, minute, second = tuple[:6]
        days = _datetime.date(year, month, 1).toordinal() - _datetime.date(EPOCH, 1, 1).toordinal() + day - 1
        return ((days * 24 + hour) * 60 + minute) * 60 + second

    """#
}
