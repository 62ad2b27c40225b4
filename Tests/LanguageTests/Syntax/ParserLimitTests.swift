import Language
import Testing

struct ParserLimitTests {
  private func failure(_ text: String) -> SyntaxFailure? {
    do throws(SyntaxFailure) {
      _ = try Parser.parse(SourceText(name: "test.py", text: text))
      return nil
    } catch {
      return error
    }
  }

  @Test func nestsUpToTwoHundredBrackets() {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "x" + String(repeating: ")", count: depth)
    }
    #expect(failure(nested(200)) == nil)
    #expect(failure(nested(201))?.message == "too many nested parentheses")
  }

  @Test func indentsUpToHundredLevels() {
    func nested(_ depth: Int) -> String {
      let blocks = (0..<depth).map { String(repeating: " ", count: $0) + "if x:\n" }
      return blocks.joined() + String(repeating: " ", count: depth) + "pass\n"
    }
    #expect(failure(nested(99)) == nil)
    #expect(failure(nested(100))?.message == "too many levels of indentation")
    #expect(failure(nested(100))?.kind == .indentationError)
  }

  @Test(arguments: [
    ("a+", "a"), ("a and ", "b"), ("not ", "a"), ("-", "a"), ("lambda: ", "0"),
    ("a if b else ", "c"), ("2**", "1"),
  ])
  func boundsTheHeightOfExpressions(_ part: String, _ last: String) {
    #expect(failure(String(repeating: part, count: 300) + last) == nil)
    let long = failure(String(repeating: part, count: 20_000) + last)
    #expect(long?.kind == .recursionError)
    #expect(long?.message == "maximum recursion depth exceeded during compilation")
  }

  @Test(arguments: [".a", "()", "[0]"])
  func boundsChainsOfTrailers(_ part: String) {
    #expect(failure("x" + String(repeating: part, count: 900)) == nil)
    #expect(failure("x" + String(repeating: part, count: 20_000))?.kind == .recursionError)
  }

  @Test func boundsChainsOfElif() {
    func chain(_ count: Int) -> String {
      "if a:\n  b\n" + String(repeating: "elif c:\n  d\n", count: count)
    }
    #expect(failure(chain(400)) == nil)
    #expect(failure(chain(5000))?.kind == .recursionError)
  }

  @Test func readsLongFlatPrograms() throws {
    let text = String(repeating: "x = [1, 2, 3]\nif x: y = x[0] + f(a=1)\n", count: 5000)
    #expect(try Parser.parse(SourceText(name: "", text: text)).statements.count == 10_000)
    #expect(failure("x = [" + String(repeating: "1, ", count: 100_000) + "]") == nil)
  }

  /// Where CPython remembers what it tried, each place is parsed a bounded number of times here as
  /// well.
  @Test(arguments: ["f(", "f(a=", "[", "f(x, ", "f(*", "{1: ", "-(", "print(", "a(b[c{", "x[1:"])
  func explainsNestedMistakesInTime(_ part: String) {
    let text = String(repeating: part, count: 60)
    #expect(failure(text + "1 2") != nil)
    #expect(failure(text) != nil)
  }

  @Test(arguments: [
    "a\u{0}b", "\u{C}x = 1\n", "\u{FEFF}x = 1", "x = 1\r\ny = 2\r\n", "x = 1\ry = 2", "\u{FFFD}",
    "'\\ud800'", "x = '\\N{BULLET}'", "1j", "async def f(): pass", "await x", "match x:\n    pass",
    "try:\n  a\nexcept* B:\n  c", "'\\", "\\", "f'{", "f'{'", "f\"{f'{", "0b", "1_", "\u{1B}[0m",
    "\u{202E}x", "1e999", "x = 0x" + String(repeating: "F", count: 5000),
  ])
  func survivesStrangeText(_ text: String) {
    _ = failure(text)
    _ = Parser.state(of: text)
  }

  @Test func saysWhatTheLanguageLeavesOut() {
    #expect(failure("async def f(): pass")?.message == "'async' is not part of nabla's language")
    #expect(failure("a\u{0}b")?.message == "source code string cannot contain null bytes")
    #expect(failure("'\\N{NO SUCH CHARACTER}'")?.message.contains("unknown Unicode character name") ?? false)
  }

  @Test func marksWhereABracketWasOpened() {
    let failure = failure("x = (1, [2, 3)")
    #expect(failure?.related?.range == SourceRange(8, 9))
  }
}
