import ArgumentParser
import Glibc
import Notebook

/// The program: `nabla` alone is the notebook.
@main
struct Nabla: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nabla",
    abstract: "A terminal notebook for learning how neural networks work.",
    discussion: """
      Without arguments nabla is a notebook in the terminal, or, where standard input is no terminal, runs the \
      cells that it reads from there. The language is Python with NumPy.
      """,
    version: Process.version,
    subcommands: [LessonCommand.self, RunCommand.self, CheckCommand.self])

  @Option(name: .customShort("c"), help: ArgumentHelp("Run CODE and show its value.", valueName: "code"))
  var code: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    if let code {
      try leave { Programs.runCode(code) }
    } else if Process.isTerminal {
      try leave { TerminalNotebook.run(common.shelf, lesson: nil) }
    } else {
      try leave { Programs.runPipedEntries(common.shelf) }
    }
  }

  /// Usage errors have the status 2, as everywhere; the library's own is 64.
  static func main() {
    do {
      var command = try parseAsRoot(withRun(Array(Swift.CommandLine.arguments.dropFirst())))
      try command.run()
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if code == .success {
        if !message.isEmpty { print(message) }
        Glibc.exit(0)
      }
      if let status = error as? ExitCode { Glibc.exit(status.rawValue) }
      if !message.isEmpty { TextOutput.write(Array((message + "\n").utf8), to: STDERR_FILENO) }
      Glibc.exit(2)
    }
  }
}

/// `nabla FILE.py` means `nabla run FILE.py`.
private func withRun(_ arguments: [String]) -> [String] {
  guard let first = arguments.first, !first.hasPrefix("-"),
    [".py", ".md", ".ipynb"].contains(where: first.hasSuffix)
  else { return arguments }
  return ["run"] + arguments
}

struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("lessons"), help: ArgumentHelp("Where the lessons are.", valueName: "dir"))
  var lessonFolder: String?

  var shelf: LessonShelf { LessonShelf.find(option: lessonFolder, executable: Process.executable) }
}

struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "Play a lesson, or list them.")

  @Argument(help: ArgumentHelp("Its number or name.", valueName: "name"))
  var name: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let shelf = common.shelf
    if let name, Process.isTerminal {
      try leave { TerminalNotebook.run(shelf, lesson: name) }
    } else {
      try leave { Programs.showLesson(name, shelf) }
    }
  }
}

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a file of cells.")

  @Argument(help: ArgumentHelp("A .py, .md or .ipynb file, or - for standard input.", valueName: "file"))
  var file: String

  @Argument(
    parsing: .captureForPassthrough, help: ArgumentHelp("Arguments of the program.", valueName: "arguments"))
  var arguments: [String] = []

  @Flag(help: "Print one line of JSON for each cell.")
  var json = false

  func run() throws {
    let json = json || self.arguments.contains("--json")
    let arguments = self.arguments.filter { $0 != "--json" }
    try leave { Programs.runFile(file, arguments: arguments, asJSON: json) }
  }
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Replay lessons and compare what they promise.")

  @Argument(help: ArgumentHelp("Lesson files, or folders of them.", valueName: "lessons"))
  var paths: [String]

  @Flag(help: "Rewrite the outputs in the files.")
  var accept = false

  func run() throws {
    try leave { Programs.check(paths, accepting: accept) }
  }
}

/// Ends the command with the status of a session's work.
private func leave(_ work: @escaping @Sendable () -> Int32) throws {
  let status = Process.runSession(work)
  if status != 0 { throw ExitCode(status) }
}
