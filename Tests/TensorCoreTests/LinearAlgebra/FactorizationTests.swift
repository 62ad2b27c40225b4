import Testing

@testable import TensorCore

/// Factors multiplied together again give the matrix, within a few units of its rounding.
@Suite struct FactorizationTests {
  static let sizes = [0, 1, 2, 3, 4, 5, 8, 9, 10, 12, 13, 16, 17, 25, 26, 31, 33, 63, 64, 65, 67, 100]

  private func matrix(_ rows: Int, _ columns: Int) throws -> Tensor {
    var state = UInt64(rows &* 1000 &+ columns &+ 1)
    let values = (0..<(rows * columns)).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 23) - 1
    }
    return try Tensor(doubles: values, shape: Shape(rows, columns))
  }

  private func expectNear(_ a: Tensor, _ b: Tensor, _ note: String) {
    #expect(a.shape == b.shape, "\(note)")
    let difference = zip(a.doubles, b.doubles).map { abs($0 - $1) }.max() ?? 0
    let size = b.doubles.map(abs).max() ?? 1
    #expect(difference <= 1e-12 * max(size, 1), "\(note): off by \(difference)")
  }

  private func expectOrthogonal(_ q: Tensor, _ note: String) throws {
    let columns = q.shape[1]
    let unit = try Tensor(doubles: .identity(columns), shape: Shape(columns, columns))
    expectNear(try .matmul(q.reversedAxes, q), unit, note)
  }

  @Test(arguments: sizes) func inverseTimesMatrixIsOne(n: Int) throws {
    let a = try matrix(n, n)
    var dominant = a.doubles
    for i in 0..<n { dominant[i * n + i] += Double(n) }
    let b = try Tensor(doubles: dominant, shape: Shape(n, n))
    let unit = try Tensor(doubles: .identity(n), shape: Shape(n, n))
    expectNear(try .matmul(b, b.inverse()), unit, "inverse of \(n) rows")
    let right = try matrix(n, 3)
    expectNear(try .matmul(b, b.solution(right)), right, "solution of \(n) rows")
  }

  @Test(arguments: sizes) func triangleTimesItsTransposeIsTheMatrix(n: Int) throws {
    let a = try matrix(n, n)
    var square = try Tensor.matmul(a, a.reversedAxes).doubles
    for i in 0..<n { square[i * n + i] += 1 }
    let p = try Tensor(doubles: square, shape: Shape(n, n))
    let lower = try p.cholesky(upper: false)
    expectNear(try .matmul(lower, lower.reversedAxes), p, "lower triangle of \(n) rows")
    let upper = try p.cholesky(upper: true)
    expectNear(try .matmul(upper.reversedAxes, upper), p, "upper triangle of \(n) rows")
    for i in 0..<n {
      for j in (i + 1)..<max(n, i + 1) { #expect(lower.doubles[i * n + j] == 0) }
    }
  }

  @Test(arguments: sizes, [-9, 0, 40]) func orthogonalFactorsGiveTheMatrix(n: Int, more: Int) throws {
    let rows = max(n + more, 0)
    let a = try matrix(rows, n)
    for mode in [OrthogonalMode.reduced, .complete] {
      let (q, r) = try a.orthogonalFactors(mode)
      let factor = try #require(q)
      expectNear(try .matmul(factor, r), a, "\(mode) factors of (\(rows), \(n))")
      try expectOrthogonal(factor, "\(mode) factor of (\(rows), \(n))")
    }
  }

  @Test(arguments: sizes) func symmetricEigenvectorsAreEigenvectors(n: Int) throws {
    let a = try matrix(n, n)
    let s = try Tensor.binary(.add, .tensor(a), .tensor(a.reversedAxes))
    let (values, vectors) = try s.symmetricEigen()
    let scaled = try Tensor.binary(.multiply, .tensor(vectors), .tensor(values))
    expectNear(try .matmul(s, vectors), scaled, "eigenvectors of \(n) rows")
    try expectOrthogonal(vectors, "eigenvectors of \(n) rows")
    expectNear(try s.symmetricEigenvalues(), values, "eigenvalues of \(n) rows")
    let general = try s.eigen()
    expectNear(
      try .matmul(s, general.vectors),
      try Tensor.binary(.multiply, .tensor(general.vectors), .tensor(general.values)),
      "general eigenvectors of \(n) rows")
  }

  @Test(arguments: sizes, [-9, 0, 5, 90]) func singularVectorsGiveTheMatrix(n: Int, more: Int) throws {
    let rows = max(n + more, 0)
    let a = try matrix(rows, n)
    let (u, s, v) = try a.singularValues(fullMatrices: false)
    let scaled = try Tensor.binary(.multiply, .tensor(u), .tensor(s))
    expectNear(try .matmul(scaled, v), a, "singular vectors of (\(rows), \(n))")
    expectNear(try a.singularValues(), s, "singular values of (\(rows), \(n))")
    let full = try a.singularValues(fullMatrices: true)
    try expectOrthogonal(full.u, "left vectors of (\(rows), \(n))")
    try expectOrthogonal(full.v, "right vectors of (\(rows), \(n))")
  }
}
