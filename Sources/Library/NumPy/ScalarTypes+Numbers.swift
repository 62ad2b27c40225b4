import Language
import TensorCore

/// What Python's numbers have, and NumPy's scalars after them.
extension ScalarTypes {
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
    types.generic.addProperty("imag", interpreter, "Zero: nabla has no complex numbers in arrays.") { call throws(Raise) in
      guard case .scalar(let scalar) = call[0] else { throw .typeError("a NumPy scalar is needed") }
      return .scalar(Scalar.int64(0).converted(to: scalar.dtype))
    }
  }
}
