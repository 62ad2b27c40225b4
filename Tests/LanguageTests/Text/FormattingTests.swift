import Language
import Testing

enum FormatCases {}

struct FormattingTests {
  @Test(arguments: FormatCases.integers + FormatCases.floats + FormatCases.text)
  func formatsAsCPython(_ spec: String, _ item: TestItem, _ expected: String) {
    #expect(
      outcome { () throws(Raise) in try TestValues().formatted(item, spec: spec) } == expected)
  }

  @Test(arguments: PercentCases.all)
  func fillsPercentsAsCPython(_ template: String, _ items: [TestItem], _ expected: String) {
    var mapping: TestItem?
    if let first = items.first, items.count == 1 {
      switch first {
      case .list, .dict: mapping = first
      default: break
      }
    }
    let result = outcome { () throws(Raise) in
      try PercentFormatting.format(template, items, mapping: mapping, TestValues())
    }
    #expect(result == expected)
  }

  @Test(arguments: BraceCases.all)
  func fillsBracesAsCPython(_ template: String, _ items: [TestItem], _ expected: String) {
    let named: [String: TestItem] = ["a": .int(5), "w": .int(10), "o": .dict]
    let result = outcome { () throws(Raise) in
      try BraceFormatting.format(
        template, positional: items,
        named: { (name) throws(Raise) in
          guard let item = named[name] else {
            throw Raise(.keyError, StringText.representation(name))
          }
          return item
        }, TestValues())
    }
    #expect(result == expected)
  }

  @Test(arguments: [
    ("", "''"), ("a'b", #""a'b""#), (#"a"b"#, #"'a"b'"#), (#"a'"b"#, #"'a\'"b'"#),
    ("\n\r\t\\", #"'\n\r\t\\'"#), ("\u{0}\u{7F}\u{1B}", #"'\x00\x7f\x1b'"#),
    ("한글é", "'한글é'"), ("\u{A0}\u{200B}\u{3000}", #"'\xa0\u200b\u3000'"#),
    ("\u{1F600}", "'\u{1F600}'"), ("\u{E0001}", #"'\U000e0001'"#),
  ])
  func representsTextAsCPython(_ text: String, _ expected: String) {
    #expect(StringText.representation(text) == expected)
  }

  @Test func representsBytesAndASCII() {
    #expect(StringText.representation([0x61, 0x27, 0x00, 0xFF, 0x0A]) == #"b"a'\x00\xff\n""#)
    #expect(StringText.asciiRepresentation("é한\u{1F600}") == #"'\xe9\ud55c\U0001f600'"#)
  }

  @Test func refusesWidthsBeyondMemory() {
    for spec in ["9999999999", "9999999999d", ".9999999999f"] {
      let result = outcome { () throws(Raise) in
        try FormatSpecification.format(1.5, spec: spec.replacing("d", with: "f"))
      }
      #expect(result.hasPrefix("!"))
    }
  }
}
