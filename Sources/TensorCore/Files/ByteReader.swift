/// Reads little-endian numbers from bytes that may be anything.
struct ByteReader {
  let bytes: ArraySlice<UInt8>
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Bytes not yet read.
  var remaining: Int { bytes.endIndex - position }

  /// The next bytes, or nil when there are not that many.
  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= remaining else { return nil }
    defer { position += count }
    return bytes[position..<(position + count)]
  }

  /// The next number of up to eight bytes.
  mutating func number(_ size: Int) -> UInt64? {
    take(size)?.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The next number as a length or offset, refused when it does not fit.
  mutating func length(_ size: Int) -> Int? { number(size).flatMap { Int(exactly: $0) } }
}

extension [UInt8] {
  /// Adds a number, lowest byte first.
  mutating func append(_ value: Int, size: Int) {
    for byte in 0..<size { append(UInt8(truncatingIfNeeded: value >> (8 * byte))) }
  }
}
