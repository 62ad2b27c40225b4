import TensorCore

/// A Python exception on its way up: data only, text is made by the renderer in `Notebook`.
///
/// An exception object that a program raised itself waits in `Interpreter.raisedInstance`, since an error
/// must be Sendable and objects are not; `isInstance` says so.
package final class Raise: Error {
  package let kind: ExceptionKind
  package let message: String
  /// One suggestion that works for these values, without the word "hint".
  package let hint: String?
  /// Lines that explain the failure: shapes of the operands, the axes that disagree.
  package let details: [String]
  package let isInstance: Bool
  /// The shapes that do not fit together, where the engine said so.
  package let shapes: [Shape]
  /// Whether text or objects stood where numbers are needed: a function that knows arrays of labels tries
  /// again with them.
  package let meetsLabels: Bool

  package init(
    _ kind: ExceptionKind, _ message: String, hint: String? = nil, details: [String] = [],
    isInstance: Bool = false, shapes: [Shape] = [], meetsLabels: Bool = false
  ) {
    self.kind = kind
    self.message = message
    self.hint = hint
    self.details = details
    self.isInstance = isInstance
    self.shapes = shapes
    self.meetsLabels = meetsLabels
  }

  /// The same error, of an argument that is no number.
  package var meetingLabels: Raise {
    Raise(
      kind, message, hint: hint, details: details, isInstance: isInstance, shapes: shapes,
      meetsLabels: true)
  }

  package static func typeError(_ message: String, hint: String? = nil) -> Raise {
    Raise(.typeError, message, hint: hint)
  }

  package static func valueError(_ message: String, hint: String? = nil) -> Raise {
    Raise(.valueError, message, hint: hint)
  }

  package static func indexError(_ message: String) -> Raise { Raise(.indexError, message) }

  /// An engine error in Python's terms.
  package convenience init(_ error: TensorError) {
    self.init(
      ExceptionKind(rawValue: error.kind.rawValue) ?? .valueError, error.message, shapes: error.shapes)
  }
}

/// Runs engine work inside the language: `try engine { () throws(TensorError) in … }`.
@inline(__always)
package func engine<Result>(_ work: () throws(TensorError) -> Result) throws(Raise) -> Result {
  do throws(TensorError) { return try work() } catch { throw Raise(error) }
}

extension TensorError {
  /// The shapes that do not fit together.
  fileprivate var shapes: [Shape] {
    switch self {
    case .broadcast(let shapes): shapes
    case .notAligned(let a, let b, _, _), .matmulMismatch(let a, let b, _, _): [a, b]
    default: []
    }
  }
}
