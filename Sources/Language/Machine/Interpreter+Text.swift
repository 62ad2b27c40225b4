extension Interpreter {
  /// `str(v)`.
  package func string(_ value: Value) throws(Raise) -> String {
    try Representation.string(value, self)
  }

  /// `repr(v)`; containers that hold themselves show as `[...]`.
  package func representation(_ value: Value) throws(Raise) -> String {
    try Representation.repr(value, self)
  }

  /// `format(v, spec)`.
  package func formatted(_ value: Value, spec: String) throws(Raise) -> String {
    if let method = specialMethod(value, names.format) {
      guard case .string(let text) = try call(method, [value, .text(spec)]) else {
        throw .typeError("__format__ must return a str")
      }
      return text.text
    }
    return try formattedText(value, spec)
  }

  /// An object's address as Python prints it.
  package func address(_ object: AnyObject) -> String {
    let address = UInt(bitPattern: Unmanaged.passUnretained(object).toOpaque())
    return "0x" + String(address, radix: 16)
  }
}
