import Language
import TensorCore

/// `np.linalg`.
enum LinearAlgebraModule {
  static func register(in interpreter: Interpreter) {
    interpreter.registerModule("numpy.linalg") { builder throws(Raise) in
      builder.set("LinAlgError", .type(interpreter.exceptionType(.linAlgError)))
      builder.add([
        NativeEntry("norm", "x, ord=None, axis=None, keepdims=False", "The length of a vector or matrix.",
          norm)
      ])
    }
  }

  /// The 2-norm of all elements, or p-norms of vectors along an axis.
  private static func norm(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let axes = try call.axes(2)
    let keep = try call.bool(3, default: false)
    guard call.isGiven(1) else { return try euclidean(tensor, axes, keep, call) }
    if case .string(let name) = call[1] {
      guard name.text == "fro" else { throw .valueError("Invalid norm order '\(name.text)' for vectors") }
      return try euclidean(tensor, axes, keep, call)
    }
    let order = try call.double(1)
    guard tensor.rank == 1 || axes?.count == 1 else {
      throw .valueError("Invalid norm order for matrices.", hint: "np.linalg.norm(x) takes all elements.")
    }
    return call.interpreter.value(
      from: try engine { () throws(TensorError) in
        let sizes = try Tensor.unary(.absolute, .tensor(tensor.asFloating()))
        func total(_ values: Tensor, _ reduction: Reduction) throws(TensorError) -> Tensor {
          try values.reduced(reduction, axes: axes, keepDimensions: keep, dtype: nil)
        }
        if order == .infinity { return try total(sizes, .max) }
        if order == -.infinity { return try total(sizes, .min) }
        if order == 0 { return try total(Tensor.binary(.notEqual, .tensor(sizes), .weakInt(0)).cast(to: .float64), .sum) }
        if order == 1 { return try total(sizes, .sum) }
        let powers = try Tensor.binary(.power, .tensor(sizes), .weakFloat(order))
        return try Tensor.binary(.power, .tensor(try total(powers, .sum)), .weakFloat(1 / order))
      })
  }

  private static func euclidean(
    _ tensor: Tensor, _ axes: [Int]?, _ keep: Bool, _ call: Call
  ) throws(Raise) -> Value {
    call.interpreter.value(
      from: try engine { () throws(TensorError) in
        let values = try tensor.asFloating()
        if axes == nil, !keep {
          let flat = try values.raveled()
          return try Tensor.unary(.sqrt, .tensor(try Tensor.dot(flat, flat)))
        }
        let squares = try Tensor.unary(.square, .tensor(values))
        let sum = try squares.reduced(.sum, axes: axes, keepDimensions: keep, dtype: nil)
        return try Tensor.unary(.sqrt, .tensor(sum))
      })
  }
}
