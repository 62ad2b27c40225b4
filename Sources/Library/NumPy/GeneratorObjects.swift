import Language
import TensorCore

/// Where random numbers come from: the legacy stream or a generator of `default_rng`.
enum RandomSource {
  case legacy(RandomState)
  case generator(Generator)

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
    let rows = try call.tensor(1)
    if case .generator(let generator) = source {
      let counts = try call.tensor(0)
      if counts.rank > 0 || rows.rank > 1 { return try multinomials(generator, counts, rows, call) }
    } else if case .list = call[0] {
      throw .typeError("an integer is required")
    }
    let count = try call.int(0)
    let probabilities = rows.doubles
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

  /// Counts and rows of probabilities that broadcast against each other.
  private static func multinomials(
    _ generator: Generator, _ counts: Tensor, _ rows: Tensor, _ call: Call
  ) throws(Raise) -> Value {
    guard rows.rank > 0 else { throw .valueError("pvals must have at least 1 dimension and the last dimension of pvals must be greater than 0.") }
    let width = rows.shape[rows.rank - 1]
    let wanted = try size(call, 2)
    return .array(
      try engine { () throws(TensorError) in
        let outer = Shape(Array(rows.shape.array.dropLast()))
        let joint = try Tensor.jointShape([counts.shape, outer] + (wanted.map { [$0] } ?? []))
        if let wanted, wanted != joint {
          throw .other(
            .valueError,
            "Output size \(wanted) is not compatible with broadcast dimensions of inputs \(joint).")
        }
        let trials = try counts.broadcast(to: joint).integers
        let chances = try rows.broadcast(to: Shape(joint.array + [width])).doubles
        var drawn: [Int] = []
        for (row, n) in trials.enumerated() {
          let line = Array(chances[(row * width)..<((row + 1) * width)])
          drawn += try generator.multinomial(n: n, probabilities: line, Shape()).integers
        }
        return try Tensor(integers: drawn, shape: Shape(joint.array + [width]))
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
    ) { call throws(Raise) in
      guard case .instance(let object) = call[0], let bits = object.payload as? BitGenerators.Bits else {
        throw Raise(
          .attributeError, "'\(call.interpreter.typeName(of: call[0]))' object has no attribute 'capsule'",
          hint: "np.random.default_rng(seed) makes a generator")
      }
      return try generator(on: bits, call, type)
    }
    for name in ["__repr__", "__str__"] {
      type.addMethod(name, "", builder.interpreter) { call throws(Raise) in
        let address = name == "__str__" ? "" : " at " + Randomness.address(call)
        return .text("Generator(PCG64)" + address)
      }
    }
    type.addProperty("bit_generator", builder.interpreter) { call throws(Raise) in
      guard case .instance(let object) = call[0], let bits = object.payload as? BitGenerators.Bits else {
        return .none
      }
      return BitGenerators.object(bits, call.interpreter)
    }
    type.addMethod("spawn", "n_children", builder.interpreter) { call throws(Raise) in
      let count = try call.int(1)
      guard count >= 0, count <= 1 << 16 else { throw .valueError("n_children must be positive") }
      guard case .instance(let object) = call[0], let bits = object.payload as? BitGenerators.Bits else {
        return .none
      }
      let children = try BitGenerators.spawned(bits, count)
      return .list(ListObject(try children.map { child throws(Raise) in try generator(on: child, call, type) }))
    }
    builder.function("default_rng", "seed=None", "A generator of random numbers.") {
      call throws(Raise) in
      if case .instance(let object) = call[0], let bits = object.payload as? BitGenerators.Bits {
        if object.type === type { return call[0] }
        return try generator(on: bits, call, type)
      }
      let seeds = try BitGenerators.seeds(call[0], call.interpreter)
      let bits = BitGenerators.Bits(.generator(Generator(seeds.sequence)), seeds)
      return .instance(call.interpreter.instantiate(type, payload: bits))
    }
    BitGenerators.register(in: builder)
  }

  /// A generator that shares its stream with a bit generator.
  private static func generator(
    on bits: BitGenerators.Bits, _ call: Call, _ type: TypeObject
  ) throws(Raise) -> Value {
    if case .legacy(let state) = bits.source {
      let shared = BitGenerators.Bits(.generator(Generator(sharing: state)), bits.seeds, on: bits)
      return .instance(call.interpreter.instantiate(type, payload: shared))
    }
    return .instance(call.interpreter.instantiate(type, payload: bits))
  }

  private static var methods: [Randomness.Entry] {
    [
      Randomness.Entry("random", "size=None, dtype=float, out=None", "Uniform numbers in [0, 1).") {
        (call, source) throws(Raise) in
        let generator = try source.generator()
        return try standard(call, "random", size: 0, dtype: 1, out: 2) {
          (shape, dtype) throws(TensorError) in try generator.random(shape ?? Shape(), dtype: dtype)
        }
      },
      Randomness.Entry("standard_normal", "size=None, dtype=float, out=None", "Standard normal numbers.") {
        (call, source) throws(Raise) in
        let generator = try source.generator()
        return try standard(call, "standard_normal", size: 0, dtype: 1, out: 2) {
          (shape, dtype) throws(TensorError) in
          dtype == .float32
            ? try generator.singleNormal(shape ?? Shape()) : try generator.standardNormal(shape ?? Shape())
        }
      },
      Randomness.Entry("standard_gamma", "shape, size=None, dtype=float, out=None", "Gamma numbers of scale 1.") {
        (call, source) throws(Raise) in
        let generator = try source.generator()
        let shapes = try call.tensor(0)
        return try standard(call, "standard_gamma", size: 1, dtype: 2, out: 3) {
          (shape, dtype) throws(TensorError) in
          dtype == .float32
            ? try generator.singleGamma(shapes, shape)
            : try generator.sample(.standardGamma, [shapes], shape)
        }
      },
      Randomness.Entry("multivariate_hypergeometric", "colors, nsample, size=None, method='marginals'",
        "How many of each colour a sample without replacement holds.") { (call, source) throws(Raise) in
        let generator = try source.generator()
        let colors = try call.integers(0)
        let sample = try call.int(1)
        let shape = try Randomness.size(call, 2) ?? Shape()
        let method = try call.string(3, default: "marginals")
        guard method == "marginals" || method == "count" else {
          throw .valueError("method must be \"count\" or \"marginals\".")
        }
        return .array(
          try engine { () throws(TensorError) in
            try generator.multivariateHypergeometric(
              colors: colors, sample: sample, shape, byCounting: method == "count")
          })
      },
      Randomness.Entry("integers", "low, high=None, size=None, dtype=int, endpoint=False",
        "Integers in [low, high).", integers),
      Randomness.Entry("permutation", "x, axis=0", "A shuffled copy, or a shuffled range.") {
        (call, source) throws(Raise) in
        let generator = try source.generator()
        if let count = try call.interpreter.index(from: call[0]) {
          return .array(try engine { () throws(TensorError) in try generator.permutation(count) })
        }
        if case .string = call[0] { throw Raise(TensorError.axisOutOfBounds(axis: 0, rank: 0)) }
        let tensor = try call.tensor(0)
        let axis = try call.int(1, default: 0)
        return .array(
          try engine { () throws(TensorError) in try generator.permutation(tensor, axis: axis) })
      },
      Randomness.Entry("shuffle", "x, axis=0", "Shuffles along an axis, in place.") {
        (call, source) throws(Raise) in
        let generator = try source.generator()
        let axis = try call.int(1, default: 0)
        if axis != 0 {
          guard case .array = call[0] else {
            throw Raise(.notImplementedError, "Axis argument is only supported on ndarray objects")
          }
        }
        return try Randomness.shuffle(call) { (tensor) throws(TensorError) in
          try generator.shuffle(tensor, axis: axis)
        } list: { items in
          generator.shuffleSwaps(count: items.items.count) { a, b in items.items.swapAt(a, b) }
        } lost: {
          _ = generator.interval(through: $0)
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
        let isInverted = try call.string(2, default: "zig") == "inv"
        return try standard(call, "standard_exponential", size: 0, dtype: 1, out: 3) {
          (shape, dtype) throws(TensorError) in
          if dtype == .float32 {
            return try generator.singleExponential(shape ?? Shape(), byLogarithm: isInverted)
          }
          return isInverted
            ? try generator.exponentialByLogarithm(shape ?? Shape())
            : try generator.sample(.exponential, [Tensor(.float64(1))], shape)
        }
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

  /// Numbers of a standard distribution in the type, the size and the array that the call asks for.
  private static func standard(
    _ call: Call, _ name: String, size: Int, dtype: Int, out: Int,
    _ draw: (Shape?, DType) throws(TensorError) -> Tensor
  ) throws(Raise) -> Value {
    var shape = try Randomness.size(call, size)
    let dtype = try call.dtype(dtype) ?? .float64
    guard dtype == .float64 || dtype == .float32 else {
      throw .typeError("Unsupported dtype dtype('\(dtype.name)') for \(name)")
    }
    let target = try call.output(out)
    if let target {
      if let shape, shape != target.shape {
        throw .valueError("size must match out.shape when used together")
      }
      guard target.dtype == dtype else {
        throw .typeError(
          "Supplied output array has the wrong type. Expected \(dtype.name), got \(target.dtype.name)")
      }
      shape = target.shape
    }
    let result: Tensor
    do throws(TensorError) { result = try draw(shape, dtype) } catch { throw Raise(error) }
    if target != nil { return try call.finish(result, out: out) }
    return shape == nil && result.rank == 0 ? Randomness.single(result) : .array(result)
  }

  private static func integers(_ call: Call, _ source: RandomSource) throws(Raise) -> Value {
    let generator = try source.generator()
    let shape = try Randomness.size(call, 2)
    let dtype = try Randomness.integerType(call, 3, "integers")
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
    if let population = try call.interpreter.index(from: call[0]) {
      (count, isRange) = (population, true)
      tensor = try engine { () throws(TensorError) in try Tensor(.int64(0)) }
    } else {
      tensor = try call.tensor(0)
      guard axis >= -tensor.rank, axis < tensor.rank || tensor.rank == 0 else {
        throw .indexError("tuple index out of range")
      }
      (count, isRange) = (tensor.count, false)
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
    return shape == nil ? call.interpreter.value(from: result) : .array(result)
  }
}
