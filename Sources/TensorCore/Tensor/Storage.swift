/// The block of memory that an array and its views share. Its contents start undefined.
///
/// Blocks of a kilobyte or more start on a cache line, for the vector kernels.
package final class Storage {
  package let pointer: UnsafeMutableRawPointer
  package let byteCount: Int

  package init(byteCount: Int) throws(TensorError) {
    guard byteCount >= 0, byteCount <= Storage.largestByteCount else {
      throw .outOfMemory(byteCount: byteCount)
    }
    guard let block = Storage.allocate(byteCount) else { throw .outOfMemory(byteCount: byteCount) }
    pointer = block
    self.byteCount = byteCount
  }

  /// A block of zero bytes. Large ones come from the system untouched and cost memory only as they are
  /// written to, so that `zeros` can be as large as NumPy's.
  package init(zeroedByteCount byteCount: Int) throws(TensorError) {
    guard byteCount >= 0, byteCount <= Storage.largestByteCount else {
      throw .outOfMemory(byteCount: byteCount)
    }
    let isLarge = byteCount >= 32 << 20
    guard let block = isLarge ? calloc(byteCount, 1) : Storage.allocate(byteCount) else {
      throw .outOfMemory(byteCount: byteCount)
    }
    if !isLarge { block.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount) }
    pointer = block
    self.byteCount = byteCount
  }

  deinit { free(pointer) }

  /// More than any machine nabla runs on can give; a bound so that sizes never overflow.
  package static let largestByteCount = 1 << 40

  private static func allocate(_ byteCount: Int) -> UnsafeMutableRawPointer? {
    if byteCount < 1024 { return malloc(max(byteCount, 16)) }
    return aligned_alloc(64, (byteCount + 63) & ~63)
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
