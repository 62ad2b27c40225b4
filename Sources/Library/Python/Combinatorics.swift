import Language

/// Products, permutations and combinations, in the lexicographic order of positions.
enum Combinatorics {
  static func install(_ builder: ModuleBuilder) {
    builder.functions([
      NativeEntry("product", "*iterables, repeat=1", "The Cartesian product.", product),
      NativeEntry("permutations", "iterable, r=None", "Arrangements of r items.") {
        call throws(Raise) in
        try selections(call, "permutations") { positions, last in
          positions[..<last].contains(positions[last])
        }
      },
      NativeEntry("combinations", "iterable, r", "Choices of r items, in order.") {
        call throws(Raise) in
        try selections(call, "combinations") { positions, last in
          last > 0 && positions[last] <= positions[last - 1]
        }
      },
      NativeEntry(
        "combinations_with_replacement", "iterable, r", "Choices of r items, with repeats."
      ) { call throws(Raise) in
        try selections(call, "combinations_with_replacement", repeats: true) { positions, last in
          last > 0 && positions[last] < positions[last - 1]
        }
      },
    ])
  }

  private static func product(_ call: Call) throws(Raise) -> Value {
    var pools: [[Value]] = []
    for value in call.variadic(0) { pools.append(try call.interpreter.values(of: value)) }
    let times = try call.int(1, default: 1)
    guard times >= 0 else { throw .valueError("repeat argument cannot be negative") }
    try Limits.checkElements(Limits.product(pools.count, times))
    let factors = (0..<times).flatMap { _ in pools }
    var positions = [Int](repeating: 0, count: factors.count)
    var isDone = factors.contains(where: \.isEmpty)
    return ItertoolsModule.made("product") { _ throws(Raise) in
      if isDone { return nil }
      let items = zip(factors, positions).map { $0[$1] }
      isDone = true
      for place in positions.indices.reversed() {
        positions[place] += 1
        if positions[place] < factors[place].count {
          isDone = false
          break
        }
        positions[place] = 0
      }
      return .tuple(TupleObject(items))
    }
  }

  /// Walks all lists of `r` positions, leaving out those whose last position is refused by the ones before.
  private static func selections(
    _ call: Call, _ name: String, repeats: Bool = false,
    refusing isRefused: @escaping ([Int], Int) -> Bool
  ) throws(Raise) -> Value {
    let pool = try call.interpreter.values(of: call[0])
    let size = call.isGiven(1) ? try call.int(1) : pool.count
    guard size >= 0 else { throw .valueError("r must be non-negative") }
    if size > pool.count, !repeats || pool.isEmpty {
      return ItertoolsModule.made(name) { _ throws(Raise) in nil }
    }
    try Limits.checkElements(size)
    var positions: [Int] = []
    var isStarted = false
    /// Fills up from the given candidate for the next place; false where nothing is left.
    func advance(from first: Int, _ interpreter: Interpreter) throws(Raise) -> Bool {
      var candidate = first
      while true {
        if positions.count == size, candidate == 0 { return true }
        if candidate < pool.count, positions.count < size {
          positions.append(candidate)
          if isRefused(positions, positions.count - 1) {
            candidate = positions.removeLast() + 1
          } else {
            candidate = 0
          }
        } else {
          guard let last = positions.popLast() else { return false }
          candidate = last + 1
          try interpreter.checkInterrupt()
        }
      }
    }
    return ItertoolsModule.made(name) { interpreter throws(Raise) in
      if isStarted {
        guard let last = positions.popLast() else { return nil }
        guard try advance(from: last + 1, interpreter) else { return nil }
      } else {
        isStarted = true
        guard try advance(from: 0, interpreter) else { return nil }
      }
      return .tuple(TupleObject(positions.map { pool[$0] }))
    }
  }
}
