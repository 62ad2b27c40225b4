import BigInt

/// Python's operators where an operand or the result is beyond 64 bits.
enum LargeArithmetic {
  /// `a op b` of two Python numbers of which at least one is large; nil where one is no number.
  static func binary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value? {
    switch (a, b) {
    case (.float(let x), .large(let y)):
      return op.isBitwise ? nil : try PythonNumbers.float(op, x, y.double())
    case (.large(let x), .float(let y)):
      return op.isBitwise ? nil : try PythonNumbers.float(op, x.double(), y)
    default:
      guard !a.isArrayLike, !b.isArrayLike, let x = LargeInteger.number(a),
        let y = LargeInteger.number(b)
      else { return nil }
      return try integer(op, x, y)
    }
  }

  static func integer(_ op: BinaryOperator, _ a: BigInt, _ b: BigInt) throws(Raise) -> Value {
    switch op {
    case .add: return try LargeInteger.value(a + b)
    case .subtract: return try LargeInteger.value(a - b)
    case .multiply:
      guard a.magnitude.bitWidth + b.magnitude.bitWidth <= LargeInteger.maximumBits + 1 else {
        throw LargeInteger.tooLong
      }
      return try LargeInteger.value(LongArithmetic.product(a, b))
    case .divide:
      guard b != 0 else { throw Raise(.zeroDivisionError, "division by zero") }
      return .float(try quotient(a, b))
    case .floorDivide:
      guard b != 0 else { throw Raise(.zeroDivisionError, "integer division or modulo by zero") }
      return try LargeInteger.value(floorDivided(a, b).quotient)
    case .modulo:
      guard b != 0 else { throw Raise(.zeroDivisionError, "integer modulo by zero") }
      return try LargeInteger.value(floorDivided(a, b).remainder)
    case .power: return try power(a, b)
    case .bitAnd: return try LargeInteger.value(and(a, b))
    case .bitOr: return try LargeInteger.value(complement(and(complement(a), complement(b))))
    case .bitXor: return try LargeInteger.value(exclusiveOr(a, b))
    case .leftShift:
      guard b >= 0 else { throw .valueError("negative shift count") }
      if a == 0 { return .int(0) }
      guard let count = Int(exactly: b), count <= LargeInteger.maximumBits else {
        throw LargeInteger.tooLong
      }
      return try LargeInteger.value(a << count)
    case .rightShift:
      guard b >= 0 else { throw .valueError("negative shift count") }
      let count = Int(exactly: b) ?? .max
      guard count <= LargeInteger.maximumBits else { return .int(a < 0 ? -1 : 0) }
      // The complement of a negative number is not negative: its shift rounds down as Python's.
      return try LargeInteger.value(a < 0 ? -((-a - 1) >> count) - 1 : a >> count)
    case .matmul: throw .typeError("unsupported operand type(s) for @: 'int' and 'int'")
    }
  }

  // The package's own operators lose a number's highest word where a negative result ends in zero words; on
  // numbers that are not negative they are right.

  private static func complement(_ number: BigInt) -> BigInt { -number - 1 }

  /// `a & b` of numbers in endless two's complement.
  private static func and(_ a: BigInt, _ b: BigInt) -> BigInt {
    switch (a < 0, b < 0) {
    case (false, false): return a & b
    case (false, true): return a - (a & complement(b))
    case (true, false): return b - (b & complement(a))
    case (true, true): return complement(complement(a) | complement(b))
    }
  }

  private static func exclusiveOr(_ a: BigInt, _ b: BigInt) -> BigInt {
    let bits = (a < 0 ? complement(a) : a) ^ (b < 0 ? complement(b) : b)
    return (a < 0) == (b < 0) ? bits : complement(bits)
  }

  /// The quotient rounded down, and a remainder with the sign of the divisor.
  static func floorDivided(
    _ a: BigInt, _ b: BigInt
  ) throws(Raise) -> (quotient: BigInt, remainder: BigInt) {
    var (quotient, remainder) = try LongArithmetic.divided(a, by: b)
    if remainder != 0, (remainder.sign == .minus) != (b.sign == .minus) {
      quotient -= 1
      remainder += b
    }
    return (quotient, remainder)
  }

  /// `a / b` correctly rounded: 66 bits of the quotient, with the remainder gathered in the last.
  static func quotient(_ a: BigInt, _ b: BigInt) throws(Raise) -> Double {
    if a == 0 { return b.sign == .minus ? -0.0 : 0 }
    let shift = b.magnitude.bitWidth - a.magnitude.bitWidth + 66
    let dividend = shift > 0 ? a.magnitude << shift : a.magnitude
    let divisor = shift < 0 ? b.magnitude << -shift : b.magnitude
    let (whole, rest) = try LongArithmetic.divided(dividend, by: divisor)
    let bits = rest == 0 ? whole : whole | 1
    let nearest = LargeInteger.double(BigInt(bits))
    let result = Double(sign: .plus, exponent: -shift, significand: nearest)
    guard result.isFinite else {
      throw Raise(.overflowError, "integer division result too large for a float")
    }
    return (a.sign == .minus) != (b.sign == .minus) ? -result : result
  }

  private static func power(_ base: BigInt, _ exponent: BigInt) throws(Raise) -> Value {
    if exponent < 0 {
      if base == 0 {
        throw Raise(.zeroDivisionError, "0.0 cannot be raised to a negative power")
      }
      return try PythonNumbers.float(.power, finite(base), finite(exponent))
    }
    if exponent == 0 || base == 1 { return .int(1) }
    if base == 0 { return .int(0) }
    if base == -1 { return .int(exponent.magnitude[bitAt: 0] ? -1 : 1) }
    guard let count = Int(exactly: exponent), count <= LargeInteger.maximumBits else {
      throw LargeInteger.tooLong
    }
    // A base of n bits is at least 2^(n-1).
    let (least, overflow) = (base.magnitude.bitWidth - 1).multipliedReportingOverflow(by: count)
    guard !overflow, least <= LargeInteger.maximumBits else { throw LargeInteger.tooLong }
    let magnitude = try LongArithmetic.power(base.magnitude, count)
    return try LargeInteger.value(
      BigInt(sign: base.sign == .minus && count & 1 == 1 ? .minus : .plus, magnitude: magnitude))
  }

  private static func finite(_ number: BigInt) throws(Raise) -> Double {
    let result = LargeInteger.double(number)
    guard result.isFinite else {
      throw Raise(.overflowError, "int too large to convert to float")
    }
    return result
  }

  /// `pow(base, exponent, modulus)`.
  static func power(_ base: BigInt, _ exponent: BigInt, modulus: BigInt) throws(Raise) -> Value {
    if modulus == 0 { throw .valueError("pow() 3rd argument cannot be 0") }
    let size = BigInt(modulus.magnitude)
    var factor = try floorDivided(base, size).remainder
    if exponent < 0, size > 1 {
      guard let inverse = factor.inverse(size) else {
        throw .valueError("base is not invertible for the given modulus")
      }
      factor = try floorDivided(inverse, size).remainder
    }
    let result = try LongArithmetic.power(
      factor.magnitude, exponent.magnitude, modulus: size.magnitude)
    return try LargeInteger.value(floorDivided(BigInt(result), modulus).remainder)
  }

  /// `round(n, -digits)`: halves go to the even multiple.
  static func rounded(_ number: BigInt, digits: Int) throws(Raise) -> Value {
    if digits >= 0 { return try LargeInteger.value(number) }
    guard digits >= -LargeInteger.maximumDigits else { return .int(0) }
    let unit = BigInt(try LongArithmetic.power(10, -digits))
    let (quotient, remainder) = try floorDivided(number, unit)
    let twice = remainder * 2
    let isUp = twice > unit || (twice == unit && quotient.magnitude[bitAt: 0])
    return try LargeInteger.value(LongArithmetic.product(isUp ? quotient + 1 : quotient, unit))
  }
}

extension BigUInt {
  /// Whether a bit of the number is set.
  fileprivate subscript(bitAt position: Int) -> Bool {
    let words = words
    let (word, bit) = position.quotientAndRemainder(dividingBy: UInt.bitWidth)
    return word < words.count && words[word] >> UInt(bit) & 1 == 1
  }
}
