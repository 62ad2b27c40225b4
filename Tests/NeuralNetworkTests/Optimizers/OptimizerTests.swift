import Testing

@testable import NeuralNetwork
@testable import TensorCore

/// Three steps from the same start; values are NumPy's with the books' formulas.
struct OptimizerTests {
  static let start = [1.0, -2, 0.5]
  static let gradients = [[0.1, -0.2, 0.3], [-0.4, 0.5, 0], [1, 1, -1]]

  static let expected: [(UpdateRule, [Double])] = [
    (.sgd, [0.93, -2.13, 0.57]),
    (.momentum(0.9), [0.9488999999999999, -2.1408, 0.5186999999999999]),
    (.nesterov(0.9), [0.825609, -2.3610480000000003, 0.648147]),
    (.adaGrad, [0.90456430232783, -2.08089278472775, 0.4957826526811263]),
    (.rmsProp(decay: 0.99), [0.04522455695922023, -2.8106980385275127, 0.45861658208624456]),
    (
      .adam(beta1: 0.9, beta2: 0.999),
      [0.913368869485243, -2.0166747014604547, 0.37931836302790534]
    ),
  ]

  @Test(arguments: expected, [DType.float64, .float32])
  func rulesAreTheBooks(example: (UpdateRule, [Double]), dtype: DType) throws {
    let optimizer = Optimizer(example.0, learningRate: 0.1)
    let w = try Tensor(doubles: OptimizerTests.start, shape: [3]).cast(to: dtype)
    for gradient in OptimizerTests.gradients {
      try optimizer.update(values: [w], gradients: [Tensor(doubles: gradient, shape: [3])])
    }
    #expect(agree(w.doubles, example.1, tolerance: dtype == .float64 ? 1e-13 : 1e-6))
    #expect(optimizer.step == 3)
  }

  @Test func viewsAreChangedThroughTheirStrides() throws {
    let whole = try matrix([[1, 2], [3, 4]])
    let column = try whole.sliced(axis: 1, start: 0, stop: 1)
    try Optimizer.sgd(learningRate: 1).update(values: [column], gradients: [matrix([[1], [1]])])
    #expect(whole.doubles == [0, 2, 2, 4])
  }

  @Test func otherParametersAreRefused() throws {
    let optimizer = Optimizer.momentum()
    let w = try Tensor(zeros: [2])
    try optimizer.update(values: [w], gradients: [w.copy()])
    let text = failure {
      let other = try Tensor(zeros: [3])
      try optimizer.update(values: [other], gradients: [other.copy()])
    }
    #expect(
      text
        == "ValueError: this Momentum has been used with other parameters; make a new one for each "
        + "network")
    optimizer.reset()
    let other = try Tensor(zeros: [3])
    try optimizer.update(values: [other], gradients: [other.copy()])
  }

  @Test func refusedUpdatesChangeNothing() throws {
    let w = try Tensor(ones: [2])
    let text = failure {
      try Optimizer.sgd().update(
        values: [w, w], gradients: [Tensor(ones: [2]), Tensor(ones: [3])])
    }
    #expect(text == "ValueError: operands could not be broadcast together with shapes (2,) (3,) ")
    #expect(w.doubles == [1, 1])
  }

  @Test func clippingKeepsTheDirection() throws {
    let g = try Tensor(doubles: [3, 4], shape: [2])
    #expect(try GradientClipping.clip([g], maximum: 10) == 5)
    #expect(g.doubles == [3, 4])
    #expect(try GradientClipping.clip([g], maximum: 1) == 5)
    #expect(agree(g.doubles, [0.6, 0.8], tolerance: 1e-6))
  }
}
