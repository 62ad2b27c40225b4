import ProgramSupport
import Testing

/// Expressions whose value or error CPython has told.
struct ExpressionTests {
  @Test(arguments: ExpressionCase.parse(StringCases.text))
  func stringsAndTextAgreeWithPython(_ line: ExpressionCase) {
    #expect(line.result() == line.expected)
  }

  @Test(arguments: ExpressionCase.parse(ContainerCases.text))
  func containersAgreeWithPython(_ line: ExpressionCase) {
    #expect(line.result() == line.expected)
  }

  @Test(arguments: ExpressionCase.parse(NumberCases.text))
  func numbersAndTypesAgreeWithPython(_ line: ExpressionCase) {
    #expect(line.result() == line.expected)
  }

  @Test(arguments: ExpressionCase.parse(DisplayCases.text))
  func echoesBreakAsInIPython(_ line: ExpressionCase) {
    #expect(Program("display(\(line.expression))\n").output == line.expected + "\n")
  }
}
