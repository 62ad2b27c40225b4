/// `np.busday_count` and its like, written in the language: numpy._busdays.
enum BusinessDays {
  static let names: Set<String> = ["busday_count", "busday_offset", "is_busday", "busdaycalendar"]

  static let source = #"""
    _days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

    def _mask(weekmask):
      if isinstance(weekmask, str):
        text = weekmask
        if len(text) == 7 and all([c in '01' for c in text]):
          return [c == '1' for c in text]
        mask = [False] * 7
        text = ''.join(text.split())
        for k in range(0, len(text), 3):
          if text[k:k + 3] not in _days:
            raise ValueError(f'Invalid business day weekmask string "{weekmask}"')
          mask[_days.index(text[k:k + 3])] = True
        if not any(mask):
          raise ValueError(f'Invalid business day weekmask string "{weekmask}"')
        return mask
      mask = [bool(m) for m in weekmask]
      if len(mask) != 7:
        raise ValueError('A business day weekmask array must have length 7')
      return mask

    def _ticks(dates):
      dates = np.asarray(dates)
      if dates.dtype.kind != 'M':
        dates = dates.astype('M8[D]')
      unit = np.datetime_data(dates.dtype)[0]
      if unit not in ('Y', 'M', 'W', 'D', 'generic'):
        raise TypeError("Iterator operand 0 dtype could not be cast from dtype('" + dates.dtype.str + "') to dtype('<M8[D]') according to the rule 'safe'")
      return dates.astype('M8[D]')

    class busdaycalendar:
      __module__ = 'numpy'
      def __init__(self, weekmask='1111100', holidays=None):
        self._mask = _mask(weekmask)
        if not any(self._mask):
          raise ValueError('Cannot construct a numpy.busdaycal with a weekmask of all zeros')
        days = [] if holidays is None else _ticks(np.atleast_1d(np.asarray(holidays, dtype='M8[D]'))).astype(int).tolist()
        self._holidays = sorted({d for d in days if d != _nat and self._mask[(d + 3) % 7]})
        self._closed = set(self._holidays)
        self._open = sum(self._mask)
      @property
      def weekmask(self):
        return np.array(self._mask)
      @property
      def holidays(self):
        return np.array(self._holidays, dtype=int).astype('M8[D]')
      def _is_open(self, day):
        return self._mask[(day + 3) % 7] and day not in self._closed
      def _count(self, begin, end):
        if begin > end:
          return -self._count(end + 1, begin + 1)
        weeks, rest = divmod(end - begin, 7)
        total = weeks * self._open
        for k in range(rest):
          total += self._mask[(end - 1 - k + 3) % 7]
        return total - sum([begin <= h < end for h in self._holidays])
      def _roll(self, day, roll):
        if self._is_open(day):
          return day
        if roll in ('following', 'forward'):
          step, back = 1, False
        elif roll in ('preceding', 'backward'):
          step, back = -1, False
        elif roll == 'modifiedfollowing':
          step, back = 1, True
        elif roll == 'modifiedpreceding':
          step, back = -1, True
        elif roll == 'nat':
          return None
        else:
          raise ValueError('Non-business day date in busday_offset')
        found = day
        while not self._is_open(found):
          found += step
        if back:
          a, b = np.array([found, day]).astype('M8[D]').astype('M8[M]').astype(int)
          if a != b:
            found = day
            while not self._is_open(found):
              found -= step
        return found
      def _offset(self, day, count, roll):
        day = self._roll(day, roll)
        if day is None:
          return _nat
        step = 1 if count > 0 else -1
        if not self._holidays:
          weeks = abs(count) // self._open
          day += step * weeks * 7
          count -= step * weeks * self._open
        while count:
          day += step
          if self._is_open(day):
            count -= step
        return day

    _nat = -9223372036854775808
    _rolls = ('raise', 'nat', 'forward', 'following', 'backward', 'preceding', 'modifiedfollowing', 'modifiedpreceding')

    def _calendar(weekmask, holidays, busdaycal):
      if busdaycal is None:
        return busdaycalendar('1111100' if weekmask is None else weekmask, holidays)
      if weekmask is not None or holidays is not None:
        raise ValueError('Cannot supply both the weekmask/holidays and the busdaycal parameters to is_busday()')
      return busdaycal

    def is_busday(dates, weekmask=None, holidays=None, busdaycal=None, out=None):
      calendar = _calendar(weekmask, holidays, busdaycal)
      dates = _ticks(dates)
      result = np.array([d != _nat and calendar._is_open(d) for d in dates.astype(int).ravel().tolist()], dtype=bool)
      result = result.reshape(dates.shape)
      return result[()]

    def busday_count(begindates, enddates, weekmask=None, holidays=None, busdaycal=None, out=None):
      calendar = _calendar(weekmask, holidays, busdaycal)
      a, b = np.broadcast_arrays(_ticks(begindates).astype(int), _ticks(enddates).astype(int))
      counts = []
      for x, y in zip(a.ravel().tolist(), b.ravel().tolist()):
        if x == _nat or y == _nat:
          raise ValueError('Cannot compute a business day count with a NaT (not-a-time) date')
        counts.append(calendar._count(x, y))
      return np.array(counts, dtype=int).reshape(a.shape)[()]

    def busday_offset(dates, offsets, roll='raise', weekmask=None, holidays=None, busdaycal=None, out=None):
      if roll not in _rolls:
        raise ValueError(f'Invalid business day roll parameter "{roll}"')
      calendar = _calendar(weekmask, holidays, busdaycal)
      a, b = np.broadcast_arrays(_ticks(dates).astype(int), np.asarray(offsets).astype(int))
      days = []
      for d, n in zip(a.ravel().tolist(), b.ravel().tolist()):
        if d == _nat:
          if roll == 'raise':
            raise ValueError('NaT input in busday_offset')
          days.append(_nat)
        else:
          days.append(calendar._offset(d, n, roll))
      return np.array(days, dtype=int).astype('M8[D]').reshape(a.shape)[()]

    """#
}
