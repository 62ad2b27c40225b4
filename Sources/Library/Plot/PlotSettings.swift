import Language
import TensorCore
import TextPlot

/// Titles, labels, limits, ticks and scales, as `plt.name(…)` and as `axes.set_name(…)`.
enum PlotSettings {
  static var all: [PlotFunctions.Entry] {
    [
      PlotFunctions.Entry("title", "label, **kwargs", "The heading of the axes.", method: "set_title") {
        call throws(Raise) in
        _ = try call.options(1, PlotKeywords.title)
        let words = try call.text(0)
        call.axes.title = MathText.plain(words)
        return try PlotObjects.text("0.5", "1.0", words, call.interpreter)
      },
      PlotFunctions.Entry("xlabel", "xlabel, **kwargs", "The name of the x axis.", method: "set_xlabel") {
        call throws(Raise) in
        _ = try call.options(1, PlotKeywords.label)
        let words = try call.text(0)
        call.axes.xLabel = MathText.plain(words)
        return try PlotObjects.text("0.5", "0", words, call.interpreter)
      },
      PlotFunctions.Entry("ylabel", "ylabel, **kwargs", "The name of the y axis.", method: "set_ylabel") {
        call throws(Raise) in
        _ = try call.options(1, PlotKeywords.label)
        let words = try call.text(0)
        call.axes.yLabel = MathText.plain(words)
        return try PlotObjects.text("0", "0.5", words, call.interpreter)
      },
      PlotFunctions.Entry("xlim", "*args, **kwargs", "The ends of the x axis.", method: "set_xlim") {
        call throws(Raise) in
        try limits(call, isX: true)
      },
      PlotFunctions.Entry("ylim", "*args, **kwargs", "The ends of the y axis.", method: "set_ylim") {
        call throws(Raise) in
        try limits(call, isX: false)
      },
      PlotFunctions.Entry("xticks", "ticks=None, labels=None, **kwargs", "Where the x axis is marked.",
        method: "set_xticks") { call throws(Raise) in
          call.axes.xTicks = try ticks(call, call.axes.xTicks) ?? call.axes.xTicks
          return try shown(call.axes.xTicks, call)
        },
      PlotFunctions.Entry("yticks", "ticks=None, labels=None, **kwargs", "Where the y axis is marked.",
        method: "set_yticks") { call throws(Raise) in
          call.axes.yTicks = try ticks(call, call.axes.yTicks) ?? call.axes.yTicks
          return try shown(call.axes.yTicks, call)
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
        let options = try PlotOptions(call[1], call.interpreter)
        let flag = arguments.first { if case .string = $0 { false } else if case .none = $0 { false } else { true } } 
          ?? options["visible"] ?? options["b"]
        call.axes.showsGrid = try flag.map { value throws(Raise) in try call.interpreter.truth(value) }
          ?? (arguments.isEmpty && options.names.isEmpty ? !call.axes.showsGrid : true)
        return .none
      },
      PlotFunctions.Entry("axis", "*args, **kwargs", "Hides the axes ('off'), makes units equal, or sets limits.",
        axis),
    ]
  }

  /// The ends of an axis now, as Matplotlib would have them.
  static func ends(_ axes: Axes, isX: Bool) -> (Double, Double) {
    (isX ? axes.xLimits : axes.yLimits) ?? axes.automaticLimits(horizontal: isX)
  }

  static func pair(_ ends: (Double, Double)) -> Value {
    .tuple(TupleObject([.float(ends.0), .float(ends.1)]))
  }

  private static func limits(_ call: PlotCall, isX: Bool) throws(Raise) -> Value {
    let names = isX ? ("left", "right", "xmin", "xmax") : ("bottom", "top", "ymin", "ymax")
    let current = ends(call.axes, isX: isX)
    var given: [Double?] = []
    for argument in call.rest(0) {
      if case .none = argument {
        given.append(nil)
      } else {
        given.append(contentsOf: try call.interpreter.doubles(argument))
      }
    }
    let options = try call.options(
      1, PlotKeywords(.function("set_\(isX ? "x" : "y")lim"), names.0, names.1, names.2, names.3, "emit auto"))
    let low = try options.double(names.0, names.2) ?? given.first ?? nil
    let high = try options.double(names.1, names.3) ?? (given.count > 1 ? given[1] : nil)
    for limit in [low, high].compactMap({ $0 }) where !limit.isFinite {
      throw .valueError("Axis limits cannot be NaN or Inf")
    }
    guard low != nil || high != nil else { return pair(current) }
    // One end alone: the other stays with the data.
    let limits = (low ?? current.0, high ?? current.1)
    if isX {
      call.axes.xLimits = limits
      call.axes.isXReversed = false
    } else {
      call.axes.yLimits = limits
      call.axes.isYReversed = false
    }
    return pair(limits)
  }

  /// The ticks' places and labels, as `xticks()` gives them.
  private static func shown(_ ticks: TickList?, _ call: PlotCall) throws(Raise) -> Value {
    let positions = ticks?.positions ?? []
    let array = try engine { () throws(TensorError) in
      try Tensor(doubles: positions, shape: Shape(positions.count))
    }
    return .tuple(TupleObject([.array(array), .list(ListObject(ticks?.labels.map(Value.text) ?? []))]))
  }

  private static func ticks(_ call: PlotCall, _ current: TickList?) throws(Raise) -> TickList? {
    guard call.isGiven(0) else { return nil }
    let positions = try call.doubles(0)
    var labels: [String] = []
    if call.isGiven(1) {
      for label in try call.interpreter.values(of: call[1]) {
        labels.append(MathText.plain(try call.interpreter.string(label)))
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
    if let scale = ScaleKind(rawValue: name) { return scale }
    guard ["symlog", "logit", "asinh"].contains(name) else {
      throw .valueError("'\(name)' is not a valid value for scale.", hint: "'linear' or 'log'")
    }
    call.axes.note = "the scale '\(name)' is shown as linear"
    return .linear
  }

  /// `legend()`, `legend(['train', 'test'])` and `legend(lines, names)`.
  private static func legend(_ call: PlotCall) throws(Raise) -> Value {
    call.axes.showsLegend = true
    let options = try call.options(1, PlotKeywords.legend)
    let arguments = call.rest(0)
    let handles = options["handles"] ?? (arguments.count > 1 ? arguments[0] : nil)
    if let list = options["labels"] ?? (arguments.count > 1 ? arguments[1] : arguments.first) {
      var names: [String] = []
      for name in try call.interpreter.iterableValues(list) {
        if case .instance = name { continue }
        names.append(MathText.plain(try call.interpreter.string(name)))
      }
      try label(call, handles, names)
    } else if !call.axes.artists.contains(where: { $0.label != nil }), handles == nil,
      !call.axes.artists.contains(where: { if case .scatter(let s) = $0 { s.values != nil } else { false } })
    {
      try call.interpreter.warn(
        call.interpreter.exceptionType(.userWarning),
        .text(
          "No artists with labels found to put in legend.  Note that artists whose label start with an underscore are ignored when legend() is called with no argument."))
    }
    return PlotArtists.value("Legend", "matplotlib.legend", [], call.interpreter)
  }

  /// Names the series behind handles, or those drawn, in their order.
  private static func label(_ call: PlotCall, _ handles: Value?, _ names: [String]) throws(Raise) {
    if let handles {
      for (handle, name) in zip(try call.interpreter.values(of: handles), names) {
        guard case .instance(let object) = handle, let payload = object.payload as? PlotArtists.Payload else {
          continue
        }
        for part in payload.parts { _ = part.artist.setLabel(name) }
      }
      return
    }
    var remaining = names[...]
    for index in call.axes.artists.indices {
      guard let name = remaining.first else { break }
      if call.axes.artists[index].setLabel(name) { remaining.removeFirst() }
    }
  }

  private static func axis(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(1, PlotKeywords(.function("axis"), "xmin xmax ymin ymax emit option arg"))
    for (index, name) in ["xmin", "xmax", "ymin", "ymax"].enumerated() {
      guard let end = try options.double(name), end.isFinite else { continue }
      var limits = ends(call.axes, isX: index < 2)
      if index % 2 == 0 { limits.0 = end } else { limits.1 = end }
      if index < 2 { call.axes.xLimits = limits } else { call.axes.yLimits = limits }
    }
    guard let first = call.rest(0).first ?? options["option"] ?? options["arg"] else { return current(call.axes) }
    switch first {
    case .string(let word):
      switch word.text {
      case "off": call.axes.showsAxis = false
      case "on": call.axes.showsAxis = true
      case "equal", "scaled", "square", "image": call.axes.aspect = .equal
      case "auto", "tight": if word.text == "auto" { call.axes.aspect = .free }
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
    return current(call.axes)
  }

  private static func current(_ axes: Axes) -> Value {
    let (x, y) = (ends(axes, isX: true), ends(axes, isX: false))
    return .tuple(TupleObject([.float(x.0), .float(x.1), .float(y.0), .float(y.1)]))
  }
}

extension Axes {
  /// Where Matplotlib would put the ends of an axis: the data's, and a twentieth beyond unless a picture fills it.
  func automaticLimits(horizontal: Bool) -> (Double, Double) {
    guard let data = dataRange(horizontal: horizontal) else { return (0, 1) }
    if hasField { return horizontal || !countsRowsFromTop ? (data.lowerBound, data.upperBound) : (data.upperBound, data.lowerBound) }
    let span = data.upperBound - data.lowerBound
    if span == 0 {
      let room = data.lowerBound == 0 ? 0.055 : abs(data.lowerBound) * 0.055
      return (data.lowerBound - room, data.upperBound + room)
    }
    return (data.lowerBound - span * 0.05, data.upperBound + span * 0.05)
  }
}
