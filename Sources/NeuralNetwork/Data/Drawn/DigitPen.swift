import Glibc
import TensorCore

/// Draws digits as a hand might: a shape, bent and slanted at random, with a pen of some width and pressure.
///
/// The picture is laid out as MNIST's are: the body fits a box of 20×20 pixels, and the centre of mass lies in
/// the middle of the 28×28 (LeCun, Cortes, Burges, "The MNIST database").
struct DigitPen {
  static let side = 28

  private let random: RandomState
  private var ink = [Double](repeating: 0, count: side * side)

  init(random: RandomState) { self.random = random }

  /// Draws one digit and writes its pixels, 0...255.
  mutating func draw(_ digit: Int, into pixels: UnsafeMutablePointer<UInt8>) {
    let variants = DigitShapes.variants(of: digit)
    let shape = variants[min(Int(random.randomDouble() * Double(variants.count)), variants.count - 1)]
    var strokes = shape.map { smooth(jittered($0)) }
    bend(&strokes)
    fit(&strokes)
    center(&strokes)
    rasterise(strokes)
    let level = 200 + 55 * random.randomDouble()
    for index in 0..<ink.count { pixels[index] = UInt8(min(max(ink[index] * level, 0), 255)) }
  }

  // MARK: The hand

  /// Moves each point a little, as no hand makes a shape twice.
  private func jittered(_ stroke: [PenPoint]) -> [PenPoint] {
    var result: [PenPoint] = []
    var shift = (0.0, 0.0)
    for (index, point) in stroke.enumerated() {
      // The two copies of a corner must stay together.
      let isCopy = index > 0 && stroke[index - 1].x == point.x && stroke[index - 1].y == point.y
      if !isCopy { shift = (random.gaussian() * 0.035, random.gaussian() * 0.035) }
      result.append(PenPoint(point.x + shift.0, point.y + shift.1))
    }
    return result
  }

  /// Points along the Catmull–Rom curve through the given ones.
  private func smooth(_ points: [PenPoint]) -> [PenPoint] {
    guard points.count > 2 else { return points }
    let pieces = 6
    var curve: [PenPoint] = [points[0]]
    for index in 0..<(points.count - 1) {
      let (b, c) = (points[index], points[index + 1])
      let a = index > 0 ? points[index - 1] : b
      let d = index + 2 < points.count ? points[index + 2] : c
      for piece in 1...pieces {
        let t = Double(piece) / Double(pieces)
        curve.append(PenPoint(spline(a.x, b.x, c.x, d.x, t), spline(a.y, b.y, c.y, d.y, t)))
      }
    }
    return curve
  }

  private func spline(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ t: Double) -> Double {
    let linear = c - a
    let square = 2 * a - 5 * b + 4 * c - d
    let cube = 3 * (b - c) + d - a
    return 0.5 * (2 * b + t * (linear + t * (square + t * cube)))
  }

  /// Slants, turns, stretches and waves the strokes.
  private func bend(_ strokes: inout [[PenPoint]]) {
    let slant = 0.12 + random.gaussian() * 0.22
    let angle = random.gaussian() * 0.10
    let width = 0.80 + random.gaussian() * 0.14
    let (sine, cosine) = (sin(angle), cos(angle))
    let waves = (0..<4).map { _ in
      (random.gaussian() * 0.030, 2 + 4 * random.randomDouble(), 2 * Double.pi * random.randomDouble())
    }
    for stroke in strokes.indices {
      for index in strokes[stroke].indices {
        let point = strokes[stroke][index]
        let x = (point.x - 0.5) * max(width, 0.45) - slant * (point.y - 0.5)
        let y = point.y - 0.5
        let turned = PenPoint(x * cosine - y * sine, x * sine + y * cosine)
        strokes[stroke][index] = PenPoint(
          turned.x + waves[0].0 * sin(waves[0].1 * turned.y + waves[0].2)
            + waves[1].0 * sin(waves[1].1 * turned.x + waves[1].2),
          turned.y + waves[2].0 * sin(waves[2].1 * turned.x + waves[2].2)
            + waves[3].0 * sin(waves[3].1 * turned.y + waves[3].2))
      }
    }
  }

  // MARK: The page

  /// Scales the longer side of the body to the box of 20 pixels, less the width of the pen.
  private func fit(_ strokes: inout [[PenPoint]]) {
    let points = strokes.joined()
    guard let first = points.first else { return }
    var (left, right, top, bottom) = (first.x, first.x, first.y, first.y)
    for point in points {
      left = min(left, point.x)
      right = max(right, point.x)
      top = min(top, point.y)
      bottom = max(bottom, point.y)
    }
    let scale = (17.5 + random.randomDouble()) / max(right - left, bottom - top, 0.05)
    for stroke in strokes.indices {
      for index in strokes[stroke].indices {
        strokes[stroke][index].x = (strokes[stroke][index].x - left) * scale
        strokes[stroke][index].y = (strokes[stroke][index].y - top) * scale
      }
    }
  }

  /// Puts the strokes' centre of mass into the middle of the picture.
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
    let middle = Double(DigitPen.side) / 2
    for stroke in strokes.indices {
      for index in strokes[stroke].indices {
        strokes[stroke][index].x += middle - x / length
        strokes[stroke][index].y += middle - y / length
      }
    }
  }

  /// Inks every pixel by its distance from the strokes.
  private mutating func rasterise(_ strokes: [[PenPoint]]) {
    for index in ink.indices { ink[index] = 0 }
    let base = 1.05 + abs(random.gaussian()) * 0.55
    let fade = 0.10 * random.gaussian()
    for stroke in strokes {
      let count = Double(max(stroke.count - 1, 1))
      for index in stroke.indices.dropFirst() {
        let radius = max(base * (1 + fade * (2 * Double(index) / count - 1)), 0.6)
        inkSegment(stroke[index - 1], stroke[index], radius: radius)
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
    for row in rows {
      for column in columns {
        let (x, y) = (Double(column) + 0.5 - a.x, Double(row) + 0.5 - a.y)
        let along = min(max((x * dx + y * dy) / square, 0), 1)
        let distance = hypot(x - along * dx, y - along * dy)
        let shade = min(max(radius + 0.5 - distance, 0), 1)
        let place = row * side + column
        if shade > ink[place] { ink[place] = shade }
      }
    }
  }
}
