import CKernels

extension Tensor {
  /// `np.add.reduceat` and its like: the reduction over the pieces of an axis that begin at places; where the next one is
  /// not behind it, the element alone. Nil where the operation has no kernel for the type.
  ///
  /// As in NumPy the first element of a piece is where its sum begins, and the pairwise sum of the others is added.
  package func reducedPieces(
    _ operation: BinaryOperation, at places: Tensor, axis: Int, as wanted: DType? = nil
  ) throws(TensorError) -> Tensor? {
    let place = try Tensor.normalizedAxis(axis, rank: rank)
    let type = wanted ?? (operation == .add || operation == .multiply ? dtype.sumType : dtype)
    let compute = type.computationType
    guard compute != .bool, let loop = nabla_reduce_loop(operation.rawValue, compute.rawValue) else { return nil }
    let starts = places.integers
    let length = shape[place]
    for start in starts where start < 0 || start >= length {
      throw .other(.indexError, "index \(start) out-of-bounds in \(operation.name).reduceat [0, \(length))")
    }
    let source = try dtype == compute ? self : cast(to: compute)
    var lengths = shape
    lengths[place] = starts.count
    let out = try Tensor(uninitialized: lengths, dtype: compute)
    var lines = shape
    lines[place] = min(length, starts.isEmpty ? 0 : 1)
    let size = compute.size
    let (step, stepOut) = (source.strides[place] &* size, out.strides[place] &* size)
    var walk = Walk(lines, source.strides, out.strides)
    walk.coalesce()
    let (from, to, steps) = (source.firstByte, out.firstByte, walk.steps)
    walk.forEachPiece { offset, count in
      for line in 0..<count {
        let first = from + (offset[0] &+ line &* steps[0]) &* size
        var target = to + (offset[1] &+ line &* steps[1]) &* size
        for (number, start) in starts.enumerated() {
          let next = number + 1 < starts.count ? starts[number + 1] : length
          target.copyMemory(from: first + start &* step, byteCount: size)
          if next > start + 1 {
            loop(first + (start &+ 1) &* step, target, next &- start &- 1, source.strides[place])
          }
          target += stepOut
        }
      }
    }
    return compute == type ? out : try out.cast(to: type)
  }
}
