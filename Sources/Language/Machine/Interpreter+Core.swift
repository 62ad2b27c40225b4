extension Interpreter {
  /// What a notebook echoes.
  package func display(_ value: Value) throws(Raise) -> String { try Display.text(value, self) }

  /// Registers what the machine itself needs on the root types: exceptions' arguments and the main module's name.
  func installCore() {
    main[names.name] = .text("__main__")
    installDescriptors()
    installExceptions()
    installGenerators()
  }

  /// `property`, `staticmethod`, `classmethod` and `super`.
  private func installDescriptors() {
    func construct(_ type: TypeObject, _ signature: String, _ body: @escaping NativeBody) {
      type.constructor = NativeFunction(name: type.name, signature: Signature(signature), body: body)
    }
    let types = types
    construct(types.property, "fget=None, fset=None, fdel=None, doc=None") { call throws(Raise) in
      call.interpreter.instantiatePayload(
        types.property, PropertyObject(
          getter: call.orNone(0), setter: call.orNone(1), deleter: call.orNone(2),
          documentation: try call.isGiven(3) && !call[3].isNone
            ? call.string(3) : call.interpreter.documentation(of: call.orNone(0))))
    }
    construct(types.staticMethod, "function, /") { call throws(Raise) in
      call.interpreter.instantiatePayload(types.staticMethod, StaticMethodObject(call[0]))
    }
    construct(types.classMethod, "function, /") { call throws(Raise) in
      call.interpreter.instantiatePayload(types.classMethod, ClassMethodObject(call[0]))
    }
    construct(types.superType, "type=None, obj=None, /") { call throws(Raise) in
      guard case .type(let type) = call[0] else {
        throw call.isGiven(0)
          ? .typeError("super() argument 1 must be a type, not \(call.interpreter.typeName(of: call[0]))")
          : Raise(.runtimeError, "super(): no arguments")
      }
      return call.interpreter.instantiatePayload(
        types.superType, SuperPayload(type: type, receiver: call.orNone(1)))
    }
    func derive(_ name: String, _ make: @escaping (PropertyObject, Value) -> PropertyObject) {
      types.property.addMethod(name, "function, /", self) { call throws(Raise) in
        guard case .instance(let instance) = call[0],
          let property = instance.payload as? PropertyObject
        else { return .none }
        return call.interpreter.instantiatePayload(types.property, make(property, call[1]))
      }
    }
    derive("setter") {
      PropertyObject(getter: $0.getter, setter: $1, deleter: $0.deleter, documentation: $0.documentation)
    }
    derive("getter") { [unowned self] in
      PropertyObject(
        getter: $1, setter: $0.setter, deleter: $0.deleter, documentation: documentation(of: $1))
    }
    derive("deleter") {
      PropertyObject(getter: $0.getter, setter: $0.setter, deleter: $1, documentation: $0.documentation)
    }
    func part(_ name: String, _ read: @escaping (PropertyObject) -> Value) {
      types.property.addProperty(name, self) { call throws(Raise) in
        guard case .instance(let instance) = call[0],
          let property = instance.payload as? PropertyObject
        else { return .none }
        return read(property)
      }
    }
    part("fget") { $0.getter }
    part("fset") { $0.setter }
    part("fdel") { $0.deleter }
    part("__doc__") { $0.documentation.isEmpty ? .none : .text($0.documentation) }
    part("__isabstractmethod__") { [unowned self] in
      let mark = symbols.intern("__isabstractmethod__")
      return .bool([$0.getter, $0.setter, $0.deleter].contains {
        if case .function(let function) = $0 { function.attributes[mark] != nil } else { false }
      })
    }
    installDescriptorMethods()
    for type in [types.staticMethod, types.classMethod] {
      type.addProperty("__func__", self) { call throws(Raise) in
        guard case .instance(let instance) = call[0] else { return .none }
        if let wrapper = instance.payload as? StaticMethodObject { return wrapper.function }
        return (instance.payload as? ClassMethodObject)?.function ?? .none
      }
      type.addProperty("__wrapped__", self) { call throws(Raise) in
        try call.interpreter.attribute(call[0], call.interpreter.symbols.intern("__func__"))
      }
    }
    installTypeMethods()
  }

  private func installGenerators() {
    let type = iteratorType(named: "generator")
    func method(
      _ name: String, _ signature: String,
      _ body: @escaping (GeneratorObject, Call) throws(Raise) -> Value
    ) {
      type.addMethod(name, signature, self) { call throws(Raise) in
        guard case .iterator(let iterator) = call[0], let generator = iterator as? GeneratorObject else {
          return .none
        }
        return try body(generator, call)
      }
    }
    func next(
      _ generator: GeneratorObject, _ value: Value, _ interpreter: Interpreter
    ) throws(Raise) -> Value {
      if let result = try generator.send(value, interpreter) { return result }
      throw interpreter.generatorEnd(generator)
    }
    method("send", "value, /") { generator, call throws(Raise) in
      try next(generator, call[1], call.interpreter)
    }
    method("__next__", "") { generator, call throws(Raise) in
      try next(generator, .none, call.interpreter)
    }
    method("throw", "type, value=None, traceback=None, /") { generator, call throws(Raise) in
      let interpreter = call.interpreter
      var exception = call[1]
      if case .type = exception, call.isGiven(2) {
        if case .instance = call[2] { exception = call[2] } else {
          exception = try interpreter.call(exception, [call[2]])
        }
      }
      let error = interpreter.makeRaise(instance: try interpreter.exceptionInstance(exception))
      if let result = try interpreter.raise(error, in: generator) { return result }
      throw interpreter.generatorEnd(generator)
    }
    method("close", "") { generator, call throws(Raise) in
      try call.interpreter.close(generator)
      return .none
    }
    func part(_ name: String, _ read: @escaping (GeneratorObject, Interpreter) -> Value) {
      type.addProperty(name, self) { call throws(Raise) in
        guard case .iterator(let iterator) = call[0], let generator = iterator as? GeneratorObject else {
          return .none
        }
        return read(generator, call.interpreter)
      }
    }
    part("__name__") { generator, _ in .text(generator.code.name) }
    part("__qualname__") { generator, _ in .text(generator.code.qualifiedName) }
    part("gi_running") { generator, _ in .bool(generator.state == .running) }
    part("gi_suspended") { generator, _ in .bool(generator.state == .suspended) }
    part("gi_yieldfrom") { generator, _ in generator.delegate.map(Value.iterator) ?? .none }
    part("gi_frame") { generator, interpreter in
      generator.state == .finished ? .none : .instance(interpreter.frameObject(generator))
    }
  }

  /// What exceptions offer beside their class.
  private func installExceptions() {
    let root = exceptionType(.baseException)
    root.addMethod("__init__", "*args", self) { call throws(Raise) in
      guard case .instance(let instance) = call[0], case .tuple(let arguments) = call[1] else {
        return .none
      }
      (instance.payload as? ExceptionPayload)?.arguments = arguments.items
      return .none
    }
    root.addMethod("with_traceback", "tb", self) { call throws(Raise) in call[0] }
    root.addMethod("add_note", "note, /", self) { call throws(Raise) in
      guard case .instance(let instance) = call[0] else { return .none }
      guard case .string = call[1] else {
        throw .typeError("note must be a str, not '\(call.typeName(1))'")
      }
      let notes = call.interpreter.symbols.intern("__notes__")
      if case .list(let list)? = instance.attribute(notes) {
        list.items.append(call[1])
      } else {
        instance.setAttribute(notes, .list(ListObject([call[1]])))
      }
      return .none
    }
    func property(_ name: String, _ read: @escaping (ExceptionPayload) -> Value) {
      root.addProperty(name, self) { call throws(Raise) in
        guard case .instance(let instance) = call[0],
          let payload = instance.payload as? ExceptionPayload
        else { return .none }
        return read(payload)
      }
    }
    root.addProperty("args", self) { call throws(Raise) in
      guard case .instance(let instance) = call[0], let payload = instance.payload as? ExceptionPayload
      else { return .none }
      // The file's name is an attribute of its own.
      let interpreter = call.interpreter
      let isFile = payload.arguments.count == 3
        && instance.type.isSubtype(of: interpreter.exceptionType(.osError))
      return .tuple(TupleObject(Array(payload.arguments.prefix(isFile ? 2 : .max))))
    }
    for (place, name) in ["errno", "strerror", "filename"].enumerated() {
      exceptionType(.osError).addProperty(name, self) { call throws(Raise) in
        guard case .instance(let instance) = call[0],
          let arguments = (instance.payload as? ExceptionPayload)?.arguments,
          arguments.count == 2 || arguments.count == 3, place < arguments.count
        else { return .none }
        return arguments[place]
      }
    }
    property("__cause__") { $0.cause }
    property("__context__") { $0.context }
    root.addProperty("__traceback__", self) { call throws(Raise) in
      guard case .instance(let instance) = call[0],
        let payload = instance.payload as? ExceptionPayload
      else { return .none }
      return call.interpreter.tracebackObject(payload)
    }
    property("__suppress_context__") { .bool($0.suppressesContext) }
    for (place, name) in ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"].enumerated() {
      exceptionType(.syntaxError).addProperty(name, self) { call throws(Raise) in
        guard case .instance(let instance) = call[0],
          let arguments = (instance.payload as? ExceptionPayload)?.arguments, arguments.count == 2,
          case .tuple(let parts) = arguments[1], place < parts.items.count
        else { return .none }
        return parts.items[place]
      }
    }
    exceptionType(.syntaxError).addProperty("msg", self) { call throws(Raise) in
      guard case .instance(let instance) = call[0] else { return .none }
      return (instance.payload as? ExceptionPayload)?.arguments.first ?? .none
    }
    exceptionType(.systemExit).addProperty("code", self) { call throws(Raise) in
      guard case .instance(let instance) = call[0],
        let arguments = (instance.payload as? ExceptionPayload)?.arguments
      else { return .none }
      return arguments.count > 1 ? .tuple(TupleObject(arguments)) : arguments.first ?? .none
    }
    exceptionType(.stopIteration).addProperty("value", self) { call throws(Raise) in
      guard case .instance(let instance) = call[0] else { return .none }
      return (instance.payload as? ExceptionPayload)?.arguments.first ?? .none
    }
  }
}

extension Call {
  /// The argument, or None where it was omitted.
  func orNone(_ position: Int) -> Value { isGiven(position) ? arguments[position] : .none }
}

extension Interpreter {
  /// Whether no call is in progress and every register has been given back: for tests.
  package var isAtRest: Bool {
    guard machine.depth == 0, machine.top == machine.stack else { return false }
    for position in 0..<4096 where !(machine.stack + position).pointee.isTrivial { return false }
    return true
  }
}
