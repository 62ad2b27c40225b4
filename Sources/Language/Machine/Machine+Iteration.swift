// Loops over something else than a range, whose state is what is iterated and a position.
extension Interpreter {
  /// The next value of a loop over something else than a range; false at the end, when the state is dropped.
  @inline(never)
  func advance(
    _ state: UnsafeMutablePointer<Value>, into target: UnsafeMutablePointer<Value>
  ) throws(Raise) -> Bool {
    switch state.pointee {
    case .list:
      guard case .int(let position) = state[1],
        state.withObject(ListObject.self, { $0.copyItem(position, to: target) })
      else { break }
      (state + 1).initialize(to: .int(position &+ 1))
      return true
    case .tuple:
      guard case .int(let position) = state[1],
        state.withObject(TupleObject.self, { $0.copyItem(position, to: target) })
      else { break }
      (state + 1).initialize(to: .int(position &+ 1))
      return true
    case .iterator(let iterator):
      if try iterator.next(self, into: target) { return true }
    default: break
    }
    state.pointee = .undefined
    return false
  }

  /// The next value of a loop with two variables; false at the end, when the state is dropped.
  @inline(never)
  func advancePair(
    _ state: UnsafeMutablePointer<Value>, into target: UnsafeMutablePointer<Value>
  ) throws(Raise) -> Bool {
    switch state.pointee {
    case .iterator(let iterator):
      switch try iterator.nextPair(self, into: target) {
      case .pair: return true
      case .single: break
      case .end:
        state.pointee = .undefined
        return false
      }
    case .int:
      guard case .int(let remaining) = state[1], remaining > 0 else { return false }
      throw .typeError("cannot unpack non-iterable int object")
    default:
      guard try advance(state, into: target) else { return false }
    }
    try unpackPair(target)
    return true
  }

  /// Unpacks the value in a register into it and the next.
  private func unpackPair(_ target: UnsafeMutablePointer<Value>) throws(Raise) {
    if case .tuple = target.pointee, target.withObject(TupleObject.self, { $0.items.count }) == 2 {
      var first = Value.undefined
      _ = target.withObject(TupleObject.self) { $0.copyItem(1, to: target + 1) }
      _ = target.withObject(TupleObject.self) { $0.copyItem(0, to: &first) }
      target.pointee = first
      return
    }
    let items = try unpacked(target.takeValue(), count: 2)
    target.pointee = items[0]
    target[1] = items[1]
  }

  /// Turns an iterable into the state of a loop.
  @inline(never)
  func beginIteration(_ state: UnsafeMutablePointer<Value>, asObject: Bool) throws(Raise) {
    if !asObject {
      switch state.pointee {
      case .range(let range):
        (state + 1).put(.int(range.count))
        (state + 2).put(.int(range.step))
        state.pointee = .int(range.start)
        return
      case .list, .tuple:
        (state + 1).put(.int(0))
        return
      case .undefined: throw Raise(.unboundLocalError, "")
      default: break
      }
    }
    state.pointee = .iterator(try iterator(state.pointee))
  }
}
