import Language
import TensorCore

/// The functions that make arrays, for text and objects.
enum LabelCreation {
  static func install(in builder: ModuleBuilder) {
    func teach(_ name: String, _ body: @escaping LabelBody) { LabelModule.teach(builder, name, body) }
    teach("array") { call, error throws(Raise) in
      if let numbers = try numbers(call, 0, 1, error) { return .array(numbers) }
      let made = try made(call, 0, 1, error)
      var labels = made
      if LabelArray.of(call[0]) === made, !call[2].isNone, try call.bool(2, default: true) {
        labels = try made.copy()
      }
      let minimum = try call.int(4, default: 0)
      guard labels.rank < minimum, minimum <= Shape.maximumRank else { return wrapped(labels, call) }
      let ones = [Int](repeating: 1, count: minimum - labels.rank)
      let places = labels.places
      return labels.view(
        try engine { () throws(TensorError) in
          try places.reshaped(to: Shape(ones + places.shape.array))
        }).value(call.interpreter)
    }
    for name in ["asarray", "asanyarray", "ascontiguousarray", "asfortranarray"] {
      teach(name) { call, error throws(Raise) in
        if let numbers = try numbers(call, 0, 1, error) { return .array(numbers) }
        return wrapped(try made(call, 0, 1, error), call)
      }
    }
    teach("fromiter") { call, error throws(Raise) in
      guard let type = try LabelTypes.wanted(call[1], call.interpreter) else { throw error }
      if type == .text(width: 0) {
        throw .valueError("Must specify length when using variable-size data-type.")
      }
      let values = try call.interpreter.values(of: call[0])
      let count = try call.int(2, default: -1)
      let taken = count < 0 ? values : Array(values.prefix(count))
      return try LabelMaking.array(.list(ListObject(taken)), type, call.interpreter).value(call.interpreter)
    }
    for (name, value): (String, @Sendable (LabelType) -> Value) in [
      ("zeros", \.zero), ("ones", \.one), ("empty", \.nothing),
    ] {
      teach(name) { call, error throws(Raise) in
        guard let type = try LabelTypes.wanted(call[1], call.interpreter)?.atLeastOne else { throw error }
        return try filled(try call.shape(0), value(type), type, call.interpreter)
      }
      teach(name + "_like") { call, error throws(Raise) in
        if let made = try numbersLike(name, call, 1) { return made }
        let (own, type) = try model(call, 1, error)
        let shape = call.isGiven(4) ? try call.shape(4) : own
        return try filled(shape, value(type), type, call.interpreter)
      }
    }
    teach("full") { call, error throws(Raise) in
      let wanted = try LabelTypes.wanted(call[2], call.interpreter)
      if wanted == nil, call.isGiven(2) { throw error }
      var value = call[1]
      // A tuple is an array here, not a row.
      if wanted?.record != nil, case .tuple(let items) = value { value = .list(ListObject(items.items)) }
      let source = try LabelMaking.array(value, wanted, call.interpreter)
      return try filled(try call.shape(0), source, call.interpreter)
    }
    teach("full_like") { call, error throws(Raise) in
      if let made = try numbersLike("full", call, 2) { return made }
      let (own, type) = try model(call, 2, error)
      let shape = call.isGiven(5) ? try call.shape(5) : own
      return try filled(shape, LabelMaking.array(call[1], type, call.interpreter), call.interpreter)
    }
    for (name, position, standard) in [
      ("arange", 3, Value.undefined), ("linspace", 5, .undefined), ("eye", 3, .type(builder.interpreter.types.int)),
      ("identity", 1, .type(builder.interpreter.types.int)), ("tri", 3, .type(builder.interpreter.types.int)),
    ] {
      teach(name) { call, error throws(Raise) in
        if name == "arange", let made = try DateMaking.range(call) { return made }
        guard let type = try LabelTypes.wanted(call[position], call.interpreter),
          case .array(let tensor) = try LabelDispatch.rerun(call, [(position, standard)])
        else { throw error }
        guard type != .object, standard.isUndefined == false else {
          return try LabelMaking.converted(tensor, type, call.interpreter).value(call.interpreter)
        }
        let items = tensor.bools.map { $0 ? type.atLeastOne.one : type.atLeastOne.zero }
        return try LabelArray(type.atLeastOne, items, tensor.shape).value(call.interpreter)
      }
    }
  }

  /// An array of numbers in the shape of one of labels, where `dtype=` asks for numbers; nil where it does not.
  private static func numbersLike(_ name: String, _ call: Call, _ dtype: Int) throws(Raise) -> Value? {
    guard call.isGiven(dtype), try LabelTypes.wanted(call[dtype], call.interpreter) == nil,
      let type = try call.dtype(dtype)
    else { return nil }
    let shape = try LabelPart(call[0], call.interpreter).shape
    let value = name == "full" ? try call.interpreter.tensor(from: call[1], dtype: type) : nil
    return .array(
      try engine { () throws(TensorError) in
        let made = try Tensor(zeros: shape, dtype: type)
        if let value { try made.setSubscripted([.ellipsis], to: value) }
        if name == "ones" { try made.setSubscripted([.ellipsis], to: Tensor(Scalar.int64(1)).cast(to: type)) }
        return made
      })
  }

  /// Text or objects read as the numbers that `dtype=` asks for; nil where it asks for none.
  private static func numbers(
    _ call: Call, _ position: Int, _ dtype: Int, _ error: Raise
  ) throws(Raise) -> Tensor? {
    guard call.isGiven(dtype), try LabelTypes.wanted(call[dtype], call.interpreter) == nil else { return nil }
    guard let type = try call.dtype(dtype) else { throw error }
    let labels = try LabelMaking.array(call[position], nil, call.interpreter)
    return try LabelConversion.numbers(labels, type, call.interpreter)
  }

  private static func made(
    _ call: Call, _ position: Int, _ dtype: Int, _ error: Raise
  ) throws(Raise) -> LabelArray {
    try LabelMaking.array(
      call[position], try LabelTypes.wanted(call[dtype], call.interpreter), call.interpreter)
  }

  /// The value of an array; the very object that came in where it is that array.
  private static func wrapped(_ labels: LabelArray, _ call: Call) -> Value {
    LabelArray.of(call[0]) === labels ? call[0] : labels.value(call.interpreter)
  }

  /// Shape and type of an array to be imitated.
  private static func model(
    _ call: Call, _ dtype: Int, _ error: Raise
  ) throws(Raise) -> (Shape, LabelType) {
    let part = try LabelPart(call[0], call.interpreter)
    if let type = try LabelTypes.wanted(call[dtype], call.interpreter) { return (part.shape, type.atLeastOne) }
    guard case .labels(let labels) = part, !call.isGiven(dtype) else { throw error }
    return (labels.shape, labels.type)
  }

  private static func filled(
    _ shape: Shape, _ value: Value, _ type: LabelType, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    try LabelArray.check(shape)
    let single = try LabelArray(type, [value], Shape())
    let places = try engine { () throws(TensorError) in try Tensor(zeros: shape, dtype: .int64) }
    return try single.gathered(places).value(interpreter)
  }

  private static func filled(
    _ shape: Shape, _ source: LabelArray, _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    try LabelArray.check(shape)
    let single = try LabelArray(source.type, [source.type.nothing], Shape())
    let places = try engine { () throws(TensorError) in try Tensor(zeros: shape, dtype: .int64) }
    let result = try single.gathered(places)
    try LabelAccess.assign(result, result.places, source.value(interpreter), interpreter)
    return result.value(interpreter)
  }
}

/// Labels read as numbers.
enum LabelConversion {
  static func refusal(_ type: LabelType, _ dtype: DType) -> Raise {
    .typeError(
      "Cannot cast array data from \(type.representation) to dtype('\(dtype.name)') according to the rule 'unsafe'")
  }

  static func numbers(
    _ labels: LabelArray, _ dtype: DType, _ interpreter: Interpreter
  ) throws(Raise) -> Tensor {
    let types = interpreter.types
    if labels.type.date != nil {
      let counts = try labels.countsCopy()
      return try engine { () throws(TensorError) in try counts.cast(to: dtype) }
    }
    if case .record(let record) = labels.type {
      guard record.fields.count == 1, record.fields[0].shape.isEmpty else { throw refusal(labels.type, dtype) }
      switch try labels.field(0) {
      case .numbers(let tensor): return try engine { () throws(TensorError) in try tensor.cast(to: dtype) }
      case .labels(let inner): return try numbers(inner, dtype, interpreter)
      }
    }
    var items: [Value] = []
    items.reserveCapacity(labels.count)
    var pace = Pace()
    for item in labels.items {
      try pace.step(interpreter)
      if dtype == .bool {
        items.append(.bool(try interpreter.truth(item)))
        continue
      }
      switch item {
      case .int, .bool, .float, .scalar: items.append(item)
      case .none where dtype.isFloating: items.append(.float(.nan))
      default:
        // As int(…) and float(…) read it.
        items.append(try interpreter.call(.type(dtype.isFloating ? types.float : types.int), [item]))
      }
    }
    let flat = try interpreter.tensor(from: .list(ListObject(items)))
    let shape = labels.shape
    return try engine { () throws(TensorError) in
      try (flat.dtype == dtype ? flat : flat.cast(to: dtype)).reshaped(to: shape)
    }
  }
}
