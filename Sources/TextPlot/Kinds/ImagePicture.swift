/// An image with its title, its measures and, where asked for, what the shades mean.
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
    if let size = image.signedSize {
      return SignedMatrixPicture(image.uprightMatrix, title: axes.title, limit: size).block(options)
    }
    let range = image.shades
    let digit = DigitPicture(
      image.uprightMatrix, title: axes.title, minimum: range.lowerBound, maximum: range.upperBound)
    var block = digit.block(options)
    var notes: [String] = []
    if axes.showsColorBar {
      let signs = String(Ramp.signs(options.charset))
      let ends = [range.lowerBound, range.upperBound].map { NumberText.general($0) }
      notes.append("shades: \(ends[0]) |\(signs)| \(ends[1])")
    }
    if let label = axes.xLabel, !label.isEmpty { notes.append(TextBlock.flattened(label)) }
    for note in notes {
      block.append("   " + DisplayWidth.truncated(note, to: max(0, options.columns - 3)))
    }
    return block.fitted(to: min(options.columns, block.width))
  }
}
