import Language
import TensorCore

/// Functions of elements that are no universal ones: choosing, limiting, rounding, comparing nearly.
extension Elementwise {
  /// `np.where(condition, x, y)`, or the places where a condition holds.
  static func choose(_ call: Call) throws(Raise) -> Value {
    switch (call[1], call[2]) {
    case (.undefined, .undefined):
      let condition = try call.tensor(0)
      let indices = try engine { () throws(TensorError) in try condition.nonzero() }
      return .tuple(TupleObject(indices.map(Value.array)))
    case (.undefined, _), (_, .undefined):
      throw .valueError("either both or neither of x and y should be given")
    default: break
    }
    let condition = try call.operand(0)
    let a = try call.operand(1, beside: 2)
    let b = try call.operand(2, beside: 1)
    return .array(try engine { () throws(TensorError) in try Tensor.select(condition, a, b) })
  }

  /// `np.clip(a, low, high)`; the limits may also be named `min` and `max`.
  static func clip(_ call: Call) throws(Raise) -> Value {
    func isNamed(_ position: Int) -> Bool { !call[position].isUndefined }
    if isNamed(4) || isNamed(5) {
      guard !isNamed(1), !isNamed(2) else {
        if !isNamed(1) { throw .typeError("clip() missing 1 required positional argument: 'a_min'") }
        if !isNamed(2) { throw .typeError("clip() missing 1 required positional argument: 'a_max'") }
        throw .valueError("Passing `min` or `max` keyword argument when `a_min` and `a_max` are provided is forbidden.")
      }
      return try clip(call, low: 4, high: 5, out: 3)
    }
    if isNamed(1) != isNamed(2) {
      throw .typeError("clip() missing 1 required positional argument: '\(isNamed(1) ? "a_max" : "a_min")'")
    }
    return try clip(call, low: 1, high: 2, out: 3)
  }

  /// The limits and the output stand at the given positions.
  static func clip(_ call: Call, low: Int, high: Int, out: Int) throws(Raise) -> Value {
    let lowest = call.isGiven(low) ? try call.operand(low) : nil
    let highest = call.isGiven(high) ? try call.operand(high) : nil
    let tensor = try call.tensor(0)
    let target = try call.output(out)
    let result = try engine { () throws(TensorError) in
      try tensor.clipped(lowest, highest, out: target)
    }
    return target.map { .array($0) } ?? call.interpreter.value(from: result)
  }

  /// `np.round(a, decimals)` and `a.round(decimals)`.
  static func round(_ call: Call) throws(Raise) -> Value {
    let decimals = try call.int(1, default: 0)
    let tensor = try call.tensor(0)
    let result = try engine { () throws(TensorError) in try tensor.rounded(decimals: decimals) }
    return try call.finish(result, out: 2)
  }

  private static func closeness(_ call: Call) throws(Raise) -> Tensor {
    let a = try call.tensor(0)
    let b = try call.tensor(1)
    let relative = try call.double(2, default: 1e-5)
    let absolute = try call.double(3, default: 1e-8)
    let equalNaN = try call.bool(4, default: false)
    return try engine { () throws(TensorError) in
      let difference = try Tensor.unary(
        .absolute, .tensor(try Tensor.binary(.subtract, .tensor(a.asFloating()), .tensor(b.asFloating()))))
      let size = try Tensor.unary(.absolute, .tensor(b.asFloating()))
      let scaled = try Tensor.binary(.multiply, .weakFloat(relative), .tensor(size))
      let bound = try Tensor.binary(.add, .weakFloat(absolute), .tensor(scaled))
      let near = try Tensor.binary(.lessEqual, .tensor(difference), .tensor(bound))
      let finite = try Tensor.unary(.isfinite, .tensor(b))
      let same = try Tensor.binary(.equal, .tensor(a), .tensor(b))
      var close = try Tensor.binary(
        .logicalOr, .tensor(try Tensor.binary(.logicalAnd, .tensor(near), .tensor(finite))), .tensor(same))
      if equalNaN {
        let both = try Tensor.binary(
          .logicalAnd, .tensor(try Tensor.unary(.isnan, .tensor(a))),
          .tensor(try Tensor.unary(.isnan, .tensor(b))))
        close = try Tensor.binary(.logicalOr, .tensor(close), .tensor(both))
      }
      return close
    }
  }

  static func isClose(_ call: Call) throws(Raise) -> Value {
    call.interpreter.value(from: try closeness(call))
  }

  static func allClose(_ call: Call) throws(Raise) -> Value {
    let close = try closeness(call)
    let all = try engine { () throws(TensorError) in
      try close.reduced(.all, axes: nil, keepDimensions: false)
    }
    return .bool(all.element(at: 0).integerValue == 1)
  }

  static func arrayEqual(_ call: Call) throws(Raise) -> Value {
    let a = try call.tensor(0)
    let b = try call.tensor(1)
    guard a.shape == b.shape else { return .bool(false) }
    let equalNaN = try call.bool(2, default: false)
    let all = try engine { () throws(TensorError) in
      var same = try Tensor.binary(.equal, .tensor(a), .tensor(b))
      if equalNaN {
        let both = try Tensor.binary(
          .logicalAnd, .tensor(try Tensor.unary(.isnan, .tensor(a))),
          .tensor(try Tensor.unary(.isnan, .tensor(b))))
        same = try Tensor.binary(.logicalOr, .tensor(same), .tensor(both))
      }
      return try same.reduced(.all, axes: nil, keepDimensions: false)
    }
    return .bool(all.element(at: 0).integerValue == 1)
  }

  static func replaceNonFinite(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    if tensor.dtype.isComplex { return try replaceNonFinite(inPartsOf: tensor, call) }
    guard tensor.dtype.isFloating else { return call.interpreter.value(from: tensor) }
    return call.interpreter.value(from: try finite(tensor, call))
  }

  /// Both parts, each by itself.
  private static func replaceNonFinite(inPartsOf tensor: Tensor, _ call: Call) throws(Raise) -> Value {
    let (real, imaginary) = (try finite(tensor.realPart, call), try finite(tensor.imaginaryPart, call))
    return call.interpreter.value(
      from: try engine { () throws(TensorError) in try Tensor.complex(real: real, imaginary: imaginary) })
  }

  private static func finite(_ tensor: Tensor, _ call: Call) throws(Raise) -> Tensor {
    let largest: Double =
      switch tensor.dtype {
      case .float16: 65504
      case .float32: Double(Float.greatestFiniteMagnitude)
      default: Double.greatestFiniteMagnitude
      }
    let replacements: [(UnaryOperation, Double, Bool?)] = [
      (.isnan, try call.double(2, default: 0), nil),
      (.isinf, try call.double(3, default: largest), false),
      (.isinf, try call.double(4, default: -largest), true),
    ]
    return try engine { () throws(TensorError) in
      var result = tensor
      for (test, replacement, negative) in replacements {
        var mask = try Tensor.unary(test, .tensor(tensor))
        if let negative {
          var sign = try Tensor.unary(.signbit, .tensor(tensor))
          if !negative { sign = try Tensor.unary(.logicalNot, .tensor(sign)) }
          mask = try Tensor.binary(.logicalAnd, .tensor(mask), .tensor(sign))
        }
        result = try Tensor.select(.tensor(mask), .weakFloat(replacement), .tensor(result))
      }
      return result
    }
  }
}

extension Tensor {
  /// Itself where it is of a floating type, else a float64 copy.
  func asFloating() throws(TensorError) -> Tensor { dtype.isInexact ? self : try cast(to: .float64) }
}

extension Call {
  /// Returns a result, writing it to the `out=` argument where one was given.
  func finish(_ result: Tensor, out position: Int) throws(Raise) -> Value {
    guard let out = try output(position) else { return interpreter.value(from: result) }
    try engine { () throws(TensorError) in try out.setSubscripted([.ellipsis], to: .tensor(result)) }
    return .array(out)
  }
}
