import TensorCore

/// Python's format mini-language:
/// `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
package struct FormatSpecification {
  package var fill: Unicode.Scalar = " "
  /// `<`, `>`, `=` or `^`.
  package var alignment: Unicode.Scalar?
  package var sign: Unicode.Scalar?
  /// `z`: a negative number that rounds to zero loses its sign.
  package var coercesNegativeZero = false
  /// `#`.
  package var isAlternate = false
  package var width: Int?
  /// `,` or `_`.
  package var grouping: Unicode.Scalar?
  package var precision: Int?
  package var type: Unicode.Scalar?

  /// Wider results than this are refused as Python refuses what does not fit into memory.
  static let maximumWidth = 1 << 28

  /// Reads a specification for a value of the given type. `numbersAlign` says that a leading `0`
  /// fills behind the sign.
  package init(
    _ text: String, typeName: String, numbersAlign: Bool
  ) throws(Raise) {
    let scalars = Array(text.unicodeScalars)
    var place = 0
    func peek(_ distance: Int = 0) -> Unicode.Scalar? {
      place + distance < scalars.count ? scalars[place + distance] : nil
    }
    func isAlignment(_ scalar: Unicode.Scalar?) -> Bool {
      scalar == "<" || scalar == ">" || scalar == "=" || scalar == "^"
    }
    var hasFill = false
    if isAlignment(peek(1)), let first = peek() {
      fill = first
      alignment = peek(1)
      hasFill = true
      place += 2
    } else if isAlignment(peek()) {
      alignment = peek()
      place += 1
    }
    if let next = peek(), next == "+" || next == "-" || next == " " {
      sign = next
      place += 1
    }
    if peek() == "z" {
      coercesNegativeZero = true
      place += 1
    }
    if peek() == "#" {
      isAlternate = true
      place += 1
    }
    if !hasFill, peek() == "0" {
      fill = "0"
      if alignment == nil, numbersAlign { alignment = "=" }
      place += 1
    }
    width = try FormatSpecification.number(scalars, &place)
    try readGrouping(scalars, &place)
    if peek() == "." {
      place += 1
      precision = try FormatSpecification.number(scalars, &place)
      if precision == nil { throw .valueError("Format specifier missing precision") }
    }
    guard scalars.count - place <= 1 else {
      throw .valueError("Invalid format specifier '\(text)' for object of type '\(typeName)'")
    }
    type = peek()
    try checkGrouping(of: type ?? (numbersAlign ? nil : "s"))
    if let width, width > FormatSpecification.maximumWidth { throw Raise(.memoryError, "") }
  }

  private mutating func readGrouping(
    _ scalars: [Unicode.Scalar], _ place: inout Int
  ) throws(Raise) {
    func next() -> Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }
    if next() == "," {
      grouping = ","
      place += 1
    }
    if next() == "_" {
      if grouping != nil { throw .valueError("Cannot specify both ',' and '_'.") }
      grouping = "_"
      place += 1
    }
    if next() == "," {
      let second =
        grouping == "," ? "Cannot specify ',' with ','." : "Cannot specify both ',' and '_'."
      if grouping != nil { throw .valueError(second) }
    }
  }

  private func checkGrouping(of type: Unicode.Scalar?) throws(Raise) {
    guard let grouping, let type else { return }
    let groupable = grouping == "_" ? "defgEG%FboxX" : "defgEG%F"
    guard groupable.unicodeScalars.contains(type) else {
      throw .valueError("Cannot specify '\(grouping)' with '\(FormatSpecification.shown(type))'.")
    }
  }

  /// Digits; nil where there are none.
  static func number(
    _ scalars: [Unicode.Scalar], _ place: inout Int
  ) throws(Raise) -> Int? {
    let begin = place
    var value = 0
    while place < scalars.count, let digit = decimalDigit(scalars[place]) {
      let product = value.multipliedReportingOverflow(by: 10)
      let sum = product.partialValue.addingReportingOverflow(digit)
      if product.overflow || sum.overflow {
        throw .valueError("Too many decimal digits in format string")
      }
      value = sum.partialValue
      place += 1
    }
    return place > begin ? value : nil
  }

  static func decimalDigit(_ scalar: Unicode.Scalar) -> Int? {
    scalar.value >= 0x30 && scalar.value <= 0x39 ? Int(scalar.value) - 0x30 : nil
  }

  /// A type letter in a message.
  static func shown(_ type: Unicode.Scalar) -> String {
    type.value > 32 && type.value < 128 ? String(type) : "\\x" + String(type.value, radix: 16)
  }

  func unknownType(_ typeName: String) -> Raise {
    .valueError(
      "Unknown format code '\(FormatSpecification.shown(type ?? " "))' for object of type "
        + "'\(typeName)'")
  }
}
