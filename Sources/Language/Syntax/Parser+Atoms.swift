extension Parser {
  mutating func atom() throws(ParseStop) -> Expression {
    let token = tokens[index]
    height = 1
    switch token.kind {
    case .name:
      advance()
      return Expression(.name(text(token)), token.range)
    case .number:
      return try number()
    case .string:
      return try strings()
    case .leftParenthesis:
      return try parenthesized()
    case .leftBracket:
      return try listDisplay()
    case .leftBrace:
      return try braces()
    case .ellipsis:
      advance()
      return Expression(.ellipsis, token.range)
    case .noneKeyword:
      advance()
      return Expression(.none, token.range)
    case .trueKeyword:
      advance()
      return Expression(.bool(true), token.range)
    case .falseKeyword:
      advance()
      return Expression(.bool(false), token.range)
    default:
      throw mismatch()
    }
  }

  /// `()`, `(x)`, `(x, y)`, `(yield x)` or a generator expression.
  private mutating func parenthesized() throws(ParseStop) -> Expression {
    let begin = index
    advance()
    if accept(.rightParenthesis) { return Expression(.tuple([]), range(from: beginOffset(begin))) }
    if kind == .yieldKeyword {
      let value = try yieldExpression()
      try expect(.rightParenthesis)
      return value
    }
    if isDiagnosing, kind == .doubleStar { try diagnoseGroup() }
    let first = try starNamedExpression()
    if kind == .comma {
      let items = try displayItems(first, until: .rightParenthesis)
      try expect(.rightParenthesis)
      return try node(.tuple(items), range(from: beginOffset(begin)), above: height)
    }
    if kind == .forKeyword {
      if isDiagnosing { try diagnoseComprehension(first, from: begin) }
      let clauses = try comprehensionClauses(below: height)
      try expect(.rightParenthesis)
      return try node(
        .comprehension(Comprehension(kind: .generator(first), clauses: clauses)),
        range(from: beginOffset(begin)), above: height)
    }
    if case .starred = first.kind {
      if isDiagnosing, kind == .rightParenthesis {
        throw raise("cannot use starred expression here", first.range)
      }
      throw mismatch()
    }
    try expect(.rightParenthesis)
    return first
  }

  private func beginOffset(_ token: Int) -> Int { Int(tokens[token].start) }

  /// The items of a display after the first; leaves the greatest height in `height`.
  private mutating func displayItems(
    _ first: Expression, until close: TokenKind
  ) throws(ParseStop) -> [Expression] {
    var items = [first]
    var below = height
    while accept(.comma) {
      if kind == close { break }
      items.append(try starNamedExpression())
      below = max(below, height)
    }
    height = below
    return items
  }

  private mutating func listDisplay() throws(ParseStop) -> Expression {
    let begin = index
    advance()
    if accept(.rightBracket) { return Expression(.list([]), range(from: beginOffset(begin))) }
    let first = try starNamedExpression()
    if kind == .forKeyword {
      if isDiagnosing { try diagnoseComprehension(first, from: begin) }
      if case .starred = first.kind { throw mismatch() }
      let clauses = try comprehensionClauses(below: height)
      try expect(.rightBracket)
      return try node(
        .comprehension(Comprehension(kind: .list(first), clauses: clauses)),
        range(from: beginOffset(begin)), above: height)
    }
    let items = try displayItems(first, until: .rightBracket)
    if isDiagnosing, kind == .forKeyword { try diagnoseComprehensionTarget(items) }
    try expect(.rightBracket)
    return try node(.list(items), range(from: beginOffset(begin)), above: height)
  }

  /// A dict, a set, or a comprehension of one.
  private mutating func braces() throws(ParseStop) -> Expression {
    let begin = index
    advance()
    if accept(.rightBrace) { return Expression(.dict([]), range(from: beginOffset(begin))) }
    if kind == .doubleStar { return try dictDisplay(from: begin, first: nil) }
    let first = try starNamedExpression()
    if kind == .colon {
      switch first.kind {
      case .starred, .walrus: throw mismatch()
      default: return try dictDisplay(from: begin, first: first)
      }
    }
    if kind == .forKeyword {
      if isDiagnosing { try diagnoseComprehension(first, from: begin) }
      if case .starred = first.kind { throw mismatch() }
      let clauses = try comprehensionClauses(below: height)
      try expect(.rightBrace)
      return try node(
        .comprehension(Comprehension(kind: .set(first), clauses: clauses)),
        range(from: beginOffset(begin)), above: height)
    }
    let items = try displayItems(first, until: .rightBrace)
    if isDiagnosing, kind == .forKeyword { try diagnoseComprehensionTarget(items) }
    try expect(.rightBrace)
    return try node(.set(items), range(from: beginOffset(begin)), above: height)
  }

  /// A dict from its first key on, which may be parsed already; a `:` follows then.
  private mutating func dictDisplay(
    from begin: Int, first: Expression?
  ) throws(ParseStop) -> Expression {
    var items: [DictItem] = []
    var below = height
    if let first {
      let value = try dictValue()
      below = max(below, height)
      if kind == .forKeyword {
        let clauses = try comprehensionClauses(below: below)
        try expect(.rightBrace)
        return try node(
          .comprehension(Comprehension(kind: .dict(key: first, value: value), clauses: clauses)),
          range(from: beginOffset(begin)), above: height)
      }
      items.append(.pair(key: first, value: value))
    } else {
      items.append(try dictItem())
      below = height
      if isDiagnosing, kind == .forKeyword, case .unpacking(let value) = items[0] {
        throw raise("dict unpacking cannot be used in dict comprehension", unpackingMark(value))
      }
    }
    while accept(.comma) {
      if kind == .rightBrace { break }
      items.append(try dictItem())
      below = max(below, height)
    }
    try expect(.rightBrace)
    return try node(.dict(items), range(from: beginOffset(begin)), above: below)
  }

  /// The `**` before a value.
  private func unpackingMark(_ value: Expression) -> SourceRange {
    let mark = tokens[..<index].last { $0.kind == .doubleStar && $0.start < value.range.start }
    return mark?.range ?? value.range
  }

  private mutating func dictItem() throws(ParseStop) -> DictItem {
    if accept(.doubleStar) {
      return .unpacking(try binary(1))
    }
    let key = try expression()
    let below = height
    if isDiagnosing, kind != .colon, kind != .endInBrackets {
      let end = Int(key.range.end)
      throw raise("':' expected after dictionary key", SourceRange(end - 1, end))
    }
    let value = try dictValue()
    height = max(below, height)
    return .pair(key: key, value: value)
  }

  /// The colon and the value of a dict item.
  private mutating func dictValue() throws(ParseStop) -> Expression {
    let colon = tokens[index]
    try expect(.colon)
    if isDiagnosing {
      if kind == .star {
        let begin = start
        advance()
        if try attempt({ (parser) throws(ParseStop) in try parser.binary(1) }) != nil {
          throw raise(
            "cannot use a starred expression in a dictionary value",
            SourceRange(begin, previousEnd))
        }
      } else if kind == .rightBrace || kind == .comma {
        throw raise("expression expected after dictionary key and ':'", colon.range)
      }
    }
    return try expression()
  }

  /// `5j` as the step of a slice: its text, which `np.mgrid` and `np.r_` read and nothing else accepts.
  mutating func imaginaryStep() -> Expression? {
    guard kind == .number else { return nil }
    let token = tokens[index]
    let text = bytes[Int(token.start)..<Int(token.end)]
    guard text.last.map({ $0 | 0x20 == UInt8(ascii: "j") }) ?? false else { return nil }
    advance()
    return Expression(.string(String(decoding: text, as: UTF8.self)), token.range)
  }

  private mutating func number() throws(ParseStop) -> Expression {
    let token = tokens[index]
    advance()
    switch NumberText.value(of: bytes[Int(token.start)..<Int(token.end)]) {
    case .integer(let value): return Expression(.integer(value), token.range)
    case .bigInteger(let digits): return Expression(.bigInteger(digits), token.range)
    case .float(let value): return Expression(.float(value), token.range)
    case .imaginary(let value): return Expression(.imaginary(value), token.range)
    case .tooLong(let count):
      throw raise(
        "Exceeds the limit (4300 digits) for integer string conversion: value has \(count) "
          + "digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal "
          + "for huge integer literals to avoid decimal conversion limits.", token.range)
    }
  }
}
