/// Signs from empty to full.
enum Ramp {
  static let ascii: [Character] = Array(" .:-=+*#%@")
  static let blocks: [Character] = Array(" ░▒▓█")

  static func signs(_ charset: Charset) -> [Character] { charset == .blocks ? blocks : ascii }

  /// A full cell.
  static func full(_ charset: Charset) -> Character {
    switch charset {
    case .ascii: "#"
    case .blocks: "█"
    case .braille: "⣿"
    }
  }

  /// A bar of so many cells; charsets with finer signs show the part of a cell at its end.
  static func bar(_ length: Double, room: Int, _ charset: Charset) -> String {
    let full = String(full(charset))
    guard charset != .ascii, length > 0, length < Double(room) else {
      return String(repeating: full, count: Numeric.index(length, in: 0...room))
    }
    let ends: [Character] = charset == .blocks ? Array("▏▎▍▌▋▊▉") : ["⡇"]
    let whole = Numeric.index(length.rounded(.down), in: 0...room)
    let part = Numeric.index((length - Double(whole)) * Double(ends.count + 1), in: 0...(ends.count + 1))
    let bar = String(repeating: full, count: part > ends.count ? whole + 1 : whole)
    return part > 0 && part <= ends.count ? bar + String(ends[part - 1]) : bar
  }

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
