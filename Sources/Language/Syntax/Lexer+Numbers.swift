extension Lexer {
  /// Checks the shape of a number; its value is read by the parser.
  mutating func readNumber() {
    let start = position
    if bytes[position] == UInt8(ascii: "0") {
      switch peek(1) | 0x20 {
      case UInt8(ascii: "x"):
        return readPrefixedNumber("hexadecimal", from: start) { Lexer.isHexDigit($0) }
      case UInt8(ascii: "o"):
        return readPrefixedNumber("octal", from: start) { $0 >= 0x30 && $0 <= 0x37 }
      case UInt8(ascii: "b"):
        return readPrefixedNumber("binary", from: start) { $0 == 0x30 || $0 == 0x31 }
      default: break
      }
    }
    guard skipDigits() else { return }
    let integerEnd = position
    var isFloat = false
    if peek() == UInt8(ascii: ".") {
      isFloat = true
      position += 1
      if isDigit(peek()) { guard skipDigits() else { return } }
    }
    if peek() | 0x20 == UInt8(ascii: "e") {
      let sign = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
      if isDigit(peek(sign ? 2 : 1)) {
        isFloat = true
        position += sign ? 2 : 1
        guard skipDigits() else { return }
      } else if sign {
        fail("invalid decimal literal", position + 1..<position + 2)
        return
      }
    }
    if peek() | 0x20 == UInt8(ascii: "j") {
      // Only the parser knows whether it is a slice's step, where NumPy's grids count points by it.
      position += 1
      emit(.number, from: start)
      return
    }
    if !isFloat, bytes[start] == UInt8(ascii: "0"),
      let nonzero = bytes[start..<integerEnd].firstIndex(where: { $0 != 0x30 && $0 != 0x5F })
    {
      var zeros = start
      while zeros < nonzero, bytes[zeros] == 0x30 || bytes[zeros] == 0x5F { zeros += 1 }
      fail(
        "leading zeros in decimal integer literals are not permitted; "
          + "use an 0o prefix for octal integers", start..<zeros)
      return
    }
    guard checkEnd(of: "decimal", from: start) else { return }
    emit(.number, from: start)
  }

  static func isHexDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66)
  }

  /// Steps over digits with single underscores between them.
  private mutating func skipDigits() -> Bool {
    while true {
      while isDigit(peek()) { position += 1 }
      guard peek() == UInt8(ascii: "_") else { return true }
      position += 1
      guard isDigit(peek()) else {
        fail("invalid decimal literal", position - 1..<position)
        return false
      }
    }
  }

  private mutating func readPrefixedNumber(
    _ name: String, from start: Int, isDigit accepts: (UInt8) -> Bool
  ) {
    position += 2
    while true {
      if peek() == UInt8(ascii: "_") { position += 1 }
      guard position < end, accepts(bytes[position]) else {
        if isDigit(peek()) {
          let digit = Character(Unicode.Scalar(peek()))
          fail("invalid digit '\(digit)' in \(name) literal", position..<position + 1)
        } else {
          fail("invalid \(name) literal", position - 1..<position)
        }
        return
      }
      while position < end, accepts(bytes[position]) { position += 1 }
      guard peek() == UInt8(ascii: "_") else { break }
    }
    if isDigit(peek()) {
      let digit = Character(Unicode.Scalar(peek()))
      fail("invalid digit '\(digit)' in \(name) literal", position..<position + 1)
      return
    }
    if checkEnd(of: name, from: start) { emit(.number, from: start) }
  }

  /// Refuses a letter right behind a number, unless it begins a keyword that may stand there (`1if
  /// x else y`).
  private mutating func checkEnd(of name: String, from start: Int) -> Bool {
    let byte = peek()
    let letter = byte | 0x20
    guard letter >= 0x61 && letter <= 0x7A || byte == UInt8(ascii: "_") else { return true }
    let rest = bytes[position..<end]
    for keyword in ["and", "else", "for", "not", "or"] where rest.starts(with: keyword.utf8) {
      let next = peek(keyword.utf8.count)
      let isLetter = next | 0x20 >= 0x61 && next | 0x20 <= 0x7A
      if !isLetter, !isDigit(next), next != UInt8(ascii: "_"), next < 0x80 { return true }
    }
    for keyword in ["if", "in", "is"] where rest.starts(with: keyword.utf8) { return true }
    fail("invalid \(name) literal", position - 1..<position)
    return false
  }
}
