import Language

extension LessonPlayer {
  /// Shows the current step from its start.
  func showStep() -> CellResult {
    position = 0
    failures = 0
    hintsShown = 0
    say("")
    say(header)
    say("")
    present()
    return .ok
  }

  /// `[2/9] Title      ####........  about 4 min left`
  var header: String {
    let count = lesson.steps.count
    let left = lesson.minutes * (count - stepIndex)
    let minutes = max(1, (left + count / 2) / count)
    let filled = 12 * stepIndex / count
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 12 - filled)
    let title = session.padded(
      session.clipped("[\(stepIndex + 1)/\(count)] \(step.title)", 46), 43)
    return "\(title) \(bar)  about \(minutes) min left"
  }

  /// Shows the step from `position` up to the next thing that the learner has to do.
  func present() {
    while position < step.blocks.count {
      switch step.blocks[position] {
      case .prose(let text):
        say(TextWrapping.wrapped(text))
        say("")
      case .cell(let cell):
        if present(cell) { return }
      }
      position += 1
    }
    waiting = .stepEnd
    let isLast = stepIndex + 1 == lesson.steps.count
    say(keyLine(isLast ? "Enter ends the lesson" : "Enter goes on", ["back", "toc"]))
  }

  /// Goes on to the next thing to do without showing anything.
  func presentQuietly() {
    session.redirected(to: CapturedOutput()) { present() }
  }

  /// Shows a cell; true where it waits for the learner.
  private func present(_ cell: LessonCell) -> Bool {
    switch cell.role {
    case .shown:
      show(code: cell.source)
      if cell.isPrediction, !cell.isSlow || cell.output != nil {
        waiting = .prediction(cell)
        say(keyLine("What will it print? Type your guess, Enter alone just runs it", ["skip"]))
      } else {
        waiting = .cell(cell)
        say(
          keyLine(
            cell.isSlow ? "Enter runs it (this one takes a while)" : "Enter runs it", ["skip", "back"]))
      }
      return true
    case .exercise:
      show(code: cell.source)
      return false
    case .check(let identifier):
      if progress.solved.contains(identifier) {
        say("(solved; try it again if you like)")
        return false
      }
      waiting = .exercise(identifier)
      let starts = exercise?.starterCode == nil ? "Your turn" : "Your turn: Enter brings the lines above"
      say(keyLine(starts, ["hint", "solution", "skip"]))
      return true
    case .wrong, .hint, .solution: return false
    }
  }

  /// What is possible now, in one line.
  private func keyLine(_ enter: String, _ commands: [String]) -> String {
    endsWithKeys = true
    return "[\(enter); \(commands.joined(separator: ", "))]"
  }

  /// Runs the shown cell, after the learner's guess where there is one.
  func run(_ cell: LessonCell, guess: String?) -> CellResult {
    let isPrediction = guess != nil
    let result = session.runEntry(cell.source)
    switch result.status {
    case .ok where cell.raises == nil:
      keep(cell.source)
    case .error where cell.raises != nil:
      break
    case .interrupted:
      say("Enter runs it again, `skip` goes on without it.")
      return result
    case .exit: return result
    default:
      say("That was not meant to happen here. `restart` starts the lesson with fresh variables;")
      say("Enter tries the cell again, `skip` goes on without it.")
      return CellResult.ok
    }
    if isPrediction, let guess {
      say(
        Prediction.isRight(guess, output: session.records.last?.text ?? "")
          ? "You said so." : "You said: \(guess.trimmed)")
    }
    position += 1
    say("")
    present()
    return CellResult.ok
  }

  /// `toc`: the steps with what is done.
  func showContents() -> CellResult {
    say(lesson.title)
    for (index, step) in lesson.steps.enumerated() {
      let mark = progress.doneSteps.contains(index) ? "x" : " "
      let here = index == stepIndex ? ">" : " "
      var line = "\(here) [\(mark)] \(index + 1)  \(step.title)"
      let exercises = step.exercises
      if !exercises.isEmpty {
        let solved = exercises.filter { progress.solved.contains($0) }.count
        line += "  (exercises: \(solved) of \(exercises.count))"
      }
      say(line)
    }
    return .ok
  }

  func sayFarewell() {
    let exercises = lesson.steps.flatMap(\.exercises)
    say("")
    say("That was \"\(lesson.title)\".")
    if !exercises.isEmpty {
      let solved = exercises.filter { progress.solved.contains($0) }.count
      let hints = progress.hintsUsed == 0 ? "" : ", with \(progress.hintsUsed) hints"
      say("You solved \(solved) of \(exercises.count) exercises\(hints).")
    }
    let names = session.shelf.names
    if let place = names.firstIndex(of: lesson.name), place + 1 < names.count {
      let number = names[place + 1].prefix { $0.isNumber }
      let title = (try? session.shelf.lesson(named: names[place + 1]))?.title ?? names[place + 1]
      say("Next: `lesson \(Int(number).map(String.init) ?? names[place + 1])`, \(title).")
    }
    say("Your variables are still here.")
  }
}

/// Whether a learner's guess says what a cell printed: brackets, blanks and `array(…)` do not count.
enum Prediction {
  static func isRight(_ guess: String, output: String) -> Bool {
    let said = essence(guess)
    guard !said.isEmpty else { return false }
    if OutputComparison.matches(said, essence(output)) { return true }
    // An error is guessed by its kind.
    let kind = output.trimmed.prefix { $0.isLetter }
    return kind.hasSuffix("Error") && guess.trimmed.lowercased().hasPrefix(kind.lowercased())
  }

  private static func essence(_ text: String) -> String {
    var text = text.trimmed
    if text.hasPrefix("array("), text.hasSuffix(")") { text = text.dropFirst(6).dropLast() }
    let plain = text.map { "()[],\n".contains($0) ? " " : $0 }
    return String(plain).split(separator: " ").joined(separator: " ")
  }
}
