/// Stand-in until the text part is there.
enum Formatting {
  static func format(
    _ template: String, _ positional: [Value], _ keywords: Value?, _ interpreter: Interpreter
  ) throws(Raise) -> String { template }
}
