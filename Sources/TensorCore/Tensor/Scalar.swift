/// One element of an array by itself: what NumPy calls an array scalar (`np.float64`, `np.int64` …).
package enum Scalar: Sendable {
  case bool(Bool)
  case int8(Int8)
  case uint8(UInt8)
  case int16(Int16)
  case uint16(UInt16)
  case int32(Int32)
  case uint32(UInt32)
  case int64(Int)
  case uint64(UInt64)
  /// Stored as `Float`, rounded to half precision.
  case float16(Float)
  case float32(Float)
  case float64(Double)

  package var dtype: DType {
    switch self {
    case .bool: .bool
    case .int8: .int8
    case .uint8: .uint8
    case .int16: .int16
    case .uint16: .uint16
    case .int32: .int32
    case .uint32: .uint32
    case .int64: .int64
    case .uint64: .uint64
    case .float16: .float16
    case .float32: .float32
    case .float64: .float64
    }
  }

  /// The value as a double; integers beyond 2^53 are rounded.
  package var doubleValue: Double {
    switch self {
    case .bool(let value): value ? 1 : 0
    case .int8(let value): Double(value)
    case .uint8(let value): Double(value)
    case .int16(let value): Double(value)
    case .uint16(let value): Double(value)
    case .int32(let value): Double(value)
    case .uint32(let value): Double(value)
    case .int64(let value): Double(value)
    case .uint64(let value): Double(value)
    case .float16(let value), .float32(let value): Double(value)
    case .float64(let value): value
    }
  }

  /// The value as an integer, or nil for floating types and for what uint64 holds beyond `Int.max`.
  package var integerValue: Int? {
    switch self {
    case .bool(let value): value ? 1 : 0
    case .int8(let value): Int(value)
    case .uint8(let value): Int(value)
    case .int16(let value): Int(value)
    case .uint16(let value): Int(value)
    case .int32(let value): Int(value)
    case .uint32(let value): Int(value)
    case .int64(let value): value
    case .uint64(let value): Int(exactly: value)
    case .float16, .float32, .float64: nil
    }
  }
}
