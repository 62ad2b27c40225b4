import Testing

@testable import Notebook

struct LessonParserTests {
  private func failure(_ text: String) -> String {
    do throws(LessonFormatError) {
      _ = try LessonParser.parse(text, name: "bad")
      return "none"
    } catch {
      return "\(error)"
    }
  }

  @Test func frontMatterAndSteps() throws {
    let lesson = try LessonParser.parse(ExampleLesson.text, name: "01-adding")
    #expect(lesson.title == "Adding numbers")
    #expect(lesson.minutes == 6)
    #expect(lesson.needs == ["00-start"])
    #expect(lesson.seed == 0)
    #expect(lesson.steps.map(\.title) == ["Adding numbers", "A guess", "Your turn"])
    #expect(lesson.steps[0].blocks.first == .prose("Numbers are *added* with a plus sign."))
    #expect(lesson.steps[2].exercises == ["sum"])
  }

  @Test func cellsKnowTheirRolesAndOutputs() throws {
    let cells = try LessonParser.parse(ExampleLesson.text, name: "01-adding").cells
    #expect(cells[0].source == "a = 2\na + 3")
    #expect(cells[0].output == "5")
    #expect(cells[1].isPrediction)
    #expect(cells[2].raises == "NameError")
    #expect(
      cells.dropFirst(3).map(\.role) == [
        .exercise("sum"), .hint("sum"), .hint("sum"), .wrong("sum"), .solution("sum"), .check("sum"),
      ])
    #expect(cells[4].hintText == "Look at the first cell.")
    #expect(cells[6].wrongMessage == "that is only the 5; add a to it")
  }

  @Test func otherFencesAreProse() throws {
    let lesson = try LessonParser.parse("---\ntitle: x\n---\ntext\n```\n# %%\n## no step\n```\n", name: "x")
    #expect(lesson.steps[0].blocks == [.prose("text\n```\n# %%\n## no step\n```")])
  }

  @Test(arguments: [
    ("# no front matter", "bad:1: a lesson starts with `---`, its title and its minutes, and `---`"),
    ("---\ntitle: x\n", "bad:1: the `---` after the title is missing"),
    ("---\nminutes: many\n---\nx", "bad:1: `minutes` is a number, not `many`"),
    ("---\n---\n", "bad:1: the lesson has no step"),
    ("---\n---\n```python\nx\n", "bad:3: this fence is not closed"),
    ("---\n---\nx\n```output\n1\n```", "bad:4: an `output` fence follows its cell at once"),
    ("---\n---\n```python exercise=a\n```", "bad:3: `a` has no check"),
    ("---\n---\n```python check=a\n```", "bad:3: `a` has no solution"),
  ])
  func brokenFileSaysWhere(text: String, message: String) {
    #expect(failure(text) == message)
  }

  @Test func unknownRoleIsNamed() {
    #expect(failure("---\n---\n```python exercize=a\n```").hasPrefix("bad:3: `exercize=a` is no role"))
  }
}

struct LessonProgressTests {
  @Test func progressSurvivesItsText() {
    var progress = LessonProgress()
    progress.step = 2
    progress.solved = ["a", "b"]
    progress.skipped = ["c"]
    progress.doneSteps = [0, 1]
    progress.hintsUsed = 3
    progress.cells = ["x = 1\n\ny = 2", "def f():\n    pass"]
    #expect(LessonProgress(text: progress.text) == progress)
    progress.isFinished = true
    #expect(LessonProgress(text: progress.text).isFinished)
  }

  @Test(arguments: ["", "rubbish", "# step x\n# done a b\n", "# %%\n# %%"])
  func brokenFileIsABeginning(text: String) {
    #expect(LessonProgress(text: text).step == 0)
  }
}
