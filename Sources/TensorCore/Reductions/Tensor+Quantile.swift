/// How a quantile between two elements is taken.
package enum QuantileMethod: String, Sendable {
  case linear, lower, higher, nearest, midpoint
}

extension Tensor {
  /// The middle element along the axes, or the mean of the two middle ones; NaN where there is one.
  package func median(axes: [Int]?, keepDimensions: Bool) throws(TensorError) -> Tensor {
    let axes = try ReductionAxes(axes, shape: shape)
    let lines = try lines(along: axes).sorted(axis: -1)
    let count = axes.count
    let type = dtype.isInexact ? dtype : DType.float64
    let result: Tensor
    if count == 0 {
      result = try Tensor(filled: lines.droppingLast, with: Scalar.float64(.nan).converted(to: type))
    } else {
      let middle = lines.window(
        lines.rank - 1, from: (count - 1) / 2, count: count % 2 == 1 ? 1 : 2)
      let mean = try middle.reduced(.mean, axes: [-1], keepDimensions: false)
      result = try lines.spreadingNaN(over: mean)
    }
    return try result.reshaped(to: axes.resultShape(keepDimensions: keepDimensions))
  }

  /// The quantiles at fractions `q` between 0 and 1, along the axes; the shape of `q` comes first. Between two
  /// elements they are of a given type.
  package func quantile(
    _ q: Tensor, axes: [Int]?, keepDimensions: Bool, method: QuantileMethod = .linear, as type: DType? = nil
  ) throws(TensorError) -> Tensor {
    guard !dtype.isComplex, !q.dtype.isComplex else {
      throw .other(.typeError, "a must be an array of real numbers")
    }
    let fractions = q.doubles
    guard fractions.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw .other(.valueError, "Quantiles must be in the range [0, 1]")
    }
    let axes = try ReductionAxes(axes, shape: shape)
    let lines = try lines(along: axes).sorted(axis: -1)
    guard axes.count > 0 else {
      throw .other(.indexError, "index -1 is out of bounds for axis 0 with size 0")
    }
    var results: [Tensor] = []
    for fraction in fractions {
      results.append(try lines.quantileOfSortedLines(fraction, method, as: type ?? dtype))
    }
    let each = axes.resultShape(keepDimensions: keepDimensions)
    if q.rank == 0, let only = results.first { return try only.reshaped(to: each) }
    guard !results.isEmpty else {
      return try Tensor(uninitialized: Shape(q.shape.array + each.array), dtype: .float64)
    }
    let all = try Tensor.stacked(results, axis: 0)
    return try all.reshaped(to: Shape(q.shape.array + each.array))
  }

  /// The quantiles at percentages `q` between 0 and 100.
  package func percentile(
    _ q: Tensor, axes: [Int]?, keepDimensions: Bool, method: QuantileMethod = .linear
  ) throws(TensorError) -> Tensor {
    guard !dtype.isComplex, !q.dtype.isComplex else {
      throw .other(.typeError, "a must be an array of real numbers")
    }
    guard q.doubles.allSatisfy({ $0 >= 0 && $0 <= 100 }) else {
      throw .other(.valueError, "Percentiles must be in the range [0, 100]")
    }
    let fractions = try Tensor.binary(.divide, .tensor(q), .weakInt(100))
    return try quantile(fractions, axes: axes, keepDimensions: keepDimensions, method: method)
  }

  /// `a + (b - a) t` between the neighbours at `fraction` of each sorted line, counted from the nearer one.
  private func quantileOfSortedLines(
    _ fraction: Double, _ method: QuantileMethod, as type: DType
  ) throws(TensorError) -> Tensor {
    let last = rank - 1
    let length = shape[last]
    let position = fraction * Double(length - 1)
    let lower = Swift.min(Int(position.rounded(.down)), length - 1)
    let upper = Swift.min(lower + 1, length - 1)
    let t = position - Double(lower)
    func element(_ index: Int) -> Operand {
      let view = window(last, from: index, count: 1)
      return .tensor(
        Tensor(
          viewOf: view, offset: view.offset, shape: droppingLast,
          strides: Shape(Array(strides.array.dropLast()))))
    }
    let result: Tensor
    switch method {
    case .lower: result = try element(lower).tensor().copy()
    case .higher: result = try element(t > 0 ? upper : lower).tensor().copy()
    case .nearest:
      result = try element(Int(position.rounded(.toNearestOrEven))).tensor().copy()
    case .linear, .midpoint:
      let isLast = lower == length - 1
      let weight = method == .linear ? t : (t > 0 ? 0.5 : 0)
      var (a, b) = (element(lower), element(upper))
      var difference = Operand.tensor(try Tensor.binary(.subtract, b, a))
      if dtype.isFloating, type != dtype {
        (a, b) = (.tensor(try a.tensor().cast(to: type)), .tensor(try b.tensor().cast(to: type)))
        difference = .tensor(try difference.tensor().cast(to: type))
      }
      if isLast, dtype.isFloating { return try spreadingNaN(over: b.tensor().copy()) }
      result =
        weight < 0.5
        ? try Tensor.binary(
          .add, a, .tensor(Tensor.binary(.multiply, difference, .weakFloat(weight))))
        : try Tensor.binary(
          .subtract, b, .tensor(Tensor.binary(.multiply, difference, .weakFloat(1 - weight))))
    }
    return try spreadingNaN(over: result)
  }

  /// The elements that each result is made of, as lines along a new last axis.
  private func lines(along axes: ReductionAxes) throws(TensorError) -> Tensor {
    let kept = axes.flags.indices.filter { !axes.flags[$0] }
    let reduced = axes.flags.indices.filter { axes.flags[$0] }
    let lengths = kept.map { shape[$0] } + [axes.count]
    return try permuted(kept + reduced).reshaped(to: Shape(lengths))
  }

  /// The results, NaN where a sorted line ends in NaN.
  private func spreadingNaN(over results: Tensor) throws(TensorError) -> Tensor {
    guard dtype.isInexact, shape[rank - 1] > 0 else { return results }
    let end = window(rank - 1, from: shape[rank - 1] - 1, count: 1)
    let isNaN = try Tensor.unary(.isnan, .tensor(end)).reshaped(to: results.shape)
    return try Tensor.select(.tensor(isNaN), .weakFloat(.nan), .tensor(results))
  }

  private var droppingLast: Shape { Shape(Array(shape.array.dropLast())) }
}

extension ReductionAxes {
  /// The shape of the result, with reduced axes of length one or without them.
  func resultShape(keepDimensions: Bool) -> Shape {
    if keepDimensions { return keptShape }
    return Shape(flags.indices.filter { !flags[$0] }.map { shape[$0] })
  }
}
