/// MT19937 (Matsumoto and Nishimura, 1998), seeded as NumPy's `RandomState` seeds it.
final class MersenneTwister: BitSource {
  static let length = 624
  private static let middle = 397

  private let words: UnsafeMutablePointer<UInt32>
  private(set) var position = MersenneTwister.length

  init(seed: UInt32) {
    words = .allocate(capacity: MersenneTwister.length)
    reseed(seed)
  }

  deinit { words.deallocate() }

  /// Starts the stream of an integer seed.
  func reseed(_ seed: UInt32) {
    var word = seed
    for i in 0..<MersenneTwister.length {
      words[i] = word
      word = 1_812_433_253 &* (word ^ (word >> 30)) &+ UInt32(i) &+ 1
    }
    position = MersenneTwister.length
  }

  /// Starts the stream of a list of integers, which is not empty (`init_by_array`).
  func reseed(_ key: [UInt32]) {
    let length = MersenneTwister.length
    reseed(19_650_218)
    var i = 1
    var j = 0
    for _ in 0..<max(length, key.count) {
      let mixed = (words[i - 1] ^ (words[i - 1] >> 30)) &* 1_664_525
      words[i] = (words[i] ^ mixed) &+ key[j] &+ UInt32(truncatingIfNeeded: j)
      i += 1
      j += 1
      if i >= length {
        words[0] = words[length - 1]
        i = 1
      }
      if j >= key.count { j = 0 }
    }
    for _ in 1..<length {
      let mixed = (words[i - 1] ^ (words[i - 1] >> 30)) &* 1_566_083_941
      words[i] = (words[i] ^ mixed) &- UInt32(i)
      i += 1
      if i >= length {
        words[0] = words[length - 1]
        i = 1
      }
    }
    words[0] = 0x8000_0000
    position = length
  }

  /// The 624 words and the place of the next one among them.
  var state: (words: [UInt32], position: Int) {
    get {
      (Array(UnsafeBufferPointer(start: words, count: MersenneTwister.length)), position)
    }
    set {
      precondition(newValue.words.count == MersenneTwister.length)  // bug: callers check
      for i in 0..<MersenneTwister.length { words[i] = newValue.words[i] }
      position = min(max(newValue.position, 0), MersenneTwister.length)
    }
  }

  private func regenerate() {
    let length = MersenneTwister.length
    let middle = MersenneTwister.middle
    let words = words
    @inline(__always)
    func twist(_ i: Int, _ next: Int, _ far: Int) {
      let bits = (words[i] & 0x8000_0000) | (words[next] & 0x7FFF_FFFF)
      words[i] = words[far] ^ (bits >> 1) ^ ((0 &- (bits & 1)) & 0x9908_B0DF)
    }
    for i in 0..<(length - middle) { twist(i, i &+ 1, i &+ middle) }
    for i in (length - middle)..<(length - 1) { twist(i, i &+ 1, i &+ middle &- length) }
    twist(length - 1, 0, middle - 1)
    position = 0
  }

  @inline(__always)
  func nextUInt32() -> UInt32 {
    if position == MersenneTwister.length { regenerate() }
    var y = words[position]
    position &+= 1
    y ^= y >> 11
    y ^= (y << 7) & 0x9D2C_5680
    y ^= (y << 15) & 0xEFC6_0000
    y ^= y >> 18
    return y
  }

  @inline(__always)
  func nextUInt64() -> UInt64 {
    let high = UInt64(nextUInt32())
    return high << 32 | UInt64(nextUInt32())
  }

  @inline(__always)
  func nextDouble() -> Double {
    let high = nextUInt32() >> 5
    let low = nextUInt32() >> 6
    return (Double(high) * 67_108_864.0 + Double(low)) / 9_007_199_254_740_992.0
  }
}
