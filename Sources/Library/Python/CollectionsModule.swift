import Language

/// `collections`: dicts with an order, a default or counts, double-ended queues, named tuples.
enum CollectionsModule {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.module.documentation = "Containers beside list, dict, set and tuple."
    let types = builder.interpreter.types
    builder.set("OrderedDict", .type(types.orderedDict))
    builder.set("defaultdict", .type(types.defaultDict))
    builder.set("Counter", .type(types.counter))
    types.orderedDict.setConstructor(
      "source=(), /, **kwargs", "A dict that remembers the order of insertion."
    ) { call throws(Raise) in .dict(try filled(DictObject(flavour: .orderedDict), call, 0)) }
    types.defaultDict.setConstructor(
      "default_factory=None, source=(), /, **kwargs", "A dict that makes missing values."
    ) { call throws(Raise) in
      let dict = DictObject(flavour: .defaultDict)
      if call.isGiven(0) {
        guard call.interpreter.isCallable(call[0]) else {
          throw .typeError("first argument must be callable or None")
        }
        dict.defaultFactory = call[0]
      }
      return .dict(try filled(dict, call, 1))
    }
    types.defaultDict.addProperty(
      "default_factory", builder.interpreter, "What makes missing values.",
      setter: { call throws(Raise) in
        if case .dict(let dict) = call[0].plain { dict.defaultFactory = call[1] }
        return .none
      }
    ) { call throws(Raise) in
      guard case .dict(let dict) = call[0].plain else { return .none }
      return dict.defaultFactory
    }
    types.counter.setConstructor(
      "iterable=None, /, **kwargs", "A dict that counts things.", Counting.counter)
    types.counter.addMethods(Counting.methods, builder.interpreter)
    Deque.install(builder)
    builder.functions([
      NativeEntry(
        "namedtuple", "typename, field_names, rename=False, defaults=None, module=None",
        "Make a class of tuples with named fields.", NamedTuple.namedtuple)
    ])
    try builder.source(WrittenModules.collectionsParts)
  }

  private static func filled(
    _ dict: DictObject, _ call: Call, _ position: Int
  ) throws(Raise) -> DictObject {
    if call.isGiven(position) {
      try DictMethods.merge(call[position], into: dict, call.interpreter)
    }
    if let keywords = call.keywords(position + 1) {
      try DictMethods.merge(.dict(keywords), into: dict, call.interpreter)
    }
    return dict
  }
}

/// `Counter`.
private enum Counting {
  static func counter(_ call: Call) throws(Raise) -> Value {
    let dict = DictObject(flavour: .counter)
    try count(call, 0, into: dict, .add)
    return .dict(dict)
  }

  static var methods: [NativeEntry] {
    [
      NativeEntry("most_common", "n=None", "The n most common elements with their counts.") {
        call throws(Raise) in
        var entries = try DictCounting.mostCommon(receiver(call), call.interpreter)
        if call.isGiven(1) { entries = Array(entries.prefix(max(try call.int(1), 0))) }
        return .list(
          ListObject(entries.map { .tuple(TupleObject([$0.key, $0.value])) }))
      },
      NativeEntry("elements", "", "Each element as often as it was counted.") {
        call throws(Raise) in
        var items: [Value] = []
        for case let entry? in try receiver(call).table.entries {
          let count = max(try call.interpreter.index(entry.value), 0)
          try Limits.checkElements(count > Limits.elements ? nil : items.count + count)
          items += [Value](repeating: entry.key, count: count)
        }
        return .iterator(SequenceIterator(items, typeName: "itertools.chain"))
      },
      NativeEntry("total", "", "The sum of the counts.") { call throws(Raise) in
        var total = Value.int(0)
        for case let entry? in try receiver(call).table.entries {
          total = try call.interpreter.binary(.add, total, entry.value)
        }
        return total
      },
      NativeEntry("update", "iterable=None, /, **kwargs", "Add counts.") { call throws(Raise) in
        try count(call, 1, into: receiver(call), .add)
        return .none
      },
      NativeEntry("subtract", "iterable=None, /, **kwargs", "Subtract counts.") {
        call throws(Raise) in
        try count(call, 1, into: receiver(call), .subtract)
        return .none
      },
    ]
  }

  private static func receiver(_ call: Call) throws(Raise) -> DictObject {
    guard case .dict(let dict) = call[0] else {
      throw .typeError("a Counter is required, not '\(call.typeName(0))'")
    }
    return dict
  }

  private static func count(
    _ call: Call, _ position: Int, into dict: DictObject, _ operation: BinaryOperator
  ) throws(Raise) {
    let interpreter = call.interpreter
    func change(_ key: Value, _ amount: Value) throws(Raise) {
      let before = try dict.value(for: key, interpreter) ?? .int(0)
      try dict.set(key, interpreter.binary(operation, before, amount), interpreter)
    }
    func change(by other: DictObject) throws(Raise) {
      for case let entry? in other.table.entries { try change(entry.key, entry.value) }
    }
    if call.isGiven(position) {
      if case .dict(let other) = call[position] {
        try change(by: other)
      } else {
        let iterator = try interpreter.iterator(call[position])
        var pace = Pace()
        while let item = try iterator.next(interpreter) {
          try pace.step(interpreter)
          try change(item, .int(1))
        }
      }
    }
    if let keywords = call.keywords(position + 1) { try change(by: keywords) }
  }
}
