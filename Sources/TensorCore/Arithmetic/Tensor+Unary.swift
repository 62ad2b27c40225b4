import CKernels

extension Tensor {
  /// The elementwise result of a one-operand operation.
  package static func unary(_ op: UnaryOperation, _ a: Operand) throws(TensorError) -> Tensor {
    try unary(op, a, reusing: nil)
  }

  /// As `unary`, writing into `spare` where it has the right type and shape: a dense array that nobody
  /// else sees, which may be the operand.
  package static func unary(
    _ op: UnaryOperation, _ a: Operand, reusing spare: Tensor?
  ) throws(TensorError) -> Tensor {
    let types = try op.types(a.dtype)
    let x = try a.tensor()
    if x.isContiguous, types.operand == x.dtype, x.dtype != .float16,
      let loop = nabla_unary_loop(op.rawValue, x.dtype.rawValue)
    {
      let out = try output(x.shape, types.result, reusing: spare)
      let (from, to, sizeFrom, sizeTo) = (x.firstByte, out.firstByte, x.dtype.size, out.dtype.size)
      try LongWork.inBlocks(x.count) { range in
        let start = range.lowerBound
        loop(from + start &* sizeFrom, to + start &* sizeTo, range.count, 1, 1)
      }
      return out
    }
    var walk = Walk(x.shape, x.strides)
    let dense = walk.denseStrides(x.shape)
    let out = try Tensor(uninitialized: x.shape, permutedStrides: dense, dtype: types.result)
    walk.setStrides(dense, ofArray: 2)
    walk.coalesce()
    run(op, types, x, into: out, walk)
    try LongWork.check()
    return out
  }

  /// Writes the elementwise result into `out`, as `out=` does; where a mask is given, only elements
  /// under a true mask are written.
  package static func unary(
    _ op: UnaryOperation, _ a: Operand, into out: Tensor, where mask: Tensor? = nil
  ) throws(TensorError) {
    let types = try op.types(a.dtype)
    var x = try a.tensor()
    let common = try mask.map { mask throws(TensorError) in combinedShape(x.shape, mask.shape) } ?? x.shape
    try out.checkOutput(
      type: types.result, shape: common, of: op.name,
      shapes: [x.shape, out.shape] + (mask.map { [$0.shape] } ?? []))
    if let mask { return try out.copy(from: unary(op, a), where: mask) }
    if types.result == .float16 && out.dtype != .float16 {
      // The result is rounded to half precision before it is widened.
      return try out.assign(unary(op, a))
    }
    if x.isDisturbed(byWriting: out) { x = try x.copy() }
    guard let strides = x.broadcastStrides(to: out.shape) else {
      throw .broadcast([x.shape, out.shape])
    }
    var walk = Walk(out.shape, strides, nil, out.strides)
    walk.coalesce()
    run(op, types, x, into: out, walk)
    try LongWork.check()
  }

  private static func run(
    _ op: UnaryOperation, _ types: CallTypes, _ x: Tensor, into out: Tensor, _ walk: Walk
  ) {
    let type = types.operand.computationType
    guard let loop = nabla_unary_loop(op.rawValue, type.rawValue) else { return }
    let source = Source(
      pointer: UnsafeRawPointer(x.firstByte), dtype: x.dtype, strides: x.strides)
    ElementwiseCall.unary(
      loop, computing: type, producing: types.produced, source, into: out, walk)
  }
}
