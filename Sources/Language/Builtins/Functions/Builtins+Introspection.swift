/// Types, attributes, names, and what stays outside the language.
extension Builtins {
  static var introspection: [NativeEntry] {
    [
      NativeEntry(
        "isinstance", "obj, class_or_tuple, /",
        "Return whether an object is an instance of a class or of one of a tuple.", isinstance),
      NativeEntry(
        "issubclass", "cls, class_or_tuple, /", "Return whether a class derives from another.",
        issubclass),
      NativeEntry("callable", "obj, /", "Return whether the object can be called.") {
        call throws(Raise) in .bool(call.interpreter.isCallable(call[0]))
      },
      NativeEntry("id", "obj, /", "Return the identity of an object.") { call throws(Raise) in
        .int(identity(of: call[0]))
      },
      NativeEntry("hash", "obj, /", "Return the hash value of the object.") { call throws(Raise) in
        let hash = try call.interpreter.hash(call[0])
        return .int(hash == -1 ? -2 : hash)
      },
      NativeEntry("dir", "object=<none>, /", "Return the names of an object's attributes.", dir),
      NativeEntry("vars", "object=<none>, /", "Return the attributes of an object as a dict.", vars),
      NativeEntry("globals", "", "Return the dict of the module's variables.") { call throws(Raise) in
        .dict(try call.interpreter.globalNames())
      },
      NativeEntry("locals", "", "Return a dict of the variables where it is called.") {
        call throws(Raise) in .dict(try call.interpreter.localNames())
      },
      NativeEntry(
        "__import__", "name, globals=None, locals=None, fromlist=(), level=0",
        "Import a module; import statements are the usual way."
      ) { call throws(Raise) in
        let name = try call.string(0)
        let module = try call.interpreter.importModule(name)
        let takesInnermost = call.isGiven(3) ? try call.interpreter.truth(call[3]) : false
        guard !takesInnermost, let first = name.split(separator: ".").first else { return .module(module) }
        return .module(try call.interpreter.importModule(String(first)))
      },
      NativeEntry("exit", "code=None, /", "End the session.", exit),
      NativeEntry("quit", "code=None, /", "End the session.", exit),
    ]
  }

  static var attributes: [NativeEntry] {
    [
      NativeEntry(
        "getattr", "object, name, default=<none>, /", "Get a named attribute, else default.",
        getattr),
      NativeEntry(
        "hasattr", "obj, name, /", "Return whether the object has an attribute of that name.",
        hasattr),
      NativeEntry("setattr", "obj, name, value, /", "Set a named attribute.") { call throws(Raise) in
        try call.interpreter.setAttribute(call[0], attributeName(call), call[2])
        return .none
      },
      NativeEntry("delattr", "obj, name, /", "Delete a named attribute.") { call throws(Raise) in
        try call.interpreter.deleteAttribute(call[0], attributeName(call))
        return .none
      },
    ]
  }

  /// Functions of Python that nabla leaves out, with what to do instead.
  static var refusals: [NativeEntry] {
    let reasons = [
      ("memoryview", "slices of NumPy arrays are views."),
      ("breakpoint", "print values, or run the lines in cells of their own."),
    ]
    return reasons.map { name, hint in
      NativeEntry(name, "*args, **kwargs", "Not part of nabla: \(hint)") { _ throws(Raise) in
        throw Raise(.notImplementedError, "\(name)() is not part of nabla", hint: hint)
      }
    }
  }

  static var text: [NativeEntry] {
    [
      NativeEntry("repr", "obj, /", "Return the canonical string representation.") {
        call throws(Raise) in .text(try call.interpreter.representation(call[0]))
      },
      NativeEntry("ascii", "obj, /", "Return an ASCII-only representation.") {
        call throws(Raise) in .text(StringText.escapingNonASCII(try call.interpreter.representation(call[0])))
      },
      NativeEntry("format", "value, format_spec='', /", "Return a value formatted by a spec.") {
        call throws(Raise) in
        guard call.isGiven(1) else {
          return .text(try call.interpreter.formatted(call[0], spec: ""))
        }
        guard case .string(let spec) = call[1] else {
          throw .typeError("format() argument 2 must be str, not \(call.typeName(1))")
        }
        return .text(try call.interpreter.formatted(call[0], spec: spec.text))
      },
    ]
  }

  // MARK: Types

  /// Whether a type is, or derives from, `other`: a class or a tuple of them; nil where it is neither.
  /// `value` is the object that `isinstance` asks about.
  private static func derives(
    _ type: TypeObject, _ other: Value, _ interpreter: Interpreter, value: Value? = nil
  ) throws(Raise) -> Bool? {
    let check = value == nil ? interpreter.names.subclassCheck : interpreter.names.instanceCheck
    switch other {
    case .type(let base):
      if let meta = base.metaclass, case .value(.function(let own))? = meta.member(check) {
        return try interpreter.truth(interpreter.call(.function(own), [other, value ?? .type(type)]))
      }
      if let answer = try hooked(type, base, interpreter) { return answer }
      if base.counts(type) { return true }
      return base.exceptionKind == .indexError && type.exceptionKind == .axisError
    case .tuple(let tuple):
      try interpreter.checkStack()
      for item in tuple.items {
        guard let result = try derives(type, item, interpreter, value: value) else { return nil }
        if result { return true }
      }
      return false
    case .instance(let instance):
      guard let form = instance.payload as? TypeForm else {
        guard let own = interpreter.specialMethod(other, check) else { return nil }
        return try interpreter.truth(interpreter.call(own, [other, value ?? .type(type)]))
      }
      guard form.origin == nil else {
        throw .typeError("isinstance() argument 2 cannot be a parameterized generic")
      }
      let members = form.arguments.map { $0.isNone ? .type(interpreter.types.none) : $0 }
      return try derives(type, .tuple(TupleObject(members)), interpreter, value: value)
    default: return nil
    }
  }

  /// What a class's own `__subclasshook__` answers; nil where it has none or leaves the question open.
  private static func hooked(
    _ type: TypeObject, _ base: TypeObject, _ interpreter: Interpreter
  ) throws(Raise) -> Bool? {
    guard !base.isBuiltin,
      case .classMethod(let hook)? = base.member(interpreter.names.subclassHook),
      case .function = hook
    else { return nil }
    let answer = try interpreter.call(hook, [.type(base), .type(type)])
    if case .notImplemented = answer { return nil }
    return try interpreter.truth(answer)
  }

  private static func isinstance(_ call: Call) throws(Raise) -> Value {
    let type = call.interpreter.type(of: call[0])
    guard let result = try derives(type, call[1], call.interpreter, value: call[0]) else {
      throw .typeError("isinstance() arg 2 must be a type, a tuple of types, or a union")
    }
    return .bool(result)
  }

  private static func issubclass(_ call: Call) throws(Raise) -> Value {
    guard case .type(let type) = call[0] else {
      throw .typeError("issubclass() arg 1 must be a class")
    }
    guard let result = try derives(type, call[1], call.interpreter) else {
      throw .typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union")
    }
    return .bool(result)
  }

  /// A number that no other living object has.
  package static func identity(of value: Value) -> Int {
    switch value {
    case .int(let number): return number &* 32 &+ 0x0094_0000
    case .bool(let flag): return flag ? 0x0093_0020 : 0x0093_0000
    case .float(let number): return Int(truncatingIfNeeded: number.bitPattern >> 3)
    case .native(let function): return ObjectIdentifier(function).hashValue
    default: return value.object.map { ObjectIdentifier($0).hashValue } ?? 0x0092_0000
    }
  }

  // MARK: Attributes

  private static func attributeName(_ call: Call) throws(Raise) -> Symbol {
    guard case .string(let name) = call[1] else {
      throw .typeError("attribute name must be string, not '\(call.typeName(1))'")
    }
    return call.interpreter.symbols.intern(name.text)
  }

  private static func attributeIfPresent(_ call: Call) throws(Raise) -> Value? {
    let name = try attributeName(call)
    do throws(Raise) {
      return try call.interpreter.attributeIfPresent(call[0], name)
    } catch {
      guard call.interpreter.matches(error, .attributeError) else { throw error }
      return nil
    }
  }

  private static func getattr(_ call: Call) throws(Raise) -> Value {
    if case .undefined = call[2] {
      return try call.interpreter.attribute(call[0], attributeName(call))
    }
    return try attributeIfPresent(call) ?? call[2]
  }

  private static func hasattr(_ call: Call) throws(Raise) -> Value {
    .bool(try attributeIfPresent(call) != nil)
  }

  private static func dir(_ call: Call) throws(Raise) -> Value {
    let symbols = call.interpreter.symbols
    var names: Set<String> = []
    func add(_ type: TypeObject) {
      for type in [type] + type.ancestors {
        for symbol in type.attributes.keys { names.insert(symbols.name(of: symbol)) }
      }
    }
    func add(_ module: ModuleObject) {
      for symbol in module.symbols where module[symbol] != nil {
        names.insert(symbols.name(of: symbol))
      }
    }
    switch call[0] {
    case .undefined: add(call.interpreter.main)
    case .module(let module): add(module)
    case .type(let type): add(type)
    case .instance(let instance):
      for symbol in instance.layout.symbols where instance.attribute(symbol) != nil {
        names.insert(symbols.name(of: symbol))
      }
      add(instance.type)
    default: add(call.interpreter.type(of: call[0]))
    }
    return .list(
      ListObject(
        names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map(Value.text)))
  }

  private static func vars(_ call: Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    switch call[0] {
    case .undefined: return .dict(try interpreter.localNames())
    case .module(let module): return .dict(try variables(of: module, interpreter))
    case .instance, .type:
      return try interpreter.attribute(call[0], interpreter.names.dictionary)
    default: throw .typeError("vars() argument must have __dict__ attribute")
    }
  }

  package static func variables(
    of module: ModuleObject, _ interpreter: Interpreter
  ) throws(Raise) -> DictObject {
    let dict = DictObject()
    for symbol in module.symbols {
      guard let value = module[symbol] else { continue }
      try dict.set(.text(interpreter.symbols.name(of: symbol)), value, interpreter)
    }
    dict.mirrored = module
    return dict
  }

  package static func exit(_ call: Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    let type = Value.type(interpreter.exceptionType(.systemExit))
    let arguments = call.isGiven(0) ? [call[0]] : []
    guard case .instance(let instance) = try interpreter.call(type, arguments) else {
      throw Raise(.systemExit, "")
    }
    throw interpreter.makeRaise(instance: instance)
  }
}
