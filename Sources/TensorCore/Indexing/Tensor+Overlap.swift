extension Tensor {
  /// The bytes between the lowest and the highest element, counted from the start of the memory.
  private var byteRange: Range<Int>? {
    guard count > 0 else { return nil }
    var low = offset
    var high = offset
    for axis in 0..<rank {
      let reach = (shape[axis] - 1) * strides[axis]
      if reach < 0 { low += reach } else { high += reach }
    }
    return (low * dtype.size)..<((high + 1) * dtype.size)
  }

  /// Whether the two windows' bounds meet in one block of memory; elements need not actually coincide.
  package func mayOverlap(_ other: Tensor) -> Bool {
    guard memory == other.memory, let a = byteRange, let b = other.byteRange else {
      return false
    }
    return a.overlaps(b)
  }

  /// Whether the two arrays have an element in common (`np.shares_memory`).
  package func sharesMemory(with other: Tensor) -> Bool {
    guard mayOverlap(other) else { return false }
    if isContiguous && other.isContiguous { return true }
    let unit = min(dtype.size, other.dtype.size)
    let mine = elementOffsets(inUnitsOf: unit)
    let theirs = Set(other.elementOffsets(inUnitsOf: unit))
    return mine.contains { theirs.contains($0) }
  }

  private func elementOffsets(inUnitsOf unit: Int) -> [Int] {
    let units = dtype.size / unit
    var result: [Int] = []
    let walk = StridedWalk(shape: shape, strides: strides)
    walk.forEachRun { start, _ in
      for i in 0..<walk.runLength {
        let first = (offset &+ start &+ i &* walk.firstStep) &* units
        for place in 0..<units { result.append(first &+ place) }
      }
    }
    return result
  }
}
