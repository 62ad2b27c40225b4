/// Rules that hold for whole programs rather than for single constructs, checked after parsing and
/// reported in CPython's order: what scopes forbid, then bindings that are missing, then what the
/// compiler forbids.
struct ProgramCheck {
  /// What surrounds a statement or an expression.
  struct Context {
    var isInFunction = false
    var isInLoop = false
    var isInClass = false
    /// Inside a comprehension: its kind as CPython names it.
    var comprehension: String?
  }

  var scopes: ScopeNames?
  var scopeFailure: SyntaxFailure?
  var compileFailure: SyntaxFailure?

  /// The first rule that a program breaks. Names are followed only where it has `global` or
  /// `nonlocal`.
  static func failure(in program: Program, declaresNames: Bool) -> SyntaxFailure? {
    var check = ProgramCheck()
    if declaresNames { check.scopes = ScopeNames() }
    check.statements(program.statements, Context())
    return check.scopeFailure ?? check.scopes?.failure ?? check.scopes?.missingBinding()
      ?? check.compileFailure
  }

  mutating func scopeError(_ message: String, _ range: SourceRange) {
    if scopeFailure == nil, scopes?.failure == nil {
      scopeFailure = SyntaxFailure(.syntaxError, message, range)
    }
  }

  mutating func compileError(_ message: String, _ range: SourceRange) {
    if compileFailure == nil { compileFailure = SyntaxFailure(.syntaxError, message, range) }
  }

  mutating func statements(_ list: [Statement], _ context: Context) {
    for item in list { statement(item, context) }
  }

  private mutating func statement(_ item: Statement, _ context: Context) {
    var inner = context
    inner.isInLoop = true
    switch item.kind {
    case .expression(let value): expression(value, context)
    case .assign(let targets, let value):
      for one in targets { target(one, context) }
      expression(value, context)
    case .augmentedAssign(let place, _, let value, _):
      expression(place, context)
      target(place, context)
      expression(value, context)
    case .annotatedAssign(let place, _, let value):
      target(place, context)
      if let value { expression(value, context) }
    case .if(let condition, let body, let orElse):
      expression(condition, context)
      statements(body, context)
      statements(orElse, context)
    case .while(let condition, let body, let orElse):
      expression(condition, context)
      statements(body, inner)
      statements(orElse, context)
    case .for(let place, let iterable, let body, let orElse):
      expression(iterable, context)
      target(place, context)
      statements(body, inner)
      statements(orElse, context)
    case .function(let definition): function(definition, context)
    case .class(let definition): classDefinition(definition, context)
    case .return(let value):
      if !context.isInFunction { compileError("'return' outside function", item.range) }
      if let value { expression(value, context) }
    case .raise(let value, let cause):
      if let value { expression(value, context) }
      if let cause { expression(cause, context) }
    case .try(let body, let handlers, let orElse, let finally):
      statements(body, context)
      for (place, handler) in handlers.enumerated() {
        if handler.type == nil, place + 1 < handlers.count {
          compileError("default 'except:' must be last", handler.range)
        }
        if let type = handler.type { expression(type, context) }
        if let name = handler.name { scopes?.assign(name) }
        statements(handler.body, context)
      }
      statements(orElse, context)
      statements(finally, context)
    case .with(let items, let body):
      for (value, place) in items {
        expression(value, context)
        if let place { target(place, context) }
      }
      statements(body, context)
    case .match(let subject, let cases):
      expression(subject, context)
      for (place, one) in cases.enumerated() {
        if one.pattern.isIrrefutable, one.guardExpression == nil, place + 1 < cases.count {
          let name = one.pattern.names.first.map { "name capture '\($0)'" } ?? "wildcard"
          compileError("\(name) makes remaining patterns unreachable", one.range)
        }
        for value in one.pattern.expressions { expression(value, context) }
        for name in one.pattern.names { scopes?.assign(name) }
        if let condition = one.guardExpression { expression(condition, context) }
        statements(one.body, context)
      }
    case .assert(let condition, let message):
      expression(condition, context)
      if let message { expression(message, context) }
    case .import(let items):
      for (module, alias) in items {
        scopes?.assign(alias ?? String(module.prefix { $0 != "." }))
      }
    case .importFrom(_, _, let names):
      if names.isEmpty, context.isInFunction || context.isInClass {
        scopeError("import * only allowed at module level", item.range)
      }
      for (name, alias) in names { scopes?.assign(alias ?? name) }
    case .delete(let places):
      for place in places { target(place, context) }
    case .global(let names): scopes?.declare(names, isGlobal: true, item.range)
    case .nonlocal(let names): scopes?.declare(names, isGlobal: false, item.range)
    case .pass: break
    case .break:
      if !context.isInLoop { compileError("'break' outside loop", item.range) }
    case .continue:
      if !context.isInLoop { compileError("'continue' not properly in loop", item.range) }
    }
  }

  private mutating func function(_ definition: FunctionDefinition, _ context: Context) {
    scopes?.assign(definition.name)
    for decorator in definition.decorators { expression(decorator, context) }
    defaults(of: definition.parameters, context)
    scopes?.push(.function)
    defer { scopes?.pop() }
    parameters(definition.parameters)
    statements(definition.body, Context(isInFunction: true))
  }

  private mutating func classDefinition(_ definition: ClassDefinition, _ context: Context) {
    scopes?.assign(definition.name)
    for decorator in definition.decorators { expression(decorator, context) }
    arguments(definition.arguments, context)
    scopes?.push(.class(definition.name))
    defer { scopes?.pop() }
    statements(definition.body, Context(isInClass: true))
  }

  private mutating func defaults(of parameters: Parameters, _ context: Context) {
    for list in [parameters.positionalOnly, parameters.positional, parameters.keywordOnly] {
      for case let value? in list.map(\.defaultValue) { expression(value, context) }
    }
  }

  private mutating func parameters(_ list: Parameters) {
    var seen: Set<String> = []
    let all =
      list.positionalOnly + list.positional + list.keywordOnly
      + [list.variadic, list.keywords].compactMap { $0 }
    for parameter in all {
      if !seen.insert(parameter.name).inserted {
        scopeError(
          "duplicate argument '\(parameter.name)' in function definition", parameter.range)
      }
      scopes?.addParameter(parameter.name)
    }
  }

  mutating func lambda(_ list: Parameters, _ body: Expression, _ context: Context) {
    defaults(of: list, context)
    scopes?.push(.function)
    defer { scopes?.pop() }
    parameters(list)
    expression(body, Context(isInFunction: true))
  }

  mutating func arguments(_ list: [Argument], _ context: Context) {
    var names: Set<String> = []
    for argument in list {
      switch argument {
      case .keyword(let name, let nameRange, let value):
        if !names.insert(name).inserted {
          compileError("keyword argument repeated: \(name)", nameRange.union(value.range))
        }
        expression(value, context)
      default: expression(argument.value, context)
      }
    }
  }
}
