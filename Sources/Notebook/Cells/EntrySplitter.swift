import Language

/// Cuts text that is piped into the notebook into the entries that somebody typing it would have made: one for
/// each statement at the left margin, so that each shows its value and an error ends only its own.
package enum EntrySplitter {
  /// Where the text has `# %%` markers, they divide it; a pasted transcript is one entry.
  package static func entries(of text: String) -> [String] {
    if Transcript.entries(of: text) != nil { return [text] }
    let cells = CellSplitter.cells(of: text)
    if cells.contains(where: \.showsValue) { return cells.map(\.source) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var entries: [String] = []
    var entry: [Substring] = []
    for (position, line) in lines.enumerated() {
      if entry.isEmpty, isBlank(line) { continue }
      entry.append(line)
      let next = lines[(position + 1)...].first { !isBlank($0) }
      if let next, continues(next) { continue }
      let candidate = entry.joined(separator: "\n")
      // A blank line behind it closes blocks, but neither brackets nor strings.
      if next != nil, case .incomplete = Parser.state(of: candidate + "\n") { continue }
      entries.append(candidate)
      entry = []
    }
    if !entry.isEmpty { entries.append(entry.joined(separator: "\n")) }
    return entries
  }

  private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }

  /// Whether a line belongs to the statement before it.
  private static func continues(_ line: Substring) -> Bool {
    guard let first = line.first else { return false }
    if first == " " || first == "\t" { return true }
    let word = line.prefix { $0.isLetter }
    return ["else", "elif", "except", "finally"].contains(word)
  }
}
