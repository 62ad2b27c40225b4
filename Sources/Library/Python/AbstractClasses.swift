import Language

/// `_abc`: what the classes of `collections.abc` need beside Python text.
enum AbstractClasses {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.function(
      "known_by", "cls, *names", "Count every class that has these methods as one of `cls`."
    ) { call throws(Raise) in
      guard case .type(let type) = call[0] else { return .none }
      for name in call.variadic(1) {
        if case .string(let text) = name {
          type.knownMethods.append(call.interpreter.symbols.intern(text.text))
        }
      }
      return .none
    }
  }
}
