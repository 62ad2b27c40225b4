import Foundation
import Language
import Testing

/// Small programs whose output CPython has written (`regenerate.py`).
@Suite struct ProgramTests {
  @Test(arguments: ProgramCase.all)
  func printsWhatPythonPrints(_ program: ProgramCase) {
    #expect(MachineRunner.output(of: program.text) == program.expected)
  }

  @Test func thereAreCases() { #expect(ProgramCase.all.count > 150) }
}

struct ProgramCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String
  let expected: String

  static let all: [ProgramCase] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Programs")
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var cases: [ProgramCase] = []
    for file in files.sorted() where file.hasSuffix(".txt") {
      let path = folder.appendingPathComponent(file).path
      let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      for section in text.components(separatedBy: "=== ").dropFirst() {
        let halves = section.components(separatedBy: "\n---\n")
        let lines = halves[0].split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        cases.append(
          ProgramCase(
            testDescription: "\(file.dropLast(4)): \(lines[0])", text: String(lines.last ?? ""),
            expected: (halves.count > 1 ? halves[1] : "").trimmingCharacters(in: .newlines)))
      }
    }
    return cases
  }()
}

/// Runs programs in sessions of their own and gathers what they print.
enum MachineRunner {
  final class Output: OutputSink {
    var text = ""
    func write(_ text: String) { self.text += text }
    func writeWarning(_ text: String) { self.text += text + "\n" }
    var columns: Int { 80 }
  }

  /// What the program prints, with the last line of an uncaught error's text.
  static func output(of program: String) -> String {
    let output = Output()
    let interpreter = Interpreter(output: output, interrupt: InterruptFlag())
    if let line = run(program, interpreter) { output.text += line }
    return output.text.trimmingCharacters(in: .newlines)
  }

  /// Runs a program in a session; the last line of an uncaught error's text.
  static func run(_ program: String, _ interpreter: Interpreter) -> String? {
    do throws(Raise) {
      try interpreter.execute(SourceText(name: "<test>", text: program), in: interpreter.main)
      return nil
    } catch {
      let (type, message) = interpreter.description(of: error)
      let name = type.split(separator: ".").last.map(String.init) ?? type
      return message.isEmpty ? name : "\(name): \(message)"
    }
  }
}
