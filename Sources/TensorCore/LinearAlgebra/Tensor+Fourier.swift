import CKernels

/// The kinds of Fourier transforms, by what goes in and comes out.
package enum FourierTransform: String, Sendable {
  /// Complex numbers to complex ones, with exp(-2 pi i k m / n) or with the other sign.
  case forward, inverse
  /// Real numbers to the first half of their transform, and back.
  case realForward, realInverse
}

extension Tensor {
  /// The transforms, of a given length, of all lines along an axis, which are cut off or filled with zeros before and
  /// multiplied by `factor` afterwards; nil means one, and single precision then computes in double.
  package func fourier(
    _ transform: FourierTransform, length: Int, axis: Int, factor: Double?
  ) throws(TensorError) -> Tensor {
    let along = try Tensor.normalizedAxis(axis, rank: rank)
    let real = DType.promoted(dtype.realType, .float16).floatingCounterpart
    let isSingle = real != .float64 && factor != nil
    let half = length / 2 + 1
    let compute: (real: DType, complex: DType) = isSingle ? (.float32, .complex64) : (.float64, .complex128)
    let (taken, given): (Int, Int) =
      switch transform {
      case .forward, .inverse: (length, length)
      case .realForward: (length, half)
      case .realInverse: (half, length)
      }
    let source = transform == .realForward ? realPart : self
    let lines = try source.fourierLines(
      along, taken, transform == .realForward ? compute.real : compute.complex)
    var shape = lines.shape
    shape[rank - 1] = given
    let out = try Tensor(
      uninitialized: shape, dtype: transform == .realInverse ? compute.real : compute.complex)
    let rows = given > 0 ? out.count / given : 0
    if rows > 0 {
      let isReal = transform == .realForward || transform == .realInverse
      let plan = nabla_fourier_plan(length, isReal ? nabla_fourier_real : nabla_fourier_complex, isSingle)
      defer { nabla_fourier_free(plan) }
      guard let plan else { throw .other(.memoryError, "Unable to allocate a plan for \(length) numbers") }
      let scale = factor ?? 1
      let state =
        switch transform {
        case .forward, .inverse:
          nabla_fourier_transform(plan, lines.firstByte, out.firstByte, rows, transform == .inverse, scale)
        case .realForward: nabla_fourier_forward(plan, lines.firstByte, out.firstByte, rows, scale)
        case .realInverse: nabla_fourier_backward(plan, lines.firstByte, out.firstByte, rows, scale)
        }
      try TensorError.check(kernelState: state)
    }
    let result = transform == .realInverse ? real : real.complexType
    let converted = out.dtype == result ? out : try out.cast(to: result)
    return along == rank - 1
      ? converted : try converted.movedAxis(from: [rank - 1], to: [along]).duplicate()
  }

  /// The lines along an axis as dense rows of `length` elements of a type.
  private func fourierLines(_ axis: Int, _ length: Int, _ type: DType) throws(TensorError) -> Tensor {
    let rows = try movedAxis(from: [axis], to: [rank - 1])
    if rows.shape[rank - 1] == length, rows.dtype == type { return try rows.contiguous() }
    var shape = rows.shape
    let common = min(length, shape[rank - 1])
    shape[rank - 1] = length
    let result = try Tensor(zeros: shape, dtype: type)
    try result.window(rank - 1, from: 0, count: common).assign(rows.window(rank - 1, from: 0, count: common))
    return result
  }
}
