extension Interpreter {
  /// `f.name` of a function of a program, where the program has not set it itself.
  func functionAttribute(_ function: FunctionObject, _ name: Symbol) throws(Raise) -> Value? {
    switch name {
    case names.name: return .text(function.name)
    case names.qualifiedName: return .text(function.qualifiedName)
    case names.documentation:
      return function.documentation.isEmpty ? Value.none : .text(function.documentation)
    case names.module: return .text(function.module.name)
    case names.defaults:
      return function.defaults.isEmpty ? Value.none : .tuple(TupleObject(function.defaults))
    case names.keywordDefaults: return try keywordDefaults(of: function)
    case names.annotations:
      let made = Value.dict(try annotations(of: function))
      function.attributes[name] = made
      return made
    case names.code: return codeObject(of: function)
    case names.closure: return closure(of: function)
    case names.globalVariables:
      return .dict(try Builtins.variables(of: function.module, self))
    case names.dictionary: return .dict(try ownAttributes(of: function))
    default: return nil
    }
  }

  private func keywordDefaults(of function: FunctionObject) throws(Raise) -> Value {
    let parameters = function.code.parameters
    let dict = DictObject()
    for (number, value) in function.keywordDefaults.enumerated() where !value.isUndefined {
      let place = parameters.positionalCount + number
      guard parameters.names.indices.contains(place) else { continue }
      try dict.set(.text(parameters.names[place]), value, self)
    }
    return dict.count == 0 ? .none : .dict(dict)
  }

  /// The hints of parameters and result. They are evaluated when they are first asked for, so that calls pay
  /// nothing for them and a hint that nabla cannot evaluate stands there as its text.
  private func annotations(of function: FunctionObject) throws(Raise) -> DictObject {
    let dict = DictObject()
    let postponed = function.module[symbols.intern("annotations")].map { isSame($0, .bool(true)) } ?? false
    for (name, range) in function.code.annotations {
      let text = function.code.source.text(of: range)
      var value = Value.text(text)
      if !postponed {
        do throws(Raise) {
          let program = try parsed(SourceText(name: "<annotation>", text: text))
          value = try evaluate(program, in: function.module) ?? value
        } catch {
          if error.kind == .keyboardInterrupt { throw error }
        }
      }
      try dict.set(.text(name), value, self)
    }
    return dict
  }

  /// `f.__code__`: what programs read of it, as plain attributes.
  private func codeObject(of function: FunctionObject) -> Value {
    let code = function.code
    let object = instantiate(types.code)
    func set(_ name: String, _ value: Value) { object.setAttribute(symbols.intern(name), value) }
    func texts(_ names: [String]) -> Value { .tuple(TupleObject(names.map(Value.text))) }
    let parameters = code.parameters
    set("co_name", .text(code.name))
    set("co_qualname", .text(code.qualifiedName))
    set("co_argcount", .int(parameters.positionalCount))
    set("co_posonlyargcount", .int(parameters.positionalOnlyCount))
    set("co_kwonlyargcount", .int(parameters.keywordOnlyCount))
    set("co_varnames", texts(code.localNames))
    set("co_nlocals", .int(code.localNames.count))
    set("co_freevars", texts(code.freeNames))
    set("co_filename", .text(code.source.name))
    set("co_firstlineno", .int(code.source.line(at: Int(code.definition.start)) + 1))
    set(
      "co_flags",
      .int((parameters.hasVariadic ? 4 : 0) | (parameters.hasKeywords ? 8 : 0) | (code.isGenerator ? 32 : 0)))
    var whole = code.definition
    whole.start = Int32(clamping: code.source.lineStarts[code.source.line(at: Int(whole.start))])
    set("co_source", .text(code.source.text(of: whole)))
    return .instance(object)
  }

  private func closure(of function: FunctionObject) -> Value {
    let names = function.code.freeNames
    guard !names.isEmpty else { return .none }
    return .tuple(TupleObject(function.closure.map { cell in
      let object = instantiate(types.cell)
      if !cell.value.isUndefined { object.setAttribute(symbols.intern("cell_contents"), cell.value) }
      return .instance(object)
    }))
  }

  private func ownAttributes(of function: FunctionObject) throws(Raise) -> DictObject {
    let dict = DictObject()
    for (symbol, value) in function.attributes where symbol != names.annotations {
      try dict.set(.text(symbols.name(of: symbol)), value, self)
    }
    dict.mirrored = function
    return dict
  }
}
