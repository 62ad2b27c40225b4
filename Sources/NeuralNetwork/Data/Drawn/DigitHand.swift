import TensorCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How one hand bends a digit's shape: everything that differs from one writing to the next, but for the pen.
///
/// The spreads were chosen by training on the drawn digits and testing on MNIST's training images.
struct DigitHand {
  private let random: RandomState
  private let slant: Double
  private let (sine, cosine): (Double, Double)
  private let width: Double
  /// Exponents that move the waist of the body up or down, and its weight left or right.
  private let (waistX, waistY): (Double, Double)
  /// How much wider the foot is than the head.
  private let taper: Double
  /// How far the middle bows to the side.
  private let bow: Double
  private let waves: [Wave]

  /// A slow displacement: what elastic paper would do to the writing.
  private struct Wave {
    let height, frequency, phase: Double

    func callAsFunction(_ place: Double) -> Double { height * sin(frequency * place + phase) }
  }

  init(random: RandomState) {
    self.random = random
    slant = 0.15 + 0.27 * random.gaussian()
    let angle = 0.12 * random.gaussian()
    (sine, cosine) = (sin(angle), cos(angle))
    width = max(0.83 * exp(0.25 * random.gaussian()), 0.35)
    (waistX, waistY) = (exp(0.15 * random.gaussian()), exp(0.15 * random.gaussian()))
    taper = 0.15 * random.gaussian()
    bow = 0.05 * random.gaussian()
    waves = (0..<4).map { _ in
      Wave(
        height: 0.04 * random.gaussian(), frequency: 2 + 4 * random.randomDouble(),
        phase: 2 * .pi * random.randomDouble())
    }
  }

  /// The curves that the pen follows for a shape.
  func curves(of shape: DigitShape) -> [[PenPoint]] {
    shape.strokes.enumerated().map { index, stroke in
      let placed = index == 0 ? stroke : displaced(stroke)
      return trimmed(smooth(unsteady(placed, corners: stroke))).map(bent)
    }
  }

  /// A second stroke never lands where it should.
  private func displaced(_ stroke: [PenPoint]) -> [PenPoint] {
    let count = Double(max(stroke.count, 1))
    let x = stroke.reduce(0) { $0 + $1.x } / count
    let y = stroke.reduce(0) { $0 + $1.y } / count
    let (shiftX, shiftY) = (0.03 * random.gaussian(), 0.03 * random.gaussian())
    let (scaleX, scaleY) = (1 + 0.1 * random.gaussian(), 1 + 0.1 * random.gaussian())
    return stroke.map { PenPoint(x + ($0.x - x) * scaleX + shiftX, y + ($0.y - y) * scaleY + shiftY) }
  }

  /// Moves each point a little, neighbours alike, as no hand makes a shape twice.
  private func unsteady(_ stroke: [PenPoint], corners: [PenPoint]) -> [PenPoint] {
    var (x, y) = (0.0, 0.0)
    return stroke.indices.map { index in
      // The two copies of a corner must stay together.
      if index == 0 || corners[index - 1] != corners[index] {
        x = 0.6 * x + 0.035 * random.gaussian()
        y = 0.6 * y + 0.035 * random.gaussian()
      }
      return PenPoint(stroke[index].x + x, stroke[index].y + y)
    }
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

  /// The pen comes down late and goes up early.
  private func trimmed(_ curve: [PenPoint]) -> [PenPoint] {
    let count = Double(curve.count)
    let start = Int(min(abs(0.03 * random.gaussian()), 0.2) * count)
    let end = Int(min(abs(0.03 * random.gaussian()), 0.2) * count)
    return curve.count - start - end > 4 ? Array(curve[start..<(curve.count - end)]) : curve
  }

  /// Stretches, bows, slants, turns and waves a point, in this order.
  private func bent(_ point: PenPoint) -> PenPoint {
    func moved(_ value: Double, _ exponent: Double) -> Double {
      let inside = min(max(value, 0), 1)
      return value + pow(inside, exponent) - inside - 0.5
    }
    let y = moved(point.y, waistY)
    let x =
      moved(point.x, waistX) * width * (1 + 2 * taper * y) + bow * (4 * y * y - 0.5) - slant * y
    let (turnedX, turnedY) = (x * cosine - y * sine, x * sine + y * cosine)
    return PenPoint(
      turnedX + waves[0](turnedY) + waves[1](turnedX), turnedY + waves[2](turnedX) + waves[3](turnedY))
  }
}
