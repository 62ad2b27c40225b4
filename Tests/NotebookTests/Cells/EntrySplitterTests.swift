import Notebook
import Testing

@Suite struct EntrySplitterTests {
  @Test(arguments: [
    ("x = 1\nx + 1\n", ["x = 1", "x + 1"]),
    ("def f():\n  a = 1\n\n  return a\nf()\n", ["def f():\n  a = 1\n\n  return a", "f()"]),
    ("if 1:\n  2\nelse:\n  3\n4", ["if 1:\n  2\nelse:\n  3", "4"]),
    ("sum([1,\n\n2])\n", ["sum([1,\n\n2])"]),
    ("@d\ndef f(): pass\n\n\nf", ["@d\ndef f(): pass", "f"]),
    ("x = '''a\n\nb'''\nx", ["x = '''a\n\nb'''", "x"]),
    ("1 +\nx\n", ["1 +", "x"]),
    ("# %%\n1\n# %%\n2\n", ["1", "2\n"]),
    ("", []), ("\n\n", []), ("(", ["("]),
  ])
  func statementsAtTheMarginAreEntries(_ text: String, _ entries: [String]) {
    #expect(EntrySplitter.entries(of: text) == entries)
  }
}
