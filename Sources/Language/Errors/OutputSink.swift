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
}

extension OutputSink {
  package var redrawsLines: Bool { false }
}
