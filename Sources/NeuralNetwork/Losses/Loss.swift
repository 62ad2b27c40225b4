import TensorCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Losses as plain functions, as the books' `common/functions.py` has them.
package enum Loss {
  /// Added inside logarithms so that a probability of 0 gives a large loss and not an infinite one.
  package static let guardAgainstZero = 1e-7

  static func logarithm(_ x: Double) -> Double { log(x) }

  /// Softmax over the last axis; the shape of `x`.
  package static func softmax(_ x: Tensor) throws(TensorError) -> Tensor {
    let input = try Batch.prepared(x)
    let y = try Tensor(uninitialized: input.shape, dtype: input.dtype)
    let (rows, columns) = Softmax.rows(of: input.shape)
    try Kernel.softmax(input, into: y, rows: rows, columns: columns)
    return y
  }

  /// `-(1/N) Σ_i log(y[i, t_i] + 1e-7)`: probabilities y (N, K) or (K), t class numbers (N) or
  /// one-hot (N, K).
  package static func crossEntropy(_ y: Tensor, _ t: Tensor) throws(TensorError) -> Double {
    let (rows, columns) = Batch.matrixShape(of: y.shape)
    let labels = try Labels.classes(of: t, rows: rows, columns: columns)
    return try crossEntropy(try Batch.prepared(y), labels: labels, columns: columns)
  }

  /// As above for contiguous float32 or float64 probabilities and checked class numbers; logarithms
  /// and their sum have NumPy's rounding.
  static func crossEntropy(
    _ y: Tensor, labels: [Int], columns: Int
  ) throws(TensorError) -> Double {
    guard !labels.isEmpty else { return .nan }
    let chosen = try Tensor(uninitialized: Shape(labels.count), dtype: y.dtype)
    if y.dtype == .float32 {
      let (from, to) = (y.f32, chosen.f32)
      for (row, label) in labels.enumerated() {
        to[row] = from[row &* columns &+ label] + Float(guardAgainstZero)
      }
    } else {
      let (from, to) = (y.f64, chosen.f64)
      for (row, label) in labels.enumerated() {
        to[row] = from[row &* columns &+ label] + guardAgainstZero
      }
    }
    let sum = try Tensor.unary(.log, .tensor(chosen), reusing: chosen)
      .reduced(.sum, axes: nil, keepDimensions: false).element(at: 0)
    if y.dtype == .float32 {
      return Double(-Float(sum.doubleValue) / Float(labels.count))
    }
    return -sum.doubleValue / Double(labels.count)
  }

  /// `-(1/N) Σ_i (t_i log(y_i + 1e-7) + (1 - t_i) log(1 - y_i + 1e-7))`: probabilities y and
  /// targets t of 0 or 1, both of N elements.
  package static func binaryCrossEntropy(_ y: Tensor, _ t: Tensor) throws(TensorError) -> Double {
    guard y.count == t.count else { throw .broadcast([y.shape, t.shape]) }
    guard y.count > 0 else { return .nan }
    var sum = 0.0
    for (probability, target) in zip(y.doubles, t.doubles) {
      sum += target * log(probability + guardAgainstZero)
      sum += (1 - target) * log(1 - probability + guardAgainstZero)
    }
    return -sum / Double(y.count)
  }

  /// `½ Σ (y - t)²`, the first book's `sum_squared_error`.
  package static func halfSquaredError(_ y: Tensor, _ t: Tensor) throws(TensorError) -> Double {
    0.5 * (try squaredDistance(y, t))
  }

  /// `(1/n) Σ (y - t)²` over all n elements, as Keras has it.
  package static func meanSquaredError(_ y: Tensor, _ t: Tensor) throws(TensorError) -> Double {
    try squaredDistance(y, t) / Double(y.count)
  }

  private static func squaredDistance(_ y: Tensor, _ t: Tensor) throws(TensorError) -> Double {
    guard y.shape == t.shape else { throw .broadcast([y.shape, t.shape]) }
    let left = try Batch.prepared(y)
    return Kernel.squaredDistance(left, try Batch.prepared(t, as: left.dtype))
  }
}
