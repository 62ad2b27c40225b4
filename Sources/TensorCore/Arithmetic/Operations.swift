/// The two-operand ufuncs. The order is that of the kernel table in `CKernels/binary.c`.
package enum BinaryOperation: UInt8, Sendable, CaseIterable {
  case add, subtract, multiply, divide, floorDivide, remainder, power, floatPower
  case maximum, minimum, fmax, fmin, arctan2, hypot, fmod, copysign, logaddexp
  case equal, notEqual, less, lessEqual, greater, greaterEqual
  case logicalAnd, logicalOr, logicalXor
  case bitwiseAnd, bitwiseOr, bitwiseXor, leftShift, rightShift

  /// NumPy's name of the ufunc, as error messages give it.
  package var name: String {
    switch self {
    case .add: "add"
    case .subtract: "subtract"
    case .multiply: "multiply"
    case .divide: "divide"
    case .floorDivide: "floor_divide"
    case .remainder: "remainder"
    case .power: "power"
    case .floatPower: "float_power"
    case .maximum: "maximum"
    case .minimum: "minimum"
    case .fmax: "fmax"
    case .fmin: "fmin"
    case .arctan2: "arctan2"
    case .hypot: "hypot"
    case .fmod: "fmod"
    case .copysign: "copysign"
    case .logaddexp: "logaddexp"
    case .equal: "equal"
    case .notEqual: "not_equal"
    case .less: "less"
    case .lessEqual: "less_equal"
    case .greater: "greater"
    case .greaterEqual: "greater_equal"
    case .logicalAnd: "logical_and"
    case .logicalOr: "logical_or"
    case .logicalXor: "logical_xor"
    case .bitwiseAnd: "bitwise_and"
    case .bitwiseOr: "bitwise_or"
    case .bitwiseXor: "bitwise_xor"
    case .leftShift: "left_shift"
    case .rightShift: "right_shift"
    }
  }

  /// Comparisons and logic, whose results are bool whatever the operands.
  package var isPredicate: Bool {
    rawValue >= BinaryOperation.equal.rawValue && rawValue <= BinaryOperation.logicalXor.rawValue
  }
}

/// The one-operand ufuncs. The order is that of the numbers in `CKernels/support.h`.
package enum UnaryOperation: UInt8, Sendable, CaseIterable {
  case negative, positive, absolute, sign, square, sqrt, cbrt, reciprocal
  case exp, exp2, expm1, log, log2, log10, log1p
  case sin, cos, tan, arcsin, arccos, arctan, sinh, cosh, tanh, arcsinh, arccosh, arctanh
  case floor, ceil, trunc, rint
  case isnan, isinf, isfinite, signbit, logicalNot, invert
  case deg2rad, rad2deg, sigmoid, relu, conjugate

  /// NumPy's name of the ufunc, as error messages give it.
  package var name: String {
    UnaryOperation.names[Int(rawValue)]
  }

  private static let names = allCases.map { $0 == .logicalNot ? "logical_not" : "\($0)" }

  /// Tests, whose results are bool whatever the operand.
  package var isPredicate: Bool {
    rawValue >= UnaryOperation.isnan.rawValue && rawValue <= UnaryOperation.logicalNot.rawValue
  }
}
