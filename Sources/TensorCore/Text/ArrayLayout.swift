/// Sets the words of an array in brackets, rows broken at the line width and matrices set apart.
struct ArrayLayout {
  let shown: ShownElements
  let words: ElementWords
  let separator: [UInt8]
  /// The separator without the blanks behind it, where a line ends.
  let bareSeparator: ArraySlice<UInt8>
  /// Columns taken before the opening bracket, and the columns there are.
  let prefixWidth: Int
  let lineWidth: Int

  private var text: [UInt8] = []
  private var nextWord = 0

  init(
    _ shown: ShownElements, _ words: ElementWords, separator: String, prefixWidth: Int,
    lineWidth: Int
  ) {
    self.shown = shown
    self.words = words
    self.separator = Array(separator.utf8)
    var bare = self.separator[...]
    while bare.last == DecimalWriter.blank { bare.removeLast() }
    bareSeparator = bare
    self.prefixWidth = prefixWidth
    self.lineWidth = lineWidth
  }

  /// The whole text, brackets included.
  consuming func bytes() -> [UInt8] {
    text.reserveCapacity(words.bytes.count &+ words.bytes.count / 2 &+ 16)
    if shown.shape.count == 0 {
      text.append(contentsOf: words.bytes)
    } else {
      appendAxis(0)
    }
    return text
  }

  private mutating func appendAxis(_ axis: Int) {
    text.append(UInt8(ascii: "["))
    if axis == shown.shape.count - 1 { appendRow(axis) } else { appendItems(axis) }
    text.append(UInt8(ascii: "]"))
  }

  /// The items of an outer axis, each on lines of its own.
  private mutating func appendItems(_ axis: Int) {
    let indent = prefixWidth + 1 + axis
    let (leading, trailing) = shown.parts(along: axis)
    var isFirst = true
    func startItem(_ text: inout [UInt8]) {
      guard !isFirst else {
        isFirst = false
        return
      }
      text.append(contentsOf: bareSeparator)
      for _ in 0..<(shown.shape.count - axis - 1) { text.append(UInt8(ascii: "\n")) }
      DecimalWriter.appendBlanks(indent, to: &text)
    }
    for _ in leading {
      startItem(&text)
      appendAxis(axis + 1)
    }
    if shown.isElided(shown.shape[axis]) {
      startItem(&text)
      text.append(contentsOf: "...".utf8)
    }
    for number in trailing {
      if number & 0xFFF == 0xFFF, LongWork.isInterrupted { break }
      startItem(&text)
      appendAxis(axis + 1)
    }
  }

  /// The elements of the last axis, broken into lines where they would not fit.
  private mutating func appendRow(_ axis: Int) {
    let indent = prefixWidth + 1 + axis
    let width = lineWidth &- axis &- max(bareSeparator.count, 1)
    var column = indent
    var isFirst = true
    func place(_ bytes: ArraySlice<UInt8>, columns: Int, in text: inout [UInt8]) {
      if !isFirst {
        text.append(contentsOf: separator)
        column += separator.count
      }
      isFirst = false
      if bytes.contains(UInt8(ascii: "\n")) {
        ArrayLayout.placeLines(bytes, indent, width, &column, &text)
        return
      }
      if column + columns > width && column > indent {
        while text.last == DecimalWriter.blank { text.removeLast() }
        text.append(UInt8(ascii: "\n"))
        DecimalWriter.appendBlanks(indent, to: &text)
        column = indent
      }
      text.append(contentsOf: bytes)
      column += columns
    }
    let (leading, trailing) = shown.parts(along: axis)
    for _ in leading {
      place(words.bytes[words.range(nextWord)], columns: words.width(nextWord), in: &text)
      nextWord += 1
    }
    if shown.isElided(shown.shape[axis]) { place(Array("...".utf8)[...], columns: 3, in: &text) }
    for number in trailing {
      if number & 0x3FFF == 0x3FFF, LongWork.isInterrupted { break }
      place(words.bytes[words.range(nextWord)], columns: words.width(nextWord), in: &text)
      nextWord += 1
    }
  }

  /// A word of several lines, as an array inside an array: they stand below one another.
  private static func placeLines(
    _ bytes: ArraySlice<UInt8>, _ indent: Int, _ width: Int, _ column: inout Int, _ text: inout [UInt8]
  ) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let columns = lines.map { String(decoding: $0, as: UTF8.self).unicodeScalars.count }
    let widest = columns.max() ?? 0
    var start = column
    func startLine() {
      while text.last == DecimalWriter.blank { text.removeLast() }
      text.append(UInt8(ascii: "\n"))
      DecimalWriter.appendBlanks(start, to: &text)
    }
    if column + widest > width, column > indent {
      start = indent
      startLine()
    }
    for (number, line) in lines.enumerated() {
      if number > 0 { startLine() }
      text.append(contentsOf: line)
    }
    DecimalWriter.appendBlanks(widest - (columns.last ?? 0), to: &text)
    column = start + widest
  }
}
