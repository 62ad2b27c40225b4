/// A generator: a frame that keeps its registers between two values.
package final class GeneratorObject: IteratorObject {
  enum State { case created, suspended, running, finished }

  let code: Code
  let function: FunctionObject
  var state = State.created
  /// The saved registers while it does not run, in memory that it owns.
  private let registers: UnsafeMutablePointer<Value>
  private let count: Int
  private var isSaved = true
  var position = 0
  /// The register that gets the value of the `yield` expression.
  var resultRegister = 0
  /// What the body returned: the value of `yield from`.
  package internal(set) var returned = Value.none
  /// Where it is left to be closed when nobody holds it any more.
  private let orphans: OrphanedGenerators

  /// Takes the arguments out of the registers from `base` on.
  init(
    code: Code, function: FunctionObject, base: UnsafeMutablePointer<Value>, argumentCount: Int,
    orphans: OrphanedGenerators
  ) {
    self.code = code
    self.function = function
    self.orphans = orphans
    count = code.registerCount
    registers = .allocate(capacity: max(count, 1))
    for position in 0..<count {
      (registers + position).initialize(
        to: position < argumentCount ? (base + position).takeValue() : .undefined)
    }
    super.init()
    isGenerator = true
  }

  /// Takes over the body of a generator that is being freed.
  private init(heirOf other: GeneratorObject) {
    code = other.code
    function = other.function
    orphans = other.orphans
    count = other.count
    registers = other.registers
    position = other.position
    resultRegister = other.resultRegister
    state = .suspended
    super.init()
    isGenerator = true
  }

  /// Whether its body has blocks left to leave: it must be closed before it is freed.
  private var needsClosing: Bool { isSaved && state == .suspended && waitsInHandler }

  /// Moves the registers to the stack.
  @inline(__always)
  func restore(to base: UnsafeMutablePointer<Value>) {
    base.moveInitialize(from: registers, count: count)
    isSaved = false
  }

  /// Moves the registers from the stack, which keeps plain values.
  @inline(__always)
  func save(from base: UnsafeMutablePointer<Value>) {
    registers.moveInitialize(from: base, count: count)
    isSaved = true
    var position = 0
    while position < count {
      (base + position).initialize(to: .undefined)
      position += 1
    }
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

  /// The generator that a `yield from` waits for.
  var delegate: GeneratorObject? {
    guard state == .suspended, position > 0 else { return nil }
    let instruction = code.instructions[position - 1]
    guard instruction.op == .yieldValue, instruction.y == 1,
      case .iterator(let iterator) = registers[Int(instruction.c)],
      let generator = iterator as? GeneratorObject, generator.state == .suspended
    else { return nil }
    return generator
  }

  /// Whether the `yield` it waits at stands in a `try` or `with`, or passes on another generator's values.
  var waitsInHandler: Bool {
    delegate != nil
      || code.handlers.contains { Int($0.start) < position && position <= Int($0.end) }
  }

  /// A variable of the waiting generator, out of its cell where it is shared.
  func savedValue(_ place: Int) -> Value? {
    guard isSaved, place < count else { return nil }
    if case .cell(let cell) = registers[place] { return cell.value }
    return registers[place]
  }

  /// Ends it without running its body on.
  func finish() {
    state = .finished
    var pending: [Value] = []
    surrenderItems(to: &pending)
    Teardown.flatten(&pending)
  }

  package override var typeName: String { "generator" }

  package override func representation(_ interpreter: Interpreter) throws(Raise) -> String? {
    "<generator object \(code.qualifiedName) at \(interpreter.address(self))>"
  }

  override func surrenderItems(to pending: inout [Value]) {
    guard isSaved, !needsClosing else { return }
    for position in 0..<count where (registers + position).pointee.isContainer {
      pending.append((registers + position).takeValue())
    }
  }

  deinit {
    if needsClosing {
      orphans.generators.append(GeneratorObject(heirOf: self))
      return
    }
    var pending: [Value] = []
    surrenderItems(to: &pending)
    Teardown.flatten(&pending)
    if isSaved { registers.deinitialize(count: count) }
    registers.deallocate()
  }
}

/// Generators that nobody holds and whose `finally` and `with` blocks are still to be run, at the next chance.
final class OrphanedGenerators {
  var generators: [GeneratorObject] = []
}
