import Language
import TensorCore

/// The rows of a structured array, kept by columns, so that a field is a view of its column.
final class RecordStore: LabelStore {
  enum Column {
    /// Numbers: a row for each element, then the axes of the field.
    case number(Tensor)
    /// Labels, as many for each row as the field has elements.
    case labels(LabelStore)
  }

  let type: RecordType
  private(set) var columns: [Column]
  private let rows: Int
  private var knownPlaces: Tensor?
  private var columnPlaces: [Int: Tensor] = [:]

  init(_ rows: Int, _ type: RecordType, _ columns: [Column]) {
    self.rows = rows
    self.type = type
    self.columns = columns
  }

  /// Rows of zeros.
  convenience init(count: Int, _ type: RecordType) throws(Raise) {
    var columns: [Column] = []
    for field in type.fields {
      switch field.kind {
      case .number(let dtype):
        columns.append(
          .number(
            try engine { () throws(TensorError) in
              try Tensor(zeros: Shape([count] + field.shape), dtype: dtype)
            }))
      case .labels(let type):
        let (total, overflow) = count.multipliedReportingOverflow(by: field.count)
        guard !overflow else { throw Raise(.memoryError, "") }
        try LabelArray.check(Shape(total))
        columns.append(.labels(try type.store(of: []).gathered([Int](repeating: -1, count: total), type)))
      }
    }
    self.init(count, type, columns)
  }

  convenience init(_ items: [Value], _ type: RecordType) throws(Raise) {
    try self.init(count: items.count, type)
    write(items, at: Array(items.indices))
  }

  override var count: Int { rows }

  /// Places of all rows, of which the places of single rows are views.
  private var basePlaces: Tensor? {
    if knownPlaces == nil { knownPlaces = try? LabelArray.places(Shape(rows)) }
    return knownPlaces
  }

  /// A row as programs see it: a window on the columns.
  override func element(_ place: Int) -> Value {
    guard let base = basePlaces else { return .none }
    let window = Tensor(viewOf: base, offset: place, shape: Shape(), strides: Shape())
    let row = LabelArray(type: .record(type), places: window, store: self)
    return .instance(InstanceObject(type: type.owner, payload: row))
  }

  override func write(_ values: [Value], at places: [Int]) {
    let sources = values.map { LabelArray.of($0) }
    if sources.contains(where: { $0?.store === self }), values.count > 1,
      let copy = try? RecordStore(count: values.count, type)
    {
      // Rows of this very store may be overwritten before they are read.
      copy.write(values, at: Array(values.indices))
      for (row, place) in places.enumerated() { self.copy(row, of: copy, to: place) }
      return
    }
    for (source, place) in zip(sources, places) {
      guard let source, let store = source.store as? RecordStore else { continue }
      copy(source.places.offset, of: store, to: place)
    }
  }

  /// Copies a row of a store with fields of the same types.
  private func copy(_ row: Int, of other: RecordStore, to place: Int) {
    guard row >= 0, row < other.rows, place >= 0, place < rows else { return }
    for (index, (target, source)) in zip(columns, other.columns).enumerated() {
      let field = type.fields[index]
      switch (target, source) {
      case (.number(let to), .number(let from)):
        let size = field.count &* to.dtype.size
        (to.firstByte + place &* size).copyMemory(from: from.firstByte + row &* size, byteCount: size)
      case (.labels(let to), .labels(let from)):
        let count = field.count
        to.write(
          (0..<count).map { from.element(row &* count &+ $0) }, at: (0..<count).map { place &* count &+ $0 })
      default: break
      }
    }
  }

  override func gathered(_ places: [Int], _ type: LabelType) throws(Raise) -> LabelStore {
    let wanted = type.record ?? self.type
    var made: [Column] = []
    for (field, column) in zip(self.type.fields, columns) {
      let count = field.count
      switch column {
      case .number(let tensor):
        let copy = try engine { () throws(TensorError) in
          try Tensor(zeros: Shape([places.count] + field.shape), dtype: tensor.dtype)
        }
        let size = count &* tensor.dtype.size
        for (row, place) in places.enumerated() where place >= 0 {
          (copy.firstByte + row &* size).copyMemory(from: tensor.firstByte + place &* size, byteCount: size)
        }
        made.append(.number(copy))
      case .labels(let store):
        guard case .labels(let kind) = field.kind else { continue }
        let all = places.flatMap { place in (0..<count).map { place < 0 ? -1 : place &* count &+ $0 } }
        made.append(.labels(try store.gathered(all, kind)))
      }
    }
    return RecordStore(places.count, wanted, made)
  }

  /// Fills all fields with a number, or its text.
  func fill(_ number: Int) {
    for (field, column) in zip(type.fields, columns) {
      switch column {
      case .number(let tensor):
        for index in 0..<tensor.count {
          tensor.setElement(at: index, to: Scalar.int64(number).converted(to: tensor.dtype))
        }
      case .labels(let store):
        guard case .labels(let kind) = field.kind else { continue }
        let value = number == 1 ? kind.one : kind.zero
        store.write([Value](repeating: value, count: store.count), at: Array(0..<store.count))
      }
    }
  }

  /// Some of the columns, shared.
  func selecting(_ positions: [Int], _ type: RecordType) -> RecordStore {
    RecordStore(rows, type, positions.map { columns[$0] })
  }

  /// Places of the elements of a column of labels.
  func places(of column: Int) throws(Raise) -> Tensor {
    if let known = columnPlaces[column] { return known }
    let made = try LabelArray.places(Shape(rows &* type.fields[column].count))
    columnPlaces[column] = made
    return made
  }

  override func surrenderItems(to pending: inout [Value]) {
    // Other windows may share the columns.
    for index in columns.indices {
      guard case .labels(var store) = columns[index] else { continue }
      columns[index] = .labels(LabelStore())
      if isKnownUniquelyReferenced(&store) { store.surrenderItems(to: &pending) }
    }
  }

  // A lesson puts a copy of all rows back.
  override var heldValues: [Value] {
    guard let copy = try? gathered(Array(0..<rows), .record(type)) else { return [] }
    return copy.items
  }
}

extension LabelArray {
  /// The rows of a structured array.
  var rows: RecordStore? { store as? RecordStore }

  /// A field as an array that shares its column: of numbers, or of labels.
  func field(_ index: Int) throws(Raise) -> FieldView {
    guard let rows, rows.columns.indices.contains(index) else { throw .valueError("no such field") }
    let field = rows.type.fields[index]
    let count = field.count
    let shape = Shape(self.shape.array + field.shape)
    let strides = Shape(places.strides.array.map { $0 &* count } + Shape(field.shape).contiguousStrides.array)
    guard shape.count <= Shape.maximumRank else { throw Raise(TensorError.tooManyDimensions(shape.count)) }
    switch rows.columns[index] {
    case .number(let tensor):
      return .numbers(
        Tensor(
          viewOf: tensor, offset: places.offset &* count, shape: shape, strides: strides,
          readOnly: places.isReadOnly))
    case .labels(let store):
      guard case .labels(let type) = field.kind else { throw .valueError("no such field") }
      let window = Tensor(
        viewOf: try rows.places(of: index), offset: places.offset &* count, shape: shape, strides: strides,
        readOnly: places.isReadOnly)
      return .labels(LabelArray(type: type, places: window, store: store, base: base ?? self))
    }
  }

  /// Some fields as a structured array on the same columns.
  func fields(_ positions: [Int]) -> LabelArray? {
    guard let rows, let type = self.type.record else { return nil }
    let part = type.selecting(positions)
    return LabelArray(
      type: .record(part), places: places, store: rows.selecting(positions, part), base: base ?? self, kind: kind)
  }
}

/// A field of a structured array.
enum FieldView {
  case numbers(Tensor)
  case labels(LabelArray)

  func value(_ interpreter: Interpreter) -> Value {
    switch self {
    case .numbers(let tensor): .array(tensor)
    case .labels(let labels): labels.value(interpreter)
    }
  }

  /// The value of one row's field: its only element where it has no axes.
  func unpacked(_ interpreter: Interpreter) -> Value {
    switch self {
    case .numbers(let tensor): interpreter.value(from: tensor)
    case .labels(let labels): labels.unpacked(interpreter)
    }
  }

  var shape: Shape {
    switch self {
    case .numbers(let tensor): tensor.shape
    case .labels(let labels): labels.shape
    }
  }
}
