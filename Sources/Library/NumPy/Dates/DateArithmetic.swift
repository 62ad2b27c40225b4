import Language
import TensorCore

/// Operators and universal functions of times, by NumPy's table of what goes with what.
enum DateArithmetic {
  /// An operand beside or of times, its elements stretched to the common shape.
  enum Operand {
    case times(DateType, [Int])
    case integers([Int])
    case reals([Double])
    case other

    var type: DateType? { if case .times(let type, _) = self { type } else { nil } }
  }

  /// Whether a value is of times.
  static func concerns(_ side: LabelElementwise.Side) -> Bool {
    if case .labels(let labels) = side.part { labels.type.date != nil } else { false }
  }

  private static func operand(
    _ side: LabelElementwise.Side, _ shape: Shape
  ) throws(Raise) -> Operand {
    switch side.part {
    case .labels(let labels):
      guard case .date(let type) = labels.type, let counts = labels.countTensor else { return .other }
      let wide = try engine { () throws(TensorError) in try counts.broadcast(to: shape) }
      return .times(type, wide.integers)
    case .numbers(let tensor):
      if tensor.dtype.isInteger || tensor.dtype == .bool {
        return .integers(
          try engine { () throws(TensorError) in
            try tensor.cast(to: .int64).broadcast(to: shape).integers
          })
      }
      guard tensor.dtype.isFloating else { return .other }
      return .reals(
        try engine { () throws(TensorError) in
          let wide = try tensor.cast(to: .float64).broadcast(to: shape).copy()
          let pointer = wide.pointer(as: Double.self)
          return (0..<wide.count).map { pointer[$0] }
        })
    }
  }

  private static func shape(
    _ a: LabelElementwise.Side, _ b: LabelElementwise.Side
  ) throws(Raise) -> Shape {
    let shapes = [a.part.shape, b.part.shape]
    do throws(TensorError) { return try Tensor.jointShape(shapes) } catch {
      throw Raise(TensorError.broadcast(shapes))
    }
  }

  static func mismatch(_ name: String, _ a: LabelElementwise.Side, _ b: LabelElementwise.Side) -> Raise {
    Raise(.ufuncTypeError, "ufunc '\(name)' cannot use operands with types \(a.dtype) and \(b.dtype)")
  }

  // MARK: Two operands

  /// A function of two operands of which one at least is of times.
  static func binary(
    _ name: String, _ x: LabelElementwise.Side, _ y: LabelElementwise.Side, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    if x.isObject || y.isObject { return try withObjects(name, x, y, interpreter) }
    let shape = try shape(x, y)
    try LabelArray.check(shape)
    let (a, b) = (try operand(x, shape), try operand(y, shape))
    func made(_ type: DateType, _ counts: [Int]) throws(Raise) -> Value {
      try LabelArray(type, counts, shape).unpacked(interpreter)
    }
    switch (name, a, b) {
    case ("add", .times(let s, let p), .times(let t, let q)) where s.isSpan || t.isSpan:
      let type = try result(name, s, t, point: !(s.isSpan && t.isSpan))
      return try made(type, joined(p, q, s, t, type, interpreter) { $0 &+ $1 })
    case ("subtract", .times(let s, let p), .times(let t, let q)) where t.isSpan || !s.isSpan:
      var type = try result(name, s, t, point: !s.isSpan && t.isSpan)
      let span = DateType(isSpan: true, type.unit, type.multiple, interpreter)
      if s.isSpan == t.isSpan { type = span }
      return try made(type, joined(p, q, s, t, type, interpreter) { $0 &- $1 })
    case ("add", .times(let t, let p), .integers(let q)), ("add", .integers(let q), .times(let t, let p)):
      return try made(t, mapped(p, q, interpreter) { $0 &+ $1 })
    case ("subtract", .times(let t, let p), .integers(let q)):
      return try made(t, mapped(p, q, interpreter) { $0 &- $1 })
    case ("subtract", .integers(let q), .times(let t, let p)) where t.isSpan:
      return try made(t, mapped(p, q, interpreter) { $1 &- $0 })
    case ("multiply", .times(let t, let p), .integers(let q)) where t.isSpan,
      ("multiply", .integers(let q), .times(let t, let p)) where t.isSpan:
      return try made(t, mapped(p, q, interpreter) { $0 &* $1 })
    case ("multiply", .times(let t, let p), .reals(let q)) where t.isSpan,
      ("multiply", .reals(let q), .times(let t, let p)) where t.isSpan:
      return try made(t, zip(p, q).map { scaled($0, Double($0) * $1) })
    case ("divide", .times(let t, let p), .integers(let q)) where t.isSpan,
      ("floor_divide", .times(let t, let p), .integers(let q)) where t.isSpan:
      return try made(t, mapped(p, q, interpreter) { $1 == 0 ? DateType.nothing : $1 == -1 ? 0 &- $0 : $0 / $1 })
    case ("divide", .times(let t, let p), .reals(let q)) where t.isSpan,
      ("floor_divide", .times(let t, let p), .reals(let q)) where t.isSpan:
      return try made(t, zip(p, q).map { scaled($0, Double($0) / $1) })
    case ("divide", .times(let s, let p), .times(let t, let q)) where s.isSpan && t.isSpan:
      let (left, right, _) = try aligned(p, q, s, t)
      let values = zip(left, right).map { pair in
        pair.0 == DateType.nothing || pair.1 == DateType.nothing ? Double.nan : Double(pair.0) / Double(pair.1)
      }
      return interpreter.value(
        from: try engine { () throws(TensorError) in
          let tensor = try Tensor(uninitialized: shape, dtype: .float64)
          let pointer = tensor.pointer(as: Double.self)
          for (index, value) in values.enumerated() { pointer[index] = value }
          return tensor
        })
    case ("floor_divide", .times(let s, let p), .times(let t, let q)) where s.isSpan && t.isSpan:
      let (left, right, _) = try aligned(p, q, s, t)
      if zip(left, right).contains(where: { $1 == 0 }) {
        try ReductionWarnings.warn("divide by zero encountered in floor_divide", interpreter)
      }
      let values = zip(left, right).map { x, y in
        x == DateType.nothing || y == DateType.nothing || y == 0 ? 0 : floored(x, y)
      }
      return interpreter.value(
        from: try engine { () throws(TensorError) in try Tensor(integers: values, shape: shape) })
    case ("remainder", .times(let s, let p), .times(let t, let q)) where s.isSpan && t.isSpan:
      let (left, right, type) = try aligned(p, q, s, t)
      return try made(
        type,
        zip(left, right).map { x, y in
          x == DateType.nothing || y == DateType.nothing || y == 0
            ? DateType.nothing : y == -1 ? 0 : x &- floored(x, y) &* y
        })
    case ("maximum", .times(let s, let p), .times(let t, let q)) where s.isSpan == t.isSpan,
      ("minimum", .times(let s, let p), .times(let t, let q)) where s.isSpan == t.isSpan,
      ("fmax", .times(let s, let p), .times(let t, let q)) where s.isSpan == t.isSpan,
      ("fmin", .times(let s, let p), .times(let t, let q)) where s.isSpan == t.isSpan:
      let (left, right, type) = try aligned(p, q, s, t)
      return try made(type, zip(left, right).map { extreme(name, $0, $1) })
    case ("maximum", .times(let t, let p), .integers(let q)) where t.isSpan,
      ("minimum", .times(let t, let p), .integers(let q)) where t.isSpan,
      ("fmax", .times(let t, let p), .integers(let q)) where t.isSpan,
      ("fmin", .times(let t, let p), .integers(let q)) where t.isSpan,
      ("maximum", .integers(let q), .times(let t, let p)) where t.isSpan,
      ("minimum", .integers(let q), .times(let t, let p)) where t.isSpan:
      return try made(t, zip(p, q).map { extreme(name, $0, $1) })
    case ("logical_and", _, _): return try truths(a, b, shape, interpreter) { $0 && $1 }
    case ("logical_or", _, _): return try truths(a, b, shape, interpreter) { $0 || $1 }
    case ("logical_xor", _, _): return try truths(a, b, shape, interpreter) { $0 != $1 }
    case ("maximum", _, _), ("minimum", _, _), ("fmax", _, _), ("fmin", _, _):
      if a.type != nil, b.type != nil { throw mismatch(name, x, y) }
      throw LabelElementwise.noLoop(name, "(\(x.className), \(y.className))")
    case ("add", _, _), ("subtract", _, _), ("multiply", _, _), ("divide", _, _), ("floor_divide", _, _),
      ("remainder", _, _):
      throw mismatch(name, x, y)
    default: throw LabelElementwise.unsupported(name)
    }
  }

  /// Scalars with Python's own dates and other objects work as Python's own; arrays refuse.
  private static func withObjects(
    _ name: String, _ x: LabelElementwise.Side, _ y: LabelElementwise.Side, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    guard x.part.shape.count == 0, y.part.shape.count == 0,
      let body = LabelElementwise.objectFunction(name, interpreter),
      case .labels(let a) = x.part, case .labels(let b) = y.part
    else { throw mismatch(name, x, y) }
    func plain(_ value: Value) throws(Raise) -> Value {
      try DateValue.of(value).map { (date) throws(Raise) in
        try DateMaking.pythonValue(date, interpreter)
      } ?? value
    }
    return try body(plain(a.items[0]), plain(b.items[0]))
  }

  // MARK: Counts

  static func extreme(_ name: String, _ x: Int, _ y: Int) -> Int {
    if x == DateType.nothing { return name.hasPrefix("f") ? y : x }
    if y == DateType.nothing { return name.hasPrefix("f") ? x : y }
    return name.hasSuffix("max") || name == "maximum" ? max(x, y) : min(x, y)
  }

  private static func floored(_ x: Int, _ y: Int) -> Int {
    if y == -1 { return 0 &- x }
    let quotient = x / y
    return x % y != 0 && (x < 0) != (y < 0) ? quotient - 1 : quotient
  }

  private static func scaled(_ count: Int, _ value: Double) -> Int {
    guard count != DateType.nothing, value.isFinite, abs(value) < 9.2e18 else { return DateType.nothing }
    return Int(value)
  }

  private static func mapped(
    _ a: [Int], _ b: [Int], _ interpreter: Interpreter, _ body: (Int, Int) -> Int
  ) throws(Raise) -> [Int] {
    zip(a, b).map { $0 == DateType.nothing ? $0 : body($0, $1) }
  }

  /// The type of a sum or difference; a span must go into the unit of a point.
  private static func result(
    _ name: String, _ a: DateType, _ b: DateType, point: Bool
  ) throws(Raise) -> DateType {
    guard let (unit, multiple) = DateType.common(a, b, strict: a.isSpan && b.isSpan) else {
      throw DateType.noCommonUnit(a, b)
    }
    let type = (point ? (a.isSpan ? b : a) : a).with(unit, multiple)
    if point {
      for (position, side) in [a, b].enumerated() where side.isSpan && side.unit.isCalendar && !unit.isCalendar {
        throw Raise(
          .ufuncTypeError,
          "Cannot cast ufunc '\(name)' input \(position) from dtype('\(side.code)') to dtype('<m8"
            + "\(type.metadata)') with casting rule 'same_kind'")
      }
    }
    return type
  }

  /// Counts of both in their common unit.
  private static func aligned(
    _ p: [Int], _ q: [Int], _ s: DateType, _ t: DateType
  ) throws(Raise) -> ([Int], [Int], DateType) {
    guard let (unit, multiple) = DateType.common(s, t) else { throw DateType.noCommonUnit(s, t) }
    let type = s.with(unit, multiple)
    return (p.map(try s.conversion(to: type)), q.map(try t.conversion(to: type)), type)
  }

  private static func joined(
    _ p: [Int], _ q: [Int], _ s: DateType, _ t: DateType, _ type: DateType, _ interpreter: Interpreter,
    _ body: (Int, Int) -> Int
  ) throws(Raise) -> [Int] {
    let (left, right) = (p.map(try s.conversion(to: type)), q.map(try t.conversion(to: type)))
    return zip(left, right).map { x, y in
      x == DateType.nothing || y == DateType.nothing ? DateType.nothing : body(x, y)
    }
  }

  private static func truths(
    _ a: Operand, _ b: Operand, _ shape: Shape, _ interpreter: Interpreter, _ body: (Bool, Bool) -> Bool
  ) throws(Raise) -> Value {
    func flags(_ operand: Operand) throws(Raise) -> [Bool] {
      switch operand {
      case .times(_, let counts), .integers(let counts): return counts.map { $0 != 0 }
      case .reals(let values): return values.map { $0 != 0 }
      case .other: throw LabelElementwise.unsupported("logical_and")
      }
    }
    return interpreter.value(
      from: try LabelOrder.tensor(zip(try flags(a), try flags(b)).map { body($0, $1) }, shape))
  }

  // MARK: Comparisons

  static func compare(
    _ op: ComparisonOperator, _ name: String, _ x: LabelElementwise.Side, _ y: LabelElementwise.Side,
    _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    if let s = x.date, let t = y.date, s.isSpan != t.isSpan, op != .equal, op != .notEqual {
      throw mismatch(name, x, y)
    }
    let shape = try shape(x, y)
    try LabelArray.check(shape)
    let (a, b) = (try operand(x, shape), try operand(y, shape))
    let left: [Int]
    let right: [Int]
    switch (a, b) {
    case (.times(let s, let p), .times(let t, let q)) where s.isSpan == t.isSpan:
      (left, right, _) = try aligned(p, q, s, t)
    case (.times(let t, let p), .integers(let q)) where t.isSpan: (left, right) = (p, q)
    case (.integers(let p), .times(let t, let q)) where t.isSpan: (left, right) = (p, q)
    default:
      guard op == .equal || op == .notEqual else {
        if a.type != nil, b.type != nil { throw mismatch(name, x, y) }
        throw Raise(
          .ufuncTypeError,
          "ufunc '\(name)' did not contain a loop with signature matching types (\(x.className), "
            + "\(y.className)) -> None")
      }
      return interpreter.value(
        from: try engine { () throws(TensorError) in
          try Tensor(filled: shape, with: .bool(op == .notEqual))
        })
    }
    let truths = zip(left, right).map { p, q -> Bool in
      if p == DateType.nothing || q == DateType.nothing { return op == .notEqual }
      switch op {
      case .equal: return p == q
      case .notEqual: return p != q
      case .less: return p < q
      case .lessEqual: return p <= q
      case .greater: return p > q
      default: return p >= q
      }
    }
    return interpreter.value(from: try LabelOrder.tensor(truths, shape))
  }

  // MARK: One operand

  static func unary(_ name: String, _ labels: LabelArray, _ interpreter: Interpreter) throws(Raise) -> Value {
    guard case .date(let type) = labels.type else { throw LabelElementwise.unsupported(name) }
    let counts = labels.counts
    func truths(_ body: (Int) -> Bool) throws(Raise) -> Value {
      interpreter.value(from: try LabelOrder.tensor(counts.map(body), labels.shape))
    }
    func made(_ body: (Int) -> Int) throws(Raise) -> Value {
      try LabelArray(type, counts.map { $0 == DateType.nothing ? $0 : body($0) }, labels.shape)
        .unpacked(interpreter)
    }
    switch name {
    case "isnat", "isnan": return try truths { $0 == DateType.nothing }
    case "isfinite": return try truths { $0 != DateType.nothing }
    case "isinf": return try truths { _ in false }
    case "negative" where type.isSpan: return try made { 0 &- $0 }
    case "positive" where type.isSpan: return try made { $0 }
    case "absolute" where type.isSpan: return try made { $0 < 0 ? 0 &- $0 : $0 }
    case "sign" where type.isSpan:
      // Of what is not a time NumPy sees the count, which is negative.
      return try LabelArray(type, counts.map { $0.signum() }, labels.shape).unpacked(interpreter)
    case "negative", "positive", "absolute", "sign":
      throw Raise(
        .ufuncTypeError,
        "ufunc '\(name)' did not contain a loop with signature matching types <class 'numpy.dtypes.DateTime64DType'> -> None")
    default: throw LabelElementwise.unsupported(name)
    }
  }
}
