extension Drawing {
  /// The drawing as a scalable picture.
  package func svg() -> String {
    var writer = SVGWriter()
    let size = "width=\"\(Int(width))\" height=\"\(Int(height))\""
    writer.text =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size)"
      + " viewBox=\"0 0 \(Int(width)) \(Int(height))\" font-family=\"sans-serif\">\n"
    shapes.forEach { writer.add($0) }
    return writer.text + "</svg>\n"
  }
}

/// Writes shapes as elements of SVG.
private struct SVGWriter {
  var text = ""

  mutating func add(_ shape: Drawing.Shape) {
    switch shape {
    case .line(let from, let to, let color, let width):
      text += "<line x1=\"\(n(from.x))\" y1=\"\(n(from.y))\" x2=\"\(n(to.x))\" y2=\"\(n(to.y))\""
      text += " stroke=\"\(color)\" stroke-width=\"\(n(width))\"/>\n"
    case .rectangle(let box, let fill, let opacity, let stroke):
      text += "<rect x=\"\(n(box.x))\" y=\"\(n(box.y))\" width=\"\(n(box.width))\""
      text += " height=\"\(n(box.height))\" fill=\"\(fill)\" stroke=\"\(stroke)\""
      text += opacity < 1 ? " fill-opacity=\"\(n(opacity))\"/>\n" : "/>\n"
    case .cell(let box, let fill, let opacity):
      text += "<rect x=\"\(n(box.x))\" y=\"\(n(box.y))\" width=\"\(n(box.width))\""
      text += " height=\"\(n(box.height))\" fill=\"\(fill)\" shape-rendering=\"crispEdges\""
      text += opacity < 1 ? " fill-opacity=\"\(n(opacity))\"/>\n" : "/>\n"
    case .marker(let shape, let place, let radius, let fill):
      add(shape, at: place, radius: radius, fill: fill)
    case .path(let runs, let color, let width, let dashes, let fill, let opacity):
      let steps = runs.map { run in
        "M" + run.map { "\(n($0.x)) \(n($0.y))" }.joined(separator: "L")
      }
      text += "<path d=\"\(steps.joined())\" fill=\"\(fill)\" stroke=\"\(color)\""
      text += " stroke-width=\"\(n(width))\" stroke-linejoin=\"round\""
      if !dashes.isEmpty {
        text += " stroke-dasharray=\"\(dashes.map(n).joined(separator: " "))\""
      }
      text += opacity < 1 ? " fill-opacity=\"\(n(opacity))\"/>\n" : "/>\n"
    case .words(let words, let place, let anchor, let size, let color, let isTurned):
      let turn = isTurned ? " transform=\"rotate(-90 \(n(place.x)) \(n(place.y)))\"" : ""
      let end =
        switch anchor {
        case .left: "start"
        case .center: "middle"
        case .right: "end"
        }
      text += "<text x=\"\(n(place.x))\" y=\"\(n(place.y))\" text-anchor=\"\(end)\""
      text += " font-size=\"\(n(size))\" fill=\"\(color)\"\(turn)>\(SVGWriter.escaped(words))</text>\n"
    }
  }

  private mutating func add(
    _ shape: MarkerShape, at place: Drawing.Point, radius: Double, fill: String
  ) {
    guard !shape.corners.isEmpty else {
      let reach = shape == .dot ? radius * 0.55 : radius
      text += "<circle cx=\"\(n(place.x))\" cy=\"\(n(place.y))\" r=\"\(n(reach))\" fill=\"\(fill)\"/>\n"
      return
    }
    let corners = shape.corners.map {
      "\(n(place.x + $0.0 * radius)) \(n(place.y + $0.1 * radius))"
    }
    if shape.isStroked {
      text += "<path d=\"M\(corners[0])L\(corners[1])M\(corners[2])L\(corners[3])\""
      text += " stroke=\"\(fill)\" stroke-width=\"1.3\"/>\n"
    } else {
      text += "<path d=\"M\(corners.joined(separator: "L"))Z\" fill=\"\(fill)\"/>\n"
    }
  }

  /// Text without what has a meaning in markup or may not stand in it at all.
  private static func escaped(_ words: String) -> String {
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
