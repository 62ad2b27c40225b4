/// A message digest: MD5, SHA-1 or SHA-2, of whole messages.
///
/// RFC 1321 (MD5) and FIPS 180-4 (SHA). The constants are computed as the standards define them where that is exact.
enum Digest: String, CaseIterable {
  case md5, sha1, sha224, sha256, sha384, sha512

  /// Bytes of the digest.
  var size: Int {
    switch self {
    case .md5: 16
    case .sha1: 20
    case .sha224: 28
    case .sha256: 32
    case .sha384: 48
    case .sha512: 64
    }
  }

  /// Bytes of the blocks that the message is taken apart into.
  var blockSize: Int { self == .sha384 || self == .sha512 ? 128 : 64 }

  /// The digest of a message.
  func callAsFunction(_ message: [UInt8]) -> [UInt8] {
    let blocks = padded(message)
    switch self {
    case .md5: return md5(blocks)
    case .sha1: return sha1(blocks)
    case .sha224: return sha2(blocks, Digest.start224)
    case .sha256: return sha2(blocks, Digest.start256)
    case .sha384: return sha2(blocks, Digest.start384)
    case .sha512: return sha2(blocks, Digest.start512)
    }
  }

  /// The message, a one bit, zeros and its length in bits, to whole blocks.
  private func padded(_ message: [UInt8]) -> [UInt8] {
    let lengthBytes = blockSize / 8
    var bytes = message
    bytes.append(0x80)
    while bytes.count % blockSize != blockSize - lengthBytes { bytes.append(0) }
    var length = [UInt8](repeating: 0, count: lengthBytes)
    let bits = UInt64(message.count) << 3
    for place in 0..<8 { length[place] = UInt8(truncatingIfNeeded: bits >> UInt64(8 * place)) }
    return bytes + (self == .md5 ? length : length.reversed())
  }

  // MARK: MD5

  private func md5(_ blocks: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476]
    for start in stride(from: 0, to: blocks.count, by: 64) {
      let words = (0..<16).map { word in
        (0..<4).reduce(UInt32(0)) { $0 | UInt32(blocks[start + 4 * word + $1]) << UInt32(8 * $1) }
      }
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      for step in 0..<64 {
        let mixed: UInt32
        let word: Int
        switch step / 16 {
        case 0: (mixed, word) = ((b & c) | (~b & d), step)
        case 1: (mixed, word) = ((d & b) | (~d & c), (5 * step + 1) % 16)
        case 2: (mixed, word) = (b ^ c ^ d, (3 * step + 5) % 16)
        default: (mixed, word) = (c ^ (b | ~d), 7 * step % 16)
        }
        let sum = a &+ mixed &+ Digest.sines[step] &+ words[word]
        (a, d, c) = (d, c, b)
        b = b &+ Digest.rotated(sum, left: Digest.md5Shifts[step / 16][step % 4])
      }
      state = [state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d]
    }
    return state.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(8 * $0)) } }
  }

  private static let md5Shifts: [[UInt32]] = [
    [7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21],
  ]

  /// `floor(2^32 |sin(i + 1)|)`, RFC 1321, 3.4.
  private static let sines: [UInt32] = [
    0xd76a_a478, 0xe8c7_b756, 0x2420_70db, 0xc1bd_ceee, 0xf57c_0faf, 0x4787_c62a, 0xa830_4613,
    0xfd46_9501, 0x6980_98d8, 0x8b44_f7af, 0xffff_5bb1, 0x895c_d7be, 0x6b90_1122, 0xfd98_7193,
    0xa679_438e, 0x49b4_0821, 0xf61e_2562, 0xc040_b340, 0x265e_5a51, 0xe9b6_c7aa, 0xd62f_105d,
    0x0244_1453, 0xd8a1_e681, 0xe7d3_fbc8, 0x21e1_cde6, 0xc337_07d6, 0xf4d5_0d87, 0x455a_14ed,
    0xa9e3_e905, 0xfcef_a3f8, 0x676f_02d9, 0x8d2a_4c8a, 0xfffa_3942, 0x8771_f681, 0x6d9d_6122,
    0xfde5_380c, 0xa4be_ea44, 0x4bde_cfa9, 0xf6bb_4b60, 0xbebf_bc70, 0x289b_7ec6, 0xeaa1_27fa,
    0xd4ef_3085, 0x0488_1d05, 0xd9d4_d039, 0xe6db_99e5, 0x1fa2_7cf8, 0xc4ac_5665, 0xf429_2244,
    0x432a_ff97, 0xab94_23a7, 0xfc93_a039, 0x655b_59c3, 0x8f0c_cc92, 0xffef_f47d, 0x8584_5dd1,
    0x6fa8_7e4f, 0xfe2c_e6e0, 0xa301_4314, 0x4e08_11a1, 0xf753_7e82, 0xbd3a_f235, 0x2ad7_d2bb,
    0xeb86_d391,
  ]

  // MARK: SHA-1

  private func sha1(_ blocks: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]
    for start in stride(from: 0, to: blocks.count, by: 64) {
      var words: [UInt32] = Digest.words(blocks, start)
      for place in 16..<80 {
        let sum = words[place - 3] ^ words[place - 8] ^ words[place - 14] ^ words[place - 16]
        words.append(Digest.rotated(sum, left: 1))
      }
      var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
      for step in 0..<80 {
        let mixed: UInt32
        let constant: UInt32
        switch step / 20 {
        case 0: (mixed, constant) = ((b & c) | (~b & d), 0x5a82_7999)
        case 1: (mixed, constant) = (b ^ c ^ d, 0x6ed9_eba1)
        case 2: (mixed, constant) = ((b & c) | (b & d) | (c & d), 0x8f1b_bcdc)
        default: (mixed, constant) = (b ^ c ^ d, 0xca62_c1d6)
        }
        let sum = Digest.rotated(a, left: 5) &+ mixed &+ e &+ constant &+ words[step]
        (e, d, c, b, a) = (d, c, Digest.rotated(b, left: 30), a, sum)
      }
      state = [
        state[0] &+ a, state[1] &+ b, state[2] &+ c, state[3] &+ d, state[4] &+ e,
      ]
    }
    return Digest.bytes(state)
  }

  // MARK: SHA-2

  /// Both widths: words of 32 bits with 64 rounds, or of 64 bits with 80.
  private func sha2<Word: FixedWidthInteger & UnsignedInteger>(
    _ blocks: [UInt8], _ start: [Word]
  ) -> [UInt8] {
    let isWide = Word.bitWidth == 64
    let rounds = isWide ? 80 : 64
    let shifts = isWide ? Digest.wideShifts : Digest.narrowShifts
    let constants = Digest.roundConstants.prefix(rounds).map { Word(truncatingIfNeeded: isWide ? $0 : $0 >> 32) }
    func sigma(_ x: Word, _ row: Int, shiftsLast: Bool) -> Word {
      let last = Word(shifts[row][2])
      return Digest.rotated(x, right: shifts[row][0]) ^ Digest.rotated(x, right: shifts[row][1])
        ^ (shiftsLast ? x >> last : Digest.rotated(x, right: shifts[row][2]))
    }
    var state = start
    for block in stride(from: 0, to: blocks.count, by: blockSize) {
      var words: [Word] = Digest.words(blocks, block)
      for place in 16..<rounds {
        words.append(
          sigma(words[place - 2], 3, shiftsLast: true) &+ words[place - 7]
            &+ sigma(words[place - 15], 2, shiftsLast: true) &+ words[place - 16])
      }
      var v = state
      for step in 0..<rounds {
        let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
        let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
        let first = v[7] &+ sigma(v[4], 1, shiftsLast: false) &+ choice &+ constants[step] &+ words[step]
        let second = sigma(v[0], 0, shiftsLast: false) &+ majority
        v = [first &+ second, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
      }
      for place in 0..<8 { state[place] = state[place] &+ v[place] }
    }
    return Array(Digest.bytes(state).prefix(size))
  }

  /// The rotations of FIPS 180-4, 4.1.2 and 4.1.3: big sigma 0 and 1, small sigma 0 and 1.
  private static let narrowShifts = [[2, 13, 22], [6, 11, 25], [7, 18, 3], [17, 19, 10]]
  private static let wideShifts = [[28, 34, 39], [14, 18, 41], [1, 8, 7], [19, 61, 6]]

  /// The first 64 bits of the fractional parts of the cube roots of the first 80 primes; those of 32 bits are
  /// their upper halves.
  private static let roundConstants = primes(80).map { fraction(ofRoot: 3, of: $0) }
  /// The same of the square roots of the first eight primes, and for SHA-384 and SHA-224 of the eight after.
  private static let start512 = primes(8).map { fraction(ofRoot: 2, of: $0) }
  private static let start384 = primes(16).suffix(8).map { fraction(ofRoot: 2, of: $0) }
  private static let start256 = start512.map { UInt32(truncatingIfNeeded: $0 >> 32) }
  private static let start224 = start384.map { UInt32(truncatingIfNeeded: $0) }

  private static func primes(_ count: Int) -> [UInt64] {
    var found: [UInt64] = []
    var candidate: UInt64 = 2
    while found.count < count {
      if !found.contains(where: { candidate % $0 == 0 }) { found.append(candidate) }
      candidate += 1
    }
    return found
  }

  /// The fraction of a prime's root in units of 2^-64: the largest r with (whole + r / 2^64)^degree <= prime,
  /// found bit by bit in integers of 256 bits.
  private static func fraction(ofRoot degree: Int, of prime: UInt64) -> UInt64 {
    var whole: UInt64 = 1
    while (0..<degree).reduce(1, { product, _ in product * (whole + 1) }) <= prime { whole += 1 }
    var fraction: UInt64 = 0
    for bit in (0..<64).reversed() {
      let trial = fraction | 1 << UInt64(bit)
      if WideNumber(whole, trial).power(degree, isAtMost: prime) { fraction = trial }
    }
    return fraction
  }

  // MARK: Words and bytes

  private static func rotated<Word: FixedWidthInteger>(_ x: Word, left count: Word) -> Word {
    x &<< count | x &>> (Word(Word.bitWidth) - count)
  }

  private static func rotated<Word: FixedWidthInteger>(_ x: Word, right count: Int) -> Word {
    x &>> Word(count) | x &<< Word(Word.bitWidth - count)
  }

  private static func words<Word: FixedWidthInteger>(_ blocks: [UInt8], _ start: Int) -> [Word] {
    let width = Word.bitWidth / 8
    return (0..<16).map { word in
      (0..<width).reduce(Word(0)) { $0 << 8 | Word(blocks[start + width * word + $1]) }
    }
  }

  private static func bytes<Word: FixedWidthInteger>(_ words: [Word]) -> [UInt8] {
    words.flatMap { word in
      stride(from: Word.bitWidth - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> Word($0)) }
    }
  }
}

/// A number of a few words with 64 bits behind the point, for comparing powers exactly.
private struct WideNumber {
  /// The lowest first, of 32 bits each.
  private var digits: [UInt64]

  init(_ whole: UInt64, _ fraction: UInt64) {
    digits = [fraction & 0xffff_ffff, fraction >> 32, whole]
  }

  /// Whether the number to a power is not above a whole one.
  func power(_ degree: Int, isAtMost limit: UInt64) -> Bool {
    var product = digits
    for _ in 1..<degree { product = WideNumber.multiplied(product, digits) }
    let places = 2 * degree
    let whole = product.dropFirst(places).enumerated().reduce(UInt64(0)) { $0 | $1.element << UInt64(32 * $1.offset) }
    if whole != limit { return whole < limit }
    return product.prefix(places).allSatisfy { $0 == 0 }
  }

  private static func multiplied(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
    var result = [UInt64](repeating: 0, count: a.count + b.count)
    for (i, x) in a.enumerated() {
      var carry: UInt64 = 0
      for (j, y) in b.enumerated() {
        let sum = result[i + j] + x * y + carry
        result[i + j] = sum & 0xffff_ffff
        carry = sum >> 32
      }
      result[i + b.count] += carry
    }
    return result
  }
}
