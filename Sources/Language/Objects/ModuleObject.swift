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
  package var values: [Value] = []
  /// What `from module import *` takes; nil for every name that does not start with an underscore.
  package var exportedNames: [String]?

  package init(name: String, path: String? = nil) {
    self.name = name
    self.path = path
  }

  /// The slot of a name, made where there is none.
  package func slot(for symbol: Symbol) -> Int {
    if let position = positions[symbol] { return position }
    positions[symbol] = values.count
    symbols.append(symbol)
    values.append(.undefined)
    return values.count - 1
  }

  package func existingSlot(for symbol: Symbol) -> Int? { positions[symbol] }

  package subscript(symbol: Symbol) -> Value? {
    get {
      guard let position = positions[symbol] else { return nil }
      let value = values[position]
      if case .undefined = value { return nil }
      return value
    }
    set { values[slot(for: symbol)] = newValue ?? .undefined }
  }
}
