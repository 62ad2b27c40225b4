import CKernels

extension Interpreter {
  /// The error that a `raise`, a re-raise or a failed `assert` throws.
  func failure(
    _ instruction: UnsafeMutablePointer<Instruction>, _ regs: UnsafeMutablePointer<Value>,
    _ consts: UnsafeMutablePointer<Value>
  ) throws(Raise) -> Raise {
    switch instruction.pointee.op {
    case .assertionFailed:
      guard instruction.pointee.x == 1 else { return Raise(.assertionError, "") }
      let message = pick(regs, consts, instruction.pointee.b).pointee
      return makeRaise(instance: makeException(exceptionType(.assertionError), [message]))
    case .reraise:
      guard case .instance(let instance) = regs[Int(instruction.pointee.b)] else { break }
      if instruction.pointee.x == 1 { regs[Int(instruction.pointee.b)] = .undefined }
      return reraised(instance)
    default: break
    }
    if instruction.pointee.x == 2 {
      guard let handled = handledException(at: machine.frames[machine.depth].next) else {
        return Raise(.runtimeError, "No active exception to reraise")
      }
      return reraised(handled)
    }
    let value = pick(regs, consts, instruction.pointee.b).pointee
    if value.isUndefined { return Raise(.unboundLocalError, "") }
    let instance = try exceptionInstance(value)
    if instruction.pointee.x == 1, let payload = instance.payload as? ExceptionPayload {
      let cause = pick(regs, consts, instruction.pointee.c).pointee
      switch cause {
      case .none: break
      case .type(let type) where isException(type):
        payload.cause = .instance(try exceptionInstance(cause))
      case .instance(let other) where isException(other.type): payload.cause = cause
      default: return .typeError("exception causes must derive from BaseException")
      }
      payload.suppressesContext = true
    }
    return makeRaise(instance: instance)
  }

  /// The exception object that `raise v` raises: `v`, or a new object of the class `v`.
  package func exceptionInstance(_ value: Value) throws(Raise) -> InstanceObject {
    switch value {
    case .instance(let instance) where isException(instance.type): return instance
    case .type(let type) where isException(type):
      guard case .instance(let instance) = try call(value, []) else { break }
      return instance
    default: break
    }
    var hint: String?
    if case .string = value { hint = "raise ValueError(\"…\") raises an error with a text" }
    throw .typeError("exceptions must derive from BaseException", hint: hint)
  }

  /// Raises an exception object again, with the frames that it passed before.
  private func reraised(_ instance: InstanceObject) -> Raise {
    let raise = makeRaise(instance: instance)
    if let payload = instance.payload as? ExceptionPayload {
      machine.unwinding = raise
      machine.unwound = payload.frames
    }
    return raise
  }

  /// Whether an `except kinds` takes the exception.
  func isMatch(_ exception: Value, _ kinds: Value) throws(Raise) -> Bool {
    guard case .instance(let instance) = exception else { return false }
    switch kinds {
    case .type(let type):
      guard isException(type) else { break }
      return matches(instance.type, type)
    case .tuple(let tuple):
      for kind in tuple.items where try isMatch(exception, kind) { return true }
      return false
    default: break
    }
    throw .typeError("catching classes that do not inherit from BaseException is not allowed")
  }

  // MARK: Unwinding

  /// Finds the handler of an error, dropping frames up to it. Returns where to go on in the frame on top.
  @inline(never)
  func unwind(
    _ error: Raise, failingAt pc: UnsafeMutablePointer<Instruction>
  ) throws(Raise) -> UnsafeMutablePointer<Instruction> {
    var error = error
    var pc = pc
    while true {
      let frame = machine.frames + machine.depth
      let code = frame.pointee.code.pointee.owner.takeUnretainedValue()
      let registers = frame.pointee.registers
      let position = pc - code.instructions - 1
      if let precise = preciseUnbound(error, code, position, registers) { error = precise }
      if machine.unwinding !== error {
        error = advised(error, code.note(at: position), code)
        if let handled = handledException(at: pc) { error = linked(error, to: handled) }
      }
      recordFrame(error, code, position)
      if let handler = code.handlers.first(where: {
        Int($0.start) <= position && position < Int($0.end)
      }) {
        let instance = exception(for: error)
        if let payload = instance.payload as? ExceptionPayload { payload.frames = machine.unwound }
        machine.unwinding = nil
        nabla_stopped()
        clear(registers, from: Int(handler.clearFrom), to: code.registerCount)
        registers[Int(handler.register)] = .instance(instance)
        return code.instructions + Int(handler.target)
      }
      clear(registers, from: 0, to: code.registerCount)
      frame.pointee.function?.release()
      frame.pointee.instance?.release()
      if frame.pointee.generator != nil {
        finishGenerator(frame, returning: .none)
        if matches(error, .stopIteration) {
          error = endedWrongly(error)
        }
      }
      machine.depth -= 1
      if frame.pointee.kind == .entry || frame.pointee.kind == .generator {
        machine.top = registers
        if machine.depth == 0 { traceback = machine.unwound.reversed() }
        throw error
      }
      pc = (machine.frames + machine.depth).pointee.next
    }
  }

  private func clear(_ registers: UnsafeMutablePointer<Value>, from first: Int, to end: Int) {
    var position = first
    while position < end {
      (registers + position).drop()
      position += 1
    }
  }

  /// Slow paths say only that some operand is unbound; the instruction tells which.
  private func preciseUnbound(
    _ error: Raise, _ code: Code, _ position: Int, _ registers: UnsafeMutablePointer<Value>
  ) -> Raise? {
    guard error.kind == .unboundLocalError, error.message.isEmpty, position >= 0 else { return nil }
    let instruction = code.instructions[position]
    for register in [instruction.b, instruction.c, instruction.a]
    where register >= 0 && Int(register) < code.localCount
      && registers[Int(register)].isUndefined
    {
      return unbound(code.header, register)
    }
    return nil
  }

  /// The exception that the running code handles, for `sys.exc_info()`; None where it handles none.
  package var handledException: Value {
    guard machine.depth > 0,
      let instance = handledException(at: machine.frames[machine.depth].next)
    else { return .none }
    return .instance(instance)
  }

  /// The exception that is being handled, here or by a caller; `pc` is behind the instruction on top.
  func handledException(at pc: UnsafeMutablePointer<Instruction>) -> InstanceObject? {
    var pc = pc
    var depth = machine.depth
    while depth > 0 {
      let frame = machine.frames[depth]
      let found: InstanceObject? = frame.code.pointee.owner._withUnsafeGuaranteedRef { code in
        guard !code.handling.isEmpty else { return nil }
        let position = Int32(truncatingIfNeeded: pc - code.instructions - 1)
        for range in code.handling where range.start <= position && position < range.end {
          if case .instance(let instance) = frame.registers[Int(range.register)] { return instance }
        }
        return nil
      }
      if let found { return found }
      depth -= 1
      pc = machine.frames[depth].next
    }
    return nil
  }

  /// The error with the exception during whose handling it was raised as its context.
  private func linked(_ error: Raise, to handled: InstanceObject) -> Raise {
    let instance = exception(for: error)
    guard instance !== handled, let payload = instance.payload as? ExceptionPayload else {
      return error
    }
    // A chain never leads back to its own beginning.
    var link = handled
    var steps = 0
    while steps < 1000, let inner = link.payload as? ExceptionPayload,
      case .instance(let next) = inner.context
    {
      if next === instance {
        inner.context = .none
        break
      }
      link = next
      steps += 1
    }
    payload.context = .instance(handled)
    return error.isInstance ? error : makeRaise(instance: instance)
  }

  /// StopIteration that leaves a generator's body by itself.
  private func endedWrongly(_ error: Raise) -> Raise {
    let original = Value.instance(exception(for: error))
    let instance = makeException(
      exceptionType(.runtimeError), [.text("generator raised StopIteration")])
    if let payload = instance.payload as? ExceptionPayload {
      payload.cause = original
      payload.context = original
      payload.suppressesContext = true
    }
    let raise = makeRaise(instance: instance)
    machine.unwinding = raise
    return raise
  }

  private func recordFrame(_ error: Raise, _ code: Code, _ position: Int) {
    if machine.unwinding !== error {
      machine.unwound = []
      machine.unwinding = error
    }
    guard machine.unwound.count < 2000, !code.source.isInternal else { return }
    let note = code.note(at: position)
    machine.unwound.append(
      TracebackEntry(
        source: code.source, function: code.name, range: note?.range ?? SourceRange(0, 0),
        operatorRange: note?.operatorRange, operandRanges: note?.operandRanges ?? []))
  }
}
