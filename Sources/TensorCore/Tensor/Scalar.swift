/// One element of an array by itself: what NumPy calls an array scalar (`np.float64`, `np.int64` …).
package enum Scalar: Sendable {
  case bool(Bool)
  /// Made by `.uint8(_:)` and its like. One case for all six: with eight cases at most, the language's values
  /// tell their kinds by one byte.
  case narrow(NarrowInteger)
  case int64(Int)
  case uint64(UInt64)
  /// Stored as `Float`, rounded to half precision.
  case float16(Float)
  case float32(Float)
  case float64(Double)
  /// Boxed, so that values stay as small as they are.
  case complex(ComplexElement)

  package var dtype: DType {
    switch self {
    case .bool: .bool
    case .narrow(let integer): integer.dtype
    case .int64: .int64
    case .uint64: .uint64
    case .float16: .float16
    case .float32: .float32
    case .float64: .float64
    case .complex(let number): number.dtype
    }
  }

  /// The value as a double; integers beyond 2^53 are rounded, and of complex numbers it is the real part.
  package var doubleValue: Double {
    switch self {
    case .bool(let value): value ? 1 : 0
    case .narrow(let integer): Double(integer.value)
    case .int64(let value): Double(value)
    case .uint64(let value): Double(value)
    case .float16(let value), .float32(let value): Double(value)
    case .float64(let value): value
    case .complex(let number): number.real
    }
  }

  /// The value as an integer, or nil for floating types and for what uint64 holds beyond `Int.max`.
  package var integerValue: Int? {
    switch self {
    case .bool(let value): value ? 1 : 0
    case .narrow(let integer): integer.value
    case .int64(let value): value
    case .uint64(let value): Int(exactly: value)
    case .float16, .float32, .float64, .complex: nil
    }
  }

  /// The imaginary part; zero of real numbers.
  package var imaginaryValue: Double {
    if case .complex(let number) = self { number.imaginary } else { 0 }
  }
}

/// A complex number and its type.
package final class ComplexElement: Sendable {
  package let real: Double
  package let imaginary: Double
  package let dtype: DType

  /// Of the type complex128, or complex64, to whose precision the parts are rounded.
  package init(_ real: Double, _ imaginary: Double, as dtype: DType = .complex128) {
    self.dtype = dtype == .complex64 ? .complex64 : .complex128
    self.real = dtype == .complex64 ? Double(Float(real)) : real
    self.imaginary = dtype == .complex64 ? Double(Float(imaginary)) : imaginary
  }
}

/// An integer of at most 32 bits and its type.
package struct NarrowInteger: Sendable {
  package let dtype: DType
  /// The value's lowest 32 bits.
  private let bits: Int32

  /// A value of the Swift type that `dtype` names.
  fileprivate init<Value: FixedWidthInteger>(_ value: Value, as dtype: DType) {
    self.dtype = dtype
    bits = Int32(truncatingIfNeeded: value)
  }

  package var value: Int {
    dtype == .uint32 ? Int(UInt32(bitPattern: bits)) : Int(bits)
  }

  /// The bytes of an element in memory, with zeros above them.
  var storedBits: UInt64 {
    UInt64(UInt32(bitPattern: bits)) & (1 << UInt64(8 * dtype.size) - 1)
  }
}

extension Scalar {
  package static func complex128(_ real: Double, _ imaginary: Double) -> Scalar {
    .complex(ComplexElement(real, imaginary))
  }
  package static func complex64(_ real: Float, _ imaginary: Float) -> Scalar {
    .complex(ComplexElement(Double(real), Double(imaginary), as: .complex64))
  }
  package static func int8(_ value: Int8) -> Scalar { .narrow(NarrowInteger(value, as: .int8)) }
  package static func uint8(_ value: UInt8) -> Scalar { .narrow(NarrowInteger(value, as: .uint8)) }
  package static func int16(_ value: Int16) -> Scalar { .narrow(NarrowInteger(value, as: .int16)) }
  package static func uint16(_ value: UInt16) -> Scalar { .narrow(NarrowInteger(value, as: .uint16)) }
  package static func int32(_ value: Int32) -> Scalar { .narrow(NarrowInteger(value, as: .int32)) }
  package static func uint32(_ value: UInt32) -> Scalar { .narrow(NarrowInteger(value, as: .uint32)) }
}
