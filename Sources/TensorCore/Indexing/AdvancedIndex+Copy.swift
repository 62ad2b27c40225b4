import CKernels

extension AdvancedIndex {
  /// The picked elements, as a new C-ordered array.
  func gathered(from tensor: Tensor) throws(TensorError) -> Tensor {
    let result = try Tensor(uninitialized: resultShape, dtype: tensor.dtype)
    guard result.count > 0 else { return result }
    if picksElements {
      let (source, size) = (tensor.firstByte, tensor.dtype.size)
      var target = result.firstByte
      forEachGroup { start, positions, count in
        nabla_gather(source + start &* size, 0, 1, positions, count, target, size)
        target += count &* size
      }
      if result.count > LongWork.block { try LongWork.check() }
      return result
    }
    switch tensor.dtype.size {
    case 1: gather(UInt8.self, tensor, result)
    case 2: gather(UInt16.self, tensor, result)
    case 4: gather(UInt32.self, tensor, result)
    case 16: gather(SixteenBytes.self, tensor, result)
    default: gather(UInt64.self, tensor, result)
    }
    if result.count > LongWork.block { try LongWork.check() }
    return result
  }

  @inline(__always)
  private func gather<Element: BitwiseCopyable>(
    _ type: Element.Type, _ tensor: Tensor, _ result: Tensor
  ) {
    let source = tensor.pointer(as: type)
    var target = result.pointer(as: type)
    forEachBlock { start, length, step in
      StridedCopy.copyRun(source + start, step, target, 1, length)
      target += length
    }
  }

  /// Writes elements, in C order of the result, to the picked places; later ones win.
  func scatter(_ values: Tensor, into tensor: Tensor) {
    guard values.count > 0 else { return }
    if picksElements {
      let (target, size) = (tensor.firstByte, tensor.dtype.size)
      var source = values.firstByte
      forEachGroup { start, positions, count in
        nabla_scatter(target + start &* size, 0, 1, positions, count, source, 1, size)
        source += count &* size
      }
      return
    }
    switch tensor.dtype.size {
    case 1: scatter(UInt8.self, values, tensor, advance: true)
    case 2: scatter(UInt16.self, values, tensor, advance: true)
    case 4: scatter(UInt32.self, values, tensor, advance: true)
    case 16: scatter(SixteenBytes.self, values, tensor, advance: true)
    default: scatter(UInt64.self, values, tensor, advance: true)
    }
  }

  /// Writes one element, of the tensor's type, to all picked places.
  func scatter(one value: Tensor, into tensor: Tensor) {
    switch tensor.dtype.size {
    case 1: scatter(UInt8.self, value, tensor, advance: false)
    case 2: scatter(UInt16.self, value, tensor, advance: false)
    case 4: scatter(UInt32.self, value, tensor, advance: false)
    case 16: scatter(SixteenBytes.self, value, tensor, advance: false)
    default: scatter(UInt64.self, value, tensor, advance: false)
    }
  }

  @inline(__always)
  private func scatter<Element: BitwiseCopyable>(
    _ type: Element.Type, _ values: Tensor, _ tensor: Tensor, advance: Bool
  ) {
    let target = tensor.pointer(as: type)
    var source = values.pointer(as: type)
    forEachBlock { start, length, step in
      StridedCopy.copyRun(source, advance ? 1 : 0, target + start, step, length)
      if advance { source += length }
    }
  }

  /// Whether each pick is one element.
  var picksElements: Bool {
    for axis in 0..<after.shape.count where after.shape[axis] != 1 { return false }
    return true
  }

  /// Visits the picks, where each is one element, in C order of the result: a place in the tensor and as many
  /// positions from there. Ctrl-C ends it early.
  @inline(__always)
  func forEachGroup(_ body: (_ start: Int, _ positions: UnsafePointer<Int64>, _ count: Int) -> Void) {
    let outer = StridedWalk(shape: before.shape, strides: before.strides)
    positions.withUnsafeBytes { bytes in
      let all = bytes.bindMemory(to: Int64.self)
      guard let first = all.baseAddress else { return }
      var left = LongWork.block
      outer.visitRuns { runStart, _ -> Bool in
        for i in 0..<outer.runLength {
          let isDone = LongWork.inPieces(all.count, &left) { place, count in
            body(runStart &+ i &* outer.firstStep, first + place, count)
          }
          if !isDone { return false }
        }
        return true
      }
    }
  }

  /// Visits the picked elements in C order of the result as runs: start, length and step in the tensor.
  /// Ctrl-C ends it early.
  @inline(__always)
  func forEachBlock(_ body: (_ start: Int, _ length: Int, _ step: Int) -> Void) {
    let outer = StridedWalk(shape: before.shape, strides: before.strides)
    let inner = StridedWalk(shape: after.shape, strides: after.strides)
    let single = inner.isSingleRun
    // Picks between two looks for Ctrl-C; each may lie in another part of the memory.
    let group = max(0x40000 / max(inner.runLength, 1), 1)
    var left = 0x40000
    positions.withUnsafeBufferPointer { positions in
      outer.forEachRun { runStart, _ in
        for i in 0..<outer.runLength {
          let start = runStart &+ i &* outer.firstStep
          if single {
            var place = 0
            while place < positions.count, !LongWork.isInterrupted {
              let stop = min(positions.count, place &+ group)
              for position in positions[place..<stop] {
                body(start &+ position, inner.runLength, inner.firstStep)
              }
              place = stop
            }
          } else {
            for position in positions {
              inner.visitRuns { offset, _ -> Bool in
                left &-= inner.runLength
                if left < 0 {
                  if LongWork.isInterrupted { return false }
                  left = 0x40000
                }
                body(start &+ position &+ offset, inner.runLength, inner.firstStep)
                return true
              }
            }
          }
        }
      }
    }
  }
}
