import Language

/// The text of an error.
enum ErrorText {
  static func of(_ failure: SyntaxFailure, in source: SourceText) -> String {
    let line = source.line(at: Int(failure.range.start))
    return text(
      "\(failure.kind.rawValue): \(failure.message)", source: source, line: line, hint: failure.hint)
  }

  static func of(_ raise: Raise, _ interpreter: Interpreter) -> String {
    let (kind, message) = interpreter.description(of: raise)
    let head = message.isEmpty ? kind : "\(kind): \(message)"
    guard let place = interpreter.traceback.last else { return head + "\n" }
    return text(
      head, source: place.source, line: place.source.line(at: Int(place.range.start)),
      hint: raise.hint)
  }

  private static func text(_ head: String, source: SourceText, line: Int, hint: String?) -> String {
    "\(head)\n  \(source.lineText(line).trimmed)\n" + (hint.map { "  hint: \($0)\n" } ?? "")
  }
}
