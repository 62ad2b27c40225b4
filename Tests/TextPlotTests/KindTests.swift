import Testing

@testable import TextPlot

/// Pictures that a person has looked at, and what must be seen in them.
@Suite struct KindTests {
  private let ramp = (0..<17).map { Double($0) / 8 - 1 }

  @Test func sparseLineHasSignsAndDots() {
    let drawn = picture(
      [.line(Line(x: [1, 2, 3, 4], y: [1, 4, 9, 16]))], title: "square", columns: 40)
    #expect(
      trimmed(drawn) == [
        "    square",
        "20 +",
        "   |",
        "   |                             o 16",
        "15 +                           ..",
        "   |                         ..",
        "   |                      ...",
        "10 +                    ..",
        "   |                 ..o",
        "   |              ...",
        " 5 +           ...",
        "   |     .....o",
        "   |o....",
        " 0 +",
        "   ++---------+--------+---------+",
        "    1         2        3         4",
      ])
  }

  @Test func crossingLinesMeetInOneSign() {
    let drawn = picture([
      .line(Line(y: ramp, label: "up")), .line(Line(y: ramp.reversed(), label: "down")),
    ])
    #expect(trimmed(drawn)[0].hasSuffix("o up   x down   # both"))
    #expect(trimmed(drawn).dropFirst().joined().filter { $0 == "#" }.count == 1)
  }

  @Test func aSmoothLineIsUnbroken() {
    let drawn = picture([.line(Line(y: (0..<1000).map { Double($0 % 500) }))], columns: 60)
    let rows = trimmed(drawn).filter { $0.contains("*") }
    // The fall from 499 to 0 crosses every row.
    #expect(rows.count >= 10)
  }

  @Test func noisyLinesShowTheirMeans() {
    var random = Seeded(4)
    let one = (0..<500).map { 1 / (1 + Double($0) / 50) + 0.05 * random.normal() }
    let two = (0..<500).map { 1 / (1 + Double($0) / 200) + 0.05 * random.normal() }
    let drawn = trimmed(
      picture([.line(Line(y: one, label: "Adam")), .line(Line(y: two, label: "SGD"))]))
    #expect(drawn[0].hasSuffix("o Adam   x SGD   . min..max   # both"))
    #expect(drawn.joined().filter { $0 == "x" }.count > 50)
  }

  @Test func barsAreInProportion() {
    let drawn = trimmed(
      picture([.bars(Bars(heights: [2, 4, -1], names: ["a", "나", "c"]))], title: "t"))
    #expect(
      drawn == [
        "   t",
        "  a          |################## 2",
        " 나          |################################### 4",
        "  c #########| -1",
      ])
  }

  @Test func neighbouringBarsDoNotOverlap() {
    for columns in 40..<90 {
      let drawn = picture(
        [
          .bars(Bars(positions: [0, 1, 2], heights: [3, 5, 2], width: 0.4, label: "a")),
          .bars(Bars(positions: [0.4, 1.4, 2.4], heights: [2, 4, 4], width: 0.4, label: "b")),
        ], columns: columns)
      #expect(!drawn.contains("#"), "\(columns) columns")
    }
  }

  @Test func histogramCountsAsNumPyDoes() {
    let values = [1, 2, 2.5, 3, 3, 4, 5, 9, 10, .nan]
    // numpy.histogram(values[:-1], bins=3)
    #expect(Histogram(values: values, bins: 3).counts == [5, 2, 2])
    // numpy.histogram(values[:-1], bins=4, range=(0, 4))
    #expect(Histogram(values: values, bins: 4, range: 0...4).counts == [0, 1, 2, 3])
    #expect(Histogram(values: [2, 2], bins: 2).edges == [1.5, 2, 2.5])
    #expect(Histogram(values: [0.1, 0.2, 0.3], bins: 3, range: 0...0.3).counts == [0, 1, 2])
    #expect(Histogram(values: values).skipped == 1)
  }

  @Test func boxesFollowTukey() throws {
    // numpy.percentile([1, 2, 3, 4, 50], [25, 50, 75])
    let box = try #require(BoxStatistics([50, 1, 2, 3, 4]))
    #expect([box.lowQuartile, box.median, box.highQuartile] == [2, 3, 4])
    #expect([box.lowWhisker, box.highWhisker] == [1, 4] && box.outliers == [50])
    #expect(BoxStatistics([.nan]) == nil)
  }

  @Test func contourLinesAreLabelledByLevel() {
    let z = PlotMatrix(ramp.map { y in ramp.map { x in x * x + y * y } })
    let drawn = trimmed(picture([.contour(Contour(x: ramp, y: ramp, z: z, levels: [0.37, 0.83]))]))
    #expect(
      drawn.contains { $0.hasSuffix(" 2 0.83") } && drawn.contains { $0.hasSuffix(" 1 0.37") })
    // Symmetric about both axes, as the field is.
    let rows = drawn.prefix(23).map { row in
      Array(DisplayWidth.padded(row, to: 51).dropFirst(6).prefix(45))
    }
    for (row, mirror) in zip(rows, rows.reversed()) {
      #expect(row == mirror)
      #expect(row == row.reversed())
    }
  }

  @Test func arrowsPointDownTheField() {
    let drawn = picture([.quiver(Quiver(x: [0, 4], y: [0, 0], u: [1, -1], v: [0, 0]))])
    #expect(drawn.contains("->") && drawn.contains("<-"))
    let up = picture([.quiver(Quiver(x: [0, 4], y: [0, 3], u: [0, 0], v: [1, -1]))])
    #expect(up.contains("^") && up.contains("v"))
  }

  @Test func rulesBandsAndWords() {
    let drawn = picture(
      [
        .fillBetween(FillBetween(x: [0, 10], lower: [0, 0], upper: [1, 1])),
        .horizontalLine(RuleLine(2, label: "goal")), .verticalLine(RuleLine(5)),
        .text(TextMark(x: 6, y: 3, text: "여기 best")),
        .errorBars(ErrorBars(x: [2], y: [3], below: [1], above: [1], label: "run")),
      ], columns: 60)
    for part in [":::::", "-----", "여기 best", "- goal", "o run"] { #expect(drawn.contains(part)) }
  }

  @Test func logarithmicAxisIsStraightForADecay() {
    let decay = (0..<61).map { Interpolation.between(0, -3, at: Double($0) / 60) }.map(
      Numeric.exp10)
    let drawn = trimmed(picture([.line(Line(y: decay))]) { $0.yScale = .log })
    #expect(drawn[0].hasPrefix("    1 +***") && drawn[13].hasPrefix("0.001 +"))
    let rows = drawn.filter { $0.contains("*") }
    let lengths = rows.dropFirst().dropLast().map { row in row.filter { $0 == "*" }.count }
    // The points themselves lie in their own cells, so that steps differ by a cell or two.
    #expect((lengths.max() ?? 9) - (lengths.min() ?? 0) <= 2, "\(lengths)")
  }

  @Test func imageGridSharesItsMargins() {
    var digit = [[Double]](repeating: [Double](repeating: 0, count: 28), count: 28)
    for row in 6..<20 { digit[row][13] = 255 }
    let axes = (0..<4).map { number in
      Axes(
        position: GridPosition(row: 0, column: number, columns: 4), title: "label \(number)",
        artists: [.image(Image(PlotMatrix(digit)))])
    }
    let drawn = trimmed(Figure(axes: axes).render())
    #expect(drawn.count == 15)
    #expect(drawn[1].filter { $0 == "@" }.count == 8)
  }

  @Test func dotCharsetsUseTheirSigns() {
    let line = [Artist.line(Line(y: (0..<300).map { Double($0 * $0) }))]
    let braille = picture(line, charset: .braille)
    #expect(braille.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
    let blocks = picture(line, charset: .blocks)
    #expect(!Set("▖▗▘▝▀▄▌▐▚▞").isDisjoint(with: blocks))
    #expect(picture(line).utf8.count == picture(line).count)
  }

  @Test func sparklineRises() {
    #expect(Sparkline([0, 1, 2, 3, 4, 5, 6, 7]).render() == "_.:-=+*#")
    #expect(Sparkline([1, .nan, 2]).render() == "_ #")
    #expect(Sparkline([5, 5]).render() == "==")
    #expect(Sparkline([]).render() == "")
  }

  @Test func probabilitiesInATable() {
    let drawn = BarTable(values: [0.25, 0.75], notes: [1: "<- label"], title: "p").render()
    #expect(
      trimmed(drawn) == [
        "   p",
        "   0 |" + String(repeating: "#", count: 11) + String(repeating: " ", count: 33) + " 0.250",
        "   1 |" + String(repeating: "#", count: 33) + String(repeating: " ", count: 11)
          + " 0.750  <- label",
      ])
  }

  @Test func weightsBySignAndSize() {
    let drawn = SignedMatrixPicture(PlotMatrix([[1, 0.2, 0, -0.2, -1]]), title: "W1").render()
    #expect(
      trimmed(drawn) == [
        "W1   1x5   min -1  max 1",
        "# above 0.5   + positive   . near 0   - negative   = below -0.5",
        "",
        "##++..--==",
      ])
  }

  @Test func confusionFromPairs() {
    let drawn = ConfusionMatrixPicture(truth: [0, 0, 1, -4], predictions: [0, 1, 1, 2]).render()
    #expect(
      trimmed(drawn) == [
        "true\\pred    0    1   recall",
        "        0  [1]    1   0.500",
        "        1    .  [1]   1.000",
      ])
  }

  @Test func svgHoldsTheDataAndEscapesWords() {
    let axes = Axes(title: "a < b & \"c\"", artists: [.line(Line(y: [0, 1], label: "l"))])
    axes.xLabel = "손실"
    let svg = Figure(axes: [axes], superTitle: "top").svg()
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(svg.contains("a &lt; b &amp; &quot;c&quot;") && svg.contains("손실"))
    #expect(svg.contains("<path d=\"M"), "\(svg)")
    #expect(svg.filter { $0 == "<" }.count == svg.filter { $0 == ">" }.count)
  }
}
