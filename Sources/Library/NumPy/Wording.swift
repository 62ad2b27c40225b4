import Language

/// In whose words NumPy's functions and methods refuse a call with the wrong arguments.
enum Wording {
  static func register(in builder: ModuleBuilder) {
    let table = UniversalFunctions.of(builder.interpreter)
    for symbol in builder.module.symbols {
      guard case .native(let function)? = builder.module[symbol] else { continue }
      if table.contains(function) {
        function.wording = .counted
      } else if parsed.contains(function.name) {
        function.wording = .counting
      } else if old.contains(function.name) {
        function.isBuiltinMethod = true
      } else {
        function.wording = .python
      }
    }
    registerMethods(on: builder.interpreter.types.array, builder.interpreter)
  }

  private static func registerMethods(on type: TypeObject, _ interpreter: Interpreter) {
    for (names, change) in methods {
      for name in names.split(separator: " ") {
        guard let symbol = interpreter.symbols.existing(String(name)),
          case .value(.native(let function))? = type.member(symbol)
        else { continue }
        change(function)
      }
    }
    for (name, refusalName) in Reductions.refusalNames {
      guard let symbol = interpreter.symbols.existing(name),
        case .value(.native(let function))? = type.member(symbol)
      else { continue }
      function.wording = .python
      function.refusalName = refusalName
    }
  }

  /// The functions that read their arguments with NumPy's own parser.
  private static let parsed: Set<String> = [
    "array", "asarray", "asanyarray", "ascontiguousarray", "asfortranarray", "zeros", "empty", "arange",
  ]

  /// The functions that read them with CPython's.
  private static let old: Set<String> = ["frombuffer", "fromiter", "fromstring", "fromfile", "frompyfunc"]

  /// The same for the methods of arrays, and those that want a certain number of arguments.
  private static let methods: [(String, @Sendable (NativeFunction) -> Void)] = [
    ("argmax argmin argpartition argsort astype copy dot flatten partition ravel searchsorted sort squeeze take trace view",
      { $0.wording = .counting }),
    ("byteswap compress cumprod cumsum diagonal put repeat round setflags tobytes tofile",
      { $0.isBuiltinMethod = true }),
    ("fill swapaxes choose", { $0.wording = .exact }),
  ]
}
