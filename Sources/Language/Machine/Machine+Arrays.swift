import TensorCore

// Operators on arrays in registers.
extension Interpreter {
  /// `b op c` where one is an array; dying arrays that nobody else holds take the result.
  func arrays(
    _ op: BinaryOperator, _ instruction: UnsafeMutablePointer<Instruction>,
    _ b: UnsafeMutablePointer<Value>, _ c: UnsafeMutablePointer<Value>
  ) throws(Raise) -> Value {
    let dying = instruction.pointee.x
    var reusable: Tensor?
    // Asked before the array is bound to a name, which would hold it too.
    if dying & 1 != 0, isOnlyHolder(b), case .array(let tensor) = b.pointee { reusable = tensor }
    if reusable == nil, dying & 2 != 0, isOnlyHolder(c), case .array(let tensor) = c.pointee {
      reusable = tensor
    }
    let result: Value
    if let operation = op.operation, let x = b.pointee.plainOperand, let y = c.pointee.plainOperand,
      operation != .power || !x.dtype.isComplex
    {
      let tensor: Tensor
      do throws(TensorError) {
        _ = FloatingPointErrors.take()
        tensor = try Tensor.binary(operation, x, y, reusing: reusable)
      } catch { throw Raise(error) }
      try report(tensor, of: operation, by: y)
      result = value(from: tensor)
    } else {
      if b.pointee.isUndefined || c.pointee.isUndefined { throw Raise(.unboundLocalError, "") }
      result = try arrayBinary(op, b.pointee, c.pointee, reusing: reusable)
    }
    if dying & 1 != 0 { b.drop() }
    if dying & 2 != 0 { c.drop() }
    return result
  }

  /// The result where a loop over dense arrays is all there is to do; a dying array that nobody else holds takes
  /// it and stays what it is. Values are looked at in place: a copy would be counted.
  @inline(__always)
  func direct(
    _ operation: BinaryOperation, _ dying: UInt8, _ b: UnsafeMutablePointer<Value>,
    _ c: UnsafeMutablePointer<Value>, into target: UnsafeMutablePointer<Value>
  ) throws(Raise) -> Bool {
    guard case .array = b.pointee else {
      guard case .array = c.pointee, let number = b.pointee.plainNumber else { return false }
      return try direct(operation, c, isDying: dying & 2 != 0, number, isLeft: true, into: target)
    }
    guard case .array = c.pointee else {
      guard let number = c.pointee.plainNumber else { return false }
      return try direct(operation, b, isDying: dying & 1 != 0, number, isLeft: false, into: target)
    }
    let takesLeft = dying & 1 != 0 && isOnlyHolder(b)
    let spare: DirectCall.Spare =
      takesLeft ? .left : dying & 2 != 0 && isOnlyHolder(c) ? .right : .none
    _ = FloatingPointErrors.take()
    let done = b.withObject(Tensor.self) { x in
      c.withObject(Tensor.self) { y in DirectCall.run(operation, x, y, spare: spare) }
    }
    let result: Value
    switch done {
    case .notDirect: return false
    case .inSpare: result = takesLeft ? b.takeValue() : c.takeValue()
    case .new(let array): result = .array(array)
    }
    if dying & 1 != 0 { b.drop() }
    if dying & 2 != 0 { c.drop() }
    target.pointee = result
    let noted = FloatingPointErrors.take()
    if !noted.isEmpty { try report(noted, of: operation, in: target) }
    return true
  }

  /// Reports what went wrong in an operation whose result a register holds.
  @inline(never)
  private func report(
    _ noted: FloatingPointErrors, of operation: BinaryOperation, in register: UnsafeMutablePointer<Value>
  ) throws(Raise) {
    guard case .array(let result) = register.pointee else { return }
    try report(noted.shown(in: result), in: operation.name)
  }

  @inline(__always)
  private func direct(
    _ operation: BinaryOperation, _ array: UnsafeMutablePointer<Value>, isDying: Bool,
    _ number: Double, isLeft: Bool, into target: UnsafeMutablePointer<Value>
  ) throws(Raise) -> Bool {
    let takesOperand = isDying && isOnlyHolder(array)
    _ = FloatingPointErrors.take()
    let done = array.withObject(Tensor.self) { x in
      DirectCall.run(operation, x, number: number, isLeft: isLeft, takesOperand: takesOperand)
    }
    switch done {
    case .notDirect: return false
    case .inSpare: target.pointee = array.takeValue()
    case .new(let result):
      if isDying { array.drop() }
      target.pointee = .array(result)
    }
    let noted = FloatingPointErrors.take()
    if !noted.isEmpty { try report(noted, of: operation, in: target) }
    return true
  }

  /// Whether the register's array, and its memory, are held by the register alone: a view would hold its base.
  func isOnlyHolder(_ register: UnsafeMutablePointer<Value>) -> Bool {
    register.pointee.isArray && register.isUnique(Tensor.self)
      && register.withObject(Tensor.self) { $0.base == nil }
  }
}

extension Value {
  /// A Python number that a float holds exactly.
  @inline(__always)
  var plainNumber: Double? {
    switch self {
    case .float(let x): x
    case .int(let x) where x.magnitude < 1 << 53: Double(x)
    default: nil
    }
  }

  /// Arrays and numbers as the engine takes them; nil for everything that needs a second look.
  @inline(__always)
  var plainOperand: Operand? {
    switch self {
    case .array(let tensor): .tensor(tensor)
    case .float(let x): .weakFloat(x)
    case .int(let x): .weakInt(x)
    case .scalar(let scalar): .scalar(scalar)
    case .bool(let x): .weakBool(x)
    default: nil
    }
  }
}
