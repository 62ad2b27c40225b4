import Language
import TensorCore

/// Functions and methods that change the shape or the order of axes.
enum Shaping {
  static func register(in builder: ModuleBuilder) {
    builder.add([
      NativeEntry("reshape", "a, shape, order='C', *, copy=None", "The elements in another shape.") { call throws(Raise) in
        try reshape(call, call[1])
      },
      NativeEntry("ravel", "a, order='C'", "The elements in one row; a view where possible.", ravel),
      NativeEntry("transpose", "a, axes=None", "The axes in another order.") { call throws(Raise) in
        try transpose(call, call[1])
      },
      NativeEntry("swapaxes", "a, axis1, axis2", "Two axes exchanged.", swapAxes),
      NativeEntry("moveaxis", "a, source, destination", "Axes moved to other places.", moveAxis),
      NativeEntry("rollaxis", "a, axis, start=0", "An axis moved in front of another.", rollAxis),
      NativeEntry("squeeze", "a, axis=None", "Axes of length one removed.", squeeze),
      NativeEntry("expand_dims", "a, axis", "A new axis of length one.", expand),
      NativeEntry("broadcast_to", "array, shape", "A read-only view stretched to a shape.", broadcastTo),
      NativeEntry("broadcast_arrays", "*args", "The arrays stretched to their common shape.",
        broadcastArrays),
      NativeEntry("broadcast_shapes", "*args", "The common shape of several.", broadcastShapes),
      NativeEntry("atleast_1d", "*arys", "An array of rank one at least.") { call throws(Raise) in
        try atLeast(1, call)
      },
      NativeEntry("atleast_2d", "*arys", "An array of rank two at least.") { call throws(Raise) in
        try atLeast(2, call)
      },
      NativeEntry("flip", "m, axis=None", "The order along axes reversed.", flip),
      NativeEntry("flipud", "m", "The rows in reverse order.") { call throws(Raise) in
        guard try call.tensor(0).rank >= 1 else { throw .valueError("Input must be >= 1-d.") }
        return try flip(call, axes: [0])
      },
      NativeEntry("fliplr", "m", "The columns in reverse order.") { call throws(Raise) in
        guard try call.tensor(0).rank >= 2 else { throw .valueError("Input must be >= 2-d.") }
        return try flip(call, axes: [1])
      },
      NativeEntry("roll", "a, shift, axis=None", "The elements moved round along an axis.", roll),
      NativeEntry("rot90", "m, k=1, axes=(0, 1)", "The array turned by 90 degrees.", rotate),
      NativeEntry("repeat", "a, repeats, axis=None", "Each element repeated.", repeatElements),
      NativeEntry("tile", "A, reps", "The array repeated as a whole.", tile),
      NativeEntry("pad", "array, pad_width, mode='constant', **kwargs", "The array with a border.", pad),
      NativeEntry("resize", "a, new_shape", "The elements repeated to fill a shape.", resize),
      NativeEntry("shape", "a", "The lengths of the axes.") { call throws(Raise) in
        .integerTuple(try call.tensor(0).shape.array)
      },
      NativeEntry("ndim", "a", "The number of axes.") { call throws(Raise) in
        .int(try call.tensor(0).rank)
      },
      NativeEntry("size", "a, axis=None", "The number of elements.", size),
    ])
  }

  static func registerMethods(on type: TypeObject, _ interpreter: Interpreter) {
    type.add(
      [
        NativeEntry("reshape", "*shape, order='C'", "The elements in another shape.") {
          call throws(Raise) in try reshape(call, unpacked(call[1]))
        },
        NativeEntry("ravel", "order='C'", "The elements in one row; a view where possible.", ravel),
        NativeEntry("flatten", "order='C'", "A copy of the elements in one row.") {
          call throws(Raise) in
          let tensor = try ordered(call, 1)
          return .array(try engine { () throws(TensorError) in try tensor.flattened() })
        },
        NativeEntry("transpose", "*axes", "The axes in another order.") { call throws(Raise) in
          if case .tuple(let axes) = call[1], axes.items.isEmpty { return try transpose(call, .none) }
          return try transpose(call, unpacked(call[1]))
        },
        NativeEntry("swapaxes", "axis1, axis2", "Two axes exchanged.", swapAxes),
        NativeEntry("squeeze", "axis=None", "Axes of length one removed.", squeeze),
        NativeEntry("repeat", "repeats, axis=None", "Each element repeated.", repeatElements),
        NativeEntry("resize", "*new_shape, refcheck=True", "Changes the shape in place.", resizeInPlace),
      ], to: interpreter)
  }

  /// `x.reshape(2, 3)` and `x.reshape((2, 3))` mean the same.
  private static func unpacked(_ arguments: Value) -> Value {
    if case .tuple(let items) = arguments, items.items.count == 1 { return items.items[0] }
    return arguments
  }

  private static func reshape(_ call: Call, _ lengths: Value) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    if call.function.signature.parameters[1].kind == .variadic, case .tuple(let items) = call[1],
      items.items.isEmpty, !call.isGiven(2)
    {
      throw .typeError("reshape() takes exactly 1 argument (0 given)")
    }
    if case .float = lengths { _ = try call.interpreter.shape(from: lengths) }
    let shape = try call.interpreter.lengths(from: lengths)
    let order = try call.memoryOrder(2, default: .rowsFirst)
    guard order != .kept else { throw .valueError("order 'K' is not permitted for reshaping") }
    if order == .columnsFirst || order == .either && !tensor.isContiguous && tensor.isColumnContiguous {
      return .array(
        try engine { () throws(TensorError) in
          let target = try tensor.resolved(shape)
          let reversed = Shape(Array(target.array.reversed()))
          return try tensor.transposed(nil).reshaped(to: reversed).transposed(nil)
        })
    }
    let result = try engine { () throws(TensorError) in try tensor.reshaped(to: shape) }
    if call.count > 3, call.isGiven(3), try !call.bool(3), !result.sharesMemory(with: tensor), tensor.count > 0 {
      throw .valueError("Unable to avoid creating a copy while reshaping.")
    }
    return .array(result)
  }

  /// The array to be laid flat: its transpose where `order='F'` asks for columns first.
  private static func ordered(_ call: Call, _ position: Int) throws(Raise) -> Tensor {
    let tensor = try call.tensor(0)
    switch try call.memoryOrder(position, default: .rowsFirst) {
    case .rowsFirst: return tensor
    case .columnsFirst: return tensor.reversedAxes
    case .kept: return try engine { () throws(TensorError) in try tensor.transposed(tensor.axesByStep) }
    case .either: return !tensor.isContiguous && tensor.isColumnContiguous ? tensor.reversedAxes : tensor
    }
  }

  private static func ravel(_ call: Call) throws(Raise) -> Value {
    let tensor = try ordered(call, 1)
    // Elements with gaps between them are copied, those of one axis too.
    return .array(
      try engine { () throws(TensorError) in
        try tensor.isContiguous ? tensor.raveled() : tensor.flattened()
      })
  }

  private static func transpose(_ call: Call, _ axes: Value) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let order: [Int]? =
      switch axes {
      case .undefined, .none: nil
      default: try call.interpreter.integers(from: axes)
      }
    return .array(try engine { () throws(TensorError) in try tensor.transposed(order) })
  }

  private static func swapAxes(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let (a, b) = (try call.int(1), try call.int(2))
    return .array(try engine { () throws(TensorError) in try tensor.swappedAxes(a, b) })
  }

  private static func moveAxis(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let (from, to) = (try call.integers(1), try call.integers(2))
    return .array(
      try engine { () throws(TensorError) in try tensor.movedAxis(from: from, to: to) })
  }

  private static func rollAxis(_ call: Call) throws(Raise) -> Value {
    try call.needsArray(0, toHave: "ndim")
    let tensor = try call.tensor(0)
    let (axis, start) = (try call.int(1), try call.int(2, default: 0))
    return .array(
      try engine { () throws(TensorError) in
        let from = try Tensor.normalizedAxis(axis, rank: tensor.rank)
        var to = start < 0 ? start &+ tensor.rank : start
        guard to >= 0, to <= tensor.rank else {
          throw .other(
            .axisError,
            "'start' arg requires \(-tensor.rank) <= start < \(tensor.rank + 1), but \(start) was passed in")
        }
        if from < to { to -= 1 }
        return try tensor.movedAxis(from: [from], to: [to])
      })
  }

  private static func squeeze(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let axes = try call.axes(1)
    let result = try engine { () throws(TensorError) in try tensor.squeezed(axes: axes) }
    if case .scalar = call[0] { return call.interpreter.value(from: result) }
    return .array(result)
  }

  private static func expand(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let axes = try call.integers(1)
    return .array(try engine { () throws(TensorError) in try tensor.expandedDimensions(axes: axes) })
  }

  private static func broadcastTo(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let shape = try call.shape(1)
    return .array(try engine { () throws(TensorError) in try tensor.broadcast(to: shape) })
  }

  private static func broadcastArrays(_ call: Call) throws(Raise) -> Value {
    let tensors = try call.tensors(0)
    let stretched = try engine { () throws(TensorError) in
      try Tensor.broadcastTogether(tensors)
    }
    return .tuple(TupleObject(stretched.map(Value.array)))
  }

  private static func broadcastShapes(_ call: Call) throws(Raise) -> Value {
    guard case .tuple(let arguments) = call[0] else { return .integerTuple([]) }
    var shapes: [Shape] = []
    for argument in arguments.items {
      shapes.append(Shape(try call.interpreter.integers(from: argument)))
    }
    let all = shapes
    return .integerTuple(
      try engine { () throws(TensorError) in try Tensor.jointShape(all) }.array)
  }

  private static func atLeast(_ rank: Int, _ call: Call) throws(Raise) -> Value {
    guard case .tuple(let given) = call[0] else { return .tuple(TupleObject([])) }
    var results: [Value] = []
    for value in given.items {
      let tensor = try call.interpreter.tensor(from: value)
      let ones = [Int](repeating: 1, count: max(rank - tensor.rank, 0))
      results.append(
        .array(
          try engine { () throws(TensorError) in
            try ones.isEmpty ? tensor : tensor.reshaped(to: Shape(ones + tensor.shape.array))
          }))
    }
    return results.count == 1 ? results[0] : .tuple(TupleObject(results))
  }

  private static func flip(_ call: Call) throws(Raise) -> Value {
    try flip(call, axes: try call.axes(1))
  }

  private static func flip(_ call: Call, axes: [Int]?) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    return call.interpreter.value(
      from: try engine { () throws(TensorError) in try tensor.flipped(axes: axes) })
  }

  private static func roll(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let shifts = try call.integers(1)
    let axes = try call.axes(2)
    if let axes, axes.isEmpty, tensor.rank == 0 {
      throw .valueError("not enough values to unpack (expected 2, got 0)")
    }
    return .array(
      try engine { () throws(TensorError) in try tensor.rolled(shifts: shifts, axes: axes) })
  }

  private static func rotate(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let turns = try call.int(1, default: 1)
    let given = call.isGiven(2) ? try call.integers(2) : [0, 1]
    guard given.count == 2 else { throw .valueError("len(axes) must be 2.") }
    let axes = (given[0], given[1])
    return .array(
      try engine { () throws(TensorError) in try tensor.rotatedByQuarterTurns(turns, axes: axes) })
  }

  private static func repeatElements(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let counts: [Int]
    if case .array(let given) = call[1], given.rank == 1, given.dtype.isInteger {
      counts = given.integers
    } else {
      counts = try call.integers(1)
    }
    let axis = call.isGiven(2) ? try call.int(2) : nil
    return .array(
      try engine { () throws(TensorError) in
        try (tensor.rank == 0 ? tensor.raveled() : tensor).repeated(counts: counts, axis: axis)
      })
  }

  private static func tile(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let counts = try call.integers(1)
    return .array(try engine { () throws(TensorError) in try tensor.tiled(counts) })
  }

  private static func pad(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    var name = "constant"
    var mode = call[2]
    if case .undefined = mode { mode = .text(name) }
    var options = DictObject()
    if case .dict(let given) = call[3] { options = given }
    let constantValues = try options.value(for: .text("constant_values"), call.interpreter)
    let isPlain: Bool
    if case .string(let text) = mode, PadMode.copies.contains(text.text), case .dict = call[1] {
      (name, isPlain) = (text.text, false)
    } else if case .string(let text) = mode, PadMode.copies.contains(text.text) {
      name = text.text
      isPlain = options.count == (constantValues == nil ? 0 : 1) && (name == "constant" || options.count == 0)
    } else {
      isPlain = false
    }
    guard isPlain else {
      return try WrittenPad.pad.call(
        call.interpreter, [.array(tensor), call[1], mode, .dict(options)])
    }
    let widths = try padWidths(try call.tensor(1), rank: tensor.rank)
    var constants: [(before: Scalar, after: Scalar)]?
    if let constantValues {
      constants = try padConstants(try call.interpreter.tensor(from: constantValues), rank: tensor.rank)
    }
    return .array(
      try engine { () throws(TensorError) in
        try tensor.padded(widths: widths, mode: PadMode(name: name), constants: constants)
      })
  }

  /// `pad_width` in all its forms: one number, one pair, one pair an axis.
  private static func padWidths(_ widths: Tensor, rank: Int) throws(Raise) -> [(before: Int, after: Int)] {
    guard widths.dtype.isInteger else {
      throw .typeError("`pad_width` must be of integral type.")
    }
    let full = try engine { () throws(TensorError) in try widths.broadcast(to: Shape(rank, 2)) }
    let numbers = full.integers
    guard numbers.allSatisfy({ $0 >= 0 }) else {
      throw .valueError("index can't contain negative values")
    }
    return (0..<rank).map { (numbers[2 * $0], numbers[2 * $0 + 1]) }
  }

  /// `constant_values` in the same forms.
  private static func padConstants(
    _ values: Tensor, rank: Int
  ) throws(Raise) -> [(before: Scalar, after: Scalar)] {
    let full = try engine { () throws(TensorError) in try values.broadcast(to: Shape(rank, 2)) }
    return (0..<rank).map { (full.element(at: 2 * $0), full.element(at: 2 * $0 + 1)) }
  }

  private static func resize(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let shape = try call.shape(1)
    return .array(try engine { () throws(TensorError) in try tensor.resized(to: shape) })
  }

  /// `x.resize(2, 3)`, which changes the array itself.
  private static func resizeInPlace(_ call: Call) throws(Raise) -> Value {
    let tensor = try ArrayType.own(call)
    let shape = try call.interpreter.shape(from: unpacked(call[1]))
    guard shape.array.allSatisfy({ $0 >= 0 }) else {
      throw .valueError("negative dimensions not allowed")
    }
    try engine { () throws(TensorError) in try tensor.resize(inPlaceTo: shape) }
    return .none
  }

  private static func size(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    guard call.isGiven(1) else { return .int(tensor.count) }
    let axis = try call.int(1)
    return .int(
      try engine { () throws(TensorError) in
        tensor.shape[try Tensor.normalizedAxis(axis, rank: tensor.rank)]
      })
  }
}
