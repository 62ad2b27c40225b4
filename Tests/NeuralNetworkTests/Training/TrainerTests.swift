import Testing

@testable import NeuralNetwork
@testable import TensorCore

struct TrainerTests {
  /// The second book's spiral net 2-10-3, with one stream of random numbers for data, weights and
  /// order.
  static func spiral(_ dtype: DType = .float64) throws -> (trainer: Trainer, x: Tensor, t: Tensor) {
    let random = RandomState(seed: 1984)
    let (x, t) = try ToyData.spiral(random: random)
    let start = Initializer.standardDeviation(0.01)
    let network = try Sequential([
      Affine(inputSize: 2, outputSize: 10, initializer: start, random: random, dtype: dtype),
      Activation(.sigmoid),
      Affine(inputSize: 10, outputSize: 3, initializer: start, random: random, dtype: dtype),
    ])
    return (Trainer(network, .sgd(learningRate: 1), random: random), x, t)
  }

  static func options(epochs: Int) -> Trainer.Options {
    var options = Trainer.Options()
    options.epochs = epochs
    options.batchSize = 30
    return options
  }

  /// Means of each epoch as NumPy computes them with the book's code and the same seed.
  @Test func spiralLossesAreTheBooks() throws {
    let (trainer, x, t) = try TrainerTests.spiral()
    let outcome = try trainer.fit(x, t, options: TrainerTests.options(epochs: 300))
    #expect(outcome == .completed)
    let losses = trainer.history.epochLosses
    #expect(
      agree(
        Array(losses.prefix(5)), [1.125606, 1.12552, 1.116261, 1.116287, 1.1123],
        tolerance: 1e-6))
    #expect(agree(Array(losses.suffix(3)), [0.111603, 0.106687, 0.10855], tolerance: 1e-6))
    #expect(trainer.history.losses.count == 300)
    #expect(try trainer.network.evaluate(x, t).accuracy > 0.95)
  }

  @Test func singlePrecisionLearnsToo() throws {
    let (trainer, x, t) = try TrainerTests.spiral(.float32)
    _ = try trainer.fit(x, t, options: TrainerTests.options(epochs: 300))
    #expect(trainer.network.parameters.allSatisfy { $0.value.dtype == .float32 })
    #expect(try trainer.network.evaluate(x, t).accuracy > 0.95)
  }

  @Test func interruptionKeepsTheLastStep() throws {
    let (trainer, x, t) = try TrainerTests.spiral()
    var asked = 0
    var reports: [Int] = []
    let outcome = try trainer.fit(
      x, t, options: TrainerTests.options(epochs: 3),
      shouldStop: {
        asked += 1
        return asked > 14
      },
      onProgress: { reports.append($0.epoch) })
    #expect(outcome == .interrupted(iterations: 14, of: 30))
    #expect(trainer.optimizer.step == 14)
    #expect(reports == [1, 2])
    #expect(trainer.history.epochLosses.count == 1)
  }

  @Test func validationIsRecordedEachEpoch() throws {
    let (trainer, x, t) = try TrainerTests.spiral()
    var options = TrainerTests.options(epochs: 2)
    options.maximumGradient = 0.1
    _ = try trainer.fit(x, t, options: options, validation: (x, t))
    #expect(trainer.history.validationAccuracies.count == 2)
    #expect(trainer.history.trainingAccuracies == trainer.history.validationAccuracies)
    #expect(trainer.history.validationLosses.allSatisfy { $0 > 0 && $0 < 2 })
  }

  @Test func badSizesAreRefused() throws {
    let (trainer, x, t) = try TrainerTests.spiral()
    var options = TrainerTests.options(epochs: 1)
    options.batchSize = 301
    #expect(
      failure { _ = try trainer.fit(x, t, options: options) }
        == "ValueError: batch size 301 does not fit 300 samples: choose one from 1 to 300")
    #expect(
      failure { _ = try trainer.fit(x, t.sliced(start: 0, stop: 10)) }
        == "ValueError: x has shape (300, 2) and t has shape (10, 3): one target a sample")
  }

  @Test func xorIsLearned() throws {
    let random = RandomState(seed: 1)
    let points = try ToyData.xor(random: random)
    let network = try Sequential(
      [
        Affine(inputSize: 2, outputSize: 8, random: random), Activation(.tanh),
        Affine(inputSize: 8, outputSize: 1, random: random),
      ], loss: SigmoidWithLoss())
    let trainer = Trainer(network, .adam(learningRate: 0.05), random: random)
    var options = Trainer.Options()
    options.epochs = 300
    options.batchSize = 4
    _ = try trainer.fit(points.x, points.t, options: options)
    #expect(try network.evaluate(points.x, points.t).accuracy == 1)
    #expect(try network.predict(points.x).doubles.map { $0.rounded() } == [0, 1, 1, 0])
  }
}
