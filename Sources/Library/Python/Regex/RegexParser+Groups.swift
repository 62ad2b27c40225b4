/// Groups: captured or not, named, looked around for, conditions and flags.
extension RegexParser {
  mutating func group(isFirst: Bool) throws(RegexFailure) -> RegexNode? {
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
  mutating func closed(_ start: Int) throws(RegexFailure) -> RegexNode {
    let outer = flags
    let node = try alternatives()
    guard take(")") else { throw failure("missing ), unterminated subpattern", at: start) }
    flags = outer
    return node
  }

  mutating func captured(_ name: String?, _ start: Int) throws(RegexFailure) -> RegexNode {
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

  mutating func name(until end: Character) throws(RegexFailure) -> String {
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

  func isIdentifier(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first else { return false }
    return (first == "_" || first.properties.isXIDStart)
      && name.unicodeScalars.allSatisfy { $0.properties.isXIDContinue }
  }

  mutating func named(_ start: Int) throws(RegexFailure) -> RegexNode {
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

  mutating func backreference(_ group: Int, at position: Int) throws(RegexFailure) -> RegexNode {
    if openGroups.contains(group) { throw failure("cannot refer to an open group", at: position) }
    hasBackreferences = true
    return .backreference(group, ignoresCase: flags.contains(.ignoreCase))
  }

  mutating func condition(_ start: Int) throws(RegexFailure) -> RegexNode {
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

  mutating func scopedFlags(_ start: Int, _ isFirst: Bool) throws(RegexFailure) -> RegexNode? {
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
}
