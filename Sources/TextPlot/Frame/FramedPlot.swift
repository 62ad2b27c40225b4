/// A pair of axes as a picture: heading, frame, the things drawn in it, captions.
struct FramedPlot {
  let axes: Axes
  let options: RenderOptions
  private let extents: Extents
  private let table: SeriesTable
  private let regions: RegionMap?
  private let layout: FrameLayout
  /// Axes in the same frame, whose values are read off at the right.
  private let twin: Twin?

  private struct Twin {
    let axes: Axes
    let extents: Extents
    let range: AxisRange
  }

  init(_ axes: Axes, options: RenderOptions, twin: Axes? = nil) {
    self.axes = axes
    self.options = options
    var extents = Extents(axes)
    var table = SeriesTable(axes.artists + (twin?.artists ?? []))
    if let twin {
      let own = Extents(twin)
      extents.includeHorizontally(own)
      self.twin = Twin(
        axes: twin, extents: own,
        range: AxisRange(
          data: own.ys.range, limits: twin.verticalLimits(own), kind: twin.yScale, asked: twin.yTicks,
          policy: .toTicks, intervals: 7))
      // A lone curve without a name is what its axis says.
      table.name(artists: 0..<axes.artists.count, axes.yLabel)
      table.name(artists: axes.artists.count..<table.styles.count, twin.yLabel)
    } else {
      self.twin = nil
    }
    self.extents = extents
    self.table = table
    regions =
      axes.artists.lazy.compactMap { artist -> RegionMap? in
        guard case .filledContour(let contour) = artist else { return nil }
        return RegionMap(contour)
      }.first
    layout = FrameLayout(
      axes, extents: extents, table: table, regions: regions, options: options, right: self.twin?.range)
  }

  func block() -> TextBlock {
    var area = PlotArea(
      x: layout.x, y: layout.y, columns: layout.columns, rows: layout.rows,
      charset: options.charset)
    if axes.showsGrid, !ArtistTraits(axes.artists).hasArrows { area.drawGrid(x: layout.x.ticks.positions, y: layout.y.ticks.positions) }
    var pass = Pass()
    draw(axes.artists, extents, from: 0, into: &area, &pass)
    if let twin {
      var second = PlotArea(
        x: layout.x, y: twin.range, columns: layout.columns, rows: layout.rows, charset: options.charset)
      second.canvas = area.canvas
      draw(twin.axes.artists, twin.extents, from: axes.artists.count, into: &second, &pass)
      area.canvas = second.canvas
    }
    return assemble(area, pass)
  }

  /// What was found out while drawing.
  private struct Pass {
    var lines: [Int: LinePlan] = [:]
    var scatters: [Int: ScatterPlan] = [:]
    var wrong = 0
  }

  /// Draws things whose first has the number `start` among all in the frame.
  private func draw(
    _ artists: [Artist], _ extents: Extents, from start: Int, into area: inout PlotArea, _ pass: inout Pass
  ) {
    let inDots = options.charset != .ascii && table.count == 1 && !ArtistTraits(axes.artists).hasField
    for (index, artist) in artists.enumerated() {
      let styles = table.styles[start + index]
      switch artist {
      case .line(let line):
        guard let summary = extents.lines[index] else { break }
        let plan = LinePlan(
          line, style: styles[0], summary: summary, columns: layout.columns, isAlone: table.count == 1)
        pass.lines[start + index] = plan
        area.draw(plan)
      case .scatter(let scatter):
        let plan = ScatterPlan(
          scatter, styles: styles, number: table.scatterCount > 1 ? pass.scatters.count : nil)
        pass.scatters[start + index] = plan
        pass.wrong += area.draw(plan, regions: regions, inDots: inDots && plan.shadedRange == nil)
      case .bars(let bars): area.draw(bars, style: styles[0], glyph: fillGlyph(styles[0]))
      case .histogram(let histogram):
        area.draw(histogram, style: styles[0], glyph: fillGlyph(styles[0]))
      case .contour(let contour): LevelPlan(contour).map { area.drawLines($0) }
      case .filledContour(let contour):
        if let regions = RegionMap(contour) {
          area.draw(regions)
        } else if let plan = LevelPlan(contour) {
          area.drawBands(plan)
        }
      case .quiver(let quiver): area.draw(quiver)
      case .fillBetween(let fill):
        area.draw(fill, glyph: ":", color: fill.color.flatMap(PlotColor.init))
      case .band(let band): area.draw(band)
      case .horizontalLine(let rule): area.drawHorizontal(rule)
      case .verticalLine(let rule): area.drawVertical(rule)
      case .text(let mark): area.draw(mark)
      case .errorBars(let bars): area.draw(bars, style: styles[0])
      case .image(let image): area.draw(image)
      case .boxPlot, .nothing: break
      }
    }
  }

  private func fillGlyph(_ style: SeriesStyle) -> Character {
    table.count == 1 ? Ramp.full(options.charset) : style.glyph
  }

  private func assemble(_ area: PlotArea, _ pass: Pass) -> TextBlock {
    let ordered = pass.lines.sorted { $0.key < $1.key }.map(\.value)
    let legend = FrameLegend(
      axes: named, table: table, lines: pass.lines, scatters: pass.scatters, regions: regions,
      coincides: area.canvas.coincides, wrong: pass.wrong, charset: options.charset,
      bins: layout.columns)
    let width = options.columns
    var block = TextBlock()
    let side = legend.entries.map { DisplayWidth.of($0.line) }.max() ?? 0
    let besideFits =
      legend.prefersSide && layout.dataStart + layout.columns + 1 + side <= width
      && legend.entries.count < layout.rows
    let heading = Heading.lines(
      title: axes.title, legend: besideFits ? [] : legend.entries.filter { !$0.line.isEmpty },
      width: width - layout.dataStart)
    let indent = String(repeating: " ", count: layout.dataStart)
    heading.forEach { block.append(indent + $0) }
    appendAxisNames(&block)
    let firstRow = block.height
    layout.frameRows(area).forEach { block.append($0) }
    for (row, value) in layout.endLabels(ordered, area) {
      block.write(
        value.text, row: firstRow + row, column: layout.dataStart + layout.columns + 1,
        color: value.color)
    }
    if besideFits {
      for (offset, entry) in legend.entries.enumerated() {
        block.write(
          entry.line, row: firstRow + 1 + offset, column: layout.dataStart + layout.columns + 1,
          color: entry.color)
      }
    }
    layout.footRows().forEach { block.append($0) }
    captions(ordered).forEach { block.append(DisplayWidth.truncated("   " + $0, to: width)) }
    return block.fitted(to: min(width, block.width))
  }

  /// The names of the vertical axes, each above its own.
  private func appendAxisNames(_ block: inout TextBlock) {
    let names = [axes.yLabel, twin?.axes.yLabel].map { TextBlock.flattened($0 ?? "") }
    guard axes.showsAxis, names.contains(where: { !$0.isEmpty }) else { return }
    let width = options.columns
    let left = DisplayWidth.truncated(names[0], to: width)
    block.append(DisplayWidth.rightAligned(left, to: max(0, layout.gutter - 1)))
    let free = width - max(block.rows.last?.count ?? 0, layout.gutter) - 1
    guard !names[1].isEmpty, free > 3 else { return }
    let right = DisplayWidth.truncated(names[1], to: free)
    let room = layout.dataStart + layout.columns + 2
    let start = min(room, width - DisplayWidth.of(right))
    block.write(right, row: block.height - 1, column: start)
  }

  /// Everything in the frame, for the legend.
  private var named: Axes {
    guard let twin else { return axes }
    let all = Axes(title: axes.title, artists: axes.artists + twin.axes.artists)
    all.showsLegend = true
    all.xLabel = axes.xLabel
    return all
  }

  /// What the shades of a picture mean.
  private var shadesText: String? {
    for case .image(let image) in axes.artists {
      let ends = [image.shades.lowerBound, image.shades.upperBound].map { NumberText.general($0) }
      return "shades: \(ends[0]) |\(String(Ramp.signs(options.charset)))| \(ends[1])"
    }
    return nil
  }

  /// What is told below the frame: the figures of a single noisy line, and what was left out.
  private func captions(_ lines: [LinePlan]) -> [String] {
    var caption: [String] = []
    if table.count == 1, let plan = lines.first, plan.isNoisy, let first = plan.summary.first,
      let least = plan.summary.ys.range?.lowerBound
    {
      let summary = plan.summary
      let decimals = max(abs(first), abs(least), abs(summary.tailMean)) < 1000
      let text: (Double) -> String = { value in
        decimals && (abs(value) >= 5e-3 || value == 0)
          ? NumberText.fixed(value, decimals: 3) : NumberText.general(value)
      }
      caption.append("\(summary.count) points")
      caption.append("first \(text(first))")
      caption.append("min \(text(least)) @ \(NumberText.general(summary.leastAt, digits: 7))")
      caption.append("mean of last \(summary.tailCount): \(text(summary.tailMean))")
    }
    if extents.xs.range == nil, !axes.artists.isEmpty, layout.hasNoData {
      caption.append("nothing to draw")
    }
    if axes.showsColorBar, let shades = shadesText { caption.append(shades) }
    for omissions in [extents.omissions, twin?.extents.omissions].compactMap({ $0 }) { caption.append(omissions) }
    return Heading.flowing(caption, width: options.columns - 3, separator: " | ")
  }
}
