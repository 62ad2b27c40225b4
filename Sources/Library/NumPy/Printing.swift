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
      NativeEntry("array2string", "a, max_line_width=None, precision=None, suppress_small=None, separator=' '",
        "The text of an array.", text),
      NativeEntry("array_repr", "arr, max_line_width=None, precision=None, suppress_small=None",
        "The text that makes the array again.") { call throws(Raise) in
        .text(try call.tensor(0).representation(options: call.interpreter.printOptions))
      },
      NativeEntry("array_str", "a, max_line_width=None, precision=None, suppress_small=None",
        "The text of an array.", text),
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

  private static func text(_ call: Call) throws(Raise) -> Value {
    var options = call.interpreter.printOptions
    if call.isGiven(1) { options.lineWidth = try count(call, 1, "max_line_width") }
    if call.isGiven(2) { options.precision = try count(call, 2, "precision") }
    if call.isGiven(3) { options.suppress = try call.bool(3, default: false) }
    return .text(try call.tensor(0).description(options: options))
  }
}

private final class SavedPrintOptions {
  let options: PrintOptions

  init(_ options: PrintOptions) { self.options = options }
}
