import Language
import TensorCore

/// How arrays print: `set_printoptions` and its like.
enum Printing {
  static func register(in builder: ModuleBuilder) {
    let options = """
      precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None, nanstr=None, \
      infstr=None, formatter=None, sign=None, floatmode=None, *, legacy=None
      """
    builder.add([
      NativeEntry("set_printoptions", options, "Sets how arrays print.") { call throws(Raise) in
        call.interpreter.printOptions = try changed(call.interpreter.printOptions, call, from: 0)
        return .none
      },
      NativeEntry("get_printoptions", "", "How arrays print.", current),
      NativeEntry("array2string",
        "a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', *, formatter=None, threshold=None, edgeitems=None, sign=None, floatmode=None, suffix='', legacy=None",
        "The text of an array.", arrayText),
      NativeEntry("array_repr", "arr, max_line_width=None, precision=None, suppress_small=None",
        "The text that makes the array again.") { call throws(Raise) in
        .text(try call.tensor(0).representation(options: try narrowed(call)))
      },
      NativeEntry("array_str", "a, max_line_width=None, precision=None, suppress_small=None",
        "The text of an array.") { call throws(Raise) in
        .text(try call.tensor(0).description(options: try narrowed(call)))
      },
    ])
    registerContext(in: builder, options)
  }

  /// `with np.printoptions(precision=3): …`
  private static func registerContext(in builder: ModuleBuilder, _ options: String) {
    let interpreter = builder.interpreter
    let type = TypeObject(name: "printoptions", module: "numpy")
    type.addMethod("__enter__", "", interpreter) { call throws(Raise) in call[0] }
    type.addMethod("__exit__", "*args", interpreter) { call throws(Raise) in
      if case .instance(let object) = call[0], let saved = object.payload as? SavedPrintOptions {
        call.interpreter.printOptions = saved.options
      }
      return .bool(false)
    }
    builder.function("printoptions", options, "Sets how arrays print inside a with block.") {
      call throws(Raise) in
      let saved = SavedPrintOptions(call.interpreter.printOptions)
      call.interpreter.printOptions = try changed(call.interpreter.printOptions, call, from: 0)
      return .instance(call.interpreter.instantiate(type, payload: saved))
    }
  }

  private static func changed(
    _ options: PrintOptions, _ call: Call, from first: Int
  ) throws(Raise) -> PrintOptions {
    var options = options
    if call.isGiven(first) { options.precision = try count(call, first, "precision") }
    if call.isGiven(first + 1) {
      options.threshold =
        switch call[first + 1] {
        case .float(let value) where value >= 1e18: Int.max
        case .int(let value): value
        default: try Int(clamping: call.int(first + 1))
        }
    }
    if call.isGiven(first + 2) { options.edgeItems = try count(call, first + 2, "edgeitems") }
    if call.isGiven(first + 3) { options.lineWidth = try count(call, first + 3, "linewidth") }
    if call.isGiven(first + 4) { options.suppress = try call.bool(first + 4, default: false) }
    if call.isGiven(first + 5) { options.nanText = try call.string(first + 5) }
    if call.isGiven(first + 6) { options.infText = try call.string(first + 6) }
    if call.isGiven(first + 7) {
      throw .typeError("formatter is not supported", hint: "precision= and suppress= cover most uses.")
    }
    if call.isGiven(first + 8) {
      guard let sign = PrintOptions.Sign(rawValue: try call.string(first + 8)) else {
        throw .valueError("sign option must be one of ' ', '+', or '-'")
      }
      options.sign = sign
    }
    if call.isGiven(first + 9) {
      guard let mode = PrintOptions.FloatMode(rawValue: try call.string(first + 9)) else {
        throw .valueError("floatmode option must be one of 'fixed', 'unique', 'maxprec', or 'maxprec_equal'")
      }
      options.floatMode = mode
    }
    return options
  }

  private static func count(_ call: Call, _ position: Int, _ name: String) throws(Raise) -> Int {
    let value = try call.int(position)
    guard value >= 0, value <= 1_000_000 else {
      throw .valueError("\(name) must be between 0 and 1000000")
    }
    return value
  }

  private static func current(_ call: Call) throws(Raise) -> Value {
    let options = call.interpreter.printOptions
    let rows: [(String, Value)] = [
      ("edgeitems", .int(options.edgeItems)), ("threshold", .int(options.threshold)),
      ("floatmode", .text(options.floatMode.rawValue)), ("precision", .int(options.precision)),
      ("suppress", .bool(options.suppress)), ("linewidth", .int(options.lineWidth)),
      ("nanstr", .text(options.nanText)), ("infstr", .text(options.infText)),
      ("sign", .text(options.sign.rawValue)), ("formatter", .none), ("legacy", .text("1.25")),
    ]
    let result = DictObject()
    for (key, value) in rows { try result.set(.text(key), value, call.interpreter) }
    return .dict(result)
  }

  /// The session's options, changed by the three that the text functions share.
  private static func narrowed(_ call: Call) throws(Raise) -> PrintOptions {
    var options = call.interpreter.printOptions
    if call.isGiven(1) { options.lineWidth = try count(call, 1, "max_line_width") }
    if call.isGiven(2) { options.precision = try count(call, 2, "precision") }
    if call.isGiven(3) { options.suppress = try call.bool(3, default: false) }
    return options
  }

  private static func arrayText(_ call: Call) throws(Raise) -> Value {
    let tensor = try call.tensor(0)
    var options = try narrowed(call)
    if call.isGiven(7) { options.threshold = try call.int(7) }
    if call.isGiven(8) { options.edgeItems = try count(call, 8, "edgeitems") }
    if call.isGiven(9), let sign = PrintOptions.Sign(rawValue: try call.string(9)) {
      options.sign = sign
    }
    if call.isGiven(10), let mode = PrintOptions.FloatMode(rawValue: try call.string(10)) {
      options.floatMode = mode
    }
    let separator = try call.string(4, default: " ")
    let prefix = try call.string(5, default: "")
    let suffix = try call.string(11, default: "")
    guard call.isGiven(6), let format = try formatter(call, tensor.dtype) else {
      return .text(
        tensor.arrayText(options: options, separator: separator, prefix: prefix, suffix: suffix))
    }
    // The layout asks for one text after another and cannot fail; the first error is kept for afterwards.
    var failure: Raise?
    let interpreter = call.interpreter
    let text = tensor.arrayText(
      options: options, separator: separator, prefix: prefix, suffix: suffix
    ) { scalar in
      guard failure == nil else { return "" }
      do throws(Raise) {
        return try interpreter.string(interpreter.call(format, [.scalar(scalar)]))
      } catch {
        failure = error
        return ""
      }
    }
    if let failure { throw failure }
    return .text(text)
  }

  /// The function of a `formatter=` dict for a type of elements; nil where it has none.
  private static func formatter(_ call: Call, _ dtype: DType) throws(Raise) -> Value? {
    guard case .dict(let functions) = call[6] else {
      throw .typeError("formatter must be a dict")
    }
    let kinds =
      dtype == .bool ? ["bool"] : dtype.isFloating ? ["float", "float_kind"] : ["int", "int_kind"]
    var found: Value?
    for name in ["all"] + kinds.reversed() {
      if let function = try functions.value(for: .text(name), call.interpreter) { found = function }
    }
    return found
  }
}

private final class SavedPrintOptions {
  let options: PrintOptions

  init(_ options: PrintOptions) { self.options = options }
}
