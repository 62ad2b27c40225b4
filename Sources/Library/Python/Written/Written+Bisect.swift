extension WrittenModules {
  /// `bisect`: searching in sorted lists.
  static let bisect = #"""
    def _check(lo):
        if lo < 0:
            raise ValueError('lo must be non-negative')


    def bisect_right(a, x, lo=0, hi=None, *, key=None):
        _check(lo)
        if hi is None:
            hi = len(a)
        while lo < hi:
            middle = (lo + hi) // 2
            if x < (a[middle] if key is None else key(a[middle])):
                hi = middle
            else:
                lo = middle + 1
        return lo


    def bisect_left(a, x, lo=0, hi=None, *, key=None):
        _check(lo)
        if hi is None:
            hi = len(a)
        while lo < hi:
            middle = (lo + hi) // 2
            if (a[middle] if key is None else key(a[middle])) < x:
                lo = middle + 1
            else:
                hi = middle
        return lo


    def insort_right(a, x, lo=0, hi=None, *, key=None):
        a.insert(bisect_right(a, x if key is None else key(x), lo, hi, key=key), x)


    def insort_left(a, x, lo=0, hi=None, *, key=None):
        a.insert(bisect_left(a, x if key is None else key(x), lo, hi, key=key), x)


    bisect = bisect_right
    insort = insort_right

    """#
}
