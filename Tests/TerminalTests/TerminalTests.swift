import Testing

/// The notebook as a learner sees it, on a pseudo-terminal.
@Suite(
  .serialized, .enabled(if: TerminalProgram.path != nil, "nabla is not built beside the tests"))
struct TerminalTests {
  let home = TemporaryHome()

  private func start(_ arguments: [String] = []) throws -> TerminalProgram {
    let program = try TerminalProgram(arguments, home: home)
    #expect(program.waitForPrompt(1), "\(program.screen.text)")
    return program
  }

  @Test func valueIsEchoedUnderItsNumber() throws {
    let nabla = try start()
    #expect(nabla.enter("6 * 7", then: 2))
    #expect(nabla.screen.text.hasSuffix("In [1]: 6 * 7\nOut[1]: 42\n\nIn [2]:"))
    #expect(nabla.enter("_ + 1", then: 3))
    #expect(nabla.screen.text.contains("Out[2]: 43"))
  }

  @Test func semicolonHidesTheValue() throws {
    let nabla = try start()
    #expect(nabla.enter("6 * 7;", then: 2))
    #expect(!nabla.screen.text.contains("Out["))
  }

  @Test func blockGoesOnUntilAnEmptyLine() throws {
    let nabla = try start()
    nabla.send("for i in range(2):\r")
    #expect(nabla.wait { $0.lastLine == "   ...:" })
    nabla.send("print('row', i)\r\r")
    #expect(nabla.waitForPrompt(2))
    #expect(
      nabla.screen.text.hasSuffix(
        """
        In [1]: for i in range(2):
           ...:     print('row', i)
           ...:
        row 0
        row 1

        In [2]:
        """))
  }

  @Test func openBracketGoesOn() throws {
    let nabla = try start()
    nabla.send("sum([1,\r")
    #expect(nabla.wait { $0.lastLine.hasPrefix("   ...:") })
    #expect(nabla.enter("2])", then: 2))
    #expect(nabla.screen.text.contains("Out[1]: 3"))
  }

  @Test func interruptStopsALoopAndKeepsTheSession() throws {
    let nabla = try start()
    #expect(nabla.enter("x = 5", then: 2))
    nabla.send("print('go')\rwhile True: x += 0\r")
    #expect(nabla.wait { $0.lastLine.contains("while True") || $0.text.contains("...:") })
    nabla.send("\r")
    _ = nabla.wait { $0.text.contains("go") && !$0.modes.contains("?2004") }
    nabla.pause(milliseconds: 200)
    nabla.send("\u{3}")
    #expect(nabla.wait(for: "Interrupted"))
    #expect(nabla.enter("x", then: 5))
    #expect(nabla.screen.text.contains("Out[4]: 5"))
  }

  private func startTraining(_ nabla: TerminalProgram, _ options: String) {
    #expect(nabla.enter("import numpy as np; import keras; from keras.layers import Dense", then: 2))
    #expect(nabla.enter("x = np.random.randn(400, 3); t = np.arange(400) % 2", then: 3))
    #expect(nabla.enter("net = keras.Sequential([Dense(8, 'tanh'), Dense(2, 'softmax')])", then: 4))
    #expect(nabla.enter("net.compile('adam', 'sparse_categorical_crossentropy')", then: 5))
    nabla.send("net.fit(x, t, epochs=100000, batch_size=4\(options));\r")
  }

  @Test func trainingIsInterruptedWithWordsThatSayWhere() throws {
    let nabla = try start()
    startTraining(nabla, "")
    #expect(nabla.wait { $0.text.contains("━ ") && $0.text.contains("ms/step - loss:") || $0.text.contains("us/step - loss:") })
    nabla.send("\u{3}")
    #expect(nabla.wait(for: "parameters keep the last step"), "\(nabla.screen.text)")
    let place = nabla.screen.text.split(separator: "\n").first { $0.hasPrefix("Interrupted after") }
    #expect(place?.contains("of 10000000 iterations") == true)
    #expect(nabla.waitForPrompt(6))
    #expect(nabla.enter("np.isfinite(net.get_weights()[0]).all()", then: 7))
    #expect(nabla.screen.text.contains("Out[6]: True"))
  }

  /// The picture is drawn over, not printed again and again, and stays where the training stops.
  @Test func trainingIsDrawnInPlace() throws {
    let nabla = try start()
    startTraining(nabla, ", verbose='plot'")
    #expect(nabla.wait { $0.text.contains("loss") && $0.lastLine.hasSuffix("epoch") }, "\(nabla.screen.text)")
    nabla.pause(milliseconds: 900)
    nabla.send("\u{3}")
    #expect(nabla.wait(for: "parameters keep the last step"), "\(nabla.screen.text)")
    #expect(nabla.waitForPrompt(6))
    let axes = nabla.screen.text.split(separator: "\n").filter { $0.hasSuffix("epoch") }
    #expect(axes.count == 1, "\(nabla.screen.text)")
  }

  @Test func interruptAtThePromptClearsTheLine() throws {
    let nabla = try start()
    nabla.send("half a thou")
    #expect(nabla.wait(for: "half a thou"))
    nabla.send("\u{3}")
    #expect(nabla.wait { $0.lastLine == "In [1]:" })
    #expect(nabla.enter("1 + 1", then: 2))
    #expect(nabla.screen.text.contains("Out[1]: 2"))
  }

  @Test func endOfInputLeaves() throws {
    let nabla = try start()
    nabla.send("\u{4}")
    #expect(nabla.exitStatus() == 0)
    #expect(!nabla.screen.modes.contains("?2004"))
  }

  @Test func quitLeaves() throws {
    let nabla = try start()
    nabla.send("quit\r")
    #expect(nabla.exitStatus() == 0)
  }

  @Test func koreanIsTypedAndEditedInTwoColumns() throws {
    let nabla = try start()
    nabla.send("'한글'")
    #expect(nabla.wait(for: "'한글'"))
    #expect(nabla.screen.column == 8 + 6)
    nabla.send("\u{1B}[D\u{7F}국\r")
    #expect(nabla.waitForPrompt(2))
    #expect(nabla.screen.text.contains("Out[1]: '한국'"))
  }

  @Test func pastedFunctionArrivesWhole() throws {
    let nabla = try start()
    nabla.send("\u{1B}[200~def f(x):\n    y = x + 1\n\n    return y\n\nf(2)\u{1B}[201~")
    #expect(nabla.wait { $0.lastLine == "   ...: f(2)" })
    nabla.send("\r")
    #expect(nabla.waitForPrompt(2))
    #expect(nabla.screen.text.contains("Out[1]: 3"))
  }

  @Test func pastedTranscriptLosesItsPrompts() throws {
    let nabla = try start()
    nabla.send("\u{1B}[200~>>> a = 20\n>>> a + 1\n21\n\u{1B}[201~")
    #expect(nabla.wait(for: ">>> a + 1"))
    nabla.send("\r")
    #expect(nabla.waitForPrompt(3))
    #expect(nabla.screen.text.contains("Out[2]: 21"))
  }

  @Test func historyIsRecalledAcrossSessions() throws {
    do {
      let nabla = try start()
      #expect(nabla.enter("alpha = 1", then: 2))
      #expect(nabla.enter("beta = 2", then: 3))
      nabla.send("\u{4}")
      #expect(nabla.exitStatus() == 0)
    }
    let nabla = try start()
    nabla.send("\u{1B}[A")
    #expect(nabla.wait(for: "In [1]: beta = 2"))
    nabla.send("\u{1B}[A")
    #expect(nabla.wait(for: "In [1]: alpha = 1"))
    nabla.send("\u{3}")
    #expect(nabla.wait { $0.lastLine == "In [1]:" })
    nabla.send("al\u{1B}[A")
    #expect(nabla.wait { $0.lastLine == "In [1]: alpha = 1" })
  }

  @Test func upMovesInsideAnEntryFirst() throws {
    let nabla = try start()
    #expect(nabla.enter("[1, 0]", then: 2))
    nabla.send("[1,\r22]\u{1B}[A")
    #expect(nabla.wait { $0.row == $0.lines.lastIndex { $0.hasPrefix("In [2]: [1,") } })
    nabla.send("\u{1B}[A")
    #expect(nabla.wait(for: "In [2]: [1, 0]"))
    nabla.send("\u{1B}[B")
    #expect(nabla.wait { $0.lastLine == "   ...: 22]" })
  }

  @Test func searchFindsLiteralText() throws {
    let nabla = try start()
    #expect(nabla.enter("a = [1, 2]", then: 2))
    #expect(nabla.enter("b = 3", then: 3))
    nabla.send("\u{12}[1,")
    #expect(nabla.wait { $0.lastLine == "(search) [1,: a = [1, 2]" })
    nabla.send("\r")
    #expect(nabla.waitForPrompt(4))
    #expect(nabla.screen.text.contains("In [3]: a = [1, 2]"))
  }

  @Test func tabCompletesAndLists() throws {
    let nabla = try start()
    #expect(nabla.enter("learning_rate = 0.1", then: 2))
    nabla.send("lear\t")
    #expect(nabla.wait(for: "In [2]: learning_rate"))
    nabla.send("\u{3}")
    #expect(nabla.wait { $0.lastLine == "In [2]:" })
    #expect(nabla.enter("learning_list = 0", then: 3))
    nabla.send("lea\t")
    #expect(nabla.wait(for: "In [3]: learning_"))
    nabla.send("\t\t")
    #expect(nabla.wait(for: "learning_list  learning_rate"))
    #expect(nabla.wait { $0.lastLine == "In [3]: learning_" })
  }

  @Test func errorKeepsTheSession() throws {
    let nabla = try start()
    #expect(nabla.enter("x = 1", then: 2))
    #expect(nabla.enter("x / 0", then: 3))
    #expect(nabla.screen.text.contains("ZeroDivisionError: division by zero"))
    #expect(nabla.enter("x", then: 4))
    #expect(nabla.screen.text.contains("Out[3]: 1"))
  }

  @Test func narrowTerminalWrapsAndResizes() throws {
    let nabla = try start()
    nabla.resize(columns: 60)
    nabla.send(String(repeating: "1+", count: 20) + "1")
    #expect(nabla.wait(for: "1+1"))
    nabla.send("\r")
    #expect(nabla.waitForPrompt(2))
    #expect(nabla.screen.text.contains("Out[1]: 21"))
  }

  @Test func leavingSwitchesModesOff() throws {
    let nabla = try start()
    nabla.send("exit\r")
    #expect(nabla.exitStatus() == 0)
    #expect(nabla.screen.modes.isEmpty)
  }

  @Test func lessonIsPlayedToItsEnd() throws {
    home.write(LessonText.adding, to: "Lessons/01-adding.md")
    let nabla = try TerminalProgram(["lesson", "1"], home: home)
    #expect(nabla.waitForPrompt(1))
    #expect(nabla.screen.text.contains("[1/2] Adding numbers"))
    #expect(nabla.screen.text.contains("  | 2 + 3\n[Enter runs it; skip, back]"))
    nabla.send("\r")
    #expect(nabla.waitForPrompt(2))
    #expect(nabla.screen.text.contains("Out[1]: 5"))
    nabla.send("\r")
    #expect(nabla.wait(for: "[2/2] Your turn"))
    #expect(nabla.waitForPrompt(2))
    #expect(nabla.enter("b = 9", then: 3))
    #expect(nabla.screen.text.contains("Not yet: b should be 7"))
    nabla.send("hint\r")
    #expect(nabla.wait(for: "hint 1 of 1\n  Count on your fingers."))
    #expect(nabla.enter("b = 7", then: 4))
    #expect(nabla.screen.text.contains("  | b = 3 + 4"))
    nabla.send("\r")
    #expect(nabla.wait(for: "You solved 1 of 1 exercises"))
    #expect(nabla.enter("b", then: 5))
    #expect(nabla.screen.text.contains("Out[4]: 7"))
  }

  @Test func startingLinesComeForEditing() throws {
    home.write(LessonText.adding, to: "Lessons/01-adding.md")
    let nabla = try TerminalProgram(["lesson", "adding"], home: home)
    #expect(nabla.waitForPrompt(1))
    nabla.send("\r")
    #expect(nabla.waitForPrompt(2))
    nabla.send("next\r")
    #expect(nabla.wait(for: "Your turn: Enter brings the lines above"))
    #expect(nabla.waitForPrompt(2))
    nabla.send("\r")
    #expect(nabla.wait { $0.lastLine == "In [2]: b = ..." })
    nabla.send("\u{7F}\u{7F}\u{7F}7\r")
    #expect(nabla.wait(for: "Right."))
  }

  @Test func dumbTerminalGetsPlainLines() throws {
    let nabla = try TerminalProgram([], home: home, environment: ["TERM=dumb"])
    #expect(nabla.wait { $0.lastLine == "In [1]:" })
    nabla.send("1 + 1\r")
    #expect(nabla.wait { $0.lastLine == "In [2]:" })
    #expect(nabla.screen.text.contains("Out[1]: 2"))
    #expect(!nabla.transcript.contains(0x1B))
    nabla.send("\u{4}")
    #expect(nabla.exitStatus() == 0)
  }
}

enum LessonText {
  static let adding = """
    ---
    title: Adding
    minutes: 4
    ---
    ## Adding numbers

    Plus adds.

    ```python
    2 + 3
    ```

    ```output
    5
    ```

    ## Your turn

    Make `b` the sum of 3 and 4.

    ```python exercise=sum
    b = ...
    ```

    ```python hint=sum
    # Count on your fingers.
    ```

    ```python solution=sum
    b = 3 + 4
    ```

    ```python check=sum
    assert b == 7, "b should be 7"
    ```
    """
}
