import TensorCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The learning rate as a function of the number of updates made so far, under Keras's names.
///
/// | schedule | rate at step s |
/// |---|---|
/// | exponential decay | `η · r^(s / d)`; staircase: `η · r^⌊s / d⌋` |
/// | inverse time decay | `η / (1 + r · s / d)`; staircase: `⌊s / d⌋` |
/// | polynomial decay | `(η - e) · (1 - min(s, d) / d)^p + e` |
/// | cosine decay | `η · ((1 - α) · ½(1 + cos(π · min(s, d) / d)) + α)` (Loshchilov and Hutter 2016) |
/// | piecewise constant | the value of the interval that s lies in |
package enum LearningRateSchedule: Sendable, Equatable {
  case exponential(initial: Double, steps: Double, rate: Double, isStaircase: Bool)
  case inverseTime(initial: Double, steps: Double, rate: Double, isStaircase: Bool)
  case polynomial(initial: Double, steps: Double, end: Double, power: Double)
  case cosine(initial: Double, steps: Double, alpha: Double)
  /// `values` has one element more than `boundaries`; a step equal to a boundary is before it.
  case piecewise(boundaries: [Double], values: [Double])

  /// The rate of the update after `step` others.
  package func rate(step: Int) -> Double {
    let step = Double(step)
    func share(_ steps: Double, _ isStaircase: Bool) -> Double {
      isStaircase ? (step / steps).rounded(.down) : step / steps
    }
    switch self {
    case .exponential(let initial, let steps, let rate, let isStaircase):
      return initial * pow(rate, share(steps, isStaircase))
    case .inverseTime(let initial, let steps, let rate, let isStaircase):
      return initial / (1 + rate * share(steps, isStaircase))
    case .polynomial(let initial, let steps, let end, let power):
      return (initial - end) * pow(1 - min(step, steps) / steps, power) + end
    case .cosine(let initial, let steps, let alpha):
      let decay = 0.5 * (1 + cos(.pi * min(step, steps) / steps))
      return initial * ((1 - alpha) * decay + alpha)
    case .piecewise(let boundaries, let values):
      for (boundary, value) in zip(boundaries, values) where step <= boundary { return value }
      return values.last ?? 0
    }
  }
}
