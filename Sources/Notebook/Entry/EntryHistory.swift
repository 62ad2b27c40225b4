import Glibc

/// Everything that was typed, in a file of its own to which every entry is appended at once.
///
/// One entry a line; `\n` stands for a line feed and `\\` for a backslash. Appending one line with one call
/// keeps entries of several sessions whole.
package final class EntryHistory {
  package private(set) var entries: [String] = []
  private let path: String?
  private static let limit = 10_000

  /// Reads what earlier sessions left; without a path nothing is kept.
  package init(path: String?) {
    self.path = path
    guard let path, let bytes = try? FileSystem.bytes(ofFile: path) else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    entries = text.split(separator: "\n").suffix(Self.limit).map { Self.decoded($0) }
  }

  /// Adds an entry, here and in the file; blank ones and repetitions of the last one are left out.
  package func append(_ entry: String, toFile: Bool = true) {
    guard entry.contains(where: { !$0.isWhitespace }), entry != entries.last else { return }
    entries.append(entry)
    guard toFile, let path else { return }
    try? FileSystem.append(Self.encoded(entry) + "\n", toFile: path)
  }

  static func encoded(_ entry: String) -> String {
    var text = ""
    for character in entry.unicodeScalars {
      switch character {
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": break
      default: text.unicodeScalars.append(character)
      }
    }
    return text
  }

  static func decoded(_ line: Substring) -> String {
    var text = ""
    var isEscaped = false
    for character in line.unicodeScalars {
      if isEscaped {
        text.unicodeScalars.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        text.unicodeScalars.append(character)
      }
    }
    return text
  }
}

/// One walk through the history: with Up and Down among the entries that start with what was typed, or with
/// ^R among those that contain it.
package struct HistoryWalk {
  private let entries: [String]
  private let draft: EntryText
  private let prefix: String
  private var position: Int
  /// What the walk shows now; where the entry differs from it, the walk is over.
  package private(set) var shown: EntryText

  package init(entries: [String], draft: EntryText) {
    self.entries = entries
    self.draft = draft
    prefix = draft.head
    position = entries.count
    shown = draft
  }

  /// The next older entry with the prefix; false where there is none.
  package mutating func older() -> Bool {
    var next = position - 1
    while next >= 0 {
      if entries[next].hasPrefix(prefix), entries[next] != shown.text {
        position = next
        shown = EntryText(entries[next])
        return true
      }
      next -= 1
    }
    return false
  }

  /// The next newer entry with the prefix, at last the draft; false where the draft is shown already.
  package mutating func newer() -> Bool {
    guard position < entries.count else { return false }
    var next = position + 1
    while next < entries.count {
      if entries[next].hasPrefix(prefix), entries[next] != shown.text {
        position = next
        shown = EntryText(entries[next])
        return true
      }
      next += 1
    }
    position = entries.count
    shown = draft
    return true
  }
}

/// The state of ^R: the text looked for, literally, and the entry found.
package struct HistorySearch {
  private let entries: [String]
  package let draft: EntryText
  package private(set) var needle = ""
  private var position: Int
  package private(set) var hasFailed = false

  package init(entries: [String], draft: EntryText) {
    self.entries = entries
    self.draft = draft
    position = entries.count
  }

  /// The entry found with the cursor at the match, or what was there before.
  package var shown: EntryText {
    guard entries.indices.contains(position), !needle.isEmpty else { return draft }
    var text = EntryText(entries[position])
    if let match = firstMatch(of: needle, in: entries[position]) { text.moveCursor(to: match) }
    return text
  }

  package mutating func type(_ character: Unicode.Scalar) {
    needle.unicodeScalars.append(character)
    search(from: position)
  }

  package mutating func deleteLast() {
    guard !needle.isEmpty else { return }
    needle.unicodeScalars.removeLast()
    search(from: entries.count)
  }

  /// Goes on to an older match.
  package mutating func again() {
    if !needle.isEmpty { search(from: position - 1) }
  }

  private mutating func search(from start: Int) {
    var next = min(start, entries.count - 1)
    while next >= 0 {
      if firstMatch(of: needle, in: entries[next]) != nil {
        position = next
        hasFailed = false
        return
      }
      next -= 1
    }
    hasFailed = true
  }

  /// The number of scalars in front of the first match.
  private func firstMatch(of needle: String, in entry: String) -> Int? {
    let text = Array(entry.unicodeScalars)
    let wanted = Array(needle.unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= text.count else { return nil }
    return (0...(text.count - wanted.count)).first { text[$0...].starts(with: wanted) }
  }
}
