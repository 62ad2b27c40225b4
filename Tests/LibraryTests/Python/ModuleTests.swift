import Language
import Library
import ProgramSupport
import Testing

/// Python's small modules, with what CPython has told.
struct ModuleTests {
  private let imports = """
    import math, random, collections, itertools, functools, operator, copy, string, os, sys, typing
    """

  @Test(arguments: ExpressionCase.parse(ModuleCases.text))
  func modulesAgreeWithPython(_ line: ExpressionCase) {
    #expect(
      line.result(imports: imports, register: PythonModules.register(in:)) == line.expected)
  }

  @Test func pathsGoThroughTheSession() {
    let files = MemoryFiles(["a/b.txt": "x"])
    let program = """
      import os
      print(os.path.exists('a/b.txt'), os.path.isdir('a'), os.path.isfile('a'), os.path.abspath('a/../c'))
      print(os.listdir('.'), os.getcwd(), os.path.getsize('a/b.txt'))
      """
    let output = Program(program) {
      PythonModules.register(in: $0)
      $0.files = files
    }.output
    #expect(output == "True True False /home/ada/c\n['a/b.txt'] /home/ada 1\n")
  }

  @Test(arguments: ["os.system('ls')", "os.fork()", "os.popen('ls')"])
  func theSystemIsOutOfReach(_ call: String) {
    let output = Program("import os\n\(call)", register: PythonModules.register(in:)).output
    #expect(output.hasPrefix("NotImplementedError: os."))
  }

  @Test func sleepEndsWhenInterrupted() {
    let interrupt = InterruptFlag()
    let interpreter = Interpreter(output: PrintedText(), interrupt: interrupt)
    PythonModules.register(in: interpreter)
    interrupt.raise()
    #expect(throws: Raise.self) {
      try interpreter.execute(
        SourceText(name: "test", text: "import time\ntime.sleep(1000)"), in: interpreter.main)
    }
  }

  @Test func searchPathFollowsTheProgram() throws {
    let interpreter = Interpreter(output: PrintedText(), interrupt: InterruptFlag())
    PythonModules.register(in: interpreter)
    interpreter.searchPath = ["first"]
    interpreter.moduleFileLoader = { path in
      path == "../helper.py" ? SourceText(name: path, text: "value = 7") : nil
    }
    try interpreter.execute(
      SourceText(
        name: "test", text: "import sys\nsys.path.append('..')\nimport helper\nx = helper.value"),
      in: interpreter.main)
    let value = try interpreter.attribute(
      .module(interpreter.main), interpreter.symbols.intern("x"))
    #expect(try interpreter.representation(value) == "7")
  }
}
