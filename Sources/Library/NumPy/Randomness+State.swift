import Language
import TensorCore

/// Seeds, and the states of generators as programs see them.
extension Randomness {
  static func start(_ state: RandomState, from seed: Value, _ call: Call) throws(Raise) {
    switch seed {
    case .undefined, .none:
      state.seed(UInt32.random(in: 0...UInt32.max))
    default:
      if let whole = try single(seed, call) {
        guard let narrow = UInt32(exactly: whole) else {
          throw .valueError("Seed must be between 0 and 2**32 - 1")
        }
        state.seed(narrow)
        return
      }
      if case .large = seed { throw .valueError("Seed must be between 0 and 2**32 - 1") }
      let numbers = try call.interpreter.tensor(from: seed)
      guard numbers.count > 0 else { throw .valueError("Seed must be non-empty") }
      guard !numbers.dtype.isFloating else { throw unsafeSeed(numbers.dtype.name, isArray: true) }
      guard numbers.rank == 1 else { throw .valueError("Seed array must be 1-d") }
      var words: [UInt32] = []
      for word in numbers.integers {
        guard let narrow = UInt32(exactly: word) else {
          throw .valueError("Seed must be between 0 and 2**32 - 1")
        }
        words.append(narrow)
      }
      let key = words
      try engine { () throws(TensorError) in try state.seed(key) }
    }
  }

  /// A seed that is one integer, or an array of one.
  private static func single(_ seed: Value, _ call: Call) throws(Raise) -> Int? {
    switch seed {
    case .string(let text): throw unsafeSeed("<U\(max(text.text.unicodeScalars.count, 1))", isArray: false)
    case .float, .scalar(.float64): throw unsafeSeed("float64", isArray: false)
    case .scalar(.float32): throw unsafeSeed("float32", isArray: false)
    case .array(let tensor) where tensor.count == 1 && !tensor.dtype.isFloating:
      return tensor.element(at: 0).integerValue
    default: return try call.interpreter.index(from: seed)
    }
  }

  private static func unsafeSeed(_ name: String, isArray: Bool) -> Raise {
    .typeError(
      "Cannot cast \(isArray ? "array data" : "scalar") from dtype('\(name)') to dtype('int64') according to the rule 'safe'")
  }

  static func state(_ call: Call, _ source: RandomSource) throws(Raise) -> Value {
    if !(try call.bool(0, default: true)) {
      let own = try source.legacy()
      let result = DictObject()
      for (name, value): (String, Value) in [
        ("bit_generator", .text("MT19937")), ("state", try BitGenerators.twisterState(own, call.interpreter)),
        ("has_gauss", .int(own.state.cachedGaussian == nil ? 0 : 1)),
        ("gauss", .float(own.state.cachedGaussian ?? 0)),
      ] {
        try result.set(.text(name), value, call.interpreter)
      }
      return .dict(result)
    }
    let state = try source.legacy().state
    let words = try engine { () throws(TensorError) in
      try Tensor(integers: state.words.map { Int($0) }, shape: Shape(state.words.count))
    }
    return .tuple(
      TupleObject([
        .text("MT19937"), .array(words), .int(state.position), .int(state.cachedGaussian == nil ? 0 : 1),
        .float(state.cachedGaussian ?? 0),
      ]))
  }

  /// The parts of a state, which may also be the dictionary of `get_state(legacy=False)`.
  private static func stateParts(_ state: Value, _ interpreter: Interpreter) throws(Raise) -> [Value] {
    guard case .dict(let table) = state else { return try interpreter.values(of: state) }
    func part(_ name: String, of table: DictObject) throws(Raise) -> Value {
      guard let value = try table.value(for: .text(name), interpreter) else {
        throw Raise(.keyError, "'\(name)'")
      }
      return value
    }
    guard case .dict(let inner) = try part("state", of: table) else {
      throw .typeError("state must be a dict or a tuple.")
    }
    return [
      try part("bit_generator", of: table), try part("key", of: inner), try part("pos", of: inner),
      try part("has_gauss", of: table), try part("gauss", of: table),
    ]
  }

  static func setState(_ call: Call, _ source: RandomSource) throws(Raise) -> Value {
    let parts = try stateParts(call[0], call.interpreter)
    guard parts.count >= 3, case .string(let name) = parts[0], name.text == "MT19937" else {
      throw .valueError("set_state can only be used with legacy MT19937 state instances.")
    }
    var words: [UInt32] = []
    for word in try call.interpreter.tensor(from: parts[1]).integers {
      guard let narrow = UInt32(exactly: word) else { throw .valueError("state is out of range") }
      words.append(narrow)
    }
    guard let position = try call.interpreter.index(from: parts[2]) else {
      throw .typeError("the position must be an integer")
    }
    var cached: Double?
    if parts.count == 5, try call.interpreter.truth(parts[3]) {
      cached = try call.interpreter.doubles(parts[4]).first
    }
    let state = RandomState.State(words: words, position: position, cachedGaussian: cached)
    let random = try source.legacy()
    try engine { () throws(TensorError) in try random.restore(state) }
    return .none
  }
}
