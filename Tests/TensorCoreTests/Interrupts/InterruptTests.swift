import CKernels
import Testing

@testable import TensorCore

/// Long work on arrays ends with KeyboardInterrupt when Ctrl-C was pressed, and short work does not look.
struct InterruptTests {
  /// More elements than are handled between two looks.
  private static let many = 3 << 20

  private typealias Work = @Sendable (Tensor) throws(TensorError) -> Void

  private static let works: [(String, Work)] = [
    ("copy", { (x) throws(TensorError) in _ = try x.copy() }),
    ("transposed copy", { (x) throws(TensorError) in
      _ = try x.reshaped(to: Shape(1 << 10, 3 << 10)).transposed().copy()
    }),
    ("cast", { (x) throws(TensorError) in _ = try x.cast(to: .float32) }),
    ("assignment", { (x) throws(TensorError) in try x.copy(of: 2).assign(x) }),
    ("where", { (x) throws(TensorError) in _ = try Tensor.select(.tensor(x), .tensor(x), .weakInt(0)) }),
    ("gather", { (x) throws(TensorError) in _ = try x.subscripted([.tensor(x.cast(to: .int64))]) }),
    ("scatter", { (x) throws(TensorError) in
      try x.setSubscripted([.tensor(x.cast(to: .int64))], to: .weakInt(0))
    }),
    ("sum", { (x) throws(TensorError) in
      _ = try x.reshaped(to: Shape(3 << 10, 1 << 10)).reduced(.sum, axes: [1], keepDimensions: false)
    }),
    ("running sum", { (x) throws(TensorError) in _ = try x.cumulative(.sum, axis: 0) }),
    ("sort", { (x) throws(TensorError) in _ = try x.sorted() }),
    ("order", { (x) throws(TensorError) in _ = try x.argsorted() }),
    ("partition", { (x) throws(TensorError) in _ = try x.partitioned(at: [7]) }),
    ("order of a partition", { (x) throws(TensorError) in _ = try x.argpartitioned(at: [7]) }),
    ("nonzero", { (x) throws(TensorError) in _ = try x.nonzero() }),
    ("counts", { (x) throws(TensorError) in _ = try x.cast(to: .int64).bincount() }),
    ("search", { (x) throws(TensorError) in _ = try x.searchsorted(x) }),
    ("histogram", { (x) throws(TensorError) in _ = try x.histogram(edges: Tensor(doubles: [0, 1, 2])) }),
    ("repetition", { (x) throws(TensorError) in _ = try x.repeated(counts: [3]) }),
    ("tiles", { (x) throws(TensorError) in _ = try x.tiled([3]) }),
    ("choice", { (x) throws(TensorError) in
      _ = try RandomState(seed: 1).choice(population: many, Shape(many), p: Tensor(filled: Shape(many), with: .float64(1 / Double(many))))
    }),
  ]

  @Test(arguments: works.indices)
  func longWorkEndsWithKeyboardInterrupt(_ number: Int) throws {
    let (name, work) = InterruptTests.works[number]
    let array = try Tensor(zeros: Shape(InterruptTests.many), dtype: .float64)
    let flag = nabla_flag_new()
    let before = nabla_watch(flag)
    defer {
      _ = nabla_watch(before)
      nabla_flag_free(flag)
    }
    nabla_flag_set(flag, true)
    #expect(throws: TensorError.other(.interrupt, ""), "\(name)") { try work(array) }
    #expect(!nabla_flag_get(flag), "\(name) lowers the flag")
  }

  @Test func shortWorkGoesOn() throws {
    let flag = nabla_flag_new()
    let before = nabla_watch(flag)
    defer {
      _ = nabla_watch(before)
      nabla_flag_free(flag)
    }
    nabla_flag_set(flag, true)
    let array = try Tensor(doubles: [3, 1, 2])
    #expect(try array.copy().doubles == [3, 1, 2])
    #expect(try array.cast(to: .int64).integers == [3, 1, 2])
    #expect(nabla_flag_get(flag))
  }
}

extension Tensor {
  /// A view of an array of twice the elements, so that assigning to it is no plain copy of memory.
  fileprivate func copy(of step: Int) throws(TensorError) -> Tensor {
    try Tensor(zeros: Shape(count * step), dtype: dtype).sliced(start: 0, stop: nil, step: step)
  }
}
