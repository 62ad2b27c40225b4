/// A matrix drawn in shades: a handwritten digit, a filter, any image of numbers.
package struct DigitPicture {
  private let matrix: PlotMatrix
  private let title: String?
  private let minimum: Double?
  private let maximum: Double?
  private let crops: Bool

  /// A picture of `matrix`; values at or below `minimum` are blank, `maximum` is full.
  ///
  /// Without a minimum the least value counts as blank, so that negative values keep their order.
  package init(
    _ matrix: PlotMatrix, title: String? = nil, minimum: Double? = nil, maximum: Double? = nil,
    crops: Bool = true
  ) {
    self.matrix = matrix
    self.title = title
    self.minimum = minimum
    self.maximum = maximum
    self.crops = crops
  }

  /// The picture as text: a heading, an empty row, the pixels without the blank rows above and below.
  package func render(_ options: RenderOptions = RenderOptions()) -> String {
    block(options).text(color: options.color)
  }

  func block(_ options: RenderOptions) -> TextBlock {
    let finite = FiniteRange(matrix.values)
    let range = finite.range ?? 0...0
    let scale = PixelScale(matrix, columns: options.columns, charset: options.charset)
    let facts = [
      "\(matrix.rows)x\(matrix.columns)",
      "min \(NumberText.general(range.lowerBound))  max \(NumberText.general(range.upperBound))"
        + "    (\(scale.explanation))",
    ].joined(separator: "   ")
    let omitted = finite.nanCount + finite.infiniteCount
    var block = TextBlock(
      DigitPicture.heading(title.map(TextBlock.flattened), facts, width: options.columns))
    guard !matrix.isEmpty else { return block }
    block.append("")
    let lower = minimum.flatMap { $0.isFinite ? $0 : nil } ?? range.lowerBound
    let upper = maximum.flatMap { $0.isFinite ? $0 : nil } ?? range.upperBound
    let rows = scale.rows(in: min(lower, upper)...max(lower, upper))
    let kept = crops ? DigitPicture.cropped(rows) : rows[...]
    kept.forEach { block.append(String($0)) }
    if omitted > 0 {
      block.append("   \(finite.nanCount) NaN, \(finite.infiniteCount) infinite shown as ?")
    }
    return block.fitted(to: min(options.columns, block.width))
  }

  private static func heading(_ title: String?, _ facts: String, width: Int) -> [String] {
    guard let title, !title.isEmpty else { return Heading.wrapped(facts, width) }
    let both = title + "   " + facts
    if DisplayWidth.of(both) <= width { return [both] }
    return Heading.wrapped(title, width)
      + (DisplayWidth.of(facts) <= width ? [facts] : Heading.wrapped(facts, width))
  }

  /// Rows without the blank ones above and below; all of them where none has anything.
  static func cropped(_ rows: [[Character]]) -> ArraySlice<[Character]> {
    let filled = rows.indices.filter { rows[$0].contains { $0 != " " } }
    guard let first = filled.first, let last = filled.last else { return rows[...] }
    return rows[first...last]
  }
}

/// How many pixels a cell holds, and the shades that result.
struct PixelScale {
  private let matrix: PlotMatrix
  private let signs: [Character]
  /// How many columns a pixel takes; 0 where several pixels share one.
  private let columnsPerPixel: Int
  /// How many pixels across and down one cell stands for.
  private let across: Int
  private let down: Int

  init(_ matrix: PlotMatrix, columns: Int, charset: Charset) {
    self.matrix = matrix
    signs = Ramp.signs(charset)
    if matrix.columns <= columns / 2 {
      columnsPerPixel = 2
      across = 1
      down = 1
    } else {
      columnsPerPixel = 1
      across = max(1, (matrix.columns + columns - 1) / max(1, columns))
      // A cell is twice as high as wide, so it takes twice as many rows.
      down = across * 2
    }
  }

  var explanation: String {
    columnsPerPixel == 2 ? "1 pixel = 2 columns" : "1 cell = \(across)x\(down) pixels"
  }

  /// The shades from blank at the lower end to full at the upper one.
  func rows(in range: ClosedRange<Double>) -> [[Character]] {
    let height = (matrix.rows + down - 1) / down
    let width = (matrix.columns + across - 1) / across
    return (0..<height).map { row in
      (0..<width).flatMap { column in
        let glyph = Ramp.glyph(Ramp.fraction(mean(row, column), in: range), signs)
        return [Character](repeating: glyph, count: columnsPerPixel)
      }
    }
  }

  /// The mean of the pixels of one cell; NaN where none is finite.
  private func mean(_ row: Int, _ column: Int) -> Double {
    var mean = 0.0
    var count = 0.0
    for y in row * down..<min(matrix.rows, (row + 1) * down) {
      for x in column * across..<min(matrix.columns, (column + 1) * across) {
        let value = matrix[row: y, column: x]
        guard value.isFinite else { continue }
        count += 1
        mean += value / count - mean / count
      }
    }
    return count > 0 ? mean : .nan
  }
}
