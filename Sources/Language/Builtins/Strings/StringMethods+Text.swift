/// Letter case, padding, encoding.
extension StringMethods {
  static var cases: [NativeEntry] {
    [
      NativeEntry("upper", "", "Return a copy converted to uppercase.", upper),
      NativeEntry("lower", "", "Return a copy converted to lowercase.", lower),
      NativeEntry("casefold", "", "Return a version for caseless comparison.", casefold),
      NativeEntry(
        "capitalize", "", "Return a copy with the first letter upper and the rest lower case.",
        capitalize),
      NativeEntry("title", "", "Return a copy in which words start with an upper case letter.", title),
      NativeEntry("swapcase", "", "Return a copy with upper and lower case exchanged.", swapcase),
    ]
  }

  static var padding: [NativeEntry] {
    [
      NativeEntry(
        "center", "width, fillchar=' ', /", "Return a centered string of length width.", center),
      NativeEntry(
        "ljust", "width, fillchar=' ', /", "Return a left-justified string of length width.", ljust),
      NativeEntry(
        "rjust", "width, fillchar=' ', /", "Return a right-justified string of length width.", rjust),
      NativeEntry("zfill", "width, /", "Pad a numeric string with zeros on the left.", zfill),
      NativeEntry(
        "expandtabs", "tabsize=8", "Return a copy with tabs expanded to spaces.", expandtabs),
    ]
  }

  static var encoding: [NativeEntry] {
    [
      NativeEntry(
        "encode", "encoding='utf-8', errors='strict'", "Return the string as bytes.", encode),
      NativeEntry(
        "format", "*args, **kwargs", "Return the string with {fields} replaced by arguments.", format),
      NativeEntry(
        "format_map", "mapping, /", "Return the string with {fields} replaced from a mapping.",
        formatMap),
    ]
  }

  private static func upper(_ call: Call) throws(Raise) -> Value {
    let string = try call.receiverString()
    if string.isQuick { return .string(string.quicklyTurned(from: UInt8(ascii: "a"))) }
    return .text(string.mapped { $0.uppercased() })
  }

  private static func lower(_ call: Call) throws(Raise) -> Value {
    let string = try call.receiverString()
    if string.isQuick { return .string(string.quicklyTurned(from: UInt8(ascii: "A"))) }
    return .text(lowercased(string))
  }

  /// Lower case with the sigma that ends words, which the mapping of single letters does not give.
  private static func lowercased(_ string: StringObject) -> String {
    let plain = string.mapped { $0.lowercased() }
    if string.isASCII || !string.text.unicodeScalars.contains("Σ") { return plain }
    let scalars = string.scalars
    var result = ""
    for (place, scalar) in scalars.enumerated() {
      if place & 0xFFF == 0xFFF, Interpreter.isInterrupted { break }
      let isFinal =
        scalar == "Σ" && place > 0 && scalars[place - 1].properties.isCased
        && !(place + 1 < scalars.count && scalars[place + 1].properties.isCased)
      result += isFinal ? "ς" : scalar.properties.lowercaseMapping
    }
    return result
  }

  private static func casefold(_ call: Call) throws(Raise) -> Value {
    let text = try call.receiverString().text
    return .text(text.lowercased().replacingScalar("ß", with: "ss").replacingScalar("ς", with: "σ"))
  }

  /// A string in which the letters at word starts (or only the first) are title case, the others lower.
  private static func titled(_ text: String, everyWord: Bool) -> String {
    var result = ""
    var isInside = false
    for (place, scalar) in text.unicodeScalars.enumerated() {
      if place & 0xFFF == 0xFFF, Interpreter.isInterrupted { break }
      let properties = scalar.properties
      if isInside {
        result += properties.lowercaseMapping
      } else {
        result += properties.titlecaseMapping
      }
      isInside = everyWord ? properties.isCased : true
    }
    return result
  }

  private static func capitalize(_ call: Call) throws(Raise) -> Value {
    .text(titled(try call.receiverString().text, everyWord: false))
  }

  private static func title(_ call: Call) throws(Raise) -> Value {
    .text(titled(try call.receiverString().text, everyWord: true))
  }

  private static func swapcase(_ call: Call) throws(Raise) -> Value {
    var result = ""
    for (place, scalar) in try call.receiverString().text.unicodeScalars.enumerated() {
      if place & 0xFFF == 0xFFF, Interpreter.isInterrupted { break }
      let properties = scalar.properties
      if properties.isUppercase {
        result += properties.lowercaseMapping
      } else if properties.isLowercase {
        result += properties.uppercaseMapping
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return .text(result)
  }

  private static func padded(
    _ call: Call, left share: (_ gap: Int, _ width: Int) -> Int
  ) throws(Raise) -> Value {
    let string = try call.receiverString()
    let width = try call.index(1)
    var fill = " "
    switch call[2] {
    case .undefined: break
    case .string(let text):
      guard text.count == 1 else {
        throw .typeError("The fill character must be exactly one character long")
      }
      fill = text.text
    default:
      throw .typeError(
        "The fill character must be a unicode character, not \(call.typeName(2))")
    }
    let gap = width - min(string.count, max(width, 0))
    guard width > 0, gap > 0 else { return call[0] }
    try Limits.checkString(width)
    let left = share(gap, width)
    return .text(
      String(repeating: fill, count: left) + string.text
        + String(repeating: fill, count: gap - left))
  }

  private static func center(_ call: Call) throws(Raise) -> Value {
    try padded(call) { gap, width in gap / 2 + (gap & width & 1) }
  }

  private static func ljust(_ call: Call) throws(Raise) -> Value {
    try padded(call) { _, _ in 0 }
  }

  private static func rjust(_ call: Call) throws(Raise) -> Value {
    try padded(call) { gap, _ in gap }
  }

  private static func zfill(_ call: Call) throws(Raise) -> Value {
    let string = try call.receiverString()
    let width = try call.index(1)
    let count = string.count
    guard width > count else { return call[0] }
    try Limits.checkString(width)
    let zeros = String(repeating: "0", count: width - count)
    let text = string.text
    if let sign = text.unicodeScalars.first, sign == "+" || sign == "-" {
      return .text(String(sign) + zeros + String(text.unicodeScalars.dropFirst()))
    }
    return .text(zeros + text)
  }

  private static func expandtabs(_ call: Call) throws(Raise) -> Value {
    let text = try call.receiverString().text
    let size = try call.index(1, default: 8)
    var result = String.UnicodeScalarView()
    var column = 0
    var total = 0
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        guard size > 0 else { continue }
        let gap = size - column % size
        total = total.addingReportingOverflow(gap).partialValue
        try Limits.checkString(gap > Limits.stringBytes ? nil : total)
        for _ in 0..<gap { result.append(" ") }
        column += gap
      } else {
        result.append(scalar)
        total += 1
        column = scalar == "\n" || scalar == "\r" ? 0 : column + 1
      }
    }
    return .text(String(result))
  }

  private static func encode(_ call: Call) throws(Raise) -> Value {
    let string = try call.receiverString()
    let encoding = try call.text(1, default: "utf-8")
    let errors = try call.text(2, default: "strict")
    return .bytes(
      BytesObject(try TextEncoding.named(encoding).encode(string, errors: errors)))
  }

  private static func format(_ call: Call) throws(Raise) -> Value {
    let string = try call.receiverString()
    var positional: [Value] = []
    if case .tuple(let tuple) = call[1] { positional = tuple.items }
    var keywords: DictObject?
    if case .dict(let dict) = call[2] { keywords = dict }
    if let text = QuickFormatting.text(string, positional, keywords, call.interpreter) {
      return .string(text)
    }
    return .text(
      try Formatting.format(
        string.text, positional, keywords.map(Value.dict), call.interpreter))
  }

  private static func formatMap(_ call: Call) throws(Raise) -> Value {
    .text(
      try Formatting.format(try call.receiverString().text, [], call[1], call.interpreter))
  }
}

extension String {
  /// A copy with each occurrence of one code point replaced.
  func replacingScalar(_ old: Unicode.Scalar, with new: String) -> String {
    guard unicodeScalars.contains(old) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if scalar == old { result += new } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
