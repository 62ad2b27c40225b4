#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The distributions that are made of other ones, or by rejection, as NumPy makes them.
extension Variate {
  /// Chi-square moved by `nonCentrality`: a normal number's square beside the rest, or a Poisson mixture.
  static func noncentralChiSquare<Source: VariateSource>(
    _ source: Source, _ degrees: Double, _ nonCentrality: Double
  ) -> Double {
    if nonCentrality.isNaN { return .nan }
    if nonCentrality == 0 { return 2 * standardGamma(source, degrees / 2) }
    if degrees > 1 {
      let rest = 2 * standardGamma(source, (degrees - 1) / 2)
      let n = source.nextGaussian() + nonCentrality.squareRoot()
      return rest + n * n
    }
    let i = poisson(source, nonCentrality / 2)
    return 2 * standardGamma(source, (degrees + 2 * Double(i)) / 2)
  }

  /// The quotient of two chi-square numbers, each by its degrees of freedom.
  static func fisher<Source: VariateSource>(
    _ source: Source, _ p: [Double], nonCentrality: Double = 0
  ) -> Double {
    let numerator = noncentralChiSquare(source, p[0], nonCentrality) * p[1]
    return numerator / (2 * standardGamma(source, p[1] / 2) * p[0])
  }

  /// Inverse Gaussian (Michael, Schucany and Haas, 1976).
  static func wald<Source: VariateSource>(_ source: Source, _ mean: Double, _ scale: Double) -> Double {
    let n = source.nextGaussian()
    let y = mean * n * n
    let x: Double
    if source.isLegacy {
      x = mean + mean / (2 * scale) * (y - (4 * scale * y + y * y).squareRoot())
    } else {
      x = mean * (1 - 2 / (1 + (1 + 4 * scale / y).squareRoot()))
    }
    let u = source.nextDouble()
    return u <= mean / (mean + x) ? x : mean * mean / x
  }

  /// An angle around `mode` (Best and Fisher, 1979); nearly normal for large `kappa`.
  static func vonMises<Source: VariateSource>(_ source: Source, _ mode: Double, _ kappa: Double) -> Double {
    if kappa.isNaN { return .nan }
    if kappa < 1e-8 { return .pi * (2 * source.nextDouble() - 1) }
    if kappa > 1e6, !source.isLegacy {
      let angle = mode + (1 / kappa).squareRoot() * source.nextGaussian()
      return angle < -.pi ? angle + 2 * .pi : angle > .pi ? angle - 2 * .pi : angle
    }
    let s: Double
    if kappa < 1e-5 {
      s = 1 / kappa + kappa
    } else {
      let r = 1 + (1 + 4 * kappa * kappa).squareRoot()
      let rho = (r - (2 * r).squareRoot()) / (2 * kappa)
      s = (1 + rho * rho) / (2 * rho)
    }
    var w: Double
    while true {
      let z = cos(.pi * source.nextDouble())
      w = (1 + s * z) / (s + z)
      let y = kappa * (s - w)
      let v = source.nextDouble()
      if y * (2 - y) - v >= 0 || log(y / v) + 1 - y >= 0 { break }
    }
    let turned = (source.nextDouble() < 0.5 ? -acos(w) : acos(w)) + mode
    let angle = fmod(abs(turned) + .pi, 2 * .pi) - .pi
    return turned < 0 ? -angle : angle
  }

  /// Poisson numbers whose mean is a gamma number.
  static func negativeBinomial<Source: VariateSource>(_ source: Source, _ n: Double, _ p: Double) -> Int {
    poisson(source, (1 - p) / p * standardGamma(source, n))
  }

  /// Kemp's second accelerated generator (1981).
  static func logSeries<Source: VariateSource>(_ source: Source, _ p: Double) -> Int {
    let r = source.isLegacy ? log(1 - p) : log1p(-p)
    while true {
      let v = source.nextDouble()
      if v >= p { return 1 }
      let u = source.nextDouble()
      let q = source.isLegacy ? 1 - exp(r * u) : -expm1(r * u)
      if v <= q * q {
        let result = floor(1 + log(v) / log(q))
        if result < 1 || v == 0 { continue }
        return result.asInt64
      }
      return v >= q ? 1 : 2
    }
  }

  /// Devroye's rejection (1986, chapter X.6).
  static func zipf<Source: VariateSource>(_ source: Source, _ a: Double) -> Int {
    if a >= 1025, !source.isLegacy { return 1 }
    let exponent = a - 1
    let b = pow(2, exponent)
    let least = source.isLegacy ? 0 : pow(Double(Int.max), -exponent)
    while true {
      let first = source.nextDouble()
      let u = source.isLegacy ? 1 - first : first * least + (1 - first)
      let v = source.nextDouble()
      let x = floor(pow(u, -1 / exponent))
      if x > 0x1p63 || x < 1 { continue }
      let t = pow(1 + 1 / x, exponent)
      if v * x * (t - 1) / (b - 1) <= t / b { return x.asInt64 }
    }
  }

  /// How many good ones a sample without replacement holds.
  static func hypergeometric<Source: VariateSource>(
    _ source: Source, good: Int, bad: Int, sample: Int
  ) -> Int {
    if sample <= 0 { return 0 }
    if source.isLegacy {
      return sample > 10
        ? hypergeometricByRatio(source, good, bad, sample)
        : hypergeometricByUniforms(source, good, bad, sample)
    }
    return sample >= 10 && sample <= good + bad - 10
      ? hypergeometricByRatio(source, good, bad, sample)
      : hypergeometricOneByOne(source, good, bad, sample)
  }

  private static func hypergeometricByUniforms<Source: VariateSource>(
    _ source: Source, _ good: Int, _ bad: Int, _ sample: Int
  ) -> Int {
    let rest = Double(bad + good - sample)
    let fewer = Double(min(bad, good))
    var y = fewer
    var k = Double(sample)
    while y > 0 {
      y -= floor(source.nextDouble() + y / (rest + k))
      k -= 1
      if k == 0 { break }
    }
    let z = (fewer - y).asInt64
    return good > bad ? sample - z : z
  }

  private static func hypergeometricOneByOne<Source: VariateSource>(
    _ source: Source, _ good: Int, _ bad: Int, _ sample: Int
  ) -> Int {
    let total = good + bad
    let isLarge = sample > total / 2
    var left = isLarge ? total - sample : sample
    var (all, wanted) = (total, good)
    while left > 0, wanted > 0, all > wanted {
      all -= 1
      if Int(source.nextInterval(UInt64(all))) < wanted { wanted -= 1 }
      left -= 1
    }
    if all == wanted { wanted -= left }
    return isLarge ? wanted : good - wanted
  }

  /// Stadlober's ratio of uniforms (1990).
  private static func hypergeometricByRatio<Source: VariateSource>(
    _ source: Source, _ good: Int, _ bad: Int, _ sample: Int
  ) -> Int {
    let (fewer, more) = (Double(min(good, bad)), Double(max(good, bad)))
    let total = Double(good + bad)
    let drawn = Double(min(sample, good + bad - sample))
    let share = fewer / total
    let middle = drawn * share + 0.5
    let spread: Double
    if source.isLegacy {
      let variance = (total - drawn) * Double(sample) * share * (1 - share) / (total - 1)
      spread = (variance + 0.5).squareRoot()
    } else {
      spread = ((total - drawn) * drawn * share * (more / total) / (total - 1) + 0.5).squareRoot()
    }
    let width = 1.7155277699214135 * spread + 0.8989161620588988
    let peak = floor((drawn + 1) * (fewer + 1) / (total + 2))
    func weight(_ k: Double) -> Double {
      logGamma(k + 1) + logGamma(fewer - k + 1) + logGamma(drawn - k + 1) + logGamma(more - drawn + k + 1)
    }
    let highest = weight(peak)
    let bound = min(min(drawn, fewer) + 1, floor(middle + 16 * spread))
    while true {
      let u = source.nextDouble()
      let v = source.nextDouble()
      let w = middle + width * (v - 0.5) / u
      if w < 0 || w >= bound || w.isNaN { continue }
      let k = floor(w)
      let t = highest - weight(k)
      if u * (4 - u) - 3 > t {
        if u * (u - t) >= 1 { continue }
        if 2 * log(u) > t { continue }
      }
      let z = good > bad ? drawn.asInt64 - k.asInt64 : k.asInt64
      return drawn.asInt64 < sample ? good - z : z
    }
  }
}
