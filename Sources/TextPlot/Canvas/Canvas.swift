/// What lies over what: a later layer hides an earlier one.
enum Layer: Int, Comparable {
  case empty, grid, region, fill, rule, thin, mark, text

  static func < (left: Layer, right: Layer) -> Bool { left.rawValue < right.rawValue }
}

/// The cells inside a frame, with finer dots where the charset has them.
struct Canvas {
  private struct Place {
    var glyph: Character? = " "
    var color: PlotColor?
    var layer = Layer.empty
    var series = -1
    var dots: UInt8 = 0
  }

  let columns: Int
  let rows: Int
  let charset: Charset
  /// Whether marks of different series met in one cell.
  private(set) var coincides = false
  private var places: [Place]

  init(columns: Int, rows: Int, charset: Charset) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
    self.charset = charset
    places = [Place](repeating: Place(), count: self.columns * self.rows)
  }

  /// How many dots a cell has across and down.
  var dotsPerCell: (across: Int, down: Int) { Canvas.dotsPerCell(charset) }

  static func dotsPerCell(_ charset: Charset) -> (across: Int, down: Int) {
    switch charset {
    case .ascii: (1, 1)
    case .blocks: (2, 2)
    case .braille: (2, 4)
    }
  }

  /// Puts a sign into a cell unless something of a higher layer is there.
  ///
  /// A mark on another series' mark becomes `#`, unless it `covers` what lies under it.
  mutating func put(
    _ glyph: Character?, column: Int, row: Int, layer: Layer, series: Int = -1,
    color: PlotColor? = nil, covers: Bool = false
  ) {
    guard column >= 0, column < columns, row >= 0, row < rows else { return }
    let index = row * columns + column
    guard places[index].layer <= layer else { return }
    let meets =
      layer == .mark && !covers && places[index].layer == .mark && places[index].series != series
    if meets {
      places[index].glyph = "#"
      places[index].color = nil
      coincides = true
    } else {
      places[index] = Place(glyph: glyph, color: color, layer: layer, series: series)
    }
  }

  /// Sets a dot of the finer raster; in plain ASCII the series' own sign marks the cell.
  mutating func dot(x: Int, y: Int, glyph: Character, series: Int, color: PlotColor?) {
    let raster = dotsPerCell
    guard charset != .ascii else {
      put(glyph, column: x, row: y, layer: .mark, series: series, color: color)
      return
    }
    guard x >= 0, y >= 0, x < columns * raster.across, y < rows * raster.down else { return }
    let index = (y / raster.down) * columns + x / raster.across
    guard places[index].layer <= .mark else { return }
    let bit = Canvas.bit(x % raster.across, y % raster.down, charset)
    if places[index].layer < .mark { places[index] = Place(layer: .mark, series: series) }
    places[index].dots |= bit
    places[index].color = color
  }

  func row(_ row: Int) -> [Cell] {
    let cells = places[row * columns..<(row + 1) * columns].map { place in
      let glyph = place.dots == 0 ? place.glyph : Canvas.sign(place.dots, charset)
      return Cell(glyph: glyph, color: place.color)
    }
    return TextBlock.mended(cells)
  }

  /// Writes words over cells, cut at the right edge.
  mutating func write(_ text: String, column: Int, row: Int, color: PlotColor?) {
    for (offset, cell) in TextBlock.cells(text).enumerated() {
      put(cell.glyph, column: column + offset, row: row, layer: .text, color: color)
    }
  }

  private static func bit(_ x: Int, _ y: Int, _ charset: Charset) -> UInt8 {
    if charset == .blocks { return 1 << UInt8(y * 2 + x) }
    // Braille counts its first six dots by columns and the last two by the bottom row.
    if y == 3 { return x == 0 ? 0x40 : 0x80 }
    return 1 << UInt8(x * 3 + y)
  }

  private static let quadrants: [Character] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]

  private static func sign(_ dots: UInt8, _ charset: Charset) -> Character {
    if charset == .blocks { return quadrants[Int(dots & 15)] }
    return Unicode.Scalar(0x2800 + UInt32(dots)).map(Character.init) ?? " "
  }
}
