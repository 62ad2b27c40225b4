extension Tensor {
  /// The shape that arrays of these shapes have together, or the operands' broadcasting error.
  package static func broadcastShape(_ shapes: [Shape]) throws(TensorError) -> Shape {
    guard let result = combinedShape(shapes) else { throw .broadcast(shapes) }
    return result
  }

  /// The shape that arrays of these shapes have together, or nil when they disagree.
  static func combinedShape(_ shapes: [Shape]) -> Shape? {
    guard var result = shapes.first else { return Shape() }
    for shape in shapes.dropFirst() where shape != result {
      guard let joined = combinedShape(result, shape) else { return nil }
      result = joined
    }
    return result
  }

  /// The shape that two shapes broadcast to, or nil when they disagree.
  static func combinedShape(_ a: Shape, _ b: Shape) -> Shape? {
    var result = a.count >= b.count ? a : b
    let other = a.count >= b.count ? b : a
    let shift = result.count - other.count
    for axis in 0..<other.count {
      let (x, y) = (result[axis + shift], other[axis])
      if x == y || y == 1 { continue }
      guard x == 1 else { return nil }
      result[axis + shift] = y
    }
    return result
  }

  /// `np.broadcast_shapes`, whose error names the first two arguments that disagree.
  package static func jointShape(_ shapes: [Shape]) throws(TensorError) -> Shape {
    if let result = combinedShape(shapes) { return result }
    // NumPy finds the axis first, then the argument that set its length.
    let rank = shapes.map(\.count).max() ?? 0
    for axis in 0..<rank {
      var owner: Int?
      for (number, shape) in shapes.enumerated() {
        let own = axis - (rank - shape.count)
        guard own >= 0, shape[own] != 1 else { continue }
        if let owner {
          let ownerShape = shapes[owner]
          guard ownerShape[axis - (rank - ownerShape.count)] != shape[own] else { continue }
          throw .other(
            .valueError,
            "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg "
              + "\(owner) with shape \(ownerShape) and arg \(number) with shape \(shape).")
        }
        owner = number
      }
    }
    throw .broadcast(shapes)
  }

  /// A read-only view that repeats the elements without copying them.
  package func broadcast(to target: Shape) throws(TensorError) -> Tensor {
    guard target.array.allSatisfy({ $0 >= 0 }) else {
      throw .other(.valueError, "all elements of broadcast shape must be non-negative")
    }
    _ = try Tensor.checkedCount(target)
    guard rank <= target.count else {
      throw .other(
        .valueError, "input operand has more dimensions than allowed by the axis remapping")
    }
    guard let strides = broadcastStrides(to: target) else {
      throw .other(
        .valueError,
        "operands could not be broadcast together with remapped shapes [original->remapped]: "
          + "\(shape.compactDescription)  and requested shape \(target.compactDescription)")
    }
    return Tensor(viewOf: self, offset: offset, shape: target, strides: strides, readOnly: true)
  }

  /// Strides that show this array as `target`, or nil when its shape does not stretch to that.
  func broadcastStrides(to target: Shape) -> Shape? {
    let shift = target.count - rank
    guard shift >= 0 else { return nil }
    var result = Shape.zeros(target.count)
    for axis in 0..<rank {
      if shape[axis] == target[axis + shift] {
        result[axis + shift] = shape[axis] == 1 ? 0 : strides[axis]
      } else if shape[axis] != 1 {
        return nil
      }
    }
    return result
  }

  /// Read-only views of all arrays in the shape they have together (`np.broadcast_arrays`).
  package static func broadcastTogether(_ tensors: [Tensor]) throws(TensorError) -> [Tensor] {
    let shape = try jointShape(tensors.map(\.shape))
    var result: [Tensor] = []
    for tensor in tensors { result.append(try tensor.broadcast(to: shape)) }
    return result
  }
}
