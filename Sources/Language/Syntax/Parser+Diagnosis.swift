// Mistakes that CPython recognises (the `invalid_…` rules of its grammar), tried in its order when
// a text has failed to parse. Each function raises when its mistake is there and otherwise leaves
// the position unchanged.
extension Parser {
  /// What may follow an expression by mistake: another one without a comma, or the argument of
  /// `print`.
  mutating func diagnoseExpression(_ value: Expression, from begin: Int) throws(ParseStop) {
    let after = index
    let savedHeight = height
    defer {
      index = after
      height = savedHeight
    }
    let isLegacy = isLegacyStatement(value)
    if beginsExpression, !isLegacy, !beginsPrefixedString(begin), !isSoftKeyword(begin) {
      let next = try withoutDiagnosis { (parser) throws(ParseStop) in try parser.expression() }
      if let next, tokens[index - 1].level > 0 {
        throw raise(
          "invalid syntax. Perhaps you forgot a comma?", value.range.union(next.range))
      }
    }
    // CPython looks behind every name here, and finds other mistakes on the way.
    guard tokens[begin].kind == .name, begin + 1 < tokens.count else { return }
    index = begin + 1
    guard beginsExpression || kind == .star, kind != .leftParenthesis else { return }
    let rest = try attempt { (parser) throws(ParseStop) in try parser.starExpressions() }
    let name = text(tokens[begin])
    if let rest, name == "print" || name == "exec" {
      throw raise(
        "Missing parentheses in call to '\(name)'. Did you mean \(name)(...)?",
        tokens[begin].range.union(rest.range))
    }
  }

  private func isLegacyStatement(_ value: Expression) -> Bool {
    if case .name(let name) = value.kind { return name == "print" || name == "exec" }
    return false
  }

  private func beginsPrefixedString(_ begin: Int) -> Bool {
    tokens[begin].kind == .name && begin + 1 < tokens.count && tokens[begin + 1].kind == .string
  }

  private func isSoftKeyword(_ begin: Int) -> Bool {
    guard tokens[begin].kind == .name else { return false }
    let name = text(tokens[begin])
    return name == "_" || name == "match" || name == "case"
  }

  /// `=` where `==` or `:=` was meant, and `:=` behind something that is not a name.
  mutating func diagnoseNamedExpression(
    _ value: Expression, from begin: Int
  ) throws(ParseStop) {
    let after = index
    let savedHeight = height
    defer {
      index = after
      height = savedHeight
    }
    if kind == .walrus {
      advance()
      if try attempt({ (parser) throws(ParseStop) in try parser.expression() }) != nil {
        throw raise(
          "cannot use assignment expressions with \(expressionName(value))", value.range)
      }
      return
    }
    guard kind == .assign else { return }
    index = begin
    let left = try attempt { (parser) throws(ParseStop) in try parser.binary(1) }
    guard let left, kind == .assign else { return }
    advance()
    let right = try attempt { (parser) throws(ParseStop) in try parser.binary(1) }
    guard let right, kind != .assign, kind != .walrus else { return }
    if tokens[begin].kind == .name, index > begin, tokens[begin + 1].kind == .assign {
      throw raise(
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        left.range.union(right.range))
    }
    if beginsUnassignable(begin) { return }
    throw raise(
      "cannot assign to \(expressionName(left)) here. Maybe you meant '==' instead of '='?",
      left.range)
  }

  /// Whether a list, tuple, generator expression or constant begins here, whose message is another
  /// one.
  private mutating func beginsUnassignable(_ begin: Int) -> Bool {
    switch tokens[begin].kind {
    case .trueKeyword, .falseKeyword, .noneKeyword: return true
    case .leftBracket, .leftParenthesis:
      let saved = index
      defer { index = saved }
      index = begin
      guard
        let atom = try? withoutDiagnosis({ (parser) throws(ParseStop) in try parser.atom() })
      else { return false }
      guard Int(atom.range.start) == Int(tokens[begin].start) else { return false }
      switch atom.kind {
      case .list, .tuple: return true
      case .comprehension(let comprehension):
        if case .generator = comprehension.kind { return true }
        return false
      default: return false
      }
    default: return false
    }
  }

  /// Assignments that cannot be, tried when the statement at `begin` did not parse as one.
  mutating func diagnoseAssignment(from begin: Int) throws(ParseStop) {
    index = begin
    try diagnoseAnnotation(from: begin)
    index = begin
    while true {
      let place = index
      let target = try attempt { (parser) throws(ParseStop) in
        let target = try parser.targetList()
        try parser.expect(.assign)
        return target
      }
      if target == nil {
        index = place
        break
      }
    }
    let after = index
    let value = try attempt { (parser) throws(ParseStop) in try parser.starExpressions() }
    if let value, kind == .assign, let invalid = invalidTarget(in: value, .assignment) {
      throw raise("cannot assign to \(expressionName(invalid))", invalid.range)
    }
    index = after
    if kind == .yieldKeyword {
      let value = try attempt { (parser) throws(ParseStop) in try parser.yieldExpression() }
      if let value, kind == .assign {
        throw raise("assignment to yield expression not possible", value.range)
      }
    }
    index = begin
    let place = try attempt { (parser) throws(ParseStop) in try parser.starExpressions() }
    if let place, kind.augmentedOperator != nil {
      advance()
      if try attempt({ (parser) throws(ParseStop) in try parser.assignedValue() }) != nil {
        throw raise(
          "'\(expressionName(place))' is an illegal expression for augmented assignment",
          place.range)
      }
    }
    index = begin
  }

  private mutating func diagnoseAnnotation(from begin: Int) throws(ParseStop) {
    let first = try attempt { (parser) throws(ParseStop) in try parser.starNamedExpression() }
    guard let first else { return }
    if kind == .comma {
      advance()
      // As in CPython's rule, the items after the first comma need none between them.
      while kind == .star || beginsExpression {
        let item = try attempt { (parser) throws(ParseStop) in try parser.starNamedExpression() }
        guard item != nil else { break }
        _ = accept(.comma)
      }
      if try hasAnnotation() {
        throw raise("only single target (not tuple) can be annotated", first.range)
      }
    } else if try hasAnnotation() {
      switch first.kind {
      case .list, .tuple:
        throw raise(
          "only single target (not \(expressionName(first))) can be annotated", first.range)
      case .starred: return
      default: throw raise("illegal target for annotation", first.range)
      }
    }
  }

  private mutating func hasAnnotation() throws(ParseStop) -> Bool {
    guard accept(.colon) else { return false }
    return try attempt { (parser) throws(ParseStop) in try parser.expression() } != nil
  }

  /// `(**x)`.
  mutating func diagnoseGroup() throws(ParseStop) {
    let begin = index
    advance()
    let value = try attempt { (parser) throws(ParseStop) in try parser.expression() }
    if value != nil, kind == .rightParenthesis {
      throw raise("cannot use double starred expression here", tokens[begin].range)
    }
    index = begin
  }

  /// `[*x for …]`.
  mutating func diagnoseComprehension(
    _ first: Expression, from begin: Int
  ) throws(ParseStop) {
    guard case .starred = first.kind else { return }
    let after = index
    let clauses = try attempt { (parser) throws(ParseStop) in
      try parser.comprehensionClauses(below: 1)
    }
    index = after
    if clauses != nil {
      throw raise("iterable unpacking cannot be used in comprehension", first.range)
    }
  }

  /// `[x, y for …]`.
  mutating func diagnoseComprehensionTarget(_ items: [Expression]) throws(ParseStop) {
    let after = index
    let clauses = try attempt { (parser) throws(ParseStop) in
      try parser.comprehensionClauses(below: 1)
    }
    index = after
    guard clauses != nil, let first = items.first, let last = items.last else { return }
    let end = items.count == 1 ? previousEnd : Int(last.range.end)
    throw raise(
      "did you forget parentheses around the comprehension target?",
      SourceRange(Int(first.range.start), end))
  }

  /// `f(True=1)` and `f(a.b=1)`.
  mutating func diagnoseKeywordArgument() throws(ParseStop) {
    let begin = index
    defer { index = begin }
    switch kind {
    case .trueKeyword, .falseKeyword, .noneKeyword:
      if kind(after: 1) == .assign {
        throw raise(
          "cannot assign to \(text(tokens[index]))",
          tokens[index].range.union(tokens[index + 1].range))
      }
    default: break
    }
    let value = try attempt { (parser) throws(ParseStop) in try parser.expression() }
    if let value, kind == .assign {
      throw raise(
        "expression cannot contain assignment, perhaps you meant \"==\"?",
        value.range.union(tokens[index].range))
    }
  }

  /// Arguments out of order, and generator expressions that want parentheses.
  mutating func diagnoseArguments(from begin: Int) throws(ParseStop) {
    defer { index = begin }
    index = begin
    let beginOffset = start
    func arguments(_ parser: inout Parser) throws(ParseStop) -> [Argument]? {
      try parser.attempt { (parser) throws(ParseStop) in try parser.argumentList() }
    }
    func clauses(_ parser: inout Parser) throws(ParseStop) -> SourceRange? {
      guard parser.kind == .forKeyword else { return nil }
      let begin = parser.start
      let clauses = try parser.attempt { (parser) throws(ParseStop) in
        try parser.comprehensionClauses(below: 1)
      }
      return clauses == nil ? nil : SourceRange(begin, parser.previousEnd)
    }
    if try arguments(&self) != nil {
      if kind == .comma, kind(after: 1) == .star {
        advance()
        throw raise(
          "iterable argument unpacking follows keyword argument unpacking", tokens[index].range)
      }
    }
    index = begin
    let message = "Generator expression must be parenthesized"
    let first = try attempt { (parser) throws(ParseStop) in try parser.expression() }
    if first != nil, let range = try clauses(&self), kind == .comma {
      throw raise(message, SourceRange(beginOffset, Int(range.end)))
    }
    index = begin
    guard let list = try arguments(&self) else { return }
    if list.count > 1, case .positional(let last)? = list.last, let range = try clauses(&self) {
      throw raise(message, last.range.union(range))
    }
    guard kind == .comma else { return }
    let comma = index
    advance()
    let next = try attempt { (parser) throws(ParseStop) in try parser.expression() }
    if let next, kind == .forKeyword {
      let forIndex = index
      if try clauses(&self) != nil {
        throw raise(message, SourceRange(Int(next.range.start), lastClauseTarget(from: forIndex)))
      }
    }
    index = comma
    let hasUnpacking = tokens[begin..<comma].contains {
      $0.kind == .doubleStar && $0.level == tokens[comma].level
    }
    advance()
    if let rest = try arguments(&self), !rest.isEmpty {
      let message = "positional argument follows keyword argument"
      let mark = tokens[kind == .comma && index + 1 < tokens.count ? index + 1 : index]
      throw raise(hasUnpacking ? message + " unpacking" : message, mark.range)
    }
  }

  /// The end of the target of the last `for` clause, where CPython's mark stops.
  private mutating func lastClauseTarget(from forIndex: Int) -> Int {
    let level = tokens[forIndex].level
    let last = tokens[forIndex..<index].lastIndex { $0.kind == .forKeyword && $0.level == level }
    let inIndex = tokens[(last ?? forIndex)..<index].firstIndex {
      $0.kind == .inKeyword && $0.level == level
    }
    return Int(tokens[(inIndex ?? index) - 1].end)
  }

  /// `def f(a, (b, c))`.
  mutating func diagnoseParenthesizedParameters(close: TokenKind) throws(ParseStop) {
    let begin = index
    defer { index = begin }
    advance()
    while kind == .name {
      advance()
      guard accept(.comma) else { break }
    }
    guard kind == .rightParenthesis, index > begin + 1 else { return }
    let subject =
      close == .colon ? "Lambda expression parameters" : "Function parameters"
    throw raise(
      "\(subject) cannot be parenthesized", tokens[begin].range.union(tokens[index].range))
  }
}
