import Language
import TensorCore

/// The attributes and methods of `numpy.ndarray`.
enum ArrayType {
  static func register(in interpreter: Interpreter) {
    let type = interpreter.types.array
    registerProperties(on: type, interpreter)
    registerConversions(on: type, interpreter)
    Reductions.registerMethods(on: type, interpreter)
    Statistics.registerMethods(on: type, interpreter)
    Shaping.registerMethods(on: type, interpreter)
    Searching.registerMethods(on: type, interpreter)
    ArrayViews.registerMethods(on: type, interpreter)
    type.add(
      [
        NativeEntry("dot", "b, out=None", "The dot product with another array.", LinearAlgebra.dot),
        NativeEntry("clip", "min=None, max=None, out=None", "Limits each element to an interval.") {
          call throws(Raise) in try Elementwise.clip(call, low: 1, high: 2, out: 3)
        },
        NativeEntry("round", "decimals=0, out=None", "Rounds to decimals, halves to even.",
          Elementwise.round),
      ], to: interpreter)
  }

  // MARK: Attributes

  private static func registerProperties(on type: TypeObject, _ interpreter: Interpreter) {
    type.addArrayProperty(
      "shape", interpreter, "The lengths of the axes.",
      setter: { call throws(Raise) in
        let tensor = try own(call)
        let requested = try call.shape(1)
        let shape = try engine { () throws(TensorError) in try tensor.resolved(requested) }
        guard tensor.isContiguous else {
          throw Raise(
            .attributeError,
            "Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.")
        }
        tensor.reshape(inPlaceTo: shape)
        return .none
      },
      getter: { tensor, _ in .integerTuple(tensor.shape) })
    type.addArrayProperty("ndim", interpreter, "The number of axes.") { tensor, _ in .int(tensor.rank) }
    type.addArrayProperty("size", interpreter, "The number of elements.") { tensor, _ in .int(tensor.count) }
    type.addArrayProperty("dtype", interpreter, "The type of the elements.") { tensor, interpreter in
      DataTypes.object(tensor.dtype, interpreter)
    }
    type.addArrayProperty("itemsize", interpreter, "Bytes an element.") { tensor, _ in
      .int(tensor.dtype.size)
    }
    type.addArrayProperty("nbytes", interpreter, "Bytes of all elements.") { tensor, _ in
      .int(tensor.count * tensor.dtype.size)
    }
    type.addProperty("strides", interpreter, "Bytes from one element to the next, for each axis.") {
      call throws(Raise) in
      let tensor = try own(call)
      if tensor.count == 0, tensor.base == nil {
        return .integerTuple([Int](repeating: 0, count: tensor.rank))
      }
      return .integerTuple(tensor.strides.array.map { $0 * tensor.dtype.size })
    }
    type.addArrayProperty("T", interpreter, "The axes in reverse order; a view.") { tensor, _ in
      .array(tensor.reversedAxes)
    }
    type.addProperty("base", interpreter, "The array that this is a view of.") { call throws(Raise) in
      let tensor = try own(call)
      return tensor.base.map(Value.array) ?? .none
    }
    type.addProperty(
      "flat", interpreter, "The elements one after another.",
      setter: { call throws(Raise) in
        let tensor = try own(call)
        let operand = try call.operand(1)
        try engine { () throws(TensorError) in
          let values = try operand.tensor().raveled()
          guard values.count > 0 else { return }
          for index in 0..<tensor.count {
            tensor.setElement(at: index, to: values.element(at: index % values.count))
          }
        }
        return .none
      },
      getter: { call throws(Raise) in
        FlatIterator.make(try own(call), call.interpreter)
      })
    type.addProperty("device", interpreter, "Where the elements are: 'cpu'.") { _ throws(Raise) in
      .text("cpu")
    }
  }

  // MARK: Conversions

  private static func registerConversions(on type: TypeObject, _ interpreter: Interpreter) {
    type.add(
      [
        NativeEntry("astype", "dtype, order='K', casting='unsafe', subok=True, copy=True",
          "A copy with another type of elements.", astype),
        NativeEntry("copy", "order='C'", "A copy of the array.") { call throws(Raise) in
          let order = try call.memoryOrder(1, default: .rowsFirst)
          let tensor = try own(call)
          return .array(try engine { () throws(TensorError) in try tensor.copy(in: order) })
        },
        NativeEntry("__copy__", "", "A copy of the array.") { call throws(Raise) in
          let tensor = try own(call)
          return .array(try engine { () throws(TensorError) in try tensor.copy() })
        },
        NativeEntry("tolist", "", "The elements as nested lists of Python numbers.") {
          call throws(Raise) in try list(of: try own(call), call.interpreter)
        },
        NativeEntry("item", "*args", "One element as a Python number.", item),
        NativeEntry("fill", "value", "Sets every element.") { call throws(Raise) in
          let tensor = try own(call)
          let operand: Operand
          if case .float(let number) = call[1], tensor.dtype == .float64 {
            try engine { () throws(TensorError) in try tensor.assign(.float64(number), isWeak: true) }
            return .none
          }
          if case .large(let large) = call[1] {
            operand = .scalar(try large.element(of: tensor.dtype))
          } else {
            operand = try call.operand(1)
          }
          try engine { () throws(TensorError) in try tensor.setSubscripted([.ellipsis], to: operand) }
          return .none
        },
        NativeEntry("tobytes", "order='C'", "The elements as bytes.", bytes),
        NativeEntry("put", "indices, values, mode='raise'", "Sets the elements at flat indices.") {
          call throws(Raise) in
          let tensor = try own(call)
          let indices = try call.tensor(1)
          let values = try call.tensor(2)
          let mode = IndexMode(rawValue: try call.string(3, default: "raise")) ?? .raise
          try engine { () throws(TensorError) in try tensor.put(indices, values, mode: mode) }
          return .none
        },
        NativeEntry("__float__", "", "") { call throws(Raise) in
          try call.interpreter.warnOfLostParts(from: try own(call).dtype, to: .float64)
          return .float(try single(call).doubleValue)
        },
        NativeEntry("__complex__", "", "") { call throws(Raise) in
          let tensor = try own(call)
          guard tensor.rank == 0, let number = tensor.item() else {
            throw .typeError("only 0-dimensional arrays can be converted to Python scalars")
          }
          return call.interpreter.complex(number.doubleValue, number.imaginaryValue)
        },
      ], to: interpreter)
  }

  /// `self` as an array.
  static func own(_ call: Call) throws(Raise) -> Tensor {
    guard case .array(let tensor) = call[0] else {
      if LabelArray.of(call[0]) != nil { _ = try call.tensor(0) }
      throw Raise.typeError(
        "descriptor '\(call.function.name)' requires a 'numpy.ndarray' object but received a '\(call.interpreter.typeName(of: call[0]))'"
      ).meetingLabels
    }
    return tensor
  }

  private static func single(_ call: Call) throws(Raise) -> Scalar {
    guard let value = try own(call).item() else {
      throw .typeError("only length-1 arrays can be converted to Python scalars")
    }
    return value
  }

  private static func astype(_ call: Call) throws(Raise) -> Value {
    let tensor = try own(call)
    let dtype: DType = if case .none = call[1] { .float64 } else { try call.interpreter.dtype(from: call[1]) }
    if call.isGiven(3) { try checkCasting(try call.string(3), tensor, dtype) }
    if dtype == tensor.dtype, !(try call.bool(5, default: true)) { return .array(tensor) }
    _ = FloatingPointErrors.take()
    let result = try engine { () throws(TensorError) in try tensor.cast(to: dtype) }
    try ReductionWarnings.reportCast(of: tensor, to: result, call)
    try call.interpreter.warnOfLostParts(from: tensor.dtype, to: dtype)
    return .array(result)
  }

  private static func checkCasting(_ name: String, _ tensor: Tensor, _ dtype: DType) throws(Raise) {
    if name == "same_value" { return }
    guard let casting = Casting(rawValue: name) else {
      throw .valueError(
        "casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe', 'same_value' (got '\(name)')")
    }
    guard tensor.dtype.canCast(to: dtype, casting) else {
      throw .typeError(
        "Cannot cast \(tensor.rank == 0 ? "scalar" : "array data") from dtype('\(tensor.dtype.name)') to dtype('\(dtype.name)') according to the rule '\(name)'")
    }
  }

  static func list(of tensor: Tensor, _ interpreter: Interpreter) throws(Raise) -> Value {
    if tensor.rank == 0 { return interpreter.pythonNumber(tensor.element(at: 0)) }
    var items: [Value] = []
    items.reserveCapacity(tensor.shape[0])
    do throws(Raise) {
      try append(tensor, to: &items, interpreter)
    } catch {
      interpreter.discard(&items)
      throw error
    }
    return .list(ListObject(items))
  }

  /// Puts the elements, or the lists of the rows, behind what was gathered before.
  private static func append(
    _ tensor: Tensor, to items: inout [Value], _ interpreter: Interpreter
  ) throws(Raise) {
    if tensor.rank == 1 {
      if tensor.count < 0xFFFF, appendPlainly(tensor, to: &items) { return }
      for index in 0..<tensor.count {
        if index & 0xFFFF == 0xFFFF { try interpreter.checkInterrupt() }
        items.append(interpreter.pythonNumber(tensor.element(at: index)))
      }
    } else {
      for index in 0..<tensor.shape[0] {
        if index & 0xFFF == 0xFFF { try interpreter.checkInterrupt() }
        let row = try engine { () throws(TensorError) in try tensor.row(index) }
        items.append(try list(of: row, interpreter))
      }
    }
  }

  /// The elements of a short row of the usual types.
  private static func appendPlainly(_ row: Tensor, to items: inout [Value]) -> Bool {
    let (count, step) = (row.count, row.strides[0])
    switch row.dtype {
    case .float64:
      let elements = row.pointer(as: Double.self)
      for index in 0..<count { items.append(.float(elements[index &* step])) }
    case .float32:
      let elements = row.pointer(as: Float.self)
      for index in 0..<count { items.append(.float(Double(elements[index &* step]))) }
    case .int64:
      let elements = row.pointer(as: Int.self)
      for index in 0..<count { items.append(.int(elements[index &* step])) }
    case .bool:
      let elements = row.pointer(as: UInt8.self)
      for index in 0..<count { items.append(.bool(elements[index &* step] != 0)) }
    default: return false
    }
    return true
  }

  private static func item(_ call: Call) throws(Raise) -> Value {
    let tensor = try own(call)
    guard case .tuple(let arguments) = call[1], !arguments.items.isEmpty else {
      guard let value = tensor.item() else {
        throw .valueError("can only convert an array of size 1 to a Python scalar")
      }
      return call.interpreter.pythonNumber(value)
    }
    let indices = try call.interpreter.integers(
      from: arguments.items.count == 1 ? arguments.items[0] : call[1])
    guard indices.count == tensor.rank || indices.count == 1 else {
      throw .valueError("incorrect number of indices for array")
    }
    if indices.count == 1, tensor.rank != 1 {
      let place = indices[0] < 0 ? indices[0] &+ tensor.count : indices[0]
      guard place >= 0, place < tensor.count else {
        throw .indexError("index \(indices[0]) is out of bounds for size \(tensor.count)")
      }
      return call.interpreter.pythonNumber(tensor.element(at: place))
    }
    return call.interpreter.pythonNumber(
      try engine { () throws(TensorError) in try tensor.element(at: indices) })
  }

  private static func bytes(_ call: Call) throws(Raise) -> Value {
    let own = try own(call)
    let order = try call.string(1, default: "C")
    let tensor = order == "F" || (order == "A" && !own.isContiguous && own.reversedAxes.isContiguous) ? own.reversedAxes : own
    let packed = try engine { () throws(TensorError) in try tensor.contiguous() }
    let size = packed.dtype.size
    let buffer = UnsafeRawBufferPointer(
      start: packed.firstByte, count: packed.count * size)
    let bytes = withExtendedLifetime(packed) { [UInt8](buffer) }
    return .bytes(BytesObject(bytes))
  }
}

extension Interpreter {
  /// A scalar as a plain number of Python's.
  func pythonNumber(_ scalar: Scalar) -> Value {
    if case .complex(let number) = scalar { complex(number) } else { scalar.pythonValue }
  }
}

extension Scalar {
  /// A real scalar as a plain Python number.
  var pythonValue: Value {
    switch self {
    case .bool(let value): .bool(value)
    case .float16, .float32, .float64: .float(doubleValue)
    default: LargeInteger.value(of: self) ?? .int(0)
    }
  }
}

extension TypeObject {
  /// Adds a property of arrays whose getter cannot fail, so that the machine asks it without a call.
  fileprivate func addArrayProperty(
    _ name: String, _ interpreter: Interpreter, _ documentation: String, setter: NativeBody? = nil,
    getter: @escaping (Tensor, Interpreter) -> Value
  ) {
    addProperty(name, interpreter, documentation, setter: setter) { call throws(Raise) in
      getter(try ArrayType.own(call), call.interpreter)
    }
    guard case .property(let property)? = member(interpreter.symbols.intern(name)) else { return }
    property.arrayGetter = getter
  }
}
