/// One item between the brackets of `x[…]`.
package enum IndexItem {
  case integer(Int)
  case slice(start: Int?, stop: Int?, step: Int?)
  case newAxis
  case ellipsis
  /// An integer array picks elements; a boolean one is a mask over as many axes as it has.
  case tensor(Tensor)

  /// A whole axis, `:`.
  package static var all: IndexItem { .slice(start: nil, stop: nil, step: nil) }
}

/// What a slice picks from an axis: `count` elements from `start` on, `step` apart.
package struct SliceRange: Equatable, Sendable {
  package let start: Int
  package let count: Int
  package let step: Int

  /// Python's `slice.indices`: bounds beyond the axis are clipped, negative ones count from its end.
  package init(start: Int?, stop: Int?, step: Int?, length: Int) throws(TensorError) {
    let step = max(step ?? 1, -Int.max)
    guard step != 0 else { throw .other(.valueError, "slice step cannot be zero") }
    let lowest = step > 0 ? 0 : -1
    let highest = step > 0 ? length : length - 1
    let first = SliceRange.clipped(start, length, lowest, highest) ?? (step > 0 ? lowest : highest)
    let end = SliceRange.clipped(stop, length, lowest, highest) ?? (step > 0 ? highest : lowest)
    let distance = step > 0 ? end - first : first - end
    // Division is slow next to everything else that a slice costs.
    count = distance <= 0 ? 0 : step == 1 ? distance : (distance - 1) / abs(step) + 1
    // As NumPy has it, which shows in the strides.
    self.start = count == 0 ? 0 : first
    self.step = count == 0 ? 1 : step
  }

  private static func clipped(_ bound: Int?, _ length: Int, _ lowest: Int, _ highest: Int) -> Int? {
    guard let bound else { return nil }
    if bound < 0 { return max(bound &+ length, lowest) }
    return min(bound, highest)
  }
}
