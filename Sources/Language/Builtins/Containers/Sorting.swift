import TensorCore

/// Python's stable sort with key and reverse, for `sorted` and `list.sort`.
package enum Sorting {
  /// The `reverse` argument, which Python wants to be an integer.
  static func isReversed(_ call: Call, _ position: Int) throws(Raise) -> Bool {
    switch call[position] {
    case .undefined: false
    case .bool(let value): value
    case .scalar(.bool(let value)): value
    default: try call.index(position) != 0
    }
  }

  package static func sorted(
    _ items: [Value], key: Value?, reverse: Bool, _ interpreter: Interpreter
  ) throws(Raise) -> [Value] {
    var keys = items
    if let key {
      keys = []
      keys.reserveCapacity(items.count)
      for item in items { keys.append(try interpreter.call(key, [item])) }
    }
    // Reversing before and after keeps equal items in their order.
    if reverse { keys.reverse() }
    var order = try ordered(keys, interpreter)
    if reverse {
      let last = items.count - 1
      order = order.reversed().map { last - $0 }
    }
    return order.map { items[$0] }
  }

  /// The positions of the keys in ascending order.
  private static func ordered(
    _ keys: [Value], _ interpreter: Interpreter
  ) throws(Raise) -> [Int] {
    if let integers = integers(keys) {
      return try merged(keys.count, interpreter) { a, b throws(Raise) in integers[a] < integers[b] }
    }
    if let doubles = doubles(keys) {
      return try merged(keys.count, interpreter) { a, b throws(Raise) in doubles[a] < doubles[b] }
    }
    return try merged(keys.count, interpreter) { a, b throws(Raise) in
      try precedes(keys[a], keys[b], interpreter)
    }
  }

  private static func integers(_ keys: [Value]) -> [Int]? {
    var result: [Int] = []
    result.reserveCapacity(keys.count)
    for case .int(let value) in keys { result.append(value) }
    return result.count == keys.count ? result : nil
  }

  private static func doubles(_ keys: [Value]) -> [Double]? {
    var result: [Double] = []
    result.reserveCapacity(keys.count)
    for key in keys {
      switch key {
      case .float(let value), .scalar(.float64(let value)): result.append(value)
      default: return nil
      }
    }
    return result
  }

  /// `a < b`, short for the common kinds.
  package static func precedes(
    _ a: Value, _ b: Value, _ interpreter: Interpreter
  ) throws(Raise) -> Bool {
    switch (a, b) {
    case (.int(let x), .int(let y)): return x < y
    case (.float(let x), .float(let y)): return x < y
    case (.string(let x), .string(let y)): return x.precedes(y)
    default: return try interpreter.truth(interpreter.compare(.less, a, b))
    }
  }

  /// The stable order of `count` things by merge sort, bottom up over runs sorted by insertion; it asks only
  /// whether a later item is less than an earlier one, so equal items stay in order.
  package static func merged(
    _ count: Int, _ interpreter: Interpreter, _ isLess: (Int, Int) throws(Raise) -> Bool
  ) throws(Raise) -> [Int] {
    var order = Array(0..<count)
    let run = 16
    for start in stride(from: 0, to: count, by: run) {
      if start & 0xFFFF == 0 { try interpreter.checkInterrupt() }
      for place in start..<min(start + run, count) {
        let item = order[place]
        var hole = place
        while hole > start, try isLess(item, order[hole - 1]) {
          order[hole] = order[hole - 1]
          hole -= 1
        }
        order[hole] = item
      }
    }
    var width = run
    var spare = order
    while width < count {
      for start in stride(from: 0, to: count, by: 2 * width) {
        let middle = min(start + width, count)
        let end = min(start + 2 * width, count)
        var left = start
        var right = middle
        for place in start..<end {
          if place & 0xFFFF == 0 { try interpreter.checkInterrupt() }
          if left < middle, right >= end {
            spare[place] = order[left]
            left += 1
          } else if left >= middle {
            spare[place] = order[right]
            right += 1
          } else if try isLess(order[right], order[left]) {
            spare[place] = order[right]
            right += 1
          } else {
            spare[place] = order[left]
            left += 1
          }
        }
      }
      swap(&order, &spare)
      width *= 2
    }
    return order
  }
}
