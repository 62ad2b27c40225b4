/// A matrix of weights in five signs, from strongly negative to strongly positive.
package struct SignedMatrixPicture {
  private let matrix: PlotMatrix
  private let title: String?
  private let limit: Double?

  /// A picture of `matrix` in which `limit`, or else the greatest size, counts as full.
  package init(_ matrix: PlotMatrix, title: String? = nil, limit: Double? = nil) {
    self.matrix = matrix
    self.title = title
    self.limit = limit
  }

  /// The picture as text: a heading, what the signs mean, an empty row, the weights.
  package func render(_ options: RenderOptions = RenderOptions()) -> String {
    block(options).text(color: options.color)
  }

  func block(_ options: RenderOptions) -> TextBlock {
    let finite = FiniteRange(matrix.values)
    let range = finite.range ?? 0...0
    let size = SignedMatrixPicture.size(range, limit)
    let scale = PixelScale(matrix, columns: options.columns, charset: .ascii)
    let facts =
      "\(matrix.rows)x\(matrix.columns)   min \(NumberText.general(range.lowerBound))"
      + "  max \(NumberText.general(range.upperBound))"
    let legend = SignedMatrixPicture.legend(size)
    var block = TextBlock()
    for text in [[title, facts].compactMap { $0 }.joined(separator: "   "), legend] {
      Heading.wrapped(TextBlock.flattened(text), options.columns).forEach { block.append($0) }
    }
    guard !matrix.isEmpty else { return block }
    block.append("")
    SignedMatrixPicture.rows(scale, size: size).forEach { block.append($0) }
    if finite.nanCount + finite.infiniteCount > 0 {
      block.append("   \(finite.nanCount) NaN, \(finite.infiniteCount) infinite shown as ?")
    }
    return block.fitted(to: min(options.columns, block.width))
  }

  /// What counts as full: the limit, or else the greatest size.
  static func size(_ range: ClosedRange<Double>, _ limit: Double?) -> Double {
    limit.flatMap { $0.isFinite && $0 > 0 ? $0 : nil } ?? max(-range.lowerBound, range.upperBound)
  }

  /// What the signs mean.
  static func legend(_ size: Double) -> String {
    "# above \(NumberText.general(size / 2, digits: 3))   + positive   . near 0   - negative"
      + "   = below \(NumberText.general(-size / 2, digits: 3))"
  }

  /// The cells of a matrix in their signs.
  static func rows(_ scale: PixelScale, size: Double) -> [[Cell]] {
    scale.rows { glyph($0, size: size) }.map { row in row.map { Cell(glyph: $0, color: color($0)) } }
  }

  private static func glyph(_ value: Double, size: Double) -> Character {
    if value.isNaN { return "?" }
    // Divided rather than multiplied, so that a size near the greatest double does not overflow.
    let share = size > 0 ? value / size : 0
    if share > 0.5 { return "#" }
    if share > 0.1 { return "+" }
    if share < -0.5 { return "=" }
    return share < -0.1 ? "-" : "."
  }

  private static func color(_ glyph: Character) -> PlotColor? {
    switch glyph {
    case "#", "+": .series(0)
    case "=", "-": .series(3)
    default: nil
    }
  }
}
