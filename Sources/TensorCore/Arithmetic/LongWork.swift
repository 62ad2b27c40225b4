import CKernels

/// Cuts work on many elements into blocks, between which Ctrl-C is looked for.
enum LongWork {
  /// Elements between two looks: a few milliseconds of any kernel.
  static let block = 1 << 20

  /// Whether Ctrl-C was pressed; whoever stops early then has `check` throw.
  @inline(__always)
  static var isInterrupted: Bool { nabla_flag_get(nabla_watched()) }

  /// - Throws: `KeyboardInterrupt` when Ctrl-C was pressed.
  @inline(__always)
  static func check() throws(TensorError) {
    if isInterrupted { try TensorError.check(kernelState: 2) }
  }

  /// Calls `body` with one range after another until `count` is reached.
  @inline(__always)
  static func inBlocks(
    _ count: Int, of block: Int = block, _ body: (Range<Int>) -> Void
  ) throws(TensorError) {
    var done = 0
    while count - done > block {
      body(done..<(done + block))
      done += block
      try check()
    }
    if done < count { body(done..<count) }
  }

  /// Calls `body` with the start and the length of one piece of a run after another, and says whether Ctrl-C let it
  /// come to the end. `left` counts the elements until the next look, over many runs.
  @inline(__always)
  static func inPieces(
    _ count: Int, _ left: inout Int, _ body: (_ start: Int, _ count: Int) -> Void
  ) -> Bool {
    var done = 0
    while done < count {
      if left <= 0 {
        if isInterrupted { return false }
        left = block
      }
      let piece = min(count &- done, block)
      body(done, piece)
      done &+= piece
      left &-= piece
    }
    return true
  }

  /// A loop over dense arrays, or over such an array and a number, whose step is 0.
  @inline(__always)
  static func run(
    _ loop: BinaryLoop, _ a: UnsafeRawPointer, _ b: UnsafeRawPointer, _ out: UnsafeMutableRawPointer,
    _ count: Int, _ stepA: Int, _ stepB: Int, size: Int, sizeOut: Int
  ) throws(TensorError) {
    if count <= block { return loop(a, b, out, count, stepA, stepB, 1) }
    try inBlocks(count) { range in
      let start = range.lowerBound
      loop(
        a + start &* stepA &* size, b + start &* stepB &* size, out + start &* sizeOut, range.count,
        stepA, stepB, 1)
    }
  }
}
