/// PCG64 (O'Neill, 2014): a 128-bit linear congruential generator whose output is xor-shifted and rotated.
final class PermutedCongruential: BitSource {
  /// The high and low half of a 128-bit word.
  private struct Wide {
    var high: UInt64
    var low: UInt64

    static func + (a: Wide, b: Wide) -> Wide {
      let (low, carry) = a.low.addingReportingOverflow(b.low)
      return Wide(high: a.high &+ b.high &+ (carry ? 1 : 0), low: low)
    }

    static func * (a: Wide, b: Wide) -> Wide {
      let product = a.low.multipliedFullWidth(by: b.low)
      return Wide(
        high: product.high &+ a.high &* b.low &+ a.low &* b.high, low: product.low)
    }
  }

  private static let multiplier = Wide(
    high: 2_549_297_995_355_413_924, low: 4_865_540_595_714_422_341)

  private var state = Wide(high: 0, low: 0)
  private let increment: Wide
  /// The upper half of a word whose lower half has been handed out.
  private var spareHalf: UInt32?

  init(_ seeds: SeedSequence) {
    let words = seeds.state(wordCount: 4)
    increment = Wide(high: words[2] << 1 | words[3] >> 63, low: words[3] << 1 | 1)
    step()
    state = state + Wide(high: words[0], low: words[1])
    step()
  }

  /// The words of the state and the increment, high half first, and half a word that is still to be handed out.
  var words: (state: (UInt64, UInt64), increment: (UInt64, UInt64), spareHalf: UInt32?) {
    ((state.high, state.low), (increment.high, increment.low), spareHalf)
  }

  @inline(__always)
  private func step() { state = state * PermutedCongruential.multiplier + increment }

  @inline(__always)
  func nextUInt64() -> UInt64 {
    step()
    let folded = state.high ^ state.low
    let turn = state.high >> 58
    return folded >> turn | folded << ((64 &- turn) & 63)
  }

  @inline(__always)
  func nextUInt32() -> UInt32 {
    if let half = spareHalf {
      spareHalf = nil
      return half
    }
    let word = nextUInt64()
    spareHalf = UInt32(truncatingIfNeeded: word >> 32)
    return UInt32(truncatingIfNeeded: word)
  }

  @inline(__always)
  func nextDouble() -> Double { Double(nextUInt64() >> 11) * (1.0 / 9_007_199_254_740_992.0) }
}
