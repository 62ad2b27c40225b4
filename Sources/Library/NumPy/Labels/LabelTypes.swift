import Language
import TensorCore

/// The payload of the `dtype` object of what holds no numbers.
final class LabelTypeBox {
  let type: LabelType
  /// The shape of one element, for the type of a field that holds arrays.
  let shape: [Int]?
  /// What such a field holds.
  let element: RecordType.Kind?

  init(_ type: LabelType, element: RecordType.Kind? = nil, shape: [Int]? = nil) {
    self.type = type
    self.element = element
    self.shape = shape
  }
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
    case .string(let string): return try named(string.text, interpreter)
    case .type(let type):
      if type === interpreter.types.str || type === interpreter.types.numPyText { return .text(width: 0) }
      if type === interpreter.types.object || type === interpreter.types.numPyObject { return .object }
      if type === interpreter.types.bytes || type === interpreter.types.numPyBytes { return .bytes(width: 0) }
      // Any other class stands for objects.
      if !type.isBuiltin, !interpreter.wrapping.contains(type) { return .object }
      if type === interpreter.types.dateTime { return .date(DateType(isSpan: false, interpreter)) }
      if type === interpreter.types.timeDelta { return .date(DateType(isSpan: true, interpreter)) }
      return nil
    case .instance(let instance):
      guard let box = instance.payload as? LabelTypeBox else {
        if instance.payload == nil, let inner = try interpreter.attributeIfPresent(value, interpreter.symbols.intern("dtype")) {
          if case .instance(let object) = inner, object.payload is LabelTypeBox { return try wanted(inner, interpreter) }
        }
        return nil
      }
      if box.shape != nil { throw refusal("subarrays") }
      return box.type
    case .list, .dict: return .record(try RecordParsing.type(value, interpreter))
    case .tuple:
      let (kind, shape) = try RecordParsing.element(value, interpreter)
      guard shape.isEmpty else { throw refusal("subarrays") }
      guard case .labels(let type) = kind else { return nil }
      return type
    default: return nil
    }
  }

  private static func named(_ name: String, _ interpreter: Interpreter) throws(Raise) -> LabelType? {
    switch name {
    case "str", "unicode", "str_", "U", "<U": return .text(width: 0)
    case "object", "object_", "O", "|O": return .object
    case "bytes", "bytes_", "S", "|S", "a": return .bytes(width: 0)
    case "complex", "complex128", "complex64", "c8", "c16", "D", "F": throw refusal("complex numbers")
    default: break
    }
    if !name.contains(","), let date = try DateType.named(name, interpreter) { return .date(date) }
    var rest = name[...]
    if let first = rest.first, "<=>|".contains(first) { rest = rest.dropFirst() }
    guard let kind = rest.first, "US".contains(kind), let width = Int(rest.dropFirst()), width >= 0,
      width < 1 << 28
    else { return name.contains(",") ? .record(try RecordParsing.type(.text(name), interpreter)) : nil }
    return kind == "S" ? .bytes(width: width) : .text(width: width)
  }

  static func refusal(_ what: String) -> Raise {
    .typeError(
      "nabla has no arrays of \(what)",
      hint: "arrays hold numbers, truth values, text, bytes, times, named fields or any values (dtype=object)")
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
      if let subarray = try LabelTypeObjects.made(call) { return subarray }
      guard let wanted = try LabelTypes.wanted(call[0], call.interpreter) else { throw error }
      return object(wanted, call.interpreter)
    }
    let attributes = LabelTypeObjects.attributes
    for (name, value) in attributes {
      let body: LabelBody = { call, error throws(Raise) in
        guard let type = own(call) else { throw error }
        if let special = try LabelTypeObjects.ofSubarray(name, call) { return special }
        return try value(type, call.interpreter)
      }
      switch type.member(interpreter.symbols.intern(name)) {
      case .property(let property)?:
        if case .native(let getter) = property.getter { getter.labelBody = body }
      case .value(.native(let function))?: function.labelBody = body
      default: break
      }
    }
    LabelTypeObjects.install(type, interpreter)
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
          if let known = type, known.takesNumbers, try isWhole(value, call.interpreter) { continue }
          if !isObject, call.function.name == "result_type" { try LabelChoosing.refuseNumber(value) }
          let next = try typeOf(value, call.interpreter)
          if case .date(let a)? = type, case .date(let b) = next, a.isSpan == b.isSpan, a.joined(b) == nil {
            throw DateType.noCommonUnit(a, b)
          }
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
      if case .date(let a) = from, case .date(let b) = to {
        return .bool(a.isSpan == b.isSpan && (casting == "same_kind" || a.castsSafely(to: b)))
      }
      guard case .text(let width) = to, case .text(let own) = from else { return .bool(to == .object || to == from) }
      if casting == "same_kind" { return .bool(true) }
      return .bool(width == 0 || own <= width)
    }
    teach("issubdtype") { call, error throws(Raise) in
      let interpreter = call.interpreter
      guard let type = try wanted(call[0], interpreter) else {
        return .bool(try wanted(call[1], interpreter) == .object)
      }
      let own = LabelTypeObjects.scalar(type, interpreter)
      if case .type(let kind) = call[1], own.isSubtype(of: kind) { return .bool(true) }
      guard let other = try wanted(call[1], interpreter) else { return .bool(false) }
      return .bool(LabelTypeObjects.scalar(other, interpreter) === own || other == .object)
    }
  }

  /// Whether an argument of `result_type` stands for whole numbers.
  private static func isWhole(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> Bool {
    switch value {
    case .int, .bool: return true
    case .array(let tensor): return tensor.dtype.isInteger || tensor.dtype == .bool
    case .type, .string, .instance:
      guard try wanted(value, interpreter) == nil, LabelArray.of(value) == nil else { return false }
      let dtype = try interpreter.dtype(from: value)
      return dtype.isInteger || dtype == .bool
    default: return false
    }
  }

  /// The fields of a type as `descr` lists them.
  static func descriptor(_ type: RecordType) -> String { type.descriptor }

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
