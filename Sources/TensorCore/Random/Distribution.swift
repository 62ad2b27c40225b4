/// The distributions that `np.random` draws from, with the checks of their parameters.
package enum Distribution: String, CaseIterable, Sendable {
  case uniform, normal, lognormal, exponential, standardGamma, gamma, beta, chisquare, laplace,
    gumbel
  case logistic, rayleigh, standardT, standardCauchy, weibull, pareto, power, triangular
  case f, noncentralChiSquare, noncentralF, vonmises, wald
  case poisson, binomial, geometric, negativeBinomial, hypergeometric, logseries, zipf

  /// Whether the numbers are integers.
  package var isDiscrete: Bool {
    switch self {
    case .poisson, .binomial, .geometric, .negativeBinomial, .hypergeometric, .logseries, .zipf: true
    default: false
    }
  }

  private enum Constraint {
    case none, notNegative, positive, probability, positiveProbability, belowOne, aboveOne, poissonMean
  }

  /// NumPy's names of the parameters, and what is demanded of them.
  private var parameters: [(name: String, constraint: Constraint)] {
    switch self {
    case .uniform: [("low", .none), ("high", .none)]
    case .normal, .laplace, .gumbel, .logistic: [("loc", .none), ("scale", .notNegative)]
    case .lognormal: [("mean", .none), ("sigma", .notNegative)]
    case .exponential, .rayleigh: [("scale", .notNegative)]
    case .standardGamma: [("shape", .notNegative)]
    case .gamma: [("shape", .notNegative), ("scale", .notNegative)]
    case .beta: [("a", .positive), ("b", .positive)]
    case .chisquare, .standardT: [("df", .positive)]
    case .standardCauchy: []
    case .weibull: [("a", .notNegative)]
    case .pareto, .power: [("a", .positive)]
    case .triangular: [("left", .none), ("mode", .none), ("right", .none)]
    case .poisson: [("lam", .poissonMean)]
    case .binomial: [("n", .notNegative), ("p", .probability)]
    case .geometric: [("p", .positiveProbability)]
    case .f: [("dfnum", .positive), ("dfden", .positive)]
    case .noncentralChiSquare: [("df", .positive), ("nonc", .notNegative)]
    case .noncentralF: [("dfnum", .positive), ("dfden", .positive), ("nonc", .notNegative)]
    case .vonmises: [("mu", .none), ("kappa", .notNegative)]
    case .wald: [("mean", .positive), ("scale", .positive)]
    case .negativeBinomial: [("n", .positive), ("p", .positiveProbability)]
    case .hypergeometric: [("ngood", .notNegative), ("nbad", .notNegative), ("nsample", .notNegative)]
    case .logseries: [("p", .belowOne)]
    case .zipf: [("a", .aboveOne)]
    }
  }

  /// Checks one set of parameters, with NumPy's messages.
  package func validate(
    _ values: [Double], inArray: Bool = false, isLegacy: Bool = true
  ) throws(TensorError) {
    for (value, (name, constraint)) in zip(values, parameters) {
      let nan = inArray ? "contains NaNs" : "is NaN"
      switch constraint {
      case .none: break
      case .notNegative:
        // A zero with a sign counts as negative for single parameters.
        if value < 0 || (value == 0 && value.sign == .minus && !inArray) {
          throw refused("\(name) < 0")
        }
      case .positive:
        if value <= 0 { throw refused("\(name) <= 0") }
      case .probability:
        if !(value >= 0 && value <= 1) {
          throw refused("\(name) < 0, \(name) > 1 or \(name) \(nan)")
        }
      case .positiveProbability:
        if !(value > 0 && value <= 1) {
          throw refused("\(name) <= 0, \(name) > 1 or \(name) contains NaNs")
        }
      case .belowOne:
        if !(value >= 0 && value < 1) { throw refused("\(name) < 0, \(name) >= 1 or \(name) \(nan)") }
      case .aboveOne:
        if !(value > 1) { throw refused("\(name) <= 1 or \(name) is NaN") }
      case .poissonMean:
        if !(value >= 0) { throw refused("\(name) < 0 or \(name) \(nan)") }
        // The largest mean whose variates fit, with ten standard deviations to spare.
        if value > 0x1p63 - 3.04e10 { throw refused("\(name) value too large") }
      }
    }
    if self == .uniform, !(values[1] - values[0]).isFinite {
      throw .other(
        .overflowError, isLegacy ? "Range exceeds valid bounds" : "high - low range exceeds valid bounds")
    }
    if self == .hypergeometric {
      guard values.allSatisfy({ $0 < 1e9 }) else {
        throw refused("both ngood and nbad must be less than 1000000000")
      }
      if values[0] + values[1] < values[2] { throw refused("ngood + nbad < nsample") }
    }
    if self == .triangular {
      if values[0] > values[1] { throw refused("left > mode") }
      if values[1] > values[2] { throw refused("mode > right") }
      if values[0] == values[2] { throw refused("left == right") }
    }
  }

  private func refused(_ message: String) -> TensorError { .other(.valueError, message) }

  /// The shape of samples whose parameters are arrays.
  static func outputShape(of parameters: [Tensor], _ shape: Shape?) throws(TensorError) -> Shape {
    guard let shape else { return try Tensor.jointShape(parameters.map(\.shape)) }
    let joint = try Tensor.jointShape([shape] + parameters.map(\.shape))
    guard joint == shape else {
      throw .other(
        .valueError,
        "Output size \(shape) is not compatible with broadcast dimensions of inputs \(joint).")
    }
    return shape
  }

  /// Samples with parameters that broadcast; `shape` defaults to their common shape.
  func sample<Source: VariateSource>(
    from source: Source, _ tensors: [Tensor], _ shape: Shape?
  ) throws(TensorError) -> Tensor {
    precondition(tensors.count == parameters.count)  // bug: the binding passes all parameters
    for tensor in tensors { try tensor.checkReal() }
    if tensors.allSatisfy({ $0.rank == 0 }) {
      return try sample(from: source, tensors.map { $0.load(at: 0).doubleValue }, shape ?? Shape())
    }
    let target = try Distribution.outputShape(of: tensors, shape)
    for values in tensors.map(\.doubles).transposedToBroadcast {
      try validate(values, inArray: true, isLegacy: source.isLegacy)
    }
    var columns: [[Double]] = []
    for tensor in tensors { columns.append(try tensor.broadcast(to: target).doubles) }
    let result = try Tensor(uninitialized: target, dtype: isDiscrete ? .int64 : .float64)
    var binomial = BinomialSampler()
    for i in 0..<result.count {
      if i & 0xFFFF == 0xFFFF { try LongWork.check() }
      let values = columns.map { $0[i] }
      if self == .uniform || self == .triangular { try validate(values, inArray: true, isLegacy: source.isLegacy) }
      result.store(draw(source, values, &binomial), at: i)
    }
    return result
  }

  /// Samples with one set of parameters.
  func sample<Source: VariateSource>(
    from source: Source, _ values: [Double], _ shape: Shape
  ) throws(TensorError) -> Tensor {
    try validate(values, isLegacy: source.isLegacy)
    let result = try Tensor(uninitialized: shape, dtype: isDiscrete ? .int64 : .float64)
    if isDiscrete {
      let target = result.pointer(as: Int.self)
      var binomial = BinomialSampler()
      try LongWork.inBlocks(result.count, of: 1 << 16) {
        for i in $0 { target[i] = draw(source, values, &binomial).wrappedInteger }
      }
      return result
    }
    let target = result.pointer(as: Double.self)
    switch self {
    case .uniform:
      let (low, range) = (values[0], values[1] - values[0])
      try LongWork.inBlocks(result.count) { for i in $0 { target[i] = low + range * source.nextDouble() } }
    case .exponential:
      let scale = values[0]
      try LongWork.inBlocks(result.count) { for i in $0 { target[i] = scale * source.nextExponential() } }
    default:
      try LongWork.inBlocks(result.count, of: 1 << 16) {
        for i in $0 { target[i] = Variate.continuous(self, source, values) }
      }
    }
    return result
  }

  private func draw<Source: VariateSource>(
    _ source: Source, _ values: [Double], _ binomial: inout BinomialSampler
  ) -> Scalar {
    switch self {
    case .poisson: .int64(Variate.poisson(source, values[0]))
    case .geometric: .int64(Variate.geometric(source, values[0]))
    case .negativeBinomial: .int64(Variate.negativeBinomial(source, values[0], values[1]))
    case .logseries: .int64(Variate.logSeries(source, values[0]))
    case .zipf: .int64(Variate.zipf(source, values[0]))
    case .hypergeometric:
      .int64(
        Variate.hypergeometric(
          source, good: values[0].asInt64, bad: values[1].asInt64, sample: values[2].asInt64))
    case .binomial: .int64(binomial.next(source, trials: values[0].asInt64, probability: values[1]))
    default: .float64(Variate.continuous(self, source, values))
    }
  }
}

extension [[Double]] {
  /// The values to check of parameters that broadcast: each by itself, in rows of one value a parameter.
  fileprivate var transposedToBroadcast: [[Double]] {
    let longest = map(\.count).max() ?? 0
    guard allSatisfy({ !$0.isEmpty }) else { return [] }
    return (0..<longest).map { i in map { $0[Swift.min(i, $0.count - 1)] } }
  }
}
