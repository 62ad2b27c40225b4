extension WrittenModules {
  /// What tests gave, as text.
  static let unittestResults = #"""
    class FunctionTestCase(TestCase):
        def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
            super().__init__()
            self._work, self._before, self._after = testFunc, setUp, tearDown
            self._testMethodDoc = description

        def setUp(self):
            if self._before is not None:
                self._before()

        def tearDown(self):
            if self._after is not None:
                self._after()

        def runTest(self):
            self._work()

        def id(self):
            return self._work.__name__

        def __str__(self):
            return f'{type(self).__qualname__} ({self._work.__name__})'


    class _SubTest:
        def __init__(self, case, message, params):
            self.test_case, self._message, self.params = case, message, params
            self.failureException = case.failureException

        def _described(self):
            parts = []
            if self._message is not None:
                parts.append(f'[{self._message}]')
            if self.params:
                parts.append('(' + ', '.join(f'{k}={v!r}' for k, v in self.params.items()) + ')')
            return ' '.join(parts) or '(<subtest>)'

        def shortDescription(self):
            return self.test_case.shortDescription()

        def id(self):
            return f'{self.test_case.id()} {self._described()}'

        def __str__(self):
            return f'{self.test_case} {self._described()}'


    class TestResult:
        def __init__(self, stream=None, descriptions=None, verbosity=None):
            self.failures, self.errors, self.skipped = [], [], []
            self.expectedFailures, self.unexpectedSuccesses = [], []
            self.testsRun, self.shouldStop, self.failfast, self.buffer = 0, False, False, False
            self.tb_locals = False

        def startTest(self, test):
            self.testsRun += 1

        def stopTest(self, test):
            pass

        def startTestRun(self):
            pass

        def stopTestRun(self):
            pass

        def printErrors(self):
            pass

        def _text(self, err, test):
            kind, error, way = err
            inner = [f for f in _traceback.extract_tb(way) if not f.filename.startswith('<unittest')]
            lines = ['Traceback (most recent call last):\n'] + _traceback.format_list(inner)
            if error.__cause__ is not None or error.__context__ is not None and not error.__suppress_context__:
                whole = _traceback.format_exception(error)
                return ''.join(whole)
            return ''.join(lines + _traceback.format_exception_only(error))

        def addError(self, test, err):
            self.errors.append((test, self._text(err, test)))
            self.shouldStop |= self.failfast

        def addFailure(self, test, err):
            self.failures.append((test, self._text(err, test)))
            self.shouldStop |= self.failfast

        def _subtest_failed(self, subtest, error, failure):
            self.addSubTest(subtest.test_case, subtest, (type(error), error, error.__traceback__))

        def addSubTest(self, test, subtest, err):
            if err is not None:
                found = self.failures if issubclass(err[0], test.failureException) else self.errors
                found.append((subtest, self._text(err, test)))
                self.shouldStop |= self.failfast

        def addSuccess(self, test):
            pass

        def addSkip(self, test, reason):
            self.skipped.append((test, reason))

        def addExpectedFailure(self, test, err):
            self.expectedFailures.append((test, self._text(err, test)))

        def addUnexpectedSuccess(self, test):
            self.unexpectedSuccesses.append(test)

        def wasSuccessful(self):
            return not (self.failures or self.errors or self.unexpectedSuccesses)

        def stop(self):
            self.shouldStop = True

        def __repr__(self):
            return (f'<unittest.runner.{type(self).__name__} run={self.testsRun} errors={len(self.errors)} '
                    f'failures={len(self.failures)}>').replace('runner.TestResult', 'result.TestResult')


    class TextTestResult(TestResult):
        separator1 = '=' * 70
        separator2 = '-' * 70

        def __init__(self, stream, descriptions, verbosity):
            super().__init__(stream, descriptions, verbosity)
            self.stream, self.descriptions = stream, descriptions
            self.showAll, self.dots = verbosity > 1, verbosity == 1

        def getDescription(self, test):
            first = test.shortDescription()
            return f'{test}\n{first}' if self.descriptions and first else str(test)

        def startTest(self, test):
            super().startTest(test)
            if self.showAll:
                self.stream.write(self.getDescription(test) + ' ... ')
                self._told = False

        def _tell(self, word, letter, test):
            if self.showAll:
                part = isinstance(test, _SubTest)
                if part or self._told:
                    self.stream.write(('' if self._told else '\n') + '  ' * part + self.getDescription(test) + ' ... ')
                self.stream.write(word + '\n')
                self._told = True
            elif self.dots:
                self.stream.write(letter)

        def addSuccess(self, test):
            self._tell('ok', '.', test)

        def addError(self, test, err):
            super().addError(test, err)
            self._tell('ERROR', 'E', test)

        def addFailure(self, test, err):
            super().addFailure(test, err)
            self._tell('FAIL', 'F', test)

        def addSubTest(self, test, subtest, err):
            super().addSubTest(test, subtest, err)
            if err is not None:
                failed = issubclass(err[0], subtest.failureException)
                self._tell('FAIL' if failed else 'ERROR', 'F' if failed else 'E', subtest)

        def addSkip(self, test, reason):
            super().addSkip(test, reason)
            self._tell(f'skipped {reason!r}', 's', test)

        def addExpectedFailure(self, test, err):
            super().addExpectedFailure(test, err)
            self._tell('expected failure', 'x', test)

        def addUnexpectedSuccess(self, test):
            super().addUnexpectedSuccess(test)
            self._tell('unexpected success', 'u', test)

        def printErrors(self):
            if self.dots or self.showAll:
                self.stream.write('\n')
            for kind, found in (('ERROR', self.errors), ('FAIL', self.failures)):
                for test, text in found:
                    self.stream.write(f'{self.separator1}\n{kind}: {self.getDescription(test)}\n'
                                      f'{self.separator2}\n{text}\n')
            if self.unexpectedSuccesses:
                self.stream.write(self.separator1 + '\n')
                for test in self.unexpectedSuccesses:
                    self.stream.write(f'UNEXPECTED SUCCESS: {self.getDescription(test)}\n')

    """#

  /// Suites of tests, and running them.
  static let unittestRuns = #"""
    class TestSuite:
        def __init__(self, tests=()):
            self._tests = []
            self.addTests(tests)

        def addTest(self, test):
            if not callable(test):
                raise TypeError(f'{test!r} is not callable')
            if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
                raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
            self._tests.append(test)

        def addTests(self, tests):
            if isinstance(tests, str):
                raise TypeError('tests must be an iterable of tests, not a string')
            for test in tests:
                self.addTest(test)

        def countTestCases(self):
            return sum(test.countTestCases() for test in self._tests)

        def __iter__(self):
            return iter(self._tests)

        def __repr__(self):
            return f'<unittest.suite.TestSuite tests={self._tests!r}>'

        def _flat(self):
            for test in self._tests:
                if isinstance(test, TestSuite):
                    yield from test._flat()
                else:
                    yield test

        def run(self, result, debug=False):
            current, ready = None, True

            def leave():
                if current is not None and ready:
                    try:
                        current.tearDownClass()
                        current.doClassCleanups()
                    except Exception as error:
                        result.addError(_ClassStep('tearDownClass', current), (type(error), error, error.__traceback__))

            for test in self._flat():
                if result.shouldStop:
                    break
                kind = type(test)
                if kind is not current:
                    leave()
                    current, ready = kind, True
                    if isinstance(test, TestCase) and not getattr(kind, '__unittest_skip__', False):
                        try:
                            kind.setUpClass()
                        except SkipTest as error:
                            ready = False
                            result.addSkip(_ClassStep('setUpClass', kind), str(error))
                        except Exception as error:
                            ready = False
                            result.addError(_ClassStep('setUpClass', kind), (type(error), error, error.__traceback__))
                            kind.doClassCleanups()
                    elif not isinstance(test, TestCase):
                        ready = True
                        current = None
                if ready:
                    test(result)
            if current is not None and not getattr(current, '__unittest_skip__', False):
                leave()
            return result

        __call__ = run

        def debug(self):
            for test in self._flat():
                test.debug()


    class _ClassStep:
        failureException = None

        def __init__(self, step, kind):
            self.description = f'{step} ({kind.__module__}.{kind.__qualname__})'

        def shortDescription(self):
            return None

        def id(self):
            return self.description

        __str__ = id


    class TestLoader:
        testMethodPrefix = 'test'
        suiteClass = TestSuite
        sortTestMethodsUsing = None

        def getTestCaseNames(self, testCaseClass):
            return sorted(name for name in dir(testCaseClass)
                          if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name)))

        def loadTestsFromTestCase(self, testCaseClass):
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, 'runTest'):
                names = ['runTest']
            return self.suiteClass(map(testCaseClass, names))

        def loadTestsFromModule(self, module, *args, pattern=None):
            suites = []
            for name in dir(module):
                found = getattr(module, name)
                if isinstance(found, type) and issubclass(found, TestCase) and found not in (TestCase, FunctionTestCase):
                    suites.append(self.loadTestsFromTestCase(found))
            suite = self.suiteClass(suites)
            load = getattr(module, 'load_tests', None)
            return load(self, suite, pattern) if load is not None else suite

        def loadTestsFromName(self, name, module=None):
            found, owner = module, None
            if module is None:
                found = __import__('__main__')
            for part in name.split('.'):
                if part == '__main__':
                    continue
                owner, found = found, getattr(found, part)
            if isinstance(found, type) and issubclass(found, TestCase):
                return self.loadTestsFromTestCase(found)
            if isinstance(owner, type) and issubclass(owner, TestCase):
                return self.suiteClass([owner(name.rsplit('.', 1)[-1])])
            if isinstance(found, (TestCase, TestSuite)):
                return found
            if callable(found):
                return found()
            raise TypeError(f"don't know how to make test from: {found}")

        def loadTestsFromNames(self, names, module=None):
            return self.suiteClass([self.loadTestsFromName(name, module) for name in names])


    defaultTestLoader = TestLoader()


    def makeSuite(testCaseClass, prefix='test', sortUsing=None, suiteClass=TestSuite):
        loader = TestLoader()
        loader.testMethodPrefix = prefix
        return loader.loadTestsFromTestCase(testCaseClass)


    class TextTestRunner:
        resultclass = TextTestResult

        def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
                     resultclass=None, warnings=None, *, tb_locals=False):
            self.stream, self.descriptions, self.verbosity = stream, descriptions, verbosity
            self.failfast, self.resultclass = failfast, resultclass or self.resultclass

        def _makeResult(self):
            return self.resultclass(self.stream or _sys.stderr, self.descriptions, self.verbosity)

        def run(self, test):
            stream = self.stream or _sys.stderr
            result = self._makeResult()
            result.failfast = self.failfast
            begin = _time.perf_counter()
            result.startTestRun()
            test(result)
            result.stopTestRun()
            taken = _time.perf_counter() - begin
            result.printErrors()
            count = result.testsRun
            stream.write(f'{"-" * 70}\nRan {count} test{"" if count == 1 else "s"} in {taken:.3f}s\n\n')
            parts = []
            for name, found in (('failures', result.failures), ('errors', result.errors), ('skipped', result.skipped),
                                ('expected failures', result.expectedFailures),
                                ('unexpected successes', result.unexpectedSuccesses)):
                if found:
                    parts.append(f'{name}={len(found)}')
            word = 'OK' if result.wasSuccessful() else 'FAILED'
            stream.write(word + (f' ({", ".join(parts)})' if parts else '') + '\n')
            return result


    class TestProgram:
        def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                     testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                     buffer=None, warnings=None, *, tb_locals=False):
            if isinstance(module, str):
                module = __import__(module)
            names = []
            for word in (_sys.argv if argv is None else argv)[1:]:
                if word in ('-v', '--verbose'):
                    verbosity = 2
                elif word in ('-q', '--quiet'):
                    verbosity = 0
                elif word in ('-f', '--failfast'):
                    failfast = True
                elif not word.startswith('-'):
                    names.append(word)
            if not names and defaultTest is not None:
                names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
            if names:
                self.test = testLoader.loadTestsFromNames(names, module)
            else:
                self.test = testLoader.loadTestsFromModule(module)
            if testRunner is None:
                testRunner = TextTestRunner
            if isinstance(testRunner, type):
                testRunner = testRunner(verbosity=verbosity, failfast=bool(failfast))
            self.result = testRunner.run(self.test)
            if exit:
                _sys.exit(not self.result.wasSuccessful())

        def __repr__(self):
            return f'<unittest.main.TestProgram object at {hex(id(self))}>'


    main = TestProgram


    def skip(reason):
        def mark(item):
            item.__unittest_skip__, item.__unittest_skip_why__ = True, reason
            return item
        if callable(reason):
            item, reason = reason, ''
            return mark(item)
        return mark


    def _unmarked(item):
        return item


    def skipIf(condition, reason):
        return skip(reason) if condition else _unmarked


    def skipUnless(condition, reason):
        return _unmarked if condition else skip(reason)


    def expectedFailure(item):
        item.__unittest_expecting_failure__ = True
        return item


    def installHandler():
        pass


    registerResult = removeResult = removeHandler = lambda *args: None

    """#
}
