import Language
import TensorCore

/// Reading and writing elements of arrays of labels.
enum LabelAccess {
  /// `x[index]`: an element, or a view or copy as the engine picks places.
  static func subscripted(
    _ labels: LabelArray, _ index: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    if case .int(let position) = index, labels.rank == 1 {
      let place = try engine { () throws(TensorError) in try labels.places.element(position) }
      return labels.element(place.wrappedInteger)
    }
    if labels.type.record != nil, let found = try RecordAccess.subscripted(labels, index, interpreter) {
      return found
    }
    let items = try interpreter.indexItems(from: index)
    let picked = try engine { () throws(TensorError) in try labels.places.subscripted(items) }
    let isElement = picked.rank == 0 && !items.contains { if case .ellipsis = $0 { true } else { false } }
    let result = try labels.derived(picked)
    return isElement ? result.unpacked(interpreter) : result.value(interpreter)
  }

  /// `x[index] = value`
  static func setSubscript(
    _ labels: LabelArray, _ index: Value, _ value: Value, _ interpreter: Interpreter
  ) throws(Raise) {
    if labels.type.record != nil, try RecordAccess.setSubscript(labels, index, value, interpreter) { return }
    try checkWriteable(labels)
    let items = try interpreter.indexItems(from: index)
    let places = try engine { () throws(TensorError) in try labels.places.subscripted(items) }
    if places.rank == 0, labels.type == .object || !isArray(value, labels.type) {
      // One element takes any object as it is, a list too.
      labels.write([try LabelMaking.element(value, labels.type, interpreter)], at: places)
      return
    }
    try assign(labels, places, value, interpreter)
  }

  /// Writes a value, stretched to their shape, at places.
  static func assign(
    _ labels: LabelArray, _ places: Tensor, _ value: Value, _ interpreter: Interpreter
  ) throws(Raise) {
    let shape = places.shape
    let source: LabelArray
    if shape.count == 0, labels.isText, LabelArray.of(value) == nil, isArray(value, labels.type) {
      throw .valueError("setting an array element with a sequence")
    }
    if isArray(value, labels.type) {
      source = try LabelMaking.array(value, labels.type, interpreter)
    } else {
      source = try LabelArray(
        labels.type, [try LabelMaking.element(value, labels.type, interpreter)], Shape())
    }
    let items: [Value]
    if source.shape == shape { items = source.items } else {
      var own = source.places
      let extra = own.rank - shape.count
      if extra > 0, own.shape.array.prefix(extra).allSatisfy({ $0 == 1 }) {
        let rest = Shape(Array(own.shape.array.dropFirst(extra)))
        let places = own
        own = try engine { () throws(TensorError) in try places.reshaped(to: rest) }
      }
      let stretched: Tensor
      let places = own
      do throws(TensorError) { stretched = try places.broadcast(to: shape) } catch {
        throw .valueError(
          "could not broadcast input array from shape \(source.shape.compactDescription) into shape "
            + shape.compactDescription)
      }
      items = stretched.integers.map { source.element($0) }
    }
    labels.write(items, at: places)
  }

  /// Whether a value is taken apart when it is assigned.
  private static func isArray(_ value: Value, _ type: LabelType) -> Bool {
    switch value.plain {
    case .tuple where type.record != nil: false
    case .array, .list, .tuple, .range: true
    // A single time is cast by stricter rules than an array.
    default: DateValue.of(value) == nil && LabelArray.of(value) != nil
    }
  }

  static func checkWriteable(_ labels: LabelArray) throws(Raise) {
    guard !labels.places.isReadOnly else { throw .valueError("assignment destination is read-only") }
  }

  /// What a loop over the array walks: elements, or rows that are views.
  static func rows(_ labels: LabelArray, _ interpreter: Interpreter) throws(Raise) -> [Value] {
    guard labels.rank > 0 else { throw .typeError("iteration over a 0-d array") }
    if labels.rank == 1 { return labels.items }
    var rows: [Value] = []
    for index in 0..<labels.shape[0] {
      let row = try engine { () throws(TensorError) in try labels.places.row(index) }
      rows.append(labels.view(row).value(interpreter))
    }
    return rows
  }

  /// The elements as nested lists; text as Python's own.
  static func list(_ labels: LabelArray, _ interpreter: Interpreter) throws(Raise) -> Value {
    var items: [Value] = []
    items.reserveCapacity(labels.count)
    for item in labels.items { items.append(try python(item, interpreter)) }
    guard labels.rank > 0 else { return items[0] }
    var position = 0
    return list(items, labels.shape, 0, &position)
  }

  private static func list(
    _ items: [Value], _ shape: Shape, _ axis: Int, _ position: inout Int
  ) -> Value {
    var result: [Value] = []
    for _ in 0..<shape[axis] {
      if axis == shape.count - 1 {
        result.append(items[position])
        position += 1
      } else {
        result.append(list(items, shape, axis + 1, &position))
      }
    }
    return .list(ListObject(result))
  }

  /// An array of labels as a list; any other value itself.
  static func listed(_ value: Value) -> Value {
    guard case .instance = value, let labels = LabelArray.of(value) else { return value }
    // Times are drawn as their counts.
    if let counts = try? labels.type.date == nil ? nil : labels.countsCopy() { return .array(counts) }
    var position = 0
    let items = labels.items.map(plain)
    return labels.rank == 0 ? items[0] : list(items, labels.shape, 0, &position)
  }

  /// An element as `item()` gives it.
  static func plain(_ value: Value) -> Value {
    if case .string(let string) = value, string.isNumPy { return .text(string.text) }
    if case .bytes(let bytes) = value, bytes.isNumPy { return .bytes(BytesObject(bytes.bytes)) }
    return value
  }

  /// An element as `item()` and `tolist()` give it: times and rows as Python's own too.
  static func python(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> Value {
    guard case .instance(let instance) = value, let payload = instance.payload else { return plain(value) }
    if let date = payload as? DateValue { return try DateMaking.pythonValue(date, interpreter) }
    if let row = payload as? LabelArray, row.rank == 0, row.type.record != nil {
      return try RecordAccess.tuple(row, interpreter)
    }
    return value
  }
}
