/// One piece of source: a cell, a file or a `-c` argument, with its line table.
package final class SourceText: Sendable {
  /// What tracebacks call it: `<cell 3>`, `train.py`.
  package let name: String
  package let text: String
  package let utf8: [UInt8]
  /// The offset at which each line starts.
  package let lineStarts: [Int]

  /// Whether it is part of nabla, so that tracebacks leave its frames out.
  package let isInternal: Bool

  package init(name: String, text: String, isInternal: Bool = false) {
    self.name = name
    self.isInternal = isInternal
    self.text = text
    let bytes = [UInt8](text.utf8)
    utf8 = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    lineStarts = starts
  }

  /// The line (from 0) that holds the given offset; offsets outside are clamped.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The text of a line (from 0) without its line end; empty where there is no such line.
  package func lineText(_ line: Int) -> String {
    guard lineStarts.indices.contains(line) else { return "" }
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : utf8.count
    if end > start, utf8[end - 1] == 0x0D { end -= 1 }
    return String(decoding: utf8[start..<max(start, end)], as: UTF8.self)
  }

  /// The text of a range, clamped to the source.
  package func text(of range: SourceRange) -> String {
    let start = min(max(Int(range.start), 0), utf8.count)
    let end = min(max(Int(range.end), start), utf8.count)
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }
}

/// A half-open range of UTF-8 offsets in a `SourceText`.
package struct SourceRange: Sendable, Hashable {
  package var start: Int32
  package var end: Int32

  package init(_ start: Int, _ end: Int) {
    self.start = Int32(clamping: start)
    self.end = Int32(clamping: end)
  }

  package func union(_ other: SourceRange) -> SourceRange {
    SourceRange(Int(min(start, other.start)), Int(max(end, other.end)))
  }
}
