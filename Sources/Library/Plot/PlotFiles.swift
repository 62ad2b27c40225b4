import Language
import TextPlot

/// `savefig`: figures as PNG or SVG files, through the files that the session may see.
enum PlotFiles {
  static let signature = "fname, **kwargs"

  static func save(_ figure: Figure, _ target: Value, _ keywords: Value, _ interpreter: Interpreter) throws(Raise) {
    let options = try PlotOptions(keywords, interpreter)
    var format = try options.text("format")?.lowercased()
    let write = try interpreter.attributeIfPresent(target, interpreter.symbols.intern("write"))
    var path = ""
    if write == nil {
      path = try interpreter.string(target)
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      let pieces = name.split(separator: ".", omittingEmptySubsequences: false)
      if format == nil, pieces.count > 1, let suffix = pieces.last, !suffix.isEmpty {
        format = suffix.lowercased()
      } else if pieces.count == 1 {
        path += "." + (format ?? "png")
      }
    }
    if (format ?? "png") == "png" { try warnOfBoxes(figure, interpreter) }
    let bytes = try contents(figure, format ?? "png", dpi: try options.double("dpi"))
    if let write {
      _ = try interpreter.call(write, [.bytes(BytesObject(bytes))])
      return
    }
    guard let files = interpreter.files else {
      throw Raise(.permissionError, "[Errno 13] Permission denied: '\(path)'")
    }
    try files.write(bytes, to: path, appending: false)
  }

  /// Matplotlib's warning of letters that are drawn as boxes.
  private static func warnOfBoxes(_ figure: Figure, _ interpreter: Interpreter) throws(Raise) {
    for character in figure.drawing().missingCharacters.prefix(5) {
      guard let scalar = character.unicodeScalars.first else { continue }
      let name = scalar.properties.name.map { "\\N{\($0)}" } ?? String(scalar.value, radix: 16)
      try interpreter.warn(
        interpreter.exceptionType(.userWarning),
        .text("Glyph \(scalar.value) (\(name)) missing from font(s): a PNG file shows a box for it, an SVG file the letter."))
    }
  }

  private static func contents(
    _ figure: Figure, _ format: String, dpi: Double?
  ) throws(Raise) -> [UInt8] {
    switch format {
    case "svg": return Array(figure.drawing().svg().utf8)
    case "png":
      let dots = dpi.flatMap { $0.isFinite && $0 > 0 ? $0 : nil } ?? 100
      let bytes = figure.drawing().png(scale: dots / 100)
      guard !bytes.isEmpty else { throw Raise(.memoryError, "the picture does not fit into memory") }
      return bytes
    default:
      throw .valueError(
        "Format '\(format)' is not supported (supported formats: png, svg)",
        hint: "plt.savefig('figure.png') or plt.savefig('figure.svg')")
    }
  }
}
