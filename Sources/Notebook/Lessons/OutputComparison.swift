/// Whether a cell printed what its lesson says: numbers to the digits written, `...` for any text.
package enum OutputComparison {
  /// nil where they agree; otherwise the first line (from 0) of the expected text that does not.
  package static func mismatch(expected: String, actual: String) -> Int? {
    let wanted = lines(expected)
    let found = lines(actual)
    if wanted == found { return nil }
    if matches(wanted.joined(separator: "\n"), found.joined(separator: "\n")) { return nil }
    let count = max(wanted.count, found.count)
    for line in 0..<count {
      guard line < wanted.count, line < found.count else { return min(line, wanted.count) }
      if !matches(wanted[line], found[line]) { return line }
    }
    return 0
  }

  /// Lines without blanks at their ends and without empty lines around.
  private static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = line
      while let last = line.last, last.isWhitespace { line.removeLast() }
      return String(line)
    }
    while lines.last == "" { lines.removeLast() }
    while lines.first == "" { lines.removeFirst() }
    return lines
  }

  enum Token: Equatable {
    case anything
    case blank
    case number(Double, tolerance: Double)
    case text(UInt8)
  }

  static func matches(_ expected: String, _ actual: String) -> Bool {
    let wanted = tokens(expected, isPattern: true)
    let found = tokens(actual, isPattern: false)
    // The usual walk for wildcards: at a mismatch the last `...` takes one token more.
    var i = 0
    var j = 0
    var wildcard: (pattern: Int, text: Int)?
    while j < found.count {
      if i < wanted.count, wanted[i] == .anything {
        wildcard = (i, j)
        i += 1
      } else if i < wanted.count, agree(wanted[i], found[j]) {
        i += 1
        j += 1
      } else if i < wanted.count, wanted[i] == .blank, wildcard == nil, isEdge(wanted, i) {
        i += 1
      } else if let last = wildcard {
        wildcard = (last.pattern, last.text + 1)
        i = last.pattern + 1
        j = last.text + 1
      } else {
        return false
      }
    }
    while i < wanted.count, wanted[i] == .anything || wanted[i] == .blank { i += 1 }
    return i == wanted.count
  }

  /// A blank beside `...` may stand for nothing.
  private static func isEdge(_ tokens: [Token], _ position: Int) -> Bool {
    (position > 0 && tokens[position - 1] == .anything)
      || (position + 1 < tokens.count && tokens[position + 1] == .anything)
  }

  private static func agree(_ wanted: Token, _ found: Token) -> Bool {
    switch (wanted, found) {
    case (.number(let x, let tolerance), .number(let y, _)):
      x == y || (x - y).magnitude <= tolerance
    default: wanted == found
    }
  }

  static func tokens(_ text: String, isPattern: Bool) -> [Token] {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    var position = 0
    var isInWord = false
    while position < bytes.count {
      let byte = bytes[position]
      if isPattern, bytes[position...].starts(with: "...".utf8) {
        if tokens.last != .anything { tokens.append(.anything) }
        position += 3
      } else if byte == 32 || byte == 9 || byte == 10 {
        if tokens.last != .blank { tokens.append(.blank) }
        position += 1
        isInWord = false
      } else if !isInWord, let number = Number(bytes[position...]) {
        tokens.append(.number(number.value, tolerance: number.tolerance))
        position += number.length
      } else {
        tokens.append(.text(byte))
        position += 1
        isInWord = isWordByte(byte)
      }
    }
    return tokens
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte == 95 || byte > 127
  }

  /// A number as written, with half a unit of its last digit as tolerance.
  private struct Number {
    let value: Double
    let tolerance: Double
    let length: Int

    init?(_ bytes: ArraySlice<UInt8>) {
      var position = bytes.startIndex
      func digits() -> Int {
        let start = position
        while position < bytes.endIndex, (48...57).contains(bytes[position]) { position += 1 }
        return position - start
      }
      if position < bytes.endIndex, bytes[position] == 45 || bytes[position] == 43 { position += 1 }
      let whole = digits()
      var decimals = 0
      var isExact = true
      if position < bytes.endIndex, bytes[position] == 46 {
        position += 1
        decimals = digits()
        isExact = false
        // Three points after a whole number are a gap, not a decimal point.
        if decimals == 0, position < bytes.endIndex, bytes[position] == 46 { return nil }
      }
      guard whole + decimals > 0 else { return nil }
      let mantissaEnd = position
      var exponent = 0
      if position + 1 < bytes.endIndex, bytes[position] == 101 || bytes[position] == 69 {
        position += 1
        if bytes[position] == 45 || bytes[position] == 43 { position += 1 }
        let start = position
        if digits() > 0 {
          let sign = bytes[start - 1] == 45 ? -1 : 1
          exponent = sign * min(Int(String(decoding: bytes[start..<position], as: UTF8.self)) ?? 400, 400)
          isExact = false
        } else {
          position = mantissaEnd
        }
      }
      var text = String(decoding: bytes[bytes.startIndex..<position], as: UTF8.self)
      if text.hasSuffix(".") { text += "0" }
      guard let value = Double(text.replacingPointExponent) else { return nil }
      self.value = value
      length = position - bytes.startIndex
      let unit = Double("1e\(min(max(exponent - decimals, -400), 400))") ?? 0
      tolerance = isExact ? 0 : 0.5000001 * unit
    }
  }
}

extension String {
  /// `1.e-05` as Swift's number parser wants it: `1.0e-05`.
  fileprivate var replacingPointExponent: String {
    guard let point = firstIndex(of: "."), let next = index(point, offsetBy: 1, limitedBy: endIndex),
      next < endIndex, self[next] == "e" || self[next] == "E"
    else { return self }
    return self[...point] + "0" + self[next...]
  }
}
