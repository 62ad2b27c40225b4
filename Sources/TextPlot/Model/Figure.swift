/// Where a pair of axes stands in a figure's grid.
package struct GridPosition: Sendable, Equatable {
  /// The row, from 0 at the top.
  package let row: Int
  /// The column, from 0 at the left.
  package let column: Int
  /// How many columns the whole grid has.
  package let columns: Int

  /// A place in a grid `columns` wide, counted from 0.
  package init(row: Int = 0, column: Int = 0, columns: Int = 1) {
    self.row = min(10_000, max(0, row))
    self.column = min(10_000, max(0, column))
    self.columns = min(10_000, max(1, columns))
  }
}

/// One or more pairs of axes with a common heading.
package final class Figure {
  /// The axes in the order in which they were made.
  package var axes: [Axes]

  /// The heading over all axes.
  package var superTitle: String?

  /// The size of a drawing in inches, or nil to suit what is drawn.
  package var size: (width: Double, height: Double)?

  /// A figure with the given axes.
  package init(axes: [Axes] = [], superTitle: String? = nil) {
    self.axes = axes
    self.superTitle = superTitle
  }

  /// The picture as text: rows of equal width, never wider than the options allow, no last newline.
  package func render(_ options: RenderOptions = RenderOptions()) -> String {
    FigureLayout(figure: self, options: options).block().text(color: options.color)
  }
}

/// What an axis measures with.
package enum ScaleKind: String, Sendable {
  case linear
  case log
}

/// Ticks that were asked for.
package struct TickList: Sendable, Equatable {
  /// Where the ticks stand.
  package var positions: [Double]
  /// The text at each tick; empty means the numbers themselves.
  package var labels: [String]

  /// Ticks at `positions`.
  package init(positions: [Double], labels: [String] = []) {
    self.positions = positions
    self.labels = labels
  }
}

/// How long a unit in x is beside a unit in y.
package enum Aspect: Sendable {
  /// Equal for points and fields of like spans, free otherwise.
  case automatic
  case equal
  case free
}

/// A frame with things drawn in it.
package final class Axes {
  /// The place in the figure's grid.
  package var position: GridPosition
  /// The heading.
  package var title: String?
  /// The name of the horizontal axis.
  package var xLabel: String?
  /// The name of the vertical axis.
  package var yLabel: String?
  /// The value at the left and the right end, or nil to fit the data.
  package var xLimits: (Double, Double)?
  /// The value at the lower and the upper end, or nil to fit the data.
  package var yLimits: (Double, Double)?
  /// What the horizontal axis measures with.
  package var xScale: ScaleKind = .linear
  /// What the vertical axis measures with.
  package var yScale: ScaleKind = .linear
  /// Ticks of the horizontal axis, or nil for round ones.
  package var xTicks: TickList?
  /// Ticks of the vertical axis, or nil for round ones.
  package var yTicks: TickList?
  /// Whether frame, ticks and labels are drawn.
  package var showsAxis = true
  /// Whether thin lines stand at the ticks, under the data.
  package var showsGrid = false
  /// Whether even a single series is named.
  package var showsLegend = false
  /// Whether the shades of an image are explained.
  package var showsColorBar = false
  /// How units of the two axes compare.
  package var aspect = Aspect.automatic
  /// Whether the horizontal axis runs from right to left.
  package var isXReversed = false
  /// Whether the vertical axis runs from top to bottom.
  package var isYReversed = false
  /// Whether these axes share their place with others and show their vertical axis at the right.
  package var isTwin = false
  /// Whether the axes were asked for in space: a third coordinate is not drawn.
  package var isInSpace = false
  /// A remark below the picture, such as what it cannot show.
  package var note: String?
  /// What is drawn, in this order.
  package var artists: [Artist]
  /// How often the axes were emptied: places among the artists hold within one generation.
  package private(set) var generation = 0

  /// Axes at a place of the figure's grid.
  package init(
    position: GridPosition = GridPosition(), title: String? = nil, artists: [Artist] = []
  ) {
    self.position = position
    self.title = title
    self.artists = artists
  }

  /// Takes everything away that was drawn or set, but for the place.
  package func clear() {
    let fresh = Axes(position: position)
    (title, xLabel, yLabel, note) = (nil, nil, nil, nil)
    (xLimits, yLimits, xTicks, yTicks) = (nil, nil, nil, nil)
    (xScale, yScale) = (.linear, .linear)
    (showsAxis, showsGrid, showsLegend, showsColorBar) = (true, false, false, false)
    (isXReversed, isYReversed) = (false, false)
    aspect = fresh.aspect
    artists = []
    generation &+= 1
  }
}
