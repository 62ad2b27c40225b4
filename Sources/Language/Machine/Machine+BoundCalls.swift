// Calls of learners' functions whose arguments find their parameters without the full binding of
// `Interpreter+Binding`: it words all errors, and whatever is odd goes there.
extension Interpreter {
  /// Enters a function whose arguments are all given by position, and fills what is left with defaults, `*args` and
  /// `**kwargs`. False, with nothing changed: the call needs the full binding, or is wrong.
  @inline(never)
  func enterBound(
    _ callee: UnsafeMutablePointer<Value>, window: UnsafeMutablePointer<Value>,
    base: UnsafeMutablePointer<Value>, count: Int, destination: Int32
  ) throws(Raise) -> Bool {
    let function = callee.unmanaged(FunctionObject.self)
    let header = function._withUnsafeGuaranteedRef { $0.header }
    let positional = header.pointee.positionalCount
    let named = positional + header.pointee.keywordOnlyCount
    guard positional >= 0, count <= positional || header.pointee.hasVariadic,
      function._withUnsafeGuaranteedRef({ $0.hasDefaults(from: count, header) })
    else { return false }
    try checkRoom(above: base + header.pointee.registerCount)
    var place = named
    if header.pointee.hasVariadic {
      let extra = Array(taking: max(count - positional, 0), from: base + positional)
      (base + place).initialize(to: .tuple(TupleObject(extra)))
      place += 1
    }
    if header.pointee.hasKeywords {
      (base + place).initialize(to: .dict(DictObject()))
      place += 1
    }
    function._withUnsafeGuaranteedRef { $0.fillDefaults(from: min(count, positional), header, base) }
    // The frame holds a function that only its window held.
    let isHeld = callee == window || header.pointee.needsFunction
    let held = isHeld ? function.retain() : nil
    if base != window { window.drop() }
    try push(
      header, base: base, function: held, instance: nil, destination: destination, kind: .plain,
      count: place)
    return true
  }

  /// Answers a call of a native function that needs no binding beyond filling up.
  @inline(__always)
  func answer(
    _ native: NativeFunction, window: UnsafeMutablePointer<Value>,
    base: UnsafeMutablePointer<Value>, count: Int, into target: UnsafeMutablePointer<Value>
  ) throws(Raise) {
    let total = native.parameterCount
    var filled = count
    while filled < total {
      (base + filled).initialize(to: .undefined)
      filled += 1
    }
    let savedTop = machine.top
    if base + total > savedTop {
      machine.top = base + total
      if machine.top >= machine.stackEnd { throw recursionError(machine.depth) }
    }
    let result = try native.answer(Call(interpreter: self, function: native, arguments: base))
    machine.top = savedTop
    var register = window
    let end = base + count
    while register < end {
      register.drop()
      register += 1
    }
    if target.pointee.isTrivial { target.initialize(to: result) } else { target.pointee = result }
  }

  /// Makes an object of a built-in type, as `str(3)` and `int(x)` do. False, with nothing changed: another class, or
  /// the arguments need the full binding.
  @inline(never)
  func constructDirectly(
    _ callee: UnsafeMutablePointer<Value>, window: UnsafeMutablePointer<Value>,
    base: UnsafeMutablePointer<Value>, count: Int, into target: UnsafeMutablePointer<Value>
  ) throws(Raise) -> Bool {
    guard case .type(let type) = callee.pointee, let native = type.constructor, native.isSimple,
      count >= native.requiredCount, count <= native.positionalCount, type.metaclass == nil,
      type.abstractMethods.isEmpty
    else { return false }
    try answer(native, window: window, base: base, count: count, into: target)
    return true
  }

  /// Enters a function with keyword arguments as the site's plan says; nil where there is no plan.
  func enterPlanned(
    _ callee: UnsafeMutablePointer<Value>, window: UnsafeMutablePointer<Value>,
    base: UnsafeMutablePointer<Value>, count: Int, _ reference: Unmanaged<KeywordSite>, _ destination: Int32
  ) throws(Raise) -> Bool? {
    if case .native(let native) = callee.pointee {
      let site = reference._withUnsafeGuaranteedRef { $0 }
      let positional = count - site.names.count
      if site.native !== native || site.nativePositional != positional {
        site.plan(native, positional: positional, symbols)
      }
      if site.places.isEmpty { return nil }
      if base != window { window.drop() }
      machine.result = try callNative(native, base: base, count: count, keywords: site.names, planned: site)
      return false
    }
    guard case .function = callee.pointee else { return nil }
    let function = callee.unmanaged(FunctionObject.self)
    let header = function._withUnsafeGuaranteedRef { $0.header }
    let site = reference._withUnsafeGuaranteedRef { $0 }
    let keywordCount = site.names.count
    let positional = count - keywordCount
    if site.header != header || site.positionalCount != positional {
      let isPlanned = function._withUnsafeGuaranteedRef { site.plan($0, positional: positional) }
      guard isPlanned else { return nil }
    }
    let total = positional + keywordCount + site.gapCount
    try checkRoom(above: base + (header.pointee.registerCount + total + count))
    let given = base + positional
    if keywordCount == 1 {
      let target = Int(site.targets[0])
      if target != positional { (base + target).initialize(to: given.takeValue()) }
    } else {
      let scratch = base + total
      for number in 0..<keywordCount { (scratch + number).initialize(to: (given + number).takeValue()) }
      for number in 0..<keywordCount {
        (base + Int(site.targets[number])).initialize(to: (scratch + number).takeValue())
      }
    }
    function._withUnsafeGuaranteedRef { function in
      for number in 0..<site.gapCount {
        let gap = site.gaps[number]
        (base + Int(gap.register)).initialize(
          to: gap.number >= 0
            ? function.defaults[Int(gap.number)] : function.keywordDefaults[-1 - Int(gap.number)])
      }
    }
    let held = header.pointee.needsFunction ? function.retain() : nil
    if base != window { window.drop() }
    try push(
      header, base: base, function: held, instance: nil, destination: destination, kind: .plain,
      count: total)
    return true
  }
}

extension Interpreter {
  /// Refuses a frame before anything moves: a call that is not entered leaves its window to the error's unwinding.
  @inline(__always)
  private func checkRoom(above end: UnsafeMutablePointer<Value>) throws(Raise) {
    if machine.depth >= min(recursionLimit, Machine.frameCapacity - 2)
      || end + Machine.slack >= machine.stackEnd
    {
      throw recursionError(machine.depth)
    }
    if interrupt.isRaised { try checkInterrupt() }
  }
}

extension FunctionObject {
  /// Whether the parameters that so many positional arguments leave open all have defaults.
  fileprivate func hasDefaults(from count: Int, _ header: UnsafeMutablePointer<CodeHeader>) -> Bool {
    guard header.pointee.positionalCount - count <= defaults.count else { return false }
    for number in 0..<header.pointee.keywordOnlyCount where keywordDefaults[number].isUndefined {
      return false
    }
    return true
  }

  /// Puts the defaults into the registers of the parameters that so many positional arguments leave open.
  fileprivate func fillDefaults(
    from count: Int, _ header: UnsafeMutablePointer<CodeHeader>, _ base: UnsafeMutablePointer<Value>
  ) {
    let positional = header.pointee.positionalCount
    let firstDefault = positional - defaults.count
    var place = count
    while place < positional {
      (base + place).initialize(to: defaults[place - firstDefault])
      place += 1
    }
    for number in 0..<header.pointee.keywordOnlyCount {
      (base + positional + number).initialize(to: keywordDefaults[number])
    }
  }
}
