import Language

/// Replays a lesson and compares everything that its file promises.
package struct LessonChecker {
  package struct Report {
    /// `FILE:LINE: what is wrong`, one a finding.
    package var findings: [String] = []
    package var cellCount = 0
    package var exerciseCount = 0
    /// The file's text with the outputs that the cells print now; nil where it would not change.
    package var acceptedText: String?
  }

  private let lesson: Lesson
  private let path: String
  private let session: Session
  private var report = Report()
  /// New outputs, by the position of their cell in the lesson.
  private var outputs: [(cell: LessonCell, text: String)] = []

  /// Checks a lesson's text; `path` is the name in the report, `prepare` gives the session its files.
  package static func check(
    _ text: String, path: String, interrupt: InterruptFlag = InterruptFlag(), accepting: Bool = false,
    prepare: (Session) -> Void = { _ in }
  ) throws(LessonFormatError) -> Report {
    var name = FileSystem.lastName(of: path)
    if name.hasSuffix(".md") { name.removeLast(3) }
    let lesson = try LessonParser.parse(text, name: name)
    var checker = LessonChecker(lesson, path: path, interrupt: interrupt)
    prepare(checker.session)
    checker.run()
    if accepting { checker.report.acceptedText = checker.accepted(text) }
    return checker.report
  }

  private init(_ lesson: Lesson, path: String, interrupt: InterruptFlag) {
    self.lesson = lesson
    self.path = path
    session = Session(output: CapturedOutput(), interrupt: interrupt)
  }

  private mutating func run() {
    session.seedRandom(lesson.seed)
    for cell in lesson.cells {
      switch cell.role {
      case .shown: runShown(cell)
      case .check(let identifier): checkExercise(identifier)
      default: continue
      }
      if session.interpreter.interrupt.isRaised { return }
    }
  }

  private mutating func find(_ cell: LessonCell, _ message: String) {
    report.findings.append("\(path):\(cell.line + 1): \(message)")
  }

  /// Runs a cell by itself and returns how it ended with what it showed.
  private func runCaptured(_ source: String) -> (result: CellResult, text: String) {
    let captured = CapturedOutput()
    let result = session.redirected(to: captured) { session.runEntry(source) }
    return (result, captured.text + captured.errorText)
  }

  private mutating func runShown(_ cell: LessonCell) {
    report.cellCount += 1
    let (result, text) = runCaptured(cell.source)
    switch (result.status, cell.raises) {
    case (.ok, nil): break
    case (.ok, let kind?): find(cell, "the cell raises no \(kind)")
    case (.error, let kind?) where kind == result.errorKind: break
    default: find(cell, "the cell fails: \(result.errorLine)")
    }
    compare(cell, text)
  }

  private mutating func compare(_ cell: LessonCell, _ text: String) {
    let expected = cell.output ?? ""
    guard let line = OutputComparison.mismatch(expected: expected, actual: text) else { return }
    outputs.append((cell, text))
    if cell.output == nil {
      find(cell, "the cell prints something, but no `output` fence follows it:\n\(indented(text))")
    } else {
      find(
        cell,
        "the output differs at its line \(line + 1)\n  the lesson says:\n\(indented(expected))\n"
          + "  the cell prints:\n\(indented(text))")
    }
  }

  private func indented(_ text: String) -> String {
    let lines = text.trimmedLines.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.prefix(40).map { "    " + $0 }
    return (shown + (lines.count > 40 ? ["    (\(lines.count - 40) lines more)"] : []))
      .joined(separator: "\n")
  }

  // MARK: Exercises

  private mutating func checkExercise(_ identifier: String) {
    guard let exercise = Exercise(identifier, in: lesson) else { return }
    report.exerciseCount += 1
    let before = NameSnapshot(session)
    if case .solved = exercise.judge(in: session) {
      find(exercise.check, "the check of `\(identifier)` passes before the exercise is solved")
    }
    before.restore()
    if let starter = exercise.starter, exercise.starterCode != nil {
      _ = runCaptured(starter.source)
      if case .solved = exercise.judge(in: session) {
        find(starter, "the check of `\(identifier)` passes with the starting lines alone")
      }
      before.restore()
    }
    for wrong in exercise.wrong {
      checkMistake(wrong, of: exercise)
      before.restore()
    }
    for solution in exercise.solutions {
      report.cellCount += 1
      let (result, text) = runCaptured(solution.source)
      if result.status != .ok { find(solution, "the solution fails: \(result.errorLine)") }
      compare(solution, text)
    }
    if case .failed(let message) = exercise.judge(in: session) {
      find(exercise.check, "the check of `\(identifier)` fails after the solution: \(message)")
    }
  }

  private mutating func checkMistake(_ wrong: LessonCell, of exercise: Exercise) {
    let expected = wrong.wrongMessage ?? ""
    let (result, _) = runCaptured(wrong.source)
    if result.status == .error, result.errorLine == expected { return }
    guard result.status == .ok else {
      find(wrong, "the known mistake fails by itself: \(result.errorLine)")
      return
    }
    if !exercise.isAttempt(wrong.source, result) {
      find(wrong, "the known mistake would not be taken for an attempt: it binds none of the names")
    }
    switch exercise.judge(in: session) {
    case .solved: find(wrong, "the known mistake passes the check of `\(exercise.identifier)`")
    case .interrupted: break
    case .failed(let message):
      if !OutputComparison.matches(expected, message) {
        find(wrong, "the known mistake is answered with\n    \(message)\n  instead of\n    \(expected)")
      }
    }
  }

  // MARK: Accepting

  /// The file's text with the new outputs, from the last to the first so that line numbers stay true.
  private func accepted(_ text: String) -> String? {
    guard !outputs.isEmpty else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (cell, output) in outputs.sorted(by: { $0.cell.line > $1.cell.line }) {
      var body = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      while body.last == "" { body.removeLast() }
      let marks = body.contains { $0.hasPrefix("```") } ? "````" : "```"
      let fence = body.isEmpty ? [] : [marks + "output"] + body + [marks]
      if let old = cell.outputLines {
        lines.replaceSubrange(old, with: fence)
      } else if !fence.isEmpty {
        lines.insert(contentsOf: [""] + fence, at: cell.endLine + 1)
      }
    }
    return lines.joined(separator: "\n")
  }
}
