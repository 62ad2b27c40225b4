import TensorCore

/// `'%d %s %.2f' % values` for templates of plain ASCII whose conversions have no more than a width and a
/// precision: the usual ones, without reading the template as code points.
enum QuickFormatting {
  /// The text, or nil where the template or a value wants the full formatting.
  static func text(_ template: StringObject, _ value: Value) -> String? {
    guard template.isASCII else { return nil }
    if case .tuple(let tuple) = value { return text(template, tuple.items) }
    return text(template, [value])
  }

  private static func text(_ template: StringObject, _ values: [Value]) -> String? {
    var source = template.text
    return source.withUTF8 { bytes -> String? in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + 16 * values.count)
      var place = 0
      var next = 0
      while place < bytes.count {
        let byte = bytes[place]
        place += 1
        guard byte == UInt8(ascii: "%") else {
          result.append(byte)
          continue
        }
        guard place < bytes.count else { return nil }
        if bytes[place] == UInt8(ascii: "%") {
          result.append(byte)
          place += 1
          continue
        }
        var width = 0
        var precision = -1
        if bytes[place] == UInt8(ascii: "0") { return nil }
        while place < bytes.count, bytes[place] &- 48 < 10, width < 1000 {
          width = width * 10 + Int(bytes[place] - 48)
          place += 1
        }
        if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
          place += 1
          precision = 0
          while place < bytes.count, bytes[place] &- 48 < 10, precision < 100 {
            precision = precision * 10 + Int(bytes[place] - 48)
            place += 1
          }
        }
        guard place < bytes.count, next < values.count, width < 1000, precision < 100 else { return nil }
        let start = result.count
        guard append(values[next], bytes[place], precision, to: &result) else { return nil }
        let missing = width - (result.count - start)
        if missing > 0 { result.insert(contentsOf: repeatElement(32, count: missing), at: start) }
        place += 1
        next += 1
      }
      guard next == values.count else { return nil }
      return String(decoding: result, as: UTF8.self)
    }
  }

  /// Appends one value; false where it is not of the usual kind.
  private static func append(
    _ value: Value, _ letter: UInt8, _ precision: Int, to result: inout [UInt8]
  ) -> Bool {
    switch (letter, value) {
    case (UInt8(ascii: "d"), .int(let number)), (UInt8(ascii: "s"), .int(let number)):
      guard precision < 0 else { return false }
      result.append(contentsOf: DecimalText.integer(number).utf8)
    case (UInt8(ascii: "s"), .string(let text)):
      // Wide characters count as one in a width.
      guard precision < 0, text.isASCII else { return false }
      result.append(contentsOf: text.text.utf8)
    case (UInt8(ascii: "s"), .float(let number)):
      guard precision < 0 else { return false }
      result.append(contentsOf: FloatText.shortest(number).utf8)
    case (UInt8(ascii: "f"), .float(let number)), (UInt8(ascii: "f"), .scalar(.float64(let number))):
      guard number.isFinite else { return false }
      result.append(contentsOf: FloatText.fixed(number, digits: precision < 0 ? 6 : precision).utf8)
    default: return false
    }
    return true
  }

  /// `format(number, '.nf')`; nil for any other spec.
  static func fixed(_ number: Double, _ spec: String) -> String? {
    var spec = spec
    let digits: Int? = spec.withUTF8 { bytes in
      guard bytes.count == 3, bytes[0] == UInt8(ascii: "."), bytes[2] == UInt8(ascii: "f"),
        bytes[1] &- 48 < 10
      else { return nil }
      return Int(bytes[1] - 48)
    }
    guard let digits, number.isFinite else { return nil }
    return FloatText.fixed(number, digits: digits)
  }
}
