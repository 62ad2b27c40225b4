import Language
import TensorCore

/// `numpy.matrix`: an array of two axes whose `*` is the matrix product. It is written in the language around a
/// plain array; functions of NumPy that get one see the array, and give a matrix back where NumPy's own do.
enum MatrixClass {
  static func register(in interpreter: Interpreter) {
    interpreter.registerModule("numpy._matrix") { builder throws(Raise) in
      // The class says that it is NumPy's own.
      let own = ModuleBuilder(interpreter: builder.interpreter, module: ModuleObject(name: "numpy"))
      try own.source(source)
      for name in ["matrix", "asmatrix", "mat", "bmat", "_of"] {
        if let value = own.module[builder.interpreter.symbols.intern(name)] { builder.set(name, value) }
      }
      guard case .type(let type)? = own.module[builder.interpreter.symbols.intern("matrix")] else { return }
      builder.interpreter.types.array.registered.append(type)
      builder.interpreter.wrapping.kinds.append(
        ArrayWrapping.Kind(type: type) { call throws(Raise) in try answer(call, type) })
    }
    interpreter.registerModule("numpy.matlib") { builder throws(Raise) in try builder.source(shortcuts) }
  }

  /// What comes along one axis: a row, or a column for the sums of rows.
  private static let reductions: Set<String> = [
    "sum", "mean", "std", "var", "prod", "max", "min", "amax", "amin", "any", "all", "argmax", "argmin", "ptp",
    "average", "median", "percentile", "quantile", "nansum", "nanmean", "nanmax", "nanmin",
  ]
  /// What has one axis and is a row all the same.
  private static let rows: Set<String> = ["dot", "matmul", "cumsum", "cumprod", "reshape", "squeeze"]
  /// What gives plain arrays.
  private static let plain: Set<String> = [
    "array", "asarray", "ascontiguousarray", "argwhere", "outer", "permutation", "round", "around", "cov", "corrcoef",
    "solve", "lstsq", "unique", "where", "nonzero", "meshgrid", "stack", "linspace", "repeat", "interp", "kron",
  ]

  /// Calls the function once more with arrays in place of matrices.
  private static func answer(_ call: Call, _ type: TypeObject) throws(Raise) -> Value? {
    let replaced = try WrappedArguments.parts("_a", of: call, type)
    guard !replaced.isEmpty else { return nil }
    let result = try WrappedArguments.rerun(call, replaced)
    let function = call.function
    let isNumeric = function.elementwise != nil || function.module.hasPrefix("numpy") || function.module.isEmpty
    guard isNumeric, !plain.contains(function.name) else { return result }
    return try wrapped(result, call)
  }

  private static func wrapped(_ result: Value, _ call: Call) throws(Raise) -> Value {
    switch result {
    case .array(let tensor):
      var shaped = tensor
      if tensor.rank == 1 {
        let isReduced = reductions.contains(call.function.name)
        guard isReduced || rows.contains(call.function.name) else { return result }
        var isColumn = false
        if isReduced, let position = call.function.signature.parameters.firstIndex(where: { $0.name == "axis" }),
          case .int(let axis) = call[position]
        {
          isColumn = axis == 1 || axis == -1
        }
        let shape = isColumn ? Shape(tensor.count, 1) : Shape(1, tensor.count)
        shaped = try engine { () throws(TensorError) in try tensor.reshaped(to: shape) }
      }
      guard shaped.rank == 2 else { return result }
      let module = Value.module(try call.interpreter.importModule("numpy._matrix"))
      let make = try call.interpreter.attribute(module, call.interpreter.symbols.intern("_of"))
      return try call.interpreter.call(make, [.array(shaped)])
    case .list(let list):
      var items: [Value] = []
      for item in list.items { items.append(try wrapped(item, call)) }
      return .list(ListObject(items))
    case .tuple(let tuple):
      var items: [Value] = []
      for item in tuple.items { items.append(try wrapped(item, call)) }
      return .tuple(TupleObject(items))
    default: return result
    }
  }
}
