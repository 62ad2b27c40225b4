import Language
import TensorCore

extension Call {
  /// The argument as a tensor that nobody else sees, taken out of the call: the result may be written into it.
  ///
  /// Nil where the argument is no array, somebody else holds it, or it is a view.
  func takeTemporary(_ position: Int) -> Tensor? {
    guard case .array(var tensor) = arguments[position] else { return nil }
    arguments[position] = .undefined
    if isKnownUniquelyReferenced(&tensor), tensor.base == nil, tensor.isContiguous, !tensor.isReadOnly {
      return tensor
    }
    arguments[position] = .array(tensor)
    return nil
  }

  /// The `out=` argument, which must be an array.
  func output(_ position: Int) throws(Raise) -> Tensor? {
    guard isGiven(position) else { return nil }
    switch self[position] {
    case .array(let tensor): return tensor
    case .tuple(let tuple) where tuple.items.count == 1:
      if case .array(let tensor) = tuple.items[0] { return tensor }
    default: break
    }
    throw .typeError("return arrays must be of ArrayType")
  }

  /// The `where=` argument, which must be of truth values; nil where it is omitted or plain `True`.
  func mask(_ position: Int) throws(Raise) -> Tensor? {
    switch self[position] {
    case .undefined, .bool(true): return nil
    case .array(let mask):
      guard mask.dtype == .bool else {
        throw .typeError(
          "Cannot cast array data from dtype('\(mask.dtype.name)') to dtype('bool') according to the rule 'safe'")
      }
      return mask
    default:
      let given = try tensor(position)
      return try engine { () throws(TensorError) in
        try given.dtype == .bool ? given : given.cast(to: .bool)
      }
    }
  }

  /// Refuses what NumPy takes for an array without making one of it.
  func needsArray(_ position: Int, toHave attribute: String) throws(Raise) {
    switch self[position] {
    case .array, .scalar, .instance: return
    default:
      throw Raise(
        .attributeError,
        "'\(interpreter.typeName(of: self[position]))' object has no attribute '\(attribute)'",
        hint: "np.array(x) makes an array, which has it")
    }
  }

  /// The `keepdims=` argument, which NumPy reads as an integer where it is an array.
  func keepsDimensions(_ position: Int) throws(Raise) -> Bool {
    if case .array = self[position] { return try int(position) != 0 }
    return try bool(position, default: false)
  }

  /// An `order=` argument.
  func memoryOrder(_ position: Int, default standard: MemoryOrder) throws(Raise) -> MemoryOrder {
    guard position < count, isGiven(position) else { return standard }
    let name = try string(position)
    guard let order = MemoryOrder(rawValue: name.uppercased()) else {
      throw .valueError("order must be one of 'C', 'F', 'A', or 'K' (got '\(name)')")
    }
    return order
  }

  /// An `order=` argument of a function that has no array to take an order from.
  func plainOrder(_ position: Int) throws(Raise) -> MemoryOrder {
    let order = try memoryOrder(position, default: .rowsFirst)
    guard order == .rowsFirst || order == .columnsFirst else {
      throw .valueError("only 'C' or 'F' order is permitted")
    }
    return order
  }

  /// A list, tuple or array of arrays, for the functions that join.
  func tensors(_ position: Int) throws(Raise) -> [Tensor] {
    if case .array(let tensor) = self[position] {
      guard tensor.rank > 0 else {
        throw .typeError("The first input argument needs to be a sequence")
      }
      var rows: [Tensor] = []
      for row in 0..<tensor.shape[0] {
        rows.append(try engine { () throws(TensorError) in try tensor.subscripted([.integer(row)]) })
      }
      return rows
    }
    var tensors: [Tensor] = []
    for value in try interpreter.values(of: self[position]) {
      tensors.append(try interpreter.tensor(from: value))
    }
    return tensors
  }

  /// A number, as an element.
  func scalar(_ position: Int) throws(Raise) -> Scalar {
    switch self[position] {
    case .int(let value): return .int64(value)
    case .float(let value): return .float64(value)
    case .bool(let value): return .bool(value)
    case .scalar(let value): return value
    default:
      if let number = self[position].complexElement { return .complex(number) }
      guard let value = try tensor(position).item() else {
        throw .typeError("only length-1 arrays can be converted to Python scalars")
      }
      return value
    }
  }

  /// A sequence of integers or one integer.
  func integers(_ position: Int) throws(Raise) -> [Int] {
    try interpreter.integers(from: self[position])
  }
}

extension Interpreter {
  /// The lengths that `reshape` is asked for, which may hold a -1.
  package func lengths(from value: Value) throws(Raise) -> Shape {
    switch value {
    case .int(let length): return Shape(length)
    case .tuple(let tuple): return try lengths(tuple.items)
    default: return Shape(try integers(from: value))
    }
  }

  /// A sequence of integers, or one integer, as an array.
  func integers(from value: Value) throws(Raise) -> [Int] {
    if let single = try index(from: value) { return [single] }
    if case .float = value { return [try index(value)] }
    var result: [Int] = []
    for item in try values(of: value) {
      guard let integer = try index(from: item) else {
        throw .typeError("'\(typeName(of: item))' object cannot be interpreted as an integer")
      }
      result.append(integer)
    }
    return result
  }

  /// The value as an integer where it is one (Python's `__index__`), else nil.
  func index(from value: Value) throws(Raise) -> Int? {
    switch value {
    case .int(let integer): return integer
    case .bool(let flag): return flag ? 1 : 0
    case .scalar(let scalar): return scalar.dtype == .bool ? nil : scalar.integerValue
    case .array(let tensor) where tensor.rank == 0 && tensor.dtype.isInteger:
      return tensor.element(at: 0).integerValue
    default: return nil
    }
  }
}

extension Tensor {
  /// `x[items] = value` for a value of any kind.
  func setSubscripted(_ items: [IndexItem], to value: Operand) throws(TensorError) {
    switch value {
    case .tensor(let tensor): try setSubscripted(items, to: tensor)
    case .scalar(let scalar): try setSubscripted(items, to: scalar, isWeak: false)
    case .weakBool(let flag): try setSubscripted(items, to: .bool(flag), isWeak: true)
    case .weakInt(let number): try setSubscripted(items, to: .int64(number), isWeak: true)
    case .weakFloat(let number): try setSubscripted(items, to: .float64(number), isWeak: true)
    case .weakComplex(let number): try setSubscripted(items, to: .complex(number), isWeak: true)
    }
  }
}

extension Value {
  /// A Python tuple of integers, as `x.shape` gives it.
  static func integerTuple(_ integers: [Int]) -> Value {
    .tuple(TupleObject(integers.map(Value.int)))
  }

  /// The lengths of a shape as a tuple.
  static func integerTuple(_ shape: Shape) -> Value {
    // Few of them come as a literal, whose memory is made without asking for the list's type at run time.
    switch shape.count {
    case 1: .tuple(TupleObject([.int(shape[0])]))
    case 2: .tuple(TupleObject([.int(shape[0]), .int(shape[1])]))
    case 3: .tuple(TupleObject([.int(shape[0]), .int(shape[1]), .int(shape[2])]))
    default: integerTuple(shape.array)
    }
  }
}
