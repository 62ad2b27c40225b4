import TensorCore

extension Interpreter {
  /// `a op b`.
  package func binary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value {
    if let result = try numeric(op, a, b) { return result }
    if let result = try complexBinary(op, a, b) { return result }
    if a.isArrayLike || b.isArrayLike { return try arrayBinary(op, a, b, reusing: nil) }
    if let result = try specialBinary(op, a, b) { return result }
    if let result = try sequenceBinary(op, a, b.plain) { return result }
    throw unsupported(op.symbol, a, b, op)
  }

  /// `a op= b`: containers and arrays change in place.
  package func inPlace(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value {
    switch a {
    case .array(let tensor): return try arrayInPlace(op, tensor, b)
    case .list(let list):
      if op == .add {
        if case .array = b { return try binary(op, a, b) }
        if case .list(let other) = b {
          list.items.append(contentsOf: other.items)
        } else {
          try list.items.append(contentsOf: values(of: b))
        }
        return a
      }
      if op == .multiply, let count = integerIndex(b) {
        list.items = try repeated(list.items, count)
        return a
      }
    case .bytes(let bytes) where bytes.isMutable && op == .add:
      guard case .bytes(let other) = b else { break }
      bytes.bytes += other.bytes
      return a
    case .set(let set) where !set.isFrozen:
      if case .set(let other) = b, let result = try setBinary(op, set, other) {
        set.table = result.table
        return a
      }
    case .dict(let dict) where op == .bitOr:
      if case .dict(let other) = b {
        var place = 0
        while let (entry, next) = other.table.next(from: place) {
          try dict.set(entry.key, entry.value, self)
          place = next
        }
        return a
      }
      if b.plain.isDict || b.isIterable {
        try DictMethods.merge(b.plain, into: dict, self)
        return a
      }
    case .instance:
      if let method = specialMethod(a, names.inPlace[Int(op.rawValue)]) {
        let result = try call(method, [a, b])
        if case .notImplemented = result {} else { return result }
      }
    default: break
    }
    do throws(Raise) { return try binary(op, a, b) } catch {
      let start = "unsupported operand type(s) for \(op == .power ? "** or pow()" : op.symbol):"
      guard !error.isInstance, error.message.hasPrefix(start) else { throw error }
      throw unsupported(op.symbol + "=", a, b, op)
    }
  }

  /// `-a`, `+a`, `~a`.
  package func unary(_ op: UnaryOperator, _ a: Value) throws(Raise) -> Value {
    switch (op, a) {
    case (.negative, .int(let x)):
      return try PythonNumbers.integer(.subtract, 0, x)
    case (.negative, .large): return try binary(.subtract, .int(0), a)
    case (.positive, .large): return a
    case (.invert, .large): return try binary(.subtract, .int(-1), a)
    case (.negative, .float(let x)): return .float(-x)
    case (.positive, .dict(let counter)) where counter.flavour == .counter:
      return try binary(.add, a, .dict(DictObject(flavour: .counter)))
    case (.negative, .dict(let counter)) where counter.flavour == .counter:
      return try binary(.subtract, .dict(DictObject(flavour: .counter)), a)
    case (.negative, .bool(let x)): return .int(x ? -1 : 0)
    case (.positive, .int), (.positive, .float): return a
    case (.positive, .bool(let x)): return .int(x ? 1 : 0)
    case (.invert, .int(let x)): return .int(~x)
    case (.invert, .bool(let x)): return .int(x ? -2 : -1)
    case (_, .scalar(let scalar)):
      return try .scalar(
        engine { () throws(TensorError) in try Tensor.scalarUnary(op.operation, scalar) })
    case (_, .array(let tensor)):
      return try value(
        from: engine { () throws(TensorError) in try Tensor.unary(op.operation, .tensor(tensor)) })
    default:
      let name = op == .negative ? names.negative : op == .positive ? names.positive : names.invert
      if let method = specialMethod(a, name) { return try call(method, [a]) }
      throw .typeError("bad operand type for unary \(op.symbol): '\(typeName(of: a))'")
    }
  }

  // MARK: Numbers

  /// Python numbers among themselves; nil where another kind of value is involved.
  @inline(__always)
  func numeric(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value? {
    switch (a, b) {
    case (.int(let x), .int(let y)): return try PythonNumbers.integer(op, x, y)
    case (.float(let x), .float(let y)): return try floats(op, x, y)
    case (.float(let x), .int(let y)): return try mixed(op, x, Double(y))
    case (.int(let x), .float(let y)): return try mixed(op, Double(x), y)
    case (.bool(let x), .bool(let y)):
      switch op {
      case .bitAnd: return .bool(x && y)
      case .bitOr: return .bool(x || y)
      case .bitXor: return .bool(x != y)
      default: return try PythonNumbers.integer(op, x ? 1 : 0, y ? 1 : 0)
      }
    case (.bool(let x), .int(let y)): return try PythonNumbers.integer(op, x ? 1 : 0, y)
    case (.int(let x), .bool(let y)): return try PythonNumbers.integer(op, x, y ? 1 : 0)
    case (.bool(let x), .float(let y)): return try mixed(op, x ? 1 : 0, y)
    case (.float(let x), .bool(let y)): return try mixed(op, x, y ? 1 : 0)
    case (.large, _), (_, .large): return try LargeArithmetic.binary(op, a, b)
    default: return nil
    }
  }

  private func mixed(_ op: BinaryOperator, _ a: Double, _ b: Double) throws(Raise) -> Value? {
    op.isBitwise ? nil : try floats(op, a, b)
  }

  // MARK: Special methods

  /// The classes' own `__op__` and `__rop__`; nil where neither answers.
  func specialBinary(_ op: BinaryOperator, _ a: Value, _ b: Value) throws(Raise) -> Value? {
    let isSubclass: Bool
    if case .instance(let left) = a, case .instance(let right) = b, left.type !== right.type {
      isSubclass = right.type.isSubtype(of: left.type)
    } else {
      isSubclass = false
    }
    let reflected = names.reflected[Int(op.rawValue)]
    if isSubclass, let result = try answered(b, reflected, a) { return result }
    if let result = try answered(a, names.binary[Int(op.rawValue)], b) { return result }
    if !isSubclass, let result = try answered(b, reflected, a) { return result }
    return nil
  }

  /// The result of a special method of two operands, or nil where it is missing or declines.
  func answered(_ a: Value, _ name: Symbol, _ b: Value) throws(Raise) -> Value? {
    guard let method = specialMethod(a, name) else { return nil }
    let result = try call(method, [a, b])
    if case .notImplemented = result { return nil }
    return result
  }

  func unsupported(_ symbol: String, _ a: Value, _ b: Value, _ op: BinaryOperator) -> Raise {
    var shown = symbol
    if op == .power { shown = symbol == "**" ? "** or pow()" : "**=" }
    var hint: String?
    if op == .add {
      if case .string = a, case .int = b { hint = "str(…) makes text of a number: '…' + str(n)" }
      if case .int = a, case .string = b { hint = "int(…) reads a number from text" }
    }
    return .typeError(
      "unsupported operand type(s) for \(shown): '\(typeName(of: a))' and '\(typeName(of: b))'",
      hint: hint)
  }

  // MARK: Sequences

  private func sequenceBinary(
    _ op: BinaryOperator, _ a: Value, _ b: Value
  ) throws(Raise) -> Value? {
    switch (op, a) {
    case (.add, .string(let x)):
      guard case .string(let y) = b else { throw concatenation("str", a, b) }
      return .string(StringObject.joined(x, y))
    case (.add, .list(let x)):
      guard case .list(let y) = b else { throw concatenation("list", a, b) }
      return .list(ListObject(try joined(x.items, y.items)))
    case (.add, .tuple(let x)):
      guard case .tuple(let y) = b else { throw concatenation("tuple", a, b) }
      return .tuple(TupleObject(try joined(x.items, y.items)))
    case (.add, .bytes(let x)):
      guard case .bytes(let y) = b else {
        throw .typeError("can't concat \(typeName(of: b)) to \(typeName(of: a))")
      }
      return .bytes(x.like(try joined(x.bytes, y.bytes)))
    case (.modulo, .string(let format)):
      if let text = QuickFormatting.text(format, b) { return .text(text) }
      return .text(try percentFormatted(format.text, b))
    case (.modulo, .bytes(let format)):
      return .bytes(try percentFormatted(format, b))
    case (.multiply, _):
      if let count = integerIndex(b) { return try repeated(a, count) }
      if let count = integerIndex(a) { return try repeated(b, count) }
      if case .large = b, a.isSequence { throw beyondIndex }
      if case .large = a, b.isSequence { throw beyondIndex }
      if a.isSequence { throw repetition(b) }
      if b.isSequence { throw repetition(a) }
      return nil
    case (_, .set(let x)):
      if case .iterator(let view as DictView) = b, view.kind != .values {
        let items = SetObject()
        for value in view.values() { try items.set(value, .none, self) }
        let plain = SetObject()
        plain.table = x.table
        return try setBinary(op, plain, items).map(Value.set)
      }
      guard case .set(let y) = b else { return nil }
      return try setBinary(op, x, y).map(Value.set)
    case (_, .dict(let x)) where x.flavour == .counter:
      guard case .dict(let y) = b, y.flavour == .counter else { return nil }
      return try DictCounting.binary(op, x, y, self).map(Value.dict)
    case (.bitOr, .dict(let x)):
      guard case .dict(let y) = b else { return nil }
      let merged = DictObject(flavour: x.flavour)
      merged.table = x.table
      _ = try inPlace(.bitOr, .dict(merged), .dict(y))
      return .dict(merged)
    case (_, .iterator(let view)):
      return try view.binary(op, b, self)
    case (.bitOr, .type), (.bitOr, .none), (.bitOr, .instance):
      return typeUnion(a, b)
    default:
      return nil
    }
  }

  private func concatenation(_ name: String, _ a: Value, _ b: Value) -> Raise {
    var hint: String?
    if case .string = a, !b.isContainer { hint = "str(…) makes text of a value" }
    return .typeError(
      "can only concatenate \(name) (not \"\(typeName(of: b))\") to \(name)", hint: hint)
  }

  private var beyondIndex: Raise {
    Raise(.overflowError, "cannot fit 'int' into an index-sized integer")
  }

  private func repetition(_ other: Value) -> Raise {
    .typeError("can't multiply sequence by non-int of type '\(typeName(of: other))'")
  }

  /// An integer that may repeat or index: int, bool, a NumPy integer.
  func integerIndex(_ value: Value) -> Int? {
    switch value {
    case .int(let x): x
    case .bool(let x): x ? 1 : 0
    case .scalar(.bool): nil
    case .scalar(let scalar): scalar.integerValue
    default: nil
    }
  }

  private func repeated(_ value: Value, _ count: Int) throws(Raise) -> Value? {
    switch value {
    case .list(let list): return .list(ListObject(try repeated(list.items, count)))
    case .tuple(let tuple): return .tuple(TupleObject(try repeated(tuple.items, count)))
    case .string(let string):
      try checkSize(string.text.utf8.count, count)
      if let result = string.quicklyRepeated(count) { return .string(result) }
      return .text(try repeated(string.text, max(count, 0)))
    case .bytes(let bytes): return .bytes(bytes.like(try repeated(bytes.bytes, count)))
    default: return nil
    }
  }

  private func repeated<Item>(_ items: [Item], _ count: Int) throws(Raise) -> [Item] {
    try checkSize(items.count, count)
    guard count > 0, !items.isEmpty else { return [] }
    let total = items.count * count
    if items.count == 1, count <= Interpreter.uninterrupted {
      return [Item](repeating: items[0], count: count)
    }
    var result: [Item] = []
    result.reserveCapacity(total)
    // In pieces, so that Ctrl-C is seen between them.
    var piece = items
    while piece.count * 2 <= min(total, Interpreter.uninterrupted) { piece += piece }
    while result.count < total {
      try checkInterrupt()
      result.append(contentsOf: piece.prefix(total - result.count))
    }
    return result
  }

  /// A string many times over: doubled, in pieces between which Ctrl-C is seen.
  private func repeated(_ text: String, _ count: Int) throws(Raise) -> String {
    let size = text.utf8.count
    guard size * count > Interpreter.uninterrupted else {
      return String(repeating: text, count: count)
    }
    let interrupt = interrupt
    let source = Array(text.utf8)
    let total = size * count
    let unit = max(Interpreter.uninterrupted / size, 1) * size
    let result = String(unsafeUninitializedCapacity: total) { target in
      var filled = target.initialize(fromContentsOf: source)
      while filled < total {
        if interrupt.isRaised { return 0 }
        let piece = min(filled, total - filled, unit)
        filled = target[filled...].initialize(fromContentsOf: target[0..<piece])
      }
      return total
    }
    try checkInterrupt()
    return result
  }

  /// Refuses collections beyond the bound that keeps a session alive.
  func checkSize(_ count: Int, _ times: Int) throws(Raise) {
    let (total, overflow) = count.multipliedReportingOverflow(by: max(times, 0))
    guard !overflow, total <= Interpreter.largestCollection else {
      throw Raise(.memoryError, "", hint: "so many values do not fit in memory")
    }
  }

  /// The most values that a list may be filled with at once.
  static let largestCollection = 1 << 28

  func setBinary(_ op: BinaryOperator, _ a: SetObject, _ b: SetObject) throws(Raise) -> SetObject? {
    let result = SetObject(isFrozen: a.isFrozen)
    func add(_ set: SetObject, where keep: (Value) throws(Raise) -> Bool) throws(Raise) {
      var place = 0
      while let (entry, next) = set.table.next(from: place) {
        if try keep(entry.key) { try result.set(entry.key, .none, self) }
        place = next
      }
    }
    switch op {
    case .bitOr:
      result.table = a.table
      try add(b) { _ throws(Raise) in true }
    case .bitAnd: try add(a) { key throws(Raise) in try b.value(for: key, self) != nil }
    case .subtract: try add(a) { key throws(Raise) in try b.value(for: key, self) == nil }
    case .bitXor:
      try add(a) { key throws(Raise) in try b.value(for: key, self) == nil }
      try add(b) { key throws(Raise) in try a.value(for: key, self) == nil }
    default: return nil
    }
    return result
  }
}

extension Value {
  /// Arrays and NumPy scalars, whose operators TensorCore does.
  @inline(__always)
  var isArrayLike: Bool {
    switch self {
    case .array, .scalar: true
    default: false
    }
  }

  var isSequence: Bool {
    switch self {
    case .list, .tuple, .string, .bytes: true
    default: false
    }
  }
}

extension UnaryOperator {
  var symbol: String {
    switch self {
    case .negative: "-"
    case .positive: "+"
    case .invert: "~"
    }
  }

  var operation: UnaryOperation {
    switch self {
    case .negative: .negative
    case .positive: .positive
    case .invert: .invert
    }
  }
}

extension BinaryOperator {
  var isBitwise: Bool { rawValue >= BinaryOperator.bitAnd.rawValue || self == .matmul }

  /// The engine's operation; nil for the matrix product.
  var operation: BinaryOperation? {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .floorDivide: .floorDivide
    case .modulo: .remainder
    case .power: .power
    case .matmul: nil
    case .bitAnd: .bitwiseAnd
    case .bitOr: .bitwiseOr
    case .bitXor: .bitwiseXor
    case .leftShift: .leftShift
    case .rightShift: .rightShift
    }
  }
}
