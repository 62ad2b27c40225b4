/// A JSON object in one line, its fields in the order given.
package struct JSONLine {
  private var fields: [String] = []

  package init() {}

  package mutating func add(_ key: String, _ text: String) {
    fields.append("\(Self.quoted(key)): \(Self.quoted(text))")
  }

  package mutating func add(_ key: String, _ number: Int) {
    fields.append("\(Self.quoted(key)): \(number)")
  }

  package var text: String { "{" + fields.joined(separator: ", ") + "}" }

  /// A string as JSON writes it; what is beyond ASCII stays as it is.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
