import CKernels

/// An operand as the kernels see it: an address, an element type and the window's strides (nil for a scalar).
struct Source {
  var pointer: UnsafeRawPointer
  var dtype: DType
  var strides: Shape?
}

/// One application of a kernel loop to whole arrays, with conversions done run by run in small buffers
/// so that no converted copy of an operand is ever made. Ctrl-C ends it early; `LongWork.check` then throws.
enum ElementwiseCall {
  /// Elements that are converted at a time; the buffers stay in the first-level cache.
  static let chunk = 1024

  static func binary(
    _ loop: BinaryLoop, computing type: DType, producing produced: DType, _ a: Source,
    _ b: Source, into out: Tensor, _ walk: Walk
  ) {
    let target = out.firstByte
    let (sizeA, sizeB, sizeOut) = (a.dtype.size, b.dtype.size, out.dtype.size)
    let steps = walk.steps
    let length = walk.length
    if a.dtype == type && b.dtype == type && produced == out.dtype {
      walk.forEachPiece { offset, length in
        loop(
          a.pointer + offset[0] &* sizeA, b.pointer + offset[1] &* sizeB,
          target + offset[2] &* sizeOut, length, steps[0], steps[1], steps[2])
      }
      return
    }
    withBuffers(of: max(type.size, 8)) { buffers in
      let inA = Inlet(a.dtype, to: type, step: steps[0], buffer: buffers[0])
      let inB = Inlet(b.dtype, to: type, step: steps[1], buffer: buffers[1])
      let outlet = Outlet(produced, to: out.dtype, step: steps[2], buffer: buffers[2])
      walk.forEachRun { offset in
        var done = 0
        while done < length, done & 0xFFFF != 0 || !LongWork.isInterrupted {
          let n = min(chunk, length - done)
          let (pa, sa) = inA.read(a.pointer + (offset[0] &+ done &* steps[0]) &* sizeA, n)
          let (pb, sb) = inB.read(b.pointer + (offset[1] &+ done &* steps[1]) &* sizeB, n)
          let to = target + (offset[2] &+ done &* steps[2]) &* sizeOut
          loop(pa, pb, outlet.pointer(to), n, sa, sb, outlet.stride)
          outlet.write(to, n)
          done += n
        }
      }
    }
  }

  static func unary(
    _ loop: UnaryLoop, computing type: DType, producing produced: DType, _ a: Source,
    into out: Tensor, _ walk: Walk
  ) {
    let target = out.firstByte
    let (sizeA, sizeOut) = (a.dtype.size, out.dtype.size)
    let steps = walk.steps
    let length = walk.length
    if a.dtype == type && produced == out.dtype {
      walk.forEachPiece { offset, length in
        loop(
          a.pointer + offset[0] &* sizeA, target + offset[2] &* sizeOut, length, steps[0], steps[2])
      }
      return
    }
    withBuffers(of: max(type.size, 8)) { buffers in
      let inlet = Inlet(a.dtype, to: type, step: steps[0], buffer: buffers[0])
      let outlet = Outlet(produced, to: out.dtype, step: steps[2], buffer: buffers[2])
      walk.forEachRun { offset in
        var done = 0
        while done < length, done & 0xFFFF != 0 || !LongWork.isInterrupted {
          let n = min(chunk, length - done)
          let (pa, sa) = inlet.read(a.pointer + (offset[0] &+ done &* steps[0]) &* sizeA, n)
          let to = target + (offset[2] &+ done &* steps[2]) &* sizeOut
          loop(pa, outlet.pointer(to), n, sa, outlet.stride)
          outlet.write(to, n)
          done += n
        }
      }
    }
  }

  /// Three buffers of a chunk of elements that are `size` bytes long at most.
  private static func withBuffers(of size: Int, _ body: ([UnsafeMutableRawPointer]) -> Void) {
    withUnsafeTemporaryAllocation(byteCount: 3 * chunk * size, alignment: 64) { memory in
      let first = memory.baseAddress!  // bug: the allocation has a constant, positive size
      body([first, first + chunk * size, first + 2 * chunk * size])
    }
  }
}

/// Reads runs of one array, converted into a buffer where the kernel wants another type.
struct Inlet {
  private let cast: UnaryLoop?
  private let step: Int
  private let buffer: UnsafeMutableRawPointer

  init(_ from: DType, to type: DType, step: Int, buffer: UnsafeMutableRawPointer) {
    cast = from == type ? nil : nabla_cast_loop(from.rawValue, type.rawValue)
    self.step = step
    self.buffer = buffer
  }

  /// Where to read n elements that start at `source`, and in which stride.
  @inline(__always)
  func read(_ source: UnsafeRawPointer, _ n: Int) -> (UnsafeRawPointer, Int) {
    guard let cast else { return (source, step) }
    cast(source, buffer, step == 0 ? 1 : n, step, 1)
    return (UnsafeRawPointer(buffer), step == 0 ? 0 : 1)
  }
}

/// Takes runs of results, and converts them into the array where it has another type.
struct Outlet {
  private let cast: UnaryLoop?
  private let step: Int
  private let buffer: UnsafeMutableRawPointer

  init(_ from: DType, to type: DType, step: Int, buffer: UnsafeMutableRawPointer) {
    cast = from == type ? nil : nabla_cast_loop(from.rawValue, type.rawValue)
    self.step = step
    self.buffer = buffer
  }

  /// Where the kernel writes a run that is meant for `target`.
  func pointer(_ target: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    cast == nil ? target : buffer
  }

  var stride: Int { cast == nil ? step : 1 }

  /// Brings n results to `target`.
  func write(_ target: UnsafeMutableRawPointer, _ n: Int) { cast?(buffer, target, n, 1, step) }
}
