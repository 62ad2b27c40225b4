/// The sign, colour and name under which a series of marks goes in a picture.
struct SeriesStyle {
  let index: Int
  let glyph: Character
  let color: PlotColor
  let name: String?
  /// Whether the sign was asked for rather than dealt out.
  let isMarker: Bool
}

/// The styles of all series in one pair of axes.
struct SeriesTable {
  /// The styles by the artist's place; a scatter of classes has one for each class.
  private(set) var styles: [[SeriesStyle]] = []
  /// How many series there are.
  private(set) var count = 0
  /// How many of them are scatters or classes of scatters.
  private(set) var scatterCount = 0
  private var used: Set<Character> = []

  static let glyphs: [Character] = ["o", "x", "^", "+", "*", "s", "v", "d", "%", "&", "$", "~"]

  init(_ artists: [Artist]) {
    for artist in artists {
      switch artist {
      case .line(let line):
        styles.append([next(marker: line.marker, color: line.color, name: line.label)])
      case .errorBars(let bars):
        styles.append([next(marker: bars.marker, color: bars.color, name: bars.label)])
      case .scatter(let scatter):
        styles.append(scatterStyles(scatter))
      case .bars(let bars):
        styles.append([next(marker: nil, color: bars.color, name: bars.label)])
      case .histogram(let histogram):
        styles.append([next(marker: nil, color: histogram.color, name: histogram.label)])
      case .image, .contour, .filledContour, .quiver, .fillBetween, .horizontalLine, .verticalLine,
        .band, .text, .boxPlot, .nothing:
        styles.append([])
      }
    }
  }

  /// Names the only series among some artists where it has no name of its own.
  mutating func name(artists: Range<Int>, _ name: String?) {
    let owners = artists.filter { !styles[$0].isEmpty }
    guard let name, !name.isEmpty, owners.count == 1, let owner = owners.first,
      styles[owner].count == 1, styles[owner][0].name == nil
    else { return }
    let style = styles[owner][0]
    styles[owner][0] = SeriesStyle(
      index: style.index, glyph: style.glyph, color: style.color, name: name, isMarker: style.isMarker)
  }

  private mutating func scatterStyles(_ scatter: Scatter) -> [SeriesStyle] {
    let classes = ClassValues(scatter.pointValues)?.classes ?? []
    guard classes.count > 1 else {
      scatterCount += 1
      return [next(marker: scatter.marker, color: scatter.color, name: scatter.label)]
    }
    scatterCount += classes.count
    return classes.map { next(marker: nil, color: nil, name: "class \($0)") }
  }

  private mutating func next(marker: String?, color: String?, name: String?) -> SeriesStyle {
    let asked = marker.flatMap(SeriesTable.glyph(marker:))
    let free = SeriesTable.glyphs.first { !used.contains($0) }
    let taken = asked.map(used.contains) ?? true
    let glyph = (taken ? free : asked) ?? SeriesTable.glyphs[count % SeriesTable.glyphs.count]
    used.insert(glyph)
    defer { count += 1 }
    return SeriesStyle(
      index: count, glyph: glyph, color: color.flatMap(PlotColor.init) ?? .series(count),
      name: LegendEntry.shown(name), isMarker: asked != nil)
  }

  /// Matplotlib's markers as signs of one column.
  private static func glyph(marker: String) -> Character? {
    switch marker {
    case "o", "x", "^", "+", "*", "s", "v", "d", "<", ">", "p", "h", "8", "1", "2", "3", "4":
      Character(marker)
    case "D": "d"
    case "X": "x"
    case "P": "+"
    case "H": "h"
    case ".", ",": "o"
    default: nil
    }
  }

  /// The sign of a point that lies in the wrong region.
  static func wrong(_ glyph: Character) -> Character {
    switch glyph {
    case "o": "O"
    case "x": "X"
    case "^": "!"
    case "s": "S"
    case "v": "V"
    case "d": "D"
    case "p": "P"
    case "h": "H"
    default: "?"
    }
  }
}

/// Values that are small whole numbers and so name classes.
struct ClassValues {
  /// The classes that occur, rising.
  let classes: [Int]

  /// The class of a value.
  static func number(_ value: Double) -> Int? {
    guard value >= 0, value < 10 else { return nil }
    // Through the whole number: rounding would call the C library.
    let number = Int(value)
    return Double(number) == value ? number : nil
  }

  /// How many values each of the classes has.
  static func counts(_ values: [Double], of classes: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: 10)
    for value in values {
      if let number = number(value) { counts[number] += 1 }
    }
    return classes.map { counts[$0] }
  }

  /// Nil where there are no values or one of them is not a class.
  init?(_ values: [Double]?) {
    guard let values, !values.isEmpty else { return nil }
    var seen = [Bool](repeating: false, count: 10)
    for value in values {
      guard let number = ClassValues.number(value) else { return nil }
      seen[number] = true
    }
    classes = seen.indices.filter { seen[$0] }
  }
}
