import Testing

@testable import TensorCore

/// An array of 0, 1, 2 … for tests.
private func counting(_ shape: Shape, _ dtype: DType = .float64) throws -> Tensor {
  let tensor = try Tensor(uninitialized: shape, dtype: .float64)
  for index in 0..<tensor.count { tensor.pointer(as: Double.self)[index] = Double(index) }
  return try tensor.cast(to: dtype)
}

/// The elements in C order.
private func values(_ tensor: Tensor) throws -> [Double] {
  let dense = try tensor.cast(to: .float64)
  return (0..<dense.count).map { dense.pointer(as: Double.self)[$0] }
}

@Suite struct ArithmeticTests {
  @Test func matrixPlusRowRepeatsTheRow() throws {
    let sum = try Tensor.binary(.add, .tensor(counting([2, 3])), .tensor(counting([3])))
    #expect(try values(sum) == [0, 2, 4, 3, 5, 7])
  }

  @Test func matrixMinusColumnRepeatsTheColumn() throws {
    let difference = try Tensor.binary(
      .subtract, .tensor(counting([2, 3])), .tensor(counting([2, 1])))
    #expect(try values(difference) == [0, 1, 2, 2, 3, 4])
  }

  @Test func mismatchNamesBothShapes() throws {
    #expect(throws: TensorError.broadcast([[2, 3], [4, 3]])) {
      try Tensor.binary(.add, .tensor(counting([2, 3])), .tensor(counting([4, 3])))
    }
  }

  @Test func sumsAlongAnAxis() throws {
    let x = try counting([2, 3])
    #expect(try values(x.reduced(.sum, axes: [0], keepDimensions: false)) == [3, 5, 7])
    #expect(try values(x.reduced(.sum, axes: [-1], keepDimensions: false)) == [3, 12])
    #expect(try values(x.reduced(.argmax, axes: nil, keepDimensions: false)) == [5])
  }

  @Test func productOfATransposedView() throws {
    let x = try counting([2, 3])
    #expect(try values(Tensor.matmul(x.permuted([1, 0]), x)) == [9, 12, 15, 12, 17, 22, 15, 22, 29])
  }
}
