import Language
import TensorCore

/// Attributes and methods of arrays of labels that are not those of numbers moved about.
enum LabelMethods {
  static func install(_ interpreter: Interpreter) {
    let type = interpreter.types.array
    installProperties(type, interpreter)
    installConversions(type, interpreter)
    LabelSpecialMethods.install(type, interpreter)
  }

  static func own(_ call: Call, _ error: Raise) throws(Raise) -> LabelArray {
    guard let labels = LabelArray.of(call[0]) else { throw error }
    return labels
  }

  private static func installProperties(_ type: TypeObject, _ interpreter: Interpreter) {
    func teach(
      _ name: String, _ value: @escaping (LabelArray, Interpreter) throws(Raise) -> Value
    ) {
      guard case .property(let property)? = type.member(interpreter.symbols.intern(name)),
        case .native(let getter) = property.getter
      else { return }
      getter.labelBody = { call, error throws(Raise) in
        try value(own(call, error), call.interpreter)
      }
    }
    teach("shape") { labels, _ in .integerTuple(labels.shape.array) }
    teach("ndim") { labels, _ in .int(labels.rank) }
    teach("size") { labels, _ in .int(labels.count) }
    teach("dtype") { labels, interpreter in LabelTypes.object(labels.type, interpreter) }
    teach("itemsize") { labels, _ in .int(labels.type.size) }
    teach("nbytes") { labels, _ in .int(labels.count &* labels.type.size) }
    teach("strides") { labels, _ in
      .integerTuple(labels.places.strides.array.map { $0 &* labels.type.size })
    }
    teach("T") { labels, interpreter in labels.view(labels.places.reversedAxes).value(interpreter) }
    teach("mT") { labels, interpreter throws(Raise) in
      guard labels.rank >= 2 else { throw .valueError("matrix transpose with ndim < 2 is undefined") }
      let places = labels.places
      return labels.view(try engine { () throws(TensorError) in try places.swappedAxes(-1, -2) })
        .value(interpreter)
    }
    teach("imag") { labels, interpreter throws(Raise) in
      let zeros = [Value](repeating: labels.type.zero, count: labels.count)
      return try LabelArray(labels.type, zeros, labels.shape).value(interpreter)
    }
    teach("base") { labels, interpreter in labels.base?.value(interpreter) ?? .none }
    teach("real") { labels, interpreter in labels.value(interpreter) }
    teach("flat") { labels, interpreter in FlatIterator.make(labels, interpreter) }
    teach("flags") { labels, interpreter throws(Raise) in
      try interpreter.attribute(.array(labels.places), interpreter.symbols.intern("flags"))
    }
    func setter(_ name: String, _ body: @escaping LabelBody) {
      guard case .property(let property)? = type.member(interpreter.symbols.intern(name)),
        case .native(let setter) = property.setter
      else { return }
      setter.labelBody = body
    }
    setter("shape") { call, error throws(Raise) in
      let labels = try own(call, error)
      let requested = try call.shape(1)
      let shape = try engine { () throws(TensorError) in try labels.places.resolved(requested) }
      guard labels.places.isContiguous else {
        throw Raise(
          .attributeError,
          "Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.")
      }
      labels.reshape(inPlaceTo: shape)
      return .none
    }
    setter("flat") { call, error throws(Raise) in
      let labels = try own(call, error)
      try LabelAccess.checkWriteable(labels)
      let values = try LabelMaking.array(call[1], labels.type, call.interpreter).items
      guard !values.isEmpty else { return .none }
      labels.write((0..<labels.count).map { values[$0 % values.count] }, at: labels.places)
      return .none
    }
  }

  private static func installConversions(_ type: TypeObject, _ interpreter: Interpreter) {
    func teach(_ name: String, _ body: @escaping LabelBody) { LabelModule.teach(type, name, interpreter, body) }
    teach("astype", astype)
    for name in ["copy", "__copy__"] {
      teach(name) { call, error throws(Raise) in try own(call, error).copy().value(call.interpreter) }
    }
    teach("tolist") { call, error throws(Raise) in
      try LabelAccess.list(own(call, error), call.interpreter)
    }
    teach("item", item)
    teach("fill") { call, error throws(Raise) in
      let labels = try own(call, error)
      try LabelAccess.checkWriteable(labels)
      let value = try LabelMaking.element(call[1], labels.type, call.interpreter)
      labels.write([Value](repeating: value, count: labels.count), at: labels.places)
      return .none
    }
    teach("view") { call, error throws(Raise) in
      if case .array = call[0], let found = try LabelViews.derived(call) { return found }
      if case .array(let tensor) = call[0], let type = try LabelTypes.wanted(call[1], call.interpreter) {
        return try LabelViews.view(tensor, type, call.interpreter)
      }
      let labels = try own(call, error)
      if let viewed = try LabelViews.view(labels, call) { return viewed }
      return try labels.derived(
        try engine { () throws(TensorError) in try labels.places.subscripted([.ellipsis]) }
      ).value(call.interpreter)
    }
    teach("tobytes") { call, error throws(Raise) in
      let labels = try own(call, error)
      return .bytes(BytesObject(try RecordCodec.bytes(labels, call.interpreter)))
    }
    teach("__float__") { call, error throws(Raise) in
      let item = try single(own(call, error))
      return try call.interpreter.call(.type(call.interpreter.types.float), [item])
    }
    teach("put", LabelChoosing.put)
    teach("resize") { call, error throws(Raise) in
      let labels = try own(call, error)
      var lengths = call[1]
      if case .tuple(let items) = lengths, items.items.count == 1 { lengths = items.items[0] }
      let shape = try call.interpreter.shape(from: lengths)
      let count = try engine { () throws(TensorError) in try Tensor.checkedCount(shape) }
      try LabelArray.check(shape)
      let zeros = [Value](repeating: labels.type.zero, count: max(count - labels.count, 0))
      labels.replace(by: try LabelArray(labels.type, Array(labels.items.prefix(count)) + zeros, shape))
      return .none
    }
  }

  /// The only element of an array of one.
  static func single(_ labels: LabelArray) throws(Raise) -> Value {
    guard labels.rank == 0 else {
      throw .typeError("only 0-dimensional arrays can be converted to Python scalars")
    }
    return labels.items[0]
  }

  private static func astype(_ call: Call, _ error: Raise) throws(Raise) -> Value {
    let interpreter = call.interpreter
    let wanted = try LabelTypes.wanted(call[1], interpreter)
    if case .array(let tensor) = call[0] {
      guard let wanted else { throw error }
      return try LabelMaking.converted(tensor, wanted, interpreter).value(interpreter)
    }
    let labels = try own(call, error)
    guard let wanted else {
      let dtype: DType = if case .none = call[1] { .float64 } else { try interpreter.dtype(from: call[1]) }
      // Text and objects are read as numbers only where anything goes.
      if call.isGiven(3), case .string(let casting) = call[3], casting.text != "unsafe", labels.type.date == nil {
        throw .typeError(
          "Cannot cast \(labels.rank == 0 ? "scalar" : "array data") from \(labels.type.representation) to "
            + "dtype('\(dtype.name)') according to the rule '\(casting.text)'")
      }
      return .array(try LabelConversion.numbers(labels, dtype, interpreter))
    }
    let result = try LabelMaking.converted(labels, wanted, interpreter)
    guard result === labels else { return result.value(interpreter) }
    return try call.bool(5, default: true) ? labels.copy().value(interpreter) : call[0]
  }

  private static func item(_ call: Call, _ error: Raise) throws(Raise) -> Value {
    let labels = try own(call, error)
    guard case .tuple(let arguments) = call[1], !arguments.items.isEmpty else {
      guard labels.count == 1 else {
        throw .valueError("can only convert an array of size 1 to a Python scalar")
      }
      return try LabelAccess.python(labels.items[0], call.interpreter)
    }
    switch try LabelDispatch.rerun(call, [(0, .array(labels.places))]) {
    case .array(let places):
      return try LabelAccess.python(
        labels.element(places.scalarValue().wrappedInteger), call.interpreter)
    case .int(let place): return try LabelAccess.python(labels.element(place), call.interpreter)
    default: throw error
    }
  }
}
