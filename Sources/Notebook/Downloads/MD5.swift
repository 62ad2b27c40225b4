import Glibc

/// The checksum that the data sets' publishers give (RFC 1321): it finds damage, it is no protection from malice.
struct MD5 {
  private var state: (UInt32, UInt32, UInt32, UInt32) = (0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476)

  private static let shifts: [[UInt32]] = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]]
  /// T[i] of section 3.4: the whole part of 2³² |sin i|.
  private static let sines: [UInt32] = (1...64).map { UInt32(abs(sin(Double($0))) * 4_294_967_296) }

  /// The checksum of some bytes as 32 hexadecimal digits.
  static func hexadecimal(of bytes: [UInt8]) -> String {
    var sum = MD5()
    let whole = bytes.count / 64 * 64
    for start in stride(from: 0, to: whole, by: 64) { sum.add(bytes[start..<(start + 64)]) }
    var rest = Array(bytes[whole...]) + [0x80]
    while rest.count % 64 != 56 { rest.append(0) }
    let bits = UInt64(bytes.count) &* 8
    for byte in 0..<8 { rest.append(UInt8(truncatingIfNeeded: bits >> (8 * UInt64(byte)))) }
    for start in stride(from: 0, to: rest.count, by: 64) { sum.add(rest[start..<(start + 64)]) }
    return [sum.state.0, sum.state.1, sum.state.2, sum.state.3].map { word in
      (0..<4).map { place in
        let byte = String(UInt8(truncatingIfNeeded: word >> (8 * UInt32(place))), radix: 16)
        return byte.utf8.count == 1 ? "0" + byte : byte
      }.joined()
    }.joined()
  }

  /// Takes a block of 64 bytes into the sum.
  private mutating func add(_ block: ArraySlice<UInt8>) {
    let start = block.startIndex
    let words = (0..<16).map { index -> UInt32 in
      (0..<4).reduce(0) { $0 | UInt32(block[start + 4 * index + $1]) << (8 * UInt32($1)) }
    }
    var (a, b, c, d) = state
    for step in 0..<64 {
      let (mixed, word): (UInt32, Int) =
        switch step / 16 {
        case 0: ((b & c) | (~b & d), step)
        case 1: ((d & b) | (~d & c), (5 * step + 1) % 16)
        case 2: (b ^ c ^ d, (3 * step + 5) % 16)
        default: (c ^ (b | ~d), 7 * step % 16)
        }
      let sum = a &+ mixed &+ MD5.sines[step] &+ words[word]
      let shift = MD5.shifts[step / 16][step % 4]
      (a, d, c, b) = (d, c, b, b &+ (sum << shift | sum >> (32 - shift)))
    }
    state = (state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d)
  }
}
