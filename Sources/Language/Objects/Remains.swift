import CKernels

/// What Ctrl-C left over, kept until the learner has been told: freeing ten million strings takes longer than
/// stopping may.
final class Remains {
  private var lists: [[Value]] = []
  private var tables: [[HashTable.Entry?]] = []

  /// Those of the session that runs on this thread, while it is being stopped.
  static var open: Remains? {
    guard nabla_is_stopping(), let place = nabla_remains() else { return nil }
    return Unmanaged<Remains>.fromOpaque(place).takeUnretainedValue()
  }

  /// Takes values over in place of freeing them now.
  func keep(_ items: inout [Value]) {
    lists.append(items)
    items = []
  }

  /// Takes the entries of a table over in place of freeing them now.
  func keep(_ entries: inout [HashTable.Entry?]) {
    tables.append(entries)
    entries = []
  }

  /// Frees everything. Ctrl-C stops this too: the rest is left for the next time.
  func free() {
    tables = []
    var left: [[Value]] = []
    swap(&left, &lists)
    while var items = left.popLast() { Teardown.flatten(&items) }
  }
}

extension Interpreter {
  /// Frees what an interrupted program left over, once the learner has been told that it was stopped.
  package func freeRemains() {
    nabla_stopped()
    remains.free()
  }

  /// Frees the values that work had gathered before it failed; when it was stopped, after the learner was told.
  package func discard(_ values: inout [Value]) { Teardown.flatten(&values) }
}
