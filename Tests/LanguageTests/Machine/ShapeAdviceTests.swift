import Language
import TensorCore
import Testing

/// What is said about shapes that do not fit: the axes that disagree, and a change that fits.
@Suite struct ShapeAdviceTests {
  private func advice(_ a: [Int], _ b: [Int], _ sign: String, isProduct: Bool) -> (String, String?) {
    let advice = ShapeAdvice(
      Shape(a), Shape(b), isProduct: isProduct, left: "x", right: "w", form: .infix(sign))
    return (advice.detail, advice.hint)
  }

  @Test(arguments: [
    ([2, 3], [4, 3], "axis 0 is 2 against 4, and neither is 1.", "x[:1] + w would repeat one row of x over all 4 rows of w."),
    ([2, 3], [2], "axis -1 is 3 against 2, and neither is 1.", "x + w.reshape(2, 1) takes one value of w for each row of x."),
    ([2], [2, 3], "axis -1 is 2 against 3, and neither is 1.", "x.reshape(2, 1) + w takes one value of x for each row of w."),
    ([2, 3], [3, 2], "axis 1 is 3 against 2, and neither is 1.", "x + w.T has shape (2, 3): w.T is (2, 3)."),
    ([8, 4, 4], [8, 16], "axis -1 is 4 against 16, and neither is 1.", "x.reshape(8, -1) + w lays each of the 8 samples out as one row."),
    ([3], [4], "axis 0 is 3 against 4, and neither is 1.", "x[:, None] + w has shape (3, 4): every value of x with every value of w."),
  ])
  func broadcasting(_ a: [Int], _ b: [Int], _ clash: String, _ hint: String) {
    let (detail, suggestion) = advice(a, b, "+", isProduct: false)
    #expect(detail == "x is \(Shape(a)); w is \(Shape(b)): \(clash)")
    #expect(suggestion == hint)
  }

  @Test(arguments: [
    ([32, 28, 28], [784, 50], "x.reshape(32, -1) @ w has shape (32, 50): 28*28 = 784 values a sample."),
    ([2, 3], [2, 3], "x @ w.T has shape (2, 2): w.T is (3, 2)."),
    ([5, 2], [5, 3], "x.T @ w has shape (2, 3): x.T is (2, 5)."),
    ([3, 4], [2, 3], "w @ x has shape (2, 4): the order of the factors matters."),
  ])
  func products(_ a: [Int], _ b: [Int], _ hint: String) {
    #expect(advice(a, b, "@", isProduct: true).1 == hint)
  }

  @Test func hopelessShapesGetNoHint() {
    #expect(advice([2, 3], [5, 7], "+", isProduct: false).1 == nil)
    #expect(advice([2, 3], [5, 7], "@", isProduct: true).1 == nil)
  }

  @Test(arguments: [
    ("x + w", "x + w.T has shape (2, 3): w.T is (2, 3)."),
    ("x += w", "x + w.T has shape (2, 3): w.T is (2, 3)."),
    ("(x + 1) * (w - 2)", "(x + 1) * (w - 2).T has shape (2, 3): (w - 2).T is (2, 3)."),
  ])
  func operandsAreShownAsWritten(_ statement: String, _ hint: String) throws {
    let interpreter = Interpreter(output: MachineRunner.Output(), interrupt: InterruptFlag())
    interpreter.main[interpreter.symbols.intern("x")] = .array(try Tensor(ones: [2, 3]))
    interpreter.main[interpreter.symbols.intern("w")] = .array(try Tensor(ones: [3, 2]))
    do throws(Raise) {
      try interpreter.execute(SourceText(name: "<test>", text: statement), in: interpreter.main)
      Issue.record("the shapes fit")
    } catch {
      #expect(error.details.first?.contains("axis 1 is 3 against 2") == true)
      #expect(error.hint == hint)
    }
  }
}
