extension WrittenModules {
  /// `threading`: threads that run one after another.
  static let threading = #"""
    """Threads, one after another: each runs to its end when it is started."""
    import sys as _sys, time as _time
    import traceback as _traceback
    from contextlib import contextmanager as _contextmanager
    from time import monotonic as _monotonic

    TIMEOUT_MAX = 9223372036.0


    class BrokenBarrierError(RuntimeError):
        pass


    ThreadError = RuntimeError


    def _stuck(what):
        raise RuntimeError(f'{what} would wait for ever: nabla runs a thread to its end when it starts')


    class Lock:
        def __init__(self):
            self._count = 0

        def acquire(self, blocking=True, timeout=-1):
            if self._count:
                if not blocking or timeout >= 0:
                    return False
                _stuck('the lock')
            self._count = 1
            return True

        def release(self):
            if not self._count:
                raise RuntimeError('release unlocked lock')
            self._count -= 1

        def locked(self):
            return self._count > 0

        def __enter__(self):
            return self.acquire()

        def __exit__(self, kind, value, way):
            self.release()

        def __repr__(self):
            state = 'locked' if self._count else 'unlocked'
            return f'<{state} _thread.{type(self).__name__.lower()} object at {hex(id(self))}>'


    class RLock(Lock):
        def acquire(self, blocking=True, timeout=-1):
            self._count += 1
            return True

        def release(self):
            if not self._count:
                raise RuntimeError('cannot release un-acquired lock')
            self._count -= 1

        def __repr__(self):
            return f'<{"locked" if self._count else "unlocked"} _thread.RLock object at {hex(id(self))}>'


    class Condition:
        def __init__(self, lock=None):
            self._lock = lock or RLock()
            self.acquire, self.release = self._lock.acquire, self._lock.release

        def __enter__(self):
            return self._lock.__enter__()

        def __exit__(self, *args):
            return self._lock.__exit__(*args)

        def wait(self, timeout=None):
            if timeout is None:
                _stuck('the condition')
            return False

        def wait_for(self, predicate, timeout=None):
            result = predicate()
            if not result and timeout is None:
                _stuck('the condition')
            return result

        def notify(self, n=1):
            pass

        def notify_all(self):
            pass

        notifyAll = notify_all


    class Semaphore:
        def __init__(self, value=1):
            if value < 0:
                raise ValueError('semaphore initial value must be >= 0')
            self._value = self._first = value

        def acquire(self, blocking=True, timeout=None):
            if self._value == 0:
                if not blocking or timeout is not None:
                    return False
                _stuck('the semaphore')
            self._value -= 1
            return True

        def release(self, n=1):
            self._value += n

        def __enter__(self):
            return self.acquire()

        def __exit__(self, kind, value, way):
            self.release()


    class BoundedSemaphore(Semaphore):
        def release(self, n=1):
            if self._value + n > self._first:
                raise ValueError('Semaphore released too many times')
            self._value += n


    class Event:
        def __init__(self):
            self._flag = False

        def is_set(self):
            return self._flag

        isSet = is_set

        def set(self):
            self._flag = True

        def clear(self):
            self._flag = False

        def wait(self, timeout=None):
            if not self._flag and timeout is None:
                _stuck('the event')
            return self._flag


    class Barrier:
        def __init__(self, parties, action=None, timeout=None):
            self.parties, self._action, self.n_waiting, self.broken = parties, action, 0, False

        def wait(self, timeout=None):
            if self.parties > 1:
                _stuck('the barrier')
            if self._action is not None:
                self._action()
            return 0


    class local:
        pass


    _names = [0]


    class Thread:
        def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
            assert group is None, 'group argument must be None for now'
            if name is None:
                _names[0] += 1
                name = f'Thread-{_names[0]}'
                if target is not None:
                    name += f' ({getattr(target, "__name__", target)})'
            self._target, self.name, self._args, self._kwargs = target, str(name), args, kwargs or {}
            self.daemon = _running[-1].daemon if daemon is None else daemon
            self.ident, self._state = None, 'initial'
            self.native_id = None

        def run(self):
            if self._target is not None:
                self._target(*self._args, **self._kwargs)

        def start(self):
            if self._state != 'initial':
                raise RuntimeError('threads can only be started once')
            self.ident = self.native_id = 140000000000000 + id(self) % 1000000
            self._state = 'started'
            _running.append(self)
            try:
                self.run()
            except SystemExit:
                pass
            except Exception as error:
                excepthook(ExceptHookArgs((type(error), error, error.__traceback__, self)))
            finally:
                _running.remove(self)
                self._state = 'stopped'

        def join(self, timeout=None):
            if self._state == 'initial':
                raise RuntimeError('cannot join thread before it is started')
            if self in _running:
                raise RuntimeError('cannot join current thread')

        def is_alive(self):
            return self._state == 'started'

        def getName(self):
            return self.name

        def setName(self, name):
            self.name = str(name)

        def isDaemon(self):
            return self.daemon

        def setDaemon(self, daemonic):
            self.daemon = daemonic

        def __repr__(self):
            state = self._state + (' daemon' if self.daemon else '')
            if self.ident is not None:
                state += f' {self.ident}'
            return f'<{type(self).__name__}({self.name}, {state})>'


    class _MainThread(Thread):
        def __init__(self):
            self.name, self.daemon, self._state = 'MainThread', False, 'started'
            self.ident = self.native_id = 140000000000000


    class Timer(Thread):
        def __init__(self, interval, function, args=None, kwargs=None):
            super().__init__()
            self.interval, self.function = interval, function
            self.args, self.kwargs = args or [], kwargs or {}
            self._cancelled = False

        def cancel(self):
            self._cancelled = True

        def run(self):
            _time.sleep(self.interval)
            if not self._cancelled:
                self.function(*self.args, **self.kwargs)


    class ExceptHookArgs:
        def __init__(self, args):
            self.exc_type, self.exc_value, self.exc_traceback, self.thread = args


    def excepthook(args):
        _sys.stderr.write(f'Exception in thread {args.thread.name}:\n')
        _traceback.print_exception(args.exc_value)


    _running = [_MainThread()]


    def current_thread():
        return _running[-1]


    currentThread = current_thread


    def main_thread():
        return _running[0]


    def active_count():
        return len(_running)


    activeCount = active_count


    def enumerate():
        return list(_running)


    def get_ident():
        return _running[-1].ident


    get_native_id = get_ident


    def settrace(func):
        pass


    def stack_size(size=0):
        return 0

    """#
}
