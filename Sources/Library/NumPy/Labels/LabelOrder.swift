import Language
import TensorCore

/// The order of the elements of arrays of labels: each element's number among the different ones.
struct LabelOrder {
  /// For each array the numbers of its elements, in its shape.
  let ranks: [Tensor]
  /// The different elements in order.
  let distinct: [Value]
  let type: LabelType
  let interpreter: Interpreter

  init(_ parts: [LabelPart], _ interpreter: Interpreter) throws(Raise) {
    self.interpreter = interpreter
    type = LabelPart.type(of: parts)
    var items: [Value] = []
    var shapes: [Shape] = []
    for part in parts {
      shapes.append(part.shape)
      items += try part.labels(as: type, interpreter).items
    }
    let numbers: [Int]
    switch type {
    case .object, .bytes: (distinct, numbers) = try LabelOrder.rank(objects: items, interpreter)
    case .text: (distinct, numbers) = try LabelOrder.rank(text: items, interpreter)
    case .date(let date): (distinct, numbers) = LabelOrder.rank(times: items, date)
    case .record:
      let whole = try LabelArray(type, items, Shape(items.count))
      numbers = try RecordOrder.ranks(whole, by: [], separatesNaN: true, interpreter)
      distinct = LabelOrder.firsts(whole.items, numbers)
    }
    ranks = try LabelOrder.cut(numbers, shapes)
  }

  /// Numbers one after another as one array for each shape.
  private static func cut(_ numbers: [Int], _ shapes: [Shape]) throws(Raise) -> [Tensor] {
    var start = 0
    var parts: [Tensor] = []
    for shape in shapes {
      let own = Array(numbers[start..<start + shape.elementCount])
      start += own.count
      parts.append(try engine { () throws(TensorError) in try Tensor(integers: own, shape: shape) })
    }
    return parts
  }

  /// The number of an object that cannot be hashed, where an equal one came before.
  private static func place(
    of item: Value, among others: [(Value, Int)], _ interpreter: Interpreter
  ) throws(Raise) -> Int? {
    for (other, number) in others where try interpreter.isSameOrEqual(other, item) { return number }
    return nil
  }

  /// For each array numbers that are equal where its elements are; objects need no order for it.
  static func equality(_ parts: [LabelPart], _ interpreter: Interpreter) throws(Raise) -> [Tensor] {
    if case .date(let type) = LabelPart.type(of: parts) { return try equality(times: parts, type, interpreter) }
    guard LabelPart.type(of: parts) == .object else { return try LabelOrder(parts, interpreter).ranks }
    let known = DictObject()
    var others: [(Value, Int)] = []
    var numbers: [Int] = []
    var shapes: [Shape] = []
    for part in parts {
      let labels = try part.labels(as: .object, interpreter)
      shapes.append(labels.shape)
      for item in labels.items {
        let number: Int
        if (try? interpreter.hash(item)) != nil {
          if case .int(let place)? = try known.value(for: item, interpreter) { number = place } else {
            number = known.count &+ others.count
            try known.set(item, .int(number), interpreter)
          }
        } else if let place = try place(of: item, among: others, interpreter) {
          number = place
        } else {
          number = known.count &+ others.count
          others.append((item, number))
        }
        numbers.append(number)
      }
    }
    return try cut(numbers, shapes)
  }

  /// For each array of times their counts; what is not a time is equal to nothing.
  private static func equality(
    times parts: [LabelPart], _ type: DateType, _ interpreter: Interpreter
  ) throws(Raise) -> [Tensor] {
    var numbers: [Int] = []
    var shapes: [Shape] = []
    var known: [Int: Int] = [:]
    var next = 0
    for part in parts {
      let labels = try part.labels(as: .date(type), interpreter)
      shapes.append(labels.shape)
      for count in labels.counts {
        if count != DateType.nothing, let number = known[count] {
          numbers.append(number)
        } else {
          if count != DateType.nothing { known[count] = next }
          numbers.append(next)
          next += 1
        }
      }
    }
    return try cut(numbers, shapes)
  }

  /// Elements in place of their numbers, where a function returned some; positions and counts behind them stay.
  func restored(_ value: Value) throws(Raise) -> Value {
    switch value {
    case .array(let tensor):
      return try LabelArray(type, tensor.integers.map { distinct[$0] }, tensor.shape).value(interpreter)
    case .scalar(let scalar): return scalar.integerValue.map { distinct[$0] } ?? value
    case .tuple(let tuple):
      guard let first = tuple.items.first else { return value }
      return .tuple(TupleObject([try restored(first)] + tuple.items.dropFirst()))
    default: return value
    }
  }

  /// Which elements are true.
  static func truths(_ part: LabelPart, _ interpreter: Interpreter) throws(Raise) -> Tensor {
    let labels: LabelArray
    switch part {
    case .numbers(let tensor): return tensor
    case .labels(let array): labels = array
    }
    var truths: [Bool] = []
    for item in labels.items { truths.append(try interpreter.truth(item)) }
    return try tensor(truths, labels.shape)
  }

  static func tensor(_ truths: [Bool], _ shape: Shape) throws(Raise) -> Tensor {
    try engine { () throws(TensorError) in
      let tensor = try Tensor(uninitialized: shape, dtype: .bool)
      let pointer = tensor.pointer(as: UInt8.self)
      for (index, truth) in truths.enumerated() { pointer[index] = truth ? 1 : 0 }
      return tensor
    }
  }

  /// The first element of each number.
  static func firsts(_ items: [Value], _ numbers: [Int]) -> [Value] {
    var firsts = [Value](repeating: .none, count: (numbers.max() ?? -1) + 1)
    for (item, number) in zip(items, numbers).reversed() { firsts[number] = item }
    return firsts
  }

  /// Times by their counts; what is not a time comes last.
  private static func rank(times items: [Value], _ type: DateType) -> ([Value], [Int]) {
    let counts = items.map { DateValue.of($0)?.count ?? DateType.nothing }
    // One less wraps the smallest count around to the largest.
    let different = Set(counts).sorted { $0 &- 1 < $1 &- 1 }
    var ranks: [Int: Int] = [:]
    for (rank, count) in different.enumerated() { ranks[count] = rank }
    return (different.map { DateValue($0, type).value }, counts.map { ranks[$0] ?? 0 })
  }

  // MARK: Text

  /// Text that is equal where its code points are.
  private struct Key: Hashable {
    let string: StringObject

    static func == (a: Key, b: Key) -> Bool { a.string.hasSameCodePoints(as: b.string) }

    func hash(into hasher: inout Hasher) {
      let known = string.cachedHash ?? string.text.hashValue
      string.cachedHash = known
      hasher.combine(known)
    }
  }

  private static func rank(
    text items: [Value], _ interpreter: Interpreter
  ) throws(Raise) -> ([Value], [Int]) {
    var firsts: [Key: Int] = [:]
    var different: [StringObject] = []
    var numbers: [Int] = []
    numbers.reserveCapacity(items.count)
    var pace = Pace()
    for item in items {
      try pace.step(interpreter)
      guard case .string(let string) = item else { continue }
      if let known = firsts[Key(string: string)] {
        numbers.append(known)
      } else {
        firsts[Key(string: string)] = different.count
        numbers.append(different.count)
        different.append(string)
      }
    }
    // UTF-8 keeps the order of code points.
    let order = different.indices.sorted {
      different[$0].text.utf8.lexicographicallyPrecedes(different[$1].text.utf8)
    }
    var ranks = [Int](repeating: 0, count: different.count)
    for (rank, index) in order.enumerated() { ranks[index] = rank }
    return (order.map { .string(different[$0]) }, numbers.map { ranks[$0] })
  }

  // MARK: Objects

  /// Sorts by Python's `<`, as NumPy does, and numbers what is equal alike.
  private static func rank(
    objects items: [Value], _ interpreter: Interpreter
  ) throws(Raise) -> ([Value], [Int]) {
    let order = try Sorting.merged(items.count, interpreter) { a, b throws(Raise) in
      try interpreter.truth(interpreter.compare(.less, items[a], items[b]))
    }
    var distinct: [Value] = []
    var numbers = [Int](repeating: 0, count: items.count)
    for index in order {
      if let last = distinct.last, try interpreter.isSameOrEqual(last, items[index]) {} else {
        distinct.append(items[index])
      }
      numbers[index] = distinct.count - 1
    }
    return (distinct, numbers)
  }
}
