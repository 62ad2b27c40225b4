import CKernels

/// The largest element, a complex number, where it is only moved.
struct SixteenBytes: BitwiseCopyable {
  var low: UInt64
  var high: UInt64
}

/// Copies and fills of strided windows, by the size of an element alone. Ctrl-C ends long ones early;
/// `LongWork.check` then throws.
enum StridedCopy {
  /// Copies a window of `shape` between pointers to its first elements; the windows must not overlap.
  static func copy(
    shape: Shape, elementSize: Int,
    from source: UnsafeRawPointer, strides sourceStrides: Shape,
    to target: UnsafeMutableRawPointer, strides targetStrides: Shape
  ) {
    switch elementSize {
    case 1:
      copy(UInt8.self, shape, source, sourceStrides, target, targetStrides)
    case 2:
      copy(UInt16.self, shape, source, sourceStrides, target, targetStrides)
    case 4:
      copy(UInt32.self, shape, source, sourceStrides, target, targetStrides)
    case 16:
      copy(SixteenBytes.self, shape, source, sourceStrides, target, targetStrides)
    default:
      copy(UInt64.self, shape, source, sourceStrides, target, targetStrides)
    }
  }

  /// Writes the element at `value` over a window of `shape`.
  static func fill(
    shape: Shape, elementSize: Int, with value: UnsafeRawPointer,
    at target: UnsafeMutableRawPointer, strides: Shape
  ) {
    copy(
      shape: shape, elementSize: elementSize, from: value,
      strides: Shape.zeros(shape.count), to: target, strides: strides)
  }

  @inline(__always)
  private static func copy<Element: BitwiseCopyable>(
    _ type: Element.Type, _ shape: Shape, _ source: UnsafeRawPointer, _ sourceStrides: Shape,
    _ target: UnsafeMutableRawPointer, _ targetStrides: Shape
  ) {
    let from = source.assumingMemoryBound(to: Element.self)
    let to = target.assumingMemoryBound(to: Element.self)
    let walk = StridedWalk(shape: shape, first: sourceStrides, second: targetStrides)
    let count = walk.runLength
    let fromStep = walk.firstStep
    let toStep = walk.secondStep
    if let axis = walk.firstOuterAxis, abs(axis.first) < abs(fromStep), count > 8, axis.length > 8 {
      return copyTransposed(from, to, walk, axis)
    }
    walk.forEachPiece { first, second, count in
      copyRun(from + first, fromStep, to + second, toStep, count)
    }
  }

  /// One run: memory copy, fill, or strided loop.
  @inline(__always)
  static func copyRun<Element: BitwiseCopyable>(
    _ from: UnsafePointer<Element>, _ fromStep: Int,
    _ to: UnsafeMutablePointer<Element>, _ toStep: Int, _ count: Int
  ) {
    if toStep == 1 {
      if fromStep == 1 {
        to.update(from: from, count: count)
      } else if fromStep == 0 {
        to.update(repeating: from[0], count: count)
      } else {
        for i in 0..<count { to[i] = from[i &* fromStep] }
      }
    } else {
      for i in 0..<count { to[i &* toStep] = from[i &* fromStep] }
    }
  }

  /// The source runs across the target, as in a transposition: small square tiles keep both in the cache.
  @inline(__always)
  private static func copyTransposed<Element: BitwiseCopyable>(
    _ from: UnsafePointer<Element>, _ to: UnsafeMutablePointer<Element>, _ walk: StridedWalk,
    _ axis: StridedWalk.Axis
  ) {
    let tile = 16
    let columns = walk.runLength
    let rows = axis.length
    let (fromColumn, toColumn) = (walk.firstStep, walk.secondStep)
    let (fromRow, toRow) = (axis.first, axis.second)
    let flag = nabla_watched()
    walk.droppingFirstOuterAxis().forEachRun { first, second in
      var top = 0
      while top < rows {
        let bottom = min(top + tile, rows)
        var left = 0
        while left < columns, !nabla_flag_get(flag) {
          let right = min(left + tile, columns)
          for row in top..<bottom {
            let source = from + (first &+ row &* fromRow)
            let target = to + (second &+ row &* toRow)
            for column in left..<right {
              target[column &* toColumn] = source[column &* fromColumn]
            }
          }
          left = right
        }
        top = bottom
      }
    }
  }
}

extension Shape {
  /// `count` zeros: the strides of a value repeated over all axes.
  static func zeros(_ count: Int) -> Shape { Shape(repeating: 0, count: count) }
}
