/// A lesson as its file has it: steps of prose and cells.
package struct Lesson: Equatable, Sendable {
  /// The file's name without its extension: `02-broadcasting`.
  package let name: String
  package let title: String
  package let minutes: Int
  /// Names of lessons that should be known.
  package let needs: [String]
  /// The seed of random numbers at the start; nil leaves it to the lesson's cells.
  package let seed: Int?
  package let steps: [LessonStep]

  package var cells: [LessonCell] { steps.flatMap(\.cells) }

  /// All cells with a role and an identifier, in order.
  package func cells(_ role: LessonCell.Role) -> [LessonCell] { cells.filter { $0.role == role } }
}

/// What is shown and done at a time.
package struct LessonStep: Equatable, Sendable {
  package let title: String
  package let blocks: [LessonBlock]

  package var cells: [LessonCell] {
    blocks.compactMap {
      if case .cell(let cell) = $0 { cell } else { nil }
    }
  }

  /// The exercises of the step, in order.
  package var exercises: [String] {
    var identifiers: [String] = []
    for cell in cells {
      switch cell.role {
      case .exercise(let identifier), .check(let identifier):
        if !identifiers.contains(identifier) { identifiers.append(identifier) }
      default: break
      }
    }
    return identifiers
  }
}

package enum LessonBlock: Equatable, Sendable {
  case prose(String)
  case cell(LessonCell)
}

/// A cell of a lesson.
package struct LessonCell: Equatable, Sendable {
  package enum Role: Equatable, Hashable, Sendable {
    case shown
    case exercise(String)
    case check(String)
    case wrong(String)
    case hint(String)
    case solution(String)
  }

  package let role: Role
  package let source: String
  /// What the file says that the cell prints; nil where it says nothing.
  package let output: String?
  /// Whether the learner is asked for the output first.
  package let isPrediction: Bool
  package let isSlow: Bool
  /// The kind of error that the cell must end with.
  package let raises: String?
  /// Where the fence of the cell opens in the file, from 0.
  package let line: Int
  /// The lines of the closing fence and of the output's fences: what `--accept` rewrites.
  package let endLine: Int
  package let outputLines: ClosedRange<Int>?

  /// The text of a hint: comment signs are taken off where every line has one.
  package var hintText: String {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.allSatisfy({ $0.isEmpty || $0.hasPrefix("#") }) else { return source }
    return lines.map { line in
      let text = line.drop { $0 == "#" }
      return String(text.first == " " ? text.dropFirst() : text)
    }.joined(separator: "\n")
  }

  /// What a known mistake must be answered with: the `# message: …` comment at its head.
  package var wrongMessage: String? {
    var message: String?
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("#") else { break }
      let text = line.drop { $0 == "#" }.trimmed
      if let begun = message {
        message = begun + " " + text
      } else if text.hasPrefix("message:") {
        message = String(text.dropFirst("message:".count).trimmed)
      }
    }
    return message
  }
}
