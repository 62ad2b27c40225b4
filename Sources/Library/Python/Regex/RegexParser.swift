import Language

/// What is wrong with a regular expression, in Python's words, and where.
struct RegexFailure: Error {
  let message: String
  let position: Int?
}

/// Reads a regular expression, as Python writes them.
///
///     alternatives: sequence ("|" sequence)*
///     sequence:     (item repeat?)*
///     repeat:       ("*" | "+" | "?" | "{" m? ("," n?)? "}") ("?" | "+")?
///     item:         character | "." | "^" | "$" | "[" set "]" | "\" escape | "(" group ")"
struct RegexParser {
  struct Flags: OptionSet {
    let rawValue: Int
    static let ignoreCase = Flags(rawValue: 2)
    static let multiline = Flags(rawValue: 8)
    static let dotAll = Flags(rawValue: 16)
    static let unicode = Flags(rawValue: 32)
    static let verbose = Flags(rawValue: 64)
    static let ascii = Flags(rawValue: 256)

    static let letters: [Character: Flags] = [
      "i": .ignoreCase, "m": .multiline, "s": .dotAll, "x": .verbose, "a": .ascii, "u": .unicode,
    ]
  }

  let text: [UInt32]
  var place = 0
  var flags: Flags
  var groupCount = 0
  var names: [(name: String, group: Int)] = []
  var hasBackreferences = false
  var openGroups: Set<Int> = []
  var pendingConditions: [(group: Int, place: Int)] = []
  var depth = 0
  /// What the program may say of groups whose number is out of reach.
  static let deepest = 200
  static let mostGroups = 100_000

  init(_ text: [UInt32], flags: Flags) {
    self.text = text
    self.flags = flags
  }

  /// The whole expression.
  mutating func parse() throws(RegexFailure) -> RegexNode {
    let start = place
    let outer = flags
    var node = try alternatives(isFirst: true)
    // `(?x)` at the start changes how the text itself is read.
    if flags.contains(.verbose), !outer.contains(.verbose) {
      let found = flags
      self = RegexParser(text, flags: found)
      place = start
      node = try alternatives(isFirst: true)
    }
    if place < text.count { throw failure("unbalanced parenthesis", at: place) }
    for condition in pendingConditions where condition.group > groupCount {
      throw failure("invalid group reference \(condition.group)", at: condition.place)
    }
    return node
  }

  // MARK: Characters

  func failure(_ message: String, at position: Int) -> RegexFailure {
    RegexFailure(message: message, position: position)
  }

  func peek(_ offset: Int = 0) -> Character? {
    guard place + offset < text.count else { return nil }
    return Unicode.Scalar(text[place + offset]).map(Character.init)
  }

  mutating func take(_ character: Character) -> Bool {
    guard peek() == character else { return false }
    place += 1
    return true
  }

  /// The pattern's text from one place to another.
  func source(_ start: Int, _ stop: Int) -> String {
    var result = ""
    for value in text[min(start, text.count)..<min(max(start, stop), text.count)] {
      result.unicodeScalars.append(Unicode.Scalar(value) ?? "?")
    }
    return result
  }

  func item(_ members: [RegexItem.Member], isNegated: Bool = false) -> RegexNode {
    .item(
      RegexItem(
        members, isNegated: isNegated, ignoresCase: flags.contains(.ignoreCase),
        isASCII: flags.contains(.ascii)))
  }

  func literal(_ character: UInt32) -> RegexNode {
    // A character without cases stays one, so that it is compared directly.
    let ignoresCase = flags.contains(.ignoreCase)
      && !RegexItem.otherCases(of: character, isASCII: flags.contains(.ascii)).isEmpty
    return .item(
      RegexItem(
        [.range(character, character)], ignoresCase: ignoresCase, isASCII: flags.contains(.ascii)))
  }

  // MARK: Structure

  mutating func alternatives(isFirst: Bool = false) throws(RegexFailure) -> RegexNode {
    depth += 1
    defer { depth -= 1 }
    guard depth < RegexParser.deepest else {
      throw RegexFailure(message: "too many nested groups", position: place)
    }
    var parts = [try sequence(isFirst: isFirst)]
    while take("|") { parts.append(try sequence(isFirst: false)) }
    return parts.count == 1 ? parts[0] : .alternatives(parts)
  }

  mutating func sequence(isFirst: Bool) throws(RegexFailure) -> RegexNode {
    var parts: [RegexNode] = []
    /// Whether the last part is repeated already or a place, outside of groups.
    var isRepeated = false
    var isPlace = false
    while let character = peek(), character != "|", character != ")" {
      let here = place
      if flags.contains(.verbose), skipsBlank(character) { continue }
      if let bounds = try repetition() {
        guard let last = parts.popLast(), !isPlace else {
          throw failure("nothing to repeat", at: here)
        }
        if isRepeated { throw failure("multiple repeat", at: here) }
        parts.append(.repeated(last, least: bounds.least, most: bounds.most, greed()))
        isRepeated = true
        continue
      }
      if let part = try single(isFirst: isFirst && parts.isEmpty && here == 0) {
        parts.append(part)
        isRepeated = false
        isPlace = if case .assertion = part, character != "(" { true } else { false }
      }
    }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
  }

  mutating func skipsBlank(_ character: Character) -> Bool {
    if character == "#" {
      while place < text.count, text[place] != 10 { place += 1 }
      return true
    }
    guard text[place] == 32 || (9...13).contains(text[place]) else { return false }
    place += 1
    return true
  }

  mutating func greed() -> RegexNode.Greed {
    if take("?") { return .lazy }
    return take("+") ? .possessive : .greedy
  }

  mutating func repetition() throws(RegexFailure) -> (least: Int, most: Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    guard peek() == "{" else { return nil }
    let start = place
    place += 1
    if peek() == "}" {
      place = start
      return nil
    }
    let least = digits()
    var most = least
    if take(",") { most = digits() } else if least == nil { most = nil }
    guard take("}"), least != nil || most != nil || source(start, place).contains(",") else {
      place = start
      return nil
    }
    let low = Int(least ?? "0") ?? .max
    var high: Int?
    if let most { high = Int(most) ?? .max }
    guard low < 4_294_967_295, high ?? 0 < 4_294_967_295 else {
      throw RegexFailure(message: "the repetition number is too large", position: nil)
    }
    if let high, high < low { throw failure("min repeat greater than max repeat", at: start + 1) }
    return (low, high)
  }

  mutating func digits() -> String? {
    let start = place
    while place < text.count, (48...57).contains(text[place]) { place += 1 }
    return place > start ? source(start, place) : nil
  }

  mutating func single(isFirst: Bool) throws(RegexFailure) -> RegexNode? {
    let character = text[place]
    place += 1
    switch character {
    case 0x2E: return flags.contains(.dotAll) ? item([.range(0, .max)]) : item([.range(10, 10)], isNegated: true)
    case 0x5E: return .assertion(flags.contains(.multiline) ? .lineStart : .textStart)
    case 0x24: return .assertion(flags.contains(.multiline) ? .lineEnd : .lastLineEnd)
    case 0x5B: return try set()
    case 0x5C: return try escape()
    case 0x28: return try group(isFirst: isFirst)
    default: return literal(character)
    }
  }
}
