import TensorCore

/// Conversions between Python's numbers, with its wording of failures.
package enum Numbers {
  /// A value used as an integer: ints, bools, integral scalars and 0-d arrays, objects with `__index__`.
  package static func index(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> Int {
    if let number = exactInteger(value) { return number }
    switch value {
    case .large: throw overflow()
    case .array(let array) where array.rank == 0 && array.dtype.isInteger:
      if let number = array.item()?.integerValue { return number }
    case .array:
      throw .typeError("only integer scalar arrays can be converted to a scalar index")
    case .instance:
      if let method = interpreter.specialMethod(value, interpreter.names.index) {
        let result = try interpreter.call(method, [value])
        if let number = exactInteger(result) { return number }
        throw .typeError(
          "__index__ returned non-int (type \(interpreter.typeName(of: result)))")
      }
    default: break
    }
    throw .typeError(
      "'\(interpreter.typeName(of: value))' object cannot be interpreted as an integer")
  }

  /// The same for a bound of a slice, which may be beyond any length. Where None is a bound too, the caller has
  /// seen to it.
  package static func sliceIndex(
    _ value: Value, _ interpreter: Interpreter, mayBeNone: Bool = true
  ) throws(Raise) -> Int {
    if case .large(let number) = value { return number.isNegative ? -(Int.max / 2) : Int.max / 2 }
    do throws(Raise) {
      // Halved so that adding a length cannot overflow.
      return min(max(try index(value, interpreter), -(Int.max / 2)), Int.max / 2)
    } catch {
      guard error.kind == .typeError else { throw error }
      throw .typeError(
        "slice indices must be integers or \(mayBeNone ? "None or " : "")have an __index__ method")
    }
  }

  /// An int, bool or integral scalar.
  package static func exactInteger(_ value: Value) -> Int? {
    switch value {
    case .int(let number): number
    case .bool(let flag): flag ? 1 : 0
    case .scalar(.bool): nil
    case .scalar(let scalar): scalar.integerValue
    default: nil
    }
  }

  /// A value used as a float, as the functions of `math` take it.
  package static func double(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> Double {
    if let number = try doubleIfNumber(value, interpreter) { return number }
    throw .typeError("must be real number, not \(interpreter.typeName(of: value))")
  }

  /// The float a number stands for; nil for what is no number.
  package static func doubleIfNumber(
    _ value: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Double? {
    switch value {
    case .float(let number): return number
    case .int(let number): return Double(number)
    case .large(let number): return try number.double()
    case .bool(let flag): return flag ? 1 : 0
    case .scalar(let scalar):
      try interpreter.warnOfLostParts(from: scalar.dtype, to: .float64)
      return scalar.doubleValue
    case .array(let array):
      let single = try single(array)
      try interpreter.warnOfLostParts(from: array.dtype, to: .float64)
      return single.doubleValue
    case .instance:
      if let method = interpreter.specialMethod(value, interpreter.names.float) {
        let result = try interpreter.call(method, [value])
        switch result {
        case .float(let number): return number
        case .scalar(.float64(let number)): return number
        default:
          throw .typeError(
            "\(interpreter.typeName(of: value)).__float__ returned non-float "
              + "(type \(interpreter.typeName(of: result)))")
        }
      }
      if interpreter.specialMethod(value, interpreter.names.index) != nil {
        return Double(try index(value, interpreter))
      }
      return nil
    default: return nil
    }
  }

  /// The only element of a 0-d array.
  static func single(_ array: Tensor) throws(Raise) -> Scalar {
    guard array.rank == 0, let scalar = array.item() else {
      throw .typeError(
        "only 0-dimensional arrays can be converted to Python scalars",
        hint: array.count == 1 ? "take its element with .item()." : nil)
    }
    return scalar
  }

  /// The integer part of a float.
  package static func integer(truncating number: Double) throws(Raise) -> Int {
    if number.isNaN { throw .valueError("cannot convert float NaN to integer") }
    if number.isInfinite {
      throw Raise(.overflowError, "cannot convert float infinity to integer")
    }
    guard let exact = Int(exactly: number.rounded(.towardZero)) else { throw overflow() }
    return exact
  }

  /// The error of an integer beyond 64 bits where the machine's own integers are wanted.
  package static func overflow() -> Raise {
    Raise(.overflowError, "Python int too large to convert to C ssize_t")
  }
}
