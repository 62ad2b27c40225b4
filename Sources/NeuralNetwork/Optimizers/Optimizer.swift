import TensorCore

/// Changes parameters in place, by their gradients and an `UpdateRule`.
package final class Optimizer {
  package let rule: UpdateRule
  /// The rate η; a schedule goes before it.
  package var learningRate: Double
  /// The rate as a function of the updates made so far.
  package var schedule: LearningRateSchedule?
  /// Added to the roots that are divided by.
  package var epsilon = 1e-7
  /// Where AdaGrad's sum of squares starts: 0 in the books, 0.1 in Keras.
  package var initialAverage = 0.0
  /// λ of a decay beside the gradient, `W -= η λ W` before each step, for rules that have none.
  package var separateDecay = 0.0
  /// How gradients are limited before they are used.
  package var clipping: GradientClipping?
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

  package static func adamW(
    learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999,
    decay: Double = 0.004
  ) -> Optimizer {
    Optimizer(.adamW(beta1: beta1, beta2: beta2, decay: decay), learningRate: learningRate)
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
    var prepared: [Tensor] = []
    for (value, gradient) in zip(values, gradients) {
      prepared.append(try Batch.prepared(gradient, as: value.dtype))
    }
    if let clipping { prepared = try clipping.applied(to: prepared) }
    let base = currentRate
    step += 1
    let rate = rule.rate(base, step: step)
    let decay = base * (rule.separateDecay + separateDecay)
    for index in values.indices {
      let value = values[index]
      let gradient = prepared[index]
      if value.isContiguous && value !== gradient {
        if decay != 0 { Kernel.scale(value, by: 1 - decay) }
        rule.apply(to: value, gradient, state: states[index], rate: rate, epsilon: epsilon)
      } else {
        let dense = try value.copy()
        if decay != 0 { Kernel.scale(dense, by: 1 - decay) }
        rule.apply(to: dense, gradient, state: states[index], rate: rate, epsilon: epsilon)
        try value.assign(dense)
      }
    }
  }

  /// The learning rate of the next update.
  package var currentRate: Double { schedule?.rate(step: step) ?? learningRate }

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
          let average = try Tensor(zeros: value.shape, dtype: value.dtype)
          if initialAverage != 0 { average.fill(with: .float64(initialAverage)) }
          state.append(average)
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
