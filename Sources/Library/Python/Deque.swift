import Language

/// `collections.deque`: a queue with two ends, in a ring of slots.
final class Deque {
  private var ring: [Value] = []
  private var head = 0
  private(set) var count = 0
  let limit: Int?

  init(limit: Int?) { self.limit = limit }

  subscript(position: Int) -> Value {
    get { ring[(head + position) % ring.count] }
    set { ring[(head + position) % ring.count] = newValue }
  }

  var items: [Value] { (0..<count).map { self[$0] } }

  func append(_ value: Value) throws(Raise) {
    if limit == 0 { return }
    if count == limit { _ = removeFirst() }
    try reserve()
    ring[(head + count) % ring.count] = value
    count += 1
  }

  func prepend(_ value: Value) throws(Raise) {
    if limit == 0 { return }
    if count == limit { _ = removeLast() }
    try reserve()
    head = (head + ring.count - 1) % ring.count
    ring[head] = value
    count += 1
  }

  func removeFirst() -> Value? {
    guard count > 0 else { return nil }
    let value = ring[head]
    ring[head] = .none
    head = (head + 1) % ring.count
    count -= 1
    return value
  }

  func removeLast() -> Value? {
    guard count > 0 else { return nil }
    let place = (head + count - 1) % ring.count
    let value = ring[place]
    ring[place] = .none
    count -= 1
    return value
  }

  func replaceItems(_ items: [Value]) {
    ring = items
    head = 0
    count = items.count
  }

  private func reserve() throws(Raise) {
    guard count == ring.count else { return }
    try Limits.checkElements(count + 1)
    let size = max(8, ring.count * 2)
    ring = items + [Value](repeating: .none, count: size - count)
    head = 0
  }
}

extension Deque {
  static func install(_ builder: ModuleBuilder) {
    let type = builder.type("deque", "A list-like sequence that is fast at both ends.")
    type.addMethods(methods, builder.interpreter)
    type.addMethod("__init__", "iterable=(), maxlen=None", builder.interpreter) {
      call throws(Raise) in
      guard case .instance(let instance) = call[0] else { return .none }
      var limit: Int?
      if call.isGiven(2) {
        let length = try call.int(2)
        guard length >= 0 else { throw .valueError("maxlen must be non-negative") }
        limit = length
      }
      let deque = Deque(limit: limit)
      instance.payload = deque
      if call.isGiven(1) { try extend(deque, call[1], call.interpreter) }
      return .none
    }
    type.addProperty("maxlen", builder.interpreter, "The greatest length, or None.") {
      call throws(Raise) in
      try receiver(call).limit.map(Value.int) ?? .none
    }
  }

  private static func receiver(_ call: Call) throws(Raise) -> Deque {
    guard case .instance(let instance) = call[0], let deque = instance.payload as? Deque else {
      throw .typeError("a deque is required, not '\(call.typeName(0))'")
    }
    return deque
  }

  private static func extend(
    _ deque: Deque, _ source: Value, _ interpreter: Interpreter
  ) throws(Raise) {
    let iterator = try interpreter.iterator(source)
    var pace = Pace()
    while let value = try iterator.next(interpreter) {
      try pace.step(interpreter)
      try deque.append(value)
    }
  }

  private static func position(_ call: Call, in deque: Deque) throws(Raise) -> Int {
    let index = try call.int(1)
    let place = index < 0 ? index + deque.count : index
    guard place >= 0, place < deque.count else { throw .indexError("deque index out of range") }
    return place
  }

  private static func find(
    _ value: Value, in deque: Deque, _ interpreter: Interpreter
  ) throws(Raise) -> Int? {
    var place = 0
    while place < deque.count {
      if try Search.matches(deque[place], value, interpreter) { return place }
      place += 1
    }
    return nil
  }

  private static var methods: [NativeEntry] {
    [
      NativeEntry("append", "x, /", "Add x to the right end.") { call throws(Raise) in
        try receiver(call).append(call[1])
        return .none
      },
      NativeEntry("appendleft", "x, /", "Add x to the left end.") { call throws(Raise) in
        try receiver(call).prepend(call[1])
        return .none
      },
      NativeEntry("extend", "iterable, /", "Add items to the right end.") { call throws(Raise) in
        let items = try call.interpreter.values(of: call[1])
        for item in items { try receiver(call).append(item) }
        return .none
      },
      NativeEntry("extendleft", "iterable, /", "Add items to the left end.") {
        call throws(Raise) in
        let items = try call.interpreter.values(of: call[1])
        for item in items { try receiver(call).prepend(item) }
        return .none
      },
      NativeEntry("pop", "", "Remove and return the rightmost item.") { call throws(Raise) in
        guard let value = try receiver(call).removeLast() else {
          throw .indexError("pop from an empty deque")
        }
        return value
      },
      NativeEntry("popleft", "", "Remove and return the leftmost item.") { call throws(Raise) in
        guard let value = try receiver(call).removeFirst() else {
          throw .indexError("pop from an empty deque")
        }
        return value
      },
      NativeEntry("clear", "", "Remove all items.") { call throws(Raise) in
        try receiver(call).replaceItems([])
        return .none
      },
      NativeEntry("rotate", "n=1, /", "Rotate n steps to the right.") { call throws(Raise) in
        let deque = try receiver(call)
        guard deque.count > 1 else { return .none }
        let steps = try call.int(1, default: 1) % deque.count
        let cut = (deque.count - steps) % deque.count
        let items = deque.items
        deque.replaceItems(Array(items[cut...] + items[..<cut]))
        return .none
      },
      NativeEntry("reverse", "", "Reverse in place.") { call throws(Raise) in
        let deque = try receiver(call)
        deque.replaceItems(deque.items.reversed())
        return .none
      },
      NativeEntry("count", "value, /", "Count the occurrences of value.") { call throws(Raise) in
        var count = 0
        for item in try receiver(call).items
        where try Search.matches(item, call[1], call.interpreter) {
          count += 1
        }
        return .int(count)
      },
      NativeEntry("index", "value, /", "The first position of value.") { call throws(Raise) in
        guard let place = try find(call[1], in: receiver(call), call.interpreter) else {
          throw .valueError("\(try call.interpreter.representation(call[1])) is not in deque")
        }
        return .int(place)
      },
      NativeEntry("remove", "value, /", "Remove the first occurrence of value.") {
        call throws(Raise) in
        let deque = try receiver(call)
        guard let place = try find(call[1], in: deque, call.interpreter) else {
          throw .valueError("deque.remove(x): x not in deque")
        }
        var items = deque.items
        // The comparison may have run a program that changed the deque.
        guard items.indices.contains(place) else {
          throw .indexError("deque mutated during iteration")
        }
        items.remove(at: place)
        deque.replaceItems(items)
        return .none
      },
      NativeEntry("copy", "", "Return a shallow copy.") { call throws(Raise) in
        let deque = try receiver(call)
        let copy = Deque(limit: deque.limit)
        copy.replaceItems(deque.items)
        guard case .instance(let instance) = call[0] else { return .none }
        return .instance(call.interpreter.instantiate(instance.type, payload: copy))
      },
      NativeEntry("__len__", "", "Return len(self).") { call throws(Raise) in
        .int(try receiver(call).count)
      },
      NativeEntry("__getitem__", "key, /", "Return self[key].") { call throws(Raise) in
        let deque = try receiver(call)
        return deque[try position(call, in: deque)]
      },
      NativeEntry("__setitem__", "key, value, /", "Set self[key] to value.") {
        call throws(Raise) in
        let deque = try receiver(call)
        deque[try position(call, in: deque)] = call[2]
        return .none
      },
      NativeEntry("__iter__", "", "Implement iter(self).") { call throws(Raise) in
        let deque = try receiver(call)
        let count = deque.count
        var place = 0
        return .iterator(
          ComputedIterator(typeName: "_collections._deque_iterator") { _ throws(Raise) in
            guard deque.count == count else {
              throw Raise(.runtimeError, "deque mutated during iteration")
            }
            guard place < count else { return nil }
            place += 1
            return deque[place - 1]
          })
      },
      NativeEntry("__contains__", "key, /", "Return key in self.") { call throws(Raise) in
        .bool(try find(call[1], in: receiver(call), call.interpreter) != nil)
      },
      NativeEntry("__eq__", "value, /", "Return self==value.") { call throws(Raise) in
        guard case .instance(let other) = call[1], let deque = other.payload as? Deque else {
          return .notImplemented
        }
        return .bool(
          try call.interpreter.equal(
            .list(ListObject(receiver(call).items)), .list(ListObject(deque.items))))
      },
      NativeEntry("__repr__", "", "Return repr(self).") { call throws(Raise) in
        let deque = try receiver(call)
        let items = try call.interpreter.representation(.list(ListObject(deque.items)))
        return .text(deque.limit.map { "deque(\(items), maxlen=\($0))" } ?? "deque(\(items))")
      },
    ]
  }
}
