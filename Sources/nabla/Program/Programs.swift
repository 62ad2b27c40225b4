import Glibc
import Language
import Notebook

/// What nabla does without a terminal.
enum Programs {
  /// `nabla -c CODE`: one cell whose value is shown.
  static func runCode(_ code: String) -> Int32 {
    let output = plainOutput()
    let session = makeSession(output)
    let result = session.run(Cell(source: code), name: "<command line>")
    output.flush()
    return status(of: result)
  }

  /// `nabla run FILE`; without `--json` the first error ends the run.
  static func runFile(_ path: String, arguments: [String] = [], asJSON: Bool) -> Int32 {
    var cells: [Cell]
    do throws(FileFailure) {
      cells = path == "-" ? try pipedCells() : try DocumentFormat.cells(ofFile: path)
    } catch {
      return error.number == EINTR ? 130 : Process.complain("\(error)")
    }
    let output = plainOutput()
    let session = makeSession(output, files: path == "-" ? [] : [path])
    let name = path == "-" ? "<stdin>" : path
    session.interpreter.searchPath = [path == "-" ? "" : FileSystem.parent(of: path)]
    session.interpreter.programArguments = [path] + arguments
    defer { output.flush() }
    if asJSON {
      return JSONRunner.run(cells, name: name, in: session) { line in
        output.write(line + "\n")
        output.flush()
      }
    }
    for cell in cells {
      let result = session.run(cell, name: name)
      output.flush()
      if result.status != .ok { return status(of: result) }
    }
    return 0
  }

  /// `nabla` with its input piped in: entries as if they were typed, without a prompt. After an error the next
  /// one still runs.
  static func runPipedEntries(_ shelf: LessonShelf) -> Int32 {
    let text: String
    do throws(FileFailure) {
      let bytes = try FileSystem.bytes(ofDescriptor: STDIN_FILENO, path: "standard input")
      text = try FileSystem.text(of: bytes, path: "standard input")
    } catch {
      return error.number == EINTR ? 130 : Process.complain("\(error)")
    }
    let output = plainOutput()
    let session = makeSession(output, shelf: shelf)
    defer { output.flush() }
    var exitStatus: Int32 = 0
    for entry in EntrySplitter.entries(of: text) {
      let result = session.submit(entry)
      switch result.status {
      case .ok: break
      case .error: exitStatus = 1
      case .interrupted: return 130
      case .exit(let status): return status
      }
    }
    return exitStatus
  }

  /// The cells of standard input: one, or as many as it has markers or a notebook's JSON has; what is piped in
  /// shows its value.
  private static func pipedCells() throws(FileFailure) -> [Cell] {
    let bytes = try FileSystem.bytes(ofDescriptor: STDIN_FILENO, path: "standard input")
    let text = try FileSystem.text(of: bytes, path: "standard input")
    if let cells = DocumentFormat.notebookCells(of: text) { return cells }
    if let entries = Transcript.entries(of: text) { return entries.map { Cell(source: $0) } }
    let cells = CellSplitter.cells(of: text)
    return cells.count == 1 ? [Cell(source: cells[0].source, firstLine: cells[0].firstLine)] : cells
  }

  /// `nabla lesson` where nobody can be asked: a lesson from beginning to end, or the list.
  static func showLesson(_ name: String?, _ shelf: LessonShelf) -> Int32 {
    let output = plainOutput()
    let session = makeSession(output, shelf: shelf)
    defer { output.flush() }
    guard let name else { return session.listLessons().status == .ok ? 0 : 2 }
    do {
      guard let lesson = try session.findLesson(name) else { return 2 }
      return status(of: session.playStraightThrough(lesson))
    } catch {
      return Process.complain("\(error)")
    }
  }

  /// `nabla check LESSONS…`.
  static func check(_ paths: [String], accepting: Bool) -> Int32 {
    let output = plainOutput()
    defer { output.flush() }
    var files: [String] = []
    for path in paths {
      if FileSystem.isFolder(path) {
        let names = LessonShelf(folder: path).names
        if names.isEmpty { return Process.complain("\(path): no lessons (NN-topic.md) are in this folder") }
        files += names.map { FileSystem.joined(path, $0 + ".md") }
      } else {
        files.append(path)
      }
    }
    var failed = 0
    for file in files {
      do {
        let text = try FileSystem.text(ofFile: file)
        let report = try LessonChecker.check(
          text, path: file, interrupt: Signals.interrupt, accepting: accepting,
          prepare: { $0.interpreter.files = ProgramFiles.usual() })
        if Signals.interrupt.isRaised { return 130 }
        output.write(summary(file, report))
        if let accepted = report.acceptedText {
          try FileSystem.replace(file, with: accepted)
          output.write("\(file): the outputs are rewritten\n")
        }
        if !report.findings.isEmpty { failed += 1 }
      } catch let error as FileFailure {
        return Process.complain("\(error)")
      } catch {
        output.write("\(error)\n")
        failed += 1
      }
      output.flush()
    }
    if files.count > 1 {
      output.write(
        failed == 0 ? "All \(files.count) lessons are right.\n" : "\(failed) of \(files.count) lessons fail.\n")
    }
    return failed == 0 ? 0 : 1
  }

  private static func summary(_ file: String, _ report: LessonChecker.Report) -> String {
    let counts = "\(report.cellCount) cells, \(report.exerciseCount) exercises"
    if report.findings.isEmpty { return "\(file): \(counts), right\n" }
    return report.findings.joined(separator: "\n") + "\n"
      + "\(file): \(counts), \(report.findings.count) findings\n"
  }

  static func plainOutput() -> TextOutput {
    TextOutput(isNotebook: false, isTerminal: isatty(STDOUT_FILENO) == 1, hasColor: false)
  }

  /// A session with the files and the input of the process.
  static func makeSession(
    _ output: TextOutput, shelf: LessonShelf = LessonShelf(folder: nil), files: [String] = [],
    store: ProgressStore = ProgressStore(folder: nil), isInteractive: Bool = false
  ) -> Session {
    let session = Session(
      output: output, interrupt: Signals.interrupt, shelf: shelf, store: store,
      isInteractive: isInteractive)
    session.interpreter.files = ProgramFiles.usual(files: files)
    session.interpreter.searchPath = [""]
    session.keepDrawnData()
    let lines = InputLines()
    session.interpreter.readLine = { prompt in
      output.write(prompt)
      output.flush()
      return lines.next()
    }
    return session
  }

  static func status(of result: CellResult) -> Int32 {
    switch result.status {
    case .ok: 0
    case .error: 1
    case .interrupted: 130
    case .exit(let status): status
    }
  }
}
