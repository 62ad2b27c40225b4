import Language
import TensorCore

/// What Python's numbers have, and NumPy's scalars after them.
extension ScalarTypes {
  /// `np.complex128(…)` of one or two numbers or a text; nil for arrays and sequences.
  static func complexNumber(_ dtype: DType, _ call: Call) throws(Raise) -> Value? {
    let interpreter = call.interpreter
    switch call[0] {
    case .array, .list, .tuple, .range, .scalar: if !call.isGiven(1) { return nil }
    case .none: return .scalar(.complex(ComplexElement(.nan, 0, as: dtype)))
    case .instance where call[0].pythonComplex == nil: return nil
    default: break
    }
    let made = try interpreter.call(
      .type(interpreter.types.complex), (0..<2).filter { call.isGiven($0) }.map { call[$0] })
    guard let number = made.complexElement else { return nil }
    return .scalar(.complex(ComplexElement(number.real, number.imaginary, as: dtype)))
  }

  static func registerNumbers(in interpreter: Interpreter) {
    let types = interpreter.types
    let integer = types.integer
    integer.addProperty("numerator", interpreter, "The number itself.") { call throws(Raise) in call[0] }
    integer.addProperty("denominator", interpreter, "1, as of any whole number.") { _ throws(Raise) in .int(1) }
    integer.addMethod("is_integer", "", interpreter, "True, as of any whole number.") { _ throws(Raise) in .bool(true) }
    integer.addMethod("bit_count", "", interpreter, "How many bits of the absolute value are set.") { call throws(Raise) in
      guard case .scalar(let scalar) = call[0] else { throw .typeError("a NumPy scalar is needed") }
      if case .uint64(let value) = scalar { return .int(value.nonzeroBitCount) }
      return .int(scalar.wrappedInteger.magnitude.nonzeroBitCount)
    }
    for dtype in [DType.float16, .float32] {
      let type = types.scalar(dtype)
      for name in ["is_integer", "as_integer_ratio"] {
        type.addMethod(name, "", interpreter, "What the method of Python's float says.") { call throws(Raise) in
          guard case .scalar(let scalar) = call[0] else { throw .typeError("a NumPy scalar is needed") }
          let method = try call.interpreter.attribute(.float(scalar.doubleValue), call.interpreter.symbols.intern(name))
          return try call.interpreter.call(method, [])
        }
      }
    }
    types.generic.addProperty("real", interpreter, "The real part.") { call throws(Raise) in
      guard case .scalar(let scalar) = call[0] else { throw .typeError("a NumPy scalar is needed") }
      return scalar.dtype.isComplex ? .scalar(scalar.converted(to: scalar.dtype.realType)) : call[0]
    }
    types.generic.addProperty("imag", interpreter, "The imaginary part; zero of real numbers.") { call throws(Raise) in
      guard case .scalar(let scalar) = call[0] else { throw .typeError("a NumPy scalar is needed") }
      return .scalar(Scalar.float64(scalar.imaginaryValue).converted(to: scalar.dtype.realType))
    }
    for name in ["conj", "conjugate"] {
      types.generic.addMethod(name, "", interpreter, "The conjugate; real numbers are their own.") { call throws(Raise) in
        guard case .scalar(let scalar) = call[0] else { throw .typeError("a NumPy scalar is needed") }
        guard scalar.dtype.isComplex else { return call[0] }
        return .scalar(try engine { () throws(TensorError) in try Tensor.scalarUnary(.conjugate, scalar) })
      }
    }
    for type in [types.complexFloating, types.scalar(.complex128)] {
      type.addMethod("__complex__", "", interpreter, "The number as Python's own.") { call throws(Raise) in
        guard case .scalar(.complex(let number)) = call[0] else { throw .typeError("a NumPy scalar is needed") }
        return call.interpreter.complex(number)
      }
    }
  }
}
