/// One pair of axes as a drawing.
struct DrawingPanel {
  let axes: Axes
  /// The inner frame.
  let frame: (left: Double, top: Double, width: Double, height: Double)
  let xRange: AxisRange
  let yRange: AxisRange
  private let x: AxisScale
  private let y: AxisScale
  let table: SeriesTable
  let textSize: Double
  /// Whether this panel shows its own horizontal axis and background.
  private let isTwin: Bool

  /// - Parameter main: the axes whose frame and horizontal axis these ones share.
  init(_ axes: Axes, in box: Drawing.Box, hasTwin: Bool, sharing main: DrawingPanel? = nil) {
    self.axes = axes
    isTwin = axes.isTwin
    table = SeriesTable(axes.artists)
    textSize = max(7, min(11, min(box.width, box.height) / 22))
    let extents = Extents(axes)
    let traits = ArtistTraits(axes.artists)
    let content = DrawingPanel.content(axes, extents)
    let policy = traits.hasField || content.isTight ? FittingPolicy.tight : .toTicks
    let xLimits = axes.horizontalLimits(extents) ?? content.xLimits
    let yLimits = axes.verticalLimits(extents)
    let asked = axes.xTicks ?? content.xTicks ?? axes.barNames(horizontal: false)
    let xRange = main?.xRange ?? AxisRange(
      data: content.x, limits: xLimits, kind: axes.xScale, asked: asked,
      policy: traits.hasLine && policy == .toTicks ? .nearTicks : policy,
      intervals: max(2, min(8, Int(box.width / 70))), integral: extents.isIntegral)
    let yRange = AxisRange(
      data: content.y, limits: yLimits, kind: axes.yScale,
      asked: axes.yTicks ?? axes.barNames(horizontal: true), policy: policy,
      intervals: max(2, min(7, Int(box.height / 45))))
    let margins = DrawingPanel.margins(axes, yRange, textSize: textSize, hasTwin: hasTwin)
    var inner = (
      left: box.x + margins.left, top: box.y + margins.top,
      width: max(10, box.width - margins.left - margins.right),
      height: max(10, box.height - margins.top - margins.bottom)
    )
    if axes.aspect == .equal || (content.isTight && axes.aspect != .free) {
      // The longer side keeps its length; the other shrinks until a unit is as long on both.
      let unit = min(inner.width / xRange.span, inner.height / yRange.span)
      let wanted = (unit * xRange.span, unit * yRange.span)
      if wanted.0.isFinite, wanted.1.isFinite, wanted.0 >= 10, wanted.1 >= 10 {
        inner.left += (inner.width - wanted.0) / 2
        inner.top += (inner.height - wanted.1) / 2
        inner.width = wanted.0
        inner.height = wanted.1
      }
    }
    if let main { inner = main.frame }
    self.xRange = xRange
    self.yRange = yRange
    frame = inner
    x = xRange.scale(cells: Int(inner.width) + 1)
    y = yRange.scale(cells: Int(inner.height) + 1)
  }

  func draw(on drawing: inout Drawing) {
    if axes.showsAxis, axes.showsGrid { grid(&drawing) }
    for (index, artist) in axes.artists.enumerated() {
      draw(artist, styles: table.styles[index], &drawing)
    }
    if axes.showsAxis { ruler(&drawing) }
    if let title = axes.title, !title.isEmpty {
      var top = frame.top - 8
      for line in title.split(separator: "\n").reversed() {
        drawing.words(String(line), frame.left + frame.width / 2, top, size: textSize + 2)
        top -= textSize + 4
      }
    }
    if axes.showsColorBar { colorBar(&drawing) }
    legend(&drawing)
  }

  private func draw(_ artist: Artist, styles: [SeriesStyle], _ drawing: inout Drawing) {
    let color = styles.first?.color.hex ?? PlotColor.series(0).hex
    switch artist {
    case .line(let line): draw(line, color, &drawing)
    case .scatter(let scatter): draw(scatter, styles, &drawing)
    case .bars(let bars): draw(bars, color, &drawing)
    case .histogram(let histogram):
      for index in histogram.counts.indices {
        box(
          histogram.edges[index], histogram.edges[index + 1], 0, histogram.counts[index], color,
          &drawing)
      }
    case .image(let image): draw(image, &drawing)
    case .contour(let contour): drawLines(contour, &drawing)
    case .filledContour(let contour): drawBands(contour, &drawing)
    case .quiver(let quiver): draw(quiver, &drawing)
    case .fillBetween(let area): draw(area, &drawing)
    case .horizontalLine(let rule):
      if let py = pixel(y: rule.position), isInside(y: py) {
        drawing.path(
          [[(frame.left, py), (frame.left + frame.width, py)]],
          color: rule.plotColor?.hex ?? "#555", dashes: rule.style.dashes)
      }
    case .verticalLine(let rule):
      if let px = pixel(x: rule.position), isInside(x: px) {
        drawing.path(
          [[(px, frame.top), (px, frame.top + frame.height)]],
          color: rule.plotColor?.hex ?? "#555", dashes: rule.style.dashes)
      }
    case .text(let mark): draw(mark, &drawing)
    case .errorBars(let bars): draw(bars, color, &drawing)
    case .band(let band):
      let color = band.color.flatMap(PlotColor.init)?.hex ?? PlotColor.series(0).hex
      if band.isHorizontal {
        if let from = heldPixel(y: band.from), let to = heldPixel(y: band.to) {
          drawing.rectangle(frame.left, min(from, to), frame.width, abs(from - to), fill: color, opacity: 0.3)
        }
      } else if let from = heldPixel(x: band.from), let to = heldPixel(x: band.to) {
        drawing.rectangle(min(from, to), frame.top, abs(from - to), frame.height, fill: color, opacity: 0.3)
      }
    case .boxPlot(let plot): draw(plot, &drawing)
    case .nothing: break
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

  // MARK: The frame

  private func grid(_ drawing: inout Drawing) {
    for position in xRange.ticks.positions {
      guard let px = pixel(x: position), isInside(x: px) else { continue }
      drawing.line(px, frame.top, px, frame.top + frame.height, color: "#d8d8d8", width: 0.8)
    }
    for position in yRange.ticks.positions {
      guard let py = pixel(y: position), isInside(y: py) else { continue }
      drawing.line(frame.left, py, frame.left + frame.width, py, color: "#d8d8d8", width: 0.8)
    }
  }

  private func ruler(_ drawing: inout Drawing) {
    let bottom = frame.top + frame.height
    let right = frame.left + frame.width
    if !isTwin {
      drawing.rectangle(
        frame.left, frame.top, frame.width, frame.height, fill: "none", stroke: "#333")
      var free = -Double.infinity
      for (position, label) in zip(xRange.ticks.positions, xRange.ticks.labels) {
        guard let px = pixel(x: position), isInside(x: px) else { continue }
        drawing.line(px, bottom, px, bottom + 4)
        let half = Double(DisplayWidth.of(label)) * textSize * 0.29
        guard px - half > free else { continue }
        free = px + half + 3
        drawing.words(label, px, bottom + 6 + textSize, size: textSize)
      }
      if let label = axes.xLabel, !label.isEmpty {
        drawing.words(
          label, frame.left + frame.width / 2, bottom + 12 + 2 * textSize, size: textSize + 1)
      }
    }
    let side = isTwin ? right : frame.left
    for (position, label) in zip(yRange.ticks.positions, yRange.ticks.labels) {
      guard let py = pixel(y: position), isInside(y: py) else { continue }
      drawing.line(isTwin ? side : side - 4, py, isTwin ? side + 4 : side, py)
      drawing.words(
        label, isTwin ? side + 7 : side - 7, py + textSize * 0.36, anchor: isTwin ? .left : .right,
        size: textSize)
    }
    if let label = axes.yLabel, !label.isEmpty {
      let reach = DrawingPanel.labelRoom(yRange, textSize)
      drawing.words(
        label, isTwin ? side + reach + textSize + 8 : side - reach - 8, frame.top + frame.height / 2,
        size: textSize + 1, isTurned: true)
    }
  }

  private static func labelRoom(_ range: AxisRange, _ textSize: Double) -> Double {
    7 + Double(min(24, range.ticks.labelWidth)) * textSize * 0.56
  }

  /// The room around the inner frame for what stands there.
  private static func margins(
    _ axes: Axes, _ y: AxisRange, textSize: Double, hasTwin: Bool
  ) -> (left: Double, right: Double, top: Double, bottom: Double) {
    let lines = axes.title.map { $0.isEmpty ? 0 : $0.split(separator: "\n").count } ?? 0
    let top = lines > 0 ? Double(lines) * (textSize + 4) + 12 : axes.showsAxis ? 12 : 4
    let bar = axes.showsColorBar ? 70.0 : 0
    guard axes.showsAxis else { return (4, 4 + bar, top, 4) }
    let label = axes.yLabel.map { !$0.isEmpty } ?? false
    let left = labelRoom(y, textSize) + (label ? textSize + 14 : 8)
    let name = axes.xLabel.map { !$0.isEmpty } ?? false
    let bottom = textSize + 14 + (name ? textSize + 8 : 0)
    return (left, (hasTwin ? 70 : 20) + bar, top, bottom)
  }

  /// What the data span where the text picture has no frame: box plots.
  private static func content(
    _ axes: Axes, _ extents: Extents
  ) -> (
    x: ClosedRange<Double>?, y: ClosedRange<Double>?, xLimits: (Double, Double)?,
    xTicks: TickList?, isTight: Bool
  ) {
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
      return (nil, boxes.range, (0.5, groups + 0.5), ticks, false)
    }
    return (extents.xs.range, extents.ys.range, nil, nil, ArtistTraits(axes.artists).hasImage)
  }
}

extension LineStyle {
  /// The lengths of dashes and gaps in a drawing; none for a line without gaps.
  var dashes: [Double] {
    switch self {
    case .dashed: [6, 4]
    case .dotted: [1.5, 3]
    case .dashDotted: [7, 3, 1.5, 3]
    case .solid, .none: []
    }
  }
}
