import Testing
import TextPlot

@testable import Notebook

struct TextTests {
  @Test(arguments: [("abc", 3), ("한글", 4), ("a한b", 4), ("e\u{301}", 1), ("∇", 1), ("", 0)])
  func columnsOfText(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func paragraphsAreFilledAndListsKeepTheirShape() {
    let text = "one two\nthree\n\n- a long item\n  goes on\n- b\n\n```\n x = 1\n```"
    #expect(
      TextWrapping.wrapped(text, width: 12)
        == "one two\nthree\n\n- a long\n  item goes\n  on\n- b\n\n     x = 1")
  }

  @Test func noLineIsWiderThanAsked() {
    let text = Array(repeating: "신경망 word", count: 60).joined(separator: " ")
    let lines = TextWrapping.wrapped(text).split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= 76 })
    #expect(lines.joined(separator: " ") == text)
  }

  @Test func emphasisLosesItsMarks() {
    #expect(TextWrapping.wrapped("a **bold** word, *so*.") == "a bold word, so.")
    #expect(TextWrapping.wrapped("`a * b` stays * here") == "`a * b` stays * here")
  }

  @Test(arguments: [
    (1.5, "1.5 s"), (0.0123456, "12.3 ms"), (4.05e-6, "4.05 µs"), (5e-8, "50 ns"), (75, "1 min 15 s"),
  ])
  func durations(seconds: Double, text: String) {
    #expect(DurationText.of(seconds) == text)
  }

  @Test func jsonStringsAreEscaped() {
    #expect(JSONLine.quoted("a\"b\\c\n\u{1}한") == "\"a\\\"b\\\\c\\n\\u0001한\"")
    var line = JSONLine()
    line.add("cell", 0)
    line.add("status", "ok")
    #expect(line.text == "{\"cell\": 0, \"status\": \"ok\"}")
  }
}

struct FileSystemTests {
  @Test func invalidTextNamesItsLine() {
    #expect(throws: FileFailure(path: "x.py", reason: "not UTF-8 text (line 2)")) {
      try FileSystem.text(of: [0x61, 0x0A, 0xFF], path: "x.py")
    }
  }

  @Test func lineEndsAndByteOrderMarkAreUnified() throws {
    #expect(try FileSystem.text(of: [0xEF, 0xBB, 0xBF] + Array("a\r\nb\rc".utf8), path: "") == "a\nb\nc")
  }

  @Test func missingFileSaysSo() {
    #expect(throws: FileFailure.self) { try FileSystem.text(ofFile: "/nowhere/at/all") }
  }

  @Test(arguments: [
    ("/a/b", "/a", "b"), ("b", "", "b"), ("/a", "/", "a"), ("a/b/c.md", "a/b", "c.md"),
  ])
  func partsOfPaths(path: String, parent: String, name: String) {
    #expect(FileSystem.parent(of: path) == parent)
    #expect(FileSystem.lastName(of: path) == name)
  }
}
