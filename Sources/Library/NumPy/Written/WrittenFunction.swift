import Language

/// A function of NumPy that reads best in the language itself: composed of other functions of the module.
///
/// It is compiled when it is first called, in a hidden module that knows `np`; until then it costs a table row.
struct WrittenFunction: Sendable {
  let name: String
  let signature: String
  let documentation: String
  /// The statements of the function, not indented.
  let body: String

  init(_ name: String, _ signature: String, _ documentation: String, _ body: String) {
    self.name = name
    self.signature = signature
    self.documentation = documentation
    self.body = body
  }

  /// The module in which the functions are compiled.
  static let moduleName = "numpy._written"

  static func registerModule(in interpreter: Interpreter) {
    interpreter.registerModule(moduleName) { builder throws(Raise) in
      builder.set("np", .module(try builder.interpreter.importModule("numpy")))
    }
  }

  /// The compiled function.
  private func compiled(_ interpreter: Interpreter, for native: NativeFunction? = nil) throws(Raise) -> Value {
    if let native, native.textName == name { return native.text }
    let module = try interpreter.importModule(WrittenFunction.moduleName)
    let symbol = interpreter.symbols.intern(name)
    if let known = module[symbol], case .function = known {
      native?.keep(text: known, name)
      return known
    }
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
    let text = "def \(name)(\(signature)):\n" + lines.joined(separator: "\n") + "\n"
    try interpreter.execute(SourceText(name: "<numpy>", text: text, isInternal: true), in: module)
    guard let function = module[symbol] else {
      throw Raise(.nameError, "name '\(name)' is not defined")
    }
    return function
  }

  /// Calls the function with the arguments of a native call of the same signature.
  func call(_ call: Call) throws(Raise) -> Value { try self.call(call, preceding: []) }

  /// Calls the function with plain arguments.
  func call(_ interpreter: Interpreter, _ arguments: [Value]) throws(Raise) -> Value {
    let function = try compiled(interpreter)
    let modes = interpreter.errorModes
    interpreter.errorModes = .quiet
    defer { interpreter.errorModes = modes }
    return try interpreter.call(function, arguments)
  }

  /// Calls the function with some arguments of its own before those of a native call.
  func call(_ call: Call, preceding: [Value]) throws(Raise) -> Value {
    if call.interpreter.wrapping.depth == 0, let found = try call.interpreter.wrapping.answer(call) {
      return found
    }
    let function = try compiled(call.interpreter, for: call.function)
    var positional = preceding
    var keywords: [(Symbol, Value)] = []
    let symbols = call.interpreter.symbols
    // From the first argument that was left out on, the others need their names.
    var isComplete = true
    for (position, parameter) in call.function.signature.parameters.enumerated() {
      let value = call[position]
      if case .undefined = value {
        isComplete = false
        continue
      }
      switch parameter.kind {
      case .positionalOnly: positional.append(value)
      case .positional where isComplete: positional.append(value)
      case .positional, .keywordOnly:
        keywords.append((symbols.intern(parameter.name), value))
      case .variadic:
        guard case .tuple(let items) = value, !items.items.isEmpty else { continue }
        // What precedes `*args` has to be given by position too.
        positional += keywords.map(\.1) + items.items
        keywords = []
      case .keywords:
        guard case .dict(let given) = value else { continue }
        for case let entry? in given.table.entries {
          if case .string(let key) = entry.key { keywords.append((symbols.intern(key.text), entry.value)) }
        }
      }
    }
    // What happens to numbers on the way is the function's own affair.
    let modes = call.interpreter.errorModes
    call.interpreter.errorModes = .quiet
    defer { call.interpreter.errorModes = modes }
    return try call.interpreter.call(function, positional, keywords: keywords)
  }
}

extension ModuleBuilder {
  func add(_ functions: [WrittenFunction]) {
    for function in functions {
      guard let quick = QuickForms.forms[function.name] else {
        self.function(function.name, function.signature, function.documentation, function.call)
        continue
      }
      self.function(function.name, function.signature, function.documentation) { call throws(Raise) in
        if let answer = try quick(call) { return answer }
        return try function.call(call)
      }
    }
  }
}
