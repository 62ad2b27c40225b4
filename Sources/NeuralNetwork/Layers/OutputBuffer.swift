import TensorCore

/// Memory for a layer's output that is reused from step to step, and never while anybody else holds
/// it.
///
/// Two slots suffice for a training loop: the layer behind keeps one output until it gets the next.
struct OutputBuffer {
  private var first: Tensor?
  private var second: Tensor?

  /// An uninitialised contiguous tensor that nobody else sees.
  mutating func next(_ shape: Shape, _ dtype: DType) throws(TensorError) -> Tensor {
    if isKnownUniquelyReferenced(&first), let first, OutputBuffer.fits(first, shape, dtype) {
      return first
    }
    swap(&first, &second)
    if isKnownUniquelyReferenced(&first), let first, OutputBuffer.fits(first, shape, dtype) {
      return first
    }
    let tensor = try Tensor(uninitialized: shape, dtype: dtype)
    first = tensor
    return tensor
  }

  private static func fits(_ tensor: Tensor, _ shape: Shape, _ dtype: DType) -> Bool {
    tensor.dtype == dtype && tensor.shape == shape
  }
}
