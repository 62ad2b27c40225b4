import Language
import TensorCore
import TextPlot

extension PlotFunctions {
  static func image(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(2, PlotKeywords.image)
    var image = Image(try call.interpreter.plotMatrix(call[0]))
    image.minimum = try options.double("vmin")
    image.maximum = try options.double("vmax")
    image.colorMap = try ColorMaps.name(of: call[1], call.interpreter)
    if let name = try options.text("origin") {
      guard ["upper", "lower"].contains(name) else {
        throw .valueError("'\(name)' is not a valid value for origin. Supported values are 'upper', 'lower'")
      }
      image.startsAtBottom = name == "lower"
    }
    if let extent = options["extent"] {
      let edges = try call.interpreter.doubles(extent)
      guard edges.count == 4 else {
        throw .valueError("extent must be a sequence of four numbers, left, right, bottom and top")
      }
      guard edges.allSatisfy(\.isFinite) else { throw .valueError("Axis limits cannot be NaN or Inf") }
      image.extent = ImageExtent(left: edges[0], right: edges[1], bottom: edges[2], top: edges[3])
    }
    if let name = try options.text("interpolation"), !knownInterpolations.contains(name.lowercased()) {
      throw .valueError("'\(name)' is not a valid value for interpolation.")
    }
    if case .string(let aspect)? = options["aspect"], aspect.text == "auto" { call.axes.aspect = .free }
    return call.add(.image(image), "AxesImage", "matplotlib.image")
  }

  private static let knownInterpolations: Set<String> = Set(
    "none nearest auto antialiased bilinear bicubic spline16 spline36 hanning hamming hermite kaiser quadric catrom gaussian bessel mitchell sinc lanczos blackman"
      .split(separator: " ").map(String.init))

  /// `spy`: a mark where a matrix is not 0.
  static func nonzero(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(1, PlotKeywords.image)
    _ = options
    let matrix = try call.interpreter.plotMatrix(call[0])
    let marks = matrix.values.map { $0 == 0 ? 0.0 : 1 }
    var image = Image(PlotMatrix(rows: matrix.rows, columns: matrix.columns, values: marks))
    image.colorMap = "binary"
    return call.add(.image(image), "AxesImage", "matplotlib.image")
  }

  /// `pcolormesh(C)` and `pcolormesh(X, Y, C)`: a cell for each value.
  static func mesh(_ call: PlotCall, as type: String = "QuadMesh") throws(Raise) -> Value {
    let options = try call.options(1, PlotKeywords.mesh)
    let arguments = call.rest(0)
    guard arguments.count == 1 || arguments.count == 3 else {
      throw .typeError("pcolormesh() takes 1 or 3 positional arguments but \(arguments.count) were given")
    }
    let matrix = try call.interpreter.plotMatrix(arguments[arguments.count - 1])
    var image = Image(matrix)
    image.startsAtBottom = true
    image.colorMap = try options.colorMap()
    image.minimum = try options.double("vmin")
    image.maximum = try options.double("vmax")
    let count = (Double(matrix.columns), Double(matrix.rows))
    image.extent = ImageExtent(left: 0, right: count.0, bottom: 0, top: count.1)
    if arguments.count == 3 {
      let xs = try edges(arguments[0], cells: matrix.columns, alongRows: false, call)
      let ys = try edges(arguments[1], cells: matrix.rows, alongRows: true, call)
      image.extent = ImageExtent(left: xs.0, right: xs.1, bottom: ys.0, top: ys.1)
    }
    call.axes.aspect = .free
    return call.add(.image(image), type, "matplotlib.collections")
  }

  /// The outer edges along one axis: given as edges, or half a step beyond given middles.
  private static func edges(
    _ value: Value, cells: Int, alongRows: Bool, _ call: PlotCall
  ) throws(Raise) -> (Double, Double) {
    let places = try vector(value, alongRows: alongRows, call)
    guard let first = places.first, let last = places.last, first.isFinite, last.isFinite else {
      return (0, Double(cells))
    }
    if places.count == cells, cells > 1 {
      let half = (last - first) / Double(cells - 1) / 2
      return (first - half, last + half)
    }
    return (first, last)
  }

  /// The coordinates along one axis, from a vector or a coordinate matrix.
  private static func vector(
    _ value: Value, alongRows: Bool, _ call: PlotCall
  ) throws(Raise) -> [Double] {
    let tensor = try call.interpreter.tensor(from: value)
    guard tensor.rank == 2 else { return tensor.doubles }
    let points = tensor.doubles
    let (rows, columns) = (tensor.shape[0], tensor.shape[1])
    return alongRows
      ? (0..<(columns > 0 ? rows : 0)).map { points[$0 * columns] }
      : Array(points.prefix(rows > 0 ? columns : 0))
  }

  /// `contour(Z)`, `contour(X, Y, Z)` and the same with levels behind.
  static func field(_ call: PlotCall) throws(Raise) -> Contour {
    let options = try call.options(1, PlotKeywords.contour)
    let arguments = call.rest(0)
    guard !arguments.isEmpty else {
      throw .typeError("contour() takes from 1 to 4 positional arguments but 0 were given")
    }
    let hasGrid = arguments.count >= 3
    let z = try call.interpreter.tensor(from: arguments[hasGrid ? 2 : 0])
    guard z.rank == 2 else { throw .typeError("Input z must be 2D, not \(z.rank)D") }
    guard z.shape[0] > 1, z.shape[1] > 1 else {
      throw .typeError("Input z must be at least a (2, 2) shaped array, but has shape \(z.shape)")
    }
    let matrix = try call.interpreter.plotMatrix(.array(z))
    var contour = Contour(z: matrix)
    if hasGrid {
      contour.x = try coordinates(arguments[0], whole: z.shape[1], count: matrix.columns, alongRows: false, call)
      contour.y = try coordinates(arguments[1], whole: z.shape[0], count: matrix.rows, alongRows: true, call)
    }
    let levels = arguments.count == (hasGrid ? 4 : 2) ? arguments.last : options["levels"]
    if let levels {
      if case .int(let count) = levels {
        contour.levelCount = max(1, min(40, count))
      } else {
        let given = try call.interpreter.doubles(levels).filter(\.isFinite)
        guard zip(given, given.dropFirst()).allSatisfy({ $0 < $1 }) else {
          throw .valueError("Contour levels must be increasing")
        }
        contour.levels = given
      }
    }
    contour.color = try options.color()
    contour.colorMap = try options.colorMap()
    return contour
  }

  /// The coordinates along one axis, thinned like the field.
  private static func coordinates(
    _ value: Value, whole: Int, count: Int, alongRows: Bool, _ call: PlotCall
  ) throws(Raise) -> [Double] {
    let places = try vector(value, alongRows: alongRows, call)
    guard places.count == whole, count > 0 else {
      let name = alongRows ? "y" : "x"
      throw .typeError(
        "Length of \(name) (\(places.count)) must match number of \(alongRows ? "rows" : "columns") in z (\(whole))")
    }
    let step = max((places.count + count - 1) / count, 1)
    return stride(from: 0, to: places.count, by: step).map { places[$0] }
  }

  /// `quiver(U, V)` and `quiver(X, Y, U, V)`, with colours behind.
  static func quiver(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(1, PlotKeywords.quiver)
    let arguments = call.rest(0)
    guard arguments.count >= 2 else {
      throw .typeError("quiver() takes from 2 to 5 positional arguments but \(arguments.count) were given")
    }
    let hasPlaces = arguments.count >= 4
    let u = try call.interpreter.tensor(from: arguments[hasPlaces ? 2 : 0])
    let v = try call.interpreter.doubles(arguments[hasPlaces ? 3 : 1])
    let count = u.count
    var xs: [Double] = []
    var ys: [Double] = []
    if hasPlaces {
      xs = try call.interpreter.doubles(arguments[0])
      ys = try call.interpreter.doubles(arguments[1])
    }
    if u.rank == 2, !hasPlaces || (xs.count == u.shape[1] && ys.count == u.shape[0] && xs.count != count) {
      let (across, up) = (hasPlaces ? xs : (0..<u.shape[1]).map(Double.init), hasPlaces ? ys : (0..<u.shape[0]).map(Double.init))
      xs = (0..<count).map { across[$0 % max(1, across.count)] }
      ys = (0..<count).map { up[$0 / max(1, across.count)] }
    } else if !hasPlaces {
      xs = (0..<count).map(Double.init)
      ys = [Double](repeating: 0, count: count)
    }
    guard xs.count == ys.count else {
      throw .valueError(
        "X and Y must be the same size, but X.size is \(xs.count) and Y.size is \(ys.count).")
    }
    for (name, size) in [("U", count), ("V", v.count)] where size != xs.count {
      throw .valueError("Argument \(name) has a size \(size) which does not match \(xs.count), the number of arrow positions")
    }
    var arrows = Quiver(x: xs, y: ys, u: u.doubles, v: v)
    arrows.color = try options.color()
    return call.add(.quiver(arrows), "Quiver", "matplotlib.quiver")
  }
}
