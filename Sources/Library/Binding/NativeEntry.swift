import Language

/// One native function as a row of a table: name, parameters as Python writes them, one line of help, body.
struct NativeEntry {
  let name: String
  let signature: String
  let documentation: String
  let body: NativeBody

  init(_ name: String, _ signature: String, _ documentation: String, _ body: @escaping NativeBody) {
    self.name = name
    self.signature = signature
    self.documentation = documentation
    self.body = body
  }
}

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
