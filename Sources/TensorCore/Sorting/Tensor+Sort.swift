import CKernels

extension Tensor {
  /// `np.sort`: a copy sorted along an axis, or as one line when it is nil; NaN come last.
  package func sorted(axis: Int? = -1) throws(TensorError) -> Tensor { try arranged(nil, axis: axis) }

  /// `np.partition`: a copy in which the elements at `places` of each line are those that sorting puts there, with
  /// no larger one before and no smaller one behind.
  ///
  /// As in NumPy, the order between the places depends on the method; short lines come out sorted.
  package func partitioned(at places: [Int], axis: Int? = -1) throws(TensorError) -> Tensor {
    try arranged(places, axis: axis)
  }

  /// A copy with each line sorted, or parted at some places.
  private func arranged(_ places: [Int]?, axis: Int?) throws(TensorError) -> Tensor {
    guard let axis else { return try raveled().arranged(places, axis: 0) }
    let along = try Tensor.normalizedAxis(axis, rank: rank)
    let isLast = along == rank - 1
    let result = isLast ? try duplicate() : try movedAxis(from: [along], to: [rank - 1]).duplicate()
    result.sortRows(try result.ascending(places))
    try LongWork.check()
    return isLast ? result : try result.movedAxis(from: [rank - 1], to: [along]).duplicate()
  }

  /// `x.sort(axis)`: the same in place.
  package func sort(axis: Int = -1) throws(TensorError) {
    guard !isReadOnly else { throw .other(.valueError, "sort array is read-only") }
    try assign(sorted(axis: axis))
  }

  /// Places along the last axis from the first to the last, negative ones counted from the end.
  private func ascending(_ places: [Int]?) throws(TensorError) -> [Int64]? {
    guard let places else { return nil }
    let length = rank == 0 ? 1 : shape[rank - 1]
    var result: [Int64] = []
    for place in places {
      let index = place < 0 ? place &+ length : place
      guard index >= 0, index < length || count == 0 else {
        throw .other(.valueError, "kth(=\(index)) out of bounds (\(length))")
      }
      result.append(Int64(index))
    }
    return result.sorted()
  }

  /// Sorts each row of the last axis of a dense array, or parts it at some places.
  private func sortRows(_ places: [Int64]?) {
    let length = rank == 0 ? 1 : shape[rank - 1]
    guard count > 1, length > 1 else { return }
    for row in 0..<(count / length) {
      let line = firstByte + row &* length &* dtype.size
      if let places, nabla_partition(line, length, places, places.count, dtype.rawValue) { continue }
      if !nabla_sort(line, length, dtype.rawValue) { merge(line, length) }
    }
  }

  /// Sorts a run that is too long for counts of its digits.
  private func merge(_ line: UnsafeMutableRawPointer, _ length: Int) {
    switch dtype {
    case .bool, .uint8: sort(UInt8.self)
    case .int8: sort(Int8.self)
    case .int16: sort(Int16.self)
    case .uint16: sort(UInt16.self)
    case .int32: sort(Int32.self)
    case .uint32: sort(UInt32.self)
    case .int64: sort(Int.self)
    case .uint64: sort(UInt64.self)
    case .float16:
      MergeSort.merge(line.assumingMemoryBound(to: UInt16.self), length) {
        Float.precedes(Float(Float16(bitPattern: $0)), Float(Float16(bitPattern: $1)))
      }
    case .float32: sort(Float.self)
    case .float64: sort(Double.self)
    case .complex64: sort(ComplexPair<Float>.self)
    case .complex128: sort(ComplexPair<Double>.self)
    }

    func sort<Element: Ordered>(_ type: Element.Type) {
      MergeSort.sort(line.assumingMemoryBound(to: type), length)
    }
  }

  /// `np.argsort`: the order that sorts along an axis, or all elements when it is nil.
  ///
  /// Equal elements always keep their order. NumPy's default promises that only for `kind="stable"`, and
  /// on processors with wide vectors does not keep it even for short arrays.
  package func argsorted(axis: Int? = -1) throws(TensorError) -> Tensor { try argarranged(nil, axis: axis) }

  /// `np.argpartition`: the order that brings the elements at `places` of each line to where sorting puts them.
  package func argpartitioned(at places: [Int], axis: Int? = -1) throws(TensorError) -> Tensor {
    try argarranged(places, axis: axis)
  }

  private func argarranged(_ places: [Int]?, axis: Int?) throws(TensorError) -> Tensor {
    if rank == 0 {
      _ = try Tensor.normalizedAxis(axis ?? 0, rank: 1)
      return try Tensor(zeros: Shape(1), dtype: .int64)
    }
    guard let axis else { return try raveled().argarranged(places, axis: 0) }
    let along = try Tensor.normalizedAxis(axis, rank: rank)
    let isLast = along == rank - 1
    let source = try (isLast ? self : movedAxis(from: [along], to: [rank - 1])).sortable()
    let result = try Tensor(uninitialized: source.shape, dtype: .int64)
    source.orderRows(result.pointer(as: Int.self), try source.ascending(places))
    try LongWork.check()
    return isLast ? result : try result.movedAxis(from: [rank - 1], to: [along]).duplicate()
  }

  /// A dense array with the same order, of a type that has one of its own.
  func sortable() throws(TensorError) -> Tensor {
    dtype == dtype.ordered ? try contiguous() : try cast(to: dtype.ordered)
  }

  private func orderRows(_ order: UnsafeMutablePointer<Int>, _ wanted: [Int64]?) {
    let length = shape[rank - 1]
    guard count > 0 else { return }
    switch dtype {
    case .bool, .uint8: rows(UInt8.self)
    case .int32: rows(Int32.self)
    case .int64: rows(Int.self)
    case .uint64: rows(UInt64.self)
    case .float32: rows(Float.self)
    case .float64: rows(Double.self)
    case .complex64: rows(ComplexPair<Float>.self)
    case .complex128: rows(ComplexPair<Double>.self)
    case .int8, .int16, .uint16, .uint32, .float16: break  // bug: these are not `ordered` types
    }

    func rows<Element: Ordered>(_ type: Element.Type) {
      let values = UnsafePointer(pointer(as: type))
      for row in 0..<(count / length) {
        if row & 0x3FF == 0x3FF, LongWork.isInterrupted { return }
        let (line, places) = (values + row * length, order + row * length)
        let target = UnsafeMutableRawPointer(places).assumingMemoryBound(to: Int64.self)
        if let wanted, nabla_partition_order(line, target, length, wanted, wanted.count, dtype.rawValue) {
          continue
        }
        if !nabla_sort_order(line, target, length, dtype.rawValue) {
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
    let common = DType.promoted(vector.dtype, values.dtype).ordered
    // The smaller types are looked for as int64, which keeps their order.
    let type = common == .bool || common == .uint8 ? DType.int64 : common
    let sorted = try (vector.dtype == type ? vector : vector.cast(to: type)).contiguous()
    let wanted = try (values.dtype == type ? values : values.cast(to: type)).contiguous()
    let result = try Tensor(uninitialized: values.shape, dtype: .int64)
    let (places, table, size) = (result.pointer(as: Int64.self), sorted.firstByte, type.size)
    var isDone = false
    try LongWork.inBlocks(wanted.count, of: 1 << 17) { range in
      isDone = nabla_search_sorted(
        table, sorted.count, wanted.firstByte + range.lowerBound &* size, range.count, afterEquals,
        places + range.lowerBound, type.rawValue)
    }
    if isDone || wanted.count == 0 { return result }
    switch type {
    case .uint64: search(UInt64.self)
    case .complex64: search(ComplexPair<Float>.self)
    case .complex128: search(ComplexPair<Double>.self)
    default: break  // bug: the kernel has the other `ordered` types
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
