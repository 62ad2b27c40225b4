import CKernels

extension Tensor {
  /// `np.sort`: a copy sorted along an axis, or as one line when it is nil; NaN come last.
  package func sorted(axis: Int? = -1) throws(TensorError) -> Tensor {
    guard let axis else { return try raveled().sorted(axis: 0) }
    let along = try Tensor.normalizedAxis(axis, rank: rank)
    let isLast = along == rank - 1
    let result = isLast ? try duplicate() : try movedAxis(from: [along], to: [rank - 1]).duplicate()
    result.sortRows()
    try LongWork.check()
    return isLast ? result : try result.movedAxis(from: [rank - 1], to: [along]).duplicate()
  }

  /// `x.sort(axis)`: the same in place.
  package func sort(axis: Int = -1) throws(TensorError) {
    guard !isReadOnly else { throw .other(.valueError, "sort array is read-only") }
    try assign(sorted(axis: axis))
  }

  /// Sorts each row of the last axis of a dense array.
  private func sortRows() {
    let length = rank == 0 ? 1 : shape[rank - 1]
    guard count > 1, length > 1 else { return }
    switch dtype {
    case .bool, .uint8: rows(UInt8.self)
    case .int32: rows(Int32.self)
    case .int64: rows(Int.self)
    case .float16: halfRows(length)
    case .float32: rows(Float.self)
    case .float64: rows(Double.self)
    }

    func rows<Element: Ordered>(_ type: Element.Type) {
      let values = pointer(as: type)
      for row in 0..<(count / length) {
        let line = values + row * length
        // Merging needs no counts of digits, but as much memory: it is for runs that are too long for them.
        if !nabla_sort(line, length, dtype.rawValue) { MergeSort.sort(line, length) }
      }
    }
  }

  private func halfRows(_ length: Int) {
    let values = pointer(as: UInt16.self)
    for row in 0..<(count / length) where !nabla_sort(values + row * length, length, dtype.rawValue) {
      MergeSort.merge(values + row * length, length) {
        Float.precedes(Float(Float16(bitPattern: $0)), Float(Float16(bitPattern: $1)))
      }
    }
  }

  /// `np.argsort`: the order that sorts along an axis, or all elements when it is nil.
  ///
  /// Equal elements always keep their order. NumPy's default promises that only for `kind="stable"`, and
  /// on processors with wide vectors does not keep it even for short arrays.
  package func argsorted(axis: Int? = -1) throws(TensorError) -> Tensor {
    if rank == 0 { return try Tensor(zeros: Shape(1), dtype: .int64) }
    guard let axis else { return try raveled().argsorted(axis: 0) }
    let along = try Tensor.normalizedAxis(axis, rank: rank)
    let isLast = along == rank - 1
    let source = try (isLast ? self : movedAxis(from: [along], to: [rank - 1])).sortable()
    let result = try Tensor(uninitialized: source.shape, dtype: .int64)
    source.orderRows(result.pointer(as: Int.self))
    try LongWork.check()
    return isLast ? result : try result.movedAxis(from: [rank - 1], to: [along]).duplicate()
  }

  /// A dense array with the same order, of a type that has one of its own.
  func sortable() throws(TensorError) -> Tensor {
    dtype == .float16 ? try cast(to: .float32) : try contiguous()
  }

  private func orderRows(_ order: UnsafeMutablePointer<Int>) {
    let length = shape[rank - 1]
    guard count > 0 else { return }
    switch dtype {
    case .bool, .uint8: rows(UInt8.self)
    case .int32: rows(Int32.self)
    case .int64: rows(Int.self)
    case .float16, .float32: rows(Float.self)
    case .float64: rows(Double.self)
    }

    func rows<Element: Ordered>(_ type: Element.Type) {
      let values = UnsafePointer(pointer(as: type))
      // Short lines are merged before their digits are counted.
      let isShort = length < (MemoryLayout<Element>.size == 8 ? 256 : 64)
      for row in 0..<(count / length) {
        let (line, places) = (values + row * length, order + row * length)
        let target = UnsafeMutableRawPointer(places).assumingMemoryBound(to: Int64.self)
        if isShort || !nabla_sort_order(line, target, length, dtype.rawValue) {
          MergeSort.order(line, 1, into: places, length)
        }
      }
    }
  }

  /// `np.lexsort`: the order by several keys of equal length, the last one first in importance.
  package static func lexsorted(_ keys: [Tensor]) throws(TensorError) -> Tensor {
    guard let last = keys.last else {
      throw .other(.typeError, "need sequence of keys with len > 0 in lexsort")
    }
    var order = try Tensor.arange(stop: .int64(last.count))
    for key in keys {
      guard key.rank == 1, key.count == last.count else {
        throw .other(.valueError, "all keys need to be the same shape")
      }
      let step = try key.taken(order).argsorted()
      order = try order.taken(step)
    }
    return order
  }

  /// `np.searchsorted`: where values belong in a sorted vector, before or after equal elements.
  package func searchsorted(_ values: Tensor, afterEquals: Bool = false, sorter: Tensor? = nil)
    throws(TensorError) -> Tensor
  {
    guard rank == 1 else { throw .other(.valueError, "object too deep for desired array") }
    let vector = try sorter.map { sorter throws(TensorError) in try taken(sorter) } ?? self
    var type = DType.promoted(vector.dtype, values.dtype)
    if type == .float16 { type = .float32 }
    let sorted = try (vector.dtype == type ? vector : vector.cast(to: type)).contiguous()
    let wanted = try (values.dtype == type ? values : values.cast(to: type)).contiguous()
    let result = try Tensor(uninitialized: values.shape, dtype: .int64)
    switch type {
    case .bool, .uint8: search(UInt8.self)
    case .int32: search(Int32.self)
    case .int64: search(Int.self)
    case .float16, .float32: search(Float.self)
    case .float64: search(Double.self)
    }
    return result

    func search<Element: Ordered>(_ type: Element.Type) {
      let table = UnsafePointer(sorted.pointer(as: type))
      let keys = wanted.pointer(as: type)
      let places = result.pointer(as: Int.self)
      // Keys that ascend are looked for behind the one before, whose branches the processor guesses.
      var (low, place) = (0, 0)
      for i in 0..<wanted.count {
        if i > 0, Element.precedes(keys[i - 1], keys[i]) { low = place } else { low = 0 }
        place =
          low
          + MergeSort.place(
            of: keys[i], in: table + low, sorted.count - low, afterEquals: afterEquals)
        places[i] = place
      }
    }
  }
}
