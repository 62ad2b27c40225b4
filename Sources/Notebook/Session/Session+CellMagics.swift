import Language
import Library

extension Session {
  /// `%%capture name`: runs code without showing what it prints and draws; errors are shown. The name gets an
  /// object with `stdout`, `stderr` and `show()`.
  func capture(_ code: String, into target: String, name: String) -> CellResult {
    let captured = CapturedOutput(columns: output.columns)
    let result = redirected(to: captured) {
      let result = run(code: code, name: name, showsValue: true)
      Library.showFigures(in: interpreter)
      Library.settle(interpreter)
      return result
    }
    if !captured.errorText.isEmpty { output.showError(captured.errorText) }
    guard !target.isEmpty else { return result }
    let kept = guarded { () throws(Raise) in
      let module = try interpreter.importModule("IPython.utils.capture")
      let type = try interpreter.attribute(.module(module), interpreter.symbols.intern("CapturedIO"))
      interpreter.main[interpreter.symbols.intern(target)] = try interpreter.call(
        type, [.text(captured.text), .text(captured.warnings)])
      return nil
    }
    return result.status == .ok ? kept : result
  }

  /// `%%writefile name`: writes the rest of the cell where the program's own `open` may write.
  func write(_ text: String, to path: String, appending: Bool) -> CellResult {
    guarded { () throws(Raise) in
      guard let files = interpreter.files else {
        throw Raise(.osError, "this program may write no files")
      }
      let verb = appending ? "Appending to" : files.exists(path) ? "Overwriting" : "Writing"
      try files.write(Array(text.utf8), to: path, appending: appending)
      output.write("\(verb) \(path)\n")
      return nil
    }
  }
}
