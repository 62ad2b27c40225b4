import TensorCore

// Elementwise expressions over large arrays, computed in one pass: see `DeferredArray`, and
// `Compiler+Deferral` for where results may stay deferred.
extension Interpreter {
  /// `b op c → a` where the result may wait or an operand has waited; false where the operator has to be
  /// applied to whole arrays, which the registers then hold.
  @inline(never)
  func deferredBinary(
    _ op: BinaryOperator, _ instruction: UnsafeMutablePointer<Instruction>,
    _ b: UnsafeMutablePointer<Value>, _ c: UnsafeMutablePointer<Value>,
    _ target: UnsafeMutablePointer<Value>
  ) throws(Raise) -> Bool {
    guard let operation = op.operation, let deferred = combined(operation, b, c) else {
      try settle(b)
      try settle(c)
      return false
    }
    let x = instruction.pointee.x
    if x & 1 != 0 { b.drop() }
    if x & 2 != 0 { c.drop() }
    try deliver(deferred, to: target, waits: x & Instruction.mayDefer != 0)
    return true
  }

  /// `op b → a`, as `deferredBinary`.
  func deferredUnary(
    _ operation: UnaryOperation, _ operand: UnsafeMutablePointer<Value>, isDying: Bool,
    _ target: UnsafeMutablePointer<Value>, waits: Bool
  ) throws(Raise) -> Bool {
    guard let deferred = operand.part.flatMap({ DeferredArray.unary(operation, $0) }) else {
      try settle(operand)
      return false
    }
    if isDying { operand.drop() }
    try deliver(deferred, to: target, waits: waits)
    return true
  }

  /// `a op= c` for a deferred `c`; false where it has to be applied to whole arrays.
  func deferredInPlace(
    _ op: BinaryOperator, _ target: UnsafeMutablePointer<Value>, _ c: UnsafeMutablePointer<Value>
  ) throws(Raise) -> Bool {
    if case .array(let array) = target.pointee, case .deferred(let deferred) = c.pointee,
      let operation = op.operation, deferred.apply(operation, inPlaceTo: array)
    {
      c.drop()
      try reportErrors(of: deferred)
      return true
    }
    try settle(c)
    return false
  }

  /// `module.name(arguments)` where the name is usually that of an elementwise function; false where it is
  /// a call like any other.
  @inline(never)
  func calledElementwise(
    _ instruction: UnsafeMutablePointer<Instruction>, _ regs: UnsafeMutablePointer<Value>,
    _ code: UnsafeMutablePointer<CodeHeader>
  ) throws(Raise) -> Bool {
    let window = regs + Int(instruction.pointee.c)
    let count = Int(instruction.pointee.y)
    let first = window + 1
    let target = regs + Int(instruction.pointee.a)
    let waits = instruction.pointee.x & Instruction.mayDefer != 0
    switch (elementwiseFunction(window, code.pointee.caches + Int(instruction.pointee.b)), count) {
    case (.unary(let operation), 1):
      if waits && first.isLargeArray || first.isDeferred {
        if try deferredUnary(operation, first, isDying: true, target, waits: waits) {
          window.drop()
          return true
        }
      }
      // Asked before the array is bound to a name, which would hold it too.
      let isTemporary = isOnlyHolder(first)
      guard case .array(let array) = first.pointee else { break }
      _ = FloatingPointErrors.take()
      let result = try engine { () throws(TensorError) in
        try Tensor.unary(operation, .tensor(array), reusing: isTemporary ? array : nil)
      }
      try report(result, of: operation)
      target.pointee = value(from: result)
      first.drop()
      window.drop()
      return true
    case (.binary(let operation), 2):
      let second = first + 1
      guard waits && (first.isLargeArray || second.isLargeArray) || first.isDeferred || second.isDeferred
      else { break }
      if let deferred = combined(operation, first, second) {
        first.drop()
        second.drop()
        window.drop()
        try deliver(deferred, to: target, waits: waits)
        return true
      }
    default: break
    }
    for position in 0..<count { try settle(first + position) }
    return false
  }

  /// What `module.name` is, where it is an elementwise function.
  private func elementwiseFunction(
    _ window: UnsafeMutablePointer<Value>, _ cache: UnsafeMutablePointer<AttributeCache>
  ) -> ElementwiseFunction? {
    guard case .module(let module) = window.pointee else { return nil }
    if cache.pointee.module !== module {
      guard let slot = module.existingSlot(for: cache.pointee.symbol) else { return nil }
      cache.pointee.module = module
      cache.pointee.slot = Int32(truncatingIfNeeded: slot)
    }
    let found = module.storage + Int(cache.pointee.slot)
    guard case .native = found.pointee else { return nil }
    return found.withObject(NativeFunction.self) { $0.elementwise }
  }

  // Apart, so that no name but the expression holds the operands when it is computed.
  @inline(never)
  private func combined(
    _ operation: BinaryOperation, _ b: UnsafeMutablePointer<Value>, _ c: UnsafeMutablePointer<Value>
  ) -> DeferredArray? {
    guard let left = b.part, let right = c.part else { return nil }
    return DeferredArray.binary(operation, left, right)
  }

  private func deliver(
    _ deferred: DeferredArray, to target: UnsafeMutablePointer<Value>, waits: Bool
  ) throws(Raise) {
    if waits {
      machine.mayHoldDeferred = true
      target.pointee = .deferred(deferred)
    } else {
      target.pointee = .array(try engine { () throws(TensorError) in try deferred.array() })
      try reportErrors(of: deferred)
    }
  }

  private func reportErrors(of deferred: DeferredArray) throws(Raise) {
    for (name, errors) in deferred.errors {
      try report(errors, in: name)
    }
  }

  /// Puts the array in the place of a deferred one.
  func settle(_ register: UnsafeMutablePointer<Value>) throws(Raise) {
    guard case .deferred(let deferred) = register.pointee else { return }
    register.pointee = .array(try engine { () throws(TensorError) in try deferred.array() })
    try reportErrors(of: deferred)
  }

  /// Computes what the running frame has deferred, before other code of the program can change its operands.
  @inline(never)
  func settleFrame() throws(Raise) {
    machine.mayHoldDeferred = false
    guard machine.depth > 0 else { return }
    var register = machine.frames[machine.depth].registers
    while register < machine.top {
      try settle(register)
      register += 1
    }
  }
}

/// What a native function computes, where it works element by element.
package enum ElementwiseFunction {
  case unary(UnaryOperation)
  case binary(BinaryOperation)
}

extension UnsafeMutablePointer where Pointee == Value {
  var isDeferred: Bool { if case .deferred = pointee { true } else { false } }

  /// Whether it is an array that is worth deferring work on.
  var isLargeArray: Bool {
    guard case .array = pointee else { return false }
    return withObject(Tensor.self) { $0.count &* $0.dtype.size >= DeferredArray.smallestByteCount }
  }

  /// The value as an operand of a deferred expression.
  fileprivate var part: DeferredArray.Part? {
    switch pointee {
    case .deferred(let deferred): .deferred(deferred)
    default: pointee.plainOperand.map { .operand($0) }
    }
  }
}
