import Testing

@testable import NeuralNetwork
@testable import TensorCore

/// Each layer's backward against measured slopes, in float64.
struct GradientTests {
  enum Kind: String, CaseIterable, Sendable {
    case affine, matMul, sigmoid, relu, tanh, softmax, batchNormalization

    func layer(_ random: RandomState) throws -> any Layer {
      switch self {
      case .affine:
        return try Affine(W: random.randn([3, 2]), b: random.randn([2]))
      case .matMul: return try MatMul(W: random.randn([3, 2]))
      case .sigmoid: return Activation(.sigmoid)
      case .relu: return Activation(.relu)
      case .tanh: return Activation(.tanh)
      case .softmax: return Softmax()
      case .batchNormalization:
        return try BatchNormalization(gamma: random.randn([3]), beta: random.randn([3]))
      }
    }

    var outputSize: Int { self == .affine || self == .matMul ? 2 : 3 }
  }

  @Test(arguments: Kind.allCases)
  func backwardAgreesWithMeasuredSlopes(kind: Kind) throws {
    let random = RandomState(seed: 7)
    let layer = try kind.layer(random)
    let x = try random.randn([4, 3])
    let dout = try random.randn([4, kind.outputSize])
    for entry in try GradientCheck.check(layer, x, dout: dout, tolerance: 1e-6) {
      #expect(entry.agrees, "\(entry)")
    }
  }

  @Test(arguments: Kind.allCases)
  func shapesAreAsDocumented(kind: Kind) throws {
    let random = RandomState(seed: 7)
    let layer = try kind.layer(random)
    let x = try random.randn([4, 3])
    let y = try layer.forward(x)
    #expect(y.shape == Shape(4, kind.outputSize))
    #expect(layer.outputShape(of: x.shape) == y.shape)
    let dx = try layer.backward(y.copy())
    #expect(dx.shape == x.shape)
    for parameter in layer.parameters {
      #expect(parameter.gradient.shape == parameter.value.shape)
    }
  }

  @Test(arguments: [true, false])
  func lossesAgreeWithMeasuredSlopes(oneHot: Bool) throws {
    let random = RandomState(seed: 3)
    let x = try random.randn([5, 3])
    let labels = [0, 2, 1, 2, 0]
    let t =
      oneHot
      ? try Labels.oneHot(labels, classes: 3) : try Tensor(integers: labels, shape: [5])
    let same = try random.randn([5, 3])
    let binary = try Tensor(
      integers: [1, 0, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1, 0, 0, 1], shape: [5, 3])
    let cases: [(any LossLayer, Tensor)] = [
      (SoftmaxWithLoss(), t), (SigmoidWithLoss(), binary), (MeanSquaredError(), same),
      (MeanSquaredError(.halfSum), same),
    ]
    for (loss, target) in cases {
      _ = try loss.forward(x, target)
      let analytic = try loss.backward(2).copy()
      let numeric = try GradientCheck.numericalGradient(at: x) {
        () throws(TensorError) -> Double in try 2 * loss.forward(x, target)
      }
      let entry = try GradientCheck.compare(
        loss.name, analytic: analytic, numeric: numeric, tolerance: 1e-6)
      #expect(entry.agrees, "\(entry)")
      #expect(analytic.shape == x.shape)
    }
  }

  @Test func networkWithWeightDecayAgrees() throws {
    let random = RandomState(seed: 5)
    let network = try Sequential(
      [
        Affine(inputSize: 4, outputSize: 5, random: random, dtype: .float64),
        BatchNormalization(size: 5, dtype: .float64), Activation(.tanh),
        Affine(inputSize: 5, outputSize: 3, random: random, dtype: .float64),
      ], weightDecay: 0.1)
    let x = try random.randn([6, 4])
    let t = try Tensor(integers: [0, 1, 2, 0, 1, 2], shape: [6])
    let entries = try GradientCheck.check(network, x, t, tolerance: 1e-6)
    #expect(entries.count == 6)
    for entry in entries { #expect(entry.agrees, "\(entry)") }
  }

  @Test func penaltiesOnParametersAndValuesAgree() throws {
    let random = RandomState(seed: 6)
    let network = try Sequential(
      [
        Affine(inputSize: 4, outputSize: 5, random: random, dtype: .float64), Activation(.tanh),
        ActivityRegularization(absolute: 0.3, square: 0.2),
        Affine(inputSize: 5, outputSize: 3, random: random, dtype: .float64),
      ])
    network.penalties = [
      Penalty(layer: 0, parameter: 0, absolute: 0.1, square: 0.4),
      Penalty(layer: 3, parameter: 1, square: 0.5),
    ]
    let x = try random.randn([6, 4])
    let t = try Tensor(integers: [0, 1, 2, 0, 1, 2], shape: [6])
    let entries = try GradientCheck.check(network, x, t, tolerance: 1e-6)
    #expect(entries.count == 4)
    for entry in entries { #expect(entry.agrees, "\(entry)") }
    let plain = try Sequential(network.layers, loss: network.loss).forward(x, t)
    #expect(try network.forward(x, t) > plain)
  }

  /// A sample of weight 2 counts as two samples do, one of weight 0 not at all.
  @Test func weightsOfSamplesCountThemSoOften() throws {
    let random = RandomState(seed: 7)
    let network = try Sequential([
      Affine(inputSize: 3, outputSize: 2, random: random, dtype: .float64)
    ])
    let x = try random.randn([4, 3])
    let rows: [Int] = [0, 1, 1, 3]
    let repeated = try Tensor(
      doubles: rows.flatMap { Array(x.doubles[(3 * $0)..<(3 * $0 + 3)]) }, shape: [4, 3])
    let loss = try network.forward(repeated, Tensor(integers: [0, 1, 1, 1], shape: [4]))
    try network.backward()
    let gradient = network.parameters[0].gradient.doubles
    let weighted = try network.forward(
      x, Tensor(integers: [0, 1, 0, 1], shape: [4]),
      weights: Tensor(doubles: [1, 2, 0, 1], shape: [4]))
    try network.backward()
    #expect((loss - weighted).magnitude < 1e-12)
    #expect(agree(network.parameters[0].gradient.doubles, gradient))
    #expect(
      failure { _ = try network.forward(x, x, weights: Tensor(doubles: [1], shape: [1])) } != nil)
  }

  @Test func frozenLayersAreNoParameters() throws {
    let network = try Sequential([
      Affine(inputSize: 3, outputSize: 2, random: RandomState(seed: 1)),
      BatchNormalization(size: 2), Affine(inputSize: 2, outputSize: 2, random: RandomState(seed: 2)),
    ])
    network.frozen = [0, 1]
    #expect(network.parameters.count == 2)
    let norm = try #require(network.layers[1] as? BatchNormalization)
    _ = try network.forward(
      Tensor(doubles: [1, 2, 3, 4, 5, 6], shape: [2, 3]), Tensor(integers: [0, 1], shape: [2]))
    #expect(norm.runningMean.doubles == [0, 0])
  }

  @Test func wrongGradientIsNamedWithPlaceAndBothValues() throws {
    let entry = try GradientCheck.compare(
      "Affine dW", analytic: matrix([[1, 2], [3, 4]]), numeric: matrix([[1, 2], [3.5, 4]]))
    #expect(!entry.agrees)
    #expect(
      entry.description
        == "Affine dW (2, 2): WRONG, worst at [1, 0]: backward says 3, measured 3.5 (error 1.4e-01)"
    )
    let nan = try GradientCheck.compare(
      "dW", analytic: matrix([[.nan]]), numeric: matrix([[1]]))
    #expect(!nan.agrees)
  }

  @Test func measuringRestoresTheArray() throws {
    let x = try matrix([[0.1, 0.2]])
    _ = try GradientCheck.numericalGradient(at: x) { 1 }
    #expect(x.doubles == [0.1, 0.2])
  }
}
