import CKernels
import TensorCore

/// The greatest value under each window (Keras: MaxPooling2D).
///
/// **Forward** `y[n, c, i, j] = max x[n, c, window(i, j)]`: x (N, C, H, W), y (N, C, OH, OW).
///
/// **Backward** dx (N, C, H, W) is 0 but where a window's greatest value stood, the first one of
/// equals, which gets that window's dout; windows that overlap add up.
package final class MaxPooling: Layer {
  package let name = "MaxPooling2D"
  package let windows: Windows

  private var places: Tensor?
  private var inputShape = Shape()
  private var outputs = OutputBuffer()
  private var placeBuffer = OutputBuffer()
  private var gradients = OutputBuffer()

  package init(_ windows: Windows) { self.windows = windows }

  package func outputShape(of input: Shape) -> Shape {
    guard let plan = try? windows.plan(over: input, name) else { return input }
    return windows.shape(plan.count, plan.channels, plan.outHeight, plan.outWidth)
  }

  package func forward(_ x: Tensor, isTraining: Bool) throws(TensorError) -> Tensor {
    places = nil
    let plan = try windows.plan(over: x.shape, name)
    let input = try Batch.prepared(x)
    let shape = windows.shape(plan.count, plan.channels, plan.outHeight, plan.outWidth)
    if case .zeros(let zeros) = windows.padding,
      zeros >= windows.height || zeros >= windows.width
    {
      throw .other(
        .valueError,
        "MaxPooling2D: padding \(zeros) would leave windows of "
          + "\(windows.height)x\(windows.width) without a pixel")
    }
    let y = try outputs.next(shape, input.dtype)
    let places = try placeBuffer.next(shape, .int64)
    guard y.count > 0 else { return y }
    withUnsafePointer(to: plan) { plan in
      let place = places.pointer(as: Int64.self)
      if input.dtype == .float32 {
        nabla_max_pool_f32(input.f32, y.f32, place, plan)
      } else {
        nabla_max_pool_f64(input.f64, y.f64, place, plan)
      }
    }
    self.places = places
    inputShape = x.shape
    return y
  }

  package func backward(_ dout: Tensor) throws(TensorError) -> Tensor {
    guard let places else { throw missingForward() }
    guard dout.count == places.count else { throw .broadcast([dout.shape, places.shape]) }
    let gradient = try Batch.prepared(dout)
    let dx = try gradients.next(inputShape, gradient.dtype)
    dx.fill(with: .float64(0))
    let place = places.pointer(as: Int64.self)
    if dx.dtype == .float32 {
      nabla_scatter_add_f32(gradient.f32, place, dx.f32, gradient.count)
    } else {
      nabla_scatter_add_f64(gradient.f64, place, dx.f64, gradient.count)
    }
    return dx
  }
}
