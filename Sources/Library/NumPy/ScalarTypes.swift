import Language
import TensorCore

/// The attributes and methods of NumPy's scalars (`np.float64` …): those of a 0-d array.
enum ScalarTypes {
  static func register(in interpreter: Interpreter) {
    let type = interpreter.types.generic
    let array = interpreter.types.array
    for name in forwardedProperties {
      guard let symbol = interpreter.symbols.existing(name), case .property(let property)? = array.member(symbol)
      else { continue }
      type.addProperty(name, interpreter, property.documentation) { call throws(Raise) in
        try call.interpreter.call(property.getter, [try boxed(call)])
      }
    }
    for name in ["T"] {
      type.addProperty(name, interpreter, "The number itself.") { call throws(Raise) in call[0] }
    }
    type.addProperty("flags", interpreter, "How a number lies in memory: by itself, and unchangeable.") {
      call throws(Raise) in
      guard case .array(let tensor) = try boxed(call) else { return .none }
      tensor.isReadOnly = true
      return try call.interpreter.attribute(.array(tensor), call.interpreter.symbols.intern("flags"))
    }
    type.addProperty("base", interpreter, "None: a number has no other array's memory.") {
      _ throws(Raise) in .none
    }
    for name in forwardedMethods {
      guard let symbol = interpreter.symbols.existing(name),
        case .value(.native(let method))? = array.member(symbol)
      else { continue }
      type.addMethod(name, "*args, **kwargs", interpreter, method.documentation) { call throws(Raise) in
        var arguments = [try boxed(call)]
        if case .tuple(let rest) = call[1] { arguments += rest.items }
        var keywords: [(Symbol, Value)] = []
        if case .dict(let given) = call[2] {
          for case let entry? in given.table.entries {
            if case .string(let key) = entry.key {
              keywords.append((call.interpreter.symbols.intern(key.text), entry.value))
            }
          }
        }
        let result = try call.interpreter.call(.native(method), arguments, keywords: keywords)
        guard case .array(let tensor) = result, tensor.rank == 0, name != "reshape" else { return result }
        return .scalar(tensor.element(at: 0))
      }
    }
    registerNumbers(in: interpreter)
    for dtype in DType.allCases { addConstructor(dtype, interpreter) }
  }

  private static let forwardedProperties = [
    "shape", "ndim", "size", "dtype", "itemsize", "nbytes", "strides", "device",
  ]

  private static let forwardedMethods = [
    "sum", "mean", "max", "min", "prod", "std", "var", "any", "all", "argmax", "argmin", "cumsum", "cumprod",
    "astype", "copy", "tolist", "item", "reshape", "ravel", "flatten", "squeeze", "transpose", "repeat",
    "clip", "round", "tobytes", "fill", "take", "argsort", "searchsorted", "swapaxes", "diagonal", "trace", "sort",
    "nonzero", "put", "compress", "choose", "setflags", "view", "byteswap",
  ]

  private static func boxed(_ call: Call) throws(Raise) -> Value {
    guard case .scalar(let scalar) = call[0] else {
      throw .typeError("a NumPy scalar is needed")
    }
    return .array(try engine { () throws(TensorError) in try Tensor(scalar) })
  }

  /// `np.float64(3)`, `np.int32([1.5, 2])`.
  private static func addConstructor(_ dtype: DType, _ interpreter: Interpreter) {
    interpreter.types.scalar(dtype).constructor = NativeFunction(
      name: dtype.name, module: "numpy", signature: Signature(dtype.isComplex ? "real=0, imag=0" : "x=0, /"),
      documentation: "A number (or an array) of type \(dtype.name)."
    ) { call throws(Raise) in
      if dtype.isComplex, let number = try complexNumber(dtype, call) { return number }
      if case .undefined = call[0] { return .scalar(Scalar.int64(0).converted(to: dtype)) }
      if case .string(let text) = call[0] {
        if dtype == .bool { return .scalar(.bool(!text.text.isEmpty)) }
        if dtype.isInteger {
          let number = try call.interpreter.index(
            call.interpreter.call(.type(call.interpreter.types.int), [call[0]]))
          return .scalar(try engine { () throws(TensorError) in
            try Scalar.int64(number).checkedElement(of: dtype, isWeak: true)
          })
        }
        let number = try call.interpreter.call(.type(call.interpreter.types.float), [call[0]])
        return .scalar(Scalar.float64(try call.interpreter.double(number)).converted(to: dtype))
      }
      if case .none = call[0] {
        if dtype == .bool { return .scalar(.bool(false)) }
        if dtype.isFloating { return .scalar(Scalar.float64(.nan).converted(to: dtype)) }
        throw .typeError(
          "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'")
      }
      // Python's own numbers must fit.
      let weak: Scalar? =
        switch call[0] {
        case .int(let number): .int64(number)
        case .float(let number): .float64(number)
        default: nil
        }
      if dtype.isInteger, let weak {
        return .scalar(try engine { () throws(TensorError) in
          try weak.checkedElement(of: dtype, isWeak: true)
        })
      }
      if call[0].pythonComplex != nil, !dtype.isComplex, dtype != .bool { throw Interpreter.complexRefusal(dtype) }
      let tensor = try call.interpreter.tensor(from: call[0])
      try call.interpreter.warnOfLostParts(from: tensor.dtype, to: dtype)
      let converted = try engine { () throws(TensorError) in try tensor.cast(to: dtype) }
      return call.interpreter.value(from: converted)
    }
  }
}
