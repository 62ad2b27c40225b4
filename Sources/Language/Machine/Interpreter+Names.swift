// The variables of the calling function, for `globals()` and `locals()`: native functions have no frame.
extension Interpreter {
  /// The variables of the module whose code is running.
  func globalNames() throws(Raise) -> DictObject {
    guard machine.depth > 0 else { return try Builtins.variables(of: main, self) }
    let code = machine.frames[machine.depth].code.pointee.owner.takeUnretainedValue()
    return try Builtins.variables(of: code.module, self)
  }

  /// The module whose code runs, where its names are all that the running code sees; with a dict, the module whose
  /// names the dict shows.
  func runningModule(_ globals: DictObject?) -> ModuleObject? {
    if let globals { return globals.mirrored as? ModuleObject }
    guard machine.depth > 0 else { return main }
    let code = machine.frames[machine.depth].code.pointee.owner.takeUnretainedValue()
    return code.kind == .module ? code.module : nil
  }

  /// The variables of the function that is running, as of now; in a class body or a module, its names.
  func localNames() throws(Raise) -> DictObject {
    guard machine.depth > 0 else { return try globalNames() }
    let frame = machine.frames[machine.depth]
    let code = frame.code.pointee.owner.takeUnretainedValue()
    switch code.kind {
    case .module: return try globalNames()
    case .classBody:
      if case .dict(let namespace) = frame.registers[0] { return namespace }
      return DictObject()
    case .function: break
    }
    let dict = DictObject()
    func add(_ name: String, _ value: Value) throws(Raise) {
      var value = value
      if case .cell(let cell) = value { value = cell.value }
      guard !value.isUndefined, !name.isEmpty, !name.hasPrefix(".") else { return }
      try dict.set(.text(name), value, self)
    }
    for (position, name) in code.localNames.enumerated() { try add(name, frame.registers[position]) }
    if let cells = frame.cells {
      for (position, name) in code.freeNames.enumerated() where name != "__class__" {
        try add(name, .cell(cells[position].takeUnretainedValue()))
      }
    }
    return dict
  }
}
