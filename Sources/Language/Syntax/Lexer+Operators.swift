extension Lexer {
  /// How many brackets may be open at once, as in CPython.
  static let maximumBrackets = 200

  mutating func readOperator(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "("): open(.leftParenthesis)
    case UInt8(ascii: "["): open(.leftBracket)
    case UInt8(ascii: "{"): open(.leftBrace)
    case UInt8(ascii: ")"): close(.rightParenthesis, opener: UInt8(ascii: "("))
    case UInt8(ascii: "]"): close(.rightBracket, opener: UInt8(ascii: "["))
    case UInt8(ascii: "}"): close(.rightBrace, opener: UInt8(ascii: "{"))
    case UInt8(ascii: ","): take(1, .comma)
    case UInt8(ascii: ";"): take(1, .semicolon)
    case UInt8(ascii: "~"): take(1, .tilde)
    case UInt8(ascii: ":"): choose(.colon, assigning: .walrus)
    case UInt8(ascii: "="): choose(.assign, assigning: .equal)
    case UInt8(ascii: "+"): choose(.plus, assigning: .plusAssign)
    case UInt8(ascii: "@"): choose(.at, assigning: .atAssign)
    case UInt8(ascii: "%"): choose(.percent, assigning: .percentAssign)
    case UInt8(ascii: "&"): choose(.ampersand, assigning: .ampersandAssign)
    case UInt8(ascii: "|"): choose(.bar, assigning: .barAssign)
    case UInt8(ascii: "^"): choose(.caret, assigning: .caretAssign)
    case UInt8(ascii: "-"):
      if peek(1) == UInt8(ascii: ">") {
        take(2, .arrow)
      } else {
        choose(.minus, assigning: .minusAssign)
      }
    case UInt8(ascii: "*"):
      chooseDoubled(byte, .star, .starAssign, .doubleStar, .doubleStarAssign)
    case UInt8(ascii: "/"):
      chooseDoubled(byte, .slash, .slashAssign, .doubleSlash, .doubleSlashAssign)
    case UInt8(ascii: "<"):
      // Python 2's other spelling of `!=` is one token, and never a valid one.
      if peek(1) == UInt8(ascii: ">") { return take(2, .unknown) }
      chooseDoubled(byte, .less, .lessEqual, .leftShift, .leftShiftAssign)
    case UInt8(ascii: ">"):
      chooseDoubled(byte, .greater, .greaterEqual, .rightShift, .rightShiftAssign)
    case UInt8(ascii: "!"):
      if peek(1) == UInt8(ascii: "=") { take(2, .notEqual) } else { take(1, .unknown) }
    case UInt8(ascii: "$"), UInt8(ascii: "?"), UInt8(ascii: "`"):
      take(1, .unknown)
    default:
      let code = StringText.hex(UInt32(byte), digits: 4, uppercase: true)
      fail("invalid non-printable character U+\(code)", position..<position + 1)
    }
  }

  private mutating func choose(_ plain: TokenKind, assigning: TokenKind) {
    if peek(1) == UInt8(ascii: "=") { take(2, assigning) } else { take(1, plain) }
  }

  private mutating func chooseDoubled(
    _ byte: UInt8, _ single: TokenKind, _ singleAssigning: TokenKind, _ doubled: TokenKind,
    _ doubledAssigning: TokenKind
  ) {
    if peek(1) == byte {
      if peek(2) == UInt8(ascii: "=") { take(3, doubledAssigning) } else { take(2, doubled) }
    } else {
      choose(single, assigning: singleAssigning)
    }
  }

  private mutating func open(_ kind: TokenKind) {
    guard brackets.count < Lexer.maximumBrackets else {
      fail("too many nested parentheses", position..<position + 1)
      return
    }
    brackets.append(Bracket(byte: bytes[position], offset: position))
    take(1, kind)
  }

  private mutating func close(_ kind: TokenKind, opener: UInt8) {
    let here = position..<position + 1
    let closing = Character(Unicode.Scalar(bytes[position]))
    guard let last = brackets.popLast() else {
      fail(isField ? "f-string: unmatched '\(closing)'" : "unmatched '\(closing)'", here)
      return
    }
    guard last.byte == opener else {
      let opening = Character(Unicode.Scalar(last.byte))
      var message =
        "closing parenthesis '\(closing)' does not match opening parenthesis '\(opening)'"
      if let line = lineNumberIfElsewhere(last.offset) { message += " on line \(line)" }
      fail(isField ? "f-string: " + message : message, here)
      failure?.related = SyntaxFailure.Related(
        range: SourceRange(last.offset, last.offset + 1), note: "opened here")
      return
    }
    take(1, kind)
  }

  /// The line number (from 1) of an offset, or nil when it is on the current line.
  private func lineNumberIfElsewhere(_ offset: Int) -> Int? {
    guard bytes[offset..<position].contains(0x0A) else { return nil }
    return lineNumber(at: offset)
  }

  /// The line number (from 1) of an offset.
  func lineNumber(at offset: Int) -> Int {
    bytes[..<offset].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
  }
}
