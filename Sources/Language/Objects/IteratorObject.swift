/// Anything that gives one value after another. Subclasses override `next` (and the description of the type).
package class IteratorObject {
  package init() {}

  /// The next value, or nil at the end; after the end it stays nil.
  package func next(_ interpreter: Interpreter) throws(Raise) -> Value? { nil }

  /// Python's name of the type: `zip`, `generator`, `list_iterator`.
  package var typeName: String { "iterator" }

  /// The number of values still to come, where it is known without asking.
  package func remainingCount() -> Int? { nil }
}

/// An iterator over values that are already there.
package final class SequenceIterator: IteratorObject {
  private let values: [Value]
  private var position = 0
  private let name: String

  package init(_ values: [Value], typeName: String = "list_iterator") {
    self.values = values
    name = typeName
  }

  package override func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    guard position < values.count else { return nil }
    defer { position += 1 }
    return values[position]
  }

  package override var typeName: String { name }

  package override func remainingCount() -> Int? { values.count - position }
}
