extension WrittenModules {
  /// The checks of a test case.
  static let unittestChecks = #"""
        def assertTrue(self, expr, msg=None):
            if not expr:
                self._fail(msg, f'{_short(expr)} is not true')

        def assertFalse(self, expr, msg=None):
            if expr:
                self._fail(msg, f'{_short(expr)} is not false')

        def assertEqual(self, first, second, msg=None):
            if type(first) is type(second):
                special = self._kinds.get(type(first))
                if special is not None:
                    if isinstance(special, str):
                        special = getattr(self, special)
                    return special(first, second, msg=msg)
            if not first == second:
                self._fail(msg, '%s != %s' % _pair(first, second))

        def assertNotEqual(self, first, second, msg=None):
            if not first != second:
                self._fail(msg, f'{_short(first)} == {_short(second)}')

        def assertIs(self, expr1, expr2, msg=None):
            if expr1 is not expr2:
                self._fail(msg, f'{_short(expr1)} is not {_short(expr2)}')

        def assertIsNot(self, expr1, expr2, msg=None):
            if expr1 is expr2:
                self._fail(msg, f'unexpectedly identical: {_short(expr1)}')

        def assertIsNone(self, obj, msg=None):
            if obj is not None:
                self._fail(msg, f'{_short(obj)} is not None')

        def assertIsNotNone(self, obj, msg=None):
            if obj is None:
                self._fail(msg, 'unexpectedly None')

        def assertIn(self, member, container, msg=None):
            if member not in container:
                self._fail(msg, f'{_short(member)} not found in {_short(container)}')

        def assertNotIn(self, member, container, msg=None):
            if member in container:
                self._fail(msg, f'{_short(member)} unexpectedly found in {_short(container)}')

        def assertIsInstance(self, obj, cls, msg=None):
            if not isinstance(obj, cls):
                self._fail(msg, f'{_short(obj)} is not an instance of {cls!r}')

        def assertNotIsInstance(self, obj, cls, msg=None):
            if isinstance(obj, cls):
                self._fail(msg, f'{_short(obj)} is an instance of {cls!r}')

        def assertLess(self, a, b, msg=None):
            if not a < b:
                self._fail(msg, f'{_short(a)} not less than {_short(b)}')

        def assertLessEqual(self, a, b, msg=None):
            if not a <= b:
                self._fail(msg, f'{_short(a)} not less than or equal to {_short(b)}')

        def assertGreater(self, a, b, msg=None):
            if not a > b:
                self._fail(msg, f'{_short(a)} not greater than {_short(b)}')

        def assertGreaterEqual(self, a, b, msg=None):
            if not a >= b:
                self._fail(msg, f'{_short(a)} not greater than or equal to {_short(b)}')

        def _distance(self, first, second, places, delta):
            if delta is not None and places is not None:
                raise TypeError('specify delta or places not both')
            distance = abs(first - second)
            if delta is not None:
                return distance, distance <= delta, f'{_short(delta)} delta'
            places = 7 if places is None else places
            return distance, round(distance, places) == 0, f'{places!r} places'

        def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
            if first == second:
                return
            distance, near, within = self._distance(first, second, places, delta)
            if not near:
                self._fail(msg, f'{_short(first)} != {_short(second)} within {within} ({_short(distance)} difference)')

        def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
            distance, near, within = self._distance(first, second, places, delta)
            if first == second or near:
                tail = f' ({_short(distance)} difference)' if delta is not None else ''
                self._fail(msg, f'{_short(first)} == {_short(second)} within {within}{tail}')

        def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
            name = seq_type.__name__ if seq_type is not None else 'sequence'
            if seq_type is not None:
                for which, seq in (('First', seq1), ('Second', seq2)):
                    if not isinstance(seq, seq_type):
                        raise self.failureException(f'{which} sequence is not a {name}: {_short(seq)}')
            if seq1 == seq2:
                return
            text = '%ss differ: %s != %s\n' % ((name.capitalize(),) + _pair(seq1, seq2))
            length1, length2 = len(seq1), len(seq2)
            for i in range(min(length1, length2)):
                if seq1[i] != seq2[i]:
                    text += '\nFirst differing element %d:\n%s\n%s\n' % ((i,) + _pair(seq1[i], seq2[i]))
                    break
            else:
                if length1 == length2 and seq_type is None and type(seq1) != type(seq2):
                    return
            for which, longer, shorter, seq in (('First', length1, length2, seq1), ('Second', length2, length1, seq2)):
                if longer > shorter:
                    text += (f'\n{which} {name} contains {longer - shorter} additional elements.\n'
                             f'First extra element {shorter}:\n{_short(seq[shorter])}\n')
            self._fail(msg, text + self._difference(_pprint.pformat(seq1), _pprint.pformat(seq2)))

        def _difference(self, first, second):
            from difflib import ndiff
            text = '\n' + '\n'.join(ndiff(first.splitlines(), second.splitlines()))
            if self.maxDiff is None or len(text) <= self.maxDiff:
                return text
            return f'\nDiff is {len(text)} characters long. Set self.maxDiff to None to see it.'

        def assertListEqual(self, list1, list2, msg=None):
            self.assertSequenceEqual(list1, list2, msg, seq_type=list)

        def assertTupleEqual(self, tuple1, tuple2, msg=None):
            self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

        def assertSetEqual(self, set1, set2, msg=None):
            only1, only2 = set1.difference(set2), set2.difference(set1)
            lines = []
            for which, items in (('first', only1), ('second', only2)):
                if items:
                    lines.append(f'Items in the {which} set but not the {"second" if which == "first" else "first"}:')
                    lines += [repr(item) for item in items]
            if lines:
                self._fail(msg, '\n'.join(lines))

        def assertDictEqual(self, d1, d2, msg=None):
            self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
            self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
            if d1 != d2:
                text = '%s != %s' % _pair(d1, d2)
                self._fail(msg, text + self._difference(_pprint.pformat(d1), _pprint.pformat(d2)))

        def assertCountEqual(self, first, second, msg=None):
            first, second = list(first), list(second)
            rest, missing = list(second), []
            for item in first:
                for place, other in enumerate(rest):
                    if item == other:
                        del rest[place]
                        break
                else:
                    missing.append(item)
            if missing or rest:
                lines = ['Element counts were not equal:']
                seen = []
                for item in missing + rest:
                    if not any(item == other for other in seen):
                        seen.append(item)
                        counts = [sum(1 for x in items if x == item) for items in (first, second)]
                        lines.append('First has %d, Second has %d:  %r' % (counts[0], counts[1], item))
                self._fail(msg, '\n'.join(lines))

        def assertMultiLineEqual(self, first, second, msg=None):
            self.assertIsInstance(first, str, 'First argument is not a string')
            self.assertIsInstance(second, str, 'Second argument is not a string')
            if first != second:
                lines1, lines2 = first.splitlines(True), second.splitlines(True)
                if len(lines1) == 1 and first.strip('\r\n') == first:
                    lines1, lines2 = [first + '\n'], [second + '\n']
                from difflib import ndiff
                text = '\n' + ''.join(ndiff(lines1, lines2))
                if self.maxDiff is not None and len(text) > self.maxDiff:
                    text = f'\nDiff is {len(text)} characters long. Set self.maxDiff to None to see it.'
                self._fail(msg, '%s != %s' % _pair(first, second) + text)

        def assertRegex(self, text, expected_regex, msg=None):
            pattern = _re.compile(expected_regex) if isinstance(expected_regex, (str, bytes)) else expected_regex
            if not pattern.search(text):
                self._fail(msg, f"Regex didn't match: {pattern.pattern!r} not found in {text!r}")

        def assertNotRegex(self, text, unexpected_regex, msg=None):
            pattern = _re.compile(unexpected_regex) if isinstance(unexpected_regex, (str, bytes)) else unexpected_regex
            match = pattern.search(text)
            if match:
                self._fail(msg, f'Regex matched: {match.group()!r} matches {pattern.pattern!r} in {text!r}')

        def _leaving(self, manager, args, kwargs):
            if not args:
                manager.msg = kwargs.pop('msg', None)
                if kwargs:
                    raise TypeError(f'{next(iter(kwargs))!r} is an invalid keyword argument for this function')
                return manager
            function, *rest = args
            with manager:
                function(*rest, **kwargs)

        def assertRaises(self, expected_exception, *args, **kwargs):
            return self._leaving(_Leaves(expected_exception, self), args, kwargs)

        def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
            return self._leaving(_Leaves(expected_exception, self, expected_regex), args, kwargs)

        def assertWarns(self, expected_warning, *args, **kwargs):
            return self._leaving(_Warns(expected_warning, self), args, kwargs)

        def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
            return self._leaving(_Warns(expected_warning, self, expected_regex), args, kwargs)

        assertEquals = assertEqual
        assertNotEquals = assertNotEqual
        assertAlmostEquals = assertAlmostEqual
        assert_ = assertTrue
        assertRegexpMatches = assertRegex
        assertRaisesRegexp = assertRaisesRegex

    """#
}
