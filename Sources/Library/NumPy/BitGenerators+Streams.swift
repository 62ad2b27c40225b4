import Language
import TensorCore

/// The bit generators `PCG64`, `PCG64DXSM`, `MT19937`, `Philox` and `SFC64` themselves.
extension BitGenerators {
  /// The bit generator under a generator.
  static func object(_ bits: Bits, _ interpreter: Interpreter) -> Value {
    let own = bits.base ?? bits
    if let object = own.object { return .instance(object) }
    let object = interpreter.instantiate(bitsType(kind(of: own), interpreter), payload: own)
    own.object = object
    return .instance(object)
  }

  private static func kind(of bits: Bits) -> BitStreamKind {
    switch bits.source {
    case .legacy: .twister
    case .generator(let generator): generator.kind
    }
  }

  /// A new stream of a kind.
  private static func source(_ kind: BitStreamKind, _ seeds: SeedSequence) -> RandomSource {
    kind == .twister ? .legacy(RandomState(seeds)) : .generator(Generator(seeds, kind))
  }

  static func bitsType(_ kind: BitStreamKind, _ interpreter: Interpreter) -> TypeObject {
    let name = kind.rawValue
    if let type = interpreter.extensions["numpy.\(name)"] as? TypeObject { return type }
    let module = kind == .congruentialDXSM ? "pcg64" : name.lowercased()
    let type = TypeObject(name: name, module: "numpy.random._\(module)")
    interpreter.extensions["numpy.\(name)"] = type
    let parameters = kind == .counting ? "seed=None, counter=None, key=None" : "seed=None"
    type.constructor = NativeFunction(
      name: name, module: "numpy.random", signature: Signature(parameters),
      documentation: "The bits that random numbers are made of."
    ) { call throws(Raise) in
      let made = try seeds(call[0], call.interpreter)
      let source = source(kind, made.sequence)
      if kind == .counting, call.isGiven(1) || call.isGiven(2) {
        guard case .generator(let generator) = source else { return .none }
        guard !call.isGiven(0) || !call.isGiven(2) else { throw .valueError("seed and key cannot be both used") }
        let known = generator.streamWords
        let counter = call.isGiven(1) ? try words(call[1], 4, call.interpreter) : known.words
        let key = call.isGiven(2) ? try words(call[2], 2, call.interpreter) : known.key
        try engine { () throws(TensorError) in
          try generator.restore(words: counter, key: key, buffer: known.buffer, position: 4, spareHalf: nil)
        }
      }
      return object(Bits(source, made), call.interpreter)
    }
    type.addProperty("seed_seq", interpreter) { call throws(Raise) in
      guard let seeds = try ownBits(call).seeds else { return .none }
      return object(seeds, call.interpreter)
    }
    type.addProperty(
      "state", interpreter,
      setter: { call throws(Raise) in
        try restore(try ownBits(call), from: call[1], call.interpreter)
        return .none
      },
      getter: { call throws(Raise) in try state(of: try ownBits(call), call.interpreter) })
    type.add([rawWords, children] + (kind == .smallFast ? [] : [jumped]), to: interpreter)
    if kind != .smallFast, kind != .twister { type.add([advance], to: interpreter) }
    return type
  }

  private static var rawWords: NativeEntry {
    NativeEntry(
      "random_raw", "size=None, output=True", "The bits themselves, as integers."
    ) { call throws(Raise) in
      let source = try ownBits(call).source
      func next() -> UInt64 {
        switch source {
        case .legacy(let state): UInt64(state.randomWord())
        case .generator(let generator): generator.randomWord()
        }
      }
      guard let shape = try Randomness.size(call, 1) else { return try number((0, next()), call.interpreter) }
      let words = try engine { () throws(TensorError) in try Tensor(uninitialized: shape, dtype: .uint64) }
      for place in 0..<words.count { words.setElement(at: place, to: .uint64(next())) }
      return .array(words)
    }
  }

  private static var children: NativeEntry {
    NativeEntry(
      "spawn", "n_children", "Bit generators whose streams have nothing in common."
    ) { call throws(Raise) in
      let count = try call.int(1)
      guard count >= 0, count <= 1 << 16 else { throw .valueError("n_children must be positive") }
      let bits = try ownBits(call)
      return .list(ListObject(try spawned(bits, count).map { object($0, call.interpreter) }))
    }
  }

  private static var jumped: NativeEntry {
    NativeEntry(
      "jumped", "jumps=1", "The same generator so far on that the streams do not meet."
    ) { call throws(Raise) in
      let count = try call.int(1, default: 1)
      guard count >= 0, count <= 1 << 16 else { throw .valueError("jumps must be a small number that is not negative") }
      let bits = try ownBits(call)
      guard case .generator = bits.source else {
        throw .typeError("nabla does not jump in the stream of MT19937; spawn() gives streams of their own")
      }
      let made = Bits(source(kind(of: bits), SeedSequence(entropy: [0])), bits.seeds)
      try restore(made, from: try state(of: bits, call.interpreter), call.interpreter)
      if case .generator(let generator) = made.source { generator.jump(count) }
      return object(made, call.interpreter)
    }
  }

  private static var advance: NativeEntry {
    NativeEntry(
      "advance", "delta", "Moves the stream on as if so many words had been drawn."
    ) { call throws(Raise) in
      guard case .generator(let generator) = try ownBits(call).source else { return call[0] }
      let (high, low) = try wide(call[1], call.interpreter)
      generator.advance(high: high, low: low)
      return call[0]
    }
  }

  // MARK: States

  static func state(of bits: Bits, _ interpreter: Interpreter) throws(Raise) -> Value {
    let name = Value.text(kind(of: bits).rawValue)
    guard case .generator(let generator) = bits.source, generator.kind != .twister else {
      guard case .legacy(let state) = bits.source else { return .none }
      return try dictionary([("bit_generator", name), ("state", try twisterState(state, interpreter))], interpreter)
    }
    let known = generator.congruentialState
    var rows: [(String, Value)] = [("bit_generator", name)]
    let words = generator.streamWords
    switch generator.kind {
    case .smallFast:
      rows.append(("state", try dictionary([("state", try array(words.words))], interpreter)))
    case .counting:
      rows += [
        ("state", try dictionary([("counter", try array(words.words)), ("key", try array(words.key))], interpreter)),
        ("buffer", try array(words.buffer)), ("buffer_pos", .int(words.position)),
      ]
    default:
      rows.append(
        ("state", try dictionary(
          [("state", try number(known.state, interpreter)), ("inc", try number(known.increment, interpreter))],
          interpreter)))
    }
    rows += [
      ("has_uint32", .int(known.spareHalf == nil ? 0 : 1)), ("uinteger", .int(Int(generator.lastHalf))),
    ]
    return try dictionary(rows, interpreter)
  }

  private static func array(_ words: [UInt64]) throws(Raise) -> Value {
    let made = try engine { () throws(TensorError) in
      try Tensor(uninitialized: Shape(words.count), dtype: .uint64)
    }
    for (place, word) in words.enumerated() { made.setElement(at: place, to: .uint64(word)) }
    return .array(made)
  }

  /// Puts back a state that `state` gave.
  private static func restore(_ bits: Bits, from value: Value, _ interpreter: Interpreter) throws(Raise) {
    guard case .dict(let table) = value else { throw .typeError("state must be a dict") }
    let name = kind(of: bits).rawValue
    func part(_ key: String, of table: DictObject) throws(Raise) -> Value {
      guard let found = try table.value(for: .text(key), interpreter) else { throw Raise(.keyError, "'\(key)'") }
      return found
    }
    guard case .string(let said) = try part("bit_generator", of: table), said.text == name else {
      throw .valueError("state must be for a \(name) \(name.hasPrefix("PCG") ? "RNG" : "PRNG")")
    }
    guard case .dict(let inner) = try part("state", of: table) else { throw .typeError("state must be a dict") }
    func half() throws(Raise) -> UInt32? {
      guard try interpreter.truth(part("has_uint32", of: table)) else { return nil }
      return try interpreter.index(from: part("uinteger", of: table)).flatMap { UInt32(exactly: $0) }
    }
    switch bits.source {
    case .legacy(let state):
      let key = try words(part("key", of: inner), twisterLength, interpreter).map { UInt32(truncatingIfNeeded: $0) }
      let position = try interpreter.index(from: part("pos", of: inner)) ?? 0
      let restored = RandomState.State(words: key, position: position, cachedGaussian: nil)
      try engine { () throws(TensorError) in try state.restore(restored) }
    case .generator(let generator):
      switch generator.kind {
      case .smallFast:
        let (own, spare) = (try words(part("state", of: inner), 4, interpreter), try half())
        try engine { () throws(TensorError) in
          try generator.restore(words: own, key: [], buffer: [], position: 0, spareHalf: spare)
        }
      case .counting:
        let counter = try words(part("counter", of: inner), 4, interpreter)
        let key = try words(part("key", of: inner), 2, interpreter)
        let buffer = try words(part("buffer", of: table), 4, interpreter)
        let position = try interpreter.index(from: part("buffer_pos", of: table)) ?? 4
        let spare = try half()
        try engine { () throws(TensorError) in
          try generator.restore(words: counter, key: key, buffer: buffer, position: position, spareHalf: spare)
        }
      default:
        generator.restore(
          state: try wide(part("state", of: inner), interpreter), increment: try wide(part("inc", of: inner), interpreter),
          spareHalf: try half())
      }
    }
  }

  private static let twisterLength = 624

  /// So many words of 64 bits: of an array, a list, or one number.
  private static func words(_ value: Value, _ count: Int, _ interpreter: Interpreter) throws(Raise) -> [UInt64] {
    let items: [Value]
    switch value {
    case .array, .list, .tuple: items = try interpreter.values(of: value)
    default: items = [value]
    }
    guard items.count <= count else { throw .valueError("at most \(count) words of 64 bits are needed") }
    var found: [UInt64] = []
    for item in items { found.append(try wide(item, interpreter).1) }
    return found + [UInt64](repeating: 0, count: count - found.count)
  }

  /// A number of 128 bits as its halves; negative ones wrap around.
  private static func wide(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> (UInt64, UInt64) {
    if case .scalar(.uint64(let word)) = value { return (0, word) }
    if case .large(let large) = value {
      guard let words = large.words else { throw .valueError("expected non-negative integer") }
      func half(_ place: Int) -> UInt64 {
        let low = place < words.count ? UInt64(words[place]) : 0
        let high = place + 1 < words.count ? UInt64(words[place + 1]) : 0
        return low | high << 32
      }
      return (half(2), half(0))
    }
    guard let small = try interpreter.index(from: value) else { throw .typeError("an integer is needed") }
    return (small < 0 ? .max : 0, UInt64(bitPattern: Int64(small)))
  }

  /// New streams from the children of a stream's seeds.
  static func spawned(_ bits: Bits, _ count: Int) throws(Raise) -> [Bits] {
    guard let seeds = bits.seeds else {
      throw .typeError("The underlying SeedSequence does not implement spawning.")
    }
    return seeds.spawned(count).map { Bits(source(kind(of: bits), $0.sequence), $0) }
  }

  private static func ownBits(_ call: Call) throws(Raise) -> Bits {
    guard case .instance(let object) = call[0], let bits = object.payload as? Bits else {
      throw .typeError("a bit generator is needed")
    }
    return bits
  }
}
