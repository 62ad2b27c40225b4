import Language
import TensorCore

/// Running sums, differences, order statistics and weighted means.
enum Statistics {
  static func register(in builder: ModuleBuilder) {
    builder.add([
      NativeEntry("cumsum", "a, axis=None, dtype=None, out=None", "The running sum.", cumulativeSum),
      NativeEntry("cumprod", "a, axis=None, dtype=None, out=None", "The running product.",
        cumulativeProduct),
      NativeEntry("diff", "a, n=1, axis=-1, prepend=<no value>, append=<no value>", "Differences of neighbours along an axis.", difference),
      NativeEntry("median", "a, axis=None, out=None, overwrite_input=False, keepdims=False",
        "The middle element in order of size.", median),
      NativeEntry("percentile", "a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None, interpolation=None",
        "The value below which q percent lie, interpolated.", percentile),
      NativeEntry("quantile", "a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False, *, weights=None, interpolation=None",
        "The value below which the fraction q lies, interpolated.", quantile),
      NativeEntry("average", "a, axis=None, weights=None, returned=False, *, keepdims=False",
        "The weighted mean.", average),
      NativeEntry("trace", "a, offset=0, axis1=0, axis2=1, dtype=None, out=None", "The sum of a diagonal.", trace),
    ])
  }

  static func registerMethods(on type: TypeObject, _ interpreter: Interpreter) {
    type.add(
      [
        NativeEntry("cumsum", "axis=None, dtype=None, out=None", "The running sum.", cumulativeSum),
        NativeEntry("cumprod", "axis=None, dtype=None, out=None", "The running product.",
          cumulativeProduct),
        NativeEntry("trace", "offset=0, axis1=0, axis2=1, dtype=None, out=None", "The sum of a diagonal.", trace),
      ], to: interpreter)
  }

  // MARK: Bodies; the array is at position 0 in both forms

  private static func cumulative(
    _ operation: Accumulation, _ call: Call
  ) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let axis = call.isGiven(1) ? try call.int(1) : nil
    let dtype = try call.dtype(2)
    _ = FloatingPointErrors.take()
    let result = try engine { () throws(TensorError) in
      try tensor.cumulative(operation, axis: axis, dtype: dtype)
    }
    try ReductionWarnings.reportRunning(result, call)
    if let out = try call.output(3), out.shape != result.shape {
      let lines = [out.shape, result.shape]
      guard out.rank == result.rank else {
        throw .valueError(
          "Iterator input op_axes[0][\(max(out.rank - 1, 0))] (==\(out.rank)) is not a valid axis of op[0], which has \(out.rank) dimensions ")
      }
      guard result.count == 0, result.rank == 1 else {
        throw .valueError(
          "operands could not be broadcast together with remapped shapes [original->remapped]: "
            + lines.map { "\($0.compactDescription)->\($0.compactDescription) " }.joined())
      }
      return .array(out)
    }
    return try call.finish(result, out: 3)
  }

  private static func cumulativeSum(_ call: Call) throws(Raise) -> Value {
    try cumulative(.sum, call)
  }

  private static func cumulativeProduct(_ call: Call) throws(Raise) -> Value {
    try cumulative(.product, call)
  }

  private static func difference(_ call: Call) throws(Raise) -> Value {
    var tensor = try call.tensor(0)
    let order = try call.int(1, default: 1)
    let axis = try call.int(2, default: -1)
    for position in [3, 4] where call.isGiven(position) {
      tensor = try joined(tensor, try call.tensor(position), axis: axis, isBefore: position == 3)
    }
    _ = FloatingPointErrors.take()
    let result = try engine { () throws(TensorError) in
      try tensor.difference(order: order, axis: axis)
    }
    try call.interpreter.report(result, in: "subtract")
    if order == 0, result.rank == 0, case .array = call[0] {} else if order == 0 { return call[0] }
    return .array(result)
  }

  /// The array with a number or another array in front of it or behind it.
  private static func joined(
    _ tensor: Tensor, _ other: Tensor, axis: Int, isBefore: Bool
  ) throws(Raise) -> Tensor {
    try engine { () throws(TensorError) in
      var piece = other
      if other.rank == 0 {
        var shape = tensor.shape
        shape[try Tensor.normalizedAxis(axis, rank: tensor.rank)] = 1
        piece = try other.broadcast(to: shape)
      }
      return try Tensor.concatenated(isBefore ? [piece, tensor] : [tensor, piece], axis: axis)
    }
  }

  private static func median(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let axes = try call.axes(1)
    let keep = try call.bool(4, default: false)
    if let axes, Set(axes.map { $0 < 0 ? $0 &+ tensor.rank : $0 }).count < axes.count {
      throw .valueError("repeated axis")
    }
    let result = try engine { () throws(TensorError) in
      try tensor.median(axes: axes, keepDimensions: keep)
    }
    if tensor.count == 0, result.count > 0 {
      try ReductionWarnings.warn("Mean of empty slice", call.interpreter)
      try call.interpreter.report(.invalid, in: result.rank == 0 ? "scalar divide" : "divide")
    }
    if let out = try call.output(2) { try Reductions.check(out, result, .mean, tensor, axes, call) }
    return try call.finish(result, out: 2)
  }

  private static func quantiles(_ call: Call, scale: Double) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let fractions = try call.tensor(1)
    let axes = try call.axes(2)
    let keep = try call.bool(6, default: false)
    let name = try call.string(call.isGiven(8) ? 8 : 5, default: "linear")
    guard fractions.doubles.allSatisfy({ $0 >= 0 && $0 <= scale }) else {
      throw .valueError(
        scale == 1
          ? "Quantiles must be in the range [0, 1]" : "Percentiles must be in the range [0, 100]")
    }
    let wide = try quantileType(call, tensor.dtype, fractions.dtype, scale)
    let takesElements = ["inverted_cdf", "closest_observation", "lower", "higher", "nearest"].contains(name)
    if let axes, tensor.rank == 0 || tensor.dtype == .bool {
      try engine { () throws(TensorError) in
        for axis in axes { _ = try Tensor.normalizedAxis(axis, rank: tensor.rank) }
      }
    }
    if tensor.dtype == .bool, !takesElements, tensor.count > 0, WrittenQuantiles.methods.contains(name) {
      throw .typeError(
        "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.")
    }
    guard let method = QuantileMethod(rawValue: name), !call.isGiven(7) else {
      let quantile = WrittenQuantiles.quantile
      let axis: Value = if let axes { .integerTuple(axes) } else { .none }
      let result = try quantile.call(
        call.interpreter,
        [.array(tensor), .array(fractions), .float(scale), axis, .text(name), .bool(keep), call.isGiven(7) ? call[7] : .none,
          DataTypes.object(wide, call.interpreter)])
      guard case .array(let values) = result else { return result }
      return try call.finish(values, out: 3)
    }
    let result = try engine { () throws(TensorError) in
      let scaled = try Tensor.binary(.divide, .tensor(fractions), .weakFloat(scale))
      return try tensor.quantile(scaled, axes: axes, keepDimensions: keep, method: method, as: wide)
    }
    return try call.finish(result, out: 3)
  }

  /// The type of quantiles of floating numbers: fractions that are no plain number take part in it.
  private static func quantileType(
    _ call: Call, _ dtype: DType, _ fractions: DType, _ scale: Double
  ) throws(Raise) -> DType {
    guard dtype.isFloating else { return .float64 }
    switch call[1] {
    case .int, .float, .bool: return dtype
    case .scalar(.float64) where scale == 1: return dtype
    default: return DType.promoted(dtype, fractions.isFloating ? fractions : .float64)
    }
  }

  private static func percentile(_ call: Call) throws(Raise) -> Value { try quantiles(call, scale: 100) }

  private static func quantile(_ call: Call) throws(Raise) -> Value { try quantiles(call, scale: 1) }

  private static func average(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let axes = try call.axes(1)
    let weights = call.isGiven(2) ? try call.tensor(2) : nil
    let keep = try call.keepsDimensions(4)
    let (average, sum) = try engine { () throws(TensorError) in
      try tensor.average(weights: weights, axes: axes, keepDimensions: keep)
    }
    let value = call.interpreter.value(from: average)
    guard try call.bool(3, default: false) else { return value }
    return .tuple(TupleObject([value, call.interpreter.value(from: sum)]))
  }

  private static func trace(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let offset = try call.int(1, default: 0)
    let axes = (try call.int(2, default: 0), try call.int(3, default: 1))
    let dtype = try call.dtype(4)
    let result = try engine { () throws(TensorError) in
      guard tensor.rank >= 2 else { return try tensor.trace(offset: offset) }
      return try tensor.diagonal(offset: offset, axes: axes).reduced(
        .sum, axes: [-1], keepDimensions: false, dtype: dtype)
    }
    return try call.finish(result, out: 5)
  }
}
