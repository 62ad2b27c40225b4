extension Interpreter {
  /// Finds what `receiver.name(…)` calls and remembers it. True: a method whose first argument is the receiver;
  /// false: another callable, which now stands in the receiver's register.
  @inline(never)
  func findMethod(
    _ window: UnsafeMutablePointer<Value>, _ cache: UnsafeMutablePointer<AttributeCache>
  ) throws(Raise) -> Bool {
    let name = cache.pointee.symbol
    switch window.pointee {
    case .undefined: throw Raise(.unboundLocalError, "")
    case .instance(let instance):
      let type = instance.type
      if type === types.superType, let payload = instance.payload as? SuperPayload {
        if case .value(let function)? = superMember(payload, name), function.isFunction,
          !payload.isForClass
        {
          cache.pointee.kind = .empty
          cache.valuePointer.pointee = function
          window.pointee = payload.receiver
          return true
        }
        break
      }
      if case .value(let function)? = type.member(name), function.isFunction,
        instance.attribute(name) == nil, !type.interceptsAttributes
      {
        cache.pointee.remember(type, instance.layout, .method, self)
        cache.valuePointer.pointee = function
        return true
      }
    case .module(let module):
      if cache.pointee.module !== module, let slot = module.existingSlot(for: name) {
        cache.pointee.module = module
        cache.pointee.slot = Int32(truncatingIfNeeded: slot)
      }
      if cache.pointee.module === module {
        let found = module.storage + Int(cache.pointee.slot)
        if !found.pointee.isUndefined {
          window.pointee = found.pointee
          return false
        }
      }
    case .type, .function, .method, .native: break
    default:
      let type = type(of: window.pointee)
      if case .value(let function)? = type.member(name), function.isFunction {
        cache.pointee.receiverKind = window.pointee.cacheKind
        cache.pointee.kind = cache.pointee.receiverKind == 0 ? .empty : .builtinMethod
        cache.pointee.epoch = types.object.epoch.counter.pointee
        cache.valuePointer.pointee = function
        return true
      }
    }
    window.pointee = try attribute(window.pointee, name)
    return false
  }

  /// A call with keyword arguments.
  @inline(never)
  func prepareKeywordCall(
    _ instruction: UnsafeMutablePointer<Instruction>, _ window: UnsafeMutablePointer<Value>,
    regs: UnsafeMutablePointer<Value>, consts: UnsafeMutablePointer<Value>, code: UnsafeMutablePointer<CodeHeader>,
    site: Unmanaged<KeywordSite>
  ) throws(Raise) -> Bool {
    let count = Int(instruction.pointee.y)
    let destination = instruction.pointee.a
    let keywords = site._withUnsafeGuaranteedRef { $0.names }
    switch instruction.pointee.x {
    case 2:
      let cache = code.pointee.caches + Int(instruction.pointee.b)
      let isMethod = isCached(cache, window) ? true : try findMethod(window, cache)
      if isMethod {
        if let entered = try enterPlanned(
          cache.valuePointer, window: window, base: window, count: count + 1, site, destination)
        {
          return entered
        }
        return try prepareCall(
          callee: cache.valuePointer, window: window, base: window, count: count + 1,
          keywords: keywords, destination: destination, kind: .plain)
      }
      return try prepareCall(
        callee: window, window: window, base: window + 1, count: count, keywords: keywords,
        destination: destination, kind: .plain)
    case 1:
      let reference = code.pointee.globals[Int(instruction.pointee.b)]
      var callee = code.pointee.moduleStorage.pointee + Int(reference.slot)
      if callee.pointee.isUndefined { callee = builtins.storage + Int(reference.builtinSlot) }
      if callee.pointee.isUndefined { throw undefinedName(code, reference.slot) }
      if let entered = try enterPlanned(
        callee, window: window, base: window + 1, count: count, site, destination)
      {
        return entered
      }
      return try prepareCall(
        callee: callee, window: window, base: window + 1, count: count, keywords: keywords,
        destination: destination, kind: .plain)
    default:
      return try prepareCall(
        callee: pick(regs, consts, instruction.pointee.b), window: window, base: window + 1,
        count: count, keywords: keywords, destination: destination, kind: .plain)
    }
  }

  func isCached(
    _ cache: UnsafeMutablePointer<AttributeCache>, _ window: UnsafeMutablePointer<Value>
  ) -> Bool {
    guard cache.pointee.epoch == types.object.epoch.counter.pointee else { return false }
    if case .instance = window.pointee {
      return cache.pointee.kind == .method
        && window.withObject(InstanceObject.self) { $0.layoutID } == cache.pointee.layoutID
    }
    return cache.pointee.kind == .builtinMethod && cache.pointee.receiverKind == window.pointee.cacheKind
  }

  /// A call with `*` or `**`: callee, list and dict lie in the window.
  @inline(never)
  func prepareSpreadCall(
    _ window: UnsafeMutablePointer<Value>, destination: Int32
  ) throws(Raise) -> Bool {
    guard case .list(let list) = window[1], case .dict(let dict) = window[2] else {
      throw .typeError("arguments are missing")
    }
    let items = list.items
    (window + 1).drop()
    (window + 2).drop()
    let total = items.count + dict.count
    guard total < 1 << 16, window + (total + Machine.slack) < machine.stackEnd else {
      throw Raise(.memoryError, "")
    }
    for (offset, item) in items.enumerated() { (window + 1 + offset).initialize(to: item) }
    var keywords: [Symbol] = []
    var place = 0
    var offset = items.count
    while let (entry, next) = dict.table.next(from: place) {
      guard case .string(let name) = entry.key else { throw .typeError("keywords must be strings") }
      keywords.append(symbols.intern(name.text))
      (window + 1 + offset).initialize(to: entry.value)
      offset += 1
      place = next
    }
    // The window may be larger than the frame's registers: errors clear it through `top`.
    let savedTop = machine.top
    if machine.top < window + 1 + total { machine.top = window + 1 + total }
    do throws(Raise) {
      let isFrame = try prepareCall(
        callee: window, window: window, base: window + 1, count: total, keywords: keywords,
        destination: destination, kind: .plain)
      if !isFrame { machine.top = savedTop }
      return isFrame
    } catch {
      for position in 0...total { (window + position).drop() }
      machine.top = savedTop
      throw error
    }
  }
}

extension Value {
  /// Whether it becomes a method when it is a class attribute. Functions that CPython or NumPy has in C do not:
  /// `activation = np.tanh` in a class stays a function of one argument.
  var isFunction: Bool {
    switch self {
    case .function: true
    case .native(let native): native.module.isEmpty || native.wording == .python
    default: false
    }
  }
}

extension SuperPayload {
  var isForClass: Bool { if case .type = receiver { true } else { false } }
}

extension AttributeCache {
  /// Notes for which class and layout what was found holds. Classes outside the session's family change
  /// unnoticed and are not remembered.
  mutating func remember(
    _ type: TypeObject, _ layout: InstanceLayout, _ kind: Kind, _ interpreter: Interpreter
  ) {
    guard type.epoch === interpreter.types.object.epoch else {
      self.kind = .empty
      return
    }
    self.kind = kind
    module = nil
    epoch = type.epoch.counter.pointee
    owner = type
    self.layout = layout
    layoutID = layout.identity
  }
}
