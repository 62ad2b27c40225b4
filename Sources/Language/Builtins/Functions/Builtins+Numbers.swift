import TensorCore

/// Arithmetic functions and numbers as text.
extension Builtins {
  static var numbers: [NativeEntry] {
    [
      NativeEntry("abs", "x, /", "Return the absolute value of the argument.", abs),
      NativeEntry(
        "round", "number, ndigits=None", "Round to ndigits decimals; halves go to the even digit.",
        round),
      NativeEntry(
        "pow", "base, exp, mod=None", "Return base**exp, or base**exp % mod with integers.", pow),
      NativeEntry("divmod", "x, y, /", "Return the tuple (x//y, x%y).", divmod),
      NativeEntry("hex", "number, /", "Return the hexadecimal representation of an integer.") {
        call throws(Raise) in .text(try prefixed(call, "0x", 16))
      },
      NativeEntry("oct", "number, /", "Return the octal representation of an integer.") {
        call throws(Raise) in .text(try prefixed(call, "0o", 8))
      },
      NativeEntry("bin", "number, /", "Return the binary representation of an integer.") {
        call throws(Raise) in .text(try prefixed(call, "0b", 2))
      },
      NativeEntry("chr", "i, /", "Return the string of one character with code point i.", chr),
      NativeEntry("ord", "c, /", "Return the code point of a one-character string.", ord),
    ]
  }

  private static func prefixed(
    _ call: Call, _ prefix: String, _ radix: Int
  ) throws(Raise) -> String {
    if case .large(let number) = call[0] {
      return (number.isNegative ? "-" : "") + prefix
        + (try number.digits(radix: radix, uppercase: false))
    }
    let number = try call.index(0)
    return (number < 0 ? "-" : "") + prefix + String(number.magnitude, radix: radix)
  }

  private static func abs(_ call: Call) throws(Raise) -> Value {
    switch call[0] {
    case .int(let number): return number < 0 ? try call.interpreter.unary(.negative, call[0]) : call[0]
    case .large(let number):
      return number.isNegative ? try call.interpreter.unary(.negative, call[0]) : call[0]
    case .bool(let flag): return .int(flag ? 1 : 0)
    case .float(let number): return .float(number.magnitude)
    case .scalar(.complex(let number)):
      // As NumPy's scalars, without the fused operation of its arrays.
      return .scalar(ComplexNumber.modulus(number))
    case .scalar(let scalar):
      return .scalar(
        try engine { () throws(TensorError) in try Tensor.scalarUnary(.absolute, scalar) })
    case .array(let array):
      let result = try engine { () throws(TensorError) in
        try Tensor.unary(.absolute, .tensor(array))
      }
      return call.interpreter.value(from: result)
    case .instance:
      if let method = call.interpreter.specialMethod(call[0], call.interpreter.names.absolute) {
        return try call.interpreter.call(method, [call[0]])
      }
    default: break
    }
    throw .typeError("bad operand type for abs(): '\(call.typeName(0))'")
  }

  private static func round(_ call: Call) throws(Raise) -> Value {
    let digits: Int? = call.isGiven(1) ? try call.index(1) : nil
    switch call[0] {
    case .int, .bool, .large:
      guard let number = LargeInteger.number(call[0]) else { break }
      return try LargeArithmetic.rounded(number, digits: digits ?? 0)
    case .float(let number):
      guard let digits else {
        return try LargeInteger.value(truncating: number.rounded(.toNearestOrEven))
      }
      return .float(try rounded(number, digits: digits))
    case .scalar(.bool): throw .typeError("type numpy.bool doesn't define __round__ method")
    case .scalar(.complex(let number)):
      throw .typeError("type numpy.\(number.dtype.name) doesn't define __round__ method")
    case .scalar(let scalar):
      guard let digits else {
        if let whole = LargeInteger.value(of: scalar) { return whole }
        let number = scalar.doubleValue.rounded(.toNearestOrEven)
        return try LargeInteger.value(truncating: number)
      }
      let result = try engine { () throws(TensorError) in
        try Tensor(scalar).rounded(decimals: min(max(digits, -400), 400))
      }
      return call.interpreter.value(from: result)
    case .instance:
      if let method = call.interpreter.specialMethod(call[0], call.interpreter.names.round) {
        return try call.interpreter.call(method, call.isGiven(1) ? [call[0], call[1]] : [call[0]])
      }
    default: break
    }
    throw .typeError("type \(call.typeName(0)) doesn't define __round__ method")
  }

  /// As CPython: the exact decimal value decides, halves go to the even digit.
  static func rounded(_ number: Double, digits: Int) throws(Raise) -> Double {
    guard number.isFinite, digits <= 323 else { return number }
    if digits < -308 { return number * 0 }
    if digits >= 0 { return Double(FloatText.fixed(number, digits: digits)) ?? number }
    var unit = 1.0
    for _ in 0..<(-digits) { unit *= 10 }
    // The remainder of IEEE 754 is exact and takes the even quotient for halves.
    let result = number - number.remainder(dividingBy: unit)
    if result.isInfinite { throw Raise(.overflowError, "rounded value too large to represent") }
    return result == 0 ? number * 0 : result
  }

  private static func pow(_ call: Call) throws(Raise) -> Value {
    guard call.isGiven(2) else {
      return try call.interpreter.binary(.power, call[0], call[1])
    }
    guard let base = LargeInteger.number(call[0]), let exponent = LargeInteger.number(call[1]),
      let modulus = LargeInteger.number(call[2])
    else {
      throw .typeError("pow() 3rd argument not allowed unless all arguments are integers")
    }
    return try LargeArithmetic.power(base, exponent, modulus: modulus)
  }

  private static func divmod(_ call: Call) throws(Raise) -> Value {
    switch (call[0], call[1]) {
    case (.float, .int(0)), (.float, .bool(false)), (.int, .float(0)), (.bool, .float(0)),
      (.float, .float(0)):
      throw Raise(.zeroDivisionError, "float divmod()")
    case (.string, _), (.list, _), (.tuple, _), (.none, _), (_, .string), (_, .list), (_, .none),
      (_, .tuple):
      throw .typeError(
        "unsupported operand type(s) for divmod(): "
          + "'\(call.typeName(0))' and '\(call.typeName(1))'")
    default: break
    }
    let interpreter = call.interpreter
    let names = (interpreter.symbols.intern("__divmod__"), interpreter.symbols.intern("__rdivmod__"))
    if let result = try interpreter.answered(call[0], names.0, call[1]) { return result }
    if let result = try interpreter.answered(call[1], names.1, call[0]) { return result }
    if call[0].isComplexNumber || call[1].isComplexNumber {
      let isArray = if case .array = call[0] { true } else if case .array = call[1] { true } else { false }
      throw .typeError(
        isArray
          ? "ufunc 'divmod' not supported for the input types, and the inputs could not be safely coerced to any "
            + "supported types according to the casting rule ''safe''"
          : "unsupported operand type(s) for divmod(): '\(call.typeName(0))' and '\(call.typeName(1))'")
    }
    let quotient = try call.interpreter.binary(.floorDivide, call[0], call[1])
    let remainder = try call.interpreter.binary(.modulo, call[0], call[1])
    return .tuple(TupleObject([quotient, remainder]))
  }

  private static func chr(_ call: Call) throws(Raise) -> Value {
    let number = try call.index(0)
    guard number >= 0, number < 0x110000 else {
      throw .valueError("chr() arg not in range(0x110000)")
    }
    guard let scalar = Unicode.Scalar(UInt32(number)) else {
      throw .valueError("nabla's strings have no lone surrogates (0xD800 to 0xDFFF)")
    }
    if let byte = UInt8(exactly: number), byte < 128 { return call.interpreter.characters[byte] }
    return .text(String(scalar))
  }

  private static func ord(_ call: Call) throws(Raise) -> Value {
    switch call[0] {
    case .string(let text):
      guard text.count == 1, let scalar = text.text.unicodeScalars.first else {
        throw .typeError(
          "ord() expected a character, but string of length \(text.count) found")
      }
      return .int(Int(scalar.value))
    case .bytes(let bytes):
      guard bytes.bytes.count == 1 else {
        throw .typeError(
          "ord() expected a character, but string of length \(bytes.bytes.count) found")
      }
      return .int(Int(bytes.bytes[0]))
    default:
      throw .typeError("ord() expected string of length 1, but \(call.typeName(0)) found")
    }
  }
}
