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
    return source.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 512) { buffer -> String? in
        var line = Line(buffer: buffer)
        guard write(bytes, values, to: &line) else { return nil }
        return String(decoding: UnsafeBufferPointer(rebasing: buffer[..<line.count]), as: UTF8.self)
      }
    }
  }

  /// Writes the whole text; false where the template, a value or the length is not of the usual kind.
  private static func write(
    _ bytes: UnsafeBufferPointer<UInt8>, _ values: [Value], to line: inout Line
  ) -> Bool {
    var place = 0
    var next = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      guard byte == UInt8(ascii: "%") else {
        guard line.append(byte) else { return false }
        continue
      }
      guard place < bytes.count else { return false }
      if bytes[place] == UInt8(ascii: "%") {
        guard line.append(byte) else { return false }
        place += 1
        continue
      }
      var width = 0
      var precision = -1
      if bytes[place] == UInt8(ascii: "0") { return false }
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
      guard place < bytes.count, next < values.count, precision < 100 else { return false }
      let start = line.count
      guard append(values[next], bytes[place], precision, to: &line),
        line.pad(from: start, to: width)
      else { return false }
      place += 1
      next += 1
    }
    return next == values.count
  }

  /// Appends one value; false where it is not of the usual kind.
  private static func append(
    _ value: Value, _ letter: UInt8, _ precision: Int, to line: inout Line
  ) -> Bool {
    switch (letter, value) {
    case (UInt8(ascii: "d"), .int(let number)), (UInt8(ascii: "s"), .int(let number)):
      return precision < 0 && line.append(number)
    case (UInt8(ascii: "s"), .string(let text)):
      // Wide characters count as one in a width.
      return precision < 0 && text.isASCII && line.append(text.text)
    case (UInt8(ascii: "s"), .float(let number)):
      return precision < 0 && line.append(FloatText.shortest(number))
    case (UInt8(ascii: "f"), .float(let number)), (UInt8(ascii: "f"), .scalar(.float64(let number))):
      guard number.isFinite else { return false }
      return line.append(FloatText.fixed(number, digits: precision < 0 ? 6 : precision))
    default: return false
    }
  }

  /// Bytes in a buffer of fixed size; every append says whether it found room.
  struct Line {
    let buffer: UnsafeMutableBufferPointer<UInt8>
    var count = 0

    mutating func append(_ byte: UInt8) -> Bool {
      guard count < buffer.count else { return false }
      buffer[count] = byte
      count += 1
      return true
    }

    mutating func append(_ number: Int) -> Bool {
      guard buffer.count - count >= DecimalText.longest else { return false }
      count += DecimalText.write(number, into: UnsafeMutableBufferPointer(rebasing: buffer[count...]))
      return true
    }

    mutating func append(_ text: String) -> Bool {
      var text = text
      return text.withUTF8 { bytes in
        guard buffer.count - count >= bytes.count else { return false }
        _ = UnsafeMutableBufferPointer(rebasing: buffer[count...]).update(fromContentsOf: bytes)
        count += bytes.count
        return true
      }
    }

    /// Moves what stands behind `start` to the right, so that it is `width` bytes wide.
    mutating func pad(from start: Int, to width: Int) -> Bool {
      insert(max(width - (count - start), 0), of: UInt8(ascii: " "), at: start)
    }
  }
}
