import TensorCore

/// What `executeRare` answers when it is no jump.
enum Outcome {
  static let goOn: Int32 = -1
  static let skip: Int32 = -2
  static let yielded: Int32 = -3
}

extension Interpreter {
  /// Executes an instruction that the loop does not do itself. A result that is not negative is where to go on.
  @inline(never)
  func executeRare(
    _ instruction: UnsafeMutablePointer<Instruction>, _ regs: UnsafeMutablePointer<Value>,
    _ consts: UnsafeMutablePointer<Value>, _ code: UnsafeMutablePointer<CodeHeader>
  ) throws(Raise) -> Int32 {
    let a = regs + Int(instruction.pointee.a)
    let x = instruction.pointee.x
    switch instruction.pointee.op {
    // Names
    case .checkBound:
      if a.pointee.isUndefined { throw unbound(code, instruction.pointee.a) }
    case .deleteLocal:
      if a.pointee.isUndefined, x == 0 { throw unbound(code, instruction.pointee.a) }
      a.pointee = .undefined
      try closeOrphans()
    case .deleteGlobal:
      let reference = code.pointee.globals[Int(instruction.pointee.a)]
      let slot = code.pointee.moduleStorage.pointee + Int(reference.slot)
      if slot.pointee.isUndefined, x == 0 { throw undefinedName(code, reference.slot) }
      slot.pointee = .undefined
      try closeOrphans()
    case .closeIterator:
      if case .iterator = a.pointee, a.isUnique(IteratorObject.self) {
        try closeAbandoned(a.withObject(IteratorObject.self) { $0 })
      }
      a.pointee = .undefined
    case .makeCell: a.initialize(to: .cell(CellObject(a.move())))
    case .deleteCell:
      guard case .cell(let cell) = a.pointee else { break }
      if cell.value.isUndefined, x == 0 { throw unbound(code, instruction.pointee.a) }
      cell.value = .undefined
    case .loadFree:
      // The cell itself, for a function made here.
      if x == 1 { a.pointee = .cell(try freeCell(instruction.pointee.b)) }
    case .deleteFree:
      let cell = try freeCell(instruction.pointee.a)
      if cell.value.isUndefined, x == 0 { throw unboundFree(code, instruction.pointee.a) }
      cell.value = .undefined
    case .loadClassName: try loadClassName(instruction, regs, consts, code)
    case .storeClassName:
      guard case .dict(let namespace) = regs[0] else { break }
      let value = try taken(instruction, regs, consts, code)
      try namespace.set(consts[Int(instruction.pointee.c)], value, self)
    case .deleteClassName:
      guard case .dict(let namespace) = regs[0] else { break }
      try namespace.removeValue(for: consts[Int(instruction.pointee.c)], self)

    // Operators
    case .unary:
      let op = UnaryOperator(rawValue: UInt8(truncatingIfNeeded: instruction.pointee.y)) ?? .negative
      let operand = pick(regs, consts, instruction.pointee.b)
      if operand.pointee.isUndefined { throw unbound(code, instruction.pointee.b) }
      if x & Instruction.mayDefer != 0 && operand.isLargeArray || operand.isDeferred,
        try deferredUnary(
          op.operation, operand, isDying: x & 1 != 0, a, waits: x & Instruction.mayDefer != 0)
      {
        break
      }
      let result: Value
      if x & 1 != 0, isOnlyHolder(operand), case .array(let tensor) = operand.pointee {
        result = try value(
          from: engine { () throws(TensorError) in
            try Tensor.unary(op.operation, .tensor(tensor), reusing: tensor)
          })
      } else {
        result = try unary(op, operand.pointee)
      }
      if x & 1 != 0 { operand.drop() }
      a.pointee = result
    case .not:
      let operand = pick(regs, consts, instruction.pointee.b)
      if operand.pointee.isUndefined { throw unbound(code, instruction.pointee.b) }
      let result = try !truth(operand.pointee)
      if x != 0 { operand.drop() }
      a.put(.bool(result))
    case .compare:
      let b = pick(regs, consts, instruction.pointee.b)
      let c = pick(regs, consts, instruction.pointee.c)
      if b.pointee.isUndefined || c.pointee.isUndefined { throw Raise(.unboundLocalError, "") }
      let op = ComparisonOperator(rawValue: UInt8(truncatingIfNeeded: instruction.pointee.y)) ?? .equal
      if let holds = scalarOrder(op, b, c) {
        a.put(.scalar(.bool(holds)))
        break
      }
      let result = try compare(op, b.pointee, c.pointee)
      if x & 1 != 0 { b.drop() }
      if x & 2 != 0 { c.drop() }
      a.pointee = result

    // Iteration and unpacking
    case .getIterator: try beginIteration(a, asObject: x == 1)
    case .unpackStar: try unpackStar(instruction, regs, consts, code)

    // Containers
    case .buildList: a.pointee = .list(ListObject(takeItems(instruction, regs)))
    case .buildTuple: a.pointee = .tuple(TupleObject(takeItems(instruction, regs)))
    case .buildSet:
      let set = SetObject()
      for item in takeItems(instruction, regs) { try set.set(item, .none, self) }
      a.pointee = .set(set)
    case .buildDict: a.pointee = .dict(DictObject())
    case .buildString:
      a.pointee = try joinedPieces(
        regs + Int(instruction.pointee.b), count: Int(instruction.pointee.c))
    case .listExtend:
      guard case .list(let list) = a.pointee else { break }
      let source = try taken(instruction, regs, consts, code)
      guard isIterable(source) else {
        let name = typeName(of: source)
        throw .typeError(
          instruction.pointee.y == 1
            ? "\(shownName(of: regs[Int(instruction.pointee.c)])) argument after * must be an iterable, not \(name)"
            : "Value after * must be an iterable, not \(name)")
      }
      try list.items.append(contentsOf: values(of: source))
    case .listToTuple:
      guard case .list(let list) = (regs + Int(instruction.pointee.b)).takeValue() else { break }
      a.pointee = .tuple(TupleObject(list.items))
    case .setAdd:
      guard case .set(let set) = a.pointee else { break }
      try set.set((regs + Int(instruction.pointee.b)).takeValue(), .none, self)
    case .setUpdate:
      guard case .set(let set) = a.pointee else { break }
      for item in try values(of: taken(instruction, regs, consts, code)) {
        try set.set(item, .none, self)
      }
    case .dictSet:
      guard case .dict(let dict) = a.pointee else { break }
      let key = (regs + Int(instruction.pointee.b)).takeValue()
      let value = (regs + Int(instruction.pointee.c)).takeValue()
      if x == 1, try dict.value(for: key, self) != nil {
        throw .typeError(
          "\(shownName(of: a[-2])) got multiple values for keyword argument \(try representation(key))")
      }
      try dict.set(key, value, self)
    case .dictUpdate: try updateDict(a, instruction, regs, consts, code)
    case .buildSlice:
      let first = regs + Int(instruction.pointee.b)
      a.pointee = .slice(
        SliceObject(
          start: first.takeValue(), stop: (first + 1).takeValue(), step: (first + 2).takeValue()))
    case .getItems, .setItems: try items(instruction, regs, consts)
    case .deleteItem:
      let b = pick(regs, consts, instruction.pointee.b)
      let c = pick(regs, consts, instruction.pointee.c)
      if b.pointee.isUndefined || c.pointee.isUndefined { throw Raise(.unboundLocalError, "") }
      try deleteSubscript(b.pointee, c.pointee)
      if x & 1 != 0 { b.drop() }
      if x & 2 != 0 { c.drop() }
    case .format: try format(instruction, regs, consts, code)

    // Attributes
    case .deleteAttribute:
      let b = pick(regs, consts, instruction.pointee.b)
      let name = code.pointee.caches[Int(instruction.pointee.c)].symbol
      try deleteAttribute(b.pointee, name)
      if x & 1 != 0 { b.drop() }
    case .checkMethod:
      let b = pick(regs, consts, instruction.pointee.b)
      let name = code.pointee.caches[Int(instruction.pointee.c)].symbol
      if b.pointee.isUndefined { throw unbound(code, instruction.pointee.b) }
      // The call that follows has found it before.
      if isCached(code.pointee.caches + Int(instruction.pointee.c), b) { break }
      try checkMethod(b.pointee, name)
    case .superObject:
      let first = regs + Int(instruction.pointee.b)
      let type = first.takeValue()
      let receiver = (first + 1).takeValue()
      guard case .type(let type) = type else { throw Raise(.runtimeError, "super(): no arguments") }
      a.pointee = instantiatePayload(types.superType, SuperPayload(type: type, receiver: receiver))

    // Functions and classes
    case .makeFunction:
      makeFunction(instruction, regs, code)
      return Outcome.skip
    case .buildClass:
      try buildClass(instruction, regs, consts, code)
      return Outcome.skip
    case .yieldFromResult:
      let source = (regs + Int(instruction.pointee.b)).takeValue()
      switch source.object {
      case let generator as GeneratorObject: a.pointee = generator.returned
      case let wrapper as InstanceIterator: a.pointee = wrapper.returned
      default: a.pointee = .none
      }
    case .delegate:
      let value = a.takeValue()
      guard let next = try delegate(regs[Int(instruction.pointee.b)], sending: value) else {
        return instruction.pointee.c
      }
      a.pointee = next

    // Exceptions, contexts, imports
    case .raise, .reraise, .assertionFailed: throw try failure(instruction, regs, consts)
    case .matchException:
      let kinds = pick(regs, consts, instruction.pointee.c)
      let matches = try isMatch(regs[Int(instruction.pointee.b)], kinds.pointee)
      if x != 0 { kinds.drop() }
      if !matches { return instruction.pointee.a }
    case .withEnter, .withExit: try context(instruction, regs)
    case .matchSequence, .matchMapping, .matchClass: return try matchPattern(instruction, regs)
    case .annotate:
      guard case .dict(let namespace) = regs[0] else { break }
      let type = (regs + Int(instruction.pointee.b)).takeValue()
      let key = Value.text("__annotations__")
      var annotations = DictObject()
      if case .dict(let known)? = try namespace.value(for: key, self) { annotations = known }
      try annotations.set(consts[Int(instruction.pointee.c)], type, self)
      try namespace.set(key, .dict(annotations), self)
    case .importModule, .importFrom, .importStar: try runImport(instruction, regs, consts, code)
    default: break
    }
    return Outcome.goOn
  }

  // MARK: Parts

  /// Operand `b`, moved out where x says that it dies.
  func taken(
    _ instruction: UnsafeMutablePointer<Instruction>, _ regs: UnsafeMutablePointer<Value>,
    _ consts: UnsafeMutablePointer<Value>, _ code: UnsafeMutablePointer<CodeHeader>
  ) throws(Raise) -> Value {
    let source = pick(regs, consts, instruction.pointee.b)
    if source.pointee.isUndefined { throw unbound(code, instruction.pointee.b) }
    if instruction.pointee.x & 1 != 0, instruction.pointee.b >= 0 { return source.takeValue() }
    return source.pointee
  }

  /// A callable as errors about spread arguments name it. It lies two registers below the keyword dict.
  func shownName(of callee: Value) -> String {
    switch callee {
    case .function(let function): "\(function.module.name).\(function.qualifiedName)()"
    case .native(let native):
      "\(["", "builtins"].contains(native.module) ? "" : native.module + ".")\(native.name)()"
    case .type(let type): "\(type.fullName)()"
    case .method(let method): shownName(of: method.function)
    default: "\(typeName(of: callee)) object"
    }
  }

  /// Moves the registers `b ..< b + c` into an array.
  func takeItems(
    _ instruction: UnsafeMutablePointer<Instruction>, _ regs: UnsafeMutablePointer<Value>
  ) -> [Value] {
    let count = Int(instruction.pointee.c)
    guard count > 0 else { return [] }
    let first = regs + Int(instruction.pointee.b)
    return Array(taking: count, from: first)
  }

  func freeCell(_ number: Int32) throws(Raise) -> CellObject {
    guard let cells = machine.frames[machine.depth].cells else {
      throw Raise(.nameError, "a variable of an outer function is gone")
    }
    return cells[Int(number)].takeUnretainedValue()
  }

  func unboundFree(_ code: UnsafeMutablePointer<CodeHeader>, _ number: Int32) -> Raise {
    let name = code.pointee.owner.takeUnretainedValue().freeNames[Int(number)]
    return Raise(
      .nameError,
      "cannot access free variable '\(name)' where it is not associated with a value in enclosing scope")
  }

  func loadClassName(
    _ instruction: UnsafeMutablePointer<Instruction>, _ regs: UnsafeMutablePointer<Value>,
    _ consts: UnsafeMutablePointer<Value>, _ code: UnsafeMutablePointer<CodeHeader>
  ) throws(Raise) {
    let target = regs + Int(instruction.pointee.a)
    if case .dict(let namespace) = regs[0],
      let own = try namespace.value(for: consts[Int(instruction.pointee.c)], self)
    {
      target.pointee = own
      return
    }
    let reference = code.pointee.globals[Int(instruction.pointee.b)]
    let slot = code.pointee.moduleStorage.pointee + Int(reference.slot)
    if !slot.pointee.isUndefined {
      target.pointee = slot.pointee
      return
    }
    let builtin = builtins.storage + Int(reference.builtinSlot)
    if builtin.pointee.isUndefined { throw undefinedName(code, reference.slot) }
    target.pointee = builtin.pointee
  }

  /// Fails where `v.name` does not exist, before the arguments of a call are evaluated.
  func checkMethod(_ value: Value, _ name: Symbol) throws(Raise) {
    switch value {
    case .instance(let instance):
      if instance.type.member(name) != nil || instance.attribute(name) != nil { return }
    case .module(let module): if module[name] != nil { return }
    case .type, .function, .method, .native: break
    default: if type(of: value).hasMember(name) { return }
    }
    _ = try attribute(value, name)
  }
}
