import TensorCore

extension Call {
  /// An integer argument, as `operator.index` takes it.
  package func int(_ position: Int) throws(Raise) -> Int {
    if case .int(let x) = arguments[position] { return x }
    return try interpreter.index(arguments[position])
  }

  package func int(_ position: Int, default standard: Int) throws(Raise) -> Int {
    isGiven(position) ? try int(position) : standard
  }

  /// A number as a double.
  package func double(_ position: Int) throws(Raise) -> Double {
    if case .float(let x) = arguments[position] { return x }
    return try interpreter.double(arguments[position])
  }

  package func double(_ position: Int, default standard: Double) throws(Raise) -> Double {
    isGiven(position) ? try double(position) : standard
  }

  /// A truth value; any value has one.
  package func bool(_ position: Int, default standard: Bool = false) throws(Raise) -> Bool {
    switch arguments[position] {
    case .undefined: standard
    case .bool(let x): x
    default: try interpreter.truth(arguments[position])
    }
  }

  /// A string argument's text.
  package func string(_ position: Int) throws(Raise) -> String {
    guard case .string(let string) = arguments[position].plain else {
      throw .typeError(
        "\(function.name)() argument \(position + 1) must be str, not "
          + "\(interpreter.typeName(of: arguments[position]))")
    }
    return string.text
  }

  package func string(_ position: Int, default standard: String) throws(Raise) -> String {
    isGiven(position) ? try string(position) : standard
  }

  /// An array, a scalar or a number for elementwise work; lists are converted.
  package func operand(_ position: Int) throws(Raise) -> Operand {
    if let operand = try interpreter.operand(arguments[position]) { return operand }
    return .tensor(try interpreter.tensor(from: arguments[position]))
  }

  /// An operand whose type follows that of another argument: an integer of any size is a number beside floating ones.
  package func operand(_ position: Int, beside other: Int) throws(Raise) -> Operand {
    switch (arguments[position], arguments[other]) {
    case (.large(let large), .float): return .weakFloat(try large.double())
    case (.large, .array), (.large, .scalar), (.large, .int), (.large, .list):
      if let operand = try interpreter.operand(arguments[position], beside: arguments[other]) { return operand }
    default: break
    }
    return try operand(position)
  }

  /// An array; numbers and lists are converted.
  package func tensor(_ position: Int) throws(Raise) -> Tensor {
    if case .array(let tensor) = arguments[position] { return tensor }
    return try interpreter.tensor(from: arguments[position])
  }

  /// A shape: an integer, or a tuple or list of them.
  package func shape(_ position: Int) throws(Raise) -> Shape {
    try interpreter.shape(from: arguments[position])
  }

  /// `axis`: nil for `None`, else one axis or several.
  package func axes(_ position: Int) throws(Raise) -> [Int]? {
    switch arguments[position] {
    case .undefined, .none: nil
    case .tuple(let tuple): try interpreter.integers(tuple.items)
    case .list(let list): try interpreter.integers(list.items)
    default: [try int(position)]
    }
  }

  /// `dtype`: nil when it was not given.
  package func dtype(_ position: Int) throws(Raise) -> DType? {
    guard isGiven(position) else { return nil }
    return try interpreter.dtype(from: arguments[position])
  }
}

extension Interpreter {
  /// `operator.index(v)`.
  package func index(_ value: Value) throws(Raise) -> Int {
    if let x = integerIndex(value) { return x }
    if case .large = value { throw Numbers.overflow() }
    if case .array(let tensor) = value, tensor.rank == 0, tensor.dtype.isInteger,
      let x = tensor.element(at: 0).integerValue
    {
      return x
    }
    if let method = specialMethod(value, names.index) {
      if let x = integerIndex(try call(method, [value])) { return x }
    }
    if case .array = value {
      throw .typeError("only integer scalar arrays can be converted to a scalar index")
    }
    throw .typeError("'\(typeName(of: value))' object cannot be interpreted as an integer")
  }

  /// A number as a double.
  package func double(_ value: Value) throws(Raise) -> Double {
    switch value {
    case .float(let x): return x
    case .int(let x): return Double(x)
    case .large(let x): return try x.double()
    case .bool(let x): return x ? 1 : 0
    case .scalar(let scalar):
      try warnOfLostParts(from: scalar.dtype, to: .float64)
      return scalar.doubleValue
    case .array(let tensor):
      if tensor.count == 1 {
        try warnOfLostParts(from: tensor.dtype, to: .float64)
        return tensor.element(at: 0).doubleValue
      }
      throw .typeError("only 0-dimensional arrays can be converted to Python scalars")
    case .instance:
      if let method = specialMethod(value, names.float) { return try double(call(method, [value])) }
    default: break
    }
    throw .typeError("must be real number, not \(typeName(of: value))")
  }

  /// A shape from an integer or a sequence of integers.
  package func shape(from value: Value) throws(Raise) -> Shape {
    switch value {
    case .int(let length): return Shape(length)
    case .instance(let instance) where instance.builtinValue != nil:
      return try shape(from: value.plain)
    case .tuple(let tuple): return try lengths(tuple.items)
    case .list(let list): return try lengths(list.items)
    case .array(let tensor) where tensor.rank == 1 && tensor.dtype.isInteger:
      return Shape(try integers(values(of: value)))
    case .float, .scalar(.float64), .scalar(.float32):
      throw .typeError(
        "expected a sequence of integers or a single integer, got '\(try representation(value))'")
    default: return Shape(try index(value))
    }
  }

  /// Integers as the lengths of a shape, which may be negative.
  package func lengths(_ values: [Value]) throws(Raise) -> Shape {
    var shape = Shape()
    for value in values {
      if case .int(let length) = value { shape.append(length) } else { shape.append(try index(value)) }
    }
    return shape
  }

  package func integers(_ values: [Value]) throws(Raise) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(values.count)
    for value in values { result.append(try index(value)) }
    return result
  }

  /// An element type from a name, a type or a `dtype` object.
  package func dtype(from value: Value) throws(Raise) -> DType {
    switch value {
    case .string(let string):
      if let dtype = DType(pythonName: string.text) { return dtype }
      throw Raise.typeError("data type '\(string.text)' not understood").meetingLabels
    case .type(let type):
      if let dtype = type.elementType { return dtype }
    case .instance(let instance):
      if let box = instance.payload as? DTypeBox { return box.dtype }
    default: break
    }
    throw Raise.typeError("Cannot interpret '\(try representation(value))' as a data type")
      .meetingLabels
  }
}

/// The payload of a `dtype` object.
package final class DTypeBox {
  package let dtype: DType
  package init(_ dtype: DType) { self.dtype = dtype }
}

extension DType {
  /// The type of one of NumPy's names: `float32`, `f4`, `int`, `uint8`, `bool_`.
  package init?(pythonName name: String) {
    switch name {
    case "bool", "bool_", "?", "b1": self = .bool
    case "int8", "i1", "b", "byte": self = .int8
    case "uint8", "u1", "B", "ubyte": self = .uint8
    case "int16", "i2", "h", "short": self = .int16
    case "uint16", "u2", "H", "ushort": self = .uint16
    case "int32", "i4", "i", "intc": self = .int32
    case "uint32", "u4", "I", "uintc": self = .uint32
    case "int64", "i8", "int", "int_", "l", "q", "long", "longlong", "intp", "p", "n": self = .int64
    case "uint64", "u8", "uint", "L", "Q", "ulong", "ulonglong", "uintp", "P", "N": self = .uint64
    case "float16", "f2", "e", "half": self = .float16
    case "float32", "f4", "f", "single": self = .float32
    case "float64", "f8", "float", "d", "double", "float_": self = .float64
    case "complex64", "c8", "F", "csingle": self = .complex64
    case "complex128", "c16", "complex", "D", "cdouble", "complex_": self = .complex128
    case _ where "<=|".contains(name.prefix(1)) && name.count > 1:
      // The byte order of this machine, or none.
      self.init(pythonName: String(name.dropFirst()))
    default: return nil
    }
  }
}
