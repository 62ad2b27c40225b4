/// A walk over up to four arrays of one shape at once: axes in the order of memory, runs as long as
/// possible, so that a kernel gets one call for dense arrays and one per row for broadcast ones.
///
/// The order of axes is NumPy's, because it decides the order of additions in a sum and the layout of
/// new results.
struct Walk {
  /// An axis: its length, the element stride of each array along it, and its place in the shape.
  struct Axis {
    var length: Int
    var steps: SIMD4<Int>
    var place: Int
  }

  /// Innermost first.
  private(set) var axes: [Axis] = []
  private var isEmpty = false

  /// The axes of `shape` in the order of memory; absent arrays have nil strides.
  init(_ shape: Shape, _ a: Shape?, _ b: Shape? = nil, _ c: Shape? = nil, _ d: Shape? = nil) {
    axes.reserveCapacity(shape.count)
    var place = shape.count - 1
    while place >= 0 {
      let length = shape[place]
      if length == 0 { isEmpty = true }
      axes.append(
        Axis(
          length: length,
          steps: length == 1
            ? .zero : SIMD4(a?[place] ?? 0, b?[place] ?? 0, c?[place] ?? 0, d?[place] ?? 0),
          place: place))
      place -= 1
    }
    sortAxes()
  }

  /// The innermost run.
  var length: Int { axes.first?.length ?? 1 }
  var steps: SIMD4<Int> { axes.first?.steps ?? .zero }

  /// An insertion sort by falling stride from the outside in; where arrays disagree C order stays.
  private mutating func sortAxes() {
    guard axes.count > 1 else { return }
    for current in 1..<axes.count {
      var target = current
      var previous = current - 1
      while previous >= 0 {
        switch Walk.comparison(axes[previous].steps, axes[current].steps) {
        case .ambiguous: break
        case .inOrder: previous = -1
        case .swapped: target = previous
        }
        previous -= 1
      }
      if target != current {
        let axis = axes.remove(at: current)
        axes.insert(axis, at: target)
      }
    }
  }

  private enum Comparison { case ambiguous, inOrder, swapped }

  private static func comparison(_ inner: SIMD4<Int>, _ outer: SIMD4<Int>) -> Comparison {
    var result = Comparison.ambiguous
    for index in 0..<4 where inner[index] != 0 && outer[index] != 0 {
      if inner[index].magnitude <= outer[index].magnitude {
        result = .inOrder
      } else if result == .ambiguous {
        result = .swapped
      }
    }
    return result
  }

  /// The strides of a new dense array whose axes lie in memory in the order of this walk.
  func denseStrides(_ shape: Shape) -> Shape {
    var strides = shape
    var step = 1
    for axis in axes {
      strides[axis.place] = step
      step &*= max(axis.length, 1)
    }
    return strides
  }

  /// Sets the strides of one of the four arrays, as laid out after the axes were sorted.
  mutating func setStrides(_ strides: Shape, ofArray index: Int) {
    for position in axes.indices where axes[position].length != 1 {
      axes[position].steps[index] = strides[axes[position].place]
    }
  }

  /// Joins axes that continue one another and drops those of length one.
  mutating func coalesce() {
    var kept = 0
    for position in axes.indices {
      let axis = axes[position]
      if axis.length == 1 { continue }
      if kept > 0 {
        let inner = axes[kept - 1]
        if axis.steps == inner.steps &* SIMD4(repeating: inner.length) {
          axes[kept - 1].length = inner.length &* axis.length
          continue
        }
      }
      axes[kept] = axis
      kept += 1
    }
    axes.removeLast(axes.count - kept)
  }

  /// Calls `body` with the four element offsets of each innermost run.
  @inline(__always)
  func forEachRun(_ body: (SIMD4<Int>) -> Void) {
    visitRuns { offset -> Bool in
      body(offset)
      return true
    }
  }

  /// Calls `body` with the offsets and the length of each innermost run, long ones in pieces. Ctrl-C ends it
  /// early; `LongWork.check` then throws.
  @inline(__always)
  func forEachPiece(_ body: (SIMD4<Int>, Int) -> Void) {
    let (length, steps) = (length, steps)
    var left = LongWork.block
    visitRuns { offset -> Bool in
      LongWork.inPieces(length, &left) { start, count in
        body(offset &+ steps &* SIMD4(repeating: start), count)
      }
    }
  }

  /// As `forEachRun`, until `body` says false.
  @inline(__always)
  func visitRuns(_ body: (SIMD4<Int>) -> Bool) {
    if isEmpty { return }
    guard axes.count > 1 else {
      _ = body(.zero)
      return
    }
    let rows = axes[1]
    guard axes.count > 2 else {
      var offset = SIMD4<Int>.zero
      for _ in 0..<rows.length {
        if !body(offset) { return }
        offset = offset &+ rows.steps
      }
      return
    }
    var position = [Int](repeating: 0, count: axes.count)
    var base = SIMD4<Int>.zero
    while true {
      var offset = base
      for _ in 0..<rows.length {
        if !body(offset) { return }
        offset = offset &+ rows.steps
      }
      var axis = 2
      while true {
        position[axis] &+= 1
        base = base &+ axes[axis].steps
        if position[axis] < axes[axis].length { break }
        base = base &- axes[axis].steps &* SIMD4(repeating: axes[axis].length)
        position[axis] = 0
        axis += 1
        if axis == axes.count { return }
      }
    }
  }
}
