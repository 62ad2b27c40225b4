import CCompression

/// Raw deflate streams, as zip archives hold them.
enum Compression {
  /// Expands a stream that must give exactly `size` bytes, or nil when it does not.
  static func inflated(_ bytes: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    // Deflate cannot do better than about 1030 to 1: a larger claim is a lie, not to be allocated for.
    guard size >= 0, size / 1032 <= bytes.count + 1 else { return nil }
    var stream = z_stream()
    guard
      inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    return run(&stream, bytes, capacity: size + 1, expected: size) { inflate(&$0, Z_NO_FLUSH) }
  }

  /// A stream that expands to `bytes`, or nil when zlib will not work.
  static func deflated(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var stream = z_stream()
    guard
      deflateInit2_(
        &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    return run(&stream, bytes, capacity: bound, expected: nil) { deflate(&$0, Z_FINISH) }
  }

  /// Feeds all of `bytes` through a stream into a buffer of `capacity`, in pieces zlib can count.
  private static func run(
    _ stream: inout z_stream, _ bytes: ArraySlice<UInt8>, capacity: Int, expected: Int?,
    _ step: (inout z_stream) -> Int32
  ) -> [UInt8]? {
    guard bytes.count < Int(UInt32.max), capacity < Int(UInt32.max) else { return nil }
    var isComplete = false
    let result = [UInt8](unsafeUninitializedCapacity: max(capacity, 1)) { buffer, written in
      bytes.withUnsafeBufferPointer { source in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = UInt32(source.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(capacity)
        isComplete = step(&stream) == Z_STREAM_END
        written = capacity - Int(stream.avail_out)
      }
    }
    guard isComplete, expected == nil || result.count == expected else { return nil }
    return result
  }

  /// The checksum of zip archives.
  static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.withUnsafeBufferPointer { source in
      var sum: UInt = 0
      var start = 0
      while start < source.count {
        let length = min(source.count - start, 1 << 30)
        sum = crc32(sum, source.baseAddress.map { $0 + start }, UInt32(length))
        start += length
      }
      return UInt32(truncatingIfNeeded: sum)
    }
  }
}
