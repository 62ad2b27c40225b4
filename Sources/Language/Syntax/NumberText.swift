/// The values of number literals whose shape the lexer has checked.
enum NumberText {
  enum Number: Equatable {
    case integer(Int)
    /// Beyond 64 bits: its decimal digits.
    case bigInteger(String)
    case float(Double)
    case imaginary(Double)
    /// More decimal digits than Python converts.
    case tooLong(Int)
  }

  static let maximumDigits = 4300

  static func value(of literal: ArraySlice<UInt8>) -> Number {
    let underscore = UInt8(ascii: "_")
    let digits = literal.contains(underscore) ? literal.filter { $0 != underscore }[...] : literal
    if let last = digits.last, last | 0x20 == UInt8(ascii: "j") {
      return .imaginary(float(String(decoding: digits.dropLast(), as: UTF8.self)))
    }
    if digits.count > 2, digits.first == 0x30, let letter = digits.dropFirst().first {
      switch letter | 0x20 {
      case UInt8(ascii: "x"): return integer(digits.dropFirst(2), radix: 16)
      case UInt8(ascii: "o"): return integer(digits.dropFirst(2), radix: 8)
      case UInt8(ascii: "b"): return integer(digits.dropFirst(2), radix: 2)
      default: break
      }
    }
    if digits.allSatisfy({ $0 &- 0x30 < 10 }) { return integer(digits, radix: 10) }
    return .float(float(String(decoding: digits, as: UTF8.self)))
  }

  /// Reads a float; Swift's parser wants digits on both sides of the point.
  private static func float(_ text: String) -> Double {
    var text = text
    if text.hasPrefix(".") { text = "0" + text }
    if let point = text.firstIndex(of: ".") {
      let next = text.index(after: point)
      if next == text.endIndex || text[next] == "e" || text[next] == "E" {
        text.insert("0", at: next)
      }
    }
    return Double(text) ?? .infinity
  }

  private static func integer(_ digits: ArraySlice<UInt8>, radix: Int) -> Number {
    var value = 0
    for digit in digits {
      let product = value.multipliedReportingOverflow(by: radix)
      let sum = product.partialValue.addingReportingOverflow(digitValue(digit))
      if product.overflow || sum.overflow { return bigInteger(digits, radix: radix) }
      value = sum.partialValue
    }
    return .integer(value)
  }

  private static func digitValue(_ digit: UInt8) -> Int {
    digit <= 0x39 ? Int(digit) - 0x30 : Int(digit | 0x20) - 0x61 + 10
  }

  private static func bigInteger(_ digits: ArraySlice<UInt8>, radix: Int) -> Number {
    let significant = digits.drop { $0 == 0x30 }
    guard significant.count <= maximumDigits else { return .tooLong(significant.count) }
    if radix == 10 { return .bigInteger(String(decoding: significant, as: UTF8.self)) }
    // Schoolbook conversion in base 10^9; the length is bounded above.
    var limbs: [UInt64] = [0]
    for digit in significant {
      var carry = UInt64(digitValue(digit))
      for place in limbs.indices {
        let sum = limbs[place] * UInt64(radix) + carry
        limbs[place] = sum % 1_000_000_000
        carry = sum / 1_000_000_000
      }
      if carry > 0 { limbs.append(carry) }
    }
    var text = String(limbs[limbs.count - 1])
    for limb in limbs.dropLast().reversed() {
      let part = String(limb)
      text += String(repeating: "0", count: 9 - part.count) + part
    }
    return .bigInteger(text)
  }
}
