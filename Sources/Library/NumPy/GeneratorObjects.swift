import Language
import TensorCore

/// Where random numbers come from: the legacy stream or a generator of `default_rng`.
enum RandomSource {
  case legacy(RandomState)
  case generator(Generator)

  /// The payload of objects that hold a source.
  final class Box {
    let source: RandomSource
    init(_ source: RandomSource) { self.source = source }
  }

  func legacy() throws(Raise) -> RandomState {
    guard case .legacy(let state) = self else { throw .typeError("a RandomState is needed") }
    return state
  }

  func generator() throws(Raise) -> Generator {
    guard case .generator(let generator) = self else { throw .typeError("a Generator is needed") }
    return generator
  }

  func sample(
    _ distribution: Distribution, _ parameters: [Tensor], _ shape: Shape?
  ) throws(TensorError) -> Tensor {
    switch self {
    case .legacy(let state): try state.sample(distribution, parameters, shape)
    case .generator(let generator): try generator.sample(distribution, parameters, shape)
    }
  }
}

extension Randomness {
  static func multivariateNormal(_ call: Call, _ source: RandomSource) throws(Raise) -> Value {
    let mean = try call.tensor(0)
    let covariance = try call.tensor(1)
    let shape = try size(call, 2) ?? Shape()
    return .array(
      try engine { () throws(TensorError) in
        switch source {
        case .legacy(let state):
          try state.multivariateNormal(mean: mean, covariance: covariance, shape)
        case .generator(let generator):
          try generator.multivariateNormal(mean: mean, covariance: covariance, shape)
        }
      })
  }

  static func multinomial(_ call: Call, _ source: RandomSource) throws(Raise) -> Value {
    let count = try call.int(0)
    let probabilities = try call.tensor(1).doubles
    let shape = try size(call, 2) ?? Shape()
    return .array(
      try engine { () throws(TensorError) in
        switch source {
        case .legacy(let state):
          try state.multinomial(n: count, probabilities: probabilities, shape)
        case .generator(let generator):
          try generator.multinomial(n: count, probabilities: probabilities, shape)
        }
      })
  }

  /// Gamma numbers divided by their sum.
  static func dirichlet(_ call: Call, _ source: RandomSource) throws(Raise) -> Value {
    let alpha = try call.tensor(0)
    guard alpha.doubles.allSatisfy({ $0 > 0 }) else { throw .valueError("alpha <= 0") }
    let shape = try size(call, 1) ?? Shape()
    return .array(
      try engine { () throws(TensorError) in
        let draws = try source.sample(
          .standardGamma, [alpha], Shape(shape.array + alpha.shape.array))
        let sums = try draws.reduced(.sum, axes: [-1], keepDimensions: true)
        let factors = try Tensor.binary(.divide, .weakFloat(1), .tensor(sums))
        return try Tensor.binary(.multiply, .tensor(draws), .tensor(factors))
      })
  }
}

/// `np.random.default_rng` and `np.random.Generator`.
enum GeneratorObjects {
  static func register(in builder: ModuleBuilder) {
    let type = Randomness.objectType("Generator", Randomness.shared + methods, builder)
    type.constructor = NativeFunction(
      name: "Generator", module: "numpy.random", signature: Signature("bit_generator"),
      documentation: "A stream of random numbers."
    ) { call throws(Raise) in try make(call, type) }
    for name in ["__repr__", "__str__"] {
      type.addMethod(name, "", builder.interpreter) { _ throws(Raise) in .text("Generator(PCG64)") }
    }
    builder.function("default_rng", "seed=None", "A generator of random numbers.") {
      call throws(Raise) in try make(call, type)
    }
    // Bit generators are only passed on to Generator(…): the seed stands for them.
    builder.function("PCG64", "seed=None", "The bits of default_rng.") { call throws(Raise) in
      try make(call, type)
    }
  }

  private static func make(_ call: Call, _ type: TypeObject) throws(Raise) -> Value {
    let generator: Generator
    switch call[0] {
    case .undefined, .none: generator = Generator(seed: UInt64.random(in: 0...UInt64.max))
    case .instance(let object) where object.payload is RandomSource.Box: return call[0]
    default:
      if case .large(let large) = call[0] {
        guard let words = large.words else { throw .valueError("expected non-negative integer") }
        generator = Generator(words: words)
      } else if let seed = try call.interpreter.index(from: call[0]) {
        guard seed >= 0 else { throw .valueError("expected non-negative integer") }
        generator = Generator(seed: UInt64(seed))
      } else {
        var seeds: [UInt64] = []
        for seed in try call.interpreter.integers(from: call[0]) {
          guard seed >= 0 else { throw .valueError("expected non-negative integer") }
          seeds.append(UInt64(seed))
        }
        generator = Generator(seeds: seeds)
      }
    }
    return .instance(
      call.interpreter.instantiate(type, payload: RandomSource.Box(.generator(generator))))
  }

  private static var methods: [Randomness.Entry] {
    [
      Randomness.Entry("random", "size=None, dtype=float, out=None", "Uniform numbers in [0, 1).") {
        (call, source) throws(Raise) in
        let generator = try source.generator()
        let shape = try Randomness.size(call, 0)
        let dtype = try call.dtype(1) ?? .float64
        let result = try engine { () throws(TensorError) in
          try generator.random(shape ?? Shape(), dtype: dtype)
        }
        return shape == nil ? Randomness.single(result) : .array(result)
      },
      Randomness.Entry("standard_normal", "size=None, dtype=float, out=None", "Standard normal numbers.") {
        (call, source) throws(Raise) in
        let generator = try source.generator()
        let shape = try Randomness.size(call, 0)
        let dtype = try call.dtype(1) ?? .float64
        let result = try engine { () throws(TensorError) in
          dtype == .float32
            ? try generator.singleNormal(shape ?? Shape())
            : try generator.standardNormal(shape ?? Shape())
        }
        guard dtype == .float64 || dtype == .float32 else {
          throw .typeError("Unsupported dtype dtype('\(dtype.name)') for standard_normal")
        }
        return shape == nil ? Randomness.single(result) : .array(result)
      },
      Randomness.Entry("integers", "low, high=None, size=None, dtype=int, endpoint=False",
        "Integers in [low, high).", integers),
      Randomness.Entry("permutation", "x, axis=0", "A shuffled copy, or a shuffled range.") {
        (call, source) throws(Raise) in
        let generator = try source.generator()
        if let count = try call.interpreter.index(from: call[0]) {
          return .array(try engine { () throws(TensorError) in try generator.permutation(count) })
        }
        let tensor = try call.tensor(0)
        let axis = try call.int(1, default: 0)
        return .array(
          try engine { () throws(TensorError) in try generator.permutation(tensor, axis: axis) })
      },
      Randomness.Entry("shuffle", "x, axis=0", "Shuffles along an axis, in place.") {
        (call, source) throws(Raise) in
        let generator = try source.generator()
        let axis = if case .array = call[0] { try call.int(1, default: 0) } else { 0 }
        return try Randomness.shuffle(call) { (tensor) throws(TensorError) in
          try generator.shuffle(tensor, axis: axis)
        } list: { items in
          generator.shuffleSwaps(count: items.items.count) { a, b in items.items.swapAt(a, b) }
        }
      },
      Randomness.Entry("choice", "a, size=None, replace=True, p=None, axis=0, shuffle=True",
        "Random elements.", choice),
      Randomness.Entry("permuted", "x, *, axis=None, out=None", "A copy shuffled line by line.") {
        (call, source) throws(Raise) in
        let generator = try source.generator()
        let tensor = try call.tensor(0)
        let axis = call.isGiven(1) ? try call.int(1) : nil
        return try call.finish(
          try engine { () throws(TensorError) in try generator.permuted(tensor, axis: axis) }, out: 2)
      },
      Randomness.Entry("bytes", "length", "Random bytes.") { (call, source) throws(Raise) in
        let count = try call.int(0)
        guard count >= 0, count <= 1 << 30 else {
          throw .valueError("negative dimensions are not allowed")
        }
        return .bytes(BytesObject(try source.generator().bytes(count)))
      },
      Randomness.Entry("standard_exponential", "size=None, dtype=float, method='zig', out=None",
        "Exponential numbers of scale 1.") { (call, source) throws(Raise) in
        let generator = try source.generator()
        let shape = try Randomness.size(call, 0)
        if let dtype = try call.dtype(1), dtype != .float64 {
          throw .typeError("Unsupported dtype dtype('\(dtype.name)') for standard_exponential")
        }
        let isInverted = try call.string(2, default: "zig") == "inv"
        let result = try engine { () throws(TensorError) in
          isInverted
            ? try generator.exponentialByLogarithm(shape ?? Shape())
            : try generator.sample(.exponential, [Tensor(.float64(1))], shape)
        }
        return shape == nil ? Randomness.single(result) : .array(result)
      },
      Randomness.Entry("multivariate_normal",
        "mean, cov, size=None, check_valid='warn', tol=1e-08, *, method='svd'",
        "Normal vectors with a covariance matrix.") { (call, source) throws(Raise) in
        let method = try call.string(5, default: "svd")
        guard method != "svd" else { return try Randomness.multivariateNormal(call, source) }
        let generator = try source.generator()
        let mean = try call.tensor(0)
        let covariance = try call.tensor(1)
        var full = try Randomness.size(call, 2) ?? Shape()
        full.append(mean.count)
        let target = full
        let standard = try engine { () throws(TensorError) in try generator.standardNormal(target) }
        return try WrittenStatistics.correlated.call(
          call.interpreter, [.array(mean), .array(covariance), .array(standard), .text(method)])
      },
    ]
  }

  private static func integers(_ call: Call, _ source: RandomSource) throws(Raise) -> Value {
    let generator = try source.generator()
    let shape = try Randomness.size(call, 2)
    let dtype = try call.dtype(3) ?? .int64
    let endpoint = try call.bool(4)
    if let first = try call.interpreter.index(from: call[0]) {
      let upper = call.isGiven(1) ? try call.interpreter.index(from: call[1]) : first
      if let upper {
        let low = call.isGiven(1) ? first : 0
        let result = try engine { () throws(TensorError) in
          try generator.integers(
            low: low, high: upper, shape ?? Shape(), dtype: dtype, endpoint: endpoint)
        }
        return shape == nil ? call.interpreter.value(from: result) : .array(result)
      }
    }
    let zero = try engine { () throws(TensorError) in try Tensor(.int64(0)) }
    let low = call.isGiven(1) ? try call.tensor(0) : zero
    let high = call.isGiven(1) ? try call.tensor(1) : try call.tensor(0)
    return call.interpreter.value(
      from: try engine { () throws(TensorError) in
        let top = endpoint ? try Tensor.binary(.add, .tensor(high), .weakInt(1)) : high
        return try generator.integers(low: low, high: top, shape, dtype: dtype)
      })
  }

  private static func choice(_ call: Call, _ source: RandomSource) throws(Raise) -> Value {
    let generator = try source.generator()
    let shape = try Randomness.size(call, 1)
    let replace = try call.bool(2, default: true)
    let weights = call.isGiven(3) ? try call.tensor(3) : nil
    let axis = try call.int(4, default: 0)
    let shuffles = try call.bool(5, default: true)
    switch call[0] {
    case .string, .float, .none:
      throw .valueError(
        "a must be a sequence or an integer, not <class '\(call.interpreter.typeName(of: call[0]))'>")
    default: break
    }
    let tensor: Tensor
    let count: Int
    let isRange: Bool
    let names: [Value]?
    if case .list(let list) = call[0],
      list.items.contains(where: { if case .string = $0 { true } else { false } })
    {
      (names, count, isRange) = (list.items, list.items.count, true)
      tensor = try engine { () throws(TensorError) in try Tensor(.int64(0)) }
    } else if let population = try call.interpreter.index(from: call[0]) {
      (names, count, isRange) = (nil, population, true)
      tensor = try engine { () throws(TensorError) in try Tensor(.int64(0)) }
    } else {
      tensor = try call.tensor(0)
      (names, count, isRange) = (nil, tensor.count, false)
    }
    let result = try engine { () throws(TensorError) in
      guard isRange else {
        return try generator.choice(
          from: tensor, shape ?? Shape(), replace: replace, p: weights, axis: axis,
          shuffle: shuffles)
      }
      return try generator.choice(
        population: count, shape ?? Shape(), replace: replace, p: weights, shuffle: shuffles)
    }
    if let names {
      let drawn = result.integers.map { names[$0] }
      return shape == nil ? drawn[0] : .list(ListObject(drawn))
    }
    return shape == nil ? call.interpreter.value(from: result) : .array(result)
  }
}
