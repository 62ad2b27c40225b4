import Testing

@testable import TensorCore

@Suite struct StatisticsTests {
  @Test func runningSumsGoAlongAnAxisOrOverAll() throws {
    let x = try Tensor(integers: [1, 2, 3, 4, 5, 6], shape: [2, 3])
    #expect(try x.cumulative(.sum, axis: nil).integers == [1, 3, 6, 10, 15, 21])
    #expect(try x.cumulative(.sum, axis: 0).integers == [1, 2, 3, 5, 7, 9])
    #expect(try x.cumulative(.product, axis: -1).integers == [1, 2, 6, 4, 20, 120])
    #expect(try x.reversedAxes.cumulative(.sum, axis: 1).integers == [1, 5, 2, 7, 3, 9])
    #expect(try x.cast(to: .bool).cumulative(.sum, axis: nil).dtype == .int64)
  }

  @Test func differencesShortenAnAxis() throws {
    let x = try Tensor(integers: [1, 4, 9, 16])
    #expect(try x.difference().integers == [3, 5, 7])
    #expect(try x.difference(order: 2).integers == [2, 2])
    #expect(try x.difference(order: 9).shape == [0])
    #expect(throws: TensorError.self) { try x.difference(order: -1) }
  }

  @Test func medianIsTheMiddleOrTheMeanOfTwo() throws {
    let x = try Tensor(doubles: [7, 1, 3, 5, 2, 9], shape: [2, 3])
    #expect(try x.median(axes: nil, keepDimensions: false).doubles == [4])
    #expect(try x.median(axes: [1], keepDimensions: false).doubles == [3, 5])
    #expect(try x.median(axes: [0], keepDimensions: true).shape == [1, 3])
    let odd = try Tensor(doubles: [1, .nan, 3])
    #expect(try odd.median(axes: nil, keepDimensions: false).doubles[0].isNaN)
  }

  @Test func quantilesInterpolate() throws {
    let x = try Tensor(doubles: [1, 2, 3, 10])
    let q = try Tensor(doubles: [0, 0.3, 0.5, 1])
    #expect(
      try x.quantile(q, axes: nil, keepDimensions: false).doubles == [1, 1.9, 2.5, 10])
    let lower = try x.quantile(q, axes: nil, keepDimensions: false, method: .lower)
    #expect(lower.doubles == [1, 1, 2, 10])
    let beyond = try Tensor(doubles: [120])
    let error = #expect(throws: TensorError.self) {
      try x.percentile(beyond, axes: nil, keepDimensions: false)
    }
    #expect(error?.message == "Percentiles must be in the range [0, 100]")
  }

  @Test func averageWeighsElements() throws {
    let x = try Tensor(doubles: [1, 2, 3, 4], shape: [2, 2])
    let weights = try Tensor(doubles: [3, 1])
    #expect(try x.average(weights: weights, axes: [1]).average.doubles == [1.25, 3.25])
    #expect(try x.average(weights: nil, axes: nil).average.doubles == [2.5])
    #expect(throws: TensorError.self) {
      try x.average(weights: Tensor(doubles: [0, 0]), axes: [0])
    }
  }

  @Test func traceAddsADiagonal() throws {
    let x = try Tensor(integers: [1, 2, 3, 4, 5, 6], shape: [2, 3])
    #expect(try x.trace().integers == [6])
    #expect(try x.trace(offset: 1).integers == [8])
  }
}
