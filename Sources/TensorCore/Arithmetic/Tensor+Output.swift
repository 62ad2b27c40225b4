import CKernels

extension Tensor {
  /// The shape that two operands broadcast to.
  static func broadcastShape(_ a: Shape, _ b: Shape) throws(TensorError) -> Shape {
    if a == b { return a }
    guard let result = combinedShape(a, b) else { throw .broadcast([a, b]) }
    return result
  }

  /// Whether an element of this array could change before it is read while `out` is written: they share
  /// memory, and not element by element.
  func isDisturbed(byWriting out: Tensor) -> Bool {
    guard mayOverlap(out) else { return false }
    return !(offset == out.offset && shape == out.shape && strides == out.strides
      && dtype == out.dtype)
  }

  /// Checks that results of `type` and `shape` (nil where the operands do not broadcast) may be written to this array.
  /// - Throws: NumPy's errors for a read-only output, casts beyond `same_kind` and shapes that do not match.
  func checkOutput(
    type: DType, shape: Shape?, of name: String, shapes: [Shape]
  ) throws(TensorError) {
    if isReadOnly { throw .other(.valueError, "output array is read-only") }
    guard type.canCastSameKind(to: dtype) else {
      throw outputCastError(name, from: type, to: dtype)
    }
    if shape == self.shape { return }
    guard let shape, let common = Tensor.combinedShape(shape, self.shape) else {
      throw .broadcast(shapes)
    }
    guard common == self.shape else {
      throw .other(
        .valueError,
        "non-broadcastable output operand with shape \(self.shape.compactDescription) doesn't "
          + "match the broadcast shape \(common.compactDescription)")
    }
  }

  /// Writes the results of a universal function to this array, where a mask is true.
  package func write(_ results: Tensor, of name: String, where mask: Tensor?) throws(TensorError) {
    let shapes = [results.shape] + (mask.map { [$0.shape] } ?? []) + [shape]
    let common = Tensor.combinedShape(Array(shapes.dropLast()))
    try checkOutput(type: results.dtype, shape: common, of: name, shapes: shapes)
    guard let mask else { return try setSubscripted([.ellipsis], to: results.cast(to: dtype)) }
    try copy(from: results, where: mask)
  }

  /// Overwrites the elements under a true mask with those of `source`, both broadcast to this shape.
  func copy(from source: Tensor, where mask: Tensor) throws(TensorError) {
    var values = try source.dtype == dtype ? source : source.cast(to: dtype)
    if values.isDisturbed(byWriting: self) { values = try values.copy() }
    var flags = try mask.dtype == .bool ? mask : mask.cast(to: .bool)
    if flags.isDisturbed(byWriting: self) { flags = try flags.copy() }
    guard let valueStrides = values.broadcastStrides(to: shape),
      let flagStrides = flags.broadcastStrides(to: shape)
    else { throw .broadcast([shape, source.shape, mask.shape]) }
    var walk = Walk(shape, flagStrides, valueStrides, strides)
    walk.coalesce()
    let size = dtype.size
    let steps = walk.steps
    let (flag, value, target) = (flags.pointer(as: UInt8.self), values.firstByte, firstByte)
    walk.forEachPiece { offset, length in
      nabla_copy_where(
        flag + offset[0], value + offset[1] &* size, target + offset[2] &* size, length, steps[0],
        steps[1], steps[2], size)
    }
    try LongWork.check()
  }

  /// Whether an integer array has an element below zero.
  var hasNegativeInteger: Bool {
    guard dtype.isInteger, !dtype.isUnsigned,
      let loop = nabla_reduce_loop(BinaryOperation.minimum.rawValue, dtype.rawValue)
    else { return false }
    var walk = Walk(shape, strides)
    walk.coalesce()
    var lowest = ElementSlot()
    let (start, size, step) = (firstByte, dtype.size, walk.steps[0])
    lowest.withMutablePointer { slot in
      walk.forEachPiece { loop(start + $0[0] &* size, slot, $1, step) }
    }
    return lowest.scalar(dtype).wrappedInteger < 0
  }
}

/// NumPy's refusal to write results of one type to an array of another.
func outputCastError(_ name: String, from type: DType, to target: DType) -> TensorError {
  .other(
    .ufuncTypeError,
    "Cannot cast ufunc '\(name)' output from dtype('\(type.name)') to dtype('\(target.name)') "
      + "with casting rule 'same_kind'")
}
