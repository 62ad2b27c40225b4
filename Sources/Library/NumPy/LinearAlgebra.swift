import Language
import TensorCore

/// Products of matrices and vectors.
enum LinearAlgebra {
  static func register(in builder: ModuleBuilder) {
    builder.add([
      NativeEntry("dot", "a, b, out=None", "The dot product of two arrays.", dot),
      NativeEntry("matmul", "x1, x2, /, out=None", "The matrix product of two arrays.", matmul),
      NativeEntry("vdot", "a, b", "The dot product of two arrays laid flat.") { call throws(Raise) in
        try product(call) { (a, b) throws(TensorError) in try Tensor.dot(a.raveled(), b.raveled()) }
      },
      NativeEntry("inner", "a, b", "Sums of products over the last axes.") { call throws(Raise) in
        try product(call, reportedIn: "dot") { (a, b) throws(TensorError) in try Tensor.inner(a, b) }
      },
      NativeEntry("outer", "a, b", "All products of an element of a and one of b.") {
        call throws(Raise) in
        try product(call, reportedIn: "multiply") { (a, b) throws(TensorError) in try Tensor.outer(a, b) }
      },
      NativeEntry("tensordot", "a, b, axes=2", "Sums of products over chosen axes.", tensorDot),
      NativeEntry("einsum", "subscripts, *operands", "Sums of products in Einstein's notation.", einsum),
    ])
  }

  /// `a.dot(b)` and `np.dot(a, b)`.
  static func dot(_ call: Call) throws(Raise) -> Value {
    let a = try call.tensor(0)
    let b = try call.tensor(1)
    _ = FloatingPointErrors.take()
    let result = try engine { () throws(TensorError) in try Tensor.dot(a, b) }
    try call.interpreter.report(result, in: "dot")
    return try call.finish(result, out: 2)
  }

  private static func matmul(_ call: Call) throws(Raise) -> Value {
    let a = try call.tensor(0)
    let b = try call.tensor(1)
    _ = FloatingPointErrors.take()
    let result = try engine { () throws(TensorError) in try Tensor.matmul(a, b) }
    try call.interpreter.report(result, in: "matmul")
    return try call.finish(result, out: 2)
  }

  /// A product that warns under a name, where NumPy's does.
  private static func product(
    _ call: Call, reportedIn name: String? = nil, _ multiply: (Tensor, Tensor) throws(TensorError) -> Tensor
  ) throws(Raise) -> Value {
    let a = try call.tensor(0)
    let b = try call.tensor(1)
    _ = FloatingPointErrors.take()
    let result = try engine { () throws(TensorError) in try multiply(a, b) }
    if let name { try call.interpreter.report(result, in: name) }
    return call.interpreter.value(from: result)
  }

  private static func tensorDot(_ call: Call) throws(Raise) -> Value {
    let a = try call.tensor(0)
    let b = try call.tensor(1)
    let interpreter = call.interpreter
    let left: [Int]
    let right: [Int]
    if case .undefined = call[2] {
      (left, right) = ([-2, -1], [0, 1])
    } else if let count = try interpreter.index(from: call[2]) {
      guard count >= 0, count <= a.rank, count <= b.rank else {
        throw .valueError("shape-mismatch for sum")
      }
      (left, right) = (Array((a.rank - count)..<a.rank), Array(0..<count))
    } else {
      let pair = try interpreter.values(of: call[2])
      guard pair.count == 2 else { throw .valueError("axes must be a number or a pair") }
      (left, right) = (
        try interpreter.integers(from: pair[0]), try interpreter.integers(from: pair[1])
      )
    }
    _ = FloatingPointErrors.take()
    let result = try engine { () throws(TensorError) in
      try Tensor.tensordot(a, b, leftAxes: left, rightAxes: right)
    }
    try interpreter.report(result, in: "dot")
    return .array(result)
  }

  private static func einsum(_ call: Call) throws(Raise) -> Value {
    let subscripts = try call.string(0)
    let operands = try call.tensors(1)
    return call.interpreter.value(
      from: try engine { () throws(TensorError) in try Tensor.einsum(subscripts, operands) })
  }
}
