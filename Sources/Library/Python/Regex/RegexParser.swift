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
  private(set) var groupCount = 0
  private(set) var names: [(name: String, group: Int)] = []
  private(set) var hasBackreferences = false
  private var openGroups: Set<Int> = []
  private var pendingConditions: [(group: Int, place: Int)] = []
  private var depth = 0
  /// What the program may say of groups whose number is out of reach.
  private static let deepest = 200
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

  private func item(_ members: [RegexItem.Member], isNegated: Bool = false) -> RegexNode {
    .item(
      RegexItem(
        members, isNegated: isNegated, ignoresCase: flags.contains(.ignoreCase),
        isASCII: flags.contains(.ascii)))
  }

  private func literal(_ character: UInt32) -> RegexNode {
    // A character without cases stays one, so that it is compared directly.
    let ignoresCase = flags.contains(.ignoreCase)
      && !RegexItem.otherCases(of: character, isASCII: flags.contains(.ascii)).isEmpty
    return .item(
      RegexItem(
        [.range(character, character)], ignoresCase: ignoresCase, isASCII: flags.contains(.ascii)))
  }

  // MARK: Structure

  private mutating func alternatives(isFirst: Bool = false) throws(RegexFailure) -> RegexNode {
    depth += 1
    defer { depth -= 1 }
    guard depth < RegexParser.deepest else {
      throw RegexFailure(message: "too many nested groups", position: place)
    }
    var parts = [try sequence(isFirst: isFirst)]
    while take("|") { parts.append(try sequence(isFirst: false)) }
    return parts.count == 1 ? parts[0] : .alternatives(parts)
  }

  private mutating func sequence(isFirst: Bool) throws(RegexFailure) -> RegexNode {
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

  private mutating func skipsBlank(_ character: Character) -> Bool {
    if character == "#" {
      while place < text.count, text[place] != 10 { place += 1 }
      return true
    }
    guard text[place] == 32 || (9...13).contains(text[place]) else { return false }
    place += 1
    return true
  }

  private mutating func greed() -> RegexNode.Greed {
    if take("?") { return .lazy }
    return take("+") ? .possessive : .greedy
  }

  private mutating func repetition() throws(RegexFailure) -> (least: Int, most: Int?)? {
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

  private mutating func digits() -> String? {
    let start = place
    while place < text.count, (48...57).contains(text[place]) { place += 1 }
    return place > start ? source(start, place) : nil
  }

  private mutating func single(isFirst: Bool) throws(RegexFailure) -> RegexNode? {
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

  // MARK: Groups

  private mutating func group(isFirst: Bool) throws(RegexFailure) -> RegexNode? {
    let start = place - 1
    guard take("?") else { return try captured(nil, start) }
    guard let kind = peek() else { throw failure("unexpected end of pattern", at: place) }
    place += 1
    switch kind {
    case ":": return try closed(start)
    case "#":
      while place < text.count, text[place] != 0x29 { place += 1 }
      guard take(")") else { throw failure("missing ), unterminated comment", at: start) }
      return nil
    case "=", "!": return .look(isAhead: true, isNegative: kind == "!", try closed(start))
    case ">": return .atomic(try closed(start))
    case "<":
      guard let sign = peek() else { throw failure("unexpected end of pattern", at: place) }
      guard sign == "=" || sign == "!" else {
        throw failure("unknown extension ?<\(sign)", at: start + 1)
      }
      place += 1
      let inner = try closed(start)
      let width = inner.width
      guard width.least == width.most else {
        throw RegexFailure(message: "look-behind requires fixed-width pattern", position: nil)
      }
      return .look(isAhead: false, isNegative: sign == "!", inner)
    case "P": return try named(start)
    case "(": return try condition(start)
    default:
      guard RegexParser.Flags.letters[kind] != nil || kind == "-" else {
        throw failure("unknown extension ?\(kind)", at: start + 1)
      }
      place -= 1
      return try scopedFlags(start, isFirst)
    }
  }

  /// The inside of a group, up to its bracket; flags that it sets end with it.
  private mutating func closed(_ start: Int) throws(RegexFailure) -> RegexNode {
    let outer = flags
    let node = try alternatives()
    guard take(")") else { throw failure("missing ), unterminated subpattern", at: start) }
    flags = outer
    return node
  }

  private mutating func captured(_ name: String?, _ start: Int) throws(RegexFailure) -> RegexNode {
    guard groupCount < RegexParser.mostGroups else { throw failure("too many groups", at: start) }
    groupCount += 1
    let number = groupCount
    if let name {
      if let known = names.first(where: { $0.name == name }) {
        throw failure(
          "redefinition of group name '\(name)' as group \(number); was group \(known.group)",
          at: place - 1 - name.unicodeScalars.count)
      }
      names.append((name, number))
    }
    openGroups.insert(number)
    let inner = try closed(start)
    openGroups.remove(number)
    return .group(number, inner)
  }

  private mutating func name(until end: Character) throws(RegexFailure) -> String {
    let start = place
    while let character = peek(), character != end { _ = character; place += 1 }
    let name = source(start, place)
    guard peek() != nil else {
      throw name.isEmpty
        ? failure("missing group name", at: start)
        : failure("missing \(end), unterminated name", at: start)
    }
    place += 1
    if name.isEmpty { throw failure("missing group name", at: start) }
    return name
  }

  private func isIdentifier(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first else { return false }
    return (first == "_" || first.properties.isXIDStart)
      && name.unicodeScalars.allSatisfy { $0.properties.isXIDContinue }
  }

  private mutating func named(_ start: Int) throws(RegexFailure) -> RegexNode {
    if take("<") {
      let begin = place
      let name = try name(until: ">")
      guard isIdentifier(name) else {
        throw failure("bad character in group name '\(name)'", at: begin)
      }
      return try captured(name, start)
    }
    if take("=") {
      let begin = place
      let name = try name(until: ")")
      guard isIdentifier(name) else {
        throw failure("bad character in group name '\(name)'", at: begin)
      }
      guard let known = names.first(where: { $0.name == name }) else {
        throw failure("unknown group name '\(name)'", at: begin)
      }
      return try backreference(known.group, at: begin)
    }
    guard let character = peek() else { throw failure("unexpected end of pattern", at: place) }
    throw failure("unknown extension ?P\(character)", at: start + 1)
  }

  private mutating func backreference(_ group: Int, at position: Int) throws(RegexFailure) -> RegexNode {
    if openGroups.contains(group) { throw failure("cannot refer to an open group", at: position) }
    hasBackreferences = true
    return .backreference(group, ignoresCase: flags.contains(.ignoreCase))
  }

  private mutating func condition(_ start: Int) throws(RegexFailure) -> RegexNode {
    let begin = place
    let name = try name(until: ")")
    let number: Int
    if let known = names.first(where: { $0.name == name }) {
      number = known.group
    } else if isIdentifier(name) {
      throw failure("unknown group name '\(name)'", at: begin)
    } else if let group = Int(name), group >= 0 {
      if group == 0 { throw failure("bad group number", at: begin) }
      number = group
    } else {
      throw failure("bad character in group name '\(name)'", at: begin)
    }
    guard number <= RegexParser.mostGroups else {
      throw failure("invalid group reference \(number)", at: begin)
    }
    pendingConditions.append((number, begin))
    hasBackreferences = true
    let outer = flags
    let yes = try sequence(isFirst: false)
    var no = RegexNode.empty
    if take("|") {
      no = try sequence(isFirst: false)
      if peek() == "|" {
        throw failure("conditional backref with more than two branches", at: place)
      }
    }
    guard take(")") else { throw failure("missing ), unterminated subpattern", at: start) }
    flags = outer
    return .conditional(group: number, yes, no)
  }

  private mutating func scopedFlags(_ start: Int, _ isFirst: Bool) throws(RegexFailure) -> RegexNode? {
    var added: Flags = []
    var removed: Flags = []
    var isRemoving = false
    while let character = peek() {
      place += 1
      if let flag = Flags.letters[character] {
        if isRemoving { removed.insert(flag) } else { added.insert(flag) }
      } else if character == "-", !isRemoving {
        isRemoving = true
      } else if character == ")", !isRemoving {
        guard isFirst else {
          throw failure("global flags not at the start of the expression", at: start)
        }
        flags.formUnion(added)
        return nil
      } else if character == ":" {
        guard added.isDisjoint(with: removed) else {
          throw failure("bad inline flags: flag turned on and off", at: place - 1)
        }
        let outer = flags
        flags = flags.union(added).subtracting(removed)
        let node = try alternatives()
        guard take(")") else { throw failure("missing ), unterminated subpattern", at: start) }
        flags = outer
        return node
      } else {
        let expected = isRemoving ? (removed.isEmpty ? "missing flag" : "missing :") : "missing -, : or )"
        throw failure(character.isLetter ? "unknown flag" : expected, at: place - 1)
      }
    }
    throw failure(isRemoving ? "missing flag" : "missing -, : or )", at: place)
  }

  // MARK: Sets and escapes

  private mutating func set() throws(RegexFailure) -> RegexNode {
    let start = place - 1
    let isNegated = take("^")
    var members: [RegexItem.Member] = []
    var isAtStart = true
    while true {
      let begin = place
      guard place < text.count else { throw failure("unterminated character set", at: start) }
      if text[place] == 0x5D, !isAtStart {
        place += 1
        return item(members, isNegated: isNegated)
      }
      isAtStart = false
      let member = try setMember()
      guard peek() == "-" else {
        members.append(member)
        continue
      }
      place += 1
      guard place < text.count else { throw failure("unterminated character set", at: start) }
      if text[place] == 0x5D {
        members += [member, .range(0x2D, 0x2D)]
        continue
      }
      let other = try setMember()
      guard case .range(let low, _) = member, case .range(let high, _) = other, low <= high else {
        throw failure("bad character range \(source(begin, place))", at: begin)
      }
      members.append(.range(low, high))
    }
  }

  private mutating func setMember() throws(RegexFailure) -> RegexItem.Member {
    let character = text[place]
    place += 1
    guard character == 0x5C else { return .range(character, character) }
    guard let letter = peek() else { throw failure("bad escape (end of pattern)", at: place - 1) }
    if let category = RegexParser.categories[letter] {
      place += 1
      return .category(category.0, isNegated: category.1)
    }
    if letter == "b" {
      place += 1
      return .range(8, 8)
    }
    if ("0"..."7").contains(letter) {
      let value = try octal(most: 3)
      return .range(value, value)
    }
    let value = try escapedCharacter()
    return .range(value, value)
  }

  private static let categories: [Character: (RegexItem.Category, Bool)] = [
    "d": (.digit, false), "D": (.digit, true), "s": (.space, false), "S": (.space, true),
    "w": (.word, false), "W": (.word, true),
  ]

  private static let controls: [Character: UInt32] = [
    "a": 7, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11, "\\": 0x5C,
  ]

  private mutating func escape() throws(RegexFailure) -> RegexNode {
    let start = place - 1
    guard let letter = peek() else { throw failure("bad escape (end of pattern)", at: start) }
    if let category = RegexParser.categories[letter] {
      place += 1
      return item([.category(category.0, isNegated: category.1)])
    }
    let isASCII = flags.contains(.ascii)
    let positions: [Character: RegexNode.Assertion] = [
      "A": .textStart, "Z": .textEnd, "b": .wordBoundary(isASCII: isASCII),
      "B": .noWordBoundary(isASCII: isASCII),
    ]
    if let position = positions[letter] {
      place += 1
      return .assertion(position)
    }
    if letter == "0" { return literal(try octal(most: 3)) }
    if ("1"..."9").contains(letter) { return try numbered(start) }
    return literal(try escapedCharacter())
  }

  /// `\1` … `\99`, or three octal digits.
  private mutating func numbered(_ start: Int) throws(RegexFailure) -> RegexNode {
    let isOctal = (0..<3).allSatisfy { offset in peek(offset).map { ("0"..."7").contains($0) } ?? false }
    if isOctal { return literal(try octal(most: 3)) }
    place += 1
    if let next = peek(), ("0"..."9").contains(next) { place += 1 }
    let group = Int(source(start + 1, place)) ?? 0
    guard group <= groupCount else {
      throw failure("invalid group reference \(group)", at: start + 1)
    }
    return try backreference(group, at: start)
  }

  private mutating func octal(most: Int) throws(RegexFailure) -> UInt32 {
    let start = place
    while place < start + most, let next = peek(), ("0"..."7").contains(next) { place += 1 }
    let value = UInt32(source(start, place), radix: 8) ?? 0
    guard value <= 0o377 else {
      throw failure(
        "octal escape value \\\(source(start, place)) outside of range 0-0o377", at: start - 1)
    }
    return value
  }

  private mutating func escapedCharacter() throws(RegexFailure) -> UInt32 {
    let start = place - 1
    guard let letter = peek() else { throw failure("bad escape (end of pattern)", at: start) }
    let value = text[place]
    place += 1
    if let control = RegexParser.controls[letter] { return control }
    let lengths: [Character: Int] = ["x": 2, "u": 4, "U": 8]
    if let length = lengths[letter] {
      let first = place
      while place < first + length, peek()?.isHexDigit ?? false, text[place] < 128 { place += 1 }
      guard place == first + length, let number = UInt32(source(first, place), radix: 16) else {
        throw failure("incomplete escape \(source(start, place))", at: start)
      }
      guard number <= 0x10FFFF else {
        throw failure("bad escape \(source(start, place))", at: start)
      }
      return number
    }
    let isASCIILetter = (65...90).contains(value) || (97...122).contains(value)
    guard !isASCIILetter, !(48...57).contains(value) else {
      throw failure("bad escape \\\(letter)", at: start)
    }
    return value
  }
}
