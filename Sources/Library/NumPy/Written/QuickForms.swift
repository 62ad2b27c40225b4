import Language
import TensorCore

/// What written functions answer at once in their usual forms, without running their text.
enum QuickForms {
  /// Answers a call, or leaves it to the text with nil.
  typealias Form = @Sendable (_ call: Call) throws(Raise) -> Value?

  static let forms: [String: Form] = ["norm": norm, "copyto": copy]

  /// `norm(x)` and `norm(x, axis=k)` of real numbers: the root of a sum of squares.
  private static let norm: Form = { call throws(Raise) in
    guard case .array(let x) = call[0], x.dtype == .float64 || x.dtype == .float32, x.count > 0,
      !call.isGiven(1), !call.isGiven(3)
    else { return nil }
    let axis: Int
    switch call[2] {
    case .undefined, .none: axis = x.rank
    case .int(let given) where given >= -x.rank && given < x.rank: axis = given
    default: return nil
    }
    let size = try engine { () throws(TensorError) in
      let sum: Tensor
      if axis == x.rank {
        let flat = x.isContiguous ? try x.reshaped(to: Shape(x.count)) : try x.raveled()
        sum = try Tensor.dot(flat, flat)
      } else {
        sum = try Tensor.binary(.multiply, .tensor(x), .tensor(x))
          .reduced(.sum, axes: [axis], keepDimensions: false)
      }
      return try Tensor.unary(.sqrt, .tensor(sum))
    }
    _ = FloatingPointErrors.take()
    // What overflows is said in the text.
    if size.rank == 0, !size.element(at: 0).doubleValue.isFinite { return nil }
    return call.interpreter.value(from: size)
  }

  /// `copyto(x, y)` of arrays whose types allow it.
  private static let copy: Form = { call throws(Raise) in
    guard case .array(let target) = call[0], case .array(let source) = call[1], !call.isGiven(2), !call.isGiven(3),
      source.dtype.canCast(to: target.dtype, .sameKind), !source.dtype.isComplex, !target.isReadOnly,
      target.rank >= source.rank
    else { return nil }
    try engine { () throws(TensorError) in try target.assign(source) }
    _ = FloatingPointErrors.take()
    return Value.none
  }
}
