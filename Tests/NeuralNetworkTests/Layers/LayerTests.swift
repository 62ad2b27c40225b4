import Testing

@testable import NeuralNetwork
@testable import TensorCore

/// Values are NumPy's, computed with the first book's formulas.
struct LayerTests {
  @Test func affineIsProductPlusBias() throws {
    let layer = try Affine(
      W: matrix([[1, 2, 3], [4, 5, 6]]), b: Tensor(doubles: [10, 20, 30], shape: [3]))
    let y = try layer.forward(matrix([[1, 1], [2, 0]]))
    #expect(y.doubles == [15, 27, 39, 12, 24, 36])
    let dx = try layer.backward(matrix([[1, 0, 0], [0, 1, 0]]))
    #expect(dx.doubles == [1, 4, 2, 5])
    #expect(layer.weight.gradient.doubles == [1, 2, 0, 1, 0, 0])
    #expect(layer.bias?.gradient.doubles == [1, 1, 0])
  }

  @Test func affineFlattensImagesAndGivesTheirShapeBack() throws {
    let layer = try Affine(W: RandomState(seed: 0).randn([6, 2]), b: nil)
    let y = try layer.forward(Tensor(zeros: [4, 3, 2]))
    #expect(y.shape == [4, 2])
    #expect(try layer.backward(y).shape == [4, 3, 2])
    let row = try layer.forward(Tensor(zeros: [6]))
    #expect(row.shape == [2])
    #expect(try layer.backward(row).shape == [6])
  }

  @Test func affineReadsViewsAndOtherTypes() throws {
    let layer = try Affine(W: matrix([[1, 2], [3, 4]]), b: nil)
    let x = try Tensor(integers: [1, 2, 3, 4], shape: [2, 2]).transposed()
    #expect(try layer.forward(x).doubles == [10, 14, 14, 20])
  }

  @Test func affineNamesShapesThatDoNotFit() throws {
    let layer = try Affine(W: Tensor(zeros: [3, 2]), b: Tensor(zeros: [2]))
    #expect(
      failure { _ = try layer.forward(Tensor(zeros: [4, 5])) }
        == "ValueError: shapes (4,5) and (3,2) not aligned: 5 (dim 1) != 3 (dim 0)")
    #expect(
      failure { _ = try Affine(W: Tensor(zeros: [3, 2]), b: Tensor(zeros: [3])) }
        == "ValueError: Affine: b must have shape (2,), one for each column of W (3, 2), not (3,)")
    #expect(
      failure { _ = try Affine(W: Tensor(zeros: [3, 2], dtype: .int64), b: nil) }
        == "TypeError: W must be float32 or float64 to be trained, not int64")
    #expect(
      failure { _ = try layer.backward(Tensor(zeros: [4, 2])) }
        == "ValueError: Affine: backward needs a forward before it")
  }

  @Test func reusedMemoryNeverChangesWhatIsHeld() throws {
    let layer = Activation(.relu)
    let first = try layer.forward(matrix([[1, -1]]))
    let second = try layer.forward(matrix([[2, 3]]))
    let third = try layer.forward(matrix([[4, 5]]))
    #expect(first.doubles == [1, 0])
    #expect(second.doubles == [2, 3])
    #expect(third.doubles == [4, 5])
    let view = try layer.backward(matrix([[1, 1]])).reshaped(to: [2])
    _ = try layer.backward(matrix([[7, 7]]))
    _ = try layer.backward(matrix([[8, 8]]))
    #expect(view.doubles == [1, 1])
  }

  @Test func gradientsAreWrittenIntoTheSameArray() throws {
    let layer = try Affine(W: matrix([[1], [1]]), b: nil)
    let held = layer.weight.gradient
    _ = try layer.forward(matrix([[2, 3]]))
    _ = try layer.backward(matrix([[10]]))
    #expect(held.doubles == [20, 30])
  }

  @Test func batchNormalizationFollowsTheBook() throws {
    let layer = try BatchNormalization(
      gamma: Tensor(doubles: [2, 0.5], shape: [2]), beta: Tensor(doubles: [0.1, -0.2], shape: [2]))
    let x = try matrix([[1, 2], [3, -4], [5, 9]])
    let y = try layer.forward(x, isTraining: true)
    #expect(
      agree(
        y.doubles,
        [
          -2.3494892835039805, -0.23137278970109082, 0.1, -0.796083004320725, 2.5494892835039806,
          0.4274557940218157,
        ]))
    let dx = try layer.backward(matrix([[0.1, 0.2], [-0.3, 0.4], [0.5, -0.6]]))
    #expect(
      agree(
        dx.doubles,
        [
          0.24494883649458438, 0.016378078489665344, -0.4898978567007961, -0.00881896364748456,
          0.24494902020621173, -0.007559114842180785,
        ]))
    #expect(agree(layer.gamma.gradient.doubles, [0.4898978567007961, -1.2423624721631952]))
    #expect(agree(layer.beta.gradient.doubles, [0.3, 0]))
    #expect(agree(layer.runningMean.doubles, [0.3, 0.23333333333333336]))
    #expect(agree(layer.runningVariance.doubles, [0.26666666666666666, 2.822222222222223]))
    let later = try layer.forward(x, isTraining: false)
    #expect(
      agree(
        later.doubles,
        [
          2.8110832590688464, 0.3258101178074834, 10.55703542783698, -1.4599600936141583,
          18.302987596605114, 2.4092086977993987,
        ]))
  }

  @Test func dropoutDrawsAsNumPyDoes() throws {
    let layer = try Dropout(ratio: 0.5, random: RandomState(seed: 0))
    let x = try matrix([[1, 2, 3], [4, 5, 6]])
    #expect(try layer.forward(x, isTraining: true).doubles == [1, 2, 3, 4, 0, 6])
    #expect(try layer.backward(matrix([[1, 1, 1], [1, 1, 1]])).doubles == [1, 1, 1, 1, 0, 1])
    #expect(try layer.forward(x, isTraining: false).doubles == [0.5, 1, 1.5, 2, 2.5, 3])
    let inverted = try Dropout(ratio: 0.5, isInverted: true, random: RandomState(seed: 0))
    #expect(try inverted.forward(x, isTraining: true).doubles == [2, 4, 6, 8, 0, 12])
    #expect(try inverted.forward(x, isTraining: false).doubles == x.doubles)
    #expect(failure { _ = try Dropout(ratio: 1, random: RandomState(seed: 0)) } != nil)
  }

  @Test func singlePrecisionStaysSingle() throws {
    let layer = try Affine(inputSize: 3, outputSize: 2, random: RandomState(seed: 0))
    let y = try layer.forward(Tensor(ones: [1, 3]))
    #expect(y.dtype == .float32)
    #expect(try layer.backward(y).dtype == .float32)
    #expect(try Activation(.tanh).forward(y).dtype == .float32)
    #expect(try Softmax().forward(y).dtype == .float32)
  }

  @Test func initializersScaleStandardNormals() throws {
    let he = try Initializer.he.weights(
      inputSize: 2, outputSize: 2, random: RandomState(seed: 0), dtype: .float64)
    #expect(
      he.doubles
        == [1.764052345967664, 0.4001572083672233, 0.9787379841057392, 2.240893199201458])
    #expect(Initializer.xavier.scale(inputSize: 4) == 0.5)
    #expect(Initializer.standardDeviation(0.01).scale(inputSize: 4) == 0.01)
  }
}
