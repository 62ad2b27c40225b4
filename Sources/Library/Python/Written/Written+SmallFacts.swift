extension WrittenModules {
  /// `this`: the rules of good Python, by Tim Peters (PEP 20, public domain).
  static let zen = #"""
    _text = """\
    The Zen of Python, by Tim Peters

    Beautiful is better than ugly.
    Explicit is better than implicit.
    Simple is better than complex.
    Complex is better than complicated.
    Flat is better than nested.
    Sparse is better than dense.
    Readability counts.
    Special cases aren't special enough to break the rules.
    Although practicality beats purity.
    Errors should never pass silently.
    Unless explicitly silenced.
    In the face of ambiguity, refuse the temptation to guess.
    There should be one-- and preferably only one --obvious way to do it.
    Although that way may not be obvious at first unless you're Dutch.
    Now is better than never.
    Although never is often better than *right* now.
    If the implementation is hard to explain, it's a bad idea.
    If the implementation is easy to explain, it may be a good idea.
    Namespaces are one honking great idea -- let's do more of those!
    """
    print(_text, end="")

    """#

  /// `keyword`: the words of the language.
  static let keyword = #"""
    kwlist = [
        'False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue',
        'def', 'del', 'elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in',
        'is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield'
    ]
    softkwlist = ['_', 'case', 'match']
    iskeyword = frozenset(kwlist).__contains__
    issoftkeyword = frozenset(softkwlist).__contains__

    """#

  /// `colorsys`: colours as other triples of numbers.
  static let colorsys = #"""
    def rgb_to_yiq(r, g, b):
        y = 0.30 * r + 0.59 * g + 0.11 * b
        return y, 0.74 * (r - y) - 0.27 * (b - y), 0.48 * (r - y) + 0.41 * (b - y)


    def yiq_to_rgb(y, i, q):
        rgb = (y + 0.9468822170900693 * i + 0.6235565819861433 * q,
               y - 0.27478764629897834 * i - 0.6356910791873801 * q,
               y - 1.1085450346420322 * i + 1.7090069284064666 * q)
        return tuple([min(max(value, 0.0), 1.0) for value in rgb])


    def rgb_to_hls(r, g, b):
        high, low = max(r, g, b), min(r, g, b)
        sum_, range_ = high + low, high - low
        light = sum_ / 2.0
        if low == high:
            return 0.0, light, 0.0
        full = range_ / sum_ if light <= 0.5 else range_ / (2.0 - high - low)
        return _hue(r, g, b, high, range_), light, full


    def _hue(r, g, b, high, range_):
        rc, gc, bc = (high - r) / range_, (high - g) / range_, (high - b) / range_
        if r == high:
            hue = bc - gc
        elif g == high:
            hue = 2.0 + rc - bc
        else:
            hue = 4.0 + gc - rc
        return (hue / 6.0) % 1.0


    def hls_to_rgb(h, l, s):
        if s == 0.0:
            return l, l, l
        m2 = l * (1.0 + s) if l <= 0.5 else l + s - l * s
        m1 = 2.0 * l - m2

        def part(hue):
            hue %= 1.0
            if hue < 1 / 6:
                return m1 + (m2 - m1) * hue * 6.0
            if hue < 0.5:
                return m2
            if hue < 2 / 3:
                return m1 + (m2 - m1) * (2 / 3 - hue) * 6.0
            return m1
        return part(h + 1 / 3), part(h), part(h - 1 / 3)


    def rgb_to_hsv(r, g, b):
        high, low = max(r, g, b), min(r, g, b)
        if low == high:
            return 0.0, 0.0, high
        return _hue(r, g, b, high, high - low), (high - low) / high, high


    def hsv_to_rgb(h, s, v):
        if s == 0.0:
            return v, v, v
        place = int(h * 6.0)
        f = h * 6.0 - place
        p, q, t = v * (1.0 - s), v * (1.0 - s * f), v * (1.0 - s * (1.0 - f))
        return ((v, t, p), (q, v, p), (p, v, t), (p, q, v), (t, p, v), (v, p, q))[place % 6]

    """#
}
