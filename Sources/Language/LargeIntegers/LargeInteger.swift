import BigInt
import TensorCore

/// An integer beyond 64 bits. What fits into 64 bits is always `Value.int`, so the two never meet as equals.
package final class LargeInteger {
  let number: BigInt

  init(_ number: BigInt) { self.number = number }

  /// No integer grows longer than this: eight megabytes, whose product takes a few seconds, which Ctrl-C ends.
  /// CPython has no bound but memory; a program that needs more than 20 million digits is more likely wrong.
  static let maximumBits = 1 << 26

  /// A result as a value: `.int` where it fits, MemoryError where it is longer than nabla goes.
  static func value(_ number: BigInt) throws(Raise) -> Value {
    if let small = Int(exactly: number) { return .int(small) }
    guard number.magnitude.bitWidth <= maximumBits else { throw tooLong }
    return .large(LargeInteger(number))
  }

  /// The integer that a NumPy scalar without a fraction holds; nil for floating types.
  package static func value(of scalar: Scalar) -> Value? {
    if let small = scalar.integerValue { return .int(small) }
    if case .uint64(let x) = scalar { return .large(LargeInteger(BigInt(x))) }
    return nil
  }

  /// The number as an element of an array: one of uint64 where it fits, else only a floating one.
  package func element(of dtype: DType) throws(Raise) -> Scalar {
    if dtype.isInexact { return .float64(try double()) }
    if dtype == .bool { return .bool(true) }
    guard let unsigned, dtype.isUnsigned, dtype.size >= 4 else {
      throw Raise(
        .overflowError, "Python int too large to convert to C long",
        hint: "float(n) makes a number that an array can hold")
    }
    guard dtype == .uint64 else {
      throw Raise(.overflowError, "Python integer \(number) out of bounds for \(dtype.name)")
    }
    return .uint64(unsigned)
  }

  /// The number as uint64, where it fits.
  package var unsigned: UInt64? { UInt64(exactly: number) }

  static var tooLong: Raise {
    Raise(
      .memoryError, "",
      hint: "nabla's integers stop at \(maximumBits) bits, about 20 million digits; a float (2.0) reaches 1e308")
  }

  /// The integer of a value: int, bool, large or an integral NumPy scalar; nil for anything else.
  static func number(_ value: Value) -> BigInt? {
    switch value {
    case .int(let x): BigInt(x)
    case .bool(let x): x ? 1 : 0
    case .large(let x): x.number
    case .scalar(.bool): nil
    case .scalar(.uint64(let x)): BigInt(x)
    case .scalar(let scalar): scalar.integerValue.map { BigInt($0) }
    default: nil
    }
  }

  /// An integer argument of any length, through `__index__` where it is an object.
  static func index(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> BigInt {
    if let number = number(value) { return number }
    if let method = interpreter.specialMethod(value, interpreter.names.index),
      let number = number(try interpreter.call(method, [value]))
    {
      return number
    }
    return BigInt(try interpreter.index(value))
  }
}

// MARK: Conversions

extension LargeInteger {
  package var isNegative: Bool { number.sign == .minus }

  /// The 32-bit words of a positive number, lowest first; nil for a negative one.
  package var words: [UInt32]? {
    guard !isNegative else { return nil }
    var words: [UInt32] = []
    for word in number.magnitude.words {
      words.append(UInt32(truncatingIfNeeded: word))
      words.append(UInt32(truncatingIfNeeded: word >> 32))
    }
    while words.last == 0 { words.removeLast() }
    return words
  }

  /// Python's hash: the remainder by 2^61 - 1 with the sign of the number.
  var hash: Int {
    let remainder = Int(number.magnitude % BigUInt((1 << 61) - 1))
    return isNegative ? -remainder : remainder
  }

  /// The nearest double; infinite where it is out of reach.
  package var nearestDouble: Double { LargeInteger.double(number) }

  /// `float(n)`.
  package func double() throws(Raise) -> Double {
    let result = nearestDouble
    guard result.isFinite else {
      throw Raise(.overflowError, "int too large to convert to float")
    }
    return result
  }

  /// The nearest double, halves to even: the top 64 bits decide, with all lower ones gathered in the last.
  static func double(_ number: BigInt) -> Double {
    let magnitude = number.magnitude
    let excess = magnitude.bitWidth - 64
    guard excess > 0 else { return Double(Int64(exactly: number) ?? .min) == 0 ? 0 : small(number) }
    guard excess <= 1024 else { return number.sign == .minus ? -.infinity : .infinity }
    let top = magnitude >> excess
    let isExact = top << excess == magnitude
    let bits = UInt64(truncatingIfNeeded: top) | (isExact ? 0 : 1)
    let result = Double(sign: .plus, exponent: excess, significand: Double(bits))
    return number.sign == .minus ? -result : result
  }

  private static func small(_ number: BigInt) -> Double {
    let result = Double(UInt64(truncatingIfNeeded: number.magnitude))
    return number.sign == .minus ? -result : result
  }

  /// The integer part of a finite double.
  static func value(truncating number: Double) throws(Raise) -> Value {
    if number.isNaN { throw .valueError("cannot convert float NaN to integer") }
    if number.isInfinite { throw Raise(.overflowError, "cannot convert float infinity to integer") }
    if let small = Int(exactly: number.rounded(.towardZero)) { return .int(small) }
    return try value(BigInt(number.rounded(.towardZero)))
  }

  /// The order of a large integer and a double; nil when the double is NaN.
  func compare(_ other: Double) -> Int? {
    if other.isNaN { return nil }
    if other.isInfinite { return other < 0 ? 1 : -1 }
    let whole = BigInt(other.rounded(.towardZero))
    if number != whole { return number < whole ? -1 : 1 }
    // A double this large has no fraction; a small one was decided above.
    return 0
  }
}

// MARK: Text

extension LargeInteger {
  package static let maximumDigits = NumberText.maximumDigits

  /// `str(n)`, refused beyond as many digits as Python refuses; a limit of 0 is none.
  package func decimal(digits: Int = LargeInteger.maximumDigits) throws(Raise) -> String {
    let limit = Raise.valueError(
      "Exceeds the limit (\(digits) digits) for integer string conversion; "
        + "use sys.set_int_max_str_digits() to increase the limit")
    // A digit takes at least 3.3219 bits.
    guard digits == 0 || number.magnitude.bitWidth <= digits * 10 / 3 + 8 else { throw limit }
    let text = (isNegative ? "-" : "") + (try LongArithmetic.decimal(number.magnitude))
    guard digits == 0 || text.utf8.count - (isNegative ? 1 : 0) <= digits else { throw limit }
    return text
  }

  /// The digits of the magnitude, for formatting.
  package func digits(radix: Int, uppercase: Bool) throws(Raise) -> String {
    if radix == 10 { return String(try decimal().drop { $0 == "-" }) }
    return try LongArithmetic.digits(
      number.magnitude, bits: radix.trailingZeroBitCount, uppercase: uppercase)
  }

  /// The value of a literal's decimal digits.
  static func literal(_ digits: String) -> Value {
    let number = BigInt(digits) ?? 0
    return Int(exactly: number).map(Value.int) ?? .large(LargeInteger(number))
  }

  /// The value of digits that were checked, of any length.
  static func parsed(
    _ digits: [UInt8], radix: Int, isNegative: Bool, limit: Int = LargeInteger.maximumDigits
  ) throws(Raise) -> Value {
    let isPowerOfTwo = radix & (radix - 1) == 0
    let significant = digits.drop { $0 == 48 }
    guard isPowerOfTwo || limit == 0 || significant.count <= limit else {
      throw .valueError(
        "Exceeds the limit (\(limit) digits) for integer string conversion: value has "
          + "\(significant.count) digits; use sys.set_int_max_str_digits() to increase the limit")
    }
    guard significant.count <= maximumBits else { throw tooLong }
    let magnitude = try LongArithmetic.parsed(significant, radix: radix)
    return try value(BigInt(sign: isNegative ? .minus : .plus, magnitude: magnitude))
  }
}
