import Glibc
import Notebook

/// The notebook in a terminal: prompts, entries, answers, until the user leaves.
enum TerminalNotebook {
  static func run(_ shelf: LessonShelf, lesson: String?) -> Int32 {
    let output = TextOutput(isNotebook: true, isTerminal: true, hasColor: Process.hasColor)
    let folder = ProgressStore.stateFolder
    let session = Programs.makeSession(
      output, shelf: shelf, store: ProgressStore(folder: folder), isInteractive: true)
    let history = EntryHistory(path: folder.map { FileSystem.joined($0, "history") })
    let journal = SessionJournal(folder: folder)
    defer { journal.remove() }
    let prompt = Prompt(session: session, history: history, output: output)
    if let lesson {
      session.isLessonProgram = true
      let started = session.startLesson(lesson)
      output.flush()
      if started.status != .ok { return 2 }
    } else {
      let hint = shelf.names.isEmpty ? "" : ", `lesson` lists the lessons"
      output.write("\(Process.version): Python with NumPy. `help` explains\(hint).\n\n")
    }
    for orphan in SessionJournal.recovered(in: folder).suffix(3) {
      output.write("A session ended without being saved; to run it again: open \(orphan)\n\n")
    }
    while true {
      output.startLine()
      output.flush()
      switch prompt.read() {
      case .endOfInput:
        session.player?.save()
        return 0
      case .interrupted: continue
      case .entry(let text):
        if !text.allSatisfy(\.isWhitespace), session.player?.isAsking != true {
          history.append(text)
          if !session.isCommand(text) { journal.append(text) }
        }
        let result = session.submit(text)
        if case .exit(let status) = result.status {
          session.player?.save()
          output.flush()
          return status
        }
        output.startLine()
        if !text.allSatisfy(\.isWhitespace), session.player?.endsWithKeys != true { output.write("\n") }
      }
    }
  }
}

/// The prompt: the line editor, or plain lines where the terminal cannot move its cursor.
final class Prompt {
  private let session: Session
  private let output: TextOutput
  private let editor: LineEditor?
  private let lines = InputLines()

  init(session: Session, history: EntryHistory, output: TextOutput) {
    self.session = session
    self.output = output
    let questions = EditorQuestions(
      enter: { session.enterAction(for: $0) },
      complete: { session.completion(of: $0, at: $1) })
    editor =
      Process.isDumb
      ? nil
      : LineEditor(
        history: history, questions: questions, style: PromptStyle(hasColor: output.hasColor))
  }

  func read() -> PromptResult {
    let label = session.promptLabel
    guard let editor else { return readLines(label) }
    return editor.read(label: label, initial: session.takeNextEntry())
  }

  /// Line by line, until the entry is complete.
  private func readLines(_ label: String) -> PromptResult {
    var text = ""
    var prompt = label
    while true {
      output.write(prompt)
      output.flush()
      guard let line = lines.next() else {
        if Signals.interrupt.isRaised {
          Signals.interrupt.clear()
          output.write("\n")
          return .interrupted
        }
        output.write("\n")
        return text.isEmpty ? .endOfInput : .entry(text)
      }
      text += (text.isEmpty ? "" : "\n") + line
      if case .submit = session.enterAction(for: text) { return .entry(text) }
      prompt = PromptStyle.continuation(for: label)
    }
  }
}
