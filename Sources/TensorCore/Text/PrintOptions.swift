/// How arrays are printed: NumPy's `np.set_printoptions`, with its defaults.
package struct PrintOptions: Sendable, Equatable {
  /// What stands in the sign column of a number that is not negative.
  package enum Sign: String, Sendable {
    case minus = "-"
    case plus = "+"
    case space = " "
  }

  /// How `precision` is understood for floating types.
  package enum FloatMode: String, Sendable {
    /// Exactly `precision` digits after the point.
    case fixed
    /// As many digits as tell each value from its neighbours; `precision` is ignored.
    case unique
    /// At most `precision` digits, fewer where a value needs fewer.
    case maxprec
    /// As `maxprec`, but every element gets as many digits as the longest.
    case maxprecEqual = "maxprec_equal"
  }

  /// Digits after the point.
  package var precision = 8
  /// Arrays with more elements than this are summarised.
  package var threshold = 1000
  /// Elements shown at each end of an axis of a summarised array.
  package var edgeItems = 3
  /// Columns after which a row is broken.
  package var lineWidth = 75
  /// Whether numbers close to zero are printed as zero instead of switching to exponents.
  package var suppress = false
  package var nanText = "nan"
  package var infText = "inf"
  package var sign = Sign.minus
  package var floatMode = FloatMode.maxprec

  package init() {}
}
