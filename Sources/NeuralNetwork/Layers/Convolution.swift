import CKernels
import TensorCore

/// A convolution over pictures (Keras: Conv2D), as one matrix product over the windows' columns
/// (im2col; Chellapilla et al. 2006).
///
/// With P = OH·OW places a picture and K = C·FH·FW elements a window:
///
/// **Forward** `col = im2col(x)` (N·P, K), `y = col·W' + b`: x (N, C, H, W), b (F), y (N, F, OH, OW);
/// W' (K, F) is W (F, C, FH, FW) as a matrix, transposed.
///
/// **Backward** `dW' = colᵀ·dout'` (K, F), `db = Σ dout'` (F), `dx = col2im(dout'·W'ᵀ)`, where
/// dout' (N·P, F) is dout with its channels last.
///
/// With channels last, x is (N, H, W, C), y (N, OH, OW, F) and W (FH, FW, C, F), as in Keras.
package final class Convolution: Layer {
  package let name = "Conv2D"
  package let weight: Parameter
  package let bias: Parameter?
  package let windows: Windows

  private var columns: Tensor?
  private var plan: NablaWindows?
  private var inputShape = Shape()
  private var columnBuffer = OutputBuffer()
  private var products = OutputBuffer()
  private var outputs = OutputBuffer()
  private var gradientColumns = OutputBuffer()
  private var inputGradient = OutputBuffer()

  package var parameters: [Parameter] { bias.map { [weight, $0] } ?? [weight] }
  private var filters: Int { weight.value.shape[windows.isChannelsLast ? 3 : 0] }
  private var channels: Int { weight.value.shape[windows.isChannelsLast ? 2 : 1] }

  /// Takes existing arrays W and b (F), which are trained in place.
  package init(
    W: Tensor, b: Tensor?, step: (rows: Int, columns: Int) = (1, 1),
    padding: Windows.Padding = .zeros(0), isChannelsLast: Bool = false
  ) throws(TensorError) {
    guard W.rank == 4, W.isContiguous else {
      throw .other(
        .valueError, "Conv2D: W must have four axes in C order, not shape \(W.shape)")
    }
    windows = try Windows(
      height: W.shape[isChannelsLast ? 0 : 2], width: W.shape[isChannelsLast ? 1 : 3], step: step,
      padding: padding, isChannelsLast: isChannelsLast)
    let filters = W.shape[isChannelsLast ? 3 : 0]
    if let b {
      guard b.shape == Shape(filters), b.dtype == W.dtype, b.isContiguous else {
        throw .other(
          .valueError,
          "Conv2D: b must have shape (\(filters),) and type \(W.dtype.name), one for each filter "
            + "of W \(W.shape), not \(b.shape) \(b.dtype.name)")
      }
    }
    weight = try Parameter("W", W)
    bias = try b.map { (b) throws(TensorError) -> Parameter in try Parameter("b", b) }
  }

  package func outputShape(of input: Shape) -> Shape {
    guard let plan = try? windows.plan(over: input, name) else { return input }
    return windows.shape(plan.count, filters, plan.outHeight, plan.outWidth)
  }

  package func forward(_ x: Tensor, isTraining: Bool) throws(TensorError) -> Tensor {
    columns = nil
    let plan = try windows.plan(over: x.shape, name)
    guard plan.channels == channels else {
      throw .other(
        .valueError,
        "Conv2D: the picture has \(plan.channels) channels, but W \(weight.value.shape) takes "
          + "\(channels)")
    }
    let input = try Batch.prepared(x, as: weight.value.dtype)
    let columns = try columnBuffer.next(Shape(plan.places, plan.area), input.dtype)
    withUnsafePointer(to: plan) { plan in
      if input.dtype == .float32 {
        nabla_im2col_f32(input.f32, columns.f32, plan)
      } else {
        nabla_im2col_f64(input.f64, columns.f64, plan)
      }
    }
    let shape = windows.shape(plan.count, filters, plan.outHeight, plan.outWidth)
    let y = try outputs.next(shape, input.dtype)
    if windows.isChannelsLast {
      let product = try y.reshaped(to: Shape(plan.places, filters))
      try Tensor.matmul(columns, matrix(), into: product)
      if let bias {
        Kernel.addBias(bias.value, to: y, rows: plan.places, columns: filters)
      }
    } else {
      let product = try products.next(Shape(plan.places, filters), input.dtype)
      try Tensor.matmul(columns, matrix(), into: product)
      channelsFirst(product, into: y, plan)
    }
    self.columns = columns
    self.plan = plan
    inputShape = x.shape
    return y
  }

  package func backward(_ dout: Tensor) throws(TensorError) -> Tensor {
    let (gradient, plan) = try parameterGradients(dout)
    let columns = try gradientColumns.next(Shape(plan.places, plan.area), gradient.dtype)
    try Tensor.matmul(gradient, matrix().transposed(), into: columns)
    let dx = try inputGradient.next(inputShape, gradient.dtype)
    dx.fill(with: .float64(0))
    withUnsafePointer(to: plan) { plan in
      if dx.dtype == .float32 {
        nabla_col2im_f32(columns.f32, dx.f32, plan)
      } else {
        nabla_col2im_f64(columns.f64, dx.f64, plan)
      }
    }
    return dx
  }

  package func backwardParametersOnly(_ dout: Tensor) throws(TensorError) {
    _ = try parameterGradients(dout)
  }

  /// W as the matrix (K, F).
  private func matrix() throws(TensorError) -> Tensor {
    let W = weight.value
    if windows.isChannelsLast { return try W.reshaped(to: Shape(W.count / max(filters, 1), filters)) }
    return try W.reshaped(to: Shape(filters, W.count / max(filters, 1))).transposed()
  }

  /// Writes dW and db; returns `dout` as the matrix (N·P, F).
  private func parameterGradients(
    _ dout: Tensor
  ) throws(TensorError) -> (gradient: Tensor, plan: NablaWindows) {
    guard let columns, let plan else { throw missingForward() }
    let shape = windows.shape(plan.count, filters, plan.outHeight, plan.outWidth)
    guard dout.count == shape.elementCount else { throw .broadcast([dout.shape, shape]) }
    let prepared = try Batch.prepared(dout, as: weight.value.dtype)
    let matrixShape = Shape(plan.places, filters)
    let gradient: Tensor
    if windows.isChannelsLast {
      gradient = try prepared.reshaped(to: matrixShape)
      try Tensor.matmul(
        columns.transposed(), gradient,
        into: weight.gradient.reshaped(to: Shape(plan.area, filters)))
    } else {
      gradient = try products.next(matrixShape, prepared.dtype)
      let places = plan.outHeight * plan.outWidth
      if prepared.dtype == .float32 {
        nabla_channels_last_f32(prepared.f32, gradient.f32, plan.count, places, filters)
      } else {
        nabla_channels_last_f64(prepared.f64, gradient.f64, plan.count, places, filters)
      }
      let product = try Tensor.matmul(columns.transposed(), gradient)
      try weight.gradient.reshaped(to: Shape(filters, plan.area)).assign(product.transposed())
    }
    if let bias {
      Kernel.columnSums(gradient, into: bias.gradient, rows: plan.places, columns: filters)
    }
    return (gradient, plan)
  }

  private func channelsFirst(_ product: Tensor, into y: Tensor, _ plan: NablaWindows) {
    let places = plan.outHeight * plan.outWidth
    if y.dtype == .float32 {
      nabla_channels_first_f32(
        product.f32, bias?.value.f32, y.f32, plan.count, places, filters)
    } else {
      nabla_channels_first_f64(
        product.f64, bias?.value.f64, y.f64, plan.count, places, filters)
    }
  }
}
