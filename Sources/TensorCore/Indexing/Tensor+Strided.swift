extension Tensor {
  /// A view of the same memory with a shape and strides (in elements) of its own.
  ///
  /// - Throws: `ValueError` where an element would lie outside the memory.
  package func strided(_ shape: Shape, _ strides: Shape) throws(TensorError) -> Tensor {
    guard shape.count <= Shape.maximumRank else { throw .tooManyDimensions(shape.count) }
    var (lowest, highest) = (offset, offset)
    var count = 1
    var fits = true
    for axis in 0..<shape.count {
      let (product, overflow) = count.multipliedReportingOverflow(by: shape[axis])
      let (span, overflow2) = max(shape[axis] - 1, 0).multipliedReportingOverflow(by: strides[axis])
      let (end, overflow3) = (span < 0 ? lowest : highest).addingReportingOverflow(span)
      guard !overflow, !overflow2, !overflow3 else {
        fits = false
        break
      }
      count = product
      if span < 0 { lowest = end } else { highest = end }
    }
    var owner = self
    while let base = owner.base { owner = base }
    let capacity = owner.count * owner.dtype.size / dtype.size
    guard fits, count == 0 || (lowest >= 0 && highest < capacity) else {
      throw .other(.valueError, "strides reach outside the memory of the array")
    }
    return Tensor(viewOf: self, offset: offset, shape: shape, strides: strides, readOnly: isReadOnly)
  }

  /// A view that cannot be written to.
  package func readOnly() -> Tensor {
    Tensor(viewOf: self, offset: offset, shape: shape, strides: strides, readOnly: true)
  }
}
