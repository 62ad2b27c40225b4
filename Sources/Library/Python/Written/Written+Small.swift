extension WrittenModules {
  /// `weakref`: references that do not keep their object alive; its containers keep theirs.
  static let weakref = #"""
    from _weakref import ref

    ReferenceType = ref


    def proxy(object, callback=None):
        return object


    class WeakValueDictionary(dict):
        pass


    class WeakKeyDictionary(dict):
        pass


    class WeakSet(set):
        pass


    class finalize:
        def __init__(self, obj, func, /, *args, **kwargs):
            self._call, self.alive = (func, args, kwargs), True
        def __call__(self):
            if self.alive:
                self.alive = False
                func, args, kwargs = self._call
                return func(*args, **kwargs)
        def detach(self):
            self.alive = False

    """#

  /// `timeit`: how long code takes.
  static let timeit = #"""
    from time import perf_counter as default_timer


    def _callable(stmt, names):
        if callable(stmt):
            return stmt
        lines = '\n'.join('        ' + line for line in stmt.split('\n'))
        made = dict(names)
        exec('def _timed(_turns):\n    for _turn in _turns:\n' + lines, made)
        return made['_timed']


    class Timer:
        def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
            self.stmt, self.setup, self.timer, self.globals = stmt, setup, timer, globals
        def timeit(self, number=1000000):
            names = dict(self.globals or {})
            if callable(self.setup):
                self.setup()
            else:
                exec(self.setup, names)
            run = _callable(self.stmt, names)
            begin = self.timer()
            if run is self.stmt:
                for _ in range(number):
                    run()
            else:
                run(range(number))
            return self.timer() - begin
        def repeat(self, repeat=5, number=1000000):
            return [self.timeit(number) for _ in range(repeat)]
        def autorange(self, callback=None):
            number = 1
            while True:
                for digit in (1, 2, 5):
                    taken = self.timeit(number * digit)
                    if taken >= 0.2:
                        return number * digit, taken
                number *= 10


    def timeit(stmt='pass', setup='pass', timer=default_timer, number=1000000, globals=None):
        return Timer(stmt, setup, timer, globals).timeit(number)


    def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=5, number=1000000, globals=None):
        return Timer(stmt, setup, timer, globals).repeat(repeat, number)

    """#

  /// `gc`: nabla frees objects when the last reference goes; there is nothing to collect.
  static let gc = #"""
    def collect(generation=2):
        return 0


    def enable():
        pass


    def disable():
        pass


    def isenabled():
        return True


    def get_objects(generation=None):
        return []

    """#

  /// `queue`: queues of one thread.
  static let queue = #"""
    from collections import deque as _deque
    import heapq as _heapq


    class Empty(Exception):
        pass


    class Full(Exception):
        pass


    class Queue:
        def __init__(self, maxsize=0):
            self.maxsize = maxsize
            self._init()
        def _init(self):
            self.queue = _deque()
        def _put(self, item):
            self.queue.append(item)
        def _get(self):
            return self.queue.popleft()
        def qsize(self):
            return len(self.queue)
        def empty(self):
            return not self.queue
        def full(self):
            return 0 < self.maxsize <= len(self.queue)
        def put(self, item, block=True, timeout=None):
            if self.full():
                raise Full
            self._put(item)
        def get(self, block=True, timeout=None):
            if not self.queue:
                raise Empty
            return self._get()
        def put_nowait(self, item):
            self.put(item)
        def get_nowait(self):
            return self.get()
        def task_done(self):
            pass
        def join(self):
            pass


    class LifoQueue(Queue):
        def _init(self):
            self.queue = []
        def _get(self):
            return self.queue.pop()


    class PriorityQueue(Queue):
        def _init(self):
            self.queue = []
        def _put(self, item):
            _heapq.heappush(self.queue, item)
        def _get(self):
            return _heapq.heappop(self.queue)


    SimpleQueue = Queue

    """#

  /// `platform`: what little programs ask of it.
  static let platform = #"""
    def system():
        return 'Linux'


    def python_version():
        return '3.11.7'


    def python_implementation():
        return 'nabla'


    def machine():
        return 'x86_64'


    def processor():
        return ''


    def node():
        return 'localhost'


    def platform():
        return 'Linux'


    def release():
        return ''

    """#
}
