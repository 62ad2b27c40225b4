import TensorCore

/// A node of two inputs in a graph of computations.
///
/// | node | forward | backward |
/// |---|---|---|
/// | add | `z = x + y` | `dx = dout`, `dy = dout` |
/// | multiply | `z = x · y` | `dx = dout · y`, `dy = dout · x` |
///
/// x, y and z broadcast as NumPy has it; dx and dy have the shapes of x and y: along an axis that
/// was stretched the gradients of all copies are added.
package final class BinaryNode {
  /// What the node computes.
  package enum Operation: String, CaseIterable, Sendable {
    case add = "Add"
    case multiply = "Mul"
  }

  package let operation: Operation
  private var operands: (x: Tensor, y: Tensor)?

  package init(_ operation: Operation) { self.operation = operation }

  /// The sum or product.
  package func forward(_ x: Tensor, _ y: Tensor) throws(TensorError) -> Tensor {
    let kind: BinaryOperation = operation == .add ? .add : .multiply
    let z = try Tensor.binary(kind, .tensor(x), .tensor(y))
    operands = (x, y)
    return z
  }

  /// The gradients by both inputs.
  package func backward(_ dout: Tensor) throws(TensorError) -> (dx: Tensor, dy: Tensor) {
    guard let (x, y) = operands else {
      throw .other(.valueError, "\(operation.rawValue): backward needs a forward before it")
    }
    switch operation {
    case .add:
      return (try BinaryNode.folded(dout, to: x.shape), try BinaryNode.folded(dout, to: y.shape))
    case .multiply:
      let dx = try Tensor.binary(.multiply, .tensor(dout), .tensor(y))
      let dy = try Tensor.binary(.multiply, .tensor(dout), .tensor(x))
      return (try BinaryNode.folded(dx, to: x.shape), try BinaryNode.folded(dy, to: y.shape))
    }
  }

  /// Adds a gradient up along the axes that broadcasting stretched from `shape`.
  package static func folded(_ gradient: Tensor, to shape: Shape) throws(TensorError) -> Tensor {
    if gradient.shape == shape { return gradient }
    guard gradient.rank >= shape.count else { return try gradient.broadcast(to: shape).copy() }
    let extra = gradient.rank - shape.count
    var axes = Array(0..<extra)
    for axis in 0..<shape.count where shape[axis] == 1 && gradient.shape[axis + extra] != 1 {
      axes.append(axis + extra)
    }
    let sum = try gradient.reduced(.sum, axes: axes, keepDimensions: true)
    if sum.count == shape.elementCount { return try sum.reshaped(to: shape) }
    return try sum.broadcast(to: shape).copy()
  }
}
