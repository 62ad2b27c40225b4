import Language
import TensorCore

/// Functions that choose among labels or write them where a condition holds.
enum LabelChoosing {
  /// `np.where(condition, x, y)`
  static func choose(_ call: Call, _ error: Raise) throws(Raise) -> Value {
    let interpreter = call.interpreter
    var replaced: [(Int, Value)] = []
    if let type = LabelArray.of(call[0])?.type, type.record != nil {
      throw .typeError(
        "Iterator operand 1 dtype could not be cast from \(type.representation) to dtype('bool') according to the rule 'unsafe'")
    }
    if LabelArray.of(call[0]) != nil || isText(call[0]) {
      replaced.append((0, .array(try LabelOrder.truths(LabelPart(call[0], interpreter), interpreter))))
    }
    guard !call[1].isUndefined, !call[2].isUndefined else {
      guard !replaced.isEmpty else { throw error }
      return try LabelDispatch.rerun(call, replaced)
    }
    let parts = [try LabelPart(call[1], interpreter), try LabelPart(call[2], interpreter)]
    if parts.allSatisfy({ if case .numbers = $0 { true } else { false } }) {
      return try LabelDispatch.rerun(call, replaced)
    }
    let type = LabelPart.type(of: parts)
    if type != .object { for position in 1...2 { try refuseNumber(call[position]) } }
    let group = try LabelGroup(parts, interpreter)
    replaced += [(1, .array(group.places[0])), (2, .array(group.places[1]))]
    let result = try LabelDispatch.rerun(call, replaced)
    if case .scalar(let place) = result, let position = place.integerValue {
      return try LabelArray(type, [group.items[position]], Shape()).value(interpreter)
    }
    return try group.restored(result)
  }

  private static func isText(_ value: Value) -> Bool {
    if case .string = value { true } else { false }
  }

  /// A plain number has no type in common with text.
  static func refuseNumber(_ value: Value) throws(Raise) {
    let name: String
    switch value {
    case .int: name = "_PyLongDType"
    case .float: name = "_PyFloatDType"
    default: return
    }
    throw Raise(
      .dtypePromotionError,
      "The DType <class 'numpy.dtypes.StrDType'> could not be promoted by <class 'numpy.dtypes.\(name)'>. "
        + "This means that no common DType exists for the given inputs. For example they cannot be stored in a "
        + "single array unless the dtype is `object`. The full list of DTypes is: (<class 'numpy.dtypes.StrDType'>, "
        + "<class 'numpy.dtypes.\(name)'>)",
      hint: "str(n) makes text of a number")
  }

  /// `np.choose(a, choices)`
  static func pick(_ call: Call, _ error: Raise) throws(Raise) -> Value {
    var parts: [LabelPart] = []
    for value in try call.interpreter.values(of: call[1]) { parts.append(try LabelPart(value, call.interpreter)) }
    let group = try LabelGroup(parts, call.interpreter)
    let places = group.places.map(Value.array)
    return try group.restored(LabelDispatch.rerun(call, [(1, .tuple(TupleObject(places)))]))
  }

  /// `np.lexsort(keys)`: each key has an order of its own.
  static func lexsort(_ call: Call, _ error: Raise) throws(Raise) -> Value {
    var keys: [Value] = []
    for key in try call.interpreter.values(of: call[0]) {
      switch try LabelPart(key, call.interpreter) {
      case .numbers(let tensor): keys.append(.array(tensor))
      case .labels(let labels):
        keys.append(.array(try LabelOrder([.labels(labels)], call.interpreter).ranks[0]))
      }
    }
    return try LabelDispatch.rerun(call, [(0, .tuple(TupleObject(keys)))])
  }

  /// `np.put(x, indices, values)` and the method.
  static func put(_ call: Call, _ error: Raise) throws(Raise) -> Value {
    guard let target = LabelArray.of(call[0]) else { throw error }
    try LabelAccess.checkWriteable(target)
    let indices = try call.tensor(1).integers
    let values = try LabelMaking.array(call[2], target.type, call.interpreter).items
    let mode = try call.string(3, default: "raise")
    let places = target.places.integers
    guard !values.isEmpty, !indices.isEmpty else { return .none }
    for (number, index) in indices.enumerated() {
      var place = index < 0 ? index &+ places.count : index
      if places.isEmpty || !places.indices.contains(place) {
        guard !places.isEmpty, mode != "raise" else {
          throw .indexError("index \(index) is out of bounds for axis 0 with size \(places.count)")
        }
        let wrapped = index % places.count
        place = mode == "clip" ? (index < 0 ? 0 : places.count - 1) : (wrapped + places.count) % places.count
      }
      target.store.write([values[number % values.count]], at: [places[place]])
    }
    return .none
  }

  /// `np.pad` with one constant, or with elements of the array.
  static func pad(_ call: Call, _ error: Raise) throws(Raise) -> Value {
    let interpreter = call.interpreter
    guard case .labels(let labels) = try LabelPart(call[0], interpreter) else { throw error }
    func written() throws(Raise) -> Value {
      let options = call[3].isUndefined ? Value.dict(DictObject()) : call[3]
      let mode = call.isGiven(2) ? call[2] : .text("constant")
      return try WrittenPad.pad.call(interpreter, [call[0], call[1], mode, options])
    }
    if call.isGiven(2) {
      guard case .string = call[2] else { return try written() }
    }
    let mode = try call.string(2, default: "constant")
    guard mode == "constant" else {
      guard ["edge", "reflect", "symmetric", "wrap"].contains(mode) else { return try written() }
      if case .dict(let options) = call[3],
        case .string(let type)? = try options.value(for: .text("reflect_type"), interpreter), type.text == "odd"
      { return try written() }
      return try LabelDispatch.body(.moves([.whole(0)]))(call, error)
    }
    var filling = try LabelMaking.element(.int(0), labels.type, interpreter)
    if case .dict(let options) = call[3], let given = try options.value(for: .text("constant_values"), interpreter) {
      let constants = try LabelMaking.array(given, labels.type, interpreter)
      guard constants.count == 1 else { return try written() }
      filling = constants.items[0]
    }
    let items = [filling] + labels.items
    let places = try LabelArray.places(labels.shape, from: 1)
    guard case .array(let result) = try LabelDispatch.rerun(call, [(0, .array(places)), (3, .undefined)])
    else { throw error }
    return try LabelArray(labels.type, result.integers.map { items[$0] }, result.shape).value(interpreter)
  }

  /// `np.copyto(dst, src, where=…)`
  static func copyTo(_ call: Call, _ error: Raise) throws(Raise) -> Value {
    guard let target = LabelArray.of(call[0]) else { throw error }
    try LabelAccess.checkWriteable(target)
    let given = try LabelPart(call[1], call.interpreter)
    if case .object = given.type, target.isText, !(try call.string(2, default: "same_kind") == "unsafe") {
      throw .typeError(
        "Cannot cast array data from dtype('O') to dtype('\(target.type.code)') according to the rule 'same_kind'")
    }
    let source = try LabelMaking.array(call[1], target.type, call.interpreter)
    let own = target.places
    let (places, values) = try engine { () throws(TensorError) in
      (own, try source.places.broadcast(to: own.shape))
    }
    let mask = call.isGiven(3) ? try call.tensor(3) : nil
    let keep = try engine { () throws(TensorError) in try mask?.broadcast(to: own.shape).bools }
    let items = values.integers.map { source.element($0) }
    for (index, place) in places.integers.enumerated() where keep?[index] ?? true {
      target.store.write([items[index]], at: [place])
    }
    return .none
  }
}
