/// The encodings that `str.encode`, `bytes.decode` and `open` know.
enum TextEncoding {
  case utf8, ascii, latin1

  static func named(_ name: String) throws(Raise) -> TextEncoding {
    switch name.lowercased().replacingScalar("_", with: "-") {
    case "utf-8", "utf8", "u8", "utf-8-sig": return .utf8
    case "ascii", "us-ascii": return .ascii
    case "latin-1", "latin1", "iso-8859-1", "iso8859-1", "l1": return .latin1
    default:
      throw Raise(
        .lookupError, "unknown encoding: \(name)", hint: "nabla knows utf-8, ascii and latin-1.")
    }
  }

  /// The largest code point it can hold, and its name in errors.
  private var limit: (value: UInt32, name: String, range: Int) {
    switch self {
    case .utf8: (0x10FFFF, "utf-8", 0x110000)
    case .ascii: (0x7F, "ascii", 128)
    case .latin1: (0xFF, "latin-1", 256)
    }
  }

  func encode(_ string: StringObject, errors: String) throws(Raise) -> [UInt8] {
    if self == .utf8 || string.isASCII { return string.bytes }
    var bytes: [UInt8] = []
    let limit = limit
    for (position, scalar) in string.text.unicodeScalars.enumerated() {
      if scalar.value <= limit.value {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if errors == "replace" {
        bytes.append(0x3F)
      } else if errors != "ignore" {
        throw Raise(
          .unicodeEncodeError,
          "'\(limit.name)' codec can't encode character '\(StringText.escapingNonASCII(String(scalar)))' "
            + "in position \(position): ordinal not in range(\(limit.range))")
      }
    }
    return bytes
  }

  func decode(_ bytes: [UInt8], errors: String) throws(Raise) -> StringObject {
    switch self {
    case .latin1: return StringObject(scalars: bytes.map { Unicode.Scalar($0) })
    case .ascii:
      var result: [Unicode.Scalar] = []
      for (position, byte) in bytes.enumerated() {
        if byte < 0x80 {
          result.append(Unicode.Scalar(byte))
        } else if errors == "replace" {
          result.append("\u{FFFD}")
        } else if errors != "ignore" {
          throw Raise(
            .unicodeDecodeError,
            "'ascii' codec can't decode byte 0x\(String(byte, radix: 16)) in position \(position): "
              + "ordinal not in range(128)")
        }
      }
      return StringObject(scalars: result)
    case .utf8: return try TextEncoding.decodeUTF8(bytes, errors: errors)
    }
  }

  /// The text of bytes that are UTF-8 throughout, read in pieces; nil where they are not.
  private static func valid(_ bytes: [UInt8]) throws(Raise) -> String? {
    let unit = Interpreter.uninterrupted * 16
    if bytes.count <= unit { return String(validating: bytes, as: UTF8.self) }
    var result = ""
    result.reserveCapacity(bytes.count)
    var start = 0
    while start < bytes.count {
      try Interpreter.checkInterrupted()
      var end = min(start + unit, bytes.count)
      // Not between the bytes of one character.
      while end < bytes.count, end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      guard end > start, let part = String(validating: bytes[start..<end], as: UTF8.self) else {
        return nil
      }
      result += part
      start = end
    }
    return result
  }

  private static func decodeUTF8(_ bytes: [UInt8], errors: String) throws(Raise) -> StringObject {
    if let text = try valid(bytes) { return StringObject(text) }
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var result = String.UnicodeScalarView()
    var position = 0
    while true {
      if position & 0xFFF == 0xFFF { try Interpreter.checkInterrupted() }
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let encoded):
        result.append(UTF8.decode(encoded))
        position += encoded.count
      case .error(let length):
        if errors == "replace" {
          result.append("\u{FFFD}")
        } else if errors != "ignore" {
          let byte = position < bytes.count ? bytes[position] : 0
          let isStart = (0xC2...0xF4).contains(byte)
          let isCut = isStart && position + length >= bytes.count
          let reason =
            isCut ? "unexpected end of data" : isStart ? "invalid continuation byte" : "invalid start byte"
          throw Raise(
            .unicodeDecodeError,
            "'utf-8' codec can't decode byte 0x\(String(byte, radix: 16)) "
              + "in position \(position): \(reason)")
        }
        position += length
      case .emptyInput: return StringObject(String(result))
      }
    }
  }
}
