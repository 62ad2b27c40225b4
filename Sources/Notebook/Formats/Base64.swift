/// Bytes as text of 64 signs (RFC 4648, section 4), as notebooks hold pictures.
enum Base64 {
  private static let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let rest = min(3, bytes.count - start)
      var group = UInt32(bytes[start]) << 16
      if rest > 1 { group |= UInt32(bytes[start + 1]) << 8 }
      if rest > 2 { group |= UInt32(bytes[start + 2]) }
      for place in 0..<4 {
        let index = Int(group >> UInt32(18 - 6 * place) & 63)
        result.append(place <= rest ? signs[index] : 0x3D)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
