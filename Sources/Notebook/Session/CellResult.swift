import Language

/// How a cell ended.
package struct CellResult {
  package enum Status: Equatable, Sendable {
    case ok
    case error
    /// Stopped by Ctrl-C.
    case interrupted
    /// The program or the user asked to leave, with this exit status.
    case exit(Int32)
  }

  package var status: Status
  /// The value of the last expression, whether it was shown or not; nil where there was none.
  package var value: Value?
  /// The error's class and message, as Python's last line names them.
  package var errorKind = ""
  package var errorMessage = ""

  package static var ok: CellResult { CellResult(status: .ok) }

  /// What comes next, where this went well.
  func followed(by next: () -> CellResult) -> CellResult { status == .ok ? next() : self }

  /// `Kind: message`, or the kind alone.
  package var errorLine: String {
    errorMessage.isEmpty ? errorKind : "\(errorKind): \(errorMessage)"
  }
}
