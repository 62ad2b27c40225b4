/// Where a pair of axes stands in a figure's grid.
package struct GridPosition: Sendable, Equatable {
  /// The row, from 0 at the top.
  package let row: Int
  /// The column, from 0 at the left.
  package let column: Int
  /// How many columns the whole grid has.
  package let columns: Int
  /// How many rows the whole grid has, as far as it is known.
  package let rows: Int
  /// How many columns and rows of the grid the axes take.
  package let span: Span

  /// A count of columns and of rows.
  package struct Span: Sendable, Equatable {
    package let columns: Int
    package let rows: Int
  }

  /// A place in a grid `columns` wide, counted from 0.
  package init(
    row: Int = 0, column: Int = 0, columns: Int = 1, rows: Int = 1, columnSpan: Int = 1, rowSpan: Int = 1
  ) {
    self.row = min(10_000, max(0, row))
    self.column = min(10_000, max(0, column))
    self.columns = min(10_000, max(1, columns))
    self.rows = min(10_000, max(1, rows, self.row + 1))
    span = Span(columns: min(self.columns, max(1, columnSpan)), rows: min(self.rows, max(1, rowSpan)))
  }
}

/// One or more pairs of axes with a common heading.
package final class Figure {
  /// The axes in the order in which they were made.
  package var axes: [Axes]

  /// The heading over all axes.
  package var superTitle: String?

  /// The object that stands for the figure in a program.
  package weak var handle: AnyObject?

  /// The size of a drawing in inches, or nil to suit what is drawn.
  package var size: (width: Double, height: Double)?

  /// A figure with the given axes.
  package init(axes: [Axes] = [], superTitle: String? = nil) {
    self.axes = axes
    self.superTitle = superTitle
  }

  /// The picture made when it is first asked for, in plain text and with colours.
  package func rendering(_ options: RenderOptions = RenderOptions()) -> FigureText {
    FigureText { FigureLayout(figure: self, options: options).block() }
  }

  /// The picture as text: rows of equal width, never wider than the options allow, no last newline.
  package func render(_ options: RenderOptions = RenderOptions()) -> String {
    FigureLayout(figure: self, options: options).block().text(color: options.color)
  }
}

/// A picture that is drawn once, however often its text is asked for.
package final class FigureText {
  private let draw: () -> TextBlock
  private lazy var block = draw()

  init(_ draw: @escaping () -> TextBlock) { self.draw = draw }

  /// The rows, with escape sequences for colours or without.
  package func text(color: Bool = false) -> String { block.text(color: color) }
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
  /// Whether the places were given as whole numbers.
  package var areWhole = false

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
  /// Whether places are given as an angle and a distance from the middle.
  package var isPolar = false
  /// A remark below the picture, such as what it cannot show.
  package var note: String?
  /// What is drawn, in this order.
  package var artists: [Artist]
  /// The axes with the same horizontal axis.
  package var xGroup: AxesGroup?
  /// The axes with the same vertical axis.
  package var yGroup: AxesGroup?
  /// What a front end keeps with the axes until they are emptied.
  package var settings: AnyObject?
  /// The object that stands for the axes in a program.
  package weak var handle: AnyObject?
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
    settings = nil
    generation &+= 1
  }
}

/// Axes that share one of their axes: its ends are those of them all.
package final class AxesGroup {
  private struct Member {
    weak var axes: Axes?
  }

  private var members: [Member]

  /// A group of the given axes.
  package init(_ axes: [Axes]) { members = axes.map(Member.init) }

  /// Takes in further axes.
  package func add(_ axes: Axes) { members.append(Member(axes: axes)) }

  /// The axes of the group but for one.
  package func others(of axes: Axes) -> [Axes] { members.compactMap(\.axes).filter { $0 !== axes } }
}
