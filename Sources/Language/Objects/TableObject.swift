/// What dicts and sets share: a hash table, and looking keys up in it.
///
/// Hash and equality of a key may run a program, and that program may change this very table. So nothing is
/// held while they run: a lookup works on a copy (which shares the memory) and starts over when the table
/// changed meanwhile.
package class TableObject {
  package final var table = HashTable()

  package final var count: Int { table.count }

  /// The module or object whose names a dict shows: what is stored in the dict is stored there too.
  package final var mirrored: AnyObject?

  /// The value of a key, or nil.
  package final func value(for key: Value, _ interpreter: Interpreter) throws(Raise) -> Value? {
    if mirrored != nil, case .string(let name) = key {
      let symbol = interpreter.symbols.intern(name.text)
      switch mirrored {
      case let module as ModuleObject: return module[symbol]
      case let instance as InstanceObject: return instance.attribute(symbol)
      case let function as FunctionObject: return function.attributes[symbol]
      default: break
      }
    }
    let hash = try interpreter.hash(key)
    return try table.entry(at: place(of: key, hash, interpreter))?.value
  }

  package final func contains(_ key: Value, _ interpreter: Interpreter) throws(Raise) -> Bool {
    let key = sought(key)
    let hash = try interpreter.hash(key)
    return try place(of: key, hash, interpreter) >= 0
  }

  /// Gives a key a value; a key that is there already stays as it is.
  package final func set(
    _ key: Value, _ value: Value, _ interpreter: Interpreter
  ) throws(Raise) {
    let hash = try interpreter.hash(key)
    let place = try place(of: key, hash, interpreter)
    if mirrored != nil { mirror(key, value, interpreter) }
    if place >= 0 {
      table.setValue(value, at: place)
    } else {
      table.insertNew(HashTable.Entry(hash: hash, key: key, value: value))
    }
  }

  /// Brings a dict that shows the names of a module or of an object up to date, before it is walked or counted.
  package final func refresh(_ interpreter: Interpreter) throws(Raise) {
    guard let mirrored else { return }
    let fresh = DictObject()
    func add(_ symbol: Symbol, _ value: Value?) throws(Raise) {
      guard let value, !value.isUndefined else { return }
      try fresh.set(.text(interpreter.symbols.name(of: symbol)), value, interpreter)
    }
    switch mirrored {
    case let module as ModuleObject: for symbol in module.symbols { try add(symbol, module[symbol]) }
    case let instance as InstanceObject:
      for (place, symbol) in instance.layout.symbols.enumerated() {
        try add(symbol, instance.storage[place])
      }
    case let function as FunctionObject:
      for (symbol, value) in function.attributes where symbol != interpreter.names.annotations {
        try add(symbol, value)
      }
    default: return
    }
    for case let entry? in table.entries {
      if case .string = entry.key { continue }
      try fresh.set(entry.key, entry.value, interpreter)
    }
    // An unchanged dict keeps its table, so that loops over it see no change.
    if fresh.count == table.count, fresh.keysEqual(self) { return }
    table = fresh.table
  }

  /// Whether both tables hold the same text keys in the same order.
  private func keysEqual(_ other: TableObject) -> Bool {
    func names(_ table: HashTable) -> [String] {
      table.entries.compactMap { if case .string(let name)? = $0?.key { name.text } else { nil } }
    }
    return names(table) == names(other.table)
  }

  /// Removes a key and returns its value; nil where it was not there.
  @discardableResult
  package final func removeValue(
    for key: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Value? {
    let key = sought(key)
    let hash = try interpreter.hash(key)
    let place = try place(of: key, hash, interpreter)
    guard let entry = table.entry(at: place) else {
      if case .string(let name) = key, let module = mirrored as? ModuleObject,
        let value = module[interpreter.symbols.intern(name.text)]
      {
        mirror(key, nil, interpreter)
        return value
      }
      return nil
    }
    if mirrored != nil { mirror(key, nil, interpreter) }
    table.removeEntry(at: place)
    return entry.value
  }

  /// A set is sought in a set as the frozen set that equals it.
  private func sought(_ key: Value) -> Value {
    guard case .set(let set) = key.plain, !set.isFrozen, self is SetObject else { return key }
    let frozen = SetObject(isFrozen: true)
    frozen.table = set.table
    return .set(frozen)
  }

  /// Binds or unbinds a name where the dict's names come from.
  private func mirror(_ key: Value, _ value: Value?, _ interpreter: Interpreter) {
    guard case .string(let name) = key else { return }
    let symbol = interpreter.symbols.intern(name.text)
    switch mirrored {
    case let module as ModuleObject: module[symbol] = value
    case let instance as InstanceObject:
      if let value { instance.setAttribute(symbol, value) } else { _ = instance.removeAttribute(symbol) }
    case let function as FunctionObject: function.attributes[symbol] = value
    default: break
    }
  }

  deinit { table.freeFlat() }

  private func place(
    of key: Value, _ hash: Int, _ interpreter: Interpreter
  ) throws(Raise) -> Int {
    // Work on many keys looks for Ctrl-C here.
    if table.count > 0xFFFF, interpreter.interrupt.isRaised { try interpreter.checkInterrupt() }
    let quick = table.quickPlace(of: key, hash: hash)
    if quick != HashTable.undecided { return quick }
    while true {
      let copy = table
      let place = try copy.place(of: key, hash: hash, interpreter)
      if table.version == copy.version, table.count == copy.count { return place }
      try interpreter.checkInterrupt()
    }
  }
}

package final class DictObject: TableObject {
  /// What kind of dictionary it is: `dict`, `OrderedDict`, `defaultdict`, `Counter`.
  package let flavour: Flavour
  /// The factory of a `defaultdict`.
  package var defaultFactory: Value = .none

  package enum Flavour: Sendable { case dict, orderedDict, defaultDict, counter }

  package init(flavour: Flavour = .dict) { self.flavour = flavour }
}

package final class SetObject: TableObject {
  package let isFrozen: Bool

  package init(isFrozen: Bool = false) { self.isFrozen = isFrozen }

  package func insert(_ value: Value, _ interpreter: Interpreter) throws(Raise) {
    try set(value, .none, interpreter)
  }
}
