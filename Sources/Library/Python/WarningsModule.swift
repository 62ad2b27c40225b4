import Language

/// `warnings`: the rules about warnings, and warnings of a program's own.
enum WarningsModule {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.module.documentation = "What is done with warnings, and warnings of one's own."
    builder.function(
      "warn", "message, category=None, stacklevel=1, source=None", "Give a warning."
    ) { call throws(Raise) in
      if case .instance(let instance) = call[0], call.interpreter.isException(instance.type) {
        try call.interpreter.warn(instance.type, call[0])
      } else {
        try call.interpreter.warn(try category(call, 1, .userWarning), call[0])
      }
      return .none
    }
    builder.function(
      "simplefilter", "action, category=Warning, lineno=0, append=False", "A rule for a category."
    ) { call throws(Raise) in
      try add(WarningFilter(action: try action(call), category: try category(call, 1, .warning)), call, 3)
    }
    builder.function(
      "filterwarnings", "action, message='', category=Warning, module='', lineno=0, append=False",
      "A rule for a category and the beginning of a text."
    ) { call throws(Raise) in
      // The text is a regular expression in Python; plain beginnings are what programs give.
      let start = try call.string(1, default: "").split(separator: ".*").joined().lowercased()
      let category = try category(call, 2, .warning)
      return try add(
        WarningFilter(action: try action(call), category: category) {
          start.isEmpty || $0.lowercased().hasPrefix(start)
        }, call, 5)
    }
    builder.function("resetwarnings", "", "No rules.") { call throws(Raise) in
      call.interpreter.warnings.filters = []
      return .none
    }
    registerContext(builder)
  }

  private static func action(_ call: Call) throws(Raise) -> String {
    let action = try call.string(0)
    guard ["default", "error", "ignore", "always", "all", "module", "once"].contains(action) else {
      throw Raise(.assertionError, "invalid action: '\(action)'")
    }
    return action
  }

  private static func category(
    _ call: Call, _ position: Int, _ standard: ExceptionKind
  ) throws(Raise) -> TypeObject {
    guard call.isGiven(position) else { return call.interpreter.exceptionType(standard) }
    let warning = call.interpreter.exceptionType(.warning)
    guard case .type(let type) = call[position], type.isSubtype(of: warning) else {
      throw .typeError(
        "category must be a Warning subclass, not '\(call.interpreter.typeName(of: call[position]))'")
    }
    return type
  }

  private static func add(_ filter: WarningFilter, _ call: Call, _ appends: Int) throws(Raise) -> Value {
    if try call.bool(appends) {
      call.interpreter.warnings.filters.append(filter)
    } else {
      call.interpreter.warnings.filters.insert(filter, at: 0)
    }
    return .none
  }

  // MARK: catch_warnings

  private final class Saved {
    let records: Bool
    var state: WarningState?
    init(records: Bool) { self.records = records }
  }

  private static func registerContext(_ builder: ModuleBuilder) {
    let interpreter = builder.interpreter
    let message = TypeObject(name: "WarningMessage", module: "warnings")
    let type = TypeObject(name: "catch_warnings", module: "warnings")
    type.constructor = NativeFunction(
      name: "catch_warnings", module: "warnings",
      signature: Signature("*, record=False, module=None, action=None, category=Warning, lineno=0, append=False"),
      documentation: "Rules that hold inside a with block; with record=True the warnings are gathered in a list."
    ) { call throws(Raise) in
      .instance(
        call.interpreter.instantiate(type, payload: Saved(records: try call.bool(0, default: false))))
    }
    type.addMethod("__enter__", "", interpreter) { call throws(Raise) in
      guard case .instance(let object) = call[0], let saved = object.payload as? Saved else { return .none }
      saved.state = call.interpreter.warnings
      guard saved.records else {
        call.interpreter.warnings.recorder = nil
        return .none
      }
      let list = ListObject([])
      let interpreter = call.interpreter
      call.interpreter.warnings.recorder = {
        [unowned interpreter] (category, text) throws(Raise) in
        let record = interpreter.instantiate(message, payload: nil)
        var exception = text
        if case .instance = text {} else {
          exception = .instance(interpreter.makeException(category, [text]))
        }
        for (name, value) in [
          ("message", exception), ("category", Value.type(category)), ("lineno", .int(1)),
          ("filename", .text("<cell>")),
        ] {
          record.setAttribute(interpreter.symbols.intern(name), value)
        }
        list.items.append(.instance(record))
      }
      return .list(list)
    }
    type.addMethod("__exit__", "*args", interpreter) { call throws(Raise) in
      if case .instance(let object) = call[0], let saved = object.payload as? Saved,
        let state = saved.state
      {
        call.interpreter.warnings = state
      }
      return .bool(false)
    }
    builder.set("catch_warnings", .type(type))
    builder.set("WarningMessage", .type(message))
  }
}
