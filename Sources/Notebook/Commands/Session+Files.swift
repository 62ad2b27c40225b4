import Language

extension Session {
  /// `save FILE`.
  func save(_ arguments: String) -> CellResult {
    let path = unquoted(arguments)
    guard !path.isEmpty else { return refuse("`save` needs a file: save notes.ipynb") }
    guard let format = DocumentFormat(path: path) else {
      return refuse("`save` writes .ipynb, .md and .py files", hint: "save \(path).ipynb")
    }
    do throws(FileFailure) {
      try FileSystem.replace(path, with: format.text(of: records))
    } catch {
      return refuse("\(error)")
    }
    output.showNote("\(records.count) cells are in \(path).")
    return .ok
  }

  /// `open FILE`: every cell is shown and run as if it had been typed.
  func open(_ arguments: String) -> CellResult {
    withFile(arguments, command: "open") { _, cells in
      var result = CellResult.ok
      for cell in cells {
        let label = "In [\(number)]: "
        let margin = String(repeating: " ", count: max(0, label.count - 5)) + "...: "
        let lines = cell.source.trimmedLines.split(separator: "\n", omittingEmptySubsequences: false)
        output.write(label + lines.joined(separator: "\n" + margin) + "\n")
        result = runEntry(String(cell.source.trimmedLines))
        output.write("\n")
        // A session that is opened again may have had its mistakes.
        if result.status != .ok, result.status != .error { return result }
      }
      return .ok
    }
  }

  /// `run FILE`: as a program of its own would run, but in this session.
  func runFile(_ arguments: String) -> CellResult {
    withFile(arguments, command: "run") { path, cells in
      var result = CellResult.ok
      for cell in cells {
        result = run(cell, name: path)
        if result.status != .ok { break }
      }
      return result
    }
  }

  private func withFile(
    _ arguments: String, command: String, _ work: (_ path: String, _ cells: [Cell]) -> CellResult
  ) -> CellResult {
    let path = unquoted(arguments)
    guard !path.isEmpty else { return refuse("`\(command)` needs a file: \(command) notes.py") }
    do throws(FileFailure) {
      return work(path, try DocumentFormat.cells(ofFile: path))
    } catch {
      return refuse("\(error)")
    }
  }

  private func unquoted(_ arguments: String) -> String {
    let text = arguments.trimmed
    for quote in ["\"", "'"] where text.count >= 2 && text.hasPrefix(quote) && text.hasSuffix(quote) {
      return String(text.dropFirst().dropLast())
    }
    return String(text)
  }
}
