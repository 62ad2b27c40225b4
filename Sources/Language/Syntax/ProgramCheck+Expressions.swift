extension ProgramCheck {
  /// What an assignment, a loop or `del` names: its names become bound, the rest is evaluated.
  mutating func target(_ place: Expression, _ context: Context, isNested: Bool = false) {
    switch place.kind {
    case .name(let name): scopes?.assign(name)
    case .tuple(let items), .list(let items):
      var hasStar = false
      for item in items {
        if case .starred(let inner) = item.kind {
          if hasStar {
            compileError("multiple starred expressions in assignment", place.range)
          }
          hasStar = true
          target(inner, context, isNested: true)
        } else {
          target(item, context, isNested: true)
        }
      }
    case .starred(let inner):
      compileError("starred assignment target must be in a list or tuple", place.range)
      target(inner, context)
    case .attribute(let value, _, _): expression(value, context)
    case .subscript(let value, let index):
      expression(value, context)
      items([index], context)
    default: expression(place, context)
    }
  }

  /// Expressions among which `*x` is allowed.
  private mutating func items(_ list: [Expression], _ context: Context) {
    for item in list {
      if case .starred(let inner) = item.kind {
        expression(inner, context)
      } else {
        expression(item, context)
      }
    }
  }

  mutating func expression(_ value: Expression, _ context: Context) {
    switch value.kind {
    case .none, .bool, .integer, .bigInteger, .float, .imaginary, .string, .bytes, .ellipsis: break
    case .name(let name): scopes?.use(name)
    case .formatted(let pieces): formatted(pieces, context)
    case .tuple(let list), .list(let list), .set(let list): items(list, context)
    case .dict(let list):
      for item in list {
        switch item {
        case .pair(let key, let value):
          expression(key, context)
          expression(value, context)
        case .unpacking(let value): expression(value, context)
        }
      }
    case .unary(_, let operand), .not(let operand), .attribute(let operand, _, _):
      expression(operand, context)
    case .binary, .and, .or: chain(value, context)
    case .comparison(let first, let rest):
      expression(first, context)
      for (_, operand) in rest { expression(operand, context) }
    case .conditional(let condition, let then, let other):
      expression(condition, context)
      expression(then, context)
      expression(other, context)
    case .subscript(let operand, let index):
      expression(operand, context)
      items([index], context)
    case .slice(let start, let stop, let step):
      for case let part? in [start, stop, step] { expression(part, context) }
    case .call(let callee, let list):
      expression(callee, context)
      arguments(list, context)
    case .lambda(let parameters, let body): lambda(parameters, body, context)
    case .comprehension(let comprehension): self.comprehension(comprehension, context)
    case .starred(let inner):
      compileError("can't use starred expression here", value.range)
      expression(inner, context)
    case .yield(let inner):
      yield(value.range, context)
      if let inner { expression(inner, context) }
    case .yieldFrom(let inner):
      yield(value.range, context)
      expression(inner, context)
    case .walrus(let name, _, let inner):
      scopes?.assign(name)
      expression(inner, context)
    }
  }

  /// Long chains lean to the left; their right operands are visited in a loop.
  private mutating func chain(_ value: Expression, _ context: Context) {
    var rights: [Expression] = []
    var left = value
    while true {
      switch left.kind {
      case .binary(_, let a, let b, _), .and(let a, let b), .or(let a, let b):
        rights.append(b)
        left = a
        continue
      default: break
      }
      break
    }
    expression(left, context)
    for right in rights.reversed() { expression(right, context) }
  }

  private mutating func formatted(_ pieces: [FormattedPiece], _ context: Context) {
    for case .field(let value, _, _, let spec) in pieces {
      expression(value, context)
      formatted(spec, context)
    }
  }

  private mutating func yield(_ range: SourceRange, _ context: Context) {
    if let kind = context.comprehension {
      scopeError("'yield' inside \(kind)", range)
    } else if !context.isInFunction {
      compileError("'yield' outside function", range)
    }
  }

  private mutating func comprehension(_ item: Comprehension, _ context: Context) {
    guard let first = item.clauses.first else { return }
    expression(first.iterable, context)
    var inner = context
    switch item.kind {
    case .list: inner.comprehension = "list comprehension"
    case .set: inner.comprehension = "set comprehension"
    case .dict: inner.comprehension = "dict comprehension"
    case .generator: inner.comprehension = "generator expression"
    }
    scopes?.push(.function)
    defer { scopes?.pop() }
    for (place, clause) in item.clauses.enumerated() {
      target(clause.target, inner)
      if place > 0 { expression(clause.iterable, inner) }
      for condition in clause.conditions { expression(condition, inner) }
    }
    switch item.kind {
    case .list(let value), .set(let value), .generator(let value): expression(value, inner)
    case .dict(let key, let value):
      expression(key, inner)
      expression(value, inner)
    }
  }
}
