import Testing

@testable import TextPlot

/// Whatever is given, there is a sensible picture and no trap.
@Suite struct BadInputTests {
  @Test(
    arguments: [
      [], [5], [3, 3, 3], [.nan, .nan], [.infinity, -.infinity], [1, .nan, 3],
      [1e-300, 1e300], [-1.7e308, 1.7e308], [.leastNonzeroMagnitude, .leastNormalMagnitude],
      [1e15, 1e15 + 1], [0, -0.0],
      [1, 1 + 1e-15], [.greatestFiniteMagnitude], [-.leastNonzeroMagnitude, 0],
    ] as [[Double]])
  func everyKindDrawsIt(values: [Double]) {
    let ones = [Double](repeating: 1, count: values.count)
    let matrix = PlotMatrix([values, values.reversed()])
    let artists: [Artist] = [
      .line(Line(y: values)), .line(Line(x: values, y: values)), .line(Line(x: values, y: ones)),
      .scatter(Scatter(x: values, y: values)), .scatter(Scatter(x: ones, y: ones, values: values)),
      .bars(Bars(heights: values)), .bars(Bars(positions: values, heights: values)),
      .histogram(Histogram(values: values)), .histogram(Histogram(edges: values, counts: values)),
      .image(Image(matrix)), .image(Image(matrix, minimum: .nan, maximum: .infinity)),
      .contour(Contour(z: matrix)), .filledContour(Contour(x: values, y: values, z: matrix)),
      .filledContour(Contour(z: matrix, levels: values)),
      .quiver(Quiver(x: values, y: ones, u: values, v: values)),
      .fillBetween(FillBetween(x: values, lower: values, upper: ones)),
      .horizontalLine(RuleLine(values.first ?? .nan)), .verticalLine(RuleLine(values.last ?? 0)),
      .text(TextMark(x: values.first ?? 0, y: 0, text: "여기")),
      .errorBars(ErrorBars(x: ones, y: values, below: values, above: values)),
      .boxPlot(BoxPlot(groups: [values, []])),
    ]
    for artist in artists {
      for kind in [ScaleKind.linear, .log] {
        let axes = Axes(title: "t", artists: [artist])
        axes.xScale = kind
        axes.yScale = kind
        let drawn = Figure(axes: [axes]).render()
        #expect(widths(drawn).count == 1)
        guard kind == .linear else { continue }
        #expect(Figure(axes: [axes]).svg().hasSuffix("</svg>\n"))
      }
    }
    #expect(widths(DigitPicture(matrix).render()).count <= 2)
    #expect(widths(SignedMatrixPicture(matrix).render()).count == 1)
    #expect(widths(BarTable(values: values, maximum: nil).render()).count <= 1)
    #expect(Sparkline(values).render(columns: 10).count <= 10)
    #expect(widths(DigitGrid([matrix, matrix]).render()).count == 1)
  }

  @Test(
    arguments: [
      (0, 0), (1, 1), (.nan, 1), (0, .infinity), (-1, 1), (5, -5), (-1.7e308, 1.7e308), (1e300, 1),
    ] as [(Double, Double)])
  func anyLimitsAreTaken(limits: (Double, Double)) {
    for kind in [ScaleKind.linear, .log] {
      let drawn = picture([.line(Line(y: [1, 2, 3])), .line(Line(y: [3, 1]))]) {
        $0.xLimits = limits
        $0.yLimits = limits
        $0.yScale = kind
      }
      #expect(widths(drawn).count == 1)
    }
  }

  @Test func emptyFigureIsEmpty() {
    #expect(Figure().render() == "")
    #expect(trimmed(picture([])).contains("1.0 +"))
  }

  @Test func whatIsNotDrawnIsCounted() {
    let drawn = picture([.line(Line(y: [1, .nan, 2, .infinity, .nan]))])
    #expect(trimmed(drawn).last == "   2 NaN, 1 infinite not drawn")
    let log = picture([.line(Line(y: [1, -1, 0, 10, 100]))]) { $0.yScale = .log }
    #expect(trimmed(log).last == "   2 not above 0 not drawn")
    let none = picture([.line(Line(y: [.nan]))])
    #expect(trimmed(none).last == "   nothing to draw | 1 NaN not drawn")
  }

  @Test func ticksThatWereAskedForMayBeAnything() {
    let drawn = picture([.line(Line(y: [1, 2, 3]))], columns: 40) {
      $0.xTicks = TickList(positions: [.nan, 1, 0, 2.5, .infinity], labels: ["a", "가나다", "c"])
      $0.yTicks = TickList(positions: [2], labels: ["a label wider than the whole of the plot is"])
    }
    #expect(widths(drawn).count == 1 && drawn.contains("가나다"))
  }

  @Test func lengthsMayDiffer() {
    let drawn = picture([
      .line(Line(x: [1, 2, 3], y: [1])), .scatter(Scatter(x: [1], y: [1, 2])),
      .scatter(Scatter(x: [1, 2, 3], y: [1, 2, 3], values: [0, 1])),
      .errorBars(ErrorBars(x: [1, 2], y: [1, 2], below: [], above: [1])),
    ])
    #expect(widths(drawn).count == 1)
    #expect(PlotMatrix(rows: 3, columns: 2, values: [1, 2, 3]).rows == 1)
    #expect(PlotMatrix(rows: .max, columns: .max, values: [1]).isEmpty)
  }

  @Test func titlesWithControlCharactersStayOnTheirRows() {
    let drawn = picture([.line(Line(y: [1, 2], label: "a\u{1B}[31m\nb"))], title: "x\ty\u{7}\nz") {
      $0.xLabel = "line\nbreak"
      $0.yLabel = "\u{1B}]0;title\u{7}"
      $0.showsLegend = true
    }
    #expect(!drawn.contains("\u{1B}") && !drawn.contains("\t") && !drawn.contains("\u{7}"))
    #expect(widths(drawn).count == 1)
  }

  @Test func aLargeFieldAndALongSeriesAreQuick() {
    let side = 1000
    let z = PlotMatrix(
      rows: side, columns: side, values: [Double](repeating: 1, count: side * side))
    let regions = Axes(artists: [.filledContour(Contour(z: z))])
    let series = Axes(artists: [.line(Line(y: [Double](repeating: 0.5, count: 1_000_000)))])
    let time = ContinuousClock().measure {
      _ = Figure(axes: [regions]).render()
      _ = Figure(axes: [series]).render()
    }
    // A thousand times what an optimised build takes would still be noticed.
    #expect(time < .seconds(10))
  }
}
