extension Parser {
  /// One string literal or several in a row, which belong together.
  mutating func strings() throws(ParseStop) -> Expression {
    let begin = start
    let firstIndex = index
    var text = ""
    var pieces: [FormattedPiece] = []
    var byteValues: [UInt8] = []
    var isFormatted = false
    var below = 0
    let isBytes = StringLiteral(bytes, tokens[index]).isBytes
    while kind == .string {
      let token = tokens[index]
      let literal = StringLiteral(bytes, token)
      guard literal.isBytes == isBytes else {
        while kind == .string { advance() }
        throw raise("cannot mix bytes and nonbytes literals", tokens[firstIndex].range)
      }
      do throws(StringLiteral.EscapeFailure) {
        if isBytes {
          if bytes[literal.body].contains(where: { $0 >= 0x80 }) {
            throw StringLiteral.EscapeFailure(
              message: "bytes can only contain ASCII literal characters")
          }
          byteValues += try literal.byteValues(bytes)
        } else if !literal.isFormatted {
          text += try literal.text(bytes, literal.body)
        }
      } catch {
        throw raise(error.message, token.range, hint: error.hint)
      }
      if literal.isFormatted {
        isFormatted = true
        var field = FieldScanner(literal: literal, position: literal.body.lowerBound)
        let scanned = try formattedPieces(&field, nesting: 0)
        below = max(below, height)
        for piece in scanned {
          if case .text(let part) = piece {
            text += part
          } else {
            if !text.isEmpty { pieces.append(.text(text)) }
            text = ""
            pieces.append(piece)
          }
        }
      }
      advance()
    }
    let range = range(from: begin)
    height = 1
    if isBytes { return Expression(.bytes(byteValues), range) }
    guard isFormatted else { return Expression(.string(text), range) }
    if !text.isEmpty { pieces.append(.text(text)) }
    return try node(.formatted(pieces), range, above: below)
  }

  /// A walk through the body of an f-string.
  struct FieldScanner {
    let literal: StringLiteral
    var position: Int

    var end: Int { literal.body.upperBound }
  }

  /// The pieces up to the end of the literal, or within a format specification up to its `}`, which
  /// is left. Leaves the height of the highest field in `height`.
  private mutating func formattedPieces(
    _ scanner: inout FieldScanner, nesting: Int
  ) throws(ParseStop) -> [FormattedPiece] {
    var pieces: [FormattedPiece] = []
    var text = ""
    var part = scanner.position
    var below = 0
    let brace = UInt8(ascii: "{")
    let closing = UInt8(ascii: "}")
    while scanner.position < scanner.end {
      let byte = bytes[scanner.position]
      guard byte == brace || byte == closing else {
        scanner.position += 1
        continue
      }
      let isDoubled =
        nesting == 0 && scanner.position + 1 < scanner.end && bytes[scanner.position + 1] == byte
      if isDoubled {
        text += try literalText(scanner.literal, part..<scanner.position + 1)
        scanner.position += 2
        part = scanner.position
        continue
      }
      if byte == closing {
        if nesting > 0 { break }
        throw raise("f-string: single '}' is not allowed", mark(scanner.position))
      }
      text += try literalText(scanner.literal, part..<scanner.position)
      if !text.isEmpty { pieces.append(.text(text)) }
      text = ""
      pieces.append(try field(&scanner, nesting: nesting))
      below = max(below, height)
      part = scanner.position
    }
    text += try literalText(scanner.literal, part..<scanner.position)
    if !text.isEmpty { pieces.append(.text(text)) }
    height = below
    return pieces
  }

  private func mark(_ offset: Int) -> SourceRange { SourceRange(offset, offset + 1) }

  private mutating func literalText(
    _ literal: StringLiteral, _ part: Range<Int>
  ) throws(ParseStop) -> String {
    do throws(StringLiteral.EscapeFailure) {
      return try literal.text(bytes, part)
    } catch {
      throw raise(error.message, tokens[index].range, hint: error.hint)
    }
  }

  /// One replacement field, from its `{` to behind its `}`.
  private mutating func field(
    _ scanner: inout FieldScanner, nesting: Int
  ) throws(ParseStop) -> FormattedPiece {
    let opening = scanner.position
    if nesting >= 2 { throw raise("f-string: expressions nested too deeply", mark(opening)) }
    scanner.position += 1
    let expression = try fieldExtent(&scanner)
    guard bytes[expression].contains(where: { $0 > 0x20 }) else {
      if scanner.position >= scanner.end { throw expectingBrace(opening, scanner) }
      let next = bytes[scanner.position]
      throw raise(
        next == UInt8(ascii: "}")
          ? "f-string: empty expression not allowed"
          : "f-string: expression required before '\(Character(Unicode.Scalar(next)))'",
        SourceRange(opening, scanner.position + 1))
    }
    if scanner.position >= scanner.end { throw expectingBrace(opening, scanner) }
    let value = try fieldExpression(expression)
    var below = height
    var debugText: String?
    if bytes[scanner.position] == UInt8(ascii: "=") {
      scanner.position += 1
      while scanner.position < scanner.end, bytes[scanner.position] <= 0x20 {
        scanner.position += 1
      }
      debugText = String(
        decoding: bytes[expression.lowerBound..<scanner.position], as: UTF8.self)
    }
    var conversion: Character?
    if byte(scanner) == UInt8(ascii: "!") {
      conversion = try fieldConversion(&scanner, opening)
    }
    var spec: [FormattedPiece] = []
    var hasSpec = false
    if byte(scanner) == UInt8(ascii: ":") {
      scanner.position += 1
      hasSpec = true
      spec = try formattedPieces(&scanner, nesting: nesting + 1)
      below = max(below, height)
    }
    guard byte(scanner) == UInt8(ascii: "}") else { throw expectingBrace(opening, scanner) }
    scanner.position += 1
    if debugText != nil, conversion == nil, !hasSpec { conversion = "r" }
    height = below
    return .field(value: value, debugText: debugText, conversion: conversion, spec: spec)
  }

  /// The byte at the scanner's place, 0 at the end.
  private func byte(_ scanner: FieldScanner) -> UInt8 {
    scanner.position < scanner.end ? bytes[scanner.position] : 0
  }

  private mutating func expectingBrace(_ opening: Int, _ scanner: FieldScanner) -> ParseStop {
    raise("f-string: expecting '}'", SourceRange(opening, max(opening + 1, scanner.position)))
  }

  private mutating func fieldConversion(
    _ scanner: inout FieldScanner, _ opening: Int
  ) throws(ParseStop) -> Character {
    scanner.position += 1
    let letter = byte(scanner)
    guard letter != 0 else { throw expectingBrace(opening, scanner) }
    guard letter == UInt8(ascii: "s") || letter == UInt8(ascii: "r") || letter == UInt8(ascii: "a")
    else {
      throw raise(
        "f-string: invalid conversion character: expected 's', 'r', or 'a'", mark(scanner.position))
    }
    scanner.position += 1
    return Character(Unicode.Scalar(letter))
  }

  /// Steps over the expression of a field, as CPython 3.11 finds its end before parsing it.
  private mutating func fieldExtent(
    _ scanner: inout FieldScanner
  ) throws(ParseStop) -> Range<Int> {
    let begin = scanner.position
    var brackets: [(byte: UInt8, offset: Int)] = []
    var quote: UInt8 = 0
    var isTriple = false
    scan: while scanner.position < scanner.end {
      let place = scanner.position
      let byte = bytes[place]
      if byte == 0x5C {
        throw raise("f-string expression part cannot include a backslash", mark(place))
      }
      let isTripled =
        place + 2 < scanner.end && bytes[place + 1] == byte && bytes[place + 2] == byte
      if quote != 0 {
        if byte == quote, !isTriple || isTripled {
          scanner.position += isTriple ? 3 : 1
          quote = 0
        } else {
          scanner.position += 1
        }
        continue
      }
      switch byte {
      case 0x22, 0x27:
        quote = byte
        isTriple = isTripled
        scanner.position += isTriple ? 3 : 1
        continue scan
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        guard brackets.count < Lexer.maximumBrackets else {
          throw raise("f-string: too many nested parenthesis", mark(place))
        }
        brackets.append((byte, place))
      case UInt8(ascii: "#"):
        throw raise("f-string expression part cannot include '#'", mark(place))
      case UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "="),
        UInt8(ascii: "<"), UInt8(ascii: ">"):
        if brackets.isEmpty {
          let next = place + 1 < scanner.end ? bytes[place + 1] : 0
          if next == UInt8(ascii: "="), byte != UInt8(ascii: ":"), byte != UInt8(ascii: "}") {
            scanner.position += 2
            continue scan
          }
          if byte != UInt8(ascii: "<"), byte != UInt8(ascii: ">") { break scan }
        } else if byte == UInt8(ascii: "}") {
          try closeInField(&brackets, byte, place)
        }
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        try closeInField(&brackets, byte, place)
      default: break
      }
      scanner.position += 1
    }
    if quote != 0 { throw raise("f-string: unterminated string", mark(begin - 1)) }
    if let open = brackets.last {
      throw raise(
        "f-string: unmatched '\(Character(Unicode.Scalar(open.byte)))'", mark(open.offset))
    }
    return begin..<scanner.position
  }

  private mutating func closeInField(
    _ brackets: inout [(byte: UInt8, offset: Int)], _ byte: UInt8, _ place: Int
  ) throws(ParseStop) {
    let closing = Character(Unicode.Scalar(byte))
    guard let open = brackets.popLast() else {
      throw raise("f-string: unmatched '\(closing)'", mark(place))
    }
    let pairs: [UInt8: UInt8] = [0x29: 0x28, 0x5D: 0x5B, 0x7D: 0x7B]
    guard pairs[byte] == open.byte else {
      let opening = Character(Unicode.Scalar(open.byte))
      throw raise(
        "f-string: closing parenthesis '\(closing)' does not match opening parenthesis "
          + "'\(opening)'", mark(place))
    }
  }

  /// Parses the expression of a field; its failures are those of the f-string.
  private mutating func fieldExpression(_ extent: Range<Int>) throws(ParseStop) -> Expression {
    var lexer = Lexer(bytes, field: extent)
    lexer.run()
    if let found = lexer.failure { throw raise(found.message, found.range, kind: found.kind) }
    if fieldDepth >= 4 {
      throw raise("f-string: expressions nested too deeply", mark(extent.lowerBound))
    }
    for isDiagnosing in [false, true] {
      var parser = Parser(
        source: source, lexer: lexer, isDiagnosing: isDiagnosing, depth: depth,
        fieldDepth: fieldDepth + 1)
      do throws(ParseStop) {
        let value = try parser.assignedValue()
        guard parser.kind == .endOfFile else { throw parser.mismatch() }
        height = parser.height
        return value
      } catch {
        if let found = parser.failure { throw raise(fieldFailure: found, at: extent) }
        if isDiagnosing {
          throw raise(fieldFailure: parser.unexplainedFailure(), at: extent)
        }
      }
    }
    throw .stop
  }

  private mutating func raise(
    fieldFailure found: SyntaxFailure, at extent: Range<Int>
  ) -> ParseStop {
    let prefix = found.message.hasPrefix("f-string") ? "" : "f-string: "
    let end = max(found.range.end, found.range.start + 1)
    return raise(
      prefix + found.message, SourceRange(Int(found.range.start), Int(end)), kind: found.kind,
      hint: found.hint)
  }
}
