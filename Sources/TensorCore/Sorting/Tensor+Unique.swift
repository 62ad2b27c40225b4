import CKernels

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
    case .complex64: return try sorted.withoutRepeats(ComplexPair<Float>.self)
    case .complex128: return try sorted.withoutRepeats(ComplexPair<Double>.self)
    }
  }

  /// The values of `unique()` and how often each comes, which need no order of places either.
  package func distinctElementsAndCounts() throws(TensorError) -> (values: Tensor, counts: Tensor) {
    if let counted = try distinctIntegersAndCounts() { return counted }
    let line = try raveled()
    let sorted = try line.sorted(axis: 0)
    guard dtype != .float16, !dtype.isComplex, count > 0 else {
      let unique = try unique()
      return (unique.values, unique.counts)
    }
    let neighbours = try Tensor.binary(
      .notEqual, .tensor(sorted.window(0, from: 1, count: count - 1)),
      .tensor(sorted.window(0, from: 0, count: count - 1)))
    var starts = try Tensor.concatenated([Tensor(bools: [true]), neighbours]).nonzero()[0]
    if dtype.isFloating, let firstNaN = sorted.firstNaN() {
      // All NaN are one value: only the first starts one.
      let known = try starts.searchsorted(Tensor(integers: [firstNaN]), afterEquals: true).integers[0]
      starts = try starts.sliced(start: 0, stop: known)
    }
    let ends = try Tensor.concatenated([starts.sliced(start: 1, stop: nil), Tensor(integers: [count])])
    return (try distinctElements(), try Tensor.binary(.subtract, .tensor(ends), .tensor(starts)))
  }

  /// The same for integers of a range that is not much wider than there are elements: each value has a place.
  private func distinctIntegersAndCounts() throws(TensorError) -> (values: Tensor, counts: Tensor)? {
    guard dtype.isInteger, dtype != .bool, dtype != .uint64, count > 64 else { return nil }
    let line = try raveled()
    let numbers = try (dtype == .int64 ? line : line.cast(to: .int64)).contiguous()
    var (least, greatest): (Int64, Int64) = (0, 0)
    nabla_bounds(numbers.pointer(as: Int64.self), count, &least, &greatest)
    let (width, isWide) = greatest.subtractingReportingOverflow(least)
    guard !isWide, width < count else { return nil }
    let places = try Tensor.binary(.subtract, .tensor(numbers), .weakInt(Int(least)))
    let counts = try places.bincount()
    let found = try counts.nonzero()[0]
    let values = try Tensor.binary(.add, .tensor(found), .weakInt(Int(least)))
    return (try values.cast(to: dtype), try counts.taken(found))
  }

  /// Where NaN begin in a sorted vector.
  private func firstNaN() -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if load(at: middle).doubleValue.isNaN { high = middle } else { low = middle + 1 }
    }
    return low < count ? low : nil
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
    case .complex64: mark(ComplexPair<Float>.self)
    case .complex128: mark(ComplexPair<Double>.self)
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
    if dtype.isComplex {
      let values = try cast(to: .complex128)
      return withExtendedLifetime(values) { group(values, ComplexPair<Double>.self) }
    }
    let values = try cast(to: dtype.isFloating ? .float64 : dtype == .uint64 ? .uint64 : .int64)
    if dtype == .uint64 { return group(values, UInt64.self) }
    return dtype.isFloating ? group(values, Double.self) : group(values, Int.self)

    func group<Element: Ordered>(_ values: Tensor, _ type: Element.Type) -> Groups {
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
    let common = DType.promoted(dtype, candidates.dtype)
    let isWhole = !common.isInexact
    let type: DType = isWhole ? .int64 : common.isComplex ? .complex128 : .float64
    let wanted = try (dtype == type ? self : cast(to: type)).contiguous()
    let others = try (candidates.dtype == type ? candidates : candidates.cast(to: type)).contiguous()
    if isWhole, let result = try wanted.lookedUp(in: others, shape: shape, inverted) { return result }
    let sorted = try others.sorted(axis: nil)
    let places = try sorted.searchsorted(wanted)
    let result = try Tensor(uninitialized: shape, dtype: .bool)
    let (flags, place) = (result.pointer(as: UInt8.self), places.pointer(as: Int.self))
    if isWhole {
      try mark(Int.self)
    } else if common.isComplex {
      try mark(ComplexPair<Double>.self)
    } else {
      try mark(Double.self)
    }
    return result

    func mark<Element: Ordered>(_ type: Element.Type) throws(TensorError) {
      let (table, keys, length) = (sorted.pointer(as: type), wanted.pointer(as: type), sorted.count)
      try LongWork.inBlocks(count) { range in
        for i in range {
          let isThere = place[i] < length && table[place[i]] == keys[i]
          flags[i] = isThere != inverted ? 1 : 0
        }
      }
    }
  }

  /// `isIn` by a table of flags, where the candidates lie close enough together; nil elsewhere.
  private func lookedUp(
    in candidates: Tensor, shape: Shape, _ inverted: Bool
  ) throws(TensorError) -> Tensor? {
    guard candidates.count > 0 else { return nil }
    let places = candidates.pointer(as: Int64.self)
    var (least, greatest): (Int64, Int64) = (0, 0)
    nabla_bounds(places, candidates.count, &least, &greatest)
    let (range, overflow) = greatest.subtractingReportingOverflow(least)
    // The bound is NumPy's.
    guard !overflow, range <= 6 * (count + candidates.count) else { return nil }
    var table = [UInt8](repeating: inverted ? 1 : 0, count: Int(range) + 1)
    let result = try Tensor(uninitialized: shape, dtype: .bool)
    let (flags, keys) = (result.pointer(as: UInt8.self), pointer(as: Int64.self))
    try LongWork.inBlocks(candidates.count) { range in
      for i in range { table[Int(places[i] &- least)] = inverted ? 0 : 1 }
    }
    let outside: UInt8 = inverted ? 1 : 0
    try LongWork.inBlocks(count) { range in
      for i in range {
        let key = keys[i]
        flags[i] = key < least || key > greatest ? outside : table[Int(key &- least)]
      }
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
