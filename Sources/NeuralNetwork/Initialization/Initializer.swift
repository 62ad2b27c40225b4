import TensorCore

/// How the weights of a layer start: random numbers of a spread that depends on the layer.
package enum Initializer: Sendable, Equatable {
  /// Standard deviation as given.
  case standardDeviation(Double)
  /// `√(1 / inputs)`, for sigmoid and tanh (Glorot and Bengio 2010, as the first book simplifies
  /// it).
  case xavier
  /// `√(2 / inputs)`, for ReLU (He et al. 2015, arXiv:1502.01852).
  case he
  /// All 0.
  case zeros
  /// All 1.
  case ones
  /// Uniform in ±√(6 / (inputs + outputs)), Keras's default (Glorot and Bengio 2010, eq. 16).
  case glorotUniform
  /// Normal, of deviation `√(2 / (inputs + outputs))`.
  case glorotNormal
  /// Uniform in ±√(6 / inputs).
  case heUniform
  /// Uniform in ±√(3 / inputs) (LeCun et al. 1998).
  case lecunUniform
  /// Uniform between two numbers.
  case uniform(low: Double, high: Double)

  /// The names that the books and Keras use.
  package static let names: [(name: String, initializer: Initializer)] = [
    ("relu", .he), ("he", .he), ("he_normal", .he), ("sigmoid", .xavier), ("xavier", .xavier),
    ("lecun_normal", .xavier), ("zeros", .zeros), ("zero", .zeros), ("ones", .ones),
    ("one", .ones), ("glorot_uniform", .glorotUniform), ("xavier_uniform", .glorotUniform),
    ("glorot_normal", .glorotNormal), ("he_uniform", .heUniform),
    ("lecun_uniform", .lecunUniform), ("random_normal", .standardDeviation(0.05)),
    ("normal", .standardDeviation(0.05)), ("random_uniform", .uniform(low: -0.05, high: 0.05)),
    ("uniform", .uniform(low: -0.05, high: 0.05)),
  ]

  /// The initializer of a name, in either case; nil for an unknown one.
  package init?(named name: String) {
    let lowered = name.lowercased()
    guard let found = Initializer.names.first(where: { $0.name == lowered }) else { return nil }
    self = found.initializer
  }

  /// The spread for a layer with so many inputs; the half width of a uniform one.
  package func scale(inputSize: Int, outputSize: Int = 0) -> Double {
    let inputs = Double(max(inputSize, 1))
    let both = max(Double(inputSize) + Double(outputSize), 1)
    return switch self {
    case .standardDeviation(let deviation): deviation
    case .xavier: (1 / inputs).squareRoot()
    case .he: (2 / inputs).squareRoot()
    case .zeros: 0
    case .ones: 1
    case .glorotUniform: (6 / both).squareRoot()
    case .glorotNormal: (2 / both).squareRoot()
    case .heUniform: (6 / inputs).squareRoot()
    case .lecunUniform: (3 / inputs).squareRoot()
    case .uniform(let low, let high): (high - low) / 2
    }
  }

  /// `scale · randn(inputSize, outputSize)`, drawn in float64 and then rounded to `dtype`.
  package func weights(
    inputSize: Int, outputSize: Int, random: RandomState, dtype: DType = .float32
  ) throws(TensorError) -> Tensor {
    try weights(
      shape: Shape(inputSize, outputSize), inputs: inputSize, outputs: outputSize, random: random,
      dtype: dtype)
  }

  /// Weights of any shape for a layer where each output sees `inputs` numbers and each input
  /// reaches `outputs`.
  package func weights(
    shape: Shape, inputs: Int, outputs: Int, random: RandomState, dtype: DType = .float32
  ) throws(TensorError) -> Tensor {
    guard dtype == .float32 || dtype == .float64 else {
      throw .other(.typeError, "weights must be float32 or float64, not \(dtype.name)")
    }
    let scale = scale(inputSize: inputs, outputSize: outputs)
    let weights: Tensor
    switch self {
    case .zeros: return try Tensor(zeros: shape, dtype: dtype)
    case .ones: return try Tensor(ones: shape, dtype: dtype)
    case .uniform(let low, let high):
      weights = try random.uniform(low: low, high: high, shape)
    case .glorotUniform, .heUniform, .lecunUniform:
      weights = try random.uniform(low: -scale, high: scale, shape)
    case .standardDeviation, .xavier, .he, .glorotNormal:
      weights = try random.randn(shape)
      Kernel.scale(weights, by: scale)
    }
    return dtype == .float64 ? weights : try weights.cast(to: dtype)
  }
}
