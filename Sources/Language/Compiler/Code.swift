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
  /// Registers 0 ..< localCount are variables, the rest temporaries.
  var localNames: [String] = []
  var registerCount = 0
  var freeNames: [String] = []
  var handlers: [ExceptionHandler] = []
  var children: [Code] = []
  var keywordNames: [[Symbol]] = []
  var noteNumbers: [Int32] = []
  var notes: [SourceNote] = []
  private(set) var instructions: UnsafeMutablePointer<Instruction>
  private(set) var instructionCount = 0
  /// Points behind the constants: constant operand -1 is the last of them.
  private(set) var constants: UnsafeMutablePointer<Value>
  private var constantCount = 0
  private(set) var caches: UnsafeMutablePointer<AttributeCache>
  private var cacheCount = 0
  private(set) var globals: UnsafeMutablePointer<GlobalReference>
  private var globalCount = 0

  init(
    name: String, qualifiedName: String, kind: Kind, source: SourceText, module: ModuleObject
  ) {
    self.name = name
    self.qualifiedName = qualifiedName
    self.kind = kind
    self.source = source
    self.module = module
    instructions = .allocate(capacity: 1)
    constants = .allocate(capacity: 1)
    caches = .allocate(capacity: 1)
    globals = .allocate(capacity: 1)
  }

  /// Lays the finished parts out in memory.
  func finish(
    instructions list: [Instruction], constants values: [Value], cacheNames: [Symbol],
    globals references: [GlobalReference]
  ) {
    instructions.deallocate()
    instructions = .allocate(capacity: max(list.count, 1))
    for (position, instruction) in list.enumerated() {
      (instructions + position).initialize(to: instruction)
    }
    instructionCount = list.count
    constants.deallocate()
    let block = UnsafeMutablePointer<Value>.allocate(capacity: max(values.count, 1))
    for (position, value) in values.enumerated() {
      (block + (values.count - 1 - position)).initialize(to: value)
    }
    constants = block + values.count
    constantCount = values.count
    caches.deallocate()
    caches = .allocate(capacity: max(cacheNames.count, 1))
    for (position, symbol) in cacheNames.enumerated() {
      (caches + position).initialize(to: AttributeCache(symbol: symbol))
    }
    cacheCount = cacheNames.count
    globals.deallocate()
    globals = .allocate(capacity: max(references.count, 1))
    for (position, reference) in references.enumerated() {
      (globals + position).initialize(to: reference)
    }
    globalCount = references.count
    localCount = localNames.count
    plainArgumentCount = parameters.isPlain && !isGenerator ? parameters.positionalCount : -1
    needsFunction = !freeNames.isEmpty
  }

  deinit {
    instructions.deallocate()
    let block = constants - constantCount
    block.deinitialize(count: constantCount)
    block.deallocate()
    caches.deinitialize(count: cacheCount)
    caches.deallocate()
    globals.deallocate()
  }

  /// The note of the instruction at a position.
  func note(at position: Int) -> SourceNote? {
    guard position >= 0, position < noteNumbers.count else { return nil }
    let number = Int(noteNumbers[position])
    return notes.indices.contains(number) ? notes[number] : nil
  }

  /// The number of arguments with which a call needs no binding; -1 where there is none.
  private(set) var plainArgumentCount = -1
  private(set) var localCount = 0
  /// Whether a running frame must hold its function, because the code reads its closure.
  private(set) var needsFunction = false

  @inline(__always)
  var moduleStorage: UnsafeMutablePointer<Value> { module.storage }

  /// The parameter list as written.
  var signatureText: String { parameters.text }
}

/// The parameters of a learner's function, in the order of their registers: positional, keyword-only, then
/// `*args` and `**kwargs`.
struct ParameterLayout {
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
  enum Kind: UInt8 { case empty, slot, method, value, adding, module, builtinMethod }

  var value = Value.undefined
  let symbol: Symbol
  var kind = Kind.empty
  var version = 0
  var slot: Int32 = 0
  var type: TypeObject?
  var layout: InstanceLayout?
  /// The layout after an attribute was added.
  var nextLayout: InstanceLayout?
  var module: ModuleObject?

  init(symbol: Symbol) { self.symbol = symbol }
}
