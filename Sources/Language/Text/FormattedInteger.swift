import TensorCore

/// What formatting asks of an integer, so that it serves those of 64 bits and longer ones.
package protocol FormattedInteger {
  var isNegative: Bool { get }
  /// The number where it fits into 64 bits.
  var small: Int? { get }
  func digits(radix: Int, uppercase: Bool) throws(Raise) -> String
  func double() throws(Raise) -> Double
}

extension Int: FormattedInteger {
  package var isNegative: Bool { self < 0 }
  package var small: Int? { self }

  package func digits(radix: Int, uppercase: Bool) throws(Raise) -> String {
    radix == 10
      ? DecimalText.digits(magnitude) : String(magnitude, radix: radix, uppercase: uppercase)
  }

  package func double() throws(Raise) -> Double { Double(self) }
}

extension LargeInteger: FormattedInteger {
  package var small: Int? { nil }
}
