#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// 256 layers of equal area under a density (Marsaglia and Tsang, 2000).
struct Ziggurat: Sendable {
  let bounds: [UInt64]
  let widths: [Double]
  let heights: [Double]

  init(bounds: [UInt64], widths: [UInt64], heights: [UInt64]) {
    self.bounds = bounds
    self.widths = widths.map { Double(bitPattern: $0) }
    self.heights = heights.map { Double(bitPattern: $0) }
  }

  /// Where the tail of the normal density begins.
  private static let normalTail = 3.6541528853610087963519472518
  private static let inverseNormalTail = 0.27366123732975827203338247596

  /// Where the tail of the exponential density begins.
  private static let exponentialTail = 7.6971174701310497140446280481

  /// A standard normal variate; `self` must be `Ziggurat.normal`.
  @inline(__always)
  func gaussian(_ source: PermutedCongruential) -> Double {
    while true {
      let bits = source.nextUInt64()
      let layer = Int(bits & 0xFF)
      let magnitude = (bits >> 9) & 0x000F_FFFF_FFFF_FFFF
      let distance = Double(magnitude) * widths[layer]
      let x = (bits >> 8) & 1 == 1 ? -distance : distance
      if magnitude < bounds[layer] { return x }
      if layer == 0 { return tail(source, isNegative: (magnitude >> 8) & 1 == 1) }
      let height =
        (heights[layer - 1] - heights[layer]) * source.nextDouble() + heights[layer]
      if height < exp(-0.5 * x * x) { return x }
    }
  }

  private func tail(_ source: PermutedCongruential, isNegative: Bool) -> Double {
    while true {
      let x = -Ziggurat.inverseNormalTail * log1p(-source.nextDouble())
      let y = -log1p(-source.nextDouble())
      if y + y > x * x { return isNegative ? -(Ziggurat.normalTail + x) : Ziggurat.normalTail + x }
    }
  }

  /// A standard normal variate of 23 bits: the same layers, narrowed.
  func singleGaussian(_ source: PermutedCongruential) -> Float {
    func uniform() -> Float { Float(source.nextUInt32() >> 8) * (1 / 16_777_216) }
    while true {
      let bits = source.nextUInt32()
      let layer = Int(bits & 0xFF)
      let magnitude = (bits >> 9) & 0x007F_FFFF
      let distance = Float(magnitude) * Float(widths[layer] * 0x1p29)
      let x = (bits >> 8) & 1 == 1 ? -distance : distance
      if magnitude < UInt32(truncatingIfNeeded: bounds[layer] >> 29) { return x }
      if layer == 0 {
        while true {
          let beyond = -Float(Ziggurat.inverseNormalTail) * log1pf(-uniform())
          let y = -log1pf(-uniform())
          guard y + y > beyond * beyond else { continue }
          let edge = Float(Ziggurat.normalTail) + beyond
          return (magnitude >> 8) & 1 == 1 ? -edge : edge
        }
      }
      let (above, below) = (Float(heights[layer - 1]), Float(heights[layer]))
      if Double((above - below) * uniform() + below) < exp(-0.5 * Double(x) * Double(x)) { return x }
    }
  }

  /// A standard exponential variate of 23 bits.
  func singleExponential(_ source: PermutedCongruential) -> Float {
    func uniform() -> Float { Float(source.nextUInt32() >> 8) * (1 / 16_777_216) }
    while true {
      let bits = source.nextUInt32() >> 1
      let layer = Int(bits & 0xFF)
      let magnitude = bits >> 8
      let x = Float(magnitude) * Float(widths[layer] * 0x1p30)
      if magnitude < UInt32(truncatingIfNeeded: bounds[layer] >> 30) { return x }
      if layer == 0 { return Float(Ziggurat.exponentialTail) - log1pf(-uniform()) }
      let (above, below) = (Float(heights[layer - 1]), Float(heights[layer]))
      if (above - below) * uniform() + below < expf(-x) { return x }
    }
  }

  /// A standard exponential variate; `self` must be `Ziggurat.exponential`.
  @inline(__always)
  func exponential(_ source: PermutedCongruential) -> Double {
    while true {
      let bits = source.nextUInt64() >> 3
      let layer = Int(bits & 0xFF)
      let magnitude = bits >> 8
      let x = Double(magnitude) * widths[layer]
      if magnitude < bounds[layer] { return x }
      if layer == 0 { return Ziggurat.exponentialTail - log1p(-source.nextDouble()) }
      let height =
        (heights[layer - 1] - heights[layer]) * source.nextDouble() + heights[layer]
      if height < exp(-x) { return x }
    }
  }
}
