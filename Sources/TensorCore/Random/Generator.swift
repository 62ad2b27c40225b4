/// NumPy's newer random numbers (`np.random.default_rng`), the same bits for the same seed.
package final class Generator: VariateSource {
  private let bits: PermutedCongruential
  var bitSource: PermutedCongruential { bits }
  private let normalLayers = Ziggurat.normal
  private let exponentialLayers = Ziggurat.exponential

  /// The generator of `default_rng(seed)`.
  package convenience init(seed: UInt64) {
    self.init(entropy: SeedSequence.words(of: seed))
  }

  /// The generator of `default_rng([…])`.
  package convenience init(seeds: [UInt64]) {
    self.init(entropy: seeds.flatMap(SeedSequence.words))
  }

  private convenience init(entropy: [UInt32]) { self.init(SeedSequence(entropy: entropy)) }

  /// The generator of `default_rng(SeedSequence(…))`.
  package init(_ seeds: SeedSequence, _ kind: BitStreamKind = .congruential) {
    bits = PermutedCongruential(seeds, kind)
  }

  /// A generator that draws from the stream of a legacy one.
  package init(sharing state: RandomState) { bits = PermutedCongruential(state.twister) }

  /// Which stream it draws from.
  package var kind: BitStreamKind { bits.kind }

  /// The counter, the key, the words at hand and their place, of Philox; the words of SFC64.
  package var streamWords: (words: [UInt64], key: [UInt64], buffer: [UInt64], position: Int) {
    if let counting = bits.stream as? CountingStream {
      return (counting.counter, counting.key, counting.buffer, counting.position)
    }
    return ((bits.stream as? SmallFastStream)?.words ?? [], [], [], 0)
  }

  /// The half of a word that was kept last, handed out or not.
  package var lastHalf: UInt32 { bits.lastHalf }

  /// Puts the state of a congruential stream back.
  package func restore(state: (UInt64, UInt64), increment: (UInt64, UInt64), spareHalf: UInt32?) {
    bits.restore(state: state, increment: increment, spareHalf: spareHalf)
  }

  /// Puts the words of SFC64 back, or those of Philox.
  package func restore(
    words: [UInt64], key: [UInt64], buffer: [UInt64], position: Int, spareHalf: UInt32?
  ) throws(TensorError) {
    let wrong = TensorError.other(.valueError, "state must be a valid state dictionary")
    guard words.count == 4 else { throw wrong }
    if let counting = bits.stream as? CountingStream {
      guard key.count == 2, buffer.count == 4, (0...4).contains(position) else { throw wrong }
      (counting.counter, counting.key, counting.buffer, counting.position) = (words, key, buffer, position)
    } else if let stream = bits.stream as? SmallFastStream {
      stream.words = words
    }
    bits.spare = spareHalf
  }

  /// Moves on as if so many words had been drawn; of Philox, so many counters.
  package func advance(high: UInt64, low: UInt64) {
    guard let counting = bits.stream as? CountingStream else { return bits.advance(high: high, low: low) }
    counting.advance(by: [low, high, 0, 0])
    counting.position = 4
    bits.spare = nil
  }

  /// Moves on so far that the streams before and after do not meet, as often as asked.
  package func jump(_ count: Int) {
    for _ in 0..<max(count, 0) {
      if let counting = bits.stream as? CountingStream {
        counting.advance(by: [0, 0, 1, 0])
        counting.position = 4
      } else {
        // The golden ratio of 2 ** 128.
        bits.advance(high: 0x9E37_79B9_7F4A_7C15, low: 0xF39C_C060_5CED_C835)
      }
    }
  }

  /// Where the stream stands.
  package var congruentialState: (state: (UInt64, UInt64), increment: (UInt64, UInt64), spareHalf: UInt32?) {
    bits.words
  }

  /// An integer from 0 through `maximum`.
  package func interval(through maximum: Int) -> Int { Int(nextInterval(UInt64(max(maximum, 0)))) }

  /// The next 64 bits of the stream.
  package func randomWord() -> UInt64 { bits.nextUInt64() }

  /// The layers of the single-precision variates too.
  var layers: (normal: Ziggurat, exponential: Ziggurat) { (normalLayers, exponentialLayers) }

  @inline(__always)
  func nextUInt32() -> UInt32 { bits.nextUInt32() }

  @inline(__always)
  func nextUInt64() -> UInt64 { bits.nextUInt64() }

  @inline(__always)
  func nextDouble() -> Double { bits.nextDouble() }

  @inline(__always)
  func nextGaussian() -> Double { normalLayers.gaussian(bits) }

  @inline(__always)
  func nextExponential() -> Double { exponentialLayers.exponential(bits) }

  var isLegacy: Bool { false }

  /// Numbers from [0, 1), as float64 or float32.
  package func random(_ shape: Shape, dtype: DType = .float64) throws(TensorError) -> Tensor {
    let result = try Tensor(uninitialized: shape, dtype: dtype)
    switch dtype {
    case .float64:
      let target = result.pointer(as: Double.self)
      try LongWork.inBlocks(result.count) { for i in $0 { target[i] = bits.nextDouble() } }
    case .float32:
      let target = result.pointer(as: Float.self)
      try LongWork.inBlocks(result.count) { for i in $0 { target[i] = Float(bits.nextUInt32() >> 8) * (1 / 16_777_216) } }
    default: throw .other(.typeError, "Unsupported dtype dtype('\(dtype.name)') for random")
    }
    return result
  }

  /// Numbers from the standard normal distribution.
  package func standardNormal(_ shape: Shape) throws(TensorError) -> Tensor {
    try normal(mean: 0, standardDeviation: 1, shape)
  }

  /// Numbers from the standard normal distribution in single precision, of which each takes half the bits.
  package func singleNormal(_ shape: Shape) throws(TensorError) -> Tensor {
    let result = try Tensor(uninitialized: shape, dtype: .float32)
    let target = result.pointer(as: Float.self)
    try LongWork.inBlocks(result.count) { for i in $0 { target[i] = normalLayers.singleGaussian(bits) } }
    return result
  }

  /// Numbers from the normal distribution.
  package func normal(mean: Double, standardDeviation: Double, _ shape: Shape)
    throws(TensorError) -> Tensor
  {
    try Distribution.normal.validate([mean, standardDeviation])
    let result = try Tensor(uninitialized: shape, dtype: .float64)
    let target = result.pointer(as: Double.self)
    try LongWork.inBlocks(result.count) { for i in $0 { target[i] = mean + standardDeviation * nextGaussian() } }
    return result
  }

  /// Numbers from [low, high).
  package func uniform(low: Double, high: Double, _ shape: Shape) throws(TensorError) -> Tensor {
    try sample(.uniform, [low, high], shape)
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

  /// Integers from `low` to `high - 1`, or through `high` with `endpoint`, by Lemire's method.
  package func integers(
    low: Int, high: Int, _ shape: Shape, dtype: DType = .int64, endpoint: Bool = false
  ) throws(TensorError) -> Tensor {
    if endpoint, low > high {
      throw .other(.valueError, low == 0 ? "high < 0" : "low > high")
    }
    let (high, overflow) = high.addingReportingOverflow(endpoint ? 1 : 0)
    guard !overflow else { throw .other(.valueError, "high is out of bounds for int64") }
    try BoundedIntegers.check(low: low, high: high, dtype: dtype, caller: "integers")
    let result = try Tensor(uninitialized: shape, dtype: dtype)
    try BoundedIntegers.fill(
      result, low: low, span: UInt64(bitPattern: Int64(high &- 1 &- low)), method: .lemire,
      from: bits)
    return result
  }

  /// Integers between bounds that are arrays, which broadcast.
  package func integers(low: Tensor, high: Tensor, _ shape: Shape?, dtype: DType = .int64)
    throws(TensorError) -> Tensor
  {
    try BoundedIntegers.sample(
      low: low, high: high, shape, dtype: dtype, method: .lemire, caller: "integers", from: bits)
  }

  /// The order in which `shuffle` visits a sequence: swap each pair in turn.
  package func shuffleSwaps(count: Int, _ swap: (Int, Int) -> Void) {
    shuffle(count: count, swap: swap)
  }

  /// Shuffles an array in place along an axis.
  package func shuffle(_ tensor: Tensor, axis: Int = 0) throws(TensorError) {
    guard !tensor.isReadOnly else { throw .other(.valueError, "array is read-only") }
    let along = try Tensor.normalizedAxis(axis, rank: tensor.rank)
    try Permutation.shuffle(tensor.movedAxis(from: [along], to: [0])) { count, swap in
      self.shuffleSwaps(count: count, swap)
    }
  }

  /// The integers below `count` in random order.
  package func permutation(_ count: Int) throws(TensorError) -> Tensor {
    let result = try Permutation.identity(count)
    let target = result.pointer(as: Int.self)
    shuffleSwaps(count: result.count) { i, j in Permutation.swap(target, i, j) }
    return result
  }

  /// A copy of an array, shuffled along an axis.
  package func permutation(_ tensor: Tensor, axis: Int = 0) throws(TensorError) -> Tensor {
    let along = try Tensor.normalizedAxis(axis, rank: tensor.rank)
    return try tensor.taken(permutation(tensor.shape[along]), axis: along)
  }

  /// Random bytes.
  package func bytes(_ count: Int) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count + 4)
    while result.count < count {
      let word = bits.nextUInt32()
      for shift in [0, 8, 16, 24] { result.append(UInt8(truncatingIfNeeded: word >> UInt32(shift))) }
    }
    return Array(result.prefix(count))
  }

  /// Exponential numbers of scale 1 by the logarithm of uniform ones.
  package func exponentialByLogarithm(_ shape: Shape) throws(TensorError) -> Tensor {
    let result = try Tensor(uninitialized: shape, dtype: .float64)
    let target = result.pointer(as: Double.self)
    try LongWork.inBlocks(result.count) { for i in $0 { target[i] = nextExponentialByLogarithm() } }
    return result
  }

  /// A copy in which each line along an axis is shuffled by itself; all elements, where the axis is nil.
  package func permuted(_ tensor: Tensor, axis: Int?) throws(TensorError) -> Tensor {
    let result = try tensor.copy()
    guard let axis else {
      try shuffle(result.raveled())
      return result
    }
    let along = try Tensor.normalizedAxis(axis, rank: tensor.rank)
    let moved = try result.movedAxis(from: [along], to: [-1])
    let length = tensor.shape[along]
    let lines = length == 0 ? 0 : tensor.count / length
    let outer = Shape(Array(moved.shape.array.dropLast()))
    for line in 0..<lines {
      var rest = line
      var place: [IndexItem] = []
      for axis in stride(from: outer.count - 1, through: 0, by: -1) {
        place.insert(.integer(rest % outer[axis]), at: 0)
        rest /= outer[axis]
      }
      try shuffle(place.isEmpty ? moved : moved.subscripted(place))
    }
    return result
  }

  /// How often each of several outcomes comes up in `n` draws.
  package func multinomial(n: Int, probabilities: [Double], _ shape: Shape)
    throws(TensorError) -> Tensor
  {
    try Permutation.multinomial(from: self, n: n, probabilities: probabilities, shape)
  }
}
