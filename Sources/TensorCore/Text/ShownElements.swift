/// Which elements of an array its text shows: all, or the corners of a summarised one.
struct ShownElements {
  let shape: Shape
  let strides: Shape
  /// How many items at each end of a long axis are shown; nil when nothing is left out.
  let edge: Int?

  init(of tensor: Tensor, options: PrintOptions) {
    shape = tensor.shape
    strides = tensor.strides
    edge = tensor.count > options.threshold ? max(0, options.edgeItems) : nil
  }

  init(allOf tensor: Tensor) {
    shape = tensor.shape
    strides = tensor.strides
    edge = nil
  }

  /// Whether the middle of an axis of this length is left out.
  func isElided(_ length: Int) -> Bool {
    guard let edge else { return false }
    return edge < length - edge
  }

  /// The indices shown before and after the gap along an axis; the second is everything without a
  /// gap.
  ///
  /// NumPy shows one item after the gap even when asked for none.
  func parts(along axis: Int) -> (leading: Range<Int>, trailing: Range<Int>) {
    let length = shape[axis]
    guard let edge, isElided(length) else { return (0..<0, 0..<length) }
    return (0..<edge, (length - max(edge, 1))..<length)
  }

  /// Offsets of the shown elements from the array's first, in the order shown.
  func offsets() -> [Int] {
    var result: [Int] = []
    if edge == nil { result.reserveCapacity(shape.elementCount) }
    collect(axis: 0, at: 0, into: &result)
    return result
  }

  private func collect(axis: Int, at offset: Int, into result: inout [Int]) {
    guard axis < shape.count else {
      result.append(offset)
      return
    }
    let stride = strides[axis]
    let (leading, trailing) = parts(along: axis)
    for range in [leading, trailing] {
      for index in range {
        if axis == shape.count - 1 {
          result.append(offset + index * stride)
        } else {
          collect(axis: axis + 1, at: offset + index * stride, into: &result)
        }
      }
    }
  }
}
