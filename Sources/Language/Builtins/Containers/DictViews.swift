/// What `keys()`, `values()` and `items()` give: a live window on a dict.
package final class DictView: IteratorObject {
  package enum Kind: String { case keys, values, items }

  package let kind: Kind
  package private(set) var dict: DictObject

  package init(_ kind: Kind, of dict: DictObject) {
    self.kind = kind
    self.dict = dict
  }

  package override var typeName: String {
    (dict.flavour == .orderedDict ? "odict_" : "dict_") + kind.rawValue
  }

  package override var isIterator: Bool { false }

  package override func freshIterator(_ interpreter: Interpreter) -> IteratorObject {
    DictIterator(kind, of: dict)
  }

  package override func remainingCount() -> Int? { dict.count }

  package override func length(_ interpreter: Interpreter) -> Int? { dict.count }

  package override func contains(
    _ item: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Bool? {
    switch kind {
    case .keys: return try dict.value(for: item, interpreter) != nil
    case .values: return nil
    case .items:
      guard case .tuple(let pair) = item, pair.items.count == 2,
        let value = try dict.value(for: pair.items[0], interpreter)
      else { return false }
      return try Search.matches(value, pair.items[1], interpreter)
    }
  }

  /// The keys or pairs, in order.
  package func values() -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(dict.count)
    for case let entry? in dict.table.entries { values.append(kind.value(of: entry)) }
    return values
  }

  package override func isEqual(
    to other: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Bool? {
    guard kind != .values else { return nil }
    switch other {
    case .set(let set):
      guard set.count == dict.count else { return false }
    case .iterator(let view as DictView):
      guard view.kind != .values, view.dict.count == dict.count else { return false }
    default: return nil
    }
    for value in values() where try !interpreter.contains(other, value) { return false }
    return true
  }

  package override func binary(
    _ operation: BinaryOperator, _ other: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Value? {
    guard kind != .values else { return nil }
    let set = SetObject()
    for value in values() { try set.set(value, .none, interpreter) }
    return try SetMethods.binary(operation, set, interpreter.values(of: other), interpreter)
      .map(Value.set)
  }

  package override func representation(_ interpreter: Interpreter) throws(Raise) -> String? {
    try Representation.guarded(self, "...", interpreter) { () throws(Raise) in
      "\(typeName)(\(try interpreter.representation(.list(ListObject(values())))))"
    }
  }

  override func surrenderItems(to pending: inout [Value]) {
    pending.append(.dict(dict))
    dict = DictObject()
  }

  deinit { freeFlat() }
}

extension DictView.Kind {
  func value(of entry: HashTable.Entry) -> Value {
    switch self {
    case .keys: entry.key
    case .values: entry.value
    case .items: .tuple(TupleObject([entry.key, entry.value]))
    }
  }
}

/// One pass over a dict, which must not change size meanwhile.
package final class DictIterator: IteratorObject {
  private let kind: DictView.Kind
  private var dict: DictObject
  private var place = 0
  private let count: Int
  private var given = 0

  package init(_ kind: DictView.Kind, of dict: DictObject) {
    self.kind = kind
    self.dict = dict
    count = dict.count
  }

  package override var typeName: String {
    switch kind {
    case .keys: "dict_keyiterator"
    case .values: "dict_valueiterator"
    case .items: "dict_itemiterator"
    }
  }

  package override func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    if dict.count != count {
      throw Raise(
        .runtimeError, "dictionary changed size during iteration",
        hint: "loop over list(d) to be free to change d.")
    }
    guard let (entry, next) = dict.table.next(from: place) else { return nil }
    if given >= count {
      throw Raise(
        .runtimeError, "dictionary keys changed during iteration",
        hint: "loop over list(d) to be free to change d.")
    }
    place = next
    given += 1
    return kind.value(of: entry)
  }

  override func nextPair(
    _ interpreter: Interpreter, into target: UnsafeMutablePointer<Value>
  ) throws(Raise) -> PairStep {
    guard kind == .items, dict.count == count, given < count,
      let next = dict.table.copyPair(from: place, to: target)
    else {
      guard let value = try self.next(interpreter) else { return .end }
      target.pointee = value
      return .single
    }
    place = next
    given += 1
    return .pair
  }

  package override func remainingCount() -> Int? { max(count - given, 0) }

  override func surrenderItems(to pending: inout [Value]) {
    pending.append(.dict(dict))
    dict = DictObject()
  }

  deinit { freeFlat() }
}
