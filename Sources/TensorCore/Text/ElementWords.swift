/// The padded text of each shown element, back to back in one buffer.
struct ElementWords {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Columns of each word, kept only when some text is not ASCII.
  private var widths: [Int] = []
  private let countsWidths: Bool

  init(capacity: Int, hasWideText: Bool = false) {
    countsWidths = hasWideText
    bytes.reserveCapacity(capacity &* 12)
    ends.reserveCapacity(capacity)
  }

  /// Adds what `body` writes as the next word.
  mutating func add(_ body: (inout [UInt8]) -> Void) {
    let start = bytes.count
    body(&bytes)
    ends.append(bytes.count)
    if countsWidths {
      widths.append(String(decoding: bytes[start...], as: UTF8.self).unicodeScalars.count)
    }
  }

  func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
  }

  /// How many columns a word takes, as Python's `len` counts.
  func width(_ index: Int) -> Int {
    countsWidths ? widths[index] : range(index).count
  }
}
