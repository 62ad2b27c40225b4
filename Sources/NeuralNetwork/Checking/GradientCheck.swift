import TensorCore

/// Compares gradients from `backward` with slopes measured by central differences.
package enum GradientCheck {
  /// How one array of gradients fared.
  package struct Entry: Sendable, CustomStringConvertible {
    package let name: String
    package let shape: Shape
    /// Greatest `|analytic - numeric| / max(1, |analytic|, |numeric|)`.
    package let worstError: Double
    /// Mean of `|analytic - numeric|`, as the first book's gradient check prints it.
    package let meanDifference: Double
    /// Where the greatest error is, and both values there.
    package let worstIndex: [Int]
    package let analytic: Double
    package let numeric: Double
    package let tolerance: Double

    /// Whether backward and measurement agree.
    package var agrees: Bool { worstError <= tolerance }

    package var description: String {
      let place = worstIndex.map(String.init).joined(separator: ", ")
      let verdict = agrees ? "ok" : "WRONG"
      return "\(name) \(shape): \(verdict), worst at [\(place)]: backward says "
        + "\(FloatText.general(analytic, digits: 8)), measured "
        + "\(FloatText.general(numeric, digits: 8)) (error "
        + "\(FloatText.exponent(worstError, digits: 1)))"
    }
  }

  /// `(f(w + h) - f(w - h)) / 2h` for each element w of an array that `f` depends on; the array is
  /// changed for a moment and restored.
  ///
  /// - Complexity: two calls of `f` for each element.
  package static func numericalGradient(
    at tensor: Tensor, step: Double = 1e-4, shouldStop: () -> Bool = { false },
    of f: () throws(TensorError) -> Double
  ) throws(TensorError) -> Tensor {
    guard tensor.dtype == .float32 || tensor.dtype == .float64 else {
      throw .other(
        .typeError, "numerical gradients need a floating array, not \(tensor.dtype.name)")
    }
    guard !tensor.isReadOnly else { throw .readOnly }
    let gradient = try Tensor(zeros: tensor.shape, dtype: .float64)
    let slopes = gradient.f64
    for index in 0..<tensor.count {
      if shouldStop() { break }
      let kept = tensor.element(at: index)
      let value = kept.doubleValue
      defer { tensor.setElement(at: index, to: kept) }
      tensor.setElement(at: index, to: .float64(value + step))
      let above = tensor.element(at: index).doubleValue
      let higher = try f()
      tensor.setElement(at: index, to: .float64(value - step))
      let below = tensor.element(at: index).doubleValue
      // The step that was taken, which rounding makes another than asked for in float32.
      slopes[index] = (higher - (try f())) / (above - below)
    }
    return gradient
  }

  /// Compares two gradients of one shape.
  package static func compare(
    _ name: String, analytic: Tensor, numeric: Tensor, tolerance: Double = 1e-5
  ) throws(TensorError) -> Entry {
    guard analytic.shape == numeric.shape else {
      throw .broadcast([analytic.shape, numeric.shape])
    }
    let left = analytic.doubles
    let right = numeric.doubles
    var worst = -1.0
    var place = 0
    var sum = 0.0
    for index in left.indices {
      let difference = (left[index] - right[index]).magnitude
      let scale = max(1, left[index].magnitude, right[index].magnitude)
      // A NaN on either side is as wrong as can be.
      let error = difference.isNaN ? .infinity : difference / scale
      sum += difference
      if error > worst {
        worst = error
        place = index
      }
    }
    return Entry(
      name: name, shape: analytic.shape, worstError: max(worst, 0),
      meanDifference: left.isEmpty ? 0 : sum / Double(left.count),
      worstIndex: indices(of: place, in: analytic.shape),
      analytic: left.isEmpty ? 0 : left[place], numeric: left.isEmpty ? 0 : right[place],
      tolerance: tolerance)
  }

  /// Checks the gradients of a network's parameters for one batch.
  ///
  /// Networks in float64 agree to about 1e-8; float32 cannot do better than about 1e-2.
  package static func check(
    _ network: Sequential, _ x: Tensor, _ t: Tensor, step: Double = 1e-4, tolerance: Double = 1e-5
  ) throws(TensorError) -> [Entry] {
    _ = try network.forward(x, t)
    try network.backward()
    var entries: [Entry] = []
    for (index, layer) in network.layers.enumerated() {
      for parameter in layer.parameters {
        let analytic = try parameter.gradient.copy()
        let numeric = try numericalGradient(at: parameter.value, step: step) {
          () throws(TensorError) -> Double in try network.forward(x, t)
        }
        entries.append(
          try compare(
            "layer \(index + 1) \(layer.name) d\(parameter.name)", analytic: analytic,
            numeric: numeric, tolerance: tolerance))
      }
    }
    return entries
  }

  /// Checks one layer by itself, for the loss `Σ y · dout`: the gradient by its input, then by its
  /// parameters.
  package static func check(
    _ layer: any Layer, _ x: Tensor, dout: Tensor, step: Double = 1e-4, tolerance: Double = 1e-5
  ) throws(TensorError) -> [Entry] {
    let input = try x.copy()
    let weights = dout.doubles
    func loss() throws(TensorError) -> Double {
      let y = try layer.forward(input).doubles
      return zip(y, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }
    _ = try loss()
    let dx = try layer.backward(dout).copy()
    var analytic = [("dx", dx, input)]
    for parameter in layer.parameters {
      analytic.append(("d\(parameter.name)", try parameter.gradient.copy(), parameter.value))
    }
    var entries: [Entry] = []
    for (name, gradient, value) in analytic {
      let numeric = try numericalGradient(at: value, step: step, of: loss)
      entries.append(
        try compare(
          "\(layer.name) \(name)", analytic: gradient, numeric: numeric, tolerance: tolerance))
    }
    return entries
  }

  private static func indices(of place: Int, in shape: Shape) -> [Int] {
    var rest = place
    var result: [Int] = []
    for axis in stride(from: shape.count - 1, through: 0, by: -1) {
      let length = max(shape[axis], 1)
      result.insert(rest % length, at: 0)
      rest /= length
    }
    return result
  }
}
