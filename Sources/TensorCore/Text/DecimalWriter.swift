#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes decimal text into a byte buffer: the layouts that Python, C and NumPy share.
///
/// All of them take magnitudes; signs are the callers' business.
enum DecimalWriter {
  typealias Buffer = [UInt8]

  static let zero = UInt8(ascii: "0")
  static let point = UInt8(ascii: ".")
  static let blank = UInt8(ascii: " ")

  /// Any decimal of at most 15 digits survives a trip through a normal double unchanged, so digits
  /// that the shortest form does not have are zeros up to there.
  private static let exactDigits = 15

  // MARK: Given digits

  /// `significand × 10^exponent` without an exponent: whole part, and the fraction if there is one.
  static func appendPositional(
    _ significand: UInt64, exponent: Int, keepPoint: Bool, to buffer: inout Buffer
  ) {
    withDigits(significand) { digits in
      let wholeDigits = digits.count + exponent
      if exponent >= 0 {
        buffer.append(contentsOf: digits)
        if significand != 0 { appendZeros(exponent, to: &buffer) }
        if keepPoint { buffer.append(point) }
      } else if wholeDigits > 0 {
        buffer.append(contentsOf: digits.prefix(wholeDigits))
        buffer.append(point)
        buffer.append(contentsOf: digits.dropFirst(wholeDigits))
      } else {
        buffer.append(zero)
        buffer.append(point)
        appendZeros(-wholeDigits, to: &buffer)
        buffer.append(contentsOf: digits)
      }
    }
  }

  /// The digits of `significand` with a point after the first, and as many zeros as give
  /// `fractionDigits`.
  static func appendMantissa(
    _ significand: UInt64, fractionDigits: Int, keepPoint: Bool, to buffer: inout Buffer
  ) {
    withDigits(significand) { digits in
      buffer.append(digits.first ?? zero)
      if keepPoint || fractionDigits > 0 { buffer.append(point) }
      buffer.append(contentsOf: digits.dropFirst())
      appendZeros(fractionDigits - (digits.count - 1), to: &buffer)
    }
  }

  /// `e+05`, with at least `minimumDigits` digits.
  static func appendExponent(_ exponent: Int, minimumDigits: Int = 2, to buffer: inout Buffer) {
    buffer.append(UInt8(ascii: "e"))
    buffer.append(exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    withDigits(UInt64(exponent.magnitude)) { digits in
      appendZeros(minimumDigits - digits.count, to: &buffer)
      buffer.append(contentsOf: digits)
    }
  }

  static func appendZeros(_ count: Int, to buffer: inout Buffer) {
    if count > 0 { buffer.append(contentsOf: repeatElement(zero, count: count)) }
  }

  static func appendBlanks(_ count: Int, to buffer: inout Buffer) {
    if count > 0 { buffer.append(contentsOf: repeatElement(blank, count: count)) }
  }

  static func appendInteger(_ value: Int, to buffer: inout Buffer) {
    if value < 0 { buffer.append(UInt8(ascii: "-")) }
    withDigits(UInt64(value.magnitude)) { buffer.append(contentsOf: $0) }
  }

  /// Calls `body` with the decimal digits of a number.
  private static func withDigits<Result>(
    _ value: UInt64, _ body: (UnsafeMutableBufferPointer<UInt8>.SubSequence) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = value
      var start = 20
      repeat {
        let next = rest / 10
        start -= 1
        digits[start] = zero &+ UInt8(truncatingIfNeeded: rest &- next &* 10)
        rest = next
      } while rest != 0
      return body(digits[start..<20])
    }
  }

  // MARK: Correctly rounded

  /// `value` (finite, not negative) with exactly `digits` digits after the point, rounded half to
  /// even on its exact binary value, as C's `%.nf`.
  static func appendFixed(
    _ value: Double, _ decimal: ShortestDecimal, digits: Int, keepPoint: Bool,
    to buffer: inout Buffer
  ) {
    let needed = decimal.fractionDigits
    if digits < needed {
      if let rounded = decimal.rounded(toUnit: -digits) {
        if rounded == 0 {
          buffer.append(zero)
          if keepPoint || digits > 0 { buffer.append(point) }
          appendZeros(digits, to: &buffer)
        } else {
          appendPositional(rounded, exponent: -digits, keepPoint: keepPoint, to: &buffer)
        }
        return
      }
    } else if isExactWithZeros(value, significantDigits: decimal.pointPosition &+ digits) {
      appendPositional(
        decimal.significand, exponent: decimal.exponent, keepPoint: keepPoint || digits > 0,
        to: &buffer)
      appendZeros(digits - needed, to: &buffer)
      return
    }
    appendByLibrary(value, format: "%.*f", digits: digits, to: &buffer)
    if keepPoint && digits == 0 { buffer.append(point) }
  }

  /// The mantissa of `value` (finite, not negative) with exactly `digits` digits after the point,
  /// as C's `%.ne` has it; returns the decimal exponent.
  static func appendMantissa(
    _ value: Double, _ decimal: ShortestDecimal, digits: Int, keepPoint: Bool,
    to buffer: inout Buffer
  ) -> Int {
    let exponent = decimal.pointPosition - 1
    if decimal.significand == 0 {
      appendMantissa(0, fractionDigits: digits, keepPoint: keepPoint, to: &buffer)
      return 0
    }
    if digits < decimal.digitCount - 1 {
      let unit = exponent - digits
      if let rounded = decimal.rounded(toUnit: unit) {
        let carries = rounded == ShortestDecimal.powersOfTen[digits + 1]
        appendMantissa(
          carries ? rounded / 10 : rounded, fractionDigits: digits, keepPoint: keepPoint,
          to: &buffer)
        return carries ? exponent + 1 : exponent
      }
    } else if isExactWithZeros(value, significantDigits: digits &+ 1) {
      appendMantissa(
        decimal.significand, fractionDigits: digits, keepPoint: keepPoint, to: &buffer)
      return exponent
    }
    var text = Buffer()
    appendByLibrary(value, format: "%.*e", digits: digits, to: &text)
    let end = text.lastIndex(of: UInt8(ascii: "e")) ?? text.count
    buffer.append(contentsOf: text[..<end])
    if keepPoint && digits == 0 { buffer.append(point) }
    // C's mantissa may have zeros appended behind its own; the exponent is read back from its text.
    var magnitude = 0
    for byte in text[end...].dropFirst(2) { magnitude = magnitude &* 10 &+ Int(byte &- zero) }
    return text[end...].dropFirst().first == UInt8(ascii: "-") ? -magnitude : magnitude
  }

  /// Whether the shortest digits, filled up with zeros, are the exact value rounded to that many
  /// digits.
  private static func isExactWithZeros(_ value: Double, significantDigits: Int) -> Bool {
    if value == 0 { return true }
    if significantDigits <= exactDigits { return value.isNormal }
    return value < 9_007_199_254_740_992 && value.rounded(.towardZero) == value
  }

  /// The C library's exact conversion, for ties and for more digits than a double carries.
  ///
  /// No double has more than 1074 digits after the point, so further ones are zeros.
  private static func appendByLibrary(
    _ value: Double, format: String, digits: Int, to buffer: inout Buffer
  ) {
    let asked = min(max(digits, 0), 1100)
    let capacity = asked + 340
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { text in
      let written = withVaList([Int32(asked), value]) {
        vsnprintf(text.baseAddress, capacity, format, $0)
      }
      let bytes = text.prefix(max(0, min(Int(written), capacity - 1))).lazy.map(
        UInt8.init(bitPattern:))
      let surplus = digits - asked
      guard surplus > 0, let mark = bytes.firstIndex(of: UInt8(ascii: "e")) else {
        buffer.append(contentsOf: bytes)
        appendZeros(surplus, to: &buffer)
        return
      }
      buffer.append(contentsOf: bytes[..<mark])
      appendZeros(surplus, to: &buffer)
      buffer.append(contentsOf: bytes[mark...])
    }
  }
}
