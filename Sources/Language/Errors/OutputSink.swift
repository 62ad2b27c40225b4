/// Where a program's output goes: a terminal, a transcript, a JSON line. Injected, so that nothing below the
/// executable knows a terminal.
package protocol OutputSink: AnyObject {
  /// Text that a program prints.
  func write(_ text: String)
  /// A warning or a note, which a terminal shows on standard error.
  func writeWarning(_ text: String)
  /// Columns that a picture may take; 80 where nothing is known.
  var columns: Int { get }
  /// Whether a line can be drawn over after a carriage return, as on a terminal.
  var redrawsLines: Bool { get }
  /// Shows a picture; what keeps outputs may keep its drawing as well.
  func show(_ picture: ShownPicture)
  /// Whether pictures are redrawn in place: somebody watches a terminal.
  var redrawsInPlace: Bool { get }
  /// Shows a picture in place of the one that was shown so before, where that is possible and not too often;
  /// elsewhere nothing happens, and the program's last picture is shown in the ordinary way.
  func redraw(_ text: () -> String)
  /// Takes away what the program has shown so far: at once, or when it next shows something.
  func clear(whenWritten: Bool)
  /// Shows what was held back for being replaced too often; called when a program ends.
  func settle()
  /// Hands over what is buffered.
  func flush()
}

extension OutputSink {
  package var redrawsLines: Bool { false }
  package func show(_ picture: ShownPicture) { write(picture.text()) }
  package var redrawsInPlace: Bool { false }
  package func redraw(_ text: () -> String) {}
  package func clear(whenWritten: Bool) {}
  package func settle() {}
  package func flush() {}
}

/// A picture made of text, and the drawing behind it, each made when it is needed.
package struct ShownPicture {
  /// The picture with its last line feed.
  package let text: () -> String
  /// The same with colours, for a terminal that shows them.
  package let colored: () -> String
  /// The same as a PNG file.
  package let drawing: () -> [UInt8]

  package init(
    text: @escaping () -> String, colored: (() -> String)? = nil, drawing: @escaping () -> [UInt8]
  ) {
    self.text = text
    self.colored = colored ?? text
    self.drawing = drawing
  }
}
