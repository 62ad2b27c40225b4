#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Variates in single precision, of which each takes half the bits (NumPy's `dtype=np.float32`).
extension Generator {
  /// Exponential numbers of scale 1, by the ziggurat or by the logarithm of uniform numbers.
  package func singleExponential(_ shape: Shape, byLogarithm: Bool) throws(TensorError) -> Tensor {
    try single(shape) { [self] in byLogarithm ? Float(-log1p(-Double(nextFloat()))) : nextSingleExponential() }
  }

  /// Gamma numbers of scale 1; the shapes broadcast to `shape`.
  package func singleGamma(_ shapes: Tensor, _ shape: Shape?) throws(TensorError) -> Tensor {
    let target = try Distribution.outputShape(of: [shapes], shape)
    for value in shapes.doubles where !(value >= 0) { throw .other(.valueError, "shape < 0") }
    let parameters = try shapes.broadcast(to: target).doubles
    var place = 0
    return try single(target) { [self] in
      defer { place += 1 }
      return nextSingleGamma(Float(parameters[place]))
    }
  }

  private func single(_ shape: Shape, _ next: () -> Float) throws(TensorError) -> Tensor {
    let result = try Tensor(uninitialized: shape, dtype: .float32)
    let target = result.pointer(as: Float.self)
    for i in 0..<result.count { target[i] = next() }
    return result
  }

  /// Uniform over [0, 1), in steps of 2^-24.
  private func nextFloat() -> Float { Float(bitSource.nextUInt32() >> 8) * (1 / 16_777_216) }

  private func nextSingleExponential() -> Float { layers.exponential.singleExponential(bitSource) }

  /// As `Variate.standardGamma`, in single precision.
  private func nextSingleGamma(_ shape: Float) -> Float {
    if shape == 1 { return nextSingleExponential() }
    if shape == 0 { return 0 }
    if shape < 1 {
      while true {
        let u = nextFloat()
        let v = nextSingleExponential()
        if u <= 1 - shape {
          let x = powf(u, 1 / shape)
          if x <= v { return x }
        } else {
          let y = -logf((1 - u) / shape)
          let x = powf(1 - shape + shape * y, 1 / shape)
          if x <= v + y { return x }
        }
      }
    }
    let b = shape - 1.0 / 3.0
    let c = 1 / (9 * b).squareRoot()
    while true {
      var x: Float
      var v: Float
      repeat {
        x = layers.normal.singleGaussian(bitSource)
        v = 1 + c * x
      } while v <= 0
      v = v * v * v
      let u = nextFloat()
      if u < 1 - 0.0331 * (x * x) * (x * x) { return b * v }
      if logf(u) < 0.5 * x * x + b * (1 - v + logf(v)) { return b * v }
    }
  }
}
