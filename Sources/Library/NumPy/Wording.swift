import Language

/// In whose words NumPy's functions refuse a call with the wrong arguments.
enum Wording {
  static func register(in builder: ModuleBuilder) {
    let table = UniversalFunctions.of(builder.interpreter)
    for symbol in builder.module.symbols {
      guard case .native(let function)? = builder.module[symbol] else { continue }
      function.wording =
        table.contains(function) ? .counted : native.contains(function.name) ? .counting : .python
    }
  }

  /// The functions that NumPy has written in C.
  private static let native: Set<String> = [
    "array", "asarray", "asanyarray", "ascontiguousarray", "zeros", "empty", "frombuffer", "fromiter",
    "fromstring", "fromfile", "can_cast", "result_type", "promote_types", "copyto", "where", "bincount",
    "concatenate", "dot", "inner", "vdot", "lexsort", "unravel_index", "ravel_multi_index", "packbits",
    "unpackbits", "putmask", "arange", "empty_like", "frompyfunc",
  ]
}
