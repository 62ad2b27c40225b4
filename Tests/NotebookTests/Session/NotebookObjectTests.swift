import Testing

@testable import Notebook

/// What notebooks that were saved as programs ask of their notebook.
@Suite struct NotebookObjectTests {
  @Test(arguments: [
    "get_ipython().run_line_magic('matplotlib', 'inline')",
    "get_ipython().magic('load_ext autoreload')",
    "from IPython import get_ipython",
    "from IPython.core.interactiveshell import InteractiveShell\nInteractiveShell.ast_node_interactivity = 'all'",
    "from IPython.core.display import display, HTML",
  ])
  func magicsAreAccepted(_ cell: String) {
    let output = CapturedOutput()
    let result = Session(output: output).run(Cell(source: cell), name: "<cell>")
    #expect(result.status == .ok)
    #expect(output.errorText == "")
  }

  @Test func commandsOfTheShellAreNot() {
    let output = CapturedOutput()
    _ = Session(output: output).run(Cell(source: "get_ipython().system('ls')"), name: "<cell>")
    #expect(output.errorText.hasPrefix("NotImplementedError"))
  }
}
