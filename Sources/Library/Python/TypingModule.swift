import Language

/// `typing`: names for annotations, which nabla reads over.
enum TypingModule {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.module.documentation = "Names for annotations."
    let interpreter = builder.interpreter
    for name in ["Protocol", "Generic"] {
      let type = builder.type(name)
      let itself = NativeFunction(
        name: "__class_getitem__", signature: Signature("type, item, /")
      ) { call throws(Raise) in call[0] }
      type.setMember(
        interpreter.symbols.intern("__class_getitem__"), .classMethod(.native(itself)))
    }
    builder.set("TYPE_CHECKING", .bool(false))
    builder.functions([
      NativeEntry("cast", "typ, val", "Return the value.") { call throws(Raise) in call[1] },
      NativeEntry("overload", "func", "Return the function.") { call throws(Raise) in call[0] },
      NativeEntry("final", "f", "Return the argument.") { call throws(Raise) in call[0] },
    ])
    try builder.source(WrittenModules.typingForms)
    try builder.source(WrittenModules.typingParts)
  }
}
