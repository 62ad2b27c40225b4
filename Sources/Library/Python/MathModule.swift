import Language

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `math`: functions of real numbers, with CPython's errors.
enum MathModule {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.module.documentation = "Mathematical functions of real numbers."
    builder.set("pi", .float(.pi))
    builder.set("e", .float(M_E))
    builder.set("tau", .float(2 * .pi))
    builder.set("inf", .float(.infinity))
    builder.set("nan", .float(.nan))
    for function in unary {
      builder.function(function.name, "x, /", function.documentation) { call throws(Raise) in
        let x = try call.double(0)
        return .float(
          try checked(function.body(x), isFinite: x.isFinite, isNaN: x.isNaN, function.overflows))
      }
    }
    for table in [tests, rounding, binary, integers, sums] { builder.functions(table) }
  }

  private struct Unary {
    let name: String
    let documentation: String
    /// Whether an infinite result of a finite argument is an overflow, and not a pole.
    let overflows: Bool
    let body: (Double) -> Double

    init(
      _ name: String, _ documentation: String, overflows: Bool = false,
      _ body: @escaping (Double) -> Double
    ) {
      self.name = name
      self.documentation = documentation
      self.overflows = overflows
      self.body = body
    }
  }

  private static var unary: [Unary] {
    [
      Unary("sqrt", "Return the square root of x.") { $0.squareRoot() },
      Unary("exp", "Return e raised to the power of x.", overflows: true, exp),
      Unary("exp2", "Return 2 raised to the power of x.", overflows: true, exp2),
      Unary("expm1", "Return exp(x)-1.", overflows: true, expm1),
      Unary("log2", "Return the base 2 logarithm of x.", log2),
      Unary("log10", "Return the base 10 logarithm of x.", log10),
      Unary("log1p", "Return the natural logarithm of 1+x.", log1p),
      Unary("cbrt", "Return the cube root of x.", cbrt),
      Unary("sin", "Return the sine of x (in radians).", sin),
      Unary("cos", "Return the cosine of x (in radians).", cos),
      Unary("tan", "Return the tangent of x (in radians).", tan),
      Unary("asin", "Return the arc sine of x.", asin),
      Unary("acos", "Return the arc cosine of x.", acos),
      Unary("atan", "Return the arc tangent of x.", atan),
      Unary("sinh", "Return the hyperbolic sine of x.", overflows: true, sinh),
      Unary("cosh", "Return the hyperbolic cosine of x.", overflows: true, cosh),
      Unary("tanh", "Return the hyperbolic tangent of x.", tanh),
      Unary("asinh", "Return the inverse hyperbolic sine of x.", asinh),
      Unary("acosh", "Return the inverse hyperbolic cosine of x.", acosh),
      Unary("atanh", "Return the inverse hyperbolic tangent of x.", atanh),
      Unary("fabs", "Return the absolute value of the float x.") { $0.magnitude },
      Unary("erf", "Error function at x.", erf),
      Unary("erfc", "Complementary error function at x.", erfc),
      Unary("degrees", "Convert angle x from radians to degrees.") { $0 * (180 / .pi) },
      Unary("radians", "Convert angle x from degrees to radians.") { $0 * (.pi / 180) },
      Unary("gamma", "Gamma function at x.", overflows: true) { x in
        GammaFunction.gamma(x)
      },
      Unary("lgamma", "Natural logarithm of the absolute value of the Gamma function at x.") { x in
        GammaFunction.logarithm(x)
      },
      Unary("ulp", "Return the value of the least significant bit of the float x.") { x in
        x.isFinite ? x.magnitude.ulp : x.magnitude
      },
    ]
  }

  static let domainError = Raise.valueError("math domain error")
  static let rangeError = Raise(.overflowError, "math range error")

  /// CPython's rule: NaN out of a number is a domain error, infinity out of a finite number a pole or overflow.
  private static func checked(
    _ result: Double, isFinite: Bool, isNaN: Bool, _ overflows: Bool
  ) throws(Raise) -> Double {
    if result.isNaN, !isNaN { throw domainError }
    if result.isInfinite, isFinite { throw overflows ? rangeError : domainError }
    return result
  }

  private static var tests: [NativeEntry] {
    [
      NativeEntry("isnan", "x, /", "Return True if x is a NaN.") { call throws(Raise) in
        .bool(try call.double(0).isNaN)
      },
      NativeEntry("isinf", "x, /", "Return True if x is an infinity.") { call throws(Raise) in
        .bool(try call.double(0).isInfinite)
      },
      NativeEntry("isfinite", "x, /", "Return True if x is neither infinity nor NaN.") {
        call throws(Raise) in .bool(try call.double(0).isFinite)
      },
      NativeEntry(
        "isclose", "a, b, *, rel_tol=1e-09, abs_tol=0.0",
        "Determine whether two numbers are close in value.", isclose),
    ]
  }

  private static func isclose(_ call: Call) throws(Raise) -> Value {
    let (a, b) = (try call.double(0), try call.double(1))
    let relative = try call.double(2, default: 1e-09)
    let absolute = try call.double(3, default: 0)
    if relative < 0 || absolute < 0 { throw .valueError("tolerances must be non-negative") }
    if a == b { return .bool(true) }
    if a.isInfinite || b.isInfinite { return .bool(false) }
    let difference = (b - a).magnitude
    return .bool(
      difference <= (relative * b).magnitude || difference <= (relative * a).magnitude
        || difference <= absolute)
  }

  private static var rounding: [NativeEntry] {
    [
      NativeEntry("floor", "x, /", "Return the largest integer <= x.") { call throws(Raise) in
        try whole(call, .down)
      },
      NativeEntry("ceil", "x, /", "Return the smallest integer >= x.") { call throws(Raise) in
        try whole(call, .up)
      },
      NativeEntry("trunc", "x, /", "Return the integer part of x.") { call throws(Raise) in
        try whole(call, .towardZero)
      },
      NativeEntry("modf", "x, /", "Return the fractional and integer parts of x.") {
        call throws(Raise) in
        let x = try call.double(0)
        if x.isInfinite { return pair(.float(x.sign == .minus ? -0.0 : 0), .float(x)) }
        let part = x.rounded(.towardZero)
        let fraction = x - part
        return pair(.float(x.sign == .minus ? -fraction.magnitude : fraction), .float(part))
      },
      NativeEntry("frexp", "x, /", "Return mantissa and exponent: x == m * 2**e.") {
        call throws(Raise) in
        let x = try call.double(0)
        guard x.isFinite, x != 0 else { return pair(.float(x), .int(0)) }
        return pair(
          .float(Double(sign: x.sign, exponent: -1, significand: x.significand)),
          .int(Int(x.exponent) + 1))
      },
      NativeEntry("ldexp", "x, i, /", "Return x * (2**i).") { call throws(Raise) in
        let x = try call.double(0)
        let result = scalbn(x, Int32(clamping: try call.int(1)))
        if result.isInfinite, x.isFinite { throw rangeError }
        return .float(result)
      },
    ]
  }

  private static func pair(_ a: Value, _ b: Value) -> Value { .tuple(TupleObject([a, b])) }

  private static func whole(
    _ call: Call, _ rule: FloatingPointRoundingRule
  ) throws(Raise) -> Value {
    if let number = Numbers.exactInteger(call[0]) { return .int(number) }
    return .int(try Numbers.integer(truncating: call.double(0).rounded(rule)))
  }

  private static var binary: [NativeEntry] {
    [
      NativeEntry(
        "log", "x, base=2.718281828459045, /", "Return the logarithm of x to the given base.",
        logarithm),
      NativeEntry("pow", "x, y, /", "Return x**y as a float.", power),
      NativeEntry("atan2", "y, x, /", "Return the arc tangent of y/x, with signs.") {
        call throws(Raise) in .float(atan2(try call.double(0), try call.double(1)))
      },
      NativeEntry("fmod", "x, y, /", "Return the remainder of x/y as C computes it.") {
        call throws(Raise) in
        let (x, y) = (try call.double(0), try call.double(1))
        let result = fmod(x, y)
        if result.isNaN, !x.isNaN, !y.isNaN { throw domainError }
        return .float(result)
      },
      NativeEntry("remainder", "x, y, /", "Return the difference to the closest multiple of y.") {
        call throws(Raise) in
        let (x, y) = (try call.double(0), try call.double(1))
        let result = remainder(x, y)
        if result.isNaN, !x.isNaN, !y.isNaN { throw domainError }
        return .float(result)
      },
      NativeEntry("copysign", "x, y, /", "Return x with the sign of y.") { call throws(Raise) in
        .float(copysign(try call.double(0), try call.double(1)))
      },
      NativeEntry("nextafter", "x, y, /", "Return the next float after x towards y.") {
        call throws(Raise) in .float(nextafter(try call.double(0), try call.double(1)))
      },
      NativeEntry("hypot", "*coordinates", "Return the Euclidean length of a vector.") {
        call throws(Raise) in
        .float(length(try doubles(call.variadic(0), call.interpreter)))
      },
      NativeEntry("dist", "p, q, /", "Return the Euclidean distance between two points.") {
        call throws(Raise) in
        let p = try doubles(call.interpreter.values(of: call[0]), call.interpreter)
        let q = try doubles(call.interpreter.values(of: call[1]), call.interpreter)
        guard p.count == q.count else {
          throw .valueError("both points must have the same number of dimensions")
        }
        return .float(length(zip(p, q).map { $0 - $1 }))
      },
    ]
  }

  private static func logarithm(_ call: Call) throws(Raise) -> Value {
    func natural(_ x: Double) throws(Raise) -> Double {
      if x <= 0 { throw domainError }
      return log(x)
    }
    let numerator = try natural(call.double(0))
    if case .undefined = call[1] { return .float(numerator) }
    let denominator = try natural(call.double(1))
    if denominator == 0 { throw Raise(.zeroDivisionError, "float division by zero") }
    return .float(numerator / denominator)
  }

  private static func power(_ call: Call) throws(Raise) -> Value {
    let (x, y) = (try call.double(0), try call.double(1))
    let result = pow(x, y)
    if x.isFinite, y.isFinite {
      if result.isNaN { throw domainError }
      if result.isInfinite { throw x == 0 ? domainError : rangeError }
    }
    return .float(result)
  }

  static func doubles(_ values: [Value], _ interpreter: Interpreter) throws(Raise) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(values.count)
    for value in values { result.append(try interpreter.double(value)) }
    return result
  }

  /// Scaled so that squares neither overflow nor vanish.
  private static func length(_ vector: [Double]) -> Double {
    if vector.contains(where: \.isInfinite) { return .infinity }
    if vector.count == 2 { return hypot(vector[0], vector[1]) }
    let largest = vector.map(\.magnitude).max() ?? 0
    guard largest > 0, largest.isFinite else { return largest }
    let scale = Double(sign: .plus, exponent: largest.exponent, significand: 1)
    let sum = MathModule.exactSum(vector.map { ($0 / scale) * ($0 / scale) })
    return sum.squareRoot() * scale
  }
}
