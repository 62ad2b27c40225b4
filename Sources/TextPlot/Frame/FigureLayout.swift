/// Puts a figure's axes beside and below each other within the width.
struct FigureLayout {
  let figure: Figure
  let options: RenderOptions

  /// The least width at which a frame still reads; narrower grids are broken into more rows.
  static let leastWidth = 24
  static let gap = 2

  func block() -> TextBlock {
    var result = TextBlock()
    if let title = figure.superTitle, !title.isEmpty {
      Heading.wrapped(title, options.columns - 1).forEach { result.append(" " + $0) }
    }
    guard figure.axes.count > 1 else {
      if let only = figure.axes.first {
        result.append(AxesPicture(only, options: options).block())
      }
      return result.fitted(to: min(options.columns, result.width))
    }
    if let images = ImageGrid(figure.axes, options: options) {
      result.append(images.block())
    } else {
      bands().forEach { result.append($0) }
    }
    return result.fitted(to: min(options.columns, result.width))
  }

  /// The rows of the grid as blocks, an empty row between.
  private func bands() -> [TextBlock] {
    let order = figure.axes.enumerated().sorted {
      ($0.element.position.row, $0.element.position.column, $0.offset)
        < ($1.element.position.row, $1.element.position.column, $1.offset)
    }.map(\.element)
    var rows: [[Axes]] = []
    for axes in order {
      if let last = rows.last?.last, last.position.row == axes.position.row {
        rows[rows.count - 1].append(axes)
      } else {
        rows.append([axes])
      }
    }
    var bands: [TextBlock] = []
    for row in rows {
      let wanted = max(row.count, row.map(\.position.columns).max() ?? 1)
      let fits = max(
        1, (options.columns + FigureLayout.gap) / (FigureLayout.leastWidth + FigureLayout.gap))
      let perLine = min(wanted, fits)
      let share = (options.columns - (perLine - 1) * FigureLayout.gap) / perLine
      for start in stride(from: 0, to: row.count, by: perLine) {
        let part = row[start..<min(row.count, start + perLine)]
        let blocks = part.map { axes in
          let block = AxesPicture(axes, options: options.withColumns(share)).block()
          return part.count > 1 ? block.fitted(to: share) : block
        }
        if !bands.isEmpty { bands.append(TextBlock([""])) }
        bands.append(TextBlock.beside(blocks, gap: FigureLayout.gap))
      }
    }
    return bands
  }
}

/// The kind of picture that suits what a pair of axes holds.
struct AxesPicture {
  let axes: Axes
  let options: RenderOptions

  init(_ axes: Axes, options: RenderOptions) {
    self.axes = axes
    self.options = options
  }

  func block() -> TextBlock {
    var block = picture()
    if let note = axes.note {
      for line in Heading.wrapped(note, options.columns - 3) {
        block.append("   " + DisplayWidth.truncated(line, to: options.columns - 3))
      }
      block = block.fitted(to: min(options.columns, block.width))
    }
    return block
  }

  private func picture() -> TextBlock {
    if let image = onlyImage { return ImagePicture(image, axes: axes, options: options).block() }
    if axes.artists.count == 1, axes.xLimits == nil, axes.yLimits == nil, axes.yScale == .linear,
      axes.xScale == .linear
    {
      switch axes.artists[0] {
      case .histogram(let histogram) where options.columns >= 40:
        return BarRows(histogram, axes: axes, options: options).block()
      case .bars(let bars)
      where bars.bottom.isEmpty && bars.count <= 40 && (options.columns >= 40 || bars.isHorizontal):
        return BarRows(bars, axes: axes, options: options).block()
      default: break
      }
    }
    let boxes = axes.artists.compactMap { artist -> BoxPlot? in
      if case .boxPlot(let plot) = artist { return plot }
      return nil
    }
    if !boxes.isEmpty, boxes.count == axes.artists.count {
      return BoxRows(boxes, axes: axes, options: options).block()
    }
    return FramedPlot(axes, options: options).block()
  }

  /// The picture where nothing else is drawn and nothing was said about where it lies.
  private var onlyImage: Image? {
    let shown = axes.artists.filter { if case .nothing = $0 { false } else { true } }
    guard case .image(let image)? = shown.last else { return nil }
    let others = shown.contains { if case .image = $0 { false } else { true } }
    let isPlaced =
      image.extent != nil || axes.xLimits != nil || axes.yLimits != nil
      || axes.yTicks?.labels.isEmpty == false || axes.xTicks?.labels.isEmpty == false
    return others || isPlaced ? nil : image
  }
}
