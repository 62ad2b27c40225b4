import Testing

@testable import TextPlot

/// What holds of every picture, whatever it shows.
@Suite struct InvariantTests {
  static let kinds = [
    "line", "noisy", "lines", "scatter", "classes", "shaded", "bars", "histogram", "stacked",
    "image", "contour", "regions", "filled", "quiver", "overlay", "box", "errors",
  ]

  /// Something of each kind with random data, sizes and blemishes.
  private func artists(_ kind: String, _ random: inout Seeded) -> [Artist] {
    let scale = [1e-300, 1e-3, 1, 50, 1e6, 1e300][random.below(6)]
    func values(_ count: Int) -> [Double] {
      (0..<count).map { _ in
        let blemish = random.below(60)
        if blemish == 0 { return .nan }
        if blemish == 1 { return random.unit() < 0.5 ? .infinity : -.infinity }
        return random.normal() * scale
      }
    }
    let count = random.below(40)
    switch kind {
    case "line": return [.line(Line(y: values(count), label: "하나", marker: "o"))]
    case "noisy": return [.line(Line(y: values(2000), label: "loss"))]
    case "lines":
      return (0..<4).map { .line(Line(x: values(count), y: values(count), label: "line \($0)")) }
    case "scatter": return [.scatter(Scatter(x: values(count), y: values(count), label: "a"))]
    case "classes":
      let classes = (0..<count).map { _ in Double(random.below(5)) }
      return [.scatter(Scatter(x: values(count), y: values(count), values: classes))]
    case "shaded":
      return [.scatter(Scatter(x: values(count), y: values(count), values: values(count)))]
    case "bars": return [.bars(Bars(heights: values(count), names: ["고양이", "b\n", "ccc"]))]
    case "histogram": return [.histogram(Histogram(values: values(count), bins: 7))]
    case "stacked":
      return [
        .histogram(Histogram(values: values(count), label: "x")),
        .bars(Bars(heights: values(5), label: "y")),
      ]
    case "image":
      let (rows, columns) = (random.below(90), random.below(90))
      return [
        .image(Image(PlotMatrix(rows: rows, columns: columns, values: values(rows * columns))))
      ]
    case "contour", "filled":
      let z = PlotMatrix(rows: 9, columns: 12, values: values(108))
      return [kind == "contour" ? .contour(Contour(z: z)) : .filledContour(Contour(z: z))]
    case "regions":
      let z = PlotMatrix(
        rows: 9, columns: 12, values: (0..<108).map { _ in Double(random.below(4)) })
      return [
        .filledContour(Contour(z: z)),
        .scatter(Scatter(x: [1, 2, 8], y: [1, 2, 5])), .scatter(Scatter(x: [4], y: [.nan])),
      ]
    case "quiver":
      return [.quiver(Quiver(x: values(30), y: values(30), u: values(30), v: values(30)))]
    case "box":
      return [.boxPlot(BoxPlot(groups: [values(9), values(0), values(30)], names: ["가"]))]
    case "errors":
      return [
        .errorBars(
          ErrorBars(x: values(9), y: values(9), below: values(9), above: values(4), label: "e"))
      ]
    default:
      return [
        .fillBetween(FillBetween(x: values(9), lower: values(9), upper: values(9), label: "f")),
        .horizontalLine(RuleLine(values(1)[0], label: "h")),
        .verticalLine(RuleLine(values(1)[0], style: .dashed)),
        .text(TextMark(x: 0, y: 0, text: "가운데 text")), .line(Line(y: values(5))),
      ]
    }
  }

  @Test(arguments: kinds, Charset.allCases)
  func rowsAreEquallyWideAndFit(kind: String, charset: Charset) {
    for seed in UInt64(0)..<12 {
      var random = Seeded(seed)
      let columns = [20, 40, 41, 57, 80, 120][random.below(6)]
      let drawn = picture(
        artists(kind, &random), title: seed % 3 == 0 ? nil : "제목 of a plot that is rather long",
        columns: columns, charset: charset
      ) { axes in
        axes.xLabel = seed % 2 == 0 ? "a label wider than many a plot would be" : "x"
        axes.yLabel = "세로축"
        axes.showsLegend = true
        axes.showsColorBar = seed % 4 == 0
        axes.showsAxis = seed % 5 != 4
        if seed % 6 == 5 { axes.yScale = .log }
        if seed % 7 == 6 { axes.xScale = .log }
        if seed % 4 == 3 { axes.yLimits = (5, -5) }
      }
      let found = widths(drawn)
      #expect(found.count == 1, "seed \(seed), \(columns) columns:\n\(drawn)")
      #expect(found.allSatisfy { $0 <= columns }, "seed \(seed), \(columns) columns:\n\(drawn)")
    }
  }

  @Test(arguments: [20, 40, 60, 80, 120]) func gridsOfAxesFit(columns: Int) {
    var random = Seeded(UInt64(columns))
    for _ in 0..<6 {
      let count = 1 + random.below(7)
      let axes = (0..<count).map { number in
        Axes(
          position: GridPosition(row: number / 3, column: number % 3, columns: 3),
          title: "axes \(number) 번", artists: artists(Self.kinds[random.below(17)], &random))
      }
      let drawn = Figure(axes: axes, superTitle: "모두").render(RenderOptions(columns: columns))
      let found = widths(drawn)
      #expect(found.count == 1 && found.allSatisfy { $0 <= columns }, "\(drawn)")
    }
  }

  @Test func colourAddsOnlyEscapeSequences() {
    var random = Seeded(3)
    for kind in Self.kinds {
      let axes = Axes(title: "t", artists: artists(kind, &random))
      let plain = Figure(axes: [axes]).render(RenderOptions())
      let colored = Figure(axes: [axes]).render(RenderOptions(color: true))
      var stripped = ""
      var isInside = false
      for character in colored {
        if character == "\u{1B}" { isInside = true }
        if !isInside { stripped.append(character) }
        if character == "m" { isInside = false }
      }
      #expect(stripped == plain, "\(kind)")
    }
  }
}
