extension WrittenModules {
  /// `traceback`: errors as Python's own text.
  static let traceback = #"""
    import sys
    from _traceback import entries as _entries, handled as _handled


    class FrameSummary:
        def __init__(self, filename, lineno, name, line):
            self.filename, self.lineno, self.name, self.line = filename, lineno, name, line
        def __iter__(self):
            return iter((self.filename, self.lineno, self.name, self.line))
        def __getitem__(self, position):
            return (self.filename, self.lineno, self.name, self.line)[position]
        def __len__(self):
            return 4
        def __repr__(self):
            return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


    def _exception(exc, value):
        if value is not None:
            return value
        return exc if isinstance(exc, BaseException) else None


    def extract_tb(tb, limit=None):
        found = []
        while tb is not None:
            found.append(FrameSummary(tb.tb_frame.f_code.co_filename, tb.tb_lineno, tb.tb_frame.f_code.co_name,
                                      tb.tb_line))
            tb = tb.tb_next
        return found[:limit]


    def format_list(extracted_list):
        return [f'  File "{file}", line {number}, in {name}\n' + (f'    {line}\n' if line else '')
                for file, number, name, line in extracted_list]


    def format_tb(tb, limit=None):
        return format_list(extract_tb(tb, limit))


    def format_exception_only(exc, value=None):
        exc = _exception(exc, value)
        if exc is None:
            return ['NoneType: None\n']
        kind = type(exc)
        name = kind.__qualname__
        if kind.__module__ not in ('builtins', '__main__'):
            name = kind.__module__ + '.' + name
        text = str(exc)
        lines = [f'{name}: {text}\n' if text else f'{name}\n']
        return lines + [f'{note}\n' for note in getattr(exc, '__notes__', [])]


    def _chained(exc, chain, seen):
        lines = []
        if chain and id(exc) not in seen:
            seen = seen | {id(exc)}
            if exc.__cause__ is not None:
                lines = _chained(exc.__cause__, chain, seen) + [
                    '\nThe above exception was the direct cause of the following exception:\n\n']
            elif exc.__context__ is not None and not exc.__suppress_context__:
                lines = _chained(exc.__context__, chain, seen) + [
                    '\nDuring handling of the above exception, another exception occurred:\n\n']
        calls = format_list(_entries(exc))
        if calls:
            lines = lines + ['Traceback (most recent call last):\n'] + calls
        return lines + format_exception_only(exc)


    def format_exception(exc, value=None, tb=None, limit=None, chain=True):
        exc = _exception(exc, value)
        return ['NoneType: None\n'] if exc is None else _chained(exc, chain, frozenset())


    def format_exc(limit=None, chain=True):
        return ''.join(format_exception(_handled(), chain=chain))


    def print_exception(exc, value=None, tb=None, limit=None, file=None, chain=True):
        print(''.join(format_exception(exc, value, chain=chain)), end='', file=file or sys.stderr)


    def print_exc(limit=None, file=None, chain=True):
        print_exception(_handled(), file=file, chain=chain)


    def print_tb(tb, limit=None, file=None):
        print(''.join(format_tb(tb, limit)), end='', file=file or sys.stderr)


    def format_stack(f=None, limit=None):
        return []


    def extract_stack(f=None, limit=None):
        return []


    def print_stack(f=None, limit=None, file=None):
        pass

    """#
}
