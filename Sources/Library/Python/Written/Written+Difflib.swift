extension WrittenModules {
  /// `difflib`: what two sequences have in common.
  static let difflib = #"""
    from heapq import nlargest as _nlargest
    from collections import namedtuple as _namedtuple
    import re as _re

    Match = _namedtuple('Match', 'a b size')


    def _ratio(matches, length):
        return 2.0 * matches / length if length else 1.0


    class SequenceMatcher:
        """Compares sequences by their longest common pieces (Ratcliff and Obershelp)."""

        def __init__(self, isjunk=None, a='', b='', autojunk=True):
            self.isjunk, self.autojunk = isjunk, autojunk
            self.a = self.b = None
            self.set_seqs(a, b)

        def set_seqs(self, a, b):
            self.set_seq1(a)
            self.set_seq2(b)

        def set_seq1(self, a):
            if a is self.a:
                return
            self.a = a
            self.matching_blocks = self.opcodes = None

        def set_seq2(self, b):
            if b is self.b:
                return
            self.b = b
            self.matching_blocks = self.opcodes = self.fullbcount = None
            places = {}
            for i, item in enumerate(b):
                places.setdefault(item, []).append(i)
            self.bjunk, self.bpopular = set(), set()
            if self.isjunk:
                self.bjunk = {item for item in places if self.isjunk(item)}
                for item in self.bjunk:
                    del places[item]
            if self.autojunk and len(b) >= 200:
                often = len(b) // 100 + 1
                self.bpopular = {item for item, found in places.items() if len(found) > often}
                for item in self.bpopular:
                    del places[item]
            self.b2j = places

        def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
            a, b, places, junk = self.a, self.b, self.b2j, self.bjunk
            ahi = len(a) if ahi is None else ahi
            bhi = len(b) if bhi is None else bhi
            i, j, size = alo, blo, 0
            lengths = {}
            for place in range(alo, ahi):
                new = {}
                for other in places.get(a[place], ()):
                    if other < blo:
                        continue
                    if other >= bhi:
                        break
                    length = new[other] = lengths.get(other - 1, 0) + 1
                    if length > size:
                        i, j, size = place - length + 1, other - length + 1, length
                lengths = new
            # First what is no junk, then junk, on both sides of it.
            for wanted in (False, True):
                while i > alo and j > blo and (b[j - 1] in junk) == wanted and a[i - 1] == b[j - 1]:
                    i, j, size = i - 1, j - 1, size + 1
                while (i + size < ahi and j + size < bhi and (b[j + size] in junk) == wanted
                       and a[i + size] == b[j + size]):
                    size += 1
            return Match(i, j, size)

        def get_matching_blocks(self):
            if self.matching_blocks is not None:
                return self.matching_blocks
            waiting, found = [(0, len(self.a), 0, len(self.b))], []
            while waiting:
                alo, ahi, blo, bhi = waiting.pop()
                i, j, size = match = self.find_longest_match(alo, ahi, blo, bhi)
                if size:
                    found.append(match)
                    if alo < i and blo < j:
                        waiting.append((alo, i, blo, j))
                    if i + size < ahi and j + size < bhi:
                        waiting.append((i + size, ahi, j + size, bhi))
            found.sort()
            joined = []
            for i, j, size in found:
                if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
                    joined[-1] = (joined[-1][0], joined[-1][1], joined[-1][2] + size)
                else:
                    joined.append((i, j, size))
            joined.append((len(self.a), len(self.b), 0))
            self.matching_blocks = [Match(*block) for block in joined]
            return self.matching_blocks

        def get_opcodes(self):
            if self.opcodes is not None:
                return self.opcodes
            i = j = 0
            self.opcodes = steps = []
            for ai, bj, size in self.get_matching_blocks():
                if i < ai and j < bj:
                    steps.append(('replace', i, ai, j, bj))
                elif i < ai:
                    steps.append(('delete', i, ai, j, bj))
                elif j < bj:
                    steps.append(('insert', i, ai, j, bj))
                i, j = ai + size, bj + size
                if size:
                    steps.append(('equal', ai, i, bj, j))
            return steps

        def get_grouped_opcodes(self, n=3):
            codes = self.get_opcodes() or [('equal', 0, 1, 0, 1)]
            codes = list(codes)
            if codes[0][0] == 'equal':
                tag, i1, i2, j1, j2 = codes[0]
                codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
            if codes[-1][0] == 'equal':
                tag, i1, i2, j1, j2 = codes[-1]
                codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
            group = []
            for tag, i1, i2, j1, j2 in codes:
                if tag == 'equal' and i2 - i1 > n + n:
                    group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                    yield group
                    group = []
                    i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
                group.append((tag, i1, i2, j1, j2))
            if group and not (len(group) == 1 and group[0][0] == 'equal'):
                yield group

        def ratio(self):
            return _ratio(sum(block[-1] for block in self.get_matching_blocks()), len(self.a) + len(self.b))

        def quick_ratio(self):
            if self.fullbcount is None:
                self.fullbcount = {}
                for item in self.b:
                    self.fullbcount[item] = self.fullbcount.get(item, 0) + 1
            left, matches = dict(self.fullbcount), 0
            for item in self.a:
                count = left.get(item, 0)
                left[item] = count - 1
                if count > 0:
                    matches += 1
            return _ratio(matches, len(self.a) + len(self.b))

        def real_quick_ratio(self):
            return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))


    def get_close_matches(word, possibilities, n=3, cutoff=0.6):
        if not n > 0:
            raise ValueError('n must be > 0: %r' % (n,))
        if not 0.0 <= cutoff <= 1.0:
            raise ValueError('cutoff must be in [0.0, 1.0]: %r' % (cutoff,))
        found, matcher = [], SequenceMatcher()
        matcher.set_seq2(word)
        for candidate in possibilities:
            matcher.set_seq1(candidate)
            if (matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff
                    and matcher.ratio() >= cutoff):
                found.append((matcher.ratio(), candidate))
        return [candidate for score, candidate in _nlargest(n, found)]


    def IS_LINE_JUNK(line, pat=_re.compile(r'\s*(?:#\s*)?$').match):
        return pat(line) is not None


    def IS_CHARACTER_JUNK(ch, ws=' \t'):
        return ch in ws


    def _with_tabs(line, marks):
        return ''.join(mark if mark != ' ' or not c.isspace() else c for c, mark in zip(line, marks)).rstrip()


    class Differ:
        def __init__(self, linejunk=None, charjunk=None):
            self.linejunk, self.charjunk = linejunk, charjunk

        def compare(self, a, b):
            for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
                if tag == 'replace':
                    yield from self._replace(a, alo, ahi, b, blo, bhi)
                elif tag == 'delete':
                    yield from self._lines('-', a, alo, ahi)
                elif tag == 'insert':
                    yield from self._lines('+', b, blo, bhi)
                else:
                    yield from self._lines(' ', a, alo, ahi)

        def _lines(self, tag, x, lo, hi):
            for i in range(lo, hi):
                yield f'{tag} {x[i]}'

        def _plain(self, a, alo, ahi, b, blo, bhi):
            if bhi - blo < ahi - alo:
                yield from self._lines('+', b, blo, bhi)
                yield from self._lines('-', a, alo, ahi)
            else:
                yield from self._lines('-', a, alo, ahi)
                yield from self._lines('+', b, blo, bhi)

        def _replace(self, a, alo, ahi, b, blo, bhi):
            """The pair of lines most alike splits the rest in two."""
            best, cutoff, same = 0.74, 0.75, None
            matcher = SequenceMatcher(self.charjunk)
            for j in range(blo, bhi):
                matcher.set_seq2(b[j])
                for i in range(alo, ahi):
                    if a[i] == b[j]:
                        if same is None:
                            same = i, j
                        continue
                    matcher.set_seq1(a[i])
                    if (matcher.real_quick_ratio() > best and matcher.quick_ratio() > best
                            and matcher.ratio() > best):
                        best, besti, bestj = matcher.ratio(), i, j
            if best < cutoff:
                if same is None:
                    yield from self._plain(a, alo, ahi, b, blo, bhi)
                    return
                (besti, bestj), best = same, 1.0
            else:
                same = None
            yield from self._around(a, alo, besti, b, blo, bestj)
            one, two = a[besti], b[bestj]
            if same is None:
                marks1 = marks2 = ''
                matcher.set_seqs(one, two)
                for tag, i1, i2, j1, j2 in matcher.get_opcodes():
                    n1, n2 = i2 - i1, j2 - j1
                    if tag == 'equal':
                        marks1, marks2 = marks1 + ' ' * n1, marks2 + ' ' * n2
                    else:
                        marks1 += ('^' if tag == 'replace' else '-') * n1
                        marks2 += ('^' if tag == 'replace' else '+') * n2
                yield from self._pair(one, two, marks1, marks2)
            else:
                yield '  ' + one
            yield from self._around(a, besti + 1, ahi, b, bestj + 1, bhi)

        def _around(self, a, alo, ahi, b, blo, bhi):
            if alo < ahi:
                if blo < bhi:
                    yield from self._replace(a, alo, ahi, b, blo, bhi)
                else:
                    yield from self._lines('-', a, alo, ahi)
            elif blo < bhi:
                yield from self._lines('+', b, blo, bhi)

        def _pair(self, one, two, marks1, marks2):
            marks1, marks2 = _with_tabs(one, marks1), _with_tabs(two, marks2)
            yield '- ' + one
            if marks1:
                yield f'? {marks1}\n'
            yield '+ ' + two
            if marks2:
                yield f'? {marks2}\n'


    def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
        return Differ(linejunk, charjunk).compare(a, b)


    def restore(delta, which):
        if int(which) not in (1, 2):
            raise ValueError(f'unknown delta choice (must be 1 or 2): {which!r}')
        for line in delta:
            if line[:2] in ('  ', '- ' if int(which) == 1 else '+ '):
                yield line[2:]


    def _unified(start, stop):
        length = stop - start
        if length == 1:
            return str(start + 1)
        return f'{start + 1 if length else start},{length}'


    def _context(start, stop):
        length = stop - start
        beginning = start + 1 if length else start
        return str(beginning) if length <= 1 else f'{beginning},{beginning + length - 1}'


    def _check(a, b, *names):
        for lines in (a, b):
            if lines and not isinstance(lines[0], str):
                raise TypeError('lines to compare must be str, not %s (%r)' % (type(lines[0]).__name__, lines[0]))
        for name in names:
            if not isinstance(name, str):
                raise TypeError('all arguments must be str, not: %r' % (name,))


    def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
        _check(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
        started = False
        for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
            if not started:
                started = True
                for mark, name, date in (('---', fromfile, fromfiledate), ('+++', tofile, tofiledate)):
                    yield f'{mark} {name}' + (f'\t{date}' if date else '') + lineterm
            first, last = group[0], group[-1]
            yield f'@@ -{_unified(first[1], last[2])} +{_unified(first[3], last[4])} @@{lineterm}'
            for tag, i1, i2, j1, j2 in group:
                if tag == 'equal':
                    yield from (' ' + line for line in a[i1:i2])
                if tag in ('replace', 'delete'):
                    yield from ('-' + line for line in a[i1:i2])
                if tag in ('replace', 'insert'):
                    yield from ('+' + line for line in b[j1:j2])


    def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
        _check(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
        started = False
        marks = {'insert': '+ ', 'delete': '- ', 'replace': '! ', 'equal': '  '}
        for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
            if not started:
                started = True
                for mark, name, date in (('***', fromfile, fromfiledate), ('---', tofile, tofiledate)):
                    yield f'{mark} {name}' + (f'\t{date}' if date else '') + lineterm
            first, last = group[0], group[-1]
            yield '***************' + lineterm
            yield f'*** {_context(first[1], last[2])} ****{lineterm}'
            if any(tag in ('replace', 'delete') for tag, *_ in group):
                for tag, i1, i2, _, _ in group:
                    if tag != 'insert':
                        yield from (marks[tag] + line for line in a[i1:i2])
            yield f'--- {_context(first[3], last[4])} ----{lineterm}'
            if any(tag in ('replace', 'insert') for tag, *_ in group):
                for tag, _, _, j1, j2 in group:
                    if tag != 'delete':
                        yield from (marks[tag] + line for line in b[j1:j2])

    """#
}
