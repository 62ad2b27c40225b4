import Language
import TensorCore
import TextPlot

/// Titles, labels, limits, ticks and scales, as `plt.name(…)` and as `axes.set_name(…)`.
enum PlotSettings {
  static var all: [PlotFunctions.Entry] {
    [
      PlotFunctions.Entry("title", "label, **kwargs", "The heading of the axes.", method: "set_title", title),
      PlotFunctions.Entry(
        "xlabel", "xlabel, **kwargs", "The name of the x axis.", method: "set_xlabel", owner: "_AxesBase"
      ) { call throws(Raise) in
        _ = try call.options(1, PlotKeywords.label)
        return try words(call, "xlabel", at: ("0.5", "0")) { $0.xLabel = $1 }
      },
      PlotFunctions.Entry(
        "ylabel", "ylabel, **kwargs", "The name of the y axis.", method: "set_ylabel", owner: "_AxesBase"
      ) { call throws(Raise) in
        _ = try call.options(1, PlotKeywords.label)
        return try words(call, "ylabel", at: ("0", "0.5")) { $0.yLabel = $1 }
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
          try AxisTicks.set(call, isX: true)
        },
      PlotFunctions.Entry("yticks", "ticks=None, labels=None, **kwargs", "Where the y axis is marked.",
        method: "set_yticks") { call throws(Raise) in
          try AxisTicks.set(call, isX: false)
        },
      PlotFunctions.Entry("xscale", "value, **kwargs", "'linear' or 'log'.", method: "set_xscale") {
        call throws(Raise) in
        call.axes.xScale = try scale(call, isX: true)
        return .none
      },
      PlotFunctions.Entry("yscale", "value, **kwargs", "'linear' or 'log'.", method: "set_yscale") {
        call throws(Raise) in
        call.axes.yScale = try scale(call, isX: false)
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

  /// The heading, over the middle or one of the ends of the axes.
  private static func title(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(1, PlotKeywords.title)
    let place = try options.text("loc")?.lowercased() ?? "center"
    guard let x = ["left": "0.0", "center": "0.5", "right": "1.0"][place] else {
      throw .valueError("'\(place)' is not a valid value for loc. Supported values are 'left', 'center', 'right'")
    }
    return try words(call, place == "center" ? "title" : "title " + place, at: (x, "1.0")) { $0.title = $1 }
  }

  /// Sets words of the axes and gives the `Text` that stands for them.
  private static func words(
    _ call: PlotCall, _ name: String, at place: (String, String), _ set: @escaping (Axes, String) -> Void
  ) throws(Raise) -> Value {
    let words = try call.text(0)
    let axes = call.axes
    set(axes, MathText.plain(words))
    AxesState.of(axes).words[name] = words
    return try PlotObjects.text(place.0, place.1, words, call.interpreter) { changed in
      set(axes, changed)
      AxesState.of(axes).words[name] = changed
    }
  }

  private static func limits(_ call: PlotCall, isX: Bool) throws(Raise) -> Value {
    let letter = isX ? "x" : "y"
    let names = isX ? ("left", "right", "xmin", "xmax") : ("bottom", "top", "ymin", "ymax")
    let current = ends(call.axes, isX: isX)
    let arguments = call.rest(0)
    guard arguments.count <= 2 else {
      throw .typeError(
        "_AxesBase.set_\(letter)lim() takes from 1 to 3 positional arguments but \(arguments.count + 1) were given")
    }
    var given: [Double?] = []
    for argument in arguments {
      if case .none = argument {
        given.append(nil)
      } else if arguments.count == 1 {
        given.append(contentsOf: try call.interpreter.doubles(argument))
      } else {
        given.append(try call.interpreter.doubles(argument).first)
      }
    }
    let options = try call.options(
      1, PlotKeywords(.function("set_\(letter)lim"), names.0, names.1, names.2, names.3, "emit auto"))
    for (one, other) in [(names.0, names.2), (names.1, names.3)] where options[one] != nil && options[other] != nil {
      throw .typeError("Cannot pass both '\(one)' and '\(other)'")
    }
    let low = try options.double(names.0, names.2) ?? given.first ?? nil
    let high = try options.double(names.1, names.3) ?? (given.count > 1 ? given[1] : nil)
    for limit in [low, high].compactMap({ $0 }) where !limit.isFinite {
      throw .valueError("Axis limits cannot be NaN or Inf")
    }
    guard low != nil || high != nil else { return pair(current) }
    // One end alone: the other stays where it is.
    try fix((low ?? current.0, high ?? current.1), over: current, isX: isX, call)
    return pair(ends(call.axes, isX: isX))
  }

  /// Sets limits as Matplotlib does: equal ones are moved apart, a logarithmic axis stays above 0.
  private static func fix(
    _ limits: (Double, Double), over current: (Double, Double), isX: Bool, _ call: PlotCall
  ) throws(Raise) {
    var limits = limits
    let letter = isX ? "x" : "y"
    let warning = call.interpreter.exceptionType(.userWarning)
    if (isX ? call.axes.xScale : call.axes.yScale) == .log, limits.0 <= 0 || limits.1 <= 0 {
      try call.interpreter.warn(
        warning, .text("Attempt to set non-positive \(letter)lim on a log-scaled axis will be ignored."))
      if limits.0 <= 0 { limits.0 = current.0 }
      if limits.1 <= 0 { limits.1 = current.1 }
    }
    if limits.0 == limits.1 {
      try call.interpreter.warn(
        warning,
        .text(
          "Attempting to set identical low and high \(letter)lims makes transformation singular; automatically expanding."))
      limits = AutomaticLimits.apart(limits.0, limits.1, expander: 0.05, tiny: 1e-15)
    }
    set(limits, isX: isX, call.axes)
  }

  /// Sets the ends of an axis for good.
  static func set(_ limits: (Double, Double), isX: Bool, _ axes: Axes) {
    for one in [axes] + ((isX ? axes.xGroup : axes.yGroup)?.others(of: axes) ?? []) {
      if isX {
        one.xLimits = limits
        one.isXReversed = false
      } else {
        one.yLimits = limits
        one.isYReversed = false
      }
    }
  }

  private static func scale(_ call: PlotCall, isX: Bool) throws(Raise) -> ScaleKind {
    let name = try call.text(0)
    if let scale = ScaleKind(rawValue: name) {
      if scale == .log {
        if isX { AxesState.of(call.axes).isScaled.x = true } else { AxesState.of(call.axes).isScaled.y = true }
      }
      return scale
    }
    guard ["symlog", "logit", "asinh"].contains(name) else {
      throw .valueError("'\(name)' is not a valid value for scale.", hint: "'linear' or 'log'")
    }
    call.axes.note = "the scale '\(name)' is shown as linear"
    return .linear
  }

  /// `legend()`, `legend(['train', 'test'])` and `legend(lines, names)`.
  private static func legend(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(1, PlotKeywords.legend)
    try checkPlace(options["loc"], call.interpreter)
    call.axes.showsLegend = true
    let arguments = call.rest(0)
    let handles = options["handles"] ?? (arguments.count > 1 ? arguments[0] : nil)
    if let list = options["labels"] ?? (arguments.count > 1 ? arguments[1] : arguments.first) {
      var names: [String] = []
      for name in try call.interpreter.iterableValues(list) {
        if case .instance = name { continue }
        names.append(MathText.plain(try call.interpreter.string(name)))
      }
      try label(call, handles, names)
    } else if !call.axes.artists.contains(where: { !($0.label ?? "_").hasPrefix("_") }), handles == nil,
      !call.axes.artists.contains(where: { if case .scatter(let s) = $0 { s.values != nil } else { false } })
    {
      try call.interpreter.warn(
        call.interpreter.exceptionType(.userWarning),
        .text(
          "No artists with labels found to put in legend.  Note that artists whose label start with an underscore are ignored when legend() is called with no argument."))
    }
    let legend = PlotArtists.value("Legend", "matplotlib.legend", [], call.interpreter)
    AxesState.of(call.axes).legend = legend
    return legend
  }

  /// A legend stands beside the data here; where it was wanted is checked all the same.
  private static func checkPlace(_ place: Value?, _ interpreter: Interpreter) throws(Raise) {
    switch place {
    case .string(let name)?:
      let places = [
        "best", "upper right", "upper left", "lower left", "lower right", "right", "center left", "center right",
        "lower center", "upper center", "center",
      ]
      guard places.contains(name.text) || name.text.hasPrefix("outside") else {
        throw .valueError(
          "'\(name.text)' is not a valid value for loc.",
          hint: "the places are " + places.map { "'\($0)'" }.joined(separator: ", "))
      }
    case .int(let number)? where !(0...10).contains(number):
      throw .valueError("loc must be string, coordinate tuple, or an integer 0-10, not \(number)")
    default: break
    }
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
      set(limits, isX: index < 2, call.axes)
    }
    guard let first = call.rest(0).first ?? options["option"] ?? options["arg"] else { return current(call.axes) }
    switch first {
    case .string(let word):
      switch word.text {
      case "off": call.axes.showsAxis = false
      case "on": call.axes.showsAxis = true
      case "equal", "scaled", "square", "image", "auto", "tight": shape(call.axes, word.text)
      default:
        throw .valueError(
          "Unrecognized string '\(word.text)' to axis; try 'on' or 'off'")
      }
    case .bool(let flag): call.axes.showsAxis = flag
    default:
      let limits = try call.interpreter.doubles(first)
      guard limits.count == 4 else {
        throw .typeError("The first argument to axis() must be an iterable of the form [xmin, xmax, ymin, ymax]")
      }
      guard limits.allSatisfy(\.isFinite) else { throw .valueError("Axis limits cannot be NaN or Inf") }
      for isX in [true, false] {
        let pair = isX ? (limits[0], limits[1]) : (limits[2], limits[3])
        try fix(pair, over: ends(call.axes, isX: isX), isX: isX, call)
      }
    }
    return current(call.axes)
  }

  /// `axis('equal')` and the like: how units compare, and which limits stay from then on.
  private static func shape(_ axes: Axes, _ word: String) {
    axes.xLimits = nil
    axes.yLimits = nil
    AxesState.of(axes).isScaled = (true, true)
    axes.aspect = ["auto", "tight"].contains(word) ? .free : .equal
    if word == "tight" { axes.aspect = .automatic }
    let (x, y) = (ends(axes, isX: true), ends(axes, isX: false))
    guard word == "square" else { return }
    let edge = max(x.1 - x.0, y.1 - y.0)
    set((x.0, x.0 + edge), isX: true, axes)
    set((y.0, y.0 + edge), isX: false, axes)
  }

  private static func current(_ axes: Axes) -> Value {
    let (x, y) = (ends(axes, isX: true), ends(axes, isX: false))
    return .tuple(TupleObject([.float(x.0), .float(x.1), .float(y.0), .float(y.1)]))
  }
}

