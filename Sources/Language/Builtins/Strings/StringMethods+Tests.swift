/// The `is…` questions, each one a test of every code point.
extension StringMethods {
  static var tests: [NativeEntry] {
    [
      NativeEntry("isalpha", "", "Return True if all characters are letters.") {
        call throws(Raise) in try all(call) { $0.isPythonAlphabetic }
      },
      NativeEntry("isdecimal", "", "Return True if all characters are decimal digits.") {
        call throws(Raise) in try all(call) { $0.decimalDigit != nil }
      },
      NativeEntry("isdigit", "", "Return True if all characters are digits.") {
        call throws(Raise) in try all(call) { $0.isPythonDigit }
      },
      NativeEntry("isnumeric", "", "Return True if all characters are numeric.") {
        call throws(Raise) in try all(call) { $0.properties.numericType != nil }
      },
      NativeEntry("isalnum", "", "Return True if all characters are letters or numeric.") {
        call throws(Raise) in
        try all(call) { $0.isPythonAlphabetic || $0.properties.numericType != nil }
      },
      NativeEntry("isspace", "", "Return True if all characters are white space.") {
        call throws(Raise) in try all(call) { $0.isPythonSpace }
      },
      NativeEntry("isupper", "", "Return True if all cased characters are upper case.", isupper),
      NativeEntry("islower", "", "Return True if all cased characters are lower case.", islower),
      NativeEntry("istitle", "", "Return True if the string is title-cased.", istitle),
      NativeEntry("isascii", "", "Return True if all characters are ASCII.") {
        call throws(Raise) in .bool(try call.receiverString().isASCII)
      },
      NativeEntry("isidentifier", "", "Return True if the string is a valid name.", isidentifier),
      NativeEntry("isprintable", "", "Return True if all characters can be printed.") {
        call throws(Raise) in
        .bool(try call.receiverString().text.unicodeScalars.allSatisfy(\.isPrintable))
      },
    ]
  }

  /// Whether the string is not empty and every code point passes.
  private static func all(
    _ call: Call, _ test: (Unicode.Scalar) -> Bool
  ) throws(Raise) -> Value {
    let scalars = try call.receiverString().text.unicodeScalars
    return .bool(!scalars.isEmpty && scalars.allSatisfy(test))
  }

  private static func isupper(_ call: Call) throws(Raise) -> Value {
    let scalars = try call.receiverString().text.unicodeScalars
    let others = scalars.contains {
      $0.properties.isLowercase || $0.properties.generalCategory == .titlecaseLetter
    }
    return .bool(!others && scalars.contains { $0.properties.isUppercase })
  }

  private static func islower(_ call: Call) throws(Raise) -> Value {
    let scalars = try call.receiverString().text.unicodeScalars
    let others = scalars.contains {
      $0.properties.isUppercase || $0.properties.generalCategory == .titlecaseLetter
    }
    return .bool(!others && scalars.contains { $0.properties.isLowercase })
  }

  private static func istitle(_ call: Call) throws(Raise) -> Value {
    var isInside = false
    var hasCased = false
    for scalar in try call.receiverString().text.unicodeScalars {
      let properties = scalar.properties
      if properties.isUppercase || properties.generalCategory == .titlecaseLetter {
        if isInside { return .bool(false) }
        isInside = true
        hasCased = true
      } else if properties.isLowercase {
        if !isInside { return .bool(false) }
        hasCased = true
      } else {
        isInside = false
      }
    }
    return .bool(hasCased)
  }

  private static func isidentifier(_ call: Call) throws(Raise) -> Value {
    let scalars = try call.receiverString().text.unicodeScalars
    guard let first = scalars.first else { return .bool(false) }
    return .bool(
      (first == "_" || first.properties.isXIDStart)
        && scalars.dropFirst().allSatisfy { $0.properties.isXIDContinue })
  }
}
