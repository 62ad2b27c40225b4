import Language
import TensorCore

/// What the `dtype` objects of types that hold no numbers say of themselves.
enum LabelTypeObjects {
  /// The class of an element of a type.
  static func scalar(_ type: LabelType, _ interpreter: Interpreter) -> TypeObject {
    switch type {
    case .text: interpreter.types.numPyText
    case .object: interpreter.types.numPyObject
    case .bytes: interpreter.types.numPyBytes
    case .date(let date): date.owner
    case .record(let record): record.owner
    }
  }

  private static func kind(_ type: LabelType) -> String {
    switch type {
    case .text: "U"
    case .object: "O"
    case .bytes: "S"
    case .date(let date): date.isSpan ? "m" : "M"
    case .record: "V"
    }
  }

  private static func name(_ type: LabelType) -> String {
    switch type {
    case .text: "str" + (type.size == 0 ? "" : String(8 * type.size))
    case .bytes: "bytes" + (type.size == 0 ? "" : String(8 * type.size))
    case .object: "object"
    case .date(let date): date.name
    case .record(let record): "\(record.owner.name)\(8 &* record.size)"
    }
  }

  private static func number(_ type: LabelType) -> Int {
    switch type {
    case .object: 17
    case .bytes: 18
    case .text: 19
    case .record: 20
    case .date(let date): date.isSpan ? 22 : 21
    }
  }

  static var attributes: [(String, @Sendable (LabelType, Interpreter) throws(Raise) -> Value)] { [
    ("name", { type, _ in .text(name(type)) }),
    ("itemsize", { type, _ in .int(type.size) }),
    ("kind", { type, _ in .text(kind(type)) }),
    ("char", { type, _ in .text(kind(type)) }),
    ("str", { type, _ in .text(type.typeString) }),
    ("num", { type, _ in
      .int(number(type))
    }),
    ("alignment", { type, _ in
      .int(RecordType.Kind.labels(type).alignment)
    }),
    ("byteorder", { type, _ in
      .text(type.isText || type.date != nil ? "=" : "|")
    }),
    ("type", { type, interpreter in .type(scalar(type, interpreter)) }),
    ("descr", { type, interpreter throws(Raise) in
      guard case .record(let record) = type else {
        return .list(ListObject([.tuple(TupleObject([.text(""), .text(type.typeString)]))]))
      }
      let module = Value.module(try interpreter.importModule("ast"))
      let read = try interpreter.attribute(module, interpreter.symbols.intern("literal_eval"))
      return try interpreter.call(read, [.text(record.descriptor)])
    }),
    ("__repr__", { type, _ in .text(type.representation) }),
    ("__str__", { type, _ in .text(type.isText || type.isBytes ? type.typeString : type.description) }),
    ("__hash__", { type, _ in .int(type.description.hashValue &+ type.size) }),
  ] }

  private static func box(_ call: Call) -> LabelTypeBox? {
    guard case .instance(let object) = call[0] else { return nil }
    return object.payload as? LabelTypeBox
  }

  /// The `dtype` object of a field.
  static func object(_ field: RecordType.Field, _ interpreter: Interpreter) -> Value {
    let plain: Value =
      switch field.kind {
      case .number(let dtype): DataTypes.object(dtype, interpreter)
      case .labels(let type): LabelTypes.object(type, interpreter)
      }
    return field.shape.isEmpty ? plain : subarray(field.kind, field.shape, interpreter)
  }

  /// The `dtype` object of arrays inside rows.
  static func subarray(
    _ kind: RecordType.Kind, _ shape: [Int], _ interpreter: Interpreter
  ) -> Value {
    .instance(
      interpreter.instantiate(
        DataTypes.dtypeType(interpreter), payload: LabelTypeBox(.object, element: kind, shape: shape)))
  }

  /// `np.dtype(('f8', (2, 3)))`, and aligned structures; nil for all else.
  static func made(_ call: Call) throws(Raise) -> Value? {
    let interpreter = call.interpreter
    switch call[0] {
    case .list, .dict:
      let isAligned = try call.bool(1, default: false)
      return LabelTypes.object(
        .record(try RecordParsing.type(call[0], interpreter, isAligned: isAligned)), interpreter)
    case .tuple, .string:
      if case .string(let text) = call[0] {
        if text.text.contains(","), try call.bool(1, default: false) {
          return LabelTypes.object(
            .record(try RecordParsing.type(call[0], interpreter, isAligned: true)), interpreter)
        }
        guard text.text.hasPrefix("(") || text.text.first?.isNumber ?? false, !text.text.hasSuffix(")") else {
          return nil
        }
      }
      let (kind, shape) = try RecordParsing.element(call[0], interpreter)
      guard shape.isEmpty else { return subarray(kind, shape, interpreter) }
      switch kind {
      case .number(let dtype): return DataTypes.object(dtype, interpreter)
      case .labels(let type): return LabelTypes.object(type, interpreter)
      }
    case .instance(let instance):
      return (instance.payload as? LabelTypeBox)?.shape == nil ? nil : call[0]
    default: return nil
    }
  }

  /// An attribute of the type of arrays inside rows; nil for other types.
  static func ofSubarray(_ name: String, _ call: Call) throws(Raise) -> Value? {
    guard let box = box(call), let shape = box.shape, let kind = box.element else { return nil }
    let size = kind.size &* shape.reduce(1) { $0 &* $1 }
    switch name {
    case "__repr__": return .text("dtype((\(kind.code), \(Shape(shape))))")
    case "__str__": return .text("(\(kind.code), \(Shape(shape)))")
    case "itemsize": return .int(size)
    case "name": return .text("void\(8 &* size)")
    case "kind", "char": return .text("V")
    case "str": return .text("|V\(size)")
    case "type": return .type(call.interpreter.types.void)
    case "num": return .int(20)
    case "alignment": return .int(kind.alignment)
    default: return nil
    }
  }

  /// Attributes that are constants for numbers and need other getters.
  static func install(_ type: TypeObject, _ interpreter: Interpreter) {
    func record(_ call: Call) -> RecordType? { box(call).flatMap { $0.shape == nil ? $0.type.record : nil } }
    type.addProperty("hasobject", interpreter) { call throws(Raise) in
      .bool(box(call).map { $0.type == .object && $0.shape == nil } ?? false || record(call)?.hasObjects ?? false)
    }
    type.addProperty("names", interpreter, setter: { call throws(Raise) in
      guard let record = record(call) else { throw Raise(.attributeError, "there are no fields defined") }
      var names: [String] = []
      for value in try call.interpreter.values(of: call[1]) {
        guard case .string(let name) = value else { throw .typeError("field names must be strings") }
        names.append(name.text)
      }
      guard names.count == record.fields.count else {
        throw .valueError("must replace all names at once with a sequence of length \(record.fields.count)")
      }
      guard Set(names).count == names.count else { throw .valueError("Duplicate field names given.") }
      record.rename(names)
      return .none
    }) { call throws(Raise) in
      guard let record = record(call) else { return .none }
      return .tuple(TupleObject(record.names.map(Value.text)))
    }
    type.addProperty("fields", interpreter) { call throws(Raise) in
      guard let record = record(call) else { return .none }
      let dict = DictObject()
      for field in record.fields {
        var parts = [object(field, call.interpreter), .int(field.offset)]
        if let title = field.title { parts.append(.text(title)) }
        try dict.set(.text(field.name), .tuple(TupleObject(parts)), call.interpreter)
        if let title = field.title { try dict.set(.text(title), .tuple(TupleObject(parts)), call.interpreter) }
      }
      let module = Value.module(try call.interpreter.importModule("types"))
      let proxy = try call.interpreter.attributeIfPresent(
        module, call.interpreter.symbols.intern("MappingProxyType"))
      guard let proxy else { return .dict(dict) }
      return try call.interpreter.call(proxy, [.dict(dict)])
    }
    type.addProperty("shape", interpreter) { call throws(Raise) in .integerTuple(box(call)?.shape ?? []) }
    type.addProperty("ndim", interpreter) { call throws(Raise) in .int(box(call)?.shape?.count ?? 0) }
    type.addProperty("isbuiltin", interpreter) { call throws(Raise) in
      .int(box(call) == nil || box(call)?.type == .object ? 1 : 0)
    }
    type.addProperty("isalignedstruct", interpreter) { call throws(Raise) in
      .bool(record(call)?.isAligned ?? false)
    }
    func base(_ call: Call) -> Value {
      guard let box = box(call), box.shape != nil, let kind = box.element else { return call[0] }
      return object(
        RecordType.Field(name: "", kind: kind, shape: [], offset: 0, title: nil), call.interpreter)
    }
    type.addProperty("base", interpreter) { call throws(Raise) in base(call) }
    type.addProperty("subdtype", interpreter) { call throws(Raise) in
      guard let shape = box(call)?.shape else { return .none }
      return .tuple(TupleObject([base(call), .integerTuple(shape)]))
    }
    type.add(
      [
        NativeEntry("__len__", "", "How many fields there are.") { call throws(Raise) in
          .int(record(call)?.fields.count ?? 0)
        },
        NativeEntry("__bool__", "", "True: a type is something.") { _ throws(Raise) in .bool(true) },
        NativeEntry("__getitem__", "key, /", "The type of a field.") { call throws(Raise) in
          guard let record = record(call) else {
            let shown = try call.interpreter.string(call[0])
            throw Raise(.keyError, StringText.representation("There are no fields in dtype \(shown)."))
          }
          return try field(record, call[1], call.interpreter)
        },
      ], to: interpreter)
  }

  private static func field(
    _ record: RecordType, _ key: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    switch key {
    case .string(let name):
      guard let position = record.index(of: name.text) else {
        throw Raise(.keyError, StringText.representation("Field named \(StringText.representation(name.text)) not found."))
      }
      return object(record.fields[position], interpreter)
    case .list(let list):
      var positions: [Int] = []
      for item in list.items {
        guard case .string(let name) = item, let position = record.index(of: name.text) else {
          throw .keyError(item, interpreter)
        }
        positions.append(position)
      }
      return LabelTypes.object(.record(record.selecting(positions).sized(record.size)), interpreter)
    default:
      let count = record.fields.count
      let position = try interpreter.index(key)
      guard position < count, position >= -count else {
        throw .indexError("Field index \(position) out of range.")
      }
      return object(record.fields[position < 0 ? position + count : position], interpreter)
    }
  }
}

extension RecordType {
  /// The same fields in rows of another size.
  func sized(_ size: Int) -> RecordType { RecordType(fields, size: size, isAligned: isAligned, owner: owner) }

  /// The fields as `descr` lists them, gaps included.
  var descriptor: String {
    var rows: [String] = []
    var end = 0
    for field in fields.sorted(by: { $0.offset < $1.offset }) {
      if field.offset > end { rows.append("('', '|V\(field.offset - end)')") }
      end = field.offset + field.size
      let code: String
      switch field.kind {
      case .number(let dtype): code = "'\(dtype.typeString)'"
      case .labels(.record(let inner)): code = inner.descriptor
      case .labels(let type): code = "'\(type.typeString)'"
      }
      let name = StringText.representation(field.name)
      let shown = field.title.map { "(\(StringText.representation($0)), \(name))" } ?? name
      rows.append("(\(shown), \(code)\(field.shape.isEmpty ? "" : ", \(Shape(field.shape))"))")
    }
    if end < size { rows.append("('', '|V\(size - end)')") }
    return "[\(rows.joined(separator: ", "))]"
  }
}
