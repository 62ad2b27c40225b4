import Language
import TensorCore

/// The text of rows: each field as an array of its own would show it, in parentheses.
enum RecordText {
  /// The words of some rows, fields padded to the widest.
  static func words(
    _ labels: LabelArray, _ interpreter: Interpreter, _ options: PrintOptions, isPadded: Bool = true
  ) throws(Raise) -> [String] {
    guard let type = labels.type.record else { return [] }
    try interpreter.checkStack()
    var columns: [[String]] = []
    for index in type.fields.indices {
      columns.append(
        try words(
          of: labels.field(index), rows: labels.count, inner: type.fields[index].shape, interpreter, options,
          isPadded))
    }
    return (0..<labels.count).map { row in
      let parts = columns.map { $0[row] }
      return parts.count == 1 ? "(\(parts[0]),)" : "(\(parts.joined(separator: ", ")))"
    }
  }

  private static func words(
    of field: FieldView, rows: Int, inner: [Int], _ interpreter: Interpreter, _ options: PrintOptions,
    _ isPadded: Bool
  ) throws(Raise) -> [String] {
    let single: [String]
    switch field {
    case .numbers(let tensor): single = try words(tensor, options)
    case .labels(let labels): single = try LabelText.words(labels, interpreter, options, isPadded: isPadded)
    }
    guard !inner.isEmpty else {
      return isPadded ? single : single.map { String($0.drop { $0 == " " }) }
    }
    var position = 0
    func nested(_ axis: Int) -> String {
      guard axis < inner.count else {
        defer { position += 1 }
        return position < single.count ? single[position] : ""
      }
      return "[" + (0..<inner[axis]).map { _ in nested(axis + 1) }.joined(separator: ", ") + "]"
    }
    return (0..<rows).map { _ in nested(0) }
  }

  /// The words of numbers in C order, all as wide as the widest.
  private static func words(_ tensor: Tensor, _ options: PrintOptions) throws(Raise) -> [String] {
    guard tensor.count > 0 else { return [] }
    let flat = try engine { () throws(TensorError) in try tensor.raveled() }
    var whole = options
    whole.threshold = Int.max
    whole.lineWidth = Int.max / 2
    let text = flat.arrayText(options: whole, separator: "\u{1}")
    return text.dropFirst().dropLast().split(separator: "\u{1}", omittingEmptySubsequences: false).map(String.init)
  }
}
