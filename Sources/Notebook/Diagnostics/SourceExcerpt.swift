import Language
import TextPlot

/// One line of source made fit for a terminal, with marks under parts of it.
///
/// Tabs become four blanks, unprintable characters their escapes; marks are counted in columns, of
/// which wide characters take two. A line that is too long is cut to a window around the first
/// mark.
struct SourceExcerpt {
  let text: String
  let marks: String

  /// What one character of the source becomes: its text, where it began, and its columns.
  private struct Cell {
    let shown: String
    let offset: Int
    let end: Int
    let width: Int
  }

  /// The line in which the first mark begins; nil where the line is blank.
  init?(_ source: SourceText, _ marks: [Mark], columns: Int) {
    guard let first = marks.first else { return nil }
    let start = min(max(0, Int(first.range.start)), source.utf8.count)
    let line = source.line(at: start)
    let lineStart = source.lineStarts[line]
    var cells = SourceExcerpt.cells(source.lineText(line), from: lineStart)
    while let cell = cells.last, cell.shown.allSatisfy({ $0 == " " }) { cells.removeLast() }
    let indentation = cells.prefix { $0.shown.allSatisfy { $0 == " " } }.count
    cells.removeFirst(indentation)
    guard let firstCell = cells.first, let lastCell = cells.last else { return nil }
    var signs = [Character](repeating: " ", count: cells.count + 1)
    for mark in marks {
      let begin = max(Int(mark.range.start), firstCell.offset)
      let end = min(max(Int(mark.range.end), begin + 1), max(lastCell.end, begin + 1))
      var isMarked = false
      for (place, cell) in cells.enumerated() where cell.offset < end && cell.end > begin {
        signs[place] = mark.sign
        isMarked = true
      }
      if !isMarked, begin >= lastCell.end { signs[cells.count] = mark.sign }
    }
    let window = SourceExcerpt.window(cells, signs, columns: columns)
    var text = window.lowerBound > 0 ? "..." : ""
    var under = window.lowerBound > 0 ? "   " : ""
    for place in window {
      text += cells[place].shown
      under += String(repeating: signs[place], count: cells[place].width)
    }
    if window.upperBound < cells.count {
      text += "..."
    } else if signs[cells.count] != " " {
      under.append(signs[cells.count])
    }
    while under.last == " " { under.removeLast() }
    self.text = text
    self.marks = under
  }

  private static func cells(_ line: String, from start: Int) -> [Cell] {
    var cells: [Cell] = []
    var offset = start
    for character in line {
      let length = String(character).utf8.count
      let shown = character == "\t" ? "    " : VisibleText.escaped(String(character))
      cells.append(
        Cell(
          shown: shown, offset: offset, end: offset + length, width: DisplayWidth.of(shown)))
      offset += length
    }
    return cells
  }

  /// The cells to be shown: all, or as many around the first marked one as there is room for.
  private static func window(
    _ cells: [Cell], _ signs: [Character], columns: Int
  ) -> Range<Int> {
    let total = cells.reduce(0) { $0 + $1.width }
    guard total > columns else { return 0..<cells.count }
    let marked = min(signs.firstIndex { $0 != " " } ?? 0, cells.count - 1)
    let room = columns - 6
    var begin = marked
    var used = 0
    // A third of the room stands before the mark, the rest behind it.
    while begin > 0, used + cells[begin - 1].width <= room / 3 {
      begin -= 1
      used += cells[begin].width
    }
    var end = marked
    while end < cells.count, used + cells[end].width <= room {
      used += cells[end].width
      end += 1
    }
    while begin > 0, used + cells[begin - 1].width <= room {
      begin -= 1
      used += cells[begin].width
    }
    return begin..<max(end, begin)
  }
}
