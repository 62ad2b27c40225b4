/// Box plots lying on their side, one row a group, over a common axis.
struct BoxRows {
  private struct Group {
    let name: String
    let values: [Double]
    let isViolin: Bool
  }

  private let groups: [Group]
  private let axes: Axes
  private let options: RenderOptions

  init(_ plots: [BoxPlot], axes: Axes, options: RenderOptions) {
    var groups: [Group] = []
    for plot in plots {
      for (index, values) in plot.groups.enumerated() {
        let tick = axes.xTicks?.labels
        let name =
          index < plot.names.count
          ? plot.names[index] : tick.flatMap { index < $0.count ? $0[index] : nil }
        groups.append(
          Group(
            name: TextBlock.flattened(name ?? "\(groups.count + 1)"), values: values, isViolin: plot.isViolin))
      }
    }
    self.groups = groups
    self.axes = axes
    self.options = options
  }

  func block() -> TextBlock {
    var finite = FiniteRange()
    groups.forEach { finite.add($0.values) }
    let names = groups.map { DisplayWidth.truncated($0.name, to: options.columns / 4) }
    let gutter = max(3, names.map { DisplayWidth.of($0) }.max() ?? 0) + 1
    let columns = max(8, min(options.columns * 4 / 5, options.columns - gutter - 6))
    let range = AxisRange(
      data: finite.range, limits: axes.yLimits, kind: axes.yScale, asked: axes.yTicks,
      policy: .toTicks, intervals: max(2, min(8, columns / 8)))
    let scale = range.scale(cells: columns)
    var block = TextBlock()
    let indent = String(repeating: " ", count: gutter + 1)
    Heading.lines(title: axes.title, legend: [], width: options.columns - gutter - 1)
      .forEach { block.append(indent + $0) }
    for (name, group) in zip(names, groups) {
      let rows = group.isViolin ? violin(group.values, scale) : [drawn(group.values, scale, columns)]
      for (number, row) in rows.enumerated() {
        let label = number == rows.count / 2 ? name : ""
        block.append(DisplayWidth.rightAligned(label, to: gutter - 1) + " |" + String(row))
      }
    }
    let ruler = Axes()
    ruler.xLabel = axes.yLabel
    FrameLayout(ruler: range, columns: columns, gutter: gutter, axes: ruler, width: options.columns)
      .footRows().forEach { block.append($0) }
    if finite.nanCount + finite.infiniteCount > 0 {
      block.append("   \(finite.nanCount) NaN, \(finite.infiniteCount) infinite not drawn")
    }
    return block.fitted(to: min(options.columns, block.width))
  }

  /// The density of the values as an outline about a middle row, with the median in it.
  private func violin(_ values: [Double], _ scale: AxisScale) -> [[Character]] {
    let columns = scale.cells
    let halves = 3
    var rows = [[Character]](repeating: [Character](repeating: " ", count: columns), count: 2 * halves + 1)
    guard let box = BoxStatistics(values), let density = Density(values) else { return rows }
    let heights = (0..<columns).map { density.height(at: scale.value(ofCell: $0)) }
    let least = Numeric.index(scale.place(of: box.least), in: 0...(columns - 1))
    let greatest = Numeric.index(scale.place(of: box.greatest), in: 0...(columns - 1))
    let top = max(heights.max() ?? 0, .leastNormalMagnitude)
    for column in min(least, greatest)...max(least, greatest) {
      let half = Numeric.index(heights[column] / top * (Double(halves) + 0.49), in: 0...halves)
      for row in (halves - half)...(halves + half) { rows[row][column] = row == halves ? "-" : ":" }
    }
    rows[halves][least] = "|"
    rows[halves][greatest] = "|"
    rows[halves][Numeric.index(scale.place(of: box.median), in: 0...(columns - 1))] = "#"
    return rows
  }

  private func drawn(_ values: [Double], _ scale: AxisScale, _ columns: Int) -> [Character] {
    var row = [Character](repeating: " ", count: columns)
    guard let box = BoxStatistics(values) else { return row }
    func column(_ value: Double) -> Int {
      Numeric.index(scale.place(of: value), in: 0...(columns - 1))
    }
    func fill(_ from: Int, _ to: Int, _ sign: Character) {
      for place in min(from, to)...max(from, to) { row[place] = sign }
    }
    fill(column(box.lowWhisker), column(box.highWhisker), "-")
    fill(column(box.lowQuartile), column(box.highQuartile), "=")
    row[column(box.lowWhisker)] = "|"
    row[column(box.highWhisker)] = "|"
    row[column(box.lowQuartile)] = "["
    row[column(box.highQuartile)] = "]"
    row[column(box.median)] = "#"
    for value in box.outliers { row[column(value)] = "o" }
    return row
  }
}
