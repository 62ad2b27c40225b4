import Language

/// Where a notebook shows what its cells do: a terminal, a pipe, a lesson's transcript.
package protocol NotebookOutput: OutputSink {
  /// Whether errors may be coloured.
  var hasColor: Bool { get }
  /// The value of a cell's last expression, as text.
  func showValue(_ text: String, number: Int)
  /// An error with its explanation.
  func showError(_ text: String)
  /// A remark of the notebook's own.
  func showNote(_ text: String)
}

/// Keeps everything as text: for lessons that are checked, and for JSON lines.
package final class CapturedOutput: NotebookOutput {
  /// What a notebook shows under the cell, without the error.
  package private(set) var text = ""
  package private(set) var errorText = ""
  package private(set) var warnings = ""
  private var isCleared = false
  package let columns: Int
  package var hasColor: Bool { false }
  /// More than this is not kept: a loop that prints for ever must not fill the memory.
  private static let limit = 64 << 20

  package init(columns: Int = 80) { self.columns = columns }

  package func write(_ text: String) {
    if isCleared {
      self.text = ""
      isCleared = false
    }
    if self.text.utf8.count < Self.limit { self.text += text }
  }

  package func writeWarning(_ text: String) {
    if warnings.utf8.count < Self.limit { warnings += text }
  }

  package func showValue(_ text: String, number: Int) { write(text + "\n") }

  package func showError(_ text: String) { errorText += text }

  package func showNote(_ text: String) { write(text + "\n") }

  package func flush() {}

  /// Only what comes after it is kept; the last of several redrawn pictures is written at the end.
  package func clear(whenWritten: Bool) {
    if whenWritten { isCleared = true } else { text = "" }
  }
}

/// The sink that the language writes to; the notebook turns it to where a cell's output belongs.
package final class SwitchedOutput: OutputSink {
  package var target: any NotebookOutput

  package init(_ target: any NotebookOutput) { self.target = target }

  package func write(_ text: String) { target.write(text) }

  package func writeWarning(_ text: String) { target.writeWarning(text) }

  package var columns: Int { target.columns }

  package var redrawsLines: Bool { target.redrawsLines }

  package var redrawsInPlace: Bool { target.redrawsInPlace }

  package func show(_ picture: ShownPicture) { target.show(picture) }

  package func redraw(_ text: () -> String) { target.redraw(text) }

  package func clear(whenWritten: Bool) { target.clear(whenWritten: whenWritten) }

  package func settle() { target.settle() }

  package func flush() { target.flush() }
}
