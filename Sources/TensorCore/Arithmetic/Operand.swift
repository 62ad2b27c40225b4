import CKernels

/// What an arithmetic operation is given: an array, a NumPy scalar, or a Python number.
///
/// Python numbers are weak (NEP 50): they take the type of the array they meet, within their kind.
package enum Operand {
  case tensor(Tensor)
  case scalar(Scalar)
  case weakBool(Bool)
  case weakInt(Int)
  case weakFloat(Double)
  case weakComplex(ComplexElement)

  /// The element type it has by itself.
  package var dtype: DType {
    switch self {
    case .tensor(let tensor): tensor.dtype
    case .scalar(let scalar): scalar.dtype
    case .weakBool: .bool
    case .weakInt: .int64
    case .weakFloat: .float64
    case .weakComplex: .complex128
    }
  }

  package var shape: Shape {
    if case .tensor(let tensor) = self { return tensor.shape }
    return Shape()
  }

  /// The operand as an array, 0-d for scalars.
  package func tensor() throws(TensorError) -> Tensor {
    if case .tensor(let tensor) = self { return tensor }
    return try tensor(as: dtype)
  }

  /// The operand as an array of `type`: itself when it is one already, else a converted copy.
  package func tensor(as type: DType) throws(TensorError) -> Tensor {
    if case .tensor(let tensor) = self {
      return tensor.dtype == type ? tensor : try tensor.cast(to: type)
    }
    let result = try Tensor(uninitialized: Shape(), dtype: type)
    try ElementSlot(self, as: type).withPointer { source in
      result.memory.copyMemory(from: source, byteCount: type.size)
    }
    return result
  }
}

/// One element in memory, in the representation that the kernels read.
package struct ElementSlot {
  private var bits: UInt64 = 0
  /// The second half of an element of 16 bytes, in memory behind the first.
  private var high: UInt64 = 0

  /// The scalar operand converted to `type`.
  /// - Throws: `OverflowError` where a Python integer does not fit, as NumPy does.
  package init(_ operand: Operand, as type: DType) throws(TensorError) {
    switch operand {
    case .tensor(let tensor):
      self.init(tensor.scalarValue().converted(to: type))
    case .scalar(let scalar):
      self.init(scalar.dtype == type ? scalar : scalar.converted(to: type))
    case .weakBool(let value):
      self.init(Scalar.bool(value).converted(to: type))
    case .weakInt(let value):
      if type == .int64 {
        self.init(.int64(value))
        return
      }
      if type.isInteger, !type.holds(value) {
        throw .other(.overflowError, "Python integer \(value) out of bounds for \(type.name)")
      }
      self.init(Scalar.int64(value).converted(to: type))
    case .weakFloat(let value):
      self.init(type == .float64 ? .float64(value) : Scalar.float64(value).converted(to: type))
    case .weakComplex(let number):
      self.init(Scalar.complex(number).converted(to: type))
    }
  }

  package init(_ scalar: Scalar) {
    switch scalar {
    case .bool(let value): bits = value ? 1 : 0
    case .narrow(let integer): bits = integer.storedBits
    case .int64(let value): bits = UInt64(bitPattern: Int64(value))
    case .uint64(let value): bits = value
    case .float16(let value): bits = UInt64(nabla_half_from_float(value))
    case .float32(let value): bits = UInt64(value.bitPattern)
    case .float64(let value): bits = value.bitPattern
    case .complex(let number):
      if number.dtype == .complex64 {
        bits = UInt64(Float(number.real).bitPattern) | UInt64(Float(number.imaginary).bitPattern) << 32
      } else {
        bits = number.real.bitPattern
        high = number.imaginary.bitPattern
      }
    }
    bits = bits.littleEndian
    high = high.littleEndian
  }

  /// An empty slot to be filled through `withMutablePointer`.
  package init() {}

  package func scalar(_ type: DType) -> Scalar {
    switch type {
    case .bool: .bool(bits & 0xff != 0)
    case .int8: .int8(Int8(truncatingIfNeeded: bits))
    case .uint8: .uint8(UInt8(truncatingIfNeeded: bits))
    case .int16: .int16(Int16(truncatingIfNeeded: bits))
    case .uint16: .uint16(UInt16(truncatingIfNeeded: bits))
    case .int32: .int32(Int32(truncatingIfNeeded: bits))
    case .uint32: .uint32(UInt32(truncatingIfNeeded: bits))
    case .int64: .int64(Int(truncatingIfNeeded: bits))
    case .uint64: .uint64(bits)
    case .float16: .float16(nabla_half_to_float(UInt16(truncatingIfNeeded: bits)))
    case .float32: .float32(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
    case .float64: .float64(Double(bitPattern: bits))
    case .complex64:
      .complex64(
        Float(bitPattern: UInt32(truncatingIfNeeded: bits)),
        Float(bitPattern: UInt32(truncatingIfNeeded: bits >> 32)))
    case .complex128: .complex128(Double(bitPattern: bits), Double(bitPattern: high))
    }
  }

  /// The element's first eight bytes, as the kernels read them.
  var storedBits: UInt64 { bits }

  package func withPointer<R, E: Error>(_ body: (UnsafeRawPointer) throws(E) -> R) throws(E) -> R {
    try withUnsafePointer(to: self) { slot throws(E) in try body(UnsafeRawPointer(slot)) }
  }

  package mutating func withMutablePointer<R>(_ body: (UnsafeMutableRawPointer) -> R) -> R {
    withUnsafeMutableBytes(of: &self) { body($0.baseAddress!) }  // bug: sixteen bytes are never empty
  }
}

extension Tensor {
  /// The first element, where there is one; zero of the type in an empty array.
  package func scalarValue() -> Scalar {
    var slot = ElementSlot()
    guard count > 0 else { return slot.scalar(dtype) }
    let from = firstByte
    slot.withMutablePointer { $0.copyMemory(from: from, byteCount: dtype.size) }
    return slot.scalar(dtype)
  }
}
