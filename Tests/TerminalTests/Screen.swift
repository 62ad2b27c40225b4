/// What a terminal of a fixed size shows after the bytes that a program wrote: the controls that libedit uses.
struct Screen {
  let rows: Int
  let columns: Int
  private var cells: [[Character]]
  private(set) var row = 0
  private(set) var column = 0
  /// The cursor stands behind a full line; the next character starts a new one.
  private var isWrapping = false
  private var isInserting = false
  private var escape: [UInt8]?
  private var partial: [UInt8] = []
  /// Modes the program has switched on, such as `?2004` for bracketed paste.
  private(set) var modes: Set<String> = []

  init(rows: Int = 24, columns: Int = 80) {
    self.rows = rows
    self.columns = columns
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The second cell of a wide character.
  private static let filler: Character = "\u{0}"

  var lines: [String] {
    cells.map { row in
      var text = String(row.filter { $0 != Self.filler })
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// The lines up to the last one that is not empty.
  var text: String {
    var lines = lines
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  var lastLine: String { text.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init) ?? "" }

  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { feed(byte) }
  }

  private mutating func feed(_ byte: UInt8) {
    if var sequence = escape {
      sequence.append(byte)
      escape = sequence
      if isComplete(sequence) {
        escape = nil
        perform(sequence)
      }
      return
    }
    switch byte {
    case 0x1B: escape = []
    case 0x0D: moveTo(row, 0)
    case 0x0A: lineFeed()
    case 0x08: moveTo(row, max(0, column - 1))
    case 0x09: moveTo(row, min(columns - 1, (column / 8 + 1) * 8))
    case 0..<0x20, 0x7F: break
    default:
      partial.append(byte)
      if let text = String(validating: partial, as: UTF8.self), let character = text.first {
        partial = []
        put(character)
      } else if partial.count >= 4 {
        partial = []
      }
    }
  }

  private func isComplete(_ sequence: [UInt8]) -> Bool {
    guard let first = sequence.first, let last = sequence.last else { return false }
    if first == 0x5B { return sequence.count > 1 && (0x40...0x7E).contains(last) }
    if first == 0x28 || first == 0x29 { return sequence.count == 2 }
    return true
  }

  private mutating func moveTo(_ row: Int, _ column: Int) {
    self.row = min(max(row, 0), rows - 1)
    self.column = min(max(column, 0), columns - 1)
    isWrapping = false
  }

  private mutating func lineFeed() {
    isWrapping = false
    if row == rows - 1 {
      cells.removeFirst()
      cells.append(Array(repeating: " ", count: columns))
    } else {
      row += 1
    }
  }

  private func width(of character: Character) -> Int {
    guard let value = character.unicodeScalars.first?.value else { return 0 }
    return (0x1100...0x115F).contains(value) || (0x2E80...0xD7A3).contains(value)
      || (0xFF00...0xFF60).contains(value) ? 2 : 1
  }

  private mutating func put(_ character: Character) {
    let width = width(of: character)
    if isWrapping || column + width > columns {
      column = 0
      lineFeed()
    }
    if isInserting {
      cells[row].insert(contentsOf: Array(repeating: " ", count: width), at: column)
      cells[row].removeLast(width)
    }
    cells[row][column] = character
    if width == 2 { cells[row][column + 1] = Self.filler }
    column += width
    if column >= columns {
      column = columns - 1
      isWrapping = true
    }
  }

  private mutating func perform(_ sequence: [UInt8]) {
    guard sequence.first == 0x5B else {
      if sequence == [0x4D] { moveTo(row - 1, column) }
      return
    }
    let text = String(decoding: sequence.dropFirst().dropLast(), as: UTF8.self)
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let first = numbers.first.flatMap { $0 } ?? 1
    let count = max(first, 1)
    switch sequence.last.map({ Character(Unicode.Scalar($0)) }) {
    case "A": moveTo(row - count, column)
    case "B": moveTo(row + count, column)
    case "C": moveTo(row, column + count)
    case "D": moveTo(row, column - count)
    case "G": moveTo(row, count - 1)
    case "H": moveTo(count - 1, (numbers.count > 1 ? numbers[1] ?? 1 : 1) - 1)
    case "J": clear(numbers.first.flatMap { $0 } ?? 0)
    case "K": clearLine(numbers.first.flatMap { $0 } ?? 0)
    case "P":
      let removed = min(count, columns - column)
      cells[row].removeSubrange(column..<column + removed)
      cells[row] += Array(repeating: " ", count: removed)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
      cells[row].removeLast(count)
    case "h": if text == "4" { isInserting = true } else { modes.insert(text) }
    case "l": if text == "4" { isInserting = false } else { modes.remove(text) }
    default: break
    }
  }

  private mutating func clear(_ part: Int) {
    if part == 0 {
      clearLine(0)
      for below in row..<rows where below > row {
        cells[below] = Array(repeating: " ", count: columns)
      }
    } else if part == 2 {
      cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    }
  }

  private mutating func clearLine(_ part: Int) {
    let range = part == 0 ? column..<columns : part == 1 ? 0..<column + 1 : 0..<columns
    for place in range { cells[row][place] = " " }
  }
}
