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
    ("f", "dfnum, dfden", .f, "Numbers of the F distribution."),
    ("noncentral_chisquare", "df, nonc", .noncentralChiSquare, "Noncentral chi-square numbers."),
    ("noncentral_f", "dfnum, dfden, nonc", .noncentralF, "Noncentral F numbers."),
    ("vonmises", "mu, kappa", .vonmises, "Angles around a mode."),
    ("wald", "mean, scale", .wald, "Inverse Gaussian numbers."),
    ("negative_binomial", "n, p", .negativeBinomial, "Failures before the nth success."),
    ("hypergeometric", "ngood, nbad, nsample", .hypergeometric, "Good ones in samples without replacement."),
    ("logseries", "p", .logseries, "Numbers of a logarithmic series."),
    ("zipf", "a", .zipf, "Numbers of Zipf's law."),
  ]

  /// A function of the module, and method of `RandomState` and `Generator` objects.
  struct Entry {
    let name: String
    let signature: String
    let help: String
    let body: (Call, RandomSource) throws(Raise) -> Value

    init(
      _ name: String, _ signature: String, _ help: String,
      _ body: @escaping (Call, RandomSource) throws(Raise) -> Value
    ) {
      (self.name, self.signature, self.help, self.body) = (name, signature, help, body)
    }
  }

  /// The distributions that the module and all generators share.
  static var shared: [Entry] {
    var entries = distributions.map { row in
      let signature = row.signature.isEmpty ? "size=None" : row.signature + ", size=None"
      return Entry(row.name, signature, row.help) { (call, source) throws(Raise) in
        try draw(row.2, call, source)
      }
    }
    entries += [
      Entry("multivariate_normal", "mean, cov, size=None, check_valid='warn', tol=1e-08",
        "Normal vectors with a covariance matrix.", multivariateNormal),
      Entry("multinomial", "n, pvals, size=None", "How often each outcome comes up.", multinomial),
      Entry("dirichlet", "alpha, size=None", "Vectors of positive numbers with sum one.", dirichlet),
      Entry("standard_exponential", "size=None", "Exponential numbers of scale 1.") {
        (call, source) throws(Raise) in
        let shape = try size(call, 0)
        let result = try engine { () throws(TensorError) in
          try source.sample(.exponential, [Tensor(.float64(1))], shape)
        }
        return shape == nil ? single(result) : .array(result)
      },
    ]
    return entries
  }

  /// What the module has beside them, and `RandomState` objects too.
  private static var legacy: [Entry] {
    var entries = [
      Entry("seed", "seed=None", "Starts the stream anew.") { (call, source) throws(Raise) in
        try start(try source.legacy(), from: call[0], call)
        return .none
      },
      Entry("rand", "*shape", "Uniform numbers in [0, 1).") { (call, source) throws(Raise) in
        try uniform(source, try lengths(call))
      },
      Entry("randn", "*shape", "Standard normal numbers.") { (call, source) throws(Raise) in
        try gaussian(source, try lengths(call))
      },
      Entry("standard_normal", "size=None", "Standard normal numbers.") {
        (call, source) throws(Raise) in try gaussian(source, try size(call, 0))
      },
      Entry("randint", "low, high=None, size=None, dtype=int", "Integers in [low, high).", integers),
      Entry("random_integers", "low, high=None, size=None", "Integers from low to high.") {
        (call, source) throws(Raise) in
        let state = try source.legacy()
        let first = try call.int(0)
        let (low, high) = call.isGiven(1) ? (first, try call.int(1)) : (1, first)
        let shape = try size(call, 2)
        let result = try engine { () throws(TensorError) in
          try state.randint(low: low, high: high &+ 1, shape ?? Shape())
        }
        return shape == nil ? single(result) : .array(result)
      },
      Entry("permutation", "x", "A shuffled copy, or a shuffled range.", permutation),
      Entry("shuffle", "x", "Shuffles along the first axis, in place.", shuffle),
      Entry("choice", "a, size=None, replace=True, p=None", "Random elements.", choice),
      Entry("bytes", "length", "Random bytes.") { (call, source) throws(Raise) in
        let count = try call.int(0)
        guard count >= 0, count <= 1 << 30 else {
          throw .valueError("negative dimensions are not allowed")
        }
        return .bytes(BytesObject(try source.legacy().bytes(count)))
      },
      Entry("get_state", "legacy=True", "Where the stream stands.", state),
      Entry("set_state", "state", "Sets where the stream stands.", setState),
    ]
    for name in ["random", "random_sample", "ranf", "sample"] {
      entries.append(
        Entry(name, "size=None", "Uniform numbers in [0, 1).") { (call, source) throws(Raise) in
          try uniform(source, try size(call, 0))
        })
    }
    return entries
  }

  static func register(in interpreter: Interpreter) {
    interpreter.registerModule("numpy.random") { builder throws(Raise) in
      let entries = shared + legacy
      for entry in entries {
        builder.function(entry.name, entry.signature, entry.help) { call throws(Raise) in
          try entry.body(call, .legacy(call.interpreter.random))
        }
        teachLabels(builder.module[builder.interpreter.symbols.intern(entry.name)], 0)
      }
      let type = objectType("RandomState", entries, builder)
      type.constructor = NativeFunction(
        name: "RandomState", module: "numpy.random", signature: Signature("seed=None"),
        documentation: "A stream of random numbers of its own."
      ) { call throws(Raise) in
        if case .instance(let object) = call[0], let bits = object.payload as? BitGenerators.Bits,
          case .legacy = bits.source
        {
          return .instance(call.interpreter.instantiate(type, payload: bits))
        }
        let state = RandomState(seed: 0)
        try start(state, from: call[0], call)
        return .instance(
          call.interpreter.instantiate(type, payload: BitGenerators.Bits(.legacy(state), nil)))
      }
      for name in ["__repr__", "__str__"] {
        type.addMethod(name, "", interpreter) { call throws(Raise) in
          let address = name == "__str__" ? "" : " at " + Randomness.address(call)
          return .text("RandomState(MT19937)" + address)
        }
      }
      GeneratorObjects.register(in: builder)
    }
  }

  /// The type of objects that hold a stream; its methods are the entries with the object before their arguments.
  static func objectType(_ name: String, _ entries: [Entry], _ builder: ModuleBuilder) -> TypeObject {
    let type = TypeObject(name: name, module: "numpy.random")
    for entry in entries {
      let plain = NativeFunction(
        name: entry.name, signature: Signature(entry.signature), documentation: entry.help
      ) { _ throws(Raise) in .none }
      type.addMethod(entry.name, entry.signature, builder.interpreter, entry.help) {
        call throws(Raise) in
        guard case .instance(let object) = call[0], let box = object.payload as? BitGenerators.Bits
        else { throw .typeError("a \(name) is needed") }
        let rest = Call(
          interpreter: call.interpreter, function: plain, arguments: call.arguments + 1)
        return try entry.body(rest, box.source)
      }
      if case .value(let method)? = type.member(builder.interpreter.symbols.intern(entry.name)) {
        teachLabels(method, 1)
      }
    }
    builder.set(name, .type(type))
    return type
  }

  /// Lets the functions that draw from or rearrange arrays take labels, which come at `position`.
  private static func teachLabels(_ value: Value?, _ position: Int) {
    guard case .native(let function)? = value else { return }
    switch function.name {
    case "choice", "permutation", "permuted":
      function.labelBody = LabelDispatch.body(.moves([.whole(position)]))
    case "shuffle": function.labelBody = LabelSorting.rearrange(position)
    default: break
    }
  }

  // MARK: Sizes

  /// The `size=` argument; nil where one number is wanted.
  static func size(_ call: Call, _ position: Int) throws(Raise) -> Shape? {
    call.isGiven(position) ? try call.shape(position) : nil
  }

  /// The lengths given one by one, as `rand(2, 3)` takes them; nil where there are none.
  private static func lengths(_ call: Call) throws(Raise) -> Shape? {
    guard case .tuple(let arguments) = call[0], !arguments.items.isEmpty else { return nil }
    return Shape(try call.interpreter.integers(arguments.items))
  }

  /// One plain number, as NumPy's legacy functions return it.
  static func single(_ tensor: Tensor) -> Value { tensor.element(at: 0).pythonValue }

  // MARK: Bodies

  private static func uniform(_ source: RandomSource, _ shape: Shape?) throws(Raise) -> Value {
    let state = try source.legacy()
    guard let shape else { return .float(state.randomDouble()) }
    return .array(try engine { () throws(TensorError) in try state.rand(shape) })
  }

  private static func gaussian(_ source: RandomSource, _ shape: Shape?) throws(Raise) -> Value {
    let state = try source.legacy()
    guard let shape else { return .float(state.gaussian()) }
    return .array(try engine { () throws(TensorError) in try state.randn(shape) })
  }

  /// Numbers of a distribution; array parameters are broadcast against each other and the size.
  private static func draw(
    _ distribution: Distribution, _ call: Call, _ source: RandomSource
  ) throws(Raise) -> Value {
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
    let given = tensors
    let result = try engine { () throws(TensorError) in
      try source.sample(distribution, given, shape)
    }
    return shape == nil && result.rank == 0 ? single(result) : .array(result)
  }

  /// The type of integers to draw.
  static func integerType(_ call: Call, _ position: Int, _ name: String) throws(Raise) -> DType {
    let dtype = try call.dtype(position) ?? .int64
    guard !dtype.isFloating else {
      throw .typeError("Unsupported dtype dtype('\(dtype.name)') for \(name)")
    }
    return dtype
  }

  /// Where an object lies, as NumPy's generators show it.
  static func address(_ call: Call) -> String {
    guard case .instance(let object) = call[0] else { return "0x0" }
    return "0x" + call.interpreter.address(object).dropFirst(2).uppercased()
  }

  private static func integers(_ call: Call, _ source: RandomSource) throws(Raise) -> Value {
    let state = try source.legacy()
    let dtype = try integerType(call, 3, "randint")
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
}
