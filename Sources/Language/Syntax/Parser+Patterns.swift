// `match` and `case`, which are names everywhere else.
extension Parser {
  /// Whether the name `match` here begins a statement: its line ends in a colon, and `case` follows.
  var beginsMatch: Bool {
    guard kind == .name, text(tokens[index]) == "match" else { return false }
    var place = index + 1
    while place < tokens.count, tokens[place].kind != .newline {
      if tokens[place].kind == .endOfFile || tokens[place].kind == .semicolon { return false }
      place += 1
    }
    guard place > index + 2, place + 1 < tokens.count, tokens[place - 1].kind == .colon else {
      return false
    }
    // The first line of one that is still being typed.
    if tokens[place + 1].kind == .endOfFile { return true }
    guard place + 2 < tokens.count, tokens[place + 1].kind == .indent,
      tokens[place + 2].kind == .name
    else { return false }
    return text(tokens[place + 2]) == "case"
  }

  mutating func matchStatement() throws(ParseStop) -> Statement {
    let begin = start
    let keyword = tokens[index]
    advance()
    let subject = try starExpressions()
    try expectColon()
    try expect(.newline)
    if kind != .indent { throw expectedBlock(after: "'match' statement", keyword) }
    advance()
    statementDepth += 1
    defer { statementDepth -= 1 }
    if statementDepth > Parser.maximumStatementDepth { throw tooDeep() }
    var cases: [MatchCase] = []
    while kind != .dedent, kind != .endOfFile { cases.append(try matchCase()) }
    _ = accept(.dedent)
    return Statement(.match(subject: subject, cases: cases), range(from: begin))
  }

  private mutating func matchCase() throws(ParseStop) -> MatchCase {
    let keyword = tokens[index]
    guard kind == .name, text(keyword) == "case" else { throw mismatch() }
    advance()
    let pattern = try openPattern()
    let range = range(from: Int(keyword.start))
    var condition: Expression?
    if accept(.ifKeyword) { condition = try namedExpression() }
    try expectColon()
    let body = try block(of: "'case' statement", keyword)
    return MatchCase(pattern: pattern, guardExpression: condition, body: body, range: range)
  }

  /// A pattern, or several with commas between them: a sequence without brackets.
  private mutating func openPattern() throws(ParseStop) -> Pattern {
    let begin = start
    let first = try starOrPattern()
    guard kind == .comma else {
      if case .star = first { throw mismatch() }
      return first
    }
    var items = [first]
    while accept(.comma), kind != .colon, kind != .ifKeyword { items.append(try starOrPattern()) }
    return try sequence(items, from: begin)
  }

  private mutating func sequence(_ items: [Pattern], from begin: Int) throws(ParseStop) -> Pattern {
    let stars = items.filter { if case .star = $0 { true } else { false } }
    if stars.count > 1 {
      throw raise("multiple starred expressions in sequence pattern", range(from: begin))
    }
    if items.count > 250 { throw tooDeep() }
    return .sequence(items, range(from: begin))
  }

  private mutating func starOrPattern() throws(ParseStop) -> Pattern {
    guard accept(.star) else { return try pattern() }
    return .star(try captureName())
  }

  /// A name, or nil for `_`.
  private mutating func captureName() throws(ParseStop) -> String? {
    let name = try name()
    return name == "_" ? nil : name
  }

  private mutating func pattern() throws(ParseStop) -> Pattern {
    try enter()
    defer { leave() }
    let begin = start
    var choices = [try closedPattern()]
    while accept(.bar) { choices.append(try closedPattern()) }
    var result = choices.count == 1 ? choices[0] : Pattern.alternatives(choices)
    if choices.count > 1 {
      let names = Set(choices[0].names)
      guard choices.allSatisfy({ Set($0.names) == names }) else {
        throw raise("alternative patterns bind different names", range(from: begin))
      }
      if let early = choices.dropLast().first(where: \.isIrrefutable) {
        throw raise(unreachable(early), range(from: begin))
      }
    }
    if accept(.asKeyword) {
      guard kind == .name, text(tokens[index]) != "_" else {
        throw raise("cannot use '_' as a target", tokens[index].range)
      }
      result = .binding(result, name: try name())
    }
    let names = result.names
    if Set(names).count != names.count {
      let double = names.first { name in names.filter { $0 == name }.count > 1 } ?? ""
      throw raise("multiple assignments to name '\(double)' in pattern", range(from: begin))
    }
    return result
  }

  private func unreachable(_ pattern: Pattern) -> String {
    guard let name = pattern.names.first else { return "wildcard makes remaining patterns unreachable" }
    return "name capture '\(name)' makes remaining patterns unreachable"
  }

  private mutating func closedPattern() throws(ParseStop) -> Pattern {
    let begin = start
    switch kind {
    case .noneKeyword, .trueKeyword, .falseKeyword: return .constant(try atom())
    case .number, .string, .minus: return .value(try binary(5))
    case .leftParenthesis:
      advance()
      if accept(.rightParenthesis) { return .sequence([], range(from: begin)) }
      let first = try starOrPattern()
      if case .star = first {} else if accept(.rightParenthesis) { return first }
      return try sequence(items(after: first, until: .rightParenthesis), from: begin)
    case .leftBracket:
      advance()
      if accept(.rightBracket) { return .sequence([], range(from: begin)) }
      let first = try starOrPattern()
      return try sequence(items(after: first, until: .rightBracket), from: begin)
    case .leftBrace: return try mappingPattern()
    case .name: return try namePattern()
    default: throw mismatch()
    }
  }

  /// The items of a sequence behind its first, up to the closing bracket.
  private mutating func items(
    after first: Pattern, until close: TokenKind
  ) throws(ParseStop) -> [Pattern] {
    var items = [first]
    while !accept(close) {
      try expect(.comma)
      if accept(close) { break }
      items.append(try starOrPattern())
    }
    return items
  }

  /// A name that takes the value, a dotted name to compare with, or a class with patterns in parentheses.
  private mutating func namePattern() throws(ParseStop) -> Pattern {
    let begin = start
    let first = tokens[index]
    let word = try name()
    var path = Expression(.name(word), first.range)
    var isDotted = false
    while accept(.dot) {
      let part = tokens[index]
      path = Expression(
        .attribute(path, name: try name(), nameRange: part.range), range(from: begin))
      isDotted = true
    }
    guard kind == .leftParenthesis else {
      if isDotted { return .value(path) }
      return .capture(word == "_" ? nil : word)
    }
    advance()
    var positional: [Pattern] = []
    var named: [(name: String, pattern: Pattern)] = []
    while !accept(.rightParenthesis) {
      if kind == .name, kind(after: 1) == .assign {
        let name = try name()
        advance()
        named.append((name, try pattern()))
      } else {
        guard named.isEmpty else {
          throw raise("positional patterns follow keyword patterns", tokens[index].range)
        }
        positional.append(try pattern())
      }
      if kind != .rightParenthesis { try expect(.comma) }
    }
    return .object(path, positional, named, range(from: begin))
  }

  private mutating func mappingPattern() throws(ParseStop) -> Pattern {
    let begin = start
    advance()
    var items: [(key: Expression, pattern: Pattern)] = []
    var rest: String?
    while !accept(.rightBrace) {
      if accept(.doubleStar) {
        rest = try name()
      } else {
        let key: Expression
        switch kind {
        case .noneKeyword, .trueKeyword, .falseKeyword: key = try atom()
        case .number, .string, .minus: key = try binary(5)
        default:
          guard case .value(let path) = try namePattern() else { throw mismatch() }
          key = path
        }
        try expect(.colon)
        items.append((key, try pattern()))
      }
      if kind != .rightBrace { try expect(.comma) }
    }
    return .mapping(items, rest: rest, range(from: begin))
  }
}
