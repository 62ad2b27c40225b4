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

  /// The picture as text: a heading, an empty row, the pixels without blank rows at the ends.
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
    let rows = scale.rows(in: Image(matrix, minimum: minimum, maximum: maximum).shades)
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
