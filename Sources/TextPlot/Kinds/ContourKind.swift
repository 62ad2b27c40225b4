/// The levels of a field and the signs they are drawn with.
struct LevelPlan {
  let contour: Contour
  let levels: [Double]
  let range: ClosedRange<Double>
  private let sampler: FieldSampler

  /// Nil where the field has no finite value.
  init?(_ contour: Contour) {
    guard let range = contour.z.finiteRange else { return nil }
    self.contour = contour
    self.range = range
    sampler = FieldSampler(contour)
    if contour.levels.isEmpty {
      let step = Ticks.step(span: range.upperBound - range.lowerBound, intervals: max(1, min(40, contour.levelCount)))
      levels = Ticks.multiples(of: step, from: range.lowerBound, to: range.upperBound)
    } else {
      levels = contour.levels
    }
  }

  /// How many levels lie at or below the value at a place; nil where there is none.
  func band(x: Double, y: Double) -> Int? {
    guard let value = sampler.interpolated(x: x, y: y), value.isFinite else { return nil }
    return levels.count { $0 <= value }
  }

  /// The sign of a level's line.
  func lineGlyph(_ level: Int) -> Character {
    let signs = Array("123456789abcdefghijklmnpqrstuvwyz")
    // More levels than signs: the signs are dealt out evenly, so that order still shows.
    guard levels.count > signs.count else { return signs[level] }
    return signs[level * signs.count / levels.count]
  }

  /// The sign of the band above so many levels.
  func bandGlyph(_ band: Int, _ signs: [Character]) -> Character {
    Ramp.glyph(levels.isEmpty ? 0 : (Double(band) + 0.5) / Double(levels.count + 1), signs)
  }

  /// What the lines stand for, greatest first.
  var lineLegend: [LegendEntry] {
    let labels = levelLabels
    return thinned(levels.indices.reversed()).map { LegendEntry(lineGlyph($0), labels[$0]) }
  }

  /// What the bands stand for, greatest first.
  func bandLegend(_ signs: [Character]) -> [LegendEntry] {
    let labels = levelLabels
    // Below the first level there is nothing where the least value lies on it.
    let lowest = levels.first.map { range.lowerBound >= $0 } ?? false ? 1 : 0
    return thinned((lowest...max(lowest, levels.count)).reversed()).map { band in
      let glyph = bandGlyph(band, signs)
      return LegendEntry(
        glyph, band == 0 ? "below \(labels.first ?? "")" : "from \(labels[band - 1])")
    }
  }

  private var levelLabels: [String] {
    guard contour.levels.isEmpty, levels.count > 1 else {
      return levels.map { NumberText.general($0) }
    }
    let step = (levels[levels.count - 1] - levels[0]) / Double(levels.count - 1)
    return Ticks(positions: levels, step: step).labels
  }

  private func thinned(_ items: [Int]) -> [Int] {
    let stride = (items.count + 11) / 12
    return items.enumerated().filter { $0.offset % max(1, stride) == 0 }.map(\.element)
  }
}

extension PlotArea {
  /// Marks the cells on the upper side of each level's line.
  mutating func drawLines(_ plan: LevelPlan) {
    let bands = bands(plan)
    for row in 0..<rows {
      for column in 0..<columns {
        guard let band = bands[row * columns + column] else { continue }
        var least = band
        for (dx, dy) in [(1, 0), (-1, 0), (0, 1), (0, -1)] {
          let (c, r) = (column + dx, row + dy)
          guard c >= 0, c < columns, r >= 0, r < rows, let other = bands[r * columns + c] else {
            continue
          }
          least = min(least, other)
        }
        guard least < band else { continue }
        // Where levels crowd into one cell the highest is shown.
        canvas.put(
          plan.lineGlyph(band - 1), column: column, row: row, layer: .rule, color: .series(band))
      }
    }
  }

  /// Fills each cell with the sign of the band at its middle.
  mutating func drawBands(_ plan: LevelPlan) {
    let signs = Ramp.signs(canvas.charset)
    let bands = bands(plan)
    for (index, band) in bands.enumerated() {
      guard let band else { continue }
      canvas.put(
        plan.bandGlyph(band, signs), column: index % columns, row: index / columns, layer: .region,
        color: nil)
    }
  }

  private func bands(_ plan: LevelPlan) -> [Int?] {
    (0..<rows * columns).map { index in
      plan.band(x: xValue(column: index % columns), y: yValue(row: index / columns))
    }
  }
}
