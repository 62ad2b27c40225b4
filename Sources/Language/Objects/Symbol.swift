/// An interned name: attributes and variables compare and hash as small integers.
package struct Symbol: Hashable, Sendable {
  package let id: Int32

  package init(id: Int32) { self.id = id }

  /// Names are looked up all the time, and nobody can choose their numbers: one multiplication spreads them
  /// well enough.
  package func _rawHashValue(seed: Int) -> Int {
    let product = UInt(truncatingIfNeeded: id) &* 0x9E37_79B9_7F4A_7C15
    return Int(bitPattern: product ^ product >> 32)
  }
}

/// The names of one session.
package final class SymbolTable {
  private var ids: [String: Int32] = [:]
  private var names: [String] = []

  package init() {}

  package func intern(_ name: String) -> Symbol {
    if let id = ids[name] { return Symbol(id: id) }
    let id = Int32(truncatingIfNeeded: names.count)
    ids[name] = id
    names.append(name)
    return Symbol(id: id)
  }

  /// The symbol of a name that was interned before, or nil.
  package func existing(_ name: String) -> Symbol? { ids[name].map(Symbol.init(id:)) }

  package func name(of symbol: Symbol) -> String { names[Int(symbol.id)] }
}
