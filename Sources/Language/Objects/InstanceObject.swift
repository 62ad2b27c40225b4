/// An object of a class that a program or `Library` made: attributes, and for bound native things a payload.
package final class InstanceObject {
  package private(set) var type: TypeObject
  /// The order of attribute names, shared by objects that were filled alike; changes when one is added.
  package var layout: InstanceLayout {
    get { layoutReference.takeUnretainedValue() }
    set { layoutReference = Unmanaged.passUnretained(newValue) }
  }
  /// Layouts live as long as their class, which the object holds.
  private var layoutReference: Unmanaged<InstanceLayout>
  /// Names class and layout at once: what inline caches compare.
  @inline(__always)
  var layoutID: UInt { UInt(bitPattern: layoutReference.toOpaque()) }
  /// One value for each name of the layout.
  private(set) var storage: UnsafeMutablePointer<Value>
  private(set) var count = 0
  private var capacity: Int
  /// The native object behind an instance of a type that `Library` binds (a layer, a figure).
  package var payload: AnyObject?

  package convenience init(type: TypeObject, layout: InstanceLayout, payload: AnyObject? = nil) {
    self.init(type: type, payload: payload)
  }

  package init(type: TypeObject, payload: AnyObject? = nil) {
    self.type = type
    layoutReference = Unmanaged.passUnretained(type.rootLayout)
    capacity = max(type.expectedSlots, 2)
    storage = .allocate(capacity: capacity)
    self.payload = payload
  }

  /// The values of the attributes, in the order of the layout.
  package var slots: [Value] {
    get { (0..<count).map { storage[$0] } }
    set {
      storage.deinitialize(count: count)
      count = 0
      for value in newValue { append(value) }
    }
  }

  /// Gives an object that a native constructor made the learner's own class.
  func retype(_ type: TypeObject) {
    let symbols = layout.symbols
    self.type = type
    var layout = type.rootLayout
    for symbol in symbols { layout = layout.adding(symbol) }
    self.layout = layout
  }

  /// Adds an attribute whose layout is known.
  @inline(__always)
  func add(_ value: Value, layout: Unmanaged<InstanceLayout>) {
    append(value)
    layoutReference = layout
  }

  @inline(__always)
  private func append(_ value: Value) {
    if count == capacity { grow() }
    (storage + count).initialize(to: value)
    count &+= 1
  }

  private func grow() {
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: storage, count: count)
    storage.deallocate()
    storage = larger
    capacity *= 2
  }

  package func attribute(_ symbol: Symbol) -> Value? {
    guard let position = layout.position(of: symbol) else { return nil }
    let value = storage[position]
    if case .undefined = value { return nil }
    return value
  }

  package func setAttribute(_ symbol: Symbol, _ value: Value) {
    if let position = layout.position(of: symbol) {
      storage[position] = value
    } else {
      add(value, layout: Unmanaged.passUnretained(layout.adding(symbol)))
    }
  }

  /// Removes an attribute; false where there is none.
  package func removeAttribute(_ symbol: Symbol) -> Bool {
    guard let position = layout.position(of: symbol) else { return false }
    if case .undefined = storage[position] { return false }
    storage[position] = .undefined
    return true
  }

  /// Moves all values out, while the object is being freed.
  func surrenderItems(to pending: inout [Value]) {
    for position in 0..<count where (storage + position).pointee.isContainer {
      pending.append((storage + position).takeValue())
    }
    guard payload != nil else { return }
    if isKnownUniquelyReferenced(&payload), let holder = payload as? any ValueHolder {
      holder.surrenderItems(to: &pending)
    }
  }

  deinit {
    var holdsContainers = payload != nil
    for position in 0..<count where storage[position].isContainer { holdsContainers = true }
    if holdsContainers {
      var pending: [Value] = []
      surrenderItems(to: &pending)
      Teardown.flatten(&pending)
    }
    storage.deinitialize(count: count)
    storage.deallocate()
  }
}

/// A hidden class: which attribute lies in which slot. The layouts of a class form a tree that all its objects
/// share.
package final class InstanceLayout {
  package let symbols: [Symbol]
  private let positions: [Symbol: Int]
  private var successors: [Symbol: InstanceLayout] = [:]
  /// Layouts of different classes are different objects.
  private let owner: Unmanaged<TypeObject>?

  package init(symbols: [Symbol] = []) {
    self.symbols = symbols
    owner = nil
    positions = InstanceLayout.positions(of: symbols)
  }

  init(owner: TypeObject, symbols: [Symbol] = []) {
    self.symbols = symbols
    self.owner = Unmanaged.passUnretained(owner)
    positions = InstanceLayout.positions(of: symbols)
  }

  private init(owner: Unmanaged<TypeObject>?, symbols: [Symbol]) {
    self.symbols = symbols
    self.owner = owner
    positions = InstanceLayout.positions(of: symbols)
  }

  private static func positions(of symbols: [Symbol]) -> [Symbol: Int] {
    var positions: [Symbol: Int] = [:]
    for (position, symbol) in symbols.enumerated() { positions[symbol] = position }
    return positions
  }

  /// The object's address: caches that compare it hold the layout.
  @inline(__always)
  var identity: UInt { UInt(bitPattern: Unmanaged.passUnretained(self).toOpaque()) }

  package func position(of symbol: Symbol) -> Int? { positions[symbol] }

  package func adding(_ symbol: Symbol) -> InstanceLayout {
    if let known = successors[symbol] { return known }
    let next = InstanceLayout(owner: owner, symbols: symbols + [symbol])
    successors[symbol] = next
    return next
  }
}
