extension Interpreter {
  /// Makes a function of its code, its defaults and the cells of its closure.
  func makeFunction(
    _ instruction: UnsafeMutablePointer<Instruction>, _ regs: UnsafeMutablePointer<Value>,
    _ code: UnsafeMutablePointer<CodeHeader>
  ) {
    let owner = code.pointee.owner.takeUnretainedValue()
    let inner = owner.children[Int(instruction.pointee.b)]
    var next = regs + Int(instruction.pointee.c)
    func take(_ count: Int) -> [Value] {
      var values: [Value] = []
      for _ in 0..<count {
        values.append(next.takeValue())
        next += 1
      }
      return values
    }
    let defaults = take(Int(instruction.pointee.y))
    let keywordDefaults = take(Int(instruction[1].a))
    let closure = take(Int(instruction[1].b)).map { value in
      if case .cell(let cell) = value { return cell }
      return CellObject(.undefined)
    }
    let function = FunctionObject(
      code: inner, module: owner.module, defaults: defaults, keywordDefaults: keywordDefaults,
      closure: closure)
    (regs + Int(instruction.pointee.a)).pointee = .function(function)
  }

  /// Runs a class body and makes the class.
  func buildClass(
    _ instruction: UnsafeMutablePointer<Instruction>, _ regs: UnsafeMutablePointer<Value>,
    _ consts: UnsafeMutablePointer<Value>, _ code: UnsafeMutablePointer<CodeHeader>
  ) throws(Raise) {
    let owner = code.pointee.owner.takeUnretainedValue()
    let first = regs + Int(instruction.pointee.b)
    let count = Int(instruction.pointee.y)
    let keywordCount = owner.keywordSites[Int(instruction[1].a)].names.count
    let body = first.takeValue()
    var bases: [TypeObject] = []
    for position in 0..<count {
      let base = (first + 1 + position).takeValue()
      guard case .type(let type) = base else {
        throw .typeError("a class can only derive from classes, not from '\(typeName(of: base))' objects")
      }
      try checkBase(type)
      bases.append(type)
    }
    for position in 0..<keywordCount { (first + 1 + count + position).drop() }
    if bases.isEmpty { bases = [types.object] }
    guard case .string(let name) = consts[Int(instruction.pointee.c)],
      case .function(let function) = body
    else { return }
    let namespace = DictObject()
    let cell = try call(body, [.dict(namespace)])
    let type = TypeObject(
      name: name.text, module: owner.module.name, bases: bases, ancestors: try linearized(bases, name.text),
      exceptionKind: nil, isBuiltin: false)
    type.qualifiedName = function.code.qualifiedName
    type.documentation = function.code.documentation
    var hooks: [(Symbol, Value)] = []
    var place = 0
    while let (entry, next) = namespace.table.next(from: place) {
      place = next
      guard case .string(let key) = entry.key else { continue }
      let symbol = symbols.intern(key.text)
      type.setMember(symbol, member(from: entry.value))
      if specialMethod(entry.value, names.setName) != nil { hooks.append((symbol, entry.value)) }
    }
    if case .cell(let classCell) = cell { classCell.value = .type(type) }
    for (symbol, value) in hooks {
      _ = try call(
        attribute(value, names.setName), [.type(type), .text(symbols.name(of: symbol))])
    }
    for base in type.ancestors {
      let symbol = symbols.intern("__init_subclass__")
      if case .classMethod(let hook)? = base.attributes[symbol] {
        _ = try call(hook, [.type(type)])
        break
      }
      if case .value(let hook)? = base.attributes[symbol] {
        _ = try call(hook, [.type(type)])
        break
      }
    }
    (regs + Int(instruction.pointee.a)).pointee = .type(type)
  }

  /// Refuses built-in types whose values are no objects with attributes.
  private func checkBase(_ type: TypeObject) throws(Raise) {
    let closed = [
      types.int, types.bool, types.float, types.str, types.bytes, types.list, types.tuple, types.dict,
      types.set, types.frozenset, types.range, types.slice, types.function, types.array,
    ]
    guard closed.contains(where: { $0 === type }) else { return }
    throw .typeError(
      "type '\(type.name)' is not an acceptable base type",
      hint: "keep a \(type.name) in an attribute instead: self.items = \(type.name)()")
  }

  /// The method resolution order behind a class with these bases: the C3 linearization.
  private func linearized(_ bases: [TypeObject], _ name: String) throws(Raise) -> [TypeObject] {
    var sequences = bases.map { [$0] + $0.ancestors } + [bases]
    var order: [TypeObject] = []
    while true {
      sequences.removeAll(where: \.isEmpty)
      if sequences.isEmpty { return order }
      let next = sequences.lazy.compactMap(\.first).first { candidate in
        !sequences.contains { $0.dropFirst().contains { $0 === candidate } }
      }
      guard let next else {
        let names = bases.map(\.name).joined(separator: ", ")
        throw .typeError(
          "Cannot create a consistent method resolution\norder (MRO) for bases \(names)")
      }
      order.append(next)
      for number in sequences.indices where sequences[number].first === next {
        sequences[number].removeFirst()
      }
    }
  }
}
