// Compound statements.
extension Parser {
  /// A token that nothing else can replace here, as CPython's `&&`.
  mutating func require(_ wanted: TokenKind, _ spelling: String) throws(ParseStop) {
    if kind == .endInBrackets { throw mismatch() }
    guard kind == wanted else { throw raise("expected '\(spelling)'", mark(tokens[index])) }
    advance()
  }

  /// The `:` of a header; a line that ends without one has forgotten it.
  mutating func expectColon() throws(ParseStop) {
    if kind == .newline { throw raise("expected ':'", mark(tokens[index])) }
    try expect(.colon)
  }

  /// The block of a statement, whose `:` has been read.
  mutating func block(of owner: String, _ keyword: Token) throws(ParseStop) -> [Statement] {
    statementDepth += 1
    defer { statementDepth -= 1 }
    if statementDepth > Parser.maximumStatementDepth { throw tooDeep() }
    var statements: [Statement] = []
    guard accept(.newline) else {
      // Only simple statements can share the line.
      switch kind {
      case .ifKeyword, .whileKeyword, .forKeyword, .tryKeyword, .withKeyword, .defKeyword,
        .classKeyword, .at:
        throw mismatch()
      default:
        try statement(into: &statements)
      }
      return statements
    }
    guard accept(.indent) else {
      if kind == .failure { throw mismatch() }
      throw expectedBlock(after: owner, keyword)
    }
    while kind != .dedent, kind != .endOfFile { try statement(into: &statements) }
    _ = accept(.dedent)
    return statements
  }

  mutating func expectedBlock(after owner: String, _ keyword: Token) -> ParseStop {
    let line = source.line(at: Int(keyword.start)) + 1
    let token = tokens[index]
    furthest = max(furthest, index)
    if failure == nil {
      failure = SyntaxFailure(
        .indentationError, "expected an indented block after \(owner) on line \(line)",
        mark(token), isIncomplete: isAtTextEnd)
    }
    return .stop
  }

  /// Whether nothing but the ends of blocks follows.
  private var isAtTextEnd: Bool {
    tokens[index...].allSatisfy { $0.kind == .dedent || $0.kind == .endOfFile }
  }

  mutating func ifStatement() throws(ParseStop) -> Statement {
    let keyword = tokens[index]
    let isElif = keyword.kind == .elifKeyword
    advance()
    let condition = try namedExpression()
    try expectColon()
    let body = try block(of: isElif ? "'elif' statement" : "'if' statement", keyword)
    var orElse: [Statement] = []
    if kind == .elifKeyword {
      statementDepth += 1
      defer { statementDepth -= 1 }
      if statementDepth > Parser.maximumStatementDepth { throw tooDeep() }
      orElse = [try ifStatement()]
    } else {
      orElse = try elseBlock()
    }
    return Statement(
      .if(condition: condition, body: body, orElse: orElse), range(from: Int(keyword.start)))
  }

  private mutating func elseBlock() throws(ParseStop) -> [Statement] {
    let keyword = tokens[index]
    guard accept(.elseKeyword) else { return [] }
    try require(.colon, ":")
    return try block(of: "'else' statement", keyword)
  }

  mutating func whileStatement() throws(ParseStop) -> Statement {
    let keyword = tokens[index]
    advance()
    let condition = try namedExpression()
    try expectColon()
    let body = try block(of: "'while' statement", keyword)
    let orElse = try elseBlock()
    return Statement(
      .while(condition: condition, body: body, orElse: orElse), range(from: Int(keyword.start)))
  }

  mutating func forStatement() throws(ParseStop) -> Statement {
    let keyword = tokens[index]
    let forIndex = index
    advance()
    let target = try forTarget(after: forIndex)
    try expect(.inKeyword)
    let iterable = try starExpressions()
    try expectColon()
    let body = try block(of: "'for' statement", keyword)
    let orElse = try elseBlock()
    return Statement(
      .for(target: target, iterable: iterable, body: body, orElse: orElse),
      range(from: Int(keyword.start)))
  }

  mutating func tryStatement() throws(ParseStop) -> Statement {
    let keyword = tokens[index]
    advance()
    try require(.colon, ":")
    let body = try block(of: "'try' statement", keyword)
    var handlers: [ExceptHandler] = []
    while kind == .exceptKeyword { handlers.append(try exceptHandler()) }
    var orElse: [Statement] = []
    if !handlers.isEmpty { orElse = try elseBlock() }
    var finally: [Statement] = []
    let finallyToken = tokens[index]
    let hasFinally = accept(.finallyKeyword)
    if hasFinally {
      try require(.colon, ":")
      finally = try block(of: "'finally' statement", finallyToken)
    }
    guard hasFinally || !handlers.isEmpty else {
      let token = tokens[index]
      let stop = raise("expected 'except' or 'finally' block", mark(token))
      if isAtTextEnd { failure?.isIncomplete = true }
      throw stop
    }
    return Statement(
      .try(body: body, handlers: handlers, orElse: orElse, finally: finally),
      range(from: Int(keyword.start)))
  }

  private mutating func exceptHandler() throws(ParseStop) -> ExceptHandler {
    let keyword = tokens[index]
    advance()
    if kind == .star {
      throw raise(
        "'except*' is not part of nabla's language", keyword.range.union(tokens[index].range),
        hint: "write except without the star")
    }
    var type: Expression?
    var name: String?
    if kind != .colon, kind != .newline {
      let first = try expression()
      type = first
      if accept(.asKeyword) { name = try self.name() }
      if isDiagnosing, kind == .comma, name == nil { try diagnoseExceptTypes(first) }
    }
    try expectColon()
    let body = try block(of: "'except' statement", keyword)
    return ExceptHandler(
      type: type, name: name, body: body, range: range(from: Int(keyword.start)))
  }

  private mutating func diagnoseExceptTypes(_ first: Expression) throws(ParseStop) {
    let begin = index
    advance()
    let rest = try attempt { (parser) throws(ParseStop) in
      let rest = try parser.starExpressions()
      if parser.accept(.asKeyword) { _ = try parser.name() }
      guard parser.kind == .colon else { throw parser.mismatch() }
      return rest
    }
    if rest != nil {
      throw raise(
        "multiple exception types must be parenthesized",
        SourceRange(Int(first.range.start), previousEnd))
    }
    index = begin
  }

  mutating func withStatement() throws(ParseStop) -> Statement {
    let keyword = tokens[index]
    advance()
    var items: [(context: Expression, target: Expression?)]?
    if kind == .leftParenthesis {
      // `with (a as b, c as d):`, unless the parentheses belong to the first item.
      items = try attempt { (parser) throws(ParseStop) in
        parser.advance()
        let items = try parser.withItems(until: .rightParenthesis)
        try parser.expect(.rightParenthesis)
        guard parser.kind == .colon || (parser.isDiagnosing && parser.kind == .newline) else {
          throw parser.mismatch()
        }
        return items
      }
    }
    if items == nil { items = try withItems(until: .colon) }
    try expectColon()
    let body = try block(of: "'with' statement", keyword)
    return Statement(.with(items: items ?? [], body: body), range(from: Int(keyword.start)))
  }

  private mutating func withItems(
    until close: TokenKind
  ) throws(ParseStop) -> [(context: Expression, target: Expression?)] {
    var items: [(context: Expression, target: Expression?)] = []
    repeat {
      if close == .rightParenthesis, kind == close, !items.isEmpty { break }
      let context = try expression()
      var target: Expression?
      if accept(.asKeyword) {
        let begin = index
        target = try attempt { (parser) throws(ParseStop) in
          let target = try parser.target()
          switch parser.kind {
          case .comma, .rightParenthesis, .colon, .newline: return target
          default: throw parser.mismatch()
          }
        }
        if target == nil {
          index = begin
          try diagnoseWithTarget()
          throw mismatch()
        }
      }
      items.append((context, target))
    } while accept(.comma)
    return items
  }

  private mutating func diagnoseWithTarget() throws(ParseStop) {
    guard isDiagnosing else { throw .stop }
    let value = try attempt { (parser) throws(ParseStop) in try parser.expression() }
    guard let value, kind == .comma || kind == .rightParenthesis || kind == .colon else { return }
    if let invalid = invalidTarget(in: value, .assignment) {
      throw raise("cannot assign to \(expressionName(invalid))", invalid.range)
    }
  }

  mutating func decorated() throws(ParseStop) -> Statement {
    let begin = start
    var decorators: [Expression] = []
    while accept(.at) {
      decorators.append(try namedExpression())
      try expect(.newline)
    }
    switch kind {
    case .defKeyword: return try function(decorators: decorators, from: begin)
    case .classKeyword: return try classDefinition(decorators: decorators, from: begin)
    case .asyncKeyword: throw refuseAsync()
    default:
      let stop = mismatch()
      if kind == .endOfFile, failure == nil {
        failure = SyntaxFailure(
          .syntaxError, "invalid syntax", tokens[index].range, isIncomplete: true)
      }
      throw stop
    }
  }
}
