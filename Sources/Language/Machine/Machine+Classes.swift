// Making classes: the `class` statement, `type(name, bases, dict)` and classes of classes.
extension Interpreter {
  /// Runs a class body and makes the class.
  func buildClass(
    _ instruction: UnsafeMutablePointer<Instruction>, _ regs: UnsafeMutablePointer<Value>,
    _ consts: UnsafeMutablePointer<Value>, _ code: UnsafeMutablePointer<CodeHeader>
  ) throws(Raise) {
    let owner = code.pointee.owner.takeUnretainedValue()
    let first = regs + Int(instruction.pointee.b)
    let count = Int(instruction.pointee.y)
    let keywordNames = owner.keywordSites[Int(instruction[1].a)].names
    let body = first.takeValue()
    var bases: [Value] = []
    for position in 0..<count { bases.append((first + 1 + position).takeValue()) }
    var keywords: [(Symbol, Value)] = []
    var metaclass: Value?
    for (position, name) in keywordNames.enumerated() {
      let value = (first + 1 + count + position).takeValue()
      if symbols.name(of: name) == "metaclass" { metaclass = value } else { keywords.append((name, value)) }
    }
    guard case .string(let name) = consts[Int(instruction.pointee.c)],
      case .function(let function) = body
    else { return }
    let types = try baseTypes(bases)
    let maker = try winningMetaclass(metaclass, types)
    let namespace = DictObject()
    let cell = try call(body, [.dict(namespace)])
    // The body may say where the class belongs.
    var module = owner.module.name
    if case .string(let said)? = try namespace.value(for: .text("__module__"), self) { module = said.text }
    let plan = ClassPlan(
      name: name.text, qualifiedName: function.code.qualifiedName, module: module,
      documentation: function.code.documentation)
    let made: Value
    if let maker {
      try namespace.set(.text("__module__"), .text(plan.module), self)
      try namespace.set(.text("__qualname__"), .text(plan.qualifiedName), self)
      try namespace.set(.text("__classcell__"), cell, self)
      // A metaclass sees the bases as they were written: none is not `object`.
      let written = bases.isEmpty ? [] : types.map(Value.type)
      made = try call(
        .type(maker), [.text(plan.name), .tuple(TupleObject(written)), .dict(namespace)],
        keywords: keywords)
      if case .type(let type) = made, type.documentation.isEmpty {
        type.documentation = plan.documentation
      }
    } else {
      made = .type(
        try makeClass(plan, types, namespace, metaclass: nil, keywords: keywords, cell: cell))
    }
    if case .cell(let classCell) = cell, classCell.value.isUndefined { classCell.value = made }
    (regs + Int(instruction.pointee.a)).pointee = made
  }

  /// What a class is made of beside its bases and names.
  struct ClassPlan {
    let name: String
    let qualifiedName: String
    let module: String
    var documentation = ""
  }

  /// The bases of a class, each checked; `object` where there are none.
  func baseTypes(_ values: [Value]) throws(Raise) -> [TypeObject] {
    var bases: [TypeObject] = []
    for value in try resolvedBases(values) {
      var value = value
      if case .instance(let instance) = value, let form = instance.payload as? TypeForm,
        let origin = form.origin
      {
        value = .type(origin)
      }
      if case .type(let type) = value, type === types.array, let base = extensions[ArrayBase.key] as? ArrayBase {
        value = .type(try base.make())
      }
      guard case .type(let type) = value else {
        throw .typeError("a class can only derive from classes, not from '\(typeName(of: value))' objects")
      }
      try checkBase(type)
      if bases.contains(where: { $0 === type }) {
        throw .typeError("duplicate base class \(type.name)")
      }
      bases.append(type)
    }
    return bases.isEmpty ? [types.object] : bases
  }

  /// The bases as their `__mro_entries__` puts them: what stands for a class names the class itself.
  private func resolvedBases(_ values: [Value]) throws(Raise) -> [Value] {
    var resolved: [Value] = []
    for value in values {
      guard case .instance = value,
        let entries = specialMethod(value, symbols.intern("__mro_entries__"))
      else {
        resolved.append(value)
        continue
      }
      resolved += try self.values(of: call(entries, [value, .tuple(TupleObject(values))]))
    }
    return resolved
  }

  /// The class that makes the class: the one named, or the most derived of its bases; nil for `type`.
  private func winningMetaclass(_ named: Value?, _ bases: [TypeObject]) throws(Raise) -> TypeObject? {
    var winner: TypeObject?
    if let named {
      guard case .type(let type) = named, type.isSubtype(of: types.type) else {
        throw .typeError("metaclass must be a class that derives from type, not \(try representation(named))")
      }
      if type !== types.type { winner = type }
    }
    for base in bases {
      guard let other = base.metaclass else { continue }
      if winner == nil || other.isSubtype(of: winner ?? other) {
        winner = other
      } else if let known = winner, !known.isSubtype(of: other) {
        throw .typeError(
          "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
            + "metaclasses of all its bases")
      }
    }
    return winner
  }

  /// Makes a class of the names that its body bound, and tells its bases and descriptors.
  func makeClass(
    _ plan: ClassPlan, _ bases: [TypeObject], _ namespace: DictObject, metaclass: TypeObject?,
    keywords: [(Symbol, Value)], cell: Value
  ) throws(Raise) -> TypeObject {
    let type = TypeObject(
      name: plan.name, module: plan.module, bases: bases,
      ancestors: try linearized(bases, plan.name), exceptionKind: nil, isBuiltin: false)
    type.qualifiedName = plan.qualifiedName
    type.builtinBase = try builtinBase(bases)
    type.documentation = plan.documentation
    type.metaclass = metaclass
    let hooks = try define(type, namespace)
    finish(type, bases)
    if case .cell(let classCell) = cell { classCell.value = .type(type) }
    for (symbol, value) in hooks {
      _ = try call(
        attribute(value, names.setName), [.type(type), .text(symbols.name(of: symbol))])
    }
    try tellBases(of: type, keywords)
    return type
  }

  /// Gives a class the names of its body. Returns those that want to know their own names.
  private func define(
    _ type: TypeObject, _ namespace: DictObject
  ) throws(Raise) -> [(Symbol, Value)] {
    var hooks: [(Symbol, Value)] = []
    let hidden: Set<String> = ["__classcell__", "__module__", "__qualname__"]
    var place = 0
    while let (entry, next) = namespace.table.next(from: place) {
      place = next
      guard case .string(let key) = entry.key, !hidden.contains(key.text) else { continue }
      let symbol = symbols.intern(key.text)
      var member = member(from: entry.value)
      if symbol == names.initSubclass || symbol == names.classItem, case .value(let function) = member {
        member = .classMethod(function)
      }
      type.setMember(symbol, member)
      if specialMethod(entry.value, names.setName) != nil { hooks.append((symbol, entry.value)) }
    }
    // A class that says when its objects are equal must say how they hash.
    if type.attributes[names.comparison[0]] != nil, type.attributes[names.hash] == nil {
      type.setMember(names.hash, .value(.none))
    }
    if let slots = type.attributes[names.slots], case .value(let value) = slots {
      try restrict(type, to: value)
    }
    return hooks
  }

  /// `__slots__`: the class's objects have these attributes only, unless a base allows any.
  private func restrict(_ type: TypeObject, to slots: Value) throws(Raise) {
    var allowed: Set<Symbol> = []
    let listed: [Value]
    if case .string = slots { listed = [slots] } else { listed = try values(of: slots) }
    for item in listed {
      guard case .string(let name) = item else {
        throw .typeError("__slots__ items must be strings, not '\(typeName(of: item))'")
      }
      if name.text == "__dict__" { return }
      if type.attributes[symbols.intern(name.text)] != nil {
        throw .valueError("'\(name.text)' in __slots__ conflicts with class variable")
      }
      allowed.insert(symbols.intern(Compiler.mangled(name.text, in: type.name)))
    }
    for ancestor in type.ancestors where ancestor !== types.object {
      guard let inherited = ancestor.allowedSlots else { return }
      allowed.formUnion(inherited)
    }
    type.allowedSlots = allowed
  }

  /// Notes what the machine wants to know of a class before its first object is made.
  private func finish(_ type: TypeObject, _ bases: [TypeObject]) {
    type.checksAbstractMethods = bases.contains(where: \.checksAbstractMethods)
      || (type.metaclass?.checksAbstractMethods ?? false)
    if type.checksAbstractMethods {
      var candidates = Set(bases.flatMap(\.abstractMethods))
      for (symbol, member) in type.attributes where isAbstract(member) {
        candidates.insert(symbols.name(of: symbol))
      }
      type.abstractMethods = candidates.filter { name in
        type.member(symbols.intern(name)).map(isAbstract) ?? false
      }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    if case .value(let hook)? = type.member(names.getAlways), case .function = hook {
      type.interceptsAttributes = true
    }
  }

  private func isAbstract(_ member: TypeObject.Member) -> Bool {
    func isMarked(_ value: Value) -> Bool {
      guard case .function(let function) = value else { return false }
      return function.attributes[symbols.intern("__isabstractmethod__")] != nil
    }
    switch member {
    case .value(let value), .staticMethod(let value), .classMethod(let value): return isMarked(value)
    case .property(let property): return isMarked(property.getter) || isMarked(property.setter)
    }
  }

  /// The error of a call of a class with abstract methods.
  func abstractCall(_ type: TypeObject) -> Raise {
    let plural = type.abstractMethods.count == 1 ? "" : "s"
    return .typeError(
      "Can't instantiate abstract class \(type.name) with abstract method\(plural) "
        + type.abstractMethods.joined(separator: ", "),
      hint: "a subclass must define \(type.abstractMethods.count == 1 ? "it" : "them") first")
  }

  /// Calls the `__init_subclass__` of the nearest base.
  private func tellBases(of type: TypeObject, _ keywords: [(Symbol, Value)]) throws(Raise) {
    for base in type.ancestors {
      switch base.attributes[names.initSubclass] {
      case .classMethod(let hook)?, .value(let hook)?, .staticMethod(let hook)?:
        _ = try call(hook, [.type(type)], keywords: keywords)
        return
      default: break
      }
    }
    guard keywords.isEmpty else {
      throw .typeError("\(type.name).__init_subclass__() takes no keyword arguments")
    }
  }

  /// Refuses built-in types that Python refuses, or whose values are no objects with attributes.
  private func checkBase(_ type: TypeObject) throws(Raise) {
    let closed = [types.bool, types.range, types.slice, types.function, types.array, types.none]
    guard closed.contains(where: { $0 === type }) else { return }
    throw .typeError(
      "type '\(type.name)' is not an acceptable base type",
      hint: "keep a \(type.name) in an attribute instead of deriving from it")
  }

  /// The built-in type whose values objects of a class with these bases hold. Types that `Library` makes of a
  /// built-in one, such as named tuples, construct their objects themselves.
  private func builtinBase(_ bases: [TypeObject]) throws(Raise) -> TypeObject? {
    var found: TypeObject?
    for base in bases {
      let own =
        base.isBuiltin
        ? storageTypes.first { base === $0 || (base.constructor != nil && base.isSubtype(of: $0)) }
        : base.builtinBase
      guard let own else { continue }
      if let found, found !== own {
        throw .typeError("multiple bases have instance lay-out conflict")
      }
      found = own
    }
    return found
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
