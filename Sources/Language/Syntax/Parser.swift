// The grammar, in EBNF. Precedence climbs from `expression` to `atom`; `,` `;` and line ends
// separate.
//
//   program      = { statement } END
//   statement    = compound | simple { ";" simple } [ ";" ] NEWLINE
//   block        = NEWLINE INDENT statement { statement } DEDENT
//                | simple { ";" simple } [ ";" ] NEWLINE
//   simple       = assignment | stars | "return" [ stars ] | "pass" | "break" | "continue"
//                | "raise" [ expression [ "from" expression ] ] | "del" targets
//                | "assert" expression [ "," expression ]
//                | "global" names | "nonlocal" names | import | yield
//   assignment   = NAME ":" expression [ "=" value ] | place ":" expression [ "=" value ]
//                | targets "=" { targets "=" } value | place AUGMENTED value
//   value        = yield | stars
//   import       = "import" dotted [ "as" NAME ] { "," dotted [ "as" NAME ] }
//                | "from" { "." } [ dotted ] "import" ( "*" | names | "(" names [ "," ] ")" )
//                  where names = NAME [ "as" NAME ] { "," NAME [ "as" NAME ] }
//   compound     = "if" named ":" block { "elif" named ":" block } [ "else" ":" block ]
//                | "while" named ":" block [ "else" ":" block ]
//                | "for" targets "in" stars ":" block [ "else" ":" block ]
//                | "try" ":" block { "except" [ expression [ "as" NAME ] ] ":" block }
//                  [ "else" ":" block ] [ "finally" ":" block ]
//                | "match" stars ":" NEWLINE INDENT { "case" pattern [ "if" named ] ":" block } DEDENT
//                | "with" item { "," item } ":" block
//                | "with" "(" item { "," item } [ "," ] ")" ":" block
//                | { "@" named NEWLINE } ( function | class )
//   item         = expression [ "as" target ]
//   pattern      = choice { "|" choice } [ "as" NAME ] | pattern "," [ pattern { "," pattern } ]
//   choice       = literal | NAME | dotted | "(" patterns ")" | "[" patterns "]" | "{" pairs "}"
//                | dotted "(" [ patterns ] [ NAME "=" pattern … ] ")"
//   function     = "def" NAME "(" [ parameters ] ")" [ "->" expression ] ":" block
//   class        = "class" NAME [ "(" [ arguments ] ")" ] ":" block
//   parameters   = parameter { "," parameter } [ "," ]   with "/", "*", "*" NAME, "**" NAME among
//   parameter    = NAME [ ":" expression ] [ "=" expression ]
//
//   stars        = star { "," star } [ "," ]             star  = "*" bitor | expression
//   named        = NAME ":=" expression | expression
//   expression   = or [ "if" or "else" expression ] | "lambda" [ parameters ] ":" expression
//   or           = and { "or" and }      and = not { "and" not }      not = "not" not | comparison
//   comparison   = bitor { comparator bitor }
//   comparator   = "==" | "!=" | "<" | "<=" | ">" | ">=" | [ "not" ] "in" | "is" [ "not" ]
//   bitor        = bitxor { "|" bitxor }   then "^", "&", "<<" ">>", "+" "-", "*" "/" "//" "%" "@"
//   factor       = ( "+" | "-" | "~" ) factor | power       power = primary [ "**" factor ]
//   primary      = atom { "." NAME | "(" [ arguments ] ")" | "[" subscripts "]" }
//   arguments    = argument { "," argument } [ "," ]
//   argument     = named | NAME "=" expression | "*" expression | "**" expression
//                | named comprehension
//   subscripts   = subscript { "," subscript } [ "," ]
//   subscript    = named | "*" bitor | [ expression ] ":" [ expression ] [ ":" [ expression ] ]
//   atom         = NAME | NUMBER | STRING { STRING } | "..." | "None" | "True" | "False"
//                | "(" [ yield | named | stars | named comprehension ] ")"
//                | "[" [ stars | named comprehension ] "]"
//                | "{" [ pairs | stars | named comprehension ] "}"
//                | "{" expression ":" expression comprehension "}"
//   comprehension = "for" targets "in" or { "if" or } { "for" … }
//   yield        = "yield" [ stars ] | "yield" "from" expression

/// Turns source into a syntax tree, or into the failure that CPython 3.11 would report.
///
/// As in CPython, a text is first parsed without looking for particular mistakes; only when that
/// fails is it parsed again with `isDiagnosing`, where each construct recognises the mistakes usual
/// in it.
package struct Parser {
  /// The tree is no higher than this, so that recursion over it is bounded.
  static let maximumHeight = 1000
  /// Constructs that nest without brackets (`lambda: lambda: …`) recurse no deeper than this.
  static let maximumDepth = 400
  /// Blocks and `elif` chains, which later stages recurse over.
  static let maximumStatementDepth = 500

  let source: SourceText
  let bytes: [UInt8]
  let tokens: ContiguousArray<Token>
  /// Whether particular mistakes are looked for.
  var isDiagnosing: Bool
  /// Whether what does not fit behind an expression leaves the expression standing, as in CPython's
  /// second pass.
  let isBacktracking: Bool
  var index = 0
  /// The last token that did not fit, which a failure without an explanation points at.
  var furthest = 0
  var failure: SyntaxFailure?
  var depth = 0
  var statementDepth = 0
  /// The height of the expression parsed last.
  var height = 1
  /// Where the bracket opened that the text leaves open.
  let unclosed: Lexer.Bracket?
  /// How many f-strings are around.
  let fieldDepth: Int
  let lexicalFailure: SyntaxFailure?
  let isLexicalFailureLate: Bool
  /// What was found at a token while diagnosing, which tries the same place in several ways.
  var expressionMemo: [Int: Memo] = [:]
  var primaryMemo: [Int: Memo] = [:]

  init(
    source: SourceText, lexer: Lexer, isDiagnosing: Bool, depth: Int = 0, fieldDepth: Int = 0
  ) {
    self.source = source
    bytes = lexer.bytes
    tokens = lexer.tokens
    unclosed = lexer.brackets.last
    self.isDiagnosing = isDiagnosing
    isBacktracking = isDiagnosing
    self.depth = depth
    self.fieldDepth = fieldDepth
    lexicalFailure = lexer.failure
    isLexicalFailureLate = lexer.isFailureLate
  }

  /// Parses a cell or a file; never traps, whatever the text.
  package static func parse(_ source: SourceText) throws(SyntaxFailure) -> Program {
    var lexer = Lexer(source.utf8)
    lexer.run()
    var parser = Parser(source: source, lexer: lexer, isDiagnosing: false)
    guard let statements = parser.wholeProgram() else {
      throw parser.explained(by: Parser(source: source, lexer: lexer, isDiagnosing: true))
    }
    let program = Program(
      source: source, statements: statements, hidesValue: parser.endsInSemicolon)
    let declares = lexer.tokens.contains {
      $0.kind == .globalKeyword || $0.kind == .nonlocalKeyword
    }
    if let failure = ProgramCheck.failure(in: program, declaresNames: declares) { throw failure }
    return program
  }

  private mutating func wholeProgram() -> [Statement]? {
    do throws(ParseStop) {
      var statements: [Statement] = []
      while kind != .endOfFile { try statement(into: &statements) }
      return statements
    } catch {
      return nil
    }
  }

  private var endsInSemicolon: Bool {
    tokens.last { $0.kind != .newline && $0.kind != .dedent && $0.kind != .endOfFile }?.kind
      == .semicolon
  }

  /// The failure of this first pass as the second pass explains it.
  private func explained(by diagnosis: Parser) -> SyntaxFailure {
    if let failure { return preferringOthers(failure, at: furthest) }
    var diagnosis = diagnosis
    _ = diagnosis.wholeProgram()
    return diagnosis.failure.map { preferringOthers($0, at: diagnosis.furthest) }
      ?? unexplainedFailure()
  }

  /// The failure that says no more than where the text stops making sense.
  func unexplainedFailure() -> SyntaxFailure {
    let token = tokens[furthest]
    switch token.kind {
    case .indent:
      return SyntaxFailure(.indentationError, "unexpected indent", mark(token))
    case .dedent:
      return SyntaxFailure(.indentationError, "unexpected unindent", mark(token))
    default:
      return preferringOthers(
        SyntaxFailure(.syntaxError, "invalid syntax", token.range), at: furthest)
    }
  }

  /// The place of a token; for the beginning or end of a block, the last of the blanks before it.
  func mark(_ token: Token) -> SourceRange {
    guard token.kind == .indent || token.kind == .dedent else { return token.range }
    let end = Int(token.end)
    let isBlank = end > 0 && (bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09)
    return isBlank ? SourceRange(end - 1, end) : token.range
  }

  /// What no token can be made of, and a bracket left open on an earlier line, explain a failure
  /// better than the place where it showed.
  private func preferringOthers(_ failure: SyntaxFailure, at index: Int) -> SyntaxFailure {
    if let lexicalFailure, !isLexicalFailureLate { return lexicalFailure }
    guard let unclosed, failure.kind == .syntaxError, !failure.isIncomplete,
      source.line(at: Int(tokens[index].start)) > source.line(at: unclosed.offset)
    else { return failure }
    return unclosedFailure(isIncomplete: false) ?? failure
  }

  func unclosedFailure(isIncomplete: Bool) -> SyntaxFailure? {
    guard let unclosed else { return nil }
    let bracket = Character(Unicode.Scalar(unclosed.byte))
    return SyntaxFailure(
      .syntaxError, "'\(bracket)' was never closed",
      SourceRange(unclosed.offset, unclosed.offset + 1), isIncomplete: isIncomplete)
  }
}

/// Parsing stops here; `Parser.failure` says why, or is nil where the text merely does not fit.
enum ParseStop: Error { case stop }

extension Parser {
  @inline(__always)
  var kind: TokenKind { tokens[index].kind }

  /// The kind of a later token.
  func kind(after distance: Int) -> TokenKind {
    index + distance < tokens.count ? tokens[index + distance].kind : .endOfFile
  }

  var start: Int { Int(tokens[index].start) }

  /// The end of the last token before the current one that is more than layout.
  var previousEnd: Int {
    var place = index - 1
    while place >= 0 {
      switch tokens[place].kind {
      case .newline, .indent, .dedent: place -= 1
      default: return Int(tokens[place].end)
      }
    }
    return 0
  }

  func range(from start: Int) -> SourceRange { SourceRange(start, previousEnd) }

  @inline(__always)
  mutating func advance() {
    if index + 1 < tokens.count { index += 1 }
  }

  mutating func accept(_ wanted: TokenKind) -> Bool {
    guard kind == wanted else { return false }
    advance()
    return true
  }

  mutating func expect(_ wanted: TokenKind) throws(ParseStop) {
    guard kind == wanted else { throw mismatch() }
    advance()
  }

  /// The current token does not fit.
  mutating func mismatch() -> ParseStop {
    furthest = max(furthest, index)
    if kind == .endInBrackets, failure == nil { failure = unclosedFailure(isIncomplete: true) }
    if kind == .failure, failure == nil { failure = lexicalFailure }
    return .stop
  }

  /// Stops with an explanation.
  mutating func raise(
    _ message: String, _ range: SourceRange, kind: ExceptionKind = .syntaxError,
    hint: String? = nil
  ) -> ParseStop {
    // Where the lexer gave up, its reason is the one that counts.
    if self.kind == .failure { return mismatch() }
    furthest = max(furthest, index)
    if failure == nil { failure = SyntaxFailure(kind, message, range, hint: hint) }
    return .stop
  }

  /// Parses something that may fit or not; afterwards the position is unchanged where it did not.
  mutating func attempt<Result>(
    _ body: (inout Parser) throws(ParseStop) -> Result
  ) throws(ParseStop) -> Result? {
    let start = index
    let savedDepth = depth
    let savedFurthest = furthest
    do throws(ParseStop) {
      let result = try body(&self)
      if kind == .endInBrackets || kind == .failure { throw mismatch() }
      return result
    } catch {
      if failure != nil { throw error }
      index = start
      depth = savedDepth
      if isDiagnosing { furthest = savedFurthest }
      return nil
    }
  }

  /// An expression found while diagnosing; nil where there is none.
  struct Memo {
    let value: Expression?
    let end: Int
    let height: Int
  }

  /// Parses something at most once a place while diagnosing.
  mutating func remembering(
    _ memo: WritableKeyPath<Parser, [Int: Memo]>,
    _ body: (inout Parser) throws(ParseStop) -> Expression
  ) throws(ParseStop) -> Expression {
    guard isDiagnosing else { return try body(&self) }
    let begin = index
    if let known = self[keyPath: memo][begin] {
      guard let value = known.value else { throw mismatch() }
      index = known.end
      height = known.height
      return value
    }
    do throws(ParseStop) {
      let value = try body(&self)
      self[keyPath: memo][begin] = Memo(value: value, end: index, height: height)
      return value
    } catch {
      self[keyPath: memo][begin] = Memo(value: nil, end: begin, height: 1)
      throw error
    }
  }

  /// Parses without looking for mistakes.
  mutating func withoutDiagnosis<Result>(
    _ body: (inout Parser) throws(ParseStop) -> Result
  ) throws(ParseStop) -> Result? {
    let saved = isDiagnosing
    isDiagnosing = false
    defer { isDiagnosing = saved }
    return try attempt(body)
  }

  func text(_ token: Token) -> String {
    String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
  }

  mutating func name() throws(ParseStop) -> String {
    guard kind == .name else { throw mismatch() }
    let name = text(tokens[index])
    advance()
    return name
  }

  /// Counts a level of nesting; `leave` must follow.
  mutating func enter() throws(ParseStop) {
    depth += 1
    if depth > Parser.maximumDepth { throw tooDeep() }
  }

  mutating func leave() { depth -= 1 }

  mutating func tooDeep() -> ParseStop {
    raise(
      "maximum recursion depth exceeded during compilation", tokens[index].range,
      kind: .recursionError,
      hint: "this is too deeply nested; give parts of it names of their own")
  }

  /// Makes a node above expressions whose greatest height is given.
  mutating func node(
    _ kind: ExpressionKind, _ range: SourceRange, above below: Int
  ) throws(ParseStop) -> Expression {
    height = below + 1
    if height > Parser.maximumHeight { throw tooDeep() }
    return Expression(kind, range)
  }
}
