/// A generator of random bits, as NumPy's bit generators are: everything else is drawn from these.
protocol BitSource: AnyObject {
  func nextUInt32() -> UInt32
  func nextUInt64() -> UInt64
  /// Uniform over [0, 1), in steps of 2^-53.
  func nextDouble() -> Double
}

/// A source of the three variates that the other distributions are made of.
protocol VariateSource: BitSource {
  /// Normal with mean 0 and standard deviation 1.
  func nextGaussian() -> Double
  /// Exponential with mean 1.
  func nextExponential() -> Double
  /// Whether old formulas are kept for the sake of old numbers.
  var isLegacy: Bool { get }
}

extension BitSource {
  /// An integer from 0 through `maximum`, by masked rejection (NumPy's `random_interval`).
  @inline(__always)
  func nextInterval(_ maximum: UInt64) -> UInt64 {
    guard maximum > 0 else { return 0 }
    let mask = maximum.maskUpToHighestBit
    while true {
      let value = (maximum <= 0xFFFF_FFFF ? UInt64(nextUInt32()) : nextUInt64()) & mask
      if value <= maximum { return value }
    }
  }
}

extension UInt64 {
  /// The smallest number of the form 2^k - 1 that is not below this one.
  var maskUpToHighestBit: UInt64 { self == 0 ? 0 : UInt64.max >> UInt64(leadingZeroBitCount) }
}
