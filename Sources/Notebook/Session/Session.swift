import Language
import Library

/// A notebook at work: its interpreter, the numbered entries, and the lesson that may be going on.
package final class Session {
  package let interpreter: Interpreter
  package let shelf: LessonShelf
  package let store: ProgressStore
  /// The number of the next entry.
  package private(set) var number = 1
  package internal(set) var records: [CellRecord] = []
  package internal(set) var player: LessonPlayer?
  /// Text that the prompt should start with next time (an exercise's first lines).
  package internal(set) var nextEntry = ""
  /// Whether a person sits in front of it, so that questions may be asked.
  package let isInteractive: Bool
  /// Whether the program was started for a lesson alone, so that leaving it leaves nabla.
  package var isLessonProgram = false
  /// The clock for timing, in seconds; tests give their own.
  package var clock: () -> Double = Clock.seconds
  private let sink: SwitchedOutput

  package init(
    output: any NotebookOutput, interrupt: InterruptFlag = InterruptFlag(),
    shelf: LessonShelf = LessonShelf(folder: nil), store: ProgressStore = ProgressStore(folder: nil),
    isInteractive: Bool = false
  ) {
    sink = SwitchedOutput(output)
    interpreter = Interpreter(output: sink, interrupt: interrupt)
    self.shelf = shelf
    self.store = store
    self.isInteractive = isInteractive
    Library.register(in: interpreter)
    for name in ["NABLA_DATA", "XDG_CACHE_HOME", "HOME"] {
      interpreter.environment[name] = FileSystem.environment(name)
    }
    interpreter.moduleFileLoader = { path in
      guard FileSystem.isPlainFile(path), let text = try? FileSystem.text(ofFile: path) else { return nil }
      return SourceText(name: path, text: text)
    }
  }

  /// Where output goes now.
  package var output: any NotebookOutput { sink.target }

  /// Sends all output elsewhere while `work` runs.
  package func redirected<Result>(
    to target: any NotebookOutput, _ work: () throws -> Result
  ) rethrows -> Result {
    let usual = sink.target
    sink.target = target
    defer { sink.target = usual }
    return try work()
  }

  /// Keeps what nabla draws itself in the user's folder of cached data.
  package func keepDrawnData() { DrawnSets.keep(in: interpreter) }

  // MARK: Entries

  /// What was typed at the prompt: an answer to the lesson, a command, a pasted transcript or a cell.
  @discardableResult
  package func submit(_ text: String) -> CellResult {
    defer { output.flush() }
    if let entries = Transcript.entries(of: text) {
      var result = CellResult.ok
      for entry in entries {
        result = submit(entry)
        if result.status != .ok { break }
      }
      return result
    }
    if let player, let result = player.answer(text) { return result }
    if text.allSatisfy(\.isWhitespace) { return .ok }
    if let line = CommandLine(text, in: self) { return run(line) }
    let pieces = CellPiece.pieces(of: text)
    if pieces.count == 1, case .help(let name)? = pieces.first { return showHelp(name) }
    let result = runEntry(text)
    if let player { player.cellRan(text, result) }
    return result
  }

  /// Runs an entry as the next numbered cell.
  package func runEntry(_ text: String) -> CellResult {
    let name = "<cell \(number)>"
    remember(input: text)
    let recording = RecordingOutput(output, keepsDrawings: isInteractive)
    let result = redirected(to: recording) { run(Cell(source: text), name: name) }
    records.append(
      CellRecord(number: number, source: text, status: result.status, pieces: recording.pieces))
    number += 1
    return result
  }

  /// Runs a cell and shows its value or its error; a failing cell leaves everything before it.
  package func run(_ cell: Cell, name: String) -> CellResult {
    interpreter.interrupt.clear()
    var result = CellResult.ok
    let pieces = CellPiece.pieces(of: cell.source)
    for (position, piece) in pieces.enumerated() {
      let isLast = position == pieces.count - 1
      switch piece {
      case .code(let code):
        let padded = String(repeating: "\n", count: cell.firstLine) + code
        result = run(code: padded, name: name, showsValue: cell.showsValue && isLast)
      case .time(let code): result = time(code, name: name)
      case .timeit(let code): result = timeRepeatedly(code, name: name)
      case .capture(let target, let code): result = capture(code, into: target, name: name)
      case .write(let path, let text, let appending):
        result = write(text, to: path, appending: appending)
      case .note(let text): output.showNote(text)
      case .command(let text):
        if let line = CommandLine(command: text) {
          result = run(line)
        } else {
          result = refuse(
            "there is no command `%\(text.prefix { !$0.isWhitespace })`", hint: "`help` lists them")
        }
      case .help(let target): result = showHelp(target)
      case .refused(let message, let hint):
        result = refuse(message, hint: hint)
      }
      if result.status != .ok { break }
    }
    if cell.showsValue, result.status == .ok {
      let played = guarded { () throws(Raise) in
        try Library.beginAnimations(in: interpreter)
        return nil
      }
      if played.status != .ok { result = played }
    }
    interpreter.freeRemains()
    if cell.showsValue { Library.showFigures(in: interpreter) }
    Library.settle(interpreter)
    return result
  }

  /// Says why the notebook does not do what a line asks for.
  func refuse(_ message: String, hint: String? = nil) -> CellResult {
    output.showError("UsageError: \(message)\n" + (hint.map { "  hint: \($0)\n" } ?? ""))
    return CellResult(status: .error, errorKind: "UsageError", errorMessage: message)
  }

  func run(_ line: CommandLine) -> CellResult { line.command.run(self, line.arguments) }

  /// Parses and runs code, and shows the value of its last expression.
  func run(code: String, name: String, showsValue: Bool) -> CellResult {
    let source = SourceText(name: name, text: code)
    let program: Program
    do throws(SyntaxFailure) {
      program = try Parser.parse(source)
    } catch {
      let result = CellResult(
        status: .error, errorKind: error.kind.rawValue, errorMessage: error.message)
      output.showError(diagnostics.render(error, in: source))
      return result
    }
    return guarded { () throws(Raise) in
      let value = try interpreter.evaluate(program, in: interpreter.main)
      guard let value, !isNone(value) else { return nil }
      if showsValue, !program.hidesValue {
        let text = try interpreter.display(value)
        remember(value: value)
        output.showValue(text, number: number)
      }
      return value
    }
  }

  /// Runs work of the language and shows what it raises.
  func guarded(_ work: () throws(Raise) -> Value?) -> CellResult {
    do throws(Raise) {
      return CellResult(status: .ok, value: try work())
    } catch {
      return show(error)
    }
  }

  private func show(_ raise: Raise) -> CellResult {
    let (kind, message) = interpreter.description(of: raise)
    var result = CellResult(status: .error, errorKind: kind, errorMessage: message)
    if interpreter.matches(raise, .keyboardInterrupt) {
      interpreter.interrupt.clear()
      result.status = .interrupted
      // The terminal has drawn `^C` on the line.
      output.showError((isInteractive ? "\n" : "") + interruption())
    } else if interpreter.matches(raise, .systemExit) {
      result.status = .exit(exitStatus(raise, message))
    } else {
      output.showError(diagnostics.render(raise, interpreter))
    }
    return result
  }

  /// One line that says where the work was stopped.
  private func interruption() -> String {
    guard let place = interpreter.traceback.last(where: { !$0.source.name.hasPrefix("<frozen") }) else {
      return "Interrupted.\n"
    }
    let line = place.source.line(at: Int(place.range.start))
    let text = place.source.lineText(line).trimmed
    let where_ = place.function == "<module>" ? "" : " of \(place.function)"
    return "Interrupted at line \(line + 1)\(where_): \(text.prefix(60))\n"
  }

  private var diagnostics: DiagnosticRenderer {
    DiagnosticRenderer(isColored: output.hasColor, columns: min(max(output.columns, 44), 104) - 4)
  }

  private func exitStatus(_ raise: Raise, _ message: String) -> Int32 {
    if message.isEmpty || message == "None" || message == "False" { return 0 }
    if message == "True" { return 1 }
    if let status = Int(message) { return Int32(truncatingIfNeeded: status & 0xFF) }
    output.showError(message + "\n")
    return 1
  }

  private func isNone(_ value: Value) -> Bool {
    switch value {
    case .none, .undefined: true
    default: false
    }
  }

  // MARK: Recalled values

  /// `_`, `__`, `___` and `_3`: they live with the built-in names, so that a variable of the same name wins
  /// and `vars` does not list them.
  private func remember(value: Value) {
    let names = ["___", "__", "_"].map { interpreter.symbols.intern($0) }
    for (older, newer) in zip(names, names.dropFirst()) {
      if let earlier = interpreter.builtins[newer] { interpreter.builtins[older] = earlier }
    }
    interpreter.builtins[names[2]] = value
    interpreter.builtins[interpreter.symbols.intern("_\(number)")] = value
  }

  /// `_i` and `_i3`.
  private func remember(input: String) {
    let value = Value.text(input)
    interpreter.builtins[interpreter.symbols.intern("_i")] = value
    interpreter.builtins[interpreter.symbols.intern("_i\(number)")] = value
  }

  // MARK: The prompt

  /// Whether an entry is a command and no program.
  package func isCommand(_ entry: String) -> Bool { CommandLine(entry, in: self) != nil }

  /// What the prompt says: `In [3]: `, or the lesson's question.
  package var promptLabel: String { player?.question ?? "In [\(number)]: " }

  /// What Enter does to the text written so far.
  package func enterAction(for text: String) -> EnterAction {
    if player?.question != nil || Transcript.entries(of: text) != nil { return .submit }
    if CommandLine(text, in: self) != nil { return .submit }
    let pieces = CellPiece.pieces(of: text)
    guard case .code = pieces.last else { return .submit }
    switch Parser.state(of: text) {
    case .complete, .invalid: return .submit
    case .incomplete(let indentation): return .continue(indentation: indentation)
    }
  }
}
