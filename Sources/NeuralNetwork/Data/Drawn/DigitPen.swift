import TensorCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Draws digits as a hand might: a shape, bent at random, with a pen of some width and pressure.
///
/// The picture is laid out as MNIST's are: the body fits a box of 20×20 pixels, and the centre of mass lies in
/// the middle of the pixel at (14, 14) of the 28×28 (LeCun, Cortes, Burges, "The MNIST database").
struct DigitPen {
  static let side = 28

  private let random: RandomState
  private var ink = [Double](repeating: 0, count: side * side)

  init(random: RandomState) { self.random = random }

  /// Draws one digit and writes its pixels, 0...255.
  mutating func draw(_ digit: Int, into pixels: UnsafeMutablePointer<UInt8>) {
    var strokes = DigitHand(random: random).curves(of: shape(of: digit))
    let radius = min(max(1.25 * exp(0.35 * random.gaussian()), 0.55), 2.6)
    fit(&strokes, radius: radius)
    center(&strokes)
    rasterise(strokes, radius: radius)
    let level = 255 - 5 * random.randomDouble()
    for index in 0..<ink.count { pixels[index] = UInt8(min(max(ink[index] * level, 0), 255)) }
  }

  /// One of the digit's shapes, the common ones more often.
  private func shape(of digit: Int) -> DigitShape {
    let shapes = DigitShapes.all[digit]
    var rest = random.randomDouble() * shapes.reduce(0) { $0 + $1.weight }
    for shape in shapes.dropLast() {
      rest -= shape.weight
      if rest < 0 { return shape }
    }
    return shapes[shapes.count - 1]
  }

  // MARK: The page

  /// Scales the longer side of the inked body to the box of 20 pixels.
  private func fit(_ strokes: inout [[PenPoint]], radius: Double) {
    let points = strokes.joined()
    guard let first = points.first else { return }
    var (left, right, top, bottom) = (first.x, first.x, first.y, first.y)
    for point in points {
      left = min(left, point.x)
      right = max(right, point.x)
      top = min(top, point.y)
      bottom = max(bottom, point.y)
    }
    let box = 19.2 + random.randomDouble() - 2 * radius
    let scale = box / max(right - left, bottom - top, 0.05)
    for stroke in strokes.indices {
      for index in strokes[stroke].indices {
        strokes[stroke][index].x = (strokes[stroke][index].x - left) * scale
        strokes[stroke][index].y = (strokes[stroke][index].y - top) * scale
      }
    }
  }

  /// Puts the strokes' centre of mass into the middle, or up to a pixel away from it.
  private func center(_ strokes: inout [[PenPoint]]) {
    var (x, y, length) = (0.0, 0.0, 0.0)
    for stroke in strokes {
      for index in stroke.indices.dropFirst() {
        let (a, b) = (stroke[index - 1], stroke[index])
        let step = hypot(b.x - a.x, b.y - a.y)
        x += step * (a.x + b.x) / 2
        y += step * (a.y + b.y) / 2
        length += step
      }
    }
    guard length > 0 else { return }
    let middle = Double(DigitPen.side / 2) + 0.5
    let shiftX = middle - x / length + 2 * random.randomDouble() - 1
    let shiftY = middle - y / length + 2 * random.randomDouble() - 1
    for stroke in strokes.indices {
      for index in strokes[stroke].indices {
        strokes[stroke][index].x += shiftX
        strokes[stroke][index].y += shiftY
      }
    }
  }

  /// Inks every pixel by its distance from the strokes.
  private mutating func rasterise(_ strokes: [[PenPoint]], radius: Double) {
    for index in ink.indices { ink[index] = 0 }
    let fade = 0.10 * random.gaussian()
    for stroke in strokes {
      let count = Double(max(stroke.count - 1, 1))
      // Now and then the pen leaves the paper for a moment.
      let gap = random.randomDouble() < 0.04 ? Int(random.randomDouble() * count) : -1
      for index in stroke.indices.dropFirst() where index != gap {
        let pressed = max(radius * (1 + fade * (2 * Double(index) / count - 1)), 0.5)
        inkSegment(stroke[index - 1], stroke[index], radius: pressed)
      }
    }
  }

  private mutating func inkSegment(_ a: PenPoint, _ b: PenPoint, radius: Double) {
    let side = DigitPen.side
    let reach = radius + 1
    func clamp(_ value: Double) -> Int { Int(min(max(value, 0), Double(side - 1))) }
    let columns = clamp(min(a.x, b.x) - reach)...clamp(max(a.x, b.x) + reach)
    let rows = clamp(min(a.y, b.y) - reach)...clamp(max(a.y, b.y) + reach)
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let square = max(dx * dx + dy * dy, 1e-12)
    ink.withUnsafeMutableBufferPointer { ink in
      for row in rows {
        for column in columns {
          let (x, y) = (Double(column) + 0.5 - a.x, Double(row) + 0.5 - a.y)
          let along = min(max((x * dx + y * dy) / square, 0), 1)
          let (awayX, awayY) = (x - along * dx, y - along * dy)
          let distance = (awayX * awayX + awayY * awayY).squareRoot()
          let shade = min(max(radius + 0.5 - distance, 0), 1)
          let place = row * side + column
          if shade > ink[place] { ink[place] = shade }
        }
      }
    }
  }
}
