import TensorCore

// Comparisons of arrays and of NumPy's scalars.
extension Interpreter {
  /// Runs an elementwise comparison of arrays or NumPy scalars.
  func arrayCompare(
    _ op: ComparisonOperator, _ a: Value, _ b: Value
  ) throws(Raise) -> Value {
    let isBesideComplex = a.pythonComplex != nil || b.pythonComplex != nil
    if case .instance = b, !isBesideComplex,
      let result = try answered(b, names.comparison[Int(op.swapped.rawValue)], a)
    {
      return result
    }
    if case .instance = a, !isBesideComplex,
      let result = try answered(a, names.comparison[Int(op.rawValue)], b)
    {
      return result
    }
    if let result = try comparedWithLarge(op, a, b) { return result }
    guard let x = try operand(a, beside: b), let y = try operand(b, beside: a) else {
      switch op {
      case .equal, .notEqual:
        guard case .tensor(let tensor)? = try a.isArray ? operand(a) : operand(b) else {
          return .bool(op == .notEqual)
        }
        return try value(
          from: engine { () throws(TensorError) in
            try Tensor(filled: tensor.shape, with: .bool(op == .notEqual))
          })
      default:
        if let error = uncomparable(op, a, b) { throw error }
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

  /// The order between integers of an array and one that their type cannot hold, which is the same for all.
  private func comparedWithLarge(_ op: ComparisonOperator, _ a: Value, _ b: Value) throws(Raise) -> Value? {
    let (large, integers, isRight): (LargeInteger, Value, Bool)
    switch (a, b) {
    case (.large(let number), .array), (.large(let number), .scalar): (large, integers, isRight) = (number, b, false)
    case (.array, .large(let number)), (.scalar, .large(let number)): (large, integers, isRight) = (number, a, true)
    default: return nil
    }
    guard let dtype = integers.elementType, dtype.isInteger, dtype != .uint64 || large.unsigned == nil else { return nil }
    let isLess = large.isNegative != isRight
    let holds = Scalar.bool(op.accepts(isLess ? .less : .greater))
    guard case .array(let tensor) = integers else { return .scalar(holds) }
    return try value(from: engine { () throws(TensorError) in try Tensor(filled: tensor.shape, with: holds) })
  }

  /// NumPy's refusal to put an array and a string, or `None`, in order.
  private func uncomparable(_ op: ComparisonOperator, _ a: Value, _ b: Value) -> Raise? {
    func named(_ value: Value) -> String? {
      switch value {
      case .string: return "StrDType"
      case .array(let tensor):
        let name = tensor.dtype.name
        return (name.hasPrefix("u") ? "UI" + name.dropFirst(2) : name.prefix(1).uppercased() + name.dropFirst())
          + "DType"
      default: return nil
      }
    }
    if let left = named(a), let right = named(b) {
      return Raise(
        .ufuncTypeError,
        "ufunc '\(op.operation.name)' did not contain a loop with signature matching types "
          + "(<class 'numpy.dtypes.\(left)'>, <class 'numpy.dtypes.\(right)'>) -> None")
    }
    let left = a.elementTypeName ?? typeName(of: a)
    let right = b.elementTypeName ?? typeName(of: b)
    return .typeError("'\(op.symbol)' not supported between instances of '\(left)' and '\(right)'")
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
