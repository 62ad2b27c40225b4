import TensorCore

/// What is done about one kind of floating-point error, as NumPy's `errstate` names it.
package enum ErrorMode: String, Sendable {
  case ignore, warn, `raise`, call, print, log
}

/// What is done about floating-point errors in array work.
package struct ErrorModes: Sendable {
  package var divide = ErrorMode.warn
  package var over = ErrorMode.warn
  package var under = ErrorMode.ignore
  package var invalid = ErrorMode.warn

  package init() {}

  /// Nothing is said of any error.
  package static let quiet: ErrorModes = {
    var modes = ErrorModes()
    (modes.divide, modes.over, modes.under, modes.invalid) = (.ignore, .ignore, .ignore, .ignore)
    return modes
  }()
}

/// One rule about warnings: what is done with those of a category whose text begins in a certain way.
package struct WarningFilter {
  package let action: String
  package let category: TypeObject
  /// Whether the rule is about a text.
  package let applies: (String) -> Bool

  package init(action: String, category: TypeObject, applies: @escaping (String) -> Bool = { _ in true }) {
    (self.action, self.category, self.applies) = (action, category, applies)
  }
}

/// The rules about warnings, and the list into which they are gathered.
package struct WarningState {
  package var filters: [WarningFilter] = []
  /// Receives the warnings inside `catch_warnings(record=True)`.
  package var recorder: ((TypeObject, Value) throws(Raise) -> Void)?
  /// What has been shown, for the rules that show a text once.
  var shown: Set<String> = []
  package init() {}
}

extension Interpreter {
  /// Shows a warning, gathers it, drops it, or raises it, as the rules say.
  package func warn(_ category: TypeObject, _ message: Value) throws(Raise) {
    let text = try string(message)
    let action =
      warnings.filters.first { category.isSubtype(of: $0.category) && $0.applies(text) }?.action
      ?? "default"
    switch action {
    case "ignore": return
    case "error":
      guard case .instance(let instance) = message, isException(instance.type) else {
        throw makeRaise(instance: makeException(category, [message]))
      }
      throw makeRaise(instance: instance)
    case "always", "all": break
    default:
      guard warnings.shown.insert(category.name + text).inserted else { return }
    }
    if let recorder = warnings.recorder { return try recorder(category, message) }
    output.writeWarning("\(category.name): \(text)\n")
  }

  /// NumPy's warning where the imaginary parts of complex numbers are lost.
  package func warnOfLostParts(from: DType, to: DType) throws(Raise) {
    guard from.isComplex, !to.isComplex, to != .bool else { return }
    try warn(
      exceptionType(.complexWarning),
      .text("Casting complex values to real discards the imaginary part"))
  }

  /// Does what the session's error modes say about floating-point errors in a function.
  @inline(never)
  package func report(
    _ errors: FloatingPointErrors, in name: @autoclosure () -> String
  ) throws(Raise) {
    if errors == .underflow, errorModes.under == .ignore { return }
    for (error, mode, text) in [
      (FloatingPointErrors.divide, errorModes.divide, "divide by zero"),
      (.overflow, errorModes.over, "overflow"), (.underflow, errorModes.under, "underflow"),
      (.invalid, errorModes.invalid, "invalid value"),
    ] where errors.contains(error) && mode != .ignore {
      let message = "\(text) encountered in \(name())"
      switch mode {
      case .ignore, .call, .log: continue
      case .raise: throw Raise(.floatingPointError, message)
      case .print: output.write("Warning: \(message)\n")
      case .warn: try warn(exceptionType(.runtimeWarning), .text(message))
      }
    }
  }

  /// Reports what the processor noted during an operation that gave `result`.
  @inline(__always)
  package func report(_ result: Tensor, in name: @autoclosure () -> String) throws(Raise) {
    let noted = FloatingPointErrors.take()
    if !noted.isEmpty { try report(noted.shown(in: result), in: name()) }
  }

  /// The same for a function of one array.
  @inline(__always)
  package func report(_ result: Tensor, of operation: UnaryOperation) throws(Raise) {
    let noted = FloatingPointErrors.take()
    if !noted.isEmpty { try report(noted.shown(in: result), in: operation.name) }
  }

  @inline(__always)
  package func report(_ result: Scalar, in name: @autoclosure () -> String) throws(Raise) {
    let noted = FloatingPointErrors.take()
    if !noted.isEmpty { try report(noted.shown(in: result), in: "scalar " + name()) }
  }
}
