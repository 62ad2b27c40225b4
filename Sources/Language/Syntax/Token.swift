/// One token: its kind, its UTF-8 range and how many brackets are open behind it.
struct Token {
  let kind: TokenKind
  let level: UInt8
  let start: Int32
  let end: Int32

  var range: SourceRange { SourceRange(Int(start), Int(end)) }
}

enum TokenKind: UInt8 {
  case endOfFile
  /// The end of a text in which a bracket is still open.
  case endInBrackets
  /// The place where the lexer gave up.
  case failure
  case newline, indent, dedent
  case name, number, string

  case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
  case comma, colon, semicolon, dot, ellipsis, arrow, at, assign, walrus
  case plus, minus, star, doubleStar, slash, doubleSlash, percent
  case ampersand, bar, caret, tilde, leftShift, rightShift
  case equal, notEqual, less, lessEqual, greater, greaterEqual
  case plusAssign, minusAssign, starAssign, doubleStarAssign, slashAssign, doubleSlashAssign
  case percentAssign, atAssign, ampersandAssign, barAssign, caretAssign
  case leftShiftAssign, rightShiftAssign
  /// `$`, `?`, `!` and a backquote: characters that no construct begins with.
  case unknown

  case falseKeyword, noneKeyword, trueKeyword, andKeyword, asKeyword, assertKeyword, asyncKeyword
  case awaitKeyword, breakKeyword, classKeyword, continueKeyword, defKeyword, delKeyword
  case elifKeyword, elseKeyword, exceptKeyword, finallyKeyword, forKeyword, fromKeyword
  case globalKeyword, ifKeyword, importKeyword, inKeyword, isKeyword, lambdaKeyword
  case nonlocalKeyword, notKeyword, orKeyword, passKeyword, raiseKeyword, returnKeyword
  case tryKeyword, whileKeyword, withKeyword, yieldKeyword

  /// The keyword that the bytes spell, or nil for a plain name.
  static func keyword(_ name: ArraySlice<UInt8>) -> TokenKind? {
    guard name.count >= 2, name.count <= 8 else { return nil }
    var packed: UInt64 = 0
    for byte in name { packed = packed << 8 | UInt64(byte) }
    return keywords[packed]
  }

  /// Keywords by their bytes, packed into one number: none is longer than eight.
  private static let keywords: [UInt64: TokenKind] = {
    let spellings: [(StaticString, TokenKind)] = [
      ("False", .falseKeyword), ("None", .noneKeyword), ("True", .trueKeyword),
      ("and", .andKeyword), ("as", .asKeyword), ("assert", .assertKeyword),
      ("async", .asyncKeyword), ("await", .awaitKeyword), ("break", .breakKeyword),
      ("class", .classKeyword), ("continue", .continueKeyword), ("def", .defKeyword),
      ("del", .delKeyword), ("elif", .elifKeyword), ("else", .elseKeyword),
      ("except", .exceptKeyword), ("finally", .finallyKeyword), ("for", .forKeyword),
      ("from", .fromKeyword), ("global", .globalKeyword), ("if", .ifKeyword),
      ("import", .importKeyword), ("in", .inKeyword), ("is", .isKeyword),
      ("lambda", .lambdaKeyword), ("nonlocal", .nonlocalKeyword), ("not", .notKeyword),
      ("or", .orKeyword), ("pass", .passKeyword), ("raise", .raiseKeyword),
      ("return", .returnKeyword), ("try", .tryKeyword), ("while", .whileKeyword),
      ("with", .withKeyword), ("yield", .yieldKeyword),
    ]
    var table: [UInt64: TokenKind] = [:]
    for (spelling, kind) in spellings {
      let packed = spelling.withUTF8Buffer { $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
      table[packed] = kind
    }
    return table
  }()

  /// The operation of `+=` and its like.
  var augmentedOperator: BinaryOperator? {
    switch self {
    case .plusAssign: .add
    case .minusAssign: .subtract
    case .starAssign: .multiply
    case .slashAssign: .divide
    case .doubleSlashAssign: .floorDivide
    case .percentAssign: .modulo
    case .doubleStarAssign: .power
    case .atAssign: .matmul
    case .ampersandAssign: .bitAnd
    case .barAssign: .bitOr
    case .caretAssign: .bitXor
    case .leftShiftAssign: .leftShift
    case .rightShiftAssign: .rightShift
    default: nil
    }
  }

  /// The binary operator that the token is, with its precedence; `**` is not among them.
  var binaryOperator: (operation: BinaryOperator, precedence: Int)? {
    switch self {
    case .bar: (.bitOr, 1)
    case .caret: (.bitXor, 2)
    case .ampersand: (.bitAnd, 3)
    case .leftShift: (.leftShift, 4)
    case .rightShift: (.rightShift, 4)
    case .plus: (.add, 5)
    case .minus: (.subtract, 5)
    case .star: (.multiply, 6)
    case .slash: (.divide, 6)
    case .doubleSlash: (.floorDivide, 6)
    case .percent: (.modulo, 6)
    case .at: (.matmul, 6)
    default: nil
    }
  }

  /// Whether an expression can begin with the token.
  var beginsExpression: Bool {
    switch self {
    case .name, .number, .string, .leftParenthesis, .leftBracket, .leftBrace, .ellipsis, .plus,
      .minus, .tilde, .noneKeyword, .trueKeyword, .falseKeyword, .notKeyword, .lambdaKeyword,
      .awaitKeyword:
      true
    default: false
    }
  }
}
