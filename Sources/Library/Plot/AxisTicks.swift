import Language
import TensorCore
import TextPlot

/// `xticks`, `set_yticks`, `get_xticks` and their like.
enum AxisTicks {
  static func register(on type: TypeObject, _ interpreter: Interpreter) {
    for isX in [true, false] {
      let letter = isX ? "x" : "y"
      type.addMethod("get_\(letter)ticks", "*args, **kwargs", interpreter, "Where the axis is marked.") {
        call throws(Raise) in
        try array(places(AxesType.own(call), isX: isX, call.interpreter), call.interpreter)
      }
      type.addMethod("get_\(letter)ticklabels", "*args, **kwargs", interpreter, "The words at the ticks.") {
        call throws(Raise) in
        try .list(ListObject(texts(AxesType.own(call), isX: isX, call.interpreter)))
      }
      type.addMethod("set_\(letter)ticklabels", "labels, *args, **kwargs", interpreter, "The words at the ticks.") {
        call throws(Raise) in
        try setLabels(call, AxesType.own(call), isX: isX)
      }
    }
  }

  /// `xticks(places, labels)`; `plt.xticks` also gives places and labels, as it does without arguments.
  static func set(_ call: PlotCall, isX: Bool) throws(Raise) -> Value {
    let axes = call.axes
    let isMethod = call.first > 0
    guard call.isGiven(0) else {
      guard !call.isGiven(1) else {
        throw .typeError("xticks(): Parameter 'labels' can't be set without setting 'ticks'")
      }
      let places = try array(places(axes, isX: isX, call.interpreter), call.interpreter)
      return .tuple(TupleObject([places, .list(ListObject(try texts(axes, isX: isX, call.interpreter)))]))
    }
    let positions = try call.doubles(0)
    var ticks = TickList(positions: positions)
    ticks.areWhole = try call.interpreter.tensor(from: call[0]).dtype.isInteger
    if call.isGiven(1) {
      for label in try call.interpreter.values(of: call[1]) {
        ticks.labels.append(MathText.plain(try call.interpreter.string(label)))
      }
      guard ticks.labels.count == positions.count else {
        throw .valueError(
          "The number of FixedLocator locations (\(positions.count)), usually from a call to set_ticks, does not match the number of labels (\(ticks.labels.count)).")
      }
    }
    if isX { axes.xTicks = ticks } else { axes.yTicks = ticks }
    widen(axes, by: positions, isX: isX)
    let marks = positions.map { _ in
      PlotArtists.value(isX ? "XTick" : "YTick", "matplotlib.axis", [], call.interpreter)
    }
    if isMethod { return .list(ListObject(marks)) }
    return .tuple(
      TupleObject([.list(ListObject(marks)), .list(ListObject(try texts(axes, isX: isX, call.interpreter)))]))
  }

  /// Limits that were set take in the ticks; other limits do so whenever they are asked for.
  private static func widen(_ axes: Axes, by positions: [Double], isX: Bool) {
    let kind = isX ? axes.xScale : axes.yScale
    let shown = positions.filter { $0.isFinite && (kind == .linear || $0 > 0) }
    guard let limits = isX ? axes.xLimits : axes.yLimits, let least = shown.min(), let greatest = shown.max()
    else { return }
    let isReversed = limits.0 > limits.1
    let ends = (min(limits.0, limits.1, least), max(limits.0, limits.1, greatest))
    PlotSettings.set(isReversed ? (ends.1, ends.0) : ends, isX: isX, axes)
  }

  private static func setLabels(_ call: Call, _ axes: Axes, isX: Bool) throws(Raise) -> Value {
    var labels: [String] = []
    for label in try call.interpreter.values(of: call[1]) {
      labels.append(MathText.plain(try call.interpreter.string(label)))
    }
    let known = isX ? axes.xTicks : axes.yTicks
    if let known, !labels.isEmpty, known.positions.count != labels.count {
      throw .valueError(
        "The number of FixedLocator locations (\(known.positions.count)), usually from a call to set_ticks, does not match the number of labels (\(labels.count)).")
    }
    // Labels without places stand at the ticks from the first one on, as Matplotlib counts them.
    var ticks = try places(axes, isX: isX, call.interpreter)
    ticks.labels = ticks.positions.indices.map { $0 < labels.count ? labels[$0] : "" }
    let limits = PlotSettings.ends(axes, isX: isX)
    let range = min(limits.0, limits.1)...max(limits.0, limits.1)
    let inside = ticks.positions.indices.filter { known != nil || range.contains(ticks.positions[$0]) }
    var kept = TickList(positions: inside.map { ticks.positions[$0] }, labels: inside.map { ticks.labels[$0] })
    kept.areWhole = ticks.areWhole
    let all = try texts(ticks, axes, isX: isX, call.interpreter)
    if isX { axes.xTicks = kept } else { axes.yTicks = kept }
    return .list(ListObject(all))
  }

  // MARK: Where ticks are

  /// The places of the ticks: those set, the bars' names, or Matplotlib's own.
  static func places(_ axes: Axes, isX: Bool, _ interpreter: Interpreter) throws(Raise) -> TickList {
    if let ticks = isX ? axes.xTicks : axes.yTicks { return ticks }
    if let names = axes.barNames(horizontal: !isX) { return names }
    if isX, let groups = axes.groupCount {
      var ticks = TickList(positions: (0..<groups).map { Double($0 + 1) })
      ticks.areWhole = true
      return ticks
    }
    let state = AutomaticLimits(axes, isX: isX)
    let kind = isX ? axes.xScale : axes.yScale
    let limits = PlotSettings.ends(axes, isX: isX)
    return TickList(
      positions: AutomaticTicks.positions(
        limits, scale: kind, leastPositive: state.leastPositive, room: room(axes, isX: isX, interpreter)))
  }

  /// How many labels have room along an axis of Matplotlib's figure, with letters of 10 points.
  private static func room(_ axes: Axes, isX: Bool, _ interpreter: Interpreter) -> Int {
    let figure = PlotState.of(interpreter).figure(of: axes)
    let size = figure?.size ?? (6.4, 4.8)
    let length = axes.position.rectangle
    let room = ((isX ? length.width * size.width : length.height * size.height) * 72 / (isX ? 30 : 20)).rounded(.down)
    return room.isFinite ? Int(max(0, min(1000, room))) : 9
  }

  /// The `Text` objects at the ticks.
  private static func texts(_ axes: Axes, isX: Bool, _ interpreter: Interpreter) throws(Raise) -> [Value] {
    try texts(places(axes, isX: isX, interpreter), axes, isX: isX, interpreter)
  }

  private static func texts(
    _ ticks: TickList, _ axes: Axes, isX: Bool, _ interpreter: Interpreter
  ) throws(Raise) -> [Value] {
    let kind = isX ? axes.xScale : axes.yScale
    let labels =
      ticks.labels.isEmpty
      ? AutomaticTicks.labels(ticks.positions, limits: PlotSettings.ends(axes, isX: isX), scale: kind) : ticks.labels
    var values: [Value] = []
    for (position, label) in zip(ticks.positions, labels) {
      let place: Value = ticks.areWhole && abs(position) < 1e15 ? .int(Int(position)) : .float(position)
      let text = try interpreter.representation(place)
      values.append(try PlotObjects.text(isX ? text : "0", isX ? "0" : text, label, interpreter))
    }
    return values
  }

  private static func array(_ ticks: TickList, _ interpreter: Interpreter) throws(Raise) -> Value {
    let whole = ticks.areWhole && !ticks.positions.isEmpty
    let tensor = try engine { () throws(TensorError) in
      let places = try Tensor(doubles: ticks.positions, shape: Shape(ticks.positions.count))
      return whole ? try places.cast(to: .int64) : places
    }
    return .array(tensor)
  }
}

extension Axes {
  /// How many boxes stand side by side, which are counted from 1; nil where there are none.
  fileprivate var groupCount: Int? {
    for case .boxPlot(let plot) in artists where !plot.isViolin { return plot.groups.count }
    return nil
  }

  /// Where Matplotlib would put the ends of an axis by itself.
  func automaticLimits(horizontal: Bool) -> (Double, Double) {
    let state = AxesState.of(self)
    let kind = horizontal ? xScale : yScale
    var ends = AutomaticLimits(self, isX: horizontal).ends(
      scale: kind, margin: horizontal ? state.margins.x : state.margins.y)
    let ticks = ((horizontal ? xTicks : yTicks)?.positions ?? []).filter { $0.isFinite && (kind == .linear || $0 > 0) }
    if let least = ticks.min(), let greatest = ticks.max() { ends = (min(ends.0, least), max(ends.1, greatest)) }
    let isReversed = horizontal ? isXReversed : isYReversed != countsRowsFromTop
    return isReversed ? (ends.1, ends.0) : ends
  }
}

extension GridPosition {
  /// The part of the figure that Matplotlib gives to the place, with its usual margins, from the lower left.
  var rectangle: (left: Double, bottom: Double, width: Double, height: Double) {
    let cell = (
      width: 0.775 / (Double(columns) + 0.2 * Double(columns - 1)), height: 0.77 / (Double(rows) + 0.2 * Double(rows - 1))
    )
    let width = cell.width * (Double(span.columns) + 0.2 * Double(span.columns - 1))
    let height = cell.height * (Double(span.rows) + 0.2 * Double(span.rows - 1))
    return (
      0.125 + Double(column) * 1.2 * cell.width, 0.11 + Double(rows - row - span.rows) * 1.2 * cell.height, width, height
    )
  }
}
