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
