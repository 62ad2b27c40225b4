import TensorCore

/// `repr` and `str` of every kind of value, as CPython and NumPy print them.
package enum Representation {
  /// `str(value)`.
  package static func string(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> String {
    switch value {
    case .string(let string): return string.text
    case .array(let array): return try interpreter.text(of: array)
    case .instance(let instance):
      let names = interpreter.names
      if let method = interpreter.specialMethod(value, names.string) {
        return try text(of: method, "__str__", value, interpreter)
      }
      if interpreter.isException(instance.type) {
        return try interpreter.plainExceptionText(instance)
      }
      if let text = instance.payload as? StringObject { return text.text }
      return try repr(value, interpreter)
    default: return try repr(value, interpreter)
    }
  }

  /// `repr(value)`.
  package static func repr(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> String {
    switch value {
    case .undefined: "<undefined>"
    case .none: "None"
    case .bool(let flag): flag ? "True" : "False"
    case .int(let number): DecimalText.integer(number)
    case .large(let number): try number.decimal(digits: interpreter.maximumDigits)
    case .float(let number): FloatText.shortest(number)
    case .scalar(let scalar): scalar.representation(options: interpreter.printOptions)
    case .ellipsis: "Ellipsis"
    case .notImplemented: "NotImplemented"
    case .string(let string): StringText.representation(string.text)
    case .bytes(let bytes) where bytes.isMutable:
      "bytearray(" + StringText.representation(bytes.bytes) + ")"
    case .bytes(let bytes): StringText.representation(bytes.bytes)
    case .tuple(let tuple): try self.tuple(tuple, interpreter)
    case .list(let list):
      try guarded(list, "[...]", interpreter) { () throws(Raise) in
        "[" + (try joined(list.items, interpreter)) + "]"
      }
    case .dict(let dict): try self.dict(dict, interpreter)
    case .set(let set): try self.set(set, interpreter)
    case .range(let range):
      "range(\(range.start), \(range.stop)" + (range.step == 1 ? ")" : ", \(range.step))")
    case .slice(let slice):
      "slice(" + (try joined([slice.start, slice.stop, slice.step], interpreter)) + ")"
    case .array(let array): try interpreter.representation(of: array)
    case .function(let function): "<function \(function.qualifiedName) at \(interpreter.address(function))>"
    case .native(let function): native(function, interpreter)
    case .method(let method): try self.method(method, interpreter)
    case .type(let type) where interpreter.specialMethod(value, interpreter.names.representation) != nil:
      try self.type(type, interpreter)
    case .type(let type): "<class '\(type.fullName)'>"
    case .instance(let instance): try self.instance(instance, interpreter)
    case .module(let module):
      module.path.map { "<module '\(module.name)' from '\($0)'>" }
        ?? "<module '\(module.name)' (built-in)>"
    case .iterator(let iterator):
      try iterator.representation(interpreter)
        ?? "<\(iterator.typeName) object at \(interpreter.address(iterator))>"
    case .cell(let cell): "<cell at \(interpreter.address(cell))>"
    case .deferred(let array): "<deferred array at \(interpreter.address(array))>"
    }
  }

  /// Runs `body` unless the container's text is being made already, as it is for a list inside itself.
  package static func guarded(
    _ container: AnyObject, _ cyclic: String, _ interpreter: Interpreter,
    _ body: () throws(Raise) -> String
  ) throws(Raise) -> String {
    try interpreter.checkStack("while getting the repr of an object")
    let identity = ObjectIdentifier(container)
    guard interpreter.openRepresentations.insert(identity).inserted else { return cyclic }
    defer { interpreter.openRepresentations.remove(identity) }
    return try body()
  }

  /// Calls `__repr__` or `__str__`, which must give a string.
  private static func text(
    of method: Value, _ name: String, _ value: Value, _ interpreter: Interpreter
  ) throws(Raise) -> String {
    try interpreter.checkStack()
    let result = try interpreter.call(method, [value])
    guard case .string(let text) = result else {
      throw .typeError("\(name) returned non-string (type \(interpreter.typeName(of: result)))")
    }
    return text.text
  }

  // MARK: By kind

  private static func joined(
    _ items: [Value], _ interpreter: Interpreter
  ) throws(Raise) -> String {
    var text = ""
    for (position, item) in items.enumerated() {
      if position > 0 { text += ", " }
      text += try interpreter.representation(item)
      if position & 0xFFF == 0 { try interpreter.checkInterrupt() }
    }
    return text
  }

  private static func tuple(
    _ tuple: TupleObject, _ interpreter: Interpreter
  ) throws(Raise) -> String {
    try guarded(tuple, "(...)", interpreter) { () throws(Raise) in
      "(" + (try joined(tuple.items, interpreter)) + (tuple.items.count == 1 ? ",)" : ")")
    }
  }

  private static func entries(
    _ entries: [HashTable.Entry?], _ interpreter: Interpreter
  ) throws(Raise) -> String {
    var text = ""
    for case let entry? in entries {
      if !text.isEmpty { text += ", " }
      text += try interpreter.representation(entry.key)
      text += ": "
      text += try interpreter.representation(entry.value)
    }
    return "{" + text + "}"
  }

  private static func dict(_ dict: DictObject, _ interpreter: Interpreter) throws(Raise) -> String {
    try guarded(dict, dict.flavour == .dict ? "{...}" : "...", interpreter) {
      () throws(Raise) in
      switch dict.flavour {
      case .dict: return try entries(dict.table.entries, interpreter)
      case .orderedDict:
        if dict.count == 0 { return "OrderedDict()" }
        let pairs = DictView(.items, of: dict).values()
        return "OrderedDict([" + (try joined(pairs, interpreter)) + "])"
      case .defaultDict:
        let factory = try interpreter.representation(dict.defaultFactory)
        return "defaultdict(\(factory), \(try entries(dict.table.entries, interpreter)))"
      case .counter:
        if dict.count == 0 { return "Counter()" }
        let common = try DictCounting.mostCommon(dict, interpreter)
        return "Counter(" + (try entries(common, interpreter)) + ")"
      }
    }
  }

  private static func set(_ set: SetObject, _ interpreter: Interpreter) throws(Raise) -> String {
    let name = set.isFrozen ? "frozenset" : "set"
    if set.count == 0 { return name + "()" }
    return try guarded(set, name + "(...)", interpreter) { () throws(Raise) in
      let text = "{" + (try joined(set.elements, interpreter)) + "}"
      return set.isFrozen ? "frozenset(\(text))" : text
    }
  }

  private static func native(_ function: NativeFunction, _ interpreter: Interpreter) -> String {
    if function.wording == .counted { return "<ufunc '\(function.name)'>" }
    return switch function.module {
    case "", "builtins", "math", "time": "<built-in function \(function.name)>"
    default: "<function \(function.name) at \(interpreter.address(function))>"
    }
  }

  /// A class whose metaclass defines `__repr__`.
  private static func type(_ type: TypeObject, _ interpreter: Interpreter) throws(Raise) -> String {
    guard let method = interpreter.specialMethod(.type(type), interpreter.names.representation) else {
      return "<class '\(type.fullName)'>"
    }
    return try text(of: method, "__repr__", .type(type), interpreter)
  }

  private static func method(
    _ method: MethodObject, _ interpreter: Interpreter
  ) throws(Raise) -> String {
    if case .native(let function) = method.function {
      let type = interpreter.typeName(of: method.receiver)
      let object = method.receiver.object.map(interpreter.address) ?? "0x0"
      return "<built-in method \(function.name) of \(type) object at \(object)>"
    }
    var name = "?"
    if case .function(let function) = method.function { name = function.qualifiedName }
    return "<bound method \(name) of \(try interpreter.representation(method.receiver))>"
  }

  private static func instance(
    _ instance: InstanceObject, _ interpreter: Interpreter
  ) throws(Raise) -> String {
    let value = Value.instance(instance)
    if let method = interpreter.specialMethod(value, interpreter.names.representation) {
      return try text(of: method, "__repr__", value, interpreter)
    }
    if interpreter.isException(instance.type) {
      let all = (instance.payload as? ExceptionPayload)?.arguments ?? []
      // The name of a file is no argument of an OSError that is shown.
      let isFile = all.count == 3 && instance.type.isSubtype(of: interpreter.exceptionType(.osError))
      let arguments = isFile ? Array(all.prefix(2)) : all
      return "\(instance.type.name)(\(try joined(arguments, interpreter)))"
    }
    if let payload = instance.payload as? SuperPayload {
      return "<super: <class '\(payload.type.name)'>, "
        + "<\(interpreter.typeName(of: payload.receiver)) object>>"
    }
    if let inner = instance.builtinValue { return try interpreter.representation(inner) }
    return "<\(instance.type.fullName) object at \(interpreter.address(instance))>"
  }
}
