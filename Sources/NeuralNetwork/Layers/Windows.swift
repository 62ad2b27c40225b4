import CKernels
import TensorCore

/// How windows slide over a batch of pictures: sizes, steps, padding and the order of axes.
package struct Windows: Sendable, Equatable {
  /// Zeros around a picture.
  package enum Padding: Sendable, Equatable {
    /// So many rows and columns of zeros on every side.
    case zeros(Int)
    /// As many as keep `ceil(size / step)` places; an odd one goes to the bottom and right, as in
    /// Keras.
    case same
  }

  package let height: Int
  package let width: Int
  package let step: (rows: Int, columns: Int)
  package let padding: Padding
  /// Whether pictures are (N, H, W, C), as Keras has them, instead of (N, C, H, W).
  package let isChannelsLast: Bool

  /// - Throws: ValueError for sizes or steps below 1 and negative padding.
  package init(
    height: Int, width: Int, step: (rows: Int, columns: Int), padding: Padding = .zeros(0),
    isChannelsLast: Bool = false
  ) throws(TensorError) {
    let limit = 1 << 20
    guard (1...limit).contains(height), (1...limit).contains(width),
      (1...limit).contains(step.rows), (1...limit).contains(step.columns)
    else {
      throw .other(
        .valueError,
        "windows need sizes and strides of at least 1, not \(height)x\(width) by "
          + "\(step.rows), \(step.columns)")
    }
    if case .zeros(let count) = padding, !(0...limit).contains(count) {
      throw .other(.valueError, "padding must not be negative: \(count)")
    }
    self.height = height
    self.width = width
    self.step = step
    self.padding = padding
    self.isChannelsLast = isChannelsLast
  }

  package static func == (a: Windows, b: Windows) -> Bool {
    a.height == b.height && a.width == b.width && a.step == b.step && a.padding == b.padding
      && a.isChannelsLast == b.isChannelsLast
  }

  /// The batch size, channels, height and width of pictures of this shape.
  func sizes(
    of shape: Shape, _ layer: String
  ) throws(TensorError) -> (count: Int, channels: Int, height: Int, width: Int) {
    guard shape.count == 4 else {
      let axes = isChannelsLast ? "(N, H, W, C)" : "(N, C, H, W)"
      throw .other(
        .valueError, "\(layer): pictures need four axes \(axes), not shape \(shape)")
    }
    return isChannelsLast
      ? (shape[0], shape[3], shape[1], shape[2]) : (shape[0], shape[1], shape[2], shape[3])
  }

  /// The shape of an output with so many channels.
  func shape(_ count: Int, _ channels: Int, _ height: Int, _ width: Int) -> Shape {
    isChannelsLast ? [count, height, width, channels] : [count, channels, height, width]
  }

  /// The kernel's description of the windows over pictures of one shape.
  ///
  /// - Throws: ValueError for other than four axes, or windows larger than the padded picture.
  func plan(over shape: Shape, _ layer: String) throws(TensorError) -> NablaWindows {
    let (count, channels, rows, columns) = try sizes(of: shape, layer)
    let top: Int
    let left: Int
    let outHeight: Int
    let outWidth: Int
    switch padding {
    case .zeros(let zeros):
      (top, left) = (zeros, zeros)
      guard rows < 1 << 40, columns < 1 << 40 else { throw .tooLarge(shape) }
      guard rows + 2 * zeros >= height, columns + 2 * zeros >= width else {
        throw .other(
          .valueError,
          "\(layer): a \(height)x\(width) window does not fit a \(rows)x\(columns) picture"
            + (zeros > 0 ? " with padding \(zeros)" : ""))
      }
      outHeight = (rows + 2 * zeros - height) / step.rows + 1
      outWidth = (columns + 2 * zeros - width) / step.columns + 1
    case .same:
      guard rows < 1 << 40, columns < 1 << 40 else { throw .tooLarge(shape) }
      outHeight = (rows + step.rows - 1) / step.rows
      outWidth = (columns + step.columns - 1) / step.columns
      top = max(0, (outHeight - 1) * step.rows + height - rows) / 2
      left = max(0, (outWidth - 1) * step.columns + width - columns) / 2
    }
    // Arrays without elements may have axes of any length.
    var size = 1
    for factor in [count, outHeight, outWidth, height, width, max(channels, 1)] {
      let (product, overflow) = size.multipliedReportingOverflow(by: factor)
      guard !overflow else { throw .tooLarge(shape) }
      size = product
    }
    let strides = shape.contiguousStrides
    return NablaWindows(
      count: count, channels: channels, height: rows, width: columns, strideN: strides[0],
      strideC: strides[isChannelsLast ? 3 : 1], strideH: strides[isChannelsLast ? 1 : 2],
      strideW: strides[isChannelsLast ? 2 : 3], kernelHeight: height, kernelWidth: width,
      stepH: step.rows, stepW: step.columns, padTop: top, padLeft: left, outHeight: outHeight,
      outWidth: outWidth, channelLast: isChannelsLast ? 1 : 0)
  }
}

extension NablaWindows {
  /// Windows over the whole batch.
  var places: Int { count * outHeight * outWidth }
  /// Elements under one window, over all channels.
  var area: Int { kernelHeight * kernelWidth * channels }
}
