import Language
import TextPlot

/// The functions that draw into axes, each usable as `plt.name(…)` and as `axes.name(…)`.
enum PlotFunctions {
  struct Entry {
    /// The name in `plt`.
    let name: String
    /// The name as a method of `Axes`, where it differs (`set_title`).
    let methodName: String
    /// Matplotlib's class that the method belongs to, as errors name it.
    let owner: String
    let signature: String
    let documentation: String
    let body: (PlotCall) throws(Raise) -> Value

    init(
      _ name: String, _ signature: String, _ documentation: String, method: String? = nil,
      owner: String = "Axes", _ body: @escaping (PlotCall) throws(Raise) -> Value
    ) {
      self.name = name
      methodName = method ?? name
      self.owner = owner
      self.signature = signature
      self.documentation = documentation
      self.body = body
    }
  }

  static var all: [Entry] { lines + points + bars + fields + words + paths + PlotSettings.all }

  private static var lines: [Entry] {
    [
      Entry("plot", "*args, **kwargs", "Lines through points.") { call throws(Raise) in
        try plot(call, PlotKeywords.line)
      },
      Entry("step", "*args, **kwargs", "Lines that go in steps.", step),
      Entry("semilogx", "*args, **kwargs", "Lines, with a logarithmic x axis.") { call throws(Raise) in
        let drawn = try plot(call, PlotKeywords.logLine)
        call.axes.xScale = .log
        return drawn
      },
      Entry("semilogy", "*args, **kwargs", "Lines, with a logarithmic y axis.") { call throws(Raise) in
        let drawn = try plot(call, PlotKeywords.logLine)
        call.axes.yScale = .log
        return drawn
      },
      Entry("loglog", "*args, **kwargs", "Lines, with logarithmic axes.") { call throws(Raise) in
        let drawn = try plot(call, PlotKeywords.logLine)
        call.axes.xScale = .log
        call.axes.yScale = .log
        return drawn
      },
      Entry("errorbar", "x, y, yerr=None, xerr=None, fmt='', **kwargs", "Points with their uncertainty.",
        errorBars),
      Entry("stem", "*args, **kwargs", "Points on stalks.", stem),
      Entry("fill_between", "x, y1, y2=0, where=None, interpolate=False, step=None, **kwargs",
        "The area between two curves.", fillBetween),
      Entry("fill", "*args, **kwargs", "The outline of a polygon.", polygon),
      Entry("stackplot", "x, *args, **kwargs", "Areas on top of each other.", stack),
      Entry("axhline", "y=0, xmin=0, xmax=1, **kwargs", "A horizontal line.") { call throws(Raise) in
        call.add(.horizontalLine(try rule(call)), "Line2D", "matplotlib.lines")
      },
      Entry("axvline", "x=0, ymin=0, ymax=1, **kwargs", "A vertical line.") { call throws(Raise) in
        call.add(.verticalLine(try rule(call)), "Line2D", "matplotlib.lines")
      },
      Entry("hlines", "y, xmin, xmax, colors=None, linestyles='solid', label='', **kwargs",
        "Horizontal lines from and to places.") { call throws(Raise) in
          try segments(call, isHorizontal: true)
        },
      Entry("vlines", "x, ymin, ymax, colors=None, linestyles='solid', label='', **kwargs",
        "Vertical lines from and to places.") { call throws(Raise) in
          try segments(call, isHorizontal: false)
        },
      Entry("axhspan", "ymin, ymax, xmin=0, xmax=1, **kwargs", "A horizontal band.") { call throws(Raise) in
        try span(call, isHorizontal: true)
      },
      Entry("axvspan", "xmin, xmax, ymin=0, ymax=1, **kwargs", "A vertical band.") { call throws(Raise) in
        try span(call, isHorizontal: false)
      },
    ]
  }

  private static var points: [Entry] {
    [Entry("scatter", "x, y, *args, **kwargs", "Points.", scatter)]
  }

  private static var bars: [Entry] {
    [
      Entry("bar", "x, height, width=0.8, bottom=None, **kwargs", "Bars.") { call throws(Raise) in
        try bars(call, isHorizontal: false)
      },
      Entry("barh", "y, width, height=0.8, left=None, **kwargs", "Bars that lie.") { call throws(Raise) in
        try bars(call, isHorizontal: true)
      },
      Entry("bar_label", "container, labels=None, *args, **kwargs", "The values at bars, which show them anyway.") {
        _ throws(Raise) in .list(ListObject([]))
      },
      Entry("hist", "x, bins=10, range=None, **kwargs", "A histogram.", histogram),
      Entry("hist2d", "x, y, bins=10, range=None, **kwargs", "A histogram over a plane.", histogram2D),
      Entry("pie", "x, explode=None, labels=None, colors=None, **kwargs", "Shares, as bars.", pie),
      Entry("boxplot", "x, **kwargs", "Quartiles, whiskers and outliers.", boxPlot),
      Entry("violinplot", "dataset, *args, **kwargs", "Distributions by their density.") { call throws(Raise) in
        try boxes(call, names: [], isViolin: true)
      },
    ]
  }

  private static var fields: [Entry] {
    [
      Entry("imshow", "X, cmap=None, **kwargs", "A matrix as a picture.", image),
      Entry("matshow", "X, cmap=None, **kwargs", "A matrix as a picture.", image),
      Entry("hexbin", "x, y, C=None, gridsize=100, bins=None, **kwargs", "Counts of points over a plane.", hexagons),
      Entry("spy", "Z, **kwargs", "Where a matrix is not 0.", nonzero),
      Entry("pcolormesh", "*args, **kwargs", "Values over a grid.") { call throws(Raise) in try mesh(call) },
      Entry("pcolor", "*args, **kwargs", "Values over a grid.") { call throws(Raise) in
        try mesh(call, as: "PolyQuadMesh")
      },
      Entry("contour", "*args, **kwargs", "Lines of equal value.") { call throws(Raise) in
        call.add(.contour(try field(call)), "QuadContourSet", "matplotlib.contour")
      },
      Entry("contourf", "*args, **kwargs", "Regions of like value.") { call throws(Raise) in
        call.add(.filledContour(try field(call)), "QuadContourSet", "matplotlib.contour")
      },
      Entry("clabel", "*args, **kwargs", "The levels, which the legend shows anyway.") {
        _ throws(Raise) in .list(ListObject([]))
      },
      Entry("quiver", "*args, **kwargs", "Arrows.", quiver),
      Entry("quiverkey", "*args, **kwargs", "Accepted; text has no such thing.") { _ throws(Raise) in .none },
    ]
  }

  private static var words: [Entry] {
    [
      Entry("text", "x, y, s, fontdict=None, **kwargs", "Words at a place.", text),
      Entry("annotate", "text, xy, xytext=None, *args, **kwargs", "Words about a place.", annotation),
    ]
  }

  static func isText(_ value: Value) -> Bool {
    if case .string = value { true } else { false }
  }

  // MARK: Words

  private static func text(_ call: PlotCall) throws(Raise) -> Value {
    // Axes in space take z before the words.
    let isInSpace = !isText(call[2]) && call.axes.isInSpace && call.isGiven(3)
    let options = try call.options(4, PlotKeywords.text)
    let words = isInSpace ? try call.words(3) : try call.words(2)
    var mark = TextMark(x: try call.double(0), y: try call.double(1), text: words)
    mark.color = try options.color()
    mark.alignment = try alignment(options)
    if let place = options["transform"], case .string(let name) = place, name.text == "axes" {
      // A share of the axes rather than a value: the words stand in the heading's row.
      call.axes.note = words
      mark = TextMark(x: .nan, y: .nan, text: "")
    }
    let drawn = call.add(.text(mark))
    return try PlotObjects.text(
      try call.interpreter.representation(call[0]), try call.interpreter.representation(call[1]), words,
      call.interpreter, [drawn])
  }

  private static func alignment(_ options: PlotOptions) throws(Raise) -> TextAlignment {
    guard let name = try options.text("ha", "horizontalalignment") else { return .left }
    guard let alignment = TextAlignment(rawValue: name) else {
      throw .valueError("'\(name)' is not a valid value for align; supported values are 'center', 'left', 'right'")
    }
    return alignment
  }

  private static func annotation(_ call: PlotCall) throws(Raise) -> Value {
    let options = try call.options(4, PlotKeywords.annotation)
    let place = try call.doubles(1)
    guard place.count == 2 else { throw .valueError("xy must be a pair of numbers") }
    let words = try call.words(0)
    var shown = call[1]
    var mark = TextMark(x: place[0], y: place[1], text: words)
    mark.color = try options.color()
    mark.alignment = try alignment(options)
    if call.isGiven(2) {
      let other = try call.doubles(2)
      let isOffset = try options.text("textcoords").map { $0.hasPrefix("offset") } ?? false
      if other.count == 2, !isOffset {
        mark = TextMark(x: other[0], y: other[1], text: words, color: mark.color)
        shown = call[2]
        if options["arrowprops"] != nil { mark.target = (place[0], place[1]) }
      }
    }
    let drawn = call.add(.text(mark))
    let pair = try call.interpreter.values(of: shown)
    return try PlotObjects.text(
      try call.interpreter.representation(pair.first ?? .float(mark.x)),
      try call.interpreter.representation(pair.last ?? .float(mark.y)), words, call.interpreter, [drawn])
  }
}

extension Interpreter {
  /// The values of a sequence; a single number or string is a sequence of one.
  func iterableValues(_ value: Value) throws(Raise) -> [Value] {
    switch value {
    case .int, .float, .scalar, .string: [value]
    default: try values(of: value)
    }
  }
}
