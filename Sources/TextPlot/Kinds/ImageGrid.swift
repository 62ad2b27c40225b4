/// A figure of images only, such as digits or filters: titles and shades, closely packed.
struct ImageGrid {
  private let items: [(title: String, image: Image)]
  private let columnsWanted: Int
  private let options: RenderOptions

  private static let gap = 2

  /// Nil where some axes hold something else than one image.
  init?(_ axes: [Axes], options: RenderOptions) {
    var items: [(title: String, image: Image)] = []
    for one in axes {
      guard one.artists.count == 1, case .image(let image) = one.artists[0] else { return nil }
      var upright = image
      upright.matrix = image.uprightMatrix
      items.append((TextBlock.flattened(one.title ?? ""), upright))
    }
    self.items = ImageGrid.withoutSharedMargins(items)
    columnsWanted = max(1, axes.map(\.position.columns).max() ?? 1)
    self.options = options
  }

  func block() -> TextBlock {
    let widest = min(options.columns, max(1, items.map(\.image.matrix.columns).max() ?? 1))
    let room = options.columns + ImageGrid.gap
    let perLine = max(1, min(columnsWanted, room / (widest + ImageGrid.gap)))
    let share = room / perLine - ImageGrid.gap
    let hasTitles = items.contains { !$0.title.isEmpty }
    // Maps with a neutral middle tell signs apart, all on one scale.
    let sizes = items.compactMap(\.image.signedSize)
    let size = sizes.count == items.count ? sizes.max() : nil
    var result = TextBlock()
    for start in stride(from: 0, to: items.count, by: perLine) {
      let blocks = items[start..<min(items.count, start + perLine)].map { item -> TextBlock in
        let scale = PixelScale(item.image.matrix, columns: share, charset: options.charset)
        var block = TextBlock()
        if hasTitles { block.append(DisplayWidth.truncated(item.title, to: share)) }
        if let size {
          SignedMatrixPicture.rows(scale, size: size).forEach { block.append($0) }
        } else {
          scale.rows(in: item.image.shades).forEach { block.append(String($0)) }
        }
        return block.fitted(to: min(share, max(block.width, min(share, widest * 2))))
      }
      if start > 0 { result.append("") }
      result.append(
        DigitGrid.withoutBlankRows(TextBlock.beside(blocks, gap: ImageGrid.gap), hasTitles ? 1 : 0))
    }
    if let size { Heading.wrapped(SignedMatrixPicture.legend(size), options.columns).forEach { result.append($0) } }
    return result
  }

  /// Leaves out the columns at the sides that are blank in every image, where all have one shape.
  private static func withoutSharedMargins(
    _ items: [(title: String, image: Image)]
  ) -> [(title: String, image: Image)] {
    guard let shape = items.first?.image.matrix, !shape.isEmpty,
      items.allSatisfy({
        $0.image.matrix.rows == shape.rows && $0.image.matrix.columns == shape.columns
      })
    else { return items }
    let isUsed = (0..<shape.columns).map { column in
      items.contains { item in
        let blank = item.image.shades.lowerBound
        return (0..<shape.rows).contains { !(item.image.matrix[row: $0, column: column] <= blank) }
      }
    }
    guard let first = isUsed.firstIndex(of: true), let last = isUsed.lastIndex(of: true) else {
      return items
    }
    return items.map { item in
      // The shades are those of the whole image.
      var image = item.image
      let range = image.shades
      let matrix = image.matrix
      image.matrix = PlotMatrix(
        (0..<matrix.rows).map { row in (first...last).map { matrix[row: row, column: $0] } })
      image.minimum = range.lowerBound
      image.maximum = range.upperBound
      return (item.title, image)
    }
  }
}

extension Image {
  /// What counts as full where the map's middle is neutral and values have both signs; otherwise nil.
  var signedSize: Double? {
    guard ColorMap.isDiverging(colorMap), let range = matrix.finiteRange, range.lowerBound < 0, range.upperBound > 0
    else { return nil }
    let limit = minimum.flatMap { low in maximum.map { max(abs(low), abs($0)) } }
    return SignedMatrixPicture.size(range, limit)
  }

  /// The values shown as nothing and as full.
  var shades: ClosedRange<Double> {
    let range = matrix.finiteRange ?? 0...0
    let low = minimum.flatMap { $0.isFinite ? $0 : nil } ?? range.lowerBound
    let high = maximum.flatMap { $0.isFinite ? $0 : nil } ?? range.upperBound
    return min(low, high)...max(low, high)
  }
}
