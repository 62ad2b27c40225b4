/// A place on the paper: x to the right, y downwards, the digit's body within 0...1.
struct PenPoint: Equatable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// One way of writing a digit, as pen strokes through a few points.
///
/// A stroke is drawn as a smooth curve (Catmull–Rom) through its points; a point given twice in a row makes
/// a corner.
struct DigitShape {
  let strokes: [[PenPoint]]
  /// How common the shape is beside the digit's others.
  let weight: Double

  /// Each stroke as x, y, x, y … in hundredths of the body.
  init(_ weight: Double, _ strokes: [Int]...) {
    self.weight = weight
    self.strokes = strokes.map { places in
      stride(from: 0, to: places.count - 1, by: 2).map {
        PenPoint(Double(places[$0]) / 100, Double(places[$0 + 1]) / 100)
      }
    }
  }
}

/// The ways in which people write each digit, after looking at the groups that MNIST's training digits
/// fall into.
enum DigitShapes {
  static let all: [[DigitShape]] = [
    zero, one, two, three, four, five, six, seven, eight, nine,
  ]
}
