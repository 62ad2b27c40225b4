import Language
import TensorCore

/// `np.random.SeedSequence` and the bit generators `PCG64` and `MT19937`.
enum BitGenerators {
  /// The payload of a seed sequence: what it was made of, and how many children it has.
  final class Seeds {
    let entropy: Value
    let words: [UInt32]
    let spawnKey: [Int]
    let poolSize = 4
    var childCount = 0

    init(entropy: Value, words: [UInt32], spawnKey: [Int]) {
      self.entropy = entropy
      self.words = words
      self.spawnKey = spawnKey
    }

    var sequence: SeedSequence {
      SeedSequence(entropy: words, spawnKey: spawnKey.flatMap { SeedSequence.words(of: UInt64($0)) })
    }

    /// The next children, each with streams of its own.
    func spawned(_ count: Int) -> [Seeds] {
      defer { childCount += count }
      return (childCount..<(childCount + count)).map {
        Seeds(entropy: entropy, words: words, spawnKey: spawnKey + [$0])
      }
    }
  }

  /// The payload of a bit generator: the stream, and what it was seeded with.
  final class Bits {
    let source: RandomSource
    let seeds: Seeds?
    /// The object of the bit generator, as long as it lives.
    weak var object: InstanceObject?
    /// The bit generator that a generator was made on, where it draws from another's stream.
    let base: Bits?

    init(_ source: RandomSource, _ seeds: Seeds?, on base: Bits? = nil) {
      self.source = source
      self.seeds = seeds
      self.base = base
    }
  }

  static func register(in builder: ModuleBuilder) {
    let interpreter = builder.interpreter
    builder.set("SeedSequence", .type(seedType(interpreter)))
    for kind in BitStreamKind.allCases { builder.set(kind.rawValue, .type(bitsType(kind, interpreter))) }
  }

  // MARK: Seeds

  /// Reads a seed as `SeedSequence` does: nothing, an integer of any size, or a sequence of integers.
  static func seeds(_ value: Value, _ interpreter: Interpreter, spawnKey: [Int] = []) throws(Raise) -> Seeds {
    switch value {
    case .instance(let object):
      if let seeds = object.payload as? Seeds { return seeds }
    case .undefined, .none:
      let words = (0..<4).map { _ in UInt32.random(in: 0...UInt32.max) }
      let number = Value.int(Int(words[0]) | Int(words[1] >> 1) << 32)
      return Seeds(entropy: number, words: words, spawnKey: spawnKey)
    default: break
    }
    return Seeds(entropy: value, words: try words(of: value, interpreter), spawnKey: spawnKey)
  }

  /// `str(value)`.
  private static func words(_ value: Value, _ interpreter: Interpreter) throws(Raise) -> String {
    if case .string(let text) = value { return text.text }
    return try interpreter.representation(value)
  }

  private static func words(of value: Value, _ interpreter: Interpreter) throws(Raise) -> [UInt32] {
    if case .large(let large) = value {
      guard let words = large.words else { throw .valueError("expected non-negative integer") }
      return words
    }
    if let seed = try interpreter.index(from: value) {
      guard seed >= 0 else { throw .valueError("expected non-negative integer") }
      return SeedSequence.words(of: UInt64(seed))
    }
    switch value {
    case .list, .tuple, .array, .range: break
    default:
      throw .typeError(
        "SeedSequence expects int or sequence of ints for entropy not \(try words(value, interpreter))")
    }
    var result: [UInt32] = []
    for item in try interpreter.values(of: value) {
      switch item {
      case .float, .scalar(.float64), .scalar(.float32), .scalar(.float16), .string, .none:
        throw .typeError("seed must be integer")
      default: result += try words(of: item, interpreter)
      }
    }
    return result
  }

  private static func seedType(_ interpreter: Interpreter) -> TypeObject {
    if let type = interpreter.extensions["numpy.SeedSequence"] as? TypeObject { return type }
    let type = TypeObject(name: "SeedSequence", module: "numpy.random.bit_generator")
    interpreter.extensions["numpy.SeedSequence"] = type
    type.constructor = NativeFunction(
      name: "SeedSequence", module: "numpy.random",
      signature: Signature("entropy=None, *, spawn_key=(), pool_size=4, n_children_spawned=0"),
      documentation: "Spreads a seed over as many random words as generators want."
    ) { call throws(Raise) in
      let key = call.isGiven(1) ? try call.integers(1) : []
      guard key.allSatisfy({ $0 >= 0 }) else { throw .valueError("expected non-negative integer") }
      let made = try seeds(call[0], call.interpreter, spawnKey: key)
      made.childCount = try call.int(3, default: 0)
      return object(made, call.interpreter)
    }
    type.addProperty("entropy", interpreter) { call throws(Raise) in try own(call).entropy }
    type.addProperty("spawn_key", interpreter) { call throws(Raise) in
      .integerTuple(try own(call).spawnKey)
    }
    type.addProperty("pool_size", interpreter) { call throws(Raise) in .int(try own(call).poolSize) }
    type.addProperty("n_children_spawned", interpreter) { call throws(Raise) in
      .int(try own(call).childCount)
    }
    type.addProperty("state", interpreter) { call throws(Raise) in
      let seeds = try own(call)
      return try dictionary(
        [
          ("entropy", seeds.entropy), ("spawn_key", .integerTuple(seeds.spawnKey)),
          ("pool_size", .int(seeds.poolSize)), ("n_children_spawned", .int(seeds.childCount)),
        ], call.interpreter)
    }
    type.add(
      [
        NativeEntry("generate_state", "n_words, dtype=<class 'numpy.uint32'>", "Words to seed a generator with.") {
          call throws(Raise) in
          let count = try call.int(1)
          guard count >= 0, count <= 1 << 20 else { throw .valueError("negative dimensions are not allowed") }
          if call.isGiven(2) { throw .valueError("only support uint32 or uint64") }
          let words = try own(call).sequence.words32(count).map { Int($0) }
          return .array(
            try engine { () throws(TensorError) in try Tensor(integers: words, shape: Shape(count)) })
        },
        NativeEntry("spawn", "n_children", "Children whose streams have nothing in common.") {
          call throws(Raise) in
          let count = try call.int(1)
          guard count >= 0, count <= 1 << 20 else { throw .valueError("n_children must be positive") }
          let made = try own(call).spawned(count)
          return .list(ListObject(made.map { object($0, call.interpreter) }))
        },
        NativeEntry("__repr__", "", "") { call throws(Raise) in
          let seeds = try own(call)
          var lines = ["SeedSequence(", "    entropy=\(try call.interpreter.representation(seeds.entropy)),"]
          if !seeds.spawnKey.isEmpty {
            lines.append(
              "    spawn_key=\(try call.interpreter.representation(.integerTuple(seeds.spawnKey))),")
          }
          if seeds.childCount > 0 { lines.append("    n_children_spawned=\(seeds.childCount),") }
          return .text((lines + [")"]).joined(separator: "\n"))
        },
      ], to: interpreter)
    return type
  }

  private static func own(_ call: Call) throws(Raise) -> Seeds {
    guard case .instance(let object) = call[0], let seeds = object.payload as? Seeds else {
      throw .typeError("a SeedSequence is needed")
    }
    return seeds
  }

  static func object(_ seeds: Seeds, _ interpreter: Interpreter) -> Value {
    .instance(interpreter.instantiate(seedType(interpreter), payload: seeds))
  }

  static func dictionary(
    _ rows: [(String, Value)], _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    let result = DictObject()
    for (name, value) in rows { try result.set(.text(name), value, interpreter) }
    return .dict(result)
  }

  /// A number of 128 bits.
  static func number(
    _ words: (high: UInt64, low: UInt64), _ interpreter: Interpreter
  ) throws(Raise) -> Value {
    var result = Value.int(0)
    for word in [words.high, words.low] {
      for shift in [48, 32, 16, 0] {
        let digit = Int(word >> UInt64(shift) & 0xFFFF)
        result = try interpreter.binary(.add, interpreter.binary(.multiply, result, .int(65536)), .int(digit))
      }
    }
    return result
  }

  /// The words and the position of the twister.
  static func twisterState(_ state: RandomState, _ interpreter: Interpreter) throws(Raise) -> Value {
    let words = state.state.words
    let key = try engine { () throws(TensorError) in
      try Tensor(integers: words.map { Int($0) }, shape: Shape(words.count))
    }
    return try dictionary([("key", .array(key)), ("pos", .int(state.state.position))], interpreter)
  }
}
