import Language

/// One line of a session of CPython: an expression and what it gave.
package struct ExpressionCase: Sendable, CustomStringConvertible {
  package let expression: String
  /// The repr of the value, or the error as the last line of a traceback tells it.
  package let expected: String

  package var description: String { expression }

  /// The cases of a text in which `>>> ` starts each expression and its result follows.
  package static func parse(_ text: String) -> [ExpressionCase] {
    var cases: [(expression: String, lines: [Substring])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(">>> ") {
        cases.append((String(line.dropFirst(4)), []))
      } else if !cases.isEmpty {
        cases[cases.count - 1].lines.append(line)
      }
    }
    return cases.map {
      ExpressionCase(expression: $0.expression, expected: $0.lines.joined(separator: "\n"))
    }
  }

  /// What nabla gives for the expression.
  package func result(imports: String = "", register: (Interpreter) -> Void = { _ in }) -> String {
    let program = """
      \(imports)
      try:
          print(repr(\(expression)), end='')
      except Exception as error:
          print(type(error).__name__ + ': ' + str(error), end='')

      """
    return Program(program, register: register).output
  }
}

/// A program that was run, and what it printed; an error that it let through is the last line.
package struct Program {
  package let output: String

  package init(_ text: String, register: (Interpreter) -> Void = { _ in }) {
    let sink = PrintedText()
    let interpreter = Interpreter(output: sink, interrupt: InterruptFlag())
    register(interpreter)
    do throws(Raise) {
      try interpreter.execute(SourceText(name: "test", text: text), in: interpreter.main)
    } catch {
      let description = interpreter.description(of: error)
      sink.write("\(description.type): \(description.message)")
    }
    output = sink.text
  }
}

/// Collects what is printed, warnings included.
package final class PrintedText: OutputSink {
  package private(set) var text = ""
  package let columns = 80

  package init() {}

  package func write(_ text: String) { self.text += text }

  package func writeWarning(_ text: String) { self.text += text }
}

/// Files in memory.
package final class MemoryFiles: FileAccess {
  package private(set) var contents: [String: [UInt8]]
  package let currentDirectory = "/home/ada"

  package init(_ contents: [String: String] = [:]) {
    self.contents = contents.mapValues { Array($0.utf8) }
  }

  package func read(_ path: String) throws(Raise) -> [UInt8] { contents[path] ?? [] }

  package func write(_ bytes: [UInt8], to path: String, appending: Bool) throws(Raise) {
    contents[path] = (appending ? contents[path] ?? [] : []) + bytes
  }

  package func exists(_ path: String) -> Bool { contents[path] != nil || isDirectory(path) }

  package func isDirectory(_ path: String) -> Bool {
    path == "." || contents.keys.contains { $0.hasPrefix(path + "/") }
  }

  package func list(_ path: String) throws(Raise) -> [String] {
    path == "." ? contents.keys.sorted() : []
  }
}
