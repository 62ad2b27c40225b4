import Notebook
import TextPlot

/// How prompts look: `In [1]: ` in colour where the terminal may have it.
struct PromptStyle {
  let hasColor: Bool

  /// The prompt for libedit; what lies between two `\u{01}` takes no columns.
  func prompt(_ label: String) -> String {
    guard hasColor, label.hasSuffix(" ") else { return label }
    return "\u{01}\u{1B}[32m\u{01}\(label.dropLast())\u{01}\u{1B}[0m\u{01} "
  }

  static func plain(_ label: String) -> String { label }

  /// The continuation prompt under a prompt: `   ...: ` in its width.
  static func continuation(for label: String) -> String {
    let mark = "...: "
    let width = max(DisplayWidth.of(label), mark.count)
    return String(repeating: " ", count: width - mark.count) + mark
  }
}
