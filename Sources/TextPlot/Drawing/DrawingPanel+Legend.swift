extension DrawingPanel {
  /// The series that have names, in a box at the upper corner that covers fewer points.
  func legend(_ drawing: inout Drawing) {
    let named = table.styles.enumerated().flatMap { index, styles in
      styles.filter { $0.name != nil }.map { (index, $0) }
    }
    guard axes.showsLegend, !named.isEmpty else {
      return
    }
    let shown = named.prefix(20)
    let widest = shown.map { DisplayWidth.of($0.1.name ?? "") }.max() ?? 0
    let width = min(frame.width, Double(widest) * textSize * 0.58 + 42)
    let height = min(frame.height, Double(shown.count) * (textSize + 5) + 6)
    let place = freestCorner(width, height)
    drawing.rectangle(
      place.0, place.1, width, height, fill: "#fff", opacity: 0.85, stroke: "#ccc")
    var row = place.1 + 3 + (textSize + 5) / 2
    for (index, style) in shown {
      let middle = place.0 + 17
      switch axes.artists[index] {
      case .line(let line) where line.style != .none:
        drawing.path(
          [[(middle - 12, row), (middle + 12, row)]], color: style.color.hex, width: line.width,
          dashes: line.style.dashes)
        if let marker = line.marker {
          drawing.marker(MarkerShape(marker), middle, row, radius: 3, fill: style.color.hex)
        }
      case .bars, .histogram:
        drawing.rectangle(middle - 10, row - 4, 20, 8, fill: style.color.hex, opacity: 0.8)
      case .scatter(let points):
        drawing.marker(MarkerShape(points.marker), middle, row, radius: 3, fill: style.color.hex)
      case .line(let line):
        drawing.marker(MarkerShape(line.marker), middle, row, radius: 3, fill: style.color.hex)
      default:
        drawing.marker(.disc, middle, row, radius: 3, fill: style.color.hex)
      }
      drawing.words(
        style.name ?? "", place.0 + 35, row + textSize * 0.36, anchor: .left, size: textSize)
      row += textSize + 5
    }
  }

  /// The upper left point of the corner box over the fewest data points.
  private func freestCorner(_ width: Double, _ height: Double) -> (Double, Double) {
    let lefts = [frame.left + frame.width - width - 6, frame.left + 6]
    let tops = [frame.top + 6, frame.top + frame.height - height - 6]
    var best = (lefts[0], tops[0])
    var least = Int.max
    for top in tops {
      for left in lefts {
        var hits = 0
        for artist in axes.artists {
          hits += DrawingPanel.points(artist).count { point in
            guard let px = pixel(x: point.0), let py = pixel(y: point.1) else { return false }
            return px > left - 4 && px < left + width + 4 && py > top - 4 && py < top + height + 4
          }
        }
        if hits < least {
          least = hits
          best = (left, top)
        }
      }
    }
    return best
  }

  /// Up to some hundred points of a series, for finding free room.
  private static func points(_ artist: Artist) -> [(Double, Double)] {
    let (xs, ys): ([Double], [Double])
    switch artist {
    case .line(let line): (xs, ys) = (line.x, line.y)
    case .scatter(let scatter): (xs, ys) = (scatter.x, scatter.y)
    case .errorBars(let bars): (xs, ys) = (bars.x, bars.y)
    case .bars(let bars): (xs, ys) = (bars.positions, bars.heights)
    case .histogram(let histogram): (xs, ys) = (Array(histogram.edges.dropLast()), histogram.counts)
    default: return []
    }
    let step = max(1, ys.count / 300)
    return stride(from: 0, to: ys.count, by: step).compactMap { index in
      if xs.isEmpty { return (Double(index), ys[index]) }
      return index < xs.count ? (xs[index], ys[index]) : nil
    }
  }
}
