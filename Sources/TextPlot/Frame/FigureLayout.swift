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
    let places = figure.axes.filter { one in
      !one.isTwin || !figure.axes.contains { !$0.isTwin && $0.position == one.position }
    }
    guard places.count > 1 else {
      if let only = places.first {
        result.append(AxesPicture(only, options: options, twins: twins(of: only)).block())
      }
      return result.fitted(to: min(options.columns, result.width))
    }
    if let images = ImageGrid(figure.axes, options: options) {
      result.append(images.block())
    } else {
      bands(places).forEach { result.append($0) }
    }
    return result.fitted(to: min(options.columns, result.width))
  }

  /// The rows of the grid as blocks, an empty row between.
  private func bands(_ places: [Axes]) -> [TextBlock] {
    let order = places.enumerated().sorted {
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
      for part in FigureLayout.lines(row, perLine) {
        let blocks = part.map { axes in
          let span = min(perLine, axes.position.span.columns)
          let width = share * span + FigureLayout.gap * (span - 1)
          let block = AxesPicture(axes, options: options.withColumns(width), twins: twins(of: axes)).block()
          return part.count > 1 ? block.fitted(to: width) : block
        }
        if !bands.isEmpty { bands.append(TextBlock([""])) }
        bands.append(TextBlock.beside(blocks, gap: FigureLayout.gap))
      }
    }
    return bands
  }

  /// The axes of a row in lines that hold so many columns of the grid.
  private static func lines(_ row: [Axes], _ perLine: Int) -> [[Axes]] {
    var lines: [[Axes]] = []
    var taken = Int.max
    for axes in row {
      let span = min(perLine, axes.position.span.columns)
      if taken == .max || taken + span > perLine {
        lines.append([])
        taken = 0
      }
      lines[lines.count - 1].append(axes)
      taken += span
    }
    return lines
  }

  /// Axes that share their place with others and have a vertical axis of their own.
  private func twins(of axes: Axes) -> [Axes] {
    axes.isTwin ? [] : figure.axes.filter { $0.isTwin && $0.position == axes.position && !$0.artists.isEmpty }
  }
}

/// The kind of picture that suits what a pair of axes holds.
struct AxesPicture {
  let axes: Axes
  let options: RenderOptions
  /// The first of the axes that share the place.
  private let twin: Axes?

  init(_ axes: Axes, options: RenderOptions, twins: [Axes] = []) {
    self.axes = axes
    self.options = options
    twin = twins.first
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
    if let twin { return FramedPlot(axes, options: options, twin: twin).block() }
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
