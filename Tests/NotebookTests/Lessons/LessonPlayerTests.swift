import Testing

@testable import Notebook

struct LessonPlayerTests {
  let output = CapturedOutput()
  let session: Session

  init() throws {
    session = Session(output: output)
    _ = session.play(try LessonParser.parse(ExampleLesson.text, name: "01-adding"))
  }

  /// What the entries make the lesson say.
  private func said(_ entries: String...) -> String {
    let before = output.text.count + output.errorText.count
    for entry in entries { session.submit(entry) }
    return String((output.text + output.errorText).dropFirst(before))
  }

  @Test func stepBeginsWithItsHeaderAndItsCell() {
    #expect(output.text.contains("[1/3] Adding numbers                        ............  about 6 min left\n"))
    #expect(output.text.hasSuffix("  | a = 2\n  | a + 3\n[Enter runs it; skip, back]\n"))
  }

  @Test func enterRunsTheCellAndThenGoesOn() {
    #expect(said("").hasPrefix("5\n\n[Enter goes on; back, toc]\n"))
    #expect(said("").contains("[2/3] A guess"))
  }

  @Test func predictionIsAskedBeforeTheOutput() {
    _ = said("", "")
    #expect(session.promptLabel == "your guess: ")
    #expect(said("[2, 4]").hasPrefix("[2, 4]\nYou said so.\n"))
    #expect(session.promptLabel != "your guess: ")
  }

  @Test func wrongPredictionIsShownAgain() {
    _ = said("", "")
    #expect(said("[2, 8]").hasPrefix("[2, 4]\nYou said: [2, 8]\n"))
  }

  @Test func anythingElseMayBeTyped() {
    #expect(said("10 * 10") == "100\n")
    #expect(said("").hasPrefix("5\n"))
  }

  private func goToExercise() { _ = said("next", "next") }

  @Test func failedAttemptChangesNothingAndSaysWhy() {
    goToExercise()
    _ = said("seen = [1]")
    let text = said("seen.append(2)\nb = 9")
    #expect(text.contains("Not yet: b should be 7\n  You have: b is 9 (int)\n"))
    #expect(said("seen") == "[1]\n")
    #expect(said("b").contains("NameError"))
  }

  @Test func knownMistakeGetsItsMessage() {
    goToExercise()
    #expect(said("b = 5").contains("Not yet: that is only the 5; add a to it"))
  }

  @Test func experimentIsNotJudged() {
    goToExercise()
    #expect(said("a + 1") == "3\n")
  }

  @Test func hintsComeOneAtATime() {
    goToExercise()
    #expect(said("hint") == "hint 1 of 2\n  Look at the first cell.\n")
    #expect(said("hint").hasPrefix("hint 2 of 2\n"))
    #expect(said("hint").contains("last hint"))
  }

  @Test func successShowsTheLessonsSolutionAndEnds() {
    goToExercise()
    let text = said("b = 7")
    #expect(text.contains("Right.\n\nThe lesson's own solution:\n  | b = a + 5\n"))
    #expect(text.contains("Well done."))
    let farewell = said("")
    #expect(farewell.contains("You solved 1 of 1 exercises."))
    #expect(session.player == nil)
    #expect(said("b") == "7\n")
  }

  @Test func sameSolutionIsNotShownAgain() {
    goToExercise()
    #expect(!said("b = a + 5").contains("own solution"))
  }

  @Test func skipRunsTheSolution() {
    goToExercise()
    #expect(said("skip").contains("  | b = a + 5\n"))
    #expect(said("b") == "7\n")
  }

  @Test func nextDoesNotPassAnExercise() {
    goToExercise()
    #expect(said("next").contains("This exercise waits"))
  }

  @Test func contentsShowWhatIsDone() {
    _ = said("", "")
    #expect(
      said("toc")
        == "Adding numbers\n  [x] 1  Adding numbers\n> [ ] 2  A guess\n"
        + "  [ ] 3  Your turn  (exercises: 0 of 1)\n")
  }

  @Test func backShowsTheStepBefore() {
    _ = said("", "")
    #expect(said("back").contains("[1/3] Adding numbers"))
  }

  @Test func quitLeavesTheLessonFirst() {
    #expect(session.submit("quit").status == .ok)
    #expect(session.player == nil)
    #expect(session.submit("quit").status == .exit(0))
  }

  @Test func playsStraightThrough() throws {
    let output = CapturedOutput()
    let session = Session(output: output)
    let lesson = try LessonParser.parse(ExampleLesson.text, name: "01-adding")
    #expect(session.playStraightThrough(lesson).status == .ok)
    #expect(output.text.contains("  | a + 3\n5\n"))
    #expect(output.text.contains("A solution:\n  | b = a + 5\n"))
    #expect(output.text.hasSuffix("Well done.\n\n"))
  }
}

struct LessonResumptionTests {
  @Test func lessonIsTakenUpWithItsVariables() throws {
    let folder = TemporaryFolder()
    let lesson = try LessonParser.parse(ExampleLesson.text, name: "01-adding")
    let store = ProgressStore(folder: folder.path)
    let first = Session(output: CapturedOutput(), store: store)
    _ = first.play(lesson)
    for entry in ["", "", "own = 3"] { first.submit(entry) }

    let output = CapturedOutput()
    let second = Session(output: output, store: store)
    _ = second.play(lesson)
    #expect(output.text.contains("Taken up where you left it"))
    #expect(output.text.contains("[2/3] A guess"))
    second.submit("skip")
    second.submit("a")
    #expect(output.text.hasSuffix("2\n"))
  }

  @Test func finishedLessonStartsAgain() throws {
    let folder = TemporaryFolder()
    let lesson = try LessonParser.parse(ExampleLesson.text, name: "01-adding")
    let store = ProgressStore(folder: folder.path)
    let first = Session(output: CapturedOutput(), store: store)
    _ = first.play(lesson)
    for entry in ["next", "next", "skip", ""] { first.submit(entry) }
    #expect(store.progress(in: "01-adding")?.isFinished == true)

    let output = CapturedOutput()
    let second = Session(output: output, store: store)
    _ = second.play(lesson)
    #expect(output.text.contains("[1/3]"))
  }
}
