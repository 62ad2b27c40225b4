@testable import TensorCore

extension Tensor {
  /// A number that depends on every bit of every element and on their order: floats by their bit
  /// patterns as float64, integers as int64.
  var checksum: UInt64 {
    scalars.reduce(0) { sum, scalar in
      let bits =
        dtype.isFloating
        ? scalar.doubleValue.bitPattern : UInt64(bitPattern: Int64(scalar.wrappedInteger))
      return sum &* 6_364_136_223_846_793_005 &+ bits &+ 1
    }
  }

  /// The elements of several arrays in a row, as float64.
  static func joined(_ parts: [Tensor]) throws -> Tensor {
    try Tensor(doubles: parts.flatMap(\.doubles))
  }
}
