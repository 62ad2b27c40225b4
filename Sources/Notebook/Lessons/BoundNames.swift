import Language

/// The names of the session that a cell binds or writes into: what an attempt at an exercise is known by.
enum BoundNames {
  /// Empty where the text is no program.
  static func names(in code: String) -> Set<String> {
    guard let program = try? Parser.parse(SourceText(name: "<cell>", text: code)) else { return [] }
    var names: Set<String> = []
    for statement in program.statements { collect(statement, into: &names) }
    return names
  }

  private static func collect(_ statement: Statement, into names: inout Set<String>) {
    switch statement.kind {
    case .assign(let targets, _): targets.forEach { collect(target: $0, into: &names) }
    case .augmentedAssign(let target, _, _, _), .annotatedAssign(let target, _, _):
      collect(target: target, into: &names)
    case .if(_, let body, let orElse), .while(_, let body, let orElse):
      collect(body + orElse, into: &names)
    case .for(let target, _, let body, let orElse):
      collect(target: target, into: &names)
      collect(body + orElse, into: &names)
    case .match(_, let cases):
      for item in cases {
        names.formUnion(item.pattern.names)
        collect(item.body, into: &names)
      }
    case .function(let function): names.insert(function.name)
    case .class(let definition): names.insert(definition.name)
    case .try(let body, let handlers, let orElse, let finally):
      collect(body + handlers.flatMap(\.body) + orElse + finally, into: &names)
    case .with(let items, let body):
      for item in items { item.target.map { collect(target: $0, into: &names) } }
      collect(body, into: &names)
    case .import(let modules):
      for module in modules {
        names.insert(module.alias ?? String(module.module.prefix { $0 != "." }))
      }
    case .importFrom(_, _, let imported):
      for name in imported { names.insert(name.alias ?? name.name) }
    default: break
    }
  }

  private static func collect(_ statements: [Statement], into names: inout Set<String>) {
    for statement in statements { collect(statement, into: &names) }
  }

  private static func collect(target: Expression, into names: inout Set<String>) {
    switch target.kind {
    case .name(let name): names.insert(name)
    case .tuple(let items), .list(let items): items.forEach { collect(target: $0, into: &names) }
    case .starred(let inner): collect(target: inner, into: &names)
    case .attribute(let base, _, _), .subscript(let base, _): collect(target: base, into: &names)
    default: break
    }
  }
}
