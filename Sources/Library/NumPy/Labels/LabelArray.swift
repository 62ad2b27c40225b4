import Language
import TensorCore

/// What the elements of an array are that holds no numbers: text of at most `width` code points, or any values.
enum LabelType: Equatable {
  case text(width: Int)
  case object
}

/// The elements that an array of labels and all views of it share.
final class LabelStore: ValueHolder {
  var items: [Value]

  init(_ items: [Value]) { self.items = items }

  func surrenderItems(to pending: inout [Value]) {
    pending.append(contentsOf: items)
    items = []
  }
}

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
  /// The object that programs see, so that `x.base is y` can tell.
  private weak var object: InstanceObject?

  init(type: LabelType, places: Tensor, store: LabelStore, base: LabelArray? = nil) {
    self.type = type
    self.places = places
    self.store = store
    self.base = base
  }

  /// An array of its own, in C order.
  convenience init(_ type: LabelType, _ items: [Value], _ shape: Shape) throws(Raise) {
    let places = try LabelArray.places(shape)
    self.init(type: type, places: places, store: LabelStore(items))
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
    guard case .instance(let instance) = value else { return nil }
    return instance.payload as? LabelArray
  }

  /// The value that programs see: an object of the class `numpy.ndarray`.
  func value(_ interpreter: Interpreter) -> Value {
    if let object { return .instance(object) }
    let made = interpreter.instantiate(interpreter.types.array, payload: self)
    object = made
    return .instance(made)
  }

  var shape: Shape { places.shape }
  var count: Int { places.count }
  var rank: Int { places.rank }
  var isText: Bool { type != .object }

  /// The elements in C order.
  var items: [Value] {
    if base == nil, places.isContiguous, count == store.items.count { return store.items }
    return places.integers.map { store.items[$0] }
  }

  /// The element at a place of the store.
  func element(_ place: Int) -> Value { store.items[place] }

  /// Another window on the same elements.
  func view(_ places: Tensor) -> LabelArray {
    LabelArray(type: type, places: places, store: store, base: base ?? self)
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
    // Where a function fills up, it does so with zeros, which need not be places.
    let known = store.items
    return try LabelArray(
      type, result.integers.map { known.indices.contains($0) ? known[$0] : type.zero }, result.shape)
  }

  func copy() throws(Raise) -> LabelArray { try LabelArray(type, items, shape) }

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
    for (place, value) in zip(targets.integers, values) { store.items[place] = value }
  }

  var heldValues: [Value] { store.items }

  func restore(_ values: [Value]) { store.items = values }

  func surrenderItems(to pending: inout [Value]) {
    if isKnownUniquelyReferenced(&store) { store.surrenderItems(to: &pending) }
  }
}

extension LabelType {
  var isText: Bool { self != .object }

  /// The type that holds the elements of both.
  func joined(_ other: LabelType) -> LabelType {
    guard case .text(let a) = self, case .text(let b) = other else { return .object }
    return .text(width: max(a, b))
  }

  /// NumPy's name in `dtype=…` of an array's text.
  var description: String {
    switch self {
    case .text(let width): width == 0 ? "<U" : "<U\(width)"
    case .object: "object"
    }
  }

  /// As it stands in `dtype('<U3')`.
  var code: String { self == .object ? "O" : description }

  /// Bytes that NumPy takes for an element.
  var size: Int {
    switch self {
    case .text(let width): 4 &* width
    case .object: 8
    }
  }

  /// The width of text that has any.
  var atLeastOne: LabelType { self == .text(width: 0) ? .text(width: 1) : self }

  /// What the type has as its zero, and what an empty array is filled with.
  var zero: Value { self == .object ? .int(0) : .string(StringObject(numPy: "")) }
  var one: Value { self == .object ? .int(1) : .string(StringObject(numPy: "1")) }
  var nothing: Value { self == .object ? .none : .string(StringObject(numPy: "")) }
}

extension DType {
  /// How many characters NumPy gives the text of such a number.
  var textWidth: Int {
    switch self {
    case .bool: 5
    default: isFloating ? 32 : LabelWidths.integer(bytes: size, isSigned: !name.hasPrefix("u"))
    }
  }
}

/// The widths of integers as text.
enum LabelWidths {
  static func integer(bytes: Int, isSigned: Bool) -> Int {
    switch (bytes, isSigned) {
    case (1, true): 4
    case (1, false): 3
    case (2, true): 6
    case (2, false): 5
    case (4, true): 11
    case (4, false): 10
    case (_, true): 21
    case (_, false): 20
    }
  }
}
