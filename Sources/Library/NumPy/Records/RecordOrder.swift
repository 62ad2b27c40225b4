import Language
import TensorCore

/// The order of rows, and which are equal: field by field.
enum RecordOrder {
  /// For each row its number among the different ones, in the order of some fields and then of the others.
  ///
  /// - Parameter separatesNaN: whether rows that hold NaN are equal to no other, as `==` finds.
  static func ranks(
    _ labels: LabelArray, by names: [String], separatesNaN: Bool = false, _ interpreter: Interpreter
  ) throws(Raise) -> [Int] {
    guard let type = labels.type.record else { return [] }
    var positions: [Int] = []
    for name in names {
      guard let position = type.index(of: name) else { throw .valueError("unknown field name: \(name)") }
      positions.append(position)
    }
    positions += type.fields.indices.filter { !positions.contains($0) }
    var columns: [[Int]] = []
    for position in positions {
      let inner = type.fields[position].count
      let numbers = try ranks(of: labels.field(position), interpreter)
      for element in 0..<inner {
        columns.append((0..<labels.count).map { numbers[$0 * inner + element] })
      }
    }
    return dense(columns, labels.count, separatesNaN ? try rowsWithNaN(labels) : [])
  }

  /// The rows that hold NaN in a field of numbers.
  private static func rowsWithNaN(_ labels: LabelArray) throws(Raise) -> Set<Int> {
    var rows: Set<Int> = []
    for (index, field) in (labels.type.record?.fields ?? []).enumerated() {
      guard case .numbers(let tensor) = try labels.field(index), !tensor.dtype.isInteger else { continue }
      for place in 0..<tensor.count where tensor.element(at: place).doubleValue.isNaN {
        rows.insert(place / max(field.count, 1))
      }
    }
    return rows
  }

  /// Numbers rows by their columns, equal ones alike.
  private static func dense(_ columns: [[Int]], _ count: Int, _ separate: Set<Int>) -> [Int] {
    func compare(_ a: Int, _ b: Int) -> Int {
      for column in columns where column[a] != column[b] { return column[a] < column[b] ? -1 : 1 }
      return 0
    }
    let order = (0..<count).sorted {
      let sign = compare($0, $1)
      return sign == 0 ? $0 < $1 : sign < 0
    }
    var ranks = [Int](repeating: 0, count: count)
    var rank = 0
    for (number, row) in order.enumerated() {
      if number > 0, separate.contains(row) || compare(order[number - 1], row) != 0 { rank += 1 }
      ranks[row] = rank
    }
    return ranks
  }

  private static func ranks(of field: FieldView, _ interpreter: Interpreter) throws(Raise) -> [Int] {
    switch field {
    case .labels(let labels):
      if labels.type.record != nil { return try ranks(labels, by: [], interpreter) }
      return try LabelOrder([.labels(labels)], interpreter).ranks[0].integers
    case .numbers(let tensor):
      let flat = try engine { () throws(TensorError) in try tensor.raveled() }
      let order = try engine { () throws(TensorError) in try flat.argsorted(axis: 0) }.integers
      var ranks = [Int](repeating: 0, count: flat.count)
      var rank = 0
      var last: Scalar?
      for place in order {
        let next = flat.element(at: place)
        if let last, !isSame(last, next) { rank += 1 }
        ranks[place] = rank
        last = next
      }
      return ranks
    }
  }

  private static func isSame(_ a: Scalar, _ b: Scalar) -> Bool {
    if let x = a.integerValue, let y = b.integerValue { return x == y }
    if case .uint64(let x) = a, case .uint64(let y) = b { return x == y }
    if case .complex = a { return a.description == b.description }
    return a.doubleValue == b.doubleValue || (a.doubleValue.isNaN && b.doubleValue.isNaN)
  }

  // MARK: Equality

  /// `a == b` and `a != b`, where all fields decide; other comparisons are refused.
  static func compare(
    _ op: ComparisonOperator, _ name: String, _ x: LabelElementwise.Side, _ y: LabelElementwise.Side,
    _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    guard op == .equal || op == .notEqual else {
      throw Raise(
        .ufuncTypeError,
        "ufunc '\(name)' did not contain a loop with signature matching types (\(x.className), \(y.className)) -> None")
    }
    guard case .labels(let a) = x.part, case .labels(let b) = y.part, let s = a.type.record,
      let t = b.type.record
    else { throw .typeError("Cannot compare structured or void to non-void arrays.") }
    guard s.names == t.names, s.joined(t) != nil else {
      throw .typeError(
        "Cannot compare structured arrays unless they have a common dtype.  I.e. `np.result_type(arr1, arr2)` must be defined.")
    }
    let shapes = [a.shape, b.shape]
    let shape: Shape
    do throws(TensorError) { shape = try Tensor.jointShape(shapes) } catch {
      throw Raise(TensorError.broadcast(shapes))
    }
    var truths = [Bool](repeating: true, count: shape.elementCount)
    for index in s.fields.indices {
      let inner = s.fields[index].shape
      let left = try stretched(a.field(index), inner.count, shape)
      let right = try stretched(b.field(index), inner.count, shape)
      let equal = try interpreter.compare(.equal, left.value(interpreter), right.value(interpreter))
      guard case .array(let tensor) = equal else {
        if case .scalar(.bool(false)) = equal { for place in truths.indices { truths[place] = false } }
        if case .bool(false) = equal { for place in truths.indices { truths[place] = false } }
        continue
      }
      let count = s.fields[index].count
      for (place, flag) in tensor.bools.enumerated() where !flag && count > 0 { truths[place / count] = false }
    }
    if op == .notEqual { truths = truths.map { !$0 } }
    return interpreter.value(from: try LabelOrder.tensor(truths, shape))
  }

  private static func stretched(_ field: FieldView, _ inner: Int, _ shape: Shape) throws(Raise) -> FieldView {
    let own = field.shape.array
    let whole = Shape(shape.array + own.suffix(inner))
    // Axes of the rows are stretched, those of the field stay behind them.
    let lined = Shape(
      [Int](repeating: 1, count: shape.count - (own.count - inner)) + own)
    switch field {
    case .numbers(let tensor):
      return .numbers(
        try engine { () throws(TensorError) in
          try (tensor.shape == lined ? tensor : tensor.reshaped(to: lined)).broadcast(to: whole)
        })
    case .labels(let labels):
      let places = labels.places
      let wide = try engine { () throws(TensorError) in
        try (places.shape == lined ? places : places.reshaped(to: lined)).broadcast(to: whole)
      }
      return .labels(try labels.derived(wide))
    }
  }
}
