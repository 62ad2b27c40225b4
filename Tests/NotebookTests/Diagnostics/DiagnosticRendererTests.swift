import Language
import Testing

@testable import Notebook

struct DiagnosticRendererTests {
  private func entry(
    _ source: SourceText, _ part: String, function: String = "<module>", sign: String? = nil
  ) -> TracebackEntry {
    func range(of part: String, from start: Int = 0) -> SourceRange {
      let wanted = Array(part.utf8)
      let last = max(start, source.utf8.count - wanted.count)
      let begin =
        (start...last).first { place in source.utf8[place...].starts(with: wanted) } ?? 0
      return SourceRange(begin, begin + wanted.count)
    }
    let whole = range(of: part)
    return TracebackEntry(
      source: source, function: function, range: whole,
      operatorRange: sign.map { range(of: $0, from: Int(whole.start)) },
      operandRanges: sign == nil ? [] : [whole])
  }

  private func text(
    _ traceback: [TracebackEntry], message: String = "m", details: [String] = [],
    hint: String? = nil
  ) -> String {
    DiagnosticRenderer().render(
      kind: "ValueError", message: message, traceback: traceback, details: details, hint: hint)
  }

  @Test func marksTheOperatorBetweenItsOperands() {
    let source = SourceText(name: "<cell 1>", text: "y = x + w")
    let shown = text(
      [entry(source, "x + w", sign: "+")],
      message: "operands could not be broadcast together with shapes (2,3) (4,3) ",
      details: ["x is (2, 3); w is (4, 3): axis 0 is 2 against 4, and neither is 1."],
      hint: "x[:1] + w would repeat one row of x over all 4 rows of w.")
    #expect(
      shown == """
        ValueError: operands could not be broadcast together with shapes (2,3) (4,3) \n\
          y = x + w
              ~~^~~
          x is (2, 3); w is (4, 3): axis 0 is 2 against 4, and neither is 1.
          hint: x[:1] + w would repeat one row of x over all 4 rows of w.

        """)
  }

  @Test func countsKoreanAsTwoColumnsAndTabsAsFour() {
    let korean = SourceText(name: "<cell 1>", text: "손실 = 평균(값)")
    #expect(text([entry(korean, "평균")]).contains("\n  손실 = 평균(값)\n         ^^^^\n"))
    let tabbed = SourceText(name: "<cell 1>", text: "a\t+ b")
    #expect(text([entry(tabbed, "b")]).contains("\n  a    + b\n         ^\n"))
  }

  @Test func namesLineAndFunctionWhereThereAreSeveral() {
    let source = SourceText(name: "<cell 3>", text: "def f(n):\n    return 1 / n\nf(0)\n")
    let shown = text([entry(source, "f(0)"), entry(source, "1 / n", function: "f", sign: "/")])
    #expect(
      shown == """
        ValueError: m
          cell 3, line 2, in f
            return 1 / n
                   ~~^~~
          called from cell 3, line 3
            f(0)
            ^^^^

        """)
  }

  @Test func foldsRepeatedCalls() {
    let source = SourceText(name: "<cell 3>", text: "def f(n):\n    return f(n)\nf(0)\n")
    let inner = entry(source, "f(n)\nf", function: "f")
    let frames = [entry(source, "f(0)")] + Array(repeating: inner, count: 995)
    let shown = text(frames)
    #expect(shown.contains("\n  ... 994 more calls of f\n  called from cell 3, line 3\n"))
    #expect(shown.split(separator: "\n").count < 10)
  }

  @Test func windowsLongLinesAroundTheFailure() {
    let filler = String(repeating: "a + ", count: 60)
    let source = SourceText(name: "<cell 1>", text: filler + "oops(1)" + " + b" + filler)
    let lines = text([entry(source, "oops(1)")]).split(separator: "\n")
    #expect(lines[1].count <= 78)
    #expect(lines[1].hasPrefix("  ...") && lines[1].hasSuffix("..."))
    let column = lines[2].firstIndex(of: "^").map {
      lines[2].distance(from: lines[2].startIndex, to: $0)
    }
    let shown = lines[1].dropFirst(column ?? 0)
    #expect(shown.hasPrefix("oops(1)"))
    #expect(lines[2].hasSuffix(" ^^^^^^^"))
  }

  @Test func keepsTerminalsSafeAndMessagesShort() {
    let source = SourceText(name: "<cell 1>", text: "x = '\u{1B}[31m'")
    let shown = text([entry(source, "x")], message: "a\u{1B}[2Jb\u{7}\nnext")
    #expect(!shown.contains("\u{1B}"))
    #expect(shown.contains("a\\x1b[2Jb\\x07\nnext"))
    let long = text([], message: String(repeating: "x", count: 100_000))
    #expect(long.count < 2100)
    #expect(long.contains("... (98000 more characters)"))
  }

  @Test func coloursOnlyWhenAsked() {
    let source = SourceText(name: "<cell 1>", text: "x = (")
    var renderer = DiagnosticRenderer()
    let failure = SyntaxFailure(.syntaxError, "'(' was never closed", SourceRange(4, 5))
    #expect(
      renderer.render(failure, in: source)
        == "SyntaxError: '(' was never closed\n  x = (\n      ^\n")
    renderer.isColored = true
    #expect(renderer.render(failure, in: source).contains("\u{1B}[1;31mSyntaxError\u{1B}[0m"))
  }

  @Test func showsWhereTheBracketWasOpened() throws {
    let source = SourceText(name: "<cell 2>", text: "x = (1,\n     2]\n")
    do throws(SyntaxFailure) {
      _ = try Parser.parse(source)
      Issue.record("accepted")
    } catch {
      let shown = DiagnosticRenderer().render(error, in: source)
      #expect(
        shown.contains("cell 2, line 2\n         2]\n")
          || shown.contains("cell 2, line 2\n    2]\n"))
      #expect(shown.contains("cell 2, line 1: opened here\n    x = (1,\n        ^\n"))
    }
  }

  @Test(arguments: [(0, 0), (3, 3), (100, 200), (5, 2), (-1, 4)])
  func survivesAnyRange(_ start: Int, _ end: Int) {
    let source = SourceText(name: "<cell 1>", text: "ab한\n\n")
    for text in ["", "\n", "ab한\n\n"] {
      let failure = SyntaxFailure(.syntaxError, "m", SourceRange(start, end))
      _ = DiagnosticRenderer().render(failure, in: SourceText(name: "", text: text))
    }
    _ = DiagnosticRenderer().render(
      SyntaxFailure(.syntaxError, "m", SourceRange(start, end)), in: source)
  }
}
