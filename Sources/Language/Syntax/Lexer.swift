/// Cuts source into tokens as CPython's tokenizer does, over bytes. It stops at the first lexical
/// error, which CPython too reports before any error of the parser.
struct Lexer {
  struct Bracket {
    let byte: UInt8
    let offset: Int
  }

  let bytes: [UInt8]
  var position: Int
  let end: Int
  var tokens: ContiguousArray<Token> = []
  var brackets: [Bracket] = []
  /// The columns of the blocks around, with tabs to multiples of 8, and with tabs counted as 1.
  var indents = [0]
  var alternateIndents = [0]
  var failure: SyntaxFailure?
  /// Whether the failure only counts when the parser gets that far; others outweigh errors before
  /// them.
  var isFailureLate = false
  /// Where the comment before a line end began: CPython counts it to the line end.
  private var commentStart: Int?
  var isAtLineStart = true
  /// Inside a replacement field the text counts as bracketed, but no bracket of its own is open.
  let isField: Bool

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    end = bytes.count
    isField = false
    tokens.reserveCapacity(bytes.count / 4 + 8)
  }

  /// A lexer for the expression of a replacement field in an f-string.
  init(_ bytes: [UInt8], field: Range<Int>) {
    self.bytes = bytes
    position = field.lowerBound
    end = field.upperBound
    isField = true
    isAtLineStart = false
  }

  var isBracketed: Bool { isField || !brackets.isEmpty }

  /// The byte at a distance, 0 beyond the end.
  @inline(__always)
  func peek(_ distance: Int = 0) -> UInt8 {
    let place = position &+ distance
    return place < end ? bytes[place] : 0
  }

  mutating func run() {
    if let zero = bytes[position..<end].firstIndex(of: 0) {
      failure = SyntaxFailure(
        .syntaxError, "source code string cannot contain null bytes", SourceRange(zero, zero + 1))
      emit(.failure, from: position)
      return
    }
    while failure == nil {
      if isAtLineStart {
        isAtLineStart = false
        guard readIndentation() else { break }
      }
      skipBlanks()
      guard failure == nil else { break }
      guard position < end else {
        finish()
        break
      }
      readToken()
    }
    if failure != nil { emit(.failure, from: position) }
  }

  mutating func fail(
    _ message: String, _ range: Range<Int>, kind: ExceptionKind = .syntaxError, isLate: Bool = false
  ) {
    guard failure == nil else { return }
    isFailureLate = isLate
    failure = SyntaxFailure(kind, message, SourceRange(range.lowerBound, range.upperBound))
  }

  mutating func emit(_ kind: TokenKind, from start: Int) {
    tokens.append(
      Token(
        kind: kind, level: UInt8(clamping: brackets.count + (isField ? 1 : 0)),
        start: Int32(clamping: start), end: Int32(clamping: position)))
  }

  /// Closes the last line and all blocks.
  private mutating func finish() {
    if !brackets.isEmpty {
      emit(.endInBrackets, from: position)
      return
    }
    if !isField {
      if let last = tokens.last {
        if last.kind != .newline { emit(.newline, from: commentStart ?? position) }
        // What is missing behind the last line is marked at its end.
        position = Int(tokens.last?.end ?? 0)
      }
      for _ in indents.dropFirst() { emit(.dedent, from: position) }
    }
    emit(.endOfFile, from: position)
  }

  private mutating func skipBlanks() {
    commentStart = nil
    while position < end {
      switch bytes[position] {
      case 0x20, 0x09, 0x0C: position += 1
      case UInt8(ascii: "#"):
        commentStart = position
        while position < end, !isLineEnd(bytes[position]) { position += 1 }
      case 0x0A, 0x0D:
        guard isBracketed else { return }
        position += 1
      case UInt8(ascii: "\\"):
        guard skipLineJoining() else { return }
      default: return
      }
    }
  }

  @inline(__always)
  func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The length of the line end at a place: 2 for CR LF.
  func lineEndLength(at place: Int) -> Int {
    bytes[place] == 0x0D && place + 1 < end && bytes[place + 1] == 0x0A ? 2 : 1
  }

  /// Steps over a backslash with its line end.
  private mutating func skipLineJoining() -> Bool {
    let next = position + 1
    guard next < end else {
      fail("unexpected EOF while parsing", next..<next + 1, isLate: true)
      failure?.isIncomplete = true
      return false
    }
    guard isLineEnd(bytes[next]) else {
      fail(
        "unexpected character after line continuation character", next..<next + 1, isLate: true)
      return false
    }
    position = next + lineEndLength(at: next)
    if position >= end {
      fail("unexpected EOF while parsing", next..<next + 1, isLate: true)
      failure?.isIncomplete = true
      return false
    }
    return true
  }

  private mutating func readToken() {
    guard failure == nil else { return }
    let start = position
    let byte = bytes[position]
    switch byte {
    case 0x0A, 0x0D:
      // A line end takes no room of its own, so that what is marked there stays on its line.
      emit(.newline, from: commentStart ?? start)
      position += lineEndLength(at: position)
      isAtLineStart = true
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      readNumber()
    case UInt8(ascii: "."):
      if isDigit(peek(1)) {
        readNumber()
      } else if peek(1) == byte, peek(2) == byte {
        take(3, .ellipsis)
      } else {
        take(1, .dot)
      }
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      readString(prefixStart: start)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...:
      readName()
    default:
      readOperator(byte)
    }
  }

  mutating func take(_ length: Int, _ kind: TokenKind) {
    let start = position
    position += length
    emit(kind, from: start)
  }

  func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private mutating func readName() {
    let start = position
    var isASCII = true
    while position < end {
      let byte = bytes[position]
      let letter = byte | 0x20
      guard
        letter >= 0x61 && letter <= 0x7A || isDigit(byte) || byte == UInt8(ascii: "_")
          || byte >= 0x80
      else { break }
      if byte >= 0x80 { isASCII = false }
      position += 1
    }
    let name = bytes[start..<position]
    if isASCII, position < end, isStringPrefix(name),
      bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
    {
      readString(prefixStart: start)
      return
    }
    if !isASCII, !checkName(start..<position) { return }
    emit(isASCII ? TokenKind.keyword(name) ?? .name : .name, from: start)
  }

  /// Whether the letters before a quote belong to the literal: `r`, `b`, `u`, `f`, `rb`, `fr` in
  /// any case and order.
  private func isStringPrefix(_ name: ArraySlice<UInt8>) -> Bool {
    guard name.count <= 2, let first = name.first, let last = name.last else { return false }
    let a = first | 0x20
    let b = last | 0x20
    if name.count == 1 {
      return [UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "u"), UInt8(ascii: "f")].contains(
        a)
    }
    let r = UInt8(ascii: "r")
    guard a == r || b == r else { return false }
    let other = a == r ? b : a
    return other == UInt8(ascii: "b") || other == UInt8(ascii: "f")
  }

  /// Checks the characters of a name that is not all ASCII.
  private mutating func checkName(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    for scalar in String(decoding: bytes[range], as: UTF8.self).unicodeScalars {
      let properties = scalar.properties
      let isValid =
        offset == range.lowerBound
        ? properties.isXIDStart || scalar == "_" : properties.isXIDContinue
      let length = String(scalar).utf8.count
      guard isValid else {
        let code = "U+" + StringText.hex(scalar.value, digits: 4, uppercase: true)
        fail(
          scalar.isPrintable
            ? "invalid character '\(scalar)' (\(code))" : "invalid non-printable character \(code)",
          offset..<offset + length)
        return false
      }
      offset += length
    }
    return true
  }
}
