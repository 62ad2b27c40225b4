import Language
import TensorCore
import TextPlot

/// Where a drawn thing stands: its axes and its place among what they hold.
final class DrawnArtist {
  let axes: Axes
  let index: Int
  private let generation: Int

  init(axes: Axes, index: Int) {
    self.axes = axes
    self.index = index
    generation = axes.generation
  }

  /// The thing itself, nothing once its axes were emptied; changing it changes the picture.
  var artist: Artist {
    get {
      guard generation == axes.generation, axes.artists.indices.contains(index) else { return .nothing }
      return axes.artists[index]
    }
    set {
      guard generation == axes.generation, axes.artists.indices.contains(index) else { return }
      axes.artists[index] = newValue
    }
  }
}

/// The objects that stand for drawn things: `Line2D`, `PathCollection`, `BarContainer` and their like.
enum PlotArtists {
  /// What an object stands for; a container of bars has one bar for each.
  final class Payload {
    let parts: [DrawnArtist]
    /// The bar that a rectangle stands for.
    let bar: Int?
    /// What a `Text` says.
    var words: Words?

    init(_ parts: [DrawnArtist], bar: Int? = nil) {
      self.parts = parts
      self.bar = bar
    }
  }

  /// The words of a `Text` and where they stand, as its repr shows them.
  struct Words {
    var x: String
    var y: String
    var text: String
    /// What happens to what is shown when the words change.
    var onChange: ((String) -> Void)?
  }

  /// `Text`: words that can be read and changed.
  static func registerText(on type: TypeObject, _ interpreter: Interpreter) {
    register(on: type, interpreter)
    type.addMethod("__repr__", "", interpreter) { call throws(Raise) in
      guard let words = try own(call).words else { return .text("Text(0, 0, '')") }
      return .text("Text(\(words.x), \(words.y), \(try call.interpreter.representation(.text(words.text))))")
    }
    type.addMethod("get_text", "", interpreter) { call throws(Raise) in .text(try own(call).words?.text ?? "") }
    type.addMethod("get_position", "", interpreter) { call throws(Raise) in
      guard let words = try own(call).words else { return .none }
      return .tuple(TupleObject([.float(Double(words.x) ?? 0), .float(Double(words.y) ?? 0)]))
    }
    type.addMethod("set_text", "s", interpreter) { call throws(Raise) in
      let payload = try own(call)
      let text = try call.interpreter.string(call[1])
      payload.words?.text = text
      payload.words?.onChange?(MathText.plain(text))
      for part in payload.parts {
        guard case .text(var mark) = part.artist else { continue }
        mark.text = MathText.plain(text)
        part.artist = .text(mark)
      }
      return .none
    }
  }

  static func value(
    _ name: String, _ module: String, _ parts: [DrawnArtist], _ interpreter: Interpreter
  ) -> Value {
    .instance(
      interpreter.instantiate(PlotObjects.type(name, module, interpreter), payload: Payload(parts)))
  }

  /// Gives a type its methods: what changes data or names works, what changes only the look is accepted.
  static func register(on type: TypeObject, _ interpreter: Interpreter) {
    for name in [
      "linewidth", "lw", "alpha", "zorder", "markersize", "visible", "clip_on", "cmap", "clim", "sizes",
      "facecolor", "edgecolor", "facecolors", "edgecolors", "fontsize", "rotation", "animated", "picker",
      "markerfacecolor", "markeredgecolor", "hatch", "transform", "linewidths", "interpolation", "position",
      "antialiased", "fill", "path_effects", "gid", "drawstyle", "markevery", "extent", "norm", "weight",
    ] {
      accept("set_" + name, on: type, interpreter)
    }
    for name in ["set", "autoscale", "changed", "set_3d_properties", "set_bbox", "update"] {
      accept(name, on: type, interpreter)
    }
    type.addMethod("get_frame", "", interpreter, "What is set on a frame is accepted.") {
      call throws(Raise) in call[0]
    }
    type.addMethod("remove", "", interpreter, "Takes it out of the picture.") { call throws(Raise) in
      for part in try own(call).parts { part.artist = .nothing }
      return .none
    }
    type.addMethod("set_label", "s", interpreter, "The name in the legend.") { call throws(Raise) in
      let name = MathText.plain(try call.interpreter.string(call[1]))
      for part in try own(call).parts {
        part.rawLabel = nil
        _ = part.artist.setLabel(name)
      }
      return .none
    }
    type.addMethod("get_label", "", interpreter, "The name in the legend.") { call throws(Raise) in
      .text(try own(call).parts.first?.shownLabel ?? "")
    }
    type.addMethod("set_color", "color", interpreter, "The colour.") { call throws(Raise) in
      guard let color = try PlotOptions.color(call[1], call.interpreter) else { return .none }
      for part in try own(call).parts { part.artist.setColor(color) }
      return .none
    }
    type.addMethod("get_color", "", interpreter, "The colour.") { call throws(Raise) in
      .text(try own(call).parts.first?.shownColor ?? "C0")
    }
    addData(to: type, interpreter)
    addLooks(to: type, interpreter)
  }

  private static func addData(to type: TypeObject, _ interpreter: Interpreter) {
    type.addMethod("set_data", "*args", interpreter, "New points, or a new picture.") { call throws(Raise) in
      let arguments = if case .tuple(let items) = call[1] { items.items } else { [Value]() }
      guard let part = try own(call).parts.first, let first = arguments.first else { return .none }
      if case .image(var image) = part.artist {
        image.matrix = try call.interpreter.plotMatrix(first)
        part.artist = .image(image)
        return .none
      }
      let pair = arguments.count == 2 ? arguments : try call.interpreter.values(of: first)
      guard pair.count == 2 else { throw .valueError("set_data() takes x and y") }
      try part.setPoints(x: call.interpreter.doubles(pair[0]), y: call.interpreter.doubles(pair[1]))
      return .none
    }
    type.addMethod("set_xdata", "x", interpreter, "New places.") { call throws(Raise) in
      try own(call).parts.first?.setPoints(x: call.interpreter.doubles(call[1]), y: nil)
      return .none
    }
    type.addMethod("set_ydata", "y", interpreter, "New values.") { call throws(Raise) in
      try own(call).parts.first?.setPoints(x: nil, y: call.interpreter.doubles(call[1]))
      return .none
    }
    type.addMethod("set_offsets", "offsets", interpreter, "New places of points.") { call throws(Raise) in
      let numbers = try call.interpreter.doubles(call[1])
      let count = numbers.count / 2
      try own(call).parts.first?.setPoints(
        x: (0..<count).map { numbers[2 * $0] }, y: (0..<count).map { numbers[2 * $0 + 1] })
      return .none
    }
    type.addMethod("set_array", "A", interpreter, "New values for the colours.") { call throws(Raise) in
      guard let part = try own(call).parts.first else { return .none }
      switch part.artist {
      case .scatter(var points):
        points.values = try call.interpreter.doubles(call[1])
        part.artist = .scatter(points)
      case .image(var image):
        image.matrix = try call.interpreter.plotMatrix(call[1])
        part.artist = .image(image)
      default: break
      }
      return .none
    }
    for (name, axis) in [("get_xdata", 0), ("get_ydata", 1)] {
      type.addMethod(name, "orig=True", interpreter, "The points' places.") { call throws(Raise) in
        guard case .line(let line)? = try own(call).parts.first?.artist else { return .none }
        let xs = line.x.isEmpty ? line.y.indices.map(Double.init) : line.x
        return .array(try engine { () throws(TensorError) in
          try Tensor(doubles: axis == 0 ? xs : line.y, shape: Shape(line.y.count))
        })
      }
    }
  }

  /// What programs ask a line: how it looks, and its points as pairs.
  private static func addLooks(to type: TypeObject, _ interpreter: Interpreter) {
    func getter(_ name: String, _ value: @escaping (Line) throws(Raise) -> Value) {
      type.addMethod(name, "", interpreter) { call throws(Raise) in
        guard case .line(let line)? = try own(call).parts.first?.artist else { return .none }
        return try value(line)
      }
    }
    for name in ["get_linestyle", "get_ls"] {
      getter(name) { line throws(Raise) in
        switch line.style {
        case .solid: .text("-")
        case .dashed: .text("--")
        case .dotted: .text(":")
        case .dashDotted: .text("-.")
        case .none: .text("None")
        }
      }
    }
    getter("get_marker") { line throws(Raise) in .text(line.marker ?? "None") }
    for name in ["get_linewidth", "get_lw"] {
      getter(name) { line throws(Raise) in .float(line.givenWidth) }
    }
    getter("get_markersize") { _ throws(Raise) in .float(6) }
    getter("get_alpha") { _ throws(Raise) in .none }
    getter("get_visible") { _ throws(Raise) in .bool(true) }
    getter("get_xydata") { line throws(Raise) in
      let xs = line.x.isEmpty ? line.y.indices.map(Double.init) : line.x
      let pairs = zip(xs, line.y).flatMap { [$0, $1] }
      return .array(try engine { () throws(TensorError) in
        try Tensor(doubles: pairs, shape: Shape(pairs.count / 2, 2))
      })
    }
    type.addMethod("__str__", "", interpreter) { call throws(Raise) in
      guard let part = try own(call).parts.first, part.className == "Line2D" else {
        return .text(try call.interpreter.representation(call[0]))
      }
      return .text("Line2D(\(part.shownLabel))")
    }
    type.addMethod("get_offsets", "", interpreter, "The places of points.") { call throws(Raise) in
      guard case .scatter(let points)? = try own(call).parts.first?.artist else { return .none }
      let pairs = zip(points.x, points.y).flatMap { [$0, $1] }
      return .array(try engine { () throws(TensorError) in
        try Tensor(doubles: pairs, shape: Shape(pairs.count / 2, 2))
      })
    }
    type.addMethod("get_array", "", interpreter, "The values behind the colours.") { call throws(Raise) in
      switch try own(call).parts.first?.artist {
      case .scatter(let points)?:
        guard let values = points.values else { return .none }
        return .array(try engine { () throws(TensorError) in
          try Tensor(doubles: values, shape: Shape(values.count))
        })
      case .image(let image)?:
        let matrix = image.matrix
        return .array(try engine { () throws(TensorError) in
          try Tensor(doubles: matrix.values, shape: Shape(matrix.rows, matrix.columns))
        })
      default: return .none
      }
    }
  }

  private static func accept(_ name: String, on type: TypeObject, _ interpreter: Interpreter) {
    type.addMethod(name, "*args, **kwargs", interpreter, "Accepted; text has no such thing.") {
      _ throws(Raise) in .none
    }
  }

  static func own(_ call: Call) throws(Raise) -> Payload {
    guard case .instance(let object) = call[0], let payload = object.payload as? Payload else {
      return Payload([])
    }
    return payload
  }

  // MARK: Containers of bars

  /// `BarContainer`: a sequence of rectangles.
  static func registerContainer(on type: TypeObject, _ interpreter: Interpreter) {
    register(on: type, interpreter)
    type.addMethod("__len__", "", interpreter) { call throws(Raise) in .int(try barCount(call)) }
    type.addMethod("__iter__", "", interpreter) { call throws(Raise) in
      .iterator(SequenceIterator(try rectangles(call)))
    }
    type.addMethod("__getitem__", "key", interpreter) { call throws(Raise) in
      let all = Value.list(ListObject(try rectangles(call)))
      return try call.interpreter.call(
        try call.interpreter.attribute(all, call.interpreter.symbols.intern("__getitem__")), [call[1]])
    }
    type.addProperty("patches", interpreter) { call throws(Raise) in .list(ListObject(try rectangles(call))) }
    type.addMethod("__repr__", "", interpreter) { call throws(Raise) in
      .text("<BarContainer object of \(try barCount(call)) artists>")
    }
  }

  private static func bars(_ payload: Payload) -> Bars? {
    switch payload.parts.first?.artist {
    case .bars(let bars): bars
    case .histogram(let histogram):
      Bars(
        positions: histogram.counts.indices.map { (histogram.edges[$0] + histogram.edges[$0 + 1]) / 2 },
        heights: histogram.counts,
        width: histogram.edges.count > 1 ? histogram.edges[1] - histogram.edges[0] : 1)
    default: nil
    }
  }

  private static func barCount(_ call: Call) throws(Raise) -> Int {
    bars(try own(call)).map { min($0.positions.count, $0.heights.count) } ?? 0
  }

  private static func rectangles(_ call: Call) throws(Raise) -> [Value] {
    let payload = try own(call)
    let type = PlotObjects.type("Rectangle", "matplotlib.patches", call.interpreter)
    return (0..<(try barCount(call))).map { index in
      .instance(call.interpreter.instantiate(type, payload: Payload(payload.parts, bar: index)))
    }
  }

  /// `Rectangle`: where a bar stands and how far it reaches.
  static func registerRectangle(on type: TypeObject, _ interpreter: Interpreter) {
    register(on: type, interpreter)
    func number(_ name: String, _ value: @escaping (Bars, Int) -> Double) {
      type.addMethod(name, "", interpreter) { call throws(Raise) in
        let payload = try own(call)
        guard let bars = bars(payload), let index = payload.bar, index < bars.heights.count,
          index < bars.positions.count
        else { return .float(0) }
        return .float(value(bars, index))
      }
    }
    func base(_ bars: Bars, _ index: Int) -> Double {
      index < bars.bottom.count ? bars.bottom[index] : bars.bottom.first ?? 0
    }
    number("get_height") { $0.isHorizontal ? $0.width : $0.heights[$1] }
    number("get_width") { $0.isHorizontal ? $0.heights[$1] : $0.width }
    number("get_x") { $0.isHorizontal ? base($0, $1) : $0.positions[$1] - $0.width / 2 }
    number("get_y") { $0.isHorizontal ? $0.positions[$1] - $0.width / 2 : base($0, $1) }
  }
}

extension DrawnArtist {
  /// Moves the points of a line or a scatter.
  func setPoints(x: [Double]?, y: [Double]?) {
    switch artist {
    case .line(var line):
      if let x { line.x = x }
      if let y { line.y = y }
      artist = .line(line)
    case .scatter(var points):
      if let x { points.x = x }
      if let y { points.y = y }
      artist = .scatter(points)
    default: break
    }
  }
}

extension Artist {
  /// The name in the legend.
  var label: String? {
    switch self {
    case .line(let line): line.label
    case .scatter(let points): points.label
    case .bars(let bars): bars.label
    case .histogram(let histogram): histogram.label
    case .errorBars(let bars): bars.label
    case .fillBetween(let area): area.label
    case .horizontalLine(let rule), .verticalLine(let rule): rule.label
    case .band(let band): band.label
    default: nil
    }
  }

  /// Matplotlib's name of the colour.
  var colorName: String? {
    switch self {
    case .line(let line): line.color
    case .scatter(let points): points.color
    case .bars(let bars): bars.color
    case .horizontalLine(let rule), .verticalLine(let rule): rule.color
    default: nil
    }
  }

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
    case .errorBars(var bars):
      bars.label = name
      self = .errorBars(bars)
    default: return false
    }
    return true
  }

  mutating func setColor(_ name: String) {
    switch self {
    case .line(var line):
      line.color = name
      self = .line(line)
    case .scatter(var points):
      points.color = name
      self = .scatter(points)
    case .bars(var bars):
      bars.color = name
      self = .bars(bars)
    default: break
    }
  }
}
