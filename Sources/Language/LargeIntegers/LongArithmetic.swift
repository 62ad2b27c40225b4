import BigInt
import CKernels

/// What takes long with integers of many words, by kernels that Ctrl-C stops: products, quotients, powers, common
/// divisors and decimal digits. The package's own operations do the rest, and short numbers.
enum LongArithmetic {
  /// From so many words on the kernels are faster than the package.
  private static let longWords = 12

  private static func words(_ number: BigUInt) -> [UInt64] { number.words.map { UInt64($0) } }

  private static func number(_ words: ArraySlice<UInt64>) -> BigUInt {
    BigUInt(words: words.map { UInt($0) })
  }

  private static func isLong(_ number: BigUInt) -> Bool {
    number.bitWidth > longWords * UInt.bitWidth
  }

  /// Throws what the state that a kernel gave means.
  private static func check(_ state: Int32) throws(Raise) {
    switch state {
    case 0: throw Raise(.memoryError, "")
    case 2: try Interpreter.checkInterrupted()
    default: break
    }
  }

  // MARK: Products and quotients

  static func product(_ a: BigInt, _ b: BigInt) throws(Raise) -> BigInt {
    BigInt(
      sign: a.sign == b.sign ? .plus : .minus, magnitude: try product(a.magnitude, b.magnitude))
  }

  static func product(_ a: BigUInt, _ b: BigUInt) throws(Raise) -> BigUInt {
    guard isLong(a) || isLong(b), a != 0, b != 0 else { return a * b }
    let (x, y) = (words(a), words(b))
    var result = [UInt64](repeating: 0, count: x.count + y.count)
    try check(nabla_words_multiply(&result, x, x.count, y, y.count))
    return number(result[...])
  }

  /// The quotient rounded towards zero, and the remainder with the sign of the dividend.
  static func divided(
    _ a: BigInt, by b: BigInt
  ) throws(Raise) -> (quotient: BigInt, remainder: BigInt) {
    let (quotient, remainder) = try divided(a.magnitude, by: b.magnitude)
    return (
      BigInt(sign: a.sign == b.sign ? .plus : .minus, magnitude: quotient),
      BigInt(sign: a.sign, magnitude: remainder)
    )
  }

  static func divided(
    _ a: BigUInt, by b: BigUInt
  ) throws(Raise) -> (quotient: BigUInt, remainder: BigUInt) {
    if a < b { return (0, a) }
    guard isLong(a) else { return a.quotientAndRemainder(dividingBy: b) }
    let (x, y) = (words(a), words(b))
    var quotient = [UInt64](repeating: 0, count: x.count - y.count + 1)
    var remainder = [UInt64](repeating: 0, count: y.count)
    try check(nabla_words_divide(&quotient, &remainder, x, x.count, y, y.count))
    return (number(quotient[...]), number(remainder[...]))
  }

  /// Powers by squaring, the exponent's bits from the highest to the lowest.
  static func power(_ base: BigUInt, _ exponent: Int) throws(Raise) -> BigUInt {
    // Factors of two are a shift.
    let twos = base == 0 ? 0 : base.trailingZeroBitCount
    let odd = base >> twos
    var result = BigUInt(1)
    for bit in stride(from: Int.bitWidth - 1 - exponent.leadingZeroBitCount, through: 0, by: -1) {
      result = try product(result, result)
      if exponent >> bit & 1 == 1 { result = try product(result, odd) }
    }
    return twos == 0 ? result : result << (twos * exponent)
  }

  /// `base ** exponent % modulus` for a base below the modulus.
  static func power(
    _ base: BigUInt, _ exponent: BigUInt, modulus: BigUInt
  ) throws(Raise) -> BigUInt {
    if modulus == 1 { return 0 }
    var result = BigUInt(1)
    let bits = words(exponent)
    for place in stride(from: exponent.bitWidth - 1, through: 0, by: -1) {
      if place & 0xFF == 0 { try Interpreter.checkInterrupted() }
      result = try divided(product(result, result), by: modulus).remainder
      if bits[place >> 6] >> UInt64(place & 63) & 1 == 1 {
        result = try divided(product(result, base), by: modulus).remainder
      }
    }
    return result
  }

  static func greatestCommonDivisor(_ a: BigUInt, _ b: BigUInt) throws(Raise) -> BigUInt {
    guard isLong(a) || isLong(b), a != 0, b != 0 else { return a.greatestCommonDivisor(with: b) }
    let (x, y) = (words(a), words(b))
    var result = [UInt64](repeating: 0, count: min(x.count, y.count))
    var length = 0
    try check(nabla_words_gcd(&result, &length, x, x.count, y, y.count))
    return number(result[..<length])
  }

  /// The root rounded down: each step doubles the number of correct bits. Source: CPython, `math.isqrt`.
  static func squareRoot(_ number: BigUInt) throws(Raise) -> BigUInt {
    if number == 0 { return 0 }
    let half = (number.bitWidth - 1) / 2
    var root = BigUInt(1)
    var known = 0
    for shift in stride(from: Int.bitWidth - half.leadingZeroBitCount - 1, through: 0, by: -1) {
      let before = known
      known = half >> shift
      let part = number >> (2 * half - before - known + 1)
      root = (root << (known - before - 1)) + (try divided(part, by: root).quotient)
    }
    return try product(root, root) > number ? root - 1 : root
  }

  // MARK: Digits

  /// The decimal digits.
  static func decimal(_ number: BigUInt) throws(Raise) -> String {
    guard isLong(number) else { return String(number) }
    let x = words(number)
    var text = [UInt8](repeating: 0, count: nabla_words_decimal_room(x.count))
    var length = 0
    try check(nabla_words_decimal(&text, &length, x, x.count))
    return String(decoding: text[..<length], as: UTF8.self)
  }

  /// The digits in base two, eight or sixteen, which are `bits` bits each.
  static func digits(_ number: BigUInt, bits: Int, uppercase: Bool) throws(Raise) -> String {
    if number == 0 { return "0" }
    let x = words(number)
    let letters = Array((uppercase ? "0123456789ABCDEF" : "0123456789abcdef").utf8)
    let count = (number.bitWidth + bits - 1) / bits
    let mask = (UInt64(1) << UInt64(bits)) - 1
    let text = String(unsafeUninitializedCapacity: count) { target in
      for place in 0..<count {
        if place & 0xFFFFF == 0xFFFFF, Interpreter.isInterrupted { return 0 }
        let (word, bit) = ((place * bits) >> 6, UInt64((place * bits) & 63))
        var digit = x[word] >> bit
        if bit + UInt64(bits) > 64, word + 1 < x.count { digit |= x[word + 1] << (64 - bit) }
        target[count - 1 - place] = letters[Int(digit & mask)]
      }
      return count
    }
    try Interpreter.checkInterrupted()
    return text
  }

  /// The value of digits and letters that were checked.
  static func parsed(_ digits: ArraySlice<UInt8>, radix: Int) throws(Raise) -> BigUInt {
    if digits.isEmpty { return 0 }
    if radix == 10 {
      let text = Array(digits)
      var result = [UInt64](repeating: 0, count: nabla_words_parse_room(text.count))
      var length = 0
      try check(nabla_words_parse(&result, &length, text, text.count))
      return number(result[..<length])
    }
    if radix & (radix - 1) == 0 { return try packed(digits, bits: radix.trailingZeroBitCount) }
    if digits.count <= 200 {
      return digits.reduce(into: BigUInt(0)) { $0 = $0 * BigUInt(radix) + BigUInt(value($1)) }
    }
    let lower = digits.count / 2
    let high = try parsed(digits.dropLast(lower), radix: radix)
    let low = try parsed(digits.suffix(lower), radix: radix)
    return try product(high, power(BigUInt(radix), lower)) + low
  }

  private static func packed(_ digits: ArraySlice<UInt8>, bits: Int) throws(Raise) -> BigUInt {
    var result = [UInt64](repeating: 0, count: digits.count * bits / 64 + 2)
    var place = 0
    for digit in digits.reversed() {
      if place & 0xFFFFF == 0, Interpreter.isInterrupted { try Interpreter.checkInterrupted() }
      let (word, bit) = (place >> 6, UInt64(place & 63))
      let value = UInt64(value(digit))
      result[word] |= value << bit
      if bit + UInt64(bits) > 64 { result[word + 1] |= value >> (64 - bit) }
      place += bits
    }
    return number(result[...])
  }

  /// What a digit or letter stands for.
  private static func value(_ digit: UInt8) -> Int {
    switch digit {
    case 48...57: Int(digit) - 48
    case 65...90: Int(digit) - 55
    default: Int(digit) - 87
    }
  }

  // MARK: Bytes

  /// The number whose bytes these are, the lowest first.
  static func number(ofBytes bytes: some RandomAccessCollection<UInt8>) -> BigUInt {
    var words = [UInt64](repeating: 0, count: bytes.count / 8 + 1)
    for (place, byte) in bytes.enumerated() { words[place >> 3] |= UInt64(byte) << UInt64(8 * (place & 7)) }
    return number(words[...])
  }

  /// The bytes, the lowest first, without zeros behind them.
  static func bytes(_ number: BigUInt) -> [UInt8] {
    var bytes: [UInt8] = []
    for word in words(number) {
      for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(8 * place))) }
    }
    while bytes.last == 0 { bytes.removeLast() }
    return bytes
  }
}
