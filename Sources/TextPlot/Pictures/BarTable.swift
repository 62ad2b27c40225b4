/// Names with bars and values, such as the probabilities of classes.
package struct BarTable {
  private let names: [String]
  private let values: [Double]
  private let notes: [Int: String]
  private let title: String?
  private let maximum: Double?
  private let decimals: Int

  /// A table of `values`; a note stands behind the value with its number.
  ///
  /// `maximum` is the value of a full bar; without one it is the greatest value.
  package init(
    names: [String] = [], values: [Double], notes: [Int: String] = [:], title: String? = nil,
    maximum: Double? = 1, decimals: Int = 3
  ) {
    self.names = names
    self.values = values
    self.notes = notes
    self.title = title
    self.maximum = maximum
    self.decimals = decimals
  }

  /// The table as text, one row a value.
  package func render(_ options: RenderOptions = RenderOptions()) -> String {
    let labels = values.indices.map { index in
      DisplayWidth.truncated(
        TextBlock.flattened(index < names.count ? names[index] : "\(index)"),
        to: options.columns / 3)
    }
    let labelWidth = max(3, labels.map { DisplayWidth.of($0) }.max() ?? 0) + 1
    let texts = values.map { value in
      abs(value) < 1e6 ? NumberText.fixed(value, decimals: decimals) : NumberText.general(value)
    }
    let textWidth = texts.map(\.count).max() ?? 0
    let noteWidth = notes.values.map { DisplayWidth.of($0) + 2 }.max() ?? 0
    let room = max(4, min(44, options.columns - labelWidth - 3 - textWidth - noteWidth))
    let finite = values.filter(\.isFinite).map(abs)
    let full = maximum.flatMap { $0 > 0 ? $0 : nil } ?? finite.max() ?? 0
    var block = TextBlock()
    if let title, !title.isEmpty {
      Heading.wrapped(title, options.columns - 3).forEach { block.append("   " + $0) }
    }
    for (index, value) in values.enumerated() {
      let share = full > 0 && value > 0 ? value / full : 0
      let length = Numeric.index(share * Double(room), in: 0...room)
      let bar = DisplayWidth.padded(String(repeating: "#", count: length), to: room)
      let note = notes[index].map { "  " + TextBlock.flattened($0) } ?? ""
      block.append(
        DisplayWidth.rightAligned(labels[index], to: labelWidth) + " |" + bar + " "
          + DisplayWidth.rightAligned(texts[index], to: textWidth) + note)
    }
    return block.fitted(to: min(options.columns, block.width)).text(color: options.color)
  }
}
