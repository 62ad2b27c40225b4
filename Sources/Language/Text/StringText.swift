/// Python's text of strings and bytes.
package enum StringText {
  /// `repr(str)`: in single quotes unless only those occur inside, unprintable characters escaped.
  package static func representation(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x27 && $0 != 0x5C }
    return isPlain ? "'\(text)'" : quoted(text) { $0.isPrintable }
  }

  /// `ascii(str)`: like `repr`, with everything beyond ASCII escaped.
  package static func asciiRepresentation(_ text: String) -> String {
    quoted(text) { $0.isASCII && $0.isPrintable }
  }

  /// `repr(bytes)`.
  package static func representation(_ bytes: [UInt8]) -> String {
    let quote = quote(hasSingle: bytes.contains(0x27), hasDouble: bytes.contains(0x22))
    var result = "b"
    result.unicodeScalars.append(quote)
    for byte in bytes {
      let scalar = Unicode.Scalar(byte)
      if let escape = namedEscape(scalar, quote) {
        result += escape
      } else if byte >= 0x20, byte < 0x7F {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\x" + hex(UInt32(byte), digits: 2)
      }
    }
    result.unicodeScalars.append(quote)
    return result
  }

  /// The ASCII form of text that is a representation already: `ascii()` of a list.
  package static func escapingNonASCII(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else {
        result += numericEscape(scalar)
      }
    }
    return result
  }

  private static func quoted(
    _ text: String, isShown: (Unicode.Scalar) -> Bool
  ) -> String {
    let quote = quote(
      hasSingle: text.utf8.contains(0x27), hasDouble: text.utf8.contains(0x22))
    var result = String(quote)
    result.reserveCapacity(text.utf8.count + 2)
    for scalar in text.unicodeScalars {
      if let escape = namedEscape(scalar, quote) {
        result += escape
      } else if isShown(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        result += numericEscape(scalar)
      }
    }
    result.unicodeScalars.append(quote)
    return result
  }

  private static func quote(hasSingle: Bool, hasDouble: Bool) -> Unicode.Scalar {
    hasSingle && !hasDouble ? "\"" : "'"
  }

  private static func namedEscape(
    _ scalar: Unicode.Scalar, _ quote: Unicode.Scalar
  ) -> String? {
    switch scalar {
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case quote: "\\" + String(quote)
    default: nil
    }
  }

  private static func numericEscape(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case ..<0x100: "\\x" + hex(scalar.value, digits: 2)
    case ..<0x10000: "\\u" + hex(scalar.value, digits: 4)
    default: "\\U" + hex(scalar.value, digits: 8)
    }
  }

  /// Hexadecimal digits, filled with zeros.
  static func hex(_ value: UInt32, digits: Int, uppercase: Bool = false) -> String {
    let text = String(value, radix: 16, uppercase: uppercase)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}

extension Unicode.Scalar {
  /// Whether Python's `str.isprintable` holds for the character, so that `repr` shows it as it is.
  package var isPrintable: Bool {
    if isASCII { return value >= 0x20 && value < 0x7F }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }
}
