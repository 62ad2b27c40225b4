/// Printing, asking, showing and explaining.
extension Builtins {
  static var output: [NativeEntry] {
    [
      NativeEntry(
        "print", "*args, sep=' ', end='\\n', file=None, flush=False",
        "Print the values, separated by sep and followed by end.", print),
      NativeEntry(
        "display", "*objs, **kwargs", "Show each object as a cell's last value is shown.", display),
      NativeEntry(
        "input", "prompt='', /", "Read a line of text; the prompt is printed first.", input),
      NativeEntry("help", "object=<none>, /", "Print what is known about an object.", help),
    ]
  }

  private static func spacing(
    _ call: Call, _ position: Int, _ fallback: String
  ) throws(Raise) -> String {
    switch call[position] {
    case .undefined, .none: return fallback
    case .string(let text): return text.text
    default:
      let name = call.function.signature.parameters[position].name
      throw .typeError("\(name) must be None or a string, not \(call.typeName(position))")
    }
  }

  private static func print(_ call: Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    let separator = try spacing(call, 1, " ")
    let end = try spacing(call, 2, "\n")
    var text = ""
    for (position, value) in call.variadic(0).enumerated() {
      if position > 0 { text += separator }
      text += try interpreter.string(value)
    }
    text += end
    let file = call.isGiven(3) && !call[3].isNone ? call[3] : interpreter.replacedOutput
    if let file {
      let name = interpreter.symbols.intern("write")
      guard let write = try interpreter.attributeIfPresent(file, name) else {
        throw Raise(
          .attributeError, "'\(interpreter.typeName(of: file))' object has no attribute 'write'")
      }
      _ = try interpreter.call(write, [.text(text)])
    } else {
      try write(text, interpreter)
    }
    if call.isGiven(4), try call.bool(4) { try flush(call[3], interpreter) }
    return .none
  }

  /// Long text goes out in pieces, between which Ctrl-C is seen.
  private static func write(_ text: String, _ interpreter: Interpreter) throws(Raise) {
    guard text.utf8.count > Interpreter.uninterrupted else { return interpreter.output.write(text) }
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    while start < scalars.endIndex {
      let end =
        scalars.index(start, offsetBy: Interpreter.uninterrupted, limitedBy: scalars.endIndex)
        ?? scalars.endIndex
      interpreter.output.write(String(text[start..<end]))
      try interpreter.checkInterrupt()
      start = end
    }
  }

  /// `flush=True`: at once, not when a buffer is full.
  private static func flush(_ file: Value, _ interpreter: Interpreter) throws(Raise) {
    guard !file.isUndefined, !file.isNone else { return interpreter.output.flush() }
    let name = interpreter.symbols.intern("flush")
    if let function = try interpreter.attributeIfPresent(file, name) {
      _ = try interpreter.call(function, [])
    }
  }

  private static func display(_ call: Call) throws(Raise) -> Value {
    for value in call.variadic(0) {
      call.interpreter.output.write(try call.interpreter.display(value) + "\n")
    }
    return .none
  }

  private static func input(_ call: Call) throws(Raise) -> Value {
    let interpreter = call.interpreter
    var prompt = ""
    if case .undefined = call[0] {} else { prompt = try interpreter.string(call[0]) }
    guard let readLine = interpreter.readLine else {
      interpreter.output.write(prompt)
      throw Raise(
        .eofError, "EOF when reading a line",
        hint: "nobody can be asked here; assign the value in the cell instead.")
    }
    guard let line = readLine(prompt) else {
      try interpreter.checkInterrupt()
      throw Raise(.eofError, "EOF when reading a line")
    }
    return .text(line)
  }

  private static func help(_ call: Call) throws(Raise) -> Value {
    if case .undefined = call[0] {
      call.interpreter.output.write("help(x) tells about x: a function, a class, a module.\n")
      return .none
    }
    call.interpreter.output.write(HelpText.text(for: call[0], call.interpreter))
    return .none
  }
}

/// What `help(x)` and `x?` say.
package enum HelpText {
  package static func text(for value: Value, _ interpreter: Interpreter) -> String {
    switch value {
    case .native(let function):
      let place = function.module.isEmpty ? "builtins" : function.module
      return entry(
        "Help on built-in function \(function.name) in module \(place):",
        "\(function.name)(\(function.signature.text))", function.documentation)
    case .function(let function):
      return entry(
        "Help on function \(function.name) in module \(function.module.name):",
        "\(function.qualifiedName)(\(function.signatureText))", function.documentation)
    case .method(let method): return text(for: method.function, interpreter)
    case .type(let type): return describe(type, interpreter)
    case .module(let module):
      let names = module.symbols.map(interpreter.symbols.name(of:))
        .filter { !$0.hasPrefix("_") }.sorted()
      return entry(
        "Help on module \(module.name):", module.documentation, names.joined(separator: ", "))
    default: return describe(interpreter.type(of: value), interpreter)
    }
  }

  private static func describe(_ type: TypeObject, _ interpreter: Interpreter) -> String {
    var text = "Help on class \(type.name) in module "
    text += (type.module.isEmpty ? "builtins" : type.module) + ":\n\nclass \(type.name)"
    let bases = type.bases.map(\.name).filter { $0 != "object" }
    if !bases.isEmpty { text += "(" + bases.joined(separator: ", ") + ")" }
    text += "\n"
    if let constructor = type.constructor {
      text += " |  \(type.name)(\(constructor.signature.text))\n"
    }
    for line in type.documentation.split(separator: "\n") { text += " |  \(line)\n" }
    var members: [(name: String, line: String)] = []
    for (symbol, member) in type.attributes {
      let name = interpreter.symbols.name(of: symbol)
      switch member {
      case .value(.native(let function)):
        members.append((name, "\(name)(\(function.signature.text))  \(function.documentation)"))
      case .value(.function(let function)):
        members.append((name, "\(name)(\(function.signatureText))  \(function.documentation)"))
      case .property(let property): members.append((name, "\(name)  \(property.documentation)"))
      default: members.append((name, name))
      }
    }
    for member in members.sorted(by: { $0.name < $1.name }) { text += " |  \(member.line)\n" }
    return text
  }

  private static func entry(_ title: String, _ first: String, _ rest: String) -> String {
    var text = title + "\n\n" + first + "\n"
    for line in rest.split(separator: "\n", omittingEmptySubsequences: false) where !rest.isEmpty {
      text += "    " + line + "\n"
    }
    return text
  }
}
