extension Lexer {
  /// Reads a string literal from its quote on; the prefix, if any, begins at `prefixStart`.
  mutating func readString(prefixStart: Int) {
    let quote = bytes[position]
    let isTriple = peek(1) == quote && peek(2) == quote
    if !isTriple, peek(1) == quote {
      position += 2
      emit(.string, from: prefixStart)
      return
    }
    position += isTriple ? 3 : 1
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\\") {
        position += 1
        if position < end {
          position += isLineEnd(bytes[position]) ? lineEndLength(at: position) : 1
        }
      } else if byte == quote {
        if !isTriple {
          position += 1
          emit(.string, from: prefixStart)
          return
        }
        if peek(1) == quote, peek(2) == quote {
          position += 3
          emit(.string, from: prefixStart)
          return
        }
        position += 1
      } else if !isTriple, isLineEnd(byte) {
        break
      } else {
        position += 1
      }
    }
    failUnterminated(from: prefixStart, isTriple: isTriple)
  }

  private mutating func failUnterminated(from start: Int, isTriple: Bool) {
    let reachesEnd = position >= end
    var line = lineNumber(at: min(position, end))
    // A line end at the very end of the text begins no line of its own.
    if reachesEnd, isTriple, end > 0, bytes[end - 1] == 0x0A { line -= 1 }
    let name =
      isTriple ? "unterminated triple-quoted string literal" : "unterminated string literal"
    fail("\(name) (detected at line \(line))", start..<start + 1)
    let isIncomplete = isTriple || (reachesEnd && end > 0 && isLineEnd(bytes[end - 1]))
    failure?.isIncomplete = isIncomplete
  }
}
