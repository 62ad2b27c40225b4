/// How far a learner has come in a lesson, kept in a file that reads as a Python file: settings as comments at
/// its head, then every cell that ran, so that a lesson can be taken up with its variables.
package struct LessonProgress: Equatable {
  package var step = 0
  /// Exercises solved by the learner, and those given up with `skip`.
  package var solved: [String] = []
  package var skipped: [String] = []
  /// Steps that were gone through to their end.
  package var doneSteps: Set<Int> = []
  package var isFinished = false
  package var cells: [String] = []
  package var hintsUsed = 0

  package init() {}

  package init(text: String) {
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
    for line in parts.prefix(while: { $0.hasPrefix("# ") && !$0.hasPrefix("# %%") }) {
      let words = line.dropFirst(2).split(separator: " ").map(String.init)
      switch words.first {
      case "step": step = max(1, words.dropFirst().first.flatMap { Int($0) } ?? 1) - 1
      case "solved": solved = Array(words.dropFirst())
      case "skipped": skipped = Array(words.dropFirst())
      case "done": doneSteps = Set(words.dropFirst().compactMap { Int($0) }.map { max($0, 1) - 1 })
      case "hints": hintsUsed = min(words.dropFirst().first.flatMap { Int($0) } ?? 0, 1_000_000)
      case "finished": isFinished = true
      default: break
      }
    }
    if let start = parts.firstIndex(where: { CellSplitter.marker($0) != nil }) {
      cells = CellSplitter.cells(of: parts[start...].joined(separator: "\n")).map { cell in
        String(cell.source.trimmedLines)
      }
    }
  }

  package var text: String {
    var lines = ["# nabla: progress in a lesson", "# step \(step + 1)"]
    if !solved.isEmpty { lines.append("# solved " + solved.joined(separator: " ")) }
    if !skipped.isEmpty { lines.append("# skipped " + skipped.joined(separator: " ")) }
    if !doneSteps.isEmpty {
      lines.append("# done " + doneSteps.sorted().map { String($0 + 1) }.joined(separator: " "))
    }
    if hintsUsed > 0 { lines.append("# hints \(hintsUsed)") }
    if isFinished { lines.append("# finished") }
    for cell in cells { lines += ["", "# %%", cell] }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  /// Without empty lines at both ends.
  var trimmedLines: Substring {
    var text = self[...]
    while text.first == "\n" { text.removeFirst() }
    while text.last == "\n" { text.removeLast() }
    return text
  }
}

/// The files in which progress is kept, one a lesson, in the user's folder for state.
package struct ProgressStore {
  package let folder: String?

  /// `$XDG_STATE_HOME/nabla`, else `~/.local/state/nabla`; nil where there is no home.
  package static var stateFolder: String? {
    if let state = FileSystem.environment("XDG_STATE_HOME"), state.hasPrefix("/") {
      return FileSystem.joined(state, "nabla")
    }
    return FileSystem.environment("HOME").map { FileSystem.joined($0, ".local/state/nabla") }
  }

  package init(folder: String?) {
    self.folder = folder
  }

  private func path(_ lesson: String) -> String? {
    folder.map { FileSystem.joined($0, "lessons/\(lesson).py") }
  }

  package func progress(in lesson: String) -> LessonProgress? {
    guard let path = path(lesson), let text = try? FileSystem.text(ofFile: path) else { return nil }
    return LessonProgress(text: text)
  }

  package func save(_ progress: LessonProgress, of lesson: String) {
    guard let path = path(lesson) else { return }
    // Progress that cannot be kept must not stop the lesson.
    try? FileSystem.replace(path, with: progress.text)
  }

  package func forget(_ lesson: String) {
    if let path = path(lesson) { FileSystem.remove(path) }
  }
}
