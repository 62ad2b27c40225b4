import CKernels

/// Bulk work in pieces, between which Ctrl-C is seen.
extension Interpreter {
  /// How many values native work handles before it looks for Ctrl-C.
  static let uninterrupted = 1 << 18

  /// Whether Ctrl-C was pressed. What ends early then leaves it to the end of the native call to throw.
  package static var isInterrupted: Bool { nabla_flag_get(nabla_watched()) }

  /// Throws KeyboardInterrupt where there is no interpreter at hand.
  static func checkInterrupted() throws(Raise) {
    guard isInterrupted else { return }
    nabla_lower_watched()
    throw Raise(.keyboardInterrupt, "")
  }

  /// The items of one collection behind those of another.
  @inline(__always)
  func joined<Item>(_ a: [Item], _ b: [Item]) throws(Raise) -> [Item] {
    let total = a.count + b.count
    if total <= Interpreter.uninterrupted { return a + b }
    var result: [Item] = []
    result.reserveCapacity(total)
    for part in [a, b] {
      try inPieces(part.count) { result.append(contentsOf: part[$0]) }
    }
    return result
  }

  /// The items of a list for another list. Many are copied now, in pieces: copied by the first change of either
  /// list, they would be so at once, and Ctrl-C would wait.
  package func copied(_ items: [Value]) throws(Raise) -> [Value] {
    if items.count <= Interpreter.uninterrupted { return items }
    var result: [Value] = []
    // With room to grow, which would move everything at once too.
    result.reserveCapacity(items.count + items.count / 8)
    try inPieces(items.count) { result.append(contentsOf: items[$0]) }
    return result
  }

  /// As many items as asked for, made from their positions.
  @inline(__always)
  func collected<Item>(_ count: Int, _ item: (Int) -> Item) throws(Raise) -> [Item] {
    if count <= Interpreter.uninterrupted { return (0..<count).map(item) }
    var result: [Item] = []
    result.reserveCapacity(count)
    try inPieces(count) { for position in $0 { result.append(item(position)) } }
    return result
  }

  /// Calls `body` with one range after another until `count` is reached.
  @inline(__always)
  func inPieces(_ count: Int, _ body: (Range<Int>) -> Void) throws(Raise) {
    var done = 0
    while done < count {
      try checkInterrupt()
      let end = min(done + Interpreter.uninterrupted, count)
      body(done..<end)
      done = end
    }
  }
}

extension StringObject {
  /// The text that `map` makes of each part, for a mapping that looks at single characters only. Ctrl-C ends it
  /// early.
  func mapped(_ map: (Substring) -> String) -> String {
    let length = text.utf8.count
    if length <= Interpreter.uninterrupted { return map(text[...]) }
    var result = ""
    result.reserveCapacity(length)
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    while start < scalars.endIndex, !Interpreter.isInterrupted {
      let end =
        scalars.index(start, offsetBy: Interpreter.uninterrupted, limitedBy: scalars.endIndex)
        ?? scalars.endIndex
      result += map(text[start..<end])
      start = end
    }
    return result
  }
}
