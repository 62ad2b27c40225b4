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
        try set(call)
        return .none
      },
      NativeEntry("get_printoptions", "", "How arrays print.", current),
      NativeEntry("array2string",
        "a, max_line_width=None, precision=None, suppress_small=None, separator=' ', prefix='', *, formatter=None, threshold=None, edgeitems=None, sign=None, floatmode=None, suffix='', legacy=None",
        "The text of an array.", arrayText),
      NativeEntry("array_repr", "arr, max_line_width=None, precision=None, suppress_small=None",
        "The text that makes the array again.") { call throws(Raise) in
        let (tensor, options) = (try call.tensor(0), try narrowed(call))
        return .text(
          try formatted(tensor, call.interpreter) {
            tensor.representation(options: options, elementText: $0)
          })
      },
      NativeEntry("array_str", "a, max_line_width=None, precision=None, suppress_small=None",
        "The text of an array.") { call throws(Raise) in
        let (tensor, options) = (try call.tensor(0), try narrowed(call))
        return .text(
          try formatted(tensor, call.interpreter) {
            tensor.description(options: options, elementText: $0)
          })
      },
    ])
    registerContext(in: builder, options)
  }

  /// The text of an array under the session's formatter.
  private static func formatted(
    _ tensor: Tensor, _ interpreter: Interpreter, _ make: (((Scalar) -> String)?) -> String
  ) throws(Raise) -> String {
    guard let own = interpreter.arrayFormatter else { return make(nil) }
    return try own.formatter.text(of: tensor, interpreter, make)
  }

  /// Changes the session's options as a call of `set_printoptions` says.
  private static func set(_ call: Call) throws(Raise) {
    call.interpreter.printOptions = try changed(call.interpreter.printOptions, call)
    // As in NumPy, a formatter holds until the options are set again.
    call.interpreter.arrayFormatter = try formatter(call[7], call.interpreter)
  }

  private static func formatter(
    _ value: Value, _ interpreter: Interpreter
  ) throws(Raise) -> (formatter: ArrayFormatter, dict: DictObject)? {
    switch value {
    case .undefined, .none: return nil
    case .dict(let dict): return (try ArrayFormatter(dict, interpreter), dict)
    default: throw .typeError("formatter must be a dict")
    }
  }

  /// `with np.printoptions(precision=3): …`
  private static func registerContext(in builder: ModuleBuilder, _ options: String) {
    let interpreter = builder.interpreter
    let type = TypeObject(name: "printoptions", module: "numpy")
    type.addMethod("__enter__", "", interpreter) { call throws(Raise) in try current(call) }
    type.addMethod("__exit__", "*args", interpreter) { call throws(Raise) in
      if case .instance(let object) = call[0], let saved = object.payload as? SavedPrintOptions {
        call.interpreter.printOptions = saved.options
        call.interpreter.arrayFormatter = saved.formatter
      }
      return .bool(false)
    }
    builder.function("printoptions", options, "Sets how arrays print inside a with block.") {
      call throws(Raise) in
      let saved = SavedPrintOptions(call.interpreter)
      try set(call)
      return .instance(call.interpreter.instantiate(type, payload: saved))
    }
  }

  private static func changed(
    _ options: PrintOptions, _ call: Call
  ) throws(Raise) -> PrintOptions {
    var options = options
    if call.isGiven(0) {
      guard try call.interpreter.index(from: call[0]) != nil else {
        throw .typeError("precision must be an integer")
      }
      options.precision = try count(call, 0, "precision")
    }
    if call.isGiven(1) { options.threshold = try threshold(call) }
    if call.isGiven(2) { options.edgeItems = try count(call, 2, "edgeitems") }
    if call.isGiven(3) { options.lineWidth = try count(call, 3, "linewidth") }
    if call.isGiven(4) { options.suppress = try call.bool(4, default: false) }
    if call.isGiven(5) { options.nanText = try call.string(5) }
    if call.isGiven(6) { options.infText = try call.string(6) }
    if call.isGiven(8) {
      guard let sign = PrintOptions.Sign(rawValue: try call.string(8)) else {
        throw .valueError("sign option must be one of ' ', '+', or '-'")
      }
      options.sign = sign
    }
    if call.isGiven(9) {
      guard let mode = PrintOptions.FloatMode(rawValue: try call.string(9)) else {
        throw .valueError(
          "floatmode option must be one of \"fixed\", \"unique\", \"maxprec\", \"maxprec_equal\"")
      }
      options.floatMode = mode
    }
    return options
  }

  private static func threshold(_ call: Call) throws(Raise) -> Int {
    let value: Double
    switch call[1] {
    case .int(let number): return number
    case .float(let number): value = number
    case .bool(let flag): return flag ? 1 : 0
    case .scalar(let scalar): value = scalar.doubleValue
    default: throw .typeError("threshold must be numeric")
    }
    guard !value.isNaN else {
      throw .valueError("threshold must be non-NAN, try sys.maxsize for untruncated representation")
    }
    return Int(exactly: value.rounded(.down)) ?? (value < 0 ? 0 : Int.max)
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
      ("sign", .text(options.sign.rawValue)),
      ("formatter", call.interpreter.arrayFormatter.map { .dict($0.dict) } ?? .none),
      ("legacy", .text("1.25")), ("override_repr", .none),
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
    switch call[0] {
    case .list, .tuple, .int, .float, .bool, .string, .none: try call.needsArray(0, toHave: "size")
    default: break
    }
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
    let own = try formatter(call[6], call.interpreter) ?? call.interpreter.arrayFormatter
    let fixed = options
    let make: (((Scalar) -> String)?) -> String = {
      tensor.arrayText(
        options: fixed, separator: separator, prefix: prefix, suffix: suffix, elementText: $0)
    }
    guard let own else { return .text(make(nil)) }
    return .text(try own.formatter.text(of: tensor, call.interpreter, make))
  }
}

private final class SavedPrintOptions {
  let options: PrintOptions
  let formatter: (formatter: ArrayFormatter, dict: DictObject)?

  init(_ interpreter: Interpreter) {
    options = interpreter.printOptions
    formatter = interpreter.arrayFormatter
  }
}
