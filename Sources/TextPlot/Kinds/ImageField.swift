/// Reads a picture at any place among the data.
struct ImageSampler {
  let image: Image
  let extent: ImageExtent

  init(_ image: Image) {
    self.image = image
    extent = image.outerEdges
  }

  /// The value of the pixel at a place, or nil outside the picture.
  func value(x: Double, y: Double) -> Double? {
    guard let column = index(x, extent.left, extent.right, image.matrix.columns),
      let row = index(y, extent.top, extent.bottom, image.matrix.rows)
    else { return nil }
    return image.matrix[row: row, column: column]
  }

  /// The mean of the pixels between two places, so that a cell shows all that it covers.
  func mean(x: (Double, Double), y: (Double, Double)) -> Double? {
    guard let left = held(min(x.0, x.1), extent.left, extent.right, image.matrix.columns),
      let right = held(max(x.0, x.1), extent.left, extent.right, image.matrix.columns),
      let top = held(y.0, extent.top, extent.bottom, image.matrix.rows),
      let bottom = held(y.1, extent.top, extent.bottom, image.matrix.rows)
    else { return nil }
    var mean = 0.0
    var count = 0.0
    for row in min(top, bottom)...max(top, bottom) {
      for column in min(left, right)...max(left, right) {
        let value = image.matrix[row: row, column: column]
        guard value.isFinite else { continue }
        count += 1
        mean += value / count - mean / count
      }
    }
    return count > 0 ? mean : .nan
  }

  /// The value of a sample where the whole picture is drawn in `count` samples.
  func sample(_ column: Int, _ row: Int, of count: (Int, Int)) -> Double? {
    let matrix = image.matrix
    let x = column * matrix.columns / max(1, count.0)
    let y = row * matrix.rows / max(1, count.1)
    guard x < matrix.columns, y < matrix.rows else { return nil }
    return matrix[row: y, column: x]
  }

  /// Whether the picture alone says how far the axes reach.
  func isAlone(_ axes: Axes) -> Bool {
    axes.artists.allSatisfy { artist in
      switch artist {
      case .image(let other): other.outerEdges == extent
      case .text, .nothing: true
      default: false
      }
    }
  }

  private func index(_ value: Double, _ from: Double, _ to: Double, _ count: Int) -> Int? {
    guard count > 0, to != from else { return nil }
    let place = (value - from) / (to - from) * Double(count)
    guard place >= 0, place <= Double(count) else { return nil }
    return min(count - 1, Int(place))
  }

  /// The pixel at a place; a place outside is held at the edge, where it lies within one cell of it.
  private func held(_ value: Double, _ from: Double, _ to: Double, _ count: Int) -> Int? {
    guard count > 0, to != from, value.isFinite else { return nil }
    let place = (value - from) / (to - from) * Double(count)
    return Numeric.index(place.rounded(.down), in: 0...(count - 1))
  }
}

extension Image {
  /// The rows as they stand in a picture, the highest first.
  var uprightMatrix: PlotMatrix {
    guard startsAtBottom else { return matrix }
    return PlotMatrix(
      (0..<matrix.rows).reversed().map { row in
        (0..<matrix.columns).map { matrix[row: row, column: $0] }
      })
  }

  /// The outer edges, the lower one below the upper one wherever rows start.
  package var span: ImageExtent {
    let edges = outerEdges
    return ImageExtent(
      left: edges.left, right: edges.right, bottom: min(edges.bottom, edges.top), top: max(edges.bottom, edges.top))
  }

  /// Where the outer edges lie: as asked for, or half a pixel around the pixels' numbers.
  var outerEdges: ImageExtent {
    var edges = extent ?? ImageExtent(
      left: -0.5, right: Double(matrix.columns) - 0.5, bottom: Double(matrix.rows) - 0.5, top: -0.5)
    if startsAtBottom {
      if extent == nil {
        // The first row is drawn at the bottom: its number is the least.
        edges = ImageExtent(
          left: edges.left, right: edges.right, bottom: -0.5, top: Double(matrix.rows) - 0.5)
      }
      // Rows are read from the edge of the first one.
      edges = ImageExtent(
        left: edges.left, right: edges.right, bottom: edges.top, top: edges.bottom)
    }
    return edges
  }
}

extension PlotArea {
  /// Fills each cell with the shade of the pixels that it covers.
  mutating func draw(_ image: Image) {
    guard !image.matrix.isEmpty else { return }
    let sampler = ImageSampler(image)
    let range = image.shades
    let signs = Ramp.signs(canvas.charset)
    let halfX = halfCell(x)
    let halfY = halfCell(y)
    for row in 0..<rows {
      let middleY = yValue(row: row)
      for column in 0..<columns {
        let middleX = xValue(column: column)
        guard sampler.value(x: middleX, y: middleY) != nil else { continue }
        // A hair inside the cell: its edges belong to its neighbours.
        let value = sampler.mean(
          x: (middleX - halfX * 0.99, middleX + halfX * 0.99),
          y: (middleY - halfY * 0.99, middleY + halfY * 0.99))
        guard let value else { continue }
        canvas.put(
          Ramp.glyph(Ramp.fraction(value, in: range), signs), column: column, row: row,
          layer: .region)
      }
    }
  }

  private func halfCell(_ scale: AxisScale) -> Double {
    guard scale.kind == .linear, scale.cells > 1 else { return 0 }
    return (scale.upper - scale.lower) / Double(scale.cells - 1) / 2
  }
}
