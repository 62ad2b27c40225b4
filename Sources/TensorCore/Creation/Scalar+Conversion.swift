extension Scalar {
  /// The value as another type, as C converts it; a float outside an integer type's range becomes
  /// what the processor gives, the lowest value.
  package func converted(to target: DType) -> Scalar {
    switch target {
    case .bool: .bool(isTrue)
    case .int8: .int8(Int8(truncatingIfNeeded: shortInteger))
    case .uint8: .uint8(UInt8(truncatingIfNeeded: shortInteger))
    case .int16: .int16(Int16(truncatingIfNeeded: shortInteger))
    case .uint16: .uint16(UInt16(truncatingIfNeeded: shortInteger))
    case .int32: .int32(Int32(truncatingIfNeeded: shortInteger))
    case .uint32: .uint32(UInt32(truncatingIfNeeded: wrappedInteger))
    case .int64: .int64(wrappedInteger)
    case .uint64: .uint64(dtype.isInexact ? doubleValue.asUInt64 : UInt64(bitPattern: Int64(wrappedInteger)))
    case .float16: .float16(halfValue)
    case .float32: .float32(floatValue)
    case .float64: .float64(doubleValue)
    case .complex64, .complex128: .complex(ComplexElement(partValue(target), imaginaryValue, as: target))
    }
  }

  /// The real part for a complex type: integers are rounded to single precision at once.
  private func partValue(_ target: DType) -> Double {
    target == .complex64 && !dtype.isComplex ? Double(floatValue) : doubleValue
  }

  /// Python's truth of the value: anything but zero, NaN included.
  package var isTrue: Bool {
    if let integerValue { return integerValue != 0 }
    return doubleValue != 0 || imaginaryValue != 0
  }

  /// The value as a 64-bit integer, truncated towards zero; uint64 beyond `Int.max` wraps around.
  package var wrappedInteger: Int {
    if case .uint64(let value) = self { return Int(truncatingIfNeeded: value) }
    return integerValue ?? doubleValue.asInt64
  }

  /// What integers of up to 32 bits are cut out of.
  private var shortInteger: Int { dtype.isInexact ? Int(doubleValue.asInt32) : wrappedInteger }

  private var floatValue: Float {
    switch self {
    case .float16(let value), .float32(let value): value
    case .int64(let value): Float(value)
    case .uint64(let value): Float(value)
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
    ElementSlot(converted(to: dtype)).storedBits
  }

  /// The element in an array of type `dtype`.
  func stored(as dtype: DType) -> ElementSlot {
    ElementSlot(self.dtype == dtype ? self : converted(to: dtype))
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
  /// Truncation to 64 bits without a sign as the processor does it: negative numbers wrap around.
  var asUInt64: UInt64 {
    self >= 0x1p63 ? UInt64(exactly: self) ?? 0 : UInt64(bitPattern: Int64(asInt64))
  }
}
