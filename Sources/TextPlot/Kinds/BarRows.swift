/// Bars or bins as rows of signs, each with its name before and its value behind.
struct BarRows {
  private struct Row {
    let name: String
    let value: Double
  }

  private let rows: [Row]
  private let heading: [String]
  private let captions: [String]
  private let options: RenderOptions

  init(_ histogram: Histogram, axes: Axes, options: RenderOptions) {
    self.options = options
    let edges = BarRows.edgeTexts(histogram.edges)
    // Where both edges would be cut, the lower one says enough.
    let isNarrow = (edges.first.map { DisplayWidth.of($0) } ?? 0) * 2 + 4 > options.columns / 3
    rows = histogram.counts.indices.map { index in
      let name = isNarrow ? "\(edges[index]) .." : "\(edges[index]) .. \(edges[index + 1])"
      return Row(name: name, value: histogram.counts[index])
    }
    let facts = histogram.summary.map { summary in
      "n=\(summary.count)  mean \(summary.meanText)"
        + "  std \(NumberText.general(summary.deviation, digits: 3))"
    }
    heading = BarRows.heading(axes, name: histogram.label, facts: facts, options)
    captions = histogram.skipped > 0 ? ["\(histogram.skipped) NaN or infinite not counted"] : []
  }

  init(_ bars: Bars, axes: Axes, options: RenderOptions) {
    self.options = options
    let ticks = bars.isHorizontal ? axes.yTicks : axes.xTicks
    rows = (0..<bars.count).map { index in
      let position = bars.positions[index]
      var name = index < bars.names.count ? bars.names[index] : ""
      if name.isEmpty, let ticks, let place = ticks.positions.firstIndex(of: position),
        place < ticks.labels.count
      {
        name = ticks.labels[place]
      }
      if name.isEmpty { name = NumberText.general(position) }
      return Row(name: TextBlock.flattened(name), value: bars.heights[index])
    }
    let label = bars.isHorizontal ? axes.xLabel : axes.yLabel
    heading = BarRows.heading(axes, name: bars.label, facts: label, options)
    captions = []
  }

  func block() -> TextBlock {
    var block = TextBlock(heading.map { "   " + $0 })
    guard !rows.isEmpty else {
      block.append("   no bars to draw")
      return block.fitted(to: min(options.columns, block.width))
    }
    let texts = rows.map { NumberText.count($0.value) }
    let nameRoom = options.columns / 3
    let nameWidth = min(nameRoom, rows.map { DisplayWidth.of($0.name) }.max() ?? 0)
    let textWidth = texts.map { DisplayWidth.of($0) }.max() ?? 0
    let finite = FiniteRange(rows.map(\.value))
    let low = min(0, finite.range?.lowerBound ?? 0)
    let high = max(0, finite.range?.upperBound ?? 0)
    let start = nameWidth + 1
    let room = max(1, min(44, options.columns - start - 3 - textWidth - (low < 0 ? 1 : 0)))
    let span = high / 2 - low / 2
    let left = span > 0 && low < 0 ? Numeric.index(-low / 2 / span * Double(room), in: 0...room) : 0
    for (row, text) in zip(rows, texts) {
      let name = DisplayWidth.truncated(row.name, to: nameWidth)
      let share = span > 0 && row.value.isFinite ? abs(row.value) / 2 / span * Double(room) : 0
      let bar = Ramp.bar(share, room: room, row.value < 0 ? .ascii : options.charset)
      let below = DisplayWidth.rightAligned(row.value < 0 ? bar : "", to: left)
      let above = row.value < 0 ? "" : bar
      block.append(
        DisplayWidth.rightAligned(name, to: start) + " " + below + "|"
          + above + " " + text)
    }
    captions.forEach { block.append("   " + DisplayWidth.truncated($0, to: options.columns - 3)) }
    return block.fitted(to: min(options.columns, block.width))
  }

  private static func heading(
    _ axes: Axes, name: String?, facts: String?, _ options: RenderOptions
  ) -> [String] {
    let title = axes.title ?? name ?? ""
    return Heading.lines(
      title: title, legend: facts.map { [LegendEntry(nil, $0)] } ?? [], width: options.columns - 3)
  }

  /// The edges with as many decimals as tell neighbours apart, equally wide.
  private static func edgeTexts(_ edges: [Double]) -> [String] {
    let steps = zip(edges.dropFirst(), edges).map { $0 - $1 }.filter { $0 > 0 && $0.isFinite }
    let size = edges.map(abs).max() ?? 0
    guard let step = steps.min(), size < 1e9, step > 1e-5 else {
      return aligned(edges.map { NumberText.general($0) })
    }
    let isWhole = edges.allSatisfy { $0 == $0.rounded() }
    let decimals =
      isWhole ? 0 : Numeric.index((1.5 - Numeric.log10(step)).rounded(.down), in: 1...6)
    return aligned(edges.map { NumberText.fixed($0, decimals: decimals) })
  }

  private static func aligned(_ texts: [String]) -> [String] {
    let width = max(5, texts.map(\.count).max() ?? 0)
    return texts.map { DisplayWidth.rightAligned($0, to: width) }
  }
}

extension Histogram.Summary {
  /// The mean to a thousandth of the spread or so: further digits say nothing.
  fileprivate var meanText: String {
    guard deviation > 1e-6, deviation < 1e6, abs(mean) < 1e6 else {
      return NumberText.general(mean, digits: 3)
    }
    let digits = 3 - Numeric.log10(deviation).rounded(.down)
    return NumberText.fixed(mean, decimals: Numeric.index(digits, in: 0...9))
  }
}
