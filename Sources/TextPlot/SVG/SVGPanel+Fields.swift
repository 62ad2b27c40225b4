extension SVGPanel {
  func draw(_ image: Image, _ markup: inout SVGMarkup) {
    let matrix = image.matrix
    let range = image.shades
    let columns = min(matrix.columns, 160)
    let rows = min(matrix.rows, 160)
    fill(columns, rows, &markup) { column, row in
      let value = matrix[
        row: row * matrix.rows / rows, column: column * matrix.columns / columns]
      guard value.isFinite else { return nil }
      let share = Ramp.fraction(value, in: range)
      return SVGColors.color(share, map: image.colorMap)
    }
  }

  func drawBands(_ contour: Contour, _ markup: inout SVGMarkup) {
    let side = 120
    if let regions = RegionMap(contour) {
      fill(side, side, &markup, opacity: 0.35) { column, row in
        let place = sample(column, row, of: (side, side))
        return regions.classNumber(x: place.x, y: place.y).map { PlotColor.series($0).hex }
      }
    } else if let plan = LevelPlan(contour) {
      fill(side, side, &markup) { column, row in
        let place = sample(column, row, of: (side, side))
        return plan.band(x: place.x, y: place.y).map { band in
          SVGColors.gradient(Double(band) / Double(max(1, plan.levels.count)))
        }
      }
    }
  }

  func drawLines(_ contour: Contour, _ markup: inout SVGMarkup) {
    guard let plan = LevelPlan(contour) else { return }
    let side = 96
    let sampler = FieldSampler(contour)
    let values = (0..<side * side).map { index -> Double in
      let place = sample(index % side, index / side, of: (side, side))
      return sampler.interpolated(x: place.x, y: place.y) ?? .nan
    }
    let stepX = frame.width / Double(side - 1)
    let stepY = frame.height / Double(side - 1)
    for (number, level) in plan.levels.enumerated() {
      var runs: [[(Double, Double)]] = []
      for cell in 0..<(side - 1) * (side - 1) {
        let (column, row) = (cell % (side - 1), cell / (side - 1))
        for segment in MarchingSquare(values, side: side, column: column, row: row, level: level)
          .segments
        {
          runs.append(
            segment.map { (frame.left + $0.0 * stepX, frame.top + $0.1 * stepY) })
        }
      }
      let share = Double(number) / Double(max(1, plan.levels.count - 1))
      markup.path(runs, color: SVGColors.gradient(share), width: 1)
    }
  }

  func draw(_ quiver: Quiver, _ markup: inout SVGMarkup) {
    let count = min(quiver.x.count, quiver.y.count, quiver.u.count, quiver.v.count, 4000)
    let longest =
      (0..<count).map { max(abs(quiver.u[$0]), abs(quiver.v[$0])) }
      .filter(\.isFinite).max() ?? 0
    guard longest > 0 else { return }
    let color = quiver.color.flatMap(PlotColor.init)?.hex ?? "#333"
    let reach = frame.width / max(4, Double(count).squareRoot()) * 0.9
    for index in 0..<count {
      guard let px = pixel(x: quiver.x[index]), let py = pixel(y: quiver.y[index]),
        quiver.u[index].isFinite, quiver.v[index].isFinite, isInside(x: px), isInside(y: py)
      else { continue }
      let dx = quiver.u[index] / longest * reach
      let dy = -quiver.v[index] / longest * reach
      let head = ((px + dx), (py + dy))
      let side = (dx * 0.3, dy * 0.3)
      let wings = [
        (head.0 - side.0 - side.1 * 0.6, head.1 - side.1 + side.0 * 0.6), head,
        (head.0 - side.0 + side.1 * 0.6, head.1 - side.1 - side.0 * 0.6),
      ]
      markup.path([[(px, py), head], wings], color: color, width: 1)
    }
  }

  func y(atShare share: Double) -> Double {
    sample(0, share < 0.5 ? 1 : 0, of: (2, 2)).y
  }

  /// Fills the frame with equal cells, neighbours of one colour in one piece.
  private func fill(
    _ columns: Int, _ rows: Int, _ markup: inout SVGMarkup, opacity: Double = 1,
    _ color: (Int, Int) -> String?
  ) {
    let width = frame.width / Double(max(1, columns))
    let height = frame.height / Double(max(1, rows))
    for row in 0..<rows {
      var start = 0
      var current: String?
      for column in 0...columns {
        let next = column < columns ? color(column, row) : nil
        if next == current, column < columns { continue }
        if let current {
          markup.rectangle(
            frame.left + Double(start) * width, frame.top + Double(row) * height,
            Double(column - start) * width, height, fill: current, opacity: opacity)
        }
        start = column
        current = next
      }
    }
  }
}

/// The pieces of a level's line within one square of four samples.
struct MarchingSquare {
  /// Each piece from one side of the square to another, in samples across and down.
  private(set) var segments: [[(Double, Double)]] = []

  init(_ values: [Double], side: Int, column: Int, row: Int, level: Double) {
    let corners = [(0, 0), (1, 0), (1, 1), (0, 1)]
    let four = corners.map { values[(row + $0.1) * side + column + $0.0] }
    guard four.allSatisfy(\.isFinite) else { return }
    var crossings: [(Double, Double)] = []
    for index in 0..<4 {
      let next = (index + 1) % 4
      let (a, b) = (four[index], four[next])
      guard (a < level) != (b < level) else { continue }
      let part = min(1, max(0, (level / 2 - a / 2) / (b / 2 - a / 2)))
      let (from, to) = (corners[index], corners[next])
      crossings.append(
        (
          Double(column + from.0) + Double(to.0 - from.0) * part,
          Double(row + from.1) + Double(to.1 - from.1) * part
        ))
    }
    for start in stride(from: 0, to: crossings.count - 1, by: 2) {
      segments.append([crossings[start], crossings[start + 1]])
    }
  }
}

/// Colours by a share from 0 to 1.
enum SVGColors {
  /// Matplotlib's names where they are known, otherwise its default from violet to yellow.
  static func color(_ share: Double, map: String?) -> String {
    switch map?.lowercased() {
    case "gray", "grey": grey(share)
    case "gray_r", "grey_r", "binary", "greys": grey(1 - share)
    default: gradient(share)
    }
  }

  /// Five colours of Matplotlib's viridis, straight lines between.
  static func gradient(_ share: Double) -> String {
    guard share.isFinite else { return "#808080" }
    let stops: [(Double, Double, Double)] = [
      (68, 1, 84), (59, 82, 139), (33, 145, 140), (94, 201, 98), (253, 231, 37),
    ]
    let place = min(4, max(0, share * 4))
    let low = min(3, Int(place))
    let part = place - Double(low)
    let (a, b) = (stops[low], stops[low + 1])
    return hex([a.0 + (b.0 - a.0) * part, a.1 + (b.1 - a.1) * part, a.2 + (b.2 - a.2) * part])
  }

  private static func grey(_ share: Double) -> String {
    hex([share * 255, share * 255, share * 255])
  }

  private static func hex(_ levels: [Double]) -> String {
    "#"
      + levels.map { level in
        let number = Numeric.index(level, in: 0...255)
        return (number < 16 ? "0" : "") + String(number, radix: 16)
      }.joined()
  }
}
