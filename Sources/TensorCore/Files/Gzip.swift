import CCompression

/// Files as gzip packs them (RFC 1952), several members one after another included.
package enum Gzip {
  /// Why bytes cannot be expanded, in the terms of Python's `gzip`.
  package enum Failure: Error {
    /// No gzip header, with the first two bytes.
    case notGzipped([UInt8])
    /// The bytes end in the middle.
    case truncated
    case damaged(String)
    case tooLarge
  }

  /// Expands all members; `limit` bounds the result, `step` is called about every megabyte and may stop by throwing.
  package static func expanded(
    _ bytes: [UInt8], limit: Int, step: () throws -> Void
  ) throws -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    while position < bytes.count {
      // Zeros may pad the end.
      if position > 0, bytes[position...].allSatisfy({ $0 == 0 }) { break }
      guard bytes[position...].starts(with: [0x1F, 0x8B]) else {
        throw Failure.notGzipped(Array(bytes[position...].prefix(2)))
      }
      position += try expandMember(bytes[position...], into: &result, limit: limit, step: step)
    }
    return result
  }

  /// Expands one member and returns how many bytes it took.
  private static func expandMember(
    _ bytes: ArraySlice<UInt8>, into result: inout [UInt8], limit: Int, step: () throws -> Void
  ) throws -> Int {
    var stream = z_stream()
    guard
      inflateInit2_(&stream, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw Failure.tooLarge }
    defer { inflateEnd(&stream) }
    var taken = 0
    while true {
      try step()
      var status = Z_OK
      var used = 0
      let room = 1 << 20
      let source = bytes.dropFirst(taken).prefix(1 << 24)
      let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, written in
        source.withUnsafeBufferPointer { source in
          stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
          stream.avail_in = UInt32(source.count)
          stream.next_out = buffer.baseAddress
          stream.avail_out = UInt32(room)
          status = inflate(&stream, Z_NO_FLUSH)
          used = source.count - Int(stream.avail_in)
          written = room - Int(stream.avail_out)
        }
      }
      taken += used
      guard result.count + piece.count <= limit else { throw Failure.tooLarge }
      result += piece
      if status == Z_STREAM_END { return taken }
      if status == Z_BUF_ERROR || (status == Z_OK && used == 0 && piece.isEmpty) {
        throw Failure.truncated
      }
      guard status == Z_OK else {
        throw Failure.damaged(stream.msg.map { String(cString: $0) } ?? "invalid data")
      }
    }
  }

  /// A gzip file of one member, without a name and a time; nil where zlib will not work.
  package static func packed(_ bytes: [UInt8], level: Int) -> [UInt8]? {
    var stream = z_stream()
    guard bytes.count < Int(UInt32.max),
      deflateInit2_(
        &stream, Int32(min(max(level, 0), 9)), Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY,
        ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    guard bound < Int(UInt32.max) else { return nil }
    var isComplete = false
    let result = [UInt8](unsafeUninitializedCapacity: bound) { buffer, written in
      bytes.withUnsafeBufferPointer { source in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = UInt32(source.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(bound)
        isComplete = deflate(&stream, Z_FINISH) == Z_STREAM_END
        written = bound - Int(stream.avail_out)
      }
    }
    return isComplete ? result : nil
  }
}
