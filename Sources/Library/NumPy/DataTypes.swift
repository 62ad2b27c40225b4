import Language
import TensorCore

/// `np.dtype` objects and the type names: `np.float64`, `'int32'`, `float`.
enum DataTypes {
  static func register(in builder: ModuleBuilder) {
    let interpreter = builder.interpreter
    for dtype in DType.allCases where dtype != .bool {
      builder.set(dtype.name, .type(interpreter.types.scalar(dtype)))
    }
    builder.set("bool_", .type(interpreter.types.scalar(.bool)))
    builder.set("double", .type(interpreter.types.scalar(.float64)))
    builder.set("single", .type(interpreter.types.scalar(.float32)))
    builder.set("half", .type(interpreter.types.scalar(.float16)))
    builder.set("intp", .type(interpreter.types.scalar(.int64)))
    builder.set("int_", .type(interpreter.types.scalar(.int64)))
    builder.set("float_", .type(interpreter.types.scalar(.float64)))
    builder.set("ubyte", .type(interpreter.types.scalar(.uint8)))
    // The spellings that NumPy retired in 1.24; public notebooks still use them.
    builder.set("int", .type(interpreter.types.int))
    builder.set("float", .type(interpreter.types.float))
    builder.set("bool", .type(interpreter.types.scalar(.bool)))
    builder.set("object", .type(interpreter.types.object))
    builder.set("ndarray", .type(interpreter.types.array))
    let type = dtypeType(interpreter)
    builder.set("dtype", .type(type))
    builder.add([
      NativeEntry("result_type", "*arrays_and_dtypes", "The type that an operation would have.", resultType),
      NativeEntry("issubdtype", "arg1, arg2", "Whether one type is a kind of the other.", isSubtype),
      NativeEntry("can_cast", "from_, to", "Whether a cast keeps every value.", canCast),
      NativeEntry("finfo", "dtype", "Limits of a floating type.", floatLimits),
      NativeEntry("iinfo", "type", "Limits of an integer type.", integerLimits),
    ])
    let types = interpreter.types
    for (name, type) in [
      ("floating", types.floating), ("inexact", types.floating), ("integer", types.integer),
      ("signedinteger", types.integer), ("number", types.number), ("generic", types.generic),
    ] {
      builder.set(name, .type(type))
    }
  }

  /// The `dtype` object of an element type.
  static func object(_ dtype: DType, _ interpreter: Interpreter) -> Value {
    .instance(interpreter.instantiate(dtypeType(interpreter), payload: DTypeBox(dtype)))
  }

  static func dtypeType(_ interpreter: Interpreter) -> TypeObject {
    if let type = interpreter.extensions["numpy.dtype"] as? TypeObject { return type }
    let type = TypeObject(name: "dtype", module: "numpy")
    interpreter.extensions["numpy.dtype"] = type
    type.constructor = NativeFunction(
      name: "dtype", module: "numpy", signature: Signature("dtype"),
      documentation: "The type of an array's elements."
    ) { call throws(Raise) in
      guard let dtype = try call.dtype(0) else { return object(.float64, call.interpreter) }
      return object(dtype, call.interpreter)
    }
    type.addProperty("name", interpreter) { call throws(Raise) in .text(try own(call).name) }
    type.addProperty("itemsize", interpreter) { call throws(Raise) in .int(try own(call).size) }
    type.addProperty("kind", interpreter) { call throws(Raise) in .text(try own(call).kindCode) }
    type.addProperty("char", interpreter) { call throws(Raise) in .text(try own(call).character) }
    type.addProperty("str", interpreter) { call throws(Raise) in .text(try own(call).typeString) }
    type.addProperty("type", interpreter) { call throws(Raise) in
      .type(call.interpreter.types.scalar(try own(call)))
    }
    type.add(
      [
        NativeEntry("__repr__", "", "") { call throws(Raise) in .text("dtype('\(try own(call).name)')") },
        NativeEntry("__str__", "", "") { call throws(Raise) in .text(try own(call).name) },
        NativeEntry("__hash__", "", "") { call throws(Raise) in .int(Int(try own(call).rawValue)) },
        NativeEntry("__eq__", "other", "") { call throws(Raise) in .bool(try isEqual(call)) },
        NativeEntry("__ne__", "other", "") { call throws(Raise) in .bool(!(try isEqual(call))) },
      ], to: interpreter)
    return type
  }

  private static func own(_ call: Call) throws(Raise) -> DType {
    guard case .instance(let object) = call[0], let box = object.payload as? DTypeBox else {
      throw .typeError("a dtype is needed")
    }
    return box.dtype
  }

  private static func isEqual(_ call: Call) throws(Raise) -> Bool {
    let own = try own(call)
    guard let other = try? call.dtype(1) else { return false }
    return own == other
  }

  private static func resultType(_ call: Call) throws(Raise) -> Value {
    guard case .tuple(let items) = call[0], !items.items.isEmpty else {
      throw .valueError("at least one array or dtype is required")
    }
    var result: DType?
    for item in items.items {
      let dtype: DType
      switch item {
      case .type, .string, .instance: dtype = try call.interpreter.dtype(from: item)
      default:
        dtype = if let operand = try call.interpreter.operand(item) { operand.dtype } else {
          try call.interpreter.tensor(from: item).dtype
        }
      }
      result = result.map { DType.promoted($0, dtype) } ?? dtype
    }
    return object(result ?? .float64, call.interpreter)
  }

  private static func isSubtype(_ call: Call) throws(Raise) -> Value {
    guard let dtype = try call.dtype(0) else { return .bool(false) }
    if case .type(let kind) = call[1] {
      return .bool(call.interpreter.types.scalar(dtype).isSubtype(of: kind) || kind.name == (dtype.isFloating ? "float" : "int"))
    }
    return .bool(try call.dtype(1) == dtype)
  }

  private static func canCast(_ call: Call) throws(Raise) -> Value {
    guard let from = try call.dtype(0), let to = try call.dtype(1) else { return .bool(false) }
    return .bool(DType.promoted(from, to) == to)
  }

  private static func floatLimits(_ call: Call) throws(Raise) -> Value {
    let dtype = try call.dtype(0) ?? .float64
    guard dtype.isFloating else {
      throw .valueError("data type \(dtype.name) not inexact")
    }
    let limits: (eps: Double, max: Double, tiny: Double, bits: Int) =
      switch dtype {
      case .float16: (0x1p-10, 65504, 0x1p-14, 16)
      case .float32: (Double(Float.ulpOfOne), Double(Float.greatestFiniteMagnitude), Double(Float.leastNormalMagnitude), 32)
      default: (Double.ulpOfOne, Double.greatestFiniteMagnitude, Double.leastNormalMagnitude, 64)
      }
    let result = call.interpreter.instantiate(limitsType("finfo", call.interpreter), payload: nil)
    let symbols = call.interpreter.symbols
    func scalar(_ value: Double) -> Value { .scalar(Scalar.float64(value).converted(to: dtype)) }
    result.setAttribute(symbols.intern("eps"), scalar(limits.eps))
    result.setAttribute(symbols.intern("max"), scalar(limits.max))
    result.setAttribute(symbols.intern("min"), scalar(-limits.max))
    result.setAttribute(symbols.intern("tiny"), scalar(limits.tiny))
    result.setAttribute(symbols.intern("smallest_normal"), scalar(limits.tiny))
    let digits = limits.bits == 16 ? 3 : limits.bits == 32 ? 6 : 15
    result.setAttribute(symbols.intern("precision"), .int(digits))
    result.setAttribute(symbols.intern("resolution"), scalar(Double("1e-\(digits)") ?? 0))
    result.setAttribute(symbols.intern("dtype"), object(dtype, call.interpreter))
    result.setAttribute(symbols.intern("bits"), .int(limits.bits))
    return .instance(result)
  }

  private static func integerLimits(_ call: Call) throws(Raise) -> Value {
    let dtype = try call.dtype(0) ?? .int64
    let limits: (Int, Int) =
      switch dtype {
      case .uint8: (0, 255)
      case .int32: (Int(Int32.min), Int(Int32.max))
      case .int64: (Int.min, Int.max)
      default: throw .valueError("Invalid integer data type '\(dtype.kindCode)'.")
      }
    let result = call.interpreter.instantiate(limitsType("iinfo", call.interpreter), payload: nil)
    let symbols = call.interpreter.symbols
    result.setAttribute(symbols.intern("min"), .int(limits.0))
    result.setAttribute(symbols.intern("max"), .int(limits.1))
    result.setAttribute(symbols.intern("bits"), .int(dtype.size * 8))
    return .instance(result)
  }

  private static func limitsType(_ name: String, _ interpreter: Interpreter) -> TypeObject {
    if let type = interpreter.extensions["numpy.\(name)"] as? TypeObject { return type }
    let type = TypeObject(name: name, module: "numpy")
    interpreter.extensions["numpy.\(name)"] = type
    return type
  }
}

extension DType {
  /// NumPy's one-letter kind.
  var kindCode: String {
    switch self {
    case .bool: "b"
    case .uint8: "u"
    case .int32, .int64: "i"
    case .float16, .float32, .float64: "f"
    }
  }

  /// NumPy's type character.
  var character: String {
    switch self {
    case .bool: "?"
    case .uint8: "B"
    case .int32: "i"
    case .int64: "l"
    case .float16: "e"
    case .float32: "f"
    case .float64: "d"
    }
  }

  /// NumPy's array-protocol string: `<f8`.
  var typeString: String { (size == 1 ? "|" : "<") + kindCode + String(size) }
}
