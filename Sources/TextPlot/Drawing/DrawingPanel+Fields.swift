extension DrawingPanel {
  func draw(_ image: Image, _ drawing: inout Drawing) {
    let range = image.shades
    let columns = max(1, min(400, Int(frame.width / 2)))
    let rows = max(1, min(400, Int(frame.height / 2)))
    let sampler = ImageSampler(image)
    // Where the picture fills the frame its own pixels have exact edges.
    let counts = (min(columns, image.matrix.columns), min(rows, image.matrix.rows))
    let isWhole = axes.xLimits == nil && axes.yLimits == nil && sampler.isAlone(axes)
    let firstIsTop =
      (sampler.extent.top > sampler.extent.bottom) == (yRange.upper > yRange.lower)
    let firstIsLeft =
      (sampler.extent.right > sampler.extent.left) == (xRange.upper > xRange.lower)
    let side = isWhole ? counts : (columns, rows)
    fill(side.0, side.1, &drawing) { column, row in
      let value: Double?
      if isWhole {
        value = sampler.sample(
          firstIsLeft ? column : side.0 - 1 - column, firstIsTop ? row : side.1 - 1 - row, of: side)
      } else {
        let place = cellMiddle(column, row, of: side)
        value = sampler.value(x: place.x, y: place.y)
      }
      guard let value, value.isFinite else { return nil }
      return ColorMap.color(Ramp.fraction(value, in: range), map: image.colorMap)
    }
  }

  /// The values at the middle of one of `count` equal boxes of the frame.
  private func cellMiddle(
    _ column: Int, _ row: Int, of count: (Int, Int)
  ) -> (x: Double, y: Double) {
    let across = (Double(column) + 0.5) / Double(count.0)
    let up = 1 - (Double(row) + 0.5) / Double(count.1)
    return (
      Interpolation.between(xRange.lower, xRange.upper, at: across),
      Interpolation.between(yRange.lower, yRange.upper, at: up)
    )
  }

  /// The shades of what is drawn, from the least at the bottom to the greatest.
  func colorBar(_ drawing: inout Drawing) {
    var found: (range: ClosedRange<Double>, map: String?)?
    for artist in axes.artists {
      switch artist {
      case .image(let image): found = (image.shades, image.colorMap)
      case .contour(let contour), .filledContour(let contour):
        found = contour.z.finiteRange.map { ($0, contour.colorMap) }
      case .scatter(let scatter):
        if let range = scatter.pointValues.flatMap({ FiniteRange($0).range }) {
          found = (range, scatter.colorMap)
        }
      default: break
      }
    }
    guard let found else { return }
    let left = frame.left + frame.width + 14
    let steps = 64
    let height = frame.height / Double(steps)
    for step in 0..<steps {
      drawing.cell(
        left, frame.top + frame.height - Double(step + 1) * height, 14, height,
        fill: ColorMap.color((Double(step) + 0.5) / Double(steps), map: found.map), opacity: 1)
    }
    drawing.rectangle(left, frame.top, 14, frame.height, fill: "none", stroke: "#333")
    let axis = AxisRange(
      data: found.range, limits: nil, kind: .linear, asked: nil, policy: .tight, intervals: 6)
    let scale = axis.scale(cells: Int(frame.height) + 1)
    for (position, label) in zip(axis.ticks.positions, axis.ticks.labels) {
      let py = frame.top + frame.height - scale.place(of: position)
      guard py.isFinite, isInside(y: py) else { continue }
      drawing.line(left + 14, py, left + 17, py)
      drawing.words(label, left + 20, py + 4, anchor: .left, size: 10)
    }
  }

  func drawBands(_ contour: Contour, _ drawing: inout Drawing) {
    let side = 120
    if let regions = RegionMap(contour) {
      fill(side, side, &drawing, opacity: 0.35) { column, row in
        let place = sample(column, row, of: (side, side))
        return regions.classNumber(x: place.x, y: place.y).map { PlotColor.series($0).hex }
      }
    } else if let plan = LevelPlan(contour) {
      fill(side, side, &drawing) { column, row in
        let place = sample(column, row, of: (side, side))
        return plan.band(x: place.x, y: place.y).map { band in
          ColorMap.color(
            Double(band) / Double(max(1, plan.levels.count)), map: contour.colorMap)
        }
      }
    }
  }

  func drawLines(_ contour: Contour, _ drawing: inout Drawing) {
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
      drawing.path(
        runs, color: contour.color.flatMap(PlotColor.init)?.hex
          ?? ColorMap.color(share, map: contour.colorMap), width: 1)
    }
  }

  func draw(_ quiver: Quiver, _ drawing: inout Drawing) {
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
      drawing.path([[(px, py), head], wings], color: color, width: 1)
    }
  }

  func y(atShare share: Double) -> Double {
    sample(0, share < 0.5 ? 1 : 0, of: (2, 2)).y
  }

  /// Fills the frame with equal cells, neighbours of one colour in one piece.
  private func fill(
    _ columns: Int, _ rows: Int, _ drawing: inout Drawing, opacity: Double = 1,
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
          drawing.cell(
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
