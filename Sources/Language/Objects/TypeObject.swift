/// A class: a built-in one (`int`, `list`, `numpy.ndarray`), one bound by `Library`, or the learner's own.
package final class TypeObject {
  package let name: String
  /// The module shown in front of the name: `numpy`, `__main__`; empty for Python's own.
  package let module: String
  /// Direct bases in order.
  package let bases: [TypeObject]
  /// Everything the type inherits from, in method resolution order, without the type itself.
  package let ancestors: [TypeObject]
  package private(set) var attributes: [Symbol: Member] = [:]
  /// Changes whenever `attributes` changes, here or in an ancestor: inline caches are checked against it.
  package private(set) var version = 0
  /// Builds a value of a built-in type, for `int("3")`. Where it is nil a call makes an `InstanceObject`
  /// and runs `__init__`.
  package var constructor: NativeFunction?
  /// Which built-in exception class this is, if it is one.
  package let exceptionKind: ExceptionKind?
  package var documentation = ""
  /// Whether programs are refused when they set attributes on it.
  package let isBuiltin: Bool
  /// The name with the class or function around it.
  package internal(set) var qualifiedName: String
  /// The names of `attributes` in the order in which they were first set.
  package private(set) var attributeOrder: [Symbol] = []
  /// How many attributes its objects had so far.
  var expectedSlots = 0
  private var subtypes: [WeakType] = []

  /// What a class attribute is.
  package enum Member {
    /// Functions become methods on access through an instance; other values are given out as they are.
    case value(Value)
    case property(PropertyObject)
    case staticMethod(Value)
    case classMethod(Value)
  }

  private struct WeakType { weak var type: TypeObject? }

  /// `ancestors` is computed from `bases` where it is not given; the compiler's `class` passes the C3 order.
  package init(
    name: String, module: String = "", bases: [TypeObject] = [], ancestors: [TypeObject]? = nil,
    exceptionKind: ExceptionKind? = nil, isBuiltin: Bool = true
  ) {
    self.name = name
    qualifiedName = name
    self.module = module
    self.bases = bases
    self.exceptionKind = exceptionKind
    self.isBuiltin = isBuiltin
    if let ancestors {
      self.ancestors = ancestors
    } else {
      var order: [TypeObject] = []
      for base in bases {
        for type in [base] + base.ancestors where !order.contains(where: { $0 === type }) {
          order.append(type)
        }
      }
      self.ancestors = order
    }
    for base in bases { base.subtypes.append(WeakType(type: self)) }
  }

  /// The attribute in this type or the first ancestor that has it.
  package func member(_ symbol: Symbol) -> Member? {
    if let own = attributes[symbol] { return own }
    for type in ancestors {
      if let inherited = type.attributes[symbol] { return inherited }
    }
    return nil
  }

  package func setMember(_ symbol: Symbol, _ member: Member?) {
    if member == nil {
      attributeOrder.removeAll { $0 == symbol }
    } else if attributes[symbol] == nil {
      attributeOrder.append(symbol)
    }
    attributes[symbol] = member
    changed()
  }

  package func isSubtype(of other: TypeObject) -> Bool {
    self === other || ancestors.contains { $0 === other }
  }

  private func changed() {
    version &+= 1
    for subtype in subtypes { subtype.type?.changed() }
  }
}

/// A computed attribute: native (`getter` is Swift) or made by `@property`.
package final class PropertyObject {
  package let getter: Value
  package let setter: Value
  package let documentation: String

  package init(getter: Value, setter: Value = .none, documentation: String = "") {
    self.getter = getter
    self.setter = setter
    self.documentation = documentation
  }
}

/// An object of a class that a program or `Library` made: attributes, and for bound native things a payload.
package final class InstanceObject {
  package private(set) var type: TypeObject
  /// The order of attribute names, shared by objects that were filled alike; changes when one is added.
  package var layout: InstanceLayout
  package var slots: [Value]
  /// The native object behind an instance of a type that `Library` binds (a layer, a figure).
  package var payload: AnyObject?

  package init(type: TypeObject, layout: InstanceLayout, payload: AnyObject? = nil) {
    self.type = type
    self.layout = layout
    slots = []
    self.payload = payload
  }

  /// Makes room for as many attributes as objects of the class tend to have.
  func reserveSlots(_ count: Int) {
    if count > 0 { slots.reserveCapacity(count) }
  }

  /// Gives an object that a native constructor made the learner's own class.
  func retype(_ type: TypeObject) { self.type = type }

  /// Adds an attribute whose layout is known.
  @inline(__always)
  func add(_ value: Value, layout: InstanceLayout) {
    slots.append(value)
    self.layout = layout
  }

  package func attribute(_ symbol: Symbol) -> Value? {
    guard let position = layout.position(of: symbol) else { return nil }
    let value = slots[position]
    if case .undefined = value { return nil }
    return value
  }

  package func setAttribute(_ symbol: Symbol, _ value: Value) {
    if let position = layout.position(of: symbol) {
      slots[position] = value
    } else {
      layout = layout.adding(symbol)
      slots.append(value)
    }
  }

  /// Removes an attribute; false where there is none.
  package func removeAttribute(_ symbol: Symbol) -> Bool {
    guard let position = layout.position(of: symbol) else { return false }
    if case .undefined = slots[position] { return false }
    slots[position] = .undefined
    return true
  }

  deinit { Teardown.flatten(&slots) }
}

/// A hidden class: which attribute lies in which slot. Layouts form a tree that all objects of a session share.
package final class InstanceLayout {
  package let symbols: [Symbol]
  private let positions: [Symbol: Int]
  private var successors: [Symbol: InstanceLayout] = [:]

  package init(symbols: [Symbol] = []) {
    self.symbols = symbols
    var positions: [Symbol: Int] = [:]
    for (position, symbol) in symbols.enumerated() { positions[symbol] = position }
    self.positions = positions
  }

  package func position(of symbol: Symbol) -> Int? { positions[symbol] }

  package func adding(_ symbol: Symbol) -> InstanceLayout {
    if let known = successors[symbol] { return known }
    let next = InstanceLayout(symbols: symbols + [symbol])
    successors[symbol] = next
    return next
  }
}
