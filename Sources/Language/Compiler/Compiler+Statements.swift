extension Compiler {
  func compile(_ statements: [Statement]) throws(Raise) {
    for statement in statements { try compile(statement) }
  }

  func compile(_ statement: Statement) throws(Raise) {
    let outerTop = top
    defer { top = outerTop }
    note(statement.range)
    switch statement.kind {
    case .expression(let expression): try compileForEffect(expression)
    case .assign(let targets, let value): try assign(targets, value)
    case .augmentedAssign(let target, let op, let value, let operatorRange):
      try augment(target, op, value, statement.range, operatorRange)
    case .annotatedAssign(let target, let annotation, let value):
      if let value { try assign([target], value) }
      if code.kind == .classBody, case .name(let name) = target.kind {
        try compileAnnotation(of: name, annotation)
      }
    case .match(let subject, let cases): try compileMatch(subject, cases)
    case .if(let condition, let body, let orElse): try compileIf(condition, body, orElse)
    case .while(let condition, let body, let orElse): try compileWhile(condition, body, orElse)
    case .for(let target, let iterable, let body, let orElse):
      try compileFor(target, iterable, body, orElse)
    case .function(let definition): try compile(definition, range: statement.range)
    case .class(let definition): try compile(definition, range: statement.range)
    case .return(let value): try compileReturn(value)
    case .raise(let value, let cause): try compileRaise(value, cause)
    case .try(let body, let handlers, let orElse, let finally):
      try compileTry(body, handlers, orElse, finally)
    case .with(let items, let body): try compileWith(items[...], body)
    case .assert(let condition, let message):
      let good = Label()
      try jump(if: condition, is: true, to: good)
      note(condition.range)
      if let message {
        let text = try operand(message)
        emit(.assertionFailed, b: text.index, x: 1)
      } else {
        emit(.assertionFailed)
      }
      place(good)
    case .import(let modules): try compileImport(modules)
    case .importFrom(let module, let level, let names): try compileImport(module, level, names)
    case .delete(let targets): for target in targets { try delete(target) }
    case .global, .nonlocal, .pass: break
    case .break: try leaveLoop(isBreak: true)
    case .continue: try leaveLoop(isBreak: false)
    }
  }

  /// Notes the type of a field in the class's `__annotations__`. A type that nabla does not have stands there as
  /// it was written: types are not checked.
  private func compileAnnotation(of name: String, _ annotation: Expression) throws(Raise) {
    let type = newTemporary()
    let exception = newTemporary()
    let region = openRegion()
    try compile(annotation, into: type)
    suspend(region)
    let end = Label()
    emitJump(.jump, to: end)
    handle(region, register: exception, clearFrom: exception + 1)
    emit(.deleteTemporary, a: exception)
    emit(.move, a: type, b: constant(.text(code.source.text(of: annotation.range))))
    place(end)
    emit(.annotate, b: type, c: constant(.text(name)))
  }

  // MARK: Control flow

  private func compileIf(
    _ condition: Expression, _ body: [Statement], _ orElse: [Statement]
  ) throws(Raise) {
    let otherwise = Label()
    try jump(if: condition, is: false, to: otherwise)
    try compile(body)
    if orElse.isEmpty {
      place(otherwise)
      return
    }
    let end = Label()
    emitJump(.jump, to: end)
    place(otherwise)
    try compile(orElse)
    place(end)
  }

  private func compileWhile(
    _ condition: Expression, _ body: [Statement], _ orElse: [Statement]
  ) throws(Raise) {
    let start = Label()
    let otherwise = Label()
    let end = Label()
    place(start)
    try jump(if: condition, is: false, to: otherwise)
    blocks.append(.loop(start: start, exit: end, iterator: nil))
    try compile(body)
    blocks.removeLast()
    note(condition.range)
    emitJump(.loop, to: start)
    place(otherwise)
    try compile(orElse)
    place(end)
  }

  private func compileFor(
    _ target: Expression, _ iterable: Expression, _ body: [Statement], _ orElse: [Statement]
  ) throws(Raise) {
    let state = reserve(3)
    try compileIterator(iterable, state)
    let start = Label()
    let otherwise = Label()
    let end = Label()
    place(start)
    try compileNext(target, iterable, state, exit: otherwise)
    blocks.append(.loop(start: start, exit: end, iterator: state))
    try compile(body)
    blocks.removeLast()
    note(iterable.range)
    emitJump(.loop, to: start)
    place(otherwise)
    if !orElse.isEmpty { try compile(orElse) }
    place(end)
    // A loop left by `break` still holds its iterator.
    emit(.closeIterator, a: state)
  }

  /// Evaluates an iterable and puts the state of a loop over it in three registers.
  func compileIterator(_ iterable: Expression, _ state: Int32) throws(Raise) {
    try compile(iterable, into: state)
    note(iterable.range)
    emit(.getIterator, a: state)
  }

  /// Fetches the next value and binds the target.
  func compileNext(
    _ target: Expression, _ iterable: Expression, _ state: Int32, exit: Label
  ) throws(Raise) {
    note(iterable.range)
    if case .name(let name) = target.kind, case .register(let register) = resolve(name) {
      emitJump(.next, to: exit, \.c, a: register, b: state)
      return
    }
    let outerTop = top
    if let items = target.items, items.count == 2,
      !items.contains(where: { if case .starred = $0.kind { true } else { false } })
    {
      let first = reserve(2)
      emitJump(.nextPair, to: exit, \.c, a: first, b: state)
      try store(Operand(index: first, isTemporary: true), to: items[0])
      try store(Operand(index: first + 1, isTemporary: true), to: items[1])
      top = outerTop
      return
    }
    let value = newTemporary()
    emitJump(.next, to: exit, \.c, a: value, b: state)
    try store(Operand(index: value, isTemporary: true), to: target)
    top = outerTop
  }

  private func leaveLoop(isBreak: Bool) throws(Raise) {
    guard let depth = blocks.lastIndex(where: { if case .loop = $0 { true } else { false } }),
      case .loop(let start, let exit, _) = blocks[depth]
    else {
      throw syntaxError(isBreak ? "'break' outside loop" : "'continue' not properly in loop")
    }
    try unwind(to: depth + 1) { () throws(Raise) in
      self.emitJump(isBreak ? .jump : .loop, to: isBreak ? exit : start)
    }
  }

  private func compileReturn(_ value: Expression?) throws(Raise) {
    guard code.kind == .function else { throw syntaxError("'return' outside function") }
    let result = try value.map { value throws(Raise) in try self.operand(value) }
    var index = result?.index ?? constant(.none)
    let leaves = blocks.contains { if case .loop = $0 { false } else { true } }
    if leaves, let result, !result.isTemporary, result.index >= 0 {
      // What runs on the way out may bind the variable anew.
      index = newTemporary()
      emit(.move, a: index, b: result.index)
    }
    try unwind(to: 0) { () throws(Raise) in
      self.emitReturn(index)
    }
  }

  /// Emits what must run when all blocks from `depth` on are left, innermost first, then `jump`.
  private func unwind(to depth: Int, _ jump: () throws(Raise) -> Void) throws(Raise) {
    let saved = blocks
    let outerNote = currentNote
    var suspended: [Int] = []
    while blocks.count > depth {
      switch blocks.removeLast() {
      case .loop(_, _, let iterator): if let iterator { emit(.closeIterator, a: iterator) }
      case .finally(let statements, let region):
        suspend(region)
        suspended.append(region)
        try compile(statements)
      case .with(let manager, let region):
        suspend(region)
        suspended.append(region)
        emit(.withExit, a: newTemporary(), b: manager, x: 0)
      case .handlerName(let name): emitDelete(name, isQuiet: true)
      case .protected(let region):
        suspend(region)
        suspended.append(region)
      }
    }
    currentNote = outerNote
    try jump()
    for region in suspended { resume(region) }
    blocks = saved
  }

  // MARK: Regions

  func openRegion() -> Int {
    regions.append(Region(openedAt: instructions.count))
    return regions.count - 1
  }

  func suspend(_ number: Int) {
    guard let start = regions[number].openedAt else { return }
    if instructions.count > start { regions[number].pieces.append((start, instructions.count)) }
    regions[number].openedAt = nil
  }

  func resume(_ number: Int) { regions[number].openedAt = instructions.count }

  /// Ends the protected code and names its handler, which starts here.
  func handle(_ number: Int, register: Int32, clearFrom: Int32) {
    for piece in regions[number].pieces {
      code.handlers.append(
        ExceptionHandler(
          start: Int32(truncatingIfNeeded: piece.start), end: Int32(truncatingIfNeeded: piece.end),
          target: Int32(truncatingIfNeeded: instructions.count), register: register,
          clearFrom: clearFrom))
    }
  }

  // MARK: Exceptions

  /// Begins the code that handles the exception in a register. Returns where it starts.
  private func beginHandling(_ register: Int32) -> Int {
    handledRegisters.append(register)
    return instructions.count
  }

  private func endHandling(_ register: Int32, since start: Int) {
    handledRegisters.removeLast()
    code.handling.append(
      HandlingRange(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: instructions.count),
        register: register))
  }

  private func compileRaise(_ value: Expression?, _ cause: Expression?) throws(Raise) {
    guard let value else {
      if let register = handledRegisters.last {
        emit(.reraise, b: register)
      } else {
        emit(.raise, x: 2)
      }
      return
    }
    let range = currentNote
    let exception = try operand(value)
    let reason = try cause.map { cause throws(Raise) in try self.operand(cause) }
    currentNote = range
    emit(.raise, b: exception.index, c: reason?.index ?? 0, x: reason == nil ? 0 : 1)
  }

  private func compileTry(
    _ body: [Statement], _ handlers: [ExceptHandler], _ orElse: [Statement], _ finally: [Statement]
  ) throws(Raise) {
    guard !finally.isEmpty else {
      try compileTry(body, handlers, orElse)
      return
    }
    let exception = newTemporary()
    let region = openRegion()
    blocks.append(.finally(finally, region: region))
    if handlers.isEmpty {
      try compile(body)
    } else {
      try compileTry(body, handlers, orElse)
    }
    blocks.removeLast()
    suspend(region)
    try compile(finally)
    let end = Label()
    emitJump(.jump, to: end)
    handle(region, register: exception, clearFrom: exception + 1)
    let start = beginHandling(exception)
    try compile(finally)
    endHandling(exception, since: start)
    emit(.reraise, b: exception, x: 1)
    place(end)
    emit(.deleteTemporary, a: exception)
  }

  private func compileTry(
    _ body: [Statement], _ handlers: [ExceptHandler], _ orElse: [Statement]
  ) throws(Raise) {
    let exception = newTemporary()
    let region = openRegion()
    blocks.append(.protected(region: region))
    try compile(body)
    blocks.removeLast()
    suspend(region)
    let end = Label()
    try compile(orElse)
    emitJump(.jump, to: end)
    handle(region, register: exception, clearFrom: exception + 1)
    let start = beginHandling(exception)
    for handler in handlers { try compile(handler, exception, end) }
    endHandling(exception, since: start)
    emit(.reraise, b: exception, x: 1)
    place(end)
    emit(.deleteTemporary, a: exception)
  }

  private func compile(
    _ handler: ExceptHandler, _ exception: Int32, _ end: Label
  ) throws(Raise) {
    let next = Label()
    let outerTop = top
    if let type = handler.type {
      let kind = try operand(type)
      note(type.range)
      emitJump(
        .matchException, to: next, b: exception, c: kind.index, x: kind.isTemporary ? 1 : 0)
    }
    top = outerTop
    if let name = handler.name {
      note(handler.range)
      let copy = newTemporary()
      emit(.move, a: copy, b: exception)
      try store(Operand(index: copy, isTemporary: true), to: name)
      // The name is unbound when the handler is left in any way.
      let failure = newTemporary()
      let region = openRegion()
      blocks.append(.handlerName(name))
      try compile(handler.body)
      blocks.removeLast()
      suspend(region)
      emitDelete(name, isQuiet: true)
      emitJump(.jump, to: end)
      handle(region, register: failure, clearFrom: failure + 1)
      emitDelete(name, isQuiet: true)
      emit(.reraise, b: failure, x: 1)
    } else {
      try compile(handler.body)
      emitJump(.jump, to: end)
    }
    place(next)
    top = outerTop
  }

  private func compileWith(
    _ items: ArraySlice<(context: Expression, target: Expression?)>, _ body: [Statement]
  ) throws(Raise) {
    guard let item = items.first else {
      try compile(body)
      return
    }
    let manager = newTemporary()
    try compile(item.context, into: manager)
    note(item.context.range)
    let value = newTemporary()
    emit(.withEnter, a: value, b: manager)
    let exception = newTemporary()
    let region = openRegion()
    if let target = item.target {
      try store(Operand(index: value, isTemporary: true), to: target)
    } else {
      emit(.deleteTemporary, a: value)
    }
    blocks.append(.with(manager: manager, region: region))
    try compileWith(items.dropFirst(), body)
    blocks.removeLast()
    suspend(region)
    let end = Label()
    note(item.context.range)
    emit(.withExit, a: value, b: manager, x: 0)
    emitJump(.jump, to: end)
    handle(region, register: exception, clearFrom: exception + 1)
    let start = beginHandling(exception)
    emit(.withExit, a: value, b: manager, c: exception, x: 1)
    endHandling(exception, since: start)
    emitJump(.jumpIfTrue, to: end, b: value)
    emit(.reraise, b: exception, x: 1)
    place(end)
    emit(.deleteTemporary, a: exception)
    emit(.deleteTemporary, a: manager)
  }

  // MARK: Import

  private func compileImport(_ modules: [(module: String, alias: String?)]) throws(Raise) {
    for module in modules {
      let value = newTemporary()
      emit(
        .importModule, a: value, c: constant(.text(module.module)), x: module.alias == nil ? 0 : 1)
      let name = module.alias ?? String(module.module.split(separator: ".").first ?? "")
      try store(Operand(index: value, isTemporary: true), to: name)
    }
  }

  private func compileImport(
    _ module: String, _ level: Int, _ names: [(name: String, alias: String?)]
  ) throws(Raise) {
    let source = newTemporary()
    emit(
      .importModule, a: source, c: constant(.text(module)), x: 1, y: UInt16(clamping: level))
    guard !names.isEmpty else {
      guard code.kind == .module else {
        throw syntaxError("import * only allowed at module level")
      }
      emit(.importStar, b: source)
      return
    }
    for name in names {
      let value = newTemporary()
      emit(.importFrom, a: value, b: source, c: constant(.text(name.name)))
      try store(Operand(index: value, isTemporary: true), to: name.alias ?? name.name)
    }
    emit(.deleteTemporary, a: source)
  }
}
