import TensorCore

// Items and attributes that the machine's loop does not find by itself.
extension Interpreter {
  @inline(never)
  func getItem(
    _ instruction: UnsafeMutablePointer<Instruction>, _ b: UnsafeMutablePointer<Value>,
    _ c: UnsafeMutablePointer<Value>, _ regs: UnsafeMutablePointer<Value>
  ) throws(Raise) {
    if case .dict = b.pointee {
      let place = b.withObject(DictObject.self) {
        $0.mirrored == nil ? $0.table.plainPlace(of: c) : -2
      }
      if place >= 0 {
        let target = regs + Int(instruction.pointee.a)
        if instruction.pointee.x == 0 {
          b.withObject(DictObject.self) { $0.table.copyValue(at: place, to: target) }
          return
        }
        var found = Value.undefined
        b.withObject(DictObject.self) { $0.table.copyValue(at: place, to: &found) }
        if instruction.pointee.x & 1 != 0 { b.drop() }
        if instruction.pointee.x & 2 != 0 { c.drop() }
        target.pointee = found
        return
      }
    }
    if b.pointee.isUndefined || c.pointee.isUndefined { throw Raise(.unboundLocalError, "") }
    let result = try subscripted(b.pointee, c.pointee)
    if instruction.pointee.x & 1 != 0 { b.drop() }
    if instruction.pointee.x & 2 != 0 { c.drop() }
    (regs + Int(instruction.pointee.a)).pointee = result
  }

  @inline(never)
  func setItem(
    _ instruction: UnsafeMutablePointer<Instruction>, _ a: UnsafeMutablePointer<Value>,
    _ b: UnsafeMutablePointer<Value>, _ c: UnsafeMutablePointer<Value>
  ) throws(Raise) {
    if a.pointee.isUndefined || b.pointee.isUndefined || c.pointee.isUndefined {
      throw Raise(.unboundLocalError, "")
    }
    if case .dict = b.pointee {
      let place = b.withObject(DictObject.self) { $0.mirrored == nil ? $0.table.plainPlace(of: c) : -2 }
      if place >= 0 {
        let takes = instruction.pointee.x & 4 != 0
        b.withObject(DictObject.self) { $0.table.setValue(at: place, to: a, takes: takes) }
        if instruction.pointee.x & 1 != 0 { b.drop() }
        if instruction.pointee.x & 2 != 0 { c.drop() }
        if takes { a.drop() }
        return
      }
    }
    // After `x[i] += v` the new value may be a view of `x` that has been written already.
    if instruction.pointee.y == 1, case .array(let view) = a.pointee, case .array(let whole) = b.pointee,
      view.memory == whole.memory
    {
      a.drop()
    } else {
      try setSubscript(b.pointee, c.pointee, a.pointee)
    }
    if instruction.pointee.x & 1 != 0 { b.drop() }
    if instruction.pointee.x & 2 != 0 { c.drop() }
    if instruction.pointee.x & 4 != 0 { a.drop() }
  }

  /// `d.get(key)` and `d.get(key, default)` on a plain dict with a plain key; false where that is not it.
  @inline(never)
  func getDirectly(
    _ window: UnsafeMutablePointer<Value>, _ count: Int, into target: UnsafeMutablePointer<Value>
  ) -> Bool {
    guard case .dict = window.pointee, !window[count].isUndefined else { return false }
    let place = window.withObject(DictObject.self) { dict in
      dict.flavour == .dict ? dict.table.plainPlace(of: window + 1) : -2
    }
    if place == -2 { return false }
    var result = Value.none
    if place >= 0 {
      window.withObject(DictObject.self) { $0.table.copyValue(at: place, to: &result) }
    } else if count == 2 {
      result = (window + 2).takeValue()
    }
    for position in 0...count { (window + position).drop() }
    target.pointee = result
    return true
  }

  // MARK: Attributes

  /// A name of a module, whose place is remembered.
  @inline(__always)
  private func attribute(of module: ModuleObject, _ cache: UnsafeMutablePointer<AttributeCache>) -> Value? {
    if cache.pointee.module !== module {
      guard let slot = module.existingSlot(for: cache.pointee.symbol) else { return nil }
      // The slot is the module's from here on, no object's.
      cache.pointee.kind = .empty
      cache.pointee.module = module
      cache.pointee.slot = Int32(truncatingIfNeeded: slot)
    }
    let found = module.storage + Int(cache.pointee.slot)
    return found.pointee.isUndefined ? nil : found.pointee
  }

  /// What an attribute of arrays says without a call, such as `shape`.
  @inline(__always)
  private func arrayGetter(
    _ cache: UnsafeMutablePointer<AttributeCache>
  ) -> ((Tensor, Interpreter) -> Value)? {
    let epoch = types.object.epoch.counter.pointee
    if cache.pointee.kind != .ofArray || cache.pointee.epoch != epoch {
      guard case .property(let property)? = types.array.member(cache.pointee.symbol), property.arrayGetter != nil
      else { return nil }
      cache.pointee.kind = .ofArray
      cache.pointee.epoch = epoch
      cache.pointee.property = property
    }
    return cache.pointee.property?.arrayGetter
  }

  @inline(never)
  func getAttribute(
    _ instruction: UnsafeMutablePointer<Instruction>, _ b: UnsafeMutablePointer<Value>,
    _ a: UnsafeMutablePointer<Value>, _ cache: UnsafeMutablePointer<AttributeCache>
  ) throws(Raise) {
    let name = cache.pointee.symbol
    if b.pointee.isUndefined { throw Raise(.unboundLocalError, "") }
    let result: Value
    if case .instance(let instance) = b.pointee {
      let member = instance.type.member(name)
      if let position = instance.layout.position(of: name), instance.type !== types.superType,
        !instance.type.interceptsAttributes
      {
        if case .property? = member {
        } else {
          cache.pointee.remember(instance.type, instance.layout, .slot, self)
          cache.pointee.slot = Int32(truncatingIfNeeded: position)
        }
      }
      result = try attribute(b.pointee, name)
    } else if case .module(let module) = b.pointee, let found = attribute(of: module, cache) {
      result = found
    } else if case .array(let tensor) = b.pointee, let getter = arrayGetter(cache) {
      result = getter(tensor, self)
    } else {
      result = try attribute(b.pointee, name)
    }
    if instruction.pointee.x != 0 { b.drop() }
    a.pointee = result
  }

  @inline(never)
  func setAttribute(
    _ instruction: UnsafeMutablePointer<Instruction>, _ a: UnsafeMutablePointer<Value>,
    _ b: UnsafeMutablePointer<Value>, _ cache: UnsafeMutablePointer<AttributeCache>
  ) throws(Raise) {
    if a.pointee.isUndefined || b.pointee.isUndefined { throw Raise(.unboundLocalError, "") }
    let name = cache.pointee.symbol
    if case .instance(let instance) = b.pointee {
      let before = instance.layout
      try setAttribute(b.pointee, name, a.pointee)
      let type = instance.type
      let isPlain: Bool
      if case .property? = type.member(name) {
        isPlain = false
      } else {
        isPlain = type.member(names.setAttribute) == nil
      }
      if isPlain, let position = instance.layout.position(of: name) {
        cache.pointee.remember(type, before, before === instance.layout ? .slot : .adding, self)
        cache.pointee.nextHeld = instance.layout
        cache.pointee.nextLayout = Unmanaged.passUnretained(instance.layout)
        cache.pointee.slot = Int32(truncatingIfNeeded: position)
        type.expectedSlots = max(type.expectedSlots, instance.count)
      }
    } else {
      try setAttribute(b.pointee, name, a.pointee)
    }
    if instruction.pointee.x & 1 != 0 { b.drop() }
    if instruction.pointee.x & 2 != 0 { a.drop() }
  }
}
