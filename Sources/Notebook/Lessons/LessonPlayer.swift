import Language

/// Plays a lesson in a session, a step at a time: text, then a cell that runs on Enter, then an exercise.
///
/// It knows no terminal: entries come in through `answer` and `cellRan`, everything it says goes to the
/// session's output. It never goes on by itself.
package final class LessonPlayer {
  package let lesson: Lesson
  package internal(set) var progress: LessonProgress
  unowned let session: Session
  /// What Enter alone will do.
  package internal(set) var waiting = Waiting.stepEnd
  /// The next block of the step to be shown.
  var position = 0
  var failures = 0
  var hintsShown = 0
  /// Whether the last thing said is the line of keys, under which the prompt stands without a gap.
  package var endsWithKeys = false
  /// The names before the learner's cell, while an exercise waits.
  private var snapshot: NameSnapshot?

  package enum Waiting: Equatable {
    case cell(LessonCell)
    /// The cell whose output the learner is asked for.
    case prediction(LessonCell)
    case exercise(String)
    case stepEnd
    case finished
  }

  init(lesson: Lesson, session: Session, progress: LessonProgress) {
    self.lesson = lesson
    self.session = session
    self.progress = progress
  }

  var stepIndex: Int { min(progress.step, lesson.steps.count - 1) }

  var step: LessonStep { lesson.steps[stepIndex] }

  var exercise: Exercise? {
    guard case .exercise(let identifier) = waiting else { return nil }
    return Exercise(identifier, in: lesson)
  }

  /// Whether the next entry answers a question of the lesson.
  package var isAsking: Bool { question != nil }

  /// The prompt in place of `In [n]:`, while the learner is asked something.
  var question: String? {
    if case .prediction = waiting { return "your guess: " }
    return nil
  }

  // MARK: Entries

  /// Takes an entry that is meant for the lesson; nil leaves it to the session.
  func answer(_ text: String) -> CellResult? {
    endsWithKeys = false
    let isBlank = text.allSatisfy(\.isWhitespace)
    if case .prediction(let cell) = waiting {
      if !isBlank, CommandLine(text, in: session) != nil { return nil }
      return run(cell, guess: isBlank ? nil : text)
    }
    guard isBlank else {
      if case .exercise = waiting { snapshot = NameSnapshot(session) }
      return nil
    }
    return goOn()
  }

  /// What Enter alone does.
  private func goOn() -> CellResult {
    switch waiting {
    case .cell(let cell), .prediction(let cell): return run(cell, guess: nil)
    case .exercise:
      if let starter = exercise?.starterCode {
        session.nextEntry = starter
        return .ok
      }
      say("Type your answer; \(keys(["hint", "solution", "skip"])).")
      return .ok
    case .stepEnd: return nextStep()
    case .finished: return .ok
    }
  }

  /// Looks at a cell that the learner typed and that has run.
  func cellRan(_ source: String, _ result: CellResult) {
    guard let exercise else {
      if result.status == .ok { keep(source) }
      return
    }
    defer { snapshot = nil }
    guard exercise.isAttempt(source, result) else {
      if result.status == .ok { keep(source) }
      return
    }
    guard result.status == .ok else {
      if result.status == .error {
        snapshot?.restore()
        failures += 1
        say("Everything is as it was before. \(afterFailure(exercise))")
      }
      return
    }
    judge(exercise, answer: source)
  }

  /// Judges the exercise as things stand (`check`).
  func judge() -> CellResult {
    guard let exercise else { return session.refuse("there is no exercise to check here") }
    snapshot = nil
    judge(exercise, answer: nil)
    return .ok
  }

  private func judge(_ exercise: Exercise, answer: String?) {
    switch exercise.judge(in: session) {
    case .interrupted: say("The check was interrupted.")
    case .solved(let text):
      if let answer { keep(answer) }
      if !text.isEmpty { session.output.write(text) }
      succeed(exercise, answer: answer)
    case .failed(let message):
      failures += 1
      let made = exercise.targets.sorted().compactMap { session.description(ofName: $0) }
      say("Not yet: \(message)")
      for line in made { say("  You have: \(line)") }
      if let snapshot {
        snapshot.restore()
        if !exercise.targets.isEmpty {
          say("  (\(exercise.targets.sorted().joined(separator: ", ")): as before your attempt)")
        }
      }
      say(afterFailure(exercise))
    }
  }

  private func afterFailure(_ exercise: Exercise) -> String {
    if hintsShown < exercise.hints.count { return "Try again, or \(keys(["hint"]))." }
    return "Try again, or \(keys(["solution", "skip"]))."
  }

  private func succeed(_ exercise: Exercise, answer: String?) {
    if !progress.solved.contains(exercise.identifier) { progress.solved.append(exercise.identifier) }
    progress.skipped.removeAll { $0 == exercise.identifier }
    say(failures == 0 ? "Right." : "Right, that is it.")
    if let answer, words(answer) != words(exercise.solutionText) {
      say("\nThe lesson's own solution:")
      show(code: exercise.solutionText)
    }
    finishExercise()
  }

  private func words(_ code: String) -> [Substring] {
    code.split(separator: "\n").filter { $0.trimmed.first != "#" }.flatMap { line in
      line.split(whereSeparator: \.isWhitespace)
    }
  }

  private func finishExercise() {
    failures = 0
    hintsShown = 0
    snapshot = nil
    position += 1
    save()
    say("")
    present()
  }

  /// Keeps a cell for taking the lesson up again.
  func keep(_ source: String) {
    progress.cells.append(String(source.trimmedLines))
    save()
  }

  package func save() { session.store.save(progress, of: lesson.name) }

  // MARK: Commands

  func hint() -> CellResult {
    guard let exercise else { return session.refuse("hints are for exercises, and none waits here") }
    guard hintsShown < exercise.hints.count else {
      say(
        exercise.hints.isEmpty
          ? "This exercise has no hints; `solution` shows the answer."
          : "That was the last hint; `solution` shows the answer.")
      return .ok
    }
    let text = exercise.hints[hintsShown].hintText
    hintsShown += 1
    progress.hintsUsed += 1
    say("hint \(hintsShown) of \(exercise.hints.count)")
    say(TextWrapping.wrapped(text).split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
    save()
    return .ok
  }

  func solution() -> CellResult {
    guard let exercise else { return session.refuse("there is no exercise here") }
    say("A solution:")
    show(code: exercise.solutionText)
    say("Type it or your own, or \(keys(["skip"])) to run this one and go on.")
    return .ok
  }

  func skip() -> CellResult {
    switch waiting {
    case .exercise(let identifier):
      guard let exercise else { return .ok }
      snapshot = nil
      show(code: exercise.solutionText)
      for cell in exercise.solutions {
        let result = session.runEntry(cell.source)
        guard result.status == .ok else { return result }
        keep(cell.source)
      }
      if !progress.skipped.contains(identifier), !progress.solved.contains(identifier) {
        progress.skipped.append(identifier)
      }
      say("Skipped; `back` brings you here again.")
      finishExercise()
    case .cell, .prediction:
      position += 1
      present()
    case .stepEnd: return nextStep()
    case .finished: break
    }
    return .ok
  }

  /// `next`: the cells left in the step run without a word; an exercise has to be solved or skipped.
  func next() -> CellResult {
    while true {
      switch waiting {
      case .exercise:
        say("This exercise waits: \(keys(["hint", "solution", "skip"])).")
        return .ok
      case .cell(let cell), .prediction(let cell):
        let captured = CapturedOutput()
        let result = session.redirected(to: captured) { session.runEntry(cell.source) }
        if result.status == .ok {
          keep(cell.source)
        } else if cell.raises == nil {
          session.output.showError(captured.errorText)
          return result
        }
        position += 1
        presentQuietly()
      case .stepEnd: return nextStep()
      case .finished: return .ok
      }
    }
  }

  func back() -> CellResult {
    progress.step = max(0, stepIndex - 1)
    save()
    return showStep()
  }

  func restart() -> CellResult {
    session.forgetVariables()
    progress = LessonProgress()
    session.seedRandom(lesson.seed)
    save()
    return showStep()
  }

  private func nextStep() -> CellResult {
    progress.doneSteps.insert(stepIndex)
    if stepIndex + 1 < lesson.steps.count {
      progress.step = stepIndex + 1
      save()
      return showStep()
    }
    waiting = .finished
    progress.isFinished = true
    save()
    sayFarewell()
    session.player = nil
    return .ok
  }

  // MARK: Talking

  func say(_ text: String) { session.output.write(text + "\n") }

  func show(code: String) {
    for line in code.trimmedLines.split(separator: "\n", omittingEmptySubsequences: false) {
      session.output.write(line.isEmpty ? "  |\n" : "  | \(line)\n")
    }
  }

  func keys(_ names: [String]) -> String {
    let quoted = names.map { "`\($0)`" }
    guard quoted.count > 1, let last = quoted.last else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }
}
