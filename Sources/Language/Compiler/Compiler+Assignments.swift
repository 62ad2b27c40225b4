extension Compiler {
  func assign(_ targets: [Expression], _ value: Expression) throws(Raise) {
    if targets.count == 1 {
      if case .name(let name) = targets[0].kind, case .register(let register) = resolve(name) {
        try assign(value, toRegister: register)
        return
      }
      if try assignPairwise(targets[0], value) { return }
    }
    let result = try operand(value)
    for (number, target) in targets.enumerated() {
      let isLast = number == targets.count - 1
      if isLast || !result.isTemporary {
        try store(result, to: target)
      } else {
        let copy = newTemporary()
        emit(.move, a: copy, b: result.index)
        try store(Operand(index: copy, isTemporary: true), to: target)
      }
    }
  }

  /// A variable's own register takes the result directly where the expression does not read it half-way.
  private func assign(_ value: Expression, toRegister register: Int32) throws(Raise) {
    switch value.kind {
    case .binary, .unary, .subscript, .attribute, .call, .name, .integer, .float, .string, .none,
      .bool, .list, .tuple, .comparison:
      if case .comparison(_, let rest) = value.kind, rest.count > 1 { break }
      try compile(value, into: register)
      return
    default: break
    }
    let result = try operand(value)
    emit(result.isTemporary ? .take : .move, a: register, b: result.index)
  }

  /// `a, b = b, a` without a tuple.
  private func assignPairwise(_ target: Expression, _ value: Expression) throws(Raise) -> Bool {
    guard let targets = target.items, case .tuple(let values) = value.kind,
      targets.count == values.count, targets.count <= 16,
      !(targets + values).contains(where: { if case .starred = $0.kind { true } else { false } })
    else { return false }
    let first = reserve(values.count)
    for (offset, item) in values.enumerated() {
      try compile(item, into: first + Int32(truncatingIfNeeded: offset))
    }
    for (offset, item) in targets.enumerated() {
      try store(
        Operand(index: first + Int32(truncatingIfNeeded: offset), isTemporary: true), to: item)
    }
    return true
  }

  // MARK: Stores

  func store(_ value: Operand, to target: Expression) throws(Raise) {
    let outerTop = top
    defer { top = outerTop }
    switch target.kind {
    case .name(let name): try store(value, to: name)
    case .attribute(let object, let name, let nameRange):
      let holder = try operand(object)
      note(target.range, nameRange, [object.range])
      emit(
        .setAttribute, a: value.index, b: holder.index, c: cache(name),
        x: (holder.isTemporary ? 1 : 0) | (value.isTemporary ? 2 : 0))
    case .subscript(let object, let index):
      let container = try operand(object)
      let (first, count) = try compileIndex(index)
      note(target.range, nil, [object.range, index.range])
      let dying: UInt8 =
        (container.isTemporary ? 1 : 0) | (first.isTemporary ? 2 : 0) | (value.isTemporary ? 4 : 0)
      if count == 1 {
        emit(.setItem, a: value.index, b: container.index, c: first.index, x: dying)
      } else {
        emit(
          .setItems, a: value.index, b: container.index, c: first.index, x: dying,
          y: UInt16(clamping: count))
      }
    case .tuple(let items), .list(let items): try unpack(value, to: items, target.range)
    case .starred(let inner):
      _ = inner
      throw syntaxError("starred assignment target must be in a list or tuple")
    default: throw syntaxError("cannot assign to expression")
    }
  }

  private func unpack(
    _ value: Operand, to targets: [Expression], _ range: SourceRange
  ) throws(Raise) {
    let first = reserve(targets.count)
    let star = targets.firstIndex { if case .starred = $0.kind { true } else { false } }
    note(range)
    let count = Int32(truncatingIfNeeded: targets.count)
    if let star {
      emit(
        .unpackStar, a: first, b: value.index, c: count, x: value.isTemporary ? 1 : 0,
        y: UInt16(clamping: star))
    } else {
      emit(.unpack, a: first, b: value.index, c: count, x: value.isTemporary ? 1 : 0)
    }
    for (offset, target) in targets.enumerated() {
      var target = target
      if case .starred(let inner) = target.kind { target = inner }
      try store(
        Operand(index: first + Int32(truncatingIfNeeded: offset), isTemporary: true), to: target)
    }
  }

  func store(_ value: Operand, to name: String) throws(Raise) {
    let place = resolve(name)
    switch place {
    case .register(let register):
      emit(value.isTemporary ? .take : .move, a: register, b: value.index)
    case .cell(let register): emit(.storeCell, a: register, b: value.index, x: value.isTemporary ? 1 : 0)
    case .free(let number): emit(.storeFree, a: number, b: value.index, x: value.isTemporary ? 1 : 0)
    case .global(let name):
      emit(.storeGlobal, a: global(name), b: value.index, x: value.isTemporary ? 1 : 0)
    case .className(let name):
      emit(.storeClassName, b: value.index, c: constant(.text(mangled(name))), x: value.isTemporary ? 1 : 0)
    }
  }

  /// `name := value` binds past the comprehensions around it.
  func store(_ value: Operand, toWalrus name: String) throws(Raise) {
    let outer = inlineScopes
    inlineScopes = []
    defer { inlineScopes = outer }
    try store(value, to: name)
  }

  // MARK: In place

  func augment(
    _ target: Expression, _ op: BinaryOperator, _ value: Expression, _ range: SourceRange,
    _ operatorRange: SourceRange
  ) throws(Raise) {
    switch target.kind {
    case .name(let name):
      if case .register(let register) = resolve(name) {
        let other = try operand(value)
        mayDefer(value, other)
        note(range, operatorRange, [target.range, value.range])
        emitInPlace(op, register, other)
        return
      }
      let current = newTemporary()
      load(name, into: current, target.range)
      let other = try operand(value)
      mayDefer(value, other)
      note(range, operatorRange, [target.range, value.range])
      emitInPlace(op, current, other)
      try store(Operand(index: current, isTemporary: true), to: name)
    case .attribute(let object, let name, let nameRange):
      let holder = try operand(object)
      let current = newTemporary()
      note(target.range, nameRange, [object.range])
      emit(.getAttribute, a: current, b: holder.index, c: cache(name))
      let other = try operand(value)
      mayDefer(value, other)
      note(range, operatorRange, [target.range, value.range])
      emitInPlace(op, current, other)
      note(target.range, nameRange, [object.range])
      emit(
        .setAttribute, a: current, b: holder.index, c: cache(name),
        x: (holder.isTemporary ? 1 : 0) | 2)
    case .subscript(let object, let index):
      let container = try operand(object)
      let place = try operand(index)
      let current = newTemporary()
      note(target.range, nil, [object.range, index.range])
      emit(.getItem, a: current, b: container.index, c: place.index)
      let other = try operand(value)
      mayDefer(value, other)
      note(range, operatorRange, [target.range, value.range])
      emitInPlace(op, current, other)
      note(target.range, nil, [object.range, index.range])
      emit(
        .setItem, a: current, b: container.index, c: place.index,
        x: (container.isTemporary ? 1 : 0) | (place.isTemporary ? 2 : 0) | 4, y: 1)
    default: throw syntaxError("illegal expression for augmented assignment")
    }
  }

  private func emitInPlace(_ op: BinaryOperator, _ register: Int32, _ other: Operand) {
    let opcode: Opcode =
      switch op {
      case .add: .inPlaceAdd
      case .subtract: .inPlaceSubtract
      case .multiply: .inPlaceMultiply
      default: .inPlace
      }
    emit(
      opcode, a: register, b: register, c: other.index, x: other.isTemporary ? 2 : 0,
      y: UInt16(op.rawValue))
  }

  // MARK: Deleting

  func delete(_ target: Expression) throws(Raise) {
    let outerTop = top
    defer { top = outerTop }
    note(target.range)
    switch target.kind {
    case .name(let name): emitDelete(name, isQuiet: false)
    case .attribute(let object, let name, let nameRange):
      let holder = try operand(object)
      note(target.range, nameRange, [object.range])
      emit(.deleteAttribute, b: holder.index, c: cache(name), x: holder.isTemporary ? 1 : 0)
    case .subscript(let object, let index):
      let container = try operand(object)
      let place = try operand(index)
      note(target.range, nil, [object.range, index.range])
      emit(
        .deleteItem, b: container.index, c: place.index,
        x: (container.isTemporary ? 1 : 0) | (place.isTemporary ? 2 : 0))
    case .tuple(let items), .list(let items): for item in items { try delete(item) }
    default: throw syntaxError("cannot delete expression")
    }
  }

  /// Unbinds a name; quietly at the end of an `except … as name`.
  func emitDelete(_ name: String, isQuiet: Bool) {
    let quiet: UInt8 = isQuiet ? 1 : 0
    switch resolve(name) {
    case .register(let register): emit(.deleteLocal, a: register, x: quiet)
    case .cell(let register): emit(.deleteCell, a: register, x: quiet)
    case .free(let number): emit(.deleteFree, a: number, x: quiet)
    case .global(let name): emit(.deleteGlobal, a: global(name), x: quiet)
    case .className(let name): emit(.deleteClassName, c: constant(.text(mangled(name))), x: quiet)
    }
  }
}

extension Expression {
  /// The items of a tuple or list display.
  var items: [Expression]? {
    switch kind {
    case .tuple(let items), .list(let items): items
    default: nil
    }
  }
}
