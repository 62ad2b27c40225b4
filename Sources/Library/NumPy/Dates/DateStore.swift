import Language
import TensorCore

/// The payload of `numpy.datetime64` and `numpy.timedelta64` scalars: one count.
final class DateValue {
  let count: Int
  let type: DateType

  init(_ count: Int, _ type: DateType) {
    self.count = count
    self.type = type
  }

  /// The count that a program's value is, where it is one of time.
  static func of(_ value: Value) -> DateValue? {
    guard case .instance(let instance) = value else { return nil }
    return instance.payload as? DateValue
  }

  /// The scalar that programs see.
  var value: Value { .instance(InstanceObject(type: type.owner, payload: self)) }

  var isNothing: Bool { count == DateType.nothing }

  /// An array without axes of the count.
  var array: LabelArray? {
    guard let places = try? LabelArray.places(Shape()), let store = try? DateStore(counts: [count], type)
    else { return nil }
    return LabelArray(type: .date(type), places: places, store: store)
  }
}

/// Counts of time, one 64-bit integer each.
final class DateStore: LabelStore {
  let type: DateType
  /// The counts as an array, of which `x.view('i8')` is a view.
  let tensor: Tensor
  private let counts: UnsafeMutablePointer<Int>

  init(_ tensor: Tensor, _ type: DateType) {
    self.type = type
    self.tensor = tensor
    counts = tensor.pointer(as: Int.self)
  }

  convenience init(counts: [Int], _ type: DateType) throws(Raise) {
    self.init(
      try engine { () throws(TensorError) in try Tensor(integers: counts, shape: Shape(counts.count)) }, type)
  }

  convenience init(_ items: [Value], _ type: DateType) throws(Raise) {
    try self.init(counts: items.map { DateValue.of($0)?.count ?? DateType.nothing }, type)
  }

  override var count: Int { tensor.count }

  override func element(_ place: Int) -> Value { DateValue(counts[place], type).value }

  func count(_ place: Int) -> Int { counts[place] }

  override func write(_ values: [Value], at places: [Int]) {
    for (place, value) in zip(places, values) {
      if let date = DateValue.of(value) { counts[place] = date.count }
    }
  }

  override func gathered(_ places: [Int], _ type: LabelType) throws(Raise) -> LabelStore {
    try DateStore(counts: places.map { $0 < 0 ? 0 : counts[$0] }, self.type)
  }
}

extension LabelArray {
  /// An array of counts of time.
  convenience init(_ type: DateType, _ counts: [Int], _ shape: Shape) throws(Raise) {
    self.init(
      type: .date(type), places: try LabelArray.places(shape), store: try DateStore(counts: counts, type))
  }

  /// Counts of time in the shape of a tensor of integers.
  convenience init(_ type: DateType, _ tensor: Tensor) throws(Raise) {
    let whole = try engine { () throws(TensorError) in
      try (tensor.dtype == .int64 ? tensor.copy() : tensor.cast(to: .int64)).raveled()
    }
    self.init(
      type: .date(type), places: try LabelArray.places(tensor.shape), store: DateStore(whole, type))
  }

  /// The counts of an array of times in C order.
  var counts: [Int] {
    guard let store = store as? DateStore else { return [] }
    return places.integers.map(store.count)
  }

  /// The counts as an array of integers that shares their memory.
  var countTensor: Tensor? {
    guard let store = store as? DateStore else { return nil }
    return Tensor(
      viewOf: store.tensor, offset: places.offset, shape: places.shape, strides: places.strides,
      readOnly: places.isReadOnly)
  }

  /// A copy of the counts in C order, as an array.
  func countsCopy() throws(Raise) -> Tensor {
    let counts = counts
    let shape = shape
    return try engine { () throws(TensorError) in try Tensor(integers: counts, shape: shape) }
  }
}
