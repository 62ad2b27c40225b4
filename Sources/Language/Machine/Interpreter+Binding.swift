extension Interpreter {
  /// Arranges the arguments of a learner's function in its parameter registers, from `base` on: `count` values,
  /// of which the last are given by keyword.
  func bind(
    _ function: FunctionObject, base: UnsafeMutablePointer<Value>, count: Int, keywords: [Symbol]
  ) throws(Raise) {
    let code = function.code
    let parameters = code.parameters
    let positionalGiven = count - keywords.count
    let named = parameters.positionalCount + parameters.keywordOnlyCount
    let total = parameters.registerCount
    guard base + (total + count + Machine.slack) < machine.stackEnd else {
      throw recursionError(machine.depth)
    }
    // Keyword values move above everything, so that the parameters can be filled in order.
    let scratch = base + max(total, count)
    for position in 0..<keywords.count {
      (scratch + position).initialize(to: (base + positionalGiven + position).takeValue())
    }
    defer { for position in 0..<keywords.count { (scratch + position).drop() } }
    do throws(Raise) {
      try bindPositional(function, base: base, count: positionalGiven, total: total, keywords)
      try bindKeywords(function, base: base, scratch: scratch, keywords: keywords)
      try bindDefaults(function, base: base, named: named)
    } catch {
      for position in 0..<max(total, count) { (base + position).drop() }
      throw error
    }
  }

  private func bindPositional(
    _ function: FunctionObject, base: UnsafeMutablePointer<Value>, count: Int, total: Int,
    _ keywords: [Symbol]
  ) throws(Raise) {
    let parameters = function.code.parameters
    let limit = parameters.positionalCount
    var extra: [Value] = []
    if count > limit {
      guard parameters.hasVariadic else {
        throw tooMany(function, given: count, keywords)
      }
      extra.reserveCapacity(count - limit)
      for position in limit..<count { extra.append((base + position).takeValue()) }
    }
    var position = min(count, limit)
    while position < total {
      (base + position).put(.undefined)
      position += 1
    }
    let named = limit + parameters.keywordOnlyCount
    if parameters.hasVariadic { (base + named).pointee = .tuple(TupleObject(extra)) }
    if parameters.hasKeywords { (base + total - 1).pointee = .dict(DictObject()) }
  }

  private func bindKeywords(
    _ function: FunctionObject, base: UnsafeMutablePointer<Value>,
    scratch: UnsafeMutablePointer<Value>, keywords: [Symbol]
  ) throws(Raise) {
    let parameters = function.code.parameters
    let named = parameters.positionalCount + parameters.keywordOnlyCount
    for (number, symbol) in keywords.enumerated() {
      var place = parameters.positionalOnlyCount
      while place < named, parameters.symbols[place] != symbol { place += 1 }
      if place < named {
        guard (base + place).pointee.isUndefined else {
          throw .typeError(
            "\(function.qualifiedName)() got multiple values for argument '\(symbols.name(of: symbol))'")
        }
        (base + place).initialize(to: (scratch + number).takeValue())
        continue
      }
      if parameters.hasKeywords, case .dict(let dict) = (base + parameters.registerCount - 1).pointee {
        try dict.set(.text(symbols.name(of: symbol)), (scratch + number).takeValue(), self)
        continue
      }
      let name = symbols.name(of: symbol)
      if parameters.symbols.prefix(parameters.positionalOnlyCount).contains(symbol) {
        throw .typeError(
          "\(function.qualifiedName)() got some positional-only arguments passed as keyword arguments: "
            + "'\(name)'")
      }
      throw .typeError(
        "\(function.qualifiedName)() got an unexpected keyword argument '\(name)'",
        hint: keywordHint(name, among: parameters.symbols.map { symbols.name(of: $0) }))
    }
  }

  private func bindDefaults(
    _ function: FunctionObject, base: UnsafeMutablePointer<Value>, named: Int
  ) throws(Raise) {
    let parameters = function.code.parameters
    let firstDefault = parameters.positionalCount - function.defaults.count
    var missing: [String] = []
    for place in 0..<parameters.positionalCount where (base + place).pointee.isUndefined {
      if place >= firstDefault {
        (base + place).initialize(to: function.defaults[place - firstDefault])
      } else {
        missing.append(parameters.names[place])
      }
    }
    if !missing.isEmpty { throw absent(function, missing, "positional") }
    for place in parameters.positionalCount..<named where (base + place).pointee.isUndefined {
      let value = function.keywordDefaults[place - parameters.positionalCount]
      if value.isUndefined {
        missing.append(parameters.names[place])
      } else {
        (base + place).initialize(to: value)
      }
    }
    if !missing.isEmpty { throw absent(function, missing, "keyword-only") }
  }

  private func absent(_ function: FunctionObject, _ names: [String], _ kind: String) -> Raise {
    let quoted = names.map { "'\($0)'" }
    let list: String
    switch quoted.count {
    case 1: list = quoted[0]
    case 2: list = "\(quoted[0]) and \(quoted[1])"
    default: list = quoted.dropLast().joined(separator: ", ") + ", and " + (quoted.last ?? "")
    }
    return .typeError(
      "\(function.qualifiedName)() missing \(names.count) required \(kind) argument"
        + "\(names.count == 1 ? "" : "s"): \(list)")
  }

  private func tooMany(_ function: FunctionObject, given: Int, _ keywords: [Symbol]) -> Raise {
    let parameters = function.code.parameters
    let limit = parameters.positionalCount
    let least = limit - function.defaults.count
    let takes =
      least < limit
      ? "from \(least) to \(limit) positional arguments"
      : "\(limit) positional argument\(limit == 1 ? "" : "s")"
    var hint: String?
    if parameters.names.first != "self", function.qualifiedName.contains("."), given == limit + 1,
      !function.qualifiedName.contains("<locals>")
    {
      hint = "a method's first parameter is the object itself: def \(function.name)(self, …)"
    }
    return .typeError(
      "\(function.qualifiedName)() takes \(takes) but \(given) \(given == 1 ? "was" : "were") given",
      hint: hint)
  }

  // MARK: Native functions

  /// Arranges arguments for a native function's signature, one register a parameter, from `target` on. The values
  /// move out of the registers from `base` on.
  func bind(
    _ native: NativeFunction, from base: UnsafeMutablePointer<Value>, count: Int, keywords: [Symbol],
    to target: UnsafeMutablePointer<Value>
  ) throws(Raise) {
    let signature = native.signature
    let positionalGiven = count - keywords.count
    for place in 0..<signature.parameters.count { (target + place).put(.undefined) }
    if !keywords.isEmpty, signature.namesNothing, native.isOfPython {
      let isSlot = native.name.hasPrefix("__") && native.isBuiltinMethod
      throw .typeError(
        isSlot
          ? "wrapper \(native.name)() takes no keyword arguments"
          : "\(owner(of: native, receiver: base.pointee))\(native.name)() takes no keyword arguments")
    }
    if positionalGiven > signature.positionalCount,
      !signature.parameters.contains(where: { $0.kind == .variadic })
    {
      throw wrongCount(native, positionalGiven, receiver: base.pointee)
    }
    var next = 0
    var keywordPlace: Int?
    for (place, parameter) in signature.parameters.enumerated() {
      switch parameter.kind {
      case .positionalOnly, .positional:
        if next < positionalGiven {
          (target + place).initialize(to: (base + next).takeValue())
          next += 1
        }
      case .variadic:
        var rest: [Value] = []
        while next < positionalGiven {
          rest.append((base + next).takeValue())
          next += 1
        }
        (target + place).initialize(to: .tuple(TupleObject(rest)))
      case .keywordOnly: break
      case .keywords: keywordPlace = place
      }
    }
    for (number, symbol) in keywords.enumerated() {
      let name = symbols.name(of: symbol)
      let source = base + positionalGiven + number
      if let place = signature.parameters.firstIndex(where: {
        $0.name == name && ($0.kind == .positional || $0.kind == .keywordOnly)
      }) {
        guard (target + place).pointee.isUndefined else {
          throw givenTwice(native, name, place)
        }
        (target + place).initialize(to: source.takeValue())
      } else if let keywordPlace {
        if case .dict(let dict) = (target + keywordPlace).pointee {
          try dict.set(.text(name), source.takeValue(), self)
        } else {
          let dict = DictObject()
          try dict.set(.text(name), source.takeValue(), self)
          (target + keywordPlace).initialize(to: .dict(dict))
        }
      } else {
        throw unexpected(native, name)
      }
    }
    for (place, parameter) in signature.parameters.enumerated()
    where parameter.defaultText == nil && (target + place).pointee.isUndefined {
      switch parameter.kind {
      case .positionalOnly where signature.takesNoKeywords:
        throw wrongCount(native, positionalGiven, receiver: (target + 0).pointee)
      case .positionalOnly where native.wording == .counted:
        throw takesFrom(native, positionalGiven)
      case .positionalOnly, .positional, .keywordOnly:
        switch native.wording {
        case .python: throw missing(native, target)
        case .counting:
          throw .typeError(
            "\(native.name)() missing required argument '\(parameter.name)' (pos \(place - (signature.isMethod ? 1 : 0)))")
        case .exact: throw wrongCount(native, positionalGiven, receiver: (target + 0).pointee)
        case .native, .counted: break
        }
        if signature.isMethod, place > 0,
          native.isBuiltinMethod || signature.positionalCount == signature.requiredCount
        {
          throw .typeError(
            "\(native.name)() missing required argument '\(parameter.name)' (pos \(place))")
        }
        throw .typeError(
          "\(native.name)() missing required argument '\(parameter.name)' (pos \(place + 1))")
      case .variadic, .keywords: break
      }
    }
  }

  /// As CPython words it for a function written in Python.
  private func missing(_ native: NativeFunction, _ target: UnsafeMutablePointer<Value>) -> Raise {
    let names = native.signature.parameters.enumerated().filter { place, parameter in
      parameter.defaultText == nil && parameter.kind != .variadic && parameter.kind != .keywords
        && (target + place).pointee.isUndefined
    }.map { "'\($0.element.name)'" }
    let list =
      names.count > 2
      ? names.dropLast().joined(separator: ", ") + ", and " + (names.last ?? "")
      : names.joined(separator: " and ")
    return .typeError(
      "\(native.refusalName ?? native.name)() missing \(names.count) required positional argument\(names.count == 1 ? "" : "s"): \(list)"
    )
  }

  private func takesFrom(_ native: NativeFunction, _ given: Int) -> Raise {
    // NumPy's own parser does not count the array whose method it is.
    let offset = native.signature.isMethod && native.wording == .counting ? 1 : 0
    let least = native.signature.requiredCount - offset
    let most = native.signature.positionalCount - offset
    let given = given - offset
    let takes = least == most ? "\(most)" : "from \(least) to \(most)"
    let isOne = most == 1 && least == most
    return .typeError(
      "\(native.refusalName ?? native.name)() takes \(takes) positional argument\(isOne ? "" : "s") but \(given) "
        + "\(given == 1 ? "was" : "were") given")
  }

  /// As CPython words it for functions of one, none or several arguments, with and without keywords.
  private func wrongCount(_ native: NativeFunction, _ given: Int, receiver: Value) -> Raise {
    let signature = native.signature
    switch native.wording {
    case .python, .counted, .counting: return takesFrom(native, given)
    case .native, .exact: break
    }
    let offset = signature.isMethod ? 1 : 0
    let limit = signature.positionalCount - offset
    let least = signature.requiredCount - offset
    let shown = given - offset
    if native.wording == .exact {
      return .typeError(
        "\(native.name)() takes exactly \(least) argument\(least == 1 ? "" : "s") (\(shown) given)")
    }
    let owner = owner(of: native, receiver: receiver)
    let hasKeywords = signature.parameters.contains { $0.kind == .keywordOnly }
    if Interpreter.searches.contains(native.name), isText(receiver) {
      // These read their arguments by one function of their own.
      return .typeError(
        "\(native.name)() takes \(shown < 1 ? "at least 1 argument" : "at most 3 arguments") (\(shown) given)")
    }
    if let text = slotWording(native, limit, shown, receiver: receiver) { return .typeError(text) }
    if limit == 0 {
      return .typeError(
        hasKeywords
          ? "\(native.name)() takes no positional arguments"
          : "\(owner)\(native.name)() takes no arguments (\(shown) given)")
    }
    if signature.takesNoKeywords || native.isOfPython && signature.takesPositionsByPlace {
      if least == 1, limit == 1, signature.takesNoKeywords {
        return .typeError("\(owner)\(native.name)() takes exactly one argument (\(shown) given)")
      }
      let bound = shown < least ? least : limit
      let degree = least == limit ? "" : shown < least ? "at least " : "at most "
      return .typeError(
        "\(native.name) expected \(degree)\(bound) argument\(bound == 1 ? "" : "s"), got \(shown)")
    }
    let takes =
      least == limit
      ? (limit == 1 ? "exactly one argument" : "exactly \(limit) arguments")
      : "at most \(limit) argument\(limit == 1 ? "" : "s")"
    return .typeError("\(native.name)() takes \(takes) (\(shown) given)")
  }

  private static let searches: Set<String> = ["find", "rfind", "index", "rindex", "count", "startswith", "endswith"]

  private func isText(_ value: Value) -> Bool {
    switch value {
    case .string, .bytes: true
    default: false
    }
  }

  /// How CPython words a wrong count for an operator's method that is called by its name.
  private func slotWording(
    _ native: NativeFunction, _ limit: Int, _ shown: Int, receiver: Value
  ) -> String? {
    let name = native.name
    guard native.isBuiltinMethod || ["__str__", "__repr__", "__eq__", "__ne__"].contains(name), name.hasPrefix("__"), name.hasSuffix("__"),
      native.signature.requiredCount == native.signature.positionalCount, limit <= 2
    else { return nil }
    switch name {
    case "__format__", "__round__", "__trunc__", "__floor__", "__ceil__", "__reversed__", "__sizeof__",
      "__init__", "__new__", "__class_getitem__":
      return nil
    case "__getitem__":
      if case .list = receiver { return nil }
      if case .dict = receiver { return nil }
    case "__contains__":
      if case .dict = receiver { return nil }
      if case .set = receiver { return nil }
    default: break
    }
    var opening = ""
    switch (name, receiver) {
    case ("__setitem__", .list), ("__setitem__", .dict), ("__setitem__", .bytes), ("__mul__", .list), ("__mul__", .tuple), ("__mul__", .string), ("__mul__", .bytes),
      ("__rmul__", .list), ("__rmul__", .tuple), ("__rmul__", .string), ("__rmul__", .bytes),
      ("__imul__", .list):
      opening = " "
    default: break
    }
    return "\(opening)expected \(limit) argument\(limit == 1 ? "" : "s"), got \(shown)"
  }

  /// The type that a method's refusals name, with a point behind it; nothing for functions.
  private func owner(of native: NativeFunction, receiver: Value) -> String {
    guard native.signature.isMethod else { return "" }
    if case .bool = receiver { return "int." }
    return typeName(of: receiver) + "."
  }

  /// An argument that is given by position and by name.
  private func givenTwice(_ native: NativeFunction, _ name: String, _ place: Int) -> Raise {
    if native.isOfPython {
      return .typeError("argument for \(native.name)() given by name ('\(name)') and position (\(place + 1))")
    }
    if native.wording == .counting {
      let position = place - (native.signature.isMethod ? 1 : 0)
      return .typeError(
        "argument for \(native.name)() given by name ('\(name)') and position (position \(position))")
    }
    return .typeError("\(native.refusalName ?? native.name)() got multiple values for argument '\(name)'")
  }

  private func unexpected(_ native: NativeFunction, _ name: String) -> Raise {
    let known = native.signature.parameters.filter { $0.kind != .positionalOnly }.map(\.name)
    return .typeError(
      native.isOfPython
        ? "'\(name)' is an invalid keyword argument for \(native.name)()"
        : "\(native.refusalName ?? native.name)() got an unexpected keyword argument '\(name)'",
      hint: keywordHint(name, among: known))
  }
}

extension NativeFunction {
  /// Whether CPython has it in C: a built-in function, or a method of a built-in type.
  fileprivate var isOfPython: Bool {
    wording == .native && (module == "builtins" || isBuiltinMethod)
  }
}

extension Signature {
  /// Whether what can be given by position cannot be given by name.
  fileprivate var takesPositionsByPlace: Bool {
    parameters.allSatisfy { $0.kind != .positional && $0.kind != .variadic }
  }

  /// Whether nothing can be given by name.
  fileprivate var namesNothing: Bool {
    parameters.allSatisfy { $0.kind == .positionalOnly || $0.kind == .variadic }
  }

  /// Whether all parameters are given by position only.
  fileprivate var takesNoKeywords: Bool { parameters.allSatisfy { $0.kind == .positionalOnly } }

  /// Whether the first parameter is the receiver of a method.
  var isMethod: Bool {
    parameters.first.map { $0.name == "self" && $0.kind == .positionalOnly } ?? false
  }
}
