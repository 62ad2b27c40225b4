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
      if let inner = instance.builtinValue { try operand(inner) } else { nil }
    default: nil
    }
  }

  /// `a op b` where one operand is an array or a NumPy scalar. `reusing` is an operand that nobody else holds.
  func arrayBinary(
    _ op: BinaryOperator, _ a: Value, _ b: Value, reusing: Tensor?
  ) throws(Raise) -> Value {
    if case .instance = a, let result = try specialBinary(op, a, b) { return result }
    if case .instance = b, let result = try answered(b, names.reflected[Int(op.rawValue)], a) {
      return result
    }
    guard let x = try operand(a), let y = try operand(b) else {
      if case .string(let format) = a, op == .modulo { return .text(try percentFormatted(format.text, b)) }
      if case .scalar(let count) = a, op == .multiply, b.isSequence, let n = count.integerValue {
        return try binary(op, .int(n), b)
      }
      if case .scalar(let count) = b, op == .multiply, a.isSequence, let n = count.integerValue {
        return try binary(op, a, .int(n))
      }
      if case .string = b, case .array(let tensor) = a { throw stringOperand(op, tensor.dtype, true) }
      if case .string = a, case .array(let tensor) = b { throw stringOperand(op, tensor.dtype, false) }
      if case .string = a, op == .add {
        throw .typeError("can only concatenate str (not \"\(typeName(of: b))\") to str")
      }
      throw unsupported(op.symbol, a, b, op)
    }
    guard let operation = op.operation else { return try product(a, b) }
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
      guard let a = x.integer, let b = y.integer else { return nil }
      let (exact, overflow) =
        operation == .add
        ? a.addingReportingOverflow(b)
        : operation == .subtract ? a.subtractingReportingOverflow(b) : a.multipliedReportingOverflow(by: b)
      return overflow || exact != result.integerValue ? .overflow : nil
    default: return nil
    }
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
    guard case .tensor(let x)? = try operand(a), case .tensor(let y)? = try operand(b) else {
      throw .valueError(
        "matmul: Input operand \(a.isArray ? 1 : 0) does not have enough dimensions (has 0, gufunc core "
          + "with signature (n?,k),(k,m?)->(n?,m?) requires 1)",
        hint: "* multiplies by a number; @ is the product of two arrays")
    }
    do throws(TensorError) { return value(from: try Tensor.matmul(x, y)) } catch {
      throw Raise(error)
    }
  }

  private func stringOperand(_ op: BinaryOperator, _ dtype: DType, _ arrayFirst: Bool) -> Raise {
    let text = "dtype('<U1')"
    let array = "dtype('\(dtype.name)')"
    let pair = arrayFirst ? "(\(array), \(text))" : "(\(text), \(array))"
    let name = op.operation.map(String.init(describing:)) ?? "matmul"
    return Raise(
      .typeError,
      "ufunc '\(name)' did not contain a loop with signature matching types \(pair) -> None")
  }

  /// `x op= b` through the array's own memory, so that every view sees it.
  func arrayInPlace(_ op: BinaryOperator, _ target: Tensor, _ b: Value) throws(Raise) -> Value {
    if case .instance = b, let result = try answered(b, names.reflected[Int(op.rawValue)], .array(target)) {
      return result
    }
    guard let other = try operand(b) else {
      if case .string = b { throw stringOperand(op, target.dtype, true) }
      throw unsupported(op.symbol + "=", .array(target), b, op)
    }
    let done: BinaryOperation
    do throws(TensorError) {
      guard let operation = op.operation else {
        guard case .tensor(let y) = other else { throw .other(.valueError, "matmul: Input operand 1 does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)") }
        let product = try Tensor.matmul(target, y)
        try target.assign(product)
        return .array(target)
      }
      _ = FloatingPointErrors.take()
      try Tensor.binary(operation, .tensor(target), other, into: target)
      done = operation
    } catch {
      throw Raise(error)
    }
    try report(target, of: done, by: other)
    return .array(target)
  }

  /// Runs an elementwise comparison of arrays or NumPy scalars.
  func arrayCompare(
    _ op: ComparisonOperator, _ a: Value, _ b: Value
  ) throws(Raise) -> Value {
    if case .instance = b, let result = try answered(b, names.comparison[Int(op.swapped.rawValue)], a) {
      return result
    }
    if case .instance = a, let result = try answered(a, names.comparison[Int(op.rawValue)], b) {
      return result
    }
    guard let x = try operand(a), let y = try operand(b) else {
      switch op {
      case .equal, .notEqual:
        guard case .tensor(let tensor)? = try a.isArray ? operand(a) : operand(b) else {
          return .bool(op == .notEqual)
        }
        return try engine { () throws(TensorError) in
          .array(try Tensor(filled: tensor.shape, with: .bool(op == .notEqual)))
        }
      default:
        throw .typeError(
          "'\(op.symbol)' not supported between instances of '\(typeName(of: a))' and '\(typeName(of: b))'")
      }
    }
    let operation = op.operation
    if case .tensor = x {} else if case .tensor = y {} else {
      return .scalar(try engine { () throws(TensorError) in try Tensor.scalarBinary(operation, x, y) })
    }
    do throws(TensorError) { return value(from: try Tensor.binary(operation, x, y)) } catch {
      throw Raise(error)
    }
  }
}

extension Value {
  var isArray: Bool { if case .array = self { true } else { false } }
}

extension Operand {
  /// The integer that it is, where it is one.
  fileprivate var integer: Int? {
    switch self {
    case .scalar(let scalar): scalar.dtype.isFloating ? nil : scalar.integerValue
    case .weakBool(let x): x ? 1 : 0
    case .weakInt(let x): x
    case .tensor, .weakFloat: nil
    }
  }

  /// Whether it is a number equal to zero.
  fileprivate var isZero: Bool {
    switch self {
    case .tensor: false
    case .scalar(let scalar): scalar.doubleValue == 0
    case .weakBool(let x): !x
    case .weakInt(let x): x == 0
    case .weakFloat(let x): x == 0
    }
  }
}

extension ComparisonOperator {
  /// The operator that gives the same with its operands exchanged.
  var swapped: ComparisonOperator {
    switch self {
    case .less: .greater
    case .lessEqual: .greaterEqual
    case .greater: .less
    case .greaterEqual: .lessEqual
    default: self
    }
  }

  var operation: BinaryOperation {
    switch self {
    case .equal, .is, .in: .equal
    case .notEqual, .isNot, .notIn: .notEqual
    case .less: .less
    case .lessEqual: .lessEqual
    case .greater: .greater
    case .greaterEqual: .greaterEqual
    }
  }
}
