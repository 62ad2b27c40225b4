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
