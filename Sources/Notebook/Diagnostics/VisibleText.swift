import Language
import TextPlot

/// Text of unknown origin made safe and short enough to be shown.
enum VisibleText {
  /// How many characters of a message are shown.
  static let messageLimit = 2000

  /// The lines of a text, control characters escaped and what is beyond the limit counted.
  static func lines(_ text: String, limit: Int) -> [String] {
    let scalars = text.unicodeScalars
    guard let cut = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      cut != scalars.endIndex
    else { return split(text) }
    let hidden = scalars.distance(from: cut, to: scalars.endIndex)
    var lines = split(String(scalars[..<cut]))
    lines[lines.count - 1] += "... (\(hidden) more characters)"
    return lines
  }

  private static func split(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }
  }

  /// The lines of a text, none wider than `columns` where its words allow it.
  static func folded(_ text: String, limit: Int, columns: Int) -> [String] {
    lines(text, limit: limit).flatMap { line -> [String] in
      var folded: [String] = []
      var current = ""
      for word in line.split(separator: " ", omittingEmptySubsequences: false) {
        let isFirst = current.isEmpty && folded.isEmpty
        if !current.isEmpty, DisplayWidth.of(current) + 1 + DisplayWidth.of(String(word)) > columns
        {
          folded.append(current)
          current = String(word)
        } else {
          current += (isFirst || current.isEmpty ? "" : " ") + word
        }
      }
      return folded + [current]
    }
  }

  /// A text with escapes in place of what a terminal would act upon.
  static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isActive) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isActive(scalar) {
        result += scalar.value < 0x100 ? "\\x" + hex(scalar, 2) : "\\u" + hex(scalar, 4)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func hex(_ scalar: Unicode.Scalar, _ digits: Int) -> String {
    let text = String(scalar.value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  /// Control characters, and those that turn the direction of what follows.
  private static func isActive(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x20 { return value != 0x09 }
    return (0x7F..<0xA0).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value) || value == 0x2028 || value == 0x2029
      || value == 0xFEFF
  }
}
