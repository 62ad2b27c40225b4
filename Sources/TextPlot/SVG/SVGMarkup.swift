/// Elements of an SVG drawing as text.
struct SVGMarkup {
  private(set) var text = ""

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, color: String = "#333",
    width: Double = 1
  ) {
    text += "<line x1=\"\(n(x1))\" y1=\"\(n(y1))\" x2=\"\(n(x2))\" y2=\"\(n(y2))\""
    text += " stroke=\"\(color)\" stroke-width=\"\(n(width))\"/>\n"
  }

  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String,
    opacity: Double = 1, stroke: String = "none"
  ) {
    text += "<rect x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(max(0, width)))\""
    text += " height=\"\(n(max(0, height)))\" fill=\"\(fill)\" stroke=\"\(stroke)\""
    text += opacity < 1 ? " fill-opacity=\"\(n(opacity))\"/>\n" : "/>\n"
  }

  mutating func circle(_ x: Double, _ y: Double, radius: Double, fill: String) {
    text += "<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(radius))\" fill=\"\(fill)\"/>\n"
  }

  /// Runs of points, each joined by a line of its own.
  mutating func path(
    _ runs: [[(Double, Double)]], color: String, width: Double = 1.5, dash: String? = nil,
    fill: String = "none", opacity: Double = 1
  ) {
    let steps = runs.filter { $0.count > 1 }.map { run in
      "M" + run.map { "\(n($0.0)) \(n($0.1))" }.joined(separator: "L")
    }
    guard !steps.isEmpty else { return }
    text += "<path d=\"\(steps.joined())\" fill=\"\(fill)\" stroke=\"\(color)\""
    text += " stroke-width=\"\(n(width))\" stroke-linejoin=\"round\""
    if let dash { text += " stroke-dasharray=\"\(dash)\"" }
    if opacity < 1 { text += " fill-opacity=\"\(n(opacity))\"" }
    text += "/>\n"
  }

  mutating func words(
    _ words: String, _ x: Double, _ y: Double, anchor: String = "middle", size: Int = 12,
    turned: Bool = false
  ) {
    let turn = turned ? " transform=\"rotate(-90 \(n(x)) \(n(y)))\"" : ""
    text +=
      "<text x=\"\(n(x))\" y=\"\(n(y))\" text-anchor=\"\(anchor)\" font-size=\"\(size)\"\(turn)>"
    text += SVGMarkup.escaped(words) + "</text>\n"
  }

  mutating func add(_ other: SVGMarkup) { text += other.text }

  mutating func open(_ tag: String) { text += tag + "\n" }

  /// Text without what has a meaning in markup or may not stand in it at all.
  static func escaped(_ words: String) -> String {
    var result = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default:
        let isForbidden = scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
        result.unicodeScalars.append(isForbidden ? " " : scalar)
      }
    }
    return result
  }

  private func n(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    // Hundredths of a pixel, written without the C library: drawings hold thousands of them.
    let hundredths = Numeric.index(value * 100, in: -100_000_000...100_000_000)
    let size = abs(hundredths)
    let part = size % 100
    let sign = hundredths < 0 ? "-" : ""
    if part == 0 { return "\(sign)\(size / 100)" }
    return "\(sign)\(size / 100).\(part < 10 ? "0" : "")\(part)"
  }
}
