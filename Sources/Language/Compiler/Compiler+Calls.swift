extension Compiler {
  func compile(
    _ callee: Expression, _ arguments: [Argument], _ expression: Expression, into target: Int32
  ) throws(Raise) {
    if case .name("super") = callee.kind, arguments.isEmpty, case .global = resolve("super") {
      try compileSuper(into: target)
      return
    }
    let isSpread =
      arguments.count > 60_000
      || arguments.contains {
        switch $0 {
        case .star, .doubleStar: true
        default: false
        }
      }
    if isSpread {
      try compileSpread(callee, arguments, expression, into: target)
      return
    }
    // The window: room for the receiver or the callee, then the arguments.
    let window = reserve(1 + arguments.count)
    var opcode = Opcode.call
    var calleeIndex = window
    var isMethod = false
    switch callee.kind {
    case .attribute(let object, let name, let nameRange):
      try compile(object, into: window)
      isMethod = true
      calleeIndex = cache(name)
      if arguments.contains(where: { !isPlain($0.value) }) {
        note(callee.range, nameRange, [object.range])
        emit(.checkMethod, b: window, c: calleeIndex)
      }
    case .name(let name):
      switch resolve(name) {
      case .global(let name):
        opcode = .callGlobal
        calleeIndex = global(name)
      case .register(let register) where !scope.hasWalrus && !code.isGenerator:
        calleeIndex = register
      default: try compile(callee, into: window)
      }
    default: try compile(callee, into: window)
    }
    let isElementwise = expression.isElementwiseCall
    var next = window + 1
    var names: [Symbol] = []
    for argument in arguments {
      if case .keyword(let name, _, _) = argument { names.append(interpreter.symbols.intern(name)) }
      try compile(argument.value, into: next)
      if isElementwise, arguments.count == 1 || next == window + 2 || arguments[1].value.isQuiet {
        mayDefer(argument.value, Operand(index: next, isTemporary: true))
      }
      next += 1
    }
    var operands: [SourceRange] = [callee.range]
    operands += arguments.map(\.value.range)
    if case .attribute(let object, _, let nameRange) = callee.kind {
      note(expression.range, nameRange, [object.range] + operands.dropFirst())
    } else {
      note(expression.range, nil, operands)
    }
    let count = UInt16(clamping: arguments.count)
    guard !names.isEmpty else {
      if isMethod {
        emit(
          isElementwise ? .callElementwise : .callMethod, a: target, b: calleeIndex, c: window, y: count)
      } else {
        emit(opcode, a: target, b: calleeIndex, c: window, x: calleeIndex == window ? 1 : 0, y: count)
      }
      return
    }
    code.keywordSites.append(KeywordSite(names: names))
    let kind: UInt8 = isMethod ? 2 : opcode == .callGlobal ? 1 : 0
    emit(.callKeywords, a: target, b: calleeIndex, c: window, x: kind, y: count)
    emit(.extra, a: Int32(truncatingIfNeeded: code.keywordSites.count - 1))
  }

  /// Whether evaluating the expression can neither print nor change anything.
  private func isPlain(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .none, .bool, .integer, .float, .string, .bytes, .ellipsis, .name, .lambda: true
    case .attribute(let value, _, _), .unary(_, let value): isPlain(value)
    case .binary(_, let left, let right, _), .subscript(let left, let right):
      isPlain(left) && isPlain(right)
    case .tuple(let items), .list(let items): items.allSatisfy(isPlain)
    case .slice(let start, let stop, let step):
      [start, stop, step].allSatisfy { $0.map(isPlain) ?? true }
    default: false
    }
  }

  private func compileSpread(
    _ callee: Expression, _ arguments: [Argument], _ expression: Expression, into target: Int32
  ) throws(Raise) {
    let window = reserve(3)
    try compile(callee, into: window)
    var positional: [Expression] = []
    for argument in arguments {
      switch argument {
      case .positional(let value): positional.append(value)
      case .star(let value): positional.append(Expression(.starred(value), value.range))
      case .keyword, .doubleStar: break
      }
    }
    emit(.buildList, a: window + 1)
    for value in positional {
      let outerTop = top
      if case .starred(let inner) = value.kind {
        let values = try operand(inner)
        note(inner.range)
        emit(
          .listExtend, a: window + 1, b: values.index, c: window, x: values.isTemporary ? 1 : 0, y: 1)
      } else {
        let item = newTemporary()
        try compile(value, into: item)
        emit(.listAppend, a: window + 1, b: item)
      }
      top = outerTop
    }
    emit(.buildDict, a: window + 2)
    for argument in arguments {
      let outerTop = top
      switch argument {
      case .positional, .star: break
      case .keyword(let name, _, let value):
        let first = reserve(2)
        emit(.move, a: first, b: constant(.text(name)))
        try compile(value, into: first + 1)
        emit(.dictSet, a: window + 2, b: first, c: first + 1, x: 1)
      case .doubleStar(let value):
        let source = try operand(value)
        note(value.range)
        emit(.dictUpdate, a: window + 2, b: source.index, x: (source.isTemporary ? 1 : 0) | 2)
      }
      top = outerTop
    }
    note(expression.range, nil, [callee.range] + arguments.map(\.value.range))
    emit(.callSpread, a: target, c: window)
  }

  /// `super()`: the class comes from the closure, the object is the first parameter.
  private func compileSuper(into target: Int32) throws(Raise) {
    let first = reserve(2)
    guard case .free = resolve("__class__"), let receiver = code.parameters.names.first else {
      throw Raise(.runtimeError, "super(): no arguments")
    }
    load("__class__", into: first, currentNote.range)
    load(receiver, into: first + 1, currentNote.range)
    emit(.superObject, a: target, b: first)
  }
}
