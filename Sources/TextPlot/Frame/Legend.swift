/// One line of a legend: a sign and what it stands for.
struct LegendEntry: Equatable {
  let glyph: Character?
  let text: String
  var color: PlotColor?

  init(_ glyph: Character?, _ text: String, color: PlotColor? = nil) {
    self.glyph = glyph
    self.text = text
    self.color = color
  }

  /// A name that a legend shows: not one that is empty or starts with an underscore.
  static func shown(_ name: String?) -> String? {
    name.flatMap { $0.isEmpty || $0.hasPrefix("_") ? nil : $0 }
  }

  var line: String { glyph.map { "\($0) \(text)" } ?? text }
}

/// The heading of a frame: its title and as much of the legend as fits beside it.
enum Heading {
  /// Lines no wider than `width`: title, six spaces, legend; or the legend on lines of its own.
  static func lines(title: String?, legend: [LegendEntry], width: Int) -> [String] {
    let entries = legend.map { DisplayWidth.truncated($0.line, to: width) }
    let joined = entries.joined(separator: "   ")
    guard let title, !title.isEmpty else { return entries.isEmpty ? [] : flow(entries, width) }
    let both = joined.isEmpty ? title : title + "      " + joined
    if DisplayWidth.of(both) <= width, !title.contains("\n") { return [both] }
    return wrapped(title, width) + flow(entries, width)
  }

  /// Words on as many lines as they need.
  static func wrapped(_ text: String, _ width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      if DisplayWidth.of(String(line)) <= width { return [String(line)] }
      return flow(
        line.split(separator: " ").map { DisplayWidth.truncated(String($0), to: width) }, width,
        separator: " ")
    }
  }

  /// Pieces on as many lines as they need, none wider than `width` unless one piece is.
  static func flowing(_ pieces: [String], width: Int, separator: String) -> [String] {
    flow(pieces, width, separator: separator)
  }

  private static func flow(
    _ pieces: [String], _ width: Int, separator: String = "   "
  ) -> [String] {
    var lines: [String] = []
    var current = ""
    for piece in pieces {
      let longer = current.isEmpty ? piece : current + separator + piece
      if DisplayWidth.of(longer) > width, !current.isEmpty {
        lines.append(current)
        current = piece
      } else {
        current = longer
      }
    }
    if !current.isEmpty { lines.append(current) }
    return lines
  }
}
