/// The line breaking of IPython's `lib/pretty.py`: groups of text with places to break, outermost groups
/// broken first when a line grows beyond `maximumWidth`. It follows that file step by step, its oddities
/// included, so that long lists and dicts break where they do in a notebook.
struct PrettyPrinter {
  static let maximumWidth = 79
  /// Items shown of one container.
  static let maximumItems = 1000

  private(set) var output = ""
  private var outputWidth = 0
  private var buffer: [Piece] = []
  private var bufferStart = 0
  private var bufferWidth = 0
  private var stack: [Group]
  private var queue: [[Group]]
  private var indentation = 0

  private final class Group {
    let depth: Int
    /// Places to break that are still in the buffer.
    var breakables = 0
    var wantsBreak = false

    init(depth: Int) { self.depth = depth }
  }

  private enum Piece {
    case text(String, width: Int)
    case breakable(String, indentation: Int, Group)

    var width: Int {
      switch self {
      case .text(_, let width): width
      case .breakable(let separator, _, _): separator.utf8.count
      }
    }

    var isText: Bool { if case .text = self { true } else { false } }
  }

  init() {
    let root = Group(depth: 0)
    stack = [root]
    queue = [[root]]
  }

  mutating func text(_ text: String) {
    let width = text.unicodeScalars.count
    if bufferStart < buffer.count {
      if case .text(let before, let old) = buffer[buffer.count - 1] {
        buffer[buffer.count - 1] = .text(before + text, width: old + width)
      } else {
        buffer.append(.text(text, width: width))
      }
      bufferWidth += width
      breakOuterGroups()
    } else {
      output += text
      outputWidth += width
    }
  }

  /// A space that may become a line end.
  mutating func breakable() {
    guard let group = stack.last else { return }
    if group.wantsBreak {
      flush()
      newLine()
    } else {
      buffer.append(.breakable(" ", indentation: indentation, group))
      group.breakables += 1
      bufferWidth += 1
      breakOuterGroups()
    }
  }

  /// A line end.
  mutating func hardBreak() {
    if let group = dequeue() { breakOne(group) }
    flush()
    newLine()
  }

  mutating func begin(_ indent: Int = 0, _ open: String = "") {
    if !open.isEmpty { text(open) }
    let group = Group(depth: (stack.last?.depth ?? 0) + 1)
    stack.append(group)
    while group.depth > queue.count - 1 { queue.append([]) }
    queue[group.depth].append(group)
    indentation += indent
  }

  mutating func end(_ dedent: Int = 0, _ close: String = "") {
    indentation -= dedent
    if stack.count > 1, let group = stack.popLast(), group.breakables == 0 { remove(group) }
    if !close.isEmpty { text(close) }
  }

  mutating func flush() {
    while bufferStart < buffer.count { outputWidth += write(buffer[bufferStart]) }
    buffer.removeAll()
    bufferStart = 0
    bufferWidth = 0
  }

  // MARK: Breaking

  private mutating func newLine() {
    output += "\n" + String(repeating: " ", count: indentation)
    outputWidth = indentation
    bufferWidth = 0
  }

  /// Writes the first piece of the buffer and gives the width of the line after it.
  @discardableResult
  private mutating func write(_ piece: Piece) -> Int {
    bufferStart += 1
    switch piece {
    case .text(let text, let width):
      output += text
      return outputWidth + width
    case .breakable(let separator, let indentation, let group):
      group.breakables -= 1
      if group.wantsBreak {
        output += "\n" + String(repeating: " ", count: indentation)
        return indentation
      }
      if group.breakables == 0 { remove(group) }
      output += separator
      return outputWidth + 1
    }
  }

  private mutating func writeFirst() {
    let piece = buffer[bufferStart]
    outputWidth = write(piece)
    bufferWidth -= piece.width
    if bufferStart > 256, bufferStart * 2 > buffer.count {
      buffer.removeFirst(bufferStart)
      bufferStart = 0
    }
  }

  private mutating func breakOne(_ group: Group) {
    while group.breakables > 0, bufferStart < buffer.count { writeFirst() }
    while bufferStart < buffer.count, buffer[bufferStart].isText { writeFirst() }
  }

  private mutating func breakOuterGroups() {
    while PrettyPrinter.maximumWidth < outputWidth + bufferWidth {
      guard let group = dequeue() else { return }
      breakOne(group)
    }
  }

  private mutating func dequeue() -> Group? {
    for depth in queue.indices {
      for (index, group) in queue[depth].reversed().enumerated() where group.breakables > 0 {
        queue[depth].remove(at: index)
        group.wantsBreak = true
        return group
      }
      for group in queue[depth] { group.wantsBreak = true }
      queue[depth].removeAll()
    }
    return nil
  }

  private mutating func remove(_ group: Group) {
    guard queue.indices.contains(group.depth) else { return }
    if let place = queue[group.depth].firstIndex(where: { $0 === group }) {
      queue[group.depth].remove(at: place)
    }
  }
}
