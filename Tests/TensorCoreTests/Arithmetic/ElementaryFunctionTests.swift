import Testing

@testable import TensorCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The vectorised functions against the C library, in units of the last place, and at special values.
@Suite struct ElementaryFunctionTests {
  private static let bound: [UnaryOperation: Double] = [
    .exp: 1, .log: 1, .expm1: 2, .log1p: 1, .tanh: 3, .exp2: 1, .log2: 1, .log10: 2, .sinh: 2, .cosh: 2, .tan: 1,
    .arcsin: 1, .arccos: 1, .arctan: 1,
  ]
  /// Those that have a loop of their own.
  static let functions: [UnaryOperation] = [
    .exp, .log, .expm1, .log1p, .tanh, .exp2, .log2, .log10, .sinh, .cosh, .tan, .arcsin, .arccos, .arctan,
  ]

  private func reference(_ op: UnaryOperation, _ x: Double) -> Double {
    switch op {
    case .exp: exp(x)
    case .log: log(x)
    case .expm1: expm1(x)
    case .log1p: log1p(x)
    case .exp2: exp2(x)
    case .log2: log2(x)
    case .log10: log10(x)
    case .sinh: sinh(x)
    case .cosh: cosh(x)
    case .tan: tan(x)
    case .arcsin: asin(x)
    case .arccos: acos(x)
    case .arctan: atan(x)
    default: tanh(x)
    }
  }

  @Test(arguments: functions)
  func errorIsBelowTheBound(op: UnaryOperation) throws {
    let isLogarithm = [.log, .log1p, .log2, .log10].contains(op)
    let isOfSines = op == .arcsin || op == .arccos
    let points = (0..<20_011).map { index in
      let t = Double(index) / 20_010
      return isLogarithm ? exp(-30 + 60 * t) : isOfSines ? -1 + 2 * t : -40 + 80 * t
    }
    let results = try Tensor.unary(op, .tensor(Tensor(doubles: points))).doubles
    var worst = 0.0
    for (x, y) in zip(points, results) {
      let exact = reference(op, x)
      worst = max(worst, abs(y - exact) / exact.ulp)
    }
    #expect(worst <= ElementaryFunctionTests.bound[op]!)
  }

  @Test(arguments: functions)
  func specialValuesAreTheCLibrarys(op: UnaryOperation) throws {
    let points = [
      0, -0.0, 1, -1, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, 0x1p-1030, 709.78, 709.79, 1e308,
      -745.1, -745.2, -708.5, 1e-20, .leastNormalMagnitude, .greatestFiniteMagnitude, -0.5, 2,
    ]
    let results = try Tensor.unary(op, .tensor(Tensor(doubles: points))).doubles
    for (x, y) in zip(points, results) {
      let exact = reference(op, x)
      let isSame = exact.isNaN ? y.isNaN : y == exact && y.sign == exact.sign
      #expect(isSame || abs(y - exact) <= 2 * exact.ulp, "\(op.name)(\(x)) = \(y)")
    }
  }

  /// NumPy's exp in single precision is within 2.6 ulp, as ours has to be then.
  @Test func singlePrecisionIsNear() throws {
    let points = (0..<5000).map { Float($0) / 100 - 25 }
    for op in [UnaryOperation.exp, .expm1, .tanh] {
      let results = try Tensor.unary(op, .tensor(Tensor(floats: points, shape: [5000]))).doubles
      for (x, y) in zip(points, results) {
        let exact = Float(reference(op, Double(x)))
        #expect(abs(Float(y) - exact) <= (op == .exp ? 3 : 1) * exact.ulp, "\(op.name)(\(x))")
      }
    }
  }

  @Test func sigmoidIsItsFormula() throws {
    let x = try Tensor(doubles: (0..<1000).map { Double($0) / 50 - 10 })
    let e = try Tensor.unary(.exp, .tensor(Tensor.unary(.negative, .tensor(x))))
    let formula = try Tensor.binary(
      .divide, .weakInt(1), .tensor(Tensor.binary(.add, .weakInt(1), .tensor(e))))
    #expect(try Tensor.unary(.sigmoid, .tensor(x)).doubles == formula.doubles)
  }

  @Test func stridesDoNotChangeResults() throws {
    let x = try Tensor(doubles: (0..<60).map { Double($0) / 7 - 4 }, shape: [6, 10])
    let dense = try Tensor.unary(.exp, .tensor(x)).doubles
    let transposed = try Tensor.unary(.exp, .tensor(x.reversedAxes.copy().reversedAxes)).doubles
    #expect(dense == transposed)
  }
}
