/// Why a text is no program: CPython's kind and wording, and the place its caret marks.
package struct SyntaxFailure: Error, Sendable {
  /// A note about another place, such as the bracket that stayed open.
  package struct Related: Sendable {
    package let range: SourceRange
    package let note: String

    package init(range: SourceRange, note: String) {
      self.range = range
      self.note = note
    }
  }

  /// `syntaxError`, `indentationError`, `tabError`, `recursionError` or `memoryError`.
  package let kind: ExceptionKind
  package let message: String
  package let range: SourceRange
  /// One suggestion, without the word "hint".
  package var hint: String?
  package var related: Related?
  /// Whether the text merely stops too early, so that further lines could complete it.
  package var isIncomplete: Bool

  package init(
    _ kind: ExceptionKind = .syntaxError, _ message: String, _ range: SourceRange,
    hint: String? = nil, related: Related? = nil, isIncomplete: Bool = false
  ) {
    self.kind = kind
    self.message = message
    self.range = range
    self.hint = hint
    self.related = related
    self.isIncomplete = isIncomplete
  }
}
