// What functions, properties and wrapped methods are as objects: programs call `__get__` and its like themselves.
extension Interpreter {
  /// The docstring of a function; empty where there is none.
  func documentation(of value: Value) -> String {
    switch value {
    case .function(let function): function.documentation
    case .native(let native): native.documentation
    default: ""
    }
  }

  func installDescriptorMethods() {
    for type in [types.property, types.staticMethod, types.classMethod] {
      type.addMethod("__get__", "instance, owner=None, /", self) { call throws(Raise) in
        try call.interpreter.got(call)
      }
    }
    types.property.addMethod("__set__", "instance, value, /", self) { call throws(Raise) in
      guard case .instance(let own) = call[0], let property = own.payload as? PropertyObject else {
        return .none
      }
      guard !property.setter.isNone else {
        throw Raise(
          .attributeError, "property of '\(call.interpreter.typeName(of: call[1]))' object has no setter")
      }
      return try call.interpreter.call(property.setter, [call[1], call[2]])
    }
    types.property.addMethod("__delete__", "instance, /", self) { call throws(Raise) in
      guard case .instance(let own) = call[0], let property = own.payload as? PropertyObject else {
        return .none
      }
      guard !property.deleter.isNone else {
        throw Raise(
          .attributeError, "property of '\(call.interpreter.typeName(of: call[1]))' object has no deleter")
      }
      return try call.interpreter.call(property.deleter, [call[1]])
    }
    types.staticMethod.addMethod("__call__", "*args, **kwargs", self) { call throws(Raise) in
      guard case .instance(let own) = call[0], let wrapper = own.payload as? StaticMethodObject else {
        return .none
      }
      return try call.interpreter.call(
        wrapper.function, call.variadic(1), keywords: call.keywordPairs(2))
    }
    for type in [types.function, types.native, types.method] {
      type.addMethod("__call__", "*args, **kwargs", self) { call throws(Raise) in
        try call.interpreter.call(call[0], call.variadic(1), keywords: call.keywordPairs(2))
      }
    }
    types.function.addMethod("__get__", "instance, owner=None, /", self) { call throws(Raise) in
      call[1].isNone ? call[0] : .method(MethodObject(function: call[0], receiver: call[1]))
    }
    types.method.constructor = NativeFunction(
      name: "method", signature: Signature("function, instance, /")
    ) { call throws(Raise) in
      guard call.interpreter.isCallable(call[0]) else {
        throw .typeError("first argument must be callable")
      }
      guard !call[1].isNone else { throw .typeError("instance must not be None") }
      return .method(MethodObject(function: call[0], receiver: call[1]))
    }
    types.module.constructor = NativeFunction(
      name: "module", signature: Signature("name, doc=None")
    ) { call throws(Raise) in
      let module = ModuleObject(name: try call.string(0))
      if call.isGiven(1), case .string(let text) = call[1] { module.documentation = text.text }
      return .module(module)
    }
    types.cell.constructor = NativeFunction(
      name: "cell", signature: Signature("contents=<none>, /")
    ) { call throws(Raise) in
      let object = call.interpreter.instantiate(call.interpreter.types.cell)
      if call.isGiven(0) {
        object.setAttribute(call.interpreter.symbols.intern("cell_contents"), call[0])
      }
      return .instance(object)
    }
  }

  /// What a property or a wrapped method gives for an object, or for its class.
  private func got(_ call: Call) throws(Raise) -> Value {
    guard case .instance(let own) = call[0] else { return .none }
    switch own.payload {
    case let wrapper as StaticMethodObject: return wrapper.function
    case let wrapper as ClassMethodObject:
      let owner = call.isGiven(2) && !call[2].isNone ? call[2] : .type(type(of: call[1]))
      return .method(MethodObject(function: wrapper.function, receiver: owner))
    case let property as PropertyObject:
      if call[1].isNone { return call[0] }
      guard !property.getter.isNone else {
        throw Raise(.attributeError, "property of '\(typeName(of: call[1]))' object has no getter")
      }
      return try self.call(property.getter, [call[1]])
    default: return .none
    }
  }
}

extension Call {
  /// What `**kwargs` took, as keyword arguments to pass on.
  func keywordPairs(_ position: Int) -> [(Symbol, Value)] {
    var pairs: [(Symbol, Value)] = []
    for case let entry? in keywords(position)?.table.entries ?? [] {
      if case .string(let name) = entry.key { pairs.append((interpreter.symbols.intern(name.text), entry.value)) }
    }
    return pairs
  }
}

extension Interpreter {
  /// `g.gi_frame`: where a generator waits, and its variables.
  func frameObject(_ generator: GeneratorObject) -> InstanceObject {
    let frame = instantiate(types.frame)
    let code = generator.code
    let locals = DictObject()
    for (place, name) in code.localNames.enumerated() {
      guard let value = generator.savedValue(place), !value.isUndefined else { continue }
      let hash = StringObject(name)
      try? locals.set(.string(hash), value, self)
    }
    let note = code.note(at: max(Int(generator.position) - 1, 0))
    func set(_ name: String, _ value: Value) { frame.setAttribute(symbols.intern(name), value) }
    set("f_locals", .dict(locals))
    set("f_lineno", .int(code.source.line(at: Int(note?.range.start ?? code.definition.start)) + 1))
    set("f_back", .none)
    set("f_lasti", .int(Int(generator.position) - 1))
    return frame
  }
}
