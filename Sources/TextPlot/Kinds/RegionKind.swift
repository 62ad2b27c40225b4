/// A filled contour whose values name classes, as decision regions do.
struct RegionMap {
  let sampler: FieldSampler
  /// The classes that occur on the canvas' scale of samples.
  let classes: [Int]

  static let glyphs: [Character] = [" ", ".", ":", "-", "=", "/", "~", ",", "'", "_"]

  /// Nil where the field's values, sampled over the whole grid, are not classes.
  init?(_ contour: Contour) {
    guard !contour.z.isEmpty else { return nil }
    var samples: [Double] = []
    let rowStep = max(1, contour.z.rows / 64)
    let columnStep = max(1, contour.z.columns / 64)
    for row in stride(from: 0, to: contour.z.rows, by: rowStep) {
      for column in stride(from: 0, to: contour.z.columns, by: columnStep) {
        samples.append(contour.z[row: row, column: column])
      }
    }
    guard let values = ClassValues(samples) else { return nil }
    classes = values.classes
    sampler = FieldSampler(contour)
  }

  /// The class at a place, or nil outside the grid.
  func classNumber(x: Double, y: Double) -> Int? {
    sampler.nearest(x: x, y: y).flatMap(ClassValues.number)
  }
}

extension PlotArea {
  /// Fills each cell with the sign of the class at its middle.
  mutating func draw(_ regions: RegionMap) {
    for row in 0..<rows {
      for column in 0..<columns {
        guard let number = regions.classNumber(x: xValue(column: column), y: yValue(row: row))
        else {
          continue
        }
        canvas.put(
          RegionMap.glyphs[number], column: column, row: row, layer: .region,
          color: .series(number))
      }
    }
  }
}
