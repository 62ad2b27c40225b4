extension Compiler {
  /// Compiles a cell or a module. `returnsLast`: the value of the last expression statement is the result.
  static func compile(
    _ program: Program, in module: ModuleObject, interpreter: Interpreter, returnsLast: Bool
  ) throws(Raise) -> Code {
    let code = Code(
      name: "<module>", qualifiedName: "<module>", kind: .module, source: program.source, module: module)
    let scope = Scope(body: program.statements)
    if scope.hasYield { throw Raise(.syntaxError, "'yield' outside function") }
    let compiler = Compiler(interpreter: interpreter, parent: nil, code: code, scope: scope)
    var statements = program.statements[...]
    if returnsLast, let last = statements.last, case .expression(let expression) = last.kind {
      statements.removeLast()
      try compiler.compile(Array(statements))
      compiler.note(last.range)
      let value = try compiler.operand(expression)
      compiler.emitReturn(value.index)
    } else {
      if let first = program.statements.first, case .expression(let text) = first.kind,
        case .string(let documentation) = text.kind
      {
        module.documentation = documentation
      }
      try compiler.compile(program.statements)
      compiler.emit(.returnValue, a: 1, b: compiler.constant(.none), c: compiler.top)
    }
    compiler.finish()
    return code
  }

  /// Compiles a function and emits what makes it, into `destination`.
  func compileFunction(
    name: String, parameters: Parameters, isLambda: Bool, scope: Scope, into destination: Int32,
    documentation: String, definition: SourceRange = SourceRange(0, 0), result: SourceRange? = nil,
    body: (Compiler) throws(Raise) -> Void
  ) throws(Raise) {
    try interpreter.checkStack("during compilation")
    let inner = Code(
      name: name, qualifiedName: qualifiedName(of: name), kind: .function, source: code.source,
      module: code.module)
    inner.documentation = documentation
    inner.isGenerator = scope.hasYield
    inner.parameters = layout(of: parameters)
    inner.annotations = annotations(of: parameters, result: result)
    inner.definition = definition
    let compiler = Compiler(interpreter: interpreter, parent: self, code: inner, scope: scope)
    compiler.currentNote = currentNote
    compiler.declareVariables(parameters: inner.parameters.names)
    try body(compiler)
    compiler.finish()
    try emitFunction(inner, parameters, into: destination)
  }

  private func annotations(
    of parameters: Parameters, result: SourceRange?
  ) -> [(name: String, range: SourceRange)] {
    var list = parameters.positionalOnly + parameters.positional
    if let variadic = parameters.variadic { list.append(variadic) }
    list += parameters.keywordOnly
    if let keywords = parameters.keywords { list.append(keywords) }
    var found: [(name: String, range: SourceRange)] = []
    for parameter in list {
      if let range = parameter.annotation { found.append((parameter.name, range)) }
    }
    if let result { found.append(("return", result)) }
    return found
  }

  private func qualifiedName(of name: String) -> String {
    switch code.kind {
    case .module: name
    case .classBody: "\(code.qualifiedName).\(name)"
    case .function: "\(code.qualifiedName).<locals>.\(name)"
    }
  }

  /// Gives every variable of the scope its register, parameters first, and cells to the shared ones.
  func declareVariables(parameters: [String]) {
    var names = parameters
    let known = Set(parameters)
    for name in scope.bound where scope.binds(name) && !known.contains(name) { names.append(name) }
    code.localNames = names
    top = Int32(truncatingIfNeeded: names.count)
    code.registerCount = names.count
    for (number, name) in names.enumerated() {
      let register = Int32(truncatingIfNeeded: number)
      if scope.captured.contains(name) {
        emit(.makeCell, a: register)
        variables[name] = .cell(register)
      } else {
        variables[name] = .register(register)
      }
    }
  }

  /// Emits the making of a function: its defaults are evaluated now, its closure is gathered.
  func emitFunction(
    _ inner: Code, _ parameters: Parameters, into destination: Int32
  ) throws(Raise) {
    let outerTop = top
    let childNumber = Int32(truncatingIfNeeded: code.children.count)
    code.children.append(inner)
    let positional = (parameters.positionalOnly + parameters.positional).compactMap(\.defaultValue)
    let keyword = parameters.keywordOnly
    let cellCount = inner.freeNames.count
    let first = reserve(positional.count + keyword.count + cellCount)
    var next = first
    for value in positional {
      try compile(value, into: next)
      next += 1
    }
    for parameter in keyword {
      if let value = parameter.defaultValue {
        try compile(value, into: next)
      } else {
        emit(.deleteTemporary, a: next)
      }
      next += 1
    }
    for name in inner.freeNames {
      emitCell(of: name, into: next)
      next += 1
    }
    emit(.makeFunction, a: destination, b: childNumber, c: first, y: UInt16(clamping: positional.count))
    emit(
      .extra, a: Int32(truncatingIfNeeded: keyword.count), b: Int32(truncatingIfNeeded: cellCount))
    top = outerTop
  }

  /// The cell itself of a shared variable.
  private func emitCell(of name: String, into register: Int32) {
    if code.kind == .classBody, scope.binds(name), let number = freeNumbers[name] {
      // A class does not show its own names to the functions inside it.
      emit(.loadFree, a: register, b: number, x: 1)
      return
    }
    switch resolve(name) {
    case .cell(let source): emit(.move, a: register, b: source)
    case .free(let number): emit(.loadFree, a: register, b: number, x: 1)
    default: emit(.deleteTemporary, a: register)
    }
  }

  private func layout(of parameters: Parameters) -> ParameterLayout {
    let layout = ParameterLayout()
    layout.positionalOnlyCount = parameters.positionalOnly.count
    layout.positionalCount = parameters.positionalOnly.count + parameters.positional.count
    layout.keywordOnlyCount = parameters.keywordOnly.count
    layout.hasVariadic = parameters.variadic != nil
    layout.hasKeywords = parameters.keywords != nil
    layout.names = parameters.all.map(\.name)
    layout.symbols = layout.names.map(interpreter.symbols.intern)
    layout.text = text(of: parameters)
    return layout
  }

  private func text(of parameters: Parameters) -> String {
    func show(_ parameter: Parameters.Parameter) -> String {
      guard let value = parameter.defaultValue else { return parameter.name }
      return "\(parameter.name)=\(code.source.text(of: value.range))"
    }
    var pieces = parameters.positionalOnly.map(show)
    if !pieces.isEmpty { pieces.append("/") }
    pieces += parameters.positional.map(show)
    if let variadic = parameters.variadic {
      pieces.append("*" + variadic.name)
    } else if !parameters.keywordOnly.isEmpty {
      pieces.append("*")
    }
    pieces += parameters.keywordOnly.map(show)
    if let keywords = parameters.keywords { pieces.append("**" + keywords.name) }
    return pieces.joined(separator: ", ")
  }

  // MARK: Definitions

  func compile(_ definition: FunctionDefinition, range: SourceRange) throws(Raise) {
    let outerTop = top
    let decorators = try decoratorWindows(definition.decorators)
    let value = newTemporary()
    let scope = Scope(function: definition.parameters, body: definition.body)
    note(definition.nameRange)
    try compileFunction(
      name: definition.name, parameters: definition.parameters, isLambda: false, scope: scope,
      into: value, documentation: documentation(of: definition.body), definition: range,
      result: definition.resultAnnotation
    ) { compiler throws(Raise) in
      try compiler.compile(definition.body)
      compiler.emitReturn(compiler.constant(.none))
    }
    let result = applyDecorators(decorators, definition.decorators, to: value)
    try store(Operand(index: result, isTemporary: true), to: definition.name)
    top = outerTop
  }

  func compile(_ definition: ClassDefinition, range: SourceRange) throws(Raise) {
    let outerTop = top
    let decorators = try decoratorWindows(definition.decorators)
    let value = newTemporary()
    note(definition.nameRange)
    let inner = Code(
      name: definition.name, qualifiedName: qualifiedName(of: definition.name), kind: .classBody,
      source: code.source, module: code.module)
    inner.documentation = documentation(of: definition.body)
    let scope = Scope(body: definition.body)
    let compiler = Compiler(interpreter: interpreter, parent: self, code: inner, scope: scope)
    compiler.currentNote = currentNote
    // Register 0 holds the namespace, 1 the cell of `__class__`.
    compiler.top = 2
    inner.registerCount = 2
    inner.localNames = ["", "__class__"]
    inner.parameters.positionalCount = 1
    inner.parameters.names = ["namespace"]
    inner.parameters.symbols = [interpreter.symbols.intern("namespace")]
    compiler.variables["__class__"] = .cell(1)
    compiler.emit(.makeCell, a: 1)
    try compiler.compile(definition.body)
    compiler.emit(.returnValue, b: 1, c: 2)
    compiler.finish()

    // The window: function of the body, then the bases, then keyword arguments.
    let first = reserve(1 + definition.arguments.count)
    try emitFunction(inner, Parameters(), into: first)
    var next = first + 1
    var names: [Symbol] = []
    for argument in definition.arguments {
      switch argument {
      case .positional(let base): try compile(base, into: next)
      case .keyword(let name, _, let value):
        names.append(interpreter.symbols.intern(name))
        try compile(value, into: next)
      case .star, .doubleStar:
        throw syntaxError("nabla's classes take their bases one by one, without * or **")
      }
      next += 1
    }
    note(definition.nameRange)
    code.keywordSites.append(KeywordSite(names: names))
    emit(
      .buildClass, a: value, b: first, c: constant(.text(definition.name)),
      y: UInt16(clamping: definition.arguments.count - names.count))
    emit(.extra, a: Int32(truncatingIfNeeded: code.keywordSites.count - 1))
    let result = applyDecorators(decorators, definition.decorators, to: value)
    try store(Operand(index: result, isTemporary: true), to: definition.name)
    top = outerTop
  }

  /// Evaluates decorators in order; each gets a window of receiver, callee and argument.
  private func decoratorWindows(_ decorators: [Expression]) throws(Raise) -> [Int32] {
    var windows: [Int32] = []
    for decorator in decorators {
      let window = reserve(2)
      try compile(decorator, into: window)
      windows.append(window)
    }
    return windows
  }

  private func applyDecorators(
    _ windows: [Int32], _ decorators: [Expression], to value: Int32
  ) -> Int32 {
    var value = value
    for (window, decorator) in zip(windows, decorators).reversed() {
      note(decorator.range)
      emit(.take, a: window + 1, b: value)
      emit(.call, a: window, b: window, c: window, x: 1, y: 1)
      value = window
    }
    return value
  }

  private func documentation(of body: [Statement]) -> String {
    guard let first = body.first, case .expression(let expression) = first.kind,
      case .string(let text) = expression.kind
    else { return "" }
    return text
  }
}
