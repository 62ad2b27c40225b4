extension Parser {
  mutating func importStatement() throws(ParseStop) -> StatementKind {
    advance()
    var items: [(module: String, alias: String?)] = []
    repeat {
      let module = try dottedName()
      items.append((module, try alias()))
    } while accept(.comma)
    if isDiagnosing, kind == .fromKeyword {
      let from = index
      advance()
      if try attempt({ (parser) throws(ParseStop) in try parser.dottedName() }) != nil {
        let module = items.last?.module ?? ""
        let name = range(from: Int(tokens[from + 1].start))
        throw raise(
          "invalid syntax", tokens[from].range,
          hint: "from \(module) import \(source.text(of: name)) brings a name in")
      }
    }
    return .import(items)
  }

  private mutating func alias() throws(ParseStop) -> String? {
    accept(.asKeyword) ? try name() : nil
  }

  private mutating func dottedName() throws(ParseStop) -> String {
    var path = try name()
    while accept(.dot) { path += "." + (try name()) }
    return path
  }

  mutating func importFromStatement() throws(ParseStop) -> StatementKind {
    advance()
    var level = 0
    while true {
      if accept(.dot) {
        level += 1
      } else if accept(.ellipsis) {
        level += 3
      } else {
        break
      }
    }
    let module = level > 0 && kind == .importKeyword ? "" : try dottedName()
    try expect(.importKeyword)
    if accept(.star) { return .importFrom(module: module, level: level, names: []) }
    let isParenthesized = accept(.leftParenthesis)
    var names: [(name: String, alias: String?)] = []
    repeat {
      if isParenthesized, kind == .rightParenthesis, !names.isEmpty { break }
      if !isParenthesized, kind == .newline, !names.isEmpty {
        throw raise(
          "trailing comma not allowed without surrounding parentheses", tokens[index].range)
      }
      let name = try name()
      names.append((name, try alias()))
    } while accept(.comma)
    if isParenthesized { try expect(.rightParenthesis) }
    return .importFrom(module: module, level: level, names: names)
  }
}
