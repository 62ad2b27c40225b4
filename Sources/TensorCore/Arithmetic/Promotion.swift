extension DType {
  /// The smallest type that holds the values of both, as `np.promote_types` gives it.
  package static func promoted(_ a: DType, _ b: DType) -> DType {
    if a == b { return a }
    let low = a.rawValue < b.rawValue ? a : b
    let high = a.rawValue < b.rawValue ? b : a
    if high.isComplex { return !low.isComplex && low.floatingCounterpart == .float64 ? .complex128 : high }
    if low == .bool || low.isFloating { return high }
    if high.isFloating {
      let counterpart = low.floatingCounterpart
      return counterpart.rawValue > high.rawValue ? counterpart : high
    }
    if low.isUnsigned == high.isUnsigned || high.size > low.size && !high.isUnsigned { return high }
    // Of a signed and an unsigned type of at least its size, a signed one that holds both.
    return high == .uint64 ? .float64 : .signed(size: 2 * max(low.size, high.size))
  }

  /// The type that floating-point functions compute this type's values in: a small one for small integers.
  package var floatingCounterpart: DType {
    switch self {
    case .bool, .int8, .uint8: .float16
    case .int16, .uint16: .float32
    case .int32, .uint32, .int64, .uint64: .float64
    case .float16, .float32, .float64, .complex64, .complex128: self
    }
  }

  /// Where arithmetic happens: half precision is computed in single.
  var computationType: DType { self == .float16 ? .float32 : self }

  /// Kinds in the order of `same_kind` casting: bool, unsigned, signed, floating, complex.
  private var kindRank: Int {
    switch self {
    case .bool: 0
    case .uint8, .uint16, .uint32, .uint64: 1
    case .int8, .int16, .int32, .int64: 2
    case .float16, .float32, .float64: 3
    case .complex64, .complex128: 4
    }
  }

  /// Whether `np.can_cast(self, to: type, casting='same_kind')`.
  package func canCastSameKind(to type: DType) -> Bool { kindRank <= type.kindRank }
}

/// The types of one call: operands are converted to `operand`, the result is of type `result`.
struct CallTypes {
  var operand: DType
  var result: DType

  /// What the kernel writes.
  var produced: DType { result.computationType }
}

extension Operand {
  /// The common type of two operands by NEP 50: Python numbers give way to arrays and NumPy scalars of
  /// their kind or a higher one.
  static func commonType(_ a: Operand, _ b: Operand) -> DType {
    switch (a.weakKind, b.weakKind) {
    case (nil, nil): DType.promoted(a.dtype, b.dtype)
    case (let weak?, nil): adapted(weak, to: b.dtype)
    case (nil, let weak?): adapted(weak, to: a.dtype)
    case (let x?, let y?): DType.promoted(x, y)
    }
  }

  private static func adapted(_ weak: DType, to type: DType) -> DType {
    switch weak {
    case .int64: type == .bool ? .int64 : type
    case .float64: type.isInexact ? type : .float64
    case .complex128: type.isInexact ? type.complexType : .complex128
    default: type
    }
  }

  /// The type of a Python number; nil for what has a type of its own.
  private var weakKind: DType? {
    switch self {
    case .tensor, .scalar: nil
    case .weakBool: .bool
    case .weakInt: .int64
    case .weakFloat: .float64
    case .weakComplex: .complex128
    }
  }
}

extension BinaryOperation {
  func types(_ a: Operand, _ b: Operand) throws(TensorError) -> CallTypes {
    try types(common: Operand.commonType(a, b))
  }

  /// - Throws: `TypeError` in NumPy's words where the operation is not defined for the type.
  func types(common: DType) throws(TensorError) -> CallTypes {
    switch self {
    case .add, .multiply, .maximum, .minimum, .fmax, .fmin:
      return CallTypes(operand: common, result: common)
    case .subtract:
      guard common != .bool else {
        throw .other(
          .typeError,
          "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, "
            + "the `^` operator, or the logical_xor function instead.")
      }
      return CallTypes(operand: common, result: common)
    case .divide:
      let type = common.isInexact ? common : .float64
      return CallTypes(operand: type, result: type)
    case .floorDivide, .remainder, .fmod, .arctan2, .hypot, .copysign, .logaddexp:
      if common.isComplex { throw unsupportedTypes(name) }
      let isDivision = self == .floorDivide || self == .remainder || self == .fmod
      let type = !isDivision ? common.floatingCounterpart : common == .bool ? .int8 : common
      return CallTypes(operand: type, result: type)
    case .power:
      let type = common == .bool ? .int8 : common
      return CallTypes(operand: type, result: type)
    case .floatPower:
      let type: DType = common.isComplex ? .complex128 : .float64
      return CallTypes(operand: type, result: type)
    case .equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual, .logicalAnd, .logicalOr,
      .logicalXor:
      return CallTypes(operand: common, result: .bool)
    case .bitwiseAnd, .bitwiseOr, .bitwiseXor:
      if common.isInexact { throw unsupportedTypes(name) }
      return CallTypes(operand: common, result: common)
    case .leftShift, .rightShift:
      if common.isInexact { throw unsupportedTypes(name) }
      let type = common == .bool ? .int8 : common
      return CallTypes(operand: type, result: type)
    }
  }
}

extension UnaryOperation {
  private var hasComplexLoops: Bool {
    switch self {
    case .floor, .ceil, .trunc, .cbrt, .signbit, .invert, .deg2rad, .rad2deg, .sigmoid, .relu: false
    default: true
    }
  }

  /// - Throws: `TypeError` in NumPy's words where the operation is not defined for the type.
  func types(_ type: DType) throws(TensorError) -> CallTypes {
    switch self {
    case .negative where type == .bool:
      throw .other(
        .typeError,
        "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator "
          + "or the logical_not function instead.")
    case .positive where type == .bool, .sign where type == .bool:
      throw .other(
        .ufuncTypeError,
        "ufunc '\(name)' did not contain a loop with signature matching types "
          + "<class 'numpy.dtypes.BoolDType'> -> None")
    case .reciprocal where type == .bool, .square where type == .bool:
      return CallTypes(operand: .int8, result: .int8)
    case _ where type.isComplex && !hasComplexLoops: throw unsupportedTypes(name)
    case .absolute where type.isComplex:
      return CallTypes(operand: type, result: type.realType)
    case .conjugate where type == .bool:
      return CallTypes(operand: .int8, result: .int8)
    case .conjugate, .negative, .positive, .absolute, .sign, .square, .reciprocal, .relu, .floor, .ceil, .trunc:
      return CallTypes(operand: type, result: type)
    case .invert:
      if type.isInexact { throw unsupportedTypes(name) }
      return CallTypes(operand: type, result: type)
    case .isnan, .isinf, .isfinite:
      return CallTypes(operand: type.isInexact ? type : .bool, result: .bool)
    case .signbit, .logicalNot:
      return CallTypes(operand: type, result: .bool)
    case .sigmoid where !type.isFloating:
      return CallTypes(operand: .float64, result: .float64)
    default:
      let floating = type.floatingCounterpart
      return CallTypes(operand: floating, result: floating)
    }
  }
}

private func unsupportedTypes(_ name: String) -> TensorError {
  .other(
    .typeError,
    "ufunc '\(name)' not supported for the input types, and the inputs could not be safely "
      + "coerced to any supported types according to the casting rule ''safe''")
}

extension Tensor {
  /// The element type of the result of `op`.
  package static func resultType(
    _ op: BinaryOperation, _ a: Operand, _ b: Operand
  ) throws(TensorError) -> DType {
    try op.types(a, b).result
  }

  /// The element type of the result of `op`.
  package static func resultType(_ op: UnaryOperation, _ a: Operand) throws(TensorError) -> DType {
    try op.types(a.dtype).result
  }
}
