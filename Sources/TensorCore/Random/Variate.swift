#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How single numbers of each distribution are made, operation for operation as NumPy makes them.
enum Variate {
  /// A number from a continuous distribution, whose parameters have been checked.
  static func continuous<Source: VariateSource>(
    _ distribution: Distribution, _ source: Source, _ p: [Double]
  ) -> Double {
    switch distribution {
    case .uniform: return p[0] + (p[1] - p[0]) * source.nextDouble()
    case .normal: return p[0] + p[1] * source.nextGaussian()
    case .lognormal: return exp(p[0] + p[1] * source.nextGaussian())
    case .exponential: return p[0] * source.nextExponential()
    case .standardGamma: return standardGamma(source, p[0])
    case .gamma: return p[1] * standardGamma(source, p[0])
    case .beta: return beta(source, p[0], p[1])
    case .chisquare: return 2 * standardGamma(source, p[0] / 2)
    case .laplace: return laplace(source, p[0], p[1])
    case .gumbel:
      var u = 1 - source.nextDouble()
      while u >= 1 { u = 1 - source.nextDouble() }
      return p[0] - p[1] * log(-log(u))
    case .logistic:
      var u = source.nextDouble()
      while u <= 0 { u = source.nextDouble() }
      return p[0] + p[1] * log(u / (1 - u))
    case .rayleigh:
      let exponential =
        source.isLegacy ? source.nextExponentialByLogarithm() : source.nextExponential()
      return p[0] * (2 * exponential).squareRoot()
    case .standardT:
      let numerator = source.nextGaussian()
      let denominator = standardGamma(source, p[0] / 2)
      return (p[0] / 2).squareRoot() * numerator / denominator.squareRoot()
    case .standardCauchy:
      let numerator = source.nextGaussian()
      return numerator / source.nextGaussian()
    case .weibull: return p[0] == 0 ? 0 : pow(source.nextExponential(), 1 / p[0])
    case .pareto: return source.expMinusOne(source.nextExponential() / p[0])
    case .power: return pow(-source.expMinusOne(-source.nextExponential()), 1 / p[0])
    case .triangular: return triangular(source, p[0], p[1], p[2])
    case .f: return fisher(source, p)
    case .noncentralChiSquare: return noncentralChiSquare(source, p[0], p[1])
    case .noncentralF: return fisher(source, p, nonCentrality: p[2])
    case .vonmises: return vonMises(source, p[0], p[1])
    case .wald: return wald(source, p[0], p[1])
    case .poisson, .binomial, .geometric, .negativeBinomial, .hypergeometric, .logseries, .zipf: return .nan
    }
  }

  private static func laplace<Source: VariateSource>(
    _ source: Source, _ location: Double, _ scale: Double
  ) -> Double {
    while true {
      let u = source.nextDouble()
      if u >= 0.5 { return location - scale * log(2 - u - u) }
      if u > 0 { return location + scale * log(u + u) }
    }
  }

  private static func triangular<Source: VariateSource>(
    _ source: Source, _ left: Double, _ mode: Double, _ right: Double
  ) -> Double {
    let base = right - left
    let leftBase = mode - left
    let u = source.nextDouble()
    if u <= leftBase / base { return left + (u * (leftBase * base)).squareRoot() }
    return right - ((1 - u) * ((right - mode) * base)).squareRoot()
  }

  /// Marsaglia and Tsang (2000) for shapes above one, Ahrens and Dieter (1974) below.
  static func standardGamma<Source: VariateSource>(_ source: Source, _ shape: Double) -> Double {
    if shape == 1 { return source.nextExponential() }
    if shape == 0 { return 0 }
    if shape.isNaN { return .nan }
    if shape < 1 {
      while true {
        let u = source.nextDouble()
        let v = source.nextExponential()
        if u <= 1 - shape {
          let x = pow(u, 1 / shape)
          if x <= v { return x }
        } else {
          let y = -log((1 - u) / shape)
          let x = pow(1 - shape + shape * y, 1 / shape)
          if x <= v + y { return x }
        }
      }
    }
    let b = shape - 1.0 / 3.0
    let c = 1 / (9 * b).squareRoot()
    while true {
      var x: Double
      var v: Double
      repeat {
        x = source.nextGaussian()
        v = 1 + c * x
      } while v <= 0
      v = v * v * v
      let u = source.nextDouble()
      if u < 1 - 0.0331 * (x * x) * (x * x) { return b * v }
      if log(u) < 0.5 * x * x + b * (1 - v + log(v)) { return b * v }
    }
  }

  /// Jöhnk's algorithm for small parameters, a ratio of gammas otherwise.
  private static func beta<Source: VariateSource>(
    _ source: Source, _ a: Double, _ b: Double
  ) -> Double {
    guard a <= 1, b <= 1 else {
      let first = standardGamma(source, a)
      let second = standardGamma(source, b)
      return first / (first + second)
    }
    while true {
      let u = source.nextDouble()
      let v = source.nextDouble()
      let x = pow(u, 1 / a)
      let y = pow(v, 1 / b)
      guard x + y <= 1 else { continue }
      if x + y > 0 { return x / (x + y) }
      let logX = log(u) / a
      let logY = log(v) / b
      let largest = max(logX, logY)
      return exp(logX - largest - log(exp(logX - largest) + exp(logY - largest)))
    }
  }

  /// Multiplication of uniforms for small means, Hörmann's transformed rejection (1993) from ten on.
  static func poisson<Source: VariateSource>(_ source: Source, _ mean: Double) -> Int {
    if mean == 0 { return 0 }
    if mean < 10 {
      let limit = exp(-mean)
      var count = 0
      var product = 1.0
      while true {
        product *= source.nextDouble()
        if product <= limit { return count }
        count += 1
      }
    }
    let logMean = log(mean)
    let b = 0.931 + 2.53 * mean.squareRoot()
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let vr = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = source.nextDouble() - 0.5
      let v = source.nextDouble()
      let us = 0.5 - abs(u)
      let k = floor((2 * a / us + b) * u + mean + 0.43)
      if us >= 0.07, v <= vr { return k.asInt64 }
      if k < 0 || (us < 0.013 && v > us) { continue }
      let left = log(v) + log(inverseAlpha) - log(a / (us * us) + b)
      if left <= -mean + k * logMean - logGamma(k + 1) { return k.asInt64 }
    }
  }

  static func geometric<Source: VariateSource>(_ source: Source, _ p: Double) -> Int {
    guard p >= 0.333333333333333333333333 else {
      let exponential =
        source.isLegacy ? source.nextExponentialByLogarithm() : source.nextExponential()
      let trials = ceil(-exponential / log1p(-p))
      return trials >= 0x1p63 ? Int.max : trials.asInt64
    }
    var trial = 1
    var term = p
    var sum = p
    let u = source.nextDouble()
    while u > sum {
      term *= 1 - p
      sum += term
      trial += 1
    }
    return trial
  }

  /// log Γ(x) by Stirling's series, shifted up below seven (Zhang and Jin, 1996).
  static func logGamma(_ x: Double) -> Double {
    if x == 1 || x == 2 { return 0 }
    let shift = x < 7 ? Int(7 - x) : 0
    var x0 = x + Double(shift)
    let x2 = (1 / x0) * (1 / x0)
    var series = stirling[9]
    for k in stride(from: 8, through: 0, by: -1) {
      series *= x2
      series += stirling[k]
    }
    var result = series / x0 + 0.5 * log(2 * Double.pi) + (x0 - 0.5) * log(x0) - x0
    if x < 7 {
      for _ in 0..<shift {
        result -= log(x0 - 1)
        x0 -= 1
      }
    }
    return result
  }

  private static let stirling: [Double] = [
    8.333333333333333e-02, -2.777777777777778e-03, 7.936507936507937e-04, -5.952380952380952e-04,
    8.417508417508418e-04, -1.917526917526918e-03, 6.410256410256410e-03, -2.955065359477124e-02,
    1.796443723688307e-01, -1.39243221690590e+00,
  ]
}

extension VariateSource {
  /// exp(x) - 1; the legacy stream is kept as it was, cancellation and all.
  func expMinusOne(_ x: Double) -> Double { isLegacy ? exp(x) - 1 : expm1(x) }

  /// An exponential by inversion whatever the source's own method is.
  func nextExponentialByLogarithm() -> Double { -log1p(-nextDouble()) }
}
