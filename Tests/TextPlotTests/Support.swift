@testable import TextPlot

/// A seeded generator, so that a failing case can be run again.
struct Seeded {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number from 0 up to 1.
  mutating func unit() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / 9_007_199_254_740_992
  }

  mutating func below(_ bound: Int) -> Int { Int(unit() * Double(bound)) }

  /// Nearly normal: the sum of twelve numbers, less six.
  mutating func normal() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + unit() } }
}

/// The rows of a picture without the spaces at their ends.
func trimmed(_ picture: String) -> [String] {
  picture.split(separator: "\n", omittingEmptySubsequences: false).map { row in
    String(row.reversed().drop { $0 == " " }.reversed())
  }
}

/// The widths of a picture's rows, each once.
func widths(_ picture: String) -> Set<Int> {
  Set(
    picture.split(separator: "\n", omittingEmptySubsequences: false)
      .map { DisplayWidth.of(String($0)) })
}

/// One pair of axes as a picture.
func picture(
  _ artists: [Artist], title: String? = nil, columns: Int = 80, charset: Charset = .ascii,
  _ adjust: (Axes) -> Void = { _ in }
) -> String {
  let axes = Axes(title: title, artists: artists)
  adjust(axes)
  return Figure(axes: [axes]).render(RenderOptions(columns: columns, charset: charset))
}
