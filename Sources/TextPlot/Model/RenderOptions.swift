/// The signs that a picture may be drawn with.
package enum Charset: String, Sendable, CaseIterable {
  /// Plain ASCII, one sign a cell.
  case ascii
  /// Quarter blocks, two by two dots a cell.
  case blocks
  /// Braille patterns, two by four dots a cell.
  case braille
}

/// How wide a picture may be and what it may be drawn with.
package struct RenderOptions: Sendable, Equatable {
  /// The greatest width of a row, in terminal columns; from 20 to 1000.
  package var columns: Int {
    get { width }
    set { width = min(1000, max(20, newValue)) }
  }

  /// The signs to draw with.
  package var charset: Charset

  /// Whether escape sequences for colour are added.
  package var color: Bool

  private var width: Int

  /// Options for a picture; fewer than 20 columns count as 20, more than 1000 as 1000.
  package init(columns: Int = 80, charset: Charset = .ascii, color: Bool = false) {
    width = min(1000, max(20, columns))
    self.charset = charset
    self.color = color
  }

  /// The same options at another width, which may be narrower than a whole picture.
  func withColumns(_ columns: Int) -> RenderOptions {
    var copy = self
    copy.width = max(8, columns)
    return copy
  }
}
