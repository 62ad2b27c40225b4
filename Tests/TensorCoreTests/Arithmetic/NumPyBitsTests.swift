import CKernels
import Testing

@testable import TensorCore

/// The functions whose every bit is NumPy's: hashes of 40,000 results, computed with NumPy 2.4 on x86-64 with
/// AVX-512. Half of the arguments are spread over all bit patterns, half lie evenly in -10 ... 10.
@Suite struct NumPyBitsTests {
  struct Hash: Sendable, CustomTestStringConvertible {
    let operation: UnaryOperation
    let type: DType
    let hash: UInt64

    init(_ operation: UnaryOperation, _ type: DType, _ hash: UInt64) {
      (self.operation, self.type, self.hash) = (operation, type, hash)
    }

    var testDescription: String { "\(operation) \(type)" }
  }

  private static let hashes: [Hash] = [
    .init(.exp, .float32, 0x85a85bf524460030),
    .init(.exp, .float64, 0x7b290bef8c6b717b),
    .init(.log, .float32, 0xabf3bb9069093b5d),
    .init(.log, .float64, 0x294aec94b84e3b65),
    .init(.tanh, .float32, 0x38bc96c6f65bf842),
    .init(.tanh, .float64, 0x78a5e1b9db50af85),
    .init(.sin, .float32, 0x2f8c1673ecff3191),
    .init(.cos, .float32, 0x21a66e70437b78f1),
    .init(.sqrt, .float32, 0x2cece0aee3c4f961),
    .init(.sqrt, .float64, 0xd9f3b4dd635a481e),
    .init(.reciprocal, .float32, 0xea897053139b5db2),
    .init(.reciprocal, .float64, 0xda3e2d033959825e),
  ]

  @Test(arguments: hashes)
  func resultsHaveTheBitsOfNumPy(_ row: Hash) throws {
    let (code, type) = (row.operation.rawValue, row.type.rawValue)
    let loop = try #require(nabla_unary_loop(code, type))
    let portable = try #require(nabla_portable_unary_loop(code, type))
    #expect(hash(row, loop, step: 1) == row.hash)
    #expect(hash(row, loop, step: 3) == row.hash, "the loop with strides")
    #expect(hash(row, portable, step: 1) == row.hash, "the loop without wide vectors")
    #expect(hash(row, portable, step: 2) == row.hash, "the portable loop with strides")
  }

  @Test(arguments: UnaryOperation.allCases, [DType.float32, .float64])
  func fastLoopsGiveTheBitsOfThePortableOnes(_ operation: UnaryOperation, _ type: DType) throws {
    guard let portable = nabla_portable_unary_loop(operation.rawValue, type.rawValue) else { return }
    let fast = try #require(nabla_unary_loop(operation.rawValue, type.rawValue))
    let row = Hash(operation, type, 0)
    #expect(hash(row, fast, step: 1) == hash(row, portable, step: 1))
  }

  private func hash(_ row: Hash, _ loop: NablaUnaryLoop, step: Int) -> UInt64 {
    row.type == .float32
      ? hash(singles(row.operation), 0, loop, step) { $0.isNaN ? 0 : UInt64($0.bitPattern) }
      : hash(doubles(row.operation), 0, loop, step) { $0.isNaN ? 0 : $0.bitPattern }
  }

  private func hash<T: BitwiseCopyable>(
    _ points: [T], _ zero: T, _ loop: NablaUnaryLoop, _ step: Int, _ bits: (T) -> UInt64
  ) -> UInt64 {
    var spread = [T](repeating: zero, count: points.count * step)
    for (index, point) in points.enumerated() { spread[index * step] = point }
    var results = spread
    loop(spread, &results, points.count, step, step)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in points.indices {
      hash = (hash ^ bits(results[index * step])) &* 0x100_0000_01b3
    }
    return hash
  }

  /// The sine and the cosine are left to the C library far from zero.
  private func singles(_ operation: UnaryOperation) -> [Float] {
    let isSine = operation == .sin || operation == .cos
    let patterns = (0..<UInt32(20_000)).map { Float(bitPattern: $0 &* 2_654_435_761) }
    let line = (0..<20_000).map { Float((Double($0) - 10_000) / 977) }
    return (patterns + line).map { isSine && $0.magnitude > 70_000 ? 0 : $0 }
  }

  /// Beyond 700 NumPy computes exp in another way.
  private func doubles(_ operation: UnaryOperation) -> [Double] {
    let patterns = (0..<UInt64(20_000)).map { Double(bitPattern: $0 &* 0x9e37_79b9_7f4a_7c15) }
    let line = (0..<20_000).map { (Double($0) - 10_000) / 977 }
    return (patterns + line).map { operation == .exp && $0.magnitude > 700 ? 0 : $0 }
  }
}
