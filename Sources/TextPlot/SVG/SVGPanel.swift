/// One pair of axes as a drawing.
struct SVGPanel {
  let axes: Axes
  /// The inner frame.
  let frame: (left: Double, top: Double, width: Double, height: Double)
  private let xRange: AxisRange
  private let yRange: AxisRange
  private let x: AxisScale
  private let y: AxisScale
  private let table: SeriesTable

  init(_ axes: Axes, left: Double, top: Double, width: Double, height: Double) {
    self.axes = axes
    table = SeriesTable(axes.artists)
    let extents = Extents(axes)
    let traits = ArtistTraits(axes.artists)
    let content = SVGPanel.content(axes, extents)
    var inner = (left: left + 60, top: top + 34, width: width - 80, height: height - 82)
    let policy = traits.hasField || content.isTight ? FittingPolicy.tight : .toTicks
    xRange = AxisRange(
      data: content.x, limits: axes.xLimits ?? content.xLimits, kind: axes.xScale,
      asked: axes.xTicks ?? content.xTicks ?? axes.barNames,
      policy: traits.hasLine && policy == .toTicks ? .nearTicks : policy,
      intervals: 8, integral: extents.isIntegral)
    yRange = AxisRange(
      data: content.y, limits: axes.yLimits ?? content.yLimits, kind: axes.yScale,
      asked: axes.yTicks, policy: policy, intervals: 7)
    if axes.aspect == .equal || content.isTight {
      // The longer side keeps its length; the other shrinks until a unit is as long on both.
      let unit = min(inner.width / xRange.span, inner.height / yRange.span)
      let wanted = (unit * xRange.span, unit * yRange.span)
      if wanted.0.isFinite, wanted.1.isFinite, wanted.0 >= 10, wanted.1 >= 10 {
        inner.left += (inner.width - wanted.0) / 2
        inner.width = wanted.0
        inner.height = wanted.1
      }
    }
    frame = inner
    x = xRange.scale(cells: Int(inner.width) + 1)
    y = yRange.scale(cells: Int(inner.height) + 1)
  }

  func markup() -> SVGMarkup {
    var markup = SVGMarkup()
    markup.open("<g>")
    if axes.showsAxis, axes.showsGrid { grid(&markup) }
    for (index, artist) in axes.artists.enumerated() {
      draw(artist, styles: table.styles[index], &markup)
    }
    if axes.showsAxis { ruler(&markup) }
    if let title = axes.title {
      markup.words(title, frame.left + frame.width / 2, frame.top - 12, size: 14)
    }
    legend(&markup)
    markup.open("</g>")
    return markup
  }

  private func draw(_ artist: Artist, styles: [SeriesStyle], _ markup: inout SVGMarkup) {
    let color = styles.first?.color.hex ?? PlotColor.series(0).hex
    switch artist {
    case .line(let line): draw(line, color, &markup)
    case .scatter(let scatter): draw(scatter, styles, &markup)
    case .bars(let bars): draw(bars, color, &markup)
    case .histogram(let histogram):
      for index in histogram.counts.indices {
        box(
          histogram.edges[index], histogram.edges[index + 1], 0, histogram.counts[index], color,
          &markup)
      }
    case .image(let image): draw(image, &markup)
    case .contour(let contour): drawLines(contour, &markup)
    case .filledContour(let contour): drawBands(contour, &markup)
    case .quiver(let quiver): draw(quiver, &markup)
    case .fillBetween(let area): draw(area, &markup)
    case .horizontalLine(let rule):
      if let py = pixel(y: rule.position), isInside(y: py) {
        markup.line(
          frame.left, py, frame.left + frame.width, py, color: rule.plotColor?.hex ?? "#555")
      }
    case .verticalLine(let rule):
      if let px = pixel(x: rule.position), isInside(x: px) {
        markup.line(
          px, frame.top, px, frame.top + frame.height, color: rule.plotColor?.hex ?? "#555")
      }
    case .text(let mark):
      if let px = pixel(x: mark.x), let py = pixel(y: mark.y), isInside(x: px), isInside(y: py) {
        markup.words(mark.text, px, py, anchor: "start")
      }
    case .errorBars(let bars): draw(bars, color, &markup)
    case .boxPlot(let plot): draw(plot, &markup)
    }
  }

  func pixel(x value: Double) -> Double? {
    let place = x.place(of: value)
    guard place.isFinite, abs(place) < 1e6 else { return nil }
    return frame.left + place
  }

  func pixel(y value: Double) -> Double? {
    let place = y.place(of: value)
    guard place.isFinite, abs(place) < 1e6 else { return nil }
    return frame.top + frame.height - place
  }

  func isInside(x px: Double) -> Bool {
    px >= frame.left - 0.5 && px <= frame.left + frame.width + 0.5
  }

  func isInside(y py: Double) -> Bool {
    py >= frame.top - 0.5 && py <= frame.top + frame.height + 0.5
  }

  /// A place held within the frame.
  func heldPixel(y value: Double) -> Double? {
    let place = y.place(of: value)
    guard !place.isNaN else { return nil }
    return frame.top + frame.height - min(frame.height, max(0, place))
  }

  func heldPixel(x value: Double) -> Double? {
    let place = x.place(of: value)
    guard !place.isNaN else { return nil }
    return frame.left + min(frame.width, max(0, place))
  }

  /// The values at the middle of one of `count` equal parts of an axis.
  func sample(_ column: Int, _ row: Int, of count: (Int, Int)) -> (x: Double, y: Double) {
    (
      x.resized(to: count.0).value(ofCell: column),
      y.resized(to: count.1).value(ofCell: count.1 - 1 - row)
    )
  }

  private func grid(_ markup: inout SVGMarkup) {
    for position in xRange.ticks.positions {
      guard let px = pixel(x: position) else { continue }
      markup.line(px, frame.top, px, frame.top + frame.height, color: "#ddd")
    }
    for position in yRange.ticks.positions {
      guard let py = pixel(y: position) else { continue }
      markup.line(frame.left, py, frame.left + frame.width, py, color: "#ddd")
    }
  }

  private func ruler(_ markup: inout SVGMarkup) {
    let bottom = frame.top + frame.height
    markup.rectangle(frame.left, frame.top, frame.width, frame.height, fill: "none", stroke: "#333")
    for (position, label) in zip(xRange.ticks.positions, xRange.ticks.labels) {
      guard let px = pixel(x: position), isInside(x: px) else { continue }
      markup.line(px, bottom, px, bottom + 4)
      markup.words(label, px, bottom + 17, size: 11)
    }
    for (position, label) in zip(yRange.ticks.positions, yRange.ticks.labels) {
      guard let py = pixel(y: position), isInside(y: py) else { continue }
      markup.line(frame.left - 4, py, frame.left, py)
      markup.words(label, frame.left - 7, py + 4, anchor: "end", size: 11)
    }
    if let label = axes.xLabel { markup.words(label, frame.left + frame.width / 2, bottom + 36) }
    if let label = axes.yLabel {
      markup.words(label, frame.left - 44, frame.top + frame.height / 2, turned: true)
    }
  }

  private func legend(_ markup: inout SVGMarkup) {
    let named = table.styles.joined().filter { $0.name != nil }
    guard axes.showsLegend || named.count > 1 else { return }
    // Beside the title, never over the data.
    var top = frame.top - 4
    for style in named.prefix(8).reversed() {
      markup.rectangle(frame.left + frame.width - 8, top - 8, 8, 8, fill: style.color.hex)
      markup.words(
        style.name ?? "", frame.left + frame.width - 12, top, anchor: "end", size: 10)
      top -= 11
    }
  }

  /// What the data span where the text picture has no frame: images and box plots.
  private static func content(
    _ axes: Axes, _ extents: Extents
  ) -> (
    x: ClosedRange<Double>?, y: ClosedRange<Double>?, xLimits: (Double, Double)?,
    yLimits: (Double, Double)?, xTicks: TickList?, isTight: Bool
  ) {
    for artist in axes.artists {
      if case .image(let image) = artist, !image.matrix.isEmpty {
        let width = Double(image.matrix.columns)
        let height = Double(image.matrix.rows)
        return (nil, nil, (-0.5, width - 0.5), (height - 0.5, -0.5), nil, true)
      }
    }
    var boxes = FiniteRange()
    var groups = 0.0
    var names: [String] = []
    for case .boxPlot(let plot) in axes.artists {
      for (index, values) in plot.groups.enumerated() {
        groups += 1
        boxes.add(values)
        names.append(index < plot.names.count ? plot.names[index] : NumberText.general(groups))
      }
    }
    if groups > 0, extents.xs.range == nil {
      let ticks = TickList(positions: names.indices.map { Double($0 + 1) }, labels: names)
      return (nil, boxes.range, (0.5, groups + 0.5), nil, ticks, false)
    }
    return (extents.xs.range, extents.ys.range, nil, nil, nil, false)
  }
}
