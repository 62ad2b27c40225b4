extension Interpreter {
  /// Entering and leaving a `with` block. The manager lies in register `b`.
  func context(
    _ instruction: UnsafeMutablePointer<Instruction>, _ regs: UnsafeMutablePointer<Value>
  ) throws(Raise) {
    let manager = regs[Int(instruction.pointee.b)]
    let target = regs + Int(instruction.pointee.a)
    if instruction.pointee.op == .withEnter {
      if manager.isUndefined { throw Raise(.unboundLocalError, "") }
      guard let enter = try contextMethod(manager, names.enter) else { throw missingProtocol(manager) }
      guard try contextMethod(manager, names.exit) != nil else {
        throw missingProtocol(manager, " (missed __exit__ method)")
      }
      target.pointee = try call(enter, [])
      return
    }
    guard let exit = try contextMethod(manager, names.exit) else { throw missingProtocol(manager) }
    guard instruction.pointee.x == 1 else {
      _ = try call(exit, [.none, .none, .none])
      target.put(.none)
      return
    }
    let exception = regs[Int(instruction.pointee.c)]
    var way = Value.none
    if case .instance(let instance) = exception, let payload = instance.payload as? ExceptionPayload {
      way = tracebackObject(payload)
    }
    let result = try call(exit, [.type(type(of: exception)), exception, way])
    target.put(.bool(try truth(result)))
  }

  private func contextMethod(_ manager: Value, _ name: Symbol) throws(Raise) -> Value? {
    try attributeIfPresent(manager, name)
  }

  private func missingProtocol(_ manager: Value, _ lack: String = "") -> Raise {
    .typeError(
      "'\(typeName(of: manager))' object does not support the context manager protocol\(lack)")
  }

  // MARK: Import

  func runImport(
    _ instruction: UnsafeMutablePointer<Instruction>, _ regs: UnsafeMutablePointer<Value>,
    _ consts: UnsafeMutablePointer<Value>, _ code: UnsafeMutablePointer<CodeHeader>
  ) throws(Raise) {
    let target = regs + Int(instruction.pointee.a)
    switch instruction.pointee.op {
    case .importModule:
      guard case .string(let text) = consts[Int(instruction.pointee.c)] else { return }
      var name = text.text
      let level = Int(instruction.pointee.y)
      if level > 0 { name = try absoluteName(name, level, code.pointee.owner.takeUnretainedValue().module) }
      let module = try importModule(name)
      if instruction.pointee.x == 0, let first = name.split(separator: ".").first {
        target.pointee = .module(try importModule(String(first)))
      } else {
        target.pointee = .module(module)
      }
    case .importFrom:
      guard case .string(let name) = consts[Int(instruction.pointee.c)],
        case .module(let module) = regs[Int(instruction.pointee.b)]
      else { return }
      let symbol = symbols.intern(name.text)
      if let value = try attributeIfPresent(.module(module), symbol) {
        target.pointee = value
        return
      }
      // A module inside a package.
      do throws(Raise) {
        target.pointee = .module(try importModule("\(module.name).\(name.text)"))
      } catch {
        // A module that is missing inside the imported one is reported as it is.
        guard !error.isInstance, error.kind == .moduleNotFoundError,
          error.message.hasPrefix("No module named '\(module.name).\(name.text)'")
        else { throw error }
        throw Raise(
          .importError,
          "cannot import name '\(name.text)' from '\(module.name)' (\(module.path ?? "unknown location"))",
          hint: error.hint ?? absentModules[module.name + ".*"] ?? attributeHint(.module(module), name.text).map {
            $0.hasPrefix("did you mean .") ? "did you mean " + $0.dropFirst(14) : $0
          })
      }
    default:
      guard case .module(let module) = regs[Int(instruction.pointee.b)] else { return }
      try importAll(of: module, into: code.pointee.owner.takeUnretainedValue().module)
      regs[Int(instruction.pointee.b)] = .undefined
    }
  }

  private func importAll(of module: ModuleObject, into target: ModuleObject) throws(Raise) {
    var exported = module.exportedNames
    if exported == nil, let list = module[names.all] {
      var texts: [String] = []
      for item in try values(of: list) {
        if case .string(let text) = item { texts.append(text.text) }
      }
      exported = texts
    }
    if let exported {
      for name in exported {
        let symbol = symbols.intern(name)
        guard let value = try attributeIfPresent(.module(module), symbol) else {
          throw Raise(.attributeError, "module '\(module.name)' has no attribute '\(name)'")
        }
        target[symbol] = value
      }
      return
    }
    for symbol in module.symbols where !symbols.name(of: symbol).hasPrefix("_") {
      if let value = module[symbol] { target[symbol] = value }
    }
  }

  /// The name behind leading dots, seen from a module.
  private func absoluteName(
    _ name: String, _ level: Int, _ module: ModuleObject
  ) throws(Raise) -> String {
    var parts = module.name.split(separator: ".").map(String.init)
    let isPackage = module.path?.hasSuffix("__init__.py") ?? false
    let dropped = isPackage ? level - 1 : level
    guard module.name != "__main__", dropped < parts.count || (dropped == parts.count && !name.isEmpty)
    else {
      throw Raise(.importError, "attempted relative import with no known parent package")
    }
    parts.removeLast(dropped)
    return (parts + (name.isEmpty ? [] : [name])).joined(separator: ".")
  }
}
