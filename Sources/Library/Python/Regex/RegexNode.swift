/// A regular expression as a tree.
indirect enum RegexNode {
  case empty
  /// One character.
  case item(RegexItem)
  case sequence([RegexNode])
  case alternatives([RegexNode])
  case group(Int, RegexNode)
  case repeated(RegexNode, least: Int, most: Int?, Greed)
  case assertion(Assertion)
  case look(isAhead: Bool, isNegative: Bool, RegexNode)
  case atomic(RegexNode)
  case backreference(Int, ignoresCase: Bool)
  case conditional(group: Int, RegexNode, RegexNode)

  enum Greed { case greedy, lazy, possessive }

  /// A condition on a place between two characters.
  enum Assertion {
    case textStart, lineStart, textEnd, lineEnd, lastLineEnd
    case wordBoundary(isASCII: Bool), noWordBoundary(isASCII: Bool)
  }

  /// The least and the greatest number of characters it can match; nil for no bound.
  ///
  /// Backreferences count as any length.
  var width: (least: Int, most: Int?) {
    switch self {
    case .empty, .assertion, .look: return (0, 0)
    case .item: return (1, 1)
    case .group(_, let inner), .atomic(let inner): return inner.width
    case .backreference: return (0, nil)
    case .sequence(let parts):
      return parts.reduce((least: 0, most: Int?(0))) { sum, part in
        let width = part.width
        return (RegexNode.sum(sum.least, width.least), RegexNode.sum(sum.most, width.most))
      }
    case .alternatives(let parts): return RegexNode.range(parts)
    case .conditional(_, let yes, let no): return RegexNode.range([yes, no])
    case .repeated(let inner, let least, let most, _):
      let width = inner.width
      return (
        RegexNode.product(width.least, least) ?? .max,
        width.most == 0 ? 0 : most.flatMap { m in width.most.flatMap { RegexNode.product($0, m) } }
      )
    }
  }

  private static func range(_ parts: [RegexNode]) -> (least: Int, most: Int?) {
    let widths = parts.map(\.width)
    let most = widths.reduce(Int?(0)) { known, next in
      known.flatMap { a in next.most.map { max(a, $0) } }
    }
    return (widths.map(\.least).min() ?? 0, most)
  }

  private static func sum(_ a: Int, _ b: Int) -> Int {
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? .max : sum
  }

  private static func sum(_ a: Int?, _ b: Int?) -> Int? {
    guard let a, let b else { return nil }
    return sum(a, b)
  }

  private static func product(_ a: Int, _ b: Int) -> Int? {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? nil : product
  }
}

/// What a single character must be.
struct RegexItem {
  /// A class of characters by name: `\d`, `\s`, `\w`.
  enum Category { case digit, space, word }

  enum Member {
    case range(UInt32, UInt32)
    case category(Category, isNegated: Bool)
  }

  private let members: [Member]
  private let isNegated: Bool
  private let ignoresCase: Bool
  private let isASCII: Bool
  /// The answers for the first 256 characters.
  private var low: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
  /// The character where it is exactly one.
  let literal: UInt32?

  init(_ members: [Member], isNegated: Bool = false, ignoresCase: Bool = false, isASCII: Bool = false) {
    self.members = members
    self.isNegated = isNegated
    self.ignoresCase = ignoresCase
    self.isASCII = isASCII
    if members.count == 1, case .range(let a, let b) = members[0], a == b, !isNegated, !ignoresCase {
      literal = a
    } else {
      literal = nil
    }
    var words: [UInt64] = [0, 0, 0, 0]
    for character: UInt32 in 0..<256 where finds(character) {
      words[Int(character >> 6)] |= 1 << UInt64(character & 63)
    }
    low = (words[0], words[1], words[2], words[3])
  }

  @inline(__always)
  func matches(_ character: UInt32) -> Bool {
    guard character < 256 else { return finds(character) }
    let bit = UInt64(1) << UInt64(character & 63)
    return switch character >> 6 {
    case 0: low.0 & bit != 0
    case 1: low.1 & bit != 0
    case 2: low.2 & bit != 0
    default: low.3 & bit != 0
    }
  }

  private func finds(_ character: UInt32) -> Bool {
    var found = holds(character)
    if !found, ignoresCase {
      found = RegexItem.otherCases(of: character, isASCII: isASCII).contains { holds($0) }
    }
    return found != isNegated
  }

  private func holds(_ character: UInt32) -> Bool {
    members.contains { member in
      switch member {
      case .range(let first, let last): first <= character && character <= last
      case .category(let category, let isNegated):
        RegexItem.isMember(character, of: category, isASCII: isASCII) != isNegated
      }
    }
  }

  // MARK: Characters

  static func isMember(_ character: UInt32, of category: Category, isASCII: Bool) -> Bool {
    if character < 128 {
      switch category {
      case .digit: return (48...57).contains(character)
      case .space: return (9...13).contains(character) || character == 32 || (!isASCII && (28...31).contains(character))
      case .word:
        return (48...57).contains(character) || (65...90).contains(character)
          || (97...122).contains(character) || character == 95
      }
    }
    guard !isASCII, let scalar = Unicode.Scalar(character) else { return false }
    let kind = scalar.properties.generalCategory
    switch category {
    case .digit: return kind == .decimalNumber
    case .space: return scalar.properties.isWhitespace
    case .word:
      switch kind {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        return true
      default: return false
      }
    }
  }

  /// The same letter in lower and in upper case, where those are single characters.
  static func otherCases(of character: UInt32, isASCII: Bool) -> [UInt32] {
    if character < 128 {
      switch character {
      case 65...90: return isASCII ? [character + 32] : [character + 32] + kelvin(character + 32)
      case 97...122: return isASCII ? [character - 32] : [character - 32] + kelvin(character)
      default: return []
      }
    }
    guard !isASCII, let scalar = Unicode.Scalar(character) else { return [] }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    let upper = scalar.properties.uppercaseMapping.unicodeScalars
    return [lower, upper].compactMap { $0.count == 1 ? $0.first?.value : nil }
  }

  /// The two signs outside ASCII whose lower case is inside.
  private static func kelvin(_ lower: UInt32) -> [UInt32] {
    switch lower {
    case 107: [0x212A]
    case 115: [0x17F]
    default: []
    }
  }
}
