import CKernels
import TensorCore

/// How a parameter W changes by its gradient g at learning rate η; formulas and constants are those
/// of the books' `common/optimizer.py`.
package enum UpdateRule: Sendable, Equatable {
  /// `W -= η g`
  case sgd
  /// `v = α v - η g`; `W += v`
  case momentum(Double)
  /// `v = α v - η g`; `W += α² v - (1 + α) η g` (Bengio et al. 2012, arXiv:1212.0901)
  case nesterov(Double)
  /// `v = α v - η g`; `W += α v - η g`, as Keras writes it
  case kerasNesterov(Double)
  /// `h += g²`; `W -= η g / (√h + 1e-7)` (Duchi et al. 2011)
  case adaGrad
  /// `h = ρ h + (1 - ρ) g²`; `W -= η g / (√h + 1e-7)` (Tieleman and Hinton 2012)
  case rmsProp(decay: Double)
  /// `m += (1 - β₁)(g - m)`; `v += (1 - β₂)(g² - v)`; `W -= η_t m / (√v + 1e-7)`,
  /// `η_t = η √(1 - β₂ᵗ) / (1 - β₁ᵗ)` at step t (Kingma and Ba 2014, arXiv:1412.6980)
  case adam(beta1: Double, beta2: Double)
  /// `W -= η λ W`, then as Adam (Loshchilov and Hutter 2017, arXiv:1711.05101)
  case adamW(beta1: Double, beta2: Double, decay: Double)

  /// The name under which the books know it.
  package var name: String {
    switch self {
    case .sgd: "SGD"
    case .momentum: "Momentum"
    case .nesterov, .kerasNesterov: "Nesterov"
    case .adaGrad: "AdaGrad"
    case .rmsProp: "RMSprop"
    case .adam: "Adam"
    case .adamW: "AdamW"
    }
  }

  /// How many running averages are kept for each parameter.
  package var stateCount: Int {
    switch self {
    case .sgd: 0
    case .momentum, .nesterov, .kerasNesterov, .adaGrad, .rmsProp: 1
    case .adam, .adamW: 2
    }
  }

  /// The learning rate of one step, counted from 1.
  func rate(_ learningRate: Double, step: Int) -> Double {
    switch self {
    case .adam(let beta1, let beta2), .adamW(let beta1, let beta2, _):
      return learningRate * (1 - pow(beta2, Double(step))).squareRoot()
        / (1 - pow(beta1, Double(step)))
    default: return learningRate
    }
  }

  /// λ of the decay that stands beside the gradient instead of in it.
  var separateDecay: Double {
    if case .adamW(_, _, let decay) = self { decay } else { 0 }
  }

  /// Changes one contiguous parameter; `state` has `stateCount` tensors like it.
  func apply(to w: Tensor, _ g: Tensor, state: [Tensor], rate: Double, epsilon: Double) {
    if w.dtype == .float32 {
      applySingle(w.f32, g.f32, state, Float(rate), Float(epsilon), w.count)
    } else {
      applyDouble(w.f64, g.f64, state, rate, epsilon, w.count)
    }
  }

  private func applySingle(
    _ w: UnsafeMutablePointer<Float>, _ g: UnsafeMutablePointer<Float>, _ state: [Tensor],
    _ rate: Float, _ epsilon: Float, _ count: Int
  ) {
    switch self {
    case .sgd:
      nabla_sgd_f32(w, g, rate, count)
    case .momentum(let momentum):
      nabla_momentum_f32(w, g, state[0].f32, rate, Float(momentum), count)
    case .nesterov(let momentum):
      nabla_nesterov_f32(w, g, state[0].f32, rate, Float(momentum), count)
    case .kerasNesterov(let momentum):
      nabla_look_ahead_f32(w, g, state[0].f32, rate, Float(momentum), count)
    case .adaGrad:
      nabla_adagrad_f32(w, g, state[0].f32, rate, epsilon, count)
    case .rmsProp(let decay):
      nabla_rmsprop_f32(w, g, state[0].f32, rate, Float(decay), epsilon, count)
    case .adam(let beta1, let beta2), .adamW(let beta1, let beta2, _):
      nabla_adam_f32(
        w, g, state[0].f32, state[1].f32, rate, Float(1 - beta1), Float(1 - beta2), epsilon, count)
    }
  }

  private func applyDouble(
    _ w: UnsafeMutablePointer<Double>, _ g: UnsafeMutablePointer<Double>, _ state: [Tensor],
    _ rate: Double, _ epsilon: Double, _ count: Int
  ) {
    switch self {
    case .sgd:
      nabla_sgd_f64(w, g, rate, count)
    case .momentum(let momentum):
      nabla_momentum_f64(w, g, state[0].f64, rate, momentum, count)
    case .nesterov(let momentum):
      nabla_nesterov_f64(w, g, state[0].f64, rate, momentum, count)
    case .kerasNesterov(let momentum):
      nabla_look_ahead_f64(w, g, state[0].f64, rate, momentum, count)
    case .adaGrad:
      nabla_adagrad_f64(w, g, state[0].f64, rate, epsilon, count)
    case .rmsProp(let decay):
      nabla_rmsprop_f64(w, g, state[0].f64, rate, decay, epsilon, count)
    case .adam(let beta1, let beta2), .adamW(let beta1, let beta2, _):
      nabla_adam_f64(
        w, g, state[0].f64, state[1].f64, rate, 1 - beta1, 1 - beta2, epsilon, count)
    }
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
