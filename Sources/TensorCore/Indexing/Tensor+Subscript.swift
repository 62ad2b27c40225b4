extension Tensor {
  /// `x[items]`: a view for integers, slices, `None` and `...`, a copy as soon as an array is among them;
  /// a full set of integers gives a 0-d view.
  package func subscripted(_ items: [IndexItem]) throws(TensorError) -> Tensor {
    if items.count == 1, rank > 0 {
      // The usual cases, without working out a layout.
      switch items[0] {
      case .integer(let index): return try row(index)
      case .slice(let start, let stop, let step):
        return try sliced(axis: 0, start: start, stop: stop, step: step)
      case .tensor(let mask) where mask.dtype == .bool && mask.rank == rank && mask.count > 0:
        return try masked(mask)
      case .tensor(let picks) where rank == 1 && picks.dtype == .int64 && picks.rank > 0:
        return try gathered(picks)
      default: break
      }
    }
    switch try layout(of: items) {
    case .view(let view): return view
    case .advanced(let index): return try index.gathered(from: self)
    case .viewToCopy(let view): return try view.duplicate()
    }
  }

  /// What an index amounts to.
  enum IndexLayout {
    case view(Tensor)
    /// A view as far as its elements go; 0-d index arrays make NumPy copy them.
    case viewToCopy(Tensor)
    case advanced(AdvancedIndex)
  }

  func layout(of items: [IndexItem]) throws(TensorError) -> IndexLayout {
    var used = 0
    var hasEllipsis = false
    var hasArray = false
    var hasScalarArray = false
    for item in items {
      switch item {
      case .integer, .slice: used += 1
      case .newAxis: break
      case .ellipsis:
        guard !hasEllipsis else {
          throw .other(.indexError, "an index can only have a single ellipsis ('...')")
        }
        hasEllipsis = true
      case .tensor(let array):
        if array.dtype == .bool {
          used += array.rank
          hasArray = true
        } else {
          guard array.dtype.isInteger else {
            throw .other(
              .indexError, "arrays used as indices must be of integer (or boolean) type")
          }
          used += 1
          if array.rank > 0 { hasArray = true } else { hasScalarArray = true }
        }
      }
    }
    guard used <= rank else { throw .tooManyIndices(rank: rank, given: used) }
    if hasArray { return .advanced(try AdvancedIndex(items, used: used, of: self)) }
    let view = try basicView(items, used: used)
    return hasScalarArray ? .viewToCopy(view) : .view(view)
  }

  private func basicView(_ items: [IndexItem], used: Int) throws(TensorError) -> Tensor {
    var builder = ViewBuilder(self)
    var axis = 0
    for item in items {
      switch item {
      case .integer(let index):
        _ = builder.pick(try checked(index, axis: axis))
        axis += 1
      case .tensor(let array):
        _ = builder.pick(try checked(array.load(at: 0).wrappedInteger, axis: axis))
        axis += 1
      case .slice(let first, let stop, let step):
        _ = try builder.slice(start: first, stop: stop, step: step)
        axis += 1
      case .newAxis:
        builder.addAxis()
      case .ellipsis:
        builder.keep(until: used - axis)
        axis += rank - used
      }
    }
    return try builder.view()
  }

  /// `x[i]`: a view one rank lower.
  package func row(_ index: Int) throws(TensorError) -> Tensor {
    guard rank > 0 else { throw .tooManyIndices(rank: 0, given: 1) }
    let start = offset &+ (try checked(index, axis: 0)) &* strides[0]
    if rank == 2 {
      return Tensor(
        viewOf: self, offset: start, shape: Shape(shape[1]), strides: Shape(strides[1]))
    }
    var lengths = Shape()
    var steps = Shape()
    for axis in 1..<rank {
      lengths.append(shape[axis])
      steps.append(strides[axis])
    }
    return Tensor(viewOf: self, offset: start, shape: lengths, strides: steps)
  }

  /// `x[start:stop:step]`: a view of some rows.
  package func sliced(start: Int?, stop: Int?, step: Int? = nil) throws(TensorError) -> Tensor {
    guard rank > 0 else { throw .tooManyIndices(rank: 0, given: 1) }
    return try sliced(axis: 0, start: start, stop: stop, step: step)
  }

  /// A view of some positions of an axis, which has been checked.
  package func sliced(axis: Int, start: Int?, stop: Int?, step: Int? = nil)
    throws(TensorError) -> Tensor
  {
    let range = try SliceRange(start: start, stop: stop, step: step, length: shape[axis])
    var lengths = shape
    var steps = strides
    lengths[axis] = range.count
    steps[axis] = strides[axis] &* range.step
    let first = range.count > 0 ? offset &+ range.start &* strides[axis] : offset
    return Tensor(viewOf: self, offset: first, shape: lengths, strides: steps)
  }
}
