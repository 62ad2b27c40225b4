import Testing

@testable import TextPlot

/// Every point lands in the cell whose value, read back from the axis, is nearest to its own.
@Suite struct PlacementTests {
  /// A frame with its scales, and the rows of its canvas.
  private struct Frame {
    let x: AxisScale
    let y: AxisScale
    let cells: [[Character]]

    init(_ axes: Axes, _ options: RenderOptions) {
      let layout = FrameLayout(
        axes, extents: Extents(axes), table: SeriesTable(axes.artists), regions: nil, options: options)
      x = layout.x.scale(cells: layout.columns)
      y = layout.y.scale(cells: layout.rows)
      let rows = Figure(axes: [axes]).render(options).split(separator: "\n").map(Array.init)
      let first = rows.firstIndex { $0.count > layout.gutter && "+|".contains($0[layout.gutter]) } ?? 0
      cells = rows[first..<first + layout.rows].map {
        Array($0[layout.dataStart..<layout.dataStart + layout.columns])
      }
    }

    /// The cell whose value is nearest, found by trying them all.
    static func nearest(_ value: Double, _ scale: AxisScale) -> Int {
      func distance(_ cell: Int) -> Double {
        let other = scale.value(ofCell: cell)
        return scale.kind == .log ? abs(Numeric.log10(other / value)) : abs(other - value)
      }
      return (0..<scale.cells).min { distance($0) < distance($1) } ?? 0
    }

    /// The sign where a point belongs; points in the middle between two cells may lie in either.
    func signs(at point: (x: Double, y: Double)) -> Set<Character> {
      let (px, py) = (x.place(of: point.x), y.place(of: point.y))
      let columns = Set([px - 1e-6, px + 1e-6].map { Numeric.index($0, in: 0...(x.cells - 1)) })
      let rows = Set([py - 1e-6, py + 1e-6].map { Numeric.index($0, in: 0...(y.cells - 1)) })
      return Set(columns.flatMap { column in rows.map { cells[y.cells - 1 - $0][column] } })
    }
  }

  private static func points(_ random: inout Seeded, isLog: Bool) -> [(x: Double, y: Double)] {
    let size = Numeric.exp10(Double(random.below(13)) - 6)
    let shift = (random.unit() - 0.5) * 4 * size
    return (0..<20).map { _ in
      let (a, b) = (random.unit(), random.unit())
      return isLog
        ? (Numeric.exp10(6 * a - 3) * size, Numeric.exp10(4 * b) * size)
        : (a * size + shift, b * 3 * size - shift)
    }
  }

  @Test(arguments: Charset.allCases, [false, true])
  func pointsLieWhereTheAxesSay(charset: Charset, isLog: Bool) {
    for seed in UInt64(1)...25 {
      var random = Seeded(seed)
      let points = Self.points(&random, isLog: isLog)
      let axes = Axes(artists: [.scatter(Scatter(x: points.map(\.x), y: points.map(\.y)))])
      if isLog { (axes.xScale, axes.yScale) = (.log, .log) }
      let frame = Frame(axes, RenderOptions(columns: 40 + 10 * random.below(5), charset: charset))
      for point in points {
        #expect(!frame.signs(at: point).isDisjoint(with: marks(charset)), "seed \(seed), \(point)")
        #expect(frame.x.cell(of: point.x) == Frame.nearest(point.x, frame.x), "seed \(seed), \(point)")
        #expect(frame.y.cell(of: point.y) == Frame.nearest(point.y, frame.y), "seed \(seed), \(point)")
      }
    }
  }

  /// In every charset a line's marked points and its dots lie in the cells of their values.
  @Test(arguments: Charset.allCases) func dotsLieInTheCellsOfTheirPoints(charset: Charset) {
    for seed in UInt64(1)...25 {
      var random = Seeded(seed)
      let values = (0..<200).map { Double($0) / 20 + 3 * random.unit() }.sorted()
      let axes = Axes(artists: [.line(Line(y: values))])
      let frame = Frame(axes, RenderOptions(columns: 60, charset: charset))
      for (index, value) in values.enumerated() {
        #expect(frame.signs(at: (Double(index), value)) != [" "], "seed \(seed), point \(index)")
      }
    }
  }

  /// The finer raster has its middle about the cell's centre.
  @Test(arguments: [1, 2, 4]) func refinedPlacesLieInTheirCells(count: Int) {
    for (kind, ends) in [(ScaleKind.linear, (-3.0, 5.0)), (.log, (1e-3, 1e4)), (.linear, (5, -3))] {
      let cells = AxisScale(lower: ends.0, upper: ends.1, kind: kind, cells: 13)
      let dots = cells.refined(by: count)
      for place in 0..<dots.cells {
        let value = dots.value(ofCell: place)
        #expect(dots.cell(of: value) == place)
        if let cell = cells.cell(of: value) { #expect(cell == place / count) }
      }
      #expect(dots.value(ofCell: 0) == ends.0 || count > 1)
    }
  }

  private func marks(_ charset: Charset) -> Set<Character> {
    switch charset {
    case .ascii: ["o", "#"]
    case .blocks: Set("▘▝▀▖▌▞▛▗▚▐▜▄▙▟█")
    case .braille: Set((0x2801...0x28FF).compactMap { Unicode.Scalar($0).map(Character.init) })
    }
  }
}
