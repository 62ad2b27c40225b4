/// What the signs of a frame stand for.
struct FrameLegend {
  private(set) var entries: [LegendEntry] = []
  /// Whether it stands beside the frame rather than in the heading.
  private(set) var prefersSide = false

  init(
    axes: Axes, table: SeriesTable, lines: [Int: LinePlan], scatters: [Int: ScatterPlan],
    regions: RegionMap?, coincides: Bool, wrong: Int, charset: Charset, bins: Int
  ) {
    let isNoisy = lines.values.contains(where: \.isNoisy)
    if let regions {
      addRegions(regions, scatters: scatters, wrong: wrong)
    }
    for (index, artist) in axes.artists.enumerated() {
      switch artist {
      case .line:
        guard let plan = lines[index] else { continue }
        addLine(plan, axes: axes, table: table, bins: bins)
      case .scatter:
        guard regions == nil, let plan = scatters[index] else { continue }
        prefersSide = true
        addScatter(plan, isSeveral: table.scatterCount > 1)
      case .bars, .histogram:
        guard let style = table.styles[index].first, let name = style.name else { continue }
        if table.count > 1 || axes.showsLegend {
          entries.append(
            LegendEntry(table.count == 1 ? Ramp.full(charset) : style.glyph, name, color: style.color))
        }
      case .errorBars:
        guard let style = table.styles[index].first, let name = style.name else { continue }
        entries.append(LegendEntry(style.glyph, name, color: style.color))
      case .contour(let contour):
        prefersSide = true
        entries += LevelPlan(contour)?.lineLegend ?? []
      case .filledContour(let contour):
        prefersSide = true
        guard RegionMap(contour) == nil else { continue }
        entries += LevelPlan(contour)?.bandLegend(Ramp.signs(charset)) ?? []
      case .fillBetween(let fill):
        if let label = LegendEntry.shown(fill.label) { entries.append(LegendEntry(":", label)) }
      case .horizontalLine(let rule):
        if let label = LegendEntry.shown(rule.label) { entries.append(LegendEntry("-", label)) }
      case .verticalLine(let rule):
        if let label = LegendEntry.shown(rule.label) { entries.append(LegendEntry("|", label)) }
      case .band(let band):
        if let label = LegendEntry.shown(band.label) { entries.append(LegendEntry(":", label)) }
      case .image, .quiver, .text, .boxPlot, .nothing:
        break
      }
    }
    if isNoisy, table.count > 1 { entries.append(LegendEntry(".", "min..max")) }
    if coincides, charset == .ascii || !lines.isEmpty {
      entries.append(LegendEntry("#", table.count == 2 ? "both" : "several"))
    }
    entries = entries.map {
      LegendEntry($0.glyph, TextBlock.flattened($0.text), color: $0.color)
    }
  }

  private mutating func addLine(_ plan: LinePlan, axes: Axes, table: SeriesTable, bins: Int) {
    let style = plan.style
    if table.count > 1 || axes.showsLegend || !plan.isAlone, let name = style.name {
      entries.append(LegendEntry(plan.glyph, name, color: style.color))
    }
    guard plan.isNoisy, plan.isAlone else { return }
    let share = max(1, (plan.summary.finiteCount + bins / 2) / bins)
    let unit = FrameLegend.plural(axes.xLabel) ?? "points"
    if entries.isEmpty || style.name == nil {
      entries.append(LegendEntry("*", "mean of ~\(share) \(unit)"))
    } else {
      entries[entries.count - 1] = LegendEntry(
        plan.glyph, "\(style.name ?? ""): mean of ~\(share) \(unit)")
    }
    entries.append(LegendEntry(".", "min..max"))
  }

  private mutating func addScatter(_ plan: ScatterPlan, isSeveral: Bool) {
    if let range = plan.shadedRange {
      entries.append(LegendEntry(Ramp.ascii[1], NumberText.general(range.lowerBound)))
      entries.append(LegendEntry("@", NumberText.general(range.upperBound)))
      return
    }
    for (index, style) in plan.styles.enumerated() {
      guard isSeveral || style.name != nil else { continue }
      let number = plan.classes.map { $0[index] } ?? index
      entries.append(
        LegendEntry(
          style.glyph, "\(style.name ?? "class \(number)") (\(plan.counts[index]))",
          color: style.color))
    }
  }

  /// The signs of points beside the signs of regions, then how many points lie in a wrong one.
  private mutating func addRegions(
    _ regions: RegionMap, scatters: [Int: ScatterPlan], wrong: Int
  ) {
    prefersSide = true
    var points: [Int: SeriesStyle] = [:]
    var total = 0
    for (_, plan) in scatters.sorted(by: { $0.key < $1.key }) {
      guard let classes = plan.classes else { continue }
      total += plan.counts.reduce(0, +)
      for (index, number) in classes.enumerated() { points[number] = plan.styles[index] }
    }
    entries.append(LegendEntry(nil, points.isEmpty ? "region" : "point  region"))
    for number in Set(regions.classes).union(points.keys).sorted() where number < 10 {
      let glyph = RegionMap.glyphs[number]
      let style = points[number]
      let mark = style.map { String($0.glyph) } ?? " "
      let name = style?.name.map { "  " + $0 } ?? ""
      let region = glyph == " " ? "(blank)" : "  \(glyph)"
      let text =
        points.isEmpty
        ? " \(region)  class \(number)"
        : DisplayWidth.padded("  \(mark)    \(region)", to: name.isEmpty ? 0 : 14) + name
      entries.append(LegendEntry(nil, text, color: .series(number)))
    }
    guard total > 0 else { return }
    entries.append(LegendEntry(nil, ""))
    entries.append(LegendEntry(nil, "\(wrong) of \(total) wrong"))
    guard wrong > 0 else { return }
    let signs = points.sorted { $0.key < $1.key }.map { String(SeriesTable.wrong($0.value.glyph)) }
    entries.append(LegendEntry(nil, "(wrong = \(signs.joined(separator: " ")))"))
  }

  /// `iters` for `iter`; nil where the label is not a plain word.
  private static func plural(_ label: String?) -> String? {
    guard let label, label.count <= 12, let last = label.last,
      label.allSatisfy({ $0.isASCII && $0.isLetter }), label.count > 1
    else { return nil }
    return last == "s" ? label : label + "s"
  }
}
