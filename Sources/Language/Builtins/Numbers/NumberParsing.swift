#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `int("…")` and `float("…")`.
enum NumberParsing {
  /// The characters of a number: white space around it cut off, digits of any script as ASCII.
  static func cleaned(_ text: String) throws(Raise) -> [UInt8]? {
    var scalars = text.unicodeScalars[...]
    scalars = scalars.drop(while: \.isPythonSpace)
    while let last = scalars.last, last.isPythonSpace { scalars.removeLast() }
    var bytes: [UInt8] = []
    for scalar in scalars {
      if bytes.count & 0xFFFFF == 0xFFFFF { try Interpreter.checkInterrupted() }
      if let digit = scalar.decimalDigit {
        bytes.append(UInt8(48 + digit))
      } else if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        return nil
      }
    }
    return bytes
  }

  /// The value of a digit in bases up to 36.
  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case 48...57: Int(byte) - 48
    case 65...90: Int(byte) - 55
    case 97...122: Int(byte) - 87
    default: nil
    }
  }

  /// `int(text, base)`; `shown` is the repr of the argument for the error, `limit` the most decimal digits.
  static func integer(
    _ text: String, base: Int, shown: () throws(Raise) -> String,
    limit: Int = LargeInteger.maximumDigits
  ) throws(Raise) -> Value {
    func failure() -> Raise {
      do throws(Raise) {
        return .valueError("invalid literal for int() with base \(base): \(try shown())")
      } catch { return error }
    }
    guard var bytes = try cleaned(text)?[...] else { throw failure() }
    var isNegative = false
    if let sign = bytes.first, sign == 0x2B || sign == 0x2D {
      isNegative = sign == 0x2D
      bytes.removeFirst()
    }
    var radix = base
    var allowsUnderscore = false
    if bytes.first == 48, bytes.count > 1 {
      let prefixes: [UInt8: Int] = [0x78: 16, 0x6F: 8, 0x62: 2]
      if let implied = prefixes[bytes[bytes.startIndex + 1] | 0x20], base == 0 || base == implied {
        radix = implied
        bytes.removeFirst(2)
        allowsUnderscore = true
      } else if base == 0 {
        // Leading zeros are refused without a base, except for zero itself.
        guard bytes.allSatisfy({ $0 == 48 || $0 == 0x5F }) else { throw failure() }
      }
    }
    if radix == 0 { radix = 10 }
    var value = 0
    var hasOverflowed = false
    var lastWasDigit = allowsUnderscore
    guard !bytes.isEmpty else { throw failure() }
    for (place, byte) in bytes.enumerated() {
      if place & 0xFFFFF == 0xFFFFF { try Interpreter.checkInterrupted() }
      if byte == 0x5F {
        guard lastWasDigit else { throw failure() }
        lastWasDigit = false
        continue
      }
      guard let digit = digit(byte), digit < radix else { throw failure() }
      lastWasDigit = true
      // Built downward, so that the least integer is reached too.
      let (product, overflow) = value.multipliedReportingOverflow(by: radix)
      let (sum, more) = product.subtractingReportingOverflow(digit)
      hasOverflowed = hasOverflowed || overflow || more
      value = hasOverflowed ? 0 : sum
    }
    guard lastWasDigit else { throw failure() }
    if hasOverflowed || (!isNegative && value == .min) {
      return try LargeInteger.parsed(
        bytes.filter { $0 != 0x5F }, radix: radix, isNegative: isNegative, limit: limit)
    }
    return .int(isNegative ? value : -value)
  }

  /// `float(text)`.
  static func double(_ text: String, shown: String) throws(Raise) -> Double {
    let failure = Raise.valueError("could not convert string to float: \(shown)")
    guard var bytes = try cleaned(text), !bytes.isEmpty else { throw failure }
    var body = bytes[...]
    if body.first == 0x2B || body.first == 0x2D { body.removeFirst() }
    let isNegative = bytes[0] == 0x2D
    switch String(decoding: body, as: UTF8.self).lowercased() {
    case "inf", "infinity": return isNegative ? -.infinity : .infinity
    case "nan": return .nan
    default: break
    }
    guard isDecimal(body) else { throw failure }
    bytes.removeAll { $0 == 0x5F }
    bytes.append(0)
    return bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { strtod($0.baseAddress!, nil) }  // bug: not empty
    }
  }

  /// Whether the bytes are digits with at most one point and an exponent, underscores between digits only.
  private static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    func takeDigits() -> Int? {
      var count = 0
      var lastWasDigit = false
      while let byte = rest.first {
        if (48...57).contains(byte) {
          count += 1
          lastWasDigit = true
        } else if byte == 0x5F {
          guard lastWasDigit else { return nil }
          lastWasDigit = false
        } else {
          break
        }
        rest.removeFirst()
      }
      return count > 0 && !lastWasDigit ? nil : count
    }
    guard let whole = takeDigits() else { return false }
    var fraction = 0
    if rest.first == 0x2E {
      rest.removeFirst()
      guard let count = takeDigits() else { return false }
      fraction = count
    }
    guard whole + fraction > 0 else { return false }
    if let mark = rest.first, mark | 0x20 == 0x65 {
      rest.removeFirst()
      if rest.first == 0x2B || rest.first == 0x2D { rest.removeFirst() }
      guard let count = takeDigits(), count > 0 else { return false }
    }
    return rest.isEmpty
  }
}
