import Language
import TextPlot

/// Titles, labels, limits, ticks and scales, as `plt.name(…)` and as `axes.set_name(…)`.
enum PlotSettings {
  static var all: [PlotFunctions.Entry] {
    [
      PlotFunctions.Entry("title", "label, **kwargs", "The heading of the axes.", method: "set_title") {
        call throws(Raise) in
        let words = try call.text(0)
        call.axes.title = words
        return try PlotObjects.text("0.5", "1.0", words, call.interpreter)
      },
      PlotFunctions.Entry("xlabel", "xlabel, **kwargs", "The name of the x axis.", method: "set_xlabel") {
        call throws(Raise) in
        let words = try call.text(0)
        call.axes.xLabel = words
        return try PlotObjects.text("0.5", "0", words, call.interpreter)
      },
      PlotFunctions.Entry("ylabel", "ylabel, **kwargs", "The name of the y axis.", method: "set_ylabel") {
        call throws(Raise) in
        let words = try call.text(0)
        call.axes.yLabel = words
        return try PlotObjects.text("0", "0.5", words, call.interpreter)
      },
      PlotFunctions.Entry("xlim", "*args, **kwargs", "The ends of the x axis.", method: "set_xlim") {
        call throws(Raise) in
        let limits = try limits(call, ("left", "right"), call.axes.xLimits)
        call.axes.xLimits = limits
        return pair(limits)
      },
      PlotFunctions.Entry("ylim", "*args, **kwargs", "The ends of the y axis.", method: "set_ylim") {
        call throws(Raise) in
        let limits = try limits(call, ("bottom", "top"), call.axes.yLimits)
        call.axes.yLimits = limits
        return pair(limits)
      },
      PlotFunctions.Entry("xticks", "ticks=None, labels=None, **kwargs", "Where the x axis is marked.",
        method: "set_xticks") { call throws(Raise) in
          call.axes.xTicks = try ticks(call) ?? call.axes.xTicks
          return .none
        },
      PlotFunctions.Entry("yticks", "ticks=None, labels=None, **kwargs", "Where the y axis is marked.",
        method: "set_yticks") { call throws(Raise) in
          call.axes.yTicks = try ticks(call) ?? call.axes.yTicks
          return .none
        },
      PlotFunctions.Entry("xscale", "value, **kwargs", "'linear' or 'log'.", method: "set_xscale") {
        call throws(Raise) in
        call.axes.xScale = try scale(call)
        return .none
      },
      PlotFunctions.Entry("yscale", "value, **kwargs", "'linear' or 'log'.", method: "set_yscale") {
        call throws(Raise) in
        call.axes.yScale = try scale(call)
        return .none
      },
      PlotFunctions.Entry("legend", "*args, **kwargs", "Shows the labels of the series.", legend),
      PlotFunctions.Entry("grid", "*args, **kwargs", "Shows or hides the grid.") { call throws(Raise) in
        let arguments = call.rest(0)
        let options = try call.options(1)
        let flag = arguments.first ?? options["visible"] ?? options["b"]
        call.axes.showsGrid = try flag.map { value throws(Raise) in try call.interpreter.truth(value) } ?? true
        return .none
      },
      PlotFunctions.Entry("axis", "*args, **kwargs", "Hides the axes ('off'), makes units equal, or sets limits.",
        axis),
    ]
  }

  private static func pair(_ limits: (Double, Double)?) -> Value {
    guard let limits else { return .tuple(TupleObject([.float(0), .float(1)])) }
    return .tuple(TupleObject([.float(limits.0), .float(limits.1)]))
  }

  private static func limits(
    _ call: PlotCall, _ names: (String, String), _ current: (Double, Double)?
  ) throws(Raise) -> (Double, Double)? {
    var given: [Double?] = []
    for argument in call.rest(0) {
      if case .none = argument {
        given.append(nil)
      } else {
        given.append(contentsOf: try call.interpreter.doubles(argument))
      }
    }
    let options = try call.options(1)
    let low = try options.double(names.0) ?? given.first ?? nil
    let high = try options.double(names.1) ?? (given.count > 1 ? given[1] : nil)
    for limit in [low, high].compactMap({ $0 }) where !limit.isFinite {
      throw .valueError("Axis limits cannot be NaN or Inf")
    }
    if low == nil, high == nil { return current }
    if let low, let high { return (low, high) }
    // One end alone: the other stays with the data.
    let data = DataExtent.of(call.axes, horizontal: names.0 == "left")
    return (low ?? current?.0 ?? data.lowerBound, high ?? current?.1 ?? data.upperBound)
  }

  private static func ticks(_ call: PlotCall) throws(Raise) -> TickList? {
    guard call.isGiven(0) else { return nil }
    let positions = try call.doubles(0)
    var labels: [String] = []
    if call.isGiven(1) {
      for label in try call.interpreter.values(of: call[1]) {
        labels.append(try call.interpreter.string(label))
      }
      guard labels.count == positions.count else {
        throw .valueError(
          "The number of FixedLocator locations (\(positions.count)), usually from a call to set_ticks, does not match the number of labels (\(labels.count)).")
      }
    }
    return TickList(positions: positions, labels: labels)
  }

  private static func scale(_ call: PlotCall) throws(Raise) -> ScaleKind {
    let name = try call.text(0)
    guard let scale = ScaleKind(rawValue: name) else {
      throw .valueError("'\(name)' is not a valid value for scale; supported values are 'linear', 'log'")
    }
    return scale
  }

  /// `legend()` and `legend(['train', 'test'])`.
  private static func legend(_ call: PlotCall) throws(Raise) -> Value {
    call.axes.showsLegend = true
    let arguments = call.rest(0)
    if let last = arguments.last {
      var names: [String] = []
      for name in try call.interpreter.iterableValues(last) {
        names.append(try call.interpreter.string(name))
      }
      var remaining = names[...]
      for index in call.axes.artists.indices {
        guard let name = remaining.first else { break }
        if call.axes.artists[index].setLabel(name) { remaining.removeFirst() }
      }
    }
    return PlotObjects.artist("Legend", "matplotlib.legend", call.interpreter)
  }

  private static func axis(_ call: PlotCall) throws(Raise) -> Value {
    guard let first = call.rest(0).first else { return .none }
    switch first {
    case .string(let word):
      switch word.text {
      case "off": call.axes.showsAxis = false
      case "on": call.axes.showsAxis = true
      case "equal", "scaled", "square", "image": call.axes.aspect = .equal
      case "auto", "tight": call.axes.aspect = .free
      default:
        throw .valueError(
          "Unrecognized string '\(word.text)' to axis; try 'on' or 'off'")
      }
    case .bool(let flag): call.axes.showsAxis = flag
    default:
      let limits = try call.interpreter.doubles(first)
      guard limits.count == 4, limits.allSatisfy(\.isFinite) else {
        throw .typeError("the first argument to axis() must be an iterable of the form [xmin, xmax, ymin, ymax]")
      }
      call.axes.xLimits = (limits[0], limits[1])
      call.axes.yLimits = (limits[2], limits[3])
    }
    return .none
  }
}

extension Artist {
  /// Names a series; false for what can have no name.
  mutating func setLabel(_ name: String) -> Bool {
    switch self {
    case .line(var line):
      line.label = name
      self = .line(line)
    case .scatter(var points):
      points.label = name
      self = .scatter(points)
    case .bars(var bars):
      bars.label = name
      self = .bars(bars)
    case .histogram(var histogram):
      histogram.label = name
      self = .histogram(histogram)
    default: return false
    }
    return true
  }
}

/// How far the data of axes reach, for limits of which only one end is given.
private enum DataExtent {
  static func of(_ axes: Axes, horizontal: Bool) -> ClosedRange<Double> {
    var values: [Double] = []
    for artist in axes.artists {
      switch artist {
      case .line(let line):
        values += horizontal
          ? (line.x.isEmpty ? [0, Double(max(line.y.count - 1, 0))] : line.x) : line.y
      case .scatter(let points): values += horizontal ? points.x : points.y
      default: break
      }
    }
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return 0...1 }
    return low...high
  }
}
