/// What formatting asks of values, so that it knows nothing of objects.
package protocol FormattedValues {
  associatedtype Item

  /// `str(value)`.
  func string(_ value: Item) throws(Raise) -> String
  /// `repr(value)`.
  func representation(_ value: Item) throws(Raise) -> String
  /// `format(value, spec)`.
  func formatted(_ value: Item, spec: String) throws(Raise) -> String
  func typeName(_ value: Item) -> String
  /// `value.name`.
  func attribute(_ value: Item, _ name: String) throws(Raise) -> Item
  /// `value[key]`.
  func item(_ value: Item, key: FormatKey) throws(Raise) -> Item
  /// The number for `%d`: an integer, or a float to be cut off; nil for what is no number.
  func real(_ value: Item) throws(Raise) -> FormatNumber?
  /// The float for `%f`.
  func float(_ value: Item) throws(Raise) -> Double
  /// The integer for `%x`; nil for what is none.
  func integer(_ value: Item) throws(Raise) -> Int?
  /// The integer beyond 64 bits that a value is, if it is one.
  func large(_ value: Item) -> LargeInteger?
  /// The text of a str, for `%c`; nil for what is none.
  func text(_ value: Item) -> String?
}

/// What stands in brackets in a replacement field.
package enum FormatKey {
  case index(Int)
  case name(String)
}

/// A number that `%d` shows.
package enum FormatNumber {
  case integer(Int)
  case large(LargeInteger)
  case float(Double)
}
