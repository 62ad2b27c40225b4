import CKernels

extension Tensor {
  /// `np.bincount`: how often each non-negative integer comes, or the sum of its weights.
  package func bincount(weights: Tensor? = nil, minimumLength: Int = 0) throws(TensorError)
    -> Tensor
  {
    guard rank == 1 else {
      throw .other(
        .valueError,
        rank == 0
          ? "object of too small depth for desired array" : "object too deep for desired array")
    }
    guard !dtype.isInexact || count == 0 else {
      throw .other(
        .typeError,
        "Cannot cast array data from dtype('\(dtype.name)') to dtype('int64') according to the rule "
          + "'safe'")
    }
    guard minimumLength >= 0 else {
      throw .other(.valueError, "'minlength' must not be negative")
    }
    let numbers = try (dtype == .int64 ? self : cast(to: .int64)).contiguous()
    let places = numbers.pointer(as: Int64.self)
    var (least, largest): (Int64, Int64) = (0, -1)
    try LongWork.inBlocks(count) { range in
      var (low, high): (Int64, Int64) = (0, 0)
      nabla_bounds(places + range.lowerBound, range.count, &low, &high)
      (least, largest) = (min(least, low), max(largest, high))
    }
    guard least >= 0 else {
      throw .other(.valueError, "'list' argument must have no negative elements")
    }
    let shape = Shape(max(largest == Int64.max ? Int.max : Int(largest) + 1, minimumLength))
    guard let weights else {
      let result = try Tensor(zeros: shape, dtype: .int64)
      let counts = result.pointer(as: Int64.self)
      try LongWork.inBlocks(count) { nabla_count_places(places + $0.lowerBound, $0.count, counts) }
      return result
    }
    if count == 0 { return try Tensor(zeros: shape, dtype: .int64) }
    try weights.checkReal()
    guard weights.count == count else {
      throw .other(.valueError, "The weights and list don't have the same length.")
    }
    let result = try Tensor(zeros: shape, dtype: .float64)
    let sums = result.pointer(as: Double.self)
    let shares = try (weights.dtype == .float64 ? weights : weights.cast(to: .float64)).contiguous()
    let share = shares.pointer(as: Double.self)
    try LongWork.inBlocks(count) { range in
      nabla_weigh_places(places + range.lowerBound, range.count, share + range.lowerBound, sums)
    }
    return result
  }

  /// `np.digitize`: the bin that each element falls into; bins rise or fall.
  package func digitized(_ bins: Tensor, right: Bool = false) throws(TensorError) -> Tensor {
    guard bins.rank == 1 else { throw .other(.valueError, "object too deep for desired array") }
    try checkReal()
    try bins.checkReal()
    let edges = bins.doubles
    let isRising = zip(edges, edges.dropFirst()).allSatisfy { $0 <= $1 }
    let isFalling = zip(edges, edges.dropFirst()).allSatisfy { $0 >= $1 }
    guard isRising || isFalling else {
      throw .other(.valueError, "bins must be monotonically increasing or decreasing")
    }
    if isRising { return try bins.searchsorted(self, afterEquals: !right) }
    let reversed = try bins.flipped()
    let places = try reversed.searchsorted(self, afterEquals: !right)
    return try Tensor.binary(.subtract, .weakInt(bins.count), .tensor(places))
  }

  /// `np.histogram_bin_edges` for a number of equal bins over the data or over a given range.
  package func histogramEdges(bins: Int, range: (Double, Double)? = nil) throws(TensorError)
    -> Tensor
  {
    try checkReal()
    guard bins > 0 else {
      throw .other(.valueError, "`bins` must be positive, when an integer")
    }
    var (first, last) = (0.0, 1.0)
    if let range {
      (first, last) = range
      guard first <= last else {
        throw .other(.valueError, "max must be larger than min in range parameter.")
      }
      guard first.isFinite, last.isFinite else {
        throw .other(
          .valueError,
          "supplied range of [\(FloatText.shortest(first)), \(FloatText.shortest(last))] is not finite"
        )
      }
    } else if count > 0 {
      first = try reduced(.min, axes: nil, keepDimensions: false).load(at: 0).doubleValue
      last = try reduced(.max, axes: nil, keepDimensions: false).load(at: 0).doubleValue
      guard first.isFinite, last.isFinite else {
        throw .other(
          .valueError,
          "autodetected range of [\(FloatText.shortest(first)), \(FloatText.shortest(last))] is not finite"
        )
      }
    }
    if first == last {
      first -= 0.5
      last += 0.5
    }
    let type: DType = dtype.isFloating ? dtype : .float64
    let (low, high) = (Scalar.float64(first), Scalar.float64(last))
    return try Tensor.linspace(
      low.converted(to: type), high.converted(to: type), count: bins + 1, dtype: type
    ).values
  }

  /// `np.histogram` with equal bins: counts (or sums of weights) and edges.
  package func histogram(
    bins: Int = 10, range: (Double, Double)? = nil, weights: Tensor? = nil, density: Bool = false
  ) throws(TensorError) -> (counts: Tensor, edges: Tensor) {
    let edges = try histogramEdges(bins: bins, range: range)
    try checkReal()
    let limits = edges.doubles
    let width = limits[bins] - limits[0]
    let counts = try weightedCounts(bins, weights) { _, value in
      guard value >= limits[0], value <= limits[bins] else { return nil }
      var place = min(((value - limits[0]) / width * Double(bins)).asInt64, bins - 1)
      // The quotient may be off by a bin where the edges were rounded.
      if place > 0, value < limits[place] { place -= 1 }
      if place < bins - 1, value >= limits[place + 1] { place += 1 }
      return place
    }
    return (density ? try Tensor.density(counts, edges) : counts, edges)
  }

  /// `np.histogram` with given edges.
  package func histogram(edges: Tensor, weights: Tensor? = nil, density: Bool = false)
    throws(TensorError) -> (counts: Tensor, edges: Tensor)
  {
    guard edges.rank == 1 else { throw .other(.valueError, "`bins` must be 1d, when an array") }
    try checkReal()
    let limits = edges.doubles
    guard zip(limits, limits.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      throw .other(.valueError, "`bins` must increase monotonically, when an array")
    }
    let bins = max(limits.count - 1, 0)
    let values = try (dtype == .float64 ? self : cast(to: .float64)).contiguous()
    let table = try edges.dtype == .float64 ? edges : edges.cast(to: .float64)
    // The last bin has its right edge, too.
    let places = try table.searchsorted(values, afterEquals: true)
    let found = places.pointer(as: Int.self)
    let counts = try weightedCounts(bins, weights) { place, value in
      guard bins > 0, value >= limits[0], value <= limits[bins] else { return nil }
      return min(found[place] - 1, bins - 1)
    }
    withExtendedLifetime(places) {}
    return (density ? try Tensor.density(counts, edges) : counts, edges)
  }

  /// Counts of the elements, or sums of their weights, by the bin that `place` gives for the number of an element
  /// and its value.
  private func weightedCounts(
    _ bins: Int, _ weights: Tensor?, _ place: (Int, Double) -> Int?
  ) throws(TensorError) -> Tensor {
    let values = try (dtype == .float64 ? self : cast(to: .float64)).contiguous()
    let elements = values.pointer(as: Double.self)
    guard let weights else {
      let counts = try Tensor(zeros: Shape(bins), dtype: .int64)
      let target = counts.pointer(as: Int.self)
      try LongWork.inBlocks(count) { range in
        for i in range { if let bin = place(i, elements[i]) { target[bin] += 1 } }
      }
      return counts
    }
    guard weights.shape == shape else {
      throw .other(.valueError, "weights should have the same shape as a.")
    }
    try weights.checkReal()
    let isFloating = weights.dtype.isFloating
    let type: DType = isFloating ? .float64 : .int64
    let shares = try (weights.dtype == type ? weights : weights.cast(to: type)).contiguous()
    let sums = try Tensor(zeros: Shape(bins), dtype: type)
    try LongWork.inBlocks(count) { range in
      if isFloating {
        let (share, target) = (shares.pointer(as: Double.self), sums.pointer(as: Double.self))
        for i in range { if let bin = place(i, elements[i]) { target[bin] += share[i] } }
      } else {
        let (share, target) = (shares.pointer(as: Int.self), sums.pointer(as: Int.self))
        for i in range { if let bin = place(i, elements[i]) { target[bin] &+= share[i] } }
      }
    }
    return isFloating && weights.dtype != .float64 ? try sums.cast(to: weights.dtype) : sums
  }

  /// Counts divided by the widths of their bins and by their sum.
  private static func density(_ counts: Tensor, _ edges: Tensor) throws(TensorError) -> Tensor {
    let widths = try binary(
      .subtract, .tensor(edges.sliced(start: 1, stop: nil)),
      .tensor(edges.sliced(start: 0, stop: -1)))
    let total = try counts.reduced(.sum, axes: nil, keepDimensions: false)
    return try binary(
      .divide, .tensor(binary(.divide, .tensor(counts), .tensor(widths))), .tensor(total))
  }

  /// `np.interp`: the values at the elements on the lines between points of ascending places; `left` and `right`
  /// outside them.
  package func interpolated(
    _ places: [Double], _ values: [Double], left: Double, right: Double
  ) throws(TensorError) -> Tensor {
    let table = try Tensor(doubles: places)
    let wanted = try (dtype == .float64 ? self : cast(to: .float64)).contiguous()
    let found = try table.searchsorted(wanted, afterEquals: true)
    let result = try Tensor(uninitialized: shape, dtype: .float64)
    let (x, next) = (wanted.pointer(as: Double.self), found.pointer(as: Int.self))
    let (target, last) = (result.pointer(as: Double.self), places.count - 1)
    // With more points than elements a slope is worked out where it is needed.
    var slopes: [Double] = []
    if count >= places.count {
      for i in 0..<last { slopes.append((values[i + 1] - values[i]) / (places[i + 1] - places[i])) }
    }
    func value(at place: Double, behind next: Int) -> Double {
      if place.isNaN { return place }
      if place < places[0] { return left }
      if place > places[last] { return right }
      let low: Int = Swift.min(Swift.max(next - 1, 0), last)
      if low == last || places[low] == place { return values[low] }
      let distance: Double = place - places[low]
      if !slopes.isEmpty { return slopes[low] * distance + values[low] }
      let slope: Double = (values[low + 1] - values[low]) / (places[low + 1] - places[low])
      return slope * distance + values[low]
    }
    try LongWork.inBlocks(count) { (range: Range<Int>) in
      for i in range { target[i] = value(at: x[i], behind: next[i]) }
    }
    return result
  }
}
