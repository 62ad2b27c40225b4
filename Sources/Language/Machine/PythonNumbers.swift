import BigInt

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Python's arithmetic on 64-bit integers and doubles: floor division, signs of remainders, powers. Results that
/// do not fit go on as large integers.
enum PythonNumbers {
  static func integer(_ op: BinaryOperator, _ a: Int, _ b: Int) throws(Raise) -> Value {
    switch op {
    case .add: return try checked(a.addingReportingOverflow(b), op, a, b)
    case .subtract: return try checked(a.subtractingReportingOverflow(b), op, a, b)
    case .multiply: return try checked(a.multipliedReportingOverflow(by: b), op, a, b)
    case .divide:
      guard b != 0 else { throw Raise(.zeroDivisionError, "division by zero") }
      return .float(trueQuotient(a, b))
    case .floorDivide:
      guard b != 0 else { throw Raise(.zeroDivisionError, "integer division or modulo by zero") }
      if b == -1 { return try checked(0.subtractingReportingOverflow(a), .subtract, 0, a) }
      return .int(floorQuotient(a, b))
    case .modulo:
      guard b != 0 else { throw Raise(.zeroDivisionError, "integer modulo by zero") }
      return .int(b == -1 ? 0 : floorRemainder(a, b))
    case .power: return try power(a, b)
    case .bitAnd: return .int(a & b)
    case .bitOr: return .int(a | b)
    case .bitXor: return .int(a ^ b)
    case .leftShift:
      guard b >= 0 else { throw .valueError("negative shift count") }
      if a == 0 { return .int(0) }
      guard b < 63, (a << b) >> b == a else { return try large(op, a, b) }
      return .int(a << b)
    case .rightShift:
      guard b >= 0 else { throw .valueError("negative shift count") }
      return .int(a >> min(b, 63))
    case .matmul: throw .typeError("unsupported operand type(s) for @: 'int' and 'int'")
    }
  }

  static func float(_ op: BinaryOperator, _ a: Double, _ b: Double) throws(Raise) -> Value {
    switch op {
    case .add: return .float(a + b)
    case .subtract: return .float(a - b)
    case .multiply: return .float(a * b)
    case .divide:
      guard b != 0 else { throw Raise(.zeroDivisionError, "float division by zero") }
      return .float(a / b)
    case .floorDivide:
      guard b != 0 else { throw Raise(.zeroDivisionError, "float floor division by zero") }
      return .float(floorQuotient(a, b))
    case .modulo:
      guard b != 0 else { throw Raise(.zeroDivisionError, "float modulo") }
      return .float(floorRemainder(a, b))
    case .power: return .float(try power(a, b))
    default:
      throw .typeError("unsupported operand type(s) for \(op.symbol): 'float' and 'float'")
    }
  }

  @inline(__always)
  static func floorQuotient(_ a: Int, _ b: Int) -> Int {
    let quotient = a / b
    return (a % b != 0) && ((a < 0) != (b < 0)) ? quotient - 1 : quotient
  }

  @inline(__always)
  static func floorRemainder(_ a: Int, _ b: Int) -> Int {
    let remainder = a % b
    return remainder != 0 && ((remainder < 0) != (b < 0)) ? remainder + b : remainder
  }

  /// As CPython's `float_floor_div`: the quotient of the difference to the remainder, rounded to be exact.
  static func floorQuotient(_ a: Double, _ b: Double) -> Double {
    let remainder = fmod(a, b)
    var quotient = (a - remainder) / b
    if remainder != 0, (b < 0) != (remainder < 0) { quotient -= 1 }
    guard quotient != 0 else { return Double(signOf: a / b, magnitudeOf: 0) }
    var rounded = quotient.rounded(.down)
    if quotient - rounded > 0.5 { rounded += 1 }
    return rounded
  }

  static func floorRemainder(_ a: Double, _ b: Double) -> Double {
    let remainder = fmod(a, b)
    if remainder == 0 { return Double(signOf: b, magnitudeOf: 0) }
    return (b < 0) != (remainder < 0) ? remainder + b : remainder
  }

  /// Correctly rounded even where the operands are beyond 2^53.
  static func trueQuotient(_ a: Int, _ b: Int) -> Double {
    let limit = 1 << 53
    if a.magnitude <= limit, b.magnitude <= limit { return Double(a) / Double(b) }
    // A whole quotient is exact before it is rounded; otherwise the error of 80 bits stays below half an ulp
    // of the result in all but ties, which need both numbers to be long.
    if a != 0, b != -1, a % b == 0 { return Double(a / b) }
    #if arch(x86_64)
      return Double(Float80(a) / Float80(b))
    #else
      return Double(a) / Double(b)
    #endif
  }

  private static func power(_ base: Int, _ exponent: Int) throws(Raise) -> Value {
    if exponent < 0 {
      guard base != 0 else {
        throw Raise(.zeroDivisionError, "0.0 cannot be raised to a negative power")
      }
      return .float(pow(Double(base), Double(exponent)))
    }
    var result = 1
    var factor = base
    var remaining = exponent
    while remaining > 0 {
      if remaining & 1 == 1 {
        let (product, overflowed) = result.multipliedReportingOverflow(by: factor)
        if overflowed { return try large(.power, base, exponent) }
        result = product
      }
      remaining >>= 1
      if remaining > 0 {
        let (square, overflowed) = factor.multipliedReportingOverflow(by: factor)
        if overflowed { return try large(.power, base, exponent) }
        factor = square
      }
    }
    return .int(result)
  }

  private static func power(_ a: Double, _ b: Double) throws(Raise) -> Double {
    if a == 0, b < 0 {
      throw Raise(.zeroDivisionError, "0.0 cannot be raised to a negative power")
    }
    if a < 0, a.isFinite, b.isFinite, b != b.rounded() {
      throw .valueError("a negative number to a fractional power is complex")
    }
    let result = pow(a, b)
    if result.isInfinite, a.isFinite, b.isFinite {
      throw Raise(.overflowError, "(34, 'Numerical result out of range')")
    }
    return result
  }

  /// A result that does not fit into 64 bits.
  @inline(never)
  private static func large(_ op: BinaryOperator, _ a: Int, _ b: Int) throws(Raise) -> Value {
    try LargeArithmetic.integer(op, BigInt(a), BigInt(b))
  }

  @inline(__always)
  private static func checked(
    _ result: (partialValue: Int, overflow: Bool), _ op: BinaryOperator, _ a: Int, _ b: Int
  ) throws(Raise) -> Value {
    if result.overflow { return try large(op, a, b) }
    return .int(result.partialValue)
  }

  /// The order of an integer and a double, exact beyond 2^53; nil when the double is NaN.
  static func compare(_ a: Int, _ b: Double) -> Int? {
    if b.isNaN { return nil }
    if b >= 0x1p63 { return -1 }
    if b < -0x1p63 { return 1 }
    let whole = Int(b)  // bug: in range, just tested
    if a != whole { return a < whole ? -1 : 1 }
    let fraction = b - b.rounded(.towardZero)
    return fraction == 0 ? 0 : (fraction > 0 ? -1 : 1)
  }
}

extension Double {
  fileprivate init(signOf sign: Double, magnitudeOf magnitude: Double) {
    self = sign.sign == .minus ? -magnitude : magnitude
  }
}
