import Testing

@testable import NeuralNetwork
@testable import TensorCore

/// Losses of probabilities, clipping, schedules and the later optimizers.
struct LaterRuleTests {
  @Test func probabilityLossesAgreeWithMeasuredSlopes() throws {
    let random = RandomState(seed: 8)
    let p = try Loss.softmax(random.randn([4, 3]))
    let labels = try Tensor(integers: [0, 2, 1, 2], shape: [4])
    let yes = try Tensor(integers: [1, 0, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1], shape: [4, 3])
    let cases: [(any LossLayer, Tensor)] = [
      (CrossEntropy(), labels), (BinaryCrossEntropy(), yes),
      (MeanAbsoluteError(), try random.randn([4, 3])),
    ]
    for (loss, t) in cases {
      _ = try loss.forward(p, t)
      let analytic = try loss.backward(2).copy()
      let numeric = try GradientCheck.numericalGradient(at: p, step: 1e-6) {
        () throws(TensorError) -> Double in try 2 * loss.forward(p, t)
      }
      let entry = try GradientCheck.compare(
        loss.name, analytic: analytic, numeric: numeric, tolerance: 1e-6)
      #expect(entry.agrees, "\(entry)")
    }
  }

  @Test func clippingKeepsDirections() throws {
    func clipped(_ clipping: GradientClipping) throws -> [[Double]] {
      let optimizer = Optimizer.sgd(learningRate: 1)
      optimizer.clipping = clipping
      let values = [try matrix([[0, 0]]), try matrix([[0]])]
      try optimizer.update(values: values, gradients: [matrix([[3, -4]]), matrix([[12]])])
      return values.map { $0.doubles.map { -$0 } }
    }
    #expect(try clipped(.value(3.5)) == [[3, -3.5], [3.5]])
    #expect(try clipped(.norm(20)) == [[3, -4], [12]])
    let single = try clipped(.norm(2.5))
    #expect(agree(single[0], [1.5, -2]) && agree(single[1], [2.5]))
    let joint = try clipped(.globalNorm(6.5))
    #expect(agree(joint[0], [1.5, -2]) && agree(joint[1], [6]))
  }

  @Test func schedulesFollowTheirFormulas() {
    typealias S = LearningRateSchedule
    let cases: [(S, Int, Double)] = [
      (.exponential(initial: 1, steps: 10, rate: 0.5, isStaircase: false), 20, 0.25),
      (.exponential(initial: 1, steps: 10, rate: 0.5, isStaircase: true), 19, 0.5),
      (.inverseTime(initial: 1, steps: 10, rate: 1, isStaircase: false), 10, 0.5),
      (.polynomial(initial: 1, steps: 10, end: 0, power: 2), 5, 0.25),
      (.polynomial(initial: 1, steps: 10, end: 0.5, power: 2), 99, 0.5),
      (.cosine(initial: 2, steps: 10, alpha: 0), 5, 1),
      (.cosine(initial: 2, steps: 10, alpha: 0.5), 10, 1),
      (.piecewise(boundaries: [3, 6], values: [1, 2, 3]), 3, 1),
      (.piecewise(boundaries: [3, 6], values: [1, 2, 3]), 7, 3),
    ]
    for (schedule, step, rate) in cases {
      #expect(abs(schedule.rate(step: step) - rate) < 1e-12, "\(schedule) at \(step)")
    }
  }

  @Test func decayStandsBesideTheGradient() throws {
    let adam = try matrix([[2, -1]])
    let adamW = try adam.copy()
    let gradient = try matrix([[0.5, 0.25]])
    try Optimizer.adam(learningRate: 0.1).update(values: [adam], gradients: [gradient])
    try Optimizer.adamW(learningRate: 0.1, decay: 0.5)
      .update(values: [adamW], gradients: [gradient])
    #expect(agree(adamW.doubles, [adam.doubles[0] - 0.1, adam.doubles[1] + 0.05]))
  }

  @Test func initializersAreKnownByName() throws {
    #expect(Initializer(named: "ReLU") == .he)
    #expect(Initializer(named: "xavier") == .xavier)
    #expect(Initializer(named: "foo") == nil)
    let W = try Initializer.glorotUniform.weights(
      inputSize: 30, outputSize: 24, random: RandomState(seed: 0), dtype: .float64)
    let limit = (6.0 / 54).squareRoot()
    #expect(W.doubles.allSatisfy { abs($0) <= limit })
    #expect(W.doubles.contains { abs($0) > 0.9 * limit })
    #expect(
      try Initializer.zeros.weights(inputSize: 2, outputSize: 2, random: RandomState(seed: 0)).dtype
        == .float32)
  }
}
