/// One terminal column of a picture.
struct Cell: Equatable {
  /// What stands here; nil is the second column of a wide sign.
  var glyph: Character? = " "
  var color: PlotColor?
}

/// Rows of cells that pictures are put together from.
struct TextBlock {
  private(set) var rows: [[Cell]] = []

  init() {}

  init(_ lines: [String]) {
    for line in lines { append(line) }
  }

  var height: Int { rows.count }
  var width: Int { rows.map(\.count).max() ?? 0 }

  mutating func append(_ text: String, color: PlotColor? = nil) {
    rows.append(TextBlock.cells(text, color: color))
  }

  mutating func append(_ row: [Cell]) { rows.append(row) }

  mutating func append(_ block: TextBlock) { rows += block.rows }

  /// Writes over a row from a column on, lengthening the row where needed.
  mutating func write(_ text: String, row: Int, column: Int, color: PlotColor? = nil) {
    guard rows.indices.contains(row), column >= 0 else { return }
    let cells = TextBlock.cells(text, color: color)
    let end = column + cells.count
    if rows[row].count < end {
      rows[row] += [Cell](repeating: Cell(), count: end - rows[row].count)
    }
    rows[row].replaceSubrange(column..<end, with: cells)
    rows[row] = TextBlock.mended(rows[row])
  }

  /// Brings every row to `width` columns: longer rows are cut, shorter ones filled.
  func fitted(to width: Int) -> TextBlock {
    var copy = self
    for index in rows.indices {
      let count = rows[index].count
      if count < width {
        copy.rows[index] += [Cell](repeating: Cell(), count: width - count)
      } else if count > width {
        copy.rows[index].removeLast(count - width)
        copy.rows[index] = TextBlock.mended(copy.rows[index])
      }
    }
    return copy
  }

  /// Stands blocks beside each other, tops level.
  static func beside(_ blocks: [TextBlock], gap: Int) -> TextBlock {
    let height = blocks.map(\.height).max() ?? 0
    var result = TextBlock()
    let fitted = blocks.map { $0.fitted(to: $0.width) }
    for row in 0..<height {
      var cells: [Cell] = []
      for (index, block) in fitted.enumerated() {
        if index > 0 { cells += [Cell](repeating: Cell(), count: gap) }
        cells +=
          row < block.height
          ? block.rows[row] : [Cell](repeating: Cell(), count: block.width)
      }
      result.append(cells)
    }
    return result
  }

  /// The rows as text, all equally wide.
  func text(color: Bool) -> String {
    let block = fitted(to: width)
    return block.rows.map { color ? TextBlock.colored($0) : TextBlock.plain($0) }
      .joined(separator: "\n")
  }

  /// Text on one line: line ends and other control characters become spaces.
  static func flattened(_ text: String) -> String {
    String(
      text.map { character in
        let isControl = character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
        return isControl ? " " : character
      })
  }

  /// Text as cells; what would move the cursor becomes a space, marks join the sign before them.
  static func cells(_ text: String, color: PlotColor? = nil) -> [Cell] {
    var cells: [Cell] = []
    for character in text {
      switch DisplayWidth.of(character) {
      case 0:
        if character.unicodeScalars.allSatisfy({ $0.value < 0x20 || $0.value == 0x7F }) {
          cells.append(Cell(color: color))
        }
      case 1:
        cells.append(Cell(glyph: character, color: color))
      default:
        cells.append(Cell(glyph: character, color: color))
        cells.append(Cell(glyph: nil, color: color))
      }
    }
    return cells
  }

  /// A row in which each wide sign that lost one of its columns has become a space.
  static func mended(_ row: [Cell]) -> [Cell] {
    var row = row
    for column in row.indices {
      guard let glyph = row[column].glyph else {
        let owner = column > 0 ? row[column - 1].glyph : nil
        if owner.map({ DisplayWidth.of($0) != 2 }) ?? true { row[column] = Cell() }
        continue
      }
      guard DisplayWidth.of(glyph) == 2 else { continue }
      let next = column + 1
      if next >= row.count || row[next].glyph != nil { row[column] = Cell() }
    }
    return row
  }

  private static func plain(_ row: [Cell]) -> String {
    String(row.compactMap(\.glyph))
  }

  private static func colored(_ row: [Cell]) -> String {
    var text = ""
    var current: PlotColor?
    for cell in row {
      guard let glyph = cell.glyph else { continue }
      let wanted = glyph == " " ? current : cell.color
      if wanted != current {
        text += wanted.map { "\u{1B}[\($0.sequence)m" } ?? "\u{1B}[0m"
        current = wanted
      }
      text.append(glyph)
    }
    return current == nil ? text : text + "\u{1B}[0m"
  }
}
