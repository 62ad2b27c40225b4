import Testing

@testable import Notebook

struct LessonCheckerTests {
  private func findings(_ text: String) throws -> [String] {
    try LessonChecker.check(text, path: "x.md").findings
  }

  private func replacing(_ old: String, _ new: String) -> String {
    let parts = ExampleLesson.text.split(separator: old, omittingEmptySubsequences: false)
    #expect(parts.count == 2)
    return parts.joined(separator: new)
  }

  @Test func rightLessonHasNoFindings() throws {
    let report = try LessonChecker.check(ExampleLesson.text, path: "x.md", accepting: true)
    #expect(report.findings == [])
    #expect(report.cellCount == 4)
    #expect(report.exerciseCount == 1)
    #expect(report.acceptedText == nil)
  }

  @Test func differentOutputIsFoundAndAccepted() throws {
    let text = replacing("```output\n5\n```", "```output\n6\n```")
    let report = try LessonChecker.check(text, path: "x.md", accepting: true)
    #expect(report.findings.count == 1)
    #expect(report.findings[0].hasPrefix("x.md:12: the output differs at its line 1"))
    #expect(report.acceptedText == ExampleLesson.text)
  }

  @Test func missingOutputIsFoundAndAccepted() throws {
    let text = replacing("\n```output\n5\n```\n", "")
    let report = try LessonChecker.check(text, path: "x.md", accepting: true)
    #expect(report.findings.count == 1)
    #expect(report.acceptedText == ExampleLesson.text)
  }

  @Test func checkThatPassesBeforeIsFound() throws {
    let text = replacing("assert b is not ..., \"b is not filled in yet\"\n", "")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("assert b") ? "pass" : $0 }.joined(separator: "\n")
    let found = try findings(text)
    #expect(found.contains { $0.contains("passes before the exercise is solved") })
    #expect(found.contains { $0.contains("known mistake passes the check") })
  }

  @Test func solutionThatFailsItsCheckIsFound() throws {
    #expect(
      try findings(replacing("b = a + 5", "b = a + 6")).contains {
        $0.contains("fails after the solution: b should be 7")
      })
  }

  @Test func mistakeWithAnotherMessageIsFound() throws {
    let text = replacing("# message: that is only the 5; add a to it", "# message: something else")
    #expect(try findings(text).contains { $0.contains("instead of\n    something else") })
  }

  @Test func expectedErrorThatDoesNotComeIsFound() throws {
    #expect(
      try findings(replacing("nothing_of_this_name", "a")).contains {
        $0.contains("the cell raises no NameError")
      })
  }
}
