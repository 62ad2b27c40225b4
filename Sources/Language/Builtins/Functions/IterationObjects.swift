/// An iterator whose values a function computes: what `itertools` is made of.
package final class ComputedIterator: IteratorObject {
  private let name: String
  private let compute: (Interpreter) throws(Raise) -> Value?
  /// Its text, where that is not the usual one.
  private let shows: ((Interpreter) throws(Raise) -> String)?

  package init(
    typeName: String, _ compute: @escaping (Interpreter) throws(Raise) -> Value?,
    shows: ((Interpreter) throws(Raise) -> String)? = nil
  ) {
    name = typeName
    self.compute = compute
    self.shows = shows
  }

  package override func representation(_ interpreter: Interpreter) throws(Raise) -> String? {
    try shows?(interpreter)
  }

  package override var typeName: String { name }

  package override func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    try compute(interpreter)
  }
}

/// `zip(a, b, …)`.
package final class ZipIterator: IteratorObject {
  private var iterators: [IteratorObject]
  private let isStrict: Bool
  private let isFlat: Bool
  private var isDone = false

  init(_ iterators: [IteratorObject], isStrict: Bool) {
    self.iterators = iterators
    self.isStrict = isStrict
    isFlat = iterators.allSatisfy(\.isShallow)
  }

  package override var typeName: String { "zip" }

  package override func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    if isDone || iterators.isEmpty { return nil }
    try interpreter.checkStack()
    var items: [Value] = []
    items.reserveCapacity(iterators.count)
    for (position, iterator) in iterators.enumerated() {
      guard let item = try iterator.next(interpreter) else {
        isDone = true
        if isStrict { try checkEnds(position, interpreter) }
        return nil
      }
      items.append(item)
    }
    return .tuple(TupleObject(items))
  }

  override func nextPair(
    _ interpreter: Interpreter, into target: UnsafeMutablePointer<Value>
  ) throws(Raise) -> PairStep {
    guard iterators.count == 2, !isDone, !isStrict else {
      guard let value = try next(interpreter) else { return .end }
      target.pointee = value
      return .single
    }
    if !isFlat { try interpreter.checkStack() }
    // The registers are the loop's variables, which keep their values when the second iterator ends.
    var first = Value.undefined
    guard try iterators[0].next(interpreter, into: &first),
      try iterators[1].next(interpreter, into: target + 1)
    else {
      isDone = true
      return .end
    }
    if target.pointee.isTrivial { target.initialize(to: first) } else { target.pointee = first }
    return .pair
  }

  /// With `strict`, all must end in the same round.
  private func checkEnds(_ position: Int, _ interpreter: Interpreter) throws(Raise) {
    func others(_ count: Int) -> String { count == 1 ? "argument 1" : "arguments 1-\(count)" }
    if position > 0 {
      throw .valueError("zip() argument \(position + 1) is shorter than \(others(position))")
    }
    for later in 1..<max(iterators.count, 1)
    where try iterators[later].next(interpreter) != nil {
      throw .valueError("zip() argument \(later + 1) is longer than \(others(later))")
    }
  }

  package override func remainingCount() -> Int? {
    if isDone || iterators.isEmpty { return 0 }
    var least: Int?
    for iterator in iterators {
      guard let count = iterator.remainingCount() else { return nil }
      least = min(least ?? count, count)
    }
    return least
  }

  override func surrenderItems(to pending: inout [Value]) {
    pending += iterators.map(Value.iterator)
    iterators = []
  }

  deinit { freeFlat() }
}

/// `map(function, a, …)`.
package final class MapIterator: IteratorObject {
  private let function: Value
  private var iterators: [IteratorObject]

  init(_ function: Value, _ iterators: [IteratorObject]) {
    self.function = function
    self.iterators = iterators
  }

  package override var typeName: String { "map" }

  package override func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    try interpreter.checkStack()
    var items: [Value] = []
    for iterator in iterators {
      guard let item = try iterator.next(interpreter) else { return nil }
      items.append(item)
    }
    return try interpreter.call(function, items)
  }

  override func surrenderItems(to pending: inout [Value]) {
    pending += iterators.map(Value.iterator)
    iterators = []
  }

  deinit { freeFlat() }
}

/// `filter(function, iterable)`; without a function, what is true stays.
package final class FilterIterator: IteratorObject {
  private let function: Value?
  private var iterator: IteratorObject

  init(_ function: Value?, _ iterator: IteratorObject) {
    self.function = function
    self.iterator = iterator
  }

  package override var typeName: String { "filter" }

  package override func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    try interpreter.checkStack()
    while let item = try iterator.next(interpreter) {
      var verdict = item
      if let function { verdict = try interpreter.call(function, [item]) }
      if try interpreter.truth(verdict) { return item }
      try interpreter.checkInterrupt()
    }
    return nil
  }

  override func surrenderItems(to pending: inout [Value]) {
    pending.append(.iterator(iterator))
    iterator = IteratorObject()
  }

  deinit { freeFlat() }
}

/// `enumerate(iterable, start)`.
package final class EnumerateIterator: IteratorObject {
  private var iterator: IteratorObject
  private var number: Int

  init(_ iterator: IteratorObject, start: Int) {
    self.iterator = iterator
    number = start
  }

  package override var typeName: String { "enumerate" }

  package override func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    try interpreter.checkStack()
    guard let item = try iterator.next(interpreter) else { return nil }
    defer { number = number &+ 1 }
    return .tuple(TupleObject([.int(number), item]))
  }

  override func nextPair(
    _ interpreter: Interpreter, into target: UnsafeMutablePointer<Value>
  ) throws(Raise) -> PairStep {
    if !iterator.isShallow { try interpreter.checkStack() }
    guard try iterator.next(interpreter, into: target + 1) else { return .end }
    target.put(.int(number))
    number = number &+ 1
    return .pair
  }

  package override func remainingCount() -> Int? { iterator.remainingCount() }

  override func surrenderItems(to pending: inout [Value]) {
    pending.append(.iterator(iterator))
    iterator = IteratorObject()
  }

  deinit { freeFlat() }
}

/// `reversed(list)`: a list that shrinks meanwhile ends it.
package final class ReversedListIterator: IteratorObject {
  private var list: ListObject
  private var position: Int

  init(_ list: ListObject) {
    self.list = list
    position = list.items.count - 1
  }

  package override var typeName: String { "list_reverseiterator" }

  package override func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    guard position >= 0, position < list.items.count else {
      position = -1
      return nil
    }
    defer { position -= 1 }
    return list.items[position]
  }

  package override func remainingCount() -> Int? { position + 1 }

  override func surrenderItems(to pending: inout [Value]) {
    pending.append(.list(list))
    list = ListObject([])
  }

  deinit { freeFlat() }
}

/// `reversed(x)` of anything with a length and integer subscripts.
package final class ReversedIterator: IteratorObject {
  private var sequence: Value
  private var position: Int

  init(_ sequence: Value, count: Int) {
    self.sequence = sequence
    position = count - 1
  }

  package override var typeName: String { "reversed" }

  package override func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    guard position >= 0 else { return nil }
    defer { position -= 1 }
    return try interpreter.subscripted(sequence, .int(position))
  }

  package override func remainingCount() -> Int? { position + 1 }

  override func surrenderItems(to pending: inout [Value]) {
    pending.append(sequence)
    sequence = .none
  }

  deinit { freeFlat() }
}

/// `iter(callable, sentinel)`.
package final class CallableIterator: IteratorObject {
  private let function: Value
  private let sentinel: Value
  private var isDone = false

  init(_ function: Value, sentinel: Value) {
    self.function = function
    self.sentinel = sentinel
  }

  package override var typeName: String { "callable_iterator" }

  package override func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    if isDone { return nil }
    let value: Value
    do throws(Raise) {
      value = try interpreter.call(function, [])
    } catch {
      guard interpreter.matches(error, .stopIteration) else { throw error }
      isDone = true
      return nil
    }
    if try interpreter.equal(value, sentinel) {
      isDone = true
      return nil
    }
    return value
  }
}
