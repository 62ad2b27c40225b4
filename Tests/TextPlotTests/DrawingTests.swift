import Testing

@testable import TextPlot

/// Figures as shapes, markup and pixels.
@Suite struct DrawingTests {
  private func figure(_ artists: [Artist], _ adjust: (Axes) -> Void = { _ in }) -> Figure {
    let axes = Axes(title: "t", artists: artists)
    adjust(axes)
    return Figure(axes: [axes])
  }

  @Test func pngNamesItsFormatAndSize() {
    let png = figure([.line(Line(y: [1, 3, 2]))]).drawing().png()
    #expect(png.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    #expect(Array(png[12..<16]) == Array("IHDR".utf8))
    #expect(Array(png[16..<24]) == [0, 0, 2, 128, 0, 0, 1, 224])
    #expect(png.suffix(8).prefix(4) == Array("IEND".utf8)[...])
  }

  @Test func dotsPerInchScaleThePixels() {
    let drawing = figure([.line(Line(y: [1, 2]))]).drawing()
    #expect(Raster(drawing, scale: 0.5).width == 320)
    #expect(Raster(drawing, scale: 2).height == 960)
  }

  @Test func halfCoveredPixelsAreHalfDark() {
    var drawing = Drawing(width: 4, height: 4)
    drawing.rectangle(0, 0, 4, 4, fill: "#ffffff")
    drawing.rectangle(1.5, 1, 1, 2, fill: "#000000")
    let raster = Raster(drawing, scale: 1)
    func level(_ column: Int, _ row: Int) -> UInt8 { raster.pixels[(row * 4 + column) * 3] }
    #expect((0..<4).map { level($0, 1) } == [255, 128, 128, 255])
    #expect((0..<4).map { level($0, 0) } == [255, 255, 255, 255])
  }

  @Test func slantedEdgesCoverTheirShareOfEachPixel() {
    var drawing = Drawing(width: 8, height: 8)
    drawing.path(
      [[(0, 0), (8, 0), (0, 8)]], color: "none", fill: "#000000", opacity: 1)
    let raster = Raster(drawing, scale: 1)
    let dark = stride(from: 0, to: raster.pixels.count, by: 3).reduce(0.0) { sum, place in
      sum + (255 - Double(raster.pixels[place])) / 255
    }
    #expect(abs(dark - 32) < 0.1)
  }

  @Test(arguments: [1e-300, 1e-3, 1, 1e6, 1e300])
  func pointsLieWhereTheirAxesSay(scale: Double) {
    let values = [0.0, 3, -2, 5, 1].map { $0 * scale }
    let axes = Axes(artists: [.scatter(Scatter(x: values, y: values.reversed()))])
    let panel = DrawingPanel(
      axes, in: Drawing.Box(x: 0, y: 0, width: 640, height: 480), hasTwin: false)
    for (x, y) in zip(values, values.reversed()) {
      guard let px = panel.pixel(x: x), let py = panel.pixel(y: y) else {
        Issue.record("no place for \(x), \(y)")
        continue
      }
      let shareX = (px - panel.frame.left) / panel.frame.width
      let back = panel.xRange.lower + (panel.xRange.upper - panel.xRange.lower) * shareX
      #expect(abs(back - x) <= 0.005 * (panel.xRange.upper - panel.xRange.lower))
      #expect(panel.isInside(x: px) && panel.isInside(y: py))
    }
  }

  @Test func neighbouringCellsOfAPictureMeet() {
    let matrix = PlotMatrix(rows: 7, columns: 7, values: [Double](repeating: 1, count: 49))
    let image = Image(matrix, minimum: 0, maximum: 2, colorMap: "gray")
    let raster = Raster(figure([.image(image)]) { $0.showsAxis = false }.drawing(), scale: 1)
    let middle = raster.height / 2 * raster.width
    let row = (200..<440).map { raster.pixels[(middle + $0) * 3] }
    #expect(Set(row).count == 1)
  }

  @Test func everyPrintableSignHasStrokes() {
    for code in UInt8(33)...126 {
      let text = String(UnicodeScalar(code))
      #expect(!StrokeFont.strokes(text, size: 12).lines.isEmpty, "\(text)")
    }
    #expect(StrokeFont.strokes("한", size: 12).width > 0)
  }

  @Test func colourMapsEndInMatplotlibsColours() {
    #expect(ColorMap.color(0, map: "viridis") == "#440154")
    #expect(ColorMap.color(1, map: "viridis") == "#fde725")
    #expect(ColorMap.color(0, map: "gray_r") == "#ffffff")
    #expect(ColorMap.isKnown("RdBu_r") && !ColorMap.isKnown("foo"))
  }
}
