import TensorCore

/// How the weights of a layer start: normal random numbers of a spread that depends on the layer.
package enum Initializer: Sendable, Equatable {
  /// Standard deviation as given.
  case standardDeviation(Double)
  /// `√(1 / inputs)`, for sigmoid and tanh (Glorot and Bengio 2010, as the first book simplifies
  /// it).
  case xavier
  /// `√(2 / inputs)`, for ReLU (He et al. 2015, arXiv:1502.01852).
  case he

  /// The spread for a layer with so many inputs.
  package func scale(inputSize: Int) -> Double {
    switch self {
    case .standardDeviation(let deviation): deviation
    case .xavier: (1 / Double(max(inputSize, 1))).squareRoot()
    case .he: (2 / Double(max(inputSize, 1))).squareRoot()
    }
  }

  /// `scale · randn(inputSize, outputSize)`, drawn in float64 and then rounded to `dtype`.
  package func weights(
    inputSize: Int, outputSize: Int, random: RandomState, dtype: DType = .float32
  ) throws(TensorError) -> Tensor {
    guard dtype == .float32 || dtype == .float64 else {
      throw .other(.typeError, "weights must be float32 or float64, not \(dtype.name)")
    }
    let weights = try random.randn(Shape(inputSize, outputSize))
    Kernel.scale(weights, by: scale(inputSize: inputSize))
    return dtype == .float64 ? weights : try weights.cast(to: dtype)
  }
}
