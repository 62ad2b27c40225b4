import Language
import Testing

struct CellStateTests {
  @Test(arguments: [
    "", "x = 1", "x = 1\n", "for i in x:\n    print(i)\n", "for i in x:\n    print(i)\n    ",
    "x = (1,\n     2)", "'''a\nb'''", "f(\n)\n", "# only a comment",
    "if a:\n    b\nelse:\n    c\n\n",
    "x = 1; y = 2", "@d\ndef f():\n    pass\n",
  ])
  func runs(_ text: String) {
    #expect(Parser.state(of: text) == .complete)
  }

  @Test(arguments: [
    ("for i in x:", "    "), ("for i in x:\n    print(i)", "    "), ("if a: b", ""),
    ("def f(a,", ""), ("x = (", "    "), ("x = [1,\n     2,", "     "), ("'''a", ""),
    ("x = 1 + \\", ""), ("x = 1 + \\\n", ""), ("class A:\n    def f(self):", "        "),
    ("def f():\n    return 1", ""), ("def f():\n    if a:\n        return 1", "    "),
    ("try:\n    a\n", "    "), ("@d", ""), ("@d\n", ""), ("if a:  # why", "    "),
    ("while x:\n    break\n    pass", ""), ("x = {'a': {", "    "),
  ])
  func wantsMoreLines(_ text: String, _ indentation: String) {
    #expect(Parser.state(of: text) == .incomplete(indentation: indentation))
  }

  @Test(arguments: [
    "x = = 1", "x = (1]", "'abc", "f(a b)", "if a:\n    b\n  c", "x y", "for i in x:\n\n\n", "1abc",
  ])
  func cannotRun(_ text: String) {
    #expect(Parser.state(of: text) == .invalid)
  }
}
