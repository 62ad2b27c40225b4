import Language
import TensorCore
import TextPlot

/// A call of a plotting function, as `plt.name(…)` or as `axes.name(…)`: the axes meant and the arguments behind them.
struct PlotCall {
  let call: Call
  let axes: Axes
  /// The position of the first argument of the signature.
  let first: Int

  var interpreter: Interpreter { call.interpreter }

  subscript(position: Int) -> Value { call[first + position] }

  func isGiven(_ position: Int) -> Bool { call.isGiven(first + position) }

  /// The values of the `*args` parameter at the position.
  func rest(_ position: Int) -> [Value] {
    if case .tuple(let items) = self[position] { return items.items }
    return []
  }

  /// The `**kwargs` parameter at the position.
  func options(_ position: Int) throws(Raise) -> PlotOptions {
    guard case .dict(let given) = self[position] else { return PlotOptions(values: [:], interpreter) }
    var values: [String: Value] = [:]
    for case let entry? in given.table.entries {
      if case .string(let key) = entry.key { values[key.text] = entry.value }
    }
    return PlotOptions(values: values, interpreter)
  }

  func tensor(_ position: Int) throws(Raise) -> Tensor { try interpreter.tensor(from: self[position]) }

  func doubles(_ position: Int) throws(Raise) -> [Double] { try interpreter.doubles(self[position]) }

  func text(_ position: Int) throws(Raise) -> String { try interpreter.string(self[position]) }

  func double(_ position: Int) throws(Raise) -> Double { try call.double(first + position) }
}

/// The keyword arguments of a plotting call; what has no meaning in text is accepted and ignored.
struct PlotOptions {
  private let values: [String: Value]
  private let interpreter: Interpreter

  init(values: [String: Value], _ interpreter: Interpreter) {
    self.values = values
    self.interpreter = interpreter
  }

  subscript(name: String) -> Value? {
    if case .none? = values[name] { return nil }
    return values[name]
  }

  func text(_ names: String...) throws(Raise) -> String? {
    for name in names {
      if let value = self[name] { return try interpreter.string(value) }
    }
    return nil
  }

  func double(_ name: String) throws(Raise) -> Double? {
    guard let value = self[name] else { return nil }
    return try interpreter.doubles(value).first
  }

  func int(_ name: String) throws(Raise) -> Int? {
    guard let value = self[name] else { return nil }
    return try interpreter.index(from: value)
  }

  /// A label that the legend shows; names with an underscore are hidden, as in Matplotlib.
  func label() throws(Raise) -> String? {
    guard let label = try text("label"), !label.hasPrefix("_") else { return nil }
    return label
  }

  /// A colour's name; arrays of numbers are no name.
  func color() throws(Raise) -> String? {
    for name in ["color", "c", "facecolor", "fc"] {
      if case .string(let text)? = self[name] { return text.text }
    }
    return nil
  }

  func style() throws(Raise) -> LineStyle? {
    guard let name = try text("linestyle", "ls") else { return nil }
    guard let style = LineStyle(name: name) else {
      throw .valueError(
        "'\(name)' is not a valid value for ls; supported values are '-', '--', '-.', ':', 'None', ' ', '', 'solid', 'dashed', 'dashdot', 'dotted'")
    }
    return style
  }
}

/// A format string such as `'r--o'` in its parts.
struct PlotFormat {
  var color: String?
  var marker: String?
  var style: LineStyle?

  /// Nil where the text is no format string.
  init?(_ text: String) {
    var rest = Substring(text)
    while let character = rest.first {
      if let (style, length) = PlotFormat.style(at: rest) {
        self.style = style
        rest = rest.dropFirst(length)
      } else if "bgrcmykw".contains(character), color == nil {
        color = String(character)
        rest = rest.dropFirst()
      } else if character == "C", rest.dropFirst().first?.isNumber == true {
        color = String(rest.prefix(2))
        rest = rest.dropFirst(2)
      } else if ".,ov^<>1234sp*hH+xXDd|_P".contains(character), marker == nil {
        marker = String(character)
        rest = rest.dropFirst()
      } else {
        return nil
      }
    }
    // A marker without a line style means points that are not joined.
    if marker != nil, style == nil { style = LineStyle.none }
  }

  private static func style(at text: Substring) -> (LineStyle, Int)? {
    if text.hasPrefix("--") { return (.dashed, 2) }
    if text.hasPrefix("-.") { return (.dashDotted, 2) }
    if text.hasPrefix("-") { return (.solid, 1) }
    if text.hasPrefix(":") { return (.dotted, 1) }
    return nil
  }
}

extension Interpreter {
  /// Any numbers as doubles, laid flat.
  func doubles(_ value: Value) throws(Raise) -> [Double] {
    if case .float(let number) = value { return [number] }
    if case .int(let number) = value { return [Double(number)] }
    return try tensor(from: value).doubles
  }

  /// A matrix for a picture, thinned to what a picture can show at most.
  func plotMatrix(_ value: Value, largest: Int = 2000) throws(Raise) -> PlotMatrix {
    var tensor = try tensor(from: value)
    if tensor.rank == 3, tensor.shape[2] == 3 || tensor.shape[2] == 4 {
      // A colour picture is shown by its mean brightness.
      let picture = tensor
      tensor = try engine { () throws(TensorError) in
        try picture.sliced(axis: 2, start: 0, stop: 3)
          .reduced(.mean, axes: [2], keepDimensions: false)
      }
    }
    guard tensor.rank == 2 else {
      throw .typeError("Invalid shape \(tensor.shape) for image data")
    }
    let rowStep = max(tensor.shape[0] / largest, 1)
    let columnStep = max(tensor.shape[1] / largest, 1)
    let full = tensor
    let thinned = try engine { () throws(TensorError) in
      try full.sliced(axis: 0, start: nil, stop: nil, step: rowStep)
        .sliced(axis: 1, start: nil, stop: nil, step: columnStep)
    }
    return PlotMatrix(
      rows: thinned.shape[0], columns: thinned.shape[1], values: thinned.doubles)
  }
}
