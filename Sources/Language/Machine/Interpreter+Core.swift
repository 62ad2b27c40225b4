extension Interpreter {
  /// What a notebook echoes.
  package func display(_ value: Value) throws(Raise) -> String { try Display.text(value, self) }

  /// Registers what the machine itself needs on the root types: exceptions' arguments and the main module's name.
  func installCore() {
    main[names.name] = .text("__main__")
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
