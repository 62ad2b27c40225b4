/// The compiled form of a function, a class body or a cell.
///
/// Frames refer to code without holding it, so an interpreter keeps every code it has compiled.
package final class Code {
  enum Kind { case module, function, classBody }

  let name: String
  let qualifiedName: String
  let kind: Kind
  let source: SourceText
  let module: ModuleObject
  var documentation = ""
  var isGenerator = false
  var parameters = ParameterLayout()
  /// Type hints: the parameter, or `return`, and where the hint stands.
  var annotations: [(name: String, range: SourceRange)] = []
  /// Where the definition stands; empty for cells and lambdas.
  var definition = SourceRange(0, 0)
  /// Registers 0 ..< localCount are variables, the rest temporaries.
  var localNames: [String] = []
  var registerCount = 0
  var freeNames: [String] = []
  var handlers: [ExceptionHandler] = []
  /// Where an exception is being handled, innermost first.
  var handling: [HandlingRange] = []
  var children: [Code] = []
  var keywordSites: [KeywordSite] = []
  var noteNumbers: [Int32] = []
  var notes: [SourceNote] = []
  /// What the machine reads while the code runs.
  let header: UnsafeMutablePointer<CodeHeader>
  private var constantCount = 0
  private var cacheCount = 0

  var instructions: UnsafeMutablePointer<Instruction> { header.pointee.instructions }
  var localCount: Int { header.pointee.localCount }

  init(
    name: String, qualifiedName: String, kind: Kind, source: SourceText, module: ModuleObject
  ) {
    self.name = name
    self.qualifiedName = qualifiedName
    self.kind = kind
    self.source = source
    self.module = module
    header = .allocate(capacity: 1)
  }

  /// Lays the finished parts out in memory.
  func finish(
    instructions list: [Instruction], constants values: [Value], cacheNames: [Symbol],
    globals references: [GlobalReference]
  ) {
    let instructions = UnsafeMutablePointer<Instruction>.allocate(capacity: max(list.count, 1))
    for (position, instruction) in list.enumerated() {
      (instructions + position).initialize(to: instruction)
    }
    let block = UnsafeMutablePointer<Value>.allocate(capacity: max(values.count, 1))
    for (position, value) in values.enumerated() {
      (block + (values.count - 1 - position)).initialize(to: value)
    }
    constantCount = values.count
    let caches = UnsafeMutablePointer<AttributeCache>.allocate(capacity: max(cacheNames.count, 1))
    for (position, symbol) in cacheNames.enumerated() {
      (caches + position).initialize(to: AttributeCache(symbol: symbol))
    }
    cacheCount = cacheNames.count
    let globals = UnsafeMutablePointer<GlobalReference>.allocate(capacity: max(references.count, 1))
    for (position, reference) in references.enumerated() {
      (globals + position).initialize(to: reference)
    }
    let sites = UnsafeMutablePointer<Unmanaged<KeywordSite>>.allocate(
      capacity: max(keywordSites.count, 1))
    for (position, site) in keywordSites.enumerated() {
      (sites + position).initialize(to: Unmanaged.passUnretained(site))
    }
    header.initialize(
      to: CodeHeader(
        instructions: instructions, constants: block + values.count, caches: caches,
        globals: globals, keywordSites: sites, moduleStorage: module.storageBox,
        registerCount: registerCount, localCount: localNames.count,
        plainArgumentCount: parameters.isPlain && !isGenerator ? parameters.positionalCount : -1,
        positionalCount: isGenerator ? -1 : parameters.positionalCount,
        keywordOnlyCount: parameters.keywordOnlyCount, hasVariadic: parameters.hasVariadic,
        hasKeywords: parameters.hasKeywords, needsFunction: !freeNames.isEmpty,
        owner: Unmanaged.passUnretained(self)))
    isFinished = true
  }

  private var isFinished = false

  deinit {
    if isFinished {
      header.pointee.instructions.deallocate()
      let block = header.pointee.constants - constantCount
      block.deinitialize(count: constantCount)
      block.deallocate()
      header.pointee.caches.deinitialize(count: cacheCount)
      header.pointee.caches.deallocate()
      header.pointee.globals.deallocate()
      header.pointee.keywordSites.deallocate()
    }
    header.deallocate()
  }

  /// The note of the instruction at a position.
  func note(at position: Int) -> SourceNote? {
    guard position >= 0, position < noteNumbers.count else { return nil }
    let number = Int(noteNumbers[position])
    return notes.indices.contains(number) ? notes[number] : nil
  }

  /// The parameter list as written.
  var signatureText: String { parameters.text }
}

/// The parts of a code that the machine's loop reads, without reference counting.
struct CodeHeader {
  let instructions: UnsafeMutablePointer<Instruction>
  /// Points behind the constants: constant operand -1 is the last of them.
  let constants: UnsafeMutablePointer<Value>
  let caches: UnsafeMutablePointer<AttributeCache>
  let globals: UnsafeMutablePointer<GlobalReference>
  /// The code's calls with keyword arguments, which it holds.
  let keywordSites: UnsafeMutablePointer<Unmanaged<KeywordSite>>
  /// Where the module keeps the address of its variables, which moves when it grows.
  let moduleStorage: UnsafeMutablePointer<UnsafeMutablePointer<Value>>
  let registerCount: Int
  let localCount: Int
  /// The number of arguments with which a call needs no binding; -1 where there is none.
  let plainArgumentCount: Int
  /// The number of parameters that can be given by position; -1 for a generator, whose call makes an object.
  let positionalCount: Int
  let keywordOnlyCount: Int
  let hasVariadic: Bool
  let hasKeywords: Bool
  /// Whether a running frame must hold its function, because the code reads its closure.
  let needsFunction: Bool
  let owner: Unmanaged<Code>
}

/// The parameters of a learner's function, in the order of their registers: positional, keyword-only, then
/// `*args` and `**kwargs`.
final class ParameterLayout {
  var symbols: [Symbol] = []
  var names: [String] = []
  var positionalOnlyCount = 0
  var positionalCount = 0
  var keywordOnlyCount = 0
  var hasVariadic = false
  var hasKeywords = false
  var text = ""
  /// Only plain positional parameters: a call that gives all of them needs no binding.
  var isPlain: Bool { keywordOnlyCount == 0 && !hasVariadic && !hasKeywords }
  var registerCount: Int {
    positionalCount + keywordOnlyCount + (hasVariadic ? 1 : 0) + (hasKeywords ? 1 : 0)
  }
}

/// What an attribute access found last time, and for which class and layout it holds.
struct AttributeCache {
  enum Kind: UInt8 { case empty, slot, method, adding, module, builtinMethod, ofArray }

  /// First, so that the machine can call it in place.
  var value = Value.undefined
  let symbol: Symbol
  var kind = Kind.empty
  /// For methods of built-in types: `Value.cacheKind` of the receiver.
  var receiverKind: UInt8 = 0
  var slot: Int32 = 0
  var layoutID: UInt = 0
  var epoch = 0
  /// The layout after an attribute was added; `nextHeld` holds it.
  var nextLayout: Unmanaged<InstanceLayout>?
  /// Held, so that their addresses stay theirs.
  var layout: InstanceLayout?
  var nextHeld: InstanceLayout?
  var owner: TypeObject?
  var module: ModuleObject?
  /// For `ofArray`: what arrays answer without a call.
  var property: PropertyObject?

  init(symbol: Symbol) { self.symbol = symbol }
}

extension Value {
  /// A number for types whose methods do not depend on the single value; 0 for all others.
  @inline(__always)
  var cacheKind: UInt8 {
    switch self {
    case .list: 1
    case .string: 2
    case .tuple: 3
    case .array: 4
    case .dict(let dict): dict.flavour == .dict ? 5 : 0
    case .set(let set): set.isFrozen ? 0 : 6
    case .bytes: 7
    case .range: 8
    default: 0
    }
  }
}
