extension WrittenModules {
  /// `unittest`: tests of a program, and what a test case is.
  static let unittest = #"""
    import sys as _sys, re as _re, time as _time
    import traceback as _traceback, pprint as _pprint, warnings as _warnings
    from contextlib import contextmanager as _contextmanager


    class SkipTest(Exception):
        pass


    class _ShouldStop(Exception):
        pass


    class _Leaves:
        """What `with self.assertRaises(...)` holds: it checks what leaves the block."""

        def __init__(self, expected, case, pattern=None, msg=None):
            self.expected, self.case, self.msg = expected, case, msg
            self.expected_regex = _re.compile(pattern) if isinstance(pattern, str) else pattern

        def _name(self):
            if isinstance(self.expected, tuple):
                return str(self.expected)
            return getattr(self.expected, '__name__', str(self.expected))

        def __enter__(self):
            return self

        def __exit__(self, kind, value, way):
            if kind is None:
                self.case._fail(self.msg, f'{self._name()} not raised')
            if not issubclass(kind, self.expected):
                return False
            self.exception = value
            if self.expected_regex is not None and not self.expected_regex.search(str(value)):
                self.case._fail(self.msg, f'"{self.expected_regex.pattern}" does not match "{value}"')
            return True


    class _Warns(_Leaves):
        def __enter__(self):
            self._manager = _warnings.catch_warnings(record=True)
            self.warnings = self._manager.__enter__()
            _warnings.simplefilter('always')
            return self

        def __exit__(self, kind, value, way):
            self._manager.__exit__(kind, value, way)
            if kind is not None:
                return
            first = None
            for found in self.warnings:
                if not issubclass(found.category, self.expected):
                    continue
                first = first or found.message
                if self.expected_regex is None or self.expected_regex.search(str(found.message)):
                    self.warning, self.filename, self.lineno = found.message, found.filename, found.lineno
                    return
            if first is not None:
                self.case._fail(self.msg, f'"{self.expected_regex.pattern}" does not match "{first}"')
            self.case._fail(self.msg, f'{self._name()} not triggered')


    def _short(value):
        try:
            text = repr(value)
        except Exception:
            text = object.__repr__(value)
        return text


    def _cut(text, begin, end):
        skipped = len(text) - begin - end
        return f'{text[:begin]}[{skipped} chars]{text[len(text) - end:]}' if skipped > 12 else text


    def _pair(first, second):
        """Two values as text; where they are long, what both begin with is cut."""
        texts = [_short(first), _short(second)]
        longest = max(map(len, texts))
        if longest <= 80:
            return tuple(texts)
        common = 0
        for a, b in zip(*texts):
            if a != b:
                break
            common += 1
        beginning, room = texts[0][:common], 80 - (longest - common + 17)
        if room > 5:
            beginning = _cut(beginning, 5, room)
            return tuple([beginning + text[common:] for text in texts])
        beginning = _cut(beginning, 5, 5)
        return tuple([beginning + _cut(text[common:], 41, 5) for text in texts])


    class TestCase:
        failureException = AssertionError
        longMessage = True
        maxDiff = 640

        def __init__(self, methodName='runTest'):
            self._testMethodName = methodName
            method = getattr(self, methodName, None)
            if method is None and methodName != 'runTest':
                raise ValueError(f'no such test method in {type(self)}: {methodName}')
            self._testMethodDoc = getattr(method, '__doc__', None)
            self._cleanups = []
            self._subtest = None
            self._outcome = None
            self._kinds = {}
            for kind, name in ((dict, 'assertDictEqual'), (list, 'assertListEqual'), (tuple, 'assertTupleEqual'),
                               (set, 'assertSetEqual'), (frozenset, 'assertSetEqual'), (str, 'assertMultiLineEqual')):
                self.addTypeEqualityFunc(kind, name)

        def addTypeEqualityFunc(self, typeobj, function):
            self._kinds[typeobj] = function

        def addCleanup(self, function, /, *args, **kwargs):
            self._cleanups.append((function, args, kwargs))

        def enterContext(self, cm):
            value = cm.__enter__()
            self.addCleanup(cm.__exit__, None, None, None)
            return value

        _class_cleanups = []

        @classmethod
        def addClassCleanup(cls, function, /, *args, **kwargs):
            cls._class_cleanups = cls._class_cleanups + [(function, args, kwargs)]

        @classmethod
        def doClassCleanups(cls):
            while cls._class_cleanups:
                function, args, kwargs = cls._class_cleanups.pop()
                function(*args, **kwargs)

        def setUp(self):
            pass

        def tearDown(self):
            pass

        @classmethod
        def setUpClass(cls):
            pass

        @classmethod
        def tearDownClass(cls):
            pass

        def countTestCases(self):
            return 1

        def defaultTestResult(self):
            return TestResult()

        def shortDescription(self):
            text = self._testMethodDoc
            return text.strip().split('\n')[0].strip() if text else None

        def id(self):
            return f'{type(self).__module__}.{type(self).__qualname__}.{self._testMethodName}'

        def __eq__(self, other):
            if type(self) is not type(other):
                return NotImplemented
            return self._testMethodName == other._testMethodName

        def __hash__(self):
            return hash((type(self), self._testMethodName))

        def __str__(self):
            name = f'{type(self).__module__}.{type(self).__qualname__}'
            return f'{self._testMethodName} ({name}.{self._testMethodName})'

        def __repr__(self):
            return f'<{type(self).__module__}.{type(self).__qualname__} testMethod={self._testMethodName}>'

        def skipTest(self, reason):
            raise SkipTest(reason)

        @_contextmanager
        def subTest(self, msg=None, **params):
            outer = self._subtest
            named = dict(outer[1], **params) if outer else params
            self._subtest = msg, named
            try:
                yield
            except SkipTest as error:
                self._outcome.addSkip(_SubTest(self, msg, named), str(error))
            except (KeyboardInterrupt, SystemExit):
                raise
            except Exception as error:
                self._failed_subtests += 1
                self._outcome._subtest_failed(_SubTest(self, msg, named), error, self.failureException)
            finally:
                self._subtest = outer

        def run(self, result=None):
            made = result is None
            if made:
                result = self.defaultTestResult()
                result.startTestRun()
            result.startTest(self)
            self._outcome = result
            method = getattr(self, self._testMethodName)
            skipped = getattr(type(self), '__unittest_skip__', False) or getattr(method, '__unittest_skip__', False)
            if skipped:
                why = getattr(type(self), '__unittest_skip_why__', '') or getattr(method, '__unittest_skip_why__', '')
                result.addSkip(self, why)
                result.stopTest(self)
                return result
            expects = (getattr(type(self), '__unittest_expecting_failure__', False)
                       or getattr(method, '__unittest_expecting_failure__', False))
            self._failed_subtests, failed = 0, False
            expected = None

            def attempt(work):
                nonlocal failed, expected
                try:
                    work()
                    return True
                except KeyboardInterrupt:
                    raise
                except SkipTest as error:
                    result.addSkip(self, str(error))
                except _ShouldStop:
                    pass
                except BaseException as error:
                    if expects:
                        expected = error
                    elif isinstance(error, self.failureException):
                        result.addFailure(self, (type(error), error, error.__traceback__))
                    else:
                        result.addError(self, (type(error), error, error.__traceback__))
                failed = True
                return False

            if attempt(self.setUp):
                attempt(method)
                attempt(self.tearDown)
            while self._cleanups:
                function, args, kwargs = self._cleanups.pop()
                attempt(lambda: function(*args, **kwargs))
            if expects:
                if expected is not None:
                    result.addExpectedFailure(self, (type(expected), expected, expected.__traceback__))
                elif not failed:
                    result.addUnexpectedSuccess(self)
            elif not failed and not self._failed_subtests:
                result.addSuccess(self)
            self._outcome = None
            result.stopTest(self)
            if made:
                result.stopTestRun()
            return result

        __call__ = run

        def doCleanups(self):
            while self._cleanups:
                function, args, kwargs = self._cleanups.pop()
                function(*args, **kwargs)

        def debug(self):
            self.setUp()
            getattr(self, self._testMethodName)()
            self.tearDown()
            self.doCleanups()

        def _formatMessage(self, msg, standardMsg):
            if not self.longMessage:
                return msg or standardMsg
            return standardMsg if msg is None else f'{standardMsg} : {msg}'

        def _fail(self, msg, text):
            raise self.failureException(self._formatMessage(msg, text))

        def fail(self, msg=None):
            raise self.failureException(msg)

    """#
}
