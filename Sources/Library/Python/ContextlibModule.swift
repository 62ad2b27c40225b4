import Language

/// `contextlib`: `with` blocks out of generators, and a few ready ones.
enum ContextlibModule {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.module.documentation = "Helpers for the with statement."
    try builder.source(
      """
      from functools import wraps

      class AbstractContextManager:
          def __enter__(self):
              return self

          def __exit__(self, kind, value, traceback):
              return None

      class ContextDecorator:
          def __call__(self, func):
              @wraps(func)
              def inner(*args, **kwds):
                  with self._recreate_cm():
                      return func(*args, **kwds)
              return inner

          def _recreate_cm(self):
              return self

      class _GeneratorContextManager(ContextDecorator):
          def __init__(self, func, args, kwds):
              self._call = func, args, kwds
              self.gen = func(*args, **kwds)

          def _recreate_cm(self):
              return self.__class__(*self._call)

          def __enter__(self):
              try:
                  return next(self.gen)
              except StopIteration:
                  raise RuntimeError("generator didn't yield") from None

          def __exit__(self, kind, value, traceback):
              if kind is None:
                  try:
                      next(self.gen)
                  except StopIteration:
                      return False
                  raise RuntimeError("generator didn't stop")
              try:
                  self.gen.throw(value)
              except StopIteration as error:
                  return error is not value
              except BaseException as error:
                  if error is value or isinstance(value, StopIteration) and error.__cause__ is value:
                      return False
                  raise
              raise RuntimeError("generator didn't stop after throw()")

      def contextmanager(func):
          @wraps(func)
          def helper(*args, **kwds):
              return _GeneratorContextManager(func, args, kwds)
          return helper

      class suppress:
          def __init__(self, *exceptions):
              self._exceptions = exceptions

          def __enter__(self):
              pass

          def __exit__(self, kind, value, traceback):
              return kind is not None and issubclass(kind, self._exceptions)

      class closing:
          def __init__(self, thing):
              self.thing = thing

          def __enter__(self):
              return self.thing

          def __exit__(self, *details):
              self.thing.close()

      class nullcontext:
          def __init__(self, enter_result=None):
              self.enter_result = enter_result

          def __enter__(self):
              return self.enter_result

          def __exit__(self, *details):
              pass

      class ExitStack:
          def __init__(self):
              self._exits = []

          def enter_context(self, manager):
              result = manager.__enter__()
              self._exits.append(manager.__exit__)
              return result

          def push(self, exit):
              self._exits.append(getattr(exit, '__exit__', exit))
              return exit

          def callback(self, func, /, *args, **kwds):
              self._exits.append(lambda *details: func(*args, **kwds) and None)
              return func

          def close(self):
              self.__exit__(None, None, None)

          def __enter__(self):
              return self

          def __exit__(self, kind, value, traceback):
              pending = value
              while self._exits:
                  try:
                      if self._exits.pop()(type(pending) if pending else None, pending, None) and pending:
                          pending = None
                  except BaseException as error:
                      pending = error
              if pending is not None and pending is not value:
                  raise pending
              return value is not None and pending is None

      class redirect_stdout:
          _stream = 'stdout'

          def __init__(self, new_target):
              self._new_target = new_target
              self._old_targets = []

          def __enter__(self):
              import sys
              self._old_targets.append(getattr(sys, self._stream))
              setattr(sys, self._stream, self._new_target)
              return self._new_target

          def __exit__(self, kind, value, traceback):
              import sys
              setattr(sys, self._stream, self._old_targets.pop())

      class redirect_stderr(redirect_stdout):
          _stream = 'stderr'

      """)
  }
}
