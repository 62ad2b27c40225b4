/// `eval` and `exec`: text as a part of the program, with all its limits.
extension Builtins {
  static var evaluation: [NativeEntry] {
    [
      NativeEntry(
        "eval", "source, globals=None, locals=None, /", "Return the value of an expression."
      ) { call throws(Raise) in
        if let made = compiled(call[0]) { return try run(made.program, call) }
        let text = try source(call, trimsStart: true)
        let program = try call.interpreter.parsed(text)
        guard program.statements.count == 1, case .expression? = program.statements.first?.kind else {
          throw Raise(
            .syntaxError, "invalid syntax", hint: "eval() takes one expression; exec() takes statements")
        }
        return try run(program, call)
      },
      NativeEntry("exec", "source, globals=None, locals=None, /", "Run statements.") {
        call throws(Raise) in
        let made = compiled(call[0])
        let program: Program
        if let made {
          program = made.program
        } else {
          program = try call.interpreter.parsed(try source(call, trimsStart: false))
        }
        let value = try run(program, call)
        if made?.echoes == true, !value.isNone {
          let interpreter = call.interpreter
          let text = try interpreter.representation(value)
          if let print = interpreter.builtins[interpreter.symbols.intern("print")] {
            _ = try interpreter.call(print, [.text(text)])
          }
        }
        return .none
      },
      NativeEntry(
        "compile", "source, filename, mode, flags=0, dont_inherit=False, optimize=-1",
        "Code for exec() or eval()."
      ) { call throws(Raise) in
        let mode = try call.string(2)
        guard ["exec", "eval", "single"].contains(mode) else {
          throw .valueError("compile() mode must be 'exec', 'eval' or 'single'")
        }
        let interpreter = call.interpreter
        let name: String = if case .string(let name) = call[1] { name.text } else { "<string>" }
        let text = try source(call, trimsStart: mode == "eval").text
        let program = try interpreter.parsed(SourceText(name: name, text: text))
        if mode == "eval" {
          guard program.statements.count == 1, case .expression? = program.statements.first?.kind else {
            throw Raise(.syntaxError, "invalid syntax")
          }
        }
        let object = interpreter.instantiate(
          interpreter.types.code, payload: CompiledText(program, echoes: mode == "single"))
        object.setAttribute(interpreter.symbols.intern("co_filename"), .text(name))
        object.setAttribute(interpreter.symbols.intern("co_name"), .text("<module>"))
        return .instance(object)
      },
    ]
  }

  /// What `compile()` made.
  private final class CompiledText {
    let program: Program
    /// Whether the value of a last expression is shown, as at a prompt.
    let echoes: Bool
    init(_ program: Program, echoes: Bool) {
      self.program = program
      self.echoes = echoes
    }
  }

  private static func compiled(_ value: Value) -> CompiledText? {
    guard case .instance(let instance) = value else { return nil }
    return instance.payload as? CompiledText
  }

  private static func source(_ call: Call, trimsStart: Bool) throws(Raise) -> SourceText {
    guard case .string(let string) = call[0].plain else {
      throw .typeError("\(call.function.name)() arg 1 must be a string, bytes or code object")
    }
    let text = trimsStart ? String(string.text.drop { $0 == " " || $0 == "\t" }) : string.text
    return SourceText(name: "<string>", text: text)
  }

  /// Runs the program with the names of the caller, or with those of the dicts given, which then get what it binds.
  private static func run(_ program: Program, _ call: Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    func dict(_ position: Int) throws(Raise) -> DictObject? {
      guard call.isGiven(position) else { return nil }
      guard case .dict(let dict) = call[position].plain else {
        throw .typeError(
          "\(call.function.name)() \(position == 1 ? "globals must be a dict" : "locals must be a mapping"), "
            + "not \(call.typeName(position))")
      }
      return dict
    }
    let globals = try dict(1)
    let locals = try dict(2)
    if let module = interpreter.runningModule(globals), locals == nil {
      return try interpreter.evaluate(program, in: module) ?? .none
    }
    // A module of its own, in which local names hide global ones.
    let module = ModuleObject(name: "__main__")
    func bind(_ dict: DictObject) {
      for case let entry? in dict.table.entries {
        guard case .string(let name) = entry.key else { continue }
        module[interpreter.symbols.intern(name.text)] = entry.value
      }
    }
    if let globals { bind(globals) } else { bind(try interpreter.globalNames()) }
    if let locals { bind(locals) } else if globals == nil { bind(try interpreter.localNames()) }
    let value = try interpreter.evaluate(program, in: module)
    if let target = locals ?? globals {
      for symbol in module.symbols {
        guard let value = module[symbol] else { continue }
        try target.set(.text(interpreter.symbols.name(of: symbol)), value, interpreter)
      }
    }
    return value ?? .none
  }
}
