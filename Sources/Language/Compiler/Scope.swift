/// The names of one function, class body or cell: which it binds, which it uses, and which functions inside
/// it use.
struct Scope {
  private(set) var bound: [String] = []
  private var boundNames: Set<String> = []
  private(set) var globals: Set<String> = []
  private(set) var nonlocals: Set<String> = []
  /// Used in the scope itself.
  private(set) var uses: Set<String> = []
  /// Used by functions inside it and not bound by them.
  private(set) var captured: Set<String> = []
  private(set) var hasYield = false
  private(set) var hasWalrus = false

  func binds(_ name: String) -> Bool {
    boundNames.contains(name) && !globals.contains(name) && !nonlocals.contains(name)
  }

  /// What the scope wants from the scopes around it.
  var free: Set<String> {
    var names = uses.union(captured).filter { !binds($0) && !globals.contains($0) }
    names.formUnion(nonlocals)
    return names
  }

  mutating func bind(_ name: String) {
    if boundNames.insert(name).inserted { bound.append(name) }
  }

  // MARK: Making

  init(function parameters: Parameters, body: [Statement]) {
    for parameter in parameters.all { bind(parameter.name) }
    walk(body)
    bindWalrusNames()
  }

  init(lambda parameters: Parameters, body: Expression) {
    for parameter in parameters.all { bind(parameter.name) }
    walk(body)
    bindWalrusNames()
  }

  init(body: [Statement]) {
    walk(body)
    bindWalrusNames()
  }

  private mutating func bindWalrusNames() {
    for name in walrusNames { bind(name) }
  }

  /// A comprehension without its first iterable, which belongs to the scope around it.
  init(_ comprehension: Comprehension) {
    for (number, clause) in comprehension.clauses.enumerated() {
      bind(target: clause.target)
      if number > 0 { walk(clause.iterable) }
      for condition in clause.conditions { walk(condition) }
    }
    switch comprehension.kind {
    case .list(let item), .set(let item), .generator(let item): walk(item)
    case .dict(let key, let value):
      walk(key)
      walk(value)
    }
  }

  // MARK: Statements

  private mutating func walk(_ statements: [Statement]) {
    for statement in statements { walk(statement) }
  }

  private mutating func walk(_ statement: Statement) {
    switch statement.kind {
    case .expression(let expression): walk(expression)
    case .assign(let targets, let value):
      walk(value)
      for target in targets { bind(target: target) }
    case .augmentedAssign(let target, _, let value, _):
      walk(target)
      walk(value)
      bind(target: target)
    case .annotatedAssign(let target, let annotation, let value):
      walk(annotation)
      if let value { walk(value) }
      bind(target: target)
    case .if(let condition, let body, let orElse):
      walk(condition)
      walk(body)
      walk(orElse)
    case .while(let condition, let body, let orElse):
      walk(condition)
      walk(body)
      walk(orElse)
    case .for(let target, let iterable, let body, let orElse):
      walk(iterable)
      bind(target: target)
      walk(body)
      walk(orElse)
    case .function(let definition):
      for decorator in definition.decorators { walk(decorator) }
      walkDefaults(definition.parameters)
      bind(definition.name)
      captured.formUnion(Scope(function: definition.parameters, body: definition.body).free)
    case .class(let definition):
      for decorator in definition.decorators { walk(decorator) }
      for argument in definition.arguments { walk(argument.value) }
      bind(definition.name)
      let inner = Scope(body: definition.body)
      captured.formUnion(inner.uses.filter { !inner.binds($0) })
      captured.formUnion(inner.captured.subtracting(["__class__"]))
      captured.formUnion(inner.nonlocals)
    case .return(let value): if let value { walk(value) }
    case .raise(let value, let cause):
      if let value { walk(value) }
      if let cause { walk(cause) }
    case .try(let body, let handlers, let orElse, let finally):
      walk(body)
      for handler in handlers {
        if let type = handler.type { walk(type) }
        if let name = handler.name { bind(name) }
        walk(handler.body)
      }
      walk(orElse)
      walk(finally)
    case .with(let items, let body):
      for item in items {
        walk(item.context)
        if let target = item.target { bind(target: target) }
      }
      walk(body)
    case .match(let subject, let cases):
      walk(subject)
      for item in cases {
        walk(item.pattern.expressions)
        for name in item.pattern.names { bind(name) }
        if let condition = item.guardExpression { walk(condition) }
        walk(item.body)
      }
    case .assert(let condition, let message):
      walk(condition)
      if let message { walk(message) }
    case .import(let modules):
      for module in modules {
        bind(module.alias ?? String(module.module.split(separator: ".").first ?? ""))
      }
    case .importFrom(_, _, let names):
      for name in names { bind(name.alias ?? name.name) }
    case .delete(let targets): for target in targets { bind(target: target) }
    case .global(let names): globals.formUnion(names)
    case .nonlocal(let names): nonlocals.formUnion(names)
    case .pass, .break, .continue: break
    }
  }

  private mutating func bind(target: Expression) {
    switch target.kind {
    case .name(let name): bind(name)
    case .tuple(let items), .list(let items): for item in items { bind(target: item) }
    case .starred(let inner): bind(target: inner)
    default: walk(target)
    }
  }

  // MARK: Expressions

  private mutating func walkDefaults(_ parameters: Parameters) {
    for parameter in parameters.all {
      if let value = parameter.defaultValue { walk(value) }
    }
  }

  private mutating func walk(_ expressions: [Expression]) {
    for expression in expressions { walk(expression) }
  }

  private mutating func walk(_ pieces: [FormattedPiece]) {
    for case .field(let value, _, _, let spec) in pieces {
      walk(value)
      walk(spec)
    }
  }

  private mutating func walk(_ expression: Expression) {
    switch expression.kind {
    case .none, .bool, .integer, .bigInteger, .float, .imaginary, .string, .bytes, .ellipsis: break
    case .name(let name):
      uses.insert(name)
      if name == "super" { uses.insert("__class__") }
    case .formatted(let pieces): walk(pieces)
    case .tuple(let items), .list(let items), .set(let items): walk(items)
    case .dict(let items):
      for item in items {
        switch item {
        case .pair(let key, let value):
          walk(key)
          walk(value)
        case .unpacking(let value): walk(value)
        }
      }
    case .unary(_, let value), .not(let value), .starred(let value), .attribute(let value, _, _):
      walk(value)
    case .binary(_, let left, let right, _), .and(let left, let right), .or(let left, let right):
      walk(left)
      walk(right)
    case .comparison(let first, let rest):
      walk(first)
      for (_, operand) in rest { walk(operand) }
    case .conditional(let condition, let value, let other):
      walk(condition)
      walk(value)
      walk(other)
    case .subscript(let value, let index):
      walk(value)
      walk(index)
    case .slice(let start, let stop, let step):
      for part in [start, stop, step] { if let part { walk(part) } }
    case .call(let callee, let arguments):
      walk(callee)
      for argument in arguments { walk(argument.value) }
    case .lambda(let parameters, let body):
      walkDefaults(parameters)
      captured.formUnion(Scope(lambda: parameters, body: body).free)
    case .comprehension(let comprehension):
      if let first = comprehension.clauses.first { walk(first.iterable) }
      let inner = Scope(comprehension)
      if case .generator = comprehension.kind {
        captured.formUnion(inner.free)
      } else {
        uses.formUnion(inner.uses.filter { !inner.binds($0) })
        captured.formUnion(inner.captured.filter { !inner.binds($0) })
      }
      walrusNames.append(contentsOf: inner.walrusNames)
      hasYield = hasYield || inner.hasYield
      hasWalrus = hasWalrus || inner.hasWalrus
    case .yield(let value):
      hasYield = true
      if let value { walk(value) }
    case .yieldFrom(let value):
      hasYield = true
      walk(value)
    case .walrus(let name, _, let value):
      hasWalrus = true
      walrusNames.append(name)
      uses.insert(name)
      walk(value)
    }
  }

  /// Names that `:=` binds here; in a comprehension they belong to the function around it.
  private(set) var walrusNames: [String] = []
}

extension Parameters {
  /// All parameters in the order of their registers.
  var all: [Parameter] {
    positionalOnly + positional + keywordOnly + [variadic, keywords].compactMap { $0 }
  }
}
