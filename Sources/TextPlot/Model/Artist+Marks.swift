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
