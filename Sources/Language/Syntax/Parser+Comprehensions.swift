extension Parser {
  /// `for … in … if …`, once or more; leaves the greatest height in `height`.
  mutating func comprehensionClauses(
    below: Int
  ) throws(ParseStop) -> [Comprehension.Clause] {
    var below = below
    var clauses: [Comprehension.Clause] = []
    while kind == .forKeyword || kind == .asyncKeyword {
      if kind == .asyncKeyword { throw refuseAsync() }
      let forIndex = index
      advance()
      let target = try forTarget(after: forIndex)
      below = max(below, height)
      try expect(.inKeyword)
      let iterable = try disjunction()
      below = max(below, height)
      var conditions: [Expression] = []
      while accept(.ifKeyword) {
        conditions.append(try disjunction())
        below = max(below, height)
      }
      clauses.append(
        Comprehension.Clause(target: target, iterable: iterable, conditions: conditions))
    }
    height = below
    return clauses
  }

  /// The target of a `for`, up to its `in`.
  mutating func forTarget(after forIndex: Int) throws(ParseStop) -> Expression {
    let target = try attempt { (parser) throws(ParseStop) in
      let target = try parser.targetList()
      guard parser.kind == .inKeyword else { throw parser.mismatch() }
      return target
    }
    if let target { return target }
    guard isDiagnosing else { throw .stop }
    // CPython reads the place as an expression to find what cannot be assigned to.
    index = forIndex + 1
    if let value = try attempt({ (parser) throws(ParseStop) in try parser.starExpressions() }) {
      if let invalid = invalidTarget(in: value, .forLoop) {
        throw raise("cannot assign to \(expressionName(invalid))", invalid.range)
      }
    }
    throw mismatch()
  }
}
