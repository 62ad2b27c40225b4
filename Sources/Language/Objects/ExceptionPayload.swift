/// A payload that holds values, so that chains of objects through it are freed flat.
package protocol ValueHolder: AnyObject {
  /// Moves the values out while the object in front of it is being freed.
  func surrenderItems(to pending: inout [Value])
}

/// A payload whose values can change, and be put back after a learner's failed attempt.
package protocol RestorablePayload: AnyObject {
  /// The values that it holds now.
  var heldValues: [Value] { get }
  /// Puts values back that `heldValues` gave.
  func restore(_ values: [Value])
}

/// What an exception object carries beside its attributes.
package final class ExceptionPayload: ValueHolder {
  /// What the exception was made with; `e.args`.
  package var arguments: [Value]
  /// The exception named by `raise … from`, and whether one was named.
  package var cause: Value = .none
  package var suppressesContext = false
  /// The exception that was being handled when this one was raised.
  package var context: Value = .none
  package var hint: String?
  package var details: [String] = []
  /// The frames it has passed, innermost first, kept for a later re-raise.
  package internal(set) var frames: [TracebackEntry] = []
  /// The error that carries it while it is on its way up.
  weak var raise: Raise?

  package init(_ arguments: [Value]) { self.arguments = arguments }

  package func surrenderItems(to pending: inout [Value]) {
    pending += arguments
    pending += [cause, context]
    arguments = []
    cause = .none
    context = .none
  }
}

/// `super()`: looks attributes up behind `type` in the order of the object's own class.
final class SuperPayload {
  let type: TypeObject
  let receiver: Value

  init(type: TypeObject, receiver: Value) {
    self.type = type
    self.receiver = receiver
  }
}
