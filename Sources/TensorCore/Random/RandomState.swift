#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// NumPy's legacy random numbers (`np.random.seed`, `np.random.RandomState`), the same bits for the same seed.
package final class RandomState: VariateSource {
  private let bits: MersenneTwister
  var twister: MersenneTwister { bits }
  /// The second of a pair of Gaussians, kept for the next call.
  private var cachedGaussian: Double?

  package init(seed: UInt32) { bits = MersenneTwister(seed: seed) }

  /// The stream of `RandomState(MT19937(SeedSequence(…)))`.
  package init(_ seeds: SeedSequence) {
    bits = MersenneTwister(seed: 0)
    var words = seeds.words32(MersenneTwister.length)
    words[0] = 0x8000_0000
    bits.state = (words, MersenneTwister.length - 1)
  }

  /// Starts over from an integer seed.
  package func seed(_ value: UInt32) {
    bits.reseed(value)
    cachedGaussian = nil
  }

  /// Starts over from a list of seeds.
  package func seed(_ key: [UInt32]) throws(TensorError) {
    guard !key.isEmpty else { throw .other(.valueError, "Seed must be non-empty") }
    bits.reseed(key)
    cachedGaussian = nil
  }

  /// What `np.random.get_state` returns.
  package struct State: Equatable, Sendable {
    package var words: [UInt32]
    package var position: Int
    package var cachedGaussian: Double?

    package init(words: [UInt32], position: Int, cachedGaussian: Double?) {
      self.words = words
      self.position = position
      self.cachedGaussian = cachedGaussian
    }
  }

  /// The whole state of the stream, to be put back later.
  package var state: State {
    let (words, position) = bits.state
    return State(words: words, position: position, cachedGaussian: cachedGaussian)
  }

  /// Puts a state back; refused when it does not have MT19937's 624 words.
  package func restore(_ state: State) throws(TensorError) {
    guard state.words.count == MersenneTwister.length,
      (0...MersenneTwister.length).contains(state.position)
    else { throw .other(.valueError, "state must be 624 longs") }
    bits.state = (state.words, state.position)
    cachedGaussian = state.cachedGaussian
  }

  @inline(__always)
  func nextUInt32() -> UInt32 { bits.nextUInt32() }

  @inline(__always)
  func nextUInt64() -> UInt64 { bits.nextUInt64() }

  @inline(__always)
  func nextDouble() -> Double { bits.nextDouble() }

  /// Marsaglia's polar method; every other call returns the second of a pair.
  @inline(__always)
  func nextGaussian() -> Double {
    if let second = cachedGaussian {
      cachedGaussian = nil
      return second
    }
    let (first, second) = gaussianPair()
    cachedGaussian = second
    return first
  }

  @inline(__always)
  private func gaussianPair() -> (Double, Double) {
    var x1: Double
    var x2: Double
    var r2: Double
    repeat {
      x1 = 2 * bits.nextDouble() - 1
      x2 = 2 * bits.nextDouble() - 1
      r2 = x1 * x1 + x2 * x2
    } while r2 >= 1 || r2 == 0
    let f = (-2 * log(r2) / r2).squareRoot()
    return (f * x2, f * x1)
  }

  @inline(__always)
  func nextExponential() -> Double { -log(1 - bits.nextDouble()) }

  var isLegacy: Bool { true }

  /// One number from [0, 1).
  package func randomDouble() -> Double { nextDouble() }

  /// An integer from 0 through `maximum`.
  package func interval(through maximum: Int) -> Int { Int(nextInterval(UInt64(max(maximum, 0)))) }

  /// The next 32 bits of the stream.
  package func randomWord() -> UInt32 { nextUInt32() }

  /// One number from the standard normal distribution.
  package func gaussian() -> Double { nextGaussian() }

  /// Numbers from [0, 1).
  package func rand(_ shape: Shape) throws(TensorError) -> Tensor {
    let result = try Tensor(uninitialized: shape, dtype: .float64)
    let target = result.pointer(as: Double.self)
    try LongWork.inBlocks(result.count) { for i in $0 { target[i] = bits.nextDouble() } }
    return result
  }

  /// Numbers from [0, 1).
  package func randomSample(_ shape: Shape) throws(TensorError) -> Tensor { try rand(shape) }

  /// Numbers from the standard normal distribution.
  package func randn(_ shape: Shape) throws(TensorError) -> Tensor {
    try normal(mean: 0, standardDeviation: 1, shape)
  }

  /// Numbers from the standard normal distribution.
  package func standardNormal(_ shape: Shape) throws(TensorError) -> Tensor { try randn(shape) }

  /// Numbers from the normal distribution, a pair at a time.
  package func normal(mean: Double, standardDeviation: Double, _ shape: Shape)
    throws(TensorError) -> Tensor
  {
    try Distribution.normal.validate([mean, standardDeviation])
    let result = try Tensor(uninitialized: shape, dtype: .float64)
    let target = result.pointer(as: Double.self)
    let count = result.count
    var i = 0
    if count > 0, cachedGaussian != nil {
      target[0] = mean + standardDeviation * nextGaussian()
      i = 1
    }
    while i &+ 1 < count {
      let stop = min(count, i &+ LongWork.block)
      while i &+ 1 < stop {
        let (first, second) = gaussianPair()
        target[i] = mean + standardDeviation * first
        target[i &+ 1] = mean + standardDeviation * second
        i &+= 2
      }
      try LongWork.check()
    }
    if i < count { target[i] = mean + standardDeviation * nextGaussian() }
    return result
  }

  /// Numbers from [low, high).
  package func uniform(low: Double, high: Double, _ shape: Shape) throws(TensorError) -> Tensor {
    try Distribution.uniform.validate([low, high])
    let result = try Tensor(uninitialized: shape, dtype: .float64)
    let target = result.pointer(as: Double.self)
    let range = high - low
    try LongWork.inBlocks(result.count) { for i in $0 { target[i] = low + range * bits.nextDouble() } }
    return result
  }

  /// Numbers from any distribution; parameters broadcast with each other and must fit `shape`, which
  /// defaults to their common shape.
  package func sample(_ distribution: Distribution, _ parameters: [Tensor], _ shape: Shape?)
    throws(TensorError) -> Tensor
  {
    try distribution.sample(from: self, parameters, shape)
  }

  /// Numbers from any distribution with one set of parameters.
  package func sample(_ distribution: Distribution, _ parameters: [Double], _ shape: Shape)
    throws(TensorError) -> Tensor
  {
    try distribution.sample(from: self, parameters, shape)
  }

  /// Numbers from the exponential distribution with mean `scale`.
  package func exponential(scale: Double, _ shape: Shape) throws(TensorError) -> Tensor {
    try sample(.exponential, [scale], shape)
  }

  /// Successes in `n` trials of probability `p`.
  package func binomial(n: Int, p: Double, _ shape: Shape) throws(TensorError) -> Tensor {
    try sample(.binomial, [Double(n), p], shape)
  }

  /// Integers from `low` to `high - 1`, by masked rejection.
  package func randint(low: Int, high: Int, _ shape: Shape, dtype: DType = .int64)
    throws(TensorError) -> Tensor
  {
    try BoundedIntegers.check(low: low, high: high, dtype: dtype, caller: "randint")
    let result = try Tensor(uninitialized: shape, dtype: dtype)
    try BoundedIntegers.fill(
      result, low: low, span: UInt64(bitPattern: Int64(high &- 1 &- low)), method: .masked,
      from: bits)
    return result
  }

  /// Integers between bounds that are arrays, which broadcast.
  package func randint(low: Tensor, high: Tensor, _ shape: Shape?, dtype: DType = .int64)
    throws(TensorError) -> Tensor
  {
    try BoundedIntegers.sample(
      low: low, high: high, shape, dtype: dtype, method: .masked, caller: "randint", from: bits)
  }

  /// Random bytes, as `np.random.bytes` gives them.
  package func bytes(_ count: Int) -> [UInt8] {
    var result: [UInt8] = []
    while result.count < count {
      let word = nextUInt32()
      for shift in stride(from: 0, to: 32, by: 8) where result.count < count {
        result.append(UInt8(truncatingIfNeeded: word >> UInt32(shift)))
      }
    }
    return result
  }
}
