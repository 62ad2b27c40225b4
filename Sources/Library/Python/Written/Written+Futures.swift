extension WrittenModules {
  /// `concurrent.futures`: work that is done when it is handed in.
  static let futures = #"""
    """Futures whose work is done, in order, when it is submitted."""
    import time as _time

    FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'


    class Error(Exception):
        pass


    class CancelledError(Error):
        pass


    class InvalidStateError(Error):
        pass


    class BrokenExecutor(RuntimeError):
        pass


    TimeoutError = TimeoutError


    class Future:
        def __init__(self):
            self._state, self._result, self._exception, self._callbacks = 'PENDING', None, None, []

        def cancel(self):
            if self._state != 'PENDING':
                return False
            self._state = 'CANCELLED'
            return True

        def cancelled(self):
            return self._state == 'CANCELLED'

        def running(self):
            return False

        def done(self):
            return self._state != 'PENDING'

        def result(self, timeout=None):
            if self._state == 'CANCELLED':
                raise CancelledError()
            if self._exception is not None:
                raise self._exception
            if self._state == 'PENDING':
                raise TimeoutError()
            return self._result

        def exception(self, timeout=None):
            if self._state == 'CANCELLED':
                raise CancelledError()
            return self._exception

        def set_result(self, result):
            self._result, self._state = result, 'FINISHED'
            self._tell()

        def set_exception(self, exception):
            self._exception, self._state = exception, 'FINISHED'
            self._tell()

        def _tell(self):
            for work in self._callbacks:
                work(self)

        def add_done_callback(self, fn):
            if self.done():
                fn(self)
            else:
                self._callbacks.append(fn)

        def __repr__(self):
            text = f'<Future at {hex(id(self))} state={self._state.lower()}'
            if self._exception is not None:
                return f'{text} raised {type(self._exception).__name__}>'
            if self._state == 'FINISHED':
                return f'{text} returned {type(self._result).__name__}>'
            return text + '>'


    class Executor:
        _closed = False

        def submit(self, fn, /, *args, **kwargs):
            if self._closed:
                raise RuntimeError('cannot schedule new futures after shutdown')
            future = Future()
            try:
                result = fn(*args, **kwargs)
            except Exception as error:
                future.set_exception(error)
            else:
                future.set_result(result)
            return future

        def map(self, fn, *iterables, timeout=None, chunksize=1):
            futures = [self.submit(fn, *items) for items in zip(*iterables)]

            def results():
                for future in futures:
                    yield future.result()
            return results()

        def shutdown(self, wait=True, *, cancel_futures=False):
            self._closed = True

        def __enter__(self):
            return self

        def __exit__(self, kind, value, way):
            self.shutdown()
            return False


    class ThreadPoolExecutor(Executor):
        def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
            if max_workers is not None and max_workers <= 0:
                raise ValueError('max_workers must be greater than 0')
            self._max_workers = max_workers or 5
            if initializer is not None:
                initializer(*initargs)


    class ProcessPoolExecutor(ThreadPoolExecutor):
        def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=()):
            super().__init__(max_workers, initializer=initializer, initargs=initargs)


    class DoneAndNotDoneFutures(tuple):
        done = property(lambda self: self[0])
        not_done = property(lambda self: self[1])


    def wait(fs, timeout=None, return_when=ALL_COMPLETED):
        return DoneAndNotDoneFutures((set(fs), set()))


    def as_completed(fs, timeout=None):
        yield from dict.fromkeys(fs)

    """#
}
