import Language

/// A line that is a command: `%lesson 3`, or `lesson 3` where that is no program.
package struct CommandLine {
  package let command: Command
  package let arguments: String

  /// A line without its `%`.
  package init?(command text: String) {
    let text = text.trimmed
    let name = text.prefix { !$0.isWhitespace }
    guard let command = CommandTable.command(named: String(name)) else { return nil }
    self.command = command
    arguments = String(text[name.endIndex...].trimmed)
  }

  /// An entry, if it is a command: no variable has its first word as name, and the line is neither an
  /// expression (but for the bare word) nor an assignment.
  package init?(_ entry: String, in session: Session) {
    let text = entry.trimmed
    guard !text.contains("\n") else { return nil }
    if text.hasPrefix("%"), !text.hasPrefix("%%") {
      self.init(command: String(text.dropFirst()))
      return
    }
    guard let line = CommandLine(command: String(text)) else { return nil }
    let name = String(text.prefix { !$0.isWhitespace })
    if let symbol = session.interpreter.symbols.existing(name),
      session.interpreter.main[symbol] != nil
    {
      return nil
    }
    if !line.arguments.isEmpty, line.isProgram(String(text), name: name, in: session) { return nil }
    self = line
  }

  /// Whether an entry could mean something as a program. `save /tmp/x.py` and `plot [1, 4]` are expressions to
  /// the parser, but of no use; calls stay what they are, and so do operators with blanks on both sides.
  private func isProgram(_ text: String, name: String, in session: Session) -> Bool {
    guard let program = try? Parser.parse(SourceText(name: "<entry>", text: text)) else { return false }
    guard program.statements.count == 1, case .expression? = program.statements.first?.kind else {
      return true
    }
    if arguments.first == "(", let symbol = session.interpreter.symbols.existing(name),
      session.interpreter.builtins[symbol] != nil
    {
      return true
    }
    let operation = arguments.prefix { "+-*/%@<>=&|^.,!".contains($0) }
    return !operation.isEmpty && arguments[operation.endIndex...].first?.isWhitespace == true
  }
}

/// A command of the notebook.
package struct Command: Sendable {
  package let name: String
  package var aliases: [String] = []
  /// The arguments as the help shows them: `[NAME]`.
  package var usage = ""
  package let summary: String
  /// Under which heading the help lists it.
  package let group: Group
  package let run: @Sendable (_ session: Session, _ arguments: String) -> CellResult

  package enum Group: String, CaseIterable, Sendable {
    case lessons = "Lessons"
    case session = "The session"
    case pictures = "Pictures"
    case files = "Files"
    case measuring = "Measuring"
  }
}
