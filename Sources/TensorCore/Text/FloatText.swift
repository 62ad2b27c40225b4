/// Text of single floating-point numbers as Python prints them.
package enum FloatText {
  /// More digits than this are not written, so that no number takes all memory; callers refuse
  /// before.
  package static let maximumDigits = 1_000_000

  /// Python's `repr(float)`: the shortest digits that read back as the same double.
  package static func shortest(_ value: Double) -> String {
    // Here Swift's own text is Python's.
    if value.magnitude >= 1e-4 && value.magnitude < 1e15 { return value.description }
    return shortest(value, as: .float64)
  }

  /// NumPy's `str(np.float32(…))`.
  package static func shortest(_ value: Float) -> String {
    if value.magnitude >= 1e-3 && value.magnitude < 1e6 { return value.description }
    return shortest(Double(value), as: .float32)
  }

  /// NumPy's text of a scalar of any floating type: exponents below 1e-4 and from 1e16 on.
  package static func shortest(_ value: Double, as dtype: DType) -> String {
    text(of: value) { magnitude, buffer in
      let decimal = ShortestDecimal(magnitude, as: dtype)
      if magnitude == 0 || (magnitude >= 1e-4 && magnitude < 1e16) {
        DecimalWriter.appendPositional(
          decimal.significand, exponent: decimal.exponent, keepPoint: true, to: &buffer)
        if decimal.exponent >= 0 { buffer.append(DecimalWriter.zero) }
      } else {
        DecimalWriter.appendMantissa(
          decimal.significand, fractionDigits: decimal.digitCount - 1, keepPoint: false, to: &buffer
        )
        DecimalWriter.appendExponent(decimal.pointPosition - 1, to: &buffer)
      }
    }
  }

  /// Python's `'%.nf' % value`, correctly rounded for any magnitude and number of digits.
  ///
  /// With `keepsPoint` the point stays even without digits behind it (`'%#.0f'`).
  package static func fixed(_ value: Double, digits: Int, keepsPoint: Bool = false) -> String {
    if !keepsPoint, let text = DecimalText.fixed(value, digits: digits) { return text }
    return text(of: value) { magnitude, buffer in
      DecimalWriter.appendFixed(
        magnitude, ShortestDecimal(magnitude), digits: written(digits), keepPoint: keepsPoint,
        to: &buffer)
    }
  }

  /// Python's `'%.ne' % value`.
  package static func exponent(_ value: Double, digits: Int, keepsPoint: Bool = false) -> String {
    text(of: value) { magnitude, buffer in
      let exponent = DecimalWriter.appendMantissa(
        magnitude, ShortestDecimal(magnitude), digits: written(digits), keepPoint: keepsPoint,
        to: &buffer)
      DecimalWriter.appendExponent(exponent, to: &buffer)
    }
  }

  /// How `general` treats zeros at the end.
  package enum GeneralStyle: Sendable {
    /// `'%.ng'`: no zeros at the end and no point without digits behind it.
    case trimmed
    /// `'%#.ng'`: all the digits.
    case padded
    /// `format(value, '.n')`: trimmed, but always recognisable as a float (`1.0`, `1e+02`).
    case float
  }

  /// Python's `'%.ng' % value`: `digits` significant digits, with an exponent below 1e-4 or where
  /// the digits do not reach the point.
  package static func general(
    _ value: Double, digits: Int, style: GeneralStyle = .trimmed
  ) -> String {
    let digits = max(1, written(digits))
    return text(of: value) { magnitude, buffer in
      let decimal = ShortestDecimal(magnitude)
      var mantissa: [UInt8] = []
      let exponent = DecimalWriter.appendMantissa(
        magnitude, decimal, digits: digits - 1, keepPoint: style == .padded, to: &mantissa)
      let limit = style == .float ? digits - 1 : digits
      if exponent < -4 || exponent >= limit {
        if style != .padded { trimZeros(&mantissa) }
        buffer.append(contentsOf: mantissa)
        DecimalWriter.appendExponent(exponent, to: &buffer)
        return
      }
      var positional: [UInt8] = []
      DecimalWriter.appendFixed(
        magnitude, decimal, digits: digits - 1 - exponent, keepPoint: style == .padded,
        to: &positional)
      if style != .padded { trimZeros(&positional) }
      buffer.append(contentsOf: positional)
      if style == .float && !positional.contains(DecimalWriter.point) {
        buffer.append(contentsOf: ".0".utf8)
      }
    }
  }

  private static func written(_ digits: Int) -> Int { min(max(0, digits), maximumDigits) }

  /// Removes zeros behind the point, and the point if nothing is left behind it.
  private static func trimZeros(_ text: inout [UInt8]) {
    guard text.contains(DecimalWriter.point) else { return }
    while text.last == DecimalWriter.zero { text.removeLast() }
    if text.last == DecimalWriter.point { text.removeLast() }
  }

  /// Puts the sign in front of what `body` writes for the magnitude; nan and inf are words.
  private static func text(
    of value: Double, _ body: (Double, inout [UInt8]) -> Void
  ) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    var buffer: [UInt8] = []
    buffer.reserveCapacity(32)
    if value.sign == .minus { buffer.append(UInt8(ascii: "-")) }
    body(value.magnitude, &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }
}
