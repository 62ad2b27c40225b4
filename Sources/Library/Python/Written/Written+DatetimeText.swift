extension WrittenModules {
  /// The text of dates, and dates from text.
  static let datetimeText = #"""


    def _strftime(self, format):
        hour, minute, second, micro = self._clock()
        day = self.weekday()
        number = self.toordinal() - _ordinal(self.year, 1, 1)
        offset = self.utcoffset() if isinstance(self, datetime) else None
        pieces = []
        i = 0
        while i < len(format):
            c = format[i]
            i += 1
            if c != '%' or i == len(format):
                pieces.append(c)
                continue
            c = format[i]
            i += 1
            if c in 'cxXDFTRr':
                inner = {'c': '%a %b %e %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'D': '%m/%d/%y', 'F': '%Y-%m-%d',
                         'T': '%H:%M:%S', 'R': '%H:%M', 'r': '%I:%M:%S %p'}[c]
                pieces.append(_strftime(self, inner))
            elif c in 'GVu':
                year, week, weekday = date.isocalendar(self)
                pieces.append(str(year) if c == 'G' else f'{week:02d}' if c == 'V' else str(weekday))
            elif c in _fields:
                pieces.append(_fields[c](self, hour, minute, second, micro, day, number, offset))
            else:
                pieces.append('%' + c)
        return ''.join(pieces)


    _fields = {
        'a': lambda d, h, m, s, u, w, n, o: _day_names[w][:3], 'A': lambda d, h, m, s, u, w, n, o: _day_names[w],
        'b': lambda d, h, m, s, u, w, n, o: _month_names[d.month - 1][:3],
        'h': lambda d, h, m, s, u, w, n, o: _month_names[d.month - 1][:3],
        'B': lambda d, h, m, s, u, w, n, o: _month_names[d.month - 1],
        'd': lambda d, h, m, s, u, w, n, o: f'{d.day:02d}', 'e': lambda d, h, m, s, u, w, n, o: f'{d.day:2d}',
        'm': lambda d, h, m, s, u, w, n, o: f'{d.month:02d}', 'y': lambda d, h, m, s, u, w, n, o: f'{d.year % 100:02d}',
        'Y': lambda d, h, m, s, u, w, n, o: str(d.year), 'H': lambda d, h, m, s, u, w, n, o: f'{h:02d}',
        'I': lambda d, h, m, s, u, w, n, o: f'{(h + 11) % 12 + 1:02d}', 'p': lambda d, h, m, s, u, w, n, o: 'AM' if h < 12 else 'PM',
        'M': lambda d, h, m, s, u, w, n, o: f'{m:02d}', 'S': lambda d, h, m, s, u, w, n, o: f'{s:02d}',
        'f': lambda d, h, m, s, u, w, n, o: f'{u:06d}', 'j': lambda d, h, m, s, u, w, n, o: f'{n + 1:03d}',
        'w': lambda d, h, m, s, u, w, n, o: str((w + 1) % 7), 'U': lambda d, h, m, s, u, w, n, o: f'{(n + 7 - (w + 1) % 7) // 7:02d}',
        'W': lambda d, h, m, s, u, w, n, o: f'{(n + 7 - w) // 7:02d}', '%': lambda d, h, m, s, u, w, n, o: '%',
        'z': lambda d, h, m, s, u, w, n, o: '' if o is None else _offset_text(o).replace(':', ''),
        'Z': lambda d, h, m, s, u, w, n, o: '' if o is None else d.tzinfo.tzname(d),
        's': lambda d, h, m, s, u, w, n, o: str(int(d.timestamp())), 'n': lambda d, h, m, s, u, w, n, o: '\n',
        't': lambda d, h, m, s, u, w, n, o: '\t',
    }


    def _strptime(cls, text, format):
        import re
        numbers = {'d': r'\d\d?', 'm': r'\d\d?', 'Y': r'\d{4}', 'y': r'\d\d', 'H': r'\d\d?', 'I': r'\d\d?', 'M': r'\d\d?',
                   'S': r'\d\d?', 'f': r'\d{1,6}', 'j': r'\d{1,3}'}
        words = {'b': [m[:3] for m in _month_names], 'B': list(_month_names), 'a': [d[:3] for d in _day_names],
                 'A': list(_day_names), 'p': ['AM', 'PM']}
        for short, long in (('%F', '%Y-%m-%d'), ('%T', '%H:%M:%S'), ('%D', '%m/%d/%y'), ('%R', '%H:%M'),
                            ('%x', '%m/%d/%y'), ('%X', '%H:%M:%S'), ('%c', '%a %b %d %H:%M:%S %Y')):
            format_text = format = format.replace(short, long)
        pattern = ''
        i = 0
        while i < len(format):
            c = format[i]
            i += 1
            if c == '%':
                if i == len(format):
                    raise ValueError(f'stray %% in format {format!r}')
                c = format[i]
                i += 1
                if c == '%':
                    pattern += '%'
                elif c in numbers:
                    pattern += f'(?P<{c}>{numbers[c]})'
                elif c in words:
                    pattern += f"(?P<{c}>{'|'.join(words[c])})"
                else:
                    raise ValueError(f'{c!r} is a bad directive in format {format!r}')
            elif c.isspace():
                pattern += r'\s+'
            else:
                pattern += re.escape(c)
        found = re.match(pattern, text, re.IGNORECASE)
        if found is None:
            raise ValueError(f'time data {text!r} does not match format {format!r}')
        if found.end() != len(text):
            raise ValueError(f'unconverted data remains: {text[found.end():]}')
        v = found.groupdict()
        year = int(v['Y']) if 'Y' in v else 1900
        if 'y' in v:
            year = int(v['y']) + (2000 if int(v['y']) < 69 else 1900)
        month, day = int(v.get('m', 1)), int(v.get('d', 1))
        for key in 'bB':
            if key in v:
                month = [w.lower() for w in words[key]].index(v[key].lower()) + 1
        hour = int(v.get('H', 0))
        if 'I' in v:
            hour = int(v['I']) % 12 + (12 if v.get('p', 'AM').upper() == 'PM' else 0)
        made = cls(year, month, day, hour, int(v.get('M', 0)), int(v.get('S', 0)), int((v.get('f', '') + '000000')[:6]))
        if 'j' in v and 'm' not in v:
            made = made + timedelta(int(v['j']) - 1)
        return made

    """#
}
