import Language

/// Tuples whose items have names: `collections.namedtuple`, `time.struct_time`, `sys.version_info`.
///
/// An object holds a `TupleObject` as its payload; its class derives from `tuple`.
enum NamedTuple {
  static func makeType(
    _ name: String, module: String, fields: [String], defaults: [Value] = [],
    _ interpreter: Interpreter
  ) -> TypeObject {
    let type = TypeObject(
      name: name, module: module, bases: [interpreter.types.tuple, interpreter.types.object],
      isBuiltin: module != "__main__")
    for (position, field) in fields.enumerated() {
      type.addProperty(field, interpreter, "Alias for field number \(position)") {
        call throws(Raise) in
        let items = try self.items(call[0], call.interpreter)
        guard items.indices.contains(position) else { throw .indexError("tuple index out of range") }
        return items[position]
      }
    }
    let names = fields.map(Value.text)
    type.setMember(interpreter.symbols.intern("_fields"), .value(.tuple(TupleObject(names))))
    let optional = fields.suffix(defaults.count)
    let known = DictObject()
    for (field, value) in zip(optional, defaults) { try? known.set(.text(field), value, interpreter) }
    type.setMember(interpreter.symbols.intern("_field_defaults"), .value(.dict(known)))
    type.documentation = "\(name)(\(fields.joined(separator: ", ")))"
    let signature = fields.map { optional.contains($0) ? "\($0)=<default>" : $0 }
    type.addMethod("__init__", signature.joined(separator: ", "), interpreter) {
      call throws(Raise) in
      guard case .instance(let instance) = call[0] else { return .none }
      var items: [Value] = []
      for position in fields.indices {
        if case .undefined = call[position + 1] {
          items.append(defaults[position - (fields.count - defaults.count)])
        } else {
          items.append(call[position + 1])
        }
      }
      instance.payload = TupleObject(items)
      return .none
    }
    type.addMethods(methods(fields), interpreter)
    let make = NativeFunction(name: "_make", signature: Signature("type, iterable, /")) {
      call throws(Raise) in
      try call.interpreter.call(call[0], call.interpreter.values(of: call[1]))
    }
    type.setMember(interpreter.symbols.intern("_make"), .classMethod(.native(make)))
    return type
  }

  /// The items of a named tuple, or of any other iterable.
  static func items(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> [Value] {
    switch value {
    case .tuple(let tuple): return tuple.items
    case .instance(let instance):
      if let tuple = instance.payload as? TupleObject { return tuple.items }
    default: break
    }
    throw .typeError("a tuple is required, not '\(interpreter.typeName(of: value))'")
  }

  private static func tuple(_ call: Call, _ position: Int = 0) throws(Raise) -> Value {
    .tuple(TupleObject(try items(call[position], call.interpreter)))
  }

  private static func methods(_ fields: [String]) -> [NativeEntry] {
    var entries = [
      NativeEntry("__repr__", "", "Return repr(self).") { call throws(Raise) in
        var parts: [String] = []
        for (field, item) in zip(fields, try items(call[0], call.interpreter)) {
          parts.append("\(field)=\(try call.interpreter.representation(item))")
        }
        let name = call.interpreter.type(of: call[0]).name
        return .text("\(name)(\(parts.joined(separator: ", ")))")
      },
      NativeEntry("__len__", "", "Return len(self).") { call throws(Raise) in
        .int(try items(call[0], call.interpreter).count)
      },
      NativeEntry("__iter__", "", "Implement iter(self).") { call throws(Raise) in
        .iterator(
          SequenceIterator(try items(call[0], call.interpreter), typeName: "tuple_iterator"))
      },
      NativeEntry("__getitem__", "key, /", "Return self[key].") { call throws(Raise) in
        try call.interpreter.subscripted(tuple(call), call[1])
      },
      NativeEntry("__contains__", "key, /", "Return key in self.") { call throws(Raise) in
        .bool(try call.interpreter.contains(tuple(call), call[1]))
      },
      NativeEntry("__hash__", "", "Return hash(self).") { call throws(Raise) in
        .int(try call.interpreter.hash(tuple(call)))
      },
      NativeEntry("__add__", "value, /", "Return self+value.") { call throws(Raise) in
        try call.interpreter.binary(.add, tuple(call), plain(call[1]))
      },
      NativeEntry("__mul__", "value, /", "Return self*value.") { call throws(Raise) in
        try call.interpreter.binary(.multiply, tuple(call), call[1])
      },
      NativeEntry("_asdict", "", "Return a dict of field names and values.") {
        call throws(Raise) in
        let dict = DictObject()
        for (field, item) in zip(fields, try items(call[0], call.interpreter)) {
          try dict.set(.text(field), item, call.interpreter)
        }
        return .dict(dict)
      },
      NativeEntry("_replace", "**kwargs", "Return a copy with some fields replaced.") {
        call throws(Raise) in
        var items = try items(call[0], call.interpreter)
        if let keywords = call.keywords(1) {
          for case let entry? in keywords.table.entries {
            guard case .string(let name) = entry.key, let place = fields.firstIndex(of: name.text)
            else {
              throw .valueError(
                "Got unexpected field names: [\(try call.interpreter.representation(entry.key))]")
            }
            items[place] = entry.value
          }
        }
        guard case .instance(let instance) = call[0] else { return .none }
        return try call.interpreter.call(.type(instance.type), items)
      },
    ]
    let comparisons: [(String, ComparisonOperator)] = [
      ("__eq__", .equal), ("__ne__", .notEqual), ("__lt__", .less), ("__le__", .lessEqual),
      ("__gt__", .greater), ("__ge__", .greaterEqual),
    ]
    for (name, operation) in comparisons {
      entries.append(
        NativeEntry(name, "value, /", "Compare as tuples.") { call throws(Raise) in
          guard case .tuple = plain(call[1]) else { return .notImplemented }
          return try call.interpreter.compare(operation, tuple(call), plain(call[1]))
        })
    }
    return entries
  }

  /// A named tuple as a plain one; anything else as it is.
  private static func plain(_ value: Value) -> Value {
    if case .instance(let instance) = value, let tuple = instance.payload as? TupleObject {
      return .tuple(tuple)
    }
    return value
  }

  /// `namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)`.
  static func namedtuple(_ call: Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    let name = try call.string(0)
    var fields: [String] = []
    if case .string(let text) = call[1] {
      fields = text.text.split { $0 == "," || $0 == " " || $0 == "\n" }.map(String.init)
    } else {
      for value in try interpreter.values(of: call[1]) { fields.append(try interpreter.string(value)) }
    }
    for field in [name] + fields {
      guard isIdentifier(field) else {
        throw .valueError(
          "Type names and field names must be valid identifiers: "
            + (try interpreter.representation(.text(field))))
      }
    }
    for (position, field) in fields.enumerated() {
      if field.hasPrefix("_") {
        throw .valueError("Field names cannot start with an underscore: '\(field)'")
      }
      if fields[..<position].contains(field) {
        throw .valueError("Encountered duplicate field name: '\(field)'")
      }
    }
    var defaults: [Value] = []
    if call.isGiven(3) { defaults = try interpreter.values(of: call[3]) }
    guard defaults.count <= fields.count else {
      throw .typeError("Got more default values than field names")
    }
    return .type(
      makeType(name, module: "__main__", fields: fields, defaults: defaults, interpreter))
  }

  private static func isIdentifier(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return (first == "_" || first.properties.isXIDStart)
      && text.unicodeScalars.allSatisfy(\.properties.isXIDContinue)
  }
}
