extension Generator {
  /// Positions in a population of `population` elements, as `default_rng().choice` picks them.
  package func choice(
    population: Int, _ shape: Shape, replace: Bool = true, p: Tensor? = nil, shuffle: Bool = true
  ) throws(TensorError) -> Tensor {
    let size = try Tensor.checkedCount(shape)
    if population <= 0, size != 0 {
      throw .other(.valueError, "a must be a positive integer unless no samples are taken")
    }
    let weights = try p.map { p throws(TensorError) in
      try Permutation.probabilities(p, population: population, generator: true)
    }
    if replace {
      guard let weights else {
        if size == 0 { return try Tensor(uninitialized: shape, dtype: .int64) }
        return try integers(low: 0, high: population, shape)
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
        .valueError, "Cannot take a larger sample than population when replace is False")
    }
    if let weights {
      let picks = try Permutation.distinct(weights, size) { nextDouble() }
      return try Tensor(integers: picks, shape: shape)
    }
    let picks = try distinct(size, of: population, shuffle: shuffle)
    picks.reshape(inPlaceTo: shape)
    return picks
  }

  /// Distinct positions: the shuffled tail for large samples, Floyd's algorithm for small ones.
  private func distinct(_ size: Int, of population: Int, shuffle: Bool) throws(TensorError)
    -> Tensor
  {
    if population > 10000, size > population / (shuffle ? 50 : 20) {
      let all = try Permutation.identity(population)
      let target = all.pointer(as: Int.self)
      shufflePicks(target, population, first: max(population - size, 1))
      try LongWork.check()
      return try all.sliced(start: population - size, stop: nil).duplicate()
    }
    let result = try Tensor(uninitialized: Shape(size), dtype: .int64)
    let target = result.pointer(as: Int.self)
    var seen = Set<Int>(minimumCapacity: size)
    for (place, limit) in ((population - size)..<population).enumerated() {
      if place & 0xFFFF == 0xFFFF { try LongWork.check() }
      let pick = Int(BoundedIntegers.wide(UInt64(limit), .lemire, bitSource))
      target[place] = seen.insert(pick).inserted ? pick : limit
      if target[place] == limit { seen.insert(limit) }
    }
    if shuffle { shufflePicks(target, size, first: 1) }
    return result
  }

  /// Shuffles from the end down to `first`, by Lemire's method where `shuffle` masks. Ctrl-C ends it early.
  private func shufflePicks(_ target: UnsafeMutablePointer<Int>, _ count: Int, first: Int) {
    var i = count - 1
    while i >= first, i & 0xFFFFF != 0 || !LongWork.isInterrupted {
      Permutation.swap(target, i, Int(BoundedIntegers.wide(UInt64(i), .lemire, bitSource)))
      i -= 1
    }
  }

  /// Elements (or slices along an axis) of an array, as `default_rng().choice` picks them.
  package func choice(
    from tensor: Tensor, _ shape: Shape, replace: Bool = true, p: Tensor? = nil, axis: Int = 0,
    shuffle: Bool = true
  ) throws(TensorError) -> Tensor {
    let along = try Tensor.normalizedAxis(axis, rank: tensor.rank)
    let population = tensor.shape[along]
    if population == 0, try Tensor.checkedCount(shape) != 0 {
      throw .other(.valueError, "a cannot be empty unless no samples are taken")
    }
    let picks = try choice(
      population: population, shape, replace: replace, p: p, shuffle: shuffle)
    return try tensor.taken(picks, axis: along)
  }
}
