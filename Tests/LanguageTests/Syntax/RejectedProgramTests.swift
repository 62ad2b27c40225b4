import Language
import Testing

/// Programs that CPython 3.11 refuses, with its kind, message and the range that its caret marks.
///
/// Inside f-strings the range is the place in the string itself, which CPython 3.11 does not know.
struct RejectedProgramTests {
  @Test(arguments: RejectedPrograms.all)
  func failsAsInCPython(_ text: String, _ message: String, _ range: Range<Int>) {
    do throws(SyntaxFailure) {
      _ = try Parser.parse(SourceText(name: "test.py", text: text))
      Issue.record("accepted: \(text)")
    } catch {
      #expect("\(error.kind.rawValue): \(error.message)" == message)
      #expect(Int(error.range.start)..<Int(error.range.end) == range)
    }
  }
}
