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
    ])
  }

  /// `a.dot(b)` and `np.dot(a, b)`.
  static func dot(_ call: Call) throws(Raise) -> Value {
    let a = try call.tensor(0)
    let b = try call.tensor(1)
    let result = try engine { () throws(TensorError) in try Tensor.dot(a, b) }
    return try call.finish(result, out: 2)
  }

  private static func matmul(_ call: Call) throws(Raise) -> Value {
    let a = try call.tensor(0)
    let b = try call.tensor(1)
    let result = try engine { () throws(TensorError) in try Tensor.matmul(a, b) }
    return try call.finish(result, out: 2)
  }

  private static func product(
    _ call: Call, _ multiply: (Tensor, Tensor) throws(TensorError) -> Tensor
  ) throws(Raise) -> Value {
    let a = try call.tensor(0)
    let b = try call.tensor(1)
    return call.interpreter.value(
      from: try engine { () throws(TensorError) in try multiply(a, b) })
  }
}
