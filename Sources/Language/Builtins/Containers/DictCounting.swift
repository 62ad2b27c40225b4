/// What a `Counter` adds to a dict.
package enum DictCounting {
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
