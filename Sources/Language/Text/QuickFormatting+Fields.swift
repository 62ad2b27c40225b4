import TensorCore

/// `f'{x:8.3f}'` and `'{} {:>5}'.format(a, b)` of plain numbers and ASCII strings, whose specifications have no more
/// than fill, alignment, width, precision and one of `d`, `f`, `s`: the usual ones. Everything else, errors
/// included, is left to `FormatSpecification` and `BraceFormatting`.
extension QuickFormatting {
  /// A specification of the usual kind.
  private struct Field {
    var fill = UInt8(ascii: " ")
    /// `<`, `>`, `^`; zero where none is given.
    var alignment: UInt8 = 0
    var hasZero = false
    var width = 0
    var precision = -1
    /// `d`, `f`, `s`; zero where none is given.
    var type: UInt8 = 0

    init?(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
      var place = bytes.startIndex
      let end = bytes.endIndex
      func isAlignment(_ place: Int) -> Bool {
        place < end
          && (bytes[place] == UInt8(ascii: "<") || bytes[place] == UInt8(ascii: ">")
            || bytes[place] == UInt8(ascii: "^"))
      }
      if isAlignment(place + 1) {
        fill = bytes[place]
        alignment = bytes[place + 1]
        place += 2
      } else if isAlignment(place) {
        alignment = bytes[place]
        place += 1
      }
      if place < end, bytes[place] == UInt8(ascii: "0") {
        if alignment != 0 { return nil }
        hasZero = true
        place += 1
      }
      while place < end, bytes[place] &- 48 < 10, width < 1000 {
        width = width * 10 + Int(bytes[place] - 48)
        place += 1
      }
      if place < end, bytes[place] == UInt8(ascii: ".") {
        place += 1
        guard place < end, bytes[place] &- 48 < 10 else { return nil }
        precision = 0
        while place < end, bytes[place] &- 48 < 10, precision < 100 {
          precision = precision * 10 + Int(bytes[place] - 48)
          place += 1
        }
        if precision >= 100 { return nil }
      }
      if place < end {
        type = bytes[place]
        place += 1
      }
      if place < end { return nil }
    }
  }

  /// `format(value, spec)`; nil where the value or the specification is not of the usual kind.
  static func text(_ value: Value, spec: String) -> StringObject? {
    guard value.isQuicklyFormatted else { return nil }
    var spec = spec
    return spec.withUTF8 { bytes in
      guard let field = Field(bytes[...]) else { return nil }
      return line { append(value, field, to: &$0) }
    }
  }

  /// `template.format(…)`; nil where something in it is not of the usual kind.
  static func text(
    _ template: StringObject, _ positional: [Value], _ named: DictObject?, _ interpreter: Interpreter
  ) -> StringObject? {
    guard template.isASCII else { return nil }
    return template.withBytes { bytes in
      line { write(bytes, positional, named, interpreter, to: &$0) }
    }
  }

  private static func line(_ body: (inout Line) -> Bool) -> StringObject? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 512) { buffer in
      var line = Line(buffer: buffer)
      guard body(&line) else { return nil }
      return StringObject(ascii: UnsafeBufferPointer(buffer), 0..<line.count)
    }
  }

  private static func write(
    _ bytes: UnsafeBufferPointer<UInt8>, _ positional: [Value], _ named: DictObject?,
    _ interpreter: Interpreter, to line: inout Line
  ) -> Bool {
    var place = 0
    var next = 0
    var hasNumbers = false
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") else {
        guard line.append(byte) else { return false }
        continue
      }
      guard place < bytes.count else { return false }
      if bytes[place] == byte {
        guard line.append(byte) else { return false }
        place += 1
        continue
      }
      if byte == UInt8(ascii: "}") { return false }
      let start = place
      while place < bytes.count, isNameByte(bytes[place]) { place += 1 }
      let name = start..<place
      var spec = place..<place
      if place < bytes.count, bytes[place] == UInt8(ascii: ":") {
        let begin = place + 1
        while place < bytes.count, bytes[place] != UInt8(ascii: "}"), bytes[place] != UInt8(ascii: "{") {
          place += 1
        }
        spec = begin..<place
      }
      guard place < bytes.count, bytes[place] == UInt8(ascii: "}"), let field = Field(bytes[spec])
      else { return false }
      place += 1
      let value: Value
      if name.isEmpty {
        guard !hasNumbers, next < positional.count else { return false }
        value = positional[next]
        next += 1
      } else if name.count == 1, bytes[start] &- 48 < 10 {
        guard next == 0, Int(bytes[start] - 48) < positional.count else { return false }
        hasNumbers = true
        value = positional[Int(bytes[start] - 48)]
      } else {
        guard bytes[start] &- 48 >= 10, let named,
          let found = try? named.value(for: .string(StringObject(ascii: bytes, name)), interpreter)
        else { return false }
        value = found
      }
      guard value.isQuicklyFormatted, append(value, field, to: &line) else { return false }
    }
    return true
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || byte == UInt8(ascii: "_")
  }

  private static func append(_ value: Value, _ field: Field, to line: inout Line) -> Bool {
    let start = line.count
    let isDone: Bool
    switch (field.type, value) {
    case (0, .int(let number)), (UInt8(ascii: "d"), .int(let number)):
      isDone = field.precision < 0 && line.append(number)
    case (0, .float(let number)):
      isDone = field.precision < 0 && number.isFinite && line.append(FloatText.shortest(number))
    case (UInt8(ascii: "f"), .float(let number)):
      isDone =
        number.isFinite
        && line.append(FloatText.fixed(number, digits: field.precision < 0 ? 6 : field.precision))
    case (0, .string(let text)), (UInt8(ascii: "s"), .string(let text)):
      // Wide characters count as one in a width.
      isDone = field.precision < 0 && !field.hasZero && text.isASCII && line.append(text.text)
    default: isDone = false
    }
    guard isDone else { return false }
    let missing = field.width - (line.count - start)
    guard missing > 0 else { return true }
    if field.hasZero {
      let isNegative = line.buffer[start] == UInt8(ascii: "-")
      return line.insert(missing, of: UInt8(ascii: "0"), at: start + (isNegative ? 1 : 0))
    }
    let isText: Bool
    if case .string = value { isText = true } else { isText = false }
    let before =
      switch field.alignment {
      case UInt8(ascii: "<"): 0
      case UInt8(ascii: "^"): missing / 2
      case UInt8(ascii: ">"): missing
      default: isText ? 0 : missing
      }
    return line.insert(before, of: field.fill, at: start)
      && line.insert(missing - before, of: field.fill, at: line.count)
  }
}

extension QuickFormatting.Line {
  /// Puts so many bytes in front of what stands at a place; false where there is no room.
  mutating func insert(_ number: Int, of byte: UInt8, at place: Int) -> Bool {
    guard buffer.count - count >= number else { return false }
    for old in stride(from: count - 1, through: place, by: -1) { buffer[old + number] = buffer[old] }
    for new in place..<(place + number) { buffer[new] = byte }
    count += number
    return true
  }
}

extension Value {
  /// Whether it is a number or a string whose formatting runs no program.
  fileprivate var isQuicklyFormatted: Bool {
    switch self {
    case .int, .float, .string: true
    default: false
    }
  }
}
