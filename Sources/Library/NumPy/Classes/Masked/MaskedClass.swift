import Language
import TensorCore

/// `numpy.ma`: arrays with a mask. The class and its functions are written in the language around plain arrays; NumPy's
/// own functions that get a masked array see its data, and the result is masked where NumPy's own is.
enum MaskedClass {
  static func register(in interpreter: Interpreter) {
    interpreter.registerModule("numpy._masked") { builder throws(Raise) in
      let interpreter = builder.interpreter
      let own = ModuleBuilder(interpreter: interpreter, module: ModuleObject(name: "numpy.ma"))
      try own.source(
        masks + array + operators + reductions + shapes + elementwise + functions + joining + statistics + lines)
      for name in own.module.symbols {
        if let value = own.module[name] { builder.set(interpreter.symbols.name(of: name), value) }
      }
      guard case .type(let type)? = own.module[interpreter.symbols.intern("MaskedArray")] else { return }
      interpreter.types.array.registered.append(type)
      // Masked arrays decide over matrices.
      interpreter.wrapping.kinds.insert(
        ArrayWrapping.Kind(type: type) { call throws(Raise) in try answer(call, type, own.module) }, at: 0)
    }
    interpreter.registerModule("numpy.ma") { builder throws(Raise) in try export(into: builder) }
    for name in ["core", "extras"] {
      interpreter.registerModule("numpy.ma." + name) { builder throws(Raise) in try export(into: builder) }
    }
  }

  /// The public names; those that would hide built-in functions from the module itself are kept apart in it.
  private static func export(into builder: ModuleBuilder) throws(Raise) {
    let interpreter = builder.interpreter
    let own = try interpreter.importModule("numpy._masked")
    for name in own.symbols {
      let text = interpreter.symbols.name(of: name)
      if !text.hasPrefix("_"), !["np", "operator", "warnings", "exports", "ufuncs"].contains(text), let value = own[name] {
        builder.set(text, value)
      }
    }
    guard case .dict(let exports)? = own[interpreter.symbols.intern("exports")] else { return }
    for case let entry? in exports.table.entries {
      if case .string(let name) = entry.key { builder.set(name.text, entry.value) }
    }
  }

  /// What is left to the method of the same name.
  private static let methods: Set<String> = [
    "sum", "prod", "mean", "std", "var", "any", "all", "min", "max", "amin", "amax", "ptp", "argmin", "argmax", "argsort",
    "sort", "cumsum", "cumprod", "reshape", "ravel", "transpose", "permute_dims", "squeeze", "swapaxes", "repeat", "take",
    "compress", "diagonal", "trace", "round", "around", "clip", "nonzero", "copy", "median",
  ]
  /// What moves elements, and the mask alike.
  private static let moving: Set<String> = [
    "flip", "fliplr", "flipud", "rot90", "roll", "moveaxis", "rollaxis", "expand_dims", "atleast_1d", "atleast_2d",
    "atleast_3d", "broadcast_to", "split", "array_split", "hsplit", "vsplit", "dsplit", "take_along_axis", "tile",
  ]
  /// What gives a masked array of which nothing is masked.
  private static let unmasked: Set<String> = [
    "concatenate", "concat", "stack", "vstack", "hstack", "dstack", "column_stack", "append", "insert", "delete", "dot",
  ]

  private static func answer(
    _ call: Call, _ type: TypeObject, _ module: ModuleObject
  ) throws(Raise) -> Value? {
    let interpreter = call.interpreter
    let replaced = try WrappedArguments.parts("_a", of: call, type)
    guard let first = replaced.first else { return nil }
    let name = call.function.name
    func own(_ name: String, _ arguments: [Value]) throws(Raise) -> Value {
      guard let function = module[interpreter.symbols.intern(name)] else { return .none }
      return try interpreter.call(function, arguments)
    }
    let isOfModule = call.function.module == "numpy"
    if isOfModule, methods.contains(name), first.0 == (name == "compress" ? 1 : 0), case .instance = call[first.0] {
      let given = DictObject()
      for (position, parameter) in call.function.signature.parameters.enumerated() where position != first.0 {
        if case .undefined = call[position] { continue }
        try given.set(.text(parameter.name), call[position], interpreter)
      }
      return try own("_called", [.text(name), call[first.0], .dict(given)])
    }
    let result = try WrappedArguments.rerun(call, replaced)
    if let inputs = UniversalFunctions.of(interpreter).inputs(of: call.function) {
      let operands = operands(call).prefix(inputs)
      guard operands.contains(where: { holds($0, type) }) else { return result }
      return try own("_wrapped", [.text(name), result, .tuple(TupleObject(Array(operands)))])
    }
    guard isOfModule else { return result }
    if moving.contains(name) {
      let masks = try WrappedArguments.rerun(call, WrappedArguments.parts("_full_mask", of: call, type))
      return try own("_moved", [result, masks, call[first.0]])
    }
    return unmasked.contains(name) ? try own("_of", [result]) : result
  }

  private static func holds(_ value: Value, _ type: TypeObject) -> Bool {
    if case .instance(let instance) = value { instance.type.isSubtype(of: type) } else { false }
  }

  /// The arguments of a call; those of a function of any number of arguments one by one.
  private static func operands(_ call: Call) -> [Value] {
    if case .tuple(let items) = call[0], call.function.signature.parameters.first?.kind == .variadic {
      return items.items
    }
    return (0..<call.count).map { call[$0] }
  }
}
