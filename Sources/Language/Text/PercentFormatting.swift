import TensorCore

/// `'%5.2f %s' % values`, Python's old formatting.
package struct PercentFormatting<Values: FormattedValues> {
  private let values: Values
  private let template: [Unicode.Scalar]
  /// The arguments, one after another.
  private let arguments: [Values.Item]
  /// What `%(name)s` looks into; nil where it cannot.
  private let mapping: Values.Item?
  private var next = 0
  private var place = 0
  private var result = ""

  /// Formats with the items of a tuple, or with a single value. A value that `mapping` repeats
  /// because it can be looked into by key need not be used.
  package static func format(
    _ template: String, _ arguments: [Values.Item], mapping: Values.Item?, _ values: Values
  ) throws(Raise) -> String {
    var formatting = PercentFormatting(
      values: values, template: Array(template.unicodeScalars), arguments: arguments,
      mapping: mapping)
    return try formatting.run()
  }

  private init(
    values: Values, template: [Unicode.Scalar], arguments: [Values.Item], mapping: Values.Item?
  ) {
    self.values = values
    self.template = template
    self.arguments = arguments
    self.mapping = mapping
  }

  private mutating func run() throws(Raise) -> String {
    var hasNames = false
    while place < template.count {
      let scalar = template[place]
      place += 1
      guard scalar == "%" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      if place < template.count, template[place] == "%" {
        result += "%"
        place += 1
        continue
      }
      try conversion(&hasNames)
    }
    if next < arguments.count, !hasNames, mapping == nil {
      throw .typeError("not all arguments converted during string formatting")
    }
    return result
  }

  /// The flags, width and precision of one conversion.
  private struct Flags {
    var alignsLeft = false
    var sign: Unicode.Scalar?
    var isAlternate = false
    var fillsWithZeros = false
    var width = 0
    var precision: Int?
  }

  private mutating func conversion(_ hasNames: inout Bool) throws(Raise) {
    var flags = Flags()
    var named: Values.Item?
    if peek() == "(" {
      guard let mapping else { throw .typeError("format requires a mapping") }
      named = try values.item(mapping, key: .name(try key()))
      hasNames = true
      next = arguments.count
    }
    readFlags(&flags)
    let width = try count(tooBig: "width too big") ?? 0
    if width < 0 { flags.alignsLeft = true }
    flags.width = Int(clamping: width.magnitude)
    if peek() == "." {
      place += 1
      flags.precision = max(0, try count(tooBig: "precision too big") ?? 0)
    }
    while let letter = peek(), letter == "h" || letter == "l" || letter == "L" { place += 1 }
    guard let letter = peek() else { throw .valueError("incomplete format") }
    let value: Values.Item
    if let named { value = named } else { value = try argument() }
    place += 1
    try convert(value, letter, flags)
  }

  private func peek() -> Unicode.Scalar? { place < template.count ? template[place] : nil }

  private mutating func argument() throws(Raise) -> Values.Item {
    guard next < arguments.count else {
      throw .typeError("not enough arguments for format string")
    }
    next += 1
    return arguments[next - 1]
  }

  /// The name in parentheses, which may themselves be nested.
  private mutating func key() throws(Raise) -> String {
    place += 1
    let begin = place
    var depth = 1
    while place < template.count {
      if template[place] == "(" { depth += 1 }
      if template[place] == ")" {
        depth -= 1
        if depth == 0 { break }
      }
      place += 1
    }
    guard depth == 0 else { throw .valueError("incomplete format key") }
    place += 1
    return String(String.UnicodeScalarView(template[begin..<place - 1]))
  }

  private mutating func readFlags(_ flags: inout Flags) {
    while let flag = peek() {
      switch flag {
      case "-": flags.alignsLeft = true
      case "+": flags.sign = "+"
      case " ": flags.sign = flags.sign ?? " "
      case "#": flags.isAlternate = true
      case "0": flags.fillsWithZeros = true
      default: return
      }
      place += 1
    }
  }

  /// A width or precision: digits, or `*` for the next argument, which may be negative.
  private mutating func count(tooBig message: String) throws(Raise) -> Int? {
    var number: Int?
    if peek() == "*" {
      place += 1
      number = try values.integer(try argument())
      if number == nil { throw .typeError("* wants int") }
    } else {
      do throws(Raise) {
        number = try FormatSpecification.number(template, &place)
      } catch {
        throw .valueError(message)
      }
    }
    guard let number else { return nil }
    guard number.magnitude <= UInt(FormatSpecification.maximumWidth) else {
      throw number.magnitude > UInt(Int32.max) ? .valueError(message) : Raise(.memoryError, "")
    }
    return number
  }

  private mutating func convert(
    _ value: Values.Item, _ letter: Unicode.Scalar, _ flags: Flags
  ) throws(Raise) {
    switch letter {
    case "s": append(try values.string(value), flags)
    case "r": append(try values.representation(value), flags)
    case "a":
      append(StringText.escapingNonASCII(try values.representation(value)), flags)
    case "d", "i", "u": try appendDecimal(value, letter, flags)
    case "x", "X", "o":
      if let large = values.large(value) {
        try appendInteger(large, letter, flags)
        return
      }
      guard let number = try values.integer(value) else {
        throw .typeError(
          "%\(letter) format: an integer is required, not \(values.typeName(value))")
      }
      try appendInteger(number, letter, flags)
    case "e", "E", "f", "F", "g", "G":
      let digits = FormatSpecification.digits(
        try values.float(value), type: letter, precision: flags.precision,
        isAlternate: flags.isAlternate)
      appendNumber(digits, prefix: "", flags)
    case "c":
      pad(try character(value), flags)
    default:
      throw .valueError(
        "unsupported format character '\(letter)' (0x\(String(letter.value, radix: 16))) "
          + "at index \(place - 1)")
    }
  }

  private mutating func appendDecimal(
    _ value: Values.Item, _ letter: Unicode.Scalar, _ flags: Flags
  ) throws(Raise) {
    switch try values.real(value) {
    case .integer(let number): try appendInteger(number, letter, flags)
    case .large(let number): try appendInteger(number, letter, flags)
    case .float(let number):
      if let exact = Int(exactly: number.rounded(.towardZero)) {
        try appendInteger(exact, letter, flags)
      } else if number.isFinite {
        // Beyond 64 bits the float has no fraction, and its digits are those of the integer.
        appendNumber(FloatText.fixed(number, digits: 0), prefix: "", flags)
      } else {
        throw number.isNaN
          ? .valueError("cannot convert float NaN to integer")
          : Raise(.overflowError, "cannot convert float infinity to integer")
      }
    case nil:
      throw .typeError(
        "%\(letter) format: a real number is required, not \(values.typeName(value))")
    }
  }

  private func character(_ value: Values.Item) throws(Raise) -> String {
    if let text = values.text(value) {
      guard text.unicodeScalars.count == 1 else { throw .typeError("%c requires int or char") }
      return text
    }
    guard let number = try values.integer(value) else {
      throw .typeError("%c requires int or char")
    }
    guard number >= 0, number < 0x110000, let scalar = Unicode.Scalar(UInt32(number)) else {
      throw Raise(.overflowError, "%c arg not in range(0x110000)")
    }
    return String(scalar)
  }

  private mutating func append(_ text: String, _ flags: Flags) {
    var text = text
    if let precision = flags.precision, precision < text.utf8.count {
      text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(precision)))
    }
    pad(text, flags)
  }

  private mutating func pad(_ text: String, _ flags: Flags) {
    let missing = flags.width == 0 ? 0 : flags.width - text.unicodeScalars.count
    let blanks = missing > 0 ? String(repeating: " ", count: missing) : ""
    result += flags.alignsLeft ? text + blanks : blanks + text
  }

  private mutating func appendInteger(
    _ number: some FormattedInteger, _ letter: Unicode.Scalar, _ flags: Flags
  ) throws(Raise) {
    let radix = letter == "o" ? 8 : letter == "x" || letter == "X" ? 16 : 10
    var digits = try number.digits(radix: radix, uppercase: letter == "X")
    if let precision = flags.precision, precision > digits.utf8.count {
      digits = String(repeating: "0", count: precision - digits.utf8.count) + digits
    }
    let prefix = flags.isAlternate && radix != 10 ? "0\(letter)" : ""
    appendNumber((number.isNegative ? "-" : "") + digits, prefix: prefix, flags)
  }

  /// A number with its sign, filled with blanks or with zeros behind sign and prefix.
  private mutating func appendNumber(_ text: String, prefix: String, _ flags: Flags) {
    let isNegative = text.hasPrefix("-")
    let digits = isNegative ? String(text.dropFirst()) : text
    let head = (isNegative ? "-" : flags.sign.map { String($0) } ?? "") + prefix
    let missing = flags.width - head.utf8.count - digits.utf8.count
    if flags.fillsWithZeros, !flags.alignsLeft, missing > 0 {
      result += head + String(repeating: "0", count: missing) + digits
    } else {
      pad(head + digits, flags)
    }
  }
}
