import TensorCore

/// A chain of layers that ends in a loss.
package final class Sequential {
  package private(set) var layers: [any Layer]
  package var loss: any LossLayer
  /// λ of the penalty `½ λ Σ W²` on all weights (not on biases), 0 for none.
  package var weightDecay: Double
  /// Penalties on single parameters.
  package var penalties: [Penalty] = []
  /// Places of layers that training leaves as they are.
  package var frozen: Set<Int> = []

  private var lastScores: Tensor?
  /// The samples' weights of the last `forward`, in the type of its scores.
  private var lastWeights: Tensor?

  /// What the network answered for the batch of the last `forward`: probabilities, or scores that
  /// have their order.
  package var lastPrediction: Tensor? {
    switch loss {
    case let softmax as SoftmaxWithLoss: softmax.output
    case let sigmoid as SigmoidWithLoss: sigmoid.output
    default: lastScores
    }
  }

  /// What training changes: parameters of all layers that are not frozen, first layer first.
  package var parameters: [Parameter] {
    var all: [Parameter] = []
    for (index, layer) in layers.enumerated() where !frozen.contains(index) {
      all += layer.parameters
    }
    return all
  }

  package init(
    _ layers: [any Layer] = [], loss: any LossLayer = SoftmaxWithLoss(), weightDecay: Double = 0
  ) {
    self.layers = layers
    self.loss = loss
    self.weightDecay = weightDecay
  }

  package func append(_ layer: any Layer) { layers.append(layer) }

  /// The output of the last layer before the loss: scores (N, K) for a batch x (N, …).
  package func scores(_ x: Tensor, isTraining: Bool = false) throws(TensorError) -> Tensor {
    var x = x
    for (index, layer) in layers.enumerated() {
      // Statistics that are left as they are are also the ones that are used.
      let isAtRest = layer is BatchNormalization && frozen.contains(index)
      x = try layer.forward(x, isTraining: isTraining && !isAtRest)
    }
    return x
  }

  /// What the network answers: probabilities where the loss makes scores into such.
  package func predict(_ x: Tensor) throws(TensorError) -> Tensor {
    try loss.prediction(scores(x))
  }

  /// The loss of a batch with its penalties; `backward` may follow.
  ///
  /// With weights (N), the loss is `(1/N) Σ_i w_i L_i`, where L_i is the loss of sample i alone.
  package func forward(
    _ x: Tensor, _ t: Tensor, weights: Tensor? = nil, isTraining: Bool = true
  ) throws(TensorError) -> Double {
    let scores = try scores(x, isTraining: isTraining)
    lastScores = scores
    lastWeights = nil
    var value = try loss.forward(scores, t)
    if let weights {
      value = try weightedLoss(scores, t, weights)
      // The loss remembers the whole batch for its gradient.
      _ = try loss.forward(scores, t)
    }
    for layer in layers { value += layer.penalty }
    for penalty in penalties { value += try penalty.value(in: layers) }
    guard weightDecay != 0 else { return value }
    for parameter in decayedParameters {
      value += 0.5 * weightDecay * Kernel.sumOfSquares(try parameter.value.contiguous())
    }
    return value
  }

  /// Writes the gradients of all parameters, for the last `forward`.
  package func backward() throws(TensorError) {
    var dout = try loss.backward()
    if let lastWeights { dout = try Tensor.binary(.multiply, .tensor(dout), .tensor(lastWeights)) }
    for index in layers.indices.reversed() {
      if index == 0 {
        try layers[index].backwardParametersOnly(dout)
      } else {
        dout = try layers[index].backward(dout)
      }
    }
    for penalty in penalties { try penalty.addGradient(in: layers) }
    guard weightDecay != 0 else { return }
    for parameter in decayedParameters {
      Kernel.add(try parameter.value.contiguous(), times: weightDecay, to: parameter.gradient)
    }
  }

  /// Leaves running statistics as they were before the last `forward`, for a batch that must not count.
  package func forgetLastBatch() throws(TensorError) {
    for (index, layer) in layers.enumerated() where !frozen.contains(index) {
      try (layer as? BatchNormalization)?.forgetLastBatch()
    }
  }

  /// The mean of the samples' losses times their weights, each taken alone; the mean loss of a batch
  /// is what every loss gives, whatever its formula.
  private func weightedLoss(
    _ scores: Tensor, _ t: Tensor, _ weights: Tensor
  ) throws(TensorError) -> Double {
    let count = scores.rank > 0 ? scores.shape[0] : 0
    guard scores.rank > 0, t.rank > 0, t.shape[0] == count, weights.shape == Shape(count) else {
      throw .other(
        .valueError, "weights of shape \(weights.shape) for \(count) samples: one each is needed")
    }
    var sum = 0.0
    for (index, weight) in weights.doubles.enumerated() {
      sum += weight * (try loss.forward(
        scores.sliced(start: index, stop: index + 1), t.sliced(start: index, stop: index + 1)))
    }
    var column = Shape(count)
    for _ in 1..<max(scores.rank, 1) { column.append(1) }
    lastWeights = try weights.cast(to: scores.dtype).reshaped(to: column)
    return count == 0 ? .nan : sum / Double(count)
  }

  /// Loss without penalty and accuracy over all samples, in pieces so that memory stays bounded.
  package func evaluate(
    _ x: Tensor, _ t: Tensor, batchSize: Int = 1000
  ) throws(TensorError) -> (loss: Double, accuracy: Double) {
    guard x.rank > 0, t.rank > 0, x.shape[0] == t.shape[0] else {
      throw .other(
        .valueError, "x has shape \(x.shape) and t has shape \(t.shape): one target a sample")
    }
    let count = x.shape[0]
    var loss = 0.0
    var right = 0.0
    var start = 0
    while start < count {
      let end = min(count, start + max(1, batchSize))
      let targets = try t.sliced(start: start, stop: end)
      let scores = try scores(x.sliced(start: start, stop: end))
      loss += try self.loss.forward(scores, targets) * Double(end - start)
      right += try accuracy(scores, targets) * Double(end - start)
      start = end
    }
    let samples = Double(max(count, 1))
    return (loss / samples, right / samples)
  }

  /// Scores of a yes-or-no question are logits, so that 0 is the border there.
  private func accuracy(_ scores: Tensor, _ t: Tensor) throws(TensorError) -> Double {
    try Labels.accuracy(scores, t, threshold: loss is SigmoidWithLoss ? 0 : 0.5)
  }

  /// The right answers among a batch of predictions.
  package func accuracy(
    ofPredictions y: Tensor, _ t: Tensor
  ) throws(TensorError) -> Double {
    try Labels.accuracy(y, t)
  }

  /// Where numbers stopped being finite, for a batch of which the loss is not: the first layer with
  /// such a parameter, else the first that makes them of finite input; nil where only the loss does.
  package func firstNonfinite(
    _ x: Tensor
  ) throws(TensorError) -> (layer: Int?, isParameter: Bool)? {
    for (index, layer) in layers.enumerated() {
      for parameter in layer.parameters where !(try isFinite(parameter.value)) {
        return (index, true)
      }
    }
    var x = x
    guard try isFinite(x) else { return (nil, false) }
    for (index, layer) in layers.enumerated() {
      x = try layer.forward(x, isTraining: false)
      if !(try isFinite(x)) { return (index, false) }
    }
    return nil
  }

  private func isFinite(_ tensor: Tensor) throws(TensorError) -> Bool {
    try Tensor.unary(.isfinite, .tensor(tensor))
      .reduced(.all, axes: nil, keepDimensions: false).element(at: 0).integerValue != 0
  }

  private var decayedParameters: [Parameter] { parameters.filter { $0.value.rank >= 2 } }
}
