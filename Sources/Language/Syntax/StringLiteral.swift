/// The parts of a string literal: its prefix, and where its text lies.
struct StringLiteral {
  var isRaw = false
  var isBytes = false
  var isFormatted = false
  /// The text between the quotes.
  let body: Range<Int>

  /// Takes a literal apart whose shape the lexer has checked.
  init(_ bytes: [UInt8], _ token: Token) {
    var place = Int(token.start)
    let end = Int(token.end)
    while place < end, bytes[place] != 0x22, bytes[place] != 0x27 {
      switch bytes[place] | 0x20 {
      case UInt8(ascii: "r"): isRaw = true
      case UInt8(ascii: "b"): isBytes = true
      case UInt8(ascii: "f"): isFormatted = true
      default: break
      }
      place += 1
    }
    let isTriple =
      end - place >= 6 && bytes[place + 1] == bytes[place] && bytes[place + 2] == bytes[place]
    let quotes = isTriple ? 3 : 1
    body = place + quotes..<max(place + quotes, end - quotes)
  }

  /// An escape sequence that stands for nothing: CPython's message, and where it lies.
  struct EscapeFailure: Error {
    let message: String
    var hint: String?
  }

  /// The text of a part of the body, escapes decoded and line ends made `\n`.
  func text(_ bytes: [UInt8], _ part: Range<Int>) throws(EscapeFailure) -> String {
    let source = bytes[part]
    guard source.contains(where: { $0 == 0x5C && !isRaw || $0 == 0x0D }) else {
      return String(decoding: source, as: UTF8.self)
    }
    return String(decoding: try decoded(source), as: UTF8.self)
  }

  /// The bytes of the body of a bytes literal.
  func byteValues(_ bytes: [UInt8]) throws(EscapeFailure) -> [UInt8] { try decoded(bytes[body]) }

  private func decoded(_ source: ArraySlice<UInt8>) throws(EscapeFailure) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var place = source.startIndex
    let end = source.endIndex
    while place < end {
      let byte = source[place]
      if byte == 0x0D {
        result.append(0x0A)
        place += place + 1 < end && source[place + 1] == 0x0A ? 2 : 1
      } else if byte == 0x5C, !isRaw, place + 1 < end {
        place = try decodeEscape(source, at: place, into: &result)
      } else {
        result.append(byte)
        place += 1
      }
    }
    return result
  }

  /// Decodes the escape at a backslash; returns where it ends.
  private func decodeEscape(
    _ source: ArraySlice<UInt8>, at place: Int, into result: inout [UInt8]
  ) throws(EscapeFailure) -> Int {
    let next = place + 2
    switch source[place + 1] {
    case 0x0A: return next
    case 0x0D: return next < source.endIndex && source[next] == 0x0A ? next + 1 : next
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""):
      result.append(source[place + 1])
    case UInt8(ascii: "a"): result.append(0x07)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "v"): result.append(0x0B)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      var value: UInt32 = 0
      var end = place + 1
      while end < source.endIndex, end < place + 4, source[end] & 0xF8 == 0x30 {
        value = value * 8 + UInt32(source[end] & 7)
        end += 1
      }
      append(isBytes ? value & 0xFF : value, to: &result)
      return end
    case UInt8(ascii: "x"): return try decodeHex(source, at: place, digits: 2, into: &result)
    case UInt8(ascii: "u") where !isBytes:
      return try decodeHex(source, at: place, digits: 4, into: &result)
    case UInt8(ascii: "U") where !isBytes:
      return try decodeHex(source, at: place, digits: 8, into: &result)
    case UInt8(ascii: "N") where !isBytes: return try decodeName(source, at: place, into: &result)
    default:
      // An unknown escape keeps its backslash.
      result.append(0x5C)
      return place + 1
    }
    return next
  }

  /// `\N{GREEK SMALL LETTER ALPHA}`.
  private func decodeName(
    _ source: ArraySlice<UInt8>, at place: Int, into result: inout [UInt8]
  ) throws(EscapeFailure) -> Int {
    let position = place - body.lowerBound
    func failure(_ end: Int, _ problem: String) -> EscapeFailure {
      EscapeFailure(
        message: "(unicode error) 'unicodeescape' codec can't decode bytes in position "
          + "\(position)-\(position + end - place - 1): \(problem)")
    }
    let open = place + 2
    guard open < source.endIndex, source[open] == UInt8(ascii: "{"),
      let close = source[open...].firstIndex(of: UInt8(ascii: "}")), close > open + 1
    else { throw failure(open, "malformed \\N character escape") }
    let name = String(decoding: source[(open + 1)..<close], as: UTF8.self)
    guard let scalar = CharacterNames.scalar(named: name) else {
      throw failure(close + 1, "unknown Unicode character name")
    }
    result.append(contentsOf: String(scalar).utf8)
    return close + 1
  }

  private func decodeHex(
    _ source: ArraySlice<UInt8>, at place: Int, digits: Int, into result: inout [UInt8]
  ) throws(EscapeFailure) -> Int {
    var value: UInt32 = 0
    var end = place + 2
    while end < source.endIndex, end < place + 2 + digits,
      let digit = Character(Unicode.Scalar(source[end])).hexDigitValue
    {
      value = value << 4 | UInt32(digit)
      end += 1
    }
    let position = place - body.lowerBound
    guard end == place + 2 + digits else {
      if isBytes {
        throw EscapeFailure(message: "(value error) invalid \\x escape at position \(position)")
      }
      let shape = digits == 2 ? "\\xXX" : digits == 4 ? "\\uXXXX" : "\\UXXXXXXXX"
      throw EscapeFailure(
        message: "(unicode error) 'unicodeescape' codec can't decode bytes in position "
          + "\(position)-\(position + end - place - 1): truncated \(shape) escape")
    }
    if value > 0x10FFFF {
      throw EscapeFailure(
        message: "(unicode error) 'unicodeescape' codec can't decode bytes in position "
          + "\(position)-\(position + end - place - 1): illegal Unicode character")
    }
    if value >= 0xD800, value < 0xE000 {
      throw EscapeFailure(
        message: "half of a surrogate pair is no character in nabla's strings",
        hint: "write the whole character, or its code as \\UXXXXXXXX")
    }
    append(value, to: &result)
    return end
  }

  private func append(_ value: UInt32, to result: inout [UInt8]) {
    if isBytes {
      result.append(UInt8(truncatingIfNeeded: value))
    } else if let scalar = Unicode.Scalar(value) {
      result.append(contentsOf: String(scalar).utf8)
    }
  }
}
