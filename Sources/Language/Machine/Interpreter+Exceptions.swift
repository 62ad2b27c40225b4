import CKernels

extension Interpreter {
  /// The class of a built-in exception.
  package func exceptionType(_ kind: ExceptionKind) -> TypeObject {
    exceptionTypes[kind] ?? types.object
  }

  /// The error that carries an exception object up.
  package func makeRaise(instance: InstanceObject) -> Raise {
    let payload = instance.payload as? ExceptionPayload
    let raise = Raise(
      exceptionKind(of: instance.type), exceptionMessage(instance), hint: payload?.hint,
      details: payload?.details ?? [], isInstance: true)
    raisedInstance = instance
    payload?.raise = raise
    return raise
  }

  /// The exception object of an error on its way up: the program's own, or one made for it.
  package func exception(for raise: Raise) -> InstanceObject {
    if raise.isInstance, let instance = raisedInstance {
      let payload = instance.payload as? ExceptionPayload
      if payload?.raise === raise || payload?.raise == nil { return instance }
    }
    let instance = makeException(exceptionType(raise.kind), arguments(of: raise))
    if raise.kind == .syntaxError || raise.kind.base == .syntaxError || raise.kind == .tabError {
      locate(instance, raise)
    }
    if let payload = instance.payload as? ExceptionPayload {
      payload.hint = raise.hint
      payload.details = raise.details
      payload.raise = raise
    }
    return instance
  }

  /// Gives a SyntaxError the place of the failure, as `e.lineno` and its like.
  private func locate(_ instance: InstanceObject, _ raise: Raise) {
    guard let failure = syntaxFailure, failure.message == raise.message,
      let source = syntaxFailureSource, let payload = instance.payload as? ExceptionPayload
    else { return }
    func place(_ offset: Int32) -> (line: Int, column: Int) {
      let line = source.line(at: Int(offset))
      return (line + 1, Int(offset) - source.lineStarts[line] + 1)
    }
    let (start, end) = (place(failure.range.start), place(failure.range.end))
    let text = source.lineText(start.line - 1) + "\n"
    let items: [Value] = [
      .text(source.name), .int(start.line), .int(start.column), .text(text), .int(end.line), .int(end.column),
    ]
    payload.arguments = [.text(raise.message), .tuple(TupleObject(items))]
  }

  /// What the exception would have been made with. Native code words a KeyError by the repr of its key.
  private func arguments(of raise: Raise) -> [Value] {
    let message = raise.message
    if message.isEmpty { return [] }
    if let parts = SystemFailure(message) { return parts.arguments }
    guard raise.kind == .keyError else { return [.text(message)] }
    if let number = Int(message) { return [.int(number)] }
    guard message.count > 1, let quote = message.first, quote == "'" || quote == "\"",
      message.last == quote, !message.contains("\\")
    else { return [.text(message)] }
    return [.text(String(message.dropFirst().dropLast()))]
  }

  /// The class's name, without its module, and the message, as a notebook shows them.
  package func description(of raise: Raise) -> (type: String, message: String) {
    guard raise.isInstance else {
      let type = exceptionType(raise.kind)
      return (type.name, raise.message)
    }
    let instance = exception(for: raise)
    return (instance.type.name, raise.message)
  }

  /// An exception object of a class that derives from `BaseException`.
  package func makeException(_ type: TypeObject, _ arguments: [Value]) -> InstanceObject {
    InstanceObject(type: type, layout: rootLayout, payload: ExceptionPayload(arguments))
  }

  /// Whether an `except kind` would catch the error.
  package func matches(_ raise: Raise, _ kind: ExceptionKind) -> Bool {
    if raise.isInstance { return matches(exception(for: raise).type, exceptionType(kind)) }
    return matches(exceptionType(raise.kind), exceptionType(kind))
  }

  func matches(_ type: TypeObject, _ caught: TypeObject) -> Bool {
    if type.isSubtype(of: caught) { return true }
    // NumPy's AxisError derives from ValueError and IndexError both.
    return caught.exceptionKind == .indexError && exceptionKind(of: type) == .axisError
  }

  /// The nearest built-in class of an exception class.
  package func exceptionKind(of type: TypeObject) -> ExceptionKind {
    if let kind = type.exceptionKind { return kind }
    for ancestor in type.ancestors {
      if let kind = ancestor.exceptionKind { return kind }
    }
    return .exception
  }

  package func isException(_ type: TypeObject) -> Bool {
    type.isSubtype(of: exceptionType(.baseException))
  }

  /// `str(e)`.
  package func exceptionMessage(_ instance: InstanceObject) -> String {
    do throws(Raise) {
      if let method = specialMethod(.instance(instance), names.string), case .function = method {
        return try string(call(method, [.instance(instance)]))
      }
      return try plainExceptionText(instance)
    } catch { return "<exception str() failed>" }
  }

  /// `str(e)` where the class does not define it itself.
  func plainExceptionText(_ instance: InstanceObject) throws(Raise) -> String {
    let arguments = (instance.payload as? ExceptionPayload)?.arguments ?? []
    switch arguments.count {
    case 0: return ""
    case 1:
      let isKeyError = instance.type.isSubtype(of: exceptionType(.keyError))
      if isKeyError { return try representation(arguments[0]) }
      return try string(arguments[0])
    case 2 where instance.type.isSubtype(of: exceptionType(.syntaxError)):
      let message = try string(arguments[0])
      guard case .tuple(let place) = arguments[1], place.items.count >= 2,
        case .string(let file) = place.items[0], case .int(let line) = place.items[1]
      else { return message }
      let name = file.text.split(separator: "/").last.map(String.init) ?? file.text
      return "\(message) (\(name), line \(line))"
    case 2, 3:
      guard instance.type.isSubtype(of: exceptionType(.osError)) else { fallthrough }
      let text = "[Errno \(try string(arguments[0]))] \(try string(arguments[1]))"
      return arguments.count == 3 ? "\(text): \(try representation(arguments[2]))" : text
    default: return try representation(.tuple(TupleObject(arguments)))
    }
  }

  /// `e.__traceback__`: the calls that the exception passed, the outermost first.
  package func tracebackObject(_ payload: ExceptionPayload) -> Value {
    func object(_ type: TypeObject, _ attributes: [(String, Value)]) -> Value {
      let made = instantiate(type)
      for (name, value) in attributes { made.setAttribute(symbols.intern(name), value) }
      return .instance(made)
    }
    var inner = Value.none
    for entry in payload.frames {
      let line = entry.source.line(at: Int(entry.range.start))
      let number = Value.int(line + 1)
      let code = object(
        types.code,
        [
          ("co_filename", .text(entry.source.name)), ("co_name", .text(entry.function)),
          ("co_firstlineno", number),
        ])
      let frame = object(
        types.frame,
        [("f_code", code), ("f_lineno", number), ("f_locals", .dict(DictObject())), ("f_back", .none)])
      let text = entry.source.lineText(line).drop { $0 == " " || $0 == "\t" }
      inner = object(
        types.traceback,
        [
          ("tb_frame", frame), ("tb_lineno", number), ("tb_next", inner),
          ("tb_line", .text(String(text))),
        ])
    }
    return inner
  }

  static func makeExceptionTypes(root: TypeObject) -> [ExceptionKind: TypeObject] {
    var made: [ExceptionKind: TypeObject] = [:]
    func make(_ kind: ExceptionKind) -> TypeObject {
      if let known = made[kind] { return known }
      let base = kind.base.map(make) ?? root
      let module: String
      switch kind {
      case .axisError, .complexWarning, .dtypePromotionError: module = "numpy.exceptions"
      case .linAlgError: module = "numpy.linalg"
      case .ufuncTypeError: module = "numpy._core._exceptions"
      default: module = ""
      }
      let type = TypeObject(
        name: kind.rawValue, module: module, bases: [base], exceptionKind: kind)
      made[kind] = type
      return type
    }
    for kind in ExceptionKind.allCases { _ = make(kind) }
    return made
  }

  /// Throws KeyboardInterrupt when Ctrl-C was pressed.
  package func checkInterrupt() throws(Raise) {
    guard interrupt.isRaised else { return }
    interrupt.clear()
    nabla_lower_watched()
    throw Raise(.keyboardInterrupt, "")
  }
}
