/// What is done to a target, which decides the wording.
enum TargetUse { case assignment, forLoop, deletion }

extension Parser {
  /// Names, places and patterns of them, separated by commas: what `=` and `for` assign to.
  mutating func targetList() throws(ParseStop) -> Expression {
    let begin = start
    let first = try target()
    guard kind == .comma else { return first }
    var items = [first]
    var below = height
    while accept(.comma) {
      guard kind == .star || beginsExpression else { break }
      items.append(try target())
      below = max(below, height)
    }
    return try node(.tuple(items), range(from: begin), above: below)
  }

  /// One target, starred or not.
  mutating func target() throws(ParseStop) -> Expression {
    let begin = start
    if accept(.star) {
      if kind == .star { throw mismatch() }
      let value = try target()
      return try node(.starred(value), range(from: begin), above: height)
    }
    let value = try primary()
    guard isTarget(value) else { throw mismatch() }
    return value
  }

  /// Whether an expression can be assigned to.
  func isTarget(_ value: Expression) -> Bool {
    switch value.kind {
    case .name, .attribute, .subscript: true
    case .tuple(let items), .list(let items): items.allSatisfy(isTarget)
    case .starred(let inner):
      if case .starred = inner.kind { false } else { isTarget(inner) }
    default: false
    }
  }

  /// The first part that cannot be assigned to or deleted; nil if there is none, or none that has a
  /// name.
  func invalidTarget(in value: Expression, _ use: TargetUse) -> Expression? {
    switch value.kind {
    case .name, .attribute, .subscript: return nil
    case .tuple(let items), .list(let items):
      for item in items {
        if let invalid = invalidTarget(in: item, use) { return invalid }
      }
      return nil
    case .starred(let inner):
      return use == .deletion ? value : invalidTarget(in: inner, use)
    case .comparison(let left, let rest):
      guard use == .forLoop else { return value }
      if rest.first?.0 == .in { return invalidTarget(in: left, use) }
      return nil
    default: return value
    }
  }

  /// What CPython calls an expression in messages.
  func expressionName(_ value: Expression) -> String {
    switch value.kind {
    case .none: "None"
    case .bool(let value): value ? "True" : "False"
    case .integer, .bigInteger, .float, .imaginary, .string, .bytes: "literal"
    case .formatted: "f-string expression"
    case .ellipsis: "ellipsis"
    case .name: "name"
    case .tuple: "tuple"
    case .list: "list"
    case .set: "set display"
    case .dict: "dict literal"
    case .unary, .binary, .and, .or, .not: "expression"
    case .comparison: "comparison"
    case .conditional: "conditional expression"
    case .attribute: "attribute"
    case .subscript: "subscript"
    case .slice: "slice"
    case .call: "function call"
    case .lambda: "lambda"
    case .comprehension(let comprehension):
      switch comprehension.kind {
      case .list: "list comprehension"
      case .set: "set comprehension"
      case .generator: "generator expression"
      case .dict: "dict comprehension"
      }
    case .starred: "starred"
    case .yield, .yieldFrom: "yield expression"
    case .walrus: "named expression"
    }
  }
}
