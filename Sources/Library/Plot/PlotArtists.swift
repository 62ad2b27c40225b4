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
}
