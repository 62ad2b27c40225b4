extension Scalar {
  /// The value as another type, as C converts it; a float outside an integer type's range becomes
  /// what the processor gives, the lowest value.
  package func converted(to dtype: DType) -> Scalar {
    switch dtype {
    case .bool: .bool(isTrue)
    case .uint8: .uint8(UInt8(truncatingIfNeeded: wrappedInteger))
    case .int32: .int32(integerValue.map { Int32(truncatingIfNeeded: $0) } ?? doubleValue.asInt32)
    case .int64: .int64(wrappedInteger)
    case .float16: .float16(halfValue)
    case .float32: .float32(floatValue)
    case .float64: .float64(doubleValue)
    }
  }

  /// Python's truth of the value: anything but zero, NaN included.
  package var isTrue: Bool {
    if let integerValue { return integerValue != 0 }
    return doubleValue != 0
  }

  /// The value as a 64-bit integer, truncated towards zero.
  package var wrappedInteger: Int { integerValue ?? doubleValue.asInt64 }

  private var floatValue: Float {
    switch self {
    case .float16(let value), .float32(let value): value
    case .int64(let value): Float(value)
    default: Float(doubleValue)
    }
  }

  private var halfValue: Float {
    switch self {
    case .float16(let value): value
    case .float32(let value): Float(Float16(value))
    default: Float(Float16(doubleValue))
    }
  }

  /// The element's bytes in an array of type `dtype`, in the low end of a word.
  func storedBits(as dtype: DType) -> UInt64 {
    switch converted(to: dtype) {
    case .bool(let value): value ? 1 : 0
    case .uint8(let value): UInt64(value)
    case .int32(let value): UInt64(UInt32(bitPattern: value))
    case .int64(let value): UInt64(bitPattern: Int64(value))
    case .float16(let value): UInt64(Float16(value).bitPattern)
    case .float32(let value): UInt64(value.bitPattern)
    case .float64(let value): value.bitPattern
    }
  }
}

extension Double {
  /// Truncation to 64 bits as the processor does it: out of range and NaN give the lowest integer.
  var asInt64: Int {
    self > -9.3e18 && self < 9.3e18 ? Int(exactly: rounded(.towardZero)) ?? Int.min : Int.min
  }

  /// Truncation to 32 bits as the processor does it: out of range and NaN give the lowest integer.
  var asInt32: Int32 {
    self > -2_147_483_649 && self < 2_147_483_648 ? Int32(self) : Int32.min
  }
}
