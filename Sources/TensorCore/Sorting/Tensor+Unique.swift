extension Tensor {
  /// What `np.unique` can return beside the values.
  package struct Unique {
    package let values: Tensor
    /// Where each value comes first.
    package let indices: Tensor
    /// Which value each element is.
    package let inverse: Tensor
    /// How often each value comes.
    package let counts: Tensor
  }

  /// `np.unique`: the sorted distinct elements, or the distinct slices along an axis; all NaN count as one.
  package func unique(axis: Int? = nil) throws(TensorError) -> Unique {
    guard let axis else {
      let line = try raveled()
      let groups = try line.groupedElements()
      return try line.unique(groups, inverseShape: shape) { places throws(TensorError) in
        try line.taken(places)
      }
    }
    let along = try Tensor.normalizedAxis(axis, rank: rank)
    let rows = try movedAxis(from: [along], to: [0]).contiguous()
    let width = rows.shape[0] == 0 ? 0 : rows.count / rows.shape[0]
    let groups = try rows.groupedRows(width)
    return try rows.unique(groups, inverseShape: Shape(rows.shape[0])) {
      places throws(TensorError) in
      try rows.taken(places, axis: 0).movedAxis(from: [0], to: [along]).contiguous()
    }
  }

  /// The values of `unique()` alone, which need no order of places.
  package func distinctElements() throws(TensorError) -> Tensor {
    let line = try raveled()
    let sorted = try line.sorted(axis: 0)
    switch dtype {
    case .bool, .int8, .uint8: return try sorted.withoutRepeats(UInt8.self)
    case .int16, .uint16: return try sorted.withoutRepeats(UInt16.self)
    case .int32, .uint32: return try sorted.withoutRepeats(UInt32.self)
    case .int64, .uint64: return try sorted.withoutRepeats(UInt64.self)
    // Zeros of both signs are one value, shown as the one that comes first.
    case .float16: return try unique().values
    case .float32:
      return try sorted.withoutRepeats(Float.self, zero: line.firstZero(Float.self))
    case .float64:
      return try sorted.withoutRepeats(Double.self, zero: line.firstZero(Double.self))
    }
  }

  private func firstZero<Element: Ordered & FloatingPoint>(_ type: Element.Type) -> Element? {
    let (values, step) = (pointer(as: type), rank == 0 ? 1 : strides[0])
    for i in 0..<count where values[i &* step] == 0 { return values[i &* step] }
    return nil
  }

  /// The different elements of this sorted vector, zeros replaced by `zero`.
  private func withoutRepeats<Element: Ordered>(
    _ type: Element.Type, zero: Element? = nil
  ) throws(TensorError) -> Tensor {
    let values = pointer(as: type)
    var kept = 0
    for i in 0..<count where kept == 0 || !Element.isSame(values[kept - 1], values[i]) {
      values[kept] = values[i]
      kept += 1
    }
    let result = try Tensor(uninitialized: Shape(kept), dtype: dtype)
    let target = result.pointer(as: type)
    for i in 0..<kept {
      let value = values[i]
      target[i] = zero.map { value == $0 ? $0 : value } ?? value
    }
    return result
  }

  /// The sorted order, and for each place in it whether a new value starts there.
  private struct Groups {
    var order: [Int]
    var starts: [Bool]
  }

  private func groupedElements() throws(TensorError) -> Groups {
    let order = try argsorted(axis: 0).integers
    let source = try sortable()
    var starts = [Bool](repeating: true, count: order.count)
    switch source.dtype {
    case .bool, .int8, .uint8: mark(UInt8.self)
    case .int16, .uint16, .float16: mark(UInt16.self)
    case .int32, .uint32: mark(UInt32.self)
    case .int64, .uint64: mark(UInt64.self)
    case .float32: mark(Float.self)
    case .float64: mark(Double.self)
    }
    return Groups(order: order, starts: starts)

    func mark<Element: Ordered>(_ type: Element.Type) {
      let values = source.pointer(as: type)
      for i in 1..<max(order.count, 1) {
        starts[i] = !Element.isSame(values[order[i - 1]], values[order[i]])
      }
    }
  }

  private func groupedRows(_ width: Int) throws(TensorError) -> Groups {
    let values = try cast(to: dtype.isFloating ? .float64 : dtype == .uint64 ? .uint64 : .int64)
    if dtype == .uint64 { return group(UInt64.self) }
    return dtype.isFloating ? group(Double.self) : group(Int.self)

    func group<Element: Ordered>(_ type: Element.Type) -> Groups {
      let table = values.pointer(as: type)
      func precedes(_ a: Int, _ b: Int) -> Bool {
        for i in 0..<width {
          let (x, y) = (table[a * width + i], table[b * width + i])
          if Element.precedes(x, y) { return true }
          if Element.precedes(y, x) { return false }
        }
        return false
      }
      var order = Array(0..<shape[0])
      order.withUnsafeMutableBufferPointer { buffer in
        if let start = buffer.baseAddress { MergeSort.merge(start, buffer.count, precedes) }
      }
      var starts = [Bool](repeating: true, count: order.count)
      for i in 1..<max(order.count, 1) { starts[i] = precedes(order[i - 1], order[i]) }
      return Groups(order: order, starts: starts)
    }
  }

  private func unique(
    _ groups: Groups, inverseShape: Shape,
    pick: (Tensor) throws(TensorError) -> Tensor
  ) throws(TensorError) -> Unique {
    var first: [Int] = []
    var counts: [Int] = []
    var inverse = [Int](repeating: 0, count: groups.order.count)
    for (place, element) in groups.order.enumerated() {
      if groups.starts[place] {
        first.append(element)
        counts.append(0)
      }
      counts[counts.count - 1] += 1
      inverse[element] = first.count - 1
    }
    let indices = try Tensor(integers: first)
    return Unique(
      values: try pick(indices), indices: indices,
      inverse: try Tensor(integers: inverse, shape: inverseShape),
      counts: try Tensor(integers: counts))
  }

  /// `np.isin`: for each element, whether it is among `candidates`.
  package func isIn(_ candidates: Tensor, inverted: Bool = false) throws(TensorError) -> Tensor {
    if candidates.count <= 8, !inverted, candidates.count > 0 {
      // A few comparisons are faster than a search.
      var found: Tensor?
      for candidate in candidates.scalars {
        let same = try Tensor.binary(.equal, .tensor(self), .scalar(candidate))
        found = try found.map { known throws(TensorError) in
          try Tensor.binary(.logicalOr, .tensor(known), .tensor(same))
        } ?? same
      }
      if let found { return found }
    }
    let result = try Tensor(uninitialized: shape, dtype: .bool)
    let sorted = try candidates.sorted(axis: nil)
    let places = try sorted.searchsorted(self).integers
    let flags = result.pointer(as: UInt8.self)
    for (i, element) in scalars.enumerated() {
      let isThere = places[i] < sorted.count && sorted.load(at: places[i]).isEqual(to: element)
      flags[i] = isThere != inverted ? 1 : 0
    }
    return result
  }

  /// `np.intersect1d`: the sorted distinct elements of both arrays.
  package func intersection(_ other: Tensor) throws(TensorError) -> Tensor {
    let type = DType.promoted(dtype, other.dtype)
    let values = try cast(to: type).unique().values
    return try values.subscripted([.tensor(values.isIn(other))])
  }

  /// `np.union1d`: the sorted distinct elements of either array.
  package func union(_ other: Tensor) throws(TensorError) -> Tensor {
    try Tensor.concatenated([self, other], axis: nil).unique().values
  }

  /// `np.setdiff1d`: the sorted distinct elements that the other array does not have.
  package func subtracting(_ other: Tensor) throws(TensorError) -> Tensor {
    let values = try unique().values
    return try values.subscripted([.tensor(values.isIn(other, inverted: true))])
  }

  /// `np.setxor1d`: the sorted distinct elements that only one of the arrays has.
  package func symmetricDifference(_ other: Tensor) throws(TensorError) -> Tensor {
    try subtracting(other).union(other.subtracting(self))
  }
}

extension Scalar {
  /// Equality of values, exact for two integers.
  fileprivate func isEqual(to other: Scalar) -> Bool {
    if let a = integerValue, let b = other.integerValue { return a == b }
    return doubleValue == other.doubleValue
  }
}
