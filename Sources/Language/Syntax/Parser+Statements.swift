extension Parser {
  mutating func statement(into statements: inout [Statement]) throws(ParseStop) {
    switch kind {
    case .ifKeyword: statements.append(try ifStatement())
    case .whileKeyword: statements.append(try whileStatement())
    case .forKeyword: statements.append(try forStatement())
    case .tryKeyword: statements.append(try tryStatement())
    case .withKeyword: statements.append(try withStatement())
    case .defKeyword: statements.append(try function(decorators: [], from: start))
    case .classKeyword: statements.append(try classDefinition(decorators: [], from: start))
    case .at: statements.append(try decorated())
    case .asyncKeyword: throw refuseAsync()
    default:
      if beginsMatch {
        statements.append(try matchStatement())
      } else {
        try simpleStatements(into: &statements)
      }
    }
  }

  mutating func refuseAsync() -> ParseStop {
    raise(
      "'\(text(tokens[index]))' is not part of nabla's language", tokens[index].range,
      hint: "nabla runs one thing at a time; write the function without it")
  }

  /// Statements on one line, separated by semicolons.
  private mutating func simpleStatements(into statements: inout [Statement]) throws(ParseStop) {
    repeat {
      statements.append(try simpleStatement())
    } while accept(.semicolon) && kind != .newline
    guard kind == .newline else { throw mismatch() }
    advance()
  }

  private mutating func simpleStatement() throws(ParseStop) -> Statement {
    let begin = start
    let kind: StatementKind
    switch self.kind {
    case .passKeyword:
      advance()
      kind = .pass
    case .breakKeyword:
      advance()
      kind = .break
    case .continueKeyword:
      advance()
      kind = .continue
    case .returnKeyword:
      advance()
      kind = .return(isAtStatementEnd ? nil : try starExpressions())
    case .raiseKeyword: kind = try raiseStatement()
    case .assertKeyword: kind = try assertStatement()
    case .delKeyword: kind = try deleteStatement()
    case .globalKeyword:
      advance()
      kind = .global(try names())
    case .nonlocalKeyword:
      advance()
      kind = .nonlocal(try names())
    case .importKeyword: kind = try importStatement()
    case .fromKeyword: kind = try importFromStatement()
    default: return try assignmentOrExpression()
    }
    return Statement(kind, range(from: begin))
  }

  private var isAtStatementEnd: Bool { kind == .newline || kind == .semicolon }

  private mutating func names() throws(ParseStop) -> [String] {
    var names = [try name()]
    while accept(.comma) { names.append(try name()) }
    return names
  }

  private mutating func raiseStatement() throws(ParseStop) -> StatementKind {
    advance()
    if isAtStatementEnd { return .raise(nil, cause: nil) }
    let value = try expression()
    guard accept(.fromKeyword) else { return .raise(value, cause: nil) }
    return .raise(value, cause: try expression())
  }

  private mutating func assertStatement() throws(ParseStop) -> StatementKind {
    advance()
    let condition = try expression()
    guard accept(.comma) else { return .assert(condition, message: nil) }
    return .assert(condition, message: try expression())
  }

  private mutating func deleteStatement() throws(ParseStop) -> StatementKind {
    advance()
    let begin = index
    let targets = try attempt { (parser) throws(ParseStop) in
      let list = try parser.targetList()
      guard parser.isAtStatementEnd, parser.invalidTarget(in: list, .deletion) == nil else {
        throw parser.mismatch()
      }
      return list
    }
    if let targets {
      if case .tuple(let items) = targets.kind { return .delete(items) }
      return .delete([targets])
    }
    guard isDiagnosing else { throw .stop }
    index = begin
    let value = try attempt { (parser) throws(ParseStop) in try parser.starExpressions() }
    if let value, let invalid = invalidTarget(in: value, .deletion) {
      throw raise("cannot delete \(expressionName(invalid))", invalid.range)
    }
    throw mismatch()
  }

  /// What stands right of `=`.
  mutating func assignedValue() throws(ParseStop) -> Expression {
    kind == .yieldKeyword ? try yieldExpression() : try starExpressions()
  }

  mutating func yieldExpression() throws(ParseStop) -> Expression {
    let begin = start
    try expect(.yieldKeyword)
    if accept(.fromKeyword) {
      let value = try expression()
      return try node(.yieldFrom(value), range(from: begin), above: height)
    }
    guard kind == .star || beginsExpression else {
      height = 1
      return Expression(.yield(nil), range(from: begin))
    }
    let value = try starExpressions()
    return try node(.yield(value), range(from: begin), above: height)
  }

  private mutating func assignmentOrExpression() throws(ParseStop) -> Statement {
    guard isDiagnosing else { return try assignmentOrExpressionOnce() }
    let begin = index
    let statement = try attempt { (parser) throws(ParseStop) in
      try parser.assignmentOrExpressionOnce()
    }
    if let statement {
      guard case .expression = statement.kind else { return statement }
    }
    try diagnoseAssignment(from: begin)
    index = begin
    return try assignmentOrExpressionOnce()
  }

  private mutating func assignmentOrExpressionOnce() throws(ParseStop) -> Statement {
    let begin = start
    let isGroup = kind == .leftParenthesis
    let first = try assignedValue()
    let kind: StatementKind
    switch self.kind {
    case .assign:
      kind = try assignment(first)
    case .colon where isAnnotatable(first):
      if isGroup, Int(first.range.start) == begin, case .tuple = first.kind { throw mismatch() }
      advance()
      let annotation = try expression()
      kind = .annotatedAssign(target: first, annotation: annotation, value: try annotatedValue())
    default:
      guard let operation = self.kind.augmentedOperator, isAnnotatable(first) else {
        return Statement(.expression(first), range(from: begin))
      }
      let operatorRange = tokens[index].range
      advance()
      kind = .augmentedAssign(
        target: first, operation, value: try assignedValue(), operatorRange: operatorRange)
    }
    return Statement(kind, range(from: begin))
  }

  /// The value behind a type hint, if there is one.
  private mutating func annotatedValue() throws(ParseStop) -> Expression? {
    guard kind == .assign else { return nil }
    func value(_ parser: inout Parser) throws(ParseStop) -> Expression {
      parser.advance()
      return try parser.assignedValue()
    }
    return isBacktracking ? try attempt(value) : try value(&self)
  }

  /// Whether one place is named: what a type hint and `+=` can stand behind.
  private func isAnnotatable(_ value: Expression) -> Bool {
    switch value.kind {
    case .name, .attribute, .subscript: true
    default: false
    }
  }

  private mutating func assignment(_ first: Expression) throws(ParseStop) -> StatementKind {
    var targets: [Expression] = []
    var value = first
    while kind == .assign {
      guard isTarget(value) else { throw mismatch() }
      targets.append(value)
      advance()
      value = try assignedValue()
    }
    return .assign(targets: targets, value: value)
  }
}
