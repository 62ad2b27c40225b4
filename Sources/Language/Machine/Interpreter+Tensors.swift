import TensorCore

extension Interpreter {
  /// `np.array(value)`: nested lists and tuples, numbers, arrays and ranges.
  package func tensor(from value: Value, dtype: DType? = nil) throws(Raise) -> Tensor {
    let found: Tensor
    switch value {
    case .array(let tensor): found = tensor
    case .scalar(let scalar): found = try engine { () throws(TensorError) in try Tensor(scalar) }
    case .float(let x): found = try engine { () throws(TensorError) in try Tensor(.float64(x)) }
    case .int(let x): found = try engine { () throws(TensorError) in try Tensor(.int64(x)) }
    case .bool(let x): found = try engine { () throws(TensorError) in try Tensor(.bool(x)) }
    case .large(let x):
      guard let number = x.unsigned else { throw tooLarge }
      found = try engine { () throws(TensorError) in try Tensor(.uint64(number)) }
    case .range(let range):
      try checkSize(range.count, 1)
      let numbers = try collected(range.count, range.value(at:))
      found = try engine { () throws(TensorError) in try Tensor(integers: numbers) }
    case .list(let list): found = try tensor(ofItems: list.items, asked: dtype)
    case .tuple(let tuple): found = try tensor(ofItems: tuple.items, asked: dtype)
    case .instance where value.pythonComplex != nil:
      found = try engine { () throws(TensorError) in try Tensor(.complex(value.complexElement ?? ComplexElement(0, 0))) }
    case .instance(let instance):
      if instance.type === types.array || (instance.payload != nil && isArrayOfLabels(instance)) {
        throw notNumeric(value)
      }
      if wrapping.depth == 0, wrapping.contains(instance.type) {
        wrapping.isMet = true
        throw notNumeric(value)
      }
      if let inner = instance.builtinValue { return try tensor(from: inner, dtype: dtype) }
      if let method = specialMethod(value, symbols.intern("__array__")),
        case .array(let made) = try call(method, [value])
      {
        return try tensor(from: .array(made), dtype: dtype)
      }
      if specialMethod(value, names.length) != nil, specialMethod(value, names.getItem) != nil {
        return try tensor(from: .list(ListObject(values(of: value))), dtype: dtype)
      }
      throw notNumeric(value)
    default: throw notNumeric(value)
    }
    // A list is read as uint64 where that was asked for, so that none of its digits is lost.
    if dtype == .uint64, found.dtype == .uint64 { try checkFits(value, .uint64) }
    guard let dtype, dtype != found.dtype else { return found }
    if found.dtype.isComplex, !dtype.isComplex {
      try refuseComplex(in: value, for: dtype)
      try warnOfLostParts(from: found.dtype, to: dtype)
    }
    if dtype.isInteger { try checkFits(value, dtype) }
    return try engine { () throws(TensorError) in try found.cast(to: dtype) }
  }

  /// Python's own complex numbers are no real ones; NumPy's lose a part with a warning.
  private func refuseComplex(in value: Value, for dtype: DType) throws(Raise) {
    guard dtype != .bool else { return }
    switch value {
    case .list(let list): for item in list.items { try refuseComplex(in: item, for: dtype) }
    case .tuple(let tuple): for item in tuple.items { try refuseComplex(in: item, for: dtype) }
    default: if value.pythonComplex != nil { throw Interpreter.complexRefusal(dtype) }
    }
  }

  /// What Python's `float` and `int` say of a complex number.
  package static func complexRefusal(_ dtype: DType) -> Raise {
    .typeError(
      dtype.isFloating
        ? "float() argument must be a string or a real number, not 'complex'"
        : "int() argument must be a string, a bytes-like object or a real number, not 'complex'")
  }

  /// Python's own numbers, and NumPy's in lists, must fit the type that was asked for; arrays wrap around.
  func checkFits(_ value: Value, _ dtype: DType) throws(Raise) {
    switch value {
    case .list(let list): try checkFit(list.items, dtype)
    case .tuple(let tuple): try checkFit(tuple.items, dtype)
    case .float(let x):
      _ = try engine { () throws(TensorError) in
        try Scalar.float64(x).checkedElement(of: dtype, isWeak: true)
      }
    case .int(let x):
      _ = try engine { () throws(TensorError) in
        try Scalar.int64(x).checkedElement(of: dtype, isWeak: true)
      }
    case .large where dtype != .uint64:
      throw Raise(.overflowError, "Python int too large to convert to C long")
    default: break
    }
  }

  private func checkFit(_ items: [Value], _ dtype: DType) throws(Raise) {
    for (number, item) in items.enumerated() {
      if number & 0xFFFF == 0xFFFF { try checkInterrupt() }
      if case .scalar(let x) = item {
        _ = try engine { () throws(TensorError) in try x.checkedElement(of: dtype, isWeak: false) }
      } else {
        try checkFits(item, dtype)
      }
    }
  }

  /// Only arrays of objects hold such numbers.
  var tooLarge: Raise {
    Raise(
      .overflowError, "Python integer too large for an array of int64",
      hint: "float(n) makes a number that an array can hold", meetsLabels: true)
  }

  /// Whether an object is an array of a class of its own, or a scalar of NumPy that is no number.
  private func isArrayOfLabels(_ instance: InstanceObject) -> Bool {
    instance.type.isSubtype(of: types.array) || instance.type.isSubtype(of: types.generic)
  }

  private func notNumeric(_ value: Value) -> Raise {
    if case .instance(let instance) = value, isArrayOfLabels(instance) {
      return Raise(
        .typeError, "this function takes arrays of numbers, and got one of text or objects",
        hint: "x.astype(float) reads text and objects as numbers", meetsLabels: true)
    }
    if case .string(let text) = value {
      return Raise.valueError("could not convert string to float: '\(text.text)'").meetingLabels
    }
    return Raise.typeError(
      "float() argument must be a string or a real number, not '\(typeName(of: value))'").meetingLabels
  }

  private func tensor(ofItems items: [Value], asked: DType?) throws(Raise) -> Tensor {
    var shape: [Int] = []
    var dtype: DType?
    try measure(items, integers: asked == .uint64 ? .uint64 : .int64, depth: 0, &shape, &dtype)
    let result = try engine { () throws(TensorError) in
      try Tensor(uninitialized: Shape(shape), dtype: dtype ?? .float64)
    }
    var position = 0
    try fill(result, items, &position, depth: 1, shape)
    return result
  }

  /// Finds shape and element type, and refuses ragged nesting. `integers` is the type of Python's own ones.
  private func measure(
    _ items: [Value], integers: DType, depth: Int, _ shape: inout [Int], _ dtype: inout DType?
  ) throws(Raise) {
    guard depth < Shape.maximumRank else {
      throw .valueError(
        "setting an array element with a sequence. The requested array would exceed the maximum number of "
          + "dimension of \(Shape.maximumRank).")
    }
    if depth == shape.count {
      shape.append(items.count)
    }
    guard shape[depth] == items.count else { throw ragged(shape, depth) }
    for (number, item) in items.enumerated() {
      if number & 0xFFFF == 0xFFFF { try checkInterrupt() }
      switch item {
      case .list(let list): try measureNested(list.items, number, integers, depth, &shape, &dtype)
      case .tuple(let tuple): try measureNested(tuple.items, number, integers, depth, &shape, &dtype)
      case .range(let range):
        try measureNested(
          (0..<range.count).map { .int(range.value(at: $0)) }, number, integers, depth, &shape, &dtype)
      case .array(let tensor) where tensor.rank > 0:
        if number == 0, depth + 1 == shape.count { shape.append(contentsOf: tensor.shape.array) }
        guard Array(shape[(depth + 1)...]) == tensor.shape.array else { throw ragged(shape, depth + 1) }
        widen(&dtype, tensor.dtype)
      default:
        guard shape.count == depth + 1 else { throw ragged(shape, depth + 1) }
        switch item {
        case .float: widen(&dtype, .float64)
        case .int: widen(&dtype, integers)
        case .bool: widen(&dtype, .bool)
        case .scalar(let scalar): widen(&dtype, scalar.dtype)
        case .array(let tensor): widen(&dtype, tensor.dtype)
        case .instance where item.pythonComplex != nil: widen(&dtype, .complex128)
        case .large(let x):
          guard x.unsigned != nil else { throw tooLarge }
          widen(&dtype, .uint64)
        default: throw notNumeric(item)
        }
      }
    }
  }

  private func measureNested(
    _ items: [Value], _ number: Int, _ integers: DType, _ depth: Int, _ shape: inout [Int],
    _ dtype: inout DType?
  ) throws(Raise) {
    if number > 0, shape.count == depth + 1 { throw ragged(shape, depth + 1) }
    try measure(items, integers: integers, depth: depth + 1, &shape, &dtype)
  }

  private func widen(_ dtype: inout DType?, _ other: DType) {
    guard let known = dtype else {
      dtype = other
      return
    }
    if known != other { dtype = DType.promoted(known, other) }
  }

  private func ragged(_ shape: [Int], _ depth: Int) -> Raise {
    let detected = Shape(Array(shape.prefix(depth)))
    return .valueError(
      "setting an array element with a sequence. The requested array has an inhomogeneous shape after "
        + "\(depth) dimensions. The detected shape was \(detected) + inhomogeneous part.")
  }

  private func fill(
    _ result: Tensor, _ items: [Value], _ position: inout Int, depth: Int, _ shape: [Int]
  ) throws(Raise) {
    for item in items {
      if position & 0xFFFF == 0xFFFF { try checkInterrupt() }
      switch item {
      case .list(let list): try fill(result, list.items, &position, depth: depth + 1, shape)
      case .tuple(let tuple): try fill(result, tuple.items, &position, depth: depth + 1, shape)
      case .range(let range):
        for number in 0..<range.count {
          if number & 0xFFFF == 0xFFFF { try checkInterrupt() }
          result.setElement(at: position, to: .int64(range.value(at: number)))
          position += 1
        }
      case .array(let tensor):
        for number in 0..<tensor.count {
          result.setElement(at: position, to: tensor.element(at: number))
          position += 1
        }
      default:
        let scalar: Scalar
        switch item {
        case .float(let x): scalar = .float64(x)
        case .int(let x): scalar = .int64(x)
        case .bool(let x): scalar = .bool(x)
        case .scalar(let x): scalar = x
        case .large(let x): scalar = .uint64(x.unsigned ?? 0)
        default:
          guard let number = item.complexElement else { throw notNumeric(item) }
          scalar = .complex(number)
        }
        result.setElement(at: position, to: scalar)
        position += 1
      }
    }
  }
}
