import Language
import TensorCore

/// The payload of the `dtype` object of text or objects.
final class LabelTypeBox {
  let type: LabelType
  init(_ type: LabelType) { self.type = type }
}

/// `dtype('<U3')` and `dtype('O')`, `np.str_` and `np.object_`.
enum LabelTypes {
  /// The `dtype` object of a type of labels.
  static func object(_ type: LabelType, _ interpreter: Interpreter) -> Value {
    .instance(interpreter.instantiate(DataTypes.dtypeType(interpreter), payload: LabelTypeBox(type)))
  }

  /// The type that `dtype=` asks for; nil where it is left out or one of numbers.
  ///
  /// - Throws: where it is one that nabla's arrays do not have.
  static func wanted(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> LabelType? {
    switch value {
    case .undefined, .none: return nil
    case .string(let string): return try named(string.text)
    case .type(let type):
      if type === interpreter.types.str || type === interpreter.types.numPyText { return .text(width: 0) }
      if type === interpreter.types.object || type === interpreter.types.numPyObject { return .object }
      if type === interpreter.types.bytes || type.name == "bytes_" { throw refusal("bytes") }
      return nil
    case .instance(let instance): return (instance.payload as? LabelTypeBox)?.type
    case .list, .dict, .tuple: throw refusal("named fields")
    default: return nil
    }
  }

  private static func named(_ name: String) throws(Raise) -> LabelType? {
    switch name {
    case "str", "unicode", "str_", "U", "<U": return .text(width: 0)
    case "object", "object_", "O", "|O": return .object
    case _ where name.hasPrefix("datetime64") || name.hasPrefix("timedelta64") || name.hasPrefix("M8")
      || name.hasPrefix("m8") || name.hasPrefix("<M8") || name.hasPrefix("<m8"):
      throw refusal("dates")
    case "bytes", "S": throw refusal("bytes")
    case "complex", "complex128", "complex64", "c8", "c16", "D", "F": throw refusal("complex numbers")
    default: break
    }
    var rest = name[...]
    if let first = rest.first, "<=>|".contains(first) { rest = rest.dropFirst() }
    guard let kind = rest.first, "US".contains(kind), let width = Int(rest.dropFirst()), width >= 0,
      width < 1 << 28
    else { return name.contains(",") ? try refusing("named fields") : nil }
    if kind == "S" { throw refusal("bytes") }
    return .text(width: width)
  }

  private static func refusing(_ what: String) throws(Raise) -> LabelType? { throw refusal(what) }

  static func refusal(_ what: String) -> Raise {
    .typeError(
      "nabla has no arrays of \(what)",
      hint: "arrays hold numbers, truth values, text (dtype=str) or any values (dtype=object)")
  }

  /// `dtype` of what an argument is, of numbers or labels.
  private static func own(_ call: Call) -> LabelType? {
    guard case .instance(let object) = call[0] else { return nil }
    return (object.payload as? LabelTypeBox)?.type
  }

  // MARK: Attributes

  /// Teaches the attributes of `dtype` objects, and what asks for types, the types of labels.
  static func install(in builder: ModuleBuilder) {
    let interpreter = builder.interpreter
    let type = DataTypes.dtypeType(interpreter)
    type.constructor?.labelBody = { call, error throws(Raise) in
      guard let wanted = try LabelTypes.wanted(call[0], call.interpreter) else { throw error }
      return object(wanted, call.interpreter)
    }
    let attributes: [(String, @Sendable (LabelType, Interpreter) throws(Raise) -> Value)] = [
      ("name", { type, _ in .text(type.isText ? "str" + (type.size == 0 ? "" : String(8 * type.size)) : "object") }),
      ("itemsize", { type, _ in .int(type.size) }),
      ("kind", { type, _ in .text(type.isText ? "U" : "O") }),
      ("char", { type, _ in .text(type.isText ? "U" : "O") }),
      ("str", { type, _ in .text(type.isText ? "<U\(type.size / 4)" : "|O") }),
      ("num", { type, _ in .int(type.isText ? 19 : 17) }),
      ("alignment", { type, _ in .int(type.isText ? 4 : 8) }),
      ("byteorder", { type, _ in .text(type.isText ? "=" : "|") }),
      ("hasobject", { type, _ in .bool(!type.isText) }),
      ("type", { type, interpreter in
        .type(type.isText ? interpreter.types.numPyText : interpreter.types.numPyObject)
      }),
      ("descr", { type, _ in
        .list(ListObject([.tuple(TupleObject([.text(""), .text(type.isText ? type.description : "|O")]))]))
      }),
      ("__repr__", { type, _ in .text("dtype('\(type.code)')") }),
      ("__str__", { type, _ in .text(type.description) }),
      ("__hash__", { type, _ in .int(type.size &* 2 &+ (type.isText ? 1 : 0)) }),
    ]
    for (name, value) in attributes {
      let body: LabelBody = { call, error throws(Raise) in
        guard let type = own(call) else { throw error }
        return try value(type, call.interpreter)
      }
      switch type.member(interpreter.symbols.intern(name)) {
      case .property(let property)?:
        if case .native(let getter) = property.getter { getter.labelBody = body }
      case .value(.native(let function))?: function.labelBody = body
      default: break
      }
    }
    hasObjects(type, interpreter)
    for (name, differs) in [("__eq__", false), ("__ne__", true)] {
      guard case .value(.native(let function))? = type.member(interpreter.symbols.intern(name)) else { continue }
      function.labelBody = { call, error throws(Raise) in
        guard let type = own(call) else { throw error }
        let other = try? wanted(call[1], call.interpreter)
        return .bool((other == type) != differs)
      }
    }
    installFunctions(in: builder)
  }

  /// `hasobject` is a constant for numbers and needs another getter.
  private static func hasObjects(_ type: TypeObject, _ interpreter: Interpreter) {
    type.addProperty("hasobject", interpreter) { call throws(Raise) in
      .bool(own(call) == .object)
    }
  }

  private static func installFunctions(in builder: ModuleBuilder) {
    func teach(_ name: String, _ body: @escaping LabelBody) {
      if case .native(let function)? = builder.module[builder.interpreter.symbols.intern(name)] {
        function.labelBody = body
      }
    }
    for name in ["result_type", "promote_types"] {
      teach(name) { call, error throws(Raise) in
        var values: [Value] = []
        for position in 0..<call.count {
          if case .tuple(let items) = call[position] { values += items.items } else { values.append(call[position]) }
        }
        var type: LabelType?
        var isObject = false
        for value in values where LabelArray.of(value)?.type == .object { isObject = true }
        for value in values {
          if !isObject, call.function.name == "result_type" { try LabelChoosing.refuseNumber(value) }
          let next = try typeOf(value, call.interpreter)
          type = type?.joined(next) ?? next
        }
        guard let type else { throw error }
        return object(type, call.interpreter)
      }
    }
    teach("can_cast") { call, error throws(Raise) in
      guard let to = try wanted(call[1], call.interpreter) else { return .bool(false) }
      let from = try typeOf(call[0], call.interpreter)
      let casting = try call.string(2, default: "safe")
      if casting == "unsafe" { return .bool(true) }
      guard case .text(let width) = to, case .text(let own) = from else { return .bool(to == .object) }
      if casting == "same_kind" { return .bool(true) }
      return .bool(width == 0 || own <= width)
    }
    teach("issubdtype") { call, error throws(Raise) in
      let interpreter = call.interpreter
      guard let type = try wanted(call[0], interpreter) else {
        return .bool(try wanted(call[1], interpreter) == .object)
      }
      let own = type.isText ? interpreter.types.numPyText : interpreter.types.numPyObject
      if case .type(let kind) = call[1], own.isSubtype(of: kind) { return .bool(true) }
      guard let other = try wanted(call[1], interpreter) else { return .bool(false) }
      return .bool(other.isText == type.isText || other == .object)
    }
  }

  /// The type of labels that an argument of `result_type` stands for.
  private static func typeOf(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> LabelType {
    if let type = try wanted(value, interpreter) { return type }
    if let labels = LabelArray.of(value) { return labels.type }
    switch value {
    case .array(let tensor): return .text(width: tensor.dtype.textWidth)
    case .type, .string, .instance:
      return .text(width: try interpreter.dtype(from: value).textWidth)
    default: return try LabelPart(value, interpreter).type
    }
  }
}
