/// The files that a session is written to and read from.
package enum DocumentFormat: Equatable, Sendable {
  case python, markdown, notebook

  /// By the end of a path; nil for others.
  package init?(path: String) {
    if path.hasSuffix(".py") {
      self = .python
    } else if path.hasSuffix(".md") || path.hasSuffix(".markdown") {
      self = .markdown
    } else if path.hasSuffix(".ipynb") {
      self = .notebook
    } else {
      return nil
    }
  }

  // MARK: Reading

  /// The cells of a file; what is neither Markdown nor a notebook is read as Python.
  package static func cells(ofFile path: String) throws(FileFailure) -> [Cell] {
    let text = try FileSystem.text(ofFile: path)
    switch DocumentFormat(path: path) {
    case .notebook:
      guard let cells = notebookCells(of: text) else {
        throw FileFailure(path: path, reason: "not a Jupyter notebook")
      }
      return cells
    case .markdown: return markdownCells(of: text)
    case .python, nil: return CellSplitter.cells(of: text)
    }
  }

  /// The code cells of a Jupyter notebook (version 4, and 3 with its worksheets); nil for other texts.
  package static func notebookCells(of text: String) -> [Cell]? {
    guard text.trimmed.first == "{", let root = JSONValue(text) else { return nil }
    let sheets = root["worksheets"]?.array?.flatMap { $0["cells"]?.array ?? [] }
    guard let cells = root["cells"]?.array ?? sheets else { return nil }
    return cells.compactMap { cell in
      guard cell["cell_type"]?.text == "code", let source = (cell["source"] ?? cell["input"])?.text else {
        return nil
      }
      return source.trimmed.isEmpty ? nil : Cell(source: source)
    }
  }

  /// The `python` fences of a Markdown text.
  package static func markdownCells(of text: String) -> [Cell] {
    var cells: [Cell] = []
    var fence: (mark: Substring, isCode: Bool, start: Int)?
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      let mark = line.prefix { $0 == "`" }
      if let open = fence {
        guard mark.count >= open.mark.count, line.trimmed == mark else { continue }
        if open.isCode {
          let source = lines[open.start..<number].joined(separator: "\n")
          cells.append(Cell(source: source, firstLine: open.start))
        }
        fence = nil
      } else if mark.count >= 3 {
        let word = line[mark.endIndex...].split { $0 == " " || $0 == "{" || $0 == "}" }.first
        fence = (mark, word == "python" || word == "py", number + 1)
      }
    }
    return cells
  }

  // MARK: Writing

  /// The text of a file with these cells.
  package func text(of records: [CellRecord]) -> String {
    switch self {
    case .python: records.map { "# %%\n\($0.source)\n" }.joined(separator: "\n")
    case .markdown: records.map(markdown).joined(separator: "\n")
    case .notebook: notebook(records)
    }
  }

  private func markdown(_ record: CellRecord) -> String {
    let text = "```python\n\(record.source)\n```\n"
    let output = String(record.text.trimmedLines)
    guard !output.isEmpty else { return text }
    let marks = output.contains("```") ? "````" : "```"
    return text + "\n\(marks)output\n\(output)\n\(marks)\n"
  }

  private func notebook(_ records: [CellRecord]) -> String {
    let cells = records.map { record in
      """
        {
         "cell_type": "code",
         "execution_count": \(record.number),
         "id": "cell-\(record.number)",
         "metadata": {},
         "outputs": [\(record.pieces.map { output($0, record) }.joined(separator: ", "))],
         "source": \(lines(record.source))
        }
      """
    }
    return """
      {
       "cells": [
      \(cells.joined(separator: ",\n"))
       ],
       "metadata": {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"}
       },
       "nbformat": 4,
       "nbformat_minor": 5
      }

      """
  }

  private func output(_ piece: CellRecord.Piece, _ record: CellRecord) -> String {
    switch piece {
    case .printed(let text): stream("stdout", text)
    case .picture(let picture) where picture.drawing.isEmpty: stream("stdout", picture.text)
    case .picture(let picture):
      """
      {"output_type": "display_data", "metadata": {}, "data": {"image/png": \
      "\(Base64.text(picture.drawing))", "text/plain": \(lines(picture.text))}}
      """
    case .warning(let text): stream("stderr", text)
    case .error(let text): stream("stderr", text)
    case .value(let text):
      """
      {"output_type": "execute_result", "execution_count": \(record.number), "metadata": {}, \
      "data": {"text/plain": \(lines(text))}}
      """
    }
  }

  private func stream(_ name: String, _ text: String) -> String {
    "{\"output_type\": \"stream\", \"name\": \"\(name)\", \"text\": \(lines(text))}"
  }

  /// A text as Jupyter writes it: an array of lines with their line feeds.
  private func lines(_ text: String) -> String {
    var pieces: [String] = []
    var rest = text[...]
    while let end = rest.firstIndex(of: "\n") {
      pieces.append(String(rest[...end]))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(String(rest)) }
    return "[" + pieces.map(JSONLine.quoted).joined(separator: ", ") + "]"
  }
}
