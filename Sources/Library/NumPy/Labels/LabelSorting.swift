import Language
import TensorCore

/// `argsort` of labels. Equal labels come in the order in which NumPy's quicksort leaves them.
enum LabelSorting {
  /// `argsort` with the axis at `position`, the kind behind it and `stable` last.
  static func argsort(_ call: Call, _ error: Raise) throws(Raise) -> Value {
    let part = try LabelPart(call[0], call.interpreter)
    let ranks = try ordered(part, call).ranks
    let kind = try call.string(2, default: "quicksort")
    let asksForStable = try call.bool(4, default: false)
    let isStable = asksForStable || kind.hasPrefix("s") || kind.hasPrefix("m")
    let axis: Int? = if case .none = call[1] { nil } else { try call.int(1, default: -1) }
    let indices = try engine { () throws(TensorError) in try ranks.argsorted(axis: axis) }
    guard !isStable, let length = indices.shape.array.last, length > 16 else { return .array(indices) }
    let along = axis ?? -1
    return .array(
      try engine { () throws(TensorError) in
        let lined = try axis == nil ? ranks.raveled() : ranks
        let place = try Tensor.normalizedAxis(along, rank: lined.rank)
        let moved = try lined.movedAxis(from: [place], to: [lined.rank - 1])
        let length = moved.shape[moved.rank - 1]
        let keys = moved.integers
        var result: [Int] = []
        result.reserveCapacity(keys.count)
        var start = 0
        while start < keys.count {
          result += quicksort(Array(keys[start..<start + length]))
          start += length
        }
        return try Tensor(integers: result, shape: moved.shape)
          .movedAxis(from: [lined.rank - 1], to: [place]).copy()
      })
  }

  /// The numbers of the elements in order, and the different elements; `order` names fields of rows.
  private static func ordered(
    _ part: LabelPart, _ call: Call
  ) throws(Raise) -> (ranks: Tensor, distinct: [Value]) {
    let names = try LabelReductions.position("order", call).flatMap { (place) throws(Raise) -> [String]? in
      guard call.isGiven(place) else { return nil }
      if case .string(let name) = call[place] { return [name.text] }
      var names: [String] = []
      for value in try call.interpreter.values(of: call[place]) {
        guard case .string(let name) = value else { continue }
        names.append(name.text)
      }
      return names
    }
    guard case .labels(let labels) = part, labels.type.record != nil else {
      if names != nil { throw .valueError("Cannot specify order when the array has no fields.") }
      let order = try LabelOrder([part], call.interpreter)
      return (order.ranks[0], order.distinct)
    }
    let numbers = try RecordOrder.ranks(labels, by: names ?? [], call.interpreter)
    let shape = labels.shape
    return (
      try engine { () throws(TensorError) in try Tensor(integers: numbers, shape: shape) },
      LabelOrder.firsts(labels.items, numbers)
    )
  }

  /// `np.sort`: a sorted copy.
  static func sorted(_ call: Call, _ error: Raise) throws(Raise) -> Value {
    let part = try LabelPart(call[0], call.interpreter)
    guard case .labels(let labels) = part else { throw error }
    let (ranks, distinct) = try ordered(part, call)
    let order = LabelReductions.position("order", call)
    let replaced: [(Int, Value)] = [(0, .array(ranks))] + (order.map { [($0, .undefined)] } ?? [])
    let result = try LabelDispatch.rerun(call, replaced)
    guard case .array(let sorted) = result else { return result }
    return try LabelArray(labels.type, sorted.integers.map { distinct[$0] }, sorted.shape)
      .value(call.interpreter)
  }

  /// The median-of-three quicksort of `numpy/_core/src/npysort/quicksort.cpp`, with insertion below 16.
  static func quicksort(_ keys: [Int]) -> [Int] {
    var order = Array(keys.indices)
    var pending: [(low: Int, high: Int, depth: Int)] = []
    var (low, high) = (0, keys.count - 1)
    var depth = 2 * (Int.bitWidth - 1 - max(keys.count, 1).leadingZeroBitCount)
    while true {
      if depth < 0 {
        // Too deep: NumPy goes over to a heap sort here.
        let part = order[low...high].sorted { keys[$0] < keys[$1] }
        order.replaceSubrange(low...high, with: part)
      } else {
        while high - low > 16 {
          let middle = low + (high - low) >> 1
          if keys[order[middle]] < keys[order[low]] { order.swapAt(middle, low) }
          if keys[order[high]] < keys[order[middle]] { order.swapAt(high, middle) }
          if keys[order[middle]] < keys[order[low]] { order.swapAt(middle, low) }
          let pivot = keys[order[middle]]
          var (i, j) = (low, high - 1)
          order.swapAt(middle, j)
          while true {
            repeat { i += 1 } while keys[order[i]] < pivot
            repeat { j -= 1 } while pivot < keys[order[j]]
            if i >= j { break }
            order.swapAt(i, j)
          }
          order.swapAt(i, high - 1)
          depth -= 1
          if i - low < high - i {
            pending.append((i + 1, high, depth))
            high = i - 1
          } else {
            pending.append((low, i - 1, depth))
            low = i + 1
          }
        }
        if high > low {
          for index in (low + 1)...high {
            let current = order[index]
            var place = index
            while place > low, keys[current] < keys[order[place - 1]] {
              order[place] = order[place - 1]
              place -= 1
            }
            order[place] = current
          }
        }
      }
      guard let next = pending.popLast() else { return order }
      (low, high, depth) = next
    }
  }

  /// `x.sort()`: the elements change places in their store.
  static func sortInPlace(_ call: Call, _ error: Raise) throws(Raise) -> Value {
    guard let labels = LabelArray.of(call[0]) else { throw error }
    try LabelAccess.checkWriteable(labels)
    let order = try ordered(.labels(labels), call)
    let axis = try call.int(1, default: -1)
    let ranks = order.ranks
    try engine { () throws(TensorError) in try ranks.sort(axis: axis) }
    labels.write(ranks.integers.map { order.distinct[$0] }, at: labels.places)
    return .none
  }

  /// A function that rearranges an array in place, such as `np.random.shuffle`.
  static func rearrange(_ position: Int) -> LabelBody {
    { call, error throws(Raise) in
      guard let labels = LabelArray.of(call[position]) else { throw error }
      try LabelAccess.checkWriteable(labels)
      let places = labels.places
      let moved = try engine { () throws(TensorError) in try places.copy() }
      let result = try LabelDispatch.rerun(call, [(position, .array(moved))])
      let items = moved.integers.map { labels.element($0) }
      labels.write(items, at: places)
      return result
    }
  }
}
