/// How many pixels a cell holds, and the shades that result.
struct PixelScale {
  private let matrix: PlotMatrix
  private let signs: [Character]
  /// How many columns a pixel takes; 0 where several pixels share one.
  private let columnsPerPixel: Int
  /// How many pixels across and down one cell stands for.
  private let across: Int
  private let down: Int

  init(_ matrix: PlotMatrix, columns: Int, charset: Charset) {
    self.matrix = matrix
    signs = Ramp.signs(charset)
    if matrix.columns <= columns / 2 {
      columnsPerPixel = 2
      across = 1
      down = 1
    } else {
      columnsPerPixel = 1
      across = max(1, (matrix.columns + columns - 1) / max(1, columns))
      // A cell is twice as high as wide, so it takes twice as many rows.
      down = across * 2
    }
  }

  var explanation: String {
    columnsPerPixel == 2 ? "1 pixel = 2 columns" : "1 cell = \(across)x\(down) pixels"
  }

  /// The shades from blank at the lower end to full at the upper one.
  func rows(in range: ClosedRange<Double>) -> [[Character]] {
    rows { Ramp.glyph(Ramp.fraction($0, in: range), signs) }
  }

  /// The cells with the sign that each one's mean value gets.
  func rows(_ glyph: (Double) -> Character) -> [[Character]] {
    let height = (matrix.rows + down - 1) / down
    let width = (matrix.columns + across - 1) / across
    return (0..<height).map { row in
      (0..<width).flatMap { column in
        [Character](repeating: glyph(mean(row, column)), count: columnsPerPixel)
      }
    }
  }

  /// The mean of the pixels of one cell; NaN where none is finite.
  private func mean(_ row: Int, _ column: Int) -> Double {
    var mean = 0.0
    var count = 0.0
    for y in row * down..<min(matrix.rows, (row + 1) * down) {
      for x in column * across..<min(matrix.columns, (column + 1) * across) {
        let value = matrix[row: y, column: x]
        guard value.isFinite else { continue }
        count += 1
        mean += value / count - mean / count
      }
    }
    return count > 0 ? mean : .nan
  }
}
