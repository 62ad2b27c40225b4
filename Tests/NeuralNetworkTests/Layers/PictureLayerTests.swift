import Testing

@testable import NeuralNetwork
@testable import TensorCore

/// Convolution, pooling, embedding and the nodes of a graph against measured slopes, in float64.
struct PictureLayerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let step: Int
    let zeros: Int?
    let isChannelsLast: Bool

    var testDescription: String { "step \(step), zeros \(zeros ?? -1), last \(isChannelsLast)" }

    var padding: Windows.Padding { zeros.map(Windows.Padding.zeros) ?? .same }
  }

  static let cases = [1, 2, 3].flatMap { step in
    [0, 1, nil].flatMap { zeros in
      [false, true].map { Case(step: step, zeros: zeros, isChannelsLast: $0) }
    }
  }

  @Test(arguments: cases)
  func convolutionAgreesWithMeasuredSlopes(_ given: Case) throws {
    let random = RandomState(seed: 5)
    let W = try random.randn(given.isChannelsLast ? [3, 2, 2, 4] : [4, 2, 3, 2])
    let layer = try Convolution(
      W: W, b: random.randn([4]), step: (given.step, given.step), padding: given.padding,
      isChannelsLast: given.isChannelsLast)
    let x = try random.randn(given.isChannelsLast ? [2, 5, 6, 2] : [2, 2, 5, 6])
    let y = try layer.forward(x)
    #expect(layer.outputShape(of: x.shape) == y.shape)
    let dout = try random.randn(y.shape)
    for entry in try GradientCheck.check(layer, x, dout: dout, tolerance: 1e-6) {
      #expect(entry.agrees, "\(entry)")
    }
  }

  @Test(arguments: cases)
  func poolingAgreesWithMeasuredSlopes(_ given: Case) throws {
    let random = RandomState(seed: 9)
    let layer = MaxPooling(
      try Windows(
        height: 2, width: 3, step: (given.step, given.step), padding: given.padding,
        isChannelsLast: given.isChannelsLast))
    let x = try random.randn(given.isChannelsLast ? [2, 5, 6, 3] : [2, 3, 5, 6])
    let y = try layer.forward(x)
    #expect(layer.outputShape(of: x.shape) == y.shape)
    let dout = try random.randn(y.shape)
    for entry in try GradientCheck.check(layer, x, dout: dout, tolerance: 1e-6) {
      #expect(entry.agrees, "\(entry)")
    }
  }

  @Test func channelOrdersAgree() throws {
    let random = RandomState(seed: 2)
    let (W, b) = (try random.randn([4, 2, 3, 3]), try random.randn([4]))
    let x = try random.randn([2, 2, 6, 5])
    let first = try Convolution(W: W, b: b).forward(x)
    let last = try Convolution(
      W: W.transposed([2, 3, 1, 0]).copy(), b: b, isChannelsLast: true
    ).forward(x.transposed([0, 2, 3, 1]).copy())
    #expect(agree(first.doubles, try last.transposed([0, 3, 1, 2]).copy().doubles))
  }

  @Test func windowsThatDoNotFitAreRefused() throws {
    let layer = try Convolution(W: Tensor(zeros: [1, 2, 3, 3]), b: nil)
    #expect(
      failure { _ = try layer.forward(Tensor(zeros: [1, 2, 2, 5])) }
        == "ValueError: Conv2D: a 3x3 window does not fit a 2x5 picture")
    #expect(
      failure { _ = try layer.forward(Tensor(zeros: [1, 3, 5, 5])) }
        == "ValueError: Conv2D: the picture has 3 channels, but W (1, 2, 3, 3) takes 2")
    #expect(
      failure { _ = try layer.forward(Tensor(zeros: [5, 5])) }
        == "ValueError: Conv2D: pictures need four axes (N, C, H, W), not shape (5, 5)")
    #expect(failure { _ = try Windows(height: 2, width: 2, step: (0, 1)) } != nil)
    #expect(try layer.forward(Tensor(zeros: [0, 2, 5, 5])).shape == [0, 1, 3, 3])
  }

  @Test func poolingTakesTheFirstOfEquals() throws {
    let layer = MaxPooling(try Windows(height: 2, width: 2, step: (2, 2)))
    _ = try layer.forward(Tensor(ones: [1, 1, 2, 2]))
    #expect(try layer.backward(Tensor(ones: [1, 1, 1, 1])).doubles == [1, 0, 0, 0])
  }

  @Test func embeddingAddsGradientsOfRepeatedWords() throws {
    let layer = try Embedding(W: matrix([[1, 2], [3, 4], [5, 6]]))
    let words = try Tensor(integers: [2, 0, -1], shape: [3])
    #expect(try layer.forward(words).doubles == [5, 6, 1, 2, 5, 6])
    _ = try layer.backward(matrix([[1, 1], [2, 2], [3, 3]]))
    #expect(layer.weight.gradient.doubles == [2, 2, 0, 0, 4, 4])
    #expect(
      failure { _ = try layer.forward(Tensor(integers: [3], shape: [1])) }
        == "IndexError: index 3 is out of bounds for axis 0 with size 3")
  }

  @Test func flattenGivesTheShapeBack() throws {
    let layer = Flatten()
    #expect(try layer.forward(Tensor(zeros: [2, 3, 4])).shape == [2, 12])
    #expect(try layer.backward(Tensor(zeros: [2, 12])).shape == [2, 3, 4])
    #expect(layer.outputShape(of: [5, 2, 2]) == [5, 4])
  }
}
