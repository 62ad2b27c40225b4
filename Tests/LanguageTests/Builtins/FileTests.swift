import Language
import ProgramSupport
import Testing

/// `open`, `input` and what else reaches the session through its hooks.
struct FileTests {
  private let files = MemoryFiles(["notes.txt": "one\ntwo\r\n한글\n", "data/x.bin": "ab"])

  private func run(_ program: String) -> String {
    Program(program) { $0.files = files }.output
  }

  @Test func textIsReadByLines() {
    let program = """
      with open('notes.txt') as f:
          print(f.readline(), f.read(2), f.readlines(), f.closed, f.name, f.mode)
      print(f.closed, [line.strip() for line in open('notes.txt', encoding='utf-8')])
      """
    #expect(
      run(program) == """
        one
         tw ['o\\n', '한글\\n'] False notes.txt r
        True ['one', 'two', '한글']

        """)
  }

  @Test func writtenTextArrives() {
    _ = run("with open('out.txt', 'w') as f:\n    print(f.write('a'), f.write('b\\n'))\n")
    #expect(files.contents["out.txt"] == Array("ab\n".utf8))
    _ = run("f = open('out.txt', 'a')\nprint('c', file=f)\nf.close()\n")
    #expect(files.contents["out.txt"] == Array("ab\nc\n".utf8))
  }

  @Test func bytesAreReadAsBytes() {
    #expect(run("print(open('data/x.bin', 'rb').read())") == "b'ab'\n")
  }

  @Test(arguments: [
    ("open('none')", "FileNotFoundError: [Errno 2] No such file or directory: 'none'"),
    ("open('data')", "IsADirectoryError: [Errno 21] Is a directory: 'data'"),
    ("open('notes.txt', 'x')", "FileExistsError: [Errno 17] File exists: 'notes.txt'"),
    ("open('notes.txt', 'q')", "ValueError: invalid mode: 'q'"),
    ("open('notes.txt').write('a')", "OSError: not writable"),
    ("open(5)", "TypeError: expected str, bytes or os.PathLike object, not int"),
    ("f = open('notes.txt')\nf.close()\nf.read()", "ValueError: I/O operation on closed file."),
  ])
  func failuresAreWordedAsInPython(_ program: String, _ expected: String) {
    #expect(run(program) == expected)
  }

  @Test func withoutFilesEverythingIsRefused() {
    #expect(
      Program("open('notes.txt')").output
        == "PermissionError: [Errno 1] Operation not permitted: 'notes.txt'")
  }

  @Test func inputAsksTheSession() {
    let program = "name = input('Name? ')\nprint('hello', name)"
    #expect(Program(program) { $0.readLine = { _ in "Mo" } }.output == "hello Mo\n")
    #expect(Program(program).output == "Name? EOFError: EOF when reading a line")
  }
}
