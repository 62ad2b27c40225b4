/// How `np.pad` makes up elements outside an array.
package enum PadMode: String, CaseIterable, Sendable {
  case constant, edge, reflect, symmetric, wrap, empty

  /// The names of the modes.
  package static let copies = Set(allCases.map(\.rawValue))

  /// The mode of NumPy's name.
  package init(name: String) throws(TensorError) {
    guard let mode = PadMode(rawValue: name) else {
      throw .other(.valueError, "mode '\(name)' is not supported")
    }
    self = mode
  }
}

extension Tensor {
  /// `np.pad`: elements added before and after each axis; `constants` are for the mode of that name.
  package func padded(
    widths: [(before: Int, after: Int)], mode: PadMode = .constant,
    constants: [(before: Scalar, after: Scalar)]? = nil
  ) throws(TensorError) -> Tensor {
    precondition(widths.count == rank)  // bug: callers spread the widths over the axes
    guard widths.allSatisfy({ $0.before >= 0 && $0.after >= 0 }) else {
      throw .other(.valueError, "index can't contain negative values")
    }
    var target = shape
    for axis in 0..<rank {
      let (sum, overflow) = widths[axis].before.addingReportingOverflow(widths[axis].after)
      let (length, overflow2) = shape[axis].addingReportingOverflow(sum)
      guard !overflow, !overflow2 else { throw .tooLarge(shape) }
      target[axis] = length
      if shape[axis] == 0, sum > 0, mode != .constant, mode != .empty {
        throw .other(
          .valueError,
          "can't extend empty axis \(axis) using modes other than 'constant' or 'empty'")
      }
    }
    let result = try Tensor(zeros: target, dtype: dtype)
    var inner = result
    for axis in 0..<rank {
      inner = try inner.sliced(
        axis: axis, start: widths[axis].before, stop: widths[axis].before + shape[axis])
    }
    try inner.assign(self)
    for axis in 0..<rank {
      try result.fillMargins(
        axis, widths[axis], length: shape[axis], mode, constants?[axis])
    }
    return result
  }

  /// Fills what lies before and after the middle of one axis, from the middle.
  private func fillMargins(
    _ axis: Int, _ width: (before: Int, after: Int), length: Int, _ mode: PadMode,
    _ constants: (before: Scalar, after: Scalar)?
  ) throws(TensorError) {
    let end = width.before + length
    let before = try sliced(axis: axis, start: 0, stop: width.before)
    let after = try sliced(axis: axis, start: end, stop: nil)
    switch mode {
    case .empty: return
    case .constant:
      guard let constants else { return }
      before.fill(with: constants.before)
      after.fill(with: constants.after)
    default:
      for position in 0..<width.before {
        try copySlice(
          axis, to: position, from: width.before + mode.source(position - width.before, length))
      }
      for position in 0..<width.after {
        try copySlice(
          axis, to: end + position, from: width.before + mode.source(length + position, length))
      }
    }
  }

  private func copySlice(_ axis: Int, to: Int, from: Int) throws(TensorError) {
    try sliced(axis: axis, start: to, stop: to + 1)
      .assign(sliced(axis: axis, start: from, stop: from + 1))
  }
}

extension PadMode {
  /// Which element of an axis stands at `position` outside it.
  fileprivate func source(_ position: Int, _ length: Int) -> Int {
    func folded(_ period: Int) -> Int { ((position % period) + period) % period }
    switch self {
    case .edge: return position < 0 ? 0 : length - 1
    case .wrap: return folded(length)
    case .symmetric:
      let place = folded(2 * length)
      return place < length ? place : 2 * length - 1 - place
    default:
      guard length > 1 else { return 0 }
      let place = folded(2 * length - 2)
      return place < length ? place : 2 * length - 2 - place
    }
  }
}
