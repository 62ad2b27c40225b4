/// What an array, or each of its lines along some axes, can be reduced to.
package enum Reduction: Sendable, Equatable {
  case sum, prod, mean, max, min, any, all, ptp, countNonzero
  case std(ddof: Int), variance(ddof: Int)
  case argmax, argmin
  case nansum, nanprod, nanmean, nanmax, nanmin
  case nanstd(ddof: Int), nanvariance(ddof: Int)
}

/// The axes that a reduction removes, checked and normalised.
struct ReductionAxes {
  /// For each axis, whether it is reduced.
  let flags: [Bool]
  let shape: Shape

  /// - Throws: `axisOutOfBounds`, and NumPy's error for an axis given twice. Nil means every axis.
  init(_ axes: [Int]?, shape: Shape) throws(TensorError) {
    self.shape = shape
    guard let axes else {
      flags = [Bool](repeating: true, count: shape.count)
      return
    }
    var flags = [Bool](repeating: false, count: shape.count)
    for axis in axes {
      guard axis >= -shape.count, axis < shape.count else {
        throw .axisOutOfBounds(axis: axis, rank: shape.count)
      }
      let place = axis < 0 ? axis + shape.count : axis
      guard !flags[place] else { throw .other(.valueError, "duplicate value in 'axis'") }
      flags[place] = true
    }
    self.flags = flags
  }

  /// The number of elements that become one.
  var count: Int {
    var product = 1
    for (axis, isReduced) in flags.enumerated() where isReduced { product &*= shape[axis] }
    return product
  }

  /// The shape of the result with reduced axes of length one.
  var keptShape: Shape {
    var result = shape
    for (axis, isReduced) in flags.enumerated() where isReduced { result[axis] = 1 }
    return result
  }
}

extension Tensor {
  /// This result of a reduction with the reduced axes, all of length one, taken out.
  func droppingAxes(_ axes: ReductionAxes) -> Tensor {
    if !axes.flags.contains(true) { return self }
    if !axes.flags.contains(false) && rank > 0 {
      reshape(inPlaceTo: Shape())
      return self
    }
    let kept = axes.flags.indices.filter { !axes.flags[$0] }
    let lengths = Shape(kept.map { shape[$0] })
    if isContiguous {
      reshape(inPlaceTo: lengths)
      return self
    }
    return Tensor(
      viewOf: self, offset: offset, shape: lengths, strides: Shape(kept.map { strides[$0] }))
  }
}
