/// How an entry of several lines lies in an editor that knows one line: every line feed of the entry is
/// followed by a margin (the continuation prompt) that is drawn as text but is no part of the entry.
///
/// Characters are Unicode scalars as 32-bit numbers, which is what line editors count.
package struct EntryLayout {
  package typealias Scalars = [Int32]
  package static let lineFeed: Int32 = 10

  package let margin: Scalars

  package init(margin: String) {
    self.margin = Scalars(scalarsOf: margin)
  }

  /// The entry with its margins.
  package func decorated(_ text: Scalars) -> Scalars {
    var result: Scalars = []
    result.reserveCapacity(text.count)
    for scalar in text {
      result.append(scalar)
      if scalar == Self.lineFeed { result += margin }
    }
    return result
  }

  /// Where a position of the entry lies in the decorated text.
  package func decoratedPosition(_ position: Int, in text: Scalars) -> Int {
    position + text.prefix(position).count { $0 == Self.lineFeed } * margin.count
  }

  /// The positions of the entry before and after a place in its decorated text: they differ where the
  /// place lies inside a margin.
  func positions(ofDecorated place: Int, in text: Scalars) -> (before: Int, after: Int) {
    var offset = 0
    for (position, scalar) in text.enumerated() {
      if offset >= place { return (position, position) }
      offset += 1
      if scalar == Self.lineFeed {
        if place < offset + margin.count { return (position, position + 1) }
        offset += margin.count
      }
    }
    return (text.count, text.count)
  }

  /// The entry without margins; what was pasted or killed together with a margin loses it too.
  package func plain(_ decorated: Scalars) -> Scalars {
    var result: Scalars = []
    var position = 0
    while position < decorated.count {
      let scalar = decorated[position]
      result.append(scalar)
      position += 1
      if scalar == Self.lineFeed, decorated[position...].starts(with: margin) {
        position += margin.count
      }
    }
    return result
  }

  /// The entry after an editing command that knows nothing of margins.
  ///
  /// A deletion that touched a margin means the line feed in front of it; a cursor inside a margin goes on
  /// in the direction in which it moved.
  package func reconciled(
    _ old: EntryText, decorated new: Scalars, cursor newCursor: Int
  ) -> EntryText {
    let before = decorated(old.scalars)
    if before == new {
      let places = positions(ofDecorated: newCursor, in: old.scalars)
      let movedRight = newCursor > decoratedPosition(old.cursor, in: old.scalars)
      return EntryText(old.scalars, cursor: movedRight ? places.after : places.before)
    }
    let shorter = min(before.count, new.count)
    var head = 0
    while head < min(shorter, newCursor), before[head] == new[head] { head += 1 }
    var tail = 0
    while tail < shorter - head, before[before.count - 1 - tail] == new[new.count - 1 - tail] {
      tail += 1
    }
    let start = positions(ofDecorated: head, in: old.scalars).before
    let end = max(start, positions(ofDecorated: before.count - tail, in: old.scalars).after)
    let inserted = plain(Scalars(new[head..<(new.count - tail)]))
    let text = Scalars(old.scalars[..<start]) + inserted + Scalars(old.scalars[end...])
    let cursor = newCursor <= head ? start : start + inserted.count
    return EntryText(text, cursor: cursor)
  }
}

/// An entry being written and the place of its cursor.
package struct EntryText: Equatable {
  package var scalars: EntryLayout.Scalars
  package private(set) var cursor: Int

  package init(_ scalars: EntryLayout.Scalars = [], cursor: Int? = nil) {
    self.scalars = scalars
    self.cursor = min(max(cursor ?? scalars.count, 0), scalars.count)
  }

  package init(_ text: String) { self.init(EntryLayout.Scalars(scalarsOf: text)) }

  package var text: String { String(scalars: scalars) }

  package var isEmpty: Bool { scalars.isEmpty }

  /// The text in front of the cursor.
  package var head: String { String(scalars: scalars[..<cursor]) }

  /// Where the cursor's line starts and ends (the line feed is not part of it).
  package var line: Range<Int> {
    let start = scalars[..<cursor].lastIndex(of: EntryLayout.lineFeed).map { $0 + 1 } ?? 0
    let end = scalars[cursor...].firstIndex(of: EntryLayout.lineFeed) ?? scalars.count
    return start..<end
  }

  package var isOnFirstLine: Bool { line.lowerBound == 0 }

  package var isOnLastLine: Bool { line.upperBound == scalars.count }

  /// Whether there is nothing but blanks between the start of the line and the cursor.
  package var isInIndentation: Bool {
    scalars[line.lowerBound..<cursor].allSatisfy { $0 == 32 || $0 == 9 }
  }

  package mutating func moveCursor(to position: Int) {
    cursor = min(max(position, 0), scalars.count)
  }

  package mutating func insert(_ inserted: EntryLayout.Scalars) {
    scalars.insert(contentsOf: inserted, at: cursor)
    cursor += inserted.count
  }

  package mutating func insert(_ text: String) { insert(EntryLayout.Scalars(scalarsOf: text)) }

  /// Removes a range and leaves the cursor where it was; returns what was removed.
  @discardableResult
  package mutating func remove(_ range: Range<Int>) -> EntryLayout.Scalars {
    let range = range.clamped(to: 0..<scalars.count)
    let removed = EntryLayout.Scalars(scalars[range])
    scalars.removeSubrange(range)
    cursor = range.upperBound <= cursor ? cursor - range.count : min(cursor, range.lowerBound)
    return removed
  }

  /// Moves to the line above (`-1`) or below (`1`) in the same column; false at the edge.
  package mutating func moveLine(_ direction: Int) -> Bool {
    let here = line
    let column = cursor - here.lowerBound
    var there = self
    if direction < 0 {
      guard here.lowerBound > 0 else { return false }
      there.moveCursor(to: here.lowerBound - 1)
    } else {
      guard here.upperBound < scalars.count else { return false }
      there.moveCursor(to: here.upperBound + 1)
    }
    let target = there.line
    cursor = min(target.lowerBound + column, target.upperBound)
    return true
  }

  /// Removes the character in front of the cursor, or in an indentation the blanks back to a multiple of four.
  package mutating func deleteBackward() -> Bool {
    guard cursor > 0 else { return false }
    let column = cursor - line.lowerBound
    var count = 1
    if column > 1, isInIndentation {
      let blanks = scalars[line.lowerBound..<cursor].reversed().prefix { $0 == 32 }.count
      count = min(max(blanks, 1), (column - 1) % 4 + 1)
    }
    remove(cursor - count..<cursor)
    return true
  }

  /// The start of the word in front of the cursor.
  package var wordStart: Int {
    var position = cursor
    let isWord = { (scalar: Int32) in scalar > 127 || scalar == 95 || isAlphanumeric(scalar) }
    while position > 0, !isWord(scalars[position - 1]) { position -= 1 }
    while position > 0, isWord(scalars[position - 1]) { position -= 1 }
    return position
  }
}

private func isAlphanumeric(_ scalar: Int32) -> Bool {
  (48...57).contains(scalar) || (65...90).contains(scalar) || (97...122).contains(scalar)
}

extension EntryLayout.Scalars {
  package init(scalarsOf text: String) {
    self = text.unicodeScalars.map { Int32(bitPattern: $0.value) }
  }
}

extension String {
  package init(scalars: some Sequence<Int32>) {
    var text = String.UnicodeScalarView()
    for scalar in scalars {
      text.append(Unicode.Scalar(UInt32(bitPattern: scalar)) ?? "\u{FFFD}")
    }
    self = String(text)
  }
}
