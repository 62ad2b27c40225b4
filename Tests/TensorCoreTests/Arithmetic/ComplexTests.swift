import Testing

@testable import TensorCore

@Suite struct ComplexTests {
  private func complex(_ parts: [(Double, Double)], _ shape: Shape? = nil) throws -> Tensor {
    let result = try Tensor(uninitialized: shape ?? Shape(parts.count), dtype: .complex128)
    for (place, part) in parts.enumerated() {
      result.setElement(at: place, to: .complex128(part.0, part.1))
    }
    return result
  }

  private func parts(_ tensor: Tensor) -> [[Double]] {
    tensor.scalars.map { [$0.doubleValue, $0.imaginaryValue] }
  }

  /// The language's values are as small as they were before there were complex numbers.
  @Test func scalarsStaySmall() {
    #expect(MemoryLayout<Scalar>.size == 9)
    #expect(MemoryLayout<Operand>.size == 9)
  }

  @Test(arguments: [
    (DType.bool, DType.complex64, DType.complex64), (.int16, .complex64, .complex64),
    (.int32, .complex64, .complex128), (.float16, .complex64, .complex64),
    (.float32, .complex64, .complex64), (.float64, .complex64, .complex128),
    (.uint64, .complex128, .complex128), (.complex64, .complex128, .complex128),
  ])
  func typesPromoteAsNumPys(_ a: DType, _ b: DType, _ common: DType) {
    #expect(DType.promoted(a, b) == common && DType.promoted(b, a) == common)
  }

  /// No switch or table by type may be without an answer for a complex type, nor give a wrong one.
  @Test(arguments: DType.allCases, [DType.complex64, .complex128])
  func castsGoThereAndBack(_ real: DType, _ type: DType) throws {
    let numbers = try Tensor(integers: [0, 1, 1], shape: [3]).cast(to: real)
    let there = try numbers.cast(to: type)
    #expect(there.dtype == type && there.doubles == [0, 1, 1])
    #expect(there.scalars.allSatisfy { $0.imaginaryValue == 0 })
    #expect(try there.cast(to: real).doubles == [0, 1, 1])
  }

  @Test(arguments: BinaryOperation.allCases, [DType.complex64, .complex128])
  func operationsWorkOrRefuse(_ operation: BinaryOperation, _ type: DType) throws {
    let x = try complex([(1, 2), (0, 0), (.nan, 1), (3, -4)]).cast(to: type)
    guard let result = try? Tensor.binary(operation, .tensor(x), .tensor(x)) else {
      #expect(throws: TensorError.self) { try Tensor.scalarBinary(operation, .tensor(x), .tensor(x)) }
      return
    }
    #expect(result.dtype == .bool || result.dtype == type || operation == .floatPower)
    for (place, value) in result.scalars.enumerated() where operation != .multiply {
      let alone = try Tensor.scalarBinary(
        operation, .scalar(x.element(at: place)), .scalar(x.element(at: place)))
      #expect(alone.description == value.description)
    }
  }

  @Test(arguments: UnaryOperation.allCases, [DType.complex64, .complex128])
  func functionsWorkOrRefuse(_ operation: UnaryOperation, _ type: DType) throws {
    let x = try complex([(1, 2), (0, 0), (.infinity, 1), (3, -4)]).cast(to: type)
    guard let result = try? Tensor.unary(operation, .tensor(x)) else { return }
    for (place, value) in result.scalars.enumerated() {
      #expect(try Tensor.scalarUnary(operation, x.element(at: place)).description == value.description)
    }
    let strided = try Tensor.unary(operation, .tensor(x.flipped()))
    #expect(strided.scalars.reversed().map(\.description) == result.scalars.map(\.description))
  }

  @Test func partsAreViews() throws {
    let z = try complex([(1, 2), (3, 4), (5, 6), (7, 8)], [2, 2])
    try z.imaginaryPart.assign(z.reversedAxes.realPart)
    #expect(parts(z) == [[1, 1], [3, 5], [5, 3], [7, 7]])
    #expect(z.realPart.sharesMemory(with: z) && !z.realPart.sharesMemory(with: z.imaginaryPart))
  }

  @Test func elementsOfSixteenBytesAreMovedWhole() throws {
    let z = try complex((0..<100).map { (Double($0), -Double($0)) })
    let picks = try Tensor(integers: [99, 0, -1], shape: [3])
    #expect(try parts(z.taken(picks)) == [[99, -99], [0, 0], [99, -99]])
    let mask = try Tensor.binary(.greater, .tensor(z.realPart), .weakInt(97))
    #expect(try parts(z.subscripted([.tensor(mask)])) == [[98, -98], [99, -99]])
    try z.setSubscripted([.tensor(mask)], to: .complex128(1, 2), isWeak: true)
    #expect(parts(z).suffix(2) == [[1, 2], [1, 2]])
    let chosen = try Tensor.select(.tensor(mask), .tensor(z), .weakInt(0))
    #expect(parts(chosen).suffix(3) == [[0, 0], [1, 2], [1, 2]])
    #expect(try parts(z.reshaped(to: [10, 10]).reversedAxes.copy()).prefix(2) == [[0, 0], [10, -10]])
  }

  @Test func orderIsByRealPartsThenImaginaryOnesThenNaN() throws {
    let z = try complex([(.nan, 0), (1, .nan), (1, 2), (1, -2), (0, 5), (.nan, .nan)])
    let sorted = try parts(z.sorted()).map { $0.map { $0.isNaN ? 99 : $0 } }
    #expect(sorted == [[0, 5], [1, -2], [1, 2], [1, 99], [99, 0], [99, 99]])
    #expect(try z.argsorted().integers == [4, 3, 2, 1, 0, 5])
    // All that have a NaN count as one.
    #expect(try z.unique().values.count == 4)
  }

  @Test func decompositionsGiveTheMatrixBack() throws {
    let a = try complex([(2, 1), (0, -1), (3, 0), (1, 1), (4, 0), (-1, 2), (0, 3), (2, 2), (1, -1)], [3, 3])
    let (w, v) = try a.eigen()
    let left = try Tensor.matmul(a, v)
    let right = try Tensor.binary(.multiply, .tensor(v), .tensor(w))
    let rest = try Tensor.unary(.absolute, .tensor(Tensor.binary(.subtract, .tensor(left), .tensor(right))))
    #expect(rest.doubles.allSatisfy { $0 < 1e-12 })
    let one = try Tensor.matmul(a, a.inverse())
    #expect(zip(one.doubles, [1, 0, 0, 0, 1, 0, 0, 0, 1]).allSatisfy { abs($0 - $1) < 1e-12 })
    let parts = try a.singularValues(fullMatrices: true)
    let scaled = try Tensor.binary(.multiply, .tensor(parts.u), .tensor(parts.s))
    let again = try Tensor.binary(.subtract, .tensor(Tensor.matmul(scaled, parts.v)), .tensor(a))
    #expect(try Tensor.unary(.absolute, .tensor(again)).doubles.allSatisfy { $0 < 1e-12 })
  }

  @Test func rotationsTurnByImaginaryEigenvalues() throws {
    let rotation = try Tensor(doubles: [0, -1, 1, 0], shape: [2, 2])
    #expect(try parts(rotation.eigen().values) == [[0, 1], [0, -1]])
  }

  @Test func transformsUndoEachOther() throws {
    let x = try Tensor(doubles: [1, 2, 0, -1, 3, 5], shape: [2, 3])
    let there = try x.fourier(.forward, length: 3, axis: 0, factor: nil)
    #expect(there.shape == [3, 3] && there.dtype == .complex128)
    let back = try there.fourier(.inverse, length: 3, axis: 0, factor: 1 / 3)
    #expect(zip(back.doubles, x.doubles + [0, 0, 0]).allSatisfy { abs($0 - $1) < 1e-12 })
  }
}
