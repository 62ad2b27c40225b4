import Language
import TensorCore
import TextPlot

extension PlotFunctions {
  static func fillBetween(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(6, PlotKeywords.fill)
    let x = try call.doubles(0)
    func curve(_ position: Int) throws(Raise) -> [Double] {
      let values = call.isGiven(position) ? try call.doubles(position) : [0]
      if values.count == 1 { return [Double](repeating: values[0], count: x.count) }
      guard values.count == x.count else {
        throw .valueError("'x' has size \(x.count), but 'y\(position)' has an unequal size of \(values.count)")
      }
      return values
    }
    var area = FillBetween(x: x, lower: try curve(1), upper: try curve(2))
    if call.isGiven(3) {
      let shown = try call.doubles(3)
      guard shown.count == x.count else {
        throw .valueError("where size (\(shown.count)) does not match 'x' size (\(x.count))")
      }
      for index in shown.indices where shown[index] == 0 {
        area.lower[index] = .nan
        area.upper[index] = .nan
      }
    }
    area.label = try options.label()
    area.color = try options.color()
    return call.add(.fillBetween(area), "FillBetweenPolyCollection", "matplotlib.collections")
  }

  static func polygon(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(1, PlotKeywords.polygon)
    let arguments = call.rest(0).filter { !isText($0) }
    guard arguments.count >= 2 else { return .list(ListObject([])) }
    var line = Line(
      x: try call.interpreter.doubles(arguments[0]), y: try call.interpreter.doubles(arguments[1]))
    guard line.x.count == line.y.count else { throw mismatch(line.x.count, "(\(line.y.count),)") }
    if let first = line.x.first, let start = line.y.first {
      line.x.append(first)
      line.y.append(start)
    }
    line.label = try options.label()
    line.color = try options.color()
    return .list(ListObject([call.add(.line(line), "Polygon", "matplotlib.patches")]))
  }

  static func stack(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(2, PlotKeywords.stack)
    let x = try call.doubles(0)
    var rows: [[Double]] = []
    for argument in call.rest(1) {
      let values = try call.interpreter.doubles(argument)
      guard !x.isEmpty, values.count % x.count == 0 else {
        throw .valueError("'x' has size \(x.count), but 'y' has an unequal size of \(values.count)")
      }
      for start in stride(from: 0, to: values.count, by: x.count) {
        rows.append(Array(values[start..<start + x.count]))
      }
    }
    var names: [String] = []
    if let labels = options["labels"] {
      for label in try call.interpreter.values(of: labels) { names.append(try call.interpreter.string(label)) }
    }
    var base = [Double](repeating: 0, count: x.count)
    var drawn: [Value] = []
    for (index, row) in rows.enumerated() {
      base = zip(base, row).map { $0 + $1 }
      let line = Line(x: x, y: base, label: index < names.count ? names[index] : nil)
      drawn.append(call.add(.line(line), "FillBetweenPolyCollection", "matplotlib.collections"))
    }
    AxesState.of(call.axes).floors.append(0)
    call.axes.note = "each line is the sum of the areas below it"
    return .list(ListObject(drawn))
  }

  static func rule(_ call: PlotCall) throws(Raise) -> RuleLine {
    let options = try call.options(3, PlotKeywords.rule)
    let position = call.isGiven(0) ? try call.double(0) : 0
    return RuleLine(
      position, label: try options.label(), color: try options.color(), style: try options.style() ?? .solid)
  }

  /// `hlines` and `vlines`: each a line of two points.
  static func segments(_ call: PlotCall, isHorizontal: Bool) throws(Raise) -> Value {
    let options = try call.options(6, PlotKeywords.collection)
    let places = try call.doubles(0)
    let from = try call.doubles(1)
    let to = try call.doubles(2)
    guard from.count == 1 || from.count == places.count, to.count == 1 || to.count == places.count else {
      throw .valueError("shape mismatch: objects cannot be broadcast to a single shape")
    }
    var line = Line(y: [], style: .solid)
    line.hasGaps = true
    for (index, place) in places.enumerated() {
      let ends = [from.count == 1 ? from[0] : from[index], to.count == 1 ? to[0] : to[index]]
      // A gap keeps one line from running into the next.
      line.x += (isHorizontal ? ends : [place, place]) + [.nan]
      line.y += (isHorizontal ? [place, place] : ends) + [.nan]
    }
    if !line.x.isEmpty {
      line.x.removeLast()
      line.y.removeLast()
    }
    if call.isGiven(3) { line.color = try PlotOptions.color(call[3], call.interpreter) }
    if call.isGiven(5) { line.label = try call.text(5) }
    if let color = try options.color() { line.color = color }
    if line.label?.isEmpty ?? false { line.label = nil }
    return call.add(.line(line), "LineCollection", "matplotlib.collections")
  }

  /// `axhspan` and `axvspan`: a band across the axes.
  static func span(_ call: PlotCall, isHorizontal: Bool) throws(Raise) -> Value {
    let options = try call.options(4, PlotKeywords.polygon)
    var band = Band(from: try call.double(0), to: try call.double(1), isHorizontal: isHorizontal)
    band.label = try options.label()
    band.color = try options.color()
    return call.add(.band(band), "Rectangle", "matplotlib.patches")
  }
}
