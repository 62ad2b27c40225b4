// Resuming a generator's body, and throwing into it.
extension Interpreter {
  /// Runs a generator's body to its next value; nil at its end. An error is raised where the body waits.
  func resume(
    _ generator: GeneratorObject, sending value: Value, throwing error: Raise? = nil
  ) throws(Raise) -> Value? {
    switch generator.state {
    case .finished:
      if let error { throw error }
      return nil
    case .running: throw .valueError("generator already executing")
    case .created:
      if let error {
        generator.finish()
        throw error
      }
    case .suspended: break
    }
    try checkStack()
    let savedTop = machine.top
    defer { machine.top = savedTop }
    try push(generator, sending: value, destination: -1, kind: .generator)
    machine.thrown = error
    let result = try run()
    return generator.state == .suspended ? result : nil
  }

  /// `g.throw(e)`: the next value, or nil at the end. A generator that waits in `yield from` passes it on.
  func raise(_ error: Raise, in generator: GeneratorObject) throws(Raise) -> Value? {
    guard generator.state == .suspended, let inner = generator.delegate else {
      return try resume(generator, sending: .none, throwing: error)
    }
    try checkStack()
    var error = error
    generator.state = .running
    do throws(Raise) {
      if matches(error, .generatorExit) {
        try close(inner)
      } else {
        let value = try raise(error, in: inner)
        generator.state = .suspended
        // At its end the inner generator's result becomes that of `yield from`.
        if let value { return value }
        return try resume(generator, sending: .none)
      }
    } catch let raised {
      guard generator.state == .running else { throw raised }
      error = raised
    }
    generator.state = .suspended
    return try resume(generator, sending: .none, throwing: error)
  }

  /// `g.close()`: raises GeneratorExit where the body waits, so that `finally` and `with` blocks are left.
  func close(_ generator: GeneratorObject) throws(Raise) {
    switch generator.state {
    case .finished: return
    case .running: throw .valueError("generator already executing")
    case .created: generator.finish()
    case .suspended:
      guard generator.waitsInHandler else {
        generator.finish()
        return
      }
      let exit = makeRaise(instance: makeException(exceptionType(.generatorExit), []))
      do throws(Raise) {
        if try raise(exit, in: generator) == nil { return }
      } catch {
        if matches(error, .generatorExit) || matches(error, .stopIteration) { return }
        throw error
      }
      throw Raise(.runtimeError, "generator ignored GeneratorExit")
    }
  }

  /// Runs the `finally` and `with` blocks of a generator whose loop is left early. As in CPython what they raise
  /// goes no further, but Ctrl-C does.
  func closeAbandoned(_ iterator: IteratorObject) throws(Raise) {
    guard let generator = iterator as? GeneratorObject, generator.state == .suspended,
      generator.waitsInHandler
    else { return }
    do throws(Raise) { try close(generator) } catch {
      if matches(error, .keyboardInterrupt) { throw error }
    }
  }

  /// Closes the generators that were dropped while they waited in `try` or `with`.
  @inline(__always)
  func closeOrphans() throws(Raise) {
    if !orphans.generators.isEmpty { try closeWaitingOrphans() }
  }

  @inline(never)
  private func closeWaitingOrphans() throws(Raise) {
    while let generator = orphans.generators.first {
      orphans.generators.removeFirst()
      try closeAbandoned(generator)
    }
  }

  /// What StopIteration carries when a generator ended.
  func generatorEnd(_ generator: GeneratorObject) -> Raise {
    let arguments = generator.returned.isNone ? [] : [generator.returned]
    return makeRaise(instance: makeException(exceptionType(.stopIteration), arguments))
  }

  /// The next value of the iterator behind `yield from` when something was sent; nil at its end.
  func delegate(_ iterator: Value, sending value: Value) throws(Raise) -> Value? {
    if case .iterator(let object) = iterator, let generator = object as? GeneratorObject {
      return try generator.send(value, self)
    }
    var target = iterator
    if case .iterator(let object) = iterator, let wrapper = object as? InstanceIterator {
      target = wrapper.object
    }
    let send = try attribute(target, symbols.intern("send"))
    do throws(Raise) { return try call(send, [value]) } catch {
      guard matches(error, .stopIteration) else { throw error }
      (iterator.object as? InstanceIterator)?.finish(with: exception(for: error))
      return nil
    }
  }

  /// Puts a generator's body back on the stack.
  func push(
    _ generator: GeneratorObject, sending value: Value, destination: Int32, kind: Frame.Kind
  ) throws(Raise) {
    let depth = machine.depth
    let base = machine.top
    let header = generator.code.header
    guard depth < min(recursionLimit, Machine.frameCapacity - 2),
      base + header.pointee.registerCount < machine.stackEnd
    else { throw recursionError(depth) }
    generator.restore(to: base)
    var next = header.pointee.instructions
    if generator.state == .suspended {
      next += generator.position
      (base + generator.resultRegister).pointee = value
    }
    generator.state = .running
    (machine.frames + depth + 1).initialize(
      to: Frame(
        code: header, registers: base, next: next, function: nil, instance: nil,
        cells: generator.function.cells, generator: Unmanaged.passRetained(generator),
        destination: destination, kind: kind))
    machine.depth = depth + 1
    machine.top = base + header.pointee.registerCount
  }

  /// Saves the frame of the generator on top at a `yield` and leaves it.
  func suspend(
    _ instruction: UnsafeMutablePointer<Instruction>, _ regs: UnsafeMutablePointer<Value>,
    _ code: UnsafeMutablePointer<CodeHeader>
  ) {
    let frame = machine.frames + machine.depth
    guard let reference = frame.pointee.generator else { return }
    let generator = reference.takeRetainedValue()
    frame.pointee.generator = nil
    generator.save(from: regs)
    generator.position = instruction + 1 - code.pointee.instructions
    generator.resultRegister = Int(instruction.pointee.a)
    generator.state = .suspended
    machine.depth -= 1
    machine.top = regs
  }

  /// Notes that the generator of a frame has ended.
  func finishGenerator(_ frame: UnsafeMutablePointer<Frame>, returning value: Value) {
    guard let reference = frame.pointee.generator else { return }
    let generator = reference.takeRetainedValue()
    frame.pointee.generator = nil
    generator.state = .finished
    generator.returned = value
  }
}
