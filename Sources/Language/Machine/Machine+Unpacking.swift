import TensorCore

/// Unpacking, `**` in calls and displays, and the pieces of f-strings.
extension Interpreter {
  func unpack(
    _ instruction: UnsafeMutablePointer<Instruction>, _ regs: UnsafeMutablePointer<Value>,
    _ consts: UnsafeMutablePointer<Value>, _ code: UnsafeMutablePointer<CodeHeader>
  ) throws(Raise) {
    let count = Int(instruction.pointee.c)
    let first = regs + Int(instruction.pointee.a)
    let items = try unpacked(taken(instruction, regs, consts, code), count: count)
    for position in 0..<count { (first + position).pointee = items[position] }
  }

  /// Exactly `count` values of an iterable.
  func unpacked(_ source: Value, count: Int) throws(Raise) -> [Value] {
    let items: [Value]
    switch source {
    case .tuple(let tuple): items = tuple.items
    case .list(let list): items = list.items
    default:
      guard isIterable(source) else {
        throw .typeError("cannot unpack non-iterable \(typeName(of: source)) object")
      }
      if case .array(let tensor) = source, tensor.rank > 0, tensor.shape[0] > count {
        throw .valueError("too many values to unpack (expected \(count))")
      }
      let iterator = try iterator(source)
      var found: [Value] = []
      while found.count <= count, let value = try iterator.next(self) { found.append(value) }
      items = found
    }
    guard items.count == count else {
      if items.count < count {
        throw .valueError("not enough values to unpack (expected \(count), got \(items.count))")
      }
      throw .valueError("too many values to unpack (expected \(count))")
    }
    return items
  }

  func unpackStar(
    _ instruction: UnsafeMutablePointer<Instruction>, _ regs: UnsafeMutablePointer<Value>,
    _ consts: UnsafeMutablePointer<Value>, _ code: UnsafeMutablePointer<CodeHeader>
  ) throws(Raise) {
    let count = Int(instruction.pointee.c)
    let star = Int(instruction.pointee.y)
    let first = regs + Int(instruction.pointee.a)
    let source = try taken(instruction, regs, consts, code)
    guard isIterable(source) else {
      throw .typeError("cannot unpack non-iterable \(typeName(of: source)) object")
    }
    let items = try values(of: source)
    guard items.count >= count - 1 else {
      throw .valueError(
        "not enough values to unpack (expected at least \(count - 1), got \(items.count))")
    }
    let rest = items.count - (count - 1)
    for position in 0..<star { (first + position).pointee = items[position] }
    (first + star).pointee = .list(ListObject(Array(items[star..<(star + rest)])))
    for position in (star + 1)..<max(count, star + 1) {
      (first + position).pointee = items[position + rest - 1]
    }
  }

  func updateDict(
    _ target: UnsafeMutablePointer<Value>, _ instruction: UnsafeMutablePointer<Instruction>,
    _ regs: UnsafeMutablePointer<Value>, _ consts: UnsafeMutablePointer<Value>,
    _ code: UnsafeMutablePointer<CodeHeader>
  ) throws(Raise) {
    guard case .dict(let dict) = target.pointee else { return }
    let isCall = instruction.pointee.x & 2 != 0
    let source = try taken(instruction, regs, consts, code)
    guard case .dict(let other) = source.plain else {
      let name = typeName(of: source)
      throw .typeError(
        isCall
          ? "\(shownName(of: target[-2])) argument after ** must be a mapping, not \(name)"
          : "'\(name)' object is not a mapping")
    }
    var place = 0
    while let (entry, next) = other.table.next(from: place) {
      if isCall, try dict.value(for: entry.key, self) != nil {
        throw .typeError(
          "\(shownName(of: target[-2])) got multiple values for keyword argument "
            + (try representation(entry.key)))
      }
      try dict.set(entry.key, entry.value, self)
      place = next
    }
  }

  /// `b[i, j, …]`, read or written.
  func items(
    _ instruction: UnsafeMutablePointer<Instruction>, _ regs: UnsafeMutablePointer<Value>,
    _ consts: UnsafeMutablePointer<Value>
  ) throws(Raise) {
    let container = pick(regs, consts, instruction.pointee.b)
    if container.pointee.isUndefined { throw Raise(.unboundLocalError, "") }
    let first = regs + Int(instruction.pointee.c)
    let count = Int(instruction.pointee.y)
    let isStore = instruction.pointee.op == .setItems
    if !isStore, count == 2, case .array(let tensor) = container.pointee, tensor.rank == 2,
      case .int(let i) = first[0], case .int(let j) = first[1]
    {
      let element = try engine { () throws(TensorError) in try tensor.element(i, j) }
      if instruction.pointee.x & 1 != 0 { container.drop() }
      (regs + Int(instruction.pointee.a)).pointee = .scalar(element)
      return
    }
    var indices: [Value] = []
    indices.reserveCapacity(count)
    for position in 0..<count { indices.append((first + position).takeValue()) }
    let index = Value.tuple(TupleObject(indices))
    if isStore {
      let new = pick(regs, consts, instruction.pointee.a)
      if new.pointee.isUndefined { throw Raise(.unboundLocalError, "") }
      try setSubscript(container.pointee, index, new.pointee)
      if instruction.pointee.x & 4 != 0 { new.drop() }
      if instruction.pointee.x & 1 != 0 { container.drop() }
    } else {
      let result = try subscripted(container.pointee, index)
      if instruction.pointee.x & 1 != 0 { container.drop() }
      (regs + Int(instruction.pointee.a)).pointee = result
    }
  }

  func format(
    _ instruction: UnsafeMutablePointer<Instruction>, _ regs: UnsafeMutablePointer<Value>,
    _ consts: UnsafeMutablePointer<Value>, _ code: UnsafeMutablePointer<CodeHeader>
  ) throws(Raise) {
    let value = try taken(instruction, regs, consts, code)
    let kind = instruction.pointee.y
    let target = regs + Int(instruction.pointee.a)
    if kind & 15 == 0 {
      switch value {
      case .string:
        target.pointee = value
        return
      case .int(let number):
        target.pointee = .string(StringObject(DecimalText.integer(number), isASCII: true))
        return
      default: break
      }
    }
    var shown = value
    switch kind & 7 {
    case 1: shown = .text(try representation(value))
    case 2: shown = .text(try string(value))
    case 3: shown = .text(try asciiRepresentation(value))
    default: break
    }
    var spec = ""
    if kind & 8 != 0, case .string(let text) = pick(regs, consts, instruction.pointee.c).pointee {
      spec = text.text
      if instruction.pointee.c >= 0 { regs[Int(instruction.pointee.c)] = .undefined }
    }
    if let text = QuickFormatting.text(shown, spec: spec) {
      target.pointee = .string(text)
      return
    }
    target.pointee = .text(try formatted(shown, spec: spec))
  }

  /// The strings in registers, which are emptied, one after another.
  func joinedPieces(
    _ first: UnsafeMutablePointer<Value>, count: Int
  ) throws(Raise) -> Value {
    if count == 1, case .string = first.pointee, !first.withObject(StringObject.self, { $0.isNumPy }) {
      return first.takeValue()
    }
    var size = 0
    var isASCII = true
    for position in 0..<count {
      guard case .string = first[position] else { continue }
      (first + position).withObject(StringObject.self) { piece in
        size += piece.text.utf8.count
        isASCII = isASCII && piece.isASCII
      }
    }
    try Limits.checkString(size)
    let text = String(unsafeUninitializedCapacity: size) { buffer in
      var end = 0
      for position in 0..<count {
        guard case .string = first[position] else { continue }
        (first + position).withObject(StringObject.self) { $0.copyBytes(to: buffer, at: &end) }
      }
      return end
    }
    for position in 0..<count { (first + position).drop() }
    return .string(StringObject(text, isASCII: isASCII))
  }

  /// `ascii(v)`: the repr with everything beyond ASCII escaped.
  package func asciiRepresentation(_ value: Value) throws(Raise) -> String {
    var text = ""
    for scalar in try representation(value).unicodeScalars {
      let code = scalar.value
      if code < 0x80 {
        text.unicodeScalars.append(scalar)
      } else {
        let (prefix, width) = code <= 0xFF ? ("\\x", 2) : code <= 0xFFFF ? ("\\u", 4) : ("\\U", 8)
        let digits = String(code, radix: 16)
        text += prefix + String(repeating: "0", count: width - digits.count) + digits
      }
    }
    return text
  }
}
