extension WrittenModules {
  /// `tqdm`: progress as its last line.
  static let tqdm = #"""
    import sys
    import time


    def _clock(seconds):
        minutes, s = divmod(int(seconds), 60)
        h, m = divmod(minutes, 60)
        return f'{h:d}:{m:02d}:{s:02d}' if h else f'{m:02d}:{s:02d}'


    class tqdm:
        """Progress of a loop; where nobody watches it grow, its last line alone."""
        def __init__(self, iterable=None, desc=None, total=None, leave=True, file=None, ncols=None, mininterval=0.1,
                     maxinterval=10.0, miniters=None, ascii=None, disable=False, unit='it', unit_scale=False,
                     dynamic_ncols=False, smoothing=0.3, bar_format=None, initial=0, position=None, postfix=None,
                     **others):
            self.iterable = iterable
            self.desc = desc or ''
            if total is None and iterable is not None:
                try:
                    total = len(iterable)
                except TypeError:
                    pass
            self.total = total
            self.leave = leave
            self.unit = unit
            self.disable = disable
            self.n = initial
            self.postfix = ''
            if postfix:
                self.set_postfix(postfix)
            self._start = time.time()
            self._closed = False
        def __iter__(self):
            try:
                for item in self.iterable:
                    yield item
                    self.n += 1
            finally:
                self.close()
        def __len__(self):
            return self.total if self.iterable is None else len(self.iterable)
        def __enter__(self):
            return self
        def __exit__(self, *args):
            self.close()
        def update(self, n=1):
            self.n += n
        def set_description(self, desc=None, refresh=True):
            self.desc = desc + ': ' if desc else ''
            self.desc = desc or ''
        def set_description_str(self, desc=None, refresh=True):
            self.desc = desc or ''
        def set_postfix(self, ordered_dict=None, refresh=True, **kwargs):
            items = dict(ordered_dict or {})
            for key in sorted(kwargs):
                items[key] = kwargs[key]
            shown = []
            for key, value in items.items():
                if isinstance(value, (int, float)) and not isinstance(value, bool):
                    text = f'{value:.3g}'.replace('e+0', 'e+').replace('e-0', 'e-')
                    value = text if len(text) < len(str(value)) else str(value)
                shown.append(f'{key}={str(value).strip()}')
            self.postfix = ', '.join(shown)
        def set_postfix_str(self, s='', refresh=True):
            self.postfix = str(s)
        def refresh(self):
            pass
        def clear(self):
            pass
        def reset(self, total=None):
            self.n = 0
            if total is not None:
                self.total = total
        @property
        def format_dict(self):
            return {'n': self.n, 'total': self.total, 'elapsed': time.time() - self._start, 'unit': self.unit}
        def __str__(self):
            elapsed = time.time() - self._start
            rate = self.n / elapsed if elapsed > 0 else 0
            if rate and rate < 1:
                speed = f'{1 / rate:5.2f}s/{self.unit}'
            else:
                speed = f'{rate:5.2f}{self.unit}/s'
            lead = self.desc + ': ' if self.desc and not self.desc.endswith(': ') else self.desc
            tail = ', ' + self.postfix if self.postfix else ''
            if not self.total:
                return f'{lead}{self.n}{self.unit} [{_clock(elapsed)}, {speed}{tail}]'
            part = min(self.n / self.total, 1)
            left = _clock((self.total - self.n) / rate) if rate else '?'
            bar = '#' * int(part * 10)
            return f'{lead}{part * 100:3.0f}%|{bar:<10}| {self.n}/{self.total} [{_clock(elapsed)}<{left}, {speed}{tail}]'
        __repr__ = __str__
        def close(self):
            if self._closed or self.disable:
                return
            self._closed = True
            if self.leave:
                sys.stderr.write(str(self) + '\n')
        @staticmethod
        def write(s, file=None, end='\n', nolock=False):
            (file or sys.stdout).write(s + end)


    def trange(*args, **kwargs):
        return tqdm(range(*args), **kwargs)


    tqdm_notebook = tqdm
    tnrange = trange

    """#
}
