import Testing

@testable import TextPlot

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("loss", 4), ("손실", 4), ("학습 loss", 9), ("漢字かな", 8), ("ﾊﾝｶｸ", 4), ("ｗｉｄｅ", 8),
    ("e\u{301}", 1), ("\u{1112}\u{1161}\u{11AB}", 2), ("🙂", 2), ("∇ × ●", 5), ("a\u{200B}b", 2),
    ("⠿▀", 2), ("👩‍👩‍👧", 2), ("❤️", 2), ("\u{7}", 0),
  ])
  func widthOfText(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func truncationNeverCutsAWideSignInTwo() {
    for width in 0...10 {
      #expect(DisplayWidth.of(DisplayWidth.truncated("가나다라마바사", to: width)) <= width)
    }
    #expect(DisplayWidth.truncated("가나다라마", to: 7) == "가나..")
    #expect(DisplayWidth.truncated("short", to: 7) == "short")
  }

  @Test func paddingCountsColumns() {
    #expect(DisplayWidth.padded("가", to: 4) == "가  ")
    #expect(DisplayWidth.rightAligned("가", to: 4) == "  가")
    #expect(DisplayWidth.padded("가나다", to: 4) == "가나다")
  }
}
