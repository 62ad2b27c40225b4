/// A picture as shapes in the order in which they lie over each other, in pixels from the upper left.
///
/// One drawing is written as SVG markup or filled into pixels.
package struct Drawing: Sendable {
  enum Shape: Sendable {
    case line(from: Point, to: Point, color: String, width: Double)
    case rectangle(Box, fill: String, opacity: Double, stroke: String)
    /// A cell of a picture, whose edges meet its neighbours' without a seam.
    case cell(Box, fill: String, opacity: Double)
    case marker(MarkerShape, at: Point, radius: Double, fill: String)
    case path(runs: [[Point]], color: String, width: Double, dashes: [Double], fill: String, opacity: Double)
    case words(String, at: Point, anchor: TextAlignment, size: Double, color: String, isTurned: Bool)
  }

  struct Point: Sendable, Equatable {
    var x: Double
    var y: Double

    init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  struct Box: Sendable, Equatable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  let width: Double
  let height: Double
  private(set) var shapes: [Shape] = []

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// The characters among its words that have no strokes, so that a PNG file shows boxes for them.
  package var missingCharacters: [Character] {
    var missing: [Character] = []
    for case .words(let words, _, _, _, _, _) in shapes {
      for character in words where StrokeFont.strokes(character) == nil && !missing.contains(character) {
        missing.append(character)
      }
    }
    return missing
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, color: String = "#333",
    width: Double = 1
  ) {
    shapes.append(.line(from: Point(x1, y1), to: Point(x2, y2), color: color, width: width))
  }

  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String,
    opacity: Double = 1, stroke: String = "none"
  ) {
    let box = Box(x: x, y: y, width: max(0, width), height: max(0, height))
    shapes.append(.rectangle(box, fill: fill, opacity: opacity, stroke: stroke))
  }

  mutating func cell(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String, opacity: Double
  ) {
    shapes.append(.cell(Box(x: x, y: y, width: width, height: height), fill: fill, opacity: opacity))
  }

  mutating func marker(
    _ shape: MarkerShape = .disc, _ x: Double, _ y: Double, radius: Double, fill: String
  ) {
    shapes.append(.marker(shape, at: Point(x, y), radius: radius, fill: fill))
  }

  /// Runs of points, each joined by a line of its own.
  mutating func path(
    _ runs: [[(Double, Double)]], color: String, width: Double = 1.5, dashes: [Double] = [],
    fill: String = "none", opacity: Double = 1
  ) {
    let kept = runs.filter { $0.count > 1 }.map { run in run.map { Point($0.0, $0.1) } }
    guard !kept.isEmpty else { return }
    shapes.append(
      .path(runs: kept, color: color, width: width, dashes: dashes, fill: fill, opacity: opacity))
  }

  mutating func words(
    _ words: String, _ x: Double, _ y: Double, anchor: TextAlignment = .center, size: Double = 12,
    color: String = "#000", isTurned: Bool = false
  ) {
    shapes.append(
      .words(
        words, at: Point(x, y), anchor: anchor, size: size, color: color, isTurned: isTurned))
  }
}

/// How a point looks in a drawing.
enum MarkerShape: Sendable {
  case disc, dot, cross, plus, star, square, diamond, up, down, left, right

  /// Matplotlib's markers; what is not known is a disc.
  init(_ marker: String?) {
    switch marker {
    case ".", ",": self = .dot
    case "x", "X": self = .cross
    case "+", "P": self = .plus
    case "*": self = .star
    case "s": self = .square
    case "D", "d": self = .diamond
    case "^", "1": self = .up
    case "v", "2": self = .down
    case "<", "3": self = .left
    case ">", "4": self = .right
    default: self = .disc
    }
  }

  /// Whether the marker consists of strokes rather than of an area.
  var isStroked: Bool { self == .cross || self == .plus }

  /// The corners around the origin at radius 1, y downwards; pairs of ends for strokes; none for discs.
  var corners: [(Double, Double)] {
    switch self {
    case .disc, .dot: []
    case .cross: [(-0.8, -0.8), (0.8, 0.8), (-0.8, 0.8), (0.8, -0.8)]
    case .plus: [(-1, 0), (1, 0), (0, -1), (0, 1)]
    case .square: [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]
    case .diamond: [(0, -1.2), (1, 0), (0, 1.2), (-1, 0)]
    case .up: [(0, -1.1), (1, 0.9), (-1, 0.9)]
    case .down: [(0, 1.1), (-1, -0.9), (1, -0.9)]
    case .left: [(-1.1, 0), (0.9, -1), (0.9, 1)]
    case .right: [(1.1, 0), (-0.9, 1), (-0.9, -1)]
    case .star:
      // Corners of a pentagram, outer and inner by turns, from the top clockwise.
      [
        (0, -1.3), (0.3, -0.4), (1.24, -0.4), (0.48, 0.15), (0.76, 1.05), (0, 0.5), (-0.76, 1.05),
        (-0.48, 0.15), (-1.24, -0.4), (-0.3, -0.4),
      ]
    }
  }
}
