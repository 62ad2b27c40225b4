import Glibc
import Notebook
import TextPlot

/// What a terminal shows only until the next state of it: redrawn pictures, and outputs that are cleared.
///
/// A picture is replaced at most ten times a second. In a pipe everything that a program clears is held back, so
/// that only its last state is printed.
final class LiveScreen {
  /// Seconds that a state stays at least.
  private static let pause = 0.1

  /// Rows of the picture at the bottom of the screen that the next one replaces.
  private var pictureRows = 0
  private var lastDrawn = -1.0
  /// What was written since the last `clear`, to know how many rows it takes; nil before the first.
  private var frame: String?
  /// Whether the frame is kept back: in a pipe, or because the last one is too young.
  private var isHeld = false
  /// Rows of the last frame that are still to be taken away.
  private var staleRows: Int?

  /// Whether the terminal can move its cursor up.
  static var isPossible: Bool {
    guard let name = getenv("TERM") else { return false }
    return String(cString: name) != "dumb"
  }

  /// Takes text that a program writes; true where it goes to the terminal now.
  func admits(_ text: String, isTerminal: Bool, into output: TextOutput) -> Bool {
    erasePicture(output)
    guard frame != nil else { return true }
    if !isHeld { eraseStale(output) }
    // A frame longer than this is no frame: it goes on as ordinary text.
    if (frame?.utf8.count ?? 0) > 1 << 20 {
      settle(into: output)
      return true
    }
    frame? += text
    return !isHeld
  }

  /// Shows a picture in place of the last one, unless that one is too young.
  func redraw(_ text: () -> String, into output: TextOutput) {
    let now = Clock.seconds()
    guard now - lastDrawn >= Self.pause else { return }
    lastDrawn = now
    // Where a picture was taken away, the cursor stands at the start of a line.
    let isAtStart = pictureRows > 0 || output.endsInLineFeed
    let picture = Self.cropped(text(), rows: Signals.terminalRows() - 1)
    erasePicture(output)
    if !isAtStart { output.put("\n") }
    output.put(picture)
    pictureRows = Self.rows(picture, output.columns)
    output.flush()
  }

  func clear(whenWritten: Bool, isTerminal: Bool, into output: TextOutput) {
    erasePicture(output)
    if !isHeld, let frame, !frame.isEmpty, isTerminal {
      staleRows = Self.rows(frame, output.columns)
    }
    let now = Clock.seconds()
    isHeld = !isTerminal || now - lastDrawn < Self.pause
    if !isHeld {
      lastDrawn = now
      if !whenWritten { eraseStale(output) }
    }
    frame = ""
  }

  /// The last state stays: what was held back is written.
  func settle(into output: TextOutput) {
    erasePicture(output)
    let held = isHeld ? frame ?? "" : ""
    if !held.isEmpty { eraseStale(output) }
    frame = nil
    isHeld = false
    staleRows = nil
    output.put(held)
  }

  private func erasePicture(_ output: TextOutput) {
    guard pictureRows > 0 else { return }
    output.put(Self.erasing(pictureRows))
    pictureRows = 0
  }

  private func eraseStale(_ output: TextOutput) {
    guard let rows = staleRows else { return }
    output.put(Self.erasing(rows))
    staleRows = nil
  }

  /// Moves up over so many rows, as far as the screen goes, and clears from there on.
  private static func erasing(_ rows: Int) -> String {
    if rows == 0 { return "\r\u{1B}[J" }
    return "\r\u{1B}[\(min(rows, max(1, Signals.terminalRows() - 1)))A\u{1B}[J"
  }

  /// The last lines of a picture that is taller than the screen, since lines above it cannot be drawn over.
  private static func cropped(_ picture: String, rows: Int) -> String {
    let lines = picture.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count - 1 > max(rows, 1) else { return picture }
    return lines.suffix(max(rows, 1) + 1).joined(separator: "\n")
  }

  /// How many times the cursor went down while the text was written.
  private static func rows(_ text: String, _ columns: Int) -> Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropLast().reduce(0) { rows, line in
      rows + max(1, (DisplayWidth.of(plain(line)) + columns - 1) / max(1, columns))
    }
  }

  /// A line without its colour sequences.
  private static func plain(_ line: Substring) -> String {
    guard line.contains("\u{1B}") else { return String(line) }
    var result = ""
    var isInside = false
    for character in line {
      if character == "\u{1B}" { isInside = true }
      if !isInside { result.append(character) }
      if isInside, character.isLetter { isInside = false }
    }
    return result
  }
}
