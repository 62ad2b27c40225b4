/// Blocks of memory for elements. Their contents start undefined unless zeroed.
///
/// Blocks of a kilobyte or more start on a cache line, for the vector kernels. Two live blocks never have
/// one address, so that addresses tell whether arrays share memory.
package enum Memory {
  /// More than any machine nabla runs on can give; a bound so that sizes never overflow.
  package static let largestByteCount = 1 << 40

  /// A new block, or nil where there is not so much memory.
  @inline(__always)
  static func block(byteCount: Int) -> UnsafeMutableRawPointer? {
    if byteCount < 1024 { return malloc(max(byteCount, 16)) }
    guard byteCount <= largestByteCount else { return nil }
    return aligned_alloc(64, (byteCount + 63) & ~63)
  }

  /// A block of zero bytes. Large ones come from the system untouched and cost memory only as they are
  /// written to, so that `zeros` can be as large as NumPy's.
  static func zeroedBlock(byteCount: Int) -> UnsafeMutableRawPointer? {
    guard byteCount <= largestByteCount else { return nil }
    if byteCount >= 32 << 20 { return calloc(byteCount, 1) }
    let block = block(byteCount: byteCount)
    block?.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
    return block
  }

  @inline(__always)
  static func free(_ block: UnsafeMutableRawPointer) { release(block) }
}

@inline(__always)
private func release(_ block: UnsafeMutableRawPointer) { free(block) }

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
