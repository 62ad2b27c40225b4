import Language

/// `functools`: functions of functions.
enum FunctoolsModule {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.module.documentation = "Functions that take or give functions."
    builder.functions([
      NativeEntry(
        "reduce", "function, sequence, initial=<none>, /", "Apply function cumulatively.", reduce),
      NativeEntry("cmp_to_key", "mycmp", "Turn a comparison function into a key function.") {
        call throws(Raise) in
        let type = comparisonKey(call.interpreter)
        let compare = call[0]
        let function = NativeFunction(
          name: "K", module: "functools", signature: Signature("obj, /")
        ) { inner throws(Raise) in
          .instance(
            inner.interpreter.instantiate(
              type, payload: ComparisonKey(compare: compare, value: inner[0])))
        }
        return .native(function)
      },
      NativeEntry("wraps", "wrapped, **kwargs", "Copy a function's name and help to a wrapper.") {
        call throws(Raise) in
        let wrapped = call[0]
        return .native(
          NativeFunction(name: "wraps", module: "functools", signature: Signature("wrapper, /")) {
            inner throws(Raise) in
            for name in ["__name__", "__qualname__", "__doc__", "__module__"] {
              let symbol = inner.interpreter.symbols.intern(name)
              if let value = try inner.interpreter.attributeIfPresent(wrapped, symbol) {
                try inner.interpreter.setAttribute(inner[0], symbol, value)
              }
            }
            let symbol = inner.interpreter.symbols.intern("__wrapped__")
            try inner.interpreter.setAttribute(inner[0], symbol, wrapped)
            return inner[0]
          })
      },
    ])
    installPartial(builder)
    Caching.install(builder)
    try builder.source(totalOrdering)
    try builder.source(WrittenModules.functoolsParts)
  }

  /// The comparisons that a class leaves out, made of the one it has and `__eq__`.
  private static let totalOrdering = """
    def total_ordering(cls):
        def made(name, rest):
            def method(self, other):
                result = getattr(type(self), root)(self, other)
                if result is NotImplemented:
                    return result
                return rest(result, self, other)
            method.__name__ = name
            return method
        defined = [n for n in ('__lt__', '__le__', '__gt__', '__ge__') if n in vars(cls)]
        if not defined:
            for n in ('__lt__', '__le__', '__gt__', '__ge__'):
                if any(n in vars(base) for base in cls.__mro__[1:-1]):
                    defined.append(n)
        if not defined:
            raise ValueError('must define at least one ordering operation: < > <= >=')
        root = defined[0]
        strict = root in ('__lt__', '__gt__')
        opposite = {'__lt__': '__gt__', '__gt__': '__lt__', '__le__': '__ge__', '__ge__': '__le__'}
        for name in ('__lt__', '__le__', '__gt__', '__ge__'):
            if name in defined:
                continue
            same = name[2] == root[2]
            if same and strict:
                rest = lambda r, a, b: r or a == b
            elif same:
                rest = lambda r, a, b: r and a != b
            elif name == opposite[root] and strict:
                rest = lambda r, a, b: not r and a != b
            elif name == opposite[root]:
                rest = lambda r, a, b: not r or a == b
            else:
                rest = lambda r, a, b: not r
            setattr(cls, name, made(name, rest))
        return cls

    """

  private static func reduce(_ call: Call) throws(Raise) -> Value {
    let iterator = try call.interpreter.iterator(call[1])
    var result: Value
    if case .undefined = call[2] {
      guard let first = try iterator.next(call.interpreter) else {
        throw .typeError("reduce() of empty iterable with no initial value")
      }
      result = first
    } else {
      result = call[2]
    }
    var pace = Pace()
    while let value = try iterator.next(call.interpreter) {
      try pace.step(call.interpreter)
      result = try call.interpreter.call(call[0], [result, value])
    }
    return result
  }

  // MARK: partial

  private final class Partial: ValueHolder {
    private(set) var function: Value
    private(set) var arguments: [Value]
    private(set) var keywords: [(Symbol, Value)]

    init(function: Value, arguments: [Value], keywords: [(Symbol, Value)]) {
      self.function = function
      self.arguments = arguments
      self.keywords = keywords
    }

    func surrenderItems(to pending: inout [Value]) {
      pending.append(function)
      pending += arguments
      pending += keywords.map(\.1)
      function = .none
      arguments = []
      keywords = []
    }
  }

  private static func installPartial(_ builder: ModuleBuilder) {
    let type = builder.type("partial", "A function with some arguments already given.")
    type.setConstructor("func, /, *args, **kwargs", type.documentation) { call throws(Raise) in
      guard call.interpreter.isCallable(call[0]) else {
        throw .typeError("the first argument must be callable")
      }
      let payload = Partial(
        function: call[0], arguments: call.variadic(1),
        keywords: keywords(call.keywords(2), call.interpreter))
      return .instance(call.interpreter.instantiate(type, payload: payload))
    }
    type.addMethod("__call__", "*args, **kwargs", builder.interpreter) { call throws(Raise) in
      guard case .instance(let instance) = call[0], let partial = instance.payload as? Partial else {
        return .none
      }
      let later = keywords(call.keywords(2), call.interpreter)
      let kept = partial.keywords.filter { early in !later.contains { $0.0 == early.0 } }
      return try call.interpreter.call(
        partial.function, partial.arguments + call.variadic(1), keywords: kept + later)
    }
    type.addProperty("func", builder.interpreter) { call throws(Raise) in
      guard case .instance(let instance) = call[0], let partial = instance.payload as? Partial else {
        return .none
      }
      return partial.function
    }
    type.addProperty("args", builder.interpreter) { call throws(Raise) in
      guard case .instance(let instance) = call[0], let partial = instance.payload as? Partial else {
        return .none
      }
      return .tuple(TupleObject(partial.arguments))
    }
    type.addProperty("keywords", builder.interpreter) { call throws(Raise) in
      guard case .instance(let instance) = call[0], let partial = instance.payload as? Partial else {
        return .none
      }
      let dict = DictObject()
      for (name, value) in partial.keywords {
        try dict.set(.text(call.interpreter.symbols.name(of: name)), value, call.interpreter)
      }
      return .dict(dict)
    }
    type.addMethod("__repr__", "", builder.interpreter) { call throws(Raise) in
      guard case .instance(let instance) = call[0], let partial = instance.payload as? Partial else {
        return .none
      }
      let interpreter = call.interpreter
      var parts = [try interpreter.representation(partial.function)]
      for value in partial.arguments { parts.append(try interpreter.representation(value)) }
      for (name, value) in partial.keywords {
        parts.append("\(interpreter.symbols.name(of: name))=\(try interpreter.representation(value))")
      }
      return .text("functools.partial(\(parts.joined(separator: ", ")))")
    }
  }

  static func keywords(_ dict: DictObject?, _ interpreter: Interpreter) -> [(Symbol, Value)] {
    guard let dict else { return [] }
    return dict.table.entries.compactMap { entry in
      guard let entry, case .string(let name) = entry.key else { return nil }
      return (interpreter.symbols.intern(name.text), entry.value)
    }
  }

  // MARK: cmp_to_key

  private final class ComparisonKey {
    let compare: Value
    let value: Value

    init(compare: Value, value: Value) {
      self.compare = compare
      self.value = value
    }
  }

  private static func comparisonKey(_ interpreter: Interpreter) -> TypeObject {
    let type = TypeObject(name: "KeyWrapper", module: "functools", bases: [interpreter.types.object])
    type.addMethod("__lt__", "other, /", interpreter) { call throws(Raise) in
      guard case .instance(let a) = call[0], let key = a.payload as? ComparisonKey,
        case .instance(let b) = call[1], let other = b.payload as? ComparisonKey
      else { return .notImplemented }
      let result = try call.interpreter.call(key.compare, [key.value, other.value])
      return try call.interpreter.compare(.less, result, .int(0))
    }
    return type
  }
}

/// `lru_cache` and `cache`.
private enum Caching {
  final class Cache {
    let function: Value
    let limit: Int?
    let table = DictObject()
    var hits = 0
    var misses = 0

    init(function: Value, limit: Int?) {
      self.function = function
      self.limit = limit
    }
  }

  static func install(_ builder: ModuleBuilder) {
    let type = TypeObject(
      name: "_lru_cache_wrapper", module: "functools", bases: [builder.interpreter.types.object])
    let info = NamedTuple.makeType(
      "CacheInfo", module: "functools", fields: ["hits", "misses", "maxsize", "currsize"],
      builder.interpreter)
    type.addMethod("__call__", "*args, **kwargs", builder.interpreter) { call throws(Raise) in
      try answer(cache(call), call.variadic(1), call.keywords(2), call.interpreter)
    }
    type.addMethod("cache_clear", "", builder.interpreter) { call throws(Raise) in
      let cache = try cache(call)
      cache.table.table.removeAll()
      (cache.hits, cache.misses) = (0, 0)
      return .none
    }
    type.addMethod("cache_info", "", builder.interpreter) { call throws(Raise) in
      let cache = try cache(call)
      let items: [Value] = [
        .int(cache.hits), .int(cache.misses), cache.limit.map(Value.int) ?? .none,
        .int(cache.table.count),
      ]
      return .instance(call.interpreter.instantiate(info, payload: TupleObject(items)))
    }
    type.addMethod("cache_parameters", "", builder.interpreter) { call throws(Raise) in
      let dict = DictObject()
      try dict.set(.text("maxsize"), try cache(call).limit.map(Value.int) ?? .none, call.interpreter)
      try dict.set(.text("typed"), .bool(false), call.interpreter)
      return .dict(dict)
    }
    builder.function("cache", "user_function, /", "Remember the results of a function.") {
      call throws(Raise) in wrap(call[0], nil, type, call.interpreter)
    }
    builder.function(
      "lru_cache", "maxsize=128, typed=False", "Remember the last results of a function."
    ) { call throws(Raise) in
      switch call[0] {
      case .function, .method: return wrap(call[0], 128, type, call.interpreter)
      default: break
      }
      var limit: Int? = 128
      if case .none = call[0] {
        limit = nil
      } else if call.isGiven(0) {
        limit = max(0, try call.int(0))
      }
      return .native(
        NativeFunction(name: "lru_cache", module: "functools", signature: Signature("function, /")) {
          inner throws(Raise) in wrap(inner[0], limit, type, inner.interpreter)
        })
    }
  }

  private static func cache(_ call: Call) throws(Raise) -> Cache {
    guard case .instance(let instance) = call[0], let cache = instance.payload as? Cache else {
      throw .typeError("a cached function is required, not '\(call.typeName(0))'")
    }
    return cache
  }

  private static func wrap(
    _ function: Value, _ limit: Int?, _ type: TypeObject, _ interpreter: Interpreter
  ) -> Value {
    let cache = Cache(function: function, limit: limit)
    if case .function(let object) = function, isMethod(object.qualifiedName) {
      // A plain function, so that it is bound to the objects of its class.
      return .native(
        NativeFunction(
          name: object.name, module: object.module.name, signature: Signature("*args, **kwargs")
        ) { call throws(Raise) in
          try answer(cache, call.variadic(0), call.keywords(1), call.interpreter)
        })
    }
    let instance = interpreter.instantiate(type, payload: cache)
    instance.setAttribute(interpreter.symbols.intern("__wrapped__"), function)
    if case .function(let object) = function {
      instance.setAttribute(interpreter.symbols.intern("__name__"), .text(object.name))
      instance.setAttribute(interpreter.symbols.intern("__doc__"), .text(object.documentation))
    }
    return .instance(instance)
  }

  /// Whether a function was defined in a class: `Net.forward`, but not `outer.<locals>.inner`.
  private static func isMethod(_ name: String) -> Bool {
    let parts = name.split(separator: ".")
    return parts.count > 1 && parts[parts.count - 2] != "<locals>"
  }

  private static func answer(
    _ cache: Cache, _ arguments: [Value], _ keywords: DictObject?, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    var parts = arguments
    if let keywords {
      parts.append(.ellipsis)
      for case let entry? in keywords.table.entries { parts += [entry.key, entry.value] }
    }
    let key = Value.tuple(TupleObject(parts))
    if let known = try cache.table.value(for: key, interpreter) {
      cache.hits += 1
      if cache.limit != nil {
        // The entry used last goes to the end.
        _ = try cache.table.removeValue(for: key, interpreter)
        try cache.table.set(key, known, interpreter)
      }
      return known
    }
    cache.misses += 1
    let result = try interpreter.call(
      cache.function, arguments, keywords: FunctoolsModule.keywords(keywords, interpreter))
    if cache.limit == 0 { return result }
    if let limit = cache.limit, cache.table.count >= limit,
      let oldest = cache.table.table.next(from: 0)?.entry.key
    {
      _ = try cache.table.removeValue(for: oldest, interpreter)
    }
    try cache.table.set(key, result, interpreter)
    return result
  }
}
