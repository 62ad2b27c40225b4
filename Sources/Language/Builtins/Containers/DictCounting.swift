/// What a `Counter` adds to a dict.
package enum DictCounting {
  /// `x op y` for `+`, `-`, `&`, `|` of two counters, keeping positive counts only; nil for other operators.
  static func binary(
    _ operation: BinaryOperator, _ x: DictObject, _ y: DictObject, _ interpreter: Interpreter
  ) throws(Raise) -> DictObject? {
    switch operation {
    case .add, .subtract, .bitAnd, .bitOr: break
    default: return nil
    }
    let result = DictObject(flavour: .counter)
    func add(_ key: Value) throws(Raise) {
      let a = try x.value(for: key, interpreter) ?? .int(0)
      let b = try y.value(for: key, interpreter) ?? .int(0)
      let count: Value
      switch operation {
      case .add, .subtract: count = try interpreter.binary(operation, a, b)
      case .bitAnd: count = try Sorting.precedes(a, b, interpreter) ? a : b
      default: count = try Sorting.precedes(a, b, interpreter) ? b : a
      }
      if try Sorting.precedes(.int(0), count, interpreter) {
        try result.set(key, count, interpreter)
      }
    }
    for case let entry? in x.table.entries { try add(entry.key) }
    for case let entry? in y.table.entries
    where try x.value(for: entry.key, interpreter) == nil {
      try add(entry.key)
    }
    return result
  }

  /// The entries by falling count; equal counts keep their order.
  package static func mostCommon(
    _ dict: DictObject, _ interpreter: Interpreter
  ) throws(Raise) -> [HashTable.Entry] {
    let entries = dict.table.entries.compactMap { $0 }
    let positions = entries.indices.map(Value.int)
    let key = NativeFunction(name: "count", signature: Signature("position, /")) {
      call throws(Raise) in
      guard case .int(let position) = call[0], entries.indices.contains(position) else {
        return .none
      }
      return entries[position].value
    }
    do throws(Raise) {
      let sorted = try Sorting.sorted(positions, key: .native(key), reverse: true, interpreter)
      return sorted.compactMap { Numbers.exactInteger($0).map { entries[$0] } }
    } catch {
      // As CPython: counts that cannot be compared stay in order.
      guard error.kind == .typeError else { throw error }
      return entries
    }
  }
}
