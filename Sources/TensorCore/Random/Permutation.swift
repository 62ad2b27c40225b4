/// What shuffling and choosing need besides a stream of random bits.
enum Permutation {
  /// 0, 1, … as int64; empty for negative counts.
  static func identity(_ count: Int) throws(TensorError) -> Tensor {
    let result = try Tensor(uninitialized: Shape(max(count, 0)), dtype: .int64)
    let target = result.pointer(as: Int.self)
    try LongWork.inBlocks(result.count) { range in for i in range { target[i] = i } }
    return result
  }

  @inline(__always)
  static func swap(_ values: UnsafeMutablePointer<Int>, _ i: Int, _ j: Int) {
    let kept = values[i]
    values[i] = values[j]
    values[j] = kept
  }

  /// Shuffles along the first axis, in place: an index is shuffled and the rows follow it.
  static func shuffle(
    _ tensor: Tensor, by run: (_ count: Int, _ swap: (Int, Int) -> Void) -> Void
  ) throws(TensorError) {
    guard tensor.rank > 0 else {
      throw .other(.typeError, "len() of unsized object")
    }
    let order = try identity(tensor.shape[0])
    let target = order.pointer(as: Int.self)
    run(order.count) { i, j in swap(target, i, j) }
    try LongWork.check()
    try tensor.assign(tensor.subscripted([.tensor(order)]))
  }

  /// The probabilities of a choice, with NumPy's checks.
  static func probabilities(_ p: Tensor, population: Int, generator: Bool)
    throws(TensorError) -> [Double]
  {
    guard p.rank == 1 else {
      throw .other(.valueError, generator ? "p must be 1-dimensional" : "'p' must be 1-dimensional")
    }
    guard p.count == population else {
      throw .other(
        .valueError,
        generator ? "a and p must have same size" : "'a' and 'p' must have same size")
    }
    try p.checkReal()
    let values = p.doubles
    let sum = compensatedSum(values)
    try LongWork.check()
    let capital = generator ? "Probabilities" : "probabilities"
    if sum.isNaN { throw .other(.valueError, "\(capital) contain NaN") }
    if values.contains(where: { $0 < 0 }) {
      throw .other(.valueError, "\(capital) are not non-negative")
    }
    // The square root of the type's epsilon.
    let tolerance =
      switch p.dtype {
      case .float16: 0.03125
      case .float32: 0.00034526698300124393
      default: 1.4901161193847656e-08
      }
    if abs(sum - 1) > tolerance {
      let hint =
        generator
        ? "Probabilities do not sum to 1. See Notes section of docstring for more information."
        : "probabilities do not sum to 1"
      throw .other(.valueError, hint)
    }
    return values
  }

  /// Kahan's sum.
  private static func compensatedSum(_ values: [Double]) -> Double {
    guard var sum = values.first else { return 0 }
    var lost = 0.0
    for (number, value) in values.dropFirst().enumerated() {
      if number & 0xFFFFF == 0xFFFFF, LongWork.isInterrupted { break }
      let y = value - lost
      let t = sum + y
      lost = (t - sum) - y
      sum = t
    }
    return sum
  }

  /// The cumulative distribution, scaled so that it ends with one.
  static func cumulative(_ weights: [Double]) throws(TensorError) -> [Double] {
    var sum = 0.0
    var result = weights
    try LongWork.inBlocks(result.count) { range in
      for i in range {
        sum += result[i]
        result[i] = sum
      }
    }
    try LongWork.inBlocks(result.count) { range in for i in range { result[i] /= sum } }
    return result
  }

  /// `searchsorted(…, side="right")`: the first position whose value is above `value`.
  static func firstAbove(_ sorted: [Double], _ value: Double) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Weighted positions without repetition: draw, keep the new ones, take their weight away, draw again.
  static func distinct(_ weights: [Double], _ size: Int, draw: () -> Double)
    throws(TensorError) -> [Int]
  {
    guard weights.count(where: { $0 > 0 }) >= size else {
      throw .other(.valueError, "Fewer non-zero entries in p than size")
    }
    var weights = weights
    var picks: [Int] = []
    while picks.count < size {
      let draws = (0..<(size - picks.count)).map { _ in draw() }
      for pick in picks { weights[pick] = 0 }
      let cumulative = try cumulative(weights)
      var seen = Set<Int>()
      for (number, value) in draws.enumerated() {
        if number & 0xFFFF == 0xFFFF { try LongWork.check() }
        let position = firstAbove(cumulative, value)
        if position < weights.count, seen.insert(position).inserted { picks.append(position) }
      }
    }
    return picks
  }

  static func multinomial<Source: VariateSource>(
    from source: Source, n: Int, probabilities: [Double], _ shape: Shape
  ) throws(TensorError) -> Tensor {
    guard n >= 0 else { throw .other(.valueError, "n < 0") }
    guard probabilities.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw .other(.valueError, "pvals < 0, pvals > 1 or pvals contains NaNs")
    }
    guard compensatedSum(probabilities.dropLast()) <= 1 + 1e-12 else {
      throw .other(.valueError, "sum(pvals[:-1]) > 1.0")
    }
    var full = shape
    full.append(probabilities.count)
    let result = try Tensor(zeros: full, dtype: .int64)
    guard result.count > 0 else { return result }
    let target = result.pointer(as: Int.self)
    var sampler = BinomialSampler()
    for row in 0..<(result.count / probabilities.count) {
      if row & 0xFFF == 0xFFF { try LongWork.check() }
      let start = row * probabilities.count
      var left = n
      var remaining = 1.0
      for j in 0..<(probabilities.count - 1) {
        let count = sampler.next(
          source, trials: left, probability: probabilities[j] / remaining)
        target[start + j] = count
        left -= count
        if left <= 0 { break }
        remaining -= probabilities[j]
      }
      if left > 0 { target[start + probabilities.count - 1] = left }
    }
    return result
  }

  private static func compensatedSum(_ values: ArraySlice<Double>) -> Double {
    compensatedSum(Array(values))
  }
}
