/// One row of a table of native functions or methods: name, Python signature, one line of help, body.
package struct NativeEntry {
  package let name: String
  package let signature: String
  package let documentation: String
  package let body: NativeBody

  package init(
    _ name: String, _ signature: String, _ documentation: String, _ body: @escaping NativeBody
  ) {
    self.name = name
    self.signature = signature
    self.documentation = documentation
    self.body = body
  }
}

extension ModuleBuilder {
  /// Adds every function of a table.
  package func functions(_ entries: [NativeEntry]) {
    for entry in entries {
      function(entry.name, entry.signature, entry.documentation, entry.body)
    }
  }
}

extension TypeObject {
  /// Adds every method of a table.
  package func addMethods(_ entries: [NativeEntry], _ interpreter: Interpreter) {
    for entry in entries {
      addMethod(entry.name, entry.signature, interpreter, entry.documentation, entry.body)
      if isOfPython,
        case .value(.native(let function))? = attributes[interpreter.symbols.intern(entry.name)] {
        function.isBuiltinMethod = true
      }
    }
  }

  /// Whether the type is one that Python has without an import.
  private var isOfPython: Bool { isBuiltin && module.isEmpty }

  /// Adds a function that is called on the type itself and gets no receiver: `str.maketrans`.
  package func addStaticMethods(_ entries: [NativeEntry], _ interpreter: Interpreter) {
    for entry in entries {
      let function = NativeFunction(
        name: entry.name, signature: Signature(entry.signature), documentation: entry.documentation,
        body: entry.body)
      setMember(interpreter.symbols.intern(entry.name), .staticMethod(.native(function)))
    }
  }

  /// Gives the type its constructor: what `int(…)` runs.
  package func setConstructor(
    _ signature: String, _ documentation: String, _ body: @escaping NativeBody
  ) {
    let function = NativeFunction(
      name: name, signature: Signature(signature), documentation: documentation, body: body)
    function.isBuiltinMethod = isOfPython
    constructor = function
    self.documentation = documentation
  }
}
