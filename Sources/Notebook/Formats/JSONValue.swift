/// A JSON value, as notebooks of Jupyter need it: read with a bound on nesting, so that no file ends the program.
package indirect enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// nil where the text is no JSON.
  package init?(_ text: String) {
    var reader = JSONReader(Array(text.utf8))
    guard let value = reader.value(depth: 0), reader.isAtEnd else { return nil }
    self = value
  }

  package subscript(key: String) -> JSONValue? {
    if case .object(let fields) = self { fields[key] } else { nil }
  }

  package var array: [JSONValue]? {
    if case .array(let items) = self { items } else { nil }
  }

  /// A string, or the strings of an array joined: Jupyter writes texts both ways.
  package var text: String? {
    switch self {
    case .string(let text): text
    case .array(let items): items.compactMap(\.text).joined()
    default: nil
    }
  }
}

private struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0
  private static let depthLimit = 200

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  var isAtEnd: Bool {
    mutating get {
      skipBlanks()
      return position == bytes.count
    }
  }

  private mutating func skipBlanks() {
    while let byte = next, byte == 32 || byte == 10 || byte == 13 || byte == 9 { position += 1 }
  }

  private mutating func take(_ byte: Character) -> Bool {
    skipBlanks()
    guard next == byte.asciiValue else { return false }
    position += 1
    return true
  }

  private mutating func take(word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  mutating func value(depth: Int) -> JSONValue? {
    skipBlanks()
    guard depth < Self.depthLimit, let byte = next else { return nil }
    switch Character(Unicode.Scalar(byte)) {
    case "{": return object(depth: depth)
    case "[": return array(depth: depth)
    case "\"": return string().map(JSONValue.string)
    case "t": return take(word: "true") ? .bool(true) : nil
    case "f": return take(word: "false") ? .bool(false) : nil
    case "n": return take(word: "null") ? .null : nil
    default: return number()
    }
  }

  private mutating func object(depth: Int) -> JSONValue? {
    position += 1
    var fields: [String: JSONValue] = [:]
    if take("}") { return .object(fields) }
    repeat {
      skipBlanks()
      guard next == 0x22, let key = string(), take(":"), let value = value(depth: depth + 1) else {
        return nil
      }
      fields[key] = value
    } while take(",")
    return take("}") ? .object(fields) : nil
  }

  private mutating func array(depth: Int) -> JSONValue? {
    position += 1
    var items: [JSONValue] = []
    if take("]") { return .array(items) }
    repeat {
      guard let item = value(depth: depth + 1) else { return nil }
      items.append(item)
    } while take(",")
    return take("]") ? .array(items) : nil
  }

  private mutating func number() -> JSONValue? {
    let start = position
    while let byte = next, "+-.eE0123456789".utf8.contains(byte) { position += 1 }
    return Double(String(decoding: bytes[start..<position], as: UTF8.self)).map(JSONValue.number)
  }

  private mutating func string() -> String? {
    position += 1
    var result: [UInt8] = []
    while let byte = next {
      position += 1
      if byte == 0x22 { return String(decoding: result, as: UTF8.self) }
      guard byte == 0x5C else {
        result.append(byte)
        continue
      }
      guard let escaped = next else { return nil }
      position += 1
      switch Character(Unicode.Scalar(escaped)) {
      case "n": result.append(10)
      case "t": result.append(9)
      case "r": result.append(13)
      case "b": result.append(8)
      case "f": result.append(12)
      case "u":
        guard let scalar = unicodeEscape() else { return nil }
        result += String(Character(scalar)).utf8
      default: result.append(escaped)
      }
    }
    return nil
  }

  /// The four digits behind `\u`, and the second half of a pair.
  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let first = fourDigits() else { return nil }
    if (0xD800..<0xDC00).contains(first), take(word: "\\u"), let second = fourDigits(),
      (0xDC00..<0xE000).contains(second)
    {
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }
    return Unicode.Scalar(first) ?? "\u{FFFD}"
  }

  private mutating func fourDigits() -> UInt32? {
    guard position + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
    position += 4
    return UInt32(digits, radix: 16)
  }
}
