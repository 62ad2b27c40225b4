import Language
import TensorCore

/// `np.random`: the legacy stream, bit for bit NumPy's.
enum Randomness {
  /// Distributions as NumPy names them, with their parameters and defaults.
  private static let distributions: [(name: String, signature: String, Distribution, help: String)] = [
    ("uniform", "low=0.0, high=1.0", .uniform, "Uniform numbers in [low, high)."),
    ("normal", "loc=0.0, scale=1.0", .normal, "Normal numbers."),
    ("lognormal", "mean=0.0, sigma=1.0", .lognormal, "Numbers whose logarithm is normal."),
    ("exponential", "scale=1.0", .exponential, "Exponential numbers."),
    ("standard_gamma", "shape", .standardGamma, "Gamma numbers of scale 1."),
    ("gamma", "shape, scale=1.0", .gamma, "Gamma numbers."),
    ("beta", "a, b", .beta, "Beta numbers."),
    ("chisquare", "df", .chisquare, "Chi-square numbers."),
    ("laplace", "loc=0.0, scale=1.0", .laplace, "Laplace numbers."),
    ("gumbel", "loc=0.0, scale=1.0", .gumbel, "Gumbel numbers."),
    ("logistic", "loc=0.0, scale=1.0", .logistic, "Logistic numbers."),
    ("rayleigh", "scale=1.0", .rayleigh, "Rayleigh numbers."),
    ("standard_t", "df", .standardT, "Student's t numbers."),
    ("standard_cauchy", "", .standardCauchy, "Cauchy numbers."),
    ("weibull", "a", .weibull, "Weibull numbers."),
    ("pareto", "a", .pareto, "Pareto numbers."),
    ("power", "a", .power, "Numbers of a power law."),
    ("triangular", "left, mode, right", .triangular, "Triangular numbers."),
    ("poisson", "lam=1.0", .poisson, "Poisson numbers."),
    ("binomial", "n, p", .binomial, "Binomial numbers."),
    ("geometric", "p", .geometric, "Geometric numbers."),
  ]

  static func register(in interpreter: Interpreter) {
    interpreter.registerModule("numpy.random") { builder throws(Raise) in
      for row in distributions {
        let signature = row.signature.isEmpty ? "size=None" : row.signature + ", size=None"
        builder.function(row.name, signature, row.help) { call throws(Raise) in
          try draw(row.2, call)
        }
      }
      builder.add([
        NativeEntry("seed", "seed=None", "Starts the stream anew.", seed),
        NativeEntry("rand", "*shape", "Uniform numbers in [0, 1).") { call throws(Raise) in
          try uniform(call, try lengths(call))
        },
        NativeEntry("randn", "*shape", "Standard normal numbers.") { call throws(Raise) in
          try gaussian(call, try lengths(call))
        },
        NativeEntry("standard_normal", "size=None", "Standard normal numbers.") { call throws(Raise) in
          try gaussian(call, try size(call, 0))
        },
        NativeEntry("randint", "low, high=None, size=None, dtype=int", "Integers in [low, high).", integers),
        NativeEntry("permutation", "x", "A shuffled copy, or a shuffled range.", permutation),
        NativeEntry("shuffle", "x", "Shuffles along the first axis, in place.", shuffle),
        NativeEntry("choice", "a, size=None, replace=True, p=None", "Random elements.", choice),
        NativeEntry("get_state", "legacy=True", "Where the stream stands.", state),
        NativeEntry("set_state", "state", "Sets where the stream stands.", setState),
      ])
      for name in ["random", "random_sample", "ranf", "sample"] {
        builder.function(name, "size=None", "Uniform numbers in [0, 1).") { call throws(Raise) in
          try uniform(call, try size(call, 0))
        }
      }
    }
  }

  // MARK: Sizes

  /// The `size=` argument; nil where one number is wanted.
  private static func size(_ call: Call, _ position: Int) throws(Raise) -> Shape? {
    call.isGiven(position) ? try call.shape(position) : nil
  }

  /// The lengths given one by one, as `rand(2, 3)` takes them; nil where there are none.
  private static func lengths(_ call: Call) throws(Raise) -> Shape? {
    guard case .tuple(let arguments) = call[0], !arguments.items.isEmpty else { return nil }
    return Shape(try call.interpreter.integers(arguments.items))
  }

  /// One plain number, as NumPy's legacy functions return it.
  private static func single(_ tensor: Tensor) -> Value { tensor.element(at: 0).pythonValue }

  // MARK: Bodies

  private static func uniform(_ call: Call, _ shape: Shape?) throws(Raise) -> Value {
    let state = call.interpreter.random
    guard let shape else { return .float(state.randomDouble()) }
    return .array(try engine { () throws(TensorError) in try state.rand(shape) })
  }

  private static func gaussian(_ call: Call, _ shape: Shape?) throws(Raise) -> Value {
    let state = call.interpreter.random
    guard let shape else { return .float(state.gaussian()) }
    return .array(try engine { () throws(TensorError) in try state.randn(shape) })
  }

  /// Numbers of a distribution; array parameters are broadcast against each other and the size.
  private static func draw(_ distribution: Distribution, _ call: Call) throws(Raise) -> Value {
    let parameters = call.function.signature.parameters.dropLast()
    var tensors: [Tensor] = []
    for (position, parameter) in parameters.enumerated() {
      if call.isGiven(position) {
        tensors.append(try call.tensor(position))
      } else {
        let standard = parameter.defaultText.flatMap(Double.init) ?? 0
        tensors.append(try engine { () throws(TensorError) in try Tensor(.float64(standard)) })
      }
    }
    let shape = try size(call, parameters.count)
    let state = call.interpreter.random
    let given = tensors
    let result = try engine { () throws(TensorError) in
      try state.sample(distribution, given, shape)
    }
    return shape == nil && result.rank == 0 ? single(result) : .array(result)
  }

  private static func seed(_ call: Call) throws(Raise) -> Value {
    let state = call.interpreter.random
    switch call[0] {
    case .undefined, .none:
      state.seed(UInt32.random(in: 0...UInt32.max))
    default:
      if let seed = try call.interpreter.index(from: call[0]) {
        guard let narrow = UInt32(exactly: seed) else {
          throw .valueError("Seed must be between 0 and 2**32 - 1")
        }
        state.seed(narrow)
        return .none
      }
      var words: [UInt32] = []
      for word in try call.integers(0) {
        guard let narrow = UInt32(exactly: word) else {
          throw .valueError("Seed must be between 0 and 2**32 - 1")
        }
        words.append(narrow)
      }
      let key = words
      try engine { () throws(TensorError) in try state.seed(key) }
    }
    return .none
  }

  private static func integers(_ call: Call) throws(Raise) -> Value {
    let state = call.interpreter.random
    let dtype = try call.dtype(3) ?? .int64
    let shape = try size(call, 2)
    if let first = try call.interpreter.index(from: call[0]) {
      let upper = call.isGiven(1) ? try call.interpreter.index(from: call[1]) : first
      if let upper {
        let low = call.isGiven(1) ? first : 0
        let result = try engine { () throws(TensorError) in
          try state.randint(low: low, high: upper, shape ?? Shape(), dtype: dtype)
        }
        if shape != nil { return .array(result) }
        return call.isGiven(3) ? call.interpreter.value(from: result) : single(result)
      }
    }
    let zero = try engine { () throws(TensorError) in try Tensor(.int64(0)) }
    let low = call.isGiven(1) ? try call.tensor(0) : zero
    let high = call.isGiven(1) ? try call.tensor(1) : try call.tensor(0)
    return call.interpreter.value(
      from: try engine { () throws(TensorError) in
        try state.randint(low: low, high: high, shape, dtype: dtype)
      })
  }

  private static func permutation(_ call: Call) throws(Raise) -> Value {
    let state = call.interpreter.random
    if let count = try call.interpreter.index(from: call[0]) {
      return .array(try engine { () throws(TensorError) in try state.permutation(count) })
    }
    let tensor = try call.tensor(0)
    return .array(try engine { () throws(TensorError) in try state.permutation(tensor) })
  }

  private static func shuffle(_ call: Call) throws(Raise) -> Value {
    let state = call.interpreter.random
    switch call[0] {
    case .array(let tensor):
      try engine { () throws(TensorError) in try state.shuffle(tensor) }
    case .list(let list):
      state.shuffleSwaps(count: list.items.count) { a, b in list.items.swapAt(a, b) }
    default:
      throw .typeError(
        "'\(call.interpreter.typeName(of: call[0]))' object does not support item assignment")
    }
    return .none
  }

  private static func choice(_ call: Call) throws(Raise) -> Value {
    let state = call.interpreter.random
    let shape = try size(call, 1)
    let replace = try call.bool(2, default: true)
    let weights = call.isGiven(3) ? try call.tensor(3) : nil
    if let population = try call.interpreter.index(from: call[0]) {
      let result = try engine { () throws(TensorError) in
        try state.choice(population: population, shape ?? Shape(), replace: replace, p: weights)
      }
      return shape == nil ? single(result) : .array(result)
    }
    // A list of anything but numbers, such as names, is drawn from by position.
    if case .list(let list) = call[0], list.items.contains(where: { if case .string = $0 { true } else { false } }) {
      let places = try engine { () throws(TensorError) in
        try state.choice(population: list.items.count, shape ?? Shape(), replace: replace, p: weights)
      }
      let drawn = places.integers.map { list.items[$0] }
      return shape == nil ? drawn[0] : .list(ListObject(drawn))
    }
    let tensor = try call.tensor(0)
    let result = try engine { () throws(TensorError) in
      try state.choice(from: tensor, shape ?? Shape(), replace: replace, p: weights)
    }
    return shape == nil ? call.interpreter.value(from: result) : .array(result)
  }

  private static func state(_ call: Call) throws(Raise) -> Value {
    let state = call.interpreter.random.state
    let words = try engine { () throws(TensorError) in
      try Tensor(integers: state.words.map { Int($0) }, shape: Shape(state.words.count))
    }
    return .tuple(
      TupleObject([
        .text("MT19937"), .array(words), .int(state.position), .int(state.cachedGaussian == nil ? 0 : 1),
        .float(state.cachedGaussian ?? 0),
      ]))
  }

  private static func setState(_ call: Call) throws(Raise) -> Value {
    let parts = try call.interpreter.values(of: call[0])
    guard parts.count >= 3, case .string(let name) = parts[0], name.text == "MT19937" else {
      throw .valueError("set_state can only be used with legacy MT19937 state instances.")
    }
    var words: [UInt32] = []
    for word in try call.interpreter.tensor(from: parts[1]).integers {
      guard let narrow = UInt32(exactly: word) else { throw .valueError("state is out of range") }
      words.append(narrow)
    }
    guard let position = try call.interpreter.index(from: parts[2]) else {
      throw .typeError("the position must be an integer")
    }
    var cached: Double?
    if parts.count == 5, try call.interpreter.truth(parts[3]) {
      cached = try call.interpreter.doubles(parts[4]).first
    }
    let state = RandomState.State(words: words, position: position, cachedGaussian: cached)
    let random = call.interpreter.random
    try engine { () throws(TensorError) in try random.restore(state) }
    return .none
  }
}
