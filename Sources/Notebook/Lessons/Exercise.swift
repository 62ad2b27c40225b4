import Language

/// An exercise of a lesson: everything that its file says about it.
struct Exercise {
  let identifier: String
  let starter: LessonCell?
  let hints: [LessonCell]
  let solutions: [LessonCell]
  let wrong: [LessonCell]
  let check: LessonCell
  /// The names that an attempt binds; none where the answer is an expression.
  let targets: Set<String>

  init?(_ identifier: String, in lesson: Lesson) {
    guard let check = lesson.cells(.check(identifier)).first else { return nil }
    self.identifier = identifier
    self.check = check
    starter = lesson.cells(.exercise(identifier)).first
    hints = lesson.cells(.hint(identifier))
    solutions = lesson.cells(.solution(identifier))
    wrong = lesson.cells(.wrong(identifier))
    targets = solutions.reduce(into: []) { $0.formUnion(BoundNames.names(in: $1.source)) }
  }

  /// The lesson's solution as one text.
  var solutionText: String { solutions.map(\.source).joined(separator: "\n") }

  /// The first lines for the learner to go on from; nil where there is only a comment.
  var starterCode: String? {
    guard let starter else { return nil }
    let hasCode = starter.source.split(separator: "\n").contains { line in
      let text = line.trimmed
      return !text.isEmpty && text.first != "#"
    }
    return hasCode ? starter.source : nil
  }

  /// Whether a cell that ran is an answer and not an experiment.
  func isAttempt(_ source: String, _ result: CellResult) -> Bool {
    if targets.isEmpty {
      guard result.status == .ok, let value = result.value else { return false }
      if case .none = value { return false }
      return true
    }
    return !targets.isDisjoint(with: BoundNames.names(in: source))
  }

  enum Verdict: Equatable {
    case solved(text: String)
    case failed(message: String)
    case interrupted
  }

  /// Runs the check; its output is shown only where it passes.
  func judge(in session: Session) -> Verdict {
    let captured = CapturedOutput(columns: session.output.columns)
    let result = session.redirected(to: captured) {
      session.run(Cell(source: check.source, showsValue: false), name: "<check \(identifier)>")
    }
    switch result.status {
    case .ok: return .solved(text: captured.text)
    case .interrupted: return .interrupted
    case .error, .exit:
      if result.errorKind == "AssertionError" {
        return .failed(message: result.errorMessage.isEmpty ? "the check fails" : result.errorMessage)
      }
      return .failed(message: result.errorLine)
    }
  }
}
