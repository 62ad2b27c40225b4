import Language

/// Whole numbers and exact sums.
extension MathModule {
  static var integers: [NativeEntry] {
    [
      NativeEntry("factorial", "n, /", "Return n! as an integer.", factorial),
      NativeEntry("gcd", "*integers", "Return the greatest common divisor.") {
        call throws(Raise) in
        var result: UInt = 0
        for value in call.variadic(0) {
          result = gcd(result, try call.interpreter.index(value).magnitude)
        }
        return .int(try signed(result))
      },
      NativeEntry("lcm", "*integers", "Return the least common multiple.") { call throws(Raise) in
        var result: UInt = 1
        for value in call.variadic(0) {
          let number = try call.interpreter.index(value).magnitude
          if number == 0 { return .int(0) }
          let (product, overflow) =
            (result / gcd(result, number)).multipliedReportingOverflow(by: number)
          if overflow { throw Numbers.overflow() }
          result = product
        }
        return .int(try signed(result))
      },
      NativeEntry("isqrt", "n, /", "Return the integer part of the square root.") {
        call throws(Raise) in
        let number = try call.int(0)
        guard number >= 0 else { throw .valueError("isqrt() argument must be nonnegative") }
        var root = Int(Double(number).squareRoot())
        while root.multipliedFullWidth(by: root).high > 0 || root &* root > number
          || root &* root < 0
        {
          root -= 1
        }
        while (root + 1).multipliedReportingOverflow(by: root + 1).overflow == false,
          (root + 1) * (root + 1) <= number
        {
          root += 1
        }
        return .int(root)
      },
      NativeEntry("comb", "n, k, /", "Number of ways to choose k items from n.") {
        call throws(Raise) in
        let (n, k) = try counts(call)
        return .int(try chosen(n, min(k, n - k), k > n))
      },
      NativeEntry("perm", "n, k=None, /", "Number of ways to arrange k items of n.") {
        call throws(Raise) in
        guard call.isGiven(1) else { return try factorial(call) }
        let (n, k) = try counts(call)
        if k > n { return .int(0) }
        var result = 1
        for factor in stride(from: n, to: n - k, by: -1) { result = try product(result, factor) }
        return .int(result)
      },
    ]
  }

  private static func counts(_ call: Call) throws(Raise) -> (Int, Int) {
    let (n, k) = (try call.int(0), try call.int(1))
    if n < 0 { throw .valueError("n must be a non-negative integer") }
    if k < 0 { throw .valueError("k must be a non-negative integer") }
    return (n, k)
  }

  private static func chosen(_ n: Int, _ k: Int, _ isNone: Bool) throws(Raise) -> Int {
    if isNone { return 0 }
    var result: UInt = 1
    for step in 0..<UInt(k) {
      let full = result.multipliedFullWidth(by: UInt(n) - step)
      guard full.high < step + 1 else { throw Numbers.overflow() }
      result = (step + 1).dividingFullWidth((full.high, full.low)).quotient
    }
    return try signed(result)
  }

  private static func product(_ a: Int, _ b: Int) throws(Raise) -> Int {
    let (result, overflow) = a.multipliedReportingOverflow(by: b)
    if overflow { throw Numbers.overflow() }
    return result
  }

  private static func signed(_ number: UInt) throws(Raise) -> Int {
    guard let result = Int(exactly: number) else { throw Numbers.overflow() }
    return result
  }

  private static func gcd(_ a: UInt, _ b: UInt) -> UInt {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }

  private static func factorial(_ call: Call) throws(Raise) -> Value {
    let n = try call.int(0)
    if n < 0 { throw .valueError("factorial() not defined for negative values") }
    var result = 1
    for factor in stride(from: 2, through: min(n, 25), by: 1) {
      result = try product(result, factor)
    }
    return .int(result)
  }

  static var sums: [NativeEntry] {
    [
      NativeEntry("fsum", "seq, /", "Return an accurate sum of the floats in seq.") {
        call throws(Raise) in
        let values = try call.interpreter.values(of: call[0])
        return .float(exactSum(try doubles(values, call.interpreter)))
      },
      NativeEntry("prod", "iterable, /, *, start=1", "Return the product of the items.") {
        call throws(Raise) in
        var result = Value.int(1)
        if call.isGiven(1) { result = call[1] }
        for value in try call.interpreter.values(of: call[0]) {
          result = try call.interpreter.binary(.multiply, result, value)
        }
        return result
      },
    ]
  }

  /// The correctly rounded sum, by Shewchuk's non-overlapping partial sums, as CPython's `math.fsum`.
  static func exactSum(_ values: [Double]) -> Double {
    var partials: [Double] = []
    var special = 0.0
    for value in values {
      guard value.isFinite else {
        special += value
        continue
      }
      var x = value
      var kept = 0
      for index in partials.indices {
        var y = partials[index]
        if x.magnitude < y.magnitude { swap(&x, &y) }
        let high = x + y
        let low = y - (high - x)
        if low != 0 {
          partials[kept] = low
          kept += 1
        }
        x = high
      }
      partials.removeLast(partials.count - kept)
      partials.append(x)
    }
    if special != 0 || special.isNaN { return special }
    guard var high = partials.popLast() else { return 0 }
    var low = 0.0
    while let y = partials.popLast() {
      let x = high
      high = x + y
      low = y - (high - x)
      if low != 0 { break }
    }
    // Half-way cases take the sign of the next partial sum into account.
    if let next = partials.last, (low < 0 && next < 0) || (low > 0 && next > 0) {
      let y = low * 2
      let x = high + y
      if y == x - high { high = x }
    }
    return high
  }
}
