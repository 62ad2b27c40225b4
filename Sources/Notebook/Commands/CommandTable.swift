import Language
import Library
import TextPlot

/// All commands, with their help.
package enum CommandTable {
  package static let all: [Command] = lessons + session + pictures + files + measuring

  package static func command(named name: String) -> Command? {
    all.first { $0.name == name || $0.aliases.contains(name) }
  }

  /// Names that may stand at the start of a line, for completion.
  package static var names: [String] { all.map(\.name) }

  private static let lessons: [Command] = [
    Command(
      name: "lesson", usage: "[NAME]",
      summary: "start a lesson, or take it up where you left it; alone: list the lessons",
      group: .lessons
    ) { $0.startLesson($1) },
    Command(
      name: "lessons", aliases: ["ls"], summary: "list the lessons and what is done", group: .lessons
    ) { session, _ in session.listLessons() },
    Command(name: "next", summary: "go on to the next step", group: .lessons) { session, _ in
      session.inLesson { $0.next() }
    },
    Command(name: "back", summary: "go back a step", group: .lessons) { session, _ in
      session.inLesson { $0.back() }
    },
    Command(name: "hint", summary: "one more hint for the exercise", group: .lessons) { session, _ in
      session.inLesson { $0.hint() }
    },
    Command(
      name: "solution", summary: "show the lesson's own solution", group: .lessons
    ) { session, _ in
      session.inLesson { $0.solution() }
    },
    Command(
      name: "skip", summary: "go on without solving; the solution runs, so that later cells work",
      group: .lessons
    ) { session, _ in
      session.inLesson { $0.skip() }
    },
    Command(
      name: "check", summary: "have the exercise judged as things stand", group: .lessons
    ) { session, _ in
      session.inLesson { $0.judge() }
    },
    Command(
      name: "toc", summary: "the steps of the lesson and what is done", group: .lessons
    ) { session, _ in
      session.inLesson { $0.showContents() }
    },
    Command(
      name: "again", summary: "show the step again", group: .lessons
    ) { session, _ in
      session.inLesson { $0.showStep() }
    },
    Command(
      name: "restart", summary: "start the lesson again, without variables", group: .lessons
    ) { session, _ in
      session.inLesson { $0.restart() }
    },
  ]

  private static let session: [Command] = [
    Command(
      name: "help", usage: "[NAME]", summary: "explain a function, a command or a variable",
      group: .session
    ) { $0.showHelp($1) },
    Command(
      name: "vars", aliases: ["who", "whos"], summary: "the variables with their shapes",
      group: .session
    ) { session, _ in session.listVariables() },
    Command(
      name: "history", aliases: ["hist"], usage: "[COUNT]", summary: "what you typed in this session",
      group: .session
    ) { $0.listHistory($1) },
    Command(
      name: "reset", summary: "forget all variables", group: .session
    ) { session, _ in
      session.forgetVariables()
      session.output.showNote("All variables are forgotten; imports too.")
      return .ok
    },
    Command(
      name: "quit", summary: "leave the lesson, or nabla where there is none", group: .session
    ) { session, _ in session.quit() },
    Command(name: "exit", aliases: ["bye"], summary: "leave nabla", group: .session) { _, _ in
      CellResult(status: .exit(0))
    },
  ]

  private static let pictures: [Command] = [
    Command(
      name: "plot", usage: "VALUES", summary: "draw lists or arrays as lines: plot losses",
      group: .pictures
    ) { $0.draw("plot", $1) },
    Command(
      name: "show", usage: "ARRAY", summary: "draw an array as a picture: show x[0]", group: .pictures
    ) { $0.draw("imshow", $1) },
    Command(
      name: "spark", usage: "VALUES", summary: "draw a series in one row of signs: spark losses",
      group: .pictures
    ) { $0.draw("spark", $1, from: "_plot_classes", isFigure: false) },
    Command(
      name: "charset", usage: "[ascii|blocks|braille]",
      summary: "the signs that pictures are drawn with; alone: which ones now", group: .pictures
    ) { $0.chooseCharset($1) },
  ]

  private static let files: [Command] = [
    Command(
      name: "save", usage: "FILE", summary: "write this session as .ipynb, .md or .py", group: .files
    ) { $0.save($1) },
    Command(
      name: "open", usage: "FILE", summary: "show and run the cells of a file, one after another",
      group: .files
    ) { $0.open($1) },
    Command(
      name: "run", usage: "FILE", summary: "run a file in this session", group: .files
    ) { $0.runFile($1) },
    Command(
      name: "data", usage: "[NAME]",
      summary: "download a data set: data mnist, data fashion; alone: list them", group: .files
    ) { $0.data($1) },
  ]

  private static let measuring: [Command] = [
    Command(
      name: "time", usage: "CODE", summary: "run code once and show how long it took", group: .measuring
    ) { session, code in
      code.isEmpty ? session.refuse("`time` needs code: time np.sum(x)") : session.timedEntry(code)
    },
    Command(
      name: "timeit", usage: "CODE", summary: "run code many times and show the mean time",
      group: .measuring
    ) { session, code in
      code.isEmpty
        ? session.refuse("`timeit` needs code: timeit np.sum(x)")
        : session.timeRepeatedly(code, name: "<timeit>")
    },
  ]
}

extension Session {
  /// A command of the lessons, where one is going on.
  func inLesson(_ work: (LessonPlayer) -> CellResult) -> CellResult {
    guard let player else {
      return refuse("no lesson is going on", hint: "`lesson` lists them, `lesson 1` starts the first")
    }
    return work(player)
  }

  /// Draws with a function of `matplotlib.pyplot`, imported or not, or of another module.
  func draw(
    _ function: String, _ arguments: String, from name: String = "matplotlib.pyplot", isFigure: Bool = true
  ) -> CellResult {
    guard !arguments.isEmpty else { return refuse("there is nothing to draw", hint: "plot [1, 4, 9]") }
    let module = interpreter.symbols.intern("_pyplot")
    defer { interpreter.builtins[module] = nil }
    return guarded { () throws(Raise) in
      interpreter.builtins[module] = .module(try interpreter.importModule(name))
      return nil
    }.followed {
      run(
        code: "_pyplot.\(function)(\(arguments))" + (isFigure ? "\n_pyplot.show()" : ""), name: "<\(function)>",
        showsValue: false)
    }
  }

  /// Sets the signs of the pictures to come.
  func chooseCharset(_ name: String) -> CellResult {
    let state = PlotState.of(interpreter)
    if !name.isEmpty {
      guard let charset = Charset(rawValue: name.lowercased()) else {
        return refuse(
          "there is no charset `\(name)`",
          hint: Charset.allCases.map { "charset \($0.rawValue)" }.joined(separator: ", "))
      }
      state.options.charset = charset
    }
    output.showNote("Pictures are drawn in \(state.options.charset.rawValue).")
    return .ok
  }

  func timedEntry(_ code: String) -> CellResult { time(code, name: "<time>") }

  func quit() -> CellResult {
    guard let player else { return CellResult(status: .exit(0)) }
    player.save()
    self.player = nil
    if isLessonProgram {
      output.showNote("Left at step \(player.stepIndex + 1); `nabla lesson \(player.lesson.name)` takes it up.")
      return CellResult(status: .exit(0))
    }
    output.showNote(
      "You left the lesson; `lesson \(player.lesson.name)` takes it up. `quit` again leaves nabla.")
    return .ok
  }

  func listHistory(_ arguments: String) -> CellResult {
    let count = Int(arguments) ?? records.count
    for record in records.suffix(max(0, count)) {
      let lines = record.source.split(separator: "\n", omittingEmptySubsequences: false)
      let label = "\(record.number): "
      let margin = String(repeating: " ", count: label.count)
      for (position, line) in lines.enumerated() {
        output.write((position == 0 ? label : margin) + line + "\n")
      }
    }
    return .ok
  }

  /// Unbinds every name of the session.
  package func forgetVariables() {
    let main = interpreter.main
    for symbol in main.symbols where !interpreter.symbols.name(of: symbol).hasPrefix("__") {
      main[symbol] = nil
    }
  }
}
