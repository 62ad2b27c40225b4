import CKernels

extension Tensor {
  /// A C-ordered copy with another element type, converted as C does.
  package func cast(to type: DType) throws(TensorError) -> Tensor {
    if type == dtype { return try duplicate() }
    let result = try Tensor(uninitialized: shape, dtype: type)
    result.overwrite(with: self, strides: strides)
    if count > LongWork.block { try LongWork.check() }
    return result
  }

  /// A C-ordered copy.
  package func copy() throws(TensorError) -> Tensor { try duplicate() }

  /// The array itself where it is dense and in C order, else a C-ordered copy.
  package func contiguous() throws(TensorError) -> Tensor { isContiguous ? self : try duplicate() }

  /// Copies `source`, walked with `sourceStrides` over this shape and converted; the two do not overlap. Ctrl-C
  /// ends it early; `LongWork.check` then throws.
  func overwrite(with source: Tensor, strides sourceStrides: Shape) {
    if source.dtype == dtype {
      return StridedCopy.copy(
        shape: shape, elementSize: dtype.size, from: source.firstByte, strides: sourceStrides,
        to: firstByte, strides: strides)
    }
    guard let loop = nabla_cast_loop(source.dtype.rawValue, dtype.rawValue) else { return }
    if isContiguous, source.isContiguous, source.count == count, count <= LongWork.block {
      return loop(source.firstByte, firstByte, count, 1, 1)
    }
    var walk = Walk(shape, sourceStrides, strides)
    walk.coalesce()
    let (from, to) = (source.firstByte, firstByte)
    let (sizeFrom, sizeTo) = (source.dtype.size, dtype.size)
    let steps = walk.steps
    walk.forEachPiece { offset, length in
      loop(from + offset[0] &* sizeFrom, to + offset[1] &* sizeTo, length, steps[0], steps[1])
    }
  }
}
