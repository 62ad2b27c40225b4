/// Sets of characters, and what a backslash begins.
extension RegexParser {
  mutating func set() throws(RegexFailure) -> RegexNode {
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

  mutating func setMember() throws(RegexFailure) -> RegexItem.Member {
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

  mutating func escape() throws(RegexFailure) -> RegexNode {
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
  mutating func numbered(_ start: Int) throws(RegexFailure) -> RegexNode {
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

  mutating func octal(most: Int) throws(RegexFailure) -> UInt32 {
    let start = place
    while place < start + most, let next = peek(), ("0"..."7").contains(next) { place += 1 }
    let value = UInt32(source(start, place), radix: 8) ?? 0
    guard value <= 0o377 else {
      throw failure(
        "octal escape value \\\(source(start, place)) outside of range 0-0o377", at: start - 1)
    }
    return value
  }

  mutating func escapedCharacter() throws(RegexFailure) -> UInt32 {
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
