import TensorCore

// Operators on NumPy's single numbers in double precision, as loops over elements meet them. Whatever could warn or
// has another type takes the engine's way.
extension Interpreter {
  /// The operands of an operator of which one at least is a `np.float64`, the other one too or Python's number.
  @inline(__always)
  private func doubles(
    _ b: UnsafeMutablePointer<Value>, _ c: UnsafeMutablePointer<Value>
  ) -> (Double, Double)? {
    if case .scalar(.float64(let x)) = b.pointee {
      if case .scalar(.float64(let y)) = c.pointee { return (x, y) }
      if case .float(let y) = c.pointee { return (x, y) }
      if case .int(let y) = c.pointee, y.magnitude <= 1 << 53 { return (x, Double(y)) }
    } else if case .scalar(.float64(let y)) = c.pointee {
      if case .float(let x) = b.pointee { return (x, y) }
      if case .int(let x) = b.pointee, x.magnitude <= 1 << 53 { return (Double(x), y) }
    }
    return nil
  }

  /// The result of an operator, where it is a normal number and so notes no floating-point error.
  @inline(__always)
  func scalarResult(
    _ op: BinaryOperator, _ b: UnsafeMutablePointer<Value>, _ c: UnsafeMutablePointer<Value>
  ) -> Value? {
    guard let (x, y) = doubles(b, c) else { return nil }
    let result: Double
    switch op {
    case .add: result = x + y
    case .subtract: result = x - y
    case .multiply: result = x * y
    case .divide: result = x / y
    default: return nil
    }
    return result.isNormal ? .scalar(.float64(result)) : nil
  }

  /// Whether an order holds; NaN is left to the engine.
  @inline(__always)
  func scalarOrder(
    _ op: ComparisonOperator, _ b: UnsafeMutablePointer<Value>, _ c: UnsafeMutablePointer<Value>
  ) -> Bool? {
    guard let (x, y) = doubles(b, c), !x.isNaN, !y.isNaN else { return nil }
    return op.holds(x, y)
  }
}

extension ComparisonOperator {
  /// Whether an order holds between two numbers; nil for `is` and `in`.
  @inline(__always)
  func holds(_ x: Double, _ y: Double) -> Bool? {
    switch self {
    case .less: x < y
    case .lessEqual: x <= y
    case .greater: x > y
    case .greaterEqual: x >= y
    case .equal: x == y
    case .notEqual: x != y
    default: nil
    }
  }
}
