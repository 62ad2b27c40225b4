import Language
import TensorCore
import TextPlot

/// Arrows, slanted lines, rows of events and areas beside a vertical axis.
extension PlotFunctions {
  static var paths: [Entry] {
    [
      Entry("arrow", "x, y, dx, dy, **kwargs", "An arrow from a place.", arrow),
      Entry("axline", "xy1, xy2=None, *, slope=None, **kwargs", "A line through two points, as far as the axes go.", slanted),
      Entry("fill_betweenx", "y, x1, x2=0, where=None, step=None, interpolate=False, **kwargs",
        "The area between two curves over a vertical axis.", fillBeside),
      Entry("eventplot", "positions, orientation='horizontal', lineoffsets=1, linelengths=1, **kwargs",
        "Rows of short lines.", events),
      Entry("broken_barh", "xranges, yrange, **kwargs", "Bars with gaps.", brokenBars),
      Entry("stairs", "values, edges=None, **kwargs", "A histogram that is counted already.", stairs),
      Entry("streamplot", "x, y, u, v, **kwargs", "A flow, shown by arrows.", stream),
    ]
  }

  static func arrow(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(4, PlotKeywords.arrow)
    let (x, y, dx, dy) = try (call.double(0), call.double(1), call.double(2), call.double(3))
    var shaft = Line(x: [x, x + dx], y: [y, y + dy], style: .solid)
    shaft.color = try options.color()
    shaft.label = try options.label()
    let drawn = call.add(.line(shaft), "FancyArrow", "matplotlib.patches")
    let isFlat = abs(dx) > abs(dy)
    let marker = isFlat ? (dx < 0 ? "<" : ">") : (dy < 0 ? "v" : "^")
    _ = call.add(
      .line(Line(x: [x + dx], y: [y + dy], color: shaft.color, marker: marker, style: .none)), "head", "matplotlib.patches")
    return drawn
  }

  private static func slanted(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(3, PlotKeywords.line)
    let first = try call.doubles(0)
    guard first.count == 2 else { throw .valueError("axline() takes points of two numbers") }
    guard call.isGiven(1) != call.isGiven(2) else {
      throw .typeError("Exactly one of 'xy2' and 'slope' must be given")
    }
    let slope: Double
    if call.isGiven(1) {
      let second = try call.doubles(1)
      guard second.count == 2 else { throw .valueError("axline() takes points of two numbers") }
      guard first != second else { throw .valueError("Cannot draw a line through two identical points (xy1=(\(first[0]), \(first[1])), xy2=(\(second[0]), \(second[1])))") }
      slope = (second[1] - first[1]) / (second[0] - first[0])
    } else {
      slope = try call.double(2)
    }
    guard slope.isFinite else {
      let rule = RuleLine(
        first[0], label: try options.label(), color: try options.color(), style: try options.style() ?? .solid)
      return call.add(.verticalLine(rule), "AxLine", "matplotlib.lines")
    }
    let ends = PlotSettings.ends(call.axes, isX: true)
    let xs = [min(ends.0, first[0]), max(ends.1, first[0])]
    var line = Line(x: xs, y: xs.map { first[1] + slope * ($0 - first[0]) })
    line.label = try options.label()
    line.color = try options.color()
    line.style = try options.style() ?? .solid
    return call.add(.line(line), "AxLine", "matplotlib.lines")
  }

  private static func fillBeside(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(6, PlotKeywords.fill)
    let y = try call.doubles(0)
    func curve(_ position: Int) throws(Raise) -> [Double] {
      let values = call.isGiven(position) ? try call.doubles(position) : [0]
      if values.count == 1 { return [Double](repeating: values[0], count: y.count) }
      guard values.count == y.count else {
        throw .valueError("'y' has size \(y.count), but 'x\(position)' has an unequal size of \(values.count)")
      }
      return values
    }
    let (left, right) = try (curve(1), curve(2))
    let shown = call.isGiven(3) ? try call.doubles(3) : []
    guard shown.isEmpty || shown.count == y.count else {
      throw .valueError("where size (\(shown.count)) does not match 'y' size (\(y.count))")
    }
    let places = y.indices.filter { shown.isEmpty || shown[$0] != 0 }
    var line = Line(
      x: places.map { left[$0] } + places.reversed().map { right[$0] },
      y: places.map { y[$0] } + places.reversed().map { y[$0] })
    line.label = try options.label()
    line.color = try options.color()
    return call.add(.line(line), "FillBetweenPolyCollection", "matplotlib.collections")
  }

  /// The values of each row: a flat list is one row.
  private static func events(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(4, PlotKeywords.events)
    let orientation = call.isGiven(1) ? try call.text(1) : "horizontal"
    let isUpright = orientation == "vertical"
    let items = try call.interpreter.values(of: call[0])
    var rows: [[Double]] = []
    for item in items {
      switch item {
      case .array, .list, .tuple: rows.append(try call.interpreter.doubles(item))
      default: rows.append([])
      }
    }
    if rows.allSatisfy(\.isEmpty) { rows = [try call.doubles(0)] }
    let offsets = call.isGiven(2) ? try call.doubles(2) : [1]
    let lengths = call.isGiven(3) ? try call.doubles(3) : [1]
    var drawn: [Value] = []
    for (index, row) in rows.enumerated() {
      let offset = offsets.count == rows.count ? offsets[index] : (offsets.first ?? 1) + Double(index)
      let half = (lengths.count == rows.count ? lengths[index] : lengths.first ?? 1) / 2
      var line = Line(y: [], style: .solid)
      line.hasGaps = true
      for place in row {
        line.x += (isUpright ? [offset - half, offset + half] : [place, place]) + [.nan]
        line.y += (isUpright ? [place, place] : [offset - half, offset + half]) + [.nan]
      }
      if !line.x.isEmpty {
        line.x.removeLast()
        line.y.removeLast()
      }
      line.color = try options.color()
      line.label = index == 0 ? try options.label() : nil
      drawn.append(call.add(.line(line), "EventCollection", "matplotlib.collections"))
    }
    return .list(ListObject(drawn))
  }

  private static func brokenBars(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(2, PlotKeywords.collection)
    let band = try call.doubles(1)
    guard band.count == 2 else { throw .valueError("yrange must be a start and a height") }
    var line = Line(y: [], style: .solid)
    line.hasGaps = true
    for range in try call.interpreter.values(of: call[0]) {
      let ends = try call.interpreter.doubles(range)
      guard ends.count == 2 else { throw .valueError("each of xranges must be a start and a width") }
      let (left, right, low, high) = (ends[0], ends[0] + ends[1], band[0], band[0] + band[1])
      line.x += [left, right, right, left, left, .nan]
      line.y += [low, low, high, high, low, .nan]
    }
    if !line.x.isEmpty {
      line.x.removeLast()
      line.y.removeLast()
    }
    line.color = try options.color()
    line.label = try options.label()
    return call.add(.line(line), "PolyCollection", "matplotlib.collections")
  }

  private static func stairs(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(2, PlotKeywords.polygon)
    let values = try call.doubles(0)
    let edges = call.isGiven(1) ? try call.doubles(1) : (0...values.count).map(Double.init)
    guard edges.count == values.count + 1 else {
      throw .valueError(
        "Size mismatch between \"values\" and \"edges\". Expected `len(values) + 1 == len(edges)`, but `len(values) = \(values.count)` and `len(edges) = \(edges.count)`.")
    }
    var line = Line(y: [], style: .solid)
    for (index, value) in values.enumerated() {
      line.x += [edges[index], edges[index + 1]]
      line.y += [value, value]
    }
    line.color = try options.color()
    line.label = try options.label()
    return call.add(.line(line), "StepPatch", "matplotlib.patches")
  }

  private static func stream(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(4, PlotKeywords.stream)
    let (u, v) = (try call.tensor(2), try call.doubles(3))
    guard u.rank == 2, u.count == v.count else {
      throw .valueError("'u' and 'v' must match the shape of the (x, y) grid")
    }
    let (rows, columns) = (u.shape[0], u.shape[1])
    func places(_ position: Int, count: Int, alongRows: Bool) throws(Raise) -> [Double] {
      let tensor = try call.tensor(position)
      let values = tensor.doubles
      if tensor.rank == 1, values.count == count { return values }
      guard tensor.rank == 2, values.count == rows * columns else {
        throw .valueError("'u' and 'v' must match the shape of the (x, y) grid")
      }
      return (0..<count).map { alongRows ? values[$0 * columns] : values[$0] }
    }
    let xs = try places(0, count: columns, alongRows: false)
    let ys = try places(1, count: rows, alongRows: true)
    let us = u.doubles
    var arrows = Quiver(x: [], y: [], u: [], v: [], color: try options.color())
    let (rowStep, columnStep) = (max(1, rows / 12), max(1, columns / 24))
    for row in stride(from: 0, to: rows, by: rowStep) {
      for column in stride(from: 0, to: columns, by: columnStep) {
        arrows.x.append(xs[column])
        arrows.y.append(ys[row])
        arrows.u.append(us[row * columns + column])
        arrows.v.append(v[row * columns + column])
      }
    }
    call.axes.note = "a flow, shown by arrows"
    return call.add(.quiver(arrows), "StreamplotSet", "matplotlib.streamplot")
  }
}
