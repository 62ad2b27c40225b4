import Language
import TensorCore

/// Values read as rows of a structured array.
enum RecordMaking {
  /// A value as a row: a tuple field by field, another row by position, anything else in every field.
  static func element(
    _ value: Value, _ type: RecordType, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    if let row = LabelArray.of(value), row.rank == 0, let own = row.type.record {
      if own == type, row.rows?.type == type { return row.items[0] }
      guard own.fields.count == type.fields.count else {
        throw .valueError("could not broadcast input array: structures have different numbers of fields")
      }
      let store = try RecordStore(count: 1, type)
      for index in type.fields.indices {
        try set(store, 0, index, row.field(index).unpacked(interpreter), interpreter)
      }
      return store.element(0)
    }
    let store = try RecordStore(count: 1, type)
    if case .tuple(let tuple) = value.plain {
      guard tuple.items.count == type.fields.count else {
        throw .valueError(
          "could not assign tuple of length \(tuple.items.count) to structure with \(type.fields.count) fields.")
      }
      for (index, item) in tuple.items.enumerated() { try set(store, 0, index, item, interpreter) }
    } else {
      for index in type.fields.indices { try set(store, 0, index, value, interpreter) }
    }
    return store.element(0)
  }

  /// Writes one field of one row.
  static func set(
    _ store: RecordStore, _ row: Int, _ index: Int, _ value: Value, _ interpreter: Interpreter
  ) throws(Raise) {
    let field = store.type.fields[index]
    let count = field.count
    switch store.columns[index] {
    case .number(let tensor):
      if field.shape.isEmpty {
        tensor.setElement(at: row, to: try scalar(value, tensor.dtype, interpreter))
        return
      }
      let part = Tensor(
        viewOf: tensor, offset: row &* count, shape: Shape(field.shape),
        strides: Shape(field.shape).contiguousStrides)
      try interpreter.setSubscript(.array(part), .ellipsis, value)
    case .labels(let labels):
      guard case .labels(let type) = field.kind else { return }
      if field.shape.isEmpty {
        labels.write([try LabelMaking.element(value, type, interpreter)], at: [row])
        return
      }
      let source = try LabelMaking.array(value, type, interpreter)
      let shape = Shape(field.shape)
      let places = source.places
      let wide = try engine { () throws(TensorError) in try places.broadcast(to: shape) }
      labels.write(
        wide.integers.map { source.element($0) }, at: (0..<count).map { row &* count &+ $0 })
    }
  }

  /// A value as a number of a type.
  static func scalar(
    _ value: Value, _ dtype: DType, _ interpreter: Interpreter
  ) throws(Raise) -> Scalar {
    func fitted(_ scalar: Scalar) throws(Raise) -> Scalar {
      try engine { () throws(TensorError) in try scalar.checkedElement(of: dtype, isWeak: true) }
    }
    switch value.plain {
    case .int(let x): return try fitted(.int64(x))
    case .float(let x): return try fitted(.float64(x))
    case .bool(let x): return Scalar.bool(x).converted(to: dtype)
    case .scalar(let scalar): return scalar.converted(to: dtype)
    case .large(let x):
      if dtype.isInteger {
        guard dtype == .uint64, let number = x.unsigned else {
          throw Raise(.overflowError, "Python int too large to convert to C long")
        }
        return .uint64(number)
      }
      return Scalar.float64(try x.double()).converted(to: dtype)
    case .none where dtype.isFloating: return Scalar.float64(.nan).converted(to: dtype)
    case .string, .bytes:
      let types = interpreter.types
      if dtype == .bool { return .bool(try interpreter.truth(value)) }
      let read = try interpreter.call(.type(dtype.isFloating ? types.float : types.int), [value])
      return try scalar(read, dtype, interpreter)
    default:
      if dtype == .bool, LabelArray.of(value) == nil { return .bool(try interpreter.truth(value)) }
      if let date = DateValue.of(value) { return Scalar.int64(date.count).converted(to: dtype) }
      if LabelArray.of(value) == nil, let tensor = try? interpreter.tensor(from: value, dtype: dtype) {
        guard tensor.count == 1 else { throw .valueError("setting an array element with a sequence.") }
        return tensor.element(at: 0)
      }
      let types = interpreter.types
      let read = try interpreter.call(.type(dtype.isFloating ? types.float : types.int), [value])
      switch read {
      case .int, .float, .bool, .large: return try scalar(read, dtype, interpreter)
      default: throw .typeError("a number is needed")
      }
    }
  }

  /// A structured array in another type, field by field.
  static func converted(
    _ labels: LabelArray, _ type: RecordType, _ interpreter: Interpreter
  ) throws(Raise) -> LabelArray {
    guard let own = labels.type.record else { throw .typeError("a structured array is needed") }
    guard own.fields.count == type.fields.count else {
      throw .typeError(
        "Cannot cast array data from \(labels.type.representation) to \(LabelType.record(type).representation)"
          + " according to the rule 'unsafe'")
    }
    let store = try RecordStore(count: labels.count, type)
    let made = LabelArray(
      type: .record(type), places: try LabelArray.places(labels.shape), store: store, kind: labels.kind)
    for index in type.fields.indices {
      try assign(made.field(index), labels.field(index).value(interpreter), interpreter)
    }
    return made
  }

  /// Writes a value, stretched, into a field.
  static func assign(_ field: FieldView, _ value: Value, _ interpreter: Interpreter) throws(Raise) {
    switch field {
    case .numbers(let tensor):
      if case .string = value {
        let number = try scalar(value, tensor.dtype, interpreter)
        try interpreter.setSubscript(.array(tensor), .ellipsis, .scalar(number))
      } else if let labels = LabelArray.of(value) {
        let numbers = try LabelConversion.numbers(labels, tensor.dtype, interpreter)
        try interpreter.setSubscript(.array(tensor), .ellipsis, .array(numbers))
      } else {
        try interpreter.setSubscript(.array(tensor), .ellipsis, value)
      }
    case .labels(let labels):
      try LabelAccess.checkWriteable(labels)
      try LabelAccess.assign(labels, labels.places, value, interpreter)
    }
  }
}
