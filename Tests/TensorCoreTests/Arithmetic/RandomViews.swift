@testable import TensorCore

/// Views of one shape through random memory layouts, from a seed.
struct RandomViews {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(truncatingIfNeeded: state >> 33) % bound
  }

  /// A shape of up to four axes, sometimes with an empty one.
  mutating func shape() -> Shape {
    Shape((0..<next(5)).map { _ in next(20) == 0 ? 0 : 1 + next(5) })
  }

  /// A shape that broadcasts to `shape`.
  mutating func broadcastable(to shape: Shape) -> Shape {
    let lengths = shape.array.map { next(3) == 0 ? 1 : $0 }
    return Shape(Array(lengths.dropFirst(next(3) == 0 ? next(shape.count + 1) : 0)))
  }

  /// An array of small integers, its axes permuted, reversed, stepped or repeated in memory.
  mutating func view(_ shape: Shape, _ dtype: DType) throws -> Tensor {
    var order = Array(0..<shape.count)
    for index in order.indices { order.swapAt(index, next(order.count)) }
    let steps = order.map { _ in [1, 1, 2, -1, -2, 0][next(6)] }
    let spread = zip(order, steps).map { axis, step in shape[axis] * max(abs(step), 1) }
    let base = try Tensor(uninitialized: Shape(spread), dtype: dtype)
    for index in 0..<base.count {
      base.setElement(at: index, to: .int64(next(dtype == .bool ? 2 : 9)))
    }
    var strides = [Int](repeating: 0, count: shape.count)
    var offset = 0
    for (place, axis) in order.enumerated() {
      strides[axis] = base.strides[place] * steps[place]
      if steps[place] < 0 && shape.elementCount > 0 { offset -= strides[axis] * (shape[axis] - 1) }
    }
    return Tensor(viewOf: base, offset: offset, shape: shape, strides: Shape(strides))
  }
}
