import CKernels
import TensorCore

/// Batch normalisation over axis 0 (Ioffe and Szegedy 2015, arXiv:1502.03167), as the first book
/// has it.
///
/// **Forward**, training: `µ = mean_rows x` (D), `σ² = mean_rows (x - µ)²` (D),
/// `xn = (x - µ) / √(σ² + ε)` (N, D), `y = γ·xn + β` (N, D); the running mean and variance become
/// `m·running + (1 - m)·(µ, σ²)`. Otherwise the running statistics take the place of µ and σ².
///
/// **Backward** `dβ = Σ_rows dout` (D), `dγ = Σ_rows dout·xn` (D),
/// `dx = γ / √(σ² + ε) · (dout - dβ/N - xn·dγ/N)` (N, D), computed step by step as the book does, so
/// that the rounding is the book's too.
///
/// A batch with more than two axes is flattened behind the first.
package final class BatchNormalization: Layer {
  package let name = "BatchNormalization"
  package let gamma: Parameter
  package let beta: Parameter
  /// Share of the old running statistics that is kept at each step.
  package let momentum: Double
  package let epsilon: Double
  /// The statistics used outside training, (D); zeros before the first step, as in the book.
  package let runningMean: Tensor
  package let runningVariance: Tensor

  /// The running statistics before the last training batch.
  private let earlierMean: Tensor
  private let earlierVariance: Tensor
  private let mean: Tensor
  private let variance: Tensor
  private let deviation: Tensor
  private let scratch: Tensor
  private var centred: Tensor?
  private var inputShape = Shape()
  private var outputs = OutputBuffer()
  private var gradients = OutputBuffer()

  package var parameters: [Parameter] { [gamma, beta] }
  private var size: Int { gamma.value.count }

  /// Takes existing arrays γ (D) and β (D); both are trained in place.
  package init(
    gamma: Tensor, beta: Tensor, momentum: Double = 0.9, epsilon: Double = 1e-6,
    runningMean: Tensor? = nil, runningVariance: Tensor? = nil
  ) throws(TensorError) {
    for (label, tensor) in [("beta", beta), ("gamma", gamma)] {
      guard tensor.rank == 1, tensor.shape == gamma.shape, tensor.dtype == gamma.dtype,
        tensor.isContiguous
      else {
        throw .other(
          .valueError,
          "BatchNormalization: gamma and beta must be vectors of one length and type; "
            + "\(label) is \(tensor.shape) \(tensor.dtype.name)")
      }
    }
    self.gamma = try Parameter("gamma", gamma)
    self.beta = try Parameter("beta", beta)
    self.momentum = momentum
    self.epsilon = epsilon
    let dtype = gamma.dtype
    for given in [runningMean, runningVariance] {
      if let given, given.shape != gamma.shape { throw .broadcast([given.shape, gamma.shape]) }
    }
    self.runningMean = try Tensor(zeros: gamma.shape, dtype: dtype)
    self.runningVariance = try Tensor(zeros: gamma.shape, dtype: dtype)
    if let runningMean { try self.runningMean.assign(runningMean) }
    if let runningVariance { try self.runningVariance.assign(runningVariance) }
    earlierMean = try self.runningMean.copy()
    earlierVariance = try self.runningVariance.copy()
    mean = try Tensor(zeros: gamma.shape, dtype: dtype)
    variance = try Tensor(zeros: gamma.shape, dtype: dtype)
    deviation = try Tensor(zeros: gamma.shape, dtype: dtype)
    scratch = try Tensor(zeros: Shape(2, gamma.count), dtype: dtype)
  }

  /// A layer for `size` features with γ = 1 and β = 0.
  package convenience init(
    size: Int, momentum: Double = 0.9, dtype: DType = .float32
  ) throws(TensorError) {
    try self.init(
      gamma: Tensor(ones: Shape(size), dtype: dtype),
      beta: Tensor(zeros: Shape(size), dtype: dtype),
      momentum: momentum)
  }

  package func forward(_ x: Tensor, isTraining: Bool) throws(TensorError) -> Tensor {
    let (rows, columns) = Batch.matrixShape(of: x.shape)
    guard columns == size, x.rank > 0 else { throw .broadcast([x.shape, gamma.value.shape]) }
    let input = try Batch.prepared(x, as: gamma.value.dtype)
    let y = try outputs.next(x.shape, input.dtype)
    guard isTraining else {
      apply(input, into: y, rows: rows)
      return y
    }
    guard rows > 0 else { return y }
    let centred: Tensor
    if let old = self.centred, old.count == input.count {
      centred = old
    } else {
      centred = try Tensor(uninitialized: Shape(rows, columns), dtype: input.dtype)
    }
    normalise(input, centred, into: y, rows: rows)
    self.centred = centred
    inputShape = x.shape
    try earlierMean.assign(runningMean)
    try earlierVariance.assign(runningVariance)
    for (running, now) in [(runningMean, mean), (runningVariance, variance)] {
      Kernel.scale(running, by: momentum)
      Kernel.add(now, times: 1 - momentum, to: running)
    }
    return y
  }

  /// Takes the last training batch out of the running statistics again.
  package func forgetLastBatch() throws(TensorError) {
    try runningMean.assign(earlierMean)
    try runningVariance.assign(earlierVariance)
  }

  package func backward(_ dout: Tensor) throws(TensorError) -> Tensor {
    guard let centred else { throw missingForward() }
    guard dout.count == centred.count else { throw .broadcast([dout.shape, inputShape]) }
    let gradient = try Batch.prepared(dout, as: centred.dtype)
    let dx = try gradients.next(inputShape, centred.dtype)
    let rows = centred.count / size
    if centred.dtype == .float32 {
      nabla_batch_norm_backward_f32(
        gradient.f32, centred.f32, deviation.f32, gamma.value.f32, gamma.gradient.f32,
        beta.gradient.f32, scratch.f32, dx.f32, rows, size)
    } else {
      nabla_batch_norm_backward_f64(
        gradient.f64, centred.f64, deviation.f64, gamma.value.f64, gamma.gradient.f64,
        beta.gradient.f64, scratch.f64, dx.f64, rows, size)
    }
    return dx
  }

  private func normalise(_ x: Tensor, _ centred: Tensor, into y: Tensor, rows: Int) {
    if x.dtype == .float32 {
      nabla_batch_norm_forward_f32(
        x.f32, gamma.value.f32, beta.value.f32, Float(epsilon), mean.f32, variance.f32,
        deviation.f32, centred.f32, y.f32, rows, size)
    } else {
      nabla_batch_norm_forward_f64(
        x.f64, gamma.value.f64, beta.value.f64, epsilon, mean.f64, variance.f64, deviation.f64,
        centred.f64, y.f64, rows, size)
    }
  }

  private func apply(_ x: Tensor, into y: Tensor, rows: Int) {
    if x.dtype == .float32 {
      nabla_batch_norm_apply_f32(
        x.f32, gamma.value.f32, beta.value.f32, Float(epsilon), runningMean.f32,
        runningVariance.f32, y.f32, rows, size)
    } else {
      nabla_batch_norm_apply_f64(
        x.f64, gamma.value.f64, beta.value.f64, epsilon, runningMean.f64, runningVariance.f64,
        y.f64, rows, size)
    }
  }
}
