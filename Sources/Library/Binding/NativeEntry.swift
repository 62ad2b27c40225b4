import Language

extension ModuleBuilder {
  func add(_ entries: [NativeEntry]) {
    for entry in entries { function(entry.name, entry.signature, entry.documentation, entry.body) }
  }

  /// Makes `alias` another name of what is called `name`.
  func alias(_ alias: String, of name: String) {
    if let value = module[interpreter.symbols.intern(name)] { set(alias, value) }
  }
}

extension TypeObject {
  func add(_ entries: [NativeEntry], to interpreter: Interpreter) {
    for entry in entries {
      addMethod(entry.name, entry.signature, interpreter, entry.documentation, entry.body)
    }
  }
}
