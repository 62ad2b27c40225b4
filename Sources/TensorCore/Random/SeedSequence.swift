/// Spreads a seed over as many well-mixed words as a generator wants (O'Neill's seed_seq, as in NumPy).
package struct SeedSequence {
  private var pool: [UInt32]

  /// The 32-bit words of a seed, lowest first.
  package static func words(of seed: UInt64) -> [UInt32] {
    let (low, high) = (UInt32(truncatingIfNeeded: seed), UInt32(seed >> 32))
    return high == 0 ? [low] : [low, high]
  }

  /// - Parameters:
  ///   - entropy: the seed's 32-bit words, lowest first.
  ///   - spawnKey: the words that tell children of the same seed apart.
  package init(entropy seed: [UInt32], spawnKey: [UInt32] = []) {
    let padding = spawnKey.isEmpty ? 0 : max(0, 4 - seed.count)
    let entropy = seed + [UInt32](repeating: 0, count: padding) + spawnKey
    var constant: UInt32 = 0x43B0_D7E5
    func hashed(_ value: UInt32) -> UInt32 {
      var word = value ^ constant
      constant &*= 0x931E_8875
      word &*= constant
      return word ^ (word >> 16)
    }
    func mixed(_ x: UInt32, _ y: UInt32) -> UInt32 {
      let word = (0xCA01_F9DD &* x) &- (0x4973_F715 &* y)
      return word ^ (word >> 16)
    }
    pool = (0..<4).map { hashed($0 < entropy.count ? entropy[$0] : 0) }
    for source in 0..<4 {
      for target in 0..<4 where target != source {
        pool[target] = mixed(pool[target], hashed(pool[source]))
      }
    }
    for word in entropy.dropFirst(4) {
      for target in 0..<4 { pool[target] = mixed(pool[target], hashed(word)) }
    }
  }

  /// Words of 32 bits to seed a generator with.
  package func words32(_ count: Int) -> [UInt32] {
    var constant: UInt32 = 0x8B51_F9DD
    return (0..<count).map { i in
      var word = pool[i % 4] ^ constant
      constant &*= 0x58F3_8DED
      word &*= constant
      return word ^ (word >> 16)
    }
  }

  /// Words to seed a generator with.
  func state(wordCount: Int) -> [UInt64] {
    let halves = words32(2 * wordCount).map { UInt64($0) }
    return (0..<wordCount).map { halves[2 * $0] | halves[2 * $0 + 1] << 32 }
  }
}
