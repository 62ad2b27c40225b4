import Language
import TensorCore

/// Functions that join, split, order and search arrays.
enum Joining {
  static func register(in builder: ModuleBuilder) {
    builder.add([
      NativeEntry("concatenate", "arrays, axis=0, out=None, *, dtype=None, casting='same_kind'",
        "Arrays joined along an existing axis.", concatenate),
      NativeEntry("append", "arr, values, axis=None", "Values added at the end of a copy.", append),
      NativeEntry("stack", "arrays, axis=0, out=None, *, dtype=None, casting='same_kind'",
        "Arrays joined along a new axis.") { call throws(Raise) in
        let tensors = try parts(call)
        let axis = try call.int(1, default: 0)
        let result = try engine { () throws(TensorError) in try Tensor.stacked(tensors, axis: axis) }
        return try call.finish(try cast(result, from: tensors, call, 3), out: 2)
      },
      NativeEntry("vstack", "tup, *, dtype=None, casting='same_kind'", "Arrays stacked row upon row.") {
        call throws(Raise) in
        try join(call, Tensor.verticallyStacked)
      },
      NativeEntry("row_stack", "tup, *, dtype=None, casting='same_kind'", "Arrays stacked row upon row.") {
        call throws(Raise) in
        try join(call, Tensor.verticallyStacked)
      },
      NativeEntry("hstack", "tup, *, dtype=None, casting='same_kind'", "Arrays side by side.") {
        call throws(Raise) in
        try join(call, Tensor.horizontallyStacked)
      },
      NativeEntry("dstack", "tup", "Arrays behind one another.") { call throws(Raise) in
        try join(call, Tensor.depthStacked)
      },
      NativeEntry("column_stack", "tup", "Vectors as the columns of a matrix.") { call throws(Raise) in
        try join(call, Tensor.columnStacked)
      },
      NativeEntry("split", "ary, indices_or_sections, axis=0", "An array cut into equal parts.") {
        call throws(Raise) in try split(call, axis: try call.int(2, default: 0), allowsUnequal: false)
      },
      NativeEntry("array_split", "ary, indices_or_sections, axis=0", "An array cut into parts.") {
        call throws(Raise) in try split(call, axis: try call.int(2, default: 0), allowsUnequal: true)
      },
      NativeEntry("vsplit", "ary, indices_or_sections", "An array cut into groups of rows.") {
        call throws(Raise) in
        guard try call.tensor(0).rank >= 2 else {
          throw .valueError("vsplit only works on arrays of 2 or more dimensions")
        }
        return try split(call, axis: 0, allowsUnequal: false)
      },
      NativeEntry("hsplit", "ary, indices_or_sections", "An array cut into groups of columns.") {
        call throws(Raise) in
        if try call.tensor(0).rank > 0 { try call.needsArray(0, toHave: "ndim") }
        let rank = try call.tensor(0).rank
        guard rank >= 1 else {
          throw .valueError("hsplit only works on arrays of 1 or more dimensions")
        }
        return try split(call, axis: rank > 1 ? 1 : 0, allowsUnequal: false)
      },
      NativeEntry("delete", "arr, obj, axis=None", "A copy without some elements.", delete),
    ])
  }

  /// The arrays to stack, which must come in a sequence.
  private static func parts(_ call: Call) throws(Raise) -> [Tensor] {
    switch call[0] {
    case .int, .float, .bool, .scalar, .none:
      throw .typeError("arrays to stack must be passed as a \"sequence\" type such as list or tuple.")
    default: return try call.tensors(0)
    }
  }

  private static func join(
    _ call: Call, _ how: ([Tensor]) throws(TensorError) -> Tensor
  ) throws(Raise) -> Value {
    let tensors = try parts(call)
    let result = try engine { () throws(TensorError) in try how(tensors) }
    return .array(call.count > 1 ? try cast(result, from: tensors, call, 1) : result)
  }

  /// The result in the type that `dtype=` asks for, where `casting=` allows it for every array.
  private static func cast(
    _ result: Tensor, from tensors: [Tensor], _ call: Call, _ position: Int
  ) throws(Raise) -> Tensor {
    guard let dtype = try call.dtype(position) else { return result }
    let casting = try call.casting(position + 1, default: .sameKind)
    for tensor in tensors where !tensor.dtype.canCast(to: dtype, casting) {
      throw .typeError(
        "Cannot cast array data from dtype('\(tensor.dtype.name)') to dtype('\(dtype.name)') according to the rule '\(casting.rawValue)'")
    }
    return try engine { () throws(TensorError) in try result.cast(to: dtype) }
  }

  private static func concatenate(_ call: Call) throws(Raise) -> Value {
    switch call[0] {
    case .int, .float, .bool, .scalar, .none:
      throw .typeError("dispatcher for __array_function__ did not return an iterable")
    default: break
    }
    let tensors = try call.tensors(0)
    let axis: Int? = if case .none = call[1] { nil } else { try call.int(1, default: 0) }
    let result = try engine { () throws(TensorError) in try Tensor.concatenated(tensors, axis: axis) }
    if let out = try call.output(2), out.shape != result.shape {
      throw .valueError("Output array is the wrong shape")
    }
    return try call.finish(try cast(result, from: tensors, call, 3), out: 2)
  }

  private static func append(_ call: Call) throws(Raise) -> Value {
    let tensors = [try call.tensor(0), try call.tensor(1)]
    let axis = call.isGiven(2) ? try call.int(2) : nil
    return .array(
      try engine { () throws(TensorError) in try Tensor.concatenated(tensors, axis: axis) })
  }

  private static func split(_ call: Call, axis: Int, allowsUnequal: Bool) throws(Raise) -> Value {
    switch call[0] {
    case .list, .tuple:
      // NumPy asks what is cut into equal parts for its shape.
      let isCount = try call.interpreter.index(from: call[1]) != nil
      if !allowsUnequal, isCount { try call.needsArray(0, toHave: "shape") }
    case .array, .instance: break
    case .int, .float, .bool:
      if !allowsUnequal, try call.interpreter.index(from: call[1]) != nil { try call.needsArray(0, toHave: "shape") }
      throw .typeError("object of type '\(call.interpreter.typeName(of: call[0]))' has no len()")
    default: try call.needsArray(0, toHave: "shape")
    }
    let tensor = try call.tensor(0)
    if tensor.rank == 0 { throw .indexError("tuple index out of range") }
    if allowsUnequal, axis < -tensor.rank || axis >= tensor.rank {
      throw Raise(.axisError, "axis1: axis \(axis) is out of bounds for array of dimension \(tensor.rank)")
    }
    let parts: [Tensor]
    if let sections = try call.interpreter.index(from: call[1]) {
      parts = try engine { () throws(TensorError) in
        allowsUnequal
          ? try tensor.arraySplit(sections: sections, axis: axis)
          : try tensor.split(sections: sections, axis: axis)
      }
    } else {
      let indices = try call.integers(1)
      parts = try engine { () throws(TensorError) in try tensor.split(at: indices, axis: axis) }
    }
    return .list(ListObject(parts.map(Value.array)))
  }

  /// The array and axis to work on: flattened along axis 0 where no axis is given.
  private static func lineUp(_ call: Call, axis position: Int) throws(Raise) -> (Tensor, Int) {
    let tensor = try call.tensor(0)
    guard call.isGiven(position) else {
      return (try engine { () throws(TensorError) in try tensor.raveled() }, 0)
    }
    let axis = try call.int(position)
    return (
      tensor, try engine { () throws(TensorError) in try Tensor.normalizedAxis(axis, rank: tensor.rank) }
    )
  }

  private static func delete(_ call: Call) throws(Raise) -> Value {
    let (tensor, axis) = try lineUp(call, axis: 2)
    let length = tensor.shape[axis]
    let chosen: [Int]
    let mask: Tensor? =
      switch call[1] {
      case .slice, .int: nil
      default: try call.tensor(1)
      }
    if let mask, mask.dtype == .bool, mask.rank > 0 {
      guard mask.shape == Shape(length) else {
        throw .valueError(
          "boolean array argument obj to delete must be one dimensional and match the axis length of \(length)")
      }
      chosen = mask.integers.enumerated().filter { $0.element != 0 }.map(\.offset)
    } else if case .slice = call[1] {
      let items = try call.interpreter.indexItems(from: call[1])
      chosen = try engine { () throws(TensorError) in
        try Tensor(integers: Array(0..<length), shape: Shape(length)).subscripted(items).integers
      }
    } else {
      chosen = try call.tensor(1).integers
    }
    let kept = try engine { () throws(TensorError) in
      try Tensor(filled: Shape(length), with: .bool(true))
    }
    for index in chosen {
      let place = index < 0 ? index &+ length : index
      guard place >= 0, place < length else {
        throw .indexError("index \(index) is out of bounds for axis \(axis) with size \(length)")
      }
      kept.setElement(at: place, to: .bool(false))
    }
    let items = [IndexItem](repeating: .all, count: axis) + [.tensor(kept)]
    return .array(try engine { () throws(TensorError) in try tensor.subscripted(items) })
  }
}
