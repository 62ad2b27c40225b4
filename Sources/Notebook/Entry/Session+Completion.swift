import Language

extension Session {
  /// What Tab may put in front of the cursor, which is counted in scalars.
  package func completion(of text: String, at cursor: Int) -> Completion {
    let head = String(String.UnicodeScalarView(text.unicodeScalars.prefix(cursor)))
    if let path = openString(in: head) { return pathCompletion(path, cursor) }
    let word = trailing(head) { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
    let start = cursor - word.unicodeScalars.count
    if word.first?.isNumber == true { return .none }
    if let dot = word.lastIndex(of: ".") {
      let prefix = String(word[word.index(after: dot)...])
      return Completion(
        start: cursor - prefix.unicodeScalars.count,
        candidates: attributes(of: String(word[..<dot]), prefix: prefix))
    }
    var names = Set(matching(word, interpreter.main.symbols, in: interpreter.main))
    names.formUnion(matching(word, interpreter.builtins.symbols, in: interpreter.builtins))
    names.formUnion(Self.keywords.filter { $0.hasPrefix(word) })
    let before = head.dropLast(word.count).trimmed
    if before.isEmpty || before == "%" {
      names.formUnion(CommandTable.names.filter { $0.hasPrefix(word) })
    }
    if let rest = lessonArgument(before) {
      return Completion(
        start: start, candidates: shelf.names.filter { $0.hasPrefix(rest + word) }.map { .init($0) })
    }
    if word.isEmpty { return .none }
    var candidates = keywordArguments(of: head, prefix: word)
    candidates += names.sorted().map { Completion.Candidate($0) }
    return Completion(start: start, candidates: candidates)
  }

  private static let keywords = [
    "and", "as", "assert", "break", "class", "continue", "def", "del", "elif", "else", "except", "False",
    "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "None", "nonlocal", "not",
    "or", "pass", "raise", "return", "True", "try", "while", "with", "yield",
  ]

  /// The end of a text as far back as the characters fit.
  private func trailing(_ text: String, _ fits: (Character) -> Bool) -> String {
    String(text.reversed().prefix(while: fits).reversed())
  }

  private func lessonArgument(_ before: Substring) -> String? {
    before == "lesson" || before == "%lesson" ? "" : nil
  }

  private func matching(_ prefix: String, _ symbols: [Symbol], in module: ModuleObject) -> [String] {
    symbols.compactMap { symbol in
      let name = interpreter.symbols.name(of: symbol)
      guard name.hasPrefix(prefix), module[symbol] != nil else { return nil }
      // Names that start with an underscore only where one is typed.
      return name.hasPrefix("_") && !prefix.hasPrefix("_") ? nil : name
    }
  }

  private func attributes(of expression: String, prefix: String) -> [Completion.Candidate] {
    guard let value = value(ofDottedName: expression),
      let directory = interpreter.builtins[interpreter.symbols.intern("dir")]
    else { return [] }
    var names: [String] = []
    redirected(to: CapturedOutput()) {
      do throws(Raise) {
        let listed = try interpreter.call(directory, [value])
        for item in try interpreter.values(of: listed) {
          if case .string(let name) = item { names.append(name.text) }
        }
      } catch {
        names = []
      }
    }
    return names.filter { $0.hasPrefix(prefix) && (prefix.hasPrefix("_") || !$0.hasPrefix("_")) }
      .sorted().map { Completion.Candidate($0) }
  }

  /// `axis=` inside the brackets of a call whose function is known.
  private func keywordArguments(of head: String, prefix: String) -> [Completion.Candidate] {
    var depth = 0
    var position = head.endIndex
    while position > head.startIndex {
      position = head.index(before: position)
      switch head[position] {
      case ")", "]", "}": depth += 1
      case "(" where depth == 0:
        let name = trailing(String(head[..<position])) {
          $0.isLetter || $0.isNumber || $0 == "_" || $0 == "."
        }
        guard let value = value(ofDottedName: name) else { return [] }
        return parameters(of: value).filter { $0.hasPrefix(prefix) }
          .map { Completion.Candidate($0 + "=") }
      case "(", "[", "{": depth -= 1
      default: break
      }
      if depth < 0 { return [] }
    }
    return []
  }

  private func parameters(of value: Value) -> [String] {
    switch value {
    case .native(let function):
      return function.signature.parameters
        .filter { $0.kind == .positional || $0.kind == .keywordOnly }.map(\.name)
    case .method(let method): return parameters(of: method.function)
    case .type(let type): return type.constructor.map { parameters(of: .native($0)) } ?? []
    case .function(let function):
      // `x, axis=None` as text.
      return function.signatureText.split(separator: ",").compactMap { part in
        let name = part.trimmed.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        return name.isEmpty || name == "self" ? nil : String(name)
      }
    default: return []
    }
  }

  /// The text after the opening quote of a string that is still open at the end.
  private func openString(in head: String) -> String? {
    let line = head.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    var quote: Character?
    var start = line.startIndex
    for position in line.indices {
      let character = line[position]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" {
        quote = character
        start = line.index(after: position)
      } else if character == "#" {
        return nil
      }
    }
    if quote != nil { return String(line[start...]) }
    // Commands take paths without quotes.
    for command in ["run ", "open ", "save "] {
      let text = line.drop { $0 == "%" }
      if text.hasPrefix(command) { return String(text.dropFirst(command.count)) }
    }
    return nil
  }

  private func pathCompletion(_ path: String, _ cursor: Int) -> Completion {
    let folder = FileSystem.parent(of: path)
    let name = FileSystem.lastName(of: path)
    let candidates = FileSystem.names(inFolder: folder.isEmpty ? "." : folder)
      .filter { $0.hasPrefix(name) && (!$0.hasPrefix(".") || name.hasPrefix(".")) }
      .map { found -> Completion.Candidate in
        let isFolder = FileSystem.isFolder(FileSystem.joined(folder, found))
        return Completion.Candidate(isFolder ? found + "/" : found)
      }
    return Completion(start: cursor - name.unicodeScalars.count, candidates: candidates)
  }

  /// The text that the next prompt starts with; taken once.
  package func takeNextEntry() -> String {
    defer { nextEntry = "" }
    return nextEntry
  }
}
