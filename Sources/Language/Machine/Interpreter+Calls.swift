import CKernels
import TensorCore

extension Interpreter {
  /// Calls any callable value.
  package func call(
    _ callee: Value, _ arguments: [Value], keywords: [(Symbol, Value)] = []
  ) throws(Raise) -> Value {
    try checkStack()
    let savedTop = machine.top
    let window = savedTop
    let total = arguments.count + keywords.count
    guard total < 1 << 16, window + (total + Machine.slack) < machine.stackEnd else {
      throw recursionError(machine.depth)
    }
    (window).initialize(to: callee)
    for (offset, value) in arguments.enumerated() { (window + 1 + offset).initialize(to: value) }
    for (offset, pair) in keywords.enumerated() {
      (window + 1 + arguments.count + offset).initialize(to: pair.1)
    }
    machine.top = window + 1 + total
    defer {
      // After an error the window may still hold arguments.
      var register = window
      while register <= window + total {
        register.drop()
        register += 1
      }
      machine.top = savedTop
    }
    if try prepareCall(
      callee: window, window: window, base: window + 1, count: total,
      keywords: keywords.map(\.0), destination: -1, kind: .entry)
    {
      return try run()
    }
    return machine.takeResult()
  }

  /// Parses, compiles and runs a source in a module.
  package func execute(_ source: SourceText, in module: ModuleObject) throws(Raise) {
    let program = try parsed(source)
    let code = try Compiler.compile(program, in: module, interpreter: self, returnsLast: false)
    _ = try start(code)
  }

  /// Parses a source; a failure is kept for the diagnostics.
  func parsed(_ source: SourceText) throws(Raise) -> Program {
    let program: Program
    do throws(SyntaxFailure) { program = try Parser.parse(source) } catch {
      syntaxFailure = error
      syntaxFailureSource = source
      throw Raise(error.kind, error.message, hint: error.hint)
    }
    return program
  }

  /// Runs a parsed cell; the value of its last expression statement.
  package func evaluate(_ program: Program, in module: ModuleObject) throws(Raise) -> Value? {
    let returnsLast: Bool
    if case .expression? = program.statements.last?.kind { returnsLast = true } else { returnsLast = false }
    let code = try Compiler.compile(program, in: module, interpreter: self, returnsLast: returnsLast)
    let value = try start(code)
    return returnsLast ? value : nil
  }

  /// Runs the code of a module.
  private func start(_ code: Code) throws(Raise) -> Value {
    try checkStack()
    if machine.depth == 0 {
      traceback = []
      machine.unwinding = nil
      machine.unwound = []
      nabla_stopped()
    }
    let base = machine.top
    defer { machine.top = base }
    try push(code.header, base: base, function: nil, instance: nil, destination: -1, kind: .entry, count: 0)
    let watched = nabla_watch(interrupt.byte)
    let kept = nabla_keep_remains(Unmanaged.passUnretained(remains).toOpaque())
    defer {
      _ = nabla_watch(watched)
      _ = nabla_keep_remains(kept)
    }
    let result = try run()
    try closeOrphans()
    return result
  }

  /// Throws RecursionError when the thread's stack is nearly used up.
  package func checkStack(_ activity: String = "") throws(Raise) {
    guard machine.stackGuard.hasRoom() else {
      throw Raise(
        .recursionError,
        "maximum recursion depth exceeded" + (activity.isEmpty ? "" : " " + activity))
    }
  }

  @inline(never)
  func recursionError(_ depth: Int) -> Raise {
    Raise(.recursionError, "maximum recursion depth exceeded")
  }

  /// A new object of a class, without running `__init__`.
  package func instantiate(_ type: TypeObject, payload: AnyObject? = nil) -> InstanceObject {
    InstanceObject(type: type, layout: rootLayout, payload: payload)
  }

  // MARK: Frames

  /// Puts a frame on top; its arguments are in place from `base` on.
  func push(
    _ code: UnsafeMutablePointer<CodeHeader>, base: UnsafeMutablePointer<Value>,
    function: Unmanaged<FunctionObject>?, instance: Unmanaged<InstanceObject>?, destination: Int32,
    kind: Frame.Kind, count: Int
  ) throws(Raise) {
    if machine.mayHoldDeferred { try settleFrame() }
    let depth = machine.depth
    guard depth < min(recursionLimit, Machine.frameCapacity - 2),
      base + code.pointee.registerCount < machine.stackEnd
    else {
      function?.release()
      instance?.release()
      throw recursionError(depth)
    }
    if interrupt.isRaised {
      function?.release()
      instance?.release()
      try checkInterrupt()
      return
    }
    var local = count
    while local < code.pointee.localCount {
      (base + local).initialize(to: .undefined)
      local += 1
    }
    (machine.frames + depth + 1).initialize(
      to: Frame(
        code: code, registers: base, next: code.pointee.instructions,
        function: function, instance: instance,
        cells: function?._withUnsafeGuaranteedRef { $0.cells }, generator: nil,
        destination: destination, kind: kind))
    machine.depth = depth + 1
    machine.top = base + code.pointee.registerCount
  }

  // MARK: Calls of any kind

  /// Readies a call whose arguments (`count`, the last `keywords.count` of them by keyword) lie from `base` on;
  /// the register before may take a receiver. True: a frame was pushed. False: it is done, and the result waits
  /// in the machine. In either case the window is empty or belongs to the frame.
  func prepareCall(
    callee calleePointer: UnsafeMutablePointer<Value>, window: UnsafeMutablePointer<Value>,
    base: UnsafeMutablePointer<Value>, count: Int, keywords: [Symbol], destination: Int32,
    kind: Frame.Kind
  ) throws(Raise) -> Bool {
    var callee = calleePointer.pointee
    var base = base
    var count = count
    // A receiver that is already in place stays; otherwise the first register is free.
    if base == window + 1 { window.drop() }
    for _ in 0..<64 {
      switch callee {
      case .function(let function):
        return try enter(
          function, base: base, count: count, keywords: keywords, instance: nil,
          destination: destination, kind: kind)
      case .native(let native):
        machine.result = try callNative(native, base: base, count: count, keywords: keywords)
        return false
      case .method(let method):
        if base == window + 1 {
          base = window
        } else {
          try shift(base, count)
        }
        base.initialize(to: method.receiver)
        count += 1
        callee = method.function
      case .type(let type):
        return try construct(
          type, window: window, base: base, count: count, keywords: keywords,
          destination: destination, kind: kind)
      case .instance:
        guard let method = specialMethod(callee, names.call) else {
          throw notCallable(callee, base, count)
        }
        if base == window + 1 {
          base = window
        } else {
          try shift(base, count)
        }
        base.initialize(to: callee)
        count += 1
        callee = method
      case .undefined:
        throw Raise(.unboundLocalError, "")
      default: throw notCallable(callee, base, count)
      }
    }
    throw recursionError(machine.depth)
  }

  private func notCallable(_ callee: Value, _ base: UnsafeMutablePointer<Value>, _ count: Int) -> Raise {
    var hint: String?
    if case .array = callee { hint = "square brackets pick elements: x[0]" }
    if case .module(let module) = callee {
      hint = "\(module.name) is a module; call something in it"
    }
    return .typeError("'\(typeName(of: callee))' object is not callable", hint: hint)
  }

  /// Moves arguments up by one register.
  private func shift(_ base: UnsafeMutablePointer<Value>, _ count: Int) throws(Raise) {
    guard base + (count + 1) < machine.stackEnd else { throw recursionError(machine.depth) }
    var position = count
    while position > 0 {
      (base + position).initialize(to: (base + position - 1).move())
      position -= 1
    }
    if machine.top < base + count + 1 { machine.top = base + count + 1 }
  }

  /// Enters a learner's function, or makes its generator.
  private func enter(
    _ function: FunctionObject, base: UnsafeMutablePointer<Value>, count: Int, keywords: [Symbol],
    instance: InstanceObject?, destination: Int32, kind: Frame.Kind
  ) throws(Raise) -> Bool {
    let code = function.code
    let parameters = code.parameters
    if parameters.isPlain, keywords.isEmpty, count <= parameters.positionalCount,
      count >= parameters.positionalCount - function.defaults.count
    {
      let firstDefault = parameters.positionalCount - function.defaults.count
      var place = count
      while place < parameters.positionalCount {
        (base + place).initialize(to: function.defaults[place - firstDefault])
        place += 1
      }
    } else {
      try bind(function, base: base, count: count, keywords: keywords)
    }
    if code.isGenerator {
      machine.result = .iterator(
        GeneratorObject(
          code: code, function: function, base: base, argumentCount: parameters.registerCount,
          orphans: orphans))
      return false
    }
    try push(
      code.header, base: base, function: Unmanaged.passRetained(function),
      instance: instance.map { Unmanaged.passRetained($0) }, destination: destination, kind: kind,
      count: parameters.registerCount)
    return true
  }

  /// Calls a native function with arguments in registers and empties them.
  func callNative(
    _ native: NativeFunction, base: UnsafeMutablePointer<Value>, count: Int, keywords: [Symbol],
    planned site: KeywordSite? = nil
  ) throws(Raise) -> Value {
    try checkStack()
    let savedTop = machine.top
    if !orphans.generators.isEmpty {
      // Nothing may be put over the arguments.
      if machine.top < base + count { machine.top = base + count }
      defer { machine.top = savedTop }
      try closeOrphans()
    }
    let total = native.parameterCount
    var start = base
    var used = count
    guard base + (2 * (count + total) + 8) < machine.stackEnd else { throw recursionError(machine.depth) }
    defer {
      var register = base
      let end = base + max(used, count)
      while register < end {
        register.drop()
        register += 1
      }
      machine.top = savedTop
    }
    if let site {
      let positional = count - keywords.count
      let scratch = base + max(total, count)
      for number in 0..<keywords.count {
        (scratch + number).initialize(to: (base + (positional + number)).takeValue())
      }
      for place in positional..<total { (base + place).initialize(to: .undefined) }
      for number in 0..<keywords.count {
        (base + site.places[number]).initialize(to: (scratch + number).takeValue())
      }
      used = total
    } else if keywords.isEmpty, native.variadicPlace >= 0, count >= native.variadicPlace {
      let place = native.variadicPlace
      let rest = Array(taking: count - place, from: base + place)
      (base + place).initialize(to: .tuple(TupleObject(rest)))
      for later in (place + 1)..<max(total, place + 1) { (base + later).initialize(to: .undefined) }
      used = total
    } else if keywords.isEmpty, native.isSimple, count >= native.requiredCount,
      count <= native.positionalCount
    {
      var filled = count
      while filled < total {
        (base + filled).initialize(to: .undefined)
        filled += 1
      }
      used = total
    } else {
      start = base + count
      used = count + total
      try bind(native, from: base, count: count, keywords: keywords, to: start)
    }
    if machine.top < base + used { machine.top = base + used }
    return try native.answer(Call(interpreter: self, function: native, arguments: start))
  }

  // MARK: Construction

  /// `T(…)`.
  private func construct(
    _ type: TypeObject, window: UnsafeMutablePointer<Value>, base: UnsafeMutablePointer<Value>,
    count: Int, keywords: [Symbol], destination: Int32, kind: Frame.Kind
  ) throws(Raise) -> Bool {
    if let metaclass = type.metaclass {
      let isDirect = machine.constructedDirectly === type
      machine.constructedDirectly = nil
      if !isDirect, case .value(let hook)? = metaclass.member(names.call), case .function = hook {
        let (arguments, named) = takeArguments(base, count, keywords)
        machine.result = try call(hook, [.type(type)] + arguments, keywords: named)
        return false
      }
    }
    if !type.abstractMethods.isEmpty { throw abstractCall(type) }
    if let constructor = type.constructor {
      machine.result = try callNative(constructor, base: base, count: count, keywords: keywords)
      return false
    }
    if type.isSubtype(of: types.type), type !== types.type {
      let (arguments, named) = takeArguments(base, count, keywords)
      machine.result = try constructClass(type, arguments, named)
      return false
    }
    if let builtin = type.builtinBase {
      let (arguments, named) = takeArguments(base, count, keywords)
      machine.result = try constructDerived(type, builtin, arguments, named)
      return false
    }
    if case .value(let maker)? = type.member(names.new) {
      machine.result = try constructByNew(type, maker, base: base, count: count, keywords: keywords)
      return false
    }
    let isException = isException(type)
    let initializer = type.member(names.initialize)
    if !isException, case .value(.function(let function))? = initializer,
      type.epoch === types.object.epoch
    {
      type.plannedInitializer = function
      type.planEpoch = type.epoch.counter.pointee
    }
    guard case .value(let function)? = initializer else {
      if let (native, _) = inheritedConstructor(type) {
        let made = try callNative(native, base: base, count: count, keywords: keywords)
        if case .instance(let instance) = made { instance.retype(type) }
        machine.result = made
        return false
      }
      if isException {
        var arguments: [Value] = []
        for position in 0..<count { arguments.append((base + position).takeValue()) }
        machine.result = .instance(makeException(type, arguments))
        return false
      }
      guard count == 0 else { throw .typeError("\(type.name)() takes no arguments") }
      machine.result = .instance(instantiate(type))
      return false
    }
    let instance: InstanceObject
    if isException {
      var arguments: [Value] = []
      for position in 0..<(count - keywords.count) { arguments.append((base + position).pointee) }
      instance = makeException(type, arguments)
    } else {
      instance = InstanceObject(type: type, layout: rootLayout)
    }
    var start = base
    if base == window + 1 { start = window } else { try shift(base, count) }
    start.initialize(to: .instance(instance))
    if case .function(let initializer) = function {
      return try enter(
        initializer, base: start, count: count + 1, keywords: keywords, instance: instance,
        destination: destination, kind: kind == .plain ? .constructor : kind)
    }
    _ = try callNative2(function, base: start, count: count + 1, keywords: keywords)
    machine.result = .instance(instance)
    return false
  }

  /// A native or otherwise callable `__init__`.
  private func callNative2(
    _ function: Value, base: UnsafeMutablePointer<Value>, count: Int, keywords: [Symbol]
  ) throws(Raise) -> Value {
    if case .native(let native) = function {
      return try callNative(native, base: base, count: count, keywords: keywords)
    }
    let (arguments, named) = takeArguments(base, count, keywords)
    return try call(function, arguments, keywords: named)
  }

  private func constructByNew(
    _ type: TypeObject, _ maker: Value, base: UnsafeMutablePointer<Value>, count: Int,
    keywords: [Symbol]
  ) throws(Raise) -> Value {
    let (arguments, named) = takeArguments(base, count, keywords)
    let made = try call(maker, [.type(type)] + arguments, keywords: named)
    if case .instance(let instance) = made, instance.type.isSubtype(of: type),
      case .value(let function)? = instance.type.member(names.initialize)
    {
      _ = try call(function, [made] + arguments, keywords: named)
    }
    return made
  }

  private func takeArguments(
    _ base: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: [Symbol]
  ) -> ([Value], [(Symbol, Value)]) {
    var arguments: [Value] = []
    var named: [(Symbol, Value)] = []
    let positional = count - keywords.count
    for position in 0..<count {
      let value = (base + position).takeValue()
      if position < positional {
        arguments.append(value)
      } else {
        named.append((keywords[position - positional], value))
      }
    }
    return (arguments, named)
  }

  /// The constructor of the native class that a learner's class derives from.
  func inheritedConstructor(_ type: TypeObject) -> (NativeFunction, TypeObject)? {
    for ancestor in type.ancestors {
      if let constructor = ancestor.constructor { return (constructor, ancestor) }
    }
    return nil
  }

  @inline(never)
  func initializerResult(_ value: Value) -> Raise {
    .typeError("__init__() should return None, not '\(typeName(of: value))'")
  }
}

extension Machine {
  /// The result of a call that needed no frame.
  func takeResult() -> Value {
    let value = result
    result = .undefined
    return value
  }
}
