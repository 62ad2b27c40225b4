// Expressions from the loosest binding to the tightest.
extension Parser {
  /// `stars`: one expression, or a tuple without parentheses.
  mutating func starExpressions() throws(ParseStop) -> Expression {
    let begin = start
    let first = try starExpression()
    guard kind == .comma else { return first }
    var items = [first]
    var below = height
    while kind == .comma {
      advance()
      guard kind == .star || beginsExpression else { break }
      items.append(try starExpression())
      below = max(below, height)
    }
    return try node(.tuple(items), range(from: begin), above: below)
  }

  /// Whether the current token begins an expression (or a mistake that looks like one).
  var beginsExpression: Bool { kind.beginsExpression }

  mutating func starExpression() throws(ParseStop) -> Expression {
    kind == .star ? try starred() : try expression()
  }

  /// `*x` in a display or a tuple.
  mutating func starred() throws(ParseStop) -> Expression {
    let begin = start
    try expect(.star)
    let value = try binary(1)
    return try node(.starred(value), range(from: begin), above: height)
  }

  mutating func starNamedExpression() throws(ParseStop) -> Expression {
    kind == .star ? try starred() : try namedExpression()
  }

  /// `named`: an expression, or `name := value`.
  mutating func namedExpression() throws(ParseStop) -> Expression {
    if kind == .name, kind(after: 1) == .walrus {
      let token = tokens[index]
      advance()
      advance()
      let value = try expression()
      return try node(
        .walrus(name: text(token), nameRange: token.range, value: value),
        range(from: Int(token.start)), above: height)
    }
    let begin = index
    let value = try expression()
    if isDiagnosing { try diagnoseNamedExpression(value, from: begin) }
    if kind == .walrus { throw mismatch() }
    return value
  }

  mutating func expression() throws(ParseStop) -> Expression {
    guard isDiagnosing else { return try expressionOnce() }
    return try remembering(\.expressionMemo) { (parser) throws(ParseStop) in
      try parser.expressionOnce()
    }
  }

  private mutating func expressionOnce() throws(ParseStop) -> Expression {
    try enter()
    defer { leave() }
    if kind == .lambdaKeyword { return try lambda() }
    let begin = index
    let value = try disjunction()
    if isDiagnosing { try diagnoseExpression(value, from: begin) }
    guard kind == .ifKeyword else { return value }
    guard isBacktracking else { return try conditional(value) }
    let below = height
    let whole = try attempt { (parser) throws(ParseStop) in try parser.conditional(value) }
    if whole == nil { height = below }
    return whole ?? value
  }

  /// `value if condition else other`, from the `if` on.
  private mutating func conditional(_ value: Expression) throws(ParseStop) -> Expression {
    var below = height
    advance()
    let condition = try disjunction()
    below = max(below, height)
    guard kind == .elseKeyword else {
      if isDiagnosing, kind != .colon, kind != .endInBrackets, kind != .failure {
        throw raise(
          "expected 'else' after 'if' expression", value.range.union(condition.range))
      }
      throw mismatch()
    }
    advance()
    let other = try expression()
    return try node(
      .conditional(condition: condition, value: value, other: other),
      range(from: Int(value.range.start)), above: max(below, height))
  }

  mutating func disjunction() throws(ParseStop) -> Expression {
    var left = try conjunction()
    while kind == .orKeyword {
      let below = height
      guard let right = try operand({ (parser) throws(ParseStop) in try parser.conjunction() })
      else { return left }
      left = try node(.or(left, right), left.range.union(right.range), above: max(below, height))
    }
    return left
  }

  /// The operand right of an operator. While backtracking, an operator without one is left
  /// standing.
  private mutating func operand(
    _ parse: (inout Parser) throws(ParseStop) -> Expression
  ) throws(ParseStop) -> Expression? {
    guard isBacktracking else {
      advance()
      return try parse(&self)
    }
    let below = height
    let right = try attempt { (parser) throws(ParseStop) in
      parser.advance()
      return try parse(&parser)
    }
    if right == nil { height = below }
    return right
  }

  private mutating func conjunction() throws(ParseStop) -> Expression {
    var left = try inversion()
    while kind == .andKeyword {
      let below = height
      guard let right = try operand({ (parser) throws(ParseStop) in try parser.inversion() })
      else { return left }
      left = try node(.and(left, right), left.range.union(right.range), above: max(below, height))
    }
    return left
  }

  private mutating func inversion() throws(ParseStop) -> Expression {
    guard kind == .notKeyword else { return try comparison() }
    var starts: [Int] = []
    while kind == .notKeyword {
      starts.append(start)
      advance()
    }
    var value = try comparison()
    for begin in starts.reversed() {
      value = try node(.not(value), range(from: begin), above: height)
    }
    return value
  }

  private mutating func comparison() throws(ParseStop) -> Expression {
    let first = try binary(1)
    var below = height
    var rest: [(ComparisonOperator, Expression)] = []
    while true {
      let begin = index
      guard let next = comparisonOperator() else { break }
      if isBacktracking {
        let value = try attempt { (parser) throws(ParseStop) in try parser.binary(1) }
        guard let value else {
          index = begin
          height = below
          break
        }
        rest.append((next, value))
      } else {
        rest.append((next, try binary(1)))
      }
      below = max(below, height)
    }
    if rest.isEmpty { return first }
    return try node(
      .comparison(first, rest), range(from: Int(first.range.start)), above: below)
  }

  /// Takes a comparison operator if there is one.
  private mutating func comparisonOperator() -> ComparisonOperator? {
    let operation: ComparisonOperator
    switch kind {
    case .equal: operation = .equal
    case .notEqual: operation = .notEqual
    case .less: operation = .less
    case .lessEqual: operation = .lessEqual
    case .greater: operation = .greater
    case .greaterEqual: operation = .greaterEqual
    case .inKeyword: operation = .in
    case .isKeyword:
      advance()
      return accept(.notKeyword) ? .isNot : .is
    case .notKeyword:
      guard kind(after: 1) == .inKeyword else {
        furthest = max(furthest, index + 1)
        return nil
      }
      advance()
      operation = .notIn
    default: return nil
    }
    advance()
    return operation
  }

  /// Operators of at least the given precedence, from `|` (1) to `*` (6).
  mutating func binary(_ precedence: Int) throws(ParseStop) -> Expression {
    var left = try factor()
    while let next = kind.binaryOperator, next.precedence >= precedence {
      let below = height
      let operatorRange = tokens[index].range
      let right = try operand { (parser) throws(ParseStop) in
        try parser.binary(next.precedence + 1)
      }
      guard let right else { return left }
      left = try node(
        .binary(next.operation, left, right, operatorRange: operatorRange),
        left.range.union(right.range), above: max(below, height))
    }
    return left
  }

  private mutating func factor() throws(ParseStop) -> Expression {
    guard kind == .minus || kind == .plus || kind == .tilde else { return try power() }
    var signs: [(UnaryOperator, Int)] = []
    while true {
      switch kind {
      case .minus: signs.append((.negative, start))
      case .plus: signs.append((.positive, start))
      case .tilde: signs.append((.invert, start))
      default:
        var value = try power()
        for (sign, begin) in signs.reversed() {
          value = try node(.unary(sign, value), range(from: begin), above: height)
        }
        return value
      }
      advance()
    }
  }

  private mutating func power() throws(ParseStop) -> Expression {
    let base = try primary()
    guard kind == .doubleStar else { return base }
    let below = height
    let operatorRange = tokens[index].range
    advance()
    try enter()
    defer { leave() }
    let exponent = try factor()
    return try node(
      .binary(.power, base, exponent, operatorRange: operatorRange),
      base.range.union(exponent.range), above: max(below, height))
  }

  /// An atom with its attributes, calls and subscripts.
  mutating func primary() throws(ParseStop) -> Expression {
    if kind == .awaitKeyword { throw refuseAsync() }
    guard isDiagnosing else { return try primaryOnce() }
    return try remembering(\.primaryMemo) { (parser) throws(ParseStop) in
      try parser.primaryOnce()
    }
  }

  private mutating func primaryOnce() throws(ParseStop) -> Expression {
    let begin = start
    var value = try atom()
    while kind == .dot || kind == .leftParenthesis || kind == .leftBracket {
      guard isBacktracking else {
        value = try trailed(value, from: begin)
        continue
      }
      // What follows an atom may be meant as an expression of its own.
      let below = height
      let atom = value
      let longer = try attempt { (parser) throws(ParseStop) in
        try parser.trailed(atom, from: begin)
      }
      guard let longer else {
        height = below
        return value
      }
      value = longer
    }
    return value
  }

  /// An expression with the attribute, call or subscript that follows it.
  private mutating func trailed(
    _ value: Expression, from begin: Int
  ) throws(ParseStop) -> Expression {
    let below = height
    switch kind {
    case .dot:
      advance()
      let nameRange = tokens[index].range
      let name = try name()
      return try node(
        .attribute(value, name: name, nameRange: nameRange), range(from: begin), above: below)
    case .leftParenthesis:
      advance()
      let arguments = try callArguments()
      return try node(.call(value, arguments), range(from: begin), above: max(below, height))
    default:
      advance()
      let index = try subscripts()
      try expect(.rightBracket)
      return try node(
        .subscript(value, index: index), range(from: begin), above: max(below, height))
    }
  }

  private mutating func subscripts() throws(ParseStop) -> Expression {
    let begin = start
    let first = try subscriptItem()
    if kind != .comma {
      if case .starred = first.kind { return try node(.tuple([first]), first.range, above: height) }
      return first
    }
    var items = [first]
    var below = height
    while kind == .comma {
      advance()
      if kind == .rightBracket { break }
      items.append(try subscriptItem())
      below = max(below, height)
    }
    return try node(.tuple(items), range(from: begin), above: below)
  }

  private mutating func subscriptItem() throws(ParseStop) -> Expression {
    if kind == .star { return try starred() }
    let begin = start
    var below = 1
    var startValue: Expression?
    if kind != .colon {
      let value = try namedExpression()
      if kind != .colon { return value }
      if case .walrus = value.kind { throw mismatch() }
      startValue = value
      below = height
    }
    try expect(.colon)
    var stop: Expression?
    var step: Expression?
    if beginsExpression {
      stop = try expression()
      below = max(below, height)
    }
    if accept(.colon), beginsExpression {
      step = imaginaryStep()
      if step == nil { step = try expression() }
      below = max(below, height)
    }
    return try node(
      .slice(start: startValue, stop: stop, step: step), range(from: begin), above: below)
  }
}
