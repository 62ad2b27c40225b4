import Testing

@testable import TensorCore

/// `np.add.reduceat` and its like, and bits in bytes.
@Suite struct PieceTests {
  @Test(arguments: [BinaryOperation.add, .multiply, .maximum, .minimum])
  func piecesAreReducedOneByOne(op: BinaryOperation) throws {
    let x = try Tensor(doubles: (0..<60).map { Double(($0 * 37) % 11) - 4.5 }, shape: Shape(3, 20))
    let starts = [0, 7, 3, 19, 5]
    let pieces = try #require(try x.reducedPieces(op, at: Tensor(integers: starts), axis: 1))
    #expect(pieces.shape == Shape(3, 5))
    for row in 0..<3 {
      for (number, start) in starts.enumerated() {
        let next = number + 1 < starts.count ? starts[number + 1] : 20
        var expected = x.doubles[row * 20 + start]
        for place in start + 1..<max(next, start + 1) {
          let y = x.doubles[row * 20 + place]
          expected =
            switch op {
            case .add: expected + y
            case .multiply: expected * y
            case .maximum: max(expected, y)
            default: min(expected, y)
            }
        }
        #expect(abs(pieces.doubles[row * 5 + number] - expected) <= 1e-9 * max(1, abs(expected)))
      }
    }
  }

  @Test func wrongPlacesAreRefused() throws {
    let x = try Tensor(doubles: [1, 2, 3])
    #expect(throws: TensorError.self) { try x.reducedPieces(.add, at: Tensor(integers: [0, 3]), axis: 0) }
    #expect(throws: TensorError.self) { try x.reducedPieces(.add, at: Tensor(integers: [-1]), axis: 0) }
  }

  @Test(arguments: [true, false])
  func unpackingUndoesPacking(highestFirst: Bool) throws {
    for length in [0, 1, 7, 8, 9, 64, 100] {
      let truths = try Tensor(bools: (0..<length).map { ($0 * 7) % 5 < 2 })
      let bytes = try truths.packedBits(axis: nil, highestFirst: highestFirst)
      #expect(bytes.count == (length + 7) / 8)
      let bits = try bytes.unpackedBits(axis: nil, count: length, highestFirst: highestFirst)
      #expect(bits.integers == truths.integers)
    }
  }
}
