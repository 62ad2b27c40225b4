/// The measures of a frame: its axes, the room for labels, and the size of the canvas.
struct FrameLayout {
  let x: AxisRange
  let y: AxisRange
  let columns: Int
  let rows: Int
  /// How many columns stand before the vertical axis.
  let gutter: Int
  let hasNoData: Bool
  private let axes: Axes
  private let width: Int
  /// The axis at the right, where there is one.
  private let right: AxisRange?

  /// Where the canvas starts.
  var dataStart: Int { axes.showsAxis ? gutter + 1 : 0 }

  init(
    _ axes: Axes, extents: Extents, table: SeriesTable, regions: RegionMap?,
    options: RenderOptions, right: AxisRange? = nil
  ) {
    self.axes = axes
    self.right = right
    width = options.columns
    hasNoData = extents.xs.range == nil || extents.ys.range == nil
    let traits = ArtistTraits(axes.artists)
    let xTicks = axes.xTicks ?? axes.barNames(horizontal: false)
    let yTicks = axes.yTicks ?? axes.barNames(horizontal: true)
    let (xLimits, yLimits) = (axes.horizontalLimits(extents), axes.verticalLimits(extents))
    let isEqual = FrameLayout.isEqual(axes, traits, extents)
    var y = AxisRange(
      data: extents.ys.range, limits: yLimits, kind: axes.yScale, asked: yTicks,
      policy: traits.hasField ? .tight : .toTicksOfCells, intervals: 7)
    let gutter = axes.showsAxis ? min(y.ticks.labelWidth, max(6, options.columns / 3)) + 1 : 0
    let start = axes.showsAxis ? gutter + 1 : 0
    let beyond =
      right.map { FrameLayout.rightRoom($0, options.columns) } ?? FrameLayout.endRoom(axes, extents, table)
    let room = max(4, min(options.columns * 4 / 5, options.columns - start - beyond))
    var x = AxisRange(
      data: extents.xs.range, limits: xLimits, kind: axes.xScale, asked: xTicks,
      policy: traits.hasField || traits.hasBars ? .tight : traits.hasLine ? .nearTicks : .toTicks,
      intervals: 8, integral: extents.isIntegral)
    if isEqual {
      let height = min(22, Int(min(1000, Double(room - 1) * y.span / x.span / 2)))
      rows = max(4, height) + 1
      let across = (2 * Double(rows - 1) * x.span / y.span).rounded(.toNearestOrEven)
      columns = min(room, max(4, Numeric.index(across, in: 0...1000) + 1))
    } else {
      let target = traits.isPointsOnly || traits.hasField ? min(20, max(12, room / 2)) : max(8, min(13, room / 2))
      // Ticks stand equally far apart where that costs one row at most.
      let intervals = max(1, y.ticks.positions.count - 1)
      let surplus = yTicks == nil ? target % intervals : 0
      rows = (y.endsOnTicks && intervals <= target && surplus <= 1 ? target - surplus : target) + 1
      columns = room
    }
    // Fewer ticks where their labels would run into each other.
    var intervals = 8
    while intervals > 1, xTicks == nil, FrameLayout.crowds(x, columns) {
      intervals -= 1
      x = AxisRange(
        data: extents.xs.range, limits: xLimits, kind: axes.xScale, asked: nil,
        policy: isEqual || traits.hasField || traits.hasBars ? .tight : .nearTicks,
        intervals: intervals, integral: extents.isIntegral
      ).keepingEnds(of: x)
    }
    if rows < y.ticks.positions.count, yTicks == nil {
      y = AxisRange(
        data: extents.ys.range, limits: yLimits, kind: axes.yScale, asked: nil,
        policy: .tight, intervals: max(1, rows / 2)
      ).keepingEnds(of: y)
    }
    self.x = x
    self.y = y
    self.gutter = gutter
  }

  /// Only a horizontal axis, for pictures that draw their own rows.
  init(ruler x: AxisRange, columns: Int, gutter: Int, axes: Axes, width: Int) {
    self.x = x
    y = x
    self.columns = columns
    rows = 0
    self.gutter = gutter
    hasNoData = false
    self.axes = axes
    self.width = width
    right = nil
  }

  private static func crowds(_ x: AxisRange, _ columns: Int) -> Bool {
    let scale = x.scale(cells: columns)
    var free = Int.min
    for (position, label) in zip(x.ticks.positions, x.ticks.labels) {
      guard let column = scale.cell(of: position) else { continue }
      let labelWidth = DisplayWidth.of(label)
      let start = max(0, column - labelWidth / 2)
      if start < free { return true }
      free = start + labelWidth + 2
    }
    return false
  }

  private static func isEqual(_ axes: Axes, _ traits: ArtistTraits, _ extents: Extents) -> Bool {
    guard axes.xScale == .linear, axes.yScale == .linear else { return false }
    switch axes.aspect {
    case .equal: return true
    case .free: return false
    case .automatic:
      guard traits.hasField || traits.isPointsOnly else { return false }
      let spanX = axes.xLimits.map { abs($0.1 - $0.0) } ?? span(extents.xs)
      let spanY = axes.yLimits.map { abs($0.1 - $0.0) } ?? span(extents.ys)
      return spanX > 0 && spanY > 0 && spanX / spanY < 1.7 && spanY / spanX < 2.5
    }
  }

  private static func span(_ range: FiniteRange) -> Double {
    range.range.map { $0.upperBound - $0.lowerBound } ?? 0
  }

  /// The room for the axis at the right and its labels.
  private static func rightRoom(_ range: AxisRange, _ columns: Int) -> Int {
    min(range.ticks.labelWidth, max(4, columns / 4)) + 2
  }

  /// The room right of the canvas for the lines' last values.
  private static func endRoom(_ axes: Axes, _ extents: Extents, _ table: SeriesTable) -> Int {
    var widest = 0
    for (index, artist) in axes.artists.enumerated() {
      guard case .line(let line) = artist, let summary = extents.lines[index],
        let last = summary.last, line.style != .none
      else { continue }
      let texts = [last.y, summary.tailMean].map { endText($0, among: summary.ys).count }
      widest = max(widest, texts.max() ?? 0)
    }
    return widest == 0 ? 1 : widest + (table.count > 1 ? 3 : 1)
  }

  /// A last value; one that only rounding keeps from 0 where values have both signs is 0.
  static func endText(_ value: Double, among range: FiniteRange) -> String {
    if range.lower < 0, range.upper > 0, abs(value) < (range.upper - range.lower) * 1e-4 {
      return "0.000"
    }
    return NumberText.short(value)
  }

  /// The last values of lines, each on the row nearest to its own that is still free.
  func endLabels(_ plans: [LinePlan], _ area: PlotArea) -> [(Int, (text: String, color: PlotColor))]
  {
    guard right == nil else { return [] }
    var taken: Set<Int> = []
    var labels: [(Int, (text: String, color: PlotColor))] = []
    let room = width - dataStart - columns - 1
    for plan in plans {
      guard let value = plan.endValue, let row = area.row(of: value) else { continue }
      // Lines that end before the frame does have no last value at its edge.
      guard let last = plan.summary.last, let column = area.column(of: last.x),
        column >= area.columns - max(2, area.columns / 20)
      else { continue }
      let number = FrameLayout.endText(value, among: plan.summary.ys)
      let text = plan.isAlone ? number : "\(plan.glyph) \(number)"
      guard DisplayWidth.of(text) <= room else { continue }
      let free = (0..<area.rows).filter { !taken.contains($0) }
      guard let place = free.min(by: { abs($0 - row) < abs($1 - row) }), abs(place - row) <= 3
      else {
        continue
      }
      taken.insert(place)
      labels.append((place, (text, plan.style.color)))
    }
    return labels
  }

  /// The canvas with the vertical axis before it.
  func frameRows(_ area: PlotArea) -> [[Cell]] {
    let labels = FrameLayout.labels(y, rows: area.rows, width: gutter - 1)
    let others = right.map {
      FrameLayout.labels($0, rows: area.rows, width: FrameLayout.rightRoom($0, width) - 2)
    }
    return (0..<area.rows).map { row in
      guard axes.showsAxis else { return area.canvas.row(row) }
      let label = DisplayWidth.rightAligned(labels[row] ?? "", to: gutter - 1)
      let cells = TextBlock.cells(label + (labels[row] == nil ? " |" : " +")) + area.canvas.row(row)
      guard let others else { return cells }
      return cells + TextBlock.cells(others[row].map { "+ " + $0 } ?? "|")
    }
  }

  /// The labels of a vertical axis by their rows, cut to a width.
  private static func labels(_ range: AxisRange, rows: Int, width: Int) -> [Int: String] {
    var labels: [Int: String] = [:]
    let scale = range.scale(cells: rows)
    for (position, label) in zip(range.ticks.positions, range.ticks.labels) {
      guard let row = scale.cell(of: position).map({ rows - 1 - $0 }), labels[row] == nil else { continue }
      labels[row] = DisplayWidth.truncated(TextBlock.flattened(label), to: width)
    }
    return labels
  }

  /// The horizontal axis, its labels and its name.
  func footRows() -> [[Cell]] {
    guard axes.showsAxis else { return [] }
    let scale = x.scale(cells: columns)
    var rule = [Character](repeating: "-", count: columns)
    var labels = TextBlock([""])
    var free = 0
    for (position, label) in zip(x.ticks.positions, x.ticks.labels) {
      guard let column = scale.cell(of: position) else { continue }
      rule[column] = "+"
      let text = DisplayWidth.truncated(TextBlock.flattened(label), to: max(4, width / 4))
      let labelWidth = DisplayWidth.of(text)
      let start = min(
        max(dataStart, dataStart + column - labelWidth / 2), max(0, width - labelWidth))
      guard start >= free, labelWidth > 0 else { continue }
      labels.write(text, row: 0, column: start)
      free = start + labelWidth + 1
    }
    var rows = [TextBlock.cells(String(repeating: " ", count: gutter) + "+" + String(rule))]
    guard let name = axes.xLabel.map(TextBlock.flattened), !name.isEmpty else {
      return rows + labels.rows
    }
    if labels.width + 2 + DisplayWidth.of(name) <= width {
      labels.write(name, row: 0, column: max(labels.width, dataStart) + 2)
      return rows + labels.rows
    }
    rows += labels.rows
    let text = DisplayWidth.truncated(name, to: width)
    let indent = min(dataStart, width - DisplayWidth.of(text))
    rows.append(TextBlock.cells(String(repeating: " ", count: indent) + text))
    return rows
  }
}

/// Which kinds of things a pair of axes holds.
struct ArtistTraits {
  private(set) var hasField = false
  private(set) var hasBars = false
  private(set) var hasLine = false
  private(set) var hasScatter = false
  private(set) var hasImage = false
  private(set) var hasArrows = false

  /// Whether there are points and no lines, bars or fields.
  var isPointsOnly: Bool { hasScatter && !hasLine && !hasBars && !hasField }

  init(_ artists: [Artist]) {
    for artist in artists {
      switch artist {
      case .line, .errorBars, .fillBetween: hasLine = true
      case .scatter: hasScatter = true
      case .bars, .histogram: hasBars = true
      case .contour, .filledContour: hasField = true
      case .quiver:
        hasField = true
        hasArrows = true
      case .image:
        hasField = true
        hasImage = true
      case .horizontalLine, .verticalLine, .band, .text, .boxPlot, .nothing: break
      }
    }
  }
}
