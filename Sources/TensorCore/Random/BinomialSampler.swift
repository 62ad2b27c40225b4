#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Binomial variates: inversion for small means, BTPE (Kachitvichyanukul and Schmeiser, 1988) otherwise.
struct BinomialSampler {
  private var inversion: Inversion?
  private var rejection: Rejection?

  /// Successes in `trials` trials.
  mutating func next<Source: VariateSource>(
    _ source: Source, trials: Int, probability: Double
  ) -> Int {
    // The legacy stream spends a number even when the answer is clear.
    if !source.isLegacy, trials == 0 || probability == 0 { return 0 }
    if probability <= 0.5 { return rare(source, trials, probability) }
    return trials &- rare(source, trials, 1 - probability)
  }

  private mutating func rare<Source: VariateSource>(
    _ source: Source, _ n: Int, _ p: Double
  ) -> Int {
    if p * Double(n) <= 30 {
      if inversion?.matches(n, p) != true { inversion = Inversion(n, p) }
      return inversion?.next(source) ?? 0
    }
    if rejection?.matches(n, p) != true { rejection = Rejection(n, p) }
    return rejection?.next(source) ?? 0
  }

  /// Walks up the distribution from zero.
  private struct Inversion {
    let n, p, q, first, bound: Double
    let trials: Int

    init(_ trials: Int, _ p: Double) {
      self.trials = trials
      self.p = p
      n = Double(trials)
      q = 1 - p
      first = exp(n * log(q))
      let mean = n * p
      bound = floor(min(n, mean + 10 * (mean * q + 1).squareRoot()))
    }

    func matches(_ trials: Int, _ p: Double) -> Bool { trials == self.trials && p == self.p }

    func next<Source: VariateSource>(_ source: Source) -> Int {
      var x = 0.0
      var term = first
      var u = source.nextDouble()
      while u > term {
        x += 1
        if x > bound {
          x = 0
          term = first
          u = source.nextDouble()
        } else {
          u -= term
          term = ((n - x + 1) * p * term) / (x * q)
        }
      }
      return x.asInt64
    }
  }

  /// A triangle, two parallelograms and two exponential tails over the distribution.
  private struct Rejection {
    let trials: Int
    let n, p, q, mode, p1, center, left, right, c, leftRate, rightRate, p2, p3, p4: Double

    init(_ trials: Int, _ p: Double) {
      self.trials = trials
      self.p = p
      n = Double(trials)
      q = 1 - p
      let fm = n * p + p
      mode = floor(fm)
      p1 = floor(2.195 * (n * p * q).squareRoot() - 4.6 * q) + 0.5
      center = mode + 0.5
      left = center - p1
      right = center + p1
      c = 0.134 + 20.5 / (15.3 + mode)
      let a = (fm - left) / (fm - left * p)
      leftRate = a * (1 + a / 2)
      let b = (right - fm) / (right * q)
      rightRate = b * (1 + b / 2)
      p2 = p1 * (1 + 2 * c)
      p3 = p2 + c / leftRate
      p4 = p3 + c / rightRate
    }

    func matches(_ trials: Int, _ p: Double) -> Bool { trials == self.trials && p == self.p }

    func next<Source: VariateSource>(_ source: Source) -> Int {
      while true {
        let u = source.nextDouble() * p4
        var v = source.nextDouble()
        if u <= p1 { return floor(center - p1 * v + u).asInt64 }
        let y: Double
        if u <= p2 {
          let x = left + (u - p1) / c
          v = v * c + 1 - abs(mode - x + 0.5) / p1
          if v > 1 { continue }
          y = floor(x)
        } else if u <= p3 {
          y = floor(left + log(v) / leftRate)
          if y < 0 || v == 0 { continue }
          v = v * (u - p2) * leftRate
        } else {
          y = floor(right - log(v) / rightRate)
          if y > n || v == 0 { continue }
          v = v * (u - p3) * rightRate
        }
        if accepts(y, v) { return y.asInt64 }
      }
    }

    private func accepts(_ y: Double, _ v: Double) -> Bool {
      let nrq = n * p * q
      let k = abs(y - mode)
      if k <= 20 || k >= nrq / 2 - 1 {
        let s = p / q
        let a = s * (n + 1)
        var f = 1.0
        var i = min(mode, y) + 1
        let last = max(mode, y)
        if mode < y {
          while i <= last {
            f *= a / i - s
            i += 1
          }
        } else {
          while i <= last {
            f /= a / i - s
            i += 1
          }
        }
        return v <= f
      }
      let rho = (k / nrq) * ((k * (k / 3 + 0.625) + 0.16666666666666666) / nrq + 0.5)
      let t = -k * k / (2 * nrq)
      let logV = log(v)
      if logV < t - rho { return true }
      if logV > t + rho { return false }
      let x1 = y + 1
      let f1 = mode + 1
      let z = n + 1 - mode
      let w = n - y + 1
      let bulk =
        center * log(f1 / x1) + (n - mode + 0.5) * log(z / w)
        + (y - mode) * log(w * p / (x1 * q))
      return logV <= bulk + series(f1) + series(z) + series(x1) + series(w)
    }

    /// Stirling's correction.
    private func series(_ x: Double) -> Double {
      let square = x * x
      let inner = (462 - (132 - (99 - 140 / square) / square) / square) / square
      return (13680 - inner) / x / 166320
    }
  }
}
