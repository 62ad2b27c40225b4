// The format of a lesson file, `Lessons/NN-topic.md`. It is Markdown in Jupytext's convention: it reads well
// on a code host and opens in Jupyter.
//
//     ---
//     title: Broadcasting
//     minutes: 15
//     needs: [01-arrays]
//     seed: 0
//     ---
//
//     # Broadcasting
//
//     Prose before the first `##` is the first step. Every `## Title` starts the next one.
//
//     ## Adding a bias
//
//     A fence whose first word is `python` is a cell; the `output` fence that follows it says what it prints.
//
//     ```python
//     np.ones((2, 3)) + b
//     ```
//
//     ```output
//     array([[1., 2., 3.],
//            [1., 2., 3.]])
//     ```
//
// Further words on the fence of a cell:
//
//     predict          the learner is asked for the output before it is shown
//     slow             the cell takes long; the learner is told before it runs
//     raises=Kind      the cell must end with this error; its output is the text of the error
//     exercise=ID      lines to start from, offered to the learner and not run
//     check=ID         plain `assert condition, "message"`: fails until the exercise is solved, and the message
//                      of the assertion that failed is what the learner is told
//     hint=ID          one hint, as comments; several of them are given one at a time, in order
//     solution=ID      the lesson's own solution, shown after success
//     wrong=ID         a known mistake; the comment `# message: …` at its head is the message that the check
//                      must answer it with
//
// An exercise comes to its end at its check, so the check stands last. The value that a learner's expression
// had is `_` in the check.

/// Why a lesson file cannot be read.
package struct LessonFormatError: Error, Equatable, CustomStringConvertible {
  package let file: String
  /// From 1.
  package let line: Int
  package let message: String

  package var description: String { "\(file):\(line): \(message)" }
}

/// Reads a lesson's Markdown.
package struct LessonParser {
  private let name: String
  private let lines: [String]
  private var position = 0
  private var fields: [String: String] = [:]
  private var steps: [LessonStep] = []
  private var blocks: [LessonBlock] = []
  private var prose: [String] = []
  private var stepTitle: String

  package static func parse(_ text: String, name: String) throws(LessonFormatError) -> Lesson {
    var parser = LessonParser(text, name: name)
    return try parser.lesson()
  }

  private init(_ text: String, name: String) {
    self.name = name
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    stepTitle = ""
  }

  private mutating func lesson() throws(LessonFormatError) -> Lesson {
    try readFrontMatter()
    let title = fields["title"] ?? name
    stepTitle = title
    while position < lines.count {
      let line = lines[position]
      if let fence = Fence(line) {
        try readFence(fence)
      } else if line.hasPrefix("## ") {
        endStep()
        stepTitle = String(line.dropFirst(3).trimmed)
        position += 1
      } else if line.hasPrefix("# "), steps.isEmpty, blocks.isEmpty {
        // The title again, for readers of the Markdown.
        position += 1
      } else {
        prose.append(line)
        position += 1
      }
    }
    endStep()
    let lesson = Lesson(
      name: name, title: title, minutes: min(try number("minutes") ?? 10, 10_000), needs: list("needs"),
      seed: try number("seed"), steps: steps)
    try validate(lesson)
    return lesson
  }

  private func failure(_ message: String, line: Int? = nil) -> LessonFormatError {
    LessonFormatError(file: name, line: (line ?? position) + 1, message: message)
  }

  // MARK: Front matter

  private mutating func readFrontMatter() throws(LessonFormatError) {
    guard lines.first?.trimmed == "---" else {
      throw failure("a lesson starts with `---`, its title and its minutes, and `---`", line: 0)
    }
    position = 1
    while position < lines.count, lines[position].trimmed != "---" {
      let line = lines[position]
      // Jupytext keeps settings of its own here, indented.
      if let colon = line.firstIndex(of: ":"), line.first != " ", line.first != "#" {
        let key = String(line[..<colon].trimmed)
        fields[key] = unquoted(line[line.index(after: colon)...].trimmed)
      }
      position += 1
    }
    guard position < lines.count else { throw failure("the `---` after the title is missing", line: 0) }
    position += 1
  }

  private func unquoted(_ text: Substring) -> String {
    for quote in ["\"", "'"] where text.count >= 2 && text.hasPrefix(quote) && text.hasSuffix(quote) {
      return String(text.dropFirst().dropLast())
    }
    return String(text)
  }

  private func number(_ key: String) throws(LessonFormatError) -> Int? {
    guard let text = fields[key], !text.isEmpty else { return nil }
    guard let value = Int(text), value >= 0 else {
      throw failure("`\(key)` is a number, not `\(text)`", line: 0)
    }
    return value
  }

  private func list(_ key: String) -> [String] {
    let text = fields[key] ?? ""
    let inner = text.hasPrefix("[") && text.hasSuffix("]") ? text.dropFirst().dropLast() : text[...]
    return inner.split(separator: ",").map { unquoted($0.trimmed) }.filter { !$0.isEmpty }
  }

  // MARK: Steps and fences

  private mutating func endProse() {
    let text = prose.joined(separator: "\n")
    if !text.trimmed.isEmpty { blocks.append(.prose(String(text.trimmed))) }
    prose = []
  }

  private mutating func endStep() {
    endProse()
    if !blocks.isEmpty { steps.append(LessonStep(title: stepTitle, blocks: blocks)) }
    blocks = []
  }

  /// The opening line of a fence.
  private struct Fence {
    let mark: Substring
    let words: [Substring]

    init?(_ line: String) {
      let mark = line.prefix { $0 == "`" }
      guard mark.count >= 3 else { return nil }
      let rest = line[mark.endIndex...]
      guard !rest.contains("`") else { return nil }
      self.mark = mark
      words = rest.split(separator: " ")
    }

    func isClosed(by line: String) -> Bool { line.hasPrefix(mark) && line.trimmed == mark }
  }

  private mutating func readFence(_ fence: Fence) throws(LessonFormatError) {
    let start = position
    guard fence.words.first == "python" else {
      if fence.words.first == "output" { throw failure("an `output` fence follows its cell at once") }
      // Any other fence is prose.
      repeat {
        prose.append(lines[position])
        position += 1
      } while position < lines.count && !fence.isClosed(by: lines[position])
      guard position < lines.count else { throw failure("this fence is not closed", line: start) }
      prose.append(lines[position])
      position += 1
      return
    }
    endProse()
    let source = try readBody(of: fence)
    let endLine = position - 1
    let (output, outputLines) = try readOutput()
    blocks.append(
      .cell(
        try cell(
          words: fence.words.dropFirst(), source: source, line: start, endLine: endLine, output: output,
          outputLines: outputLines)))
  }

  private mutating func readBody(of fence: Fence) throws(LessonFormatError) -> String {
    let start = position
    position += 1
    while position < lines.count, !fence.isClosed(by: lines[position]) { position += 1 }
    guard position < lines.count else { throw failure("this fence is not closed", line: start) }
    position += 1
    return lines[start + 1..<position - 1].joined(separator: "\n")
  }

  private mutating func readOutput() throws(LessonFormatError) -> (String?, ClosedRange<Int>?) {
    var next = position
    while next < lines.count, lines[next].trimmed.isEmpty { next += 1 }
    guard next < lines.count, let fence = Fence(lines[next]), fence.words.first == "output" else {
      return (nil, nil)
    }
    position = next
    let text = try readBody(of: fence)
    return (text, next...(position - 1))
  }

  private func cell(
    words: ArraySlice<Substring>, source: String, line: Int, endLine: Int, output: String?,
    outputLines: ClosedRange<Int>?
  ) throws(LessonFormatError) -> LessonCell {
    var role = LessonCell.Role.shown
    var isPrediction = false
    var isSlow = false
    var raises: String?
    for word in words {
      let halves = word.split(separator: "=", maxSplits: 1).map(String.init)
      switch (halves.first ?? "", halves.count > 1 ? halves[1] : nil) {
      case ("predict", nil): isPrediction = true
      case ("slow", nil): isSlow = true
      case ("raises", let kind?): raises = kind
      case ("exercise", let identifier?): role = .exercise(identifier)
      case ("check", let identifier?): role = .check(identifier)
      case ("wrong", let identifier?): role = .wrong(identifier)
      case ("hint", let identifier?): role = .hint(identifier)
      case ("solution", let identifier?): role = .solution(identifier)
      default:
        throw failure(
          "`\(word)` is no role of a cell (predict, slow, raises=, exercise=, check=, wrong=, hint=, "
            + "solution=)", line: line)
      }
    }
    return LessonCell(
      role: role, source: source, output: output, isPrediction: isPrediction, isSlow: isSlow,
      raises: raises, line: line, endLine: endLine, outputLines: outputLines)
  }

  /// What would leave a learner stuck is refused when the file is read.
  private func validate(_ lesson: Lesson) throws(LessonFormatError) {
    guard !lesson.steps.isEmpty else { throw failure("the lesson has no step", line: 0) }
    for cell in lesson.cells {
      switch cell.role {
      case .shown, .check: break
      case .exercise(let id), .hint(let id), .solution(let id), .wrong(let id):
        if lesson.cells(.check(id)).isEmpty {
          throw failure("`\(id)` has no check", line: cell.line)
        }
      }
      if case .check(let id) = cell.role {
        if lesson.cells(.solution(id)).isEmpty {
          throw failure("`\(id)` has no solution", line: cell.line)
        }
        if lesson.cells(.check(id)).count > 1 {
          throw failure("`\(id)` has two checks", line: cell.line)
        }
      }
      if case .wrong = cell.role, cell.wrongMessage == nil {
        throw failure("a known mistake starts with the comment `# message: …`", line: cell.line)
      }
    }
  }
}
