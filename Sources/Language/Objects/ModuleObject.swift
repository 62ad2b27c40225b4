/// A module: named variables in numbered slots, so that compiled code reads a global by its number.
package final class ModuleObject {
  package let name: String
  package var documentation = ""
  /// The file it came from, for modules of the learner.
  package let path: String?
  private var positions: [Symbol: Int] = [:]
  /// The symbol of each slot, in order of definition.
  package private(set) var symbols: [Symbol] = []
  /// The values; `.undefined` where a name is known to compiled code but not bound.
  var storage: UnsafeMutablePointer<Value> { storageBox.pointee }
  /// Where the address of the values is kept: the values move when the module grows, the box never does.
  let storageBox = UnsafeMutablePointer<UnsafeMutablePointer<Value>>.allocate(capacity: 1)
  private var capacity = 16
  /// What `from module import *` takes; nil for every name that does not start with an underscore.
  package var exportedNames: [String]?
  /// Makes what is only wanted now and then when its name is first asked for; nil for names that there are not.
  package var makeLate: ((_ name: String) throws(Raise) -> Value?)?

  package init(name: String, path: String? = nil) {
    self.name = name
    self.path = path
    storageBox.initialize(to: .allocate(capacity: capacity))
  }

  deinit {
    storage.deinitialize(count: symbols.count)
    storage.deallocate()
    storageBox.deallocate()
  }

  /// The slot of a name, made where there is none.
  package func slot(for symbol: Symbol) -> Int {
    if let position = positions[symbol] { return position }
    let position = symbols.count
    if position == capacity { grow() }
    positions[symbol] = position
    symbols.append(symbol)
    (storage + position).initialize(to: .undefined)
    return position
  }

  private func grow() {
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: storage, count: symbols.count)
    storage.deallocate()
    storageBox.pointee = larger
    capacity *= 2
  }

  package func existingSlot(for symbol: Symbol) -> Int? { positions[symbol] }

  /// The values of all slots, in order.
  package var values: [Value] { (0..<symbols.count).map { storage[$0] } }

  package subscript(symbol: Symbol) -> Value? {
    get {
      guard let position = positions[symbol] else { return nil }
      let value = storage[position]
      if case .undefined = value { return nil }
      return value
    }
    set {
      let position = slot(for: symbol)
      storage[position] = newValue ?? .undefined
    }
  }
}
