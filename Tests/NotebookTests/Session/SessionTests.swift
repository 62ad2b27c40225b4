import Foundation
import Language
import Testing

@testable import Notebook

struct SessionTests {
  let output = CapturedOutput()

  private func shown(_ entries: String...) -> String {
    let session = Session(output: output)
    for entry in entries { session.submit(entry) }
    return output.text + output.errorText
  }

  @Test func valueOfTheLastExpressionIsShown() {
    #expect(shown("x = 2\nx\nx + 1") == "3\n")
  }

  @Test func noneAndSemicolonShowNothing() {
    #expect(shown("None", "3;", "x = 1") == "")
  }

  @Test func earlierValuesAreRecalled() {
    #expect(shown("1 + 1", "_ * 10", "_1 + __", "_i1").hasSuffix("2\n20\n4\n'1 + 1'\n"))
  }

  @Test func variableNamedUnderscoreWins() {
    #expect(shown("5", "for _ in range(2): pass", "_") == "5\n1\n")
  }

  @Test func failureKeepsWhatWasThere() {
    let text = shown("x = 1", "x = 2\ny = 1 / 0\nx = 3", "x")
    #expect(text.hasPrefix("2\n"))
    #expect(text.contains("ZeroDivisionError: division by zero"))
  }

  @Test func syntaxErrorRunsNothing() {
    let text = shown("x = 1", "x = 2\ny = = 3", "x")
    #expect(text.hasPrefix("1\n"))
    #expect(text.contains("SyntaxError"))
  }

  @Test func exitGivesItsStatus() {
    let session = Session(output: output)
    #expect(session.submit("exit").status == .exit(0))
    #expect(session.submit("raise SystemExit(3)").status == .exit(3))
  }

  /// The product takes seconds; the flag is raised while it runs.
  @Test func interruptStopsAProduct() {
    let interrupt = InterruptFlag()
    let session = Session(output: output, interrupt: interrupt)
    session.submit("import numpy as np\na = np.ones((2000, 2000), dtype=np.int64)")
    // Raised again and again: a cell that has only begun forgets what came before it.
    let isOver = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      while isOver.wait(timeout: .now() + 0.03) == .timedOut { interrupt.raise() }
    }
    let result = session.submit("b = a @ a\nprint('finished')\nwhile True: pass")
    isOver.signal()
    #expect(result.status == .interrupted)
    #expect(!output.text.contains("finished"))
  }

  @Test func interruptIsOneLine() {
    let interrupt = InterruptFlag()
    let session = Session(output: output, interrupt: interrupt)
    let result = session.submit("x = 1\nraise KeyboardInterrupt")
    #expect(result.status == .interrupted)
    #expect(output.errorText == "Interrupted at line 2: raise KeyboardInterrupt\n")
    session.submit("x")
    #expect(output.text == "1\n")
  }

  @Test func transcriptRunsItsEntries() {
    #expect(shown(">>> x = 4\n>>> x * 2\n9\n>>> x\n") == "8\n4\n")
  }

  @Test func magicsAreDroppedAndShellRefused() {
    let text = shown("%matplotlib inline\n1 + 1", "!ls", "%nonsense")
    #expect(text.hasPrefix("2\n"))
    #expect(text.contains("commands of the shell do not run in nabla"))
    #expect(text.contains("there is no command `%nonsense`"))
  }

  @Test func timingsAreShown() {
    let text = shown("%time 1 + 1")
    #expect(text.hasPrefix("2\nCPU time: "))
    #expect(text.contains("\nWall time: "))
    #expect(shown("timeit 1 + 1").contains("per loop (mean ± std. dev. of 7 runs"))
  }

  @Test func enterKnowsWhatIsComplete() {
    let session = Session(output: output)
    #expect(session.enterAction(for: "1 + 1") == .submit)
    #expect(session.enterAction(for: "def f(x):") == .continue(indentation: "    "))
    #expect(session.enterAction(for: "def f(x):\n    y = x") == .continue(indentation: "    "))
    #expect(session.enterAction(for: "def f(x):\n    return x") == .continue(indentation: ""))
    #expect(session.enterAction(for: "def f(x):\n    return x\n") == .submit)
    #expect(session.enterAction(for: "lesson 3") == .submit)
    #expect(session.enterAction(for: "x = = 1") == .submit)
  }

  @Test func bareWordIsACommandUnlessAVariableHasItsName() {
    #expect(shown("vars").contains("There are no variables yet."))
    #expect(shown("vars = 3", "vars").hasSuffix("3\n"))
  }

  @Test func expressionIsNeverACommand() {
    let session = Session(output: output)
    #expect(CommandLine("help(1)", in: session) == nil)
    #expect(CommandLine("time - 3", in: session) == nil)
    #expect(CommandLine("run = 3", in: session) == nil)
    #expect(CommandLine("save / 3", in: session) == nil)
    #expect(CommandLine("save /tmp/x.py", in: session)?.arguments == "/tmp/x.py")
    #expect(CommandLine("open /tmp/x.py", in: session)?.arguments == "/tmp/x.py")
    #expect(CommandLine("open ('x.py')", in: session) == nil)
    #expect(CommandLine("plot [1, 4]", in: session)?.arguments == "[1, 4]")
    #expect(CommandLine("next", in: session)?.command.name == "next")
    #expect(CommandLine("lesson 3", in: session)?.arguments == "3")
    #expect(CommandLine("%next", in: session)?.command.name == "next")
  }

  @Test func resetForgetsNames() {
    #expect(shown("x = 1", "reset", "x").contains("NameError: name 'x' is not defined"))
  }

  @Test func historyListsEntries() {
    #expect(shown("a = 1", "b = [1,\n 2]", "history") == "1: a = 1\n2: b = [1,\n    2]\n")
  }

  @Test func helpExplainsCommandsAndFunctions() {
    #expect(shown("help lesson").hasPrefix("lesson [NAME]\n"))
    #expect(shown("def f(x, y=1):\n    'Adds.'\n    return x + y\n", "f?").contains("f(x, y=1)\n  Adds.\n"))
  }

  @Test func completionKnowsNamesAndCommands() {
    let session = Session(output: output)
    session.submit("weights = 1")
    let found = session.completion(of: "weig", at: 4)
    #expect(found == Completion(start: 0, candidates: [.init("weights")]))
    #expect(session.completion(of: "x = les", at: 7).candidates.isEmpty)
    #expect(session.completion(of: "less", at: 4).candidates.map(\.text) == ["lesson", "lessons"])
  }

  @Test func jsonTellsOfEveryCell() {
    let session = Session(output: output)
    let cells = CellSplitter.cells(of: "# %%\n1 + 1\n# %%\n1 / 0\n# %%\nprint('on')")
    var lines: [String] = []
    let status = JSONRunner.run(cells, name: "x.py", in: session) { lines.append($0) }
    #expect(status == 1)
    #expect(
      lines == [
        #"{"cell": 0, "status": "ok", "text": "2\n", "error": ""}"#,
        #"{"cell": 1, "status": "error", "text": "", "error": "ZeroDivisionError: division by zero"}"#,
        #"{"cell": 2, "status": "ok", "text": "on\n", "error": ""}"#,
      ])
  }

  /// A progress bar is drawn over; what is kept of the cell is how it looked at the end.
  @Test func lineThatIsDrawnOverIsKeptOnce() {
    let session = Session(output: CapturedOutput())
    session.submit("print('a'); print('1/3', end=''); print('\\r2/3', end=''); print('\\r3/3')")
    session.submit("print('\\r\\n', end=''); print('b')")
    #expect(session.records.map(\.text) == ["a\n3/3\n", "\r\nb\n"])
  }
}
