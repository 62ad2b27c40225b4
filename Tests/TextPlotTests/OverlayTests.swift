import Testing

@testable import TextPlot

/// Several things in one frame, and how each stays visible.
@Suite struct OverlayTests {
  private func cells(_ style: LineStyle) -> String {
    let xs = (0...60).map(Double.init)
    let drawn = picture([.line(Line(x: xs, y: xs.map { _ in 1 }, style: style))])
    return trimmed(drawn).first { $0.contains("*") }.map { String($0.drop { $0 != "*" }) } ?? ""
  }

  @Test func lineStylesDifferInPlainSigns() {
    #expect(cells(.solid).hasPrefix("**********"))
    #expect(cells(.dashed).hasPrefix("****  ****  ****"))
    #expect(cells(.dotted).hasPrefix("* * * * *"))
    #expect(cells(.dashDotted).hasPrefix("**** * **** *"))
  }

  @Test(arguments: Charset.allCases) func pointsStandOverAPicture(charset: Charset) {
    let matrix = PlotMatrix(rows: 4, columns: 4, values: (0..<16).map(Double.init))
    let drawn = picture(
      [.image(Image(matrix)), .scatter(Scatter(x: [0, 3], y: [0, 3], label: "p", marker: "x"))],
      charset: charset)
    let rows = trimmed(drawn)
    // Rows count from the top: the first point stands in the upper half, at the left.
    let marked = rows.indices.filter { rows[$0].contains("x") }
    #expect(marked.count >= 2, "\(drawn)")
    #expect(widths(drawn).count == 1)
  }

  @Test func picturesFromBelowCountUpwards() {
    let matrix = PlotMatrix(rows: 2, columns: 2, values: [0, 0, 9, 9])
    var image = Image(matrix)
    image.startsAtBottom = true
    let rows = trimmed(picture([.image(image)])).filter { $0.contains("@") || !$0.isEmpty }
    let first = rows.firstIndex { $0.contains("@@") } ?? .max
    #expect(first <= 2, "\(rows)")
  }

  @Test func gridStaysUnderTheData() {
    let line = Line(x: (0...60).map(Double.init), y: (0...60).map { Double($0) })
    let plain = picture([.line(line)])
    let gridded = picture([.line(line)]) { $0.showsGrid = true }
    #expect(gridded.contains("'"))
    #expect(gridded.filter { $0 == "*" }.count == plain.filter { $0 == "*" }.count)
    #expect(gridded.replacing("'", with: " ") == plain)
  }

  @Test func wordsStandWhereTheyAreAligned() {
    func column(_ alignment: TextAlignment) -> Int {
      var mark = TextMark(x: 5, y: 5, text: "MARK")
      mark.alignment = alignment
      let drawn = picture([.line(Line(x: [0, 10], y: [0, 10])), .text(mark)])
      let row = trimmed(drawn).first { $0.contains("MARK") } ?? ""
      return row.prefix { $0 != "M" }.count
    }
    #expect(column(.left) - column(.center) == 2)
    #expect(column(.left) - column(.right) == 3)
  }

  @Test func lyingBarsReachAlongX() {
    let bars = Bars(positions: [0, 1], heights: [4, 2], isHorizontal: true)
    let more = Bars(positions: [0, 1], heights: [1, 1], bottom: [4, 2], isHorizontal: true)
    let drawn = picture([.bars(bars), .bars(more)])
    let longest = trimmed(drawn).map { $0.filter { $0 == "o" }.count }.max() ?? 0
    let shorter = Set(trimmed(drawn).map { $0.filter { $0 == "o" }.count }.filter { $0 > 0 })
    #expect(shorter.count == 2 && abs(longest - 2 * (shorter.min() ?? 0)) <= 2, "\(drawn)")
  }

  @Test(arguments: [
    ("$\\alpha^2$ and $x_{i}$", "alpha^2 and x_i"), ("cost $5", "cost $5"), ("plain", "plain"),
    ("$\\leq$", "<="),
  ])
  func formulasBecomePlain(words: String, plain: String) {
    #expect(MathText.plain(words) == plain)
  }
}
