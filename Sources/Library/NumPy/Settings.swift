import Language
import TensorCore

/// How NumPy is told to treat floating-point errors, and what it tells about types and functions.
enum Settings {
  private static let errors = "all=None, divide=None, over=None, under=None, invalid=None"

  static func register(in builder: ModuleBuilder) {
    registerErrorState(in: builder)
    builder.add([
      NativeEntry("seterr", errors, "Sets what is done about floating-point errors.") {
        call throws(Raise) in
        let old = try modes(call.interpreter)
        try change(&call.interpreter.errorModes, call)
        return old
      },
      NativeEntry("geterr", "", "What is done about floating-point errors.") { call throws(Raise) in
        try modes(call.interpreter)
      },
      NativeEntry("promote_types", "type1, type2", "The type that holds the values of both.") {
        call throws(Raise) in
        let (a, b) = (try call.dtype(0) ?? .float64, try call.dtype(1) ?? .float64)
        return DataTypes.object(DType.promoted(a, b), call.interpreter)
      },
      NativeEntry("isfortran", "a", "Whether the array lies in Fortran order, and not in C order.") {
        call throws(Raise) in
        let tensor = try call.tensor(0)
        return .bool(!tensor.isContiguous && tensor.reversedAxes.isContiguous)
      },
      NativeEntry("frompyfunc", "func, /, nin, nout, *, identity=None", "Refused.") {
        _ throws(Raise) in
        throw .typeError(
          "frompyfunc makes arrays of objects, and nabla's arrays hold numbers and truth values only",
          hint: "np.vectorize(func) works element by element and gives an array of numbers")
      },
      NativeEntry("format_float_positional",
        "x, precision=None, unique=True, fractional=True, trim='k', sign=False, pad_left=None, pad_right=None, min_digits=None",
        "A number's digits without an exponent.", positional),
      NativeEntry("format_float_scientific",
        "x, precision=None, unique=True, trim='k', sign=False, pad_left=None, exp_digits=None, min_digits=None",
        "A number's digits with an exponent.", scientific),
    ])
  }

  /// `with np.errstate(divide='ignore'): …`, and the same as a decorator.
  private static func registerErrorState(in builder: ModuleBuilder) {
    final class Saved {
      let modes: ErrorModes
      var outer: [ErrorModes] = []
      init(_ modes: ErrorModes) { self.modes = modes }
    }
    let interpreter = builder.interpreter
    let type = TypeObject(name: "errstate", module: "numpy")
    func saved(_ call: Call) throws(Raise) -> Saved {
      guard case .instance(let object) = call[0], let saved = object.payload as? Saved else {
        throw .typeError("an errstate is needed")
      }
      return saved
    }
    type.constructor = NativeFunction(
      name: "errstate", module: "numpy", signature: Signature(errors + ", call=None"),
      documentation: "What is done about floating-point errors inside a with block."
    ) { call throws(Raise) in
      var modes = call.interpreter.errorModes
      try change(&modes, call)
      return .instance(call.interpreter.instantiate(type, payload: Saved(modes)))
    }
    type.addMethod("__enter__", "", interpreter) { call throws(Raise) in
      let saved = try saved(call)
      saved.outer.append(call.interpreter.errorModes)
      call.interpreter.errorModes = saved.modes
      return .none
    }
    type.addMethod("__exit__", "*args", interpreter) { call throws(Raise) in
      if let outer = try saved(call).outer.popLast() { call.interpreter.errorModes = outer }
      return .bool(false)
    }
    type.addMethod("__call__", "func", interpreter) { call throws(Raise) in
      let (saved, function) = (try saved(call), call[1])
      return .native(
        NativeFunction(name: "inner", module: "numpy", signature: Signature("*args, **kwargs")) {
          call throws(Raise) in
          let outer = call.interpreter.errorModes
          call.interpreter.errorModes = saved.modes
          defer { call.interpreter.errorModes = outer }
          var arguments: [Value] = []
          if case .tuple(let items) = call[0] { arguments = items.items }
          var keywords: [(Symbol, Value)] = []
          if case .dict(let given) = call[1] {
            for case let entry? in given.table.entries {
              if case .string(let key) = entry.key {
                keywords.append((call.interpreter.symbols.intern(key.text), entry.value))
              }
            }
          }
          return try call.interpreter.call(function, arguments, keywords: keywords)
        })
    }
    builder.set("errstate", .type(type))
  }

  /// Changes the modes as the keywords `all=, divide=, over=, under=, invalid=` say.
  private static func change(_ modes: inout ErrorModes, _ call: Call) throws(Raise) {
    let places: [WritableKeyPath<ErrorModes, ErrorMode>] = [\.divide, \.over, \.under, \.invalid]
    for (position, place) in places.enumerated() {
      let given = call.isGiven(position + 1) ? position + 1 : 0
      guard call.isGiven(given) else { continue }
      guard case .string(let name) = call[given], let mode = ErrorMode(rawValue: name.text) else {
        throw .valueError("invalid error mode \(try call.interpreter.representation(call[given]))")
      }
      modes[keyPath: place] = mode
    }
  }

  private static func modes(_ interpreter: Interpreter) throws(Raise) -> Value {
    let modes = interpreter.errorModes
    let result = DictObject()
    for (name, mode) in [
      ("divide", modes.divide), ("over", modes.over), ("under", modes.under), ("invalid", modes.invalid),
    ] {
      try result.set(.text(name), .text(mode.rawValue), interpreter)
    }
    return .dict(result)
  }

  private static func positional(_ call: Call) throws(Raise) -> Value {
    let value = try call.double(0)
    let trim = try call.string(4, default: "k")
    var text: String
    if call.isGiven(1) {
      text = FloatText.fixed(value, digits: min(max(try call.int(1), 0), 400), keepsPoint: true)
      // Digits beyond the shortest ones that tell the number apart are left out.
      let shortest = plain(value)
      if try call.bool(2, default: true), shortest.count < text.count { text = shortest }
    } else {
      text = plain(value)
    }
    return .text(trimmed(text, trim))
  }

  /// The shortest digits that tell the number apart, without an exponent.
  private static func plain(_ value: Double) -> String {
    for digits in 0...340 {
      let text = FloatText.fixed(value, digits: digits, keepsPoint: true)
      if Double(text) == value { return text }
    }
    return FloatText.fixed(value, digits: 340, keepsPoint: true)
  }

  private static func scientific(_ call: Call) throws(Raise) -> Value {
    let value = try call.double(0)
    let trim = try call.string(3, default: "k")
    var digits = 17
    if call.isGiven(1) { digits = min(max(try call.int(1), 0), 400) }
    if try call.bool(2, default: true) {
      digits = (0...digits).first { Double(FloatText.exponent(value, digits: $0)) == value } ?? digits
    }
    let text = FloatText.exponent(value, digits: digits, keepsPoint: true)
    guard let mark = text.firstIndex(of: "e") else { return .text(text) }
    return .text(trimmed(String(text[..<mark]), trim) + text[mark...])
  }

  /// NumPy's ways of trimming: `k`eep zeros and point, `.` the zeros, `0` all but one, `-` zeros and point.
  private static func trimmed(_ text: String, _ trim: String) -> String {
    guard trim != "k", text.contains(".") else { return text }
    var result = text
    while result.last == "0" { result.removeLast() }
    guard result.last == "." else { return result }
    if trim == "0" { return result + "0" }
    if trim == "-" { result.removeLast() }
    return result
  }
}
