import Language
import TensorCore

/// `copy`: shallow and deep copies.
enum CopyModule {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.module.documentation = "Shallow and deep copies of objects."
    builder.functions([
      NativeEntry("copy", "x", "Return a shallow copy of x.") { call throws(Raise) in
        try shallow(call[0], call.interpreter)
      },
      NativeEntry("deepcopy", "x, memo=None", "Return a copy of x and all that it holds.") {
        call throws(Raise) in
        var copier = DeepCopier(interpreter: call.interpreter)
        return try copier.copy(call[0])
      },
    ])
  }

  private static func shallow(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> Value {
    switch value {
    case .list(let list): return .list(ListObject(try interpreter.copied(list.items)))
    case .dict(let dict): return .dict(DictMethods.copied(dict))
    case .set(let set) where !set.isFrozen:
      let copy = SetObject()
      copy.table = set.table
      return .set(copy)
    case .array(let array):
      return .array(try engine { () throws(TensorError) in try array.copy() })
    case .instance(let instance):
      if let method = interpreter.specialMethod(value, interpreter.symbols.intern("__copy__")) {
        return try interpreter.call(method, [value])
      }
      if let copy = try ownCopy(instance, interpreter) { return copy }
      if let copy = try rebuilt(instance, interpreter, { $0 }) { return copy }
      let copy = interpreter.instantiate(instance.type, payload: copiedPayload(instance.payload))
      for symbol in instance.layout.symbols {
        if let attribute = instance.attribute(symbol) { copy.setAttribute(symbol, attribute) }
      }
      return .instance(copy)
    default: return value
    }
  }

  /// What an object of a class derived from a container holds, on its own.
  private static func copiedPayload(_ payload: AnyObject?) -> AnyObject? {
    switch payload {
    case let list as ListObject: return ListObject(list.items)
    case let dict as DictObject: return DictMethods.copied(dict)
    case let set as SetObject:
      let copy = SetObject(isFrozen: set.isFrozen)
      copy.table = set.table
      return copy
    default: return payload
    }
  }

  /// A copy by way of the class's own `__reduce__`, or `__getstate__` and `__setstate__`; nil where it has none.
  static func rebuilt(
    _ instance: InstanceObject, _ interpreter: Interpreter,
    _ copied: (Value) throws(Raise) -> Value
  ) throws(Raise) -> Value? {
    let value = Value.instance(instance)
    func own(_ name: String) -> Value? {
      guard let method = interpreter.specialMethod(value, interpreter.symbols.intern(name)),
        case .function = method
      else { return nil }
      return method
    }
    if let reduce = own("__reduce_ex__") ?? own("__reduce__") {
      let arguments: [Value] = own("__reduce_ex__") != nil ? [value, .int(4)] : [value]
      guard case .tuple(let parts) = try interpreter.call(reduce, arguments), parts.items.count >= 2 else {
        return value
      }
      let given = try interpreter.values(of: copied(parts.items[1]))
      let made = try interpreter.call(parts.items[0], given)
      if parts.items.count > 2, !parts.items[2].isNone, case .instance(let copy) = made {
        try restore(copy, copied(parts.items[2]), interpreter)
      }
      return made
    }
    let save = own("__getstate__")
    guard save != nil || own("__setstate__") != nil, instance.payload == nil else { return nil }
    let state = if let save { try interpreter.call(save, [value]) } else { try interpreter.dictionary(of: instance) }
    let copy = interpreter.instantiate(instance.type)
    try restore(copy, copied(state), interpreter)
    return .instance(copy)
  }

  /// Gives a new object the state that another one had.
  static func restore(
    _ copy: InstanceObject, _ state: Value, _ interpreter: Interpreter
  ) throws(Raise) {
    let name = interpreter.symbols.intern("__setstate__")
    if let method = interpreter.specialMethod(.instance(copy), name) {
      _ = try interpreter.call(method, [.instance(copy), state])
      return
    }
    guard case .dict(let dict) = state else { return }
    try dict.refresh(interpreter)
    for case let entry? in dict.table.entries {
      guard case .string(let name) = entry.key else { continue }
      copy.setAttribute(interpreter.symbols.intern(name.text), entry.value)
    }
  }

  /// What a native type's own `copy` method gives.
  static func ownCopy(
    _ instance: InstanceObject, _ interpreter: Interpreter
  ) throws(Raise) -> Value? {
    guard instance.payload != nil, instance.builtinValue == nil, instance.layout.symbols.isEmpty,
      case .value(.native(let method))? = instance.type.member(interpreter.symbols.intern("copy"))
    else { return nil }
    return try interpreter.call(.native(method), [.instance(instance)])
  }
}

/// Copies a graph of objects; what was copied before is found again, so that shapes with cycles stay.
private struct DeepCopier {
  let interpreter: Interpreter
  private var copies: [ObjectIdentifier: Value] = [:]
  private var pace = Pace()

  init(interpreter: Interpreter) { self.interpreter = interpreter }

  mutating func copy(_ value: Value) throws(Raise) -> Value {
    try interpreter.checkStack()
    try pace.step(interpreter)
    switch value {
    case .list(let list):
      return try once(list) { (copier) throws(Raise) in
        let copy = ListObject([])
        copier.copies[ObjectIdentifier(list)] = .list(copy)
        for item in list.items { copy.items.append(try copier.copy(item)) }
        return .list(copy)
      }
    case .tuple(let tuple):
      return try once(tuple) { (copier) throws(Raise) in
        .tuple(TupleObject(try copier.items(tuple.items)))
      }
    case .dict(let dict):
      return try once(dict) { (copier) throws(Raise) in
        let copy = DictObject(flavour: dict.flavour)
        copy.defaultFactory = dict.defaultFactory
        copier.copies[ObjectIdentifier(dict)] = .dict(copy)
        for case let entry? in dict.table.entries {
          let key = try copier.copy(entry.key)
          try copy.set(key, copier.copy(entry.value), copier.interpreter)
        }
        return .dict(copy)
      }
    case .set(let set):
      return try once(set) { (copier) throws(Raise) in
        let copy = SetObject(isFrozen: set.isFrozen)
        for item in set.elements { try copy.insert(copier.copy(item), copier.interpreter) }
        return .set(copy)
      }
    case .array(let array):
      return try once(array) { (_) throws(Raise) in
        .array(try engine { () throws(TensorError) in try array.copy() })
      }
    case .instance(let instance): return try self.instance(instance)
    default: return value
    }
  }

  /// Makes a copy of an object unless there is one already.
  private mutating func once(
    _ object: AnyObject, _ make: (inout DeepCopier) throws(Raise) -> Value
  ) throws(Raise) -> Value {
    let identity = ObjectIdentifier(object)
    if let known = copies[identity] { return known }
    let copy = try make(&self)
    copies[identity] = copy
    return copy
  }

  private mutating func items(_ items: [Value]) throws(Raise) -> [Value] {
    var result: [Value] = []
    for item in items { result.append(try copy(item)) }
    return result
  }

  private mutating func instance(_ instance: InstanceObject) throws(Raise) -> Value {
    try once(instance) { (copier) throws(Raise) in
      let interpreter = copier.interpreter
      let value = Value.instance(instance)
      let name = interpreter.symbols.intern("__deepcopy__")
      if let method = interpreter.specialMethod(value, name) {
        return try interpreter.call(method, [value, .dict(DictObject())])
      }
      if let copy = try CopyModule.ownCopy(instance, interpreter) { return copy }
      var inner = copier
      if let copy = try CopyModule.rebuilt(
        instance, interpreter, { (value) throws(Raise) in try inner.copy(value) })
      {
        copier = inner
        return copy
      }
      let copy = interpreter.instantiate(instance.type, payload: instance.payload)
      copier.copies[ObjectIdentifier(instance)] = .instance(copy)
      switch instance.payload {
      case let list as ListObject:
        copy.payload = ListObject(try copier.items(list.items))
      case let tuple as TupleObject:
        copy.payload = TupleObject(try copier.items(tuple.items))
      case let dict as DictObject:
        if case .dict(let inner) = try copier.copy(.dict(dict)) { copy.payload = inner }
      case let set as SetObject:
        if case .set(let inner) = try copier.copy(.set(set)) { copy.payload = inner }
      default: break
      }
      for symbol in instance.layout.symbols {
        guard let attribute = instance.attribute(symbol) else { continue }
        copy.setAttribute(symbol, try copier.copy(attribute))
      }
      return .instance(copy)
    }
  }
}
