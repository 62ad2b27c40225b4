import Language

/// The calls that led to an error, innermost first, with repeated ones folded.
struct Frames {
  /// A call, and how many more like it stood directly around it.
  private struct Fold {
    let entry: TracebackEntry
    var repeats = 0
  }

  /// How many different calls are shown.
  private static let limit = 8

  private var folds: [Fold] = []

  init(_ traceback: [TracebackEntry]) {
    for entry in traceback.reversed() {
      if let last = folds.last?.entry, last.source === entry.source,
        last.function == entry.function,
        last.source.line(at: Int(last.range.start))
          == entry.source.line(at: Int(entry.range.start))
      {
        folds[folds.count - 1].repeats += 1
      } else {
        folds.append(Fold(entry: entry))
      }
    }
  }

  /// A call as it is shown.
  struct Shown {
    let location: [String]
    let source: SourceText
    let marks: [Mark]
    /// What is said about calls left out behind it.
    var more: String?
  }

  /// The calls to be shown.
  var shown: [Shown] {
    var frames = folds.prefix(Frames.limit).enumerated().map { place, fold in
      let entry = fold.entry
      var location = Frames.location(
        entry.source, entry.range, function: entry.function, isOnly: folds.count == 1)
      if place > 0, !location.isEmpty {
        location[0] = "  called from " + location[0].drop { $0 == " " }
      }
      return Shown(
        location: location, source: entry.source, marks: marks(entry, isInnermost: place == 0),
        more: entry.function == "<module>"
          ? nil : Frames.more(fold.repeats, " of \(entry.function)"))
    }
    if let hidden = Frames.more(folds.count - Frames.limit, ""), let last = frames.indices.last {
      frames[last].more = [frames[last].more, hidden].compactMap { $0 }.joined(separator: "\n")
    }
    return frames
  }

  private static func more(_ count: Int, _ what: String) -> String? {
    count > 0 ? "  ... \(count) more \(count == 1 ? "call" : "calls")\(what)" : nil
  }

  /// An operator is marked with its operands, as Python does; other expressions as a whole.
  private func marks(_ entry: TracebackEntry, isInnermost: Bool) -> [Mark] {
    guard isInnermost, let sign = entry.operatorRange else { return [Mark(entry.range)] }
    let whole = entry.operandRanges.reduce(sign) { $0.union($1) }
    return [Mark(whole, sign: "~"), Mark(sign, sign: "^")]
  }

  /// Where something is: nothing for the only line of a cell, which needs no number.
  static func location(
    _ source: SourceText, _ range: SourceRange, function: String, isOnly: Bool
  ) -> [String] {
    let line = source.line(at: Int(range.start))
    let isCell = source.name.hasPrefix("<")
    if isOnly, isCell, function == "<module>" {
      let written = source.lineStarts.indices.filter { number in
        source.lineText(number).utf8.contains { $0 > 0x20 }
      }
      if written.count <= 1 { return [] }
    }
    let name = isCell ? String(source.name.dropFirst().prefix { $0 != ">" }) : source.name
    let place = name.isEmpty ? "line \(line + 1)" : "\(name), line \(line + 1)"
    return ["  " + place + (function == "<module>" ? "" : ", in \(function)")]
  }
}
