import TensorCore

/// A penalty on one parameter W of a network, which keeps it small: `λ₁ Σ |W| + λ₂ Σ W²`, with the
/// gradient `λ₁ sign(W) + 2 λ₂ W` (Keras: `L1`, `L2` and `L1L2` regularizers).
package struct Penalty: Sendable {
  /// Place of the layer, and of the parameter among the layer's.
  package let layer: Int
  package let parameter: Int
  /// λ₁.
  package let absolute: Double
  /// λ₂.
  package let square: Double

  package init(layer: Int, parameter: Int, absolute: Double = 0, square: Double = 0) {
    self.layer = layer
    self.parameter = parameter
    self.absolute = absolute
    self.square = square
  }

  func value(in layers: [any Layer]) throws(TensorError) -> Double {
    guard let target = target(in: layers) else { return 0 }
    return try Penalty.value(target.value.contiguous(), absolute: absolute, square: square)
  }

  func addGradient(in layers: [any Layer]) throws(TensorError) {
    guard let target = target(in: layers) else { return }
    try Penalty.addGradient(
      target.value.contiguous(), absolute: absolute, square: square, factor: 1, to: target.gradient)
  }

  private func target(in layers: [any Layer]) -> Parameter? {
    guard layers.indices.contains(layer) else { return nil }
    let parameters = layers[layer].parameters
    return parameters.indices.contains(parameter) ? parameters[parameter] : nil
  }

  /// `λ₁ Σ |x| + λ₂ Σ x²` of a contiguous array.
  static func value(
    _ x: Tensor, absolute: Double, square: Double
  ) throws(TensorError) -> Double {
    var value = square == 0 ? 0 : square * Kernel.sumOfSquares(x)
    if absolute != 0 {
      let sum = try Tensor.unary(.absolute, .tensor(x))
        .reduced(.sum, axes: nil, keepDimensions: false).element(at: 0).doubleValue
      value += absolute * sum
    }
    return value
  }

  /// Adds `factor (λ₁ sign(x) + 2 λ₂ x)` to a gradient of x's type.
  static func addGradient(
    _ x: Tensor, absolute: Double, square: Double, factor: Double, to gradient: Tensor
  ) throws(TensorError) {
    if square != 0 { Kernel.add(x, times: 2 * square * factor, to: gradient) }
    if absolute != 0 {
      Kernel.add(try Tensor.unary(.sign, .tensor(x)), times: absolute * factor, to: gradient)
    }
  }
}
