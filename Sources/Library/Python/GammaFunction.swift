#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The Gamma function by Lanczos' approximation with the coefficients and steps of CPython's
/// `Modules/mathmodule.c`, so that the last digits agree.
enum GammaFunction {
  private static let g = 6.024680040776729583740234375
  private static let gMinusHalf = 5.524680040776729583740234375
  private static let numerator: [Double] = [
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
  ]
  private static let denominator: [Double] = [
    0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
  ]
  private static let logPi = 1.144729885849400174143427351353058711647

  private static func lanczosSum(_ x: Double) -> Double {
    var above = 0.0
    var below = 0.0
    if x < 5 {
      for index in numerator.indices.reversed() {
        above = above * x + numerator[index]
        below = below * x + denominator[index]
      }
    } else {
      for index in numerator.indices {
        above = above / x + numerator[index]
        below = below / x + denominator[index]
      }
    }
    return above / below
  }

  /// sin(πx), accurate near whole numbers.
  private static func sinPi(_ x: Double) -> Double {
    let y = fmod(x.magnitude, 2)
    let result: Double
    switch Int((2 * y).rounded()) {
    case 0: result = sin(.pi * y)
    case 1: result = cos(.pi * (y - 0.5))
    case 2: result = sin(.pi * (1 - y))
    case 3: result = -cos(.pi * (y - 1.5))
    default: result = sin(.pi * (y - 2))
    }
    return x.sign == .minus ? -result : result
  }

  /// Γ(x): NaN at the poles, infinite where it overflows.
  static func gamma(_ x: Double) -> Double {
    guard x.isFinite else { return x.isNaN || x > 0 ? x : .nan }
    if x == 0 { return .nan }
    if x == x.rounded(.down) {
      if x < 0 { return .nan }
      if x <= 23 { return (1..<max(Int(x), 1)).reduce(1.0) { $0 * Double($1) } }
    }
    let size = x.magnitude
    if size < 1e-20 { return 1 / x }
    if size > 200 { return x < 0 ? 0 / sinPi(x) : .infinity }
    let y = size + gMinusHalf
    var z: Double
    if size > gMinusHalf {
      let q = y - size
      z = q - gMinusHalf
    } else {
      let q = y - gMinusHalf
      z = q - size
    }
    z = z * g / y
    if x < 0 {
      var result = -.pi / sinPi(size) / size * exp(y) / lanczosSum(size)
      result -= z * result
      if size < 140 { return result / pow(y, size - 0.5) }
      let root = pow(y, size / 2 - 0.25)
      return result / root / root
    }
    var result = lanczosSum(size) / exp(y)
    result += z * result
    if size < 140 { return result * pow(y, size - 0.5) }
    let root = pow(y, size / 2 - 0.25)
    return result * root * root
  }

  /// log |Γ(x)|.
  static func logarithm(_ x: Double) -> Double {
    guard x.isFinite else { return x.isNaN ? x : .infinity }
    if x == x.rounded(.down), x <= 2 { return x <= 0 ? .infinity : 0 }
    let size = x.magnitude
    if size < 1e-20 { return -log(size) }
    var result = log(lanczosSum(size)) - g
    result += (size - 0.5) * (log(size + g - 0.5) - 1)
    if x < 0 { result = logPi - log(sinPi(size).magnitude) - log(size) - result }
    return result
  }
}
