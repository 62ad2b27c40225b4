import Testing

@testable import TensorCore

/// The stream of `default_rng`, bit for bit: checksums over thousands of numbers that NumPy drew.
struct GeneratorTests {
  @Test func firstNumbers() throws {
    #expect(
      try Generator(seed: 42).random(Shape(3)).doubles
        == [0.7739560485559633, 0.4388784397520523, 0.8585979199113825])
    #expect(
      try Generator(seeds: [1, 2, 3, 4, 5, 1 << 40]).random(Shape(1)).doubles == [
        0.9726136414668289
      ])
  }

  @Test(arguments: zip(generatorSums.map(\.0), generatorSums.map(\.1)))
  func drawsNumPysNumbers(name: String, sums: [UInt64]) throws {
    for (seed, sum) in zip(generatorSeeds, sums) {
      #expect(try draw(name, Generator(seed: seed)).checksum == sum, "seed \(seed)")
    }
  }

  @Test func refusesWithNumPysWords() {
    let generator = Generator(seed: 0)
    expectError(.valueError, "Cannot take a larger sample than population when replace is False") {
      try generator.choice(population: 5, Shape(6), replace: false)
    }
    expectError(.valueError, "a must be a positive integer unless no samples are taken") {
      try generator.choice(population: 0, Shape(1))
    }
    expectError(
      .valueError,
      "Probabilities do not sum to 1. See Notes section of docstring for more information."
    ) { try generator.choice(population: 2, Shape(1), p: Tensor(doubles: [0.5, 0.6])) }
    expectError(.valueError, "low > high") {
      try generator.integers(low: 5, high: 4, Shape(1), endpoint: true)
    }
    expectError(.typeError, "Unsupported dtype dtype('int64') for random") {
      try generator.random(Shape(1), dtype: .int64)
    }
  }

  private func draw(_ name: String, _ generator: Generator) throws -> Tensor {
    func sample(_ distribution: Distribution, _ parameters: [Double], _ count: Int) throws -> Tensor
    {
      try generator.sample(distribution, parameters, Shape(count))
    }
    func discrete(_ parts: (Distribution, [Double], Int)...) throws -> Tensor {
      try Tensor(integers: parts.flatMap { try sample($0.0, $0.1, $0.2).integers })
    }
    switch name {
    case "random": return try generator.random(Shape(3000))
    case "random32": return try generator.random(Shape(3001), dtype: .float32)
    case "standardNormal": return try generator.standardNormal(Shape(20000))
    case "normal": return try generator.normal(mean: 1, standardDeviation: 2, Shape(1001))
    case "uniform": return try generator.uniform(low: -1, high: 2, Shape(1001))
    case "integers10": return try generator.integers(low: 0, high: 10, Shape(2001))
    case "integersWide":
      return try generator.integers(low: -(1 << 40), high: 1 << 50, Shape(1001))
    case "integersInt32":
      return try generator.integers(low: -5, high: 100, Shape(1001), dtype: .int32)
    case "integersUInt8":
      return try generator.integers(low: 0, high: 200, Shape(1001), dtype: .uint8)
    case "integersBool": return try generator.integers(low: 0, high: 2, Shape(1001), dtype: .bool)
    case "integersEndpoint":
      return try generator.integers(low: 1, high: 6, Shape(1001), endpoint: true)
    case "permutation": return try generator.permutation(1000)
    case "permutationColumns":
      return try generator.permutation(
        Tensor(integers: Array(0..<60), shape: Shape(3, 20)), axis: 1)
    case "shuffle":
      let rows = try Tensor(integers: Array(0..<24), shape: Shape(6, 4))
      try generator.shuffle(rows)
      return rows
    case "choice": return try generator.choice(population: 60000, Shape(100))
    case "choiceFloyd":
      return try generator.choice(population: 60000, Shape(100), replace: false)
    case "choiceTail":
      return try generator.choice(population: 60000, Shape(10000), replace: false)
    case "choiceUnshuffled":
      return try generator.choice(population: 100, Shape(40), replace: false, shuffle: false)
    case "choiceWeighted":
      return try generator.choice(population: 3, Shape(500), p: Tensor(doubles: [0.2, 0.5, 0.3]))
    case "choiceDistinctWeighted":
      return try generator.choice(
        population: 6, Shape(4), replace: false,
        p: Tensor(doubles: [0.05, 0.5, 0.2, 0.05, 0.1, 0.1]))
    case "exponential": return try sample(.exponential, [2], 20000)
    case "gamma":
      return try .joined([sample(.gamma, [2, 3], 500), sample(.gamma, [0.4, 1], 500)])
    case "beta": return try .joined([sample(.beta, [2, 3], 300), sample(.beta, [0.4, 0.6], 300)])
    case "binomial":
      return try discrete(
        (.binomial, [10, 0.3], 500), (.binomial, [1000, 0.6], 500), (.binomial, [0, 0.5], 2),
        (.binomial, [5, 0], 2))
    case "poisson": return try discrete((.poisson, [3], 500), (.poisson, [30], 500))
    case "geometric": return try discrete((.geometric, [0.5], 300), (.geometric, [0.05], 300))
    case "rest":
      return try .joined([
        sample(.gumbel, [0, 1], 50), sample(.logistic, [0, 1], 50), sample(.rayleigh, [2], 50),
        sample(.standardT, [4], 50), sample(.standardCauchy, [], 50), sample(.weibull, [2], 50),
        sample(.pareto, [3], 50), sample(.power, [2], 50), sample(.chisquare, [5], 50),
        sample(.laplace, [0, 1], 50), sample(.lognormal, [0, 1], 50),
        sample(.triangular, [0, 1, 3], 50),
      ])
    case "multinomial":
      return try generator.multinomial(n: 100, probabilities: [0.2, 0.3, 0.5], Shape(50))
    default:
      Issue.record("no such draw: \(name)")
      return try Tensor(zeros: Shape())
    }
  }
}
