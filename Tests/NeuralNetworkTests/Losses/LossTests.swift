import Testing

@testable import NeuralNetwork
@testable import TensorCore

/// Values are NumPy's, computed with the books' formulas.
struct LossTests {
  static let probabilities = [
    0.09003057317038046, 0.24472847105479764, 0.6652409557748218, 0.6652409557748218,
    0.24472847105479764, 0.09003057317038046,
  ]

  @Test func softmaxWithLossTakesLabelsAndOneHotRowsAlike() throws {
    let scores = try matrix([[1, 2, 3], [1, 0, -1]])
    let loss = SoftmaxWithLoss()
    let targets = try [
      Tensor(integers: [2, 1], shape: [2]), matrix([[0, 0, 1], [0, 1, 0]]),
      Tensor(integers: [-1, -2], shape: [2]),
    ]
    for t in targets {
      #expect((try loss.forward(scores, t) - 0.9076056849756282).magnitude < 1e-14)
      let output = try #require(loss.output)
      #expect(agree(output.doubles, LossTests.probabilities))
      #expect(
        agree(
          try loss.backward().doubles,
          [
            0.04501528658519023, 0.12236423552739882, -0.1673795221125891, 0.3326204778874109,
            -0.37763576447260117, 0.04501528658519023,
          ]))
    }
    #expect(try agree(loss.prediction(scores).doubles, LossTests.probabilities))
  }

  @Test func softmaxSurvivesLargeScores() throws {
    #expect(try Loss.softmax(matrix([[1000, 1000]])).doubles == [0.5, 0.5])
    #expect(try Loss.softmax(matrix([[.nan, 1]])).doubles.allSatisfy(\.isNaN))
    #expect(try Loss.softmax(matrix([[1, .nan]])).doubles.allSatisfy(\.isNaN))
    #expect(try Loss.softmax(Tensor(zeros: [0, 3])).shape == [0, 3])
    #expect(try Loss.softmax(Tensor(zeros: [3, 0])).shape == [3, 0])
  }

  @Test func sigmoidWithLossIsBinaryCrossEntropy() throws {
    let loss = SigmoidWithLoss()
    let x = try Tensor(doubles: [0.5, -1, 2], shape: [3])
    let t = try Tensor(integers: [1, 0, 0], shape: [3])
    #expect((try loss.forward(x, t) - 0.9714218487983516).magnitude < 1e-14)
    #expect(
      agree(
        try loss.backward().doubles,
        [-0.1258468895993818, 0.08964714045666504, 0.29359902599262744]))
  }

  @Test func squaredErrorsHaveTheirConstants() throws {
    let y = try matrix([[1, 2], [3, 5]])
    let t = try matrix([[1, 1], [1, 1]])
    #expect(try Loss.meanSquaredError(y, t) == 5.25)
    #expect(try Loss.halfSquaredError(y, t) == 10.5)
    #expect(try MeanSquaredError().forward(y, t) == 5.25)
    let column = try MeanSquaredError(.halfSum).forward(
      matrix([[1], [2]]), Tensor(doubles: [0, 0], shape: [2]))
    #expect(column == 2.5)
  }

  @Test(
    arguments: [
      ([3, 0], "IndexError: index 3 is out of bounds for axis 1 with size 3"),
      ([0, -4], "IndexError: index -4 is out of bounds for axis 1 with size 3"),
      (
        [0, 1, 2],
        "ValueError: targets of shape (3,) do not match scores of shape (2, 3): give 2 class "
          + "numbers or one-hot rows of 3"
      ),
    ] as [([Int], String)])
  func labelsAreChecked(labels: [Int], message: String) throws {
    let scores = try Tensor(zeros: [2, 3])
    let t = try Tensor(integers: labels, shape: Shape(labels.count))
    #expect(failure { _ = try SoftmaxWithLoss().forward(scores, t) } == message)
  }

  @Test func labelsMustBeIntegers() throws {
    let text = failure {
      _ = try SoftmaxWithLoss().forward(
        Tensor(zeros: [2, 3]), Tensor(doubles: [0, 1], shape: [2]))
    }
    #expect(text == "IndexError: arrays used as indices must be of integer (or boolean) type")
  }

  @Test func accuracyCountsRightRows() throws {
    let scores = try matrix([[0.1, 0.9], [0.8, 0.2], [0.3, 0.7], [0.6, 0.4]])
    #expect(try Labels.accuracy(scores, Tensor(integers: [1, 0, 0, 0], shape: [4])) == 0.75)
    let column = try matrix([[0.9], [0.2]])
    #expect(try Labels.accuracy(column, Tensor(integers: [1, 1], shape: [2])) == 0.5)
  }
}
