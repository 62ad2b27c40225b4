import Language
import TensorCore

/// Sorting, searching, counting and picking.
enum Searching {
  static func register(in builder: ModuleBuilder) {
    builder.add([
      NativeEntry("sort", "a, axis=-1, kind=None, order=None, *, stable=None", "A sorted copy.", sort),
      NativeEntry("argsort", "a, axis=-1, kind=None, order=None, *, stable=None", "The indices that sort.", argsort),
      NativeEntry("_partition", "a, kth, axis", "A copy in which the elements at some places are as if sorted.") {
        call throws(Raise) in
        let (tensor, places) = (try call.tensor(0), try call.tensor(1).integers)
        let axis = try axis(call, 2)
        return .array(
          try engine { () throws(TensorError) in try tensor.partitioned(at: places, axis: axis) })
      },
      NativeEntry("_accumulate", "a, axis, is_minimum", "The running maximum, or minimum.") { call throws(Raise) in
        let (tensor, axis) = (try call.tensor(0), try call.int(1))
        let kind: Accumulation = try call.bool(2) ? .minimum : .maximum
        return .array(
          try engine { () throws(TensorError) in try tensor.cumulative(kind, axis: axis) })
      },
      NativeEntry("_argpartition", "a, kth, axis", "The indices that make such a copy.") { call throws(Raise) in
        let (tensor, places) = (try call.tensor(0), try call.tensor(1).integers)
        let axis = try axis(call, 2)
        return .array(
          try engine { () throws(TensorError) in try tensor.argpartitioned(at: places, axis: axis) })
      },
      NativeEntry("unique", "ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True, sorted=True",
        "The different elements in order.", unique),
      NativeEntry("searchsorted", "a, v, side='left', sorter=None",
        "Where elements would have to be inserted to keep the order.", searchSorted),
      NativeEntry("nonzero", "a", "The indices of the elements that are not zero.", nonzero),
      NativeEntry("flatnonzero", "a", "The flat indices of the elements that are not zero.") {
        call throws(Raise) in
        let tensor = try call.tensor(0)
        return .array(try engine { () throws(TensorError) in try tensor.flatNonzero() })
      },
      NativeEntry("argwhere", "a", "The indices of the elements that are not zero, as rows.") {
        call throws(Raise) in
        let tensor = try call.tensor(0)
        return .array(try engine { () throws(TensorError) in try tensor.argwhere() })
      },
      NativeEntry("take", "a, indices, axis=None, out=None, mode='raise'",
        "Elements at indices along an axis.", take),
      NativeEntry("bincount", "x, weights=None, minlength=0", "How often each integer occurs.", binCount),
      NativeEntry("histogram", "a, bins=10, range=None, weights=None, density=False",
        "How many values fall into each bin.", histogram),
      NativeEntry("digitize", "x, bins, right=False", "The bin that each value falls into.", digitize),
      NativeEntry("isin", "element, test_elements, assume_unique=False, invert=False, *, kind=None",
        "Where elements occur in another array.", isIn),
      NativeEntry("ix_", "*args", "An open mesh for picking rows and columns.", openMesh),
      NativeEntry("compress", "condition, a, axis=None", "The elements where a condition holds.") {
        call throws(Raise) in
        let condition = try call.tensor(0)
        let tensor = try call.tensor(1)
        let axis = call.isGiven(2) ? try call.int(2) : nil
        return .array(
          try engine { () throws(TensorError) in
            let indices = try condition.flatNonzero()
            return try tensor.taken(indices, axis: axis)
          })
      },
      NativeEntry("diagonal", "a, offset=0, axis1=0, axis2=1", "A diagonal of a matrix.") {
        call throws(Raise) in
        let tensor = try call.tensor(0)
        let offset = try call.int(1, default: 0)
        let axes = (try call.int(2, default: 0), try call.int(3, default: 1))
        return .array(
          try engine { () throws(TensorError) in try tensor.diagonal(offset: offset, axes: axes) })
      },
      NativeEntry("lexsort", "keys, axis=-1", "The indices that sort by several keys, the last one first.") {
        call throws(Raise) in
        let keys = try call.tensors(0)
        return .array(try engine { () throws(TensorError) in try Tensor.lexsorted(keys) })
      },
      NativeEntry("take_along_axis", "arr, indices, axis=-1", "Elements at indices in step with the other axes.") {
        call throws(Raise) in
        try call.needsArray(0, toHave: "ndim")
        let indices = try call.tensor(1)
        let (tensor, axis) = try lineUp(call, 2)
        return .array(
          try engine { () throws(TensorError) in try tensor.takenAlong(indices, axis: axis) })
      },
      NativeEntry("put_along_axis", "arr, indices, values, axis",
        "Sets elements at indices in step with the other axes.") { call throws(Raise) in
        let indices = try call.tensor(1)
        let values = try call.operand(2)
        let (tensor, axis) = try lineUp(call, 3)
        try engine { () throws(TensorError) in
          try tensor.putAlong(indices, values, axis: axis)
        }
        return .none
      },
      NativeEntry("put", "a, ind, v, mode='raise'", "Sets the elements at flat indices.") {
        call throws(Raise) in
        guard case .array(let tensor) = call[0] else {
          throw Raise.typeError(
            "argument 1 must be numpy.ndarray, not \(call.interpreter.typeName(of: call[0]))").meetingLabels
        }
        let (indices, values) = (try call.tensor(1), try call.tensor(2))
        let mode = IndexMode(rawValue: try call.string(3, default: "raise")) ?? .raise
        try engine { () throws(TensorError) in try tensor.put(indices, values, mode: mode) }
        return .none
      },
      NativeEntry("unravel_index", "indices, shape, order='C'", "Flat indices as one index an axis.", unravel),
    ])
  }

  static func registerMethods(on type: TypeObject, _ interpreter: Interpreter) {
    type.add(
      [
        NativeEntry("sort", "axis=-1, kind=None, order=None, *, stable=None", "Sorts the array in place.") { call throws(Raise) in
          let tensor = try call.tensor(0)
          try checkKind(call, 2)
          let axis = try call.int(1, default: -1)
          try engine { () throws(TensorError) in try tensor.sort(axis: axis) }
          return .none
        },
        NativeEntry("argsort", "axis=-1, kind=None, order=None, *, stable=None", "The indices that sort.", argsort),
        NativeEntry("nonzero", "", "The indices of the elements that are not zero.", nonzero),
        NativeEntry("take", "indices, axis=None, out=None, mode='raise'",
          "Elements at indices along an axis.", take),
        NativeEntry("searchsorted", "v, side='left', sorter=None",
          "Where elements would have to be inserted to keep the order.", searchSorted),
        NativeEntry("diagonal", "offset=0, axis1=0, axis2=1", "A diagonal of a matrix.") {
          call throws(Raise) in
          let tensor = try call.tensor(0)
          let offset = try call.int(1, default: 0)
          let axes = (try call.int(2, default: 0), try call.int(3, default: 1))
          return .array(
            try engine { () throws(TensorError) in try tensor.diagonal(offset: offset, axes: axes) })
        },
      ], to: interpreter)
  }

  /// Refuses a name of a way to sort that NumPy does not know; all ways give the same order here.
  static func checkKind(_ call: Call, _ position: Int) throws(Raise) {
    guard call.isGiven(position) else { return }
    let kind = try call.string(position)
    guard let first = kind.lowercased().first, "qhms".contains(first) else {
      throw .valueError("sort kind must be one of 'quick', 'heap', or 'stable' (got '\(kind)')")
    }
  }

  /// The array and axis of a function that works along lines: flattened where the axis is `None`.
  private static func lineUp(_ call: Call, _ position: Int) throws(Raise) -> (Tensor, Int) {
    let tensor = try call.tensor(0)
    if case .none = call[position] {
      return (try engine { () throws(TensorError) in try tensor.raveled() }, 0)
    }
    return (tensor, try call.int(position, default: -1))
  }

  private static func axis(_ call: Call, _ position: Int) throws(Raise) -> Int? {
    if case .none = call[position] { return nil }
    return try call.int(position, default: -1)
  }

  private static func sort(_ call: Call) throws(Raise) -> Value {
    try checkKind(call, 2)
    let tensor = try call.tensor(0)
    let axis = try axis(call, 1)
    return .array(try engine { () throws(TensorError) in try tensor.sorted(axis: axis) })
  }

  private static func argsort(_ call: Call) throws(Raise) -> Value {
    try checkKind(call, 2)
    let tensor = try call.tensor(0)
    let axis = try axis(call, 1)
    return .array(try engine { () throws(TensorError) in try tensor.argsorted(axis: axis) })
  }

  private static func unique(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let wanted = [
      try call.bool(1, default: false), try call.bool(2, default: false),
      try call.bool(3, default: false),
    ]
    let axis = call.isGiven(4) ? try call.int(4) : nil
    if axis == nil, !wanted.contains(true) {
      return .array(try engine { () throws(TensorError) in try tensor.distinctElements() })
    }
    if axis == nil, wanted == [false, false, true] {
      let (values, counts) = try engine { () throws(TensorError) in
        try tensor.distinctElementsAndCounts()
      }
      return .tuple(TupleObject([.array(values), .array(counts)]))
    }
    let parts = try engine { () throws(TensorError) in try tensor.unique(axis: axis) }
    var results = [Value.array(parts.values)]
    if wanted[0] { results.append(.array(parts.indices)) }
    if wanted[1] { results.append(.array(parts.inverse)) }
    if wanted[2] { results.append(.array(parts.counts)) }
    return results.count == 1 ? results[0] : .tuple(TupleObject(results))
  }

  private static func searchSorted(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let values = try call.tensor(1)
    let side = call.isGiven(2) ? try call.string(2) : "left"
    let sorter = call.isGiven(3) ? try call.tensor(3) : nil
    guard side == "left" || side == "right" else {
      throw .valueError("search side must be 'left' or 'right' (got '\(side)')")
    }
    if let sorter {
      guard sorter.dtype.isInteger || sorter.dtype == .bool else {
        throw .typeError("sorter must only contain integers")
      }
      guard sorter.count == tensor.count else { throw .valueError("sorter.size must equal a.size") }
      guard sorter.integers.allSatisfy({ $0 >= 0 && $0 < tensor.count }) else {
        throw .valueError("Sorter index out of range.")
      }
    }
    return call.interpreter.value(
      from: try engine { () throws(TensorError) in
        try tensor.searchsorted(values, afterEquals: side == "right", sorter: sorter)
      })
  }

  private static func nonzero(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let indices = try engine { () throws(TensorError) in try tensor.nonzero() }
    return .tuple(TupleObject(indices.map(Value.array)))
  }

  private static func take(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let indices = try call.tensor(1)
    let axis = call.isGiven(2) ? try call.int(2) : nil
    let name = call.isGiven(4) ? try call.string(4) : "raise"
    guard let mode = IndexMode(rawValue: name) else {
      throw .valueError("clipmode must be one of 'clip', 'raise', or 'wrap' (got '\(name)')")
    }
    let result = try engine { () throws(TensorError) in
      try tensor.taken(indices, axis: axis, mode: mode)
    }
    return try call.finish(result, out: 3)
  }

  private static func binCount(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let weights = call.isGiven(1) ? try call.tensor(1) : nil
    let least = try call.int(2, default: 0)
    if case .array = call[0], tensor.dtype.isInexact, tensor.rank == 1 {
      throw .typeError(
        "Cannot cast array data from dtype('\(tensor.dtype.name)') to dtype('int64') according to the rule 'safe'")
    }
    if case .list = call[0], tensor.rank > 1 {
      throw .valueError(
        "setting an array element with a sequence. The requested array would exceed the maximum number of dimension of 1.")
    }
    return .array(
      try engine { () throws(TensorError) in
        try tensor.bincount(weights: weights, minimumLength: least)
      })
  }

  private static func histogram(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let weights = call.isGiven(3) ? try call.tensor(3) : nil
    let density = try call.bool(4, default: false)
    if let weights, weights.shape != tensor.shape { throw .valueError("weights should have the same shape as a.") }
    var parts: (counts: Tensor, edges: Tensor)
    if case .undefined = call[1] {
      parts = try equalBins(tensor, 10, call, weights, density)
    } else if case .string = call[1] {
      // A range that is not finite is refused before bins are counted.
      if weights == nil { _ = try equalBins(tensor, 1, call, nil, false) }
      let count = try call.interpreter.index(from: try WrittenStatistics.binCount.call(call)) ?? 1
      parts = try equalBins(tensor, count, call, weights, density)
    } else if let bins = try call.interpreter.index(from: call[1]) {
      parts = try equalBins(tensor, bins, call, weights, density)
    } else {
      let edges = try call.tensor(1)
      parts = try engine { () throws(TensorError) in
        try tensor.histogram(edges: edges, weights: weights, density: density)
      }
    }
    if let weights, !density, parts.counts.dtype != weights.dtype, weights.dtype != .bool {
      let counts = parts.counts
      parts.counts = try engine { () throws(TensorError) in try counts.cast(to: weights.dtype) }
    }
    return .tuple(TupleObject([.array(parts.counts), .array(parts.edges)]))
  }

  private static func equalBins(
    _ tensor: Tensor, _ bins: Int, _ call: Call, _ weights: Tensor?, _ density: Bool
  ) throws(Raise) -> (counts: Tensor, edges: Tensor) {
    var range: (Double, Double)?
    if call.isGiven(2) {
      let limits = try call.tensor(2).doubles
      guard limits.count == 2 else { throw .valueError("`range` must be a pair of numbers") }
      range = (limits[0], limits[1])
    }
    let limits = range
    return try engine { () throws(TensorError) in
      try tensor.histogram(bins: bins, range: limits, weights: weights, density: density)
    }
  }

  private static func digitize(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let bins = try call.tensor(1)
    let right = try call.bool(2, default: false)
    return call.interpreter.value(
      from: try engine { () throws(TensorError) in try tensor.digitized(bins, right: right) })
  }

  private static func isIn(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let others = try call.tensor(1)
    let inverted = try call.bool(3, default: false)
    if call.count > 4, call.isGiven(4) {
      let kind = try call.string(4)
      guard ["sort", "table"].contains(kind) else {
        throw .valueError("Invalid kind: '\(kind)'. Please use None, 'sort' or 'table'.")
      }
      guard kind == "sort" || !tensor.dtype.isInexact && !others.dtype.isInexact else {
        throw .valueError(
          "The 'table' method is only supported for boolean or integer arrays. Please select 'sort' or None for kind.")
      }
    }
    return .array(
      try engine { () throws(TensorError) in try tensor.isIn(others, inverted: inverted) })
  }

  private static func openMesh(_ call: Call) throws(Raise) -> Value {
    let vectors = try call.tensors(0)
    var meshes: [Value] = []
    for (axis, vector) in vectors.enumerated() {
      guard vector.rank == 1 else { throw .valueError("Cross index must be 1 dimensional") }
      let indices = try engine { () throws(TensorError) in
        let flat = vector.dtype == .bool ? try vector.flatNonzero() : vector
        var shape = [Int](repeating: 1, count: vectors.count)
        shape[axis] = flat.count
        return try flat.reshaped(to: Shape(shape))
      }
      meshes.append(.array(indices))
    }
    return .tuple(TupleObject(meshes))
  }

  private static func unravel(_ call: Call) throws(Raise) -> Value {
    let indices = try call.tensor(0)
    let shape = try call.shape(1)
    let isReversed = try call.string(2, default: "C") == "F"
    let strides =
      isReversed
      ? Shape(Shape(shape.array.reversed()).contiguousStrides.array.reversed()) : shape.contiguousStrides
    var parts: [Value] = []
    for axis in 0..<shape.count {
      let step = strides[axis]
      let length = shape[axis]
      for index in indices.integers where index < 0 || index >= shape.elementCount {
        throw .valueError("index \(index) is out of bounds for array with size \(shape.elementCount)")
      }
      let part = try engine { () throws(TensorError) in
        try Tensor(integers: indices.integers.map { ($0 / step) % max(length, 1) }, shape: indices.shape)
      }
      parts.append(call.interpreter.value(from: part))
    }
    return .tuple(TupleObject(parts))
  }
}
