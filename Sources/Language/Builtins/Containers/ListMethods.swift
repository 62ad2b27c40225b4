/// The methods of `list`.
enum ListMethods {
  static func install(_ interpreter: Interpreter) {
    interpreter.types.list.addMethods(methods, interpreter)
  }

  private static var methods: [NativeEntry] {
    [
      NativeEntry("append", "object, /", "Append object to the end of the list.", append),
      NativeEntry("extend", "iterable, /", "Extend the list with the values of iterable.", extend),
      NativeEntry("insert", "index, object, /", "Insert object before index.", insert),
      NativeEntry("remove", "value, /", "Remove the first occurrence of value.", remove),
      NativeEntry("pop", "index=-1, /", "Remove and return the item at index (default last).", pop),
      NativeEntry("clear", "", "Remove all items from the list.", clear),
      NativeEntry(
        "index", "value, start=0, stop=9223372036854775807, /", "Return the first index of value.",
        index),
      NativeEntry("count", "value, /", "Return the number of occurrences of value.", count),
      NativeEntry(
        "sort", "*, key=None, reverse=False", "Sort the list in ascending order, in place; stable.",
        sort),
      NativeEntry("reverse", "", "Reverse the list in place.", reverse),
      NativeEntry("copy", "", "Return a shallow copy of the list.", copy),
    ]
  }

  private static func append(_ call: Call) throws(Raise) -> Value {
    let list = try call.receiverList()
    try Limits.checkElements(list.items.count + 1)
    list.items.append(call[1])
    return .none
  }

  private static func extend(_ call: Call) throws(Raise) -> Value {
    let list = try call.receiverList()
    let new = try call.interpreter.values(of: call[1])
    try Limits.checkElements(list.items.count + new.count)
    list.items.append(contentsOf: new)
    return .none
  }

  private static func insert(_ call: Call) throws(Raise) -> Value {
    let list = try call.receiverList()
    let place = try call.index(1)
    try Limits.checkElements(list.items.count + 1)
    let count = list.items.count
    list.items.insert(call[2], at: place < 0 ? max(place + count, 0) : min(place, count))
    return .none
  }

  private static func remove(_ call: Call) throws(Raise) -> Value {
    let list = try call.receiverList()
    guard let place = try Search.position(of: call[1], in: list, nil, call.interpreter) else {
      throw .valueError("list.remove(x): x not in list")
    }
    list.items.remove(at: place)
    return .none
  }

  private static func pop(_ call: Call) throws(Raise) -> Value {
    let list = try call.receiverList()
    let place = try call.index(1, default: -1)
    guard !list.items.isEmpty else { throw .indexError("pop from empty list") }
    if place == -1 { return list.items.removeLast() }
    let position = place < 0 ? place + list.items.count : place
    guard list.items.indices.contains(position) else { throw .indexError("pop index out of range") }
    return list.items.remove(at: position)
  }

  private static func clear(_ call: Call) throws(Raise) -> Value {
    try call.receiverList().items = []
    return .none
  }

  private static func index(_ call: Call) throws(Raise) -> Value {
    let list = try call.receiverList()
    let bounds = try Search.bounds(call, 2, count: list.items.count)
    guard let place = try Search.position(of: call[1], in: list, bounds, call.interpreter) else {
      throw .valueError("\(try call.interpreter.representation(call[1])) is not in list")
    }
    return .int(place)
  }

  private static func count(_ call: Call) throws(Raise) -> Value {
    .int(try Search.count(of: call[1], in: try call.receiverList().items, call.interpreter))
  }

  private static func sort(_ call: Call) throws(Raise) -> Value {
    let list = try call.receiverList()
    let items = list.items
    // As in CPython, the list is empty while it is being sorted.
    list.items = []
    do throws(Raise) {
      let sorted = try Sorting.sorted(
        items, key: call.isGiven(1) ? call[1] : nil, reverse: Sorting.isReversed(call, 2),
        call.interpreter)
      guard list.items.isEmpty else {
        list.items = sorted
        throw .valueError("list modified during sort")
      }
      list.items = sorted
    } catch {
      if list.items.isEmpty { list.items = items }
      throw error
    }
    return .none
  }

  private static func reverse(_ call: Call) throws(Raise) -> Value {
    try call.receiverList().items.reverse()
    return .none
  }

  private static func copy(_ call: Call) throws(Raise) -> Value {
    .list(ListObject(try call.interpreter.copied(call.receiverList().items)))
  }
}

/// Looking for a value among others: identity first, then equality, as Python does.
package enum Search {
  /// The optional `start, stop` arguments, clamped to the length as a slice clamps them.
  static func bounds(_ call: Call, _ position: Int, count: Int) throws(Raise) -> Range<Int> {
    var ends = [0, count]
    for offset in 0..<2 {
      if case .undefined = call[position + offset] { continue }
      let value = try Numbers.sliceIndex(
        call[position + offset], call.interpreter, mayBeNone: false)
      ends[offset] = min(max(value < 0 ? value + count : value, 0), count)
    }
    return ends[0]..<max(ends[0], ends[1])
  }

  package static func matches(
    _ a: Value, _ b: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Bool {
    switch (a, b) {
    case (.int(let x), .int(let y)): return x == y
    case (.string(let x), .string(let y)): return x.hasSameCodePoints(as: y)
    default:
      if interpreter.isSame(a, b) { return true }
      return try interpreter.truth(interpreter.compare(.equal, a, b))
    }
  }

  /// The first place of a value in a list, which the comparison may change meanwhile.
  static func position(
    of value: Value, in list: ListObject, _ bounds: Range<Int>?, _ interpreter: Interpreter
  ) throws(Raise) -> Int? {
    var place = bounds?.lowerBound ?? 0
    var pace = Pace()
    while place < min(bounds?.upperBound ?? .max, list.items.count) {
      try pace.step(interpreter)
      if try matches(list.items[place], value, interpreter) { return place }
      place += 1
    }
    return nil
  }

  static func count(
    of value: Value, in items: [Value], _ interpreter: Interpreter
  ) throws(Raise) -> Int {
    var count = 0
    var pace = Pace()
    for item in items {
      try pace.step(interpreter)
      if try matches(item, value, interpreter) { count += 1 }
    }
    return count
  }
}
