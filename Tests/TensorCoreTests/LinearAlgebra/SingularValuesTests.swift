import Testing

@testable import TensorCore

struct SingularValuesTests {
  /// Signs of vectors included: samples of a multivariate normal depend on them. Vectors of the value
  /// zero are anybody's choice.
  @Test(arguments: singularValueCases)
  func agreesWithLapack(expected: SingularValueCase) throws {
    let (rows, columns) = (expected.rows, expected.columns)
    let found = try SingularValues(expected.matrix, rows: rows, columns: columns)
    for i in 0..<columns {
      #expect(abs(found.values[i] - expected.values[i]) < 1e-9)
      guard expected.values[i] > 1e-9 else { continue }
      for j in 0..<columns {
        #expect(abs(found.right[i * columns + j] - expected.right[i * columns + j]) < 1e-9)
      }
      for j in 0..<rows {
        #expect(abs(found.left[j * columns + i] - expected.left[j * columns + i]) < 1e-9)
      }
    }
  }

  @Test(arguments: singularValueCases)
  func factorsMultiplyToTheMatrix(expected: SingularValueCase) throws {
    let (rows, columns) = (expected.rows, expected.columns)
    let found = try SingularValues(expected.matrix, rows: rows, columns: columns)
    for i in 0..<rows {
      for j in 0..<columns {
        let product = (0..<columns).reduce(0.0) {
          $0 + found.left[i * columns + $1] * found.values[$1] * found.right[$1 * columns + j]
        }
        #expect(abs(product - expected.matrix[i * columns + j]) < 1e-9)
      }
    }
  }

  @Test func hostileMatricesEnd() {
    for value in [Double.nan, .infinity, 1e308, 1e-300] {
      _ = try? SingularValues([value, 1, 1, value], rows: 2, columns: 2)
      if !value.isFinite {
        expectError(.linAlgError, "SVD did not converge") {
          try SingularValues([value], rows: 1, columns: 1)
        }
      }
      _ = try? SingularValues([value, 1, 2, 3, value, 4, 5, 6, value], rows: 3, columns: 3)
    }
  }
}
