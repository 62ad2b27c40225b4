import Testing

@testable import TensorCore

/// Views must behave as the copies they stand for, whatever their strides.
struct ViewLawTests {
  /// A window of random shape with its axes permuted, reversed and thinned out.
  private func randomView(_ random: RandomState) throws -> Tensor {
    let rank = try random.randint(low: 0, high: 5, Shape()).integers[0]
    let lengths = try random.randint(low: 0, high: 6, Shape(rank)).integers.map { max($0, 1) }
    let count = lengths.reduce(1, *)
    var view = try Tensor(integers: Array(0..<count), shape: Shape(lengths))
    view = view.permuted(try random.permutation(rank).integers)
    for axis in 0..<rank {
      switch try random.randint(low: 0, high: 4, Shape()).integers[0] {
      case 0: view = try view.flipped(axes: [axis])
      case 1: view = try view.sliced(axis: axis, start: 1, stop: nil)
      case 2: view = try view.sliced(axis: axis, start: nil, stop: nil, step: -2)
      default: break
      }
    }
    return view
  }

  @Test(arguments: 0..<60)
  func copiesAgreeWithElementAccess(seed: UInt32) throws {
    let view = try randomView(RandomState(seed: seed))
    let copy = try view.duplicate()
    #expect(copy.isContiguous)
    #expect(copy.integers == (0..<view.count).map { view.element(at: $0).wrappedInteger })
    #expect(view.integers == copy.integers)
    let bytes = try view.cast(to: .uint8)
    #expect(try bytes.duplicate().integers == bytes.integers)
  }

  @Test(arguments: 0..<60)
  func reshapingAViewEqualsReshapingItsCopy(seed: UInt32) throws {
    let random = RandomState(seed: seed)
    let view = try randomView(random)
    for shape in [Shape(-1), Shape([1, view.count, 1]), Shape(view.shape.array.reversed())] {
      guard !(view.count == 0 && shape.array.contains(-1)) else { continue }
      let reshaped = try view.reshaped(to: shape)
      #expect(reshaped.integers == view.integers)
      #expect(reshaped.shape == (try view.duplicate().reshaped(to: shape)).shape)
      let strides = Tensor.reshapedStrides(view.shape, view.strides, to: reshaped.shape)
      if view.count > 0 { #expect((strides != nil) == reshaped.mayOverlap(view)) }
    }
  }

  @Test(arguments: 0..<60)
  func assigningOverlappingWindowsEqualsAssigningACopy(seed: UInt32) throws {
    let random = RandomState(seed: seed)
    let length = 12
    let values = try random.permutation(length)
    let bounds = try random.randint(low: 0, high: length, Shape(2)).integers
    let width = length - max(bounds[0], bounds[1])
    let step = seed % 2 == 0 ? 1 : -1
    func run(throughCopy: Bool) throws -> [Int] {
      let line = try values.duplicate()
      let target = try line.sliced(start: bounds[0], stop: bounds[0] + width)
      let source = try line.sliced(start: bounds[1], stop: bounds[1] + width)
        .sliced(start: nil, stop: nil, step: step)
      try target.assign(throughCopy ? source.duplicate() : source)
      return line.integers
    }
    #expect(try run(throughCopy: false) == run(throughCopy: true))
  }

  @Test func writingThroughATransposeReachesTheBase() throws {
    let base = try Tensor(zeros: Shape(2, 3))
    try base.reversedAxes.row(2).assign(Tensor(doubles: [7, 8]))
    #expect(base.doubles == [0, 0, 7, 0, 0, 8])
    #expect(base.reversedAxes.base === base)
  }

  @Test func transposedCopyOfALargeMatrixIsExact() throws {
    let matrix = try Tensor.arange(stop: .int64(37 * 53)).reshaped(to: Shape(37, 53))
    let copy = try matrix.reversedAxes.duplicate()
    for row in [0, 16, 52] { #expect(try copy.row(row).integers == (0..<37).map { $0 * 53 + row }) }
  }

  @Test func repeatedPlacesCountEachTime() throws {
    let sums = try Tensor(zeros: Shape(3))
    let places = try Tensor(integers: [0, 0, 2])
    try sums.addAt([.tensor(places)], .weakInt(1))
    #expect(sums.doubles == [2, 0, 1])
    try sums.accumulate(.maximum, at: [.tensor(places)], .tensor(Tensor(doubles: [9, 3, 0])))
    #expect(sums.doubles == [9, 0, 1])
    let grid = try Tensor(zeros: Shape(2, 2), dtype: .int64)
    try grid.addAt(
      [.tensor(Tensor(integers: [0, 0])), .tensor(Tensor(integers: [1, 1]))],
      .tensor(Tensor(integers: [5, 6])))
    #expect(grid.integers == [0, 11, 0, 0])
  }
}
