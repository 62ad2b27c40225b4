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

  /// The argument at a position; an array of labels as a list, which names and categories come in.
  subscript(position: Int) -> Value { LabelAccess.listed(call[first + position]) }

  func isGiven(_ position: Int) -> Bool { call.isGiven(first + position) }

  /// The values of the `*args` parameter at the position.
  func rest(_ position: Int) -> [Value] {
    if case .tuple(let items) = self[position] { return items.items.map(LabelAccess.listed) }
    return []
  }

  /// The `**kwargs` parameter at the position, which may name what `keywords` knows.
  func options(_ position: Int, _ keywords: PlotKeywords) throws(Raise) -> PlotOptions {
    let options = try PlotOptions(self[position], interpreter)
    try keywords.check(options.names)
    return options
  }

  /// Draws something into the axes and gives the object that stands for it.
  func add(_ artist: Artist, _ type: String, _ module: String) -> Value {
    let place = add(artist)
    AxesState.of(axes).classes[place.index] = type
    return PlotArtists.value(type, module, [place], interpreter)
  }

  /// Draws something into the axes and gives its place.
  func add(_ artist: Artist) -> DrawnArtist {
    axes.artists.append(artist)
    return DrawnArtist(axes: axes, index: axes.artists.count - 1)
  }

  /// Words for a picture: formulas are made plain.
  func words(_ position: Int) throws(Raise) -> String { MathText.plain(try text(position)) }

  func tensor(_ position: Int) throws(Raise) -> Tensor { try interpreter.tensor(from: self[position]) }

  func doubles(_ position: Int) throws(Raise) -> [Double] { try interpreter.doubles(self[position]) }

  func text(_ position: Int) throws(Raise) -> String { try interpreter.string(self[position]) }

  func double(_ position: Int) throws(Raise) -> Double { try call.double(first + position) }
}

/// The keyword arguments of a plotting call; what has no meaning in text is accepted and ignored.
struct PlotOptions {
  private var values: [String: Value] = [:]
  /// The names in the order in which they were given.
  private(set) var names: [String] = []
  private let interpreter: Interpreter

  /// The keywords of a `**kwargs` parameter.
  init(_ keywords: Value, _ interpreter: Interpreter) throws(Raise) {
    self.interpreter = interpreter
    guard case .dict(let given) = keywords else { return }
    for case let entry? in given.table.entries {
      guard case .string(let key) = entry.key else { continue }
      values[key.text] = LabelAccess.listed(entry.value)
      names.append(key.text)
    }
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

  func double(_ names: String...) throws(Raise) -> Double? {
    for name in names {
      if let value = self[name] { return try interpreter.doubles(value).first }
    }
    return nil
  }

  func int(_ name: String) throws(Raise) -> Int? {
    guard let value = self[name] else { return nil }
    return try interpreter.index(from: value)
  }

  /// What a name stands for where `data=` says so: a column of a table.
  func named(_ value: Value) throws(Raise) -> Value {
    guard case .string = value, let table = self["data"] else { return value }
    guard case .dict(let columns) = table else { return value }
    return try columns.value(for: value, interpreter).map(LabelAccess.listed) ?? value
  }

  /// A label that the legend shows; names with an underscore are hidden, as in Matplotlib.
  func label() throws(Raise) -> String? { try text("label").map(MathText.plain) }

  /// A colour's name; arrays of numbers are no name.
  func color() throws(Raise) -> String? {
    for name in ["color", "c", "facecolor", "fc", "facecolors", "colors"] {
      if let value = self[name], let color = try PlotOptions.color(value, interpreter) { return color }
    }
    return nil
  }

  /// A name as it is, red, green and blue as `#rrggbb`; nil for what is no single colour.
  static func color(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> String? {
    switch value {
    case .string(let text):
      guard text.text == "none" || PlotColor(name: text.text) != nil || PlotColor.isNamed(text.text)
      else {
        throw .valueError(
          "'\(text.text)' is not a valid value for color: supported inputs are (r, g, b) and (r, g, b, a) 0-1 float tuples; '#rrggbb', '#rrggbbaa', '#rgb', '#rgba' strings; named color strings; string reprs of 0-1 floats for grayscale values; 'C0', 'C1', ... strings for colors of the color cycle; and pairs combining one of the above with an alpha value")
      }
      return text.text
    case .tuple(let items) where items.items.count == 3 || items.items.count == 4:
      guard !items.items.contains(where: { if case .string = $0 { true } else { false } }) else { return nil }
      let levels = try interpreter.doubles(value)
      guard levels.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
        throw .valueError("RGBA values should be within 0-1 range")
      }
      return PlotColor(levels[0], levels[1], levels[2]).hex
    case .list(let items):
      // One colour for each of several things: the first stands for all.
      guard let first = items.items.first, case .string = first else { return nil }
      return try color(first, interpreter)
    default: return nil
    }
  }

  /// A sign for points; Matplotlib's error for one that it does not know.
  func marker() throws(Raise) -> String? {
    guard let value = self["marker"] else { return nil }
    guard case .string(let text) = value else { return "o" }
    return try PlotOptions.checked(marker: text.text)
  }

  static func checked(marker name: String) throws(Raise) -> String? {
    if ["", " ", "None", "none"].contains(name) { return nil }
    guard name.count == 1 && ".,ov^<>1234sp*hH+xXDd|_P8".contains(name) || name.hasPrefix("$") else {
      throw .valueError("Unrecognized marker style '\(name)'")
    }
    return name
  }

  /// The name of a colour map, given by name or as a map.
  func colorMap() throws(Raise) -> String? {
    guard let value = self["cmap"] else { return nil }
    return try ColorMaps.name(of: value, interpreter)
  }

  func style() throws(Raise) -> LineStyle? {
    for name in ["linestyle", "ls"] {
      if case .tuple? = self[name] { return .dashed }
    }
    guard let name = try text("linestyle", "ls") else { return nil }
    guard let style = LineStyle(name: name) else {
      throw .valueError(
        "'\(name)' is not a valid value for ls.",
        hint: "the line styles are '-', '--', '-.', ':' and 'None'")
    }
    return style
  }
}

/// A format string such as `'r--o'` in its parts.
struct PlotFormat {
  var color: String?
  var marker: String?
  var style: LineStyle?

  /// Matplotlib's error where the text is no format string.
  init(_ text: String) throws(Raise) {
    if PlotColor.isNamed(text) || text.hasPrefix("#") || text.hasPrefix("tab:") {
      color = text
      return
    }
    var rest = Substring(text)
    while let character = rest.first {
      if let (style, length) = PlotFormat.style(at: rest) {
        guard self.style == nil else {
          throw .valueError("'\(text)' is not a valid format string (two linestyle symbols)")
        }
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
        throw .valueError(
          "'\(text)' is not a valid format string (\(PlotFormat.complaint(character, self, rest)))")
      }
    }
    // A marker without a line style means points that are not joined.
    if marker != nil, style == nil { style = LineStyle.none }
  }

  private static func complaint(_ character: Character, _ format: PlotFormat, _ rest: Substring) -> String {
    if "bgrcmykw".contains(character) { return "two color symbols" }
    if ".,ov^<>1234sp*hH+xXDd|_P".contains(character) { return "two marker symbols" }
    return "unrecognized character '\(character)'"
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
    if case .list(let list) = value, list.items.contains(where: { if case .none = $0 { true } else { false } }) {
      // A missing value is a gap, as in Matplotlib.
      var numbers: [Double] = []
      for item in list.items {
        if case .none = item { numbers.append(.nan) } else { numbers.append(try double(item)) }
      }
      return numbers
    }
    if case .dict = value { throw .typeError("unhashable type: 'dict'", hint: "plt.bar(list(d), list(d.values()))") }
    let numbers = try tensor(from: value)
    try warnOfLostParts(from: numbers.dtype, to: .float64)
    return numbers.doubles
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
