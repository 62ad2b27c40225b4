import TensorCore

/// The special methods of built-in types, as `super().__setitem__(…)`, `list.__len__(x)` and classes that
/// derive from these types call them. The machine works on plain built-in values without them.
enum SpecialMethods {
  static func install(_ interpreter: Interpreter) {
    let types = interpreter.types
    for type in interpreter.storageTypes + [types.range] {
      add(to: type, common(type, interpreter), interpreter)
    }
    for type in [types.int, types.float] {
      add(to: type, numbers(isFloat: type === types.float), interpreter)
    }
    add(to: types.byteArray, common(types.byteArray, interpreter), interpreter)
    for type in [types.str, types.bytes, types.byteArray, types.list, types.tuple] {
      add(to: type, sequence, interpreter)
    }
    for type in [
      types.str, types.bytes, types.byteArray, types.list, types.tuple, types.dict, types.set,
      types.frozenset, types.range,
    ] {
      add(to: type, container, interpreter)
    }
    for type in [
      types.str, types.bytes, types.byteArray, types.list, types.tuple, types.dict, types.range,
    ] {
      add(to: type, lookup, interpreter)
    }
    for type in [types.list, types.dict, types.byteArray] { add(to: type, storing, interpreter) }
    types.byteArray.setMember(interpreter.names.hash, .value(.none))
    for type in [types.set, types.frozenset] { add(to: type, sets, interpreter) }
    add(to: types.dict, merging, interpreter)
    for type in [types.list, types.dict, types.range] { add(to: type, reversing, interpreter) }
    add(to: types.list, inPlace, interpreter)
    add(to: types.set, inPlaceSets, interpreter)
    add(to: types.str, text, interpreter)
    for type in [types.list, types.dict, types.set] {
      add(to: type, initializer, interpreter)
      type.setMember(interpreter.names.hash, .value(.none))
    }
    for type in interpreter.storageTypes {
      let maker = NativeFunction(name: "__new__", signature: Signature("cls, /, *args, **kwargs")) {
        call throws(Raise) in
        guard case .type(let made) = call[0] else {
          throw .typeError("\(type.name).__new__(X): X is not a type object")
        }
        guard made.isSubtype(of: type) else {
          throw .typeError(
            "\(type.name).__new__(\(made.name)): \(made.name) is not a subtype of \(type.name)")
        }
        let (arguments, keywords) = rest(call)
        if let constructor = made.constructor {
          return try call.interpreter.call(.native(constructor), arguments, keywords: keywords)
        }
        return try call.interpreter.makeDerived(made, type, arguments, keywords)
      }
      type.setMember(interpreter.names.new, .staticMethod(.native(maker)))
    }
  }

  private static func add(
    to type: TypeObject, _ entries: [NativeEntry], _ interpreter: Interpreter
  ) {
    type.addMethods(entries, interpreter)
  }

  /// What `*args, **kwargs` behind the first argument took.
  private static func rest(_ call: Call) -> ([Value], [(Symbol, Value)]) {
    var keywords: [(Symbol, Value)] = []
    for case let entry? in call.keywords(2)?.table.entries ?? [] {
      if case .string(let name) = entry.key {
        keywords.append((call.interpreter.symbols.intern(name.text), entry.value))
      }
    }
    return (call.variadic(1), keywords)
  }

  // MARK: Tables

  private static func common(_ type: TypeObject, _ interpreter: Interpreter) -> [NativeEntry] {
    var entries = [
      NativeEntry("__repr__", "", "Return repr(self).") { call throws(Raise) in
        let text = try call.interpreter.representation(call[0].plain)
        // Sets show the name of the class that was derived from theirs.
        guard case .instance(let instance) = call[0], case .set(let set) = call[0].plain else {
          return .text(text)
        }
        let items = set.isFrozen ? String(text.dropFirst("frozenset(".count).dropLast()) : text
        return .text("\(instance.type.name)(\(set.count == 0 ? "" : items))")
      },
      NativeEntry("__hash__", "", "Return hash(self).") { call throws(Raise) in
        .int(try call.interpreter.hash(call[0].plain))
      },
      NativeEntry("__format__", "format_spec, /", "Return format(self, format_spec).") {
        call throws(Raise) in
        guard case .string(let text) = call[1].plain else {
          throw .typeError("__format__() argument must be str, not \(call.typeName(1))")
        }
        let spec = text.text
        // Without a spec an object shows as its own str().
        if spec.isEmpty { return .text(try call.interpreter.string(call[0])) }
        return .text(try call.interpreter.formattedText(call[0].plain, spec))
      },
    ]
    let comparisons: [(String, ComparisonOperator)] = [
      ("__eq__", .equal), ("__ne__", .notEqual), ("__lt__", .less), ("__le__", .lessEqual),
      ("__gt__", .greater), ("__ge__", .greaterEqual),
    ]
    for (name, operation) in comparisons {
      entries.append(
        NativeEntry(name, "value, /", "Return self\(operation.symbol)value.") { call throws(Raise) in
          let (own, other) = (call[0].plain, call[1].plain)
          guard isComparable(own, other, operation) else { return .notImplemented }
          return try call.interpreter.compare(operation, own, other)
        })
    }
    return entries
  }

  /// Whether Python's own types answer the comparison at all.
  private static func isComparable(
    _ a: Value, _ b: Value, _ operation: ComparisonOperator
  ) -> Bool {
    switch (a, b) {
    case (.int, .int), (.int, .large), (.int, .bool), (.large, .int), (.large, .large),
      (.large, .bool), (.bool, .int), (.bool, .large), (.bool, .bool), (.float, .float),
      (.float, .int), (.float, .large), (.float, .bool), (.string, .string), (.bytes, .bytes),
      (.list, .list), (.tuple, .tuple), (.set, .set):
      true
    case (.dict, .dict), (.range, .range): operation == .equal || operation == .notEqual
    default: false
    }
  }

  private static func numbers(isFloat: Bool) -> [NativeEntry] {
    var operators: [(String, BinaryOperator)] = [
      ("add", .add), ("sub", .subtract), ("mul", .multiply), ("truediv", .divide),
      ("floordiv", .floorDivide), ("mod", .modulo), ("pow", .power),
    ]
    if !isFloat {
      operators += [
        ("and", .bitAnd), ("or", .bitOr), ("xor", .bitXor), ("lshift", .leftShift),
        ("rshift", .rightShift),
      ]
    }
    func isOperand(_ value: Value) -> Bool {
      switch value {
      case .int, .bool, .large: true
      case .float: isFloat
      default: false
      }
    }
    var entries: [NativeEntry] = []
    for (name, operation) in operators {
      entries.append(
        NativeEntry("__\(name)__", "value, /", "Return self\(operation.symbol)value.") {
          call throws(Raise) in
          let other = call[1].plain
          guard isOperand(other) else { return .notImplemented }
          return try call.interpreter.binary(operation, call[0].plain, other)
        })
      entries.append(
        NativeEntry("__r\(name)__", "value, /", "Return value\(operation.symbol)self.") {
          call throws(Raise) in
          let other = call[1].plain
          guard isOperand(other) else { return .notImplemented }
          return try call.interpreter.binary(operation, other, call[0].plain)
        })
    }
    func unary(_ name: String, _ work: @escaping (Call) throws(Raise) -> Value) {
      entries.append(NativeEntry("__\(name)__", "", "Return \(name)(self).", work))
    }
    unary("neg") { call throws(Raise) in try call.interpreter.unary(.negative, call[0].plain) }
    unary("pos") { call throws(Raise) in try call.interpreter.unary(.positive, call[0].plain) }
    if !isFloat {
      unary("invert") { call throws(Raise) in try call.interpreter.unary(.invert, call[0].plain) }
      unary("index") { call throws(Raise) in try call.interpreter.unary(.positive, call[0].plain) }
    }
    unary("bool") { call throws(Raise) in .bool(try call.interpreter.truth(call[0].plain)) }
    for name in ["abs", "int", "float", "round", "divmod"] {
      let takesMore = name == "divmod" ? "value, /" : name == "round" ? "ndigits=None, /" : ""
      entries.append(
        NativeEntry("__\(name)__", takesMore, "Return \(name)(self).") { call throws(Raise) in
          let interpreter = call.interpreter
          guard let function = interpreter.builtins[interpreter.symbols.intern(name)] else {
            return .none
          }
          var arguments = [call[0].plain]
          if !takesMore.isEmpty, call.isGiven(1) { arguments.append(call[1].plain) }
          return try interpreter.call(function, arguments)
        })
    }
    for (name, rule) in [("floor", FloatingPointRoundingRule.down), ("ceil", .up)] {
      unary(name) { call throws(Raise) in
        guard case .float(let number) = call[0].plain else { return call[0].plain }
        return try LargeInteger.value(truncating: number.rounded(rule))
      }
    }
    unary("trunc") { call throws(Raise) in
      try LargeInteger.value(truncating: Numbers.double(call[0].plain, call.interpreter))
    }
    return entries
  }

  private static var sequence: [NativeEntry] {
    [
      NativeEntry("__add__", "value, /", "Return self+value.") { call throws(Raise) in
        try call.interpreter.binary(.add, call[0].plain, call[1].plain)
      },
      NativeEntry("__mul__", "value, /", "Return self*value.") { call throws(Raise) in
        try call.interpreter.binary(.multiply, call[0].plain, call[1].plain)
      },
      NativeEntry("__rmul__", "value, /", "Return value*self.") { call throws(Raise) in
        try call.interpreter.binary(.multiply, call[0].plain, call[1].plain)
      },
    ]
  }

  private static var container: [NativeEntry] {
    [
      NativeEntry("__len__", "", "Return len(self).") { call throws(Raise) in
        .int(try call.interpreter.length(call[0].plain))
      },
      NativeEntry("__iter__", "", "Implement iter(self).") { call throws(Raise) in
        .iterator(try call.interpreter.iterator(call[0].plain))
      },
      NativeEntry("__contains__", "key, /", "Return key in self.") { call throws(Raise) in
        var item = call[1]
        if case .string = call[0].plain { item = item.plain }
        return .bool(try call.interpreter.contains(call[0].plain, item))
      },
    ]
  }

  private static var lookup: [NativeEntry] {
    [
      NativeEntry("__getitem__", "key, /", "Return self[key].") { call throws(Raise) in
        let interpreter = call.interpreter
        let own = call[0].plain
        if case .instance = call[0], case .dict(let dict) = own {
          if let found = try dict.value(for: call[1], interpreter) { return found }
          if let method = interpreter.specialMethod(call[0], interpreter.names.missing) {
            return try interpreter.call(method, [call[0], call[1]])
          }
        }
        return try interpreter.subscripted(own, call[1])
      }
    ]
  }

  private static var storing: [NativeEntry] {
    [
      NativeEntry("__setitem__", "key, value, /", "Set self[key] to value.") { call throws(Raise) in
        try call.interpreter.setSubscript(call[0].plain, call[1], call[2])
        return .none
      },
      NativeEntry("__delitem__", "key, /", "Delete self[key].") { call throws(Raise) in
        try call.interpreter.deleteSubscript(call[0].plain, call[1])
        return .none
      },
    ]
  }

  private static func setEntries(_ prefix: String) -> [NativeEntry] {
    let operators: [(String, BinaryOperator)] = [
      ("and", .bitAnd), ("or", .bitOr), ("xor", .bitXor), ("sub", .subtract),
    ]
    return operators.map { name, operation in
      NativeEntry("__\(prefix)\(name)__", "value, /", "Set operation \(operation.symbol).") {
        call throws(Raise) in
        let (own, other) = (call[0].plain, call[1].plain)
        guard case .set = other else { return .notImplemented }
        if prefix == "i" {
          _ = try call.interpreter.inPlace(operation, own, other)
          return call[0]
        }
        return prefix == "r"
          ? try call.interpreter.binary(operation, other, own)
          : try call.interpreter.binary(operation, own, other)
      }
    }
  }

  private static var sets: [NativeEntry] { setEntries("") + setEntries("r") }
  private static var inPlaceSets: [NativeEntry] { setEntries("i") }

  private static var merging: [NativeEntry] {
    [
      NativeEntry("__or__", "value, /", "Return self|value.") { call throws(Raise) in
        guard case .dict = call[1].plain else { return .notImplemented }
        return try call.interpreter.binary(.bitOr, call[0].plain, call[1].plain)
      },
      NativeEntry("__ror__", "value, /", "Return value|self.") { call throws(Raise) in
        guard case .dict = call[1].plain else { return .notImplemented }
        return try call.interpreter.binary(.bitOr, call[1].plain, call[0].plain)
      },
      NativeEntry("__ior__", "value, /", "Update self.") { call throws(Raise) in
        guard case .dict(let dict) = call[0].plain else { return .notImplemented }
        try DictMethods.merge(call[1].plain, into: dict, call.interpreter)
        return call[0]
      },
    ]
  }

  private static var reversing: [NativeEntry] {
    [
      NativeEntry("__reversed__", "", "Return a reverse iterator.") { call throws(Raise) in
        let interpreter = call.interpreter
        guard let function = interpreter.builtins[interpreter.symbols.intern("reversed")] else {
          return .none
        }
        return try interpreter.call(function, [call[0].plain])
      }
    ]
  }

  private static var inPlace: [NativeEntry] {
    [
      NativeEntry("__iadd__", "value, /", "Extend the list.") { call throws(Raise) in
        _ = try call.interpreter.inPlace(.add, call[0].plain, call[1].plain)
        return call[0]
      },
      NativeEntry("__imul__", "value, /", "Repeat the list.") { call throws(Raise) in
        _ = try call.interpreter.inPlace(.multiply, call[0].plain, call[1].plain)
        return call[0]
      },
    ]
  }

  private static var text: [NativeEntry] {
    [
      NativeEntry("__str__", "", "Return str(self).") { call throws(Raise) in
        .text(try call.interpreter.string(call[0].plain))
      },
      NativeEntry("__mod__", "value, /", "Return self%value.") { call throws(Raise) in
        try call.interpreter.binary(.modulo, call[0].plain, call[1])
      },
    ]
  }

  private static var initializer: [NativeEntry] {
    [
      NativeEntry("__init__", "*args, **kwargs", "Fill the container.") { call throws(Raise) in
        let (arguments, keywords) = rest(call)
        try call.interpreter.fillDerived(call[0], arguments, keywords)
        return .none
      }
    ]
  }
}
