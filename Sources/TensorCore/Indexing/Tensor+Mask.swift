import CKernels

extension Tensor {
  /// The mask, when an index is one boolean array with as many axes as this one.
  func fullMask(in items: [IndexItem]) -> Tensor? {
    guard items.count == 1, rank > 0, case .tensor(let mask) = items[0], mask.dtype == .bool,
      mask.rank == rank, mask.count > 0
    else { return nil }
    return mask
  }

  /// Refuses a mask that is not as long as the axes it stands for.
  func checkMask(_ mask: Tensor, atAxis axis: Int) throws(TensorError) {
    for i in 0..<mask.rank where mask.shape[i] != shape[axis + i] {
      throw .other(
        .indexError,
        "boolean index did not match indexed array along axis \(axis + i); size of axis is "
          + "\(shape[axis + i]) but size of corresponding boolean axis is \(mask.shape[i])")
    }
  }

  /// The elements under a full mask, in C order.
  func masked(_ mask: Tensor) throws(TensorError) -> Tensor {
    try checkMask(mask, atAxis: 0)
    let flags = mask.pointer(as: UInt8.self)
    let walk = StridedWalk(shape: shape, first: mask.strides, second: strides)
    let (flagStep, step) = (walk.firstStep, walk.secondStep)
    var total = 0
    walk.forEachPiece { flag, _, length in
      total &+= Int(nabla_count_nonzero(flags + flag, length, flagStep, DType.bool.rawValue))
    }
    let result = try Tensor(uninitialized: Shape(total), dtype: dtype)
    let (size, source, target) = (dtype.size, firstByte, result.firstByte)
    var next = 0
    walk.forEachPiece { flag, start, length in
      next &+= nabla_compress(
        flags + flag, source + start &* size, target + next &* size, length, flagStep, step,
        total &- next, size)
    }
    if count > LongWork.block { try LongWork.check() }
    return result
  }

  /// Writes one value, of this array's type, wherever a full mask is set. Ctrl-C ends it early.
  func fill(with value: Scalar, where mask: Tensor) {
    let slot = value.stored(as: dtype)
    let flags = mask.pointer(as: UInt8.self)
    let walk = StridedWalk(shape: shape, first: mask.strides, second: strides)
    let size = dtype.size
    let target = firstByte
    slot.withPointer { element in
      walk.forEachPiece { flag, start, length in
        nabla_copy_where(
          flags + flag, element, target + start &* size, length,
          walk.firstStep, 0, walk.secondStep, size)
      }
    }
  }
}
