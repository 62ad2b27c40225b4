import TensorCore

/// The methods and attributes of `int`, `bool` and `float`.
enum NumberMethods {
  static func install(_ interpreter: Interpreter) {
    let types = interpreter.types
    types.int.addMethods(integerMethods, interpreter)
    types.float.addMethods(floatMethods, interpreter)
    for type in [types.int, types.float] {
      type.addProperty("real", interpreter, "The real part.") { call throws(Raise) in
        plain(call[0])
      }
      type.addProperty("imag", interpreter, "The imaginary part.") { call throws(Raise) in
        if case .float = call[0] { .float(0) } else { .int(0) }
      }
      type.addMethods(
        [
          NativeEntry("conjugate", "", "Return the number itself.") { call throws(Raise) in
            plain(call[0])
          },
          NativeEntry(
            "as_integer_ratio", "", "Return a pair of integers whose ratio is the number.", ratio),
        ], interpreter)
    }
    let fromHexadecimal = NativeFunction(
      name: "fromhex", signature: Signature("type, string, /")
    ) { call throws(Raise) in
      guard case .string(let text) = call[1].plain else {
        throw .typeError("bad argument type for built-in operation")
      }
      guard let number = hexadecimal(text.text) else {
        throw .valueError("invalid hexadecimal floating-point string")
      }
      if number.isInfinite, text.text.contains(where: { $0.isNumber }) {
        throw Raise(.overflowError, "hexadecimal value too large to represent as a float")
      }
      guard case .type(let type) = call[0], type !== call.interpreter.types.float else {
        return .float(number)
      }
      return try call.interpreter.call(.type(type), [.float(number)])
    }
    types.float.setMember(
      interpreter.symbols.intern("fromhex"), .classMethod(.native(fromHexadecimal)))
    let fromBytes = NativeFunction(
      name: "from_bytes", signature: Signature("type, bytes, byteorder='big', *, signed=False")
    ) { call throws(Raise) in
      var bytes: [UInt8] = []
      for item in try call.interpreter.values(of: call[1]) {
        guard let byte = UInt8(exactly: try Numbers.index(item, call.interpreter)) else {
          throw .valueError("bytes must be in range(0, 256)")
        }
        bytes.append(byte)
      }
      return try LargeFunctions.integer(
        of: bytes, isBig: isBigEndian(call, 2), isSigned: call.bool(3))
    }
    types.int.setMember(
      interpreter.symbols.intern("from_bytes"), .classMethod(.native(fromBytes)))
    types.int.addProperty("numerator", interpreter) { call throws(Raise) in plain(call[0]) }
    types.int.addProperty("denominator", interpreter) { _ throws(Raise) in .int(1) }
  }

  private static func isBigEndian(_ call: Call, _ position: Int) throws(Raise) -> Bool {
    let order = try call.string(position, default: "big")
    guard order == "big" || order == "little" else {
      throw .valueError("byteorder must be either 'little' or 'big'")
    }
    return order == "big"
  }

  private static func plain(_ object: Value) -> Value {
    let value = object.plain
    if case .bool(let flag) = value { return .int(flag ? 1 : 0) }
    return value
  }

  private static var integerMethods: [NativeEntry] {
    [
      NativeEntry("bit_length", "", "Number of bits necessary to represent self in binary.") {
        call throws(Raise) in .int(LargeFunctions.bitLength(call[0]))
      },
      NativeEntry("bit_count", "", "Number of ones in the binary representation.") {
        call throws(Raise) in
        .int(try LargeInteger.index(call[0], call.interpreter).magnitude.words.reduce(0) { $0 + $1.nonzeroBitCount })
      },
      NativeEntry(
        "to_bytes", "length=1, byteorder='big', *, signed=False",
        "Return an array of bytes representing an integer."
      ) { call throws(Raise) in
        .bytes(
          BytesObject(
            try LargeFunctions.bytes(
              of: LargeInteger.index(call[0], call.interpreter), length: call.int(1, default: 1),
              isBig: isBigEndian(call, 2), isSigned: call.bool(3))))
      },
    ]
  }

  private static var floatMethods: [NativeEntry] {
    [
      NativeEntry("is_integer", "", "Return True if the float is an integer.") {
        call throws(Raise) in
        let number = try Numbers.double(call[0], call.interpreter)
        return .bool(number.isFinite && number == number.rounded(.towardZero))
      },
      NativeEntry("hex", "", "Return a hexadecimal representation of the number.", hex),
    ]
  }

  private static func ratio(_ call: Call) throws(Raise) -> Value {
    if let number = Numbers.exactInteger(call[0]) {
      return .tuple(TupleObject([.int(number), .int(1)]))
    }
    if case .large = call[0] { return .tuple(TupleObject([call[0], .int(1)])) }
    var number = try Numbers.double(call[0], call.interpreter)
    if number.isNaN { throw .valueError("cannot convert NaN to integer ratio") }
    if number.isInfinite {
      throw Raise(.overflowError, "cannot convert Infinity to integer ratio")
    }
    var exponent = 0
    while number != number.rounded(.towardZero) {
      number *= 2
      exponent += 1
    }
    return .tuple(
      TupleObject([
        try LargeInteger.value(truncating: number),
        try call.interpreter.binary(.leftShift, .int(1), .int(exponent)),
      ]))
  }

  /// The value of `0x1.8p+1` and its like, in which `0x`, the point and the exponent may be left out.
  private static func hexadecimal(_ text: String) -> Double? {
    var body = Substring(text.trimmingSpaces.lowercased())
    let isNegative = body.hasPrefix("-")
    if isNegative || body.hasPrefix("+") { body = body.dropFirst() }
    var number: Double?
    switch body {
    case "inf", "infinity": number = .infinity
    case "nan": number = .nan
    default:
      if body.hasPrefix("0x") { body = body.dropFirst(2) }
      guard !body.hasPrefix("+"), !body.hasPrefix("-"), !body.isEmpty else { return nil }
      var digits = body.prefix { $0 != "p" }
      let exponent = body.dropFirst(digits.count)
      if digits.hasPrefix(".") { digits = "0" + digits }
      if digits.hasSuffix(".") { digits = digits.dropLast() }
      number = Double("0x" + digits + (exponent.isEmpty ? "p0" : exponent))
    }
    return number.map { isNegative ? -$0 : $0 }
  }

  private static func hex(_ call: Call) throws(Raise) -> Value {
    let number = try Numbers.double(call[0], call.interpreter)
    if number.isNaN { return .text("nan") }
    let sign = number.sign == .minus ? "-" : ""
    if number.isInfinite { return .text(sign + "inf") }
    if number == 0 { return .text(sign + "0x0.0p+0") }
    let digits = String(number.significandBitPattern, radix: 16)
    let padded = String(repeating: "0", count: 13 - digits.count) + digits
    let exponent = number.isNormal ? Int(number.exponent) : -1022
    return .text(
      "\(sign)0x\(number.isNormal ? 1 : 0).\(padded)p\(exponent < 0 ? "-" : "+")\(exponent.magnitude)")
  }
}

extension String {
  /// The text without white space around it.
  fileprivate var trimmingSpaces: Substring {
    var part = self[...].drop { $0.isWhitespace }
    while part.last?.isWhitespace ?? false { part.removeLast() }
    return part
  }
}
