import Testing

@testable import TensorCore

/// Expected texts are CPython's and NumPy's.
struct FloatTextTests {
  @Test(
    arguments: [
      (0.0, "0.0"), (-0.0, "-0.0"), (1, "1.0"), (0.1, "0.1"), (1e-4, "0.0001"), (1e-5, "1e-05"),
      (1e15, "1000000000000000.0"), (1e16, "1e+16"), (9_999_999_999_999_998, "9999999999999998.0"),
      (1.5e16, "1.5e+16"), (123456.789, "123456.789"), (Double.leastNonzeroMagnitude, "5e-324"),
      (1.7976931348623157e308, "1.7976931348623157e+308"), (1e22, "1e+22"), (Double.nan, "nan"),
      (Double.infinity, "inf"), (-Double.infinity, "-inf"),
      (0.6666666666666666, "0.6666666666666666"),
    ] as [(Double, String)])
  func shortestIsReprOfDoubles(value: Double, text: String) {
    #expect(FloatText.shortest(value) == text)
  }

  @Test(
    arguments: [
      (0.1, "0.1"), (1e-4, "1e-04"), (16_777_216, "16777216.0"), (3.4e15, "3400000000000000.0"),
      (1e16, "1e+16"), (0.33333334, "0.33333334"), (-2.5, "-2.5"),
    ] as [(Float, String)])
  func shortestIsStrOfSingles(value: Float, text: String) {
    #expect(FloatText.shortest(value) == text)
  }

  @Test(
    arguments: [
      (2.5, 0, "2"), (0.5, 0, "0"), (1.5, 0, "2"), (0.125, 2, "0.12"), (0.375, 2, "0.38"),
      (2.675, 2, "2.67"), (1.005, 2, "1.00"), (99999.95, 1, "99999.9"), (999.9996, 3, "1000.000"),
      (1e22, 1, "10000000000000000000000.0"), (1e23, 0, "99999999999999991611392"),
      (0.1, 20, "0.10000000000000000555"), (-0.001, 2, "-0.00"),
      (Double.leastNonzeroMagnitude, 5, "0.00000"),
      (Double.nan, 3, "nan"), (-Double.infinity, 3, "-inf"),
      (0.3333333333333333, 16, "0.3333333333333333"),
    ] as [(Double, Int, String)])
  func fixedRoundsTheExactValue(value: Double, digits: Int, text: String) {
    #expect(FloatText.fixed(value, digits: digits) == text)
  }

  @Test(
    arguments: [
      (0.0, 2, "0.00e+00"), (9.995, 2, "9.99e+00"), (99995, 3, "1.000e+05"),
      (Double.leastNonzeroMagnitude, 3, "4.941e-324"), (1e100, 0, "1e+100"), (2.5, 0, "2e+00"),
      (0.1, 20, "1.00000000000000005551e-01"),
    ] as [(Double, Int, String)])
  func exponentRoundsTheExactValue(value: Double, digits: Int, text: String) {
    #expect(FloatText.exponent(value, digits: digits) == text)
  }

  @Test(
    arguments: [
      (100.0, 3, "100", "100.", "1e+02"), (0.0001, 2, "0.0001", "0.00010", "0.0001"),
      (0.00001, 2, "1e-05", "1.0e-05", "1e-05"), (999999.5, 6, "1e+06", "1.00000e+06", "1e+06"),
      (1, 0, "1", "1.", "1e+00"), (1, 4, "1", "1.000", "1.0"),
    ] as [(Double, Int, String, String, String)])
  func generalChoosesTheForm(
    value: Double, digits: Int, trimmed: String, padded: String, float: String
  ) {
    #expect(FloatText.general(value, digits: digits) == trimmed)
    #expect(FloatText.general(value, digits: digits, style: .padded) == padded)
    #expect(FloatText.general(value, digits: digits, style: .float) == float)
  }

  @Test func thousandsOfDigitsAreZerosAtTheEnd() {
    let text = FloatText.fixed(0.1, digits: 5000)
    #expect(text.utf8.count == 5002)
    #expect(text.hasSuffix("000"))
    let exponent = FloatText.exponent(0.1, digits: 5000)
    #expect(exponent.utf8.count == 5006)
    #expect(exponent.hasSuffix("000e-01"))
  }

  @Test func absurdNumbersOfDigitsDoNotTrap() {
    #expect(FloatText.fixed(0.5, digits: .max).utf8.count == FloatText.maximumDigits + 2)
    #expect(FloatText.fixed(0.5, digits: .min) == "0")
    #expect(FloatText.exponent(0.5, digits: .max).hasSuffix("0e-01"))
    #expect(FloatText.general(0.5, digits: .max) == "0.5")
  }

  @Test func shortestReadsBackForEveryHalf() {
    for bits in UInt16.min...UInt16.max {
      let value = Float16(bitPattern: bits)
      guard value.isFinite else { continue }
      let text = FloatText.shortest(Double(value), as: .float16)
      #expect(Float16(text) == value, "\(text) does not read back as \(value)")
    }
  }

  @Test func scalarsAreTextAsInLegacyOutput() {
    #expect(Scalar.bool(true).description == "True")
    #expect(Scalar.uint8(7).description == "7")
    #expect(Scalar.float64(2.61).description == "2.61")
    #expect(Scalar.float32(0.1).description == "0.1")
    #expect(Scalar.float16(65504).description == "65500.0")
  }
}
