import Language

/// Whole numbers and exact sums.
extension MathModule {
  static var integers: [NativeEntry] {
    [
      NativeEntry("factorial", "n, /", "Return n! as an integer.", factorial),
      NativeEntry("gcd", "*integers", "Return the greatest common divisor.") {
        call throws(Raise) in
        var result = Value.int(0)
        for value in call.variadic(0) {
          result = try LargeFunctions.greatestCommonDivisor(result, value, call.interpreter)
        }
        return result
      },
      NativeEntry("lcm", "*integers", "Return the least common multiple.") { call throws(Raise) in
        var result = Value.int(1)
        for value in call.variadic(0) {
          result = try LargeFunctions.leastCommonMultiple(result, value, call.interpreter)
        }
        return result
      },
      NativeEntry("isqrt", "n, /", "Return the integer part of the square root.") {
        call throws(Raise) in
        try LargeFunctions.integerSquareRoot(call[0], call.interpreter)
      },
      NativeEntry("comb", "n, k, /", "Number of ways to choose k items from n.") {
        call throws(Raise) in
        let (n, k) = try counts(call)
        return try LargeFunctions.combinations(n, k)
      },
      NativeEntry("perm", "n, k=None, /", "Number of ways to arrange k items of n.") {
        call throws(Raise) in
        guard call.isGiven(1) else { return try factorial(call) }
        let (n, k) = try counts(call)
        return try LargeFunctions.permutations(n, k)
      },
    ]
  }

  private static func counts(_ call: Call) throws(Raise) -> (Int, Int) {
    let (n, k) = (try call.int(0), try call.int(1))
    if n < 0 { throw .valueError("n must be a non-negative integer") }
    if k < 0 { throw .valueError("k must be a non-negative integer") }
    return (n, k)
  }

  private static func factorial(_ call: Call) throws(Raise) -> Value {
    let n = try call.int(0)
    if n < 0 { throw .valueError("factorial() not defined for negative values") }
    return try LargeFunctions.factorial(n)
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
