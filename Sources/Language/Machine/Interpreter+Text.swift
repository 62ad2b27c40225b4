import TensorCore

extension Interpreter {
  /// `str(v)`.
  package func string(_ value: Value) throws(Raise) -> String {
    switch value {
    case .string(let string): return string.text
    case .array(let tensor): return tensor.description(options: printOptions)
    case .scalar(let scalar): return scalar.description(options: printOptions)
    case .instance(let instance):
      if let method = specialMethod(value, names.string) {
        guard case .string(let text) = try call(method, [value]) else {
          throw .typeError("__str__ returned non-string")
        }
        return text.text
      }
      if instance.payload is ExceptionPayload { return try plainExceptionText(instance) }
      return try representation(value)
    default: return try representation(value)
    }
  }

  /// `repr(v)`; containers that hold themselves show as `[...]`.
  package func representation(_ value: Value) throws(Raise) -> String {
    switch value {
    case .undefined: return "<undefined>"
    case .none: return "None"
    case .bool(let x): return x ? "True" : "False"
    case .int(let x): return String(x)
    case .float(let x): return FloatText.shortest(x)
    case .scalar(let scalar): return scalar.representation(options: printOptions)
    case .ellipsis: return "Ellipsis"
    case .notImplemented: return "NotImplemented"
    case .string(let string): return StringText.representation(string.text)
    case .bytes(let bytes): return StringText.representation(bytes.bytes)
    case .tuple(let tuple):
      return try nested(tuple, "(...)") { () throws(Raise) in
        let items = try self.representations(tuple.items)
        return items.count == 1 ? "(\(items[0]),)" : "(" + items.joined(separator: ", ") + ")"
      }
    case .list(let list):
      return try nested(list, "[...]") { () throws(Raise) in
        "[" + (try self.representations(list.items)).joined(separator: ", ") + "]"
      }
    case .dict(let dict): return try representation(of: dict)
    case .set(let set):
      if set.count == 0 { return set.isFrozen ? "frozenset()" : "set()" }
      return try nested(set, set.isFrozen ? "frozenset(...)" : "set(...)") { () throws(Raise) in
        let items = "{" + (try self.representations(set.orderedItems)).joined(separator: ", ") + "}"
        return set.isFrozen ? "frozenset(\(items))" : items
      }
    case .range(let range):
      return range.step == 1
        ? "range(\(range.start), \(range.stop))"
        : "range(\(range.start), \(range.stop), \(range.step))"
    case .slice(let slice):
      return "slice(\(try representation(slice.start)), \(try representation(slice.stop)), "
        + "\(try representation(slice.step)))"
    case .array(let tensor): return tensor.representation(options: printOptions)
    case .function(let function): return "<function \(function.qualifiedName) at \(address(function))>"
    case .native(let native):
      return native.module == "builtins" || native.module.isEmpty
        ? "<built-in function \(native.name)>" : "<function \(native.name) at \(address(native))>"
    case .method(let method):
      if case .function(let function) = method.function {
        return "<bound method \(function.qualifiedName) of \(try representation(method.receiver))>"
      }
      if case .native(let native) = method.function {
        return "<built-in method \(native.name) of \(typeName(of: method.receiver)) object at "
          + "\(address(method))>"
      }
      return "<method at \(address(method))>"
    case .type(let type): return "<class '\(type.fullName)'>"
    case .instance(let instance): return try representation(of: instance)
    case .module(let module):
      return module.path.map { "<module '\(module.name)' from '\($0)'>" }
        ?? "<module '\(module.name)'>"
    case .iterator(let iterator):
      if let own = try iterator.representation(self) { return own }
      return "<\(iterator.typeName) object at \(address(iterator))>"
    case .cell: return "<cell>"
    }
  }

  /// `format(v, spec)`.
  package func formatted(_ value: Value, spec: String) throws(Raise) -> String {
    if let method = specialMethod(value, names.format) {
      guard case .string(let text) = try call(method, [value, .text(spec)]) else {
        throw .typeError("__format__ must return a str")
      }
      return text.text
    }
    if spec.isEmpty { return try string(value) }
    return try formattedText(value, spec)
  }

  private func representations(_ values: [Value]) throws(Raise) -> [String] {
    var texts: [String] = []
    texts.reserveCapacity(values.count)
    for value in values { texts.append(try representation(value)) }
    return texts
  }

  /// Makes the repr of a container, guarding against containers inside themselves and against deep nesting.
  private func nested(
    _ object: AnyObject, _ placeholder: String, _ body: () throws(Raise) -> String
  ) throws(Raise) -> String {
    let identifier = ObjectIdentifier(object)
    guard openRepresentations.insert(identifier).inserted else { return placeholder }
    defer { openRepresentations.remove(identifier) }
    try checkStack("while getting the repr of an object")
    return try body()
  }

  private func representation(of dict: DictObject) throws(Raise) -> String {
    let inner = try nested(dict, "{...}") { () throws(Raise) in
      var pieces: [String] = []
      var place = 0
      while let (entry, next) = dict.table.next(from: place) {
        pieces.append("\(try self.representation(entry.key)): \(try self.representation(entry.value))")
        place = next
      }
      return "{" + pieces.joined(separator: ", ") + "}"
    }
    switch dict.flavour {
    case .dict: return inner
    case .defaultDict: return "defaultdict(\(try representation(dict.defaultFactory)), \(inner))"
    case .counter: return dict.count == 0 ? "Counter()" : "Counter(\(inner))"
    case .orderedDict:
      guard dict.count > 0 else { return "OrderedDict()" }
      return try nested(dict, "...") { () throws(Raise) in
        var pieces: [String] = []
        var place = 0
        while let (entry, next) = dict.table.next(from: place) {
          pieces.append(
            "(\(try self.representation(entry.key)), \(try self.representation(entry.value)))")
          place = next
        }
        return "OrderedDict([" + pieces.joined(separator: ", ") + "])"
      }
    }
  }

  private func representation(of instance: InstanceObject) throws(Raise) -> String {
    let value = Value.instance(instance)
    if let method = specialMethod(value, names.representation) {
      guard case .string(let text) = try call(method, [value]) else {
        throw .typeError("__repr__ returned non-string")
      }
      return text.text
    }
    if let payload = instance.payload as? ExceptionPayload {
      let arguments = try representations(payload.arguments)
      return "\(instance.type.name)(\(arguments.joined(separator: ", ")))"
    }
    if let payload = instance.payload as? SuperPayload {
      return "<super: <class '\(payload.type.name)'>, <\(typeName(of: payload.receiver)) object>>"
    }
    return "<\(instance.type.fullName) object at \(address(instance))>"
  }

  /// An object's address as Python prints it.
  package func address(_ object: AnyObject) -> String {
    let address = UInt(bitPattern: Unmanaged.passUnretained(object).toOpaque())
    return "0x" + String(address, radix: 16)
  }
}
