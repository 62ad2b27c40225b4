@_spi(_Unicode) import Swift
import Language

/// `unicodedata`: what Unicode says of characters, and its normal forms.
enum UnicodeDataModule {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.module.documentation = "What Unicode says of characters."
    builder.set("unidata_version", .text("15.0.0"))
    builder.functions([
      NativeEntry("normalize", "form, unistr, /", "Normal form NFC, NFD, NFKC or NFKD of a string.") {
        call throws(Raise) in
        .text(try normalized(try call.string(1), form: try call.string(0)))
      },
      NativeEntry("is_normalized", "form, unistr, /", "Whether a string is in a normal form.") {
        call throws(Raise) in
        let text = try call.string(1)
        return .bool(try normalized(text, form: try call.string(0)).unicodeScalars.elementsEqual(text.unicodeScalars))
      },
      NativeEntry("name", "chr, default=<none>, /", "The name of a character.") { call throws(Raise) in
        let scalar = try character(call)
        if let name = scalar.properties.name { return .text(name) }
        if call.isGiven(1) { return call[1] }
        throw .valueError("no such name")
      },
      NativeEntry("lookup", "name, /", "The character of a name.") { call throws(Raise) in
        let name = try call.string(0)
        guard let scalar = CharacterNames.scalar(named: name) else {
          throw Raise(.keyError, "\"undefined character name '\(name)'\"")
        }
        return .text(String(Character(scalar)))
      },
      NativeEntry("category", "chr, /", "The general category: 'Lu', 'Nd', 'Mn' …") { call throws(Raise) in
        .text(category(try character(call).properties.generalCategory))
      },
      NativeEntry("combining", "chr, /", "The canonical combining class.") { call throws(Raise) in
        .int(Int(try character(call).properties.canonicalCombiningClass.rawValue))
      },
      NativeEntry("numeric", "chr, default=<none>, /", "The number that a character stands for.") {
        call throws(Raise) in
        try number(call, "not a numeric character") { $0.numericType != nil }
      },
      NativeEntry("digit", "chr, default=<none>, /", "The digit that a character stands for.") {
        call throws(Raise) in
        try number(call, "not a digit") { $0.numericType == .digit || $0.numericType == .decimal }
      },
      NativeEntry("decimal", "chr, default=<none>, /", "The decimal digit that a character stands for.") {
        call throws(Raise) in
        try number(call, "not a decimal") { $0.numericType == .decimal }
      },
    ])
  }

  private static func character(_ call: Call) throws(Raise) -> Unicode.Scalar {
    guard case .string(let string) = call[0] else {
      throw .typeError("\(call.function.name)() argument 1 must be a unicode character, not \(call.typeName(0))")
    }
    let scalars = string.text.unicodeScalars
    guard let first = scalars.first, scalars.count == 1 else {
      throw .typeError("\(call.function.name)() argument 1 must be a unicode character, not str")
    }
    return first
  }

  private static func number(
    _ call: Call, _ problem: String, _ fits: (Unicode.Scalar.Properties) -> Bool
  ) throws(Raise) -> Value {
    let properties = try character(call).properties
    if fits(properties), let value = properties.numericValue {
      return call.function.name == "numeric" ? .float(value) : .int(Int(value))
    }
    if call.isGiven(1) { return call[1] }
    throw .valueError(problem)
  }

  // MARK: Normal forms

  private static func normalized(_ text: String, form: String) throws(Raise) -> String {
    switch form {
    case "NFC": return composed(text)
    case "NFD": return decomposed(text)
    case "NFKC": return composed(try compatible(text))
    case "NFKD": return decomposed(try compatible(text))
    default: throw .valueError("invalid normalization form")
    }
  }

  private static func composed(_ text: String) -> String { string(text._nfc) }

  private static func decomposed(_ text: String) -> String { string(text._nfd) }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The characters behind full-width forms, superscripts, ligatures and their like. Others that stand for plain
  /// characters are refused, as nabla has no table of them.
  private static func compatible(_ text: String) throws(Raise) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if (0xFF01...0xFF5E).contains(scalar.value), let plain = Unicode.Scalar(scalar.value - 0xFEE0) {
        view.append(plain)
      } else if let plain = plainForms[scalar] {
        view.append(contentsOf: plain.unicodeScalars)
      } else if standsForOthers(scalar) {
        throw Raise(
          .notImplementedError, "nabla does not know the plain form of \(scalar.properties.name ?? "this character")",
          hint: "'NFC' and 'NFD' know every character.")
      } else {
        view.append(scalar)
      }
    }
    return String(view)
  }

  /// Whether NFKC changes a character: the folded form changes for its case or for this, and its lower case does
  /// not differ by case.
  private static func standsForOthers(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.properties.changesWhenNFKCCaseFolded else { return false }
    if scalar.properties.isDefaultIgnorableCodePoint { return false }
    return decomposed(scalar.properties.lowercaseMapping).unicodeScalars.contains {
      $0.properties.changesWhenNFKCCaseFolded && $0 != "ß" && !$0.properties.isDefaultIgnorableCodePoint
    }
  }

  private static let plainForms: [Unicode.Scalar: String] = {
    var forms: [Unicode.Scalar: String] = [
      "\u{3000}": " ", "\u{A0}": " ", "ª": "a", "º": "o", "²": "2", "³": "3", "¹": "1", "µ": "μ", "¼": "1⁄4", "½": "1⁄2",
      "¾": "3⁄4", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "…": "...", "‥": "..", "™": "TM",
      "℃": "°C", "№": "No", "℡": "TEL", "ℝ": "R", "ℕ": "N", "ℤ": "Z", "ℚ": "Q", "ℂ": "C", "ſ": "s",
    ]
    for (offset, digit) in "0123456789".unicodeScalars.enumerated() {
      for base in [0x2070, 0x2080] where !(base == 0x2070 && (1...3).contains(offset)) {
        if let scalar = Unicode.Scalar(UInt32(base + offset)) { forms[scalar] = String(digit) }
      }
      if offset > 0, let circled = Unicode.Scalar(UInt32(0x245F + offset)) { forms[circled] = String(digit) }
    }
    return forms
  }()

  private static func category(_ category: Unicode.GeneralCategory) -> String {
    switch category {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
