/// The streams of bits that NumPy's `Generator` can draw from.
package enum BitStreamKind: String, Sendable, CaseIterable {
  case congruential = "PCG64"
  case congruentialDXSM = "PCG64DXSM"
  case smallFast = "SFC64"
  case counting = "Philox"
  case twister = "MT19937"
}

/// A stream of 64-bit words beside PCG64.
class WordStream {
  func nextUInt64() -> UInt64 { 0 }
}

/// SFC64 (Doty-Humphrey): three words that stir each other, and a counter.
final class SmallFastStream: WordStream {
  var words: [UInt64]

  init(_ seeds: SeedSequence) {
    words = seeds.state(wordCount: 3) + [1]
    super.init()
    for _ in 0..<12 { _ = nextUInt64() }
  }

  override func nextUInt64() -> UInt64 {
    let result = words[0] &+ words[1] &+ words[3]
    words[3] &+= 1
    words[0] = words[1] ^ (words[1] >> 11)
    words[1] = words[2] &+ (words[2] << 3)
    words[2] = (words[2] << 24 | words[2] >> 40) &+ result
    return result
  }
}

/// Philox 4x64-10 (Salmon and others, 2011): a counter, encrypted.
final class CountingStream: WordStream {
  var counter: [UInt64] = [0, 0, 0, 0]
  var key: [UInt64]
  /// The words of the last counter, and how many of them were handed out.
  var buffer: [UInt64] = [0, 0, 0, 0]
  var position = 4

  init(_ seeds: SeedSequence) { key = seeds.state(wordCount: 2) }

  override func nextUInt64() -> UInt64 {
    if position < 4 {
      position += 1
      return buffer[position - 1]
    }
    advance(by: [1, 0, 0, 0])
    buffer = encrypted()
    position = 1
    return buffer[0]
  }

  /// Adds a number of 256 bits to the counter.
  func advance(by words: [UInt64]) {
    var carry: UInt64 = 0
    for i in 0..<4 {
      let (sum, first) = counter[i].addingReportingOverflow(words[i])
      let (whole, second) = sum.addingReportingOverflow(carry)
      counter[i] = whole
      carry = first || second ? 1 : 0
    }
  }

  private func encrypted() -> [UInt64] {
    var c = (counter[0], counter[1], counter[2], counter[3])
    var k = (key[0], key[1])
    for round in 0..<10 {
      if round > 0 { k = (k.0 &+ 0x9E37_79B9_7F4A_7C15, k.1 &+ 0xBB67_AE85_84CA_A73B) }
      let a = (0xD2E7_470E_E14C_6C93 as UInt64).multipliedFullWidth(by: c.0)
      let b = (0xCA5A_8263_9512_1157 as UInt64).multipliedFullWidth(by: c.2)
      c = (b.high ^ c.1 ^ k.0, b.low, a.high ^ c.3 ^ k.1, a.low)
    }
    return [c.0, c.1, c.2, c.3]
  }
}

/// MT19937 as a `Generator` draws from it.
final class TwisterStream: WordStream {
  let twister: MersenneTwister

  init(_ twister: MersenneTwister) { self.twister = twister }

  override func nextUInt64() -> UInt64 { twister.nextUInt64() }
}
