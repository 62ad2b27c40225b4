import Language
import TensorCore

/// Sums, means, extremes and their like, as functions of the module and methods of arrays.
enum Reductions {
  /// A reduction by its NumPy name; as a method it has the same parameters without the array.
  private static let simple: [(name: String, reduction: Reduction, help: String, isMethod: Bool)] = [
    ("sum", .sum, "The sum along an axis, or of all elements.", true),
    ("prod", .prod, "The product along an axis, or of all elements.", true),
    ("mean", .mean, "The mean along an axis, or of all elements.", true),
    ("max", .max, "The largest element along an axis, or of all.", true),
    ("min", .min, "The smallest element along an axis, or of all.", true),
    ("any", .any, "Whether any element is true.", true),
    ("all", .all, "Whether all elements are true.", true),
    ("ptp", .ptp, "The largest minus the smallest element.", false),
    ("nansum", .nansum, "The sum without the NaNs.", false),
    ("nanmean", .nanmean, "The mean without the NaNs.", false),
    ("nanmax", .nanmax, "The largest element that is no NaN.", false),
    ("nanmin", .nanmin, "The smallest element that is no NaN.", false),
    ("nanprod", .nanprod, "The product without the NaNs.", false),
  ]

  private static let parameters =
    "axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True"

  private static let spreadParameters =
    "axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=<no value>, "
    + "correction=<no value>"

  static func register(in builder: ModuleBuilder) {
    for row in simple {
      let parameters = Reductions.parameters
      builder.function(row.name, "a, \(parameters)", row.help) { call throws(Raise) in
        try reduce(row.reduction, call)
      }
    }
    builder.alias("amax", of: "max")
    builder.alias("amin", of: "min")
    builder.add([
      NativeEntry("std", "a, " + spreadParameters, "The standard deviation.", standardDeviation),
      NativeEntry("var", "a, " + spreadParameters, "The variance.", variance),
      NativeEntry("nanstd", "a, " + spreadParameters,
        "The standard deviation without the NaNs.") { call throws(Raise) in
        try spread(call) { .nanstd(ddof: $0) }
      },
      NativeEntry("nanvar", "a, " + spreadParameters,
        "The variance without the NaNs.") { call throws(Raise) in
        try spread(call) { .nanvariance(ddof: $0) }
      },
      NativeEntry("argmax", "a, axis=None, out=None, *, keepdims=False",
        "The position of the largest element.", argmax),
      NativeEntry("argmin", "a, axis=None, out=None, *, keepdims=False",
        "The position of the smallest element.", argmin),
      NativeEntry("count_nonzero", "a, axis=None, *, keepdims=False",
        "How many elements are not zero.", countNonzero),
    ])
  }

  static func registerMethods(on type: TypeObject, _ interpreter: Interpreter) {
    for row in simple where row.isMethod {
      type.addMethod(
        row.name, Reductions.parameters, interpreter, row.help
      ) { call throws(Raise) in try reduce(row.reduction, call) }
    }
    type.add(
      [
        NativeEntry("std", spreadParameters, "The standard deviation.", standardDeviation),
        NativeEntry("var", spreadParameters, "The variance.", variance),
        NativeEntry("argmax", "axis=None, out=None, *, keepdims=False",
          "The position of the largest element.", argmax),
        NativeEntry("argmin", "axis=None, out=None, *, keepdims=False",
          "The position of the smallest element.", argmin),
      ], to: interpreter)
  }

  // MARK: Bodies; the array is at position 0 in both forms

  static func reduce(_ reduction: Reduction, _ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let axes = try call.axes(1)
    let dtype = try call.dtype(2)
    let keep = try call.bool(4, default: false)
    let initial = call.isGiven(5) ? try call.operand(5) : nil
    let mask = try call.mask(6)
    _ = FloatingPointErrors.take()
    let result = try engine { () throws(TensorError) in
      guard initial != nil || mask != nil else {
        return try tensor.reduced(reduction, axes: axes, keepDimensions: keep, dtype: dtype)
      }
      let masked = MaskedReduction(reduction, mask: mask, initial: initial)
      return try masked.reduce(tensor, axes: axes, keepDimensions: keep, dtype: dtype)
    }
    if let out = try call.output(3), out.shape != result.shape {
      throw mismatch(reduction, out, result, tensor)
    }
    if mask == nil {
      try ReductionWarnings.report(reduction, of: tensor, axes: axes, giving: result, call)
    }
    return try call.finish(result, out: 3)
  }

  /// NumPy's refusal of an `out=` of another shape than the result.
  private static func mismatch(
    _ reduction: Reduction, _ out: Tensor, _ result: Tensor, _ tensor: Tensor
  ) -> Raise {
    guard out.rank == result.rank else {
      let name =
        switch reduction {
        case .prod, .nanprod: "multiply"
        case .max, .nanmax: "maximum"
        case .min, .nanmin: "minimum"
        case .any: "logical_or"
        case .all: "logical_and"
        default: "add"
        }
      return .valueError(
        "output parameter for reduction operation \(name) has the wrong number of dimensions: "
          + "Found \(out.rank) but expected \(result.rank)")
    }
    let lengths = out.shape.array.map(String.init).joined(separator: ",")
    return .valueError(
      "operands could not be broadcast together with remapped shapes [original->remapped]: "
        + "\(out.shape.compactDescription)->(\(lengths)) \(tensor.shape.compactDescription) ")
  }

  private static func spread(
    _ call: Call, _ make: (Int) -> Reduction
  ) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let axes = try call.axes(1)
    let dtype = try call.dtype(2)
    if call.isGiven(8), try call.int(4, default: 0) != 0 {
      throw .valueError("ddof and correction can't be provided simultaneously.")
    }
    let ddof = try call.int(call.isGiven(8) ? 8 : 4, default: 0)
    let reduction = make(ddof)
    let keep = try call.bool(5, default: false)
    let mask = try call.mask(6)
    if call.isGiven(7), mask == nil { return try spread(call, around: call[7], reduction, ddof) }
    _ = FloatingPointErrors.take()
    let result = try engine { () throws(TensorError) in
      if let mask {
        let masked = MaskedReduction(reduction, mask: mask, initial: nil)
        return try masked.reduce(tensor, axes: axes, keepDimensions: keep, dtype: dtype)
      }
      return try tensor.reduced(reduction, axes: axes, keepDimensions: keep, dtype: dtype)
    }
    if mask == nil {
      try ReductionWarnings.report(reduction, of: tensor, axes: axes, giving: result, call)
    }
    return try call.finish(result, out: 3)
  }

  /// The spread around a mean that the caller knows already.
  private static func spread(
    _ call: Call, around mean: Value, _ reduction: Reduction, _ ddof: Int
  ) throws(Raise) -> Value {
    let isRoot = if case .std = reduction { true } else { false }
    return try WrittenStatistics.spreadAround.call(
      call.interpreter,
      [.array(try call.tensor(0)), mean, call.isGiven(1) ? call[1] : .none, .int(ddof),
        .bool(try call.bool(5, default: false)), .bool(isRoot)])
  }

  private static func standardDeviation(_ call: Call) throws(Raise) -> Value {
    try spread(call) { .std(ddof: $0) }
  }

  private static func variance(_ call: Call) throws(Raise) -> Value {
    try spread(call) { .variance(ddof: $0) }
  }

  private static func position(_ reduction: Reduction, _ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let axes = call.isGiven(1) ? [try call.int(1)] : nil
    let keep = try call.bool(3, default: false)
    let result = try engine { () throws(TensorError) in
      try tensor.reduced(reduction, axes: axes, keepDimensions: keep, dtype: nil)
    }
    return try call.finish(result, out: 2)
  }

  private static func argmax(_ call: Call) throws(Raise) -> Value { try position(.argmax, call) }

  private static func argmin(_ call: Call) throws(Raise) -> Value { try position(.argmin, call) }

  private static func countNonzero(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    let axes = try call.axes(1)
    let keep = try call.bool(2, default: false)
    let result = try engine { () throws(TensorError) in
      try tensor.reduced(.countNonzero, axes: axes, keepDimensions: keep, dtype: nil)
    }
    return call.interpreter.value(from: result)
  }
}
