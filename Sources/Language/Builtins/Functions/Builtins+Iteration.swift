/// Walking, ordering and adding up.
extension Builtins {
  static var iteration: [NativeEntry] {
    [
      NativeEntry("len", "obj, /", "Return the number of items in a container.") {
        call throws(Raise) in .int(try call.interpreter.length(call[0]))
      },
      NativeEntry(
        "iter", "object, sentinel=<none>, /",
        "Get an iterator from an object; with a sentinel, call it until it returns that.", iter),
      NativeEntry(
        "next", "iterator, default=<none>, /", "Return the next item from the iterator.", next),
      NativeEntry(
        "sorted", "iterable, /, *, key=None, reverse=False",
        "Return a new list containing all items in ascending order; stable.", sorted),
    ]
  }

  static var aggregation: [NativeEntry] {
    [
      NativeEntry(
        "sum", "iterable, /, start=0", "Return the sum of a start value and the items.", sum),
      NativeEntry(
        "min", "*args, key=None, default=<none>",
        "Return the smallest item of an iterable, or of several arguments.", min),
      NativeEntry(
        "max", "*args, key=None, default=<none>",
        "Return the biggest item of an iterable, or of several arguments.", max),
      NativeEntry(
        "any", "iterable, /", "Return True if any item is true.", any),
      NativeEntry(
        "all", "iterable, /", "Return True if all items are true.", all),
    ]
  }

  private static func iter(_ call: Call) throws(Raise) -> Value {
    if case .undefined = call[1] {
      return try call.interpreter.iteratorValue(call[0])
    }
    guard call.interpreter.isCallable(call[0]) else {
      throw .typeError("iter(v, w): v must be callable")
    }
    return .iterator(CallableIterator(call[0], sentinel: call[1]))
  }

  private static func next(_ call: Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    var item: Value?
    switch call[0] {
    case .iterator(let iterator) where iterator.isIterator: item = try iterator.next(interpreter)
    case .instance where interpreter.specialMethod(call[0], interpreter.names.next) != nil:
      guard let method = interpreter.specialMethod(call[0], interpreter.names.next) else { break }
      do throws(Raise) {
        return try interpreter.call(method, [call[0]])
      } catch {
        if case .undefined = call[1] { throw error }
        guard interpreter.matches(error, .stopIteration) else { throw error }
      }
    default:
      throw .typeError("'\(call.typeName(0))' object is not an iterator")
    }
    if let item { return item }
    if case .undefined = call[1] {
      if case .iterator(let iterator) = call[0], let generator = iterator as? GeneratorObject {
        throw interpreter.generatorEnd(generator)
      }
      throw Raise(.stopIteration, "")
    }
    return call[1]
  }

  private static func sorted(_ call: Call) throws(Raise) -> Value {
    let items = try call.interpreter.values(of: call[0])
    let key: Value? = call.isGiven(1) ? call[1] : nil
    return .list(
      ListObject(
        try Sorting.sorted(
          items, key: key, reverse: Sorting.isReversed(call, 2), call.interpreter)))
  }

  private static func sum(_ call: Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    var total = Value.int(0)
    if case .undefined = call[1] {} else { total = call[1] }
    if case .string = total {
      throw .typeError("sum() can't sum strings [use ''.join(seq) instead]")
    }
    let iterator = try interpreter.iterator(call[0])
    var pace = Pace()
    while let item = try iterator.next(interpreter) {
      try pace.step(interpreter)
      switch (total, item) {
      case (.int(let a), .int(let b)):
        let (value, overflow) = a.addingReportingOverflow(b)
        total = overflow ? try interpreter.binary(.add, total, item) : .int(value)
      case (.float(let a), .float(let b)): total = .float(a + b)
      default: total = try interpreter.binary(.add, total, item)
      }
    }
    return total
  }

  private static func min(_ call: Call) throws(Raise) -> Value {
    try extreme(call, .less)
  }

  private static func max(_ call: Call) throws(Raise) -> Value {
    try extreme(call, .greater)
  }

  private static func extreme(
    _ call: Call, _ operation: ComparisonOperator
  ) throws(Raise) -> Value {
    let interpreter = call.interpreter
    let name = call.function.name
    let arguments = call.variadic(0)
    var hasDefault = true
    if case .undefined = call[2] { hasDefault = false }
    let iterator: IteratorObject
    switch arguments.count {
    case 0: throw .typeError("\(name) expected at least 1 argument, got 0")
    case 1: iterator = try interpreter.iterator(arguments[0])
    default:
      if hasDefault {
        throw .typeError(
          "Cannot specify a default for \(name)() with multiple positional arguments")
      }
      iterator = SequenceIterator(arguments)
    }
    var best: Value?
    var bestKey = Value.none
    var pace = Pace()
    while let item = try iterator.next(interpreter) {
      try pace.step(interpreter)
      let key = call.isGiven(1) ? try interpreter.call(call[1], [item]) : item
      if best != nil {
        let isBetter: Bool
        switch (key, bestKey) {
        case (.int(let a), .int(let b)): isBetter = operation == .less ? a < b : a > b
        case (.float(let a), .float(let b)): isBetter = operation == .less ? a < b : a > b
        default: isBetter = try interpreter.truth(interpreter.compare(operation, key, bestKey))
        }
        if !isBetter { continue }
      }
      best = item
      bestKey = key
    }
    if let best { return best }
    if hasDefault { return call[2] }
    throw .valueError("\(name)() arg is an empty sequence")
  }

  private static func any(_ call: Call) throws(Raise) -> Value {
    let iterator = try call.interpreter.iterator(call[0])
    var pace = Pace()
    while let item = try iterator.next(call.interpreter) {
      try pace.step(call.interpreter)
      if try call.interpreter.truth(item) { return .bool(true) }
    }
    return .bool(false)
  }

  private static func all(_ call: Call) throws(Raise) -> Value {
    let iterator = try call.interpreter.iterator(call[0])
    var pace = Pace()
    while let item = try iterator.next(call.interpreter) {
      try pace.step(call.interpreter)
      if try !call.interpreter.truth(item) { return .bool(false) }
    }
    return .bool(true)
  }
}

extension Interpreter {
  /// `iter(v)` as a value: an object with `__next__` stays itself.
  package func iteratorValue(_ value: Value) throws(Raise) -> Value {
    if case .instance = value, let method = specialMethod(value, names.iterator) {
      let result = try call(method, [value])
      if case .instance = result, specialMethod(result, names.next) != nil { return result }
      if case .iterator = result { return result }
      throw .typeError("iter() returned non-iterator of type '\(typeName(of: result))'")
    }
    return .iterator(try iterator(value))
  }

  /// `callable(v)`.
  package func isCallable(_ value: Value) -> Bool {
    switch value {
    case .function, .native, .method, .type: true
    case .instance: specialMethod(value, names.call) != nil
    default: false
    }
  }
}

/// The classes `zip`, `map`, `filter`, `enumerate` and `reversed`.
enum IterationTypes {
  static let names = ["zip", "map", "filter", "enumerate", "reversed"]

  static func install(_ interpreter: Interpreter) {
    func type(_ name: String) -> TypeObject { interpreter.iteratorType(named: name) }
    type("zip").setConstructor(
      "*iterables, strict=False", "Walk several iterables side by side.", zip)
    type("map").setConstructor(
      "*args", "map(func, *iterables): call a function with the items of iterables.", map)
    type("filter").setConstructor(
      "function, iterable, /", "The items for which function(item) is true.", filter)
    type("enumerate").setConstructor(
      "iterable, start=0", "Pairs of a count (from start) and an item.", enumerate)
    type("reversed").setConstructor(
      "sequence, /", "The items of a sequence from the last to the first.", reversed)
  }

  private static func iterators(
    _ values: some Sequence<Value>, _ interpreter: Interpreter
  ) throws(Raise) -> [IteratorObject] {
    var result: [IteratorObject] = []
    for value in values { result.append(try interpreter.iterator(value)) }
    return result
  }

  private static func zip(_ call: Call) throws(Raise) -> Value {
    let iterators = try iterators(call.variadic(0), call.interpreter)
    return .iterator(ZipIterator(iterators, isStrict: try call.truth(1, default: false)))
  }

  private static func map(_ call: Call) throws(Raise) -> Value {
    let arguments = call.variadic(0)
    guard arguments.count >= 2 else {
      throw .typeError("map() must have at least two arguments.")
    }
    return .iterator(
      MapIterator(arguments[0], try iterators(arguments.dropFirst(), call.interpreter)))
  }

  private static func filter(_ call: Call) throws(Raise) -> Value {
    .iterator(
      FilterIterator(
        call.isGiven(0) ? call[0] : nil, try call.interpreter.iterator(call[1])))
  }

  private static func enumerate(_ call: Call) throws(Raise) -> Value {
    .iterator(
      EnumerateIterator(
        try call.interpreter.iterator(call[0]), start: try call.index(1, default: 0)))
  }

  private static func reversed(_ call: Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    switch call[0] {
    case .list(let list): return .iterator(ReversedListIterator(list))
    case .tuple(let tuple):
      return .iterator(SequenceIterator(tuple.items.reversed(), typeName: "reversed"))
    case .range(let range):
      return .iterator(RangeIterator(reversing: range))
    case .dict(let dict):
      let keys = DictView(.keys, of: dict).values()
      return .iterator(SequenceIterator(keys.reversed(), typeName: "dict_reversekeyiterator"))
    case .iterator(let view as DictView):
      return .iterator(
        SequenceIterator(view.values().reversed(), typeName: "dict_reverseitemiterator"))
    case .string, .bytes, .array:
      return .iterator(ReversedIterator(call[0], count: try interpreter.length(call[0])))
    case .instance:
      if let method = interpreter.specialMethod(call[0], interpreter.names.reversed) {
        return try interpreter.call(method, [call[0]])
      }
      if interpreter.specialMethod(call[0], interpreter.names.getItem) != nil,
        interpreter.specialMethod(call[0], interpreter.names.length) != nil
      {
        return .iterator(ReversedIterator(call[0], count: try interpreter.length(call[0])))
      }
    default: break
    }
    throw .typeError("'\(call.typeName(0))' object is not reversible")
  }
}
