import Language
import TensorCore

/// Operators and universal functions of arrays of labels, element by element.
enum LabelElementwise {
  /// A ufunc of two operands and the operator that it is on objects.
  static let operators: [(name: String, method: String, operator: BinaryOperator)] = [
    ("add", "add", .add), ("subtract", "sub", .subtract), ("multiply", "mul", .multiply),
    ("divide", "truediv", .divide), ("floor_divide", "floordiv", .floorDivide),
    ("remainder", "mod", .modulo), ("power", "pow", .power), ("bitwise_and", "and", .bitAnd),
    ("bitwise_or", "or", .bitOr), ("bitwise_xor", "xor", .bitXor), ("left_shift", "lshift", .leftShift),
    ("right_shift", "rshift", .rightShift), ("matmul", "matmul", .matmul),
  ]

  static let comparisons: [(name: String, method: String, operator: ComparisonOperator)] = [
    ("equal", "__eq__", .equal), ("not_equal", "__ne__", .notEqual), ("less", "__lt__", .less),
    ("less_equal", "__le__", .lessEqual), ("greater", "__gt__", .greater),
    ("greater_equal", "__ge__", .greaterEqual),
  ]

  // MARK: Operands

  /// `Float64`, as it stands in `<class 'numpy.dtypes.Float64DType'>`.
  static func className(_ dtype: DType) -> String {
    let name = dtype.name
    return name.hasPrefix("u") ? "UI" + name.dropFirst(2) : name.prefix(1).uppercased() + name.dropFirst()
  }

  /// An operand: its elements stretched to the common shape, and what NumPy calls its type.
  struct Side {
    let part: LabelPart
    /// Whether it is a Python number, whose type NumPy names apart.
    let weak: String?

    init(_ value: Value, _ interpreter: Interpreter) throws(Raise) {
      weak =
        switch value {
        case .int: "_PyLongDType"
        case .float: "_PyFloatDType"
        default: nil
        }
      part = try LabelPart(value, interpreter)
    }

    var isObject: Bool {
      if case .labels(let labels) = part { labels.type == .object } else { false }
    }

    var isText: Bool {
      if case .labels(let labels) = part { labels.isText } else { false }
    }

    var date: DateType? {
      if case .labels(let labels) = part { labels.type.date } else { nil }
    }

    var isInexact: Bool {
      if case .numbers(let tensor) = part { tensor.dtype.isInexact } else { false }
    }

    var isBytes: Bool {
      if case .labels(let labels) = part { labels.type.isBytes } else { false }
    }

    var isRecord: Bool {
      if case .labels(let labels) = part { labels.type.record != nil } else { false }
    }

    var width: Int {
      switch part.type {
      case .text(let width), .bytes(let width): width
      default: 0
      }
    }

    /// `dtype('<U3')`
    var dtype: String {
      switch part {
      case .labels(let labels): labels.type.representation
      case .numbers(let tensor): "dtype('\(tensor.dtype.name)')"
      }
    }

    /// `<class 'numpy.dtypes.StrDType'>`
    var className: String {
      if let weak { return "<class 'numpy.dtypes.\(weak)'>" }
      switch part {
      case .labels(let labels): return "<class 'numpy.dtypes.\(labels.type.className)DType'>"
      case .numbers(let tensor):
        return "<class 'numpy.dtypes.\(LabelElementwise.className(tensor.dtype))DType'>"
      }
    }
  }

  /// The elements of both operands in their common shape.
  static func stretched(
    _ a: Side, _ b: Side, _ interpreter: Interpreter
  ) throws(Raise) -> (x: [Value], y: [Value], shape: Shape) {
    let shape = try shape(a, b)
    try LabelArray.check(shape)
    return (
      try items(a, shape, interpreter), try items(b, shape, interpreter), shape
    )
  }

  private static func shape(_ a: Side, _ b: Side) throws(Raise) -> Shape {
    let shapes = [a.part.shape, b.part.shape]
    do throws(TensorError) { return try Tensor.jointShape(shapes) } catch {
      throw Raise(TensorError.broadcast(shapes))
    }
  }

  private static func items(
    _ side: Side, _ shape: Shape, _ interpreter: Interpreter
  ) throws(Raise) -> [Value] {
    let labels: LabelArray
    switch side.part {
    case .labels(let array): labels = array
    case .numbers(let tensor): labels = try LabelMaking.converted(tensor, .object, interpreter)
    }
    if labels.shape == shape { return labels.items }
    if labels.count == 1 { return [Value](repeating: labels.items[0], count: shape.elementCount) }
    let places = labels.places
    let wide = try engine { () throws(TensorError) in try places.broadcast(to: shape) }
    return wide.integers.map { labels.element($0) }
  }

  // MARK: Comparisons

  static func compare(
    _ op: ComparisonOperator, _ name: String, _ a: Value, _ b: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let (x, y) = (try Side(a, interpreter), try Side(b, interpreter))
    if x.isRecord || y.isRecord { return try RecordOrder.compare(op, name, x, y, interpreter) }
    if DateArithmetic.concerns(x) || DateArithmetic.concerns(y), !x.isObject, !y.isObject {
      return try DateArithmetic.compare(op, name, x, y, interpreter)
    }
    if !x.isObject, !y.isObject, !(x.isText && y.isText), !(x.isBytes && y.isBytes) {
      guard op == .equal || op == .notEqual else {
        throw Raise(
          .ufuncTypeError,
          "ufunc '\(name)' did not contain a loop with signature matching types (\(x.className), \(y.className)) -> None")
      }
      let shape = try shape(x, y)
      return interpreter.value(
        from: try engine { () throws(TensorError) in
          try Tensor(filled: shape, with: .bool(op == .notEqual))
        })
    }
    let (left, right, shape) = try stretched(x, y, interpreter)
    var truths: [Bool] = []
    truths.reserveCapacity(left.count)
    var pace = Pace()
    for (one, other) in zip(left, right) {
      try pace.step(interpreter)
      if case .string(let s) = one, case .string(let t) = other {
        switch op {
        case .equal: truths.append(s.hasSameCodePoints(as: t))
        case .notEqual: truths.append(!s.hasSameCodePoints(as: t))
        case .less: truths.append(s.precedes(t))
        case .lessEqual: truths.append(!t.precedes(s))
        case .greater: truths.append(t.precedes(s))
        default: truths.append(!s.precedes(t))
        }
      } else {
        truths.append(
          try interpreter.truth(
            interpreter.compare(
              op, LabelAccess.python(one, interpreter), LabelAccess.python(other, interpreter))))
      }
    }
    return interpreter.value(from: try LabelOrder.tensor(truths, shape))
  }

  // MARK: Arithmetic

  static func binary(
    _ name: String, _ a: Value, _ b: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let (x, y) = (try Side(a, interpreter), try Side(b, interpreter))
    if DateArithmetic.concerns(x) || DateArithmetic.concerns(y) {
      return try DateArithmetic.binary(name, x, y, interpreter)
    }
    if name == "add", x.isBytes, y.isBytes { return try LabelBytes.joined(x, y, interpreter) }
    if !x.isObject, !y.isObject {
      guard name == "add", x.isText, y.isText else { throw try refusal(name, x, y) }
      let (left, right, shape) = try stretched(x, y, interpreter)
      var items: [Value] = []
      for case (.string(let s), .string(let t)) in zip(left, right) {
        items.append(.string(StringObject(numPy: s.text + t.text)))
      }
      return try LabelArray(.text(width: x.width + y.width), items, shape).unpacked(interpreter)
    }
    if name == "matmul" { return try LabelProducts.matmul(x.part, y.part, interpreter) }
    guard let body = objectFunction(name, interpreter) else { throw unsupported(name) }
    let (left, right, shape) = try stretched(x, y, interpreter)
    var items: [Value] = []
    items.reserveCapacity(left.count)
    var pace = Pace()
    for (one, other) in zip(left, right) {
      try pace.step(interpreter)
      items.append(try body(LabelAccess.plain(one), LabelAccess.plain(other)))
    }
    return try LabelArray(.object, items, shape).unpacked(interpreter)
  }

  /// What a function of two operands does with a pair of objects.
  static func objectFunction(
    _ name: String, _ interpreter: Interpreter
  ) -> ((Value, Value) throws(Raise) -> Value)? {
    if let row = operators.first(where: { $0.name == name }) {
      return { a, b throws(Raise) in try interpreter.binary(row.operator, a, b) }
    }
    func pick(_ op: ComparisonOperator) -> (Value, Value) throws(Raise) -> Value {
      { a, b throws(Raise) in try interpreter.truth(interpreter.compare(op, a, b)) ? a : b }
    }
    switch name {
    case "maximum", "fmax": return pick(.greaterEqual)
    case "minimum", "fmin": return pick(.lessEqual)
    case "logical_and": return { a, b throws(Raise) in try interpreter.truth(a) ? b : a }
    case "logical_or": return { a, b throws(Raise) in try interpreter.truth(a) ? a : b }
    case "logical_xor":
      return { a, b throws(Raise) in .bool(try interpreter.truth(a) != interpreter.truth(b)) }
    case "arctan2", "hypot":
      return { a, b throws(Raise) in
        try interpreter.call(interpreter.attribute(a, interpreter.symbols.intern(name)), [b])
      }
    case "fmod": return { a, b throws(Raise) in try interpreter.binary(.modulo, a, b) }
    default: return nil
    }
  }

  private static func refusal(_ name: String, _ a: Side, _ b: Side) throws(Raise) -> Raise {
    switch name {
    case "multiply" where (a.isText || a.isBytes) != (b.isText || b.isBytes) && !a.isInexact && !b.isInexact:
      return .typeError(
        "The 'out' kwarg is necessary when using the string multiply ufunc directly. Use numpy.strings.multiply to multiply strings without specifying 'out'.",
        hint: "np.char.multiply(a, n) repeats text")
    case "add", "subtract", "multiply", "maximum", "minimum", "fmax", "fmin", "matmul":
      return noLoop(name, "(\(a.dtype), \(b.dtype))")
    default: return unsupported(name)
    }
  }

  static func noLoop(_ name: String, _ types: String) -> Raise {
    Raise(.ufuncTypeError, "ufunc '\(name)' did not contain a loop with signature matching types \(types) -> None")
  }

  static func unsupported(_ name: String) -> Raise {
    .typeError(
      "ufunc '\(name)' not supported for the input types, and the inputs could not be safely "
        + "coerced to any supported types according to the casting rule ''safe''")
  }

  // MARK: One operand

  static func unary(_ name: String, _ value: Value, _ interpreter: Interpreter) throws(Raise) -> Value {
    guard case .labels(let labels) = try LabelPart(value, interpreter) else { throw unsupported(name) }
    if labels.type.date != nil { return try DateArithmetic.unary(name, labels, interpreter) }
    guard labels.type == .object else {
      switch name {
      case "negative", "positive", "absolute", "sign", "conjugate":
        throw noLoop(name, "<class 'numpy.dtypes.\(labels.type.className)DType'>")
      default: throw unsupported(name)
      }
    }
    if untyped.contains(name) { throw unsupported(name) }
    var items: [Value] = []
    for item in labels.items { items.append(try objectUnary(name, item, interpreter)) }
    return try LabelArray(.object, items, labels.shape).unpacked(interpreter)
  }

  /// What NumPy cannot ask an object.
  private static let untyped: Set<String> = [
    "isnan", "isinf", "isfinite", "signbit", "spacing", "modf", "frexp", "isnat",
  ]

  private static func objectUnary(
    _ name: String, _ value: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    switch name {
    case "negative": return try interpreter.unary(.negative, value)
    case "positive": return try interpreter.unary(.positive, value)
    case "invert": return try interpreter.unary(.invert, value)
    case "square": return try interpreter.binary(.multiply, value, value)
    case "reciprocal": return try interpreter.binary(.divide, .int(1), value)
    case "logical_not": return .bool(!(try interpreter.truth(value)))
    case "absolute", "abs": return try call("abs", in: "builtins", value, interpreter)
    case "floor", "ceil", "trunc": return try call(name, in: "math", value, interpreter)
    case "conjugate": if case .int = value { return value } else if case .float = value { return value }
    case "sign":
      if try interpreter.truth(interpreter.compare(.less, value, .int(0))) { return .int(-1) }
      return .int(try interpreter.truth(interpreter.compare(.greater, value, .int(0))) ? 1 : 0)
    default: break
    }
    if let method = try interpreter.attributeIfPresent(value, interpreter.symbols.intern(name)) {
      return try interpreter.call(method, [])
    }
    throw .typeError(
      "loop of ufunc does not support argument 0 of type \(interpreter.typeName(of: value)) which has no callable \(name) method")
  }

  private static func call(
    _ name: String, in module: String, _ value: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let module = Value.module(try interpreter.importModule(module))
    return try interpreter.call(
      interpreter.attribute(module, interpreter.symbols.intern(name)), [value])
  }
}
