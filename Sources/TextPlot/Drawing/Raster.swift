/// Pixels that shapes are filled into, with the share of each pixel that a shape covers.
struct Raster {
  let width: Int
  let height: Int
  /// Red, green and blue of each pixel, row by row.
  private(set) var pixels: [UInt8]
  /// How many pixels a unit of the drawing takes.
  private let scale: Double
  private var coverage: [Float] = []

  init(_ drawing: Drawing, scale: Double) {
    self.scale = scale
    width = Numeric.index(drawing.width * scale, in: 1...20_000)
    height = Numeric.index(drawing.height * scale, in: 1...20_000)
    pixels = [UInt8](repeating: 255, count: width * height * 3)
    for shape in drawing.shapes { draw(shape) }
  }

  private mutating func draw(_ shape: Drawing.Shape) {
    switch shape {
    case .line(let from, let to, let color, let width):
      stroke([from, to], width: width, color: color)
    case .rectangle(let box, let fill, let opacity, let stroke):
      let corners = Raster.corners(box)
      paint(corners, color: fill, opacity: opacity)
      if stroke != "none" { self.stroke(corners + [corners[0]], width: 1, color: stroke) }
    case .cell(let box, let fill, let opacity):
      // Edges at whole pixels, so that neighbours meet exactly.
      let left = (box.x * scale).rounded() / scale
      let top = (box.y * scale).rounded() / scale
      let right = ((box.x + box.width) * scale).rounded() / scale
      let bottom = ((box.y + box.height) * scale).rounded() / scale
      let whole = Drawing.Box(x: left, y: top, width: right - left, height: bottom - top)
      paint(Raster.corners(whole), color: fill, opacity: opacity)
    case .marker(let shape, let place, let radius, let fill):
      mark(shape, place, radius, fill)
    case .path(let runs, let color, let width, let dashes, let fill, let opacity):
      for run in runs where fill != "none" { paint(run, color: fill, opacity: opacity) }
      guard color != "none" else { return }
      for run in runs {
        for piece in dashes.isEmpty ? [run] : Raster.dashed(run, dashes) {
          stroke(piece, width: width, color: color)
        }
      }
    case .words(let words, let place, let anchor, let size, let color, let isTurned):
      let text = StrokeFont.strokes(words, size: size)
      let shift =
        switch anchor {
        case .left: 0.0
        case .center: text.width / 2
        case .right: text.width
        }
      for line in text.lines {
        let placed = line.map { point in
          isTurned
            ? Drawing.Point(place.x - point.y, place.y - point.x + shift)
            : Drawing.Point(place.x + point.x - shift, place.y - point.y)
        }
        stroke(placed, width: max(1, size * 0.09), color: color)
      }
    }
  }

  private mutating func mark(
    _ shape: MarkerShape, _ place: Drawing.Point, _ radius: Double, _ fill: String
  ) {
    let corners = shape.corners.map {
      Drawing.Point(place.x + $0.0 * radius, place.y + $0.1 * radius)
    }
    if corners.isEmpty {
      paint(Raster.disc(place, shape == .dot ? radius * 0.55 : radius), color: fill, opacity: 1)
    } else if shape.isStroked {
      stroke(Array(corners[0...1]), width: 1.3, color: fill)
      stroke(Array(corners[2...3]), width: 1.3, color: fill)
    } else {
      paint(corners, color: fill, opacity: 1)
    }
  }

  // MARK: Strokes

  /// A line as one area a segment, with discs where thick segments meet.
  private mutating func stroke(_ points: [Drawing.Point], width: Double, color: String) {
    guard points.count > 1, let color = Raster.rgb(color) else { return }
    // Thinner than a pixel would fade.
    let half = max(width, 1 / scale) / 2
    for (a, b) in zip(points, points.dropFirst()) {
      let (dx, dy) = (b.x - a.x, b.y - a.y)
      let length = (dx * dx + dy * dy).squareRoot()
      guard length > 0, length.isFinite else { continue }
      let (nx, ny) = (-dy / length * half, dx / length * half)
      // A little overlap hides the seams of joints.
      let (ex, ey) = (dx / length * half * 0.5, dy / length * half * 0.5)
      paint(
        [
          Drawing.Point(a.x + nx - ex, a.y + ny - ey), Drawing.Point(b.x + nx + ex, b.y + ny + ey),
          Drawing.Point(b.x - nx + ex, b.y - ny + ey), Drawing.Point(a.x - nx - ex, a.y - ny - ey),
        ], color, opacity: 1)
    }
  }

  /// The visible pieces of a line under a pattern of dashes and gaps.
  private static func dashed(_ run: [Drawing.Point], _ pattern: [Double]) -> [[Drawing.Point]] {
    guard pattern.allSatisfy({ $0 > 0 }) else { return [run] }
    var pieces: [[Drawing.Point]] = []
    var place = 0
    var left = pattern[0]
    var piece: [Drawing.Point] = run.first.map { [$0] } ?? []
    for (a, b) in zip(run, run.dropFirst()) {
      let (dx, dy) = (b.x - a.x, b.y - a.y)
      let length = (dx * dx + dy * dy).squareRoot()
      guard length > 0, length < 1e5 else { continue }
      var done = 0.0
      while length - done > left {
        done += left
        let point = Drawing.Point(a.x + dx * done / length, a.y + dy * done / length)
        if place % 2 == 0 {
          pieces.append(piece + [point])
          piece = []
        } else {
          piece = [point]
        }
        place = (place + 1) % pattern.count
        left = pattern[place]
      }
      left -= length - done
      if place % 2 == 0 { piece.append(b) }
    }
    if piece.count > 1 { pieces.append(piece) }
    return pieces
  }

  private static func corners(_ box: Drawing.Box) -> [Drawing.Point] {
    [
      Drawing.Point(box.x, box.y), Drawing.Point(box.x + box.width, box.y),
      Drawing.Point(box.x + box.width, box.y + box.height),
      Drawing.Point(box.x, box.y + box.height),
    ]
  }

  /// A regular polygon of 16 corners, round to the eye at the size of markers.
  private static func disc(_ middle: Drawing.Point, _ radius: Double) -> [Drawing.Point] {
    // Cosines of multiples of 22.5 degrees.
    let c = [1, 0.92388, 0.70711, 0.38268, 0, -0.38268, -0.70711, -0.92388]
    return (0..<16).map { index in
      let cosine = index < 8 ? c[index] : -c[index - 8]
      let turned = (index + 12) % 16
      let sine = turned < 8 ? c[turned] : -c[turned - 8]
      return Drawing.Point(middle.x + cosine * radius, middle.y + sine * radius)
    }
  }

  // MARK: Areas

  private mutating func paint(_ polygon: [Drawing.Point], color: String, opacity: Double) {
    guard color != "none", let color = Raster.rgb(color) else { return }
    paint(polygon, color, opacity: opacity)
  }

  /// Fills a polygon by the signed areas left of its edges, summed along each row of pixels.
  ///
  /// Exact coverage after the accumulation of Raph Levien's font-rs.
  private mutating func paint(
    _ polygon: [Drawing.Point], _ color: (UInt8, UInt8, UInt8), opacity: Double
  ) {
    let xs = polygon.map { $0.x * scale }
    let ys = polygon.map { $0.y * scale }
    guard let minX = xs.min(), let maxX = xs.max(), let minY = ys.min(), let maxY = ys.max(),
      minX.isFinite, maxX.isFinite, minY.isFinite, maxY.isFinite
    else { return }
    let left = Numeric.index(minX.rounded(.down), in: 0...width)
    let right = Numeric.index(maxX.rounded(.up), in: 0...width)
    let top = Numeric.index(minY.rounded(.down), in: 0...height)
    let bottom = Numeric.index(maxY.rounded(.up), in: 0...height)
    guard left < right, top < bottom else { return }
    let across = right - left
    let down = bottom - top
    let stride = across + 2
    coverage.removeAll(keepingCapacity: true)
    coverage.append(contentsOf: repeatElement(0, count: stride * down))
    for index in xs.indices {
      let next = index + 1 < xs.count ? index + 1 : 0
      addEdge(
        xs[index] - Double(left), ys[index] - Double(top), xs[next] - Double(left),
        ys[next] - Double(top), across: across, down: down)
    }
    let full = Float(max(0, min(1, opacity)))
    for row in 0..<down {
      var sum: Float = 0
      for column in 0..<across {
        sum += coverage[row * stride + column]
        let share = min(1, abs(sum)) * full
        guard share > 0.003 else { continue }
        let place = ((top + row) * width + left + column) * 3
        pixels[place] = Raster.mixed(pixels[place], color.0, share)
        pixels[place + 1] = Raster.mixed(pixels[place + 1], color.1, share)
        pixels[place + 2] = Raster.mixed(pixels[place + 2], color.2, share)
      }
    }
  }

  private mutating func addEdge(
    _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, across: Int, down: Int
  ) {
    guard y0 != y1 else { return }
    let sign: Float = y0 < y1 ? 1 : -1
    let (topX, topY, endX, endY) = y0 < y1 ? (x0, y0, x1, y1) : (x1, y1, x0, y0)
    let slope = (endX - topX) / (endY - topY)
    let stride = across + 2
    let last = min(Double(down), endY)
    var y = max(0, topY)
    while y < last {
      let row = Int(y)
      let nextY = min(last, Double(row + 1))
      let height = Float(nextY - y) * sign
      let a = min(Double(across), max(0, topX + (y - topY) * slope))
      let b = min(Double(across), max(0, topX + (nextY - topY) * slope))
      let (low, high) = (min(a, b), max(a, b))
      let first = Int(low)
      let final = Int(high)
      if first == final {
        // Within one pixel: what lies right of the edge in it, the rest from the next pixel on.
        let middle = Float((low + high) / 2 - Double(first))
        coverage[row * stride + first] += height * (1 - middle)
        coverage[row * stride + first + 1] += height * middle
      } else {
        let span = high - low
        var covered = 0.0
        for column in first...final {
          // The share of the edge's height at or left of this pixel, averaged over the pixel.
          let to = Double(column + 1)
          let area = Raster.area(to, low, high, span)
          coverage[row * stride + column] += height * Float(area - covered)
          covered = area
        }
        coverage[row * stride + final + 1] += height * Float(1 - covered)
      }
      y = nextY
    }
  }

  /// How much of the pixel left of `to` lies right of an edge from `low` to `high`.
  private static func area(_ to: Double, _ low: Double, _ high: Double, _ span: Double) -> Double {
    func integral(_ x: Double) -> Double {
      // The integral of the share of the edge passed by x.
      if x <= low { return 0 }
      if x >= high { return span / 2 + (x - high) }
      return (x - low) * (x - low) / (2 * span)
    }
    return integral(to) - integral(to - 1)
  }

  private static func mixed(_ old: UInt8, _ new: UInt8, _ share: Float) -> UInt8 {
    UInt8(max(0, min(255, (Float(old) + (Float(new) - Float(old)) * share).rounded())))
  }

  private static func rgb(_ hex: String) -> (UInt8, UInt8, UInt8)? {
    var digits: [UInt8] = []
    for byte in hex.utf8.dropFirst() {
      switch byte {
      case 0x30...0x39: digits.append(byte - 0x30)
      case 0x61...0x66: digits.append(byte - 0x61 + 10)
      case 0x41...0x46: digits.append(byte - 0x41 + 10)
      default: return nil
      }
    }
    if digits.count == 3 { return (digits[0] * 17, digits[1] * 17, digits[2] * 17) }
    guard digits.count >= 6 else { return nil }
    return (digits[0] * 16 + digits[1], digits[2] * 16 + digits[3], digits[4] * 16 + digits[5])
  }
}
