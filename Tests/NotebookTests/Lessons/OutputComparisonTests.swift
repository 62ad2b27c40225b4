import Testing

@testable import Notebook

struct OutputComparisonTests {
  @Test(arguments: [
    ("3", "3"), ("0.33", "0.3333333"), ("1.0", "1.04"), ("-2.", "-2.4"), ("1e-3", "0.0014"),
    ("loss 0.12 at 5", "loss 0.1249 at 5"), ("a ... z", "a b c z"), ("...", "anything\nat all"),
    ("[1. 2.]", "[1. 2.]  "), ("[1.  2.]", "[1. 2.]"), ("first\n...\nlast", "first\n1\n2\nlast"),
    ("[0 1 ... 9]", "[0 1 ... 9]"), ("a ...", "a"), ("1.5e+10", "15000000000.0"), ("x1", "x1"),
  ])
  func agrees(expected: String, actual: String) {
    #expect(OutputComparison.mismatch(expected: expected, actual: actual) == nil)
  }

  @Test(arguments: [
    ("3", "4", 0), ("0.33", "0.34", 0), ("3", "3.2", 0), ("a\nb", "a\nc", 1), ("a", "a\nb", 1),
    ("", "x", 0), ("x", "", 0), ("a ... z", "a b c", 0), ("x1", "x2", 0), ("1 2", "12", 0),
  ])
  func differs(expected: String, actual: String, line: Int) {
    #expect(OutputComparison.mismatch(expected: expected, actual: actual) == line)
  }
}
