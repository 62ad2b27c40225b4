import Testing

@testable import TensorCore

@Suite struct ProductTests {
  /// Small integers, so that every order of additions gives the exact result.
  private func explicit(_ a: Tensor, _ b: Tensor) -> [Double] {
    let (rows, inner, columns) = (a.shape[0], a.shape[1], b.shape[1])
    let (x, y) = (a.doubles, b.doubles)
    return (0..<(rows * columns)).map { place in
      let (i, j) = (place / columns, place % columns)
      return (0..<inner).reduce(0.0) { $0 + x[i * inner + $1] * y[$1 * columns + j] }
    }
  }

  @Test(arguments: 1...80)
  func productsAgreeWithTheDefinition(seed: Int) throws {
    var random = RandomViews(seed: UInt64(seed))
    let lengths = [0, 1, 2, 3, 5, 8, 13, 17, 33, 65, 100]
    let (m, k, n) = (
      lengths[random.next(11)], lengths[random.next(11)], lengths[random.next(11)]
    )
    let types: [DType] = [.float64, .float32, .int64, .int32, .float64, .float32]
    let a = try random.view([m, k], types[random.next(6)])
    let b = try random.view([k, n], types[random.next(6)])
    let product = try Tensor.matmul(a, b)
    #expect(product.dtype == DType.promoted(a.dtype, b.dtype))
    #expect(product.shape == [m, n])
    #expect(product.doubles == explicit(a, b), "seed \(seed): (\(m), \(k)) · (\(k), \(n))")
  }

  @Test func deepProductsAreSplit() throws {
    let a = try Tensor(doubles: (0..<3000).map { Double($0 % 7) }, shape: [3, 1000])
    let b = try Tensor(doubles: (0..<70_000).map { Double($0 % 5) }, shape: [1000, 70])
    #expect(try Tensor.matmul(a, b).doubles == explicit(a, b))
  }

  /// Whole numbers below 2^24 are exact in both floating types, so the integer product is the measure.
  private func expectExact(_ a: Tensor, _ b: Tensor, _ note: String) throws {
    let exact = try Tensor.matmul(a, b).doubles
    for (left, right) in [(DType.float32, DType.float32), (.float64, .float64), (.float32, .float64)] {
      let product = try Tensor.matmul(a.cast(to: left), b.cast(to: right))
      #expect(product.doubles == exact, "\(note) \(left) \(right)")
    }
  }

  @Test(arguments: [0, 1, 2, 3, 7, 8, 9, 14, 15, 16, 17, 28, 29, 31, 32, 33, 48, 63, 64, 67])
  func everyTileIsExact(n: Int) throws {
    for m in 0...67 {
      let k = (m * 7 + n) % 19
      let a = try Tensor(integers: (0..<(m * k)).map { $0 % 11 - 5 }, shape: Shape(m, k))
      let b = try Tensor(integers: (0..<(k * n)).map { $0 % 13 - 6 }, shape: Shape(k, n))
      try expectExact(a, b, "(\(m), \(k)) · (\(k), \(n))")
      let across = try Tensor(integers: (0..<(m * k)).map { $0 % 11 - 5 }, shape: Shape(k, m))
      try expectExact(across.reversedAxes, b, "(\(k), \(m))ᵀ · (\(k), \(n))")
    }
  }

  /// Large enough for packed blocks, several of them along every axis, and for more than one thread.
  @Test(arguments: [(500, 900, 300), (30, 1000, 1300), (1, 900, 5000), (900, 400, 129), (129, 400, 900)])
  func blocksFitTogether(_ m: Int, _ k: Int, _ n: Int) throws {
    let a = try Tensor(integers: (0..<(m * k)).map { $0 % 11 - 5 }, shape: Shape(m, k))
    let b = try Tensor(integers: (0..<(k * n)).map { $0 % 13 - 6 }, shape: Shape(k, n))
    try expectExact(a, b, "(\(m), \(k)) · (\(k), \(n))")
    let (x, y) = (try a.reversedAxes.copy(), try b.reversedAxes.copy())
    try expectExact(x.reversedAxes, y.reversedAxes, "both transposed")
  }

  @Test func stacksBroadcast() throws {
    let a = try Tensor(integers: Array(0..<12), shape: [2, 1, 2, 3])
    let b = try Tensor(integers: Array(0..<18), shape: [3, 3, 2])
    let product = try Tensor.matmul(a, b)
    #expect(product.shape == [2, 3, 2, 2])
    #expect(Array(product.integers.prefix(8)) == [10, 13, 28, 40, 28, 31, 100, 112])
  }

  @Test func vectorsAreRowsOrColumns() throws {
    let v = try Tensor(integers: [1, 2, 3])
    let m = try Tensor(integers: [1, 2, 3, 4, 5, 6], shape: [3, 2])
    #expect(try Tensor.matmul(v, m).integers == [22, 28])
    #expect(try Tensor.matmul(m.reversedAxes, v).integers == [22, 28])
    #expect(try Tensor.dot(v, v).integers == [14])
    #expect(try Tensor.dot(v, v).rank == 0)
  }

  @Test(arguments: [
    ([2, 3], [2, 3], "shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)"),
    ([2, 3], [4], "shapes (2,3) and (4,) not aligned: 3 (dim 1) != 4 (dim 0)"),
    ([3], [4], "shapes (3,) and (4,) not aligned: 3 (dim 0) != 4 (dim 0)"),
  ] as [([Int], [Int], String)])
  func dotNamesTheAxes(_ a: [Int], _ b: [Int], _ message: String) throws {
    let error = #expect(throws: TensorError.self) {
      try Tensor.dot(Tensor(zeros: Shape(a)), Tensor(zeros: Shape(b)))
    }
    #expect(error?.message == message)
  }

  @Test func matmulRefusesScalarsAndMismatches() throws {
    let x = try Tensor(zeros: [2, 3])
    let scalar = #expect(throws: TensorError.self) {
      try Tensor.matmul(x, Tensor(.float64(2)))
    }
    #expect(scalar?.message.hasPrefix("matmul: Input operand 1 does not have enough") == true)
    let mismatch = #expect(throws: TensorError.self) { try Tensor.matmul(x, x) }
    #expect(mismatch?.message.hasSuffix("(size 2 is different from 3)") == true)
  }

  @Test func productGoesIntoAGivenArray() throws {
    let a = try Tensor(doubles: [1, 2, 3, 4], shape: [2, 2])
    let out = try Tensor(zeros: [2, 2])
    try Tensor.matmul(a, a, into: out)
    #expect(out.doubles == [7, 10, 15, 22])
    try Tensor.matmul(out, a, into: out)
    #expect(out.doubles == [37, 54, 81, 118])
  }
}
