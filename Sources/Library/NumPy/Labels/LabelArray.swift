import Language
import TensorCore

/// An array of text or objects: a tensor of places, which has shape, strides and views, on shared elements.
///
/// Places never change; writing an element changes the store, so that every view sees it. All that moves
/// elements about (indexing, reshaping, joining) is the engine's work on the places.
final class LabelArray: ValueHolder, RestorablePayload {
  let type: LabelType
  private(set) var places: Tensor
  private(set) var store: LabelStore
  /// The array that it is a view of.
  let base: LabelArray?
  /// The class of the object that programs see, where it is one derived from `numpy.ndarray`.
  private(set) var kind: TypeObject?
  /// The object that programs see, so that `x.base is y` can tell.
  private weak var object: InstanceObject?

  init(
    type: LabelType, places: Tensor, store: LabelStore, base: LabelArray? = nil, kind: TypeObject? = nil
  ) {
    self.type = type
    self.places = places
    self.store = store
    self.base = base
    self.kind = kind
  }

  /// An array of its own, in C order.
  convenience init(_ type: LabelType, _ items: [Value], _ shape: Shape) throws(Raise) {
    let places = try LabelArray.places(shape)
    self.init(type: type, places: places, store: try type.store(of: items))
  }

  /// Places counted up in C order.
  static func places(_ shape: Shape, from start: Int = 0) throws(Raise) -> Tensor {
    try engine { () throws(TensorError) in
      let tensor = try Tensor(uninitialized: shape, dtype: .int64)
      let pointer = tensor.pointer(as: Int.self)
      for index in 0..<tensor.count { pointer[index] = start + index }
      return tensor
    }
  }

  /// The array that a program's value is, where it is one of labels.
  static func of(_ value: Value) -> LabelArray? {
    guard case .instance(let instance) = value, let payload = instance.payload else { return nil }
    if let labels = payload as? LabelArray { return labels }
    return (payload as? DateValue)?.array
  }

  /// The value that programs see: an object of the class `numpy.ndarray`.
  func value(_ interpreter: Interpreter) -> Value {
    if let object { return .instance(object) }
    let made = interpreter.instantiate(kind ?? interpreter.types.array, payload: self)
    object = made
    return .instance(made)
  }

  var shape: Shape { places.shape }
  var count: Int { places.count }
  var rank: Int { places.rank }
  var isText: Bool { type.isText }

  /// The elements in C order.
  var items: [Value] {
    if base == nil, places.isContiguous, count == store.count { return store.items }
    return places.integers.map { store.element($0) }
  }

  /// The element at a place of the store.
  func element(_ place: Int) -> Value { store.element(place) }

  /// Another window on the same elements.
  func view(_ places: Tensor) -> LabelArray {
    LabelArray(type: type, places: places, store: store, base: base ?? self, kind: kind)
  }

  /// Refuses more elements than fit in memory: each takes more than the place that the engine asks for.
  static func check(_ shape: Shape) throws(Raise) {
    let count = try engine { () throws(TensorError) in try Tensor.checkedCount(shape) }
    guard count <= 1 << 27 else {
      throw Raise(.memoryError, "", hint: "so many elements do not fit in memory")
    }
  }

  /// What the engine made of the places: a view where it is one of theirs, else an array of its own.
  func derived(_ result: Tensor) throws(Raise) -> LabelArray {
    try LabelArray.check(result.shape)
    if result === places || result.base === (places.base ?? places) { return view(result) }
    return try gathered(result)
  }

  /// An array of its own of the elements at some places.
  func gathered(_ result: Tensor) throws(Raise) -> LabelArray {
    // Where a function fills up, it does so with zeros, which need not be places.
    let known = store.count
    let wanted = result.integers.map { $0 >= 0 && $0 < known ? $0 : -1 }
    return LabelArray(
      type: type, places: try LabelArray.places(result.shape), store: try store.gathered(wanted, type),
      kind: kind)
  }

  func copy() throws(Raise) -> LabelArray { try gathered(places) }

  /// The same window as an object of another class; `numpy.ndarray` where none is named.
  func viewed(as kind: TypeObject?, type: LabelType? = nil) -> LabelArray {
    LabelArray(type: type ?? self.type, places: places, store: store, base: base ?? self, kind: kind)
  }

  /// The value of a result: its only element where it has no axes.
  func unpacked(_ interpreter: Interpreter) -> Value {
    rank == 0 ? items[0] : value(interpreter)
  }

  /// `x.shape = …`
  func reshape(inPlaceTo shape: Shape) { places.reshape(inPlaceTo: shape) }

  /// `x.resize(…)`: this very array takes other elements.
  func replace(by other: LabelArray) {
    places = other.places
    store = other.store
  }

  /// Writes elements of its own type at places that the engine picked.
  func write(_ values: [Value], at targets: Tensor) {
    store.write(values, at: targets.integers)
  }

  var heldValues: [Value] { store.heldValues }

  func restore(_ values: [Value]) { store.restore(values) }

  func surrenderItems(to pending: inout [Value]) {
    if isKnownUniquelyReferenced(&store) { store.surrenderItems(to: &pending) }
  }
}
