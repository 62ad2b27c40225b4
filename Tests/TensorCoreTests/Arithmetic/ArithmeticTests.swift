import Testing

@testable import TensorCore

@Suite struct ArithmeticTests {
  private func counting(_ shape: Shape, _ dtype: DType = .float64) throws -> Tensor {
    try Tensor(integers: Array(0..<shape.elementCount), shape: shape).cast(to: dtype)
  }

  @Test func matrixPlusRowRepeatsTheRow() throws {
    let sum = try Tensor.binary(.add, .tensor(counting([2, 3])), .tensor(counting([3])))
    #expect(sum.doubles == [0, 2, 4, 3, 5, 7])
  }

  @Test func matrixMinusColumnRepeatsTheColumn() throws {
    let difference = try Tensor.binary(
      .subtract, .tensor(counting([2, 3])), .tensor(counting([2, 1])))
    #expect(difference.doubles == [0, 1, 2, 2, 3, 4])
  }

  @Test func mismatchNamesBothShapes() throws {
    let error = #expect(throws: TensorError.self) {
      try Tensor.binary(.add, .tensor(counting([2, 3])), .tensor(counting([4, 3])))
    }
    #expect(
      error?.message == "operands could not be broadcast together with shapes (2,3) (4,3) ")
  }

  @Test(arguments: [
    (
      .int64, .float64, [3],
      "Cannot cast ufunc 'add' output from dtype('float64') to dtype('int64') with casting rule "
        + "'same_kind'"
    ),
    (
      .float64, .float64, [2, 3],
      "non-broadcastable output operand with shape (3,) doesn't match the broadcast shape (2,3)"
    ),
    (
      .float64, .float64, [4],
      "operands could not be broadcast together with shapes (3,) (4,) (3,) "
    ),
  ] as [(DType, DType, [Int], String)])
  func inPlaceRefusesInNumPysWords(
    _ type: DType, _ other: DType, _ shape: [Int], _ message: String
  ) throws {
    let target = try counting([3], type)
    let error = #expect(throws: TensorError.self) {
      try Tensor.binary(
        .add, .tensor(target), .tensor(counting(Shape(shape), other)), into: target)
    }
    #expect(error?.message == message)
    #expect(target.integers == [0, 1, 2])
  }

  @Test func inPlaceConvertsWithinAKind() throws {
    let target = try counting([3], .float32)
    try Tensor.binary(.multiply, .tensor(target), .tensor(counting([3], .float64)), into: target)
    #expect(target.dtype == .float32 && target.doubles == [0, 1, 4])
  }

  @Test func maskLeavesOtherElementsAlone() throws {
    let target = try counting([4])
    let mask = try Tensor(bools: [true, false, true, false])
    try Tensor.binary(.add, .tensor(target), .weakInt(10), into: target, where: mask)
    #expect(target.doubles == [10, 1, 12, 3])
  }

  @Test func readOnlyOutputIsRefused() throws {
    let target = try counting([1]).broadcast(to: [3])
    #expect(throws: TensorError.self) {
      try Tensor.binary(.add, .tensor(target), .weakInt(1), into: target)
    }
  }

  @Test func scalarsComputeWithoutArrays() throws {
    func value(_ op: BinaryOperation, _ a: Operand, _ b: Operand) throws -> String {
      let result = try Tensor.scalarBinary(op, a, b)
      return "\(result.dtype.name) \(FloatText.shortest(result.doubleValue))"
    }
    let largest = Operand.scalar(.int64(.max))
    #expect(try value(.add, largest, .weakInt(1)) == "int64 -9.223372036854776e+18")
    #expect(try value(.divide, .weakInt(1), .weakInt(4)) == "float64 0.25")
    #expect(try value(.less, .scalar(.uint8(5)), .weakInt(300)) == "bool 1.0")
    #expect(try value(.multiply, .scalar(.float32(1.5)), .weakFloat(2)) == "float32 3.0")
    #expect(try value(.floorDivide, .scalar(.int64(5)), .scalar(.int64(0))) == "int64 0.0")
  }

  @Test func roundingGoesHalfToEven() throws {
    let x = try Tensor(doubles: [0.5, 1.5, 2.345, -2.5, 12345.678])
    #expect(try x.rounded(decimals: 0).doubles == [0, 2, 2, -2, 12346])
    #expect(try x.rounded(decimals: 2).doubles == [0.5, 1.5, 2.35, -2.5, 12345.68])
    #expect(try x.rounded(decimals: -2).doubles == [0, 0, 0, 0, 12300])
    #expect(try Tensor(integers: [15, 25, -15]).rounded(decimals: -1).integers == [20, 20, -20])
  }

  @Test func clippingTakesBoundsBeyondTheType() throws {
    let x = try Tensor(integers: [0, 100, 255]).cast(to: .uint8)
    #expect(try x.clipped(.weakInt(-5), .weakInt(200)).integers == [0, 100, 200])
    #expect(try x.clipped(nil, .weakInt(300)).dtype == .uint8)
  }
}
