/// The points of a line gathered by the column they fall into.
struct ColumnBins {
  private(set) var counts: [Int]
  private(set) var means: [Double]
  private(set) var lower: [Double]
  private(set) var upper: [Double]

  /// A power of two, so that scaling loses nothing of ordinary values.
  private static let shrink = 0x1p-60

  /// Gathers the points that lie within the axis and that a vertical axis of `yKind` can show.
  init(_ line: Line, x axis: AxisScale, yKind: ScaleKind) {
    counts = [Int](repeating: 0, count: axis.cells)
    means = [Double](repeating: 0, count: axis.cells)
    lower = [Double](repeating: .infinity, count: axis.cells)
    upper = [Double](repeating: -.infinity, count: axis.cells)
    let floor = yKind == .log ? .leastNonzeroMagnitude : -Double.greatestFiniteMagnitude
    LineSummary.withPoints(line) { x, y, count in
      var index = 0
      while index < count {
        guard let column = axis.cell(of: x.map { $0[index] } ?? Double(index)) else {
          index += 1
          continue
        }
        // Neighbours mostly share a column, which two comparisons tell faster than its number.
        let inner = axis.inner(ofCell: column)
        var (sum, low, high, held) = (0.0, Double.infinity, -Double.infinity, 0)
        repeat {
          let value = y[index]
          if value >= floor, value <= .greatestFiniteMagnitude {
            held += 1
            // Scaled down so that the sum of many great values stays finite.
            sum += value * ColumnBins.shrink
            if value < low { low = value }
            if value > high { high = value }
          }
          index += 1
        } while index < count && inner.contains(x.map { $0[index] } ?? Double(index))
        counts[column] += held
        means[column] += sum
        lower[column] = min(lower[column], low)
        upper[column] = max(upper[column], high)
      }
    }
    for column in counts.indices where counts[column] > 0 {
      let mean = means[column] / Double(counts[column]) / ColumnBins.shrink
      means[column] = min(upper[column], max(lower[column], mean))
    }
  }
}
