import CKernels
import TensorCore

/// The fused loops of `layers.h`, for tensors: float32 or float64, contiguous, shapes as documented
/// there.
enum Kernel {
  static func addBias(_ bias: Tensor, to y: Tensor, rows: Int, columns: Int) {
    if y.dtype == .float32 {
      nabla_add_bias_f32(y.f32, bias.f32, rows, columns)
    } else {
      nabla_add_bias_f64(y.f64, bias.f64, rows, columns)
    }
  }

  static func columnSums(_ x: Tensor, into sums: Tensor, rows: Int, columns: Int) {
    if x.dtype == .float32 {
      nabla_column_sums_f32(x.f32, sums.f32, rows, columns)
    } else {
      nabla_column_sums_f64(x.f64, sums.f64, rows, columns)
    }
  }

  static func sigmoidBackward(_ dout: Tensor, _ y: Tensor, into dx: Tensor) {
    if y.dtype == .float32 {
      nabla_sigmoid_backward_f32(dout.f32, y.f32, dx.f32, y.count)
    } else {
      nabla_sigmoid_backward_f64(dout.f64, y.f64, dx.f64, y.count)
    }
  }

  static func tanhBackward(_ dout: Tensor, _ y: Tensor, into dx: Tensor) {
    if y.dtype == .float32 {
      nabla_tanh_backward_f32(dout.f32, y.f32, dx.f32, y.count)
    } else {
      nabla_tanh_backward_f64(dout.f64, y.f64, dx.f64, y.count)
    }
  }

  static func reluBackward(_ dout: Tensor, _ y: Tensor, into dx: Tensor) {
    if y.dtype == .float32 {
      nabla_relu_backward_f32(dout.f32, y.f32, dx.f32, y.count)
    } else {
      nabla_relu_backward_f64(dout.f64, y.f64, dx.f64, y.count)
    }
  }

  /// `y = softmax(x)` row by row: `exp(x - max) / Σ exp(x - max)`.
  static func softmax(
    _ x: Tensor, into y: Tensor, rows: Int, columns: Int
  ) throws(TensorError) {
    guard columns > 0 else { return }
    if x.dtype == .float32 {
      nabla_subtract_row_maxima_f32(x.f32, y.f32, rows, columns)
    } else {
      nabla_subtract_row_maxima_f64(x.f64, y.f64, rows, columns)
    }
    _ = try Tensor.unary(.exp, .tensor(y), reusing: y)
    if x.dtype == .float32 {
      nabla_divide_by_row_sums_f32(y.f32, rows, columns)
    } else {
      nabla_divide_by_row_sums_f64(y.f64, rows, columns)
    }
  }

  static func softmaxBackward(
    _ dout: Tensor, _ y: Tensor, into dx: Tensor, rows: Int, columns: Int
  ) {
    if y.dtype == .float32 {
      nabla_softmax_backward_f32(dout.f32, y.f32, dx.f32, rows, columns)
    } else {
      nabla_softmax_backward_f64(dout.f64, y.f64, dx.f64, rows, columns)
    }
  }

  /// `dx = (y - onehot(labels)) · dout / rows`; the labels have been checked against the columns.
  static func softmaxLossBackward(
    _ y: Tensor, labels: [Int], into dx: Tensor, dout: Double, columns: Int
  ) {
    labels.withUnsafeBufferPointer { labels in
      if y.dtype == .float32 {
        nabla_softmax_loss_backward_f32(
          y.f32, labels.baseAddress, dx.f32, Float(dout), labels.count, columns)
      } else {
        nabla_softmax_loss_backward_f64(
          y.f64, labels.baseAddress, dx.f64, dout, labels.count, columns)
      }
    }
  }

  static func multiply(_ a: Tensor, _ b: Tensor, into y: Tensor) {
    if y.dtype == .float32 {
      nabla_multiply_f32(a.f32, b.f32, y.f32, y.count)
    } else {
      nabla_multiply_f64(a.f64, b.f64, y.f64, y.count)
    }
  }

  /// `y = (a - b) · scale / divisor`
  static func scaledDifference(
    _ a: Tensor, _ b: Tensor, scale: Double, divisor: Double, into y: Tensor
  ) {
    if y.dtype == .float32 {
      nabla_scaled_difference_f32(a.f32, b.f32, y.f32, Float(scale), Float(divisor), y.count)
    } else {
      nabla_scaled_difference_f64(a.f64, b.f64, y.f64, scale, divisor, y.count)
    }
  }

  static func scale(_ y: Tensor, by factor: Double) {
    if y.dtype == .float32 {
      nabla_scale_f32(y.f32, Float(factor), y.count)
    } else {
      nabla_scale_f64(y.f64, factor, y.count)
    }
  }

  /// `y += factor · x`
  static func add(_ x: Tensor, times factor: Double, to y: Tensor) {
    if y.dtype == .float32 {
      nabla_add_scaled_f32(y.f32, x.f32, Float(factor), y.count)
    } else {
      nabla_add_scaled_f64(y.f64, x.f64, factor, y.count)
    }
  }

  static func sumOfSquares(_ x: Tensor) -> Double {
    x.dtype == .float32
      ? nabla_sum_of_squares_f32(x.f32, x.count) : nabla_sum_of_squares_f64(x.f64, x.count)
  }

  static func squaredDistance(_ a: Tensor, _ b: Tensor) -> Double {
    a.dtype == .float32
      ? nabla_squared_distance_f32(a.f32, b.f32, a.count)
      : nabla_squared_distance_f64(a.f64, b.f64, a.count)
  }

  /// Cuts each number to ±limit.
  static func clip(_ x: Tensor, limit: Double) {
    if x.dtype == .float32 {
      nabla_clip_f32(x.f32, Float(limit), x.count)
    } else {
      nabla_clip_f64(x.f64, limit, x.count)
    }
  }

  /// Copies the rows at `indices` (inside `source`) behind each other.
  static func gatherRows(_ source: Tensor, _ indices: ArraySlice<Int>, into destination: Tensor) {
    guard source.rank > 0, source.shape[0] > 0 else { return }
    let rowBytes = source.count / source.shape[0] * source.dtype.size
    let start = source.firstByte
    let end = destination.firstByte
    indices.withUnsafeBytes {
      nabla_gather_rows(
        end, start, rowBytes, $0.baseAddress?.assumingMemoryBound(to: Int64.self), indices.count)
    }
  }
}

extension Kernel {
  /// As `gatherRows`, converting float64 or uint8 rows to the floating type of the destination;
  /// false where there is no such loop.
  static func gatherRows(
    converting source: Tensor, _ indices: ArraySlice<Int>, into destination: Tensor
  ) -> Bool {
    guard source.rank > 0, source.shape[0] > 0 else { return false }
    let columns = source.count / source.shape[0]
    return indices.withUnsafeBufferPointer { rows in
      switch (source.dtype, destination.dtype) {
      case (.float64, .float32):
        nabla_gather_doubles_f32(
          source.f64, rows.baseAddress, destination.f32, rows.count, columns)
      case (.uint8, .float32):
        nabla_gather_bytes_f32(
          source.pointer(as: UInt8.self), rows.baseAddress, destination.f32, rows.count, columns)
      case (.uint8, .float64):
        nabla_gather_bytes_f64(
          source.pointer(as: UInt8.self), rows.baseAddress, destination.f64, rows.count, columns)
      default: return false
      }
      return true
    }
  }
}

extension Tensor {
  /// The first element of a float32 tensor.
  var f32: UnsafeMutablePointer<Float> { pointer(as: Float.self) }
  /// The first element of a float64 tensor.
  var f64: UnsafeMutablePointer<Double> { pointer(as: Double.self) }
}
