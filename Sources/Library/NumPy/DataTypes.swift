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
    for name in [
      "double", "single", "half", "float_", "byte", "ubyte", "short", "ushort", "intc", "uintc", "int_", "intp",
      "long", "longlong", "uint", "uintp", "ulong", "ulonglong", "csingle", "cdouble",
    ] {
      guard let dtype = DType(pythonName: name) else { continue }
      builder.set(name, .type(interpreter.types.scalar(dtype)))
    }
    // The spellings that NumPy retired in 1.24; public notebooks still use them.
    builder.set("int", .type(interpreter.types.int))
    builder.set("float", .type(interpreter.types.float))
    builder.set("complex", .type(interpreter.types.complex))
    builder.set("bool", .type(interpreter.types.scalar(.bool)))
    builder.set("object", .type(interpreter.types.object))
    builder.set("ndarray", .type(interpreter.types.array))
    let type = dtypeType(interpreter)
    builder.set("dtype", .type(type))
    builder.add([
      NativeEntry("result_type", "*arrays_and_dtypes", "The type that an operation would have.", resultType),
      NativeEntry("issubdtype", "arg1, arg2", "Whether one type is a kind of the other.", isSubtype),
      NativeEntry("can_cast", "from_, to, casting='safe'", "Whether a cast keeps every value.", canCast),
      NativeEntry("finfo", "dtype", "Limits of a floating type.", floatLimits),
      NativeEntry("iinfo", "type", "Limits of an integer type.", integerLimits),
    ])
    let types = interpreter.types
    for (name, type) in [
      ("floating", types.floating), ("inexact", types.inexact), ("complexfloating", types.complexFloating), ("integer", types.integer),
      ("signedinteger", types.signedInteger), ("unsignedinteger", types.unsignedInteger),
      ("number", types.number), ("generic", types.generic),
    ] {
      builder.set(name, .type(type))
    }
  }

  /// The `dtype` object of an element type.
  static func object(_ dtype: DType, _ interpreter: Interpreter) -> Value {
    let type = interpreter.types.scalar(dtype)
    if let known = type.dtypeObject { return .instance(known) }
    let made = interpreter.instantiate(dtypeType(interpreter), payload: DTypeBox(dtype))
    type.dtypeObject = made
    return .instance(made)
  }

  static func dtypeType(_ interpreter: Interpreter) -> TypeObject {
    if let type = interpreter.extensions["numpy.dtype"] as? TypeObject { return type }
    let type = TypeObject(name: "dtype", module: "numpy")
    interpreter.extensions["numpy.dtype"] = type
    type.constructor = NativeFunction(
      name: "dtype", module: "numpy", signature: Signature("dtype, align=False, copy=False, metadata=None"),
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
    for (name, value) in dtypeConstants {
      type.addProperty(name, interpreter) { _ throws(Raise) in value }
    }
    type.addProperty("num", interpreter) { call throws(Raise) in .int(try own(call).number) }
    type.addProperty("alignment", interpreter) { call throws(Raise) in .int(try own(call).realType.size) }
    type.addProperty("byteorder", interpreter) { call throws(Raise) in
      .text(try own(call).size == 1 ? "|" : "=")
    }
    type.addProperty("descr", interpreter) { call throws(Raise) in
      .list(ListObject([.tuple(TupleObject([.text(""), .text(try own(call).typeString)]))]))
    }
    type.addProperty("base", interpreter) { call throws(Raise) in call[0] }
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

  /// What is the same for all types that nabla has.
  private static var dtypeConstants: [(String, Value)] { [
    ("isnative", .bool(true)), ("fields", .none), ("names", .none), ("shape", .tuple(TupleObject([]))),
    ("ndim", .int(0)), ("subdtype", .none), ("hasobject", .bool(false)), ("isbuiltin", .int(1)),
    ("flags", .int(0)), ("metadata", .none), ("isalignedstruct", .bool(false)),
  ] }

  private static func own(_ call: Call) throws(Raise) -> DType {
    guard case .instance(let object) = call[0], let box = object.payload as? DTypeBox else {
      throw Raise.typeError("a dtype is needed").meetingLabels
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
    var weak: DType?
    for item in items.items {
      let dtype: DType
      switch item {
      case .int, .float, .bool:
        // Python numbers give way to arrays and types.
        let own: DType = if case .int = item { .int64 } else if case .float = item { .float64 } else { .bool }
        weak = weak.map { DType.promoted($0, own) } ?? own
        continue
      case .instance where item.pythonComplex != nil:
        weak = .complex128
        continue
      case .none: dtype = .float64
      case .large:
        weak = weak.map { DType.promoted($0, .int64) } ?? .int64
        continue
      case .type, .string, .instance: dtype = try call.interpreter.dtype(from: item)
      default:
        dtype = if let operand = try call.interpreter.operand(item) { operand.dtype } else {
          try call.interpreter.tensor(from: item).dtype
        }
      }
      result = result.map { DType.promoted($0, dtype) } ?? dtype
    }
    switch (result, weak) {
    case (.bool?, .int64?), (nil, .int64?): result = .int64
    case (let strong?, .float64?) where !strong.isInexact: result = .float64
    case (let strong?, .complex128?): result = strong.isInexact ? strong.complexType : .complex128
    case (nil, let only?): result = only
    default: break
    }
    return object(result ?? .float64, call.interpreter)
  }

  private static func isSubtype(_ call: Call) throws(Raise) -> Value {
    guard let dtype = try call.dtype(0) else { return .bool(false) }
    if case .type(let kind) = call[1] {
      switch kind.name {
      case "int", "float", "bool", "complex": break
      default: return .bool(call.interpreter.types.scalar(dtype).isSubtype(of: kind))
      }
    }
    return .bool(try call.dtype(1) == dtype)
  }

  private static func canCast(_ call: Call) throws(Raise) -> Value {
    for position in 0..<2 {
      if case .none = call[position] {
        throw .typeError("did not understand one of the types; 'None' not accepted")
      }
    }
    switch call[0] {
    case _ where call[0].isPythonNumber:
      throw .typeError(
        "can_cast() does not support Python ints, floats, and complex because the result used to depend on the value.\nThis change was part of adopting NEP 50, we may explicitly allow them again in the future.")
    default: break
    }
    let casting = try call.casting(2, default: .safe)
    let from: DType
    if case .array(let tensor) = call[0] { from = tensor.dtype } else if case .scalar(let scalar) = call[0] {
      from = scalar.dtype
    } else {
      from = try call.interpreter.dtype(from: call[0])
    }
    return .bool(from.canCast(to: try call.interpreter.dtype(from: call[1]), casting))
  }

  private static func floatLimits(_ call: Call) throws(Raise) -> Value {
    let given: Value = if case .scalar(let scalar) = call[0] { .type(call.interpreter.types.scalar(scalar.dtype)) } else { call[0] }
    var dtype: DType
    if case .array(let tensor) = given { dtype = tensor.dtype } else if case .none = given {
      dtype = .float64
    } else {
      dtype = try call.interpreter.dtype(from: given)
    }
    guard dtype.isInexact else {
      throw .valueError(
        "data type <class '\(call.interpreter.types.scalar(dtype).fullName)'> not inexact")
    }
    dtype = dtype.realType
    // Digits of the mantissa, bits of the exponent.
    let (digits, exponent, precision) =
      dtype == .float16 ? (10, 5, 3) : dtype == .float32 ? (23, 8, 6) : (52, 11, 15)
    let top = 1 << (exponent - 1)
    func power(_ exponent: Int) -> Value {
      .scalar(Scalar.float64(Double(sign: .plus, exponent: exponent, significand: 1)).converted(to: dtype))
    }
    let largest = (2 - Double(sign: .plus, exponent: -digits, significand: 1))
      * Double(sign: .plus, exponent: top - 1, significand: 1)
    let rows: [(String, Value)] = [
      ("eps", power(-digits)), ("epsneg", power(-digits - 1)),
      ("max", .scalar(Scalar.float64(largest).converted(to: dtype))),
      ("min", .scalar(Scalar.float64(-largest).converted(to: dtype))),
      ("tiny", power(2 - top)), ("smallest_normal", power(2 - top)),
      ("smallest_subnormal", power(2 - top - digits)), ("precision", .int(precision)),
      ("resolution", .scalar(Scalar.float64(Double("1e-\(precision)") ?? 0).converted(to: dtype))),
      ("dtype", object(dtype, call.interpreter)), ("bits", .int(dtype.size * 8)),
      ("nmant", .int(digits)), ("nexp", .int(exponent)), ("iexp", .int(exponent)),
      ("maxexp", .int(top)), ("minexp", .int(2 - top)), ("machep", .int(-digits)),
      ("negep", .int(-digits - 1)),
    ]
    return limits("finfo", rows, call.interpreter)
  }

  private static func integerLimits(_ call: Call) throws(Raise) -> Value {
    let given: Value = if case .scalar(let scalar) = call[0] { .type(call.interpreter.types.scalar(scalar.dtype)) } else { call[0] }
    let dtype: DType
    switch given {
    case .array(let tensor): dtype = tensor.dtype
    case .int: dtype = .int64
    case .none, .float: dtype = .float64
    default: dtype = try call.interpreter.dtype(from: given)
    }
    guard dtype != .bool, let bounds = dtype.integerRange else {
      throw .valueError("Invalid integer data type '\(dtype.kindCode)'.")
    }
    let largest = dtype == .uint64 ? Scalar.uint64(UInt64.max).pythonValue : .int(bounds.upperBound)
    let rows: [(String, Value)] = [
      ("min", .int(bounds.lowerBound)), ("max", largest), ("bits", .int(dtype.size * 8)),
      ("dtype", object(dtype, call.interpreter)), ("kind", .text(dtype.kindCode)),
      ("key", .text(dtype.kindCode + String(dtype.size * 8))),
    ]
    return limits("iinfo", rows, call.interpreter)
  }

  private static func limits(
    _ name: String, _ rows: [(String, Value)], _ interpreter: Interpreter
  ) -> Value {
    let result = interpreter.instantiate(limitsType(name, interpreter), payload: nil)
    for (name, value) in rows { result.setAttribute(interpreter.symbols.intern(name), value) }
    return .instance(result)
  }

  private static func limitsType(_ name: String, _ interpreter: Interpreter) -> TypeObject {
    if let type = interpreter.extensions["numpy.\(name)"] as? TypeObject { return type }
    let type = TypeObject(name: name, module: "numpy")
    interpreter.extensions["numpy.\(name)"] = type
    for written in name == "finfo" ? WrittenLimits.floating : WrittenLimits.integer {
      type.addMethod("__\(written.name.dropFirst(6))__", "", interpreter) { call throws(Raise) in
        try written.call(call.interpreter, [call[0]])
      }
    }
    return type
  }
}

extension Value {
  fileprivate var isPythonNumber: Bool {
    switch self {
    case .int, .float, .bool: true
    default: pythonComplex != nil
    }
  }
}

extension DType {
  /// NumPy's one-letter kind.
  var kindCode: String {
    switch self {
    case .bool: "b"
    case .uint8, .uint16, .uint32, .uint64: "u"
    case .int8, .int16, .int32, .int64: "i"
    case .float16, .float32, .float64: "f"
    case .complex64, .complex128: "c"
    }
  }

  /// NumPy's number of the type.
  var number: Int {
    switch self {
    case .float16: 23
    case .float32: 11
    case .float64: 12
    case .complex64: 14
    case .complex128: 15
    default: Int(rawValue)
    }
  }

  /// NumPy's type character.
  var character: String {
    switch self {
    case .bool: "?"
    case .int8: "b"
    case .uint8: "B"
    case .int16: "h"
    case .uint16: "H"
    case .int32: "i"
    case .uint32: "I"
    case .int64: "l"
    case .uint64: "L"
    case .float16: "e"
    case .float32: "f"
    case .float64: "d"
    case .complex64: "F"
    case .complex128: "D"
    }
  }

  /// NumPy's array-protocol string: `<f8`.
  var typeString: String { (size == 1 ? "|" : "<") + kindCode + String(size) }
}
