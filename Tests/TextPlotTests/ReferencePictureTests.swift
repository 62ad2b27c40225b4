import Testing

@testable import TextPlot

/// Data read back from reference pictures by inverting their axes must draw the same pictures.
@Suite struct ReferencePictureTests {
  /// The square frame of the spiral pictures: 23 rows of 45 columns from -1 to 1.
  private struct SpiralFrame {
    let cells: [[Character]]
    let x = AxisScale(lower: -1, upper: 1, kind: .linear, cells: 45)
    let y = AxisScale(lower: -1, upper: 1, kind: .linear, cells: 23)

    init(_ picture: String) {
      cells = trimmed(picture).dropFirst(2).prefix(23).map { row in
        let canvas = row.dropFirst(6).prefix(45)
        return canvas + [Character](repeating: " ", count: 45 - canvas.count)
      }
    }

    func places(of signs: String) -> [(row: Int, column: Int)] {
      cells.indices.flatMap { row in
        (0..<45).filter { signs.contains(cells[row][$0]) }.map { (row, $0) }
      }
    }

    /// A scatter of 40 points in these cells, some more than once.
    func scatter(_ places: [(row: Int, column: Int)], first: [(row: Int, column: Int)] = [])
      -> Scatter
    {
      let all = first + places
      let forty = all + (0..<max(0, 40 - all.count)).map { places[$0 % places.count] }
      return Scatter(
        x: forty.map { x.value(ofCell: $0.column) }, y: forty.map { y.value(ofCell: 22 - $0.row) })
    }
  }

  @Test func scatterOfThreeClasses() {
    let frame = SpiralFrame(ReferencePictures.scatter)
    let drawn = picture(
      ["o", "x", "^"].map { .scatter(frame.scatter(frame.places(of: $0))) }, title: "spiral"
    ) {
      $0.xLabel = "x0"
      $0.yLabel = "x1"
    }
    #expect(trimmed(drawn) == trimmed(ReferencePictures.scatter))
  }

  @Test func decisionRegionsWithWrongPoints() {
    let frame = SpiralFrame(ReferencePictures.regions)
    let classes: [Character: Double] = [
      " ": 0, ".": 1, ":": 2, "o": 0, "x": 1, "^": 2, "!": 0, "O": 1, "X": 2,
    ]
    let regions = Contour(
      x: (0..<45).map(frame.x.value(ofCell:)), y: (0..<23).map { frame.y.value(ofCell: 22 - $0) },
      z: PlotMatrix(frame.cells.map { row in row.map { classes[$0] ?? .nan } }))
    let wrong = frame.places(of: "!")
    // The second wrong point lies under the first: one of class x in the same cell.
    let drawn = picture(
      [
        .filledContour(regions),
        .scatter(frame.scatter(frame.places(of: "o"))),
        .scatter(frame.scatter(frame.places(of: "x"), first: wrong)),
        .scatter(frame.scatter(frame.places(of: "^"), first: wrong)),
      ], title: "spiral: net 2-16-3 after 4000 steps"
    ) {
      $0.xLabel = "x0"
      $0.yLabel = "x1"
    }
    #expect(trimmed(drawn) == trimmed(ReferencePictures.regions))
  }

  /// 600 values that have, in each column of the picture, its least, greatest and mean row.
  private func lossValues() -> [Double] {
    let canvas = trimmed(ReferencePictures.loss).dropFirst().prefix(14).map { row in
      Array(row.dropFirst(5).prefix(64))
    }
    let x = AxisScale(lower: 0, upper: 600, kind: .linear, cells: 64)
    let y = AxisScale(lower: 0, upper: 2.5, kind: .linear, cells: 14)
    // The lowest row's middle is 0; a value within the row that is not the least of all.
    func value(_ row: Int) -> Double { row == 13 ? 0.07 : y.value(ofCell: 13 - row) }
    var values = [Double](repeating: 0, count: 600)
    var middling: [Int] = []
    for column in 0..<64 {
      let rows = canvas.indices.filter { column < canvas[$0].count && canvas[$0][column] != " " }
      let middle = rows.first { canvas[$0][column] == "*" } ?? 0
      let mean = middle == 12 ? 0.15 : value(middle)
      var top = value(rows.first ?? 0)
      var bottom = value(rows.last ?? 0)
      if column == 0 { top = 2.42 }
      if column == x.cell(of: 495) { bottom = 0.051 }
      let points = values.indices.filter { x.cell(of: Double($0)) == column }
      let count = Double(points.count)
      let rest = min(top, max(bottom, (count * mean - top - bottom) / (count - 2)))
      for (number, point) in points.enumerated() {
        values[point] = number == 0 ? top : number == 1 ? bottom : rest
        guard number > 1 else { continue }
        middling.append(point)
        // A little to and fro, as in a noisy series.
        values[point] += number % 2 == 0 ? 1e-4 : -1e-4
      }
      if column == x.cell(of: 495) {
        values[points[1]] = rest
        values[495] = bottom
      }
    }
    let last = middling.filter { $0 >= 580 }
    let missing = 0.137 * 20 - values.suffix(20).reduce(0, +)
    for point in last { values[point] += missing / Double(last.count) }
    return values
  }

  @Test func lossOfANoisyLine() {
    let drawn = picture([.line(Line(y: lossValues()))], title: "training loss") {
      $0.xLabel = "iter"
    }
    #expect(trimmed(drawn) == trimmed(ReferencePictures.loss))
  }

  @Test func histogramInRows() {
    var histogram = Histogram(
      edges: [-4, -3, -2, -1, 0, 1, 2, 3], counts: [2, 46, 265, 708, 647, 276, 56])
    histogram.summary = Histogram.Summary(count: 2000, mean: -0.002, deviation: 1.01)
    let drawn = picture([.histogram(histogram)], title: "pre-activation z1")
    #expect(trimmed(drawn) == trimmed(ReferencePictures.histogram))
  }

  /// The digit's pixels from the middle of each shade, on which rows 5 to 22 have ink.
  ///
  /// The shade `=` reaches over the small picture's threshold, which decides there.
  private var digit: PlotMatrix {
    let signs = Array(" .:-=+*#%@")
    let small = trimmed(ReferencePictures.digitBlocks).map { Array($0) }
    var values = [[Double]](repeating: [Double](repeating: 0, count: 28), count: 28)
    for (offset, text) in trimmed(ReferencePictures.digit).dropFirst(2).enumerated() {
      let row = offset + 5
      for (column, sign) in text.enumerated().filter({ $0.offset % 2 == 0 }).map({
        ($0.offset / 2, $0.element)
      }) {
        let line = small.indices.contains(row / 2 - 2) ? small[row / 2 - 2] : []
        let inks: [Character] = row % 2 == 0 ? ["▀", "█"] : ["▄", "█"]
        let isInk = column < line.count && inks.contains(line[column])
        switch sign {
        case " ": break
        case "@": values[row][column] = 255
        case "=": values[row][column] = isInk ? 120 : 105
        default: values[row][column] = (Double(signs.firstIndex(of: sign) ?? 0) + 0.5) * 25.5
        }
      }
    }
    return PlotMatrix(values)
  }

  @Test func digitInShades() {
    let drawn = DigitPicture(digit, title: "label 5").render()
    #expect(trimmed(drawn) == trimmed(ReferencePictures.digit))
  }

  @Test(arguments: [Charset.blocks, .ascii]) func digitInHalfBlocks(charset: Charset) {
    let ascii: [Character: Character] = ["▀": "\"", "▄": ",", "█": "#"]
    let wanted = trimmed(ReferencePictures.digitBlocks).map { row in
      String(row.dropFirst(8).map { charset == .ascii ? ascii[$0] ?? $0 : $0 })
    }
    #expect(trimmed(DigitGrid([digit]).render(RenderOptions(charset: charset))) == wanted)
  }

  @Test func confusionMatrix() {
    let rows = ReferencePictures.confusion.split(separator: "\n").dropFirst()
    let counts = rows.map { row in
      row.split(whereSeparator: { " []".contains($0) }).dropFirst().dropLast().map {
        Int($0) ?? 0
      }
    }
    #expect(counts.count == 10 && counts.allSatisfy { $0.count == 10 })
    let drawn = ConfusionMatrixPicture(counts: counts).render()
    #expect(trimmed(drawn) == trimmed(ReferencePictures.confusion))
  }

  @Test func accuracyOfTwoLines() {
    let epochs = (1...17).map(Double.init)
    let train = [
      0.417, 0.638, 0.76, 0.836, 0.914, 0.932, 0.949, 0.932, 0.992, 1.0, 1.0, 0.983, 0.985, 1.0,
      1.0, 1.0, 0.999,
    ]
    let test = [
      0.405, 0.618, 0.746, 0.847, 0.853, 0.902, 0.909, 0.919, 0.968, 0.966, 0.941, 0.966, 0.935,
      0.951, 0.946, 0.935, 0.954,
    ]
    let drawn = picture(
      [
        .line(Line(x: epochs, y: train, label: "train")),
        .line(Line(x: epochs, y: test, label: "test")),
      ], title: "accuracy"
    ) { $0.xLabel = "epoch" }
    #expect(trimmed(drawn) == trimmed(ReferencePictures.accuracy))
  }
}
