import Testing

@testable import Notebook

struct CellSplitterTests {
  @Test func fileWithoutMarkersIsAScript() {
    #expect(CellSplitter.cells(of: "x = 1\nx\n") == [Cell(source: "x = 1\nx\n", showsValue: false)])
  }

  @Test func markersStartCells() {
    let cells = CellSplitter.cells(of: "# a file\n\n# %% Load\nx = 1\n# %%\n\nx\n")
    #expect(cells.map(\.source) == ["x = 1", "\nx\n"])
    #expect(cells.map(\.title) == ["Load", ""])
    #expect(cells.map(\.firstLine) == [3, 5])
    #expect(cells.map(\.showsValue) == [true, true])
  }

  @Test func textBeforeTheFirstMarkerIsACellWhereItHoldsCode() {
    #expect(CellSplitter.cells(of: "import math\n# %%\nmath.pi").map(\.source) == ["import math", "math.pi"])
  }

  @Test func markdownCellsAreLeftOut() {
    let cells = CellSplitter.cells(of: "# %% [markdown]\n# Title\n# %%\n1")
    #expect(cells.map(\.source) == ["1"])
  }

  @Test func formattingWithPercentIsNoMarker() {
    #expect(CellSplitter.cells(of: "# %%time is a magic\nx").count == 1)
  }

  @Test func sourceStandsAtItsLine() {
    #expect(CellSplitter.cells(of: "# %%\n1\n# %%\n2")[1].sourceAtItsLine == "\n\n\n2")
  }
}

struct TranscriptTests {
  @Test(arguments: [
    (">>> x = 1\n>>> x\n1\n", ["x = 1", "x"]),
    (">>> for i in x:\n...     print(i)\n...\n0\n1\n>>> 2\n2", ["for i in x:\n    print(i)\n", "2"]),
    ("In [1]: x = 1\n\nIn [2]: x\nOut[2]: 1\n", ["x = 1", "x"]),
    (
      "In [3]: def f(x):\n   ...:     return x\n   ...:\n\nIn [4]: f(1)\nOut[4]: 1",
      ["def f(x):\n    return x\n", "f(1)"]
    ),
    ("In [12]:\nimport numpy as np\nx = 2\nOut[12]: 3\n", ["import numpy as np\nx = 2"]),
    ("In [ ]: x", ["x"]),
  ])
  func promptsAndOutputsAreDropped(text: String, entries: [String]) {
    #expect(Transcript.entries(of: text) == entries)
  }

  @Test(arguments: ["x = 1", "", "In = 3", ">> 3", "print('>>> x')"])
  func programIsNoTranscript(text: String) {
    #expect(Transcript.entries(of: text) == nil)
  }
}

struct CellPieceTests {
  @Test(arguments: [
    ("%matplotlib inline\nx", [CellPiece.code("\nx")]),
    ("if a:\n    %matplotlib inline\n    b", [.code("if a:\n    pass\n    b")]),
    ("x = 3\n%time f(x)\ny", [.code("x = 3"), .time("f(x)"), .code("\n\ny")]),
    ("%matplotlib inline", [.code("")]),
    ("%load_ext autoreload\n%autoreload 2", [.code("")]),
    ("%timeit a + b", [.timeit("a + b")]),
    ("%timeit -n 10 -r3 -o -a", [.timeit("-a")]),
    ("%%time\na\nb", [.time("\na\nb")]),
    ("%lesson 3", [.command("lesson 3")]),
    ("np.sum?", [.help("np.sum")]),
    ("?x", [.help("x")]),
    ("x = '''\n%time\n'''", [.code("x = '''\n%time\n'''")]),
    ("y = (a\n  %b)", [.code("y = (a\n  %b)")]),
    ("print('%d' % 3)", [.code("print('%d' % 3)")]),
    ("x != 3", [.code("x != 3")]),
    ("%%capture\nf(x)", [.capture(name: "", code: "\nf(x)")]),
    ("%%capture --no-stderr out\nf(x)", [.capture(name: "out", code: "\nf(x)")]),
    ("%%writefile a.py\nx = 1", [.write(path: "a.py", text: "x = 1\n", appending: false)]),
    ("%%writefile -a a.py\n!x\n", [.write(path: "a.py", text: "!x\n", appending: true)]),
  ])
  func notebookLinesAreCutOut(source: String, pieces: [CellPiece]) {
    #expect(CellPiece.pieces(of: source) == pieces)
  }

  @Test(arguments: ["!pip install numpy", "%pip install numpy", "!conda install numpy -y"])
  func nothingIsInstalled(line: String) {
    guard case .note(let text)? = CellPiece.pieces(of: line).first else {
      Issue.record("no note")
      return
    }
    #expect(text.contains("installs nothing"))
  }

  @Test func shellCommandIsRefused() {
    guard case .refused(let message, _)? = CellPiece.pieces(of: "!git clone url").first else {
      Issue.record("not refused")
      return
    }
    #expect(message == "commands of the shell do not run in nabla: !git clone url")
  }
}
