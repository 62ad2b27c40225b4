import TensorCore

/// Trains a network with mini-batches, as the second book's `Trainer` does: each epoch shuffles the
/// samples by `permutation`, drops what does not fill a batch, and records the mean loss at
/// intervals.
package final class Trainer {
  /// What to do, besides the network and its data.
  package struct Options: Sendable {
    package var epochs = 10
    package var batchSize = 32
    /// Longest gradient, all parameters together; nil for any.
    package var maximumGradient: Double?
    /// Iterations between two entries of the history; the first iteration of an epoch always makes
    /// one.
    package var evaluationInterval: Int? = 20
    /// Whether the samples are drawn in a new order each epoch.
    package var shuffles = true

    package init() {}
  }

  /// Where a training stands, as callbacks see it.
  package struct Progress: Sendable {
    /// Counted from 1.
    package let epoch: Int
    package let epochs: Int
    /// Counted from 1 within the epoch.
    package let iteration: Int
    package let iterations: Int
    /// Mean loss since the last report.
    package let loss: Double
  }

  /// Numbers kept of a training.
  package struct History: Sendable {
    /// Mean loss of each interval: the second book's `loss_list`.
    package var losses: [Double] = []
    /// Mean loss of each epoch.
    package var epochLosses: [Double] = []
    /// Accuracy after each epoch, where asked for.
    package var trainingAccuracies: [Double] = []
    package var validationAccuracies: [Double] = []
    package var validationLosses: [Double] = []

    package init() {}
  }

  /// How a training ended.
  package enum Outcome: Sendable, Equatable {
    case completed
    /// After so many iterations of so many; the parameters keep the last step.
    case interrupted(iterations: Int, of: Int)
  }

  package let network: Sequential
  package let optimizer: Optimizer
  package private(set) var history = History()
  /// Epochs trained so far, over all calls of `fit`.
  package private(set) var currentEpoch = 0
  private let random: RandomState

  package init(_ network: Sequential, _ optimizer: Optimizer, random: RandomState) {
    self.network = network
    self.optimizer = optimizer
    self.random = random
  }

  /// One step on one batch; returns its loss.
  package func step(
    _ x: Tensor, _ t: Tensor, maximumGradient: Double? = nil
  ) throws(TensorError) -> Double {
    let loss = try network.forward(x, t)
    try network.backward()
    let parameters = network.parameters
    if let maximumGradient {
      try GradientClipping.clip(parameters.map(\.gradient), maximum: maximumGradient)
    }
    try optimizer.update(parameters)
    return loss
  }

  /// Trains on samples x (N, …) with targets t (N) or (N, K).
  ///
  /// `onProgress` is called at each interval and `onEpoch` after each epoch; `shouldStop` is asked
  /// before each step. With `validation`, accuracies of both sets are recorded after each epoch.
  package func fit(
    _ x: Tensor, _ t: Tensor, options: Options = Options(),
    validation: (x: Tensor, t: Tensor)? = nil, shouldStop: () -> Bool = { false },
    onEpoch: (History) -> Void = { _ in }, onProgress: (Progress) -> Void = { _ in }
  ) throws(TensorError) -> Outcome {
    let batches = try Batches(x, t, batchSize: options.batchSize)
    let (product, overflow) = batches.count.multipliedReportingOverflow(by: max(0, options.epochs))
    let total = overflow ? Int.max : product
    var done = 0
    var mean = RunningMean()
    for epoch in 0..<max(0, options.epochs) {
      if options.shuffles { try batches.shuffle(random) }
      var epochMean = RunningMean()
      for iteration in 0..<batches.count {
        if shouldStop() { return .interrupted(iterations: done, of: total) }
        let batch = try batches.batch(iteration, dtype: computingType)
        let loss = try step(batch.x, batch.t, maximumGradient: options.maximumGradient)
        done += 1
        mean.add(loss)
        epochMean.add(loss)
        guard let interval = options.evaluationInterval, interval > 0, iteration % interval == 0
        else { continue }
        history.losses.append(mean.value)
        onProgress(
          Progress(
            epoch: epoch + 1, epochs: options.epochs, iteration: iteration + 1,
            iterations: batches.count, loss: mean.value))
        mean = RunningMean()
      }
      currentEpoch += 1
      history.epochLosses.append(epochMean.value)
      if let validation {
        history.trainingAccuracies.append(try network.evaluate(x, t).accuracy)
        let result = try network.evaluate(validation.x, validation.t)
        history.validationAccuracies.append(result.accuracy)
        history.validationLosses.append(result.loss)
      }
      onEpoch(history)
    }
    return .completed
  }

  /// The type the network computes in.
  private var computingType: DType { network.parameters.first?.value.dtype ?? .float64 }
}

/// The mean of the numbers added so far; nan of none.
struct RunningMean {
  private var sum = 0.0
  private var count = 0

  var value: Double { sum / Double(count) }

  mutating func add(_ value: Double) {
    sum += value
    count += 1
  }
}
