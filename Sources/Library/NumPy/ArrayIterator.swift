import Language
import TensorCore

/// `np.nditer`: `finished`, `multi_index`, `iternext()`, iteration over one array or several.
enum ArrayIterator {
  static func register(in builder: ModuleBuilder) {
    let interpreter = builder.interpreter
    let type = TypeObject(name: "nditer", module: "numpy")
    type.constructor = NativeFunction(
      name: "nditer", module: "numpy",
      signature: Signature("op, flags=None, op_flags=None, op_dtypes=None, order='K', casting='safe'"),
      documentation: "Walks over all elements of an array, in the order of its memory."
    ) { call throws(Raise) in
      .instance(call.interpreter.instantiate(type, payload: try make(call)))
    }
    type.addProperty("finished", interpreter) { call throws(Raise) in .bool(try own(call).isFinished) }
    type.addProperty("multi_index", interpreter) { call throws(Raise) in
      let walk = try own(call)
      guard walk.flags.contains("multi_index") else {
        throw .valueError("Iterator is not tracking a multi-index")
      }
      return .integerTuple(try walk.indices())
    }
    type.addProperty("index", interpreter) { call throws(Raise) in
      let walk = try own(call)
      let isFortran = walk.flags.contains("f_index")
      guard isFortran || walk.flags.contains("c_index") else {
        throw .valueError("Iterator does not have an index")
      }
      let indices = try walk.indices()
      let axes = isFortran ? Array(indices.indices.reversed()) : Array(indices.indices)
      return .int(axes.reduce(0) { $0 &* walk.shape[$1] &+ indices[$1] })
    }
    type.addProperty("value", interpreter) { call throws(Raise) in try own(call).current() }
    type.addProperty("iterindex", interpreter) { call throws(Raise) in .int(try own(call).position) }
    type.addProperty("itersize", interpreter) { call throws(Raise) in .int(try own(call).count) }
    type.addProperty("nop", interpreter) { call throws(Raise) in .int(try own(call).tensors.count) }
    type.addProperty("ndim", interpreter) { call throws(Raise) in .int(try own(call).shape.count) }
    type.addProperty("shape", interpreter) { call throws(Raise) in
      .integerTuple(try own(call).shape.array)
    }
    type.addProperty("operands", interpreter) { call throws(Raise) in
      .tuple(TupleObject(try own(call).tensors.map(Value.array)))
    }
    type.add(
      [
        NativeEntry("iternext", "", "Goes to the next element; False at the end.") { call throws(Raise) in
          let walk = try own(call)
          if !walk.isFinished { walk.position += 1 }
          return .bool(!walk.isFinished)
        },
        NativeEntry("__iter__", "", "") { call throws(Raise) in
          let walk = try own(call)
          var isFirst = true
          return .iterator(
            NativeIterator(typeName: "nditer") { _ throws(Raise) in
              // The walk stays at an element while the loop's body asks for its index.
              if !isFirst, !walk.isFinished { walk.position += 1 }
              isFirst = false
              return walk.isFinished ? nil : try walk.current()
            })
        },
        NativeEntry("__getitem__", "index", "The current element, or that of one of several arrays.") {
          call throws(Raise) in
          let walk = try own(call)
          if walk.isSingle { return try walk.current() }
          let number = try call.int(1)
          let place = number < 0 ? number &+ walk.tensors.count : number
          guard walk.tensors.indices.contains(place) else {
            throw .indexError("Iterator operand index \(number) is out of bounds")
          }
          return try walk.element(of: place)
        },
        NativeEntry("reset", "", "Goes back to the first element.") { call throws(Raise) in
          try own(call).position = 0
          return .none
        },
        NativeEntry("close", "", "Nothing has to be closed.") { _ throws(Raise) in .none },
        NativeEntry("__enter__", "", "") { call throws(Raise) in call[0] },
        NativeEntry("__exit__", "*args", "") { call throws(Raise) in .bool(false) },
      ], to: interpreter)
    builder.set("nditer", .type(type))
  }

  private static func own(_ call: Call) throws(Raise) -> ElementWalk {
    guard case .instance(let object) = call[0], let walk = object.payload as? ElementWalk else {
      throw .typeError("an nditer is needed")
    }
    return walk
  }

  private static func texts(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> [String] {
    switch value {
    case .undefined, .none: return []
    case .string(let text): return [text.text]
    default:
      var result: [String] = []
      for item in try interpreter.values(of: value) { result += try texts(item, interpreter) }
      return result
    }
  }

  /// Whether each operand may be written: the flags are one list for all, or a list for each.
  private static func accesses(
    _ value: Value, count: Int, _ interpreter: Interpreter
  ) throws(Raise) -> [Bool] {
    func isWriteable(_ flags: [String]) -> Bool { flags.contains("readwrite") || flags.contains("writeonly") }
    if case .undefined = value { return [Bool](repeating: false, count: count) }
    var each: [Bool] = []
    if case .string = value {} else {
      for item in try interpreter.values(of: value) {
        if case .string = item { break }
        each.append(isWriteable(try texts(item, interpreter)))
      }
    }
    if each.count == count { return each }
    return [Bool](repeating: isWriteable(try texts(value, interpreter)), count: count)
  }

  private static func make(_ call: Call) throws(Raise) -> ElementWalk {
    let operands: [Value]
    switch call[0] {
    case .list(let list): operands = list.items
    case .tuple(let tuple): operands = tuple.items
    default: operands = [call[0]]
    }
    let flags = try texts(call[1], call.interpreter)
    let order = try call.string(4, default: "K")
    let access = try accesses(call[2], count: operands.count, call.interpreter)
    var tensors: [Tensor?] = []
    for operand in operands { tensors.append(operand.isNone ? nil : try call.interpreter.tensor(from: operand)) }
    let given = tensors.compactMap { $0 }
    guard !given.isEmpty else { throw .valueError("At least one iterator operand must be non-NULL") }
    let dtypes = try call.isGiven(3) ? call.interpreter.values(of: call[3]) : []
    var wanted: [DType?] = []
    for place in operands.indices {
      wanted.append(place < dtypes.count && !dtypes[place].isNone ? try call.interpreter.dtype(from: dtypes[place]) : nil)
    }
    let (all, types) = (tensors, wanted)
    let stretched = try engine { () throws(TensorError) in
      let shape = try Tensor.broadcastShape(given.map(\.shape))
      var result: [Tensor] = []
      for (place, tensor) in all.enumerated() {
        guard let tensor else {
          // Made here: what the walk computes goes into it.
          let common = given.dropFirst().reduce(given[0].dtype) { DType.promoted($0, $1.dtype) }
          result.append(try Tensor(zeros: shape, dtype: types[place] ?? common))
          continue
        }
        let full = try tensor.shape == shape ? tensor : tensor.broadcast(to: shape)
        result.append(access[place] ? full : full.readOnly())
      }
      return result
    }
    guard let first = stretched.first, first.count > 0 || flags.contains("zerosize_ok") else {
      throw .valueError("Iteration of zero-sized operands is not enabled")
    }
    return ElementWalk(stretched, flags: Set(flags), order: order)
  }
}

/// A walk over the elements of arrays of one shape.
private final class ElementWalk {
  let tensors: [Tensor]
  let shape: Shape
  let count: Int
  let flags: Set<String>
  var isSingle: Bool { tensors.count == 1 }
  /// Which element, in the order of the walk.
  var position = 0
  /// The axes from the slowest to the fastest, with whether they are walked backwards.
  private let axes: [(axis: Int, isReversed: Bool)]
  /// Whether all elements come at once.
  private let isWhole: Bool

  init(_ tensors: [Tensor], flags: Set<String>, order: String) {
    self.tensors = tensors
    self.flags = flags
    shape = tensors.first?.shape ?? Shape()
    let natural = Array(0..<shape.count)
    switch order {
    case "C": axes = natural.map { ($0, false) }
    case "F": axes = natural.reversed().map { ($0, false) }
    default:
      let strides = tensors.first?.strides.array ?? []
      // A stable sort: axes of equal strides stay as they are.
      let sorted = natural.enumerated().sorted {
        let (a, b) = (strides[$0.element].magnitude, strides[$1.element].magnitude)
        return a != b && strides[$0.element] != 0 && strides[$1.element] != 0
          ? a > b : $0.offset < $1.offset
      }
      axes = sorted.map { place in
        (place.element, tensors.allSatisfy { $0.strides[place.element] <= 0 } && strides[place.element] < 0)
      }
    }
    isWhole = flags.contains("external_loop")
    count = isWhole ? min(tensors.first?.count ?? 0, 1) : tensors.first?.count ?? 0
  }

  var isFinished: Bool { position >= count }

  func indices() throws(Raise) -> [Int] {
    guard !isFinished else { throw .valueError("Iterator is past the end") }
    var rest = position
    var result = [Int](repeating: 0, count: shape.count)
    for (axis, isReversed) in axes.reversed() {
      let length = max(shape[axis], 1)
      result[axis] = isReversed ? length - 1 - rest % length : rest % length
      rest /= length
    }
    return result
  }

  /// The current element of one array as a 0-d view, so that `x[...] = v` writes through.
  func element(of number: Int) throws(Raise) -> Value {
    guard !isFinished else { throw .valueError("Iterator is past the end") }
    let tensor = tensors[number]
    if isWhole {
      let order = axes.map(\.axis)
      return .array(
        try engine { () throws(TensorError) in try tensor.transposed(order).raveled() })
    }
    let items = try indices().map { IndexItem.integer($0) } + [.ellipsis]
    return .array(try engine { () throws(TensorError) in try tensor.subscripted(items) })
  }

  func current() throws(Raise) -> Value {
    if isSingle { return try element(of: 0) }
    var parts: [Value] = []
    for number in tensors.indices { parts.append(try element(of: number)) }
    return .tuple(TupleObject(parts))
  }
}
