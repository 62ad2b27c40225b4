/// Blocks of memory for elements. Their contents start undefined unless zeroed.
///
/// Blocks of a kilobyte or more start on a cache line, for the vector kernels. Two live blocks never have
/// one address, so that addresses tell whether arrays share memory.
package enum Memory {
  /// More than any machine nabla runs on can give; a bound so that sizes never overflow.
  package static let largestByteCount = 1 << 40

  /// From here on blocks are aligned; below, the allocator's own sixteen bytes do.
  private static let alignedFrom = 1024
  private static let alignment = 64
  /// From here on zeroed blocks come from the system.
  private static let largeFrom = 32 << 20

  /// A new block, or nil where there is not so much memory.
  @inline(__always)
  static func block(byteCount: Int) -> UnsafeMutableRawPointer? {
    if byteCount < alignedFrom { return malloc(max(byteCount, 16)) }
    guard byteCount <= largestByteCount else { return nil }
    if byteCount >= largeFrom { return aligned_alloc(alignment, (byteCount + 63) & ~63) }
    // The C library's own aligned blocks miss its fast lists: align by hand, and keep the block's
    // address before the first byte. Blocks are aligned to 16, so there is always room for it.
    guard let block = malloc(byteCount + alignment) else { return nil }
    let first = UnsafeMutableRawPointer(
      bitPattern: (UInt(bitPattern: block) + UInt(alignment)) & ~UInt(alignment - 1))
    first?.storeBytes(of: block, toByteOffset: -8, as: UnsafeMutableRawPointer.self)
    return first
  }

  /// A block of zero bytes. Large ones come from the system untouched and cost memory only as they are
  /// written to, so that `zeros` can be as large as NumPy's.
  static func zeroedBlock(byteCount: Int) -> UnsafeMutableRawPointer? {
    guard byteCount <= largestByteCount else { return nil }
    if byteCount >= largeFrom { return calloc(byteCount, 1) }
    let block = block(byteCount: byteCount)
    block?.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
    return block
  }

  /// Gives a block of that size back.
  @inline(__always)
  static func release(_ block: UnsafeMutableRawPointer, byteCount: Int) {
    if byteCount < alignedFrom || byteCount >= largeFrom {
      free(block)
    } else {
      free(block.load(fromByteOffset: -8, as: UnsafeMutableRawPointer.self))
    }
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
