import CKernels

extension Tensor {
  /// Elements that are converted at a time where a sum needs another type; NumPy's buffer size, which
  /// shows in the last digit of a sum.
  private static let foldChunk = 8192

  /// `op` applied between all elements along the reduced axes, computed in `type`, with those axes kept at
  /// length one. The walk is NumPy's, and with it the order of additions: along the innermost axis in
  /// memory pairwise when it is reduced, otherwise line after line into the result.
  func folded(
    _ op: BinaryOperation, _ axes: ReductionAxes, as type: DType
  ) throws(TensorError) -> Tensor {
    let compute = type.computationType
    var walk = Walk(shape, strides)
    let out = try Tensor.foldTarget(axes, walk, dtype: compute)
    guard let combine = nabla_binary_loop(op.rawValue, compute.rawValue),
      let reduce = nabla_reduce_loop(op.rawValue, compute.rawValue)
    else { throw .other(.typeError, "cannot perform reduce with ufunc '\(op.name)'") }
    try out.startFold(op, axes, of: self)
    walk.setStrides(out.strides(zeroing: axes.flags), ofArray: 1)
    walk.coalesce()
    let (from, to) = (firstByte, out.firstByte)
    let (size, sizeOut) = (dtype.size, compute.size)
    let (length, steps) = (walk.length, walk.steps)
    if dtype == compute {
      if steps[1] == 0 {
        // Runs stay whole: pairs are added in the order of a whole run.
        var left = LongWork.block
        walk.visitRuns { offset -> Bool in
          left &-= length
          if left < 0 {
            if LongWork.isInterrupted { return false }
            left = LongWork.block
          }
          reduce(from + offset[0] &* size, to + offset[1] &* sizeOut, length, steps[0])
          return true
        }
      } else {
        walk.forEachPiece { offset, length in
          let target = to + offset[1] &* sizeOut
          combine(target, from + offset[0] &* size, target, length, steps[1], steps[0], steps[1])
        }
      }
    } else {
      let chunk = Tensor.foldChunk
      withUnsafeTemporaryAllocation(byteCount: chunk * Swift.max(compute.size, 8), alignment: 64) { memory in
        guard let buffer = memory.baseAddress else { return }
        let inlet = Inlet(dtype, to: compute, step: steps[0], buffer: buffer)
        walk.forEachRun { offset in
          var done = 0
          while done < length, done & 0xFFFFF != 0 || !LongWork.isInterrupted {
            let n = Swift.min(chunk, length - done)
            let (run, step) = inlet.read(from + (offset[0] &+ done &* steps[0]) &* size, n)
            let target = to + (offset[1] &+ done &* steps[1]) &* sizeOut
            if steps[1] == 0 {
              reduce(run, target, n, step)
            } else {
              combine(target, run, target, n, steps[1], step, steps[1])
            }
            done += n
          }
        }
      }
    }
    if count > LongWork.block { try LongWork.check() }
    return type == compute ? out : try out.cast(to: type)
  }

  /// A new array for results, its axes in the memory order of the operand.
  private static func foldTarget(
    _ axes: ReductionAxes, _ walk: Walk, dtype: DType
  ) throws(TensorError) -> Tensor {
    let shape = axes.keptShape
    var strides = shape
    var step = 1
    for axis in walk.axes {
      strides[axis.place] = step
      if !axes.flags[axis.place] { step &*= Swift.max(axis.length, 1) }
    }
    return try Tensor(uninitialized: shape, permutedStrides: strides, dtype: dtype)
  }

  /// Fills the results with the value to start from: the operation's identity, or where it has none the
  /// first element of each line.
  private func startFold(
    _ op: BinaryOperation, _ axes: ReductionAxes, of source: Tensor
  ) throws(TensorError) {
    switch op {
    case .add, .logicalOr: try assign(Operand.scalar(.bool(false)).tensor(as: dtype))
    case .multiply, .logicalAnd: try assign(Operand.scalar(.bool(true)).tensor(as: dtype))
    default:
      if count == 0 { return }
      var firstStrides = source.strides
      for (axis, isReduced) in axes.flags.enumerated() where isReduced { firstStrides[axis] = 0 }
      overwrite(with: source, strides: firstStrides)
    }
  }

  private func strides(zeroing flags: [Bool]) -> Shape {
    var result = strides
    for (axis, isReduced) in flags.enumerated() where isReduced { result[axis] = 0 }
    return result
  }
}
