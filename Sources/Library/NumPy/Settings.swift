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
        try call.needsArray(0, toHave: "flags")
        let tensor = try call.tensor(0)
        return .bool(!tensor.isContiguous && tensor.reversedAxes.isContiguous)
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
    let number = try call.scalar(0)
    let trim = try call.string(4, default: "k")
    let value = number.doubleValue
    guard value.isFinite else { return .text(try padded(word(value), call, sign: 5, left: 6, right: 7)) }
    let isShortest = try call.bool(2, default: true)
    let shortest = plain(number)
    var text: String
    if call.isGiven(1) {
      let digits = min(max(try call.int(1), 0), 400)
      text =
        try call.bool(3, default: true)
        ? FloatText.fixed(value, digits: digits, keepsPoint: true) : significant(digits, value)
      // Digits beyond the shortest ones that tell the number apart are left out.
      if isShortest, shortest.count < text.count || value.magnitude >= 0x1p53 { text = shortest }
    } else {
      text = shortest
    }
    if call.isGiven(8) {
      let wanted = min(max(try call.int(8), 0), 400)
      let have = text.split(separator: ".", omittingEmptySubsequences: false).last?.count ?? 0
      text += String(repeating: "0", count: max(0, wanted - have))
    }
    return .text(try padded(trimmed(text, trim), call, sign: 5, left: 6, right: 7))
  }

  private static func word(_ value: Double) -> String {
    value.isNaN ? "nan" : value < 0 ? "-inf" : "inf"
  }

  /// The number rounded to so many significant digits, without an exponent.
  private static func significant(_ digits: Int, _ value: Double) -> String {
    guard value != 0 else { return FloatText.fixed(value, digits: max(digits - 1, 0), keepsPoint: true) }
    return spelledOut(FloatText.exponent(value, digits: max(digits - 1, 0)))
  }

  /// A text with an exponent, `1.25e+02`, written without: `125.`.
  private static func spelledOut(_ text: String) -> String {
    guard let mark = text.lastIndex(of: "e"), let power = Int(text[text.index(after: mark)...]) else {
      return text
    }
    var digits = Array(text[..<mark].filter { $0.isNumber })
    let point = 1 + power
    if point <= 0 { digits = [Character](repeating: "0", count: 1 - point) + digits }
    let whole = max(point, 1)
    if digits.count < whole { digits += [Character](repeating: "0", count: whole - digits.count) }
    return (text.hasPrefix("-") ? "-" : "") + String(digits[..<whole]) + "." + String(digits[whole...])
  }

  /// Puts a plus sign before a number, and blanks so that its parts reach the widths asked for.
  private static func padded(
    _ text: String, _ call: Call, sign: Int, left: Int, right: Int?
  ) throws(Raise) -> String {
    var text = text
    if try call.bool(sign), !text.hasPrefix("-"), text != "nan" { text = "+" + text }
    let end = text.firstIndex(of: ".") ?? text.endIndex
    if call.isGiven(left) {
      let width = text == "nan" ? 0 : min(max(try call.int(left), 0), 400)
      let have = text.distance(from: text.startIndex, to: end)
      text = String(repeating: " ", count: max(0, width - have)) + text
    }
    if let right, call.isGiven(right) {
      let width = text == "nan" || text.hasSuffix("inf") ? 0 : min(max(try call.int(right), 0), 400)
      let have = text.contains(".") ? text.split(separator: ".", omittingEmptySubsequences: false)[1].count : -1
      text += String(repeating: " ", count: max(0, width - have))
    }
    return text
  }

  /// Whether a text tells a number of its own type apart.
  private static func tells(_ text: String, _ number: Scalar) -> Bool {
    switch number {
    case .float32(let value): Float(text) == value
    case .float16: Double(text).map { Scalar.float64($0).converted(to: .float16).doubleValue } == number.doubleValue
    default: Double(text) == number.doubleValue
    }
  }

  /// The shortest digits that tell the number apart, without an exponent.
  private static func plain(_ number: Scalar) -> String {
    let value = number.doubleValue
    guard value != 0 else { return FloatText.fixed(value, digits: 0, keepsPoint: true) }
    let shortest = (0...16).lazy.map { FloatText.exponent(value, digits: $0) }.first { tells($0, number) }
    return spelledOut(shortest ?? FloatText.exponent(value, digits: 16))
  }

  private static func scientific(_ call: Call) throws(Raise) -> Value {
    let number = try call.scalar(0)
    let value = number.doubleValue
    guard value.isFinite else { return .text(try padded(word(value), call, sign: 4, left: 5, right: nil)) }
    let trim = try call.string(3, default: "k")
    var digits = 17
    if call.isGiven(1) { digits = min(max(try call.int(1), 0), 400) }
    if try call.bool(2, default: true) {
      digits = (0...digits).first { tells(FloatText.exponent(value, digits: $0), number) } ?? digits
    }
    if call.isGiven(7) { digits = max(digits, min(max(try call.int(7), 0), 400)) }
    let text = FloatText.exponent(value, digits: digits, keepsPoint: true)
    guard let mark = text.firstIndex(of: "e") else { return .text(text) }
    var power = String(text[text.index(after: mark)...])
    if call.isGiven(6) {
      let width = min(max(try call.int(6), 0), 400)
      power.insert(
        contentsOf: String(repeating: "0", count: max(0, width - power.count + 1)),
        at: power.index(after: power.startIndex))
    }
    let mantissa = try padded(trimmed(String(text[..<mark]), trim), call, sign: 4, left: 5, right: nil)
    return .text(mantissa + "e" + power)
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
