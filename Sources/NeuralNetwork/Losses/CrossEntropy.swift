import TensorCore

/// Cross-entropy of probabilities that are given as such, for networks whose last layer is no
/// softmax.
///
/// **Forward** `L = -(1/N) Σ_i log(p[i, t_i])`, p cut to 1e-7 … 1 - 1e-7 as in Keras: x (N, K)
/// probabilities, t class numbers (N) or one-hot rows (N, K), L a number.
///
/// **Backward** `dx[i, t_i] = -1 / (N p[i, t_i]) · dout`, else 0: (N, K).
package final class CrossEntropy: LossLayer {
  package let name = "CrossEntropy"
  private var input: Tensor?
  private var labels: [Int] = []
  private var gradients = OutputBuffer()

  package init() {}

  package func forward(_ x: Tensor, _ t: Tensor) throws(TensorError) -> Double {
    let (rows, columns) = Batch.matrixShape(of: x.shape)
    labels = try Labels.classes(of: t, rows: rows, columns: columns)
    let cut = try Batch.prepared(x).clipped(
      .weakFloat(Loss.guardAgainstZero), .weakFloat(1 - Loss.guardAgainstZero))
    input = cut
    var sum = 0.0
    for (row, label) in labels.enumerated() {
      sum += Loss.logarithm(cut.element(at: row * columns + label).doubleValue)
    }
    return labels.isEmpty ? .nan : -sum / Double(rows)
  }

  package func backward(_ dout: Double) throws(TensorError) -> Tensor {
    guard let input else { throw missingForward() }
    let dx = try gradients.next(input.shape, input.dtype)
    dx.fill(with: .float64(0))
    let (rows, columns) = Batch.matrixShape(of: input.shape)
    for (row, label) in labels.enumerated() {
      let place = row * columns + label
      let p = input.element(at: place).doubleValue
      dx.setElement(at: place, to: .float64(-dout / (Double(rows) * p)))
    }
    return dx
  }

  package func prediction(_ x: Tensor) throws(TensorError) -> Tensor { x }
}

/// Binary cross-entropy of probabilities that are given as such.
///
/// **Forward** `L = -(1/n) Σ (t log p + (1 - t) log(1 - p))`, p cut to 1e-7 … 1 - 1e-7: x and t of n
/// elements, L a number. **Backward** `dx = (p - t) / (p (1 - p) n) · dout`, of x's shape.
package final class BinaryCrossEntropy: LossLayer {
  package let name = "BinaryCrossEntropy"
  private var input: Tensor?
  private var targets: [Double] = []
  private var gradients = OutputBuffer()

  package init() {}

  package func forward(_ x: Tensor, _ t: Tensor) throws(TensorError) -> Double {
    guard x.count == t.count else { throw .broadcast([x.shape, t.shape]) }
    let cut = try Batch.prepared(x).clipped(
      .weakFloat(Loss.guardAgainstZero), .weakFloat(1 - Loss.guardAgainstZero))
    input = cut
    targets = t.doubles
    var sum = 0.0
    for (p, t) in zip(cut.doubles, targets) {
      sum += t * Loss.logarithm(p) + (1 - t) * Loss.logarithm(1 - p)
    }
    return targets.isEmpty ? .nan : -sum / Double(targets.count)
  }

  package func backward(_ dout: Double) throws(TensorError) -> Tensor {
    guard let input else { throw missingForward() }
    let dx = try gradients.next(input.shape, input.dtype)
    let count = Double(max(targets.count, 1))
    for (place, t) in targets.enumerated() {
      let p = input.element(at: place).doubleValue
      dx.setElement(at: place, to: .float64((p - t) / (p * (1 - p) * count) * dout))
    }
    return dx
  }

  package func prediction(_ x: Tensor) throws(TensorError) -> Tensor { x }
}

/// Mean distance to the targets, for regression with outliers.
///
/// **Forward** `L = (1/n) Σ |x - t|`; **backward** `dx = sign(x - t) / n · dout`. x, t and dx have
/// one shape of n elements (targets of a single column may be a vector); L is a number.
package final class MeanAbsoluteError: LossLayer {
  package let name = "MeanAbsoluteError"
  private var difference: Tensor?

  package init() {}

  package func forward(_ x: Tensor, _ t: Tensor) throws(TensorError) -> Double {
    let isColumn = x.rank == 2 && x.shape[1] == 1 && t.rank == 1 && t.count == x.count
    guard x.shape == t.shape || isColumn else { throw .broadcast([x.shape, t.shape]) }
    let input = try Batch.prepared(x)
    let targets = try Batch.prepared(t, as: input.dtype).reshaped(to: x.shape)
    let difference = try Tensor.binary(.subtract, .tensor(input), .tensor(targets))
    self.difference = difference
    guard difference.count > 0 else { return .nan }
    return difference.doubles.reduce(0) { $0 + $1.magnitude } / Double(difference.count)
  }

  package func backward(_ dout: Double) throws(TensorError) -> Tensor {
    guard let difference else { throw missingForward() }
    let sign = try Tensor.unary(.sign, .tensor(difference))
    Kernel.scale(sign, by: dout / Double(max(difference.count, 1)))
    return sign
  }

  package func prediction(_ x: Tensor) throws(TensorError) -> Tensor { x }
}
