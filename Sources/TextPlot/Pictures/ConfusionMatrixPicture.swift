/// Counts of true against predicted classes, the right ones in brackets.
package struct ConfusionMatrixPicture {
  private let counts: [[Int]]
  private let labels: [String]

  /// A picture of `counts[true][predicted]`; classes are numbered where they have no labels.
  package init(counts: [[Int]], labels: [String] = []) {
    let size = max(counts.count, counts.map(\.count).max() ?? 0)
    self.counts = (0..<size).map { row in
      let given = row < counts.count ? counts[row] : []
      return given + [Int](repeating: 0, count: size - given.count)
    }
    self.labels = (0..<size).map { $0 < labels.count ? TextBlock.flattened(labels[$0]) : "\($0)" }
  }

  /// Counts pairs of true and predicted classes; classes below 0 or from 1000 on are left out.
  package init(truth: [Int], predictions: [Int], labels: [String] = []) {
    let pairs = zip(truth, predictions).filter {
      (0..<1000).contains($0) && (0..<1000).contains($1)
    }
    let size = (pairs.map { max($0, $1) }.max() ?? -1) + 1
    var counts = [[Int]](repeating: [Int](repeating: 0, count: size), count: size)
    for (row, column) in pairs { counts[row][column] += 1 }
    self.init(counts: counts, labels: labels)
  }

  /// The table as text, with the recall of each class at the end of its row.
  package func render(_ options: RenderOptions = RenderOptions()) -> String {
    let corner = "true\\pred"
    let digits = counts.joined().map { "\($0)".count }.max() ?? 1
    let names = max(9, min(16, labels.map { DisplayWidth.of($0) }.max() ?? 0))
    let width = max(digits + 3, min(8, (labels.map { DisplayWidth.of($0) }.max() ?? 0) + 1), 5)
    let recall = "   recall"
    // Columns that do not fit are left out, and said to be.
    let shown = max(0, min(counts.count, (options.columns - names - recall.count) / width))
    var block = TextBlock()
    var header = DisplayWidth.padded(corner, to: names)
    for label in labels.prefix(shown) {
      header += DisplayWidth.rightAligned(DisplayWidth.truncated(label, to: width - 1), to: width)
    }
    block.append(header + recall)
    for (row, values) in counts.enumerated() {
      let name = DisplayWidth.truncated(labels[row], to: names)
      var line = TextBlock.cells(DisplayWidth.rightAligned(name, to: names))
      for (column, count) in values.prefix(shown).enumerated() {
        let text = row == column ? "[\(count)]" : count == 0 ? "." : "\(count)"
        let color: PlotColor? = row == column ? .series(2) : count == 0 ? nil : .series(3)
        line += TextBlock.cells(DisplayWidth.rightAligned(text, to: width), color: color)
      }
      let total = values.reduce(0.0) { $0 + Double($1) }
      let share = total > 0 ? NumberText.fixed(Double(values[row]) / total, decimals: 3) : "-"
      line += TextBlock.cells(DisplayWidth.rightAligned(share, to: 8))
      block.append(line)
    }
    if shown < counts.count {
      block.append("   \(counts.count - shown) columns left out for want of room")
    }
    return block.fitted(to: min(options.columns, block.width)).text(color: options.color)
  }
}
