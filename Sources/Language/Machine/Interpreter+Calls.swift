extension Interpreter {
  /// Calls any callable value.
  package func call(
    _ callee: Value, _ arguments: [Value], keywords: [(Symbol, Value)] = []
  ) throws(Raise) -> Value {
    throw .typeError("'\(typeName(of: callee))' object is not callable")
  }

  /// Parses, compiles and runs a source in a module.
  package func execute(_ source: SourceText, in module: ModuleObject) throws(Raise) {
  }

  /// Runs a parsed cell; the value of its last expression statement.
  package func evaluate(_ program: Program, in module: ModuleObject) throws(Raise) -> Value? {
    nil
  }

  /// Throws RecursionError when the thread's stack is nearly used up.
  func checkStack(_ activity: String = "") throws(Raise) {
  }

  /// A new object of a class, without running `__init__`.
  package func instantiate(_ type: TypeObject, payload: AnyObject? = nil) -> InstanceObject {
    InstanceObject(type: type, layout: rootLayout, payload: payload)
  }

  func installCore() {}
  /// What a notebook echoes.
  package func display(_ value: Value) throws(Raise) -> String { try Display.text(value, self) }
}
struct MachineState {}
