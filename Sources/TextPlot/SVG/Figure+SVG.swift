extension Figure {
  /// The picture as a scalable drawing with real axes.
  package func svg() -> String {
    let panelWidth = 480.0
    let panelHeight = 360.0
    let columns = max(1, min(32, axes.map { $0.position.column + 1 }.max() ?? 1))
    let rows = max(1, min(64, axes.map { $0.position.row + 1 }.max() ?? 1))
    let heading = superTitle.map { $0.isEmpty ? 0.0 : 30 } ?? 0
    let width = panelWidth * Double(columns)
    let height = panelHeight * Double(rows) + heading
    var markup = SVGMarkup()
    markup.open(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(Int(width))\" height=\"\(Int(height))\""
        + " viewBox=\"0 0 \(Int(width)) \(Int(height))\" font-family=\"sans-serif\">")
    markup.rectangle(0, 0, width, height, fill: "#fff")
    if heading > 0, let superTitle { markup.words(superTitle, width / 2, 21, size: 16) }
    for one in axes where one.position.column < columns && one.position.row < rows {
      let left = Double(one.position.column) * panelWidth
      let top = heading + Double(one.position.row) * panelHeight
      markup.add(
        SVGPanel(one, left: left, top: top, width: panelWidth, height: panelHeight).markup())
    }
    return markup.text + "</svg>\n"
  }
}
