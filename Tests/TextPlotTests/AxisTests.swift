import Testing

@testable import TextPlot

@Suite struct AxisTests {
  private static let ranges: [(Double, Double)] = [
    (0, 1), (-1, 1), (1, -1), (1e-300, 2e-300), (-4e307, 4e307), (1e9, 1e9 + 3), (-0.3, 17.25),
  ]

  @Test(arguments: ranges, [1, 2, 3, 16, 45, 100])
  func aCellsMiddleFallsIntoTheCell(range: (Double, Double), cells: Int) {
    let scale = AxisScale(lower: range.0, upper: range.1, kind: .linear, cells: cells)
    for cell in 0..<cells where cells > 1 {
      #expect(scale.cell(of: scale.value(ofCell: cell)) == cell)
    }
  }

  @Test(arguments: ranges) func aValueIsNearestToItsOwnCell(range: (Double, Double)) {
    let scale = AxisScale(lower: range.0, upper: range.1, kind: .linear, cells: 23)
    var random = Seeded(11)
    for _ in 0..<200 {
      let value = Interpolation.between(range.0, range.1, at: random.unit())
      let cell = scale.cell(of: value)
      #expect(cell != nil)
      guard let cell else { continue }
      let distance = abs(scale.value(ofCell: cell) / 2 - value / 2)
      let step = abs(range.1 / 2 - range.0 / 2) / 22
      #expect(distance <= step * 0.5000001)
      // Values that a cell claims without looking must be its own.
      #expect(!scale.inner(ofCell: cell).contains(value) || scale.cell(of: value) == cell)
    }
  }

  @Test func logarithmicCellsInvert() {
    let scale = AxisScale(lower: 1e-5, upper: 1e3, kind: .log, cells: 33)
    for cell in 0..<33 { #expect(scale.cell(of: scale.value(ofCell: cell)) == cell) }
    #expect(scale.cell(of: 0) == nil)
    #expect(scale.cell(of: -1) == nil)
  }

  @Test func whatHasNoPlaceHasNoCell() {
    let scale = AxisScale(lower: 0, upper: 1, kind: .linear, cells: 10)
    for value in [Double.nan, .infinity, -.infinity, 1.2, -0.2, 1e300] {
      #expect(scale.cell(of: value) == nil)
    }
  }

  /// Each filled cell must show the class at the value found by inverting the axes.
  @Test func regionsAreSampledInTheMiddleOfCells() {
    let side = 301
    let grid = (0..<side).map { -1 + 2 * Double($0) / Double(side - 1) }
    func region(_ x: Double, _ y: Double) -> Double { x * x + y * y < 0.5 ? 0 : x > y ? 1 : 2 }
    let z = PlotMatrix(grid.map { y in grid.map { region($0, y) } })
    let drawn = picture([.filledContour(Contour(x: grid, y: grid, z: z))]) { $0.yLimits = nil }
    let rows = drawn.split(separator: "\n").filter {
      $0.dropFirst(5).hasPrefix("|") || $0.dropFirst(5).hasPrefix("+")
    }
    #expect(rows.count >= 23)
    let x = AxisScale(lower: -1, upper: 1, kind: .linear, cells: 45)
    let y = AxisScale(lower: -1, upper: 1, kind: .linear, cells: 23)
    for (row, text) in rows.prefix(23).enumerated() {
      let signs = Array(text.dropFirst(6).prefix(45))
      for column in 0..<45 {
        let wanted = region(x.value(ofCell: column), y.value(ofCell: 22 - row))
        let shown = [" ": 0.0, ".": 1, ":": 2][signs[column]]
        #expect(shown == wanted, "row \(row), column \(column)")
      }
    }
  }

  @Test func limitsAreRoundTicks() {
    let range = AxisRange(
      data: 0.051...2.42, limits: nil, kind: .linear, asked: nil, policy: .toTicks, intervals: 7)
    #expect(range.lower == 0 && range.upper == 2.5)
    #expect(range.ticks.labels == ["0.0", "0.5", "1.0", "1.5", "2.0", "2.5"])
  }

  @Test func nearTicksMoveAnEndOnlyALittle() {
    func ends(_ low: Double, _ high: Double) -> [Double] {
      let range = AxisRange(
        data: low...high, limits: nil, kind: .linear, asked: nil, policy: .nearTicks, intervals: 8)
      return [range.lower, range.upper]
    }
    #expect(ends(0, 599) == [0, 600])
    #expect(ends(1, 17) == [1, 17])
  }

  @Test(
    arguments: [
      ([0, 0.5, 1], 0.5, ["0.0", "0.5", "1.0"]), ([0, 2, 4], 2, ["0", "2", "4"]),
      ([0, 2e6, 4e6], 2e6, ["0", "2e6", "4e6"]), ([0, 5e-7, 1e-6], 5e-7, ["0", "5e-7", "1e-6"]),
      ([-0.1, 0, 0.1], 0.1, ["-0.1", "0.0", "0.1"]),
    ] as [([Double], Double, [String])])
  func ticksAreLabelledAlike(positions: [Double], step: Double, labels: [String]) {
    #expect(Ticks(positions: positions, step: step).labels == labels)
  }

  @Test func decadesAreThinned() {
    #expect(Ticks(decadesFrom: 1e-3, to: 1e3, count: 7).labels.count == 7)
    #expect(Ticks(decadesFrom: 1e-300, to: 1e300, count: 7).labels.count <= 8)
    #expect(Ticks(decadesFrom: 1, to: 10, count: 7).labels == ["1", "2", "5", "10"])
  }
}
