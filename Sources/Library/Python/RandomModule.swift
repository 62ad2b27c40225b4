import Language
import TensorCore

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Python's generator: MT19937 seeded through `init_by_array`, with CPython's ways of drawing from it
/// (`Lib/random.py`), so that a seed gives Python's own numbers.
final class PythonRandom {
  private let source = RandomState(seed: 0)
  private var nextGauss: Double?

  init() {
    var generator = SystemRandomNumberGenerator()
    restart([UInt32.random(in: 0 ... .max, using: &generator), 1])
  }

  private func restart(_ key: [UInt32]) {
    // The key is never empty, which is all that seeding can fail for.
    try? source.seed(key)
    nextGauss = nil
  }

  func seed(_ number: Int) {
    let magnitude = number.magnitude
    var key = [UInt32(truncatingIfNeeded: magnitude)]
    if magnitude >> 32 > 0 { key.append(UInt32(truncatingIfNeeded: magnitude >> 32)) }
    restart(key)
  }

  /// Starts from the 32-bit words of a long integer, lowest first.
  func seed(words: [UInt32]) { restart(words.isEmpty ? [0] : words) }

  /// Starts from bytes as CPython does: they and their SHA-512 digest are one long integer.
  func seed(bytes: [UInt8]) {
    var rest = (bytes + Digest.sha512(bytes))[...]
    var words: [UInt32] = []
    while !rest.isEmpty {
      words.append(rest.suffix(4).reduce(0) { $0 << 8 | UInt32($1) })
      rest = rest.dropLast(4)
    }
    while words.last == 0 { words.removeLast() }
    seed(words: words)
  }

  /// The words of the generator, its place among them, and the second number of a pair.
  var state: (words: [UInt32], position: Int, gauss: Double?) {
    let state = source.state
    return (state.words, state.position, nextGauss)
  }

  func restore(words: [UInt32], position: Int, gauss: Double?) throws(Raise) {
    try engine { () throws(TensorError) in
      try source.restore(RandomState.State(words: words, position: position, cachedGaussian: nil))
    }
    nextGauss = gauss
  }

  func seedFromClock() {
    var generator = SystemRandomNumberGenerator()
    seed(Int.random(in: 0 ... .max, using: &generator))
  }

  func random() -> Double { source.randomDouble() }

  /// `count` random bits, at most 63.
  func bits(_ count: Int) -> Int {
    if count <= 0 { return 0 }
    if count <= 32 { return Int(source.randomWord() >> UInt32(32 - count)) }
    let low = Int(source.randomWord())
    return Int(source.randomWord() >> UInt32(64 - count)) << 32 | low
  }

  /// A number from 0 up to `limit`, without bias, as `_randbelow_with_getrandbits`.
  func below(_ limit: Int) -> Int {
    guard limit > 0 else { return 0 }
    let count = Int.bitWidth - limit.leadingZeroBitCount
    var number = bits(count)
    while number >= limit { number = bits(count) }
    return number
  }

  func gauss() -> Double {
    if let next = nextGauss {
      nextGauss = nil
      return next
    }
    let angle = random() * (2 * .pi)
    let radius = (-2 * log(1 - random())).squareRoot()
    nextGauss = sin(angle) * radius
    return cos(angle) * radius
  }

  /// Kinderman and Monahan's ratio of uniform deviates.
  func normal() -> Double {
    let magic = 4 * exp(-0.5) / 2.0.squareRoot()
    while true {
      let u1 = random()
      let u2 = 1 - random()
      let z = magic * (u1 - 0.5) / u2
      if z * z / 4 <= -log(u2) { return z }
    }
  }
}

/// `random`.
enum RandomModule {
  static func build(_ builder: ModuleBuilder) throws(Raise) {
    builder.module.documentation = "Random numbers, the same as Python's for the same seed."
    let shared = PythonRandom()
    for row in rows {
      builder.function(row.name, row.signature, row.documentation) { call throws(Raise) in
        try row.body(Draw(source: shared, call: call, offset: 0))
      }
    }
    let type = builder.type("Random", "A random generator with a state of its own.")
    type.addMethods(
      rows.map { row in
        NativeEntry(row.name, row.signature, row.documentation) { call throws(Raise) in
          guard case .instance(let instance) = call[0],
            let source = instance.payload as? PythonRandom
          else {
            throw .typeError("a random.Random is required, not '\(call.typeName(0))'")
          }
          return try row.body(Draw(source: source, call: call, offset: 1))
        }
      }, builder.interpreter)
    type.setConstructor("x=None, /", "A random generator with a state of its own.") {
      call throws(Raise) in
      let source = PythonRandom()
      _ = try seed(Draw(source: source, call: call, offset: 0))
      return .instance(call.interpreter.instantiate(type, payload: source))
    }
    let own = Value.instance(builder.interpreter.instantiate(type, payload: shared))
    try builder.source(WrittenModules.randomParts)
    // What is written in the language belongs to generators; the module's functions are those of its own one.
    for name in [
      "lognormvariate", "paretovariate", "weibullvariate", "gammavariate", "betavariate",
      "vonmisesvariate", "randbytes",
    ] {
      let symbol = builder.interpreter.symbols.intern(name)
      guard let function = builder.module[symbol] else { continue }
      type.setMember(symbol, .value(function))
      builder.set(name, .method(MethodObject(function: function, receiver: own)))
    }
  }

  /// One call: the generator and the arguments, which methods find one place later.
  struct Draw {
    let source: PythonRandom
    let call: Call
    let offset: Int

    subscript(position: Int) -> Value { call[position + offset] }

    func isGiven(_ position: Int) -> Bool { call.isGiven(position + offset) }
    func int(_ position: Int) throws(Raise) -> Int { try call.int(position + offset) }
    func double(_ position: Int, default standard: Double) throws(Raise) -> Double {
      try call.double(position + offset, default: standard)
    }
    var interpreter: Interpreter { call.interpreter }
  }

  private struct Row {
    let name: String
    let signature: String
    let documentation: String
    let body: (Draw) throws(Raise) -> Value

    init(
      _ name: String, _ signature: String, _ documentation: String,
      _ body: @escaping (Draw) throws(Raise) -> Value
    ) {
      self.name = name
      self.signature = signature
      self.documentation = documentation
      self.body = body
    }
  }

  private static var rows: [Row] {
    [
      Row("seed", "a=None, version=2", "Start the stream of an integer seed.", seed),
      Row("random", "", "A float from [0, 1).") { draw throws(Raise) in
        .float(draw.source.random())
      },
      Row("uniform", "a, b", "A float from [a, b].") { draw throws(Raise) in
        let (a, b) = (try draw.double(0, default: 0), try draw.double(1, default: 1))
        return .float(a + (b - a) * draw.source.random())
      },
      Row("getrandbits", "k, /", "An integer of k random bits.") { draw throws(Raise) in
        let count = try draw.int(0)
        guard count >= 0 else { throw .valueError("number of bits must be non-negative") }
        return try bits(count, draw)
      },
      Row("getstate", "", "The state of the generator, for setstate.", state),
      Row("setstate", "state", "Go on where getstate was called.", setState),
      Row("randrange", "start, stop=None, step=1", "An integer from range(start, stop, step).", range),
      Row("randint", "a, b", "An integer from a to b, both included.") { draw throws(Raise) in
        if isLong(draw) {
          return try longRange(
            draw, draw[0], draw.interpreter.binary(.add, draw[1], .int(1)), .int(1))
        }
        let (low, high) = (try draw.int(0), try draw.int(1))
        return .int(try number(draw, low, to: high.addingReportingOverflow(1).partialValue))
      },
      Row("choice", "seq", "A random item of a sequence.") { draw throws(Raise) in
        let count = try draw.interpreter.length(draw[0])
        guard count > 0 else { throw .indexError("Cannot choose from an empty sequence") }
        return try draw.interpreter.subscripted(draw[0], .int(draw.source.below(count)))
      },
      Row("choices", "population, weights=None, *, cum_weights=None, k=1",
        "k random items, with replacement.", choices),
      Row("shuffle", "x", "Shuffle a list in place.", shuffle),
      Row("sample", "population, k, *, counts=None", "k different items.", sample),
      Row("gauss", "mu=0.0, sigma=1.0", "A float from the normal distribution.") {
        draw throws(Raise) in
        .float(
          try draw.double(0, default: 0) + draw.source.gauss() * draw.double(1, default: 1))
      },
      Row("normalvariate", "mu=0.0, sigma=1.0", "A float from the normal distribution.") {
        draw throws(Raise) in
        .float(
          try draw.double(0, default: 0) + draw.source.normal() * draw.double(1, default: 1))
      },
      Row("expovariate", "lambd=1.0", "A float from the exponential distribution.") {
        draw throws(Raise) in
        let rate = try draw.double(0, default: 1)
        if rate == 0 { throw Raise(.zeroDivisionError, "float division by zero") }
        return .float(-log(1 - draw.source.random()) / rate)
      },
      Row("triangular", "low=0.0, high=1.0, mode=None", "A float from a triangular distribution.",
        triangular),
    ]
  }

  private static func seed(_ draw: Draw) throws(Raise) -> Value {
    switch draw[0] {
    case .undefined, .none: draw.source.seedFromClock()
    case .int(let number): draw.source.seed(number)
    case .bool, .scalar, .float:
      draw.source.seed(try draw.interpreter.hash(draw[0]))
    case .string(let text): draw.source.seed(bytes: Array(text.text.utf8))
    case .bytes(let bytes): draw.source.seed(bytes: bytes.bytes)
    case .large(let number):
      guard case .large(let magnitude) = try number.isNegative
        ? draw.interpreter.unary(.negative, draw[0]) : draw[0]
      else { break }
      draw.source.seed(words: magnitude.words ?? [])
    default:
      throw .typeError(
        "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
    }
    return .none
  }

  private static func state(_ draw: Draw) throws(Raise) -> Value {
    let (words, position, gauss) = draw.source.state
    let inner = words.map { Value.int(Int($0)) } + [.int(position)]
    return .tuple(TupleObject([
      .int(3), .tuple(TupleObject(inner)), gauss.map(Value.float) ?? .none,
    ]))
  }

  private static func setState(_ draw: Draw) throws(Raise) -> Value {
    guard case .tuple(let state) = draw[0], state.items.count == 3, case .int(3) = state.items[0],
      case .tuple(let inner) = state.items[1], inner.items.count == 625
    else { throw .valueError("state with a version that nabla does not know") }
    var words: [UInt32] = []
    for item in inner.items.dropLast() {
      guard case .int(let word) = item, let word = UInt32(exactly: word) else {
        throw .valueError("state vector invalid")
      }
      words.append(word)
    }
    guard case .int(let position)? = inner.items.last else { throw .valueError("state vector invalid") }
    var gauss: Double?
    if case .float(let x) = state.items[2] { gauss = x }
    try draw.source.restore(words: words, position: position, gauss: gauss)
    return .none
  }

  /// A number below a limit of any length, from `getrandbits` and without bias.
  private static func below(_ limit: Value, _ draw: Draw) throws(Raise) -> Value {
    guard case .large(let large) = limit else {
      guard case .int(let small) = limit else { return .int(0) }
      return .int(draw.source.below(small))
    }
    let words = large.words ?? []
    let count = words.count * 32 - (words.last?.leadingZeroBitCount ?? 0)
    while true {
      try draw.interpreter.checkInterrupt()
      let number = try bits(count, draw)
      if try draw.interpreter.truth(draw.interpreter.compare(.less, number, limit)) { return number }
    }
  }

  private static func bits(_ count: Int, _ draw: Draw) throws(Raise) -> Value {
    guard count >= 64 else { return .int(draw.source.bits(count)) }
    // Words of 32 bits, the lowest first.
    try Limits.checkString(count / 8)
    var number = Value.int(0)
    for place in stride(from: 0, to: count, by: 32) {
      let word = Value.int(draw.source.bits(min(32, count - place)))
      let high = try draw.interpreter.binary(.leftShift, word, .int(place))
      number = try draw.interpreter.binary(.bitOr, number, high)
    }
    return number
  }

  /// `randrange` and `randint` where a bound has more than 64 bits, or the width has.
  private static func longRange(
    _ draw: Draw, _ start: Value, _ stop: Value, _ step: Value
  ) throws(Raise) -> Value {
    let interpreter = draw.interpreter
    var count = try interpreter.binary(.subtract, stop, start)
    if !interpreter.isSame(step, .int(1)) {
      let isUp = try interpreter.truth(interpreter.compare(.greater, step, .int(0)))
      count = try interpreter.binary(
        .floorDivide,
        interpreter.binary(.add, count, interpreter.binary(.add, step, .int(isUp ? -1 : 1))), step)
    }
    guard try interpreter.truth(interpreter.compare(.greater, count, .int(0))) else {
      throw .valueError("empty range for randrange()")
    }
    let place = try below(count, draw)
    return try interpreter.binary(.add, start, interpreter.binary(.multiply, step, place))
  }

  private static func isLong(_ draw: Draw) -> Bool {
    (0..<3).contains { place in
      guard draw.isGiven(place) else { return false }
      switch draw[place] {
      case .large: return true
      case .int(let number): return number.magnitude > UInt(Int.max) / 2
      default: return false
      }
    }
  }

  private static func number(_ draw: Draw, _ start: Int, to stop: Int) throws(Raise) -> Int {
    let (width, overflow) = stop.subtractingReportingOverflow(start)
    if overflow { throw Numbers.overflow() }
    guard width > 0 else {
      throw .valueError("empty range for randrange() (\(start), \(stop), \(width))")
    }
    return start + draw.source.below(width)
  }

  private static func range(_ draw: Draw) throws(Raise) -> Value {
    if isLong(draw) {
      guard draw.isGiven(1) else { return try longRange(draw, .int(0), draw[0], .int(1)) }
      let step = draw.isGiven(2) ? draw[2] : .int(1)
      if draw.interpreter.isSame(step, .int(0)) { throw .valueError("zero step for randrange()") }
      return try longRange(draw, draw[0], draw[1], step)
    }
    let start = try draw.int(0)
    guard draw.isGiven(1) else {
      guard start > 0 else { throw .valueError("empty range for randrange()") }
      return .int(draw.source.below(start))
    }
    let stop = try draw.int(1)
    let step = draw.isGiven(2) ? try draw.int(2) : 1
    if step == 1 { return .int(try number(draw, start, to: stop)) }
    if step == 0 { throw .valueError("zero step for randrange()") }
    let range = RangeObject(start: start, stop: stop, step: step)
    guard range.count > 0 else { throw .valueError("empty range for randrange()") }
    return .int(range.value(at: draw.source.below(range.count)))
  }

  private static func shuffle(_ draw: Draw) throws(Raise) -> Value {
    var pace = Pace()
    if case .list(let list) = draw[0] {
      for last in stride(from: list.items.count - 1, to: 0, by: -1) {
        try pace.step(draw.interpreter)
        list.items.swapAt(last, draw.source.below(last + 1))
      }
      return .none
    }
    let interpreter = draw.interpreter
    let count = try interpreter.length(draw[0])
    for last in stride(from: count - 1, to: 0, by: -1) {
      try pace.step(interpreter)
      let other = draw.source.below(last + 1)
      let a = try interpreter.subscripted(draw[0], .int(last))
      let b = try interpreter.subscripted(draw[0], .int(other))
      try interpreter.setSubscript(draw[0], .int(last), b)
      try interpreter.setSubscript(draw[0], .int(other), a)
    }
    return .none
  }

  private static func sample(_ draw: Draw) throws(Raise) -> Value {
    var population = draw[0]
    if draw.isGiven(2), !draw[2].isNone {
      // Every item stands as often in the population as it counts.
      var items: [Value] = []
      let counts = try draw.interpreter.values(of: draw[2])
      let values = try draw.interpreter.values(of: draw[0])
      guard counts.count == values.count else {
        throw .valueError("The number of counts does not match the population")
      }
      for (value, count) in zip(values, counts) {
        guard case .int(let count) = count else { throw .typeError("Counts must be integers") }
        guard count >= 0 else { throw .valueError("Total of counts must be greater than zero") }
        try Limits.checkElements(items.count.addingReportingOverflow(count).partialValue)
        items += [Value](repeating: value, count: count)
      }
      population = .list(ListObject(items))
    }
    if population.plain.isDict {
      throw .typeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
    }
    if case .set = population {
      throw .typeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
    }
    let count = try draw.interpreter.length(population)
    let wanted = try draw.int(1)
    guard wanted >= 0, wanted <= count else {
      throw .valueError("Sample larger than population or is negative")
    }
    var positions: [Int] = []
    // The size at which a set of taken positions is smaller than a list of all.
    var setSize = 21
    if wanted > 5 { setSize += Int(pow(4, ceil(log(Double(wanted * 3)) / log(4)))) }
    if count <= setSize {
      var pool = Array(0..<count)
      for taken in 0..<wanted {
        let place = draw.source.below(count - taken)
        positions.append(pool[place])
        pool[place] = pool[count - taken - 1]
      }
    } else {
      var taken: Set<Int> = []
      for _ in 0..<wanted {
        var place = draw.source.below(count)
        while !taken.insert(place).inserted { place = draw.source.below(count) }
        positions.append(place)
      }
    }
    var items: [Value] = []
    for place in positions {
      items.append(try draw.interpreter.subscripted(population, .int(place)))
    }
    return .list(ListObject(items))
  }

  private static func choices(_ draw: Draw) throws(Raise) -> Value {
    let interpreter = draw.interpreter
    let population = try interpreter.values(of: draw[0])
    let wanted = draw.isGiven(3) ? try draw.int(3) : 1
    try Limits.checkElements(max(wanted, 0))
    var totals: [Double] = []
    if draw.isGiven(2) {
      totals = try MathModule.doubles(interpreter.values(of: draw[2]), interpreter)
    } else if draw.isGiven(1) {
      var total = 0.0
      for weight in try MathModule.doubles(interpreter.values(of: draw[1]), interpreter) {
        total += weight
        totals.append(total)
      }
    }
    guard !population.isEmpty else { throw .indexError("list index out of range") }
    var items: [Value] = []
    var pace = Pace()
    if totals.isEmpty {
      for _ in 0..<max(wanted, 0) {
        try pace.step(interpreter)
        items.append(population[Int(draw.source.random() * Double(population.count))])
      }
      return .list(ListObject(items))
    }
    guard totals.count == population.count else {
      throw .valueError("The number of weights does not match the population")
    }
    let total = totals[totals.count - 1]
    guard total > 0 else { throw .valueError("Total of weights must be greater than zero") }
    guard total.isFinite else { throw .valueError("Total of weights must be finite") }
    for _ in 0..<max(wanted, 0) {
      try pace.step(interpreter)
      let level = draw.source.random() * total
      let place = totals.firstIndex { $0 > level } ?? totals.count - 1
      items.append(population[place])
    }
    return .list(ListObject(items))
  }

  private static func triangular(_ draw: Draw) throws(Raise) -> Value {
    var low = try draw.double(0, default: 0)
    var high = try draw.double(1, default: 1)
    var u = draw.source.random()
    var c = 0.5
    if draw.isGiven(2) {
      if high == low { return .float(low) }
      c = (try draw.double(2, default: 0) - low) / (high - low)
    }
    if u > c {
      u = 1 - u
      c = 1 - c
      swap(&low, &high)
    }
    return .float(low + (high - low) * (u * c).squareRoot())
  }
}
