import TensorCore

/// Mini-batches of samples and targets in an order that is shuffled without moving the samples.
package final class Batches {
  /// Full batches an epoch has.
  package let count: Int
  /// The arrays that the batches are taken of.
  package let source: (x: Tensor, t: Tensor)
  /// All samples (N, …), one target each.
  package let x: Tensor
  /// All targets (N) or (N, K).
  package let t: Tensor
  private let batchSize: Int
  /// Which sample stands where; shuffling it shuffles all that came before, as `x = x[idx]` does.
  private var order: [Int]
  private var samples = OutputBuffer()
  private var converted = OutputBuffer()
  private var targets = OutputBuffer()

  /// - Throws: ValueError unless there is one target a sample and the batch size fits.
  package init(_ x: Tensor, _ t: Tensor, batchSize: Int) throws(TensorError) {
    guard x.rank > 0, t.rank > 0, x.shape[0] == t.shape[0] else {
      throw .other(
        .valueError, "x has shape \(x.shape) and t has shape \(t.shape): one target a sample")
    }
    guard batchSize > 0, batchSize <= x.shape[0] else {
      throw .other(
        .valueError,
        "batch size \(batchSize) does not fit \(x.shape[0]) samples: "
          + "choose one from 1 to \(x.shape[0])")
    }
    source = (x, t)
    self.x = try x.contiguous()
    self.t = try t.contiguous()
    self.batchSize = batchSize
    count = x.shape[0] / batchSize
    order = Array(0..<x.shape[0])
  }

  func shuffle(_ random: RandomState) throws(TensorError) {
    order = try random.permutation(order.count).integers.map { order[$0] }
  }

  /// A batch in reused memory, its samples in `dtype`.
  func batch(_ index: Int, dtype: DType) throws(TensorError) -> (x: Tensor, t: Tensor) {
    try batch(order[(index * batchSize)..<((index + 1) * batchSize)], dtype: dtype)
  }

  /// The samples at `rows`, which lie inside x, in `dtype` (nil: their own) with their targets.
  package func batch(
    _ rows: ArraySlice<Int>, dtype: DType?
  ) throws(TensorError) -> (x: Tensor, t: Tensor) {
    let target = try targets.next(batchShape(t, rows.count), t.dtype)
    Kernel.gatherRows(t, rows, into: target)
    if let dtype, dtype != x.dtype {
      let cast = try converted.next(batchShape(x, rows.count), dtype)
      if Kernel.gatherRows(converting: x, rows, into: cast) { return (cast, target) }
    }
    let sample = try samples.next(batchShape(x, rows.count), x.dtype)
    Kernel.gatherRows(x, rows, into: sample)
    guard let dtype, sample.dtype != dtype else { return (sample, target) }
    let cast = try converted.next(sample.shape, dtype)
    try cast.assign(sample)
    return (cast, target)
  }

  private func batchShape(_ tensor: Tensor, _ rows: Int) -> Shape {
    var shape = tensor.shape
    shape[0] = rows
    return shape
  }
}
