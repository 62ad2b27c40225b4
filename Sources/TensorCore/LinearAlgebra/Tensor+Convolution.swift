import CKernels

extension Tensor {
  /// The places `range` of the full convolution of two series, of which neither is empty:
  /// out[n] = Σ v[k] a[n - k].
  package static func convolution(
    _ a: [Double], _ v: [Double], places range: Range<Int>
  ) throws(TensorError) -> Tensor {
    let result = try Tensor(uninitialized: Shape(range.count), dtype: .float64)
    let state = nabla_convolve(
      a, a.count, v, v.count, result.pointer(as: Double.self), range.lowerBound, range.count)
    try TensorError.check(kernelState: state)
    return result
  }
}
