/// What stands behind `case`.
package indirect enum Pattern {
  /// A literal or a dotted name, compared with `==`.
  case value(Expression)
  /// None, True or False, compared with `is`.
  case constant(Expression)
  /// A name, or nil for `_`, which takes anything.
  case capture(String?)
  /// Patterns of the items; one of them may be a star.
  case sequence([Pattern], SourceRange)
  /// `*rest` in a sequence; nil for `*_`.
  case star(String?)
  case mapping([(key: Expression, pattern: Pattern)], rest: String?, SourceRange)
  /// `Class(patterns, name=pattern)`.
  case object(Expression, [Pattern], [(name: String, pattern: Pattern)], SourceRange)
  case alternatives([Pattern])
  case binding(Pattern, name: String)

  /// The names that it binds, in order.
  package var names: [String] {
    switch self {
    case .value, .constant: []
    case .capture(let name), .star(let name): name.map { [$0] } ?? []
    case .sequence(let items, _): items.flatMap(\.names)
    case .mapping(let items, let rest, _): items.flatMap(\.pattern.names) + (rest.map { [$0] } ?? [])
    case .object(_, let positional, let named, _):
      positional.flatMap(\.names) + named.flatMap(\.pattern.names)
    case .alternatives(let choices): choices.first?.names ?? []
    case .binding(let inner, let name): inner.names + [name]
    }
  }

  /// The expressions that are evaluated while it is tried.
  var expressions: [Expression] {
    switch self {
    case .value(let value), .constant(let value): [value]
    case .capture, .star: []
    case .sequence(let items, _): items.flatMap(\.expressions)
    case .mapping(let items, _, _): items.flatMap { [$0.key] + $0.pattern.expressions }
    case .object(let type, let positional, let named, _):
      [type] + positional.flatMap(\.expressions) + named.flatMap(\.pattern.expressions)
    case .alternatives(let choices): choices.flatMap(\.expressions)
    case .binding(let inner, _): inner.expressions
    }
  }

  /// Whether it takes anything, so that no later case is reached.
  var isIrrefutable: Bool {
    switch self {
    case .capture: true
    case .binding(let inner, _): inner.isIrrefutable
    case .alternatives(let choices): choices.contains(where: \.isIrrefutable)
    default: false
    }
  }
}

/// One `case` of a `match`.
package struct MatchCase {
  package let pattern: Pattern
  package let guardExpression: Expression?
  package let body: [Statement]
  package let range: SourceRange
}
