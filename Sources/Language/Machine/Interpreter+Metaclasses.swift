// What `type` offers to classes, and classes of classes.
extension Interpreter {
  /// The methods of `type`, as `super()` in a metaclass and `C.mro()` find them.
  func installTypeMethods() {
    let root = types.type
    root.addMethod("mro", "", self) { call throws(Raise) in
      guard case .type(let type) = call[0] else { return .none }
      return .list(ListObject(([type] + type.ancestors).map(Value.type)))
    }
    root.addMethod("__subclasses__", "", self) { call throws(Raise) in
      guard case .type(let type) = call[0] else { return .none }
      return .list(ListObject(type.directSubtypes.map(Value.type)))
    }
    root.addMethod("__call__", "*args, **kwargs", self) { call throws(Raise) in
      guard case .type(let type) = call[0], case .tuple(let arguments) = call[1] else { return .none }
      return try call.interpreter.constructObject(
        of: type, arguments.items, call.interpreter.keywordPairs(call.keywords(2)))
    }
    root.addMethod("__init__", "*args, **kwargs", self) { _ throws(Raise) in .none }
    let maker = NativeFunction(
      name: "__new__", signature: Signature("metatype, name, bases, dict, /, **kwargs")
    ) { call throws(Raise) in
      let interpreter = call.interpreter
      guard case .type(let metaclass) = call[0] else {
        throw .typeError("type.__new__(X): X is not a type object")
      }
      return try interpreter.makeClass(
        named: call[1], bases: call[2], namespace: call[3],
        metaclass: metaclass === interpreter.types.type ? nil : metaclass,
        interpreter.keywordPairs(call.keywords(4)))
    }
    root.setMember(names.new, .staticMethod(.native(maker)))
  }

  /// `type(name, bases, dict)`.
  func makeClass(
    named name: Value, bases: Value, namespace: Value, metaclass: TypeObject?,
    _ keywords: [(Symbol, Value)]
  ) throws(Raise) -> Value {
    guard case .string(let name) = name.plain else {
      throw .typeError("type.__new__() argument 1 must be str, not \(typeName(of: name))")
    }
    guard case .tuple(let bases) = bases.plain else {
      throw .typeError("type.__new__() argument 2 must be tuple, not \(typeName(of: bases))")
    }
    guard case .dict(let namespace) = namespace.plain else {
      throw .typeError("type.__new__() argument 3 must be dict, not \(typeName(of: namespace))")
    }
    func text(_ key: String) throws(Raise) -> String? {
      guard case .string(let text)? = try namespace.value(for: .text(key), self) else { return nil }
      return text.text
    }
    let plan = ClassPlan(
      name: name.text, qualifiedName: try text("__qualname__") ?? name.text,
      module: try text("__module__") ?? "__main__", documentation: try text("__doc__") ?? "")
    let cell = try namespace.value(for: .text("__classcell__"), self) ?? .none
    return .type(
      try makeClass(
        plan, baseTypes(bases.items), namespace, metaclass: metaclass, keywords: keywords, cell: cell))
  }

  /// Calls a metaclass: makes the class and runs the metaclass's `__init__` on it.
  func constructClass(
    _ metaclass: TypeObject, _ arguments: [Value], _ keywords: [(Symbol, Value)]
  ) throws(Raise) -> Value {
    guard arguments.count == 3 else { throw .typeError("type() takes 1 or 3 arguments") }
    let made: Value
    if case .value(let maker)? = metaclass.member(names.new) {
      made = try call(maker, [.type(metaclass)] + arguments, keywords: keywords)
    } else {
      made = try makeClass(
        named: arguments[0], bases: arguments[1], namespace: arguments[2], metaclass: metaclass,
        keywords)
    }
    if case .type(let type) = made, type.metaclass?.isSubtype(of: metaclass) ?? false,
      case .value(.function(let initializer))? = metaclass.member(names.initialize)
    {
      _ = try call(.function(initializer), [made] + arguments, keywords: keywords)
    }
    return made
  }

  /// An object of a class, without asking the metaclass's own `__call__`.
  func constructObject(
    of type: TypeObject, _ arguments: [Value], _ keywords: [(Symbol, Value)]
  ) throws(Raise) -> Value {
    machine.constructedDirectly = type
    return try call(.type(type), arguments, keywords: keywords)
  }

  /// The entries of a `**` dict as keyword arguments.
  func keywordPairs(_ dict: DictObject?) -> [(Symbol, Value)] {
    var pairs: [(Symbol, Value)] = []
    for case let entry? in dict?.table.entries ?? [] {
      if case .string(let name) = entry.key { pairs.append((symbols.intern(name.text), entry.value)) }
    }
    return pairs
  }

  /// A property that calls the `__get__`, `__set__` and `__delete__` of a program's own descriptor; nil for
  /// objects that are none, or that an object's own attribute would hide.
  func dataDescriptor(_ value: Value, _ instance: InstanceObject) -> PropertyObject? {
    let set = specialMethod(value, names.descriptorSet)
    let delete = specialMethod(value, names.descriptorDelete)
    guard set != nil || delete != nil else { return nil }
    func native(_ signature: String, _ body: @escaping NativeBody) -> Value {
      .native(NativeFunction(name: instance.type.name, signature: Signature(signature), body: body))
    }
    let getter = native("self, /") { call throws(Raise) in
      guard let get = call.interpreter.specialMethod(value, call.interpreter.names.descriptorGet) else {
        return value
      }
      return try call.interpreter.call(get, [value, call[0], .type(call.interpreter.type(of: call[0]))])
    }
    let setter = set.map { set in
      native("self, value, /") { call throws(Raise) in
        try call.interpreter.call(set, [value, call[0], call[1]])
      }
    }
    let deleter = delete.map { delete in
      native("self, /") { call throws(Raise) in
        try call.interpreter.call(delete, [value, call[0]])
      }
    }
    let property = PropertyObject(
      getter: getter, setter: setter ?? .none, deleter: deleter ?? .none)
    property.descriptor = value
    return property
  }
}
