import TensorCore

extension FormatSpecification {
  /// `format(text, spec)`.
  package static func format(_ text: String, spec: String) throws(Raise) -> String {
    if spec.isEmpty { return text }
    let format = try FormatSpecification(spec, typeName: "str", numbersAlign: false)
    guard format.type == nil || format.type == "s" else { throw format.unknownType("str") }
    let place = "not allowed in string format specifier"
    if let sign = format.sign {
      throw .valueError(sign == " " ? "Space \(place)" : "Sign \(place)")
    }
    if format.coercesNegativeZero { throw .valueError("Negative zero coercion (z) \(place)") }
    if format.isAlternate { throw .valueError("Alternate form (#) \(place)") }
    if format.alignment == "=" { throw .valueError("'=' alignment \(place)") }
    var shown = text
    if let precision = format.precision {
      shown = String(String.UnicodeScalarView(text.unicodeScalars.prefix(precision)))
    }
    return try format.padded(shown, standard: "<")
  }

  /// `format(number, spec)` for an int; `typeName` is "bool" for a bool.
  package static func format(
    _ number: some FormattedInteger, spec: String, typeName: String = "int"
  ) throws(Raise) -> String {
    if spec.isEmpty {
      return (number.isNegative ? "-" : "") + (try number.digits(radix: 10, uppercase: false))
    }
    let format = try FormatSpecification(spec, typeName: typeName, numbersAlign: true)
    switch format.type {
    case nil, "d", "b", "o", "x", "X", "c", "n": return try format.integer(number)
    case "e", "E", "f", "F", "g", "G", "%":
      return try format.float(number.double())
    default: throw format.unknownType(typeName)
    }
  }

  /// `format(number, spec)` for a float.
  package static func format(_ number: Double, spec: String) throws(Raise) -> String {
    if spec.isEmpty { return FloatText.shortest(number) }
    let format = try FormatSpecification(spec, typeName: "float", numbersAlign: true)
    switch format.type {
    case nil, "e", "E", "f", "F", "g", "G", "n", "%": return try format.float(number)
    default: throw format.unknownType("float")
    }
  }

  private func integer(_ number: some FormattedInteger) throws(Raise) -> String {
    if precision != nil { throw .valueError("Precision not allowed in integer format specifier") }
    if coercesNegativeZero {
      throw .valueError("Negative zero coercion (z) not allowed in integer format specifier")
    }
    if type == "c" { return try character(number.small ?? -1) }
    var prefix = ""
    let digits: String
    switch type {
    case "b":
      prefix = "0b"
      digits = try number.digits(radix: 2, uppercase: false)
    case "o":
      prefix = "0o"
      digits = try number.digits(radix: 8, uppercase: false)
    case "x":
      prefix = "0x"
      digits = try number.digits(radix: 16, uppercase: false)
    case "X":
      prefix = "0X"
      digits = try number.digits(radix: 16, uppercase: true)
    default: digits = try number.digits(radix: 10, uppercase: false)
    }
    return try laidOut(
      isNegative: number.isNegative, prefix: isAlternate ? prefix : "", digits: digits, rest: "")
  }

  private func character(_ number: Int) throws(Raise) -> String {
    if sign != nil {
      throw .valueError("Sign not allowed with integer format specifier 'c'")
    }
    if isAlternate {
      throw .valueError("Alternate form (#) not allowed with integer format specifier 'c'")
    }
    guard number >= 0, number < 0x110000 else {
      throw Raise(.overflowError, "%c arg not in range(0x110000)")
    }
    guard let scalar = Unicode.Scalar(UInt32(number)) else {
      throw .valueError("half of a surrogate pair is no character in nabla's strings")
    }
    return try padded(String(scalar), standard: ">")
  }

  private func float(_ number: Double) throws(Raise) -> String {
    if let precision, precision > Int(Int32.max) { throw .valueError("precision too big") }
    if let precision, precision > FormatSpecification.maximumWidth { throw Raise(.memoryError, "") }
    var text = FormatSpecification.digits(
      type == "%" ? number * 100 : number, type: type, precision: precision,
      isAlternate: isAlternate)
    var isNegative = text.hasPrefix("-")
    if isNegative { text.removeFirst() }
    if coercesNegativeZero, isNegative, !text.utf8.contains(where: { $0 >= 0x31 && $0 <= 0x39 }),
      number.isFinite
    {
      isNegative = false
    }
    if type == "%" { text += "%" }
    let whole = text.prefix { $0.isASCII && $0.isNumber }
    return try laidOut(
      isNegative: isNegative, prefix: "", digits: String(whole),
      rest: String(text[whole.endIndex...]))
  }

  /// The digits of a float in one of Python's styles, with a sign only where it is negative.
  static func digits(
    _ number: Double, type: Unicode.Scalar?, precision: Int?, isAlternate: Bool
  ) -> String {
    let text: String
    switch type {
    case "e", "E":
      text = FloatText.exponent(number, digits: precision ?? 6, keepsPoint: isAlternate)
    case "f", "F", "%":
      text = FloatText.fixed(number, digits: precision ?? 6, keepsPoint: isAlternate)
    case "g", "G", "n":
      text = FloatText.general(
        number, digits: precision ?? 6, style: isAlternate ? .padded : .trimmed)
    default:
      guard let precision else {
        let shortest = FloatText.shortest(number)
        guard isAlternate, !shortest.contains("."), let exponent = shortest.firstIndex(of: "e")
        else { return shortest }
        return shortest[..<exponent] + "." + shortest[exponent...]
      }
      text = FloatText.general(number, digits: precision, style: isAlternate ? .padded : .float)
    }
    return type == "E" || type == "F" || type == "G" ? text.uppercased() : text
  }

  /// Sign, prefix, grouped digits and the rest, filled to the width.
  private func laidOut(
    isNegative: Bool, prefix: String, digits: String, rest: String
  ) throws(Raise) -> String {
    let signText = isNegative ? "-" : sign == "+" ? "+" : sign == " " ? " " : ""
    let head = signText + prefix
    var body = digits
    let missing = (width ?? 0) - head.utf8.count - rest.utf8.count
    if let grouping, !digits.isEmpty {
      let isBinary = type == "b" || type == "o" || type == "x" || type == "X"
      let fillsWithZeros = fill == "0" && alignment == "="
      body = grouped(
        digits, grouping, size: isBinary ? 4 : 3, minimum: fillsWithZeros ? missing : 0)
    }
    let padding = max(0, missing - body.utf8.count)
    if padding == 0 { return head + body + rest }
    switch alignment ?? ">" {
    case "<": return try filled(0, head + body + rest, padding)
    case "^": return try filled(padding / 2, head + body + rest, padding - padding / 2)
    case "=": return try head + filled(padding, body + rest, 0)
    default: return try filled(padding, head + body + rest, 0)
    }
  }

  /// The text between so many fill characters on either side.
  private func filled(_ left: Int, _ text: String, _ right: Int) throws(Raise) -> String {
    guard fill.isASCII else {
      let unit = String(fill)
      return String(repeating: unit, count: left) + text + String(repeating: unit, count: right)
    }
    let byte = UInt8(truncatingIfNeeded: fill.value)
    let length = text.utf8.count
    let result = String(unsafeUninitializedCapacity: left + length + right) { target in
      func write(_ start: Int, _ stop: Int) -> Bool {
        var done = start
        while done < stop {
          if done > start, Interpreter.isInterrupted { return false }
          let end = min(done + 1 << 22, stop)
          target[done..<end].initialize(repeating: byte)
          done = end
        }
        return true
      }
      guard write(0, left), write(left + length, left + length + right) else { return 0 }
      _ = target[left..<(left + length)].initialize(fromContentsOf: text.utf8)
      return left + length + right
    }
    try Interpreter.checkInterrupted()
    return result
  }

  /// Digits in groups, led by zeros until they take at least `minimum` columns.
  private func grouped(
    _ digits: String, _ separator: Unicode.Scalar, size: Int, minimum: Int
  ) -> String {
    var reversed: [UInt8] = []
    var rest = Array(digits.utf8)
    let mark = UInt8(ascii: separator)
    var inGroup = 0
    while !rest.isEmpty || reversed.count < minimum {
      if inGroup == size {
        reversed.append(mark)
        inGroup = 0
        if rest.isEmpty, reversed.count >= minimum {
          // A separator may not lead: one more digit follows it.
          reversed.append(0x30)
          break
        }
      }
      reversed.append(rest.popLast() ?? 0x30)
      inGroup += 1
    }
    return String(decoding: reversed.reversed(), as: UTF8.self)
  }

  /// A text filled to the width.
  private func padded(_ text: String, standard: Unicode.Scalar) throws(Raise) -> String {
    let padding = (width ?? 0) - text.unicodeScalars.count
    guard padding > 0 else { return text }
    let left =
      switch alignment ?? standard {
      case ">", "=": padding
      case "^": padding / 2
      default: 0
      }
    return try filled(left, text, padding - left)
  }
}
