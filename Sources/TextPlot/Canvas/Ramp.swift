/// Signs from empty to full.
enum Ramp {
  static let ascii: [Character] = Array(" .:-=+*#%@")
  static let blocks: [Character] = Array(" ░▒▓█")

  static func signs(_ charset: Charset) -> [Character] { charset == .blocks ? blocks : ascii }

  /// The sign for a share from 0 to 1; NaN shows as a question mark.
  static func glyph(_ fraction: Double, _ signs: [Character] = ascii) -> Character {
    if fraction.isNaN { return "?" }
    let count = signs.count
    return signs[
      min(count - 1, Numeric.index((fraction * Double(count)).rounded(.down), in: 0...count))]
  }

  /// Where a value lies within a range, held to 0...1; NaN stays NaN.
  static func fraction(_ value: Double, in range: ClosedRange<Double>) -> Double {
    if value.isNaN { return .nan }
    let half = range.upperBound / 2 - range.lowerBound / 2
    guard half > 0 else { return value > 0 ? 1 : 0 }
    return min(1, max(0, (value / 2 - range.lowerBound / 2) / half))
  }
}
