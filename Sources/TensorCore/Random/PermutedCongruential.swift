/// PCG64 (O'Neill, 2014): a 128-bit linear congruential generator whose output is xor-shifted and rotated. Its variant
/// DXSM and the other streams stand behind the same methods, so that the usual one needs no dynamic calls.
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
  private var increment: Wide
  let kind: BitStreamKind
  /// Where the words come from instead; nil for the congruential generators.
  let stream: WordStream?
  /// The upper half of a word whose lower half has been handed out.
  private var spareHalf: UInt32?
  /// The half that was kept last, handed out or not.
  private(set) var lastHalf: UInt32 = 0

  init(_ seeds: SeedSequence, _ kind: BitStreamKind = .congruential) {
    self.kind = kind
    stream =
      switch kind {
      case .congruential, .congruentialDXSM: nil
      case .smallFast: SmallFastStream(seeds)
      case .counting: CountingStream(seeds)
      case .twister: TwisterStream(MersenneTwister(seed: 0))
      }
    let words = seeds.state(wordCount: 4)
    increment = Wide(high: words[2] << 1 | words[3] >> 63, low: words[3] << 1 | 1)
    // The variant is seeded with the usual multiplier.
    state = (increment + Wide(high: words[0], low: words[1])) * PermutedCongruential.multiplier + increment
  }

  /// Draws from a twister that others draw from too.
  init(_ twister: MersenneTwister) {
    kind = .twister
    stream = TwisterStream(twister)
    increment = Wide(high: 0, low: 1)
  }

  /// Puts a state back.
  func restore(state: (UInt64, UInt64), increment: (UInt64, UInt64), spareHalf: UInt32?) {
    self.state = Wide(high: state.0, low: state.1)
    self.increment = Wide(high: increment.0, low: increment.1)
    spare = spareHalf
  }

  /// Half a word that is still to be handed out.
  var spare: UInt32? {
    get { spareHalf }
    set {
      spareHalf = newValue
      lastHalf = newValue ?? 0
    }
  }

  private var factor: Wide {
    kind == .congruential ? PermutedCongruential.multiplier : Wide(high: 0, low: PermutedCongruential.cheapMultiplier)
  }

  /// Moves on by a number of steps of 128 bits (Brown, 1994).
  func advance(high: UInt64, low: UInt64) {
    var rest = Wide(high: high, low: low)
    var (power, offset) = (factor, increment)
    var (product, sum) = (Wide(high: 0, low: 1), Wide(high: 0, low: 0))
    let one = Wide(high: 0, low: 1)
    while rest.high != 0 || rest.low != 0 {
      if rest.low & 1 == 1 {
        product = product * power
        sum = sum * power + offset
      }
      offset = (power + one) * offset
      power = power * power
      rest = Wide(high: rest.high >> 1, low: rest.low >> 1 | rest.high << 63)
    }
    state = product * state + sum
    spare = nil
  }

  /// The words of the state and the increment, high half first, and half a word that is still to be handed out.
  var words: (state: (UInt64, UInt64), increment: (UInt64, UInt64), spareHalf: UInt32?) {
    ((state.high, state.low), (increment.high, increment.low), spareHalf)
  }

  private static let cheapMultiplier: UInt64 = 0xDA94_2042_E4DD_58B5

  private func step() { state = state * factor + increment }

  /// The next word of any but the usual stream.
  @inline(never)
  private func otherUInt64() -> UInt64 {
    if let stream { return stream.nextUInt64() }
    // DXSM: the state before the step, multiplied and folded twice.
    let low = state.low | 1
    var high = state.high
    high ^= high >> 32
    high &*= PermutedCongruential.cheapMultiplier
    high ^= high >> 48
    step()
    return high &* low
  }

  @inline(__always)
  func nextUInt64() -> UInt64 {
    guard kind == .congruential else { return otherUInt64() }
    state = state * PermutedCongruential.multiplier + increment
    let folded = state.high ^ state.low
    let turn = state.high >> 58
    return folded >> turn | folded << ((64 &- turn) & 63)
  }

  @inline(__always)
  func nextUInt32() -> UInt32 {
    if kind == .twister, let twister = stream as? TwisterStream { return twister.twister.nextUInt32() }
    if let half = spareHalf {
      spareHalf = nil
      return half
    }
    let word = nextUInt64()
    lastHalf = UInt32(truncatingIfNeeded: word >> 32)
    spareHalf = lastHalf
    return UInt32(truncatingIfNeeded: word)
  }

  @inline(__always)
  func nextDouble() -> Double {
    if kind == .twister, let twister = stream as? TwisterStream { return twister.twister.nextDouble() }
    return Double(nextUInt64() >> 11) * (1.0 / 9_007_199_254_740_992.0)
  }
}
