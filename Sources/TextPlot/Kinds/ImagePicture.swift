/// A matrix as shades, two columns a pixel where there is room.
struct ImagePicture {
  private let image: Image
  private let axes: Axes
  private let options: RenderOptions

  init(_ image: Image, axes: Axes, options: RenderOptions) {
    self.image = image
    self.axes = axes
    self.options = options
  }

  func block() -> TextBlock {
    let digit = DigitPicture(
      image.matrix, title: axes.title, minimum: image.minimum, maximum: image.maximum,
      crops: !axes.showsColorBar)
    var block = digit.block(options)
    if let label = axes.xLabel, !label.isEmpty {
      block.append(
        "   " + DisplayWidth.truncated(TextBlock.flattened(label), to: options.columns - 3))
    }
    return block.fitted(to: min(options.columns, block.width))
  }
}
