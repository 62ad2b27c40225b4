/// The element types an array can have, in NumPy's order.
package enum DType: UInt8, CaseIterable, Sendable {
  case bool, int8, uint8, int16, uint16, int32, uint32, int64, uint64, float16, float32, float64
  case complex64, complex128

  /// Bytes that one element takes.
  package var size: Int {
    switch self {
    case .bool, .int8, .uint8: 1
    case .int16, .uint16, .float16: 2
    case .int32, .uint32, .float32: 4
    case .int64, .uint64, .float64, .complex64: 8
    case .complex128: 16
    }
  }

  /// NumPy's name, as `dtype.name` prints it.
  package var name: String {
    switch self {
    case .bool: "bool"
    case .int8: "int8"
    case .uint8: "uint8"
    case .int16: "int16"
    case .uint16: "uint16"
    case .int32: "int32"
    case .uint32: "uint32"
    case .int64: "int64"
    case .uint64: "uint64"
    case .float16: "float16"
    case .float32: "float32"
    case .float64: "float64"
    case .complex64: "complex64"
    case .complex128: "complex128"
    }
  }

  /// Whether the elements are real floating-point numbers.
  package var isFloating: Bool { self == .float16 || self == .float32 || self == .float64 }

  package var isComplex: Bool { rawValue >= DType.complex64.rawValue }

  /// Whether the elements are floating-point numbers, real or complex.
  package var isInexact: Bool { rawValue >= DType.float16.rawValue }

  /// The type of the parts of complex numbers; other types are their own.
  package var realType: DType {
    switch self {
    case .complex64: .float32
    case .complex128: .float64
    default: self
    }
  }

  /// The complex type whose parts hold this type's numbers, as far as a floating-point type does.
  package var complexType: DType {
    let real = isComplex ? realType : floatingCounterpart
    return real == .float64 ? .complex128 : .complex64
  }

  /// Whether the type is a signed or unsigned integer; `bool` is not.
  package var isInteger: Bool { self != .bool && !isInexact }

  /// Whether the type is an unsigned integer.
  package var isUnsigned: Bool {
    self == .uint8 || self == .uint16 || self == .uint32 || self == .uint64
  }

  /// The numbers an integer type can hold, as far as `Int` can say them; nil for floating and complex types.
  package var integerRange: ClosedRange<Int>? {
    switch self {
    case .bool: 0...1
    case .int8: Int(Int8.min)...Int(Int8.max)
    case .uint8: 0...Int(UInt8.max)
    case .int16: Int(Int16.min)...Int(Int16.max)
    case .uint16: 0...Int(UInt16.max)
    case .int32: Int(Int32.min)...Int(Int32.max)
    case .uint32: 0...Int(UInt32.max)
    case .int64: Int.min...Int.max
    case .uint64: 0...Int.max
    case .float16, .float32, .float64, .complex64, .complex128: nil
    }
  }

  /// Whether an integer type can hold `value`; floating types can always come near.
  package func holds(_ value: Int) -> Bool { integerRange?.contains(value) ?? true }

  /// The signed integer type of `size` bytes.
  static func signed(size: Int) -> DType {
    switch size {
    case 1: .int8
    case 2: .int16
    case 4: .int32
    default: .int64
    }
  }
}
