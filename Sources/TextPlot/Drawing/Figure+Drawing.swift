extension Figure {
  /// The picture as shapes with real axes, 100 pixels an inch.
  package func drawing() -> Drawing {
    let columns = max(1, min(64, axes.map { $0.position.columns }.max() ?? 1))
    let rows = max(1, min(64, axes.map { $0.position.row + $0.position.span.rows }.max() ?? 1))
    // Without a size that was asked for, each of several axes gets room to be read.
    let isSmall = axes.count > 1 && axes.allSatisfy { $0.isBareImage }
    let cell = axes.count == 1 ? (640.0, 480.0) : isSmall ? (110, 120) : (400, 300)
    let wanted = size.map { ($0.width * 100, $0.height * 100) } ?? (cell.0 * Double(columns), cell.1 * Double(rows))
    let width = Figure.held(wanted.0)
    let height = Figure.held(wanted.1)
    let heading = superTitle.map { $0.isEmpty ? 0.0 : 30 } ?? 0
    var drawing = Drawing(width: width, height: height)
    drawing.rectangle(0, 0, width, height, fill: "#fff")
    if heading > 0, let superTitle { drawing.words(superTitle, width / 2, 21, size: 16) }
    let panelWidth = width / Double(columns)
    let panelHeight = (height - heading) / Double(rows)
    var panels: [DrawingPanel] = []
    for one in axes where one.position.column < columns && one.position.row < rows {
      let span = one.position.span
      let box = Drawing.Box(
        x: Double(one.position.column) * panelWidth, y: heading + Double(one.position.row) * panelHeight,
        width: panelWidth * Double(span.columns), height: panelHeight * Double(span.rows))
      let hasTwin = one.isTwin || axes.contains { $0.isTwin && $0.position == one.position }
      let main = one.isTwin ? panels.first { $0.axes.position == one.position } : nil
      let panel = DrawingPanel(one, in: box, hasTwin: hasTwin, sharing: main)
      panels.append(panel)
      panel.draw(on: &drawing)
    }
    return drawing
  }

  /// The picture as a scalable drawing.
  package func svg() -> String { drawing().svg() }

  private static func held(_ length: Double) -> Double {
    guard length.isFinite else { return 640 }
    return min(10_000, max(80, length.rounded()))
  }
}

extension Axes {
  /// Whether nothing but a picture is shown.
  var isBareImage: Bool {
    guard artists.count == 1, case .image = artists[0] else { return false }
    return true
  }
}
