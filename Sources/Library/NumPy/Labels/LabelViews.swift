import Language
import TensorCore

/// `x.view(…)` of and into arrays that hold no numbers.
enum LabelViews {
  /// The same bytes as another type, or the same array as another class; nil where neither is asked for.
  static func view(_ labels: LabelArray, _ call: Call) throws(Raise) -> Value? {
    let interpreter = call.interpreter
    var labels = labels
    var kind: TypeObject?
    var dtype = call[1]
    if case .type(let type) = dtype, type.isSubtype(of: interpreter.types.array) {
      kind = type
      dtype = .undefined
    }
    if call.isGiven(2), case .type(let type) = call[2], type.isSubtype(of: interpreter.types.array) {
      kind = type
    }
    if case .tuple(let parts) = dtype, parts.items.count == 2, case .type(let type) = parts.items[1],
      type.isSubtype(of: interpreter.types.array)
    {
      (dtype, kind) = (parts.items[0], type)
    }
    if !dtype.isUndefined, !dtype.isNone {
      if case .record(let wanted)? = try? LabelTypes.wanted(dtype, interpreter),
        let own = labels.type.record, let rows = labels.rows,
        own.size == wanted.size, own.fields.map(\.kind) == wanted.fields.map(\.kind),
        own.fields.map(\.offset) == wanted.fields.map(\.offset), own.fields.map(\.shape) == wanted.fields.map(\.shape)
      {
        guard !own.hasObjects || own.names == wanted.names else {
          throw .typeError("Cannot change data-type for array of references.")
        }
        // The same fields by other names.
        labels = LabelArray(
          type: .record(wanted), places: labels.places,
          store: rows.selecting(Array(wanted.fields.indices), wanted), base: labels.base ?? labels,
          kind: labels.kind)
      } else {
        let found = try viewed(labels, dtype, interpreter)
        guard let next = LabelArray.of(found), kind != nil else { return found }
        labels = next
      }
      if kind == nil { return labels.value(interpreter) }
    }
    guard let kind else { return nil }
    return try RecordArrays.viewed(labels, as: kind, interpreter).value(interpreter)
  }

  /// `x.view(cls)` and `x.view(type=cls)` with a class that a program derived from `numpy.ndarray`.
  static func derived(_ call: Call) throws(Raise) -> Value? {
    for position in 1...2 where position < call.count {
      guard case .type(let type) = call[position] else { continue }
      if let found = try DerivedClass.viewed(call[0], as: type, call.interpreter) { return found }
    }
    return nil
  }

  /// The bytes of an array as another type. Only times and their counts share memory; anything else is a copy,
  /// which refuses to be written to.
  private static func viewed(
    _ labels: LabelArray, _ dtype: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    if labels.type == .object {
      guard try LabelTypes.wanted(dtype, interpreter) != .object else {
        return labels.viewed(as: labels.kind).value(interpreter)
      }
      throw .typeError("Cannot change data-type for array of references.",
        hint: "x.astype(...) makes an array of another type")
    }
    if let type = try LabelTypes.wanted(dtype, interpreter) {
      if type == labels.type { return labels.viewed(as: labels.kind).value(interpreter) }
      if case .date = labels.type, case .date(let date) = type, let store = labels.store as? DateStore {
        return LabelArray(
          type: type, places: labels.places, store: DateStore(store.tensor, date), base: labels.base ?? labels
        ).value(interpreter)
      }
      let shape = try shape(labels.shape, labels.type.size, type.size)
      let bytes = try RecordCodec.bytes(labels, interpreter)
      let made = try RecordCodec.array(type, bytes[...], shape, interpreter)
      made.places.isReadOnly = true
      return made.value(interpreter)
    }
    let wanted = try interpreter.dtype(from: dtype)
    if let counts = labels.countTensor, wanted == .int64 { return .array(counts) }
    let shape = try shape(labels.shape, labels.type.size, wanted.size)
    let bytes = try RecordCodec.bytes(labels, interpreter)
    let tensor = try engine { () throws(TensorError) in
      let tensor = try Tensor(uninitialized: shape, dtype: wanted)
      bytes.withUnsafeBytes { source in
        if let base = source.baseAddress {
          tensor.firstByte.copyMemory(from: base, byteCount: min(bytes.count, tensor.count &* wanted.size))
        }
      }
      return tensor
    }
    tensor.isReadOnly = true
    return .array(tensor)
  }

  private static func shape(_ shape: Shape, _ old: Int, _ new: Int) throws(Raise) -> Shape {
    guard old != new else { return shape }
    guard shape.count > 0 else {
      throw .valueError("Changing the dtype of a 0d array is only supported if the itemsize is unchanged")
    }
    var lengths = shape.array
    let total = lengths[lengths.count - 1] &* old
    guard new > 0, total % new == 0 else {
      throw .valueError(
        "When changing to a \(new > old ? "larger" : "smaller") dtype, its size must be a divisor of the total size in bytes of the last axis of the array.")
    }
    lengths[lengths.count - 1] = total / new
    return Shape(lengths)
  }

  /// An array of numbers as labels on the same bytes.
  static func view(_ tensor: Tensor, _ type: LabelType, _ interpreter: Interpreter) throws(Raise) -> Value {
    if case .date(let date) = type, tensor.dtype == .int64, tensor.isContiguous {
      let flat = Tensor(
        viewOf: tensor, offset: tensor.offset, shape: Shape(tensor.count), strides: Shape(1),
        readOnly: tensor.isReadOnly)
      return LabelArray(
        type: type, places: try LabelArray.places(tensor.shape), store: DateStore(flat, date)
      ).value(interpreter)
    }
    if case .record(let record) = type, tensor.isContiguous, tensor.rank > 0,
      let same = record.fields.first, record.isPacked,
      record.fields.allSatisfy({ $0.kind == .number(tensor.dtype) && $0.shape.isEmpty }), same.offset == 0,
      record.fields.count == 1
    {
      let flat = Tensor(
        viewOf: tensor, offset: tensor.offset, shape: Shape(tensor.count), strides: Shape(1),
        readOnly: tensor.isReadOnly)
      return LabelArray(
        type: type, places: try LabelArray.places(tensor.shape),
        store: RecordStore(tensor.count, record, [.number(flat)])
      ).value(interpreter)
    }
    guard type.size == tensor.dtype.size || tensor.rank == 0 || tensor.shape[tensor.rank - 1] <= 1
      || tensor.strides[tensor.rank - 1] == 1
    else {
      throw .valueError("To change to a dtype of a different size, the last axis must be contiguous")
    }
    let copy = try engine { () throws(TensorError) in try tensor.copy() }
    let bytes = Array(
      try engine { () throws(TensorError) in try copy.raveled().numpyFile() }.suffix(copy.count &* copy.dtype.size))
    let shape = try shape(tensor.shape, tensor.dtype.size, type.size)
    let made = try RecordCodec.array(type, bytes[...], shape, interpreter)
    made.places.isReadOnly = true
    return made.value(interpreter)
  }
}
