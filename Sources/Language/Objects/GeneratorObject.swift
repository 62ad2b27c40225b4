/// A generator: a frame that keeps its registers between two values.
package final class GeneratorObject: IteratorObject {
  enum State { case created, suspended, running, finished }

  let code: Code
  let function: FunctionObject
  var state = State.created
  /// The saved registers; empty while it runs.
  var registers: [Value]
  var position = 0
  /// The register that gets the value of the `yield` expression.
  var resultRegister = 0
  /// What the body returned: the value of `yield from`.
  package internal(set) var returned = Value.none

  init(code: Code, function: FunctionObject, registers: [Value]) {
    self.code = code
    self.function = function
    self.registers = registers
  }

  package override func next(_ interpreter: Interpreter) throws(Raise) -> Value? {
    try interpreter.resume(self, sending: .none)
  }

  /// `g.send(v)`: nil when the generator ended.
  package func send(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> Value? {
    if case .created = state, case .none = value {} else if case .created = state {
      throw .typeError("can't send non-None value to a just-started generator")
    }
    return try interpreter.resume(self, sending: value)
  }

  /// `g.close()`; a body that waits in a `try` is not run on.
  package func close() {
    guard state != .running else { return }
    state = .finished
    registers = []
  }

  package override var typeName: String { "generator" }

  package override func representation(_ interpreter: Interpreter) throws(Raise) -> String? {
    "<generator object \(code.qualifiedName) at \(interpreter.address(self))>"
  }

  override func surrenderItems(to pending: inout [Value]) {
    pending += registers
    registers = []
  }

  deinit { Teardown.flatten(&registers) }
}
