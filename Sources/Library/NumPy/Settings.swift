import Language
import TensorCore

/// How NumPy is told to treat floating-point errors, and what it tells about types and functions.
enum Settings {
  private static let errors = "all=None, divide=None, over=None, under=None, invalid=None"

  static func register(in builder: ModuleBuilder) {
    let interpreter = builder.interpreter
    let type = TypeObject(name: "errstate", module: "numpy")
    type.constructor = NativeFunction(
      name: "errstate", module: "numpy", signature: Signature("call=None, " + errors),
      documentation: "Accepted: nabla warns once, and goes on."
    ) { call throws(Raise) in .instance(call.interpreter.instantiate(type, payload: nil)) }
    type.addMethod("__enter__", "", interpreter) { call throws(Raise) in call[0] }
    type.addMethod("__exit__", "*args", interpreter) { _ throws(Raise) in .bool(false) }
    builder.set("errstate", .type(type))
    builder.add([
      NativeEntry("seterr", errors, "Accepted: nabla warns once, and goes on.") { call throws(Raise) in
        try currentErrors(call)
      },
      NativeEntry("geterr", "", "How floating-point errors are treated.", currentErrors),
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

  private static func currentErrors(_ call: Call) throws(Raise) -> Value {
    let result = DictObject()
    for (name, value) in [("divide", "warn"), ("over", "warn"), ("under", "ignore"), ("invalid", "warn")] {
      try result.set(.text(name), .text(value), call.interpreter)
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
