/// Anything that gives one value after another. Subclasses override `next` (and the description of the type).
package class IteratorObject {
  /// Whether the machine runs it itself instead of calling `next`.
  final var isGenerator = false

  package init() {}

  /// The next value, or nil at the end; after the end it stays nil.
  package func next(_ interpreter: Interpreter) throws(Raise) -> Value? { nil }

  /// Puts the next value into a register; false at the end, when the register keeps what it holds.
  func next(
    _ interpreter: Interpreter, into target: UnsafeMutablePointer<Value>
  ) throws(Raise) -> Bool {
    guard let value = try next(interpreter) else { return false }
    if target.pointee.isTrivial { target.initialize(to: value) } else { target.pointee = value }
    return true
  }

  /// Whether its values come from no other iterator, so that asking for one cannot nest.
  var isShallow: Bool { false }

  /// What a loop with two variables got.
  enum PairStep {
    case end
    /// One value, which is still to be unpacked, in the first register.
    case single
    /// Both halves of a pair, which needed no tuple.
    case pair
  }

  /// The next value for a loop with two variables; iterators over pairs fill both registers themselves.
  func nextPair(
    _ interpreter: Interpreter, into target: UnsafeMutablePointer<Value>
  ) throws(Raise) -> PairStep {
    guard let value = try next(interpreter) else { return .end }
    target.pointee = value
    return .single
  }

  /// Python's name of the type: `zip`, `generator`, `list_iterator`.
  package var typeName: String { "iterator" }

  /// The number of values still to come, where it is known without asking.
  package func remainingCount() -> Int? { nil }

  /// Moves what it holds to `pending` while it is being freed, so that deep structures are freed flat.
  func surrenderItems(to pending: inout [Value]) {}

  /// What the deinit of a class with values of its own calls.
  final func freeFlat() {
    var pending: [Value] = []
    surrenderItems(to: &pending)
    Teardown.flatten(&pending)
  }

  // MARK: What views and other re-iterable objects override

  /// Whether `next()` may be called on it; false for views, which are only walked through `freshIterator`.
  package var isIterator: Bool { true }

  /// What `iter(x)` gives: the object itself, or a new pass over the same values.
  package func freshIterator(_ interpreter: Interpreter) throws(Raise) -> IteratorObject { self }

  /// `len(x)`, or nil where it has none.
  package func length(_ interpreter: Interpreter) throws(Raise) -> Int? { nil }

  /// `item in x` where there is a shorter way than walking; nil otherwise.
  package func contains(_ item: Value, _ interpreter: Interpreter) throws(Raise) -> Bool? { nil }

  /// `x == other`, or nil where only identity counts.
  package func isEqual(to other: Value, _ interpreter: Interpreter) throws(Raise) -> Bool? { nil }

  /// `x op other` (set operations of views), or nil where there is no such operation.
  package func binary(
    _ operation: BinaryOperator, _ other: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Value? { nil }

  /// Its repr, or nil for `<name object at 0x…>`.
  package func representation(_ interpreter: Interpreter) throws(Raise) -> String? { nil }
}

/// An iterator over values that are already there.
package final class SequenceIterator: IteratorObject {
  private var values: [Value]
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

  override func surrenderItems(to pending: inout [Value]) {
    pending += values
    values = []
  }

  deinit { Teardown.flatten(&values) }
}

/// An iterator whose values come from a closure: for modules outside the language, which cannot subclass.
package final class NativeIterator: IteratorObject {
  private let name: String
  private let produce: (Interpreter) throws(Raise) -> Value?
  private var isFinished = false

  package init(
    typeName: String, _ produce: @escaping (Interpreter) throws(Raise) -> Value?
  ) {
    name = typeName
    self.produce = produce
  }

  package override func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    guard !isFinished else { return nil }
    if let value = try produce(interpreter) { return value }
    isFinished = true
    return nil
  }

  package override var typeName: String { name }
}
