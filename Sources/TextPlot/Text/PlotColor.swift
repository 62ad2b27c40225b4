/// A colour both as a terminal shows it and as a page shows it.
package struct PlotColor: Equatable, Sendable {
  /// The parameters of the terminal's colour sequence.
  let sequence: String
  /// The colour in hexadecimal with a number sign.
  package let hex: String

  /// The colours that successive series take.
  static let cycle: [PlotColor] = [
    PlotColor(sequence: "34", hex: "#1f77b4"), PlotColor(sequence: "33", hex: "#ff7f0e"),
    PlotColor(sequence: "32", hex: "#2ca02c"), PlotColor(sequence: "31", hex: "#d62728"),
    PlotColor(sequence: "35", hex: "#9467bd"), PlotColor(sequence: "38;5;130", hex: "#8c564b"),
    PlotColor(sequence: "95", hex: "#e377c2"), PlotColor(sequence: "90", hex: "#7f7f7f"),
    PlotColor(sequence: "93", hex: "#bcbd22"), PlotColor(sequence: "36", hex: "#17becf"),
  ]

  /// Reads Matplotlib's colours: letters, `C0`, names, `tab:` names, `#rrggbb` and grey levels.
  package init?(name: String) {
    let name = name.lowercased()
    if let known = PlotColor.known(name) {
      self = known
    } else if name.hasPrefix("c"), let number = Int(name.dropFirst()), number >= 0 {
      self = PlotColor.series(number)
    } else if name.hasPrefix("#"), let rgb = PlotColor.hexadecimal(name.dropFirst()) {
      self.init(red: rgb.0, green: rgb.1, blue: rgb.2)
    } else if let named = NamedColors.hexadecimal[name], let rgb = PlotColor.hexadecimal(named.dropFirst()) {
      self.init(red: rgb.0, green: rgb.1, blue: rgb.2)
    } else if let grey = Double(name), (0...1).contains(grey) {
      let level = Numeric.index(grey * 255, in: 0...255)
      self.init(red: level, green: level, blue: level)
    } else {
      return nil
    }
  }

  /// The colour of the series with a number from 0.
  static func series(_ number: Int) -> PlotColor { cycle[number % cycle.count] }

  /// Whether a name is one of Matplotlib's colours that has no sign of its own here.
  package static func isNamed(_ name: String) -> Bool {
    let name = name.lowercased()
    return known(name) != nil && name.count > 1 || NamedColors.hexadecimal[name] != nil
  }

  /// The exact colour that a name stands for, as `#rrggbb`; Matplotlib's letters and `tab:` names included.
  package static func exact(_ name: String) -> String? {
    let name = name.lowercased()
    switch name {
    case "b": return "#0000ff"
    case "g": return "#008000"
    case "r": return "#ff0000"
    case "c": return "#00bfbf"
    case "m": return "#bf00bf"
    case "y": return "#bfbf00"
    case "k": return "#000000"
    case "w": return "#ffffff"
    default: break
    }
    let tableau = ["blue", "orange", "green", "red", "purple", "brown", "pink", "gray", "olive", "cyan"]
    if name.hasPrefix("tab:"), let place = tableau.firstIndex(of: String(name.dropFirst(4)) == "grey" ? "gray" : String(name.dropFirst(4))) {
      return cycle[place].hex
    }
    return NamedColors.hexadecimal[name] ?? PlotColor(name: name)?.hex
  }

  /// A colour by its red, green and blue from 0 to 1.
  package init(_ red: Double, _ green: Double, _ blue: Double) {
    let levels = [red, green, blue].map { Numeric.index($0 * 255, in: 0...255) }
    self.init(red: levels[0], green: levels[1], blue: levels[2])
  }

  private init(sequence: String, hex: String) {
    self.sequence = sequence
    self.hex = hex
  }

  /// The nearest colour of the terminal's 6×6×6 cube.
  private init(red: Int, green: Int, blue: Int) {
    let cube = [red, green, blue].map { ($0 * 5 + 127) / 255 }
    sequence = "38;5;\(16 + 36 * cube[0] + 6 * cube[1] + cube[2])"
    let digits = [red, green, blue].map { level in
      (level < 16 ? "0" : "") + String(level, radix: 16)
    }
    hex = "#" + digits.joined()
  }

  private static func hexadecimal(_ digits: Substring) -> (Int, Int, Int)? {
    let digits = digits.count == 3 ? Substring(digits.flatMap { [$0, $0] }.map(String.init).joined()) : digits
    guard digits.count == 6 || digits.count == 8, let value = Int(digits.prefix(6), radix: 16)
    else {
      return nil
    }
    return (value >> 16 & 255, value >> 8 & 255, value & 255)
  }

  private static func known(_ name: String) -> PlotColor? {
    let name = name.hasPrefix("tab:") ? String(name.dropFirst(4)) : name
    switch name {
    case "b", "blue", "navy", "royalblue", "steelblue": return cycle[0]
    case "orange", "y", "yellow", "gold", "darkorange": return cycle[1]
    case "g", "green", "lime", "darkgreen", "olive": return cycle[2]
    case "r", "red", "crimson", "tomato", "salmon", "darkred": return cycle[3]
    case "m", "magenta", "purple", "violet", "pink", "orchid": return cycle[4]
    case "c", "cyan", "teal", "turquoise": return cycle[5]
    case "k", "black": return PlotColor(sequence: "39", hex: "#000000")
    case "w", "white": return PlotColor(sequence: "37", hex: "#ffffff")
    case "gray", "grey", "darkgray", "lightgray", "silver":
      return PlotColor(sequence: "90", hex: "#808080")
    case "brown": return PlotColor(sequence: "38;5;94", hex: "#8c564b")
    default: return nil
    }
  }
}
