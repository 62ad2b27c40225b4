#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Numbers as they stand in pictures.
package enum NumberText {
  /// `value` with a fixed count of decimals, never `-0.0`.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return special(value) }
    let text = format("%.\(min(30, max(0, decimals)))f", value)
    return isZero(text) && text.hasPrefix("-") ? String(text.dropFirst()) : text
  }

  /// `value` as `2.5e-7`, without a plus sign or leading zeros in the exponent.
  static func scientific(_ value: Double, decimals: Int, trims: Bool = false) -> String {
    guard value.isFinite else { return special(value) }
    if value == 0 { return "0" }
    let parts = format("%.\(min(17, max(0, decimals)))e", value).split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return "0" }
    let mantissa = trims ? trimmed(String(parts[0])) : String(parts[0])
    return "\(mantissa)e\(exponent)"
  }

  /// `value` in about four digits: `0.137`, `2.420`, `46`, `1.2e-7`.
  static func short(_ value: Double) -> String {
    let size = abs(value)
    guard value.isFinite else { return special(value) }
    if value == 0 { return "0" }
    if value == value.rounded(), size < 1e6 { return fixed(value, decimals: 0) }
    if size >= 1e6 || size < 1e-3 { return scientific(value, decimals: 2, trims: true) }
    return fixed(value, decimals: size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3)
  }

  /// `value` with as many significant digits as given, without zeros at the end.
  package static func general(_ value: Double, digits: Int = 4) -> String {
    guard value.isFinite else { return special(value) }
    let text = format("%.\(min(17, max(1, digits)))g", value)
    let parts = text.split(separator: "e")
    if parts.count == 2, let exponent = Int(parts[1]) { return "\(parts[0])e\(exponent)" }
    return text == "-0" ? "0" : text
  }

  /// A whole number as text for counts that are held as floating point.
  static func count(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? fixed(value, decimals: 0) : general(value)
  }

  private static func special(_ value: Double) -> String {
    value.isNaN ? "nan" : value < 0 ? "-inf" : "inf"
  }

  private static func isZero(_ text: String) -> Bool {
    text.allSatisfy { $0 == "0" || $0 == "." || $0 == "-" }
  }

  private static func trimmed(_ digits: String) -> String {
    guard digits.contains(".") else { return digits }
    var kept = Substring(digits)
    while kept.hasSuffix("0") { kept = kept.dropLast() }
    return String(kept.hasSuffix(".") ? kept.dropLast() : kept)
  }

  private static func format(_ format: String, _ value: Double) -> String {
    withVaList([value]) { arguments in
      // 1e308 with 30 decimals takes 341 signs.
      var buffer = [CChar](repeating: 0, count: 400)
      let length = vsnprintf(&buffer, buffer.count, format, arguments)
      let used = buffer.prefix(min(399, max(0, Int(length))))
      return String(decoding: used.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}

/// The few functions of the C library that pictures need, and conversions that never trap.
package enum Numeric {
  /// The logarithm to base 10.
  package static func log10(_ value: Double) -> Double {
    #if canImport(Glibc)
      Glibc.log10(value)
    #elseif canImport(Musl)
      Musl.log10(value)
    #else
      Darwin.log10(value)
    #endif
  }

  static func powerOfTen(_ exponent: Int) -> Double {
    // pow(10, -323) is exact to the last bit of a denormal, unlike a product of tenths.
    #if canImport(Glibc)
      Glibc.pow(10, Double(exponent))
    #elseif canImport(Musl)
      Musl.pow(10, Double(exponent))
    #else
      Darwin.pow(10, Double(exponent))
    #endif
  }

  /// Ten to a power that need not be whole.
  package static func exp10(_ value: Double) -> Double {
    let whole = value.rounded(.down)
    guard whole.isFinite, abs(whole) < 400 else { return whole < 0 ? 0 : .infinity }
    #if canImport(Glibc)
      return Glibc.pow(10, value)
    #elseif canImport(Musl)
      return Musl.pow(10, value)
    #else
      return Darwin.pow(10, value)
    #endif
  }

  /// The nearest whole number (halves to even), held within `range`; NaN becomes the lower end.
  static func index(_ value: Double, in range: ClosedRange<Int>) -> Int {
    guard value > Double(range.lowerBound) else { return range.lowerBound }
    guard value < Double(range.upperBound) else { return range.upperBound }
    return Int(value.rounded(.toNearestOrEven))
  }
}

/// Values between two ends, without a span that could overflow.
enum Interpolation {
  static func between(_ range: ClosedRange<Double>, at fraction: Double) -> Double {
    between(range.lowerBound, range.upperBound, at: fraction)
  }

  static func between(_ lower: Double, _ upper: Double, at fraction: Double) -> Double {
    if fraction == 0 { return lower }
    if fraction == 1 { return upper }
    let span = upper - lower
    if span.isFinite { return lower + span * fraction }
    return lower * (1 - fraction) + upper * fraction
  }
}
