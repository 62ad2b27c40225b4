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
        types.property, PropertyObject(getter: call.orNone(0), setter: call.orNone(1)))
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
    derive("setter") { PropertyObject(getter: $0.getter, setter: $1) }
    derive("getter") { PropertyObject(getter: $1, setter: $0.setter) }
    derive("deleter") { property, _ in property }
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
      let arguments = generator.returned.isNone ? [] : [generator.returned]
      throw interpreter.makeRaise(
        instance: interpreter.makeException(interpreter.exceptionType(.stopIteration), arguments))
    }
    method("send", "value, /") { generator, call throws(Raise) in
      try next(generator, call[1], call.interpreter)
    }
    method("__next__", "") { generator, call throws(Raise) in
      try next(generator, .none, call.interpreter)
    }
    method("close", "") { generator, _ throws(Raise) in
      generator.close()
      return .none
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
    root.addMethod("add_note", "note", self) { _ throws(Raise) in .none }
    func property(_ name: String, _ read: @escaping (ExceptionPayload) -> Value) {
      root.addProperty(name, self) { call throws(Raise) in
        guard case .instance(let instance) = call[0],
          let payload = instance.payload as? ExceptionPayload
        else { return .none }
        return read(payload)
      }
    }
    property("args") { .tuple(TupleObject($0.arguments)) }
    property("__cause__") { $0.cause }
    property("__context__") { $0.context }
    property("__traceback__") { _ in .none }
    property("__suppress_context__") { .bool($0.suppressesContext) }
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
