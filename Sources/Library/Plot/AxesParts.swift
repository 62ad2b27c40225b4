import Language
import TensorCore
import TextPlot

/// What axes hold, as Matplotlib sorts it: `ax.lines`, `ax.patches`, `ax.images` and their like.
enum AxesParts {
  /// A sort of artists and the class of the objects that stand for them.
  private static let sorts: [(name: String, classes: Set<String>)] = [
    ("lines", ["Line2D"]),
    ("patches", ["BarContainer", "Polygon", "Wedge", "Rectangle", "FancyArrow", "StepPatch"]),
    ("images", ["AxesImage"]),
    ("texts", ["Text"]),
    (
      "collections",
      [
        "PathCollection", "QuadMesh", "PolyQuadMesh", "PolyCollection", "FillBetweenPolyCollection", "LineCollection",
        "QuadContourSet", "Quiver", "Poly3DCollection",
      ]
    ),
    ("containers", ["BarContainer", "ErrorbarContainer", "StemContainer"]),
  ]

  static func register(on type: TypeObject, _ interpreter: Interpreter) {
    for sort in sorts {
      type.addProperty(sort.name, interpreter) { call throws(Raise) in
        .list(ListObject(try objects(AxesType.own(call), sort.classes, isPatch: sort.name == "patches", call.interpreter)))
      }
    }
    type.addMethod("get_lines", "", interpreter) { call throws(Raise) in
      .list(ListObject(try objects(AxesType.own(call), ["Line2D"], isPatch: false, call.interpreter)))
    }
    type.addMethod("has_data", "", interpreter) { call throws(Raise) in
      .bool(
        try AxesType.own(call).artists.contains {
          switch $0 {
          case .text, .nothing: false
          default: true
          }
        })
    }
  }

  private static func objects(
    _ axes: Axes, _ classes: Set<String>, isPatch: Bool, _ interpreter: Interpreter
  ) throws(Raise) -> [Value] {
    var found: [Value] = []
    for index in axes.artists.indices {
      let part = DrawnArtist(axes: axes, index: index)
      let name = part.className
      guard classes.contains(name) else { continue }
      if isPatch, name == "BarContainer" {
        for bar in 0..<axes.artists[index].partCount {
          let type = PlotObjects.type("Rectangle", "matplotlib.patches", interpreter)
          found.append(.instance(interpreter.instantiate(type, payload: PlotArtists.Payload([part], bar: bar))))
        }
      } else if case .text(let mark) = axes.artists[index] {
        found.append(try PlotObjects.text("\(mark.x)", "\(mark.y)", mark.text, interpreter, [part]))
      } else {
        found.append(PlotArtists.value(name, module(of: name), [part], interpreter))
      }
    }
    return found
  }

  private static func module(of name: String) -> String {
    switch name {
    case "Line2D": "matplotlib.lines"
    case "AxesImage": "matplotlib.image"
    case "Polygon", "Wedge", "Rectangle": "matplotlib.patches"
    case "BarContainer", "ErrorbarContainer", "StemContainer": "matplotlib.container"
    case "QuadContourSet": "matplotlib.contour"
    case "Quiver": "matplotlib.quiver"
    default: "matplotlib.collections"
    }
  }
}

extension Artist {
  /// Matplotlib's class where the function that drew it is not known.
  var usualClass: String {
    switch self {
    case .line, .horizontalLine, .verticalLine: "Line2D"
    case .scatter: "PathCollection"
    case .bars, .histogram: "BarContainer"
    case .image: "AxesImage"
    case .contour, .filledContour: "QuadContourSet"
    case .quiver: "Quiver"
    case .fillBetween: "FillBetweenPolyCollection"
    case .text: "Text"
    case .band: "Rectangle"
    case .errorBars: "ErrorbarContainer"
    case .boxPlot, .nothing: ""
    }
  }

  /// How many of Matplotlib's artists this one is.
  var partCount: Int {
    switch self {
    case .bars(let bars): min(bars.positions.count, bars.heights.count)
    case .histogram(let histogram): histogram.counts.count
    case .errorBars: 2
    case .boxPlot(let plot): 7 * plot.groups.count
    case .nothing: 0
    default: 1
    }
  }
}

extension DrawnArtist {
  /// Matplotlib's class of the object.
  var className: String { AxesState.of(axes).classes[index] ?? artist.usualClass }

  /// The name as it was given, formulas and all.
  var rawLabel: String? {
    get { AxesState.of(axes).labels[index] }
    set { AxesState.of(axes).labels[index] = newValue }
  }

  /// The name that a program reads: the one given, or Matplotlib's own.
  var shownLabel: String {
    if let label = rawLabel ?? artist.label { return label }
    let number = axes.artists.prefix(index).reduce(0) { $0 + $1.partCount }
    return "_child\(number)"
  }

  /// The colour that a program reads: the one given, or the cycle's.
  var shownColor: String {
    if let name = artist.colorName { return name }
    var number = 0
    for other in axes.artists.prefix(index) {
      guard other.colorName == nil, other.usualClass == artist.usualClass else { continue }
      number += 1
    }
    return PlotColor(name: "C\(number)")?.hex ?? "C\(number)"
  }
}
