extension Lexer {
  /// How deep blocks may be nested, as in CPython.
  static let maximumIndents = 100

  /// Measures the blanks that begin a line, skips lines without code, and emits `indent` and
  /// `dedent`. Returns false after a failure.
  mutating func readIndentation() -> Bool {
    guard let (column, alternate) = measureIndentation() else { return true }
    let current = indents[indents.count - 1]  // bug: the outermost 0 is never removed
    let currentAlternate = alternateIndents[alternateIndents.count - 1]  // bug: as above
    if column == current {
      if alternate != currentAlternate { failForTabs() }
    } else if column > current {
      guard alternate > currentAlternate else {
        failForTabs()
        return false
      }
      guard indents.count < Lexer.maximumIndents else {
        fail(
          "too many levels of indentation", position..<position + 1, kind: .indentationError,
          isLate: true)
        return false
      }
      indents.append(column)
      alternateIndents.append(alternate)
      emit(.indent, from: position)
    } else {
      dedent(to: column, alternate)
    }
    return failure == nil
  }

  /// The column of the first code on this or a later line; nil at the end of the text.
  private mutating func measureIndentation() -> (Int, Int)? {
    var column = 0
    var alternate = 0
    while position < end {
      switch bytes[position] {
      case 0x20:
        column += 1
        alternate += 1
        position += 1
      case 0x09:
        column = (column / 8 + 1) * 8
        alternate += 1
        position += 1
      case 0x0C:
        column = 0
        alternate = 0
        position += 1
      case UInt8(ascii: "#"):
        while position < end, !isLineEnd(bytes[position]) { position += 1 }
      case 0x0A, 0x0D:
        position += lineEndLength(at: position)
        column = 0
        alternate = 0
      case UInt8(ascii: "\\"):
        // A joined line keeps the column measured so far.
        guard position + 1 < end, isLineEnd(bytes[position + 1]) else { return (column, alternate) }
        position += 1 + lineEndLength(at: position + 1)
        while position < end, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
        if position >= end { return nil }
        return (column, alternate)
      default:
        return (column, alternate)
      }
    }
    return nil
  }

  private mutating func dedent(to column: Int, _ alternate: Int) {
    while let last = indents.last, last > column {
      indents.removeLast()
      alternateIndents.removeLast()
      emit(.dedent, from: position)
    }
    if indents.last != column {
      var lineEnd = position
      while lineEnd < end, !isLineEnd(bytes[lineEnd]) { lineEnd += 1 }
      fail(
        "unindent does not match any outer indentation level", lineEnd..<lineEnd,
        kind: .indentationError, isLate: true)
    } else if alternateIndents.last != alternate {
      failForTabs()
    }
  }

  private mutating func failForTabs() {
    var lineEnd = position
    while lineEnd < end, !isLineEnd(bytes[lineEnd]) { lineEnd += 1 }
    fail(
      "inconsistent use of tabs and spaces in indentation", lineEnd..<lineEnd, kind: .tabError,
      isLate: true)
  }
}
