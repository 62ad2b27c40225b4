/// What Enter does to an entry.
package enum EnterAction: Equatable, Sendable {
  case submit
  /// A new line that starts with these blanks.
  case `continue`(indentation: String)
}

/// What Tab may put in place of the text in front of the cursor.
package struct Completion: Equatable, Sendable {
  package struct Candidate: Equatable, Sendable {
    /// The whole text in place of what was typed.
    package let text: String
    /// How a list shows it.
    package let label: String

    package init(_ text: String, label: String? = nil) {
      self.text = text
      self.label = label ?? text
    }
  }

  /// Where the text to be replaced starts, in scalars.
  package let start: Int
  package let candidates: [Candidate]

  package init(start: Int, candidates: [Candidate]) {
    self.start = start
    self.candidates = candidates
  }

  package static let none = Completion(start: 0, candidates: [])

  /// What all candidates start with.
  package var commonPrefix: String {
    guard let first = candidates.first else { return "" }
    return candidates.dropFirst().reduce(first.text) { $0.commonScalars(with: $1.text) }
  }
}

extension String {
  fileprivate func commonScalars(with other: String) -> String {
    var common = String.UnicodeScalarView()
    for (mine, theirs) in zip(unicodeScalars, other.unicodeScalars) {
      guard mine == theirs else { break }
      common.append(mine)
    }
    return String(common)
  }
}
