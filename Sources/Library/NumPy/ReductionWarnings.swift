import Language
import TensorCore

/// What NumPy warns of in sums and means: nothing to average, results that leave the range.
enum ReductionWarnings {
  /// Reports on a reduction that has just been computed; `FloatingPointErrors` was emptied before it.
  static func report(
    _ reduction: Reduction, of tensor: Tensor, axes: [Int]?, giving result: Tensor, _ call: Call
  ) throws(Raise) {
    let noted = FloatingPointErrors.take()
    let interpreter = call.interpreter
    switch reduction {
    case .sum, .prod:
      if !noted.isEmpty { try interpreter.report(noted.shown(in: result), in: "reduce") }
    case .ptp:
      if !noted.isEmpty { try interpreter.report(noted.shown(in: result), in: "subtract") }
    case .mean:
      if result.count > 0, length(tensor, axes) == 0 {
        try warn("Mean of empty slice", interpreter)
        return try interpreter.report(.invalid, in: division(result))
      }
      if !noted.isEmpty { try interpreter.report(noted.shown(in: result), in: "reduce") }
    case .std(let ddof), .variance(let ddof):
      let length = length(tensor, axes)
      guard length > ddof || result.count == 0 else {
        try warn("Degrees of freedom <= 0 for slice", interpreter)
        if length == 0 { try interpreter.report(.invalid, in: "divide") }
        let isNaN = noted.contains(.invalid) || length == 0
        return try interpreter.report(isNaN ? .invalid : .divide, in: division(result))
      }
      guard !noted.isEmpty else { return }
      let shown = noted.shown(in: result)
      try interpreter.report(shown.intersection(.invalid), in: "subtract")
      try interpreter.report(shown.intersection(.overflow), in: "square")
    case .nanmax, .nanmin:
      if isUndefinedAnywhere(tensor, axes) { try warn("All-NaN axis encountered", interpreter) }
    case .nanmean:
      if isUndefinedAnywhere(tensor, axes) || result.count > 0 && length(tensor, axes) == 0 {
        try warn("Mean of empty slice", interpreter)
      }
    case .nanstd(let ddof), .nanvariance(let ddof):
      if hasTooFew(tensor, axes, ddof) { try warn("Degrees of freedom <= 0 for slice.", interpreter) }
    default: break
    }
  }

  /// Reports on `cumsum` and `cumprod`.
  static func reportRunning(_ result: Tensor, _ call: Call) throws(Raise) {
    let noted = FloatingPointErrors.take()
    if !noted.isEmpty { try call.interpreter.report(noted.shown(in: result), in: "accumulate") }
  }

  /// Reports on a cast: numbers without an integer, and those beyond a narrower type.
  static func reportCast(of tensor: Tensor, to result: Tensor, _ call: Call) throws(Raise) {
    guard tensor.dtype.isInexact, result.dtype != tensor.dtype else { return }
    let noted = FloatingPointErrors.take()
    if result.dtype.isInteger {
      if noted.contains(.invalid) { try call.interpreter.report(.invalid, in: "cast") }
      return
    }
    guard result.dtype.size < tensor.dtype.size, noted.contains(.overflow) || result.dtype == .float16,
      infinities(result) != infinities(tensor)
    else { return }
    try call.interpreter.report(.overflow, in: "cast")
  }

  static func warn(_ text: String, _ interpreter: Interpreter) throws(Raise) {
    try interpreter.warn(interpreter.exceptionType(.runtimeWarning), .text(text))
  }

  private static func division(_ result: Tensor) -> String {
    result.rank == 0 ? "scalar divide" : "divide"
  }

  /// How many elements become one.
  private static func length(_ tensor: Tensor, _ axes: [Int]?) -> Int {
    guard let axes else { return tensor.count }
    return axes.reduce(1) { $0 &* tensor.shape[$1 < 0 ? $1 + tensor.rank : $1] }
  }

  private static func infinities(_ tensor: Tensor) -> Int? {
    let found = try? Tensor.unary(.isinf, .tensor(tensor)).reduced(
      .countNonzero, axes: nil, keepDimensions: false)
    return found?.element(at: 0).integerValue
  }

  private static func isUndefinedAnywhere(_ tensor: Tensor, _ axes: [Int]?) -> Bool {
    guard tensor.dtype.isInexact, tensor.count > 0,
      let missing = try? Tensor.unary(.isnan, .tensor(tensor)),
      let lines = try? missing.reduced(.all, axes: axes, keepDimensions: false),
      let any = try? lines.reduced(.any, axes: nil, keepDimensions: false)
    else { return false }
    return any.element(at: 0).isTrue
  }

  private static func hasTooFew(_ tensor: Tensor, _ axes: [Int]?, _ ddof: Int) -> Bool {
    guard let numbers = try? Tensor.binary(.equal, .tensor(tensor), .tensor(tensor)),
      let counts = try? numbers.reduced(.countNonzero, axes: axes, keepDimensions: false),
      let few = try? Tensor.binary(.lessEqual, .tensor(counts), .weakInt(ddof)),
      let any = try? few.reduced(.any, axes: nil, keepDimensions: false)
    else { return false }
    return any.element(at: 0).isTrue
  }
}
