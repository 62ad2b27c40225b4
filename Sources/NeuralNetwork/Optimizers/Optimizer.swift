import TensorCore

/// Changes parameters in place, by their gradients and an `UpdateRule`.
package final class Optimizer {
  package let rule: UpdateRule
  package var learningRate: Double
  /// Updates so far; Adam's t.
  package private(set) var step = 0
  /// Running averages of each parameter, in the order of the first update.
  private var states: [[Tensor]] = []

  package init(_ rule: UpdateRule, learningRate: Double) {
    self.rule = rule
    self.learningRate = learningRate
  }

  package static func sgd(learningRate: Double = 0.01) -> Optimizer {
    Optimizer(.sgd, learningRate: learningRate)
  }

  package static func momentum(learningRate: Double = 0.01, momentum: Double = 0.9) -> Optimizer {
    Optimizer(.momentum(momentum), learningRate: learningRate)
  }

  package static func nesterov(learningRate: Double = 0.01, momentum: Double = 0.9) -> Optimizer {
    Optimizer(.nesterov(momentum), learningRate: learningRate)
  }

  package static func adaGrad(learningRate: Double = 0.01) -> Optimizer {
    Optimizer(.adaGrad, learningRate: learningRate)
  }

  package static func rmsProp(learningRate: Double = 0.01, decay: Double = 0.99) -> Optimizer {
    Optimizer(.rmsProp(decay: decay), learningRate: learningRate)
  }

  package static func adam(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999
  ) -> Optimizer {
    Optimizer(.adam(beta1: beta1, beta2: beta2), learningRate: learningRate)
  }

  /// One step for all parameters.
  package func update(_ parameters: [Parameter]) throws(TensorError) {
    try update(values: parameters.map(\.value), gradients: parameters.map(\.gradient))
  }

  /// One step for arrays and their gradients, which must come in the same order each time.
  ///
  /// Nothing is changed if any of them is refused.
  ///
  /// - Throws: ValueError if the arrays are others than at the last step, or gradients do not fit.
  package func update(values: [Tensor], gradients: [Tensor]) throws(TensorError) {
    guard values.count == gradients.count else {
      throw .other(.valueError, "\(values.count) parameters but \(gradients.count) gradients")
    }
    for (value, gradient) in zip(values, gradients) {
      guard gradient.shape == value.shape else { throw .broadcast([value.shape, gradient.shape]) }
      guard value.dtype == .float32 || value.dtype == .float64 else {
        throw .other(
          .typeError,
          "parameters must be float32 or float64 to be trained, not \(value.dtype.name)")
      }
      guard !value.isReadOnly else { throw .readOnly }
    }
    try prepareStates(values)
    step += 1
    let rate = rule.rate(learningRate, step: step)
    for index in values.indices {
      let value = values[index]
      let gradient = try Batch.prepared(gradients[index], as: value.dtype)
      if value.isContiguous && value !== gradient {
        rule.apply(to: value, gradient, state: states[index], rate: rate)
      } else {
        let dense = try value.copy()
        rule.apply(to: dense, gradient, state: states[index], rate: rate)
        try value.assign(dense)
      }
    }
  }

  /// Forgets the running averages, as a new optimizer would have none.
  package func reset() {
    states = []
    step = 0
  }

  private func prepareStates(_ values: [Tensor]) throws(TensorError) {
    if states.isEmpty {
      for value in values {
        var state: [Tensor] = []
        for _ in 0..<rule.stateCount {
          state.append(try Tensor(zeros: value.shape, dtype: value.dtype))
        }
        states.append(state)
      }
    }
    var isSame = states.count == values.count
    for (state, value) in zip(states, values) {
      for tensor in state where tensor.shape != value.shape || tensor.dtype != value.dtype {
        isSame = false
      }
    }
    guard isSame else {
      throw .other(
        .valueError,
        "this \(rule.name) has been used with other parameters; make a new one for each network")
    }
  }
}
