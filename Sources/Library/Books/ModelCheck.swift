import Language
import TensorCore
import TextPlot

/// `modelcheck`: looking at what a model answers, as the notes do after a training.
///
/// The functions are written in the language; the pictures are TextPlot's.
enum ModelCheck {
  static func register(in interpreter: Interpreter) {
    interpreter.registerModule("modelcheck") { builder throws(Raise) in
      builder.module.documentation = "Looking at what a model answers."
      pictures(builder)
      try builder.source(text)
    }
  }

  /// Names come as one text, a line each.
  private static func pictures(_ builder: ModuleBuilder) {
    builder.function("_digit", "x", "An image as text.") { call throws(Raise) in
      .text(DigitPicture(try matrix(try call.tensor(0))).render(options(call)))
    }
    builder.function("_bars", "names, values, notes", "Names with bars.") { call throws(Raise) in
      let values = try call.interpreter.doubles(call[1])
      var notes: [Int: String] = [:]
      for (index, note) in lines(try call.string(2)).enumerated() where !note.isEmpty {
        notes[index] = note
      }
      let table = BarTable(names: lines(try call.string(0)), values: values, notes: notes)
      return .text(table.render(options(call)))
    }
    builder.function("_grid", "images, labels", "Images beside each other.") { call throws(Raise) in
      let images = try call.tensor(0)
      guard images.rank == 3 else { throw .valueError("images must be (N, rows, columns)") }
      let (rows, columns) = (images.shape[1], images.shape[2])
      let size = rows * columns
      let values = images.doubles
      let pictures = (0..<images.shape[0]).map { index in
        PlotMatrix(
          rows: rows, columns: columns, values: Array(values[(index * size)..<((index + 1) * size)]))
      }
      return .text(DigitGrid(pictures, labels: lines(try call.string(1))).render(options(call)))
    }
    builder.function("_confusion", "counts, names", "Counts as a table.") { call throws(Raise) in
      let counts = try call.tensor(0)
      guard counts.rank == 2 else { throw .valueError("counts must be (classes, classes)") }
      let columns = counts.shape[1]
      let numbers = counts.integers
      let rows = (0..<counts.shape[0]).map { Array(numbers[($0 * columns)..<(($0 + 1) * columns)]) }
      return .text(
        ConfusionMatrixPicture(counts: rows, labels: lines(try call.string(1))).render(options(call)))
    }
  }

  private static func lines(_ text: String) -> [String] {
    text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func matrix(_ tensor: Tensor) throws(Raise) -> PlotMatrix {
    guard tensor.rank == 2 else { throw .valueError("an image must be (rows, columns)") }
    return PlotMatrix(rows: tensor.shape[0], columns: tensor.shape[1], values: tensor.doubles)
  }

  private static func options(_ call: Call) -> RenderOptions {
    var options = PlotState.of(call.interpreter).options
    options.columns = min(max(call.interpreter.output.columns, 20), 200)
    return options
  }

  private static let text = #"""
    import numpy as np


    def scores(model, x):
        """What a model answers to x: model.predict(x), model(x), or model itself where it is an array."""
        if hasattr(model, 'predict'):
            y = model.predict(x, verbose=0) if hasattr(model, 'compile') else model.predict(x)
        elif callable(model):
            y = model(x)
        else:
            y = model
        return np.asarray(y)


    def classes(y):
        """Class numbers (N) of scores or one-hot rows (N, C), of one probability a row (N, 1), or of
        class numbers."""
        y = np.asarray(y)
        if y.ndim == 2 and y.shape[1] > 1:
            return y.argmax(axis=1)
        y = y.reshape(-1)
        if y.dtype.kind == 'f':
            if np.isnan(y).any():
                raise ValueError('class numbers must not be nan')
            if (y != np.floor(y)).any():
                return (y > 0.5).astype(int)
        return y.astype(int)


    def probabilities(y):
        """Rows of y that are probabilities already as they are, of other scores their softmax."""
        y = np.asarray(y, dtype=float)
        y = y.reshape(1, -1) if y.ndim < 2 else y.reshape(len(y), -1)
        if y.shape[1] == 1:
            return np.concatenate((1 - y, y), axis=1)
        if (y >= 0).all() and (abs(y.sum(axis=1) - 1) < 0.001).all():
            return y
        y = np.exp(y - y.max(axis=1, keepdims=True))
        return y / y.sum(axis=1, keepdims=True)


    def _answers(call, t, y, names=None):
        """Labels and answers; says how to call where samples or a model came instead."""
        hint = '%s(t, scores(model, x)) takes the labels and what the model answers to samples x; only check and ' \
               'mistakes take (x, t, model)' % call
        for value in (t, y, names):
            if callable(value) or hasattr(value, 'predict'):
                raise TypeError('%s() takes no model: %s' % (call, hint))
        t, y = np.asarray(t), np.asarray(y)
        if t.ndim > 2 or t.ndim == 2 and t.shape[1] > 1 and not ((t == 0).sum(axis=1) == t.shape[1] - 1).all():
            raise TypeError('the labels of %s() are class numbers or one-hot rows, not samples of shape %s: %s' % (
                call, t.shape, hint))
        return t, y


    def _pairs(t, y):
        t, y = classes(t), classes(y)
        if len(t) != len(y):
            raise ValueError('%d answers for %d labels' % (len(y), len(t)))
        if len(t) and (t.min() < 0 or y.min() < 0):
            raise ValueError('class numbers must not be negative')
        if len(t) and max(t.max(), y.max()) >= 1000:
            raise ValueError('class numbers must be below 1000')
        return t, y


    def _name(names, number):
        return str(number) if names is None or number >= len(names) else str(names[number])


    def _names(names, count):
        return '\n'.join(_name(names, number) for number in range(count))


    def _image(x):
        x = np.asarray(x)
        if x.ndim >= 2 and x.shape[-1] > 1 and x.shape[-2] > 1 and x.size == x.shape[-1] * x.shape[-2]:
            return x.reshape(x.shape[-2:])
        side = int(round(x.size ** 0.5))
        if side * side != x.size or side == 0:
            raise ValueError('%s values are not a square image' % x.size)
        return x.reshape(side, side)


    def _batch(x):
        x = np.asarray(x)
        if x.ndim == 1 or x.ndim == 2 and x.shape[0] == x.shape[1] and x.shape[0] > 1:
            return x.reshape(1, -1)
        return x


    def check(x, t, model, names=None):
        """Shows one sample: the model's answer and the real one, the image and the classes' probabilities.

        x: one image, (784,), (1, 784), (28, 28) or with a channel; t: its class or one-hot row;
        model: anything with predict(x), a function, or the scores themselves."""
        if callable(t) or hasattr(t, 'predict'):
            raise TypeError('check(x, t, model) takes the sample, its label and then the model')
        p = probabilities(scores(model, _batch(x)))
        if len(p) != 1:
            raise ValueError('check shows one sample, not %d; mistakes(x, t, model) shows many' % len(p))
        t = np.asarray(t)
        real = int(t.argmax()) if t.size > 1 else int(t.reshape(-1)[0])
        answer = int(p[0].argmax())
        print('Predict Answer: ' + _name(names, answer))
        print('Real Answer: ' + _name(names, real))
        print(_digit(_image(x)))
        notes = [''] * p.shape[1]
        notes[answer] = '<- answer'
        if answer == real:
            notes[answer] = '<- answer, right'
        elif 0 <= real < len(notes):
            notes[real] = '<- real'
        print(_bars(_names(names, p.shape[1]), p[0], '\n'.join(notes)))


    def mistakes(x, t, model, names=None, count=12):
        """Shows the first samples that the model has wrong, each with 'real->answer', and returns the
        places of all."""
        if callable(t) or hasattr(t, 'predict'):
            raise TypeError('mistakes(x, t, model) takes the samples, their labels and then the model')
        t, y = _pairs(t, scores(model, x))
        wrong = np.where(t != y)[0]
        print('%d of %d wrong (%.2f %%)' % (len(wrong), len(t), 100 * len(wrong) / max(len(t), 1)))
        shown = wrong[:count]
        if len(shown):
            x = np.asarray(x)
            images = np.array([_image(x[place]) for place in shown])
            labels = [_name(names, t[place]) + '->' + _name(names, y[place]) for place in shown]
            print(_grid(images, '\n'.join(labels)))
            if len(shown) < len(wrong):
                print('%d more' % (len(wrong) - len(shown)))
        return wrong


    def confusion_matrix(t, y, size=None):
        """Counts (C, C): how often the class of the row was taken for the class of the column."""
        t, y = _answers('confusion_matrix', t, y)
        t, y = _pairs(t, y)
        need = max(t.max(), y.max()) + 1 if len(t) else 0
        size = need if size is None else max(size, need)
        counts = np.zeros((size, size), dtype=int)
        np.add.at(counts, (t, y), 1)
        return counts


    def show_confusion(t, y, names=None):
        """Prints the confusion matrix, rows real and columns predicted, with each class's recall."""
        t, y = _answers('show_confusion', t, y, names)
        counts = confusion_matrix(t, y)
        print(_confusion(counts, _names(names, len(counts))))


    def _share(right, all):
        return np.array([r / a if a else np.nan for r, a in zip(right, all)])


    def recall(t, y):
        """For each class the share of its samples that were recognised; nan for a class without samples."""
        counts = confusion_matrix(t, y)
        return _share(counts.diagonal(), counts.sum(axis=1))


    def precision(t, y):
        """For each class the share of the answers that were right; nan for a class never answered."""
        counts = confusion_matrix(t, y)
        return _share(counts.diagonal(), counts.sum(axis=0))


    def report(t, y, names=None):
        """Prints each class's precision, recall and number of samples, and the accuracy."""
        t, y = _answers('report', t, y, names)
        counts = confusion_matrix(t, y)
        p, r = precision(t, y), recall(t, y)
        width = max([5] + [len(_name(names, number)) for number in range(len(counts))])
        width = min(width, 40)
        print('class'.rjust(width) + '  precision    recall  samples')
        for number in range(len(counts)):
            cells = ['-' if np.isnan(v) else '%.3f' % v for v in (p[number], r[number])]
            print('%s  %9s %9s %8d' % (
                _name(names, number)[:width].rjust(width), cells[0], cells[1], counts[number].sum()))
        total = counts.sum()
        print('accuracy %.4f on %d samples' % (counts.diagonal().sum() / max(total, 1), total))
    """#
}
