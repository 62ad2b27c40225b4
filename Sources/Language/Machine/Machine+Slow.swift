import TensorCore

// What the machine's loop leaves to functions: operands that are not plain numbers.
extension Interpreter {
  /// `b op c → a` where the loop's own cases do not apply. Dying operands are moved out, so that an array that
  /// nobody else holds can take the result.
  @inline(never)
  func binary(
    _ op: BinaryOperator, _ instruction: UnsafeMutablePointer<Instruction>,
    _ regs: UnsafeMutablePointer<Value>, _ consts: UnsafeMutablePointer<Value>
  ) throws(Raise) {
    let b = pick(regs, consts, instruction.pointee.b)
    let c = pick(regs, consts, instruction.pointee.c)
    let target = regs + Int(instruction.pointee.a)
    if let result = mixedResult(op, b, c) ?? scalarResult(op, b, c) { return target.put(result) }
    if op == .add, case .string = b.pointee, case .string = c.pointee {
      return joinStrings(b, c, dying: instruction.pointee.x, into: target)
    }
    if op == .multiply, case .string = b.pointee, case .int(let count) = c.pointee,
      let result = b.withObject(StringObject.self, { $0.quicklyRepeated(count) })
    {
      if instruction.pointee.x & 1 != 0 { b.drop() }
      target.pointee = .string(result)
      return
    }
    let waits = instruction.pointee.x & Instruction.mayDefer != 0
    if waits && (b.isLargeArray || c.isLargeArray) || b.isDeferred || c.isDeferred,
      try deferredBinary(op, instruction, b, c, target)
    {
      return
    }
    if let operation = op.operation,
      try direct(operation, instruction.pointee.x, b, c, into: target)
    {
      return
    }
    if case .array = b.pointee {
      target.pointee = try arrays(op, instruction, b, c)
    } else if case .array = c.pointee {
      target.pointee = try arrays(op, instruction, b, c)
    } else {
      let dying = instruction.pointee.x
      let left = dying & 1 != 0 ? b.takeValue() : b.pointee
      let right = dying & 2 != 0 ? c.takeValue() : c.pointee
      if left.isUndefined || right.isUndefined { throw Raise(.unboundLocalError, "") }
      target.pointee = try binary(op, left, right)
    }
  }

  /// The left string followed by the right one. A short left string that dies here takes the right one in place.
  private func joinStrings(
    _ b: UnsafeMutablePointer<Value>, _ c: UnsafeMutablePointer<Value>, dying: UInt8,
    into target: UnsafeMutablePointer<Value>
  ) {
    let left = b.unmanaged(StringObject.self)
    let right = c.unmanaged(StringObject.self)
    // `s = s + t` grows `s` itself, as `s += t` does.
    let isReplaced = target == b
    let isAppended =
      (dying & 1 != 0 || isReplaced) && b != c && b.isUnique(StringObject.self)
      && left._withUnsafeGuaranteedRef { left in
        right._withUnsafeGuaranteedRef { right in
          isReplaced ? left.append(right) : left.appendShort(right)
        }
      }
    let result: Value
    if isAppended {
      result = b.takeValue()
    } else {
      result = .string(
        left._withUnsafeGuaranteedRef { left in
          right._withUnsafeGuaranteedRef { right in StringObject.joined(left, right) }
        })
      if dying & 1 != 0 { b.drop() }
    }
    if dying & 2 != 0 { c.drop() }
    if target.pointee.isTrivial { target.initialize(to: result) } else { target.pointee = result }
  }

  /// The result of an operator on an integer and a float, one of each, where it is quick and cannot fail.
  @inline(__always)
  private func mixedResult(
    _ op: BinaryOperator, _ b: UnsafeMutablePointer<Value>, _ c: UnsafeMutablePointer<Value>
  ) -> Value? {
    guard let (x, y) = mixedNumbers(b, c, below: .max) else { return nil }
    return switch op {
    case .add: .float(x + y)
    case .subtract: .float(x - y)
    case .multiply: .float(x * y)
    case .divide where y != 0: .float(x / y)
    default: nil
    }
  }

  /// An integer of less than a bound and a float, in either order, as floats.
  @inline(__always)
  private func mixedNumbers(
    _ b: UnsafeMutablePointer<Value>, _ c: UnsafeMutablePointer<Value>, below bound: UInt
  ) -> (Double, Double)? {
    // One at a time: a pair of values would be a copy that is counted.
    if case .int(let x) = b.pointee, case .float(let y) = c.pointee, x.magnitude < bound {
      return (Double(x), y)
    }
    if case .float(let x) = b.pointee, case .int(let y) = c.pointee, y.magnitude < bound {
      return (x, Double(y))
    }
    return nil
  }

  /// `a op= c`.
  @inline(never)
  func inPlace(
    _ op: BinaryOperator, _ instruction: UnsafeMutablePointer<Instruction>,
    _ regs: UnsafeMutablePointer<Value>, _ consts: UnsafeMutablePointer<Value>
  ) throws(Raise) {
    let c = pick(regs, consts, instruction.pointee.c)
    let target = regs + Int(instruction.pointee.a)
    if let result = mixedResult(op, target, c) ?? scalarResult(op, target, c) { return target.put(result) }
    if target.pointee.isUndefined || c.pointee.isUndefined { throw Raise(.unboundLocalError, "") }
    if c.isDeferred, try deferredInPlace(op, target, c) { return }
    let right = instruction.pointee.x & 2 != 0 ? c.takeValue() : c.pointee
    if op == .add, case .string(let other) = right, case .string = target.pointee {
      append(other, to: target)
      return
    }
    do throws(Raise) {
      if let result = try numeric(op, target.pointee, right) {
        target.pointee = result
        return
      }
    } catch {
      // Said again below, in the words for `op=`.
      guard !error.isInstance, error.kind == .typeError else { throw error }
    }
    target.pointee = try inPlace(op, target.pointee, right)
  }

  /// `s += t` grows a string in place where only the register holds it.
  private func append(_ other: StringObject, to target: UnsafeMutablePointer<Value>) {
    guard case .string(var text) = target.takeValue() else { return }
    if isKnownUniquelyReferenced(&text), text !== other {
      text.append(other)
    } else {
      text = StringObject.joined(text, other)
    }
    target.initialize(to: .string(text))
  }

  /// The truth of a register; a dying temporary is dropped.
  @inline(never)
  func truth(
    at register: UnsafeMutablePointer<Value>, _ instruction: UnsafeMutablePointer<Instruction>,
    _ code: UnsafeMutablePointer<CodeHeader>
  ) throws(Raise) -> Bool {
    if register.pointee.isUndefined { throw unbound(code, instruction.pointee.b) }
    let result = try truth(register.pointee)
    if instruction.pointee.y != 0 { register.drop() }
    return result
  }

  /// Whether `b op c` holds.
  @inline(never)
  func holdsSlowly(
    _ op: ComparisonOperator, _ instruction: UnsafeMutablePointer<Instruction>,
    _ b: UnsafeMutablePointer<Value>, _ c: UnsafeMutablePointer<Value>
  ) throws(Raise) -> Bool {
    if op == .in || op == .notIn, case .dict = c.pointee {
      let place = c.withObject(DictObject.self) { $0.table.plainPlace(of: b) }
      if place != -2 {
        if instruction.pointee.x & 2 != 0 { b.drop() }
        if instruction.pointee.x & 4 != 0 { c.drop() }
        return (place >= 0) == (op == .in)
      }
    }
    if let holds = mixedOrder(op, b, c) ?? scalarOrder(op, b, c) { return holds }
    if op == .equal || op == .notEqual, case .string = b.pointee, case .string = c.pointee {
      let isSame = b.withObject(StringObject.self) { left in
        c.withObject(StringObject.self) { right in left.hasSameCodePoints(as: right) }
      }
      if instruction.pointee.x & 2 != 0 { b.drop() }
      if instruction.pointee.x & 4 != 0 { c.drop() }
      return isSame == (op == .equal)
    }
    if b.pointee.isUndefined || c.pointee.isUndefined { throw Raise(.unboundLocalError, "") }
    let result = try compare(op, b.pointee, c.pointee)
    if instruction.pointee.x & 2 != 0 { b.drop() }
    if instruction.pointee.x & 4 != 0 { c.drop() }
    if case .bool(let holds) = result { return holds }
    return try truth(result)
  }

  /// Whether an order holds between an integer that a float tells exactly and a float, in either order.
  @inline(__always)
  private func mixedOrder(
    _ op: ComparisonOperator, _ b: UnsafeMutablePointer<Value>, _ c: UnsafeMutablePointer<Value>
  ) -> Bool? {
    guard let (x, y) = mixedNumbers(b, c, below: 1 << 53) else { return nil }
    return op.holds(x, y)
  }

  // MARK: Names

  /// A variable that was read before it was bound.
  @inline(never)
  func unbound(_ code: UnsafeMutablePointer<CodeHeader>, _ register: Int32) -> Raise {
    let names = code.pointee.owner.takeUnretainedValue().localNames
    let position = Int(register)
    let name = names.indices.contains(position) ? names[position] : "?"
    return Raise(
      .unboundLocalError,
      "cannot access local variable '\(name)' where it is not associated with a value")
  }

  /// A global name that is bound nowhere.
  @inline(never)
  func undefinedName(_ code: UnsafeMutablePointer<CodeHeader>, _ slot: Int32) -> Raise {
    let code = code.pointee.owner.takeUnretainedValue()
    let symbol = code.module.symbols[Int(slot)]
    let name = symbols.name(of: symbol)
    return Raise(
      .nameError, "name '\(name)' is not defined",
      hint: selfHint(symbol, code) ?? nameHint(name, locals: code.localNames, module: code.module))
  }
}

extension Interpreter {
  /// A hint for a name that the object of the running method has as an attribute.
  private func selfHint(_ symbol: Symbol, _ code: Code) -> String? {
    guard code.localNames.first == "self", machine.depth > 0 else { return nil }
    var value = machine.frames[machine.depth].registers[0]
    if case .cell(let cell) = value { value = cell.value }
    guard case .instance(let instance) = value,
      instance.attribute(symbol) != nil || instance.type.member(symbol) != nil
    else { return nil }
    return "did you mean self.\(symbols.name(of: symbol))?"
  }
}
