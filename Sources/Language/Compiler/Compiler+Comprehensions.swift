extension Compiler {
  /// Lists, sets and dicts are built in line, with variables of their own; a generator is a function.
  func compile(
    _ comprehension: Comprehension, _ range: SourceRange, into target: Int32
  ) throws(Raise) {
    guard let first = comprehension.clauses.first else { return }
    let scope = Scope(comprehension)
    if case .generator(let item) = comprehension.kind {
      try compileGenerator(comprehension, item, first, scope, range, into: target)
      return
    }
    let collection = newTemporary()
    let opcode: Opcode =
      switch comprehension.kind {
      case .set: .buildSet
      case .dict: .buildDict
      default: .buildList
      }
    emit(opcode, a: collection)
    let state = reserve(3)
    try compileIterator(first.iterable, state)
    var variables: [String: Place] = [:]
    for name in scope.bound {
      let register = newTemporary()
      emit(.deleteTemporary, a: register)
      if scope.captured.contains(name) {
        emit(.makeCell, a: register)
        variables[name] = .cell(register)
      } else {
        variables[name] = .register(register)
      }
    }
    let variableRange = (first: state + 3, end: top)
    inlineScopes.append(variables)
    try compile(comprehension.clauses[...], state) { () throws(Raise) in
      switch comprehension.kind {
      case .list(let item), .generator(let item):
        let value = self.newTemporary()
        try self.compile(item, into: value)
        self.emit(.listAppend, a: collection, b: value)
      case .set(let item):
        let value = self.newTemporary()
        try self.compile(item, into: value)
        self.note(item.range)
        self.emit(.setAdd, a: collection, b: value)
      case .dict(let key, let value):
        let pair = self.reserve(2)
        try self.compile(key, into: pair)
        try self.compile(value, into: pair + 1)
        self.note(key.range)
        self.emit(.dictSet, a: collection, b: pair, c: pair + 1)
      }
    }
    inlineScopes.removeLast()
    var register = variableRange.first
    while register < variableRange.end {
      emit(.deleteTemporary, a: register)
      register += 1
    }
    emit(.take, a: target, b: collection)
  }

  /// The loops from a clause on; the state of the first is ready.
  private func compile(
    _ clauses: ArraySlice<Comprehension.Clause>, _ state: Int32,
    _ body: () throws(Raise) -> Void
  ) throws(Raise) {
    guard let clause = clauses.first else { return }
    let outerTop = top
    let start = Label()
    let end = Label()
    place(start)
    try compileNext(clause.target, clause.iterable, state, exit: end)
    for condition in clause.conditions { try jump(if: condition, is: false, to: start) }
    let rest = clauses.dropFirst()
    if let next = rest.first {
      let inner = reserve(3)
      try compileIterator(next.iterable, inner)
      try compile(rest, inner, body)
    } else {
      try body()
    }
    note(clause.iterable.range)
    emitJump(.loop, to: start)
    place(end)
    top = outerTop
  }

  private func compileGenerator(
    _ comprehension: Comprehension, _ item: Expression, _ first: Comprehension.Clause, _ scope: Scope,
    _ range: SourceRange, into target: Int32
  ) throws(Raise) {
    try interpreter.checkStack("during compilation")
    let inner = Code(
      name: "<genexpr>", qualifiedName: code.kind == .module ? "<genexpr>" : "\(code.qualifiedName).<locals>.<genexpr>", kind: .function,
      source: code.source, module: code.module)
    inner.isGenerator = true
    inner.parameters.positionalCount = 1
    inner.parameters.names = [".0"]
    inner.parameters.symbols = [interpreter.symbols.intern(".0")]
    let compiler = Compiler(interpreter: interpreter, parent: self, code: inner, scope: scope)
    compiler.note(range)
    compiler.declareVariables(parameters: [".0"])
    let state = compiler.reserve(3)
    compiler.emit(.take, a: state, b: 0)
    compiler.emit(.getIterator, a: state)
    try compiler.compile(comprehension.clauses[...], state) { () throws(Raise) in
      let value = compiler.newTemporary()
      try compiler.compile(item, into: value)
      compiler.note(item.range)
      compiler.emit(.yieldValue, a: value, b: value, x: 1)
      compiler.emit(.deleteTemporary, a: value)
    }
    compiler.emitReturn(compiler.constant(.none))
    compiler.finish()

    let window = reserve(2)
    try emitFunction(inner, Parameters(), into: window)
    try compile(first.iterable, into: window + 1)
    note(first.iterable.range)
    // The iterable is asked for its iterator now, as Python does it.
    emit(.getIterator, a: window + 1, x: 1)
    note(range)
    emit(.call, a: target, b: window, c: window, x: 1, y: 1)
  }
}
