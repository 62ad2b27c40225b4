/// The methods of `dict` and its variants.
package enum DictMethods {
  /// The receiver; one that shows the names of a module or an object shows those of this moment.
  private static func upToDate(_ call: Call) throws(Raise) -> DictObject {
    let dict = try call.receiverDict()
    if dict.mirrored != nil { try dict.refresh(call.interpreter) }
    return dict
  }

  static func install(_ interpreter: Interpreter) {
    interpreter.types.dict.addMethods(methods, interpreter)
    let fromKeys = NativeFunction(
      name: "fromkeys", signature: Signature("type, iterable, value=None"),
      documentation: "Create a new dictionary with keys from iterable and values set to value.",
      body: fromkeys)
    interpreter.types.dict.setMember(
      interpreter.symbols.intern("fromkeys"), .classMethod(.native(fromKeys)))
    interpreter.types.orderedDict.addMethods(
      [
        NativeEntry(
          "move_to_end", "key, last=True", "Move an existing key to the end (or the beginning).",
          moveToEnd),
        NativeEntry(
          "popitem", "last=True", "Remove and return the last (or first) (key, value) pair.",
          orderedPopitem),
      ], interpreter)
    for name in ["dict_keys", "dict_items"] {
      interpreter.iteratorType(named: name).addMethods(
        [
          NativeEntry("isdisjoint", "other, /", "Return True if there is no common element.") {
            call throws(Raise) in
            guard case .iterator(let view) = call[0] else { return .none }
            for item in try call.interpreter.values(of: call[1])
            where try view.contains(item, call.interpreter) == true {
              return .bool(false)
            }
            return .bool(true)
          }
        ], interpreter)
    }
  }

  private static var methods: [NativeEntry] {
    [
      NativeEntry("get", "key, default=None, /", "Return the value for key, else default.", get),
      NativeEntry(
        "setdefault", "key, default=None, /", "Insert key with a value of default if it is missing.",
        setdefault),
      NativeEntry(
        "pop", "key, default=<none>, /", "Remove the key and return its value, else default.", pop),
      NativeEntry("popitem", "", "Remove and return the last (key, value) pair.", popitem),
      NativeEntry("keys", "", "A view of the keys.") { call throws(Raise) in
        .iterator(DictView(.keys, of: try upToDate(call)))
      },
      NativeEntry("values", "", "A view of the values.") { call throws(Raise) in
        .iterator(DictView(.values, of: try upToDate(call)))
      },
      NativeEntry("items", "", "A view of the (key, value) pairs.") { call throws(Raise) in
        .iterator(DictView(.items, of: try upToDate(call)))
      },
      NativeEntry(
        "update", "other=(), /, **kwargs", "Update from another mapping, pairs or keywords.", update),
      NativeEntry("clear", "", "Remove all items.") { call throws(Raise) in
        try call.receiverDict().table.removeAll()
        return .none
      },
      NativeEntry("copy", "", "Return a shallow copy.") { call throws(Raise) in
        .dict(copied(try call.receiverDict()))
      },
    ]
  }

  private static func get(_ call: Call) throws(Raise) -> Value {
    if let value = try call.receiverDict().value(for: call[1], call.interpreter) { return value }
    if case .undefined = call[2] { return .none }
    return call[2]
  }

  private static func setdefault(_ call: Call) throws(Raise) -> Value {
    let dict = try call.receiverDict()
    if let value = try dict.value(for: call[1], call.interpreter) { return value }
    var value = Value.none
    if call.isGiven(2) { value = call[2] }
    try dict.set(call[1], value, call.interpreter)
    return value
  }

  private static func pop(_ call: Call) throws(Raise) -> Value {
    let dict = try call.receiverDict()
    if let value = try dict.removeValue(for: call[1], call.interpreter) { return value }
    if case .undefined = call[2] { throw .keyError(call[1], call.interpreter) }
    return call[2]
  }

  private static func popitem(_ call: Call) throws(Raise) -> Value {
    guard let entry = try call.receiverDict().table.removeLast() else {
      throw .keyError(.text("popitem(): dictionary is empty"), call.interpreter)
    }
    return .tuple(TupleObject([entry.key, entry.value]))
  }

  private static func orderedPopitem(_ call: Call) throws(Raise) -> Value {
    let dict = try call.receiverDict()
    if try call.truth(1, default: true) {
      guard let entry = dict.table.removeLast() else {
        throw .keyError(.text("dictionary is empty"), call.interpreter)
      }
      return .tuple(TupleObject([entry.key, entry.value]))
    }
    guard let entry = dict.table.next(from: 0)?.entry else {
      throw .keyError(.text("dictionary is empty"), call.interpreter)
    }
    _ = try dict.removeValue(for: entry.key, call.interpreter)
    return .tuple(TupleObject([entry.key, entry.value]))
  }

  private static func moveToEnd(_ call: Call) throws(Raise) -> Value {
    let dict = try call.receiverDict()
    let key = call[1]
    guard let value = try dict.removeValue(for: key, call.interpreter) else {
      throw .keyError(key, call.interpreter)
    }
    if try call.truth(2, default: true) {
      try dict.set(key, value, call.interpreter)
    } else {
      let reordered = DictObject()
      try reordered.set(key, value, call.interpreter)
      for case let entry? in dict.table.entries {
        try reordered.set(entry.key, entry.value, call.interpreter)
      }
      dict.table = reordered.table
    }
    return .none
  }

  private static func update(_ call: Call) throws(Raise) -> Value {
    let dict = try call.receiverDict()
    if call.isGiven(1) { try merge(call[1], into: dict, call.interpreter) }
    if let keywords = call.keywords(2) { try merge(.dict(keywords), into: dict, call.interpreter) }
    return .none
  }

  private static func fromkeys(_ call: Call) throws(Raise) -> Value {
    var value = Value.none
    if call.isGiven(2) { value = call[2] }
    let interpreter = call.interpreter
    if case .type(let type) = call[0], type !== interpreter.types.dict {
      // A class derived from dict makes its own object and fills it as it fills itself.
      let made = try interpreter.call(call[0], [])
      for key in try interpreter.values(of: call[1]) {
        try interpreter.setSubscript(made, key, value)
      }
      return made
    }
    let dict = DictObject()
    for key in try interpreter.values(of: call[1]) { try dict.set(key, value, interpreter) }
    return .dict(dict)
  }

  // MARK: For constructors and other callers

  /// A dict of the same kind with the same entries.
  package static func copied(_ dict: DictObject) -> DictObject {
    let copy = DictObject(flavour: dict.flavour)
    copy.table = dict.table
    copy.defaultFactory = dict.defaultFactory
    return copy
  }

  /// Adds what `dict(source)` would take: a mapping, or pairs.
  package static func merge(
    _ source: Value, into dict: DictObject, _ interpreter: Interpreter
  ) throws(Raise) {
    if case .dict(let other) = source {
      for case let entry? in other.table.entries {
        try dict.set(entry.key, entry.value, interpreter)
      }
      return
    }
    let keysName = interpreter.symbols.intern("keys")
    if let keys = try interpreter.attributeIfPresent(source, keysName) {
      for key in try interpreter.values(of: interpreter.call(keys, [])) {
        try dict.set(key, interpreter.subscripted(source, key), interpreter)
      }
      return
    }
    for (position, pair) in try interpreter.values(of: source).enumerated() {
      let parts: [Value]
      do throws(Raise) {
        parts = try interpreter.values(of: pair)
      } catch {
        guard error.kind == .typeError else { throw error }
        throw .typeError(
          "cannot convert dictionary update sequence element #\(position) to a sequence")
      }
      guard parts.count == 2 else {
        throw .valueError(
          "dictionary update sequence element #\(position) has length \(parts.count); "
            + "2 is required")
      }
      try dict.set(parts[0], parts[1], interpreter)
    }
  }
}
