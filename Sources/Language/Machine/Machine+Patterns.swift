// What `case` asks of a subject. Each answers where to go on when the pattern does not fit, or -1.
extension Interpreter {
  func matchPattern(
    _ instruction: UnsafeMutablePointer<Instruction>, _ regs: UnsafeMutablePointer<Value>
  ) throws(Raise) -> Int32 {
    let subject = regs[Int(instruction.pointee.b)]
    let first = regs + Int(instruction.pointee.a)
    let count = Int(instruction.pointee.y)
    let fits: Bool
    switch instruction.pointee.op {
    case .matchSequence:
      fits = try matchSequence(subject, first, count, star: Int(instruction.pointee.x))
    case .matchMapping:
      fits = try matchMapping(subject, first, count, wantsRest: instruction.pointee.x == 1)
    default: fits = try matchClass(subject, first, count, named: Int(instruction.pointee.x))
    }
    return fits ? Outcome.goOn : instruction.pointee.c
  }

  private func matchSequence(
    _ subject: Value, _ first: UnsafeMutablePointer<Value>, _ count: Int, star: Int
  ) throws(Raise) -> Bool {
    let items: [Value]
    switch subject.plain {
    case .list(let list): items = list.items
    case .tuple(let tuple): items = tuple.items
    case .range(let range):
      guard star < 255 || range.count == count else { return false }
      items = try values(of: subject)
    default: return false
    }
    guard star < 255 else {
      guard items.count == count else { return false }
      for position in 0..<count { (first + position).pointee = items[position] }
      return true
    }
    let rest = items.count - (count - 1)
    guard rest >= 0, star < count else { return false }
    for position in 0..<star { (first + position).pointee = items[position] }
    (first + star).pointee = .list(ListObject(Array(items[star..<(star + rest)])))
    for position in (star + 1)..<max(count, star + 1) {
      (first + position).pointee = items[position + rest - 1]
    }
    return true
  }

  private func matchMapping(
    _ subject: Value, _ first: UnsafeMutablePointer<Value>, _ count: Int, wantsRest: Bool
  ) throws(Raise) -> Bool {
    guard case .dict(let dict) = subject.plain else { return false }
    let rest = DictObject()
    rest.table = dict.table
    for position in 0..<count {
      let key = first[position]
      guard let value = try dict.value(for: key, self) else { return false }
      if wantsRest { try rest.removeValue(for: key, self) }
      (first + position).pointee = value
    }
    if wantsRest { (first + count).pointee = .dict(rest) }
    return true
  }

  private func matchClass(
    _ subject: Value, _ first: UnsafeMutablePointer<Value>, _ count: Int, named: Int
  ) throws(Raise) -> Bool {
    guard case .type(let type) = first[0] else {
      throw .typeError("called match pattern must be a class")
    }
    guard isInstance(subject, of: type) else { return false }
    var names: [Symbol] = []
    if count > 0 {
      let isWhole = storageTypes.contains { type.isSubtype(of: $0) } || type === types.bool
      let arguments = symbols.intern("__match_args__")
      if case .tuple(let tuple)? = try attributeIfPresent(.type(type), arguments) {
        for case .string(let text) in tuple.items { names.append(symbols.intern(text.text)) }
      } else if isWhole {
        guard count == 1 else { throw tooManyPatterns(type, 1, count) }
        (first + 1).pointee = subject
        names = []
      }
      if !(isWhole && names.isEmpty) {
        guard names.count >= count else { throw tooManyPatterns(type, names.count, count) }
        for position in 0..<count {
          guard let value = try attributeIfPresent(subject, names[position]) else { return false }
          (first + 1 + position).pointee = value
        }
      }
    }
    for position in (1 + count)..<(1 + count + named) {
      guard case .string(let name) = first[position],
        let value = try attributeIfPresent(subject, symbols.intern(name.text))
      else { return false }
      (first + position).pointee = value
    }
    return true
  }

  private func tooManyPatterns(_ type: TypeObject, _ accepted: Int, _ given: Int) -> Raise {
    .typeError(
      "\(type.name)() accepts \(accepted) positional sub-pattern\(accepted == 1 ? "" : "s") "
        + "(\(given) given)",
      hint: accepted == 0 ? "__match_args__ = ('x', 'y') in the class names them" : nil)
  }
}
