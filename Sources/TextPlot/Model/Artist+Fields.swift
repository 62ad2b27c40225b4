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
