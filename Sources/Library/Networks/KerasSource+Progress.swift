extension KerasSource {
  /// Keras's progress text: a bar that is drawn over in a terminal, one line an epoch elsewhere.
  static let progress = #"""
    import time
    from keras._engine import _redraws, _columns


    def _per(seconds, unit):
        if seconds >= 1 or seconds == 0:
            return '%.0fs/%s' % (seconds, unit)
        if seconds >= 1e-3:
            return '%.0fms/%s' % (seconds * 1e3, unit)
        return '%.0fus/%s' % (seconds * 1e6, unit)


    def _clock(seconds):
        if seconds > 3600:
            return '%d:%02d:%02d' % (seconds // 3600, seconds % 3600 // 60, seconds % 60)
        if seconds > 60:
            return '%d:%02d' % (seconds // 60, seconds % 60)
        return '%ds' % seconds


    def _text(logs):
        return ''.join(' - %s: %s' % (key, '%.4f' % value if abs(value) > 1e-3 else '%.4e' % value)
                       for key, value in logs.items())


    class Progress:
        def __init__(self, verbose, target, unit, epoch=None, epochs=None):
            self.verbose = verbose
            self.target = target
            self.unit = unit
            self.start = self.last = time.time()
            self.live = verbose == 1 and _redraws()
            self.width = 0
            if verbose and epoch is not None and epochs > 1:
                print('Epoch %d/%d' % (epoch, epochs))

        def wants(self):
            """Whether it is time to draw again: ten times a second at most."""
            return self.live and time.time() - self.last > 0.1

        def _line(self, current, when, per, logs):
            filled = int(20 * current / self.target)
            count = str(self.target)
            return '%s/%s %s%s %s %s%s' % (
                str(current).rjust(len(count)), count, '\u2501' * filled,
                ' ' * (20 - filled), when, _per(per, self.unit), _text(logs))

        def _draw(self, line):
            line = line[:_columns() - 1]
            padding = ' ' * max(0, self.width - len(line))
            self.width = len(line)
            print('\r' + line + padding, end='')

        def update(self, current, logs):
            self.last = time.time()
            per = (self.last - self.start) / current
            self._draw(self._line(current, _clock(per * (self.target - current)), per, logs))

        def finish(self, logs):
            seconds = time.time() - self.start
            per = seconds / max(self.target, 1)
            if self.verbose == 2:
                print('%d/%d - %.0fs - %s%s' % (self.target, self.target, seconds,
                                                _per(per, self.unit), _text(logs)))
            elif self.verbose == 1:
                line = self._line(self.target, _clock(seconds), per, logs)
                if self.live:
                    padding = ' ' * max(0, self.width - len(line))
                    print('\r' + line + padding)
                else:
                    print(line)

        def close(self):
            """Leaves what was drawn as it is."""
            if self.live and self.width:
                print()

        def interrupt(self):
            """As close; a terminal has drawn ^C as well."""
            if _redraws():
                print()
    """#

  /// What `verbose='plot'` shows: the loss, and where a sample has two numbers the classes over the plane.
  static let picture = #"""
    import time
    import numpy as np
    from keras._engine import _Picture


    class Picture:
        """The curves of a training, drawn over in a terminal, printed once elsewhere."""

        def __init__(self, title, label='epoch', answer=None, x=None, y=None):
            self.picture = _Picture(title, label)
            self.answer = answer
            self.points = None
            self.sums = {}
            x = None if x is None else np.asarray(x)
            if answer is not None and x is not None and x.ndim == 2 and x.shape[1] == 2:
                # Enough points to see, evenly taken.
                rows = np.arange(0, len(x), -(-len(x) // 300))
                self.points = np.asarray(x, dtype=float)[rows], _classes(np.asarray(y)[rows])
            self.drawn = 0.0

        def add(self, name, value, step):
            """A point of a curve; numbers that are not finite are left out."""
            if value - value == 0:
                self.picture.add(name, float(value), float(step))

        def collect(self, name, value, step, steps, epochs):
            """The mean of some values as one point: a screen's width of points, at least one an epoch."""
            points = min(max(60 // max(epochs, 1), 1), 20, steps)
            total, count = self.sums.get(name, (0.0, 0))
            total, count = total + value, count + 1
            place = (step - 1) % steps
            if (place + 1) * points // steps > place * points // steps:
                self.add(name, total / count, step / steps)
                total, count = 0.0, 0
            self.sums[name] = total, count

        def draw(self):
            """Draws over what is there, at most four times a second."""
            now = time.time()
            if self.picture.is_live and now - self.drawn > 0.25:
                self._regions()
                self.picture.draw()
                self.drawn = time.time()

        def finish(self):
            self._regions()
            self.picture.finish()

        def _regions(self):
            if self.points is None:
                return
            x, labels = self.points
            low, high = x.min(axis=0), x.max(axis=0)
            edge = 0.06 * np.maximum(high - low, 1e-9)
            a = np.linspace(low[0] - edge[0], high[0] + edge[0], 61)
            b = np.linspace(low[1] - edge[1], high[1] + edge[1], 41)
            grid = np.stack(np.meshgrid(a, b), axis=-1).reshape(-1, 2)
            answers = _classes(np.asarray(self.answer(grid)))
            if len(answers) == len(grid):
                self.picture.regions(a, b, answers.reshape(41, 61).astype(float), x, labels)


    def _classes(y):
        """Class numbers of scores, one-hot rows, probabilities or class numbers."""
        if y.ndim == 2 and y.shape[1] > 1:
            return y.argmax(axis=1)
        y = y.reshape(-1)
        return (y > 0.5).astype(int) if y.dtype.kind == 'f' else y.astype(int)
    """#
}
