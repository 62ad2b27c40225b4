/// Korean syllables as strokes: a syllable is put together from the strokes of its two or three letters.
///
/// A letter is drawn in a square from 0 to 6, written as in `StrokeFont`: strokes between `|`, a point as two digits for
/// x and y upwards, rounded strokes with `~`. Unicode numbers syllables as (lead * 21 + vowel) * 28 + tail.
enum HangulStrokes {
  /// How wide a syllable is, in the font's units.
  static let width = 14.0
  private static let height = (low: -2.0, high: 13.0)

  /// The strokes of a syllable, or nil for any other character.
  static func strokes(_ character: Character) -> [[Drawing.Point]]? {
    guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first,
      (0xAC00...0xD7A3).contains(scalar.value)
    else { return nil }
    let number = Int(scalar.value) - 0xAC00
    let lead = leads[number / 588]
    let vowel = vowels[number % 588 / 28]
    let tail = tails[number % 28]
    let floor = tail.isEmpty ? height.low : height.low + 5.5
    let room = height.high - floor
    var lines: [[Drawing.Point]] = []
    let stands = !vowel.upright.isEmpty
    if vowel.lying.isEmpty {
      lines += letters(lead, left: 0, right: 6.5, low: floor + room * 0.12, high: height.high - room * 0.06)
    } else {
      let right = stands ? 8.0 : width
      lines += letters(lead, left: stands ? 0 : 2.5, right: stands ? 7 : width - 2.5, low: floor + room * 0.48, high: height.high)
      lines += letters(vowel.lying, left: 0, right: right, low: floor, high: floor + room * 0.36)
    }
    if stands { lines += letters(vowel.upright, left: 9, right: width, low: floor, high: height.high) }
    if !tail.isEmpty { lines += letters(tail, left: 2, right: width - 2, low: height.low, high: height.low + 4.2) }
    return lines
  }

  /// Consonants beside each other, or one vowel, in a box.
  private static func letters(
    _ letters: String, left: Double, right: Double, low: Double, high: Double
  ) -> [[Drawing.Point]] {
    let gap = letters.count > 1 ? 1.2 : 0
    let share = (right - left - gap * Double(letters.count - 1)) / Double(max(1, letters.count))
    return letters.enumerated().flatMap { number, letter in
      let start = left + Double(number) * (share + gap)
      return StrokeFont.parsed(shapes[letter] ?? "", baseline: 0).map { stroke in
        stroke.map { Drawing.Point(start + $0.x / 6 * share, low + $0.y / 6 * (high - low)) }
      }
    }
  }

  private static let leads = [
    "ㄱ", "ㄱㄱ", "ㄴ", "ㄷ", "ㄷㄷ", "ㄹ", "ㅁ", "ㅂ", "ㅂㅂ", "ㅅ", "ㅅㅅ", "ㅇ", "ㅈ", "ㅈㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
  ]

  private static let tails = [
    "", "ㄱ", "ㄱㄱ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ", "ㄹㅎ", "ㅁ", "ㅂ", "ㅂㅅ",
    "ㅅ", "ㅅㅅ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
  ]

  /// The part of a vowel under the first consonant, and the part to its right.
  private static let vowels: [(lying: String, upright: String)] = [
    ("", "ㅏ"), ("", "ㅐ"), ("", "ㅑ"), ("", "ㅒ"), ("", "ㅓ"), ("", "ㅔ"), ("", "ㅕ"), ("", "ㅖ"), ("ㅗ", ""), ("ㅗ", "ㅏ"),
    ("ㅗ", "ㅐ"), ("ㅗ", "ㅣ"), ("ㅛ", ""), ("ㅜ", ""), ("ㅜ", "ㅓ"), ("ㅜ", "ㅔ"), ("ㅜ", "ㅣ"), ("ㅠ", ""), ("ㅡ", ""), ("ㅡ", "ㅣ"),
    ("", "ㅣ"),
  ]

  private static let shapes: [Character: String] = [
    "ㄱ": "06 66 60", "ㄴ": "06 00 60", "ㄷ": "66 06 00 60", "ㄹ": "06 66 63 03 00 60", "ㅁ": "00 06 66 60 00",
    "ㅂ": "06 00 60 66|03 63", "ㅅ": "36 00|33 60", "ㅇ": "~36 06 00 60 66 36", "ㅈ": "06 66|36 00|33 60",
    "ㅊ": "26 46|05 65|35 00|33 60", "ㅋ": "06 66 60|03 63", "ㅌ": "66 06 00 60|03 63", "ㅍ": "06 66|00 60|26 20|46 40",
    "ㅎ": "26 46|05 65|~34 04 00 60 64 34",
    "ㅏ": "26 20|23 63", "ㅐ": "16 10|56 50|13 53", "ㅑ": "26 20|24 64|22 62", "ㅒ": "16 10|56 50|14 54|12 52",
    "ㅓ": "46 40|03 43", "ㅔ": "36 30|66 60|03 33", "ㅕ": "46 40|04 44|02 42", "ㅖ": "36 30|66 60|04 34|02 32",
    "ㅣ": "36 30", "ㅗ": "00 60|30 36", "ㅛ": "00 60|20 26|40 46", "ㅜ": "06 66|36 30", "ㅠ": "06 66|26 20|46 40",
    "ㅡ": "03 63",
  ]
}
