extension BitSource {
  /// Fisher and Yates from the end; `swap` exchanges two positions. Ctrl-C ends it early.
  @inline(__always)
  func shuffle(count: Int, swap: (Int, Int) -> Void) {
    var i = count - 1
    while i > 0, i & 0xFFFFF != 0 || !LongWork.isInterrupted {
      swap(i, Int(nextInterval(UInt64(i))))
      i -= 1
    }
  }
}

extension RandomState {
  /// The order in which `np.random.shuffle` visits a sequence: swap each pair in turn.
  package func shuffleSwaps(count: Int, _ swap: (Int, Int) -> Void) {
    shuffle(count: count, swap: swap)
  }

  /// Shuffles an array in place along its first axis.
  package func shuffle(_ tensor: Tensor) throws(TensorError) {
    guard !tensor.isReadOnly else { throw .other(.valueError, "array is read-only") }
    try Permutation.shuffle(tensor) { count, swap in self.shuffle(count: count, swap: swap) }
  }

  /// The integers below `count` in random order.
  package func permutation(_ count: Int) throws(TensorError) -> Tensor {
    let result = try Permutation.identity(count)
    let target = result.pointer(as: Int.self)
    shuffle(count: result.count) { i, j in Permutation.swap(target, i, j) }
    try LongWork.check()
    return result
  }

  /// A copy of an array, shuffled along its first axis.
  package func permutation(_ tensor: Tensor) throws(TensorError) -> Tensor {
    guard tensor.rank > 0 else {
      throw .other(.indexError, "x must be an integer or at least 1-dimensional")
    }
    return try tensor.subscripted([.tensor(try permutation(tensor.shape[0]))])
  }

  /// Positions in a population of `population` elements, as `np.random.choice` picks them.
  package func choice(
    population: Int, _ shape: Shape, replace: Bool = true, p: Tensor? = nil
  ) throws(TensorError) -> Tensor {
    let size = try Tensor.checkedCount(shape)
    if population <= 0, size != 0 {
      throw .other(.valueError, "a must be greater than 0 unless no samples are taken")
    }
    let weights = try p.map { p throws(TensorError) in
      try Permutation.probabilities(p, population: population, generator: false)
    }
    if replace {
      guard let weights else {
        if size == 0 { return try Tensor(uninitialized: shape, dtype: .int64) }
        return try randint(low: 0, high: population, shape)
      }
      let cumulative = try Permutation.cumulative(weights)
      let result = try Tensor(uninitialized: shape, dtype: .int64)
      let target = result.pointer(as: Int.self)
      try LongWork.inBlocks(size, of: 1 << 16) {
        for i in $0 { target[i] = Permutation.firstAbove(cumulative, nextDouble()) }
      }
      return result
    }
    guard size <= population else {
      throw .other(
        .valueError, "Cannot take a larger sample than population when 'replace=False'")
    }
    guard let weights else {
      return try permutation(population).sliced(start: nil, stop: size).flattened()
        .reshaped(to: shape)
    }
    let picks = try Permutation.distinct(weights, size) { nextDouble() }
    return try Tensor(integers: picks, shape: shape)
  }

  /// Elements of a 1-d array, as `np.random.choice` picks them.
  package func choice(
    from tensor: Tensor, _ shape: Shape, replace: Bool = true, p: Tensor? = nil
  ) throws(TensorError) -> Tensor {
    guard tensor.rank == 1 else { throw .other(.valueError, "a must be 1-dimensional") }
    if tensor.count == 0, try Tensor.checkedCount(shape) != 0 {
      throw .other(.valueError, "'a' cannot be empty unless no samples are taken")
    }
    let picks = try choice(population: tensor.count, shape, replace: replace, p: p)
    return try tensor.subscripted([.tensor(picks)])
  }

  /// How often each of several outcomes comes up in `n` draws (`np.random.multinomial`).
  package func multinomial(n: Int, probabilities: [Double], _ shape: Shape)
    throws(TensorError) -> Tensor
  {
    try Permutation.multinomial(from: self, n: n, probabilities: probabilities, shape)
  }
}
