import Language

/// `itertools`: iterators made of iterators.
enum ItertoolsModule {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.module.documentation = "Iterators for looping."
    builder.functions(endless + selecting + grouping)
    let chain = builder.type("chain", "The items of several iterables one after another.")
    chain.setConstructor("*iterables", chain.documentation) { call throws(Raise) in
      chained(SequenceIterator(call.variadic(0)))
    }
    chain.addStaticMethods(
      [
        NativeEntry("from_iterable", "iterable, /", "As chain, the iterables given by one.") {
          call throws(Raise) in chained(try call.interpreter.iterator(call[0]))
        }
      ], builder.interpreter)
    Combinatorics.install(builder)
  }

  static func made(
    _ name: String, _ next: @escaping (Interpreter) throws(Raise) -> Value?,
    shows: ((Interpreter) throws(Raise) -> String)? = nil
  ) -> Value {
    .iterator(ComputedIterator(typeName: "itertools.\(name)", next, shows: shows))
  }

  private static func chained(_ sources: IteratorObject) -> Value {
    var current: IteratorObject?
    return made("chain") { interpreter throws(Raise) in
      while true {
        if let value = try current?.next(interpreter) { return value }
        guard let source = try sources.next(interpreter) else { return nil }
        current = try interpreter.iterator(source)
      }
    }
  }

  private static var endless: [NativeEntry] {
    [
      NativeEntry("count", "start=0, step=1", "start, start + step, start + 2 * step …") {
        call throws(Raise) in
        var value = call.isGiven(0) ? call[0] : .int(0)
        let step = call.isGiven(1) ? call[1] : .int(1)
        return made("count") { interpreter throws(Raise) in
          let now = value
          value = try interpreter.binary(.add, value, step)
          return now
        } shows: { interpreter throws(Raise) in
          let start = try interpreter.representation(value)
          if interpreter.isSame(step, .int(1)) { return "count(\(start))" }
          return "count(\(start), \(try interpreter.representation(step)))"
        }
      },
      NativeEntry("cycle", "iterable, /", "The items again and again.") { call throws(Raise) in
        let source = try call.interpreter.iterator(call[0])
        var seen: [Value] = []
        var place = 0
        var isReplaying = false
        return made("cycle") { interpreter throws(Raise) in
          if !isReplaying {
            if let value = try source.next(interpreter) {
              try Limits.checkElements(seen.count + 1)
              seen.append(value)
              return value
            }
            isReplaying = true
          }
          guard !seen.isEmpty else { return nil }
          defer { place = (place + 1) % seen.count }
          return seen[place]
        }
      },
      NativeEntry("repeat", "object, times=None", "The same object again and again.") {
        call throws(Raise) in
        var left: Int? = call.isGiven(1) ? try call.int(1) : nil
        let value = call[0]
        return made("repeat") { _ throws(Raise) in
          if let count = left {
            guard count > 0 else { return nil }
            left = count - 1
          }
          return value
        } shows: { interpreter throws(Raise) in
          let shown = try interpreter.representation(value)
          return left.map { "repeat(\(shown), \(max($0, 0)))" } ?? "repeat(\(shown))"
        }
      },
    ]
  }

  private static var selecting: [NativeEntry] {
    [
      NativeEntry("islice", "iterable, *args", "The items that a slice selects.", islice),
      NativeEntry("takewhile", "predicate, iterable, /", "Items as long as predicate is true.") {
        call throws(Raise) in
        let test = call[0]
        let source = try call.interpreter.iterator(call[1])
        var isDone = false
        return made("takewhile") { interpreter throws(Raise) in
          guard !isDone, let value = try source.next(interpreter) else { return nil }
          if try interpreter.truth(interpreter.call(test, [value])) { return value }
          isDone = true
          return nil
        }
      },
      NativeEntry("dropwhile", "predicate, iterable, /", "Items from the first that fails on.") {
        call throws(Raise) in
        let test = call[0]
        let source = try call.interpreter.iterator(call[1])
        var isDropping = true
        return made("dropwhile") { interpreter throws(Raise) in
          while let value = try source.next(interpreter) {
            guard isDropping, try interpreter.truth(interpreter.call(test, [value])) else {
              isDropping = false
              return value
            }
            try interpreter.checkInterrupt()
          }
          return nil
        }
      },
      NativeEntry("filterfalse", "function, iterable, /", "Items for which function is false.") {
        call throws(Raise) in
        let test: Value? = call.isGiven(0) ? call[0] : nil
        let source = try call.interpreter.iterator(call[1])
        return made("filterfalse") { interpreter throws(Raise) in
          while let value = try source.next(interpreter) {
            var verdict = value
            if let test { verdict = try interpreter.call(test, [value]) }
            if try !interpreter.truth(verdict) { return value }
            try interpreter.checkInterrupt()
          }
          return nil
        }
      },
      NativeEntry("compress", "data, selectors", "Items whose selector is true.") {
        call throws(Raise) in
        let source = try call.interpreter.iterator(call[0])
        let selectors = try call.interpreter.iterator(call[1])
        return made("compress") { interpreter throws(Raise) in
          while let value = try source.next(interpreter),
            let selector = try selectors.next(interpreter)
          {
            if try interpreter.truth(selector) { return value }
          }
          return nil
        }
      },
      NativeEntry("starmap", "function, iterable, /", "function(*item) for each item.") {
        call throws(Raise) in
        let function = call[0]
        let source = try call.interpreter.iterator(call[1])
        return made("starmap") { interpreter throws(Raise) in
          guard let value = try source.next(interpreter) else { return nil }
          return try interpreter.call(function, interpreter.values(of: value))
        }
      },
    ]
  }

  private static func islice(_ call: Call) throws(Raise) -> Value {
    let bounds = call.variadic(1)
    guard (1...3).contains(bounds.count) else {
      throw .typeError("islice expected at least 2 arguments, got \(bounds.count + 1)")
    }
    func bound(_ value: Value, _ fallback: Int?) throws(Raise) -> Int? {
      if case .none = value { return fallback }
      let number = try call.interpreter.index(value)
      guard number >= 0 else {
        throw .valueError(
          "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
      }
      return number
    }
    let start = bounds.count > 1 ? try bound(bounds[0], 0) ?? 0 : 0
    let stop = try bound(bounds.count > 1 ? bounds[1] : bounds[0], nil)
    let step = bounds.count > 2 ? try bound(bounds[2], 1) ?? 1 : 1
    guard step > 0 else {
      throw .valueError("Step for islice() must be a positive integer or None.")
    }
    let source = try call.interpreter.iterator(call[0])
    var place = 0
    var wanted = start
    return made("islice") { interpreter throws(Raise) in
      while place < (stop ?? .max), wanted < (stop ?? .max) {
        guard let value = try source.next(interpreter) else { return nil }
        place += 1
        if place - 1 == wanted {
          wanted = wanted.addingReportingOverflow(step).overflow ? .max : wanted + step
          return value
        }
        try interpreter.checkInterrupt()
      }
      return nil
    }
  }

  private static var grouping: [NativeEntry] {
    [
      NativeEntry(
        "accumulate", "iterable, func=None, *, initial=None", "Running totals.", accumulate),
      NativeEntry(
        "zip_longest", "*iterables, fillvalue=None", "As zip, until the longest ends.", zipLongest),
      NativeEntry("pairwise", "iterable, /", "Overlapping pairs of neighbours.") {
        call throws(Raise) in
        let source = try call.interpreter.iterator(call[0])
        var last: Value?
        return made("pairwise") { interpreter throws(Raise) in
          if last == nil { last = try source.next(interpreter) }
          guard let before = last, let value = try source.next(interpreter) else { return nil }
          last = value
          return .tuple(TupleObject([before, value]))
        }
      },
      NativeEntry("groupby", "iterable, key=None", "Runs of items with the same key.", groupby),
      NativeEntry("tee", "iterable, n=2, /", "Several independent iterators.") {
        call throws(Raise) in
        let values = try call.interpreter.values(of: call[0])
        let count = try call.int(1, default: 2)
        guard (0...1024).contains(count) else { throw .valueError("n must be >= 0") }
        return .tuple(
          TupleObject(
            (0..<count).map { _ in
              .iterator(SequenceIterator(values, typeName: "itertools._tee"))
            }))
      },
    ]
  }

  private static func accumulate(_ call: Call) throws(Raise) -> Value {
    let source = try call.interpreter.iterator(call[0])
    let function: Value? = call.isGiven(1) ? call[1] : nil
    var total: Value?
    var givesInitial = call.isGiven(2)
    if givesInitial { total = call[2] }
    return made("accumulate") { interpreter throws(Raise) in
      if givesInitial {
        givesInitial = false
        return total
      }
      guard let value = try source.next(interpreter) else { return nil }
      if let before = total {
        if let function {
          total = try interpreter.call(function, [before, value])
        } else {
          total = try interpreter.binary(.add, before, value)
        }
      } else {
        total = value
      }
      return total
    }
  }

  private static func zipLongest(_ call: Call) throws(Raise) -> Value {
    var sources: [IteratorObject?] = []
    for value in call.variadic(0) { sources.append(try call.interpreter.iterator(value)) }
    let fill = call.isGiven(1) ? call[1] : .none
    return made("zip_longest") { interpreter throws(Raise) in
      var items: [Value] = []
      var isAlive = false
      for place in sources.indices {
        if let value = try sources[place]?.next(interpreter) {
          isAlive = true
          items.append(value)
        } else {
          sources[place] = nil
          items.append(fill)
        }
      }
      return isAlive ? .tuple(TupleObject(items)) : nil
    }
  }

  private static func groupby(_ call: Call) throws(Raise) -> Value {
    let source = try call.interpreter.iterator(call[0])
    let function: Value? = call.isGiven(1) ? call[1] : nil
    var waiting: (key: Value, value: Value)?
    return made("groupby") { interpreter throws(Raise) in
      func next() throws(Raise) -> (key: Value, value: Value)? {
        guard let value = try source.next(interpreter) else { return nil }
        if let function { return (try interpreter.call(function, [value]), value) }
        return (value, value)
      }
      if waiting == nil { waiting = try next() }
      guard let first = waiting else { return nil }
      waiting = nil
      var group = [first.value]
      while let item = try next() {
        guard try interpreter.equal(item.key, first.key) else {
          waiting = item
          break
        }
        group.append(item.value)
        try interpreter.checkInterrupt()
      }
      let members = SequenceIterator(group, typeName: "itertools._grouper")
      return .tuple(TupleObject([first.key, .iterator(members)]))
    }
  }
}
