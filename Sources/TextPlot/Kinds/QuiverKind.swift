extension PlotArea {
  /// Draws arrows with a shaft of strokes and a head towards the nearest of four directions.
  ///
  /// Where arrows stand closer than they are long, one of each neighbourhood is drawn.
  mutating func draw(_ quiver: Quiver) {
    let color = quiver.color.flatMap(PlotColor.init)
    let arrows = thinned(quiver)
    let longest = arrows.map { length(quiver, $0) }.max() ?? 0
    guard longest > 0, longest.isFinite else {
      // Arrows of no length still show where they stand.
      for index in arrows {
        guard let column = column(of: quiver.x[index]), let row = row(of: quiver.y[index]) else { continue }
        canvas.put(".", column: column, row: row, layer: .thin, color: color)
      }
      return
    }
    let reach = Double(QuiverGrid.columns) - 1
    for index in arrows {
      guard let column = column(of: quiver.x[index]), let row = row(of: quiver.y[index]) else {
        continue
      }
      let (dx, dy) = direction(quiver, index)
      // Divided first: the inverse of a tiny length would overflow.
      let (stepX, stepY) = (dx / longest * reach, dy / longest * reach / 2)
      let steps = Int(max(abs(stepX), abs(stepY)).rounded())
      guard steps > 0 || length(quiver, index) > longest * 0.05 else {
        canvas.put(".", column: column, row: row, layer: .thin, color: color)
        continue
      }
      let stroke = stroke(dx, dy)
      for step in 0..<max(0, steps) {
        let part = Double(step) / Double(steps)
        canvas.put(
          stroke, column: column + Int((stepX * part).rounded()),
          row: row - Int((stepY * part).rounded()), layer: .thin, color: color)
      }
      canvas.put(
        head(dx, dy), column: column + Int(stepX.rounded()), row: row - Int(stepY.rounded()),
        layer: .mark, color: color, covers: true)
    }
  }

  /// The direction of an arrow on the screen, in columns across and half rows up.
  private func direction(_ quiver: Quiver, _ index: Int) -> (Double, Double) {
    // A reversed axis turns its arrows.
    let signX = x.upper < x.lower ? -1.0 : 1
    let signY = y.upper < y.lower ? -1.0 : 1
    return (quiver.u[index] * signX, quiver.v[index] * signY)
  }

  private func length(_ quiver: Quiver, _ index: Int) -> Double {
    max(abs(quiver.u[index]), abs(quiver.v[index]))
  }

  /// The sign of a shaft in the nearest of eight directions.
  private func stroke(_ dx: Double, _ dy: Double) -> Character {
    if abs(dy) <= 0.4 * abs(dx) { return "-" }
    if abs(dx) <= 0.4 * abs(dy) { return "|" }
    return (dx < 0) == (dy < 0) ? "/" : "\\"
  }

  private func head(_ dx: Double, _ dy: Double) -> Character {
    if abs(dx) >= abs(dy) { return dx < 0 ? "<" : ">" }
    return dy < 0 ? "v" : "^"
  }

  private func thinned(_ quiver: Quiver) -> [Int] {
    let count = min(quiver.x.count, quiver.y.count, quiver.u.count, quiver.v.count)
    var taken: Set<Int> = []
    return (0..<count).filter { index in
      guard quiver.u[index].isFinite, quiver.v[index].isFinite,
        let column = column(of: quiver.x[index]), let row = row(of: quiver.y[index])
      else { return false }
      let key = row / QuiverGrid.rows * columns + column / QuiverGrid.columns
      return taken.insert(key).inserted
    }
  }
}

/// The room that one arrow gets.
private enum QuiverGrid {
  static let columns = 6
  static let rows = 3
}
