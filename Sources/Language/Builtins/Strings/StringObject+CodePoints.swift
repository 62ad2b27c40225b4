import CKernels

/// Python's view of a string: code points by number. ASCII strings index bytes directly; others are searched
/// as UTF-8, whose byte order is the order of code points, and counted only where a number is wanted.
extension StringObject {
  /// The UTF-8 bytes.
  package var bytes: [UInt8] { [UInt8](text.utf8) }

  package convenience init(bytes: some Collection<UInt8>) {
    self.init(String(decoding: bytes, as: UTF8.self))
  }

  /// The code points.
  package var scalars: [Unicode.Scalar] { [Unicode.Scalar](text.unicodeScalars) }

  package convenience init(scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(String(view))
  }

  /// Whether the code points are the same; Swift's own `==` also equates composed with decomposed letters.
  package func hasSameCodePoints(as other: StringObject) -> Bool {
    if self === other { return true }
    if isASCII && other.isASCII { return text == other.text }
    return text.utf8.elementsEqual(other.text.utf8)
  }

  /// The order by code points, as Python compares.
  package func precedes(_ other: StringObject) -> Bool {
    text.utf8.lexicographicallyPrecedes(other.text.utf8)
  }

  /// The byte offset at which code point `index` starts; `index` is between 0 and `count`.
  func byteOffset(ofCodePoint index: Int) -> Int {
    if isASCII { return index }
    let view = text.unicodeScalars
    let position = view.index(view.startIndex, offsetBy: index, limitedBy: view.endIndex)
    return text.utf8.distance(from: text.utf8.startIndex, to: position ?? view.endIndex)
  }

  /// The number of code points before a byte offset.
  func codePoint(atByteOffset offset: Int, in bytes: [UInt8]) -> Int {
    if isASCII { return offset }
    var count = 0
    for byte in bytes[0..<offset] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}

/// Searching and classifying in UTF-8 bytes.
enum ByteText {
  /// The first place at or after `start`, ending by `end`, where `needle` lies in `bytes`.
  static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    guard end - start >= needle.count, start >= 0 else { return nil }
    guard !needle.isEmpty else { return start }
    return bytes.withUnsafeBytes { text -> Int? in
      needle.withUnsafeBytes { pattern -> Int? in
        guard let text = text.baseAddress, end <= bytes.count else { return nil }
        let found = nabla_find_bytes(text + start, end - start, pattern.baseAddress, pattern.count)
        return found < 0 ? nil : start + found
      }
    }
  }

  /// The last such place.
  static func findLast(_ needle: [UInt8], in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    guard end - start >= needle.count, start >= 0 else { return nil }
    var place = end - needle.count
    while place >= start {
      if place & 0xFFFF == 0, Interpreter.isInterrupted { return nil }
      if bytes[place..<(place + needle.count)].elementsEqual(needle) { return place }
      place -= 1
    }
    return nil
  }

  /// All places without overlap, at most `limit` of them.
  static func findAll(
    _ needle: [UInt8], in bytes: [UInt8], from start: Int, to end: Int, limit: Int = .max
  ) -> [Int] {
    var places: [Int] = []
    var from = start
    while places.count < limit, let place = find(needle, in: bytes, from: from, to: end) {
      places.append(place)
      from = place + max(needle.count, 1)
      if places.count & 0xFFFF == 0xFFFF, Interpreter.isInterrupted { break }
    }
    return places
  }

  static func starts(_ bytes: ArraySlice<UInt8>, with prefix: [UInt8]) -> Bool {
    bytes.starts(with: prefix)
  }
}

extension Unicode.Scalar {
  /// Whether Python's `str.isspace` and `str.split()` count it as white space.
  var isPythonSpace: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x1C...0x1F, 0x85, 0xA0: true
    case ..<0x1680: false
    default: properties.isWhitespace
    }
  }

  /// Whether it is a letter (general category L*).
  var isPythonAlphabetic: Bool {
    if value < 0x80 { return (65...90).contains(value) || (97...122).contains(value) }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }

  var isPythonDigit: Bool {
    if value < 0x80 { return (48...57).contains(value) }
    return properties.numericType == .decimal || properties.numericType == .digit
  }

  /// The decimal digit it stands for, in any script.
  var decimalDigit: Int? {
    if value < 0x80 { return (48...57).contains(value) ? Int(value) - 48 : nil }
    guard properties.numericType == .decimal, let number = properties.numericValue else { return nil }
    return Int(exactly: number)
  }
}
