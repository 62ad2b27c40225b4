import Foundation
import Language
import Notebook
import Testing

/// Programs that CPython + NumPy runs too: what nabla prints is compared, to the letter, with what they print.
///
/// `Cases/<topic>/<name>.py` is a program; `<name>.txt` beside it is its output, made by `regenerate.py`. In the
/// topics `errors`, `pictures` and `keras` the text is nabla's own: read it before it is accepted with
/// `NABLA_ACCEPT=1 swift test --filter GoldenTests`.
@Suite struct GoldenTests {
  @Test(arguments: GoldenCase.all)
  func printsWhatIsExpected(_ golden: GoldenCase) throws {
    let program = try String(contentsOfFile: golden.path + ".py", encoding: .utf8)
    if golden.isOwn, ProcessInfo.processInfo.environment["NABLA_ACCEPT"] != nil {
      try golden.run(program).write(toFile: golden.path + ".txt", atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOfFile: golden.path + ".txt", encoding: .utf8)
    let printed = golden.run(program)
    #expect(printed == expected, "\(golden.name) prints something else")
  }

  @Test func thereAreCases() { #expect(GoldenCase.all.count > 60) }
}

struct GoldenCase: CustomTestStringConvertible, Sendable {
  /// `<topic>/<name>`.
  let name: String
  var testDescription: String { name }

  /// Whether the expected text is nabla's own.
  var isOwn: Bool { ["errors", "pictures", "keras"].contains { name.hasPrefix($0 + "/") } }

  private static var folder: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases").path
  }

  var path: String { GoldenCase.folder + "/" + name }

  static var all: [GoldenCase] {
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".py") }.sorted().map { GoldenCase(name: String($0.dropLast(3))) }
  }

  /// What the program prints, cell after cell, with the text of errors in the topic `errors`.
  func run(_ program: String) -> String {
    let output = CapturedOutput()
    let session = Session(output: output)
    session.interpreter.files = MemoryFiles()
    var text = ""
    for (index, cell) in CellSplitter.cells(of: program).enumerated() {
      let captured = CapturedOutput()
      _ = session.redirected(to: captured) { session.run(cell, name: "<cell \(index + 1)>") }
      text += captured.text + captured.errorText
    }
    return text
  }
}
