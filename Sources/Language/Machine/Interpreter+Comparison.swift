import TensorCore

extension Interpreter {
  /// `a op b` for the ten comparison operators.
  package func compare(_ op: ComparisonOperator, _ a: Value, _ b: Value) throws(Raise) -> Value {
    switch op {
    case .is: return .bool(isSame(a, b))
    case .isNot: return .bool(!isSame(a, b))
    case .in: return .bool(try contains(b, a))
    case .notIn: return .bool(try !contains(b, a))
    default: break
    }
    if let ordering = orderNumbers(a, b) { return .bool(op.accepts(ordering)) }
    if case .scalar(.float64(let x)) = a, case .scalar(.float64(let y)) = b, !x.isNaN, !y.isNaN {
      return .scalar(.bool(op.accepts(x < y ? .less : x > y ? .greater : .equal)))
    }
    if a.isArrayLike || b.isArrayLike { return try arrayCompare(op, a, b) }
    if case .instance = a { return try compareInstances(op, a, b) }
    if case .instance = b { return try compareInstances(op, a, b) }
    switch op {
    case .equal: return .bool(try equal(a, b))
    case .notEqual: return .bool(try !equal(a, b))
    default: break
    }
    if let result = try ordered(op, a, b) { return .bool(result) }
    throw .typeError(
      "'\(op.symbol)' not supported between instances of '\(typeName(of: a))' and '\(typeName(of: b))'")
  }

  /// `a is b`.
  package func isSame(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.undefined, .undefined), (.none, .none), (.ellipsis, .ellipsis),
      (.notImplemented, .notImplemented):
      true
    case (.bool(let x), .bool(let y)): x == y
    case (.int(let x), .int(let y)): x == y
    case (.float(let x), .float(let y)): x.bitPattern == y.bitPattern
    case (.string(let x), .string(let y)): x.hasSameCodePoints(as: y)
    case (.native(let x), .native(let y)): x === y
    case (.scalar(let x), .scalar(let y)): isSameScalar(x, y)
    default:
      if let x = a.object, let y = b.object { x === y } else { false }
    }
  }

  /// NumPy's truths exist once each; of its other numbers, as of plain ones, those are the same that have the same bits.
  private func isSameScalar(_ x: Scalar, _ y: Scalar) -> Bool {
    switch (x, y) {
    case (.bool(let x), .bool(let y)): x == y
    case (.float64(let x), .float64(let y)): x.bitPattern == y.bitPattern
    case (.float32(let x), .float32(let y)), (.float16(let x), .float16(let y)): x.bitPattern == y.bitPattern
    case (.int64(let x), .int64(let y)): x == y
    case (.uint64(let x), .uint64(let y)): x == y
    case (.narrow(let x), .narrow(let y)): x.dtype == y.dtype && x.value == y.value
    case (.complex(let x), .complex(let y)): x === y
    default: false
    }
  }

  /// `a == b` as a condition; elementwise results must be a single truth.
  package func equal(_ a: Value, _ b: Value) throws(Raise) -> Bool {
    if let ordering = orderNumbers(a, b) { return ordering == .equal }
    switch (a, b) {
    case (.string(let x), .string(let y)): return x.hasSameCodePoints(as: y)
    case (.none, .none), (.ellipsis, .ellipsis), (.notImplemented, .notImplemented): return true
    case (.tuple(let x), .tuple(let y)):
      return x === y ? true : try equalItems(x.items, y.items)
    case (.list(let x), .list(let y)):
      return x === y ? true : try equalItems(x.items, y.items)
    case (.dict(let x), .dict(let y)): return x === y ? true : try equalTables(x, y)
    case (.set(let x), .set(let y)):
      return x.count == y.count ? try isSubset(x, y) : false
    case (.bytes(let x), .bytes(let y)): return x.bytes == y.bytes
    case (.range(let x), .range(let y)):
      return x.count == y.count
        && (x.count == 0 || (x.start == y.start && (x.count == 1 || x.step == y.step)))
    case (.slice(let x), .slice(let y)):
      guard try equal(x.start, y.start), try equal(x.stop, y.stop) else { return false }
      return try equal(x.step, y.step)
    case (.method(let x), .method(let y)):
      return isSame(x.function, y.function) && isSame(x.receiver, y.receiver)
    case (.iterator(let x), _):
      if let result = try x.isEqual(to: b, self) { return result }
      return isSame(a, b)
    case (_, .iterator(let y)):
      if let result = try y.isEqual(to: a, self) { return result }
      return false
    case (.instance, _), (_, .instance):
      return try truth(compareInstances(.equal, a, b))
    default:
      if a.isArrayLike || b.isArrayLike { return try truth(arrayCompare(.equal, a, b)) }
      return isSame(a, b)
    }
  }

  /// `hash(v)`.
  package func hash(_ value: Value) throws(Raise) -> Int {
    switch value {
    case .int(let x): return Interpreter.hash(of: x)
    case .bool(let x): return x ? 1 : 0
    case .float(let x): return Interpreter.hash(of: x)
    case .large(let x): return x.hash
    case .string(let string):
      return string.cachedHash ?? string.hash()
    case .none, .undefined: return 0x0FCA_86D4
    case .ellipsis: return 0x0E11
    case .notImplemented: return 0x0107
    case .scalar(let scalar):
      switch LargeInteger.value(of: scalar) {
      case .int(let x)?: return Interpreter.hash(of: x)
      case .large(let x)?: return x.hash
      default:
        guard case .complex(let number) = scalar else { return Interpreter.hash(of: scalar.doubleValue) }
        return ComplexNumber(number.real, number.imaginary).hash
      }
    case .tuple(let tuple):
      try checkStack()
      var hash = 0x345678
      for item in tuple.items { hash = (hash &* 1_000_003) ^ (try self.hash(item)) }
      return hash &+ tuple.items.count
    case .bytes(let bytes) where !bytes.isMutable: return bytes.bytes.hashValue
    case .range(let range): return range.start &* 31 &+ range.count &* 17 &+ range.step
    case .set(let set) where set.isFrozen:
      var hash = 1927
      var place = 0
      while let (entry, next) = set.table.next(from: place) {
        hash ^= entry.hash &* 0x5bd1e995
        place = next
      }
      return hash
    case .instance(let instance):
      if let method = specialMethod(value, names.hash) {
        guard case .int(let hash) = try call(method, [value]) else {
          throw .typeError("__hash__ method should return an integer")
        }
        return hash
      }
      if definesEquality(instance.type) { throw unhashable(value) }
      return ObjectIdentifier(instance).hashValue
    case .list, .dict, .set, .array, .slice, .bytes: throw unhashable(value)
    default: return value.object.map { ObjectIdentifier($0).hashValue } ?? 0
    }
  }

  private func unhashable(_ value: Value) -> Raise {
    .typeError("unhashable type: '\(typeName(of: value))'")
  }

  private func definesEquality(_ type: TypeObject) -> Bool {
    switch type.member(names.hash) {
    case nil: type.member(names.comparison[0]) != nil
    case .value(.none)?: true
    default: false
    }
  }

  /// Python's hash of an integer: its remainder by 2^61 - 1, so that equal floats hash alike.
  static func hash(of x: Int) -> Int {
    let modulus: UInt = (1 << 61) - 1
    let remainder = Int(x.magnitude % modulus)
    // Minus one stands for an error in CPython.
    return x < 0 ? (remainder == 1 ? -2 : -remainder) : remainder
  }

  /// CPython's hash of a fraction: its significand, 28 bits at a time, as a remainder by 2^61 - 1.
  private static func hash(ofFraction x: Double) -> Int {
    let (bits, modulus) = (61, (1 << 61) - 1)
    var exponent = Int(x.exponent) + 1
    var significand = x.significand / 2
    var hash = 0
    while significand != 0 {
      hash = ((hash << 28) & modulus) | (hash >> (bits - 28))
      significand *= 0x1p28
      exponent -= 28
      let digits = Int(significand)
      significand -= Double(digits)
      hash += digits
      if hash >= modulus { hash -= modulus }
    }
    exponent = exponent >= 0 ? exponent % bits : bits - 1 - (-1 - exponent) % bits
    hash = ((hash << exponent) & modulus) | (hash >> (bits - exponent))
    return x < 0 ? -hash : hash
  }

  static func hash(of x: Double) -> Int {
    if let whole = Int(exactly: x) { return hash(of: whole) }
    // Powers of two repeat with period 61, so that an equal integer hashes alike.
    if x.isFinite, x.magnitude >= 0x1p63 {
      let exponent = Int(x.exponent) - 52
      let significand = x.significandBitPattern | 1 << 52
      let hash = Interpreter.hash(of: shifted(Int(significand), by: exponent % 61))
      return x < 0 ? -hash : hash
    }
    if x.isInfinite { return x < 0 ? -314_159 : 314_159 }
    return x.isNaN ? 0 : hash(ofFraction: x)
  }

  /// A number below 2^61 times a power of two, as a remainder by 2^61 - 1.
  private static func shifted(_ number: Int, by count: Int) -> Int {
    let mask = (1 << 61) - 1
    return ((number << count) & mask) | (number >> (61 - count))
  }

  // MARK: Parts

  /// Identity or equality, as `in` and dict keys compare.
  @inline(__always)
  package func isSameOrEqual(_ a: Value, _ b: Value) throws(Raise) -> Bool {
    isSame(a, b) ? true : try equal(a, b)
  }

  enum Ordering { case less, equal, greater, unordered }

  /// The order of two Python numbers; nil where one is something else.
  @inline(__always)
  func orderNumbers(_ a: Value, _ b: Value) -> Ordering? {
    switch (a, b) {
    case (.int(let x), .int(let y)): Interpreter.order(x, y)
    case (.float(let x), .float(let y)): Interpreter.order(x, y)
    case (.int(let x), .float(let y)): Interpreter.order(x, y)
    case (.float(let x), .int(let y)): Interpreter.order(y, x).reversed
    case (.bool(let x), .bool(let y)): Interpreter.order(x ? 1 : 0, y ? 1 : 0)
    case (.bool(let x), .int(let y)): Interpreter.order(x ? 1 : 0, y)
    case (.int(let x), .bool(let y)): Interpreter.order(x, y ? 1 : 0)
    case (.bool(let x), .float(let y)): Interpreter.order(x ? 1.0 : 0.0, y)
    case (.float(let x), .bool(let y)): Interpreter.order(x, y ? 1.0 : 0.0)
    case (.large, _), (_, .large): largeOrder(a, b)
    default: nil
    }
  }

  @inline(never)
  private func largeOrder(_ a: Value, _ b: Value) -> Ordering? {
    switch (a, b) {
    case (.large(let x), .float(let y)): Interpreter.ordering(x.compare(y))
    case (.float(let x), .large(let y)): Interpreter.ordering(y.compare(x)).reversed
    case (.scalar, _), (_, .scalar): nil
    default:
      if let x = LargeInteger.number(a), let y = LargeInteger.number(b) {
        x < y ? .less : x == y ? .equal : .greater
      } else {
        nil
      }
    }
  }

  @inline(__always)
  private static func order(_ x: Int, _ y: Int) -> Ordering {
    x < y ? .less : x == y ? .equal : .greater
  }

  @inline(__always)
  private static func order(_ x: Double, _ y: Double) -> Ordering {
    x < y ? .less : x == y ? .equal : x > y ? .greater : .unordered
  }

  private static func order(_ x: Int, _ y: Double) -> Ordering {
    ordering(PythonNumbers.compare(x, y))
  }

  private static func ordering(_ sign: Int?) -> Ordering {
    switch sign {
    case .some(0): .equal
    case .some(let sign): sign < 0 ? .less : .greater
    case nil: .unordered
    }
  }

  private func ordered(_ op: ComparisonOperator, _ a: Value, _ b: Value) throws(Raise) -> Bool? {
    switch (a, b) {
    case (.string(let x), .string(let y)):
      return op.accepts(Interpreter.order(x, y))
    case (.bytes(let x), .bytes(let y)):
      if x.bytes == y.bytes { return op.accepts(.equal) }
      return op.accepts(x.bytes.lexicographicallyPrecedes(y.bytes) ? .less : .greater)
    case (.list(let x), .list(let y)): return try orderedItems(op, x.items, y.items)
    case (.tuple(let x), .tuple(let y)): return try orderedItems(op, x.items, y.items)
    case (.slice(let x), .slice(let y)):
      return try orderedItems(op, [x.start, x.stop, x.step], [y.start, y.stop, y.step])
    case (.set(let x), .set(let y)):
      switch op {
      case .lessEqual: return try isSubset(x, y)
      case .less: return x.count < y.count ? try isSubset(x, y) : false
      case .greaterEqual: return try isSubset(y, x)
      case .greater: return y.count < x.count ? try isSubset(y, x) : false
      default: return nil
      }
    case (.dict(let x), .dict(let y)) where x.flavour == .counter && y.flavour == .counter:
      return try orderedCounts(op, x, y)
    case (.iterator(let view as DictView), _) where view.kind != .values:
      return try ordered(op, .set(viewed(view)), b)
    case (_, .iterator(let view as DictView)) where view.kind != .values:
      return try ordered(op, a, .set(viewed(view)))
    default: return nil
    }
  }

  /// Two counters are in order where all their counts are; what one lacks it counts as zero.
  private func orderedCounts(
    _ op: ComparisonOperator, _ x: DictObject, _ y: DictObject
  ) throws(Raise) -> Bool {
    let loose: ComparisonOperator = op == .less || op == .lessEqual ? .lessEqual : .greaterEqual
    var isDifferent = false
    for table in [x, y] {
      for value in DictView(.keys, of: table).values() {
        let a = try x.value(for: value, self) ?? .int(0)
        let b = try y.value(for: value, self) ?? .int(0)
        guard try truth(compare(loose, a, b)) else { return false }
        if try !equal(a, b) { isDifferent = true }
      }
    }
    return op == loose || isDifferent
  }

  /// The keys or pairs of a dict as a set.
  private func viewed(_ view: DictView) throws(Raise) -> SetObject {
    let set = SetObject()
    for value in view.values() { try set.set(value, .none, self) }
    return set
  }

  /// Code point order, which UTF-8 keeps.
  private static func order(_ x: StringObject, _ y: StringObject) -> Ordering {
    if x.hasSameCodePoints(as: y) { return .equal }
    return x.text.utf8.lexicographicallyPrecedes(y.text.utf8) ? .less : .greater
  }

  private func orderedItems(
    _ op: ComparisonOperator, _ a: [Value], _ b: [Value]
  ) throws(Raise) -> Bool {
    try checkStack()
    var pace = Pace()
    for (x, y) in zip(a, b) {
      try pace.step(self)
      if isSame(x, y) { continue }
      if try equal(x, y) { continue }
      return try truth(compare(op, x, y))
    }
    return op.accepts(a.count < b.count ? .less : a.count == b.count ? .equal : .greater)
  }

  private func equalItems(_ a: [Value], _ b: [Value]) throws(Raise) -> Bool {
    guard a.count == b.count else { return false }
    try checkStack()
    var pace = Pace()
    for (x, y) in zip(a, b) {
      try pace.step(self)
      if isSame(x, y) { continue }
      if try !equal(x, y) { return false }
    }
    return true
  }

  private func equalTables(_ a: DictObject, _ b: DictObject) throws(Raise) -> Bool {
    guard a.count == b.count else { return false }
    try checkStack()
    if a.flavour == .orderedDict, b.flavour == .orderedDict {
      guard try equalItems(DictView(.keys, of: a).values(), DictView(.keys, of: b).values()) else {
        return false
      }
    }
    var place = 0
    while let (entry, next) = a.table.next(from: place) {
      guard let other = try b.value(for: entry.key, self) else { return false }
      if !isSame(entry.value, other), try !equal(entry.value, other) { return false }
      place = next
    }
    return true
  }

  func isSubset(_ a: SetObject, _ b: SetObject) throws(Raise) -> Bool {
    var place = 0
    while let (entry, next) = a.table.next(from: place) {
      if try b.value(for: entry.key, self) == nil { return false }
      place = next
    }
    return true
  }

  private func compareInstances(
    _ op: ComparisonOperator, _ a: Value, _ b: Value
  ) throws(Raise) -> Value {
    let own = names.comparison[Int(op.rawValue)]
    let swapped = names.comparison[Int(op.swapped.rawValue)]
    var reflectedFirst = false
    if case .instance(let left) = a, case .instance(let right) = b, left.type !== right.type {
      reflectedFirst = right.type.isSubtype(of: left.type)
    }
    if reflectedFirst, let result = try answered(b, swapped, a) { return result }
    if let result = try answered(a, own, b) { return result }
    if !reflectedFirst, let result = try answered(b, swapped, a) { return result }
    switch op {
    case .equal: return .bool(isSame(a, b))
    case .notEqual:
      // `__ne__` is the opposite of `__eq__` unless a class says otherwise.
      if let result = try answered(a, names.comparison[0], b) { return .bool(try !truth(result)) }
      if let result = try answered(b, names.comparison[0], a) { return .bool(try !truth(result)) }
      return .bool(!isSame(a, b))
    default:
      throw .typeError(
        "'\(op.symbol)' not supported between instances of '\(typeName(of: a))' and '\(typeName(of: b))'")
    }
  }
}

extension Interpreter.Ordering {
  fileprivate var reversed: Interpreter.Ordering {
    switch self {
    case .less: .greater
    case .greater: .less
    default: self
    }
  }
}

extension ComparisonOperator {
  @inline(__always)
  func accepts(_ ordering: Interpreter.Ordering) -> Bool {
    switch self {
    case .equal: ordering == .equal
    case .notEqual: ordering != .equal
    case .less: ordering == .less
    case .lessEqual: ordering == .less || ordering == .equal
    case .greater: ordering == .greater
    case .greaterEqual: ordering == .greater || ordering == .equal
    default: false
    }
  }
}

extension Value {
  /// The object behind the value, for identity; nil for plain numbers and markers.
  package var object: AnyObject? {
    switch self {
    case .undefined, .none, .bool, .int, .float, .scalar, .ellipsis, .notImplemented: nil
    case .string(let object): object
    case .bytes(let object): object
    case .tuple(let object): object
    case .list(let object): object
    case .dict(let object): object
    case .set(let object): object
    case .range(let object): object
    case .slice(let object): object
    case .array(let object): object
    case .function(let object): object
    case .native(let object): object
    case .method(let object): object
    case .type(let object): object
    case .instance(let object): object
    case .module(let object): object
    case .iterator(let object): object
    case .cell(let object): object
    case .deferred(let object): object
    case .large(let object): object
    }
  }
}
