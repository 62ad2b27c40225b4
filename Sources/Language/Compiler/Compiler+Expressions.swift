extension Compiler {
  /// Compiles an expression to whatever is cheapest to use: a constant, a variable's own register, or a
  /// temporary.
  func operand(_ expression: Expression) throws(Raise) -> Operand {
    if let constant = constantOperand(expression) { return constant }
    if case .name(let name) = expression.kind, case .register(let register) = resolve(name) {
      if scope.hasWalrus || code.isGenerator {
        let copy = newTemporary()
        note(expression.range)
        emit(.move, a: copy, b: register)
        return Operand(index: copy, isTemporary: true)
      }
      return Operand(index: register, isTemporary: false)
    }
    let register = newTemporary()
    try compile(expression, into: register)
    return Operand(index: register, isTemporary: true)
  }

  /// Compiles an expression whose value nobody wants.
  func compileForEffect(_ expression: Expression) throws(Raise) {
    if constantOperand(expression) != nil { return }
    let value = try operand(expression)
    if value.isTemporary {
      emit(.deleteTemporary, a: value.index)
    } else if value.index >= 0 {
      note(expression.range)
      emit(.checkBound, a: value.index)
    }
  }

  /// The operand of a literal; nil for everything else.
  func constantOperand(_ expression: Expression) -> Operand? {
    let value: Value
    switch expression.kind {
    case .none: value = .none
    case .bool(let x): value = .bool(x)
    case .integer(let x): value = .int(x)
    case .bigInteger(let digits): value = LargeInteger.literal(digits)
    case .float(let x): value = .float(x)
    case .imaginary(let x): value = interpreter.complex(0, x)
    case .string(let text): value = .text(text)
    case .ellipsis: value = .ellipsis
    case .unary(.negative, let inner):
      switch inner.kind {
      case .integer(let x): value = .int(0 &- x)
      case .float(let x): value = .float(-x)
      case .bigInteger("9223372036854775808"): value = .int(.min)
      default: return nil
      }
    default: return nil
    }
    return Operand(index: constant(value), isTemporary: false)
  }

  /// Compiles an expression into a given register, which holds nothing of value before.
  func compile(_ expression: Expression, into target: Int32) throws(Raise) {
    let outerTop = top
    defer { top = outerTop }
    if let constant = constantOperand(expression) {
      emit(.move, a: target, b: constant.index)
      return
    }
    switch expression.kind {
    case .none, .bool, .integer, .bigInteger, .float, .imaginary, .string, .ellipsis: break
    case .bytes(let bytes): emit(.move, a: target, b: constant(.bytes(BytesObject(bytes))))
    case .formatted(let pieces): try compile(pieces, into: target)
    case .name(let name): load(name, into: target, expression.range)
    case .tuple(let items): try build(.buildTuple, items, into: target)
    case .list(let items): try build(.buildList, items, into: target)
    case .set(let items): try build(.buildSet, SetOrder.ofDisplay(items), into: target)
    case .dict(let items): try compile(dict: items, into: target)
    case .unary(let op, let value):
      let operand = try operand(value)
      mayDefer(value, operand)
      note(expression.range, nil, [value.range])
      emit(.unary, a: target, b: operand.index, x: operand.isTemporary ? 1 : 0, y: UInt16(op.rawValue))
    case .binary(let op, let left, let right, let operatorRange):
      let a = try operand(left)
      if right.isQuiet { mayDefer(left, a) }
      let b = try operand(right)
      mayDefer(right, b)
      note(expression.range, operatorRange, [left.range, right.range])
      emitBinary(op, a, b, into: target)
    case .comparison(let first, let rest): try compile(first, rest, expression, into: target)
    case .and(let left, let right): try compileShort(left, right, jumpsWhen: false, into: target)
    case .or(let left, let right): try compileShort(left, right, jumpsWhen: true, into: target)
    case .not(let value):
      let operand = try operand(value)
      note(value.range)
      emit(.not, a: target, b: operand.index, x: operand.isTemporary ? 1 : 0)
    case .conditional(let condition, let value, let other):
      let otherwise = Label()
      let end = Label()
      try jump(if: condition, is: false, to: otherwise)
      try compile(value, into: target)
      emitJump(.jump, to: end)
      place(otherwise)
      try compile(other, into: target)
      place(end)
    case .attribute(let value, let name, let nameRange):
      let object = try operand(value)
      note(expression.range, nameRange, [value.range])
      emit(
        .getAttribute, a: target, b: object.index, c: cache(name), x: object.isTemporary ? 1 : 0)
    case .subscript(let value, let index): try compile(value, subscript: index, expression, into: target)
    case .slice(let start, let stop, let step): try compile(start, stop, step, into: target)
    case .call(let callee, let arguments): try compile(callee, arguments, expression, into: target)
    case .lambda(let parameters, let body):
      note(expression.range)
      try compileFunction(
        name: "<lambda>", parameters: parameters, isLambda: true,
        scope: Scope(lambda: parameters, body: body), into: target, documentation: ""
      ) { compiler throws(Raise) in
        let value = try compiler.operand(body)
        compiler.note(body.range)
        compiler.emitReturn(value.index)
      }
    case .comprehension(let comprehension): try compile(comprehension, expression.range, into: target)
    case .starred: throw syntaxError("can't use starred expression here")
    case .yield(let value):
      guard code.kind == .function else { throw syntaxError("'yield' outside function") }
      let result = try value.map { value throws(Raise) in try self.operand(value) }
      note(expression.range)
      emit(
        .yieldValue, a: target, b: result?.index ?? constant(.none),
        x: result?.isTemporary == true ? 1 : 0)
    case .yieldFrom(let value): try compile(yieldFrom: value, into: target)
    case .walrus(let name, _, let value):
      try compile(value, into: target)
      let copy = newTemporary()
      emit(.move, a: copy, b: target)
      try store(Operand(index: copy, isTemporary: true), toWalrus: name)
    }
  }

  func emitBinary(_ op: BinaryOperator, _ a: Operand, _ b: Operand, into target: Int32) {
    let dying: UInt8 = (a.isTemporary ? 1 : 0) | (b.isTemporary ? 2 : 0)
    let opcode: Opcode
    switch op {
    case .add: opcode = .add
    case .subtract: opcode = .subtract
    case .multiply: opcode = .multiply
    case .divide: opcode = .divide
    case .floorDivide: opcode = .floorDivide
    case .modulo: opcode = .modulo
    case .power: opcode = .power
    default: opcode = .binary
    }
    emit(opcode, a: target, b: a.index, c: b.index, x: dying, y: UInt16(op.rawValue))
  }

  // MARK: Names

  func load(_ name: String, into target: Int32, _ range: SourceRange) {
    note(range)
    switch resolve(name) {
    case .register(let register): emit(.move, a: target, b: register)
    case .cell(let register): emit(.loadCell, a: target, b: register)
    case .free(let number): emit(.loadFree, a: target, b: number)
    case .global(let name): emit(.loadGlobal, a: target, b: global(name))
    case .className(let name):
      // Inside a comprehension the names of the class body are not seen.
      guard inlineScopes.isEmpty else {
        emit(.loadGlobal, a: target, b: global(name))
        return
      }
      emit(.loadClassName, a: target, b: global(name), c: constant(.text(mangled(name))))
    }
  }

  // MARK: Subscripts

  /// Compiles an index into registers: one, or several for `x[i, j]`. Returns the count.
  func compileIndex(_ index: Expression) throws(Raise) -> (first: Operand, count: Int) {
    if case .tuple(let items) = index.kind, items.count > 1, items.count <= 32,
      !items.contains(where: { if case .starred = $0.kind { true } else { false } })
    {
      let first = reserve(items.count)
      for (offset, item) in items.enumerated() {
        try compile(item, into: first + Int32(truncatingIfNeeded: offset))
      }
      return (Operand(index: first, isTemporary: true), items.count)
    }
    return (try operand(index), 1)
  }

  func compile(
    _ value: Expression, subscript index: Expression, _ expression: Expression, into target: Int32
  ) throws(Raise) {
    let container = try operand(value)
    let (first, count) = try compileIndex(index)
    note(expression.range, nil, [value.range, index.range])
    let dying: UInt8 = (container.isTemporary ? 1 : 0) | (first.isTemporary ? 2 : 0)
    if count == 1 {
      emit(.getItem, a: target, b: container.index, c: first.index, x: dying)
    } else {
      emit(
        .getItems, a: target, b: container.index, c: first.index, x: dying, y: UInt16(clamping: count))
    }
  }

  func compile(
    _ start: Expression?, _ stop: Expression?, _ step: Expression?, into target: Int32
  ) throws(Raise) {
    var constants: [Value] = []
    for part in [start, stop, step] {
      guard let part else {
        constants.append(.none)
        continue
      }
      guard let operand = constantOperand(part) else { break }
      constants.append(self.constants[Int(-1 - operand.index)])
    }
    if constants.count == 3 {
      let slice = SliceObject(start: constants[0], stop: constants[1], step: constants[2])
      emit(.move, a: target, b: constant(.slice(slice)))
      return
    }
    let first = reserve(3)
    for (offset, part) in [start, stop, step].enumerated() {
      let register = first + Int32(truncatingIfNeeded: offset)
      if let part {
        try compile(part, into: register)
      } else {
        emit(.move, a: register, b: constant(.none))
      }
    }
    emit(.buildSlice, a: target, b: first)
  }

  func compile(yieldFrom value: Expression, into target: Int32) throws(Raise) {
    guard code.kind == .function else { throw syntaxError("'yield' outside function") }
    let state = reserve(3)
    try compileIterator(value, state)
    let holder = newTemporary()
    emit(.move, a: holder, b: state)
    let start = Label()
    let end = Label()
    let sending = Label()
    let yielding = Label()
    // Holds what was sent, then what is given out.
    let item = newTemporary()
    emit(.move, a: item, b: constant(.none))
    place(start)
    emitJump(.jumpNone, to: sending, b: item)
    emitJump(.next, to: end, \.c, a: item, b: state)
    place(yielding)
    // Marked, so that `throw` and `close` find the iterator that waits in the holder.
    emit(.yieldValue, a: item, b: item, c: holder, x: 1, y: 1)
    emitJump(.loop, to: start)
    place(sending)
    emitJump(.delegate, to: end, \.c, a: item, b: holder)
    emitJump(.jump, to: yielding)
    place(end)
    emit(.yieldFromResult, a: target, b: holder)
  }
}
