import Language

/// The text of an error.
enum ErrorText {
  static func of(_ failure: SyntaxFailure, in source: SourceText) -> String {
    DiagnosticRenderer().render(failure, in: source)
  }

  static func of(_ raise: Raise, _ interpreter: Interpreter) -> String {
    DiagnosticRenderer().render(raise, interpreter)
  }
}
