/// Small images beside each other, one column and half a row a pixel.
package struct DigitGrid {
  private let images: [PlotMatrix]
  private let labels: [String]
  private let perRow: Int?
  private let maximum: Double?

  /// Pixels above this share of the full value count as ink.
  private static let inkShare = 0.45

  /// A grid of `images` with a label over each, `perRow` beside each other where they fit.
  package init(
    _ images: [PlotMatrix], labels: [String] = [], perRow: Int? = nil, maximum: Double? = nil
  ) {
    self.images = images
    self.labels = labels
    self.perRow = perRow
    self.maximum = maximum
  }

  /// The grid as text; blank columns at the sides that all images share are left out.
  package func render(_ options: RenderOptions = RenderOptions()) -> String {
    block(options).text(color: options.color)
  }

  func block(_ options: RenderOptions) -> TextBlock {
    let gap = 2
    let inks = images.map(ink)
    let used = DigitGrid.usedColumns(inks)
    let widest = max(1, used.count)
    let labelWidth = labels.map { DisplayWidth.of($0) }.max() ?? 0
    let share = min(options.columns, max(widest, min(labelWidth, 2 * widest)))
    let fits = max(1, (options.columns + gap) / (share + gap))
    let count = max(1, min(perRow ?? fits, fits))
    var result = TextBlock()
    for start in stride(from: 0, to: images.count, by: count) {
      let row = start..<min(images.count, start + count)
      let blocks = row.map { index in
        DigitGrid.drawn(
          inks[index], used, label: index < labels.count ? labels[index] : nil, share,
          options.charset
        )
        .fitted(to: share)
      }
      if start > 0 { result.append("") }
      let band = TextBlock.beside(blocks, gap: gap)
      result.append(DigitGrid.withoutBlankRows(band, labels.isEmpty ? 0 : 1))
    }
    return result.fitted(to: min(options.columns, result.width))
  }

  private func ink(_ image: PlotMatrix) -> [[Bool]] {
    let full = maximum ?? image.finiteRange?.upperBound ?? 0
    guard full > 0 else {
      return [[Bool]](repeating: [Bool](repeating: false, count: image.columns), count: image.rows)
    }
    return (0..<image.rows).map { row in
      (0..<image.columns).map { image[row: row, column: $0] / full > DigitGrid.inkShare }
    }
  }

  /// The columns from the first to the last that any image uses.
  private static func usedColumns(_ inks: [[[Bool]]]) -> Range<Int> {
    var first = Int.max
    var last = -1
    for row in inks.joined() {
      if let start = row.firstIndex(of: true) { first = min(first, start) }
      if let end = row.lastIndex(of: true) { last = max(last, end) }
    }
    return last < 0 ? 0..<(inks.first?.first?.count ?? 0) : first..<(last + 1)
  }

  private static func drawn(
    _ ink: [[Bool]], _ used: Range<Int>, label: String?, _ width: Int, _ charset: Charset
  ) -> TextBlock {
    var block = TextBlock()
    if let label { block.append(DisplayWidth.truncated(TextBlock.flattened(label), to: width)) }
    for top in stride(from: 0, to: ink.count, by: 2) {
      let cells = used.prefix(width).map { column -> Cell in
        let upper = column < ink[top].count && ink[top][column]
        let lower = top + 1 < ink.count && column < ink[top + 1].count && ink[top + 1][column]
        return Cell(glyph: HalfBlock.sign(upper: upper, lower: lower, charset))
      }
      block.append(Array(cells))
    }
    return block
  }

  /// Leaves out the rows above and below, beneath the labels, in which no image has ink.
  static func withoutBlankRows(_ block: TextBlock, _ heading: Int) -> TextBlock {
    let rows = block.rows
    let filled = rows.indices.dropFirst(heading).filter { rows[$0].contains { $0.glyph != " " } }
    guard let first = filled.first, let last = filled.last else { return block }
    var result = TextBlock()
    for index in rows.indices where index < heading || (first...last).contains(index) {
      result.append(rows[index])
    }
    return result
  }
}

/// Two pixels in one cell, in ASCII signs that look like the half blocks.
enum HalfBlock {
  static func sign(upper: Bool, lower: Bool, _ charset: Charset) -> Character {
    switch (upper, lower) {
    case (false, false): " "
    case (true, false): charset == .ascii ? "\"" : "▀"
    case (false, true): charset == .ascii ? "," : "▄"
    case (true, true): charset == .ascii ? "#" : "█"
    }
  }
}
