import TextPlot

/// Markdown prose as terminal text: paragraphs filled to a width, lists, quotes and code left in shape.
package enum TextWrapping {
  package static func wrapped(_ text: String, width: Int = 76) -> String {
    var lines: [String] = []
    var paragraph: [String] = []
    var isInFence = false

    func endParagraph() {
      guard !paragraph.isEmpty else { return }
      lines += filled(paragraph, width: width)
      paragraph = []
    }

    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      let trimmed = line.drop { $0 == " " }
      if trimmed.hasPrefix("```") {
        endParagraph()
        isInFence.toggle()
      } else if isInFence {
        lines.append("    " + line)
      } else if trimmed.isEmpty {
        endParagraph()
        if lines.last?.isEmpty == false { lines.append("") }
      } else if line.hasPrefix("    ") && paragraph.isEmpty || trimmed.hasPrefix("|") {
        endParagraph()
        lines.append(line)
      } else if trimmed.hasPrefix("#") {
        endParagraph()
        lines.append(String(trimmed.drop { $0 == "#" }.drop { $0 == " " }))
      } else {
        if marker(of: line) != nil { endParagraph() }
        paragraph.append(line)
      }
    }
    endParagraph()
    while lines.last?.isEmpty == true { lines.removeLast() }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    return lines.joined(separator: "\n")
  }

  /// The bullet, number or quote mark with which a line starts, blanks included.
  private static func marker(of line: String) -> Substring? {
    let blanks = line.prefix { $0 == " " }
    let rest = line[blanks.endIndex...]
    if rest.hasPrefix("- ") || rest.hasPrefix("* ") || rest.hasPrefix("> ") {
      return line[..<line.index(blanks.endIndex, offsetBy: 2)]
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, line[digits.endIndex...].hasPrefix(". ") else { return nil }
    return line[..<line.index(digits.endIndex, offsetBy: 2)]
  }

  private static func filled(_ paragraph: [String], width: Int) -> [String] {
    let first = paragraph[0]  // bug: only called for paragraphs with a line
    let mark = marker(of: first)
    let head = mark.map(String.init) ?? ""
    let indentation = String(repeating: " ", count: DisplayWidth.of(head))
    var text = paragraph
    text[0] = String(first.dropFirst(head.count))
    let words = text.flatMap { $0.split(separator: " ") }
    var lines: [String] = []
    var line = head
    var isLineEmpty = true
    for word in words.map({ plain($0) }) {
      let needed = DisplayWidth.of(line) + (isLineEmpty ? 0 : 1) + DisplayWidth.of(word)
      if !isLineEmpty, needed > width {
        lines.append(line)
        line = indentation + word
      } else {
        line += (isLineEmpty ? "" : " ") + word
      }
      isLineEmpty = false
    }
    lines.append(line)
    return lines
  }

  /// A word without the marks of emphasis that only a Markdown reader would draw.
  private static func plain(_ word: Substring) -> String {
    guard word.contains("*"), !word.contains("`") else { return String(word) }
    var text = word
    var tail = ""
    while let last = text.last, ".,;:!?)".contains(last) {
      tail = String(last) + tail
      text.removeLast()
    }
    for mark in ["**", "*"] {
      if text.count > mark.count, text.hasPrefix(mark) { text = text.dropFirst(mark.count) }
      if text.count > mark.count, text.hasSuffix(mark) { text = text.dropLast(mark.count) }
    }
    return text + tail
  }
}
