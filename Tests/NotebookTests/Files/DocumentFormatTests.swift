import Testing

@testable import Notebook

struct DocumentFormatTests {
  private let records = [
    CellRecord(number: 1, source: "x = 1", status: .ok, pieces: []),
    CellRecord(
      number: 2, source: "print('a')\nx", status: .ok, pieces: [.printed("a\n"), .value("1")]),
  ]

  @Test func pythonHasCellMarkers() {
    #expect(DocumentFormat.python.text(of: records) == "# %%\nx = 1\n\n# %%\nprint('a')\nx\n")
  }

  @Test func markdownHasFences() {
    #expect(
      DocumentFormat.markdown.text(of: records)
        == "```python\nx = 1\n```\n\n```python\nprint('a')\nx\n```\n\n```output\na\n1\n```\n")
  }

  @Test func notebookIsReadBack() throws {
    let text = DocumentFormat.notebook.text(of: records)
    #expect(DocumentFormat.notebookCells(of: text)?.map(\.source) == ["x = 1", "print('a')\nx"])
    let cell = try #require(JSONValue(text)?["cells"]?.array?.last)
    let outputs = try #require(cell["outputs"]?.array)
    #expect(outputs[0]["text"]?.text == "a\n")
    #expect(outputs[1]["data"]?["text/plain"]?.text == "1")
  }

  @Test func notebooksOfBothVersionsAreRead() {
    let new = #"{"cells": [{"cell_type": "markdown", "source": "T"}, {"cell_type": "code", "source": ["a\n", "b"]}]}"#
    let old = #"{"worksheets": [{"cells": [{"cell_type": "code", "input": ["a\n", "b"]}]}]}"#
    #expect(DocumentFormat.notebookCells(of: new)?.map(\.source) == ["a\nb"])
    #expect(DocumentFormat.notebookCells(of: old)?.map(\.source) == ["a\nb"])
  }

  @Test func markdownFencesAreCells() {
    let text = "# T\n```python\nx = 1\n```\n```output\n1\n```\n````python predict\n```\n````\n```sh\nls\n```"
    #expect(
      DocumentFormat.markdownCells(of: text) == [
        Cell(source: "x = 1", firstLine: 2), Cell(source: "```", firstLine: 8),
      ])
  }

  @Test(arguments: [
    ("[1, -2.5e3, true, null]", JSONValue.array([.number(1), .number(-2500), .bool(true), .null])),
    (#"{"a": "\u00e9\ud83d\ude00\n"}"#, .object(["a": .string("é😀\n")])),
    (" {} ", .object([:])),
  ])
  func jsonIsRead(text: String, value: JSONValue) {
    #expect(JSONValue(text) == value)
  }

  @Test(arguments: ["", "{", "[1,]", "{\"a\" 1}", "[1] 2", "\"abc", "\"\\u12", "nul", "{1: 2}"])
  func brokenJSONIsRefused(text: String) {
    #expect(JSONValue(text) == nil)
  }

  @Test func deepNestingIsRefused() {
    #expect(JSONValue(String(repeating: "[", count: 100_000)) == nil)
  }
}

struct ProgramFilesTests {
  @Test func programReachesItsFolderAndNothingElse() throws {
    let folder = TemporaryFolder()
    let outside = TemporaryFolder()
    try FileSystem.write(Array("data".utf8), toFile: folder.path + "/in.txt", appending: false)
    try FileSystem.write(Array("secret".utf8), toFile: outside.path + "/out.txt", appending: false)
    let files = ProgramFiles(folders: [folder.path])
    #expect(try files.read(folder.path + "/in.txt") == Array("data".utf8))
    #expect(throws: (any Error).self) { try files.read(outside.path + "/out.txt") }
    #expect(throws: (any Error).self) { try files.read(folder.path + "/../../etc/passwd") }
    try files.write([1], to: folder.path + "/new.bin", appending: false)
    #expect(files.exists(folder.path + "/new.bin"))
  }

  @Test func namedFileIsReachedWhereverItLies() throws {
    let outside = TemporaryFolder()
    let path = outside.path + "/named.txt"
    try FileSystem.write([65], toFile: path, appending: false)
    #expect(try ProgramFiles(folders: [], files: [path]).read(path) == [65])
  }
}
