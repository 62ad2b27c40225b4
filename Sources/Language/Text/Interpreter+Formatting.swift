import TensorCore

/// Values as formatting sees them.
struct InterpreterFormatting: FormattedValues {
  let interpreter: Interpreter

  func string(_ value: Value) throws(Raise) -> String { try interpreter.string(value) }

  func representation(_ value: Value) throws(Raise) -> String {
    try interpreter.representation(value)
  }

  func formatted(_ value: Value, spec: String) throws(Raise) -> String {
    try interpreter.formatted(value, spec: spec)
  }

  func typeName(_ value: Value) -> String { interpreter.typeName(of: value) }

  func attribute(_ value: Value, _ name: String) throws(Raise) -> Value {
    try interpreter.attribute(value, interpreter.symbols.intern(name))
  }

  func item(_ value: Value, key: FormatKey) throws(Raise) -> Value {
    switch key {
    case .index(let index): try interpreter.subscripted(value, .int(index))
    case .name(let name): try interpreter.subscripted(value, .text(name))
    }
  }

  func real(_ value: Value) throws(Raise) -> FormatNumber? {
    if let number = Numbers.exactInteger(value) { return .integer(number) }
    if let number = large(value) { return .large(number) }
    switch value {
    case .scalar(let scalar):
      if let whole = LargeInteger.value(of: scalar) { return try real(whole) }
      try interpreter.warnOfLostParts(from: scalar.dtype, to: .float64)
      return .float(scalar.doubleValue)
    case .array(let array):
      guard array.rank == 0, let scalar = array.item() else { return nil }
      return try real(.scalar(scalar))
    default: return try Numbers.doubleIfNumber(value, interpreter).map(FormatNumber.float)
    }
  }

  func float(_ value: Value) throws(Raise) -> Double { try Numbers.double(value, interpreter) }

  func integer(_ value: Value) throws(Raise) -> Int? {
    do throws(Raise) {
      return try Numbers.index(value, interpreter)
    } catch {
      guard error.kind == .typeError, !error.isInstance else { throw error }
      return nil
    }
  }

  func large(_ value: Value) -> LargeInteger? {
    if case .large(let number) = value { number } else { nil }
  }

  func text(_ value: Value) -> String? {
    if case .string(let string) = value { return string.text }
    return nil
  }
}

extension Interpreter {
  /// `format % value`.
  func percentFormatted(_ format: String, _ value: Value) throws(Raise) -> String {
    var arguments = [value]
    var mapping: Value?
    switch value.plain {
    case .tuple(let tuple): arguments = tuple.items
    case .dict, .list, .array, .range, .bytes: mapping = value
    case .instance where specialMethod(value, names.getItem) != nil: mapping = value
    default: break
    }
    return try PercentFormatting.format(
      format, arguments, mapping: mapping, InterpreterFormatting(interpreter: self))
  }

  /// `format % value` of bytes: every byte stands for the character of its number.
  func percentFormatted(_ format: BytesObject, _ value: Value) throws(Raise) -> BytesObject {
    func text(_ value: Value) throws(Raise) -> Value {
      guard case .bytes(let bytes) = value else { return value }
      return .string(try TextEncoding.latin1.decode(bytes.bytes, errors: "strict"))
    }
    var arguments = try text(value)
    if case .tuple(let tuple) = value.plain {
      var items: [Value] = []
      for item in tuple.items { items.append(try text(item)) }
      arguments = .tuple(TupleObject(items))
    }
    let template = try TextEncoding.latin1.decode(format.bytes, errors: "strict").text
    let shown = try percentFormatted(template.replacing("%b", with: "%s"), arguments)
    var bytes: [UInt8] = []
    for scalar in shown.unicodeScalars {
      guard let byte = UInt8(exactly: scalar.value) else {
        throw .typeError("%b requires a bytes-like object, not 'str'")
      }
      bytes.append(byte)
    }
    return BytesObject(bytes, isMutable: format.isMutable)
  }

  /// `format(value, spec)` of a value without `__format__`.
  func formattedText(_ value: Value, _ spec: String) throws(Raise) -> String {
    if let text = QuickFormatting.text(value, spec: spec) { return text.text }
    switch value {
    case .int(let number): return try FormatSpecification.format(number, spec: spec)
    case .large(let number): return try FormatSpecification.format(number, spec: spec)
    case .bool(let flag):
      if spec.isEmpty { return flag ? "True" : "False" }
      return try FormatSpecification.format(flag ? 1 : 0, spec: spec, typeName: "bool")
    case .float(let number): return try FormatSpecification.format(number, spec: spec)
    case .string(let string): return try FormatSpecification.format(string.text, spec: spec)
    case .scalar(.bool) where spec.isEmpty: break
    case .scalar(let scalar):
      // NumPy formats its scalars as Python's numbers: float32 shows the digits of its double.
      if let whole = LargeInteger.value(of: scalar) { return try formattedText(whole, spec) }
      if case .complex(let number) = scalar {
        return try ComplexNumber(number.real, number.imaginary).formatted(spec)
      }
      return try FormatSpecification.format(scalar.doubleValue, spec: spec)
    case .array(let array):
      if array.rank == 0, let scalar = array.item() {
        return try formattedText(.scalar(scalar), spec)
      }
    default: break
    }
    if spec.isEmpty { return try string(value) }
    throw .typeError(
      "unsupported format string passed to \(typeName(of: value)).__format__")
  }
}

/// `str.format` and `str.format_map`.
enum Formatting {
  /// Formats with positional arguments and a dict, or another mapping, of named ones.
  static func format(
    _ template: String, _ positional: [Value]?, _ keywords: Value?, _ interpreter: Interpreter
  ) throws(Raise) -> String {
    try BraceFormatting.format(
      template, positional: positional,
      named: { (name) throws(Raise) in
        guard let keywords else {
          throw .keyError(.text(name), interpreter)
        }
        return try interpreter.subscripted(keywords, .text(name))
      }, InterpreterFormatting(interpreter: interpreter))
  }
}
