import Language

/// What to write instead of what other languages have, where a program could not be read.
enum SyntaxHints {
  /// One suggestion, or nil.
  static func hint(_ failure: SyntaxFailure, in source: SourceText) -> String? {
    if failure.message == "invalid syntax" { return slip(failure, source) }
    if failure.message == "invalid decimal literal" { return "a name cannot begin with a digit" }
    if failure.message.hasPrefix("non-default argument follows") {
      return "parameters with a value of their own come last"
    }
    guard failure.message.hasPrefix("invalid character '") else { return nil }
    return characters[source.text(of: failure.range)].map { "write \($0)" }
  }

  private static let characters = [
    "“": "\"", "”": "\"", "„": "\"", "‘": "'", "’": "'", "×": "*", "·": "*", "÷": "/", "−": "-", "–": "-",
    "≤": "<=", "≥": ">=", "≠": "!=", "√": "np.sqrt(x)", "²": "x ** 2", "³": "x ** 3", "（": "(", "）": ")",
    "，": ",", "：": ":", "；": ";", "＝": "=", "、": ",",
  ]

  private static let keywords: Set<String> = [
    "and", "as", "assert", "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for",
    "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return",
    "try", "while", "with", "yield",
  ]

  private static func slip(_ failure: SyntaxFailure, _ source: SourceText) -> String? {
    let line = source.line(at: Int(failure.range.start))
    let text = Array(source.lineText(line).utf8)
    guard source.lineStarts.indices.contains(line) else { return nil }
    let place = min(max(Int(failure.range.start) - source.lineStarts[line], 0), text.count)
    func byte(_ offset: Int) -> Character? {
      text.indices.contains(place + offset) ? Character(UnicodeScalar(text[place + offset])) : nil
    }
    let before = String(decoding: text[..<place], as: UTF8.self)
    let name = before.split(whereSeparator: { $0 == " " || $0 == "\t" }).last.map(String.init) ?? ""
    switch byte(0) {
    case "&" where byte(-1) == "&": return "two conditions are joined by the word: a and b"
    case "|" where byte(-1) == "|": return "two conditions are joined by the word: a or b"
    case "!": return "the opposite is a word: not x"
    case ":" where byte(1) == "=": return "= gives a name its value; := does so inside an expression"
    case "=" where keywords.contains(name):
      return "\(name) is a word of the language and cannot be a name"
    default: break
    }
    let trimmed = before.filter { $0 != " " }
    if trimmed.hasSuffix("++") { return "x += 1 makes x larger by one" }
    if trimmed.hasSuffix("--") { return "x -= 1 makes x smaller by one" }
    let word = source.text(of: failure.range)
    if ["else", "elif", "except", "finally"].contains(word), trimmed.isEmpty {
      return "\(word) belongs to a block above it with the same indentation"
    }
    return nil
  }
}
