import TensorCore

/// Switches off a random share of the values while training (Hinton et al. 2012, arXiv:1207.0580).
///
/// **Forward**, training: `y = x · mask`, mask = 1 where a uniform random number is above `ratio`,
/// else 0; otherwise `y = x · (1 - ratio)`. **Backward** `dx = dout · mask`. All have the shape of
/// x.
///
/// The inverted form, which Keras uses, divides the mask by `1 - ratio` and leaves x alone
/// afterwards.
package final class Dropout: Layer {
  package let name = "Dropout"
  package let ratio: Double
  package let isInverted: Bool
  private let random: RandomState
  private var mask: Tensor?
  private var outputs = OutputBuffer()
  private var gradients = OutputBuffer()

  /// - Throws: ValueError unless `0 ≤ ratio < 1`.
  package init(
    ratio: Double = 0.5, isInverted: Bool = false, random: RandomState
  ) throws(TensorError) {
    guard ratio >= 0, ratio < 1 else {
      throw .other(
        .valueError, "Dropout: ratio must lie in 0 <= ratio < 1, not \(FloatText.shortest(ratio))")
    }
    self.ratio = ratio
    self.isInverted = isInverted
    self.random = random
  }

  package func forward(_ x: Tensor, isTraining: Bool) throws(TensorError) -> Tensor {
    let input = try Batch.prepared(x)
    let y = try outputs.next(input.shape, input.dtype)
    if isTraining {
      let mask = try drawMask(like: input)
      self.mask = mask
      Kernel.multiply(input, mask, into: y)
    } else {
      try y.assign(input)
      if !isInverted { Kernel.scale(y, by: 1 - ratio) }
    }
    return y
  }

  package func backward(_ dout: Tensor) throws(TensorError) -> Tensor {
    guard let mask else { throw missingForward() }
    let gradient = try Batch.prepared(dout, like: mask)
    let dx = try gradients.next(mask.shape, mask.dtype)
    Kernel.multiply(gradient, mask, into: dx)
    return dx
  }

  /// One draw for each element in C order, as `np.random.rand(*x.shape) > ratio`.
  private func drawMask(like x: Tensor) throws(TensorError) -> Tensor {
    let mask: Tensor
    if let old = self.mask, old.shape == x.shape, old.dtype == x.dtype {
      mask = old
    } else {
      mask = try Tensor(uninitialized: x.shape, dtype: x.dtype)
    }
    let kept = isInverted ? 1 / (1 - ratio) : 1
    if x.dtype == .float32 {
      let elements = mask.f32
      for index in 0..<mask.count {
        elements[index] = random.randomDouble() > ratio ? Float(kept) : 0
      }
    } else {
      let elements = mask.f64
      for index in 0..<mask.count { elements[index] = random.randomDouble() > ratio ? kept : 0 }
    }
    return mask
  }
}
