extension Interpreter {
  func percentFormatted(_ format: String, _ value: Value) throws(Raise) -> String { format }
  func formattedText(_ value: Value, _ spec: String) throws(Raise) -> String { try string(value) }
}
enum StringText {
  static func representation(_ s: String) -> String { "'\(s)'" }
  static func representation(_ s: [UInt8]) -> String { "b''" }
}
