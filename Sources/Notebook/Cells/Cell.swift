/// One cell of a file: what runs and is shown together.
package struct Cell: Equatable, Sendable {
  package let source: String
  /// What stands behind the cell's marker.
  package let title: String
  /// The line of the file (from 0) on which the source starts.
  package let firstLine: Int
  /// Whether the value of the last expression is shown, as a notebook does and a script does not.
  package let showsValue: Bool

  package init(source: String, title: String = "", firstLine: Int = 0, showsValue: Bool = true) {
    self.source = source
    self.title = title
    self.firstLine = firstLine
    self.showsValue = showsValue
  }

  /// The source pushed down to its place in the file, so that errors name the file's lines.
  package var sourceAtItsLine: String { String(repeating: "\n", count: firstLine) + source }
}

/// Cuts a `.py` file into cells at its `# %%` lines (Jupytext's percent format).
///
/// A file without such a line is a script: one cell that shows no value. Cells marked `[markdown]` or `[raw]`
/// hold text and are left out.
package enum CellSplitter {
  package static func cells(of text: String) -> [Cell] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.contains(where: { marker($0) != nil }) else {
      return [Cell(source: text, showsValue: false)]
    }
    var cells: [Cell] = []
    var start = 0
    var title = ""
    for end in 0...lines.count {
      let next = end < lines.count ? marker(lines[end]) : ""
      guard let next else { continue }
      let body = lines[start..<end]
      let isCode = !title.hasPrefix("[markdown]") && !title.hasPrefix("[md]") && !title.hasPrefix("[raw]")
      // What stands before the first marker is no cell unless it holds code; a marked cell always is one.
      if isCode, start > 0 || body.contains(where: holdsCode) {
        cells.append(
          Cell(source: body.joined(separator: "\n"), title: title, firstLine: start))
      }
      start = end + 1
      title = next
    }
    return cells
  }

  /// The title on a marker line; nil for other lines.
  static func marker(_ line: Substring) -> String? {
    guard line.hasPrefix("# %%") || line.hasPrefix("#%%") else { return nil }
    let rest = line.drop { $0 == "#" || $0 == " " }.drop { $0 == "%" }
    guard rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
    return String(rest.drop { $0 == " " || $0 == "\t" })
  }

  private static func holdsCode(_ line: Substring) -> Bool {
    let text = line.drop { $0 == " " || $0 == "\t" }
    return !text.isEmpty && text.first != "#"
  }
}
