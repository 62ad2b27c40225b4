import BigInt

/// Functions of integers of any length, for Python's `math` module and the built-in functions.
package enum LargeFunctions {
  /// `math.factorial(n)` for a count that was checked to be small enough.
  package static func factorial(_ count: Int) throws(Raise) -> Value {
    try value(product(2, max(count, 1)))
  }

  /// `math.perm(n, k)`.
  package static func permutations(_ n: Int, _ k: Int) throws(Raise) -> Value {
    if k > n { return .int(0) }
    return try value(k == 0 ? 1 : product(n - k + 1, n))
  }

  /// `math.comb(n, k)`.
  package static func combinations(_ n: Int, _ k: Int) throws(Raise) -> Value {
    if k > n { return .int(0) }
    let short = min(k, n - k)
    if short == 0 { return .int(1) }
    let (numerator, denominator) = (try product(n - short + 1, n), try product(2, max(short, 1)))
    return try value(LongArithmetic.divided(numerator, by: denominator).quotient)
  }

  /// `math.gcd` of two integers.
  package static func greatestCommonDivisor(
    _ a: Value, _ b: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let (x, y) = (try LargeInteger.index(a, interpreter), try LargeInteger.index(b, interpreter))
    return try value(BigInt(LongArithmetic.greatestCommonDivisor(x.magnitude, y.magnitude)))
  }

  /// `math.lcm` of two integers.
  package static func leastCommonMultiple(
    _ a: Value, _ b: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let (x, y) = (try LargeInteger.index(a, interpreter), try LargeInteger.index(b, interpreter))
    if x == 0 || y == 0 { return .int(0) }
    let divisor = try LongArithmetic.greatestCommonDivisor(x.magnitude, y.magnitude)
    let factor = try LongArithmetic.divided(x.magnitude, by: divisor).quotient
    guard factor.bitWidth + y.magnitude.bitWidth <= LargeInteger.maximumBits + 1 else {
      throw LargeInteger.tooLong
    }
    return try value(BigInt(LongArithmetic.product(factor, y.magnitude)))
  }

  /// `math.isqrt(n)`.
  package static func integerSquareRoot(
    _ number: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let number = try LargeInteger.index(number, interpreter)
    guard number >= 0 else { throw .valueError("isqrt() argument must be nonnegative") }
    return try value(BigInt(LongArithmetic.squareRoot(number.magnitude)))
  }

  /// `n.bit_length()`.
  static func bitLength(_ number: Value) -> Int { LargeInteger.number(number)?.magnitude.bitWidth ?? 0 }

  /// `n.to_bytes(length, order, signed)`.
  static func bytes(
    of number: BigInt, length: Int, isBig: Bool, isSigned: Bool
  ) throws(Raise) -> [UInt8] {
    guard length >= 0 else { throw .valueError("length argument must be non-negative") }
    try Limits.checkElements(length)
    if number < 0, !isSigned { throw Raise(.overflowError, "can't convert negative int to unsigned") }
    let bits = number < 0 ? (number + 1).magnitude.bitWidth : number.magnitude.bitWidth
    guard bits + (isSigned ? 1 : 0) <= length * 8 || (number == 0) else {
      throw Raise(.overflowError, "int too big to convert")
    }
    var bytes = [UInt8](repeating: number < 0 ? 0xFF : 0, count: length)
    let magnitude = number < 0 ? (number + 1).magnitude : number.magnitude
    for (place, byte) in LongArithmetic.bytes(magnitude).prefix(length).enumerated() {
      bytes[place] = number < 0 ? ~byte : byte
    }
    return isBig ? bytes.reversed() : bytes
  }

  /// `int.from_bytes(bytes, order, signed)`.
  static func integer(of bytes: [UInt8], isBig: Bool, isSigned: Bool) throws(Raise) -> Value {
    guard bytes.count <= LargeInteger.maximumBits / 8 else { throw LargeInteger.tooLong }
    var number = BigInt(LongArithmetic.number(ofBytes: isBig ? bytes.reversed() : bytes))
    if isSigned, let top = isBig ? bytes.first : bytes.last, top >= 0x80 {
      number -= BigInt(1) << (8 * bytes.count)
    }
    return try LargeInteger.value(number)
  }

  private static func value(_ number: BigInt) throws(Raise) -> Value { try LargeInteger.value(number) }

  /// The product of all integers of a range, in halves, so that long factors meet long ones.
  private static func product(_ first: Int, _ last: Int) throws(Raise) -> BigInt {
    if first > last { return 1 }
    if last - first < 8 {
      var result = BigInt(first)
      for factor in stride(from: first + 1, through: last, by: 1) { result *= BigInt(factor) }
      return result
    }
    // No product of this many numbers has fewer bits.
    let (least, overflow) = (last - first).multipliedReportingOverflow(
      by: Int.bitWidth - 1 - first.leadingZeroBitCount)
    guard !overflow, least <= LargeInteger.maximumBits else { throw LargeInteger.tooLong }
    let middle = first + (last - first) / 2
    // The larger half first: it shows soonest that the product is too long.
    let high = try product(middle + 1, last)
    let low = try product(first, middle)
    guard low.magnitude.bitWidth + high.magnitude.bitWidth <= LargeInteger.maximumBits else {
      throw LargeInteger.tooLong
    }
    return try LongArithmetic.product(low, high)
  }
}
