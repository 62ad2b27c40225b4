import Language

/// Turns errors into text: Python's kind and message first, then the learner's own line with the
/// failing part marked, the way the program came there, what explains the failure, and one hint.
package struct DiagnosticRenderer: Sendable {
  /// Whether kinds and marks are coloured.
  package var isColored: Bool
  /// How wide a source line may be shown.
  package var columns: Int

  package init(isColored: Bool = false, columns: Int = 76) {
    self.isColored = isColored
    self.columns = max(20, columns)
  }

  /// The text of an error that a program raised, ending in a line end.
  package func render(_ raise: Raise, _ interpreter: Interpreter) -> String {
    let (kind, message) = interpreter.description(of: raise)
    return earlier(raise, interpreter)
      + render(
        kind: kind, message: message,
        traceback: interpreter.traceback + parsing(raise, interpreter),
        details: notes(raise, interpreter) + raise.details, hint: hint(raise, interpreter))
  }

  /// The hint that came with the error, or one that its wording suggests.
  private func hint(_ raise: Raise, _ interpreter: Interpreter) -> String? {
    let expression = interpreter.traceback.last.map { $0.source.text(of: $0.range) } ?? ""
    if let given = raise.hint {
      // Texts are added up: joining them is meant, not reading numbers.
      return expression.hasPrefix("sum(") && given.hasPrefix("int(…)") ? "''.join(x) puts texts together" : given
    }
    return MessageHints.hint(raise.kind, raise.message, expression: expression)
  }

  /// The exceptions that were being handled when the error was raised, oldest first, as Python words it.
  private func earlier(_ raise: Raise, _ interpreter: Interpreter) -> String {
    guard raise.isInstance else { return "" }
    var text = ""
    var link = interpreter.exception(for: raise)
    for _ in 0..<DiagnosticRenderer.longestChain {
      guard let payload = link.payload as? ExceptionPayload else { break }
      let isCause: Bool
      if case .instance(let cause) = payload.cause {
        link = cause
        isCause = true
      } else if case .instance(let context) = payload.context, !payload.suppressesContext {
        link = context
        isCause = false
      } else {
        break
      }
      let frames = (link.payload as? ExceptionPayload)?.frames ?? []
      let shown = render(
        kind: link.type.name, message: interpreter.exceptionMessage(link),
        traceback: frames.reversed())
      text =
        shown
        + (isCause
          ? "\nThe above exception was the direct cause of the following exception:\n\n"
          : "\nDuring handling of the above exception, another exception occurred:\n\n")
        + text
    }
    return text
  }

  /// What `add_note` added.
  private func notes(_ raise: Raise, _ interpreter: Interpreter) -> [String] {
    guard raise.isInstance,
      case .list(let list)? = interpreter.exception(for: raise).attribute(
        interpreter.symbols.intern("__notes__"))
    else { return [] }
    return list.items.compactMap { if case .string(let text) = $0 { text.text } else { nil } }
  }

  /// How many earlier exceptions are shown.
  private static let longestChain = 4

  /// The place in a file that a program imports, where the file is not understood.
  private func parsing(_ raise: Raise, _ interpreter: Interpreter) -> [TracebackEntry] {
    guard let failure = interpreter.syntaxFailure, let source = interpreter.syntaxFailureSource,
      failure.kind == raise.kind, failure.message == raise.message
    else { return [] }
    return [
      TracebackEntry(
        source: source, function: "<module>", range: failure.range, operatorRange: nil,
        operandRanges: [])
    ]
  }

  /// The text of an error from its parts; the innermost frame is last.
  package func render(
    kind: String, message: String, traceback: [TracebackEntry], details: [String] = [],
    hint: String? = nil
  ) -> String {
    var lines = headline(kind, message)
    for frame in Frames(traceback).shown {
      lines += located(frame.location, excerpt(frame.source, frame.marks))
      if let more = frame.more { lines.append(more) }
    }
    for detail in details {
      let shown = VisibleText.folded(detail, limit: 400, columns: columns)
      lines.append("  " + shown.joined(separator: "\n    "))
    }
    return finished(lines, hint)
  }

  /// The text of a failure to parse, ending in a line end.
  package func render(_ failure: SyntaxFailure, in source: SourceText) -> String {
    var lines = headline(failure.kind.rawValue, failure.message)
    lines += located(
      Frames.location(source, failure.range, function: "<module>", isOnly: true),
      excerpt(source, [Mark(failure.range)]))
    if let related = failure.related {
      let location = Frames.location(source, related.range, function: "<module>", isOnly: false)
      lines += located(
        location.map { "\($0): \(related.note)" }, excerpt(source, [Mark(related.range)]))
    }
    return finished(lines, failure.hint ?? SyntaxHints.hint(failure, in: source))
  }

  private func headline(_ kind: String, _ message: String) -> [String] {
    let shown = VisibleText.lines(message, limit: VisibleText.messageLimit)
    guard let first = shown.first, !message.isEmpty else { return [colored(kind, .kind)] }
    return [colored(kind, .kind) + ": " + first] + shown.dropFirst()
  }

  private func finished(_ lines: [String], _ hint: String?) -> String {
    var lines = lines
    if let hint {
      let shown = VisibleText.folded(hint, limit: 600, columns: columns - 6)
      lines.append("  " + colored("hint:", .hint) + " " + shown.joined(separator: "\n        "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// An excerpt under the line that says where it stands, or alone.
  private func located(_ location: [String], _ excerpt: [String]) -> [String] {
    location + excerpt.map { location.isEmpty ? $0 : "  " + $0 }
  }

  /// A line of source and the marks under it.
  private func excerpt(_ source: SourceText, _ marks: [Mark]) -> [String] {
    guard let excerpt = SourceExcerpt(source, marks, columns: columns) else { return [] }
    guard excerpt.marks.contains(where: { $0 != " " }) else { return ["  " + excerpt.text] }
    return ["  " + excerpt.text, "  " + colored(excerpt.marks, .mark)]
  }

  private enum Role: String {
    case kind = "1;31"
    case mark = "31"
    case hint = "36"
  }

  private func colored(_ text: String, _ role: Role) -> String {
    isColored ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// A part of the source to be marked, and with which sign.
struct Mark {
  let range: SourceRange
  let sign: Character

  init(_ range: SourceRange, sign: Character = "^") {
    self.range = range
    self.sign = sign
  }
}
