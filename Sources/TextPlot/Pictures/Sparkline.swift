/// A series in one row of signs, lighter for lesser values.
package struct Sparkline {
  private let values: [Double]

  /// A row for `values` in their order.
  package init(_ values: [Double]) {
    self.values = values
  }

  /// At most `columns` signs, each the mean of its share of the values; blank where none is finite.
  package func render(columns: Int = 20, charset: Charset = .ascii) -> String {
    let width = min(max(1, columns), values.count)
    guard width > 0 else { return "" }
    let means = (0..<width).map { column -> Double in
      // Bounds from products in floating point: a count times a width cannot overflow there.
      let start = Int(Double(column) / Double(width) * Double(values.count))
      let end = Int(Double(column + 1) / Double(width) * Double(values.count))
      return mean(start..<min(values.count, max(start + 1, end)))
    }
    let signs: [Character] = charset == .ascii ? Array("_.:-=+*#") : Array("▁▂▃▄▅▆▇█")
    guard let range = FiniteRange(means).range else { return String(repeating: " ", count: width) }
    return String(
      means.map { value in
        guard value.isFinite else { return " " }
        guard range.lowerBound < range.upperBound else { return signs[signs.count / 2] }
        return Ramp.glyph(Ramp.fraction(value, in: range), signs)
      })
  }

  private func mean(_ range: Range<Int>) -> Double {
    var count = 0.0
    var mean = 0.0
    for value in values[range] where value.isFinite {
      count += 1
      mean += value / count - mean / count
    }
    return count > 0 ? mean : .nan
  }
}
