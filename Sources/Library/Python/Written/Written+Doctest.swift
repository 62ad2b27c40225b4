extension WrittenModules {
  /// `doctest`: examples in docstrings.
  static let doctest = #"""
    import sys as _sys, re as _re, inspect as _inspect
    from collections import namedtuple as _namedtuple
    from io import StringIO as _StringIO

    TestResults = _namedtuple('TestResults', 'failed attempted')
    DONT_ACCEPT_TRUE_FOR_1, DONT_ACCEPT_BLANKLINE, NORMALIZE_WHITESPACE, ELLIPSIS, SKIP, IGNORE_EXCEPTION_DETAIL = (
        1, 2, 4, 8, 16, 32)
    REPORT_UDIFF, REPORT_CDIFF, REPORT_NDIFF, REPORT_ONLY_FIRST_FAILURE, FAIL_FAST = 64, 128, 256, 512, 1024
    _flags = {name: value for name, value in globals().items() if isinstance(value, int) and name.isupper()}
    _stars = '*' * 70


    class Example:
        def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
            self.source, self.want, self.exc_msg = source, want, exc_msg
            self.lineno, self.indent, self.options = lineno, indent, options or {}


    class DocTest:
        def __init__(self, examples, globs, name, filename, lineno, docstring):
            self.examples, self.globs, self.name = examples, dict(globs), name
            self.filename, self.lineno, self.docstring = filename, lineno, docstring

        def __repr__(self):
            count = len(self.examples)
            text = 'no examples' if not count else '1 example' if count == 1 else f'{count} examples'
            return f'<DocTest {self.name} from {self.filename}:{self.lineno} ({text})>'


    class DocTestParser:
        def get_examples(self, string, name='<string>'):
            """Prompts, what follows them, and the lines that they should print."""
            lines, found, i = string.expandtabs().split('\n'), [], 0
            while i < len(lines):
                indent = len(lines[i]) - len(lines[i].lstrip(' '))
                if lines[i][indent:indent + 3] != '>>>' or lines[i][indent + 3:indent + 4] not in ('', ' '):
                    i += 1
                    continue
                start, source, want = i, [lines[i][indent + 4:]], []
                i += 1
                while i < len(lines) and lines[i][indent:indent + 3] == '...' and not lines[i][:indent].strip():
                    source.append(lines[i][indent + 4:])
                    i += 1
                while i < len(lines) and lines[i].strip() and lines[i].lstrip(' ')[:3] != '>>>':
                    want.append(lines[i][indent:])
                    i += 1
                text = ''.join([line.rstrip() + '\n' for line in want])
                raised = _re.match(r'Traceback \((?:most recent call last|innermost last)\):\n(?:\s+.*\n|\n)*(\w.*\n(?:.*\n)*)', text)
                options = {}
                for words in _re.findall(r'#\s*doctest:\s*([^\n]*)', '\n'.join(source)):
                    for word in words.replace(',', ' ').split():
                        if word[1:] in _flags:
                            options[_flags[word[1:]]] = word[0] == '+'
                if _re.fullmatch(r'\s*(#.*)?\s*', '\n'.join(source)):
                    continue
                found.append(Example('\n'.join(source) + '\n', text, raised and raised[1], start, indent, options))
            return found

        def get_doctest(self, string, globs, name, filename, lineno):
            return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)


    class DocTestFinder:
        def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
            self._parser, self._recurse, self._all = parser, recurse, not exclude_empty

        def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
            name = name or obj.__name__
            home = obj if _inspect.ismodule(obj) else module or _sys.modules.get(getattr(obj, '__module__', ''), None)
            if globs is None:
                globs = dict(vars(home)) if home is not None else {}
            globs = {**globs, **(extraglobs or {})}
            globs.setdefault('__name__', '__main__')
            tests = []
            self._find(tests, obj, name, home, globs, set())
            return sorted(tests, key=lambda test: test.name)

        def _find(self, tests, obj, name, module, globs, seen):
            if id(obj) in seen:
                return
            seen.add(id(obj))
            text = obj if isinstance(obj, str) else getattr(obj, '__doc__', None) or ''
            examples = self._parser.get_examples(text)
            if examples or self._all or text:
                code = getattr(_inspect.unwrap(obj) if callable(obj) else obj, '__code__', None)
                file = getattr(module, '__file__', None) or getattr(module, '__name__', '__main__')
                tests.append(DocTest(examples, globs, name, file, code.co_firstlineno if code else 0, text))
            if not self._recurse:
                return
            if _inspect.ismodule(obj):
                for key, value in list(vars(obj).items()):
                    inner = _inspect.unwrap(value) if callable(value) else value
                    if ((_inspect.isroutine(inner) or _inspect.isclass(value))
                            and getattr(value, '__module__', None) == obj.__name__):
                        self._find(tests, value, f'{name}.{key}', module, globs, seen)
                for key, value in getattr(obj, '__test__', {}).items():
                    self._find(tests, value, f'{name}.__test__.{key}', module, globs, seen)
            elif _inspect.isclass(obj):
                for key, value in list(vars(obj).items()):
                    if isinstance(value, (staticmethod, classmethod)):
                        value = value.__func__
                    if _inspect.isroutine(value) or _inspect.isclass(value) or isinstance(value, property):
                        self._find(tests, value, f'{name}.{key}', module, globs, seen)


    class OutputChecker:
        def check_output(self, want, got, optionflags):
            if got == want:
                return True
            if not optionflags & DONT_ACCEPT_BLANKLINE:
                want = _re.sub(r'(?m)^<BLANKLINE>\s*?$', '', want)
                got = _re.sub(r'(?m)^[^\S\n]+$', '', got)
                if got == want:
                    return True
            if optionflags & NORMALIZE_WHITESPACE:
                got, want = ' '.join(got.split()), ' '.join(want.split())
                if got == want:
                    return True
            if optionflags & ELLIPSIS and '...' in want:
                pattern = '.*'.join([_re.escape(part) for part in want.split('...')])
                return _re.fullmatch(pattern, got, _re.DOTALL) is not None
            return False


    def _indented(text):
        return ''.join(['    ' + line + '\n' if line else '\n' for line in text.rstrip('\n').split('\n')])


    class DocTestRunner:
        def __init__(self, checker=None, verbose=None, optionflags=0):
            self._checker, self._verbose = checker or OutputChecker(), bool(verbose)
            self.optionflags, self.tries, self.failures, self._counts = optionflags, 0, 0, {}

        def _run(self, example, globs):
            """What the example printed, and the exception that it raised."""
            out, kept, error = _StringIO(), _sys.stdout, None
            _sys.stdout = out
            try:
                exec(compile(example.source, '<doctest>', 'single'), globs)
            except KeyboardInterrupt:
                raise
            except BaseException as raised:
                error = raised
            finally:
                _sys.stdout = kept
            return out.getvalue(), error

        def run(self, test, compileflags=None, out=None, clear_globs=True):
            out = out or _sys.stdout.write
            failures = tries = 0
            for example in test.examples:
                flags = self.optionflags
                for flag, on in example.options.items():
                    flags = flags | flag if on else flags & ~flag
                if flags & SKIP:
                    continue
                tries += 1
                if self._verbose:
                    out('Trying:\n' + _indented(example.source))
                    out('Expecting:\n' + _indented(example.want) if example.want else 'Expecting nothing\n')
                got, error = self._run(example, test.globs)
                if error is None:
                    good = example.exc_msg is None and self._checker.check_output(example.want, got, flags)
                else:
                    import traceback
                    told = ''.join(traceback.format_exception_only(error))
                    if example.exc_msg is None:
                        good = False
                    elif flags & IGNORE_EXCEPTION_DETAIL:
                        kind = [text.split(':')[0].strip().rpartition('.')[2] for text in (example.exc_msg, told)]
                        good = kind[0] == kind[1]
                    else:
                        good = self._checker.check_output(example.exc_msg, told, flags)
                if good:
                    if self._verbose:
                        out('ok\n')
                    continue
                failures += 1
                line = test.lineno + example.lineno + 1
                out(f'{_stars}\nFile "{test.filename}", line {line}, in {test.name}\nFailed example:\n'
                    + _indented(example.source))
                if error is not None and example.exc_msg is None:
                    out('Exception raised:\n' + _indented('Traceback (most recent call last):\n  ...\n' + told))
                else:
                    shown = got if error is None else got + 'Traceback (most recent call last):\n  ...\n' + told
                    out('Expected:\n' + _indented(example.want) if example.want else 'Expected nothing\n')
                    out('Got:\n' + _indented(shown) if shown else 'Got nothing\n')
            self._counts[test.name] = failures, tries
            self.failures += failures
            self.tries += tries
            return TestResults(failures, tries)

        def summarize(self, verbose=None):
            verbose = self._verbose if verbose is None else verbose
            counts = sorted(self._counts.items())
            if verbose:
                for title, names in (
                        ('had no tests', [f'    {name}' for name, (f, t) in counts if not t]),
                        ('passed all tests', ['%4d tests in %s' % (t, name) for name, (f, t) in counts if t and not f])):
                    if names:
                        print(len(names), 'items', title + ':')
                        print('\n'.join(names))
            failed = [(name, f, t) for name, (f, t) in counts if f]
            if failed:
                print(_stars)
                print(len(failed), 'items had failures:')
                for name, f, t in failed:
                    print(' %3d of %3d in %s' % (f, t, name))
            if verbose:
                print(self.tries, 'tests in', len(counts), 'items.')
                print(self.tries - self.failures, 'passed and', self.failures, 'failed.')
            if self.failures:
                print('***Test Failed***', self.failures, 'failures.')
            elif verbose:
                print('Test passed.')
            return TestResults(self.failures, self.tries)


    def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
                raise_on_error=False, exclude_empty=False):
        if m is None:
            m = _sys.modules['__main__']
        if verbose is None:
            verbose = '-v' in _sys.argv
        runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
        for test in DocTestFinder(exclude_empty=exclude_empty).find(m, name, globs=globs, extraglobs=extraglobs):
            runner.run(test)
        if report:
            runner.summarize()
        return TestResults(runner.failures, runner.tries)


    def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0):
        runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
        if verbose:
            print('Finding tests in', name)
        for test in DocTestFinder(recurse=False).find(f, name, globs=globs):
            runner.run(test)


    def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
        import unittest

        def case(test):
            def check():
                result = DocTestRunner().run(test)
                if result.failed:
                    raise AssertionError(f'{result.failed} of {result.attempted} examples of {test.name} failed')
            return unittest.FunctionTestCase(check, description=test.name)
        if module is None:
            module = _sys.modules['__main__']
        return unittest.TestSuite([case(test) for test in DocTestFinder().find(module, globs=globs) if test.examples])

    """#
}
