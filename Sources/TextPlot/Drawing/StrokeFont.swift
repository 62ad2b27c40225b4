/// Letters as strokes, for words in pixels: no font file is needed.
///
/// A glyph is a list of strokes between `|`; a stroke is a list of points, each a digit for x and a sign
/// for y, in half units: `4` is the baseline, `c` the height of small letters, `g` that of capitals. A
/// stroke that starts with `~` is rounded at its corners.
enum StrokeFont {
  /// The lines of some words in pixels, y upwards from the baseline, and how wide the words are.
  static func strokes(
    _ words: String, size: Double
  ) -> (lines: [[Drawing.Point]], width: Double) {
    let unit = size * 0.06
    var lines: [[Drawing.Point]] = []
    var left = 0.0
    for character in words {
      let glyph = self.strokes(character) ?? unknown
      let width =
        HangulStrokes.strokes(character) == nil
        ? glyph.joined().map(\.x).max() ?? 3 : HangulStrokes.width
      for line in glyph {
        lines.append(line.map { Drawing.Point((left + $0.x) * unit, $0.y * unit) })
      }
      left += width + 3
    }
    return (lines, max(0, left - 3) * unit)
  }

  /// The strokes of a letter, or nil where there are none here.
  static func strokes(_ character: Character) -> [[Drawing.Point]]? {
    glyphs[character].map { parsed($0) } ?? HangulStrokes.strokes(character)
  }

  /// A box stands for a letter that has no strokes here.
  private static let unknown = parsed("04 64 6g 0g 04")

  /// Strokes as points above a baseline.
  static func parsed(_ text: String, baseline: Int = 4) -> [[Drawing.Point]] {
    text.split(separator: "|").map { stroke in
      let isRounded = stroke.hasPrefix("~")
      let points = stroke.drop { $0 == "~" }.split(separator: " ").map { pair in
        let digits = pair.compactMap { $0.hexDigitValue ?? ($0 == "g" ? 16 : nil) }
        return digits.count == 2
          ? Drawing.Point(Double(digits[0]), Double(digits[1] - baseline)) : Drawing.Point(0, 0)
      }
      return isRounded ? rounded(rounded(points)) : points
    }
  }

  /// Cuts each corner at a quarter of its sides, after Chaikin (1974); the ends stay.
  private static func rounded(_ points: [Drawing.Point]) -> [Drawing.Point] {
    guard points.count > 2, let first = points.first, let last = points.last else { return points }
    var result = [first]
    for (index, (a, b)) in zip(points, points.dropFirst()).enumerated() {
      if index > 0 { result.append(Drawing.Point(a.x * 0.75 + b.x * 0.25, a.y * 0.75 + b.y * 0.25)) }
      if index < points.count - 2 {
        result.append(Drawing.Point(a.x * 0.25 + b.x * 0.75, a.y * 0.25 + b.y * 0.75))
      }
    }
    return result + [last]
  }

  private static let glyphs: [Character: String] = [
    " ": "", "0": "~3g 0g 04 64 6g 3g", "1": "0d 2g 24|04 44", "2": "~0d 0g 6g 6b 04|04 64",
    "3": "~0e 1g 6g 6a 2a|~2a 6a 64 14 06", "4": "44 4g 08 68", "5": "5g 1g 0a|~0a 1b 6c 64 14 06",
    "6": "~5g 0f 04 64 6b 1b 08", "7": "0g 6g 24", "8": "~3a 0a 0g 6g 6a 3a|~3a 0a 04 64 6a 3a",
    "9": "~14 65 6g 0g 09 59 6c", "A": "04 3g 64|18 58",
    "B": "04 0g 3g|~3g 6g 6a 3a|3a 0a|~3a 7a 74 34|34 04", "C": "~6d 6g 0g 04 64 67",
    "D": "04 0g 2g|~2g 7g 74 24|24 04", "E": "6g 0g 04 64|0a 5a", "F": "6g 0g 04|0a 5a",
    "G": "~6d 6g 0g 04 64 69|69 39", "H": "04 0g|64 6g|0a 6a", "I": "04 0g", "J": "4g 48|~48 44 04 07",
    "K": "04 0g|6g 09|2b 64", "L": "0g 04 64", "M": "04 0g 4a 8g 84", "N": "04 0g 64 6g",
    "O": "~4g 0g 04 84 8g 4g", "P": "04 0g 3g|~3g 6g 69 39|39 09", "Q": "~4g 0g 04 84 8g 4g|57 83",
    "R": "04 0g 3g|~3g 6g 6a 3a|3a 0a|3a 64", "S": "~6e 6g 0g 0a 3a|~3a 6a 64 04 06",
    "T": "0g 6g|3g 34", "U": "0g 08|~08 04 64 68|68 6g", "V": "0g 34 6g", "W": "0g 24 4d 64 8g",
    "X": "04 6g|0g 64", "Y": "0g 3a 6g|3a 34", "Z": "0g 6g 04 64",
    "a": "~5a 5c 0c 04 54 57|5c 54", "b": "0g 04|~0a 0c 5c 54 04 06", "c": "~5a 5c 0c 04 54 56",
    "d": "5g 54|~5a 5c 0c 04 54 57", "e": "08 58|~58 5c 0c 04 54 55", "f": "~4g 1g 1b|1b 14|0c 3c",
    "g": "~5a 5c 0c 04 54 57|5c 52|~52 50 00 02", "h": "0g 04|~09 0c 5c 59|59 54", "i": "0c 04|0f 0g",
    "j": "2c 22|~22 20 00|2f 2g", "k": "0g 04|5c 08|27 54", "l": "0g 04",
    "m": "0c 04|~09 0c 4c 49|49 44|~49 4c 8c 89|89 84", "n": "0c 04|~09 0c 5c 59|59 54",
    "o": "~3c 0c 04 64 6c 3c", "p": "0c 00|~0a 0c 5c 54 04 06", "q": "5c 50|~5a 5c 0c 04 54 56",
    "r": "0c 04|~09 0c 3c 4b", "s": "~4b 4c 0c 08 28|~28 48 44 04 05", "t": "1f 16|~16 14 34|0c 3c",
    "u": "0c 07|~07 04 54 57|5c 54", "v": "0c 24 4c", "w": "0c 24 4b 64 8c", "x": "04 4c|0c 44",
    "y": "0c 24|4c 24 10 00", "z": "0c 4c 04 44", ".": "04 05", ",": "15 02", ":": "04 05|0b 0c",
    ";": "15 02|1b 1c", "!": "0g 08|04 05", "?": "~0e 0g 5g 5c 2a 28|24 25", "-": "0a 4a",
    "_": "03 63", "+": "0a 6a|37 3d", "=": "08 58|0c 5c", "(": "~2g 0e 06 24", ")": "~0g 2e 26 04",
    "[": "2g 0g 04 24", "]": "0g 2g 24 04", "{": "~3g 1g 1b 0a|~0a 19 14 34", "}": "~0g 2g 2b 3a|~3a 29 24 04",
    "/": "04 4g", "\\": "0g 44", "|": "0g 02", "*": "2f 29|0d 4b|4d 0b", "#": "14 2g|44 5g|08 68|0c 6c",
    "%": "04 6g|~1g 0g 0d 2d 2g 1g|~57 47 44 64 67 57", "&": "~64 0f 2g 4g 4d 0a 04 44 69",
    "@": "~5b 5c 2c 28 58 5b|5b 58|~58 88 8g 0g 04 64", "$": "~6e 6f 0f 0a 3a|~3a 6a 65 05 06|3g 34",
    "^": "0c 3g 6c", "~": "~09 1c 3a 58 6b", "'": "0g 0d", "\"": "0g 0d|2g 2d", "`": "0g 2e",
    "<": "5c 08 54", ">": "0c 58 04", "·": "09 0a", "×": "06 4c|0c 46", "−": "0a 4a", "±": "0a 4a|28 2c|05 45",
    "°": "~1g 0g 0d 2d 2g 1g", "²": "~0f 0g 3g 3e 0c|0c 3c", "³": "~0g 3g 3e 1e|~1e 3e 3c 0c",
    "α": "~6c 44 04 0c 4c 64", "β": "00 0e|~0e 0g 5g 5a 2a|~2a 6a 64 04", "γ": "0c 34 6c|34 30",
    "δ": "~5g 1g 1e 6a 64 04 0c 4c", "ε": "~5c 0c 08 38|~38 08 04 54", "η": "0c 04|~09 0c 5c 59|59 50",
    "θ": "~3g 0g 04 64 6g 3g|0a 6a", "λ": "0g 64|39 04", "μ": "0c 00|~07 04 54 57|5c 54", "π": "0c 7c|2c 24|5c 54",
    "ρ": "~00 0c 5c 54 04 06", "σ": "~3c 0c 04 54 5c 3c|3c 7c", "τ": "0c 6c|3c 34", "φ": "~3c 0c 04 64 6c 3c|3g 30",
    "ω": "~1c 04 34 38|~38 34 74 6c", "Δ": "04 3g 64 04", "Σ": "6g 0g 4a 04 64", "Ω": "04 24|~24 08 0g 6g 68 44|44 64",
  ]
}
