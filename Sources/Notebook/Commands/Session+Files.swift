import Language

extension Session {
  /// `save FILE`.
  func save(_ arguments: String) -> CellResult {
    let path = unquoted(arguments)
    guard !path.isEmpty else { return refuse("`save` needs a file: save notes.py") }
    guard path.hasSuffix(".py") else {
      return refuse("`save` writes .py files", hint: "save \(path.prefix { $0 != "." }).py")
    }
    let cells = records.filter { $0.result == .ok }.map { "# %%\n\($0.source)\n" }
    do throws(FileFailure) {
      try FileSystem.replace(path, with: cells.joined(separator: "\n"))
    } catch {
      return refuse("\(error)")
    }
    output.showNote("\(cells.count) cells are in \(path).")
    return .ok
  }

  /// `open FILE`: every cell is shown and run as if it had been typed.
  func open(_ arguments: String) -> CellResult {
    withFile(arguments, command: "open") { path, text in
      var result = CellResult.ok
      for cell in CellSplitter.cells(of: text) {
        let label = "In [\(number)]: "
        let margin = String(repeating: " ", count: max(0, label.count - 5)) + "...: "
        let lines = cell.source.trimmedLines.split(separator: "\n", omittingEmptySubsequences: false)
        output.write(label + lines.joined(separator: "\n" + margin) + "\n")
        result = runEntry(String(cell.source.trimmedLines))
        if result.status != .ok { break }
      }
      return result
    }
  }

  /// `run FILE`: as a program of its own would run, but in this session.
  func runFile(_ arguments: String) -> CellResult {
    withFile(arguments, command: "run") { path, text in
      var result = CellResult.ok
      for cell in CellSplitter.cells(of: text) {
        result = run(cell, name: path)
        if result.status != .ok { break }
      }
      return result
    }
  }

  private func withFile(
    _ arguments: String, command: String, _ work: (_ path: String, _ text: String) -> CellResult
  ) -> CellResult {
    let path = unquoted(arguments)
    guard !path.isEmpty else { return refuse("`\(command)` needs a file: \(command) notes.py") }
    do throws(FileFailure) {
      return work(path, try FileSystem.text(ofFile: path))
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
