/// The element types an array can have, in NumPy's order of promotion.
package enum DType: UInt8, CaseIterable, Sendable {
  case bool, uint8, int32, int64, float16, float32, float64

  /// Bytes that one element takes.
  package var size: Int {
    switch self {
    case .bool, .uint8: 1
    case .float16: 2
    case .int32, .float32: 4
    case .int64, .float64: 8
    }
  }

  /// NumPy's name, as `dtype.name` prints it.
  package var name: String {
    switch self {
    case .bool: "bool"
    case .uint8: "uint8"
    case .int32: "int32"
    case .int64: "int64"
    case .float16: "float16"
    case .float32: "float32"
    case .float64: "float64"
    }
  }

  package var isFloating: Bool { self == .float16 || self == .float32 || self == .float64 }

  /// Whether the type is a signed or unsigned integer; `bool` is not.
  package var isInteger: Bool { self == .uint8 || self == .int32 || self == .int64 }
}
