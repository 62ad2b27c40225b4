import Language
import TensorCore

/// Sums, means, extremes and their like, as functions of the module and methods of arrays.
enum Reductions {
  /// A reduction: its parameters as a function behind the array, and as a method; nil where arrays have none.
  private struct Row {
    let name: String
    let reduction: Reduction
    let help: String
    let parameters: String
    var method: String?
    /// The function in Python behind the method, which refuses wrong arguments.
    var refusalName: String?
  }

  private static let summing = "axis=None, dtype=None, out=None, keepdims=False, initial=None, where=True"
  private static let averaging = "axis=None, dtype=None, out=None, keepdims=False, *, where=True"
  private static let picking = "axis=None, out=None, keepdims=False, initial=None, where=True"
  private static let judging = "axis=None, out=None, keepdims=False, *, where=True"

  private static let simple: [Row] = [
    Row(name: "sum", reduction: .sum, help: "The sum along an axis, or of all elements.",
      parameters: summing, method: summing, refusalName: "_sum"),
    Row(name: "prod", reduction: .prod, help: "The product along an axis, or of all elements.",
      parameters: summing, method: summing, refusalName: "_prod"),
    Row(name: "mean", reduction: .mean, help: "The mean along an axis, or of all elements.",
      parameters: averaging, method: averaging, refusalName: "_mean"),
    Row(name: "max", reduction: .max, help: "The largest element along an axis, or of all.",
      parameters: picking, method: picking, refusalName: "_amax"),
    Row(name: "min", reduction: .min, help: "The smallest element along an axis, or of all.",
      parameters: picking, method: picking, refusalName: "_amin"),
    Row(name: "any", reduction: .any, help: "Whether any element is true.", parameters: judging,
      method: averaging, refusalName: "_any"),
    Row(name: "all", reduction: .all, help: "Whether all elements are true.", parameters: judging,
      method: averaging, refusalName: "_all"),
    Row(name: "ptp", reduction: .ptp, help: "The largest minus the smallest element.",
      parameters: "axis=None, out=None, keepdims=False"),
    Row(name: "nansum", reduction: .nansum, help: "The sum without the NaNs.", parameters: summing),
    Row(name: "nanmean", reduction: .nanmean, help: "The mean without the NaNs.", parameters: averaging),
    Row(name: "nanmax", reduction: .nanmax, help: "The largest element that is no NaN.",
      parameters: picking),
    Row(name: "nanmin", reduction: .nanmin, help: "The smallest element that is no NaN.",
      parameters: picking),
    Row(name: "nanprod", reduction: .nanprod, help: "The product without the NaNs.",
      parameters: summing),
  ]

  private static let spreadParameters =
    "axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, where=True, mean=<no value>, "
    + "correction=<no value>"

  private static let positionParameters = "axis=None, out=None, *, keepdims=False"

  /// The functions in Python behind methods, by method: their names stand in refusals.
  static let refusalNames = Dictionary(
    uniqueKeysWithValues: simple.compactMap { row in row.refusalName.map { (row.name, $0) } }
      + [("std", "_std"), ("var", "_var"), ("clip", "_clip")])

  static func register(in builder: ModuleBuilder) {
    for row in simple {
      let places = Places("a, " + row.parameters)
      // Two go by an older name, too.
      let names = row.name == "max" || row.name == "min" ? [row.name, "a" + row.name] : [row.name]
      for name in names {
        builder.function(name, "a, " + row.parameters, row.help) { call throws(Raise) in
          try reduce(row.reduction, call, places)
        }
      }
    }
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
      NativeEntry("argmax", "a, " + positionParameters, "The position of the largest element.", argmax),
      NativeEntry("argmin", "a, " + positionParameters, "The position of the smallest element.", argmin),
      NativeEntry("count_nonzero", "a, axis=None, *, keepdims=False",
        "How many elements are not zero.", countNonzero),
    ])
  }

  static func registerMethods(on type: TypeObject, _ interpreter: Interpreter) {
    for row in simple {
      guard let parameters = row.method else { continue }
      let places = Places("a, " + parameters)
      type.addMethod(row.name, parameters, interpreter, row.help) { call throws(Raise) in
        try reduce(row.reduction, call, places)
      }
    }
    type.add(
      [
        NativeEntry("std", spreadParameters, "The standard deviation.", standardDeviation),
        NativeEntry("var", spreadParameters, "The variance.", variance),
        NativeEntry("argmax", positionParameters, "The position of the largest element.", argmax),
        NativeEntry("argmin", positionParameters, "The position of the smallest element.", argmin),
      ], to: interpreter)
  }

  // MARK: Bodies; the array is at position 0 in both forms

  /// Where a reduction's options stand among its parameters.
  private struct Places {
    let dtype, out, keep, initial, mask: Int?

    init(_ parameters: String) {
      let names = Signature(parameters).parameters.map(\.name)
      func place(_ name: String) -> Int? { names.firstIndex(of: name) }
      dtype = place("dtype")
      out = place("out")
      keep = place("keepdims")
      initial = place("initial")
      mask = place("where")
    }
  }

  private static func reduce(
    _ wanted: Reduction, _ call: Call, _ places: Places
  ) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    var axes = try call.axes(1)
    // NumPy lets the first axis of a 0-d array pass, except where it counts its elements.
    if tensor.rank == 0, axes == [0] || axes == [-1], wanted != .mean {
      if case .tuple = call[1] {} else { axes = nil }
    }
    if wanted == .any || wanted == .all, let place = places.dtype, let dtype = try call.dtype(place),
      dtype != .bool
    {
      throw .typeError(
        "No loop matching the specified signature and casting was found for ufunc \(wanted.operationName(ofArray: true))")
    }
    var dtype = if let place = places.dtype { try call.dtype(place) } else { DType?.none }
    let keep = if let place = places.keep { try call.keepsDimensions(place) } else { false }
    let initial =
      if let place = places.initial, call.isGiven(place) { Optional(try call.operand(place)) } else { Operand?.none }
    let mask = if let place = places.mask { try call.mask(place) } else { Tensor?.none }
    let reduction = tensor.dtype.isInexact ? wanted : wanted.ofWholeNumbers
    if wanted == .nanmean { try checkInexact(tensor, dtype) }
    let out = if let place = places.out { try call.output(place) } else { Tensor?.none }
    if dtype == nil, let out, wanted == .sum || wanted == .prod, out.dtype.isInexact, tensor.dtype.canCast(to: out.dtype, .safe) {
      // Sums are formed in the type of the array they go to.
      dtype = out.dtype
    }
    _ = FloatingPointErrors.take()
    let result: Tensor
    do throws(TensorError) {
      if initial == nil, mask == nil {
        result = try tensor.reduced(reduction, axes: axes, keepDimensions: keep, dtype: dtype)
      } else {
        let masked = MaskedReduction(reduction, mask: mask, initial: initial, out: out)
        result = try masked.reduce(tensor, axes: axes, keepDimensions: keep, dtype: dtype)
      }
    } catch {
      throw Raise(named(error, reduction, call[0]))
    }
    if let out { try check(out, result, reduction, tensor, axes, call) }
    if mask == nil {
      try ReductionWarnings.report(reduction, of: tensor, axes: axes, giving: result, call)
    }
    if let dtype { try call.interpreter.warnOfLostParts(from: tensor.dtype, to: dtype) }
    guard let place = places.out else { return call.interpreter.value(from: result) }
    return try call.finish(result, out: place)
  }

  /// `nanmax` of an array works with `fmax`, which its errors name.
  private static func named(_ error: TensorError, _ reduction: Reduction, _ given: Value) -> TensorError {
    guard case .other(let kind, let message) = error, case .array = given else { return error }
    switch reduction {
    case .nanmax:
      return .other(kind, message.replacing("operation maximum", with: "operation fmax").replacing("'maximum'", with: "'fmax'"))
    case .nanmin:
      return .other(kind, message.replacing("operation minimum", with: "operation fmin").replacing("'minimum'", with: "'fmin'"))
    default: return error
    }
  }

  private static func checkInexact(_ tensor: Tensor, _ dtype: DType?) throws(Raise) {
    if let dtype, tensor.dtype.isInexact, !dtype.isInexact {
      throw .typeError("If a is inexact, then dtype must be inexact")
    }
  }

  /// Refuses an `out=` of another shape than the result, in NumPy's words.
  static func check(
    _ out: Tensor, _ result: Tensor, _ reduction: Reduction, _ tensor: Tensor, _ axes: [Int]?,
    _ call: Call
  ) throws(Raise) {
    guard out.shape != result.shape else { return }
    guard out.rank == result.rank else {
      let isArray = if case .array = call[0] { true } else { false }
      throw .valueError(
        "output parameter for reduction operation \(reduction.operationName(ofArray: isArray)) has the wrong "
          + "number of dimensions: Found \(out.rank) but expected \(result.rank)")
    }
    var lengths: [String] = []
    var next = 0
    for axis in 0..<tensor.rank {
      let isReduced = axes.map { $0.contains(axis) || $0.contains(axis - tensor.rank) } ?? true
      if isReduced, result.rank < tensor.rank {
        lengths.append("newaxis")
      } else {
        lengths.append(String(out.shape[next]))
        next += 1
      }
    }
    let stretched = Shape(lengths.map { Int($0) ?? 1 })
    if let common = try? Tensor.broadcastShape([tensor.shape, stretched]) {
      throw .valueError(
        "non-broadcastable operand with shape \(tensor.shape.compactDescription) doesn't match the "
          + "broadcast shape \(common.compactDescription)")
    }
    lengths = Array(lengths.drop { $0 == "newaxis" })
    throw .valueError(
      "operands could not be broadcast together with remapped shapes [original->remapped]: "
        + "\(out.shape.compactDescription)->(\(lengths.joined(separator: ","))) "
        + "\(tensor.shape.compactDescription) ")
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
    let wanted = make(ddof)
    let reduction = tensor.dtype.isInexact ? wanted : wanted.ofWholeNumbers
    if wanted != .std(ddof: ddof), wanted != .variance(ddof: ddof) { try checkInexact(tensor, dtype) }
    let keep = try call.keepsDimensions(5)
    let mask = try call.mask(6)
    if call.isGiven(7), mask == nil { return try spread(call, around: call[7], reduction, ddof) }
    _ = FloatingPointErrors.take()
    let result = try engine { () throws(TensorError) in
      if let mask {
        let masked = MaskedReduction(reduction, mask: mask, initial: nil, out: nil)
        return try masked.reduce(tensor, axes: axes, keepDimensions: keep, dtype: dtype)
      }
      return try tensor.reduced(reduction, axes: axes, keepDimensions: keep, dtype: dtype)
    }
    if let out = try call.output(3) { try check(out, result, reduction, tensor, axes, call) }
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
    if let dtype = try call.dtype(2), !dtype.isInexact, case .array(let result) = try variance(call), result.rank > 0 {
      throw Raise(
        .ufuncTypeError,
        "Cannot cast ufunc 'sqrt' output from dtype('float64') to dtype('\(dtype.name)') with casting rule 'same_kind'")
    }
    return try spread(call) { .std(ddof: $0) }
  }

  private static func variance(_ call: Call) throws(Raise) -> Value {
    try spread(call) { .variance(ddof: $0) }
  }

  private static func position(_ reduction: Reduction, _ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    var axes = call.isGiven(1) ? [try call.int(1)] : nil
    if tensor.rank == 0, let axis = axes?.first {
      guard axis == 0 || axis == -1 else {
        throw Raise(TensorError.axisOutOfBounds(axis: axis, rank: 1))
      }
      axes = nil
    }
    let keep = try call.keepsDimensions(3)
    let result = try engine { () throws(TensorError) in
      try tensor.reduced(reduction, axes: axes, keepDimensions: keep, dtype: nil)
    }
    if let out = try call.output(2) {
      guard out.shape == result.shape else {
        throw .valueError("output array does not match result of np.\(call.function.name).")
      }
      guard out.dtype.canCast(to: .int64, .safe) else {
        throw .typeError(
          "Cannot cast \(out.rank == 0 ? "scalar" : "array data") from dtype('\(out.dtype.name)') to "
            + "dtype('int64') according to the rule 'safe'")
      }
    }
    return try call.finish(result, out: 2)
  }

  private static func argmax(_ call: Call) throws(Raise) -> Value { try position(.argmax, call) }

  private static func argmin(_ call: Call) throws(Raise) -> Value { try position(.argmin, call) }

  private static func countNonzero(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    var axes = try call.axes(1)
    if tensor.rank == 0, axes == [0] || axes == [-1] { axes = nil }
    let keep = try call.keepsDimensions(2)
    let result = try engine { () throws(TensorError) in
      try tensor.reduced(.countNonzero, axes: axes, keepDimensions: keep, dtype: nil)
    }
    return call.interpreter.value(from: result)
  }
}

extension Reduction {
  /// What the reduction amounts to where no element can be NaN.
  fileprivate var ofWholeNumbers: Reduction {
    switch self {
    case .nansum: .sum
    case .nanprod: .prod
    case .nanmean: .mean
    case .nanstd(let ddof): .std(ddof: ddof)
    case .nanvariance(let ddof): .variance(ddof: ddof)
    default: self
    }
  }

  /// The universal function that NumPy reduces with, which its errors name.
  fileprivate func operationName(ofArray isArray: Bool) -> String {
    switch self {
    case .prod, .nanprod: "multiply"
    case .max, .ptp: "maximum"
    case .min: "minimum"
    case .nanmax: isArray ? "fmax" : "maximum"
    case .nanmin: isArray ? "fmin" : "minimum"
    case .any: "logical_or"
    case .all: "logical_and"
    default: "add"
    }
  }
}
