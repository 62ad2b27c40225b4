/// One thing drawn in a pair of axes.
package enum Artist: Sendable {
  case line(Line)
  case scatter(Scatter)
  case bars(Bars)
  case histogram(Histogram)
  case image(Image)
  case contour(Contour)
  case filledContour(Contour)
  case quiver(Quiver)
  case fillBetween(FillBetween)
  case horizontalLine(RuleLine)
  case verticalLine(RuleLine)
  case text(TextMark)
  case errorBars(ErrorBars)
  case boxPlot(BoxPlot)
  case band(Band)
  /// The place of something that was taken away.
  case nothing
}

/// How the points of a line are joined.
package enum LineStyle: String, Sendable {
  case solid, dashed, dotted, dashDotted, none

  /// Reads Matplotlib's spellings (`-`, `--`, `:`, `-.`, `None` and the long names).
  package init?(name: String) {
    switch name {
    case "-", "solid": self = .solid
    case "--", "dashed": self = .dashed
    case ":", "dotted": self = .dotted
    case "-.", "dashdot": self = .dashDotted
    case "", " ", "None", "none": self = .none
    default: return nil
    }
  }
}

/// A series of points joined in their order.
package struct Line: Sendable {
  /// Where the points stand; empty means 0, 1, 2 and so on.
  package var x: [Double]
  /// Where the points stand from bottom to top.
  package var y: [Double]
  /// The name in the legend; nil or a leading underscore leaves it out.
  package var label: String?
  /// A colour as Matplotlib spells it, or nil for the next of the cycle.
  package var color: String?
  /// Matplotlib's sign for the points, or nil for none in particular.
  package var marker: String?
  /// How the line is drawn.
  package var style: LineStyle
  /// Whether NaN among the points stand for gaps that were meant, which no caption counts.
  package var hasGaps = false
  /// How wide the line is in drawings.
  package var width = 1.5
  /// How wide it was asked to be, in points.
  package var givenWidth = 1.5
  /// Every how many points a marker is shown; 1 marks each.
  package var markEvery: Int

  /// A line through `y` over `x`.
  package init(
    x: [Double] = [], y: [Double], label: String? = nil, color: String? = nil,
    marker: String? = nil, style: LineStyle = .solid, markEvery: Int = 1
  ) {
    self.x = x
    self.y = y
    self.label = label
    self.color = color
    self.marker = marker
    self.style = style
    self.markEvery = max(1, markEvery)
  }
}

/// Points that are not joined.
package struct Scatter: Sendable {
  /// Where the points stand from left to right.
  package var x: [Double]
  /// Where the points stand from bottom to top.
  package var y: [Double]
  /// A number for each point (`c=`): small integers are classes, others shades.
  package var values: [Double]?
  /// The name in the legend; nil or a leading underscore leaves it out.
  package var label: String?
  /// A colour as Matplotlib spells it, or nil for the next of the cycle.
  package var color: String?
  /// Matplotlib's sign for the points, or nil for the next of the list.
  package var marker: String?
  /// The radius of the points in drawings.
  package var radius = 3.0
  /// Matplotlib's name of the colours for `values`, used in drawings only.
  package var colorMap: String?

  /// Points at `x`, `y`.
  package init(
    x: [Double], y: [Double], values: [Double]? = nil, label: String? = nil,
    color: String? = nil, marker: String? = nil
  ) {
    self.x = x
    self.y = y
    self.values = values
    self.label = label
    self.color = color
    self.marker = marker
  }
}

/// Bars from a base line.
package struct Bars: Sendable {
  /// Where the bars stand.
  package var positions: [Double]
  /// How far each bar reaches from its base.
  package var heights: [Double]
  /// Names of the bars; empty where they have none.
  package var names: [String]
  /// How wide a bar is, in units of the axis.
  package var width: Double
  /// Where the bars start: one value for each or for all; empty means 0.
  package var bottom: [Double]
  /// Whether the bars lie.
  package var isHorizontal: Bool
  /// The name in the legend; nil or a leading underscore leaves it out.
  package var label: String?
  /// A colour as Matplotlib spells it, or nil for the next of the cycle.
  package var color: String?

  /// Bars of the given heights at `positions`, or at 0, 1, 2 and so on where they have only names.
  package init(
    positions: [Double] = [], heights: [Double], names: [String] = [], width: Double = 0.8,
    bottom: [Double] = [], isHorizontal: Bool = false, label: String? = nil, color: String? = nil
  ) {
    self.positions = positions.isEmpty ? heights.indices.map(Double.init) : positions
    self.heights = heights
    self.names = names
    self.width = width
    self.bottom = bottom
    self.isHorizontal = isHorizontal
    self.label = label
    self.color = color
  }
}

/// A matrix shown as a picture.
package struct Image: Sendable {
  /// The values, first row on top.
  package var matrix: PlotMatrix
  /// The value shown as nothing; nil takes the least.
  package var minimum: Double?
  /// The value shown fully; nil takes the greatest.
  package var maximum: Double?
  /// Matplotlib's name of the colours, used in drawings only.
  package var colorMap: String?
  /// Where the outer edges of the picture lie, left, right, bottom and top; nil puts pixel centres at 0, 1, 2.
  package var extent: ImageExtent?
  /// Whether the first row is the lowest.
  package var startsAtBottom = false

  /// A picture of `matrix`, first row on top.
  package init(
    _ matrix: PlotMatrix, minimum: Double? = nil, maximum: Double? = nil, colorMap: String? = nil
  ) {
    self.matrix = matrix
    self.minimum = minimum
    self.maximum = maximum
    self.colorMap = colorMap
  }
}

/// The outer edges of a picture among the data.
package struct ImageExtent: Sendable, Equatable {
  /// The value at the left edge.
  package var left: Double
  /// The value at the right edge.
  package var right: Double
  /// The value at the lower edge.
  package var bottom: Double
  /// The value at the upper edge.
  package var top: Double

  /// Edges at the given values.
  package init(left: Double, right: Double, bottom: Double, top: Double) {
    self.left = left
    self.right = right
    self.bottom = bottom
    self.top = top
  }
}

/// A field of values over a grid.
package struct Contour: Sendable {
  /// Where the columns of `z` stand; empty means 0, 1, 2 and so on.
  package var x: [Double]
  /// Where the rows of `z` stand; empty means 0, 1, 2 and so on.
  package var y: [Double]
  /// The values: a row for each y, a column for each x.
  package var z: PlotMatrix
  /// Values at which lines are drawn; empty means round ones.
  package var levels: [Double]
  /// About how many round levels are wanted where none are given.
  package var levelCount = 7
  /// Matplotlib's name of the colours, used in drawings only.
  package var colorMap: String?
  /// A colour as Matplotlib spells it, or nil for the next of the cycle.
  package var color: String?

  /// A field `z` whose rows stand at `y` and whose columns stand at `x`.
  package init(
    x: [Double] = [], y: [Double] = [], z: PlotMatrix, levels: [Double] = [], color: String? = nil
  ) {
    self.x = x.count == z.columns ? x : (0..<z.columns).map(Double.init)
    self.y = y.count == z.rows ? y : (0..<z.rows).map(Double.init)
    self.z = z
    self.levels = levels.filter(\.isFinite).sorted()
    self.color = color
  }
}

/// Arrows.
package struct Quiver: Sendable {
  /// Where the points stand from left to right.
  package var x: [Double]
  /// Where the points stand from bottom to top.
  package var y: [Double]
  /// How far each arrow points to the right.
  package var u: [Double]
  /// How far each arrow points up.
  package var v: [Double]
  /// A colour as Matplotlib spells it, or nil for the next of the cycle.
  package var color: String?

  /// Arrows from `x`, `y` in the direction `u`, `v`.
  package init(x: [Double], y: [Double], u: [Double], v: [Double], color: String? = nil) {
    self.x = x
    self.y = y
    self.u = u
    self.v = v
    self.color = color
  }
}

/// The area between two curves.
package struct FillBetween: Sendable {
  /// Where the points stand from left to right.
  package var x: [Double]
  /// One edge of the area.
  package var lower: [Double]
  /// The other edge of the area.
  package var upper: [Double]
  /// The name in the legend; nil or a leading underscore leaves it out.
  package var label: String?
  /// A colour as Matplotlib spells it, or nil for the next of the cycle.
  package var color: String?

  /// The area between `lower` and `upper` over `x`.
  package init(
    x: [Double], lower: [Double], upper: [Double], label: String? = nil, color: String? = nil
  ) {
    self.x = x
    self.lower = lower
    self.upper = upper
    self.label = label
    self.color = color
  }
}

/// A straight line across the axes.
package struct RuleLine: Sendable {
  /// The value at which the line crosses its axis.
  package var position: Double
  /// The name in the legend; nil or a leading underscore leaves it out.
  package var label: String?
  /// A colour as Matplotlib spells it, or nil for the next of the cycle.
  package var color: String?
  /// How the line is drawn.
  package var style: LineStyle

  /// A line at `position`.
  package init(
    _ position: Double, label: String? = nil, color: String? = nil, style: LineStyle = .solid
  ) {
    self.position = position
    self.label = label
    self.color = color
    self.style = style
  }
}

/// Words at a place among the data.
package struct TextMark: Sendable {
  /// Where the points stand from left to right.
  package var x: Double
  /// Where the points stand from bottom to top.
  package var y: Double
  /// The words.
  package var text: String
  /// A colour as Matplotlib spells it, or nil for the next of the cycle.
  package var color: String?
  /// Which part of the words stands at `x`.
  package var alignment = TextAlignment.left
  /// A place that the words point at, or nil where they stand alone.
  package var target: (x: Double, y: Double)?

  /// `text` starting at `x`, `y`.
  package init(x: Double, y: Double, text: String, color: String? = nil) {
    self.x = x
    self.y = y
    self.text = text
    self.color = color
  }
}

/// Which part of words stands at their place.
package enum TextAlignment: String, Sendable {
  case left, center, right
}

/// Points with an uncertainty in y.
package struct ErrorBars: Sendable {
  /// Where the points stand from left to right.
  package var x: [Double]
  /// Where the points stand from bottom to top.
  package var y: [Double]
  /// How far each bar reaches below its point.
  package var below: [Double]
  /// How far each bar reaches above its point.
  package var above: [Double]
  /// The name in the legend; nil or a leading underscore leaves it out.
  package var label: String?
  /// A colour as Matplotlib spells it, or nil for the next of the cycle.
  package var color: String?
  /// Matplotlib's sign for the points, or nil for the next of the list.
  package var marker: String?
  /// How the points are joined.
  package var style = LineStyle.none

  /// Points at `x`, `y` reaching `below` and `above`.
  package init(
    x: [Double], y: [Double], below: [Double], above: [Double], label: String? = nil,
    color: String? = nil, marker: String? = nil
  ) {
    self.x = x
    self.y = y
    self.below = below
    self.above = above
    self.label = label
    self.color = color
    self.marker = marker
  }
}

/// Quartiles, whiskers and outliers of some groups of values.
package struct BoxPlot: Sendable {
  /// The values of each box.
  package var groups: [[Double]]
  /// The names under the boxes; where they end, numbers go on.
  package var names: [String]
  /// Whether the density of the values is drawn rather than boxes.
  package var isViolin = false

  /// One box a group, named by `names` or 1, 2, 3.
  package init(groups: [[Double]], names: [String] = []) {
    self.groups = groups
    self.names = names
  }
}

/// The area between two values of one axis, across the whole frame.
package struct Band: Sendable {
  /// One edge.
  package var from: Double
  /// The other edge.
  package var to: Double
  /// Whether the edges are values of the vertical axis.
  package var isHorizontal: Bool
  /// The name in the legend; nil or a leading underscore leaves it out.
  package var label: String?
  /// A colour as Matplotlib spells it, or nil for the next of the cycle.
  package var color: String?

  /// A band between two values.
  package init(from: Double, to: Double, isHorizontal: Bool) {
    self.from = from
    self.to = to
    self.isHorizontal = isHorizontal
  }
}
