/// The registry through which native functions, types and modules are added: `Library` knows nothing else of
/// the language's inside.
package struct ModuleBuilder {
  package let interpreter: Interpreter
  package let module: ModuleObject

  package init(interpreter: Interpreter, module: ModuleObject) {
    self.interpreter = interpreter
    self.module = module
  }

  /// Adds a function; the signature is written as Python writes it: `a, axis=None, *, keepdims=False`.
  package func function(
    _ name: String, _ signature: String, _ documentation: String = "", _ body: @escaping NativeBody
  ) {
    let function = NativeFunction(
      name: name, module: module.name, signature: Signature(signature), documentation: documentation,
      body: body)
    set(name, .native(function))
  }

  package func set(_ name: String, _ value: Value) {
    module[interpreter.symbols.intern(name)] = value
  }

  /// Runs text of the language in the module: for parts that read best written in it. Tracebacks pass over
  /// its lines, as over native functions.
  package func source(_ text: String) throws(Raise) {
    try interpreter.execute(
      SourceText(name: "<\(module.name)>", text: text, isInternal: true), in: module)
  }
}

extension TypeObject {
  /// Adds a native method; `self` is the first parameter of the body (position 0), not of the signature text.
  package func addMethod(
    _ name: String, _ signature: String, _ interpreter: Interpreter, _ documentation: String = "",
    _ body: @escaping NativeBody
  ) {
    let full = signature.isEmpty ? "self, /" : "self, /, " + signature
    let function = NativeFunction(
      name: name, signature: Signature(full), documentation: documentation, body: body)
    setMember(interpreter.symbols.intern(name), .value(.native(function)))
  }

  /// Adds a native property; getter and setter get `self` at position 0, the setter the value at position 1.
  package func addProperty(
    _ name: String, _ interpreter: Interpreter, _ documentation: String = "",
    setter: NativeBody? = nil, getter: @escaping NativeBody
  ) {
    let get = NativeFunction(name: name, signature: Signature("self, /"), body: getter)
    let set = setter.map { NativeFunction(name: name, signature: Signature("self, value, /"), body: $0) }
    let property = PropertyObject(
      getter: .native(get), setter: set.map(Value.native) ?? .none, documentation: documentation)
    setMember(interpreter.symbols.intern(name), .property(property))
  }
}
