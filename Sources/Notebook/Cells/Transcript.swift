/// Text copied from a session, with prompts and outputs, as the entries that were typed.
///
/// Known are `>>> ` with `... `, and `In [1]: ` with `   ...: `; a lone `In [1]:` line is followed by its code.
package enum Transcript {
  /// The entries, or nil where the text does not start with a prompt.
  package static func entries(of text: String) -> [String]? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first(where: { !$0.allSatisfy(\.isWhitespace) }) else { return nil }
    let unindented = first.drop { $0 == " " }
    if pythonPrompt(unindented) != nil { return pythonEntries(lines) }
    if notebookPrompt(unindented) != nil { return notebookEntries(lines) }
    return nil
  }

  private static func pythonPrompt(_ line: Substring) -> Substring? {
    after(line, ">>>")
  }

  private static func after(_ line: Substring, _ prompt: String) -> Substring? {
    if line == prompt { return "" }
    return line.hasPrefix(prompt + " ") ? line.dropFirst(prompt.count + 1) : nil
  }

  private static func pythonEntries(_ lines: [Substring]) -> [String] {
    var entries: [String] = []
    var isOpen = false
    for line in lines {
      let line = line.drop { $0 == " " }
      if let code = pythonPrompt(line) {
        entries.append(String(code))
        isOpen = true
      } else if isOpen, let code = after(line, "...") {
        entries[entries.count - 1] += "\n" + code
      } else {
        isOpen = false
      }
    }
    return entries.filter(hasText)
  }

  /// What follows `In [12]:` on a line.
  private static func notebookPrompt(_ line: Substring) -> Substring? {
    guard line.hasPrefix("In [") else { return nil }
    let rest = line.dropFirst(4).drop { $0.isNumber || $0 == " " || $0 == "*" }
    guard rest.hasPrefix("]:") else { return nil }
    let code = rest.dropFirst(2)
    return code.first == " " ? code.dropFirst() : code
  }

  private static func notebookEntries(_ lines: [Substring]) -> [String] {
    enum Place { case output, entry, block }
    var entries: [String] = []
    var place = Place.output
    for line in lines {
      let unindented = line.drop { $0 == " " }
      if let code = notebookPrompt(unindented) {
        entries.append(String(code))
        place = code.allSatisfy(\.isWhitespace) ? .block : .entry
      } else if unindented.hasPrefix("Out[") {
        place = .output
      } else if place == .block {
        entries[entries.count - 1] += "\n" + line
      } else if place == .entry, let code = continuation(line) {
        entries[entries.count - 1] += "\n" + code
      } else {
        place = .output
      }
    }
    return entries.filter(hasText).map { entry in
      entry.first == "\n" ? String(entry.drop { $0 == "\n" }) : entry
    }
  }

  private static func continuation(_ line: Substring) -> Substring? {
    let text = line.drop { $0 == " " }
    guard text.startIndex > line.startIndex, text.hasPrefix("...:") else { return nil }
    let code = text.dropFirst(4)
    return code.first == " " ? code.dropFirst() : code
  }

  private static func hasText(_ entry: String) -> Bool { entry.contains { !$0.isWhitespace } }
}
