import Language

/// Runs the cells of a file and tells of each in one line of JSON: `cell`, `status` ("ok" or "error"), `text`
/// (what a notebook shows under the cell) and `error` ("Kind: message", empty without one). After an error
/// the next cell still runs.
package enum JSONRunner {
  /// Returns the exit status; `emit` gets each line as its cell ends.
  package static func run(
    _ cells: [Cell], name: String, in session: Session, emit: (String) -> Void
  ) -> Int32 {
    var status: Int32 = 0
    for (index, cell) in cells.enumerated() {
      let captured = CapturedOutput()
      let result = session.redirected(to: captured) { session.run(cell, name: name) }
      var line = JSONLine()
      line.add("cell", index)
      switch result.status {
      case .ok, .exit(0): line.add("status", "ok")
      default: line.add("status", "error")
      }
      line.add("text", captured.text)
      line.add("error", result.errorLine)
      emit(line.text)
      switch result.status {
      case .ok: break
      case .error: status = 1
      case .interrupted: return 130
      case .exit(let code): return code
      }
    }
    return status
  }
}
