import Language
import TensorCore

/// Classes that programs derive from `numpy.ndarray`: objects around a plain array, written in the language. Functions
/// of NumPy that get one see the array, and give an object of the class back where NumPy's own do.
enum DerivedClass {
  static func register(in interpreter: Interpreter) {
    interpreter.extensions[ArrayBase.key] = ArrayBase { [unowned interpreter] () throws(Raise) in
      let module = try interpreter.importModule("numpy._derived")
      guard case .type(let type)? = module[interpreter.symbols.intern("ndarray")] else {
        return interpreter.types.object
      }
      return type
    }
    interpreter.registerModule("numpy._derived") { builder throws(Raise) in
      let interpreter = builder.interpreter
      let own = ModuleBuilder(interpreter: interpreter, module: ModuleObject(name: "numpy"))
      own.set("np", .module(try interpreter.importModule("numpy")))
      try own.source(source)
      for name in ["ndarray", "_view", "_result"] {
        if let value = own.module[interpreter.symbols.intern(name)] { builder.set(name, value) }
      }
      guard case .type(let type)? = own.module[interpreter.symbols.intern("ndarray")] else { return }
      interpreter.types.array.registered.append(type)
      interpreter.wrapping.kinds.append(
        ArrayWrapping.Kind(type: type) { call throws(Raise) in try answer(call, type) })
    }
  }

  /// Functions beside the universal ones whose results are of the class of their argument.
  private static let kept: Set<String> = [
    "sort", "argsort", "cumsum", "cumprod", "diff", "clip", "round", "around", "transpose", "ravel", "reshape",
    "squeeze", "expand_dims", "repeat", "tile", "take", "swapaxes", "moveaxis", "zeros_like", "ones_like",
    "full_like", "empty_like", "sum", "mean", "std", "var", "prod", "max", "min", "amax", "amin", "any", "all",
    "ptp", "median", "nan_to_num", "atleast_1d", "atleast_2d", "atleast_3d", "split", "array_split", "unique",
    "dot", "matmul", "inv", "flip", "flipud", "fliplr", "roll", "rot90", "diagonal", "nansum", "nanmean", "nanmax",
    "nanmin", "fix", "partition", "permute_dims", "cumulative_sum",
  ]

  /// Calls the function once more with plain arrays.
  private static func answer(_ call: Call, _ type: TypeObject) throws(Raise) -> Value? {
    let interpreter = call.interpreter
    let name = call.function.name
    if name == "asanyarray", case .instance(let object) = call[0], object.type.isSubtype(of: type),
      !call.isGiven(1)
    {
      interpreter.wrapping.isMet = false
      return call[0]
    }
    let replaced = try WrappedArguments.parts("_a", of: call, type)
    guard let first = replaced.first else { return nil }
    let result = try WrappedArguments.rerun(call, replaced)
    let isUniversal = UniversalFunctions.of(interpreter).inputs(of: call.function) != nil
      || call.function.elementwise != nil
    guard isUniversal || kept.contains(name), let parent = object(in: call[first.0], type) else { return result }
    let module = try interpreter.importModule("numpy._derived")
    guard let make = module[interpreter.symbols.intern("_result")] else { return result }
    return try interpreter.call(make, [parent, .text(isUniversal ? "ufunc" : name), result])
  }

  /// The first object of the class in an argument.
  private static func object(in value: Value, _ type: TypeObject) -> Value? {
    switch value {
    case .instance(let instance): instance.type.isSubtype(of: type) ? value : nil
    case .list(let list): list.items.lazy.compactMap { object(in: $0, type) }.first
    case .tuple(let tuple): tuple.items.lazy.compactMap { object(in: $0, type) }.first
    default: nil
    }
  }

  /// `x.view(cls)` of a plain array; nil where the class is none of these.
  static func viewed(_ array: Value, as type: TypeObject, _ interpreter: Interpreter) throws(Raise) -> Value? {
    guard !type.isBuiltin, interpreter.wrapping.contains(type) else { return nil }
    let module = try interpreter.importModule("numpy._derived")
    guard case .type(let base)? = module[interpreter.symbols.intern("ndarray")], type.isSubtype(of: base),
      let view = module[interpreter.symbols.intern("_view")]
    else { return nil }
    return try interpreter.call(view, [array, .type(type)])
  }
}
