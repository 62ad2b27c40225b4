import Testing

@testable import TensorCore

/// Elementwise results over arrays in any memory layout, against loops over explicit indices.
@Suite struct BroadcastingLawTests {
  private let types: [DType] = [.bool, .uint8, .int32, .int64, .float32, .float64]

  @Test(arguments: 1...60)
  func sumsAgreeWithExplicitIndices(seed: Int) throws {
    var random = RandomViews(seed: UInt64(seed))
    let shape = random.shape()
    let a = try random.view(random.broadcastable(to: shape), types[random.next(6)])
    let b = try random.view(random.broadcastable(to: shape), types[random.next(6)])
    let sum = try Tensor.binary(.subtract, .tensor(a.cast(to: .float64)), .tensor(b))
    let joint = try Tensor.broadcastShape([a.shape, b.shape])
    #expect(sum.shape == joint)
    let (x, y) = (try a.broadcast(to: joint).doubles, try b.broadcast(to: joint).doubles)
    #expect(sum.doubles == zip(x, y).map { $0 - $1 }, "seed \(seed)")
  }

  @Test(arguments: 1...60)
  func inPlaceEqualsOutOfPlaceEvenWhenOperandsOverlap(seed: Int) throws {
    var random = RandomViews(seed: UInt64(seed))
    let length = 3 + random.next(6)
    let base = try random.view([length, length], .int64).copy()
    let target = base.window(0, from: random.next(2), count: length - 1)
    let operand =
      random.next(2) == 0
      ? base.window(0, from: 0, count: length - 1)
      : base.reversedAxes.window(0, from: 1, count: length - 1)
    let expected = try Tensor.binary(.multiply, .tensor(target), .tensor(operand)).integers
    try Tensor.binary(.multiply, .tensor(target), .tensor(operand), into: target)
    #expect(target.integers == expected, "seed \(seed)")
  }

  @Test(arguments: 1...40)
  func selectionTakesFromEitherSide(seed: Int) throws {
    var random = RandomViews(seed: UInt64(seed))
    let shape = random.shape()
    let flags = try random.view(random.broadcastable(to: shape), .bool)
    let a = try random.view(shape, .int32)
    let b = try random.view(random.broadcastable(to: shape), .int32)
    let chosen = try Tensor.select(.tensor(flags), .tensor(a), .tensor(b))
    let (c, y) = (try flags.broadcast(to: shape).bools, try b.broadcast(to: shape).integers)
    let x = a.integers
    #expect(chosen.integers == c.indices.map { c[$0] ? x[$0] : y[$0] }, "seed \(seed)")
  }

  @Test func newArraysKeepTheOrderOfMemory() throws {
    let x = try Tensor(doubles: (0..<6).map(Double.init), shape: [2, 3])
    let transposed = try Tensor.binary(.add, .tensor(x.reversedAxes), .weakInt(1))
    #expect(transposed.strides == [1, 3])
    #expect(transposed.doubles == [1, 4, 2, 5, 3, 6])
    let mixed = try Tensor.binary(.add, .tensor(x.reversedAxes), .tensor(x.reversedAxes.copy()))
    #expect(mixed.strides == [2, 1])
  }

  @Test func sparesAreReused() throws {
    let x = try Tensor(doubles: [1, 2, 3])
    let y = try Tensor(doubles: [10, 20, 30])
    let result = try Tensor.binary(.add, .tensor(x), .tensor(y), reusing: x)
    #expect(result === x && x.doubles == [11, 22, 33])
    let wrongType = try Tensor.binary(.less, .tensor(x), .tensor(y), reusing: x)
    #expect(wrongType !== x && wrongType.dtype == .bool)
  }
}
