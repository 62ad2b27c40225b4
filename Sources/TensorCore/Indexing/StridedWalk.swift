/// The offsets of two windows of one shape, walked together in C order, one run of the innermost axis
/// at a time.
///
/// Axes that both windows step through evenly are joined first, so that a run is as long as possible.
package struct StridedWalk {
  /// Elements in each run; zero when the windows are empty.
  package private(set) var runLength: Int
  /// The first window's step within a run.
  package private(set) var firstStep: Int
  /// The second window's step within a run.
  package private(set) var secondStep: Int
  /// The number of runs.
  package private(set) var runCount: Int

  /// The axes around the run, innermost first.
  private var outer: [Axis] = []

  struct Axis {
    let length: Int
    let first: Int
    let second: Int
    var position = 0
  }

  package init(shape: Shape, first: Shape, second: Shape) {
    runLength = 1
    firstStep = 1
    secondStep = 1
    runCount = 1
    var axis = shape.count - 1
    var started = false
    while axis >= 0 {
      let length = shape[axis]
      if length == 0 {
        runLength = 0
        runCount = 0
        outer = []
        return
      }
      if length != 1 {
        append(length: length, first: first[axis], second: second[axis], started: &started)
      }
      axis -= 1
    }
    for axis in outer { runCount &*= axis.length }
  }

  /// A walk over one window.
  package init(shape: Shape, strides: Shape) {
    self.init(shape: shape, first: strides, second: strides)
  }

  private mutating func append(length: Int, first: Int, second: Int, started: inout Bool) {
    guard started else {
      started = true
      runLength = length
      firstStep = first
      secondStep = second
      return
    }
    if let last = outer.last {
      if first == last.first &* last.length, second == last.second &* last.length {
        outer[outer.count - 1] = Axis(
          length: last.length &* length, first: last.first, second: last.second)
        return
      }
    } else if first == firstStep &* runLength, second == secondStep &* runLength {
      runLength &*= length
      return
    }
    outer.append(Axis(length: length, first: first, second: second))
  }

  /// Whether the two windows are one run each.
  package var isSingleRun: Bool { outer.isEmpty }

  /// The axis just outside the run: its length and steps.
  var firstOuterAxis: Axis? { outer.first }

  /// The same walk without the axis just outside the run, for loops that take it along.
  func droppingFirstOuterAxis() -> StridedWalk {
    var walk = self
    if let axis = walk.outer.first {
      walk.outer.removeFirst()
      walk.runCount /= axis.length
    }
    return walk
  }

  /// Calls `body` with the offsets at which each pair of runs starts.
  @inline(__always)
  package func forEachRun(_ body: (_ first: Int, _ second: Int) -> Void) {
    visitRuns { first, second -> Bool in
      body(first, second)
      return true
    }
  }

  /// Calls `body` with the offsets and the length of each pair of runs, long ones in pieces. Ctrl-C ends it
  /// early; `LongWork.check` then throws.
  @inline(__always)
  func forEachPiece(_ body: (_ first: Int, _ second: Int, _ count: Int) -> Void) {
    let (length, firstStep, secondStep) = (runLength, firstStep, secondStep)
    var left = LongWork.block
    visitRuns { first, second -> Bool in
      LongWork.inPieces(length, &left) { start, count in
        body(first &+ start &* firstStep, second &+ start &* secondStep, count)
      }
    }
  }

  /// As `forEachRun`, until `body` says false.
  @inline(__always)
  package func visitRuns(_ body: (_ first: Int, _ second: Int) -> Bool) {
    guard runCount > 0 else { return }
    var axes = outer
    var first = 0
    var second = 0
    for _ in 1..<runCount {
      if !body(first, second) { return }
      var level = 0
      while true {
        first &+= axes[level].first
        second &+= axes[level].second
        axes[level].position &+= 1
        if axes[level].position < axes[level].length { break }
        first &-= axes[level].first &* axes[level].length
        second &-= axes[level].second &* axes[level].length
        axes[level].position = 0
        level += 1
      }
    }
    _ = body(first, second)
  }
}
