import Language

/// An entry that ran, with what it showed: for `history` and `save`.
package struct CellRecord {
  package enum Piece: Equatable, Sendable {
    case printed(String)
    case picture(Picture)
    case warning(String)
    case value(String)
    case error(String)
  }

  /// A picture as text, with its drawing, made when the cell is saved.
  package struct Picture: Equatable, Sendable {
    package let text: String
    /// A PNG file.
    package let drawing: [UInt8]
  }

  package let number: Int
  package let source: String
  package let status: CellResult.Status
  package let pieces: [Piece]

  /// What stood under the cell.
  package var text: String {
    pieces.map { piece in
      switch piece {
      case .printed(let text), .error(let text): text
      case .picture(let picture): picture.text
      case .value(let text): text + "\n"
      case .warning: ""
      }
    }.joined()
  }
}

/// Shows everything and keeps a copy of it.
final class RecordingOutput: NotebookOutput {
  private let target: any NotebookOutput
  private(set) var pieces: [CellRecord.Piece] = []
  private var size = 0
  private var isCleared = false
  /// Whether cells may be saved with what they showed: a program that only runs needs no drawings.
  private let keepsDrawings: Bool
  /// More than this is shown but not kept.
  private static let limit = 4 << 20

  init(_ target: any NotebookOutput, keepsDrawings: Bool) {
    self.target = target
    self.keepsDrawings = keepsDrawings
  }

  private func keep(_ text: String, _ piece: (String) -> CellRecord.Piece) {
    startFrame()
    guard size < Self.limit else { return }
    size += text.utf8.count
    if case .printed(let earlier)? = pieces.last, case .printed = piece("") {
      // In place: a loop that prints must not copy all it has printed.
      var joined = earlier
      pieces.removeLast()
      if text.utf8.first == 0x0D, !text.hasPrefix("\r\n") {
        RecordingOutput.removeLastLine(of: &joined)
        joined += text.dropFirst()
      } else {
        joined += text
      }
      pieces.append(.printed(joined))
    } else {
      pieces.append(piece(text))
    }
  }

  /// Takes off a line that is drawn over, so that of a progress bar its last state is kept.
  private static func removeLastLine(of text: inout String) {
    let bytes = text.utf8
    guard let end = bytes.lastIndex(of: 0x0A) else {
      text = ""
      return
    }
    text.removeSubrange(bytes.index(after: end)...)
  }

  func write(_ text: String) {
    keep(text) { .printed($0) }
    target.write(text)
  }

  /// A picture is kept with its drawing as long as there is room for it.
  func show(_ picture: ShownPicture) {
    let text = picture.text()
    target.show(picture)
    startFrame()
    guard size < Self.limit else { return }
    let drawing = keepsDrawings ? picture.drawing() : []
    size += text.utf8.count + drawing.count
    pieces.append(.picture(CellRecord.Picture(text: text, drawing: drawing)))
  }

  var redrawsLines: Bool { target.redrawsLines }

  var redrawsInPlace: Bool { target.redrawsInPlace }

  func redraw(_ text: () -> String) { target.redraw(text) }

  func clear(whenWritten: Bool) {
    target.clear(whenWritten: whenWritten)
    isCleared = true
    if !whenWritten { startFrame() }
  }

  func settle() { target.settle() }

  /// Forgets what was cleared away.
  private func startFrame() {
    guard isCleared else { return }
    isCleared = false
    pieces = []
    size = 0
  }

  func writeWarning(_ text: String) {
    keep(text) { .warning($0) }
    target.writeWarning(text)
  }

  var columns: Int { target.columns }

  var hasColor: Bool { false }

  func showValue(_ text: String, number: Int) {
    keep(text) { .value($0) }
    target.showValue(text, number: number)
  }

  func showError(_ text: String) {
    keep(text) { .error($0) }
    target.showError(text)
  }

  func showNote(_ text: String) { target.showNote(text) }

  func flush() { target.flush() }
}
