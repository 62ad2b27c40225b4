extension Tensor {
  /// The shape that two shapes broadcast to.
  static func broadcastShape(_ a: Shape, _ b: Shape) throws(TensorError) -> Shape {
    if a == b || b.count == 0 { return a }
    if a.count == 0 { return b }
    var result = a.count >= b.count ? a : b
    let shift = a.count - b.count
    for axis in 0..<result.count {
      let left = shift >= 0 ? axis : axis + shift
      let right = shift >= 0 ? axis - shift : axis
      guard left >= 0, right >= 0 else { continue }
      let x = a[left]
      let y = b[right]
      if x == y { continue }
      guard x == 1 || y == 1 else { throw .broadcast([a, b]) }
      result[axis] = x == 1 ? y : x
    }
    return result
  }

  /// The strides with which this array is walked as if it had `shape`, or nil where it does not
  /// broadcast to it. Axes of length one get stride zero.
  func strides(broadcastTo target: Shape) -> Shape? {
    let shift = target.count - rank
    guard shift >= 0 else { return nil }
    var result = target
    for axis in 0..<target.count {
      guard axis >= shift else {
        result[axis] = 0
        continue
      }
      let length = shape[axis - shift]
      if length == 1 {
        result[axis] = 0
      } else {
        guard length == target[axis] else { return nil }
        result[axis] = strides[axis - shift]
      }
    }
    return result
  }
}
