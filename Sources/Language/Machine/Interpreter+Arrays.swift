import TensorCore

extension Interpreter {
  /// The value of a result of the engine: 0-d results of reductions and elementwise functions are scalars.
  package func value(from result: Tensor) -> Value {
    if result.rank == 0 { return .scalar(result.element(at: 0)) }
    return .array(result)
  }

  /// A value as an operand of the engine; lists and tuples are converted; nil where NumPy would not take it.
  package func operand(_ value: Value) throws(Raise) -> Operand? {
    switch value {
    case .array(let tensor): .tensor(tensor)
    case .scalar(let scalar): .scalar(scalar)
    case .float(let x): .weakFloat(x)
    case .int(let x): .weakInt(x)
    case .bool(let x): .weakBool(x)
    case .large: throw tooLarge
    case .list, .tuple, .range: .tensor(try tensor(from: value))
    case .instance(let instance):
      if let number = value.complexElement {
        .weakComplex(number)
      } else if let inner = instance.builtinValue {
        try operand(inner)
      } else {
        nil
      }
    default: nil
    }
  }

  /// An operand of an operator; beside a floating type an integer of any size is a number, and beside uint64 one
  /// that it can hold.
  package func operand(_ value: Value, beside other: Value) throws(Raise) -> Operand? {
    guard case .large(let large) = value else { return try operand(value) }
    let dtype = other.elementType
    let element = try large.element(of: dtype == .bool ? .int64 : dtype ?? .int64)
    return element.dtype == .float64 ? .weakFloat(element.doubleValue) : .scalar(element)
  }

  /// A list, tuple or string repeated: of NumPy's scalars only integers do that.
  private func repetition(_ sequence: Value, _ count: Scalar) throws(Raise) -> Value? {
    guard sequence.isSequence else { return nil }
    if count.dtype.isInteger, let n = count.integerValue { return try binary(.multiply, sequence, .int(n)) }
    throw .typeError("can't multiply sequence by non-int of type 'numpy.\(count.dtype.name)'")
  }

  /// `a op b` where one operand is an array or a NumPy scalar. `reusing` is an operand that nobody else holds.
  func arrayBinary(
    _ op: BinaryOperator, _ a: Value, _ b: Value, reusing: Tensor?
  ) throws(Raise) -> Value {
    let isBesideComplex = a.pythonComplex != nil || b.pythonComplex != nil
    if case .instance = a, !isBesideComplex, let result = try specialBinary(op, a, b) { return result }
    if case .instance = b, !isBesideComplex, let result = try answered(b, names.reflected[Int(op.rawValue)], a) {
      return result
    }
    if op == .multiply {
      if case .scalar(let count) = a, let result = try repetition(b, count) { return result }
      if case .scalar(let count) = b, let result = try repetition(a, count) { return result }
    }
    guard let x = try operand(a, beside: b), let y = try operand(b, beside: a) else {
      if case .string(let format) = a, op == .modulo { return .text(try percentFormatted(format.text, b)) }
      if case .string(let text) = b, case .array(let tensor) = a {
        throw stringOperand(op, tensor.dtype, text, true)
      }
      if case .string(let text) = a, case .array(let tensor) = b {
        throw stringOperand(op, tensor.dtype, text, false)
      }
      if case .none = b, let name = a.elementTypeName {
        throw .typeError("unsupported operand type(s) for \(op.symbol): '\(name)' and 'NoneType'")
      }
      if case .none = a, let name = b.elementTypeName {
        throw .typeError("unsupported operand type(s) for \(op.symbol): 'NoneType' and '\(name)'")
      }
      if case .string = a, op == .add {
        throw .typeError("can only concatenate str (not \"\(typeName(of: b))\") to str")
      }
      throw unsupported(op.symbol, a, b, op)
    }
    guard let operation = op.operation else { return try product(a, b) }
    if op == .power, let result = try quickPower(a, b) { return result }
    if isBesideComplex || x.dtype.isComplex || y.dtype.isComplex, !a.isArray, !b.isArray, op == .floorDivide || op == .modulo {
      throw unsupported(op.symbol, a, b, op)
    }
    if case .tensor = x {} else if case .tensor = y {} else {
      return .scalar(try scalarBinary(op, operation, x, y))
    }
    let result: Tensor
    do throws(TensorError) {
      _ = FloatingPointErrors.take()
      result = try Tensor.binary(operation, x, y, reusing: reusing)
    } catch {
      throw Raise(error)
    }
    try report(result, of: operation, by: y)
    return value(from: result)
  }

  /// A power of complex numbers that has a function of its own, as NumPy takes it: squares, roots, reciprocals.
  func quickPower(_ base: Value, _ exponent: Value) throws(Raise) -> Value? {
    guard case .array(let tensor) = base, tensor.dtype.isComplex else { return nil }
    let operation: UnaryOperation
    switch exponent {
    case .int(2): operation = .square
    case .int(-1): operation = .reciprocal
    case .float(0.5): operation = .sqrt
    default: return nil
    }
    _ = FloatingPointErrors.take()
    let result: Tensor
    do throws(TensorError) { result = try Tensor.unary(operation, .tensor(tensor)) } catch {
      throw Raise(error)
    }
    try report(result, of: operation)
    return value(from: result)
  }

  private func scalarBinary(
    _ op: BinaryOperator, _ operation: BinaryOperation, _ x: Operand, _ y: Operand
  ) throws(Raise) -> Scalar {
    let result: Scalar
    _ = FloatingPointErrors.take()
    do throws(TensorError) { result = try Tensor.scalarBinary(operation, x, y) } catch {
      throw Raise(error)
    }
    if result.dtype.isInteger {
      if let error = integerError(operation, x, y, result) {
        try report(error, in: "scalar " + operation.name)
      }
    } else {
      try report(result, in: operation.name)
    }
    return result
  }

  /// What goes wrong in integer arithmetic on scalars: a division by zero, or a result that does not fit.
  private func integerError(
    _ operation: BinaryOperation, _ x: Operand, _ y: Operand, _ result: Scalar
  ) -> FloatingPointErrors? {
    switch operation {
    case .floorDivide, .remainder: return y.isZero ? .divide : nil
    case .add, .subtract, .multiply:
      if case .uint64 = result { return unsignedOverflow(operation, x, y) }
      guard let a = x.integer, let b = y.integer else { return nil }
      let (exact, overflow) =
        operation == .add
        ? a.addingReportingOverflow(b)
        : operation == .subtract ? a.subtractingReportingOverflow(b) : a.multipliedReportingOverflow(by: b)
      return overflow || exact != result.integerValue ? .overflow : nil
    default: return nil
    }
  }

  private func unsignedOverflow(
    _ operation: BinaryOperation, _ x: Operand, _ y: Operand
  ) -> FloatingPointErrors? {
    guard let a = x.unsigned, let b = y.unsigned else { return nil }
    let overflow =
      operation == .add
      ? a.addingReportingOverflow(b).overflow
      : operation == .subtract
        ? a.subtractingReportingOverflow(b).overflow : a.multipliedReportingOverflow(by: b).overflow
    return overflow ? .overflow : nil
  }

  /// Reports what went wrong in an operation on arrays; the processor says nothing of integers.
  @inline(__always)
  package func report(
    _ result: Tensor, of operation: BinaryOperation, by divisor: Operand
  ) throws(Raise) {
    try report(result, in: operation.name)
    if operation == .floorDivide || operation == .remainder, result.dtype.isInteger {
      try reportZeroDivisor(divisor, in: operation.name)
    }
  }

  @inline(never)
  package func reportZeroDivisor(_ divisor: Operand, in name: String) throws(Raise) {
    let isZero = if case .tensor(let tensor) = divisor { tensor.hasZero } else { divisor.isZero }
    if isZero { try report(.divide, in: name) }
  }


  /// `a @ b`.
  private func product(_ a: Value, _ b: Value) throws(Raise) -> Value {
    if case .scalar = a, case .scalar = b { throw unsupported("@", a, b, .matmul) }
    guard case .tensor(let x)? = try operand(a), case .tensor(let y)? = try operand(b) else {
      if !a.isArray, !b.isArray { throw unsupported("@", a, b, .matmul) }
      throw .valueError(
        "matmul: Input operand \(a.isArray ? 1 : 0) does not have enough dimensions (has 0, gufunc core "
          + "with signature (n?,k),(k,m?)->(n?,m?) requires 1)",
        hint: "* multiplies by a number; @ is the product of two arrays")
    }
    let result: Tensor
    _ = FloatingPointErrors.take()
    do throws(TensorError) { result = try Tensor.matmul(x, y) } catch { throw Raise(error) }
    try report(result, in: "matmul")
    return value(from: result)
  }

  private func stringOperand(
    _ op: BinaryOperator, _ dtype: DType, _ string: StringObject, _ arrayFirst: Bool
  ) -> Raise {
    let text = "dtype('<U\(max(string.text.unicodeScalars.count, 1))')"
    let array = "dtype('\(dtype.name)')"
    let pair = arrayFirst ? "(\(array), \(text))" : "(\(text), \(array))"
    let name = op.operation?.name ?? "matmul"
    guard [.add, .subtract, .multiply, nil].contains(op.operation) else {
      return .typeError(
        "ufunc '\(name)' not supported for the input types, and the inputs could not be safely "
          + "coerced to any supported types according to the casting rule ''safe''")
    }
    return Raise(
      .ufuncTypeError,
      "ufunc '\(name)' did not contain a loop with signature matching types \(pair) -> None")
  }

  /// `x op= b` through the array's own memory, so that every view sees it.
  func arrayInPlace(_ op: BinaryOperator, _ target: Tensor, _ b: Value) throws(Raise) -> Value {
    if case .instance = b, b.pythonComplex == nil,
      let result = try answered(b, names.reflected[Int(op.rawValue)], .array(target))
    {
      return result
    }
    guard let other = try operand(b) else {
      if case .string(let text) = b { throw stringOperand(op, target.dtype, text, true) }
      throw unsupported(op.symbol + "=", .array(target), b, op)
    }
    let done: BinaryOperation
    do throws(TensorError) {
      guard let operation = op.operation else {
        guard case .tensor(let y) = other else { throw .other(.valueError, "matmul: Input operand 1 does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)") }
        guard target.rank >= 1, y.rank >= 2 else {
          throw .other(
            .valueError,
            "inplace matrix multiplication requires the first operand to have at least one and the "
              + "second at least two dimensions.")
        }
        let product = try Tensor.matmul(target, y)
        try target.assign(product)
        return .array(target)
      }
      _ = FloatingPointErrors.take()
      if operation == .power, target.dtype.isComplex, case .weakInt(2) = other {
        try Tensor.unary(.square, .tensor(target), into: target)
      } else {
        try Tensor.binary(operation, .tensor(target), other, into: target)
      }
      done = operation
    } catch {
      throw Raise(error)
    }
    try report(target, of: done, by: other)
    return .array(target)
  }
}

extension Value {
  var isArray: Bool { if case .array = self { true } else { false } }

  /// The type of the elements, where it is an array or a NumPy scalar.
  @inline(__always)
  var elementType: DType? {
    switch self {
    case .array(let tensor): tensor.dtype
    case .scalar(let scalar): scalar.dtype
    default: nil
    }
  }

  /// Python's name of that type.
  var elementTypeName: String? {
    guard let dtype = elementType else { return nil }
    return dtype == .bool ? "bool" : dtype.isComplex ? "complex" : dtype.isFloating ? "float" : "int"
  }
}

extension Operand {
  /// The integer that it is, where it is one.
  fileprivate var integer: Int? {
    switch self {
    case .scalar(let scalar): scalar.dtype.isInexact ? nil : scalar.integerValue
    case .weakBool(let x): x ? 1 : 0
    case .weakInt(let x): x
    case .tensor, .weakFloat, .weakComplex: nil
    }
  }

  /// The number without a sign that it is, where it is one.
  fileprivate var unsigned: UInt64? {
    if case .scalar(.uint64(let x)) = self { return x }
    return integer.flatMap { UInt64(exactly: $0) }
  }

  /// Whether it is a number equal to zero.
  fileprivate var isZero: Bool {
    switch self {
    case .tensor: false
    case .scalar(let scalar): !scalar.isTrue
    case .weakBool(let x): !x
    case .weakInt(let x): x == 0
    case .weakFloat(let x): x == 0
    case .weakComplex(let x): x.real == 0 && x.imaginary == 0
    }
  }
}
