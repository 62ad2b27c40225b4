import Testing

@testable import TensorCore

/// The legacy stream, bit for bit: checksums over thousands of numbers that NumPy drew.
struct RandomStateTests {
  @Test func firstNumbersOfTheBooks() throws {
    let random = RandomState(seed: 0)
    #expect(
      try random.randn(Shape(3)).doubles
        == [1.764052345967664, 0.4001572083672233, 0.9787379841057392])
    random.seed(42)
    #expect(try random.rand(Shape(2)).doubles == [0.3745401188473625, 0.9507143064099162])
    random.seed(1)
    #expect(try random.randint(low: 0, high: 10, Shape(6)).integers == [5, 8, 9, 5, 0, 0])
  }

  @Test(arguments: zip(randomStateSums.map(\.0), randomStateSums.map(\.1)))
  func drawsNumPysNumbers(name: String, sums: [UInt64]) throws {
    for (seed, sum) in zip(randomStateSeeds, sums) {
      #expect(try draw(name, RandomState(seed: seed)).checksum == sum, "seed \(seed)")
    }
  }

  @Test func seedsFromLists() throws {
    let random = RandomState(seed: 0)
    try random.seed([1, 2, 3])
    #expect(random.randomDouble() == 0.6098612722867289)
    try random.seed([UInt32](repeating: 7, count: 700))
    #expect(random.randomDouble() == 0.6860680086852584)
    #expect(throws: TensorError.other(.valueError, "Seed must be non-empty")) {
      try random.seed([])
    }
  }

  @Test func stateComesBackWithItsCachedGaussian() throws {
    let random = RandomState(seed: 5)
    _ = random.gaussian()
    let state = random.state
    let first = try random.randn(Shape(700)).doubles
    try random.restore(state)
    #expect(try random.randn(Shape(700)).doubles == first)
    var broken = state
    broken.words.removeLast()
    #expect(throws: TensorError.self) { try random.restore(broken) }
  }

  @Test(arguments: [
    (Distribution.normal, [0.0, -1], "scale < 0"),
    (.uniform, [0, .infinity], "Range exceeds valid bounds"),
    (.beta, [0, 1], "a <= 0"),
    (.poisson, [-1], "lam < 0 or lam is NaN"),
    (.poisson, [1e30], "lam value too large"),
    (.binomial, [10, 1.5], "p < 0, p > 1 or p is NaN"),
    (.binomial, [-1, 0.5], "n < 0"),
    (.geometric, [0], "p <= 0, p > 1 or p contains NaNs"),
    (.triangular, [1, 0, 2], "left > mode"),
  ])
  func refusesParameters(distribution: Distribution, parameters: [Double], message: String) {
    let error = #expect(throws: TensorError.self) {
      try RandomState(seed: 0).sample(distribution, parameters, Shape(2))
    }
    #expect(error?.message == message)
  }

  @Test(arguments: [
    (5, 5, DType.int64, "low >= high"), (0, 0, .int64, "high <= 0"),
    (0, 300, .uint8, "high is out of bounds for uint8"),
    (-1, 3, .uint8, "low is out of bounds for uint8"),
    (0, 3, .float64, "Unsupported dtype dtype('float64') for randint"),
  ])
  func refusesRanges(low: Int, high: Int, dtype: DType, message: String) {
    let error = #expect(throws: TensorError.self) {
      try RandomState(seed: 0).randint(low: low, high: high, Shape(2), dtype: dtype)
    }
    #expect(error?.message == message)
  }

  @Test(
    arguments: [
      (0, 1, true, nil, "a must be greater than 0 unless no samples are taken"),
      (5, 6, false, nil, "Cannot take a larger sample than population when 'replace=False'"),
      (5, 3, true, [1.0], "'a' and 'p' must have same size"),
      (2, 3, true, [0.5, 0.6], "probabilities do not sum to 1"),
      (2, 3, true, [-0.5, 1.5], "probabilities are not non-negative"),
      (2, 3, true, [.nan, 1], "probabilities contain NaN"),
      (2, 2, false, [0, 1], "Fewer non-zero entries in p than size"),
      (5, -1, true, nil, "negative dimensions are not allowed"),
    ] as [(Int, Int, Bool, [Double]?, String)])
  func refusesChoices(population: Int, size: Int, replace: Bool, p: [Double]?, message: String)
    throws
  {
    let weights = try p.map { try Tensor(doubles: $0) }
    let error = #expect(throws: TensorError.self) {
      try RandomState(seed: 0).choice(
        population: population, Shape(size), replace: replace, p: weights)
    }
    #expect(error?.message == message)
  }

  private func draw(_ name: String, _ random: RandomState) throws -> Tensor {
    func sample(_ distribution: Distribution, _ parameters: [Double], _ count: Int) throws -> Tensor
    {
      try random.sample(distribution, parameters, Shape(count))
    }
    func integers(_ values: Int...) throws -> Tensor { try Tensor(integers: values) }
    func doubles(_ values: Double...) throws -> Tensor { try Tensor(doubles: values) }
    switch name {
    case "rand": return try random.rand(Shape(3000))
    case "randn": return try random.randn(Shape(3001))
    case "randnOdd":
      return try .joined([
        random.randn(Shape(3)), random.randn(Shape(4)), random.rand(Shape(2)),
        random.normal(mean: 5, standardDeviation: 2, Shape(7)),
      ])
    case "uniform": return try random.uniform(low: -2, high: 3, Shape(10, 50))
    case "normal": return try random.normal(mean: 1.5, standardDeviation: 0.3, Shape(1001))
    case "randint10": return try random.randint(low: 0, high: 10, Shape(2000))
    case "randintSmall": return try random.randint(low: -5, high: 6, Shape(2000))
    case "randintWide": return try random.randint(low: -(1 << 62), high: 1 << 62, Shape(1000))
    case "randintUInt32": return try random.randint(low: 0, high: 1 << 32, Shape(1000))
    case "randintInt32": return try random.randint(low: -7, high: 100, Shape(1000), dtype: .int32)
    case "randintUInt8": return try random.randint(low: 0, high: 200, Shape(1001), dtype: .uint8)
    case "randintByte": return try random.randint(low: 0, high: 256, Shape(1001), dtype: .uint8)
    case "randintBool": return try random.randint(low: 0, high: 2, Shape(1001), dtype: .bool)
    case "randintArrays":
      return try random.randint(
        low: integers(0, 5, 10), high: integers(5, 6, 1 << 40), Shape(50, 3))
    case "permutation":
      let parts = try [1000, 1, 77].map { try random.permutation($0).integers }
      return try Tensor(integers: parts.flatMap { $0 })
    case "permutationRows":
      return try random.permutation(Tensor(integers: Array(0..<60), shape: Shape(20, 3)))
    case "shuffle":
      let rows = try Tensor(integers: Array(0..<24), shape: Shape(6, 4)).flipped(axes: [0])
      try random.shuffle(rows)
      return rows
    case "choice": return try random.choice(population: 60000, Shape(100))
    case "choiceDistinct":
      return try random.choice(population: 1000, Shape(100), replace: false)
    case "choiceWeighted":
      return try random.choice(
        population: 5, Shape(30, 30), p: doubles(0.1, 0.2, 0.3, 0.25, 0.15))
    case "choiceDistinctWeighted":
      return try random.choice(
        population: 6, Shape(4), replace: false, p: doubles(0.05, 0.5, 0.2, 0.05, 0.1, 0.1))
    case "exponential": return try random.exponential(scale: 2.5, Shape(500))
    case "binomialSmall": return try random.binomial(n: 10, p: 0.3, Shape(500))
    case "binomialHalf": return try random.binomial(n: 1, p: 0.5, Shape(500))
    case "binomialLarge": return try random.binomial(n: 1000, p: 0.4, Shape(500))
    case "binomialHuge": return try random.binomial(n: 10_000_000, p: 0.7, Shape(500))
    case "binomialArray":
      return try random.sample(
        .binomial, [integers(1, 100, 0), doubles(0.5, 0.9, 0.3)], Shape(50, 3))
    case "poisson": return try sample(.poisson, [3], 500)
    case "poissonLarge": return try sample(.poisson, [30], 500)
    case "gamma":
      return try .joined([
        sample(.gamma, [2, 3], 100), sample(.gamma, [0.4, 1], 100), sample(.standardGamma, [1], 50),
      ])
    case "beta": return try .joined([sample(.beta, [2, 3], 100), sample(.beta, [0.4, 0.6], 100)])
    case "laplace": return try sample(.laplace, [1, 2], 300)
    case "lognormal": return try sample(.lognormal, [0, 0.5], 300)
    case "geometric":
      let parts = try [sample(.geometric, [0.5], 200), sample(.geometric, [0.05], 200)]
      return try Tensor(integers: parts.flatMap(\.integers))
    case "triangular": return try sample(.triangular, [0, 1, 4], 200)
    case "rest":
      return try .joined([
        sample(.gumbel, [0, 1], 50), sample(.logistic, [0, 1], 50), sample(.rayleigh, [2], 50),
        sample(.standardT, [4], 50), sample(.standardCauchy, [], 50), sample(.weibull, [2], 50),
        sample(.pareto, [3], 50), sample(.power, [2], 50), sample(.chisquare, [5], 50),
      ])
    case "multinomial":
      return try random.multinomial(n: 100, probabilities: [0.2, 0.3, 0.5], Shape(50))
    case "normalArrays":
      let scale = try Tensor(doubles: [1, 2], shape: Shape(2, 1))
      return try random.sample(.normal, [doubles(0, 10, 100), scale], [4, 2, 3])
    default:
      Issue.record("no such draw: \(name)")
      return try Tensor(zeros: Shape())
    }
  }
}
