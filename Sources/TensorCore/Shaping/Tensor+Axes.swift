extension Tensor {
  /// `axis` counted from the start, or NumPy's AxisError.
  package static func normalizedAxis(_ axis: Int, rank: Int) throws(TensorError) -> Int {
    let fromStart = axis < 0 ? axis &+ rank : axis
    guard fromStart >= 0, fromStart < rank else {
      throw .axisOutOfBounds(axis: axis, rank: rank)
    }
    return fromStart
  }

  /// The same, with the name of the argument in front of the message as in `np.swapaxes`.
  private static func normalizedAxis(_ axis: Int, rank: Int, argument: String)
    throws(TensorError) -> Int
  {
    guard axis >= -rank, axis < rank else {
      let plain = TensorError.axisOutOfBounds(axis: axis, rank: rank)
      throw .other(.axisError, "\(argument): \(plain.message)")
    }
    return axis < 0 ? axis + rank : axis
  }

  /// All axes counted from the start, refused when one comes twice.
  package static func normalizedAxes(
    _ axes: [Int], rank: Int, repeated: String = "repeated axis", argument: String? = nil
  ) throws(TensorError) -> [Int] {
    var seen = [Bool](repeating: false, count: rank)
    var result: [Int] = []
    for axis in axes {
      let fromStart =
        if let argument {
          try normalizedAxis(axis, rank: rank, argument: argument)
        } else {
          try normalizedAxis(axis, rank: rank)
        }
      guard !seen[fromStart] else { throw .other(.valueError, repeated) }
      seen[fromStart] = true
      result.append(fromStart)
    }
    return result
  }

  /// A view with the axes in the given order, or reversed.
  package func transposed(_ axes: [Int]? = nil) throws(TensorError) -> Tensor {
    guard let axes else { return reversedAxes }
    guard axes.count == rank else { throw .other(.valueError, "axes don't match array") }
    let order = try Tensor.normalizedAxes(axes, rank: rank, repeated: "repeated axis in transpose")
    return permuted(order)
  }

  /// The transpose, `x.T`: a view with the axes in reverse order.
  package var reversedAxes: Tensor {
    if rank == 2 {
      return Tensor(
        viewOf: self, offset: offset, shape: Shape(shape[1], shape[0]),
        strides: Shape(strides[1], strides[0]))
    }
    return permuted((0..<rank).reversed())
  }

  /// A view with the axes in `order`, a permutation.
  func permuted(_ order: [Int]) -> Tensor {
    var (lengths, steps) = (Shape(), Shape())
    for axis in order {
      lengths.append(shape[axis])
      steps.append(strides[axis])
    }
    return Tensor(viewOf: self, offset: offset, shape: lengths, strides: steps)
  }

  /// A view with two axes exchanged.
  package func swappedAxes(_ a: Int, _ b: Int) throws(TensorError) -> Tensor {
    let first = try Tensor.normalizedAxis(a, rank: rank, argument: "axis1")
    let second = try Tensor.normalizedAxis(b, rank: rank, argument: "axis2")
    var order = Array(0..<rank)
    order.swapAt(first, second)
    return permuted(order)
  }

  /// A view with some axes moved to new places and the others in their order.
  package func movedAxis(from source: [Int], to destination: [Int]) throws(TensorError) -> Tensor {
    let source = try Tensor.normalizedAxes(
      source, rank: rank, repeated: "repeated axis in `source` argument", argument: "source")
    let destination = try Tensor.normalizedAxes(
      destination, rank: rank, repeated: "repeated axis in `destination` argument",
      argument: "destination")
    guard source.count == destination.count else {
      throw .other(
        .valueError,
        "`source` and `destination` arguments must have the same number of elements")
    }
    var order = (0..<rank).filter { !source.contains($0) }
    for (target, axis) in zip(destination, source).sorted(by: { $0.0 < $1.0 }) {
      order.insert(axis, at: target)
    }
    return permuted(order)
  }

  /// A view without the axes of length one, or without the given ones.
  package func squeezed(axes: [Int]? = nil) throws(TensorError) -> Tensor {
    let dropped: [Int]
    if let axes {
      dropped = try Tensor.normalizedAxes(axes, rank: rank, repeated: "duplicate value in 'axis'")
      guard dropped.allSatisfy({ shape[$0] == 1 }) else {
        throw .other(
          .valueError, "cannot select an axis to squeeze out which has size not equal to one")
      }
    } else {
      dropped = (0..<rank).filter { shape[$0] == 1 }
    }
    return permuted((0..<rank).filter { !dropped.contains($0) })
  }

  /// A view with axes of length one put in, at the given places of the result.
  package func expandedDimensions(axes: [Int]) throws(TensorError) -> Tensor {
    let (total, overflow) = rank.addingReportingOverflow(axes.count)
    guard !overflow, total <= Shape.maximumRank else { throw .tooManyDimensions(total) }
    let added = try Tensor.normalizedAxes(axes, rank: total)
    var lengths: [Int] = []
    var steps: [Int] = []
    var next = 0
    for axis in 0..<total {
      if added.contains(axis) {
        lengths.append(1)
        steps.append(0)
      } else {
        lengths.append(shape[next])
        steps.append(strides[next])
        next += 1
      }
    }
    return Tensor(viewOf: self, offset: offset, shape: Shape(lengths), strides: Shape(steps))
  }

  /// A view with the order of the elements reversed along the given axes, or all.
  package func flipped(axes: [Int]? = nil) throws(TensorError) -> Tensor {
    let axes = try Tensor.normalizedAxes(axes ?? Array(0..<rank), rank: rank)
    var start = offset
    var steps = strides
    for axis in axes where shape[axis] > 0 {
      start += (shape[axis] - 1) * strides[axis]
      steps[axis] = -strides[axis]
    }
    return Tensor(viewOf: self, offset: start, shape: shape, strides: steps)
  }

  /// A view of the diagonal of the last two of `axes`, put at the end of the shape.
  package func diagonal(offset k: Int = 0, axes: (Int, Int) = (0, 1)) throws(TensorError) -> Tensor
  {
    guard rank >= 2 else {
      throw .other(.valueError, "diag requires an array of at least two dimensions")
    }
    let first = try Tensor.normalizedAxis(axes.0, rank: rank, argument: "axis1")
    let second = try Tensor.normalizedAxis(axes.1, rank: rank, argument: "axis2")
    guard first != second else {
      throw .other(.valueError, "axis1 and axis2 cannot be the same")
    }
    let (rows, columns) = (shape[first], shape[second])
    let bounded = max(min(k, columns), -rows)
    let length = max(0, min(rows + min(bounded, 0), columns - max(bounded, 0)))
    let start =
      length == 0
      ? 0 : (bounded >= 0 ? bounded * strides[second] : -bounded * strides[first])
    let kept = (0..<rank).filter { $0 != first && $0 != second }
    return Tensor(
      viewOf: self, offset: offset + start,
      shape: Shape(kept.map { shape[$0] } + [length]),
      strides: Shape(kept.map { strides[$0] } + [strides[first] + strides[second]]))
  }
}
