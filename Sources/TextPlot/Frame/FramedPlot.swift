/// A pair of axes as a picture: heading, frame, the things drawn in it, captions.
struct FramedPlot {
  let axes: Axes
  let options: RenderOptions
  private let extents: Extents
  private let table: SeriesTable
  private let regions: RegionMap?
  private let layout: FrameLayout

  init(_ axes: Axes, options: RenderOptions) {
    self.axes = axes
    self.options = options
    extents = Extents(axes)
    table = SeriesTable(axes.artists)
    regions =
      axes.artists.lazy.compactMap { artist -> RegionMap? in
        guard case .filledContour(let contour) = artist else { return nil }
        return RegionMap(contour)
      }.first
    layout = FrameLayout(axes, extents: extents, table: table, regions: regions, options: options)
  }

  func block() -> TextBlock {
    var area = PlotArea(
      x: layout.x, y: layout.y, columns: layout.columns, rows: layout.rows,
      charset: options.charset)
    if axes.showsGrid { area.drawGrid(x: layout.x.ticks.positions, y: layout.y.ticks.positions) }
    let lines = linePlans()
    let scatters = scatterPlans()
    var wrong = 0
    for (index, artist) in axes.artists.enumerated() {
      let styles = table.styles[index]
      switch artist {
      case .line: lines[index].map { area.draw($0) }
      case .scatter:
        let inDots =
          options.charset != .ascii && table.count == 1 && !ArtistTraits(axes.artists).hasField
        if let plan = scatters[index] {
          wrong += area.draw(plan, regions: regions, inDots: inDots && plan.shadedRange == nil)
        }
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
      case .horizontalLine(let rule): area.drawHorizontal(rule)
      case .verticalLine(let rule): area.drawVertical(rule)
      case .text(let mark): area.draw(mark)
      case .errorBars(let bars): area.draw(bars, style: styles[0])
      case .image(let image): area.draw(image)
      case .boxPlot, .nothing: break
      }
    }
    return assemble(area, lines: lines, scatters: scatters, wrong: wrong)
  }

  private func linePlans() -> [Int: LinePlan] {
    var plans: [Int: LinePlan] = [:]
    for (index, artist) in axes.artists.enumerated() {
      guard case .line(let line) = artist, let summary = extents.lines[index] else { continue }
      plans[index] = LinePlan(
        line, style: table.styles[index][0], summary: summary, columns: layout.columns,
        isAlone: table.count == 1)
    }
    return plans
  }

  private func scatterPlans() -> [Int: ScatterPlan] {
    var plans: [Int: ScatterPlan] = [:]
    var number = 0
    for (index, artist) in axes.artists.enumerated() {
      guard case .scatter(let scatter) = artist else { continue }
      plans[index] = ScatterPlan(
        scatter, styles: table.styles[index], number: table.scatterCount > 1 ? number : nil)
      number += 1
    }
    return plans
  }

  private func fillGlyph(_ style: SeriesStyle) -> Character {
    table.count == 1 ? "#" : style.glyph
  }

  private func assemble(
    _ area: PlotArea, lines: [Int: LinePlan], scatters: [Int: ScatterPlan], wrong: Int
  ) -> TextBlock {
    let ordered = lines.sorted { $0.key < $1.key }.map(\.value)
    let legend = FrameLegend(
      axes: axes, table: table, lines: lines, scatters: scatters, regions: regions,
      coincides: area.canvas.coincides, wrong: wrong, charset: options.charset,
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
    if let label = axes.yLabel, !label.isEmpty, axes.showsAxis {
      let text = DisplayWidth.truncated(TextBlock.flattened(label), to: width)
      block.append(DisplayWidth.rightAligned(text, to: max(0, layout.gutter - 1)))
    }
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
    if let omissions = extents.omissions { caption.append(omissions) }
    return Heading.flowing(caption, width: options.columns - 3, separator: " | ")
  }
}
