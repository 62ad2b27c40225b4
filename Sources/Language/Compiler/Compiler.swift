/// Compiles one function, class body or cell to register code. Functions inside it get compilers of their own
/// that know this one as their parent.
///
/// Goals in order: the same results as CPython; no instruction that a loop does not need; few allocations.
final class Compiler {
  /// Where a name lives.
  enum Place {
    case register(Int32)
    /// A register that holds a cell.
    case cell(Int32)
    case free(Int32)
    case global(String)
    case className(String)
  }

  /// A value that an instruction can use: a register, or a constant (negative).
  struct Operand {
    let index: Int32
    /// Whether it is a temporary that dies with the instruction that uses it.
    let isTemporary: Bool
  }

  /// What surrounds the statement that is being compiled, for `break`, `continue` and `return`.
  enum Block {
    /// A loop; `for` has the register of its iterator.
    case loop(start: Label, exit: Label, iterator: Int32?)
    /// The body of `try … finally`, with the statements to run when it is left.
    case finally([Statement], region: Int)
    case with(manager: Int32, region: Int)
    /// The name of an `except … as name`, unbound when the handler is left.
    case handlerName(String)
    /// The body of a `try … except`.
    case protected(region: Int)
  }

  final class Label {
    var position: Int32 = -1
    var uses: [(instruction: Int, field: WritableKeyPath<Instruction, Int32>)] = []
  }

  /// Code protected by a handler, in pieces where the handler must not see part of it.
  struct Region {
    var pieces: [(start: Int, end: Int)] = []
    var openedAt: Int?
  }

  let interpreter: Interpreter
  let code: Code
  let parent: Compiler?
  let scope: Scope
  var instructions: [Instruction] = []
  var constants: [Value] = []
  var cacheNames: [Symbol] = []
  var globalReferences: [GlobalReference] = []
  private var globalNumbers: [String: Int32] = [:]
  private var numberConstants: [NumberKey: Int32] = [:]
  private var stringConstants: [[UInt8]: Int32] = [:]
  /// Registers of variables; cells for those that inner functions share.
  var variables: [String: Place] = [:]
  /// Variables of comprehensions that are being compiled in line, innermost last.
  var inlineScopes: [[String: Place]] = []
  var freeNumbers: [String: Int32] = [:]
  var blocks: [Block] = []
  var regions: [Region] = []
  /// The first register above those in use.
  var top: Int32 = 0
  var currentNote = SourceNote(range: SourceRange(0, 0))
  /// Registers of the exceptions being handled, innermost last, for a bare `raise`.
  var handledRegisters: [Int32] = []

  private enum NumberKey: Hashable {
    case int(Int), float(UInt64), bool(Bool), none, ellipsis
  }

  init(
    interpreter: Interpreter, parent: Compiler?, code: Code, scope: Scope
  ) {
    self.interpreter = interpreter
    self.parent = parent
    self.code = code
    self.scope = scope
  }

  // MARK: Emitting

  @discardableResult
  func emit(
    _ op: Opcode, a: Int32 = 0, b: Int32 = 0, c: Int32 = 0, x: UInt8 = 0, y: UInt16 = 0
  ) -> Int {
    instructions.append(Instruction(op: op, x: x, y: y, a: a, b: b, c: c))
    if code.notes.last != currentNote { code.notes.append(currentNote) }
    code.noteNumbers.append(Int32(truncatingIfNeeded: code.notes.count - 1))
    return instructions.count - 1
  }

  /// Leaves the function: everything below `top` may hold values to drop.
  func emitReturn(_ index: Int32) { emit(.returnValue, b: index, c: top) }

  func emitJump(
    _ op: Opcode, to label: Label, _ field: WritableKeyPath<Instruction, Int32> = \.a, a: Int32 = 0,
    b: Int32 = 0, c: Int32 = 0, x: UInt8 = 0, y: UInt16 = 0
  ) {
    let position = emit(op, a: a, b: b, c: c, x: x, y: y)
    label.uses.append((position, field))
    if label.position >= 0 { instructions[position][keyPath: field] = label.position }
  }

  func place(_ label: Label) {
    label.position = Int32(truncatingIfNeeded: instructions.count)
    for use in label.uses { instructions[use.instruction][keyPath: use.field] = label.position }
  }

  /// Runs `body` with errors pointing at a range of the source.
  func at<Result>(
    _ range: SourceRange, operator operatorRange: SourceRange? = nil, operands: [SourceRange] = [],
    _ body: () throws(Raise) -> Result
  ) throws(Raise) -> Result {
    let outer = currentNote
    currentNote = SourceNote(range: range, operatorRange: operatorRange, operandRanges: operands)
    defer { currentNote = outer }
    return try body()
  }

  func note(_ range: SourceRange, _ operatorRange: SourceRange? = nil, _ operands: [SourceRange] = []) {
    currentNote = SourceNote(range: range, operatorRange: operatorRange, operandRanges: operands)
  }

  // MARK: Registers

  func newTemporary() -> Int32 { reserve(1) }

  /// Reserves consecutive registers and returns the first.
  func reserve(_ count: Int) -> Int32 {
    let first = top
    top += Int32(truncatingIfNeeded: count)
    code.registerCount = max(code.registerCount, Int(top))
    return first
  }

  // MARK: Constants

  func constant(_ value: Value) -> Int32 {
    let key: NumberKey
    switch value {
    case .int(let x): key = .int(x)
    case .float(let x): key = .float(x.bitPattern)
    case .bool(let x): key = .bool(x)
    case .none: key = .none
    case .ellipsis: key = .ellipsis
    case .string(let string):
      if let known = stringConstants[string.bytes] { return known }
      let number = addConstant(value)
      stringConstants[string.bytes] = number
      return number
    default: return addConstant(value)
    }
    if let known = numberConstants[key] { return known }
    let number = addConstant(value)
    numberConstants[key] = number
    return number
  }

  private func addConstant(_ value: Value) -> Int32 {
    constants.append(value)
    return -Int32(truncatingIfNeeded: constants.count)
  }

  func cache(_ name: String) -> Int32 {
    cacheNames.append(interpreter.symbols.intern(mangled(name)))
    return Int32(truncatingIfNeeded: cacheNames.count - 1)
  }

  /// `__name` inside a class is private to it: `_Class__name`.
  func mangled(_ name: String) -> String {
    guard name.hasPrefix("__") else { return name }
    var compiler: Compiler? = self
    while let inner = compiler, inner.code.kind != .classBody { compiler = inner.parent }
    return Compiler.mangled(name, in: compiler?.code.name ?? "")
  }

  static func mangled(_ name: String, in className: String) -> String {
    guard name.hasPrefix("__"), !name.hasSuffix("__"), name != "__" else { return name }
    let owner = className.drop { $0 == "_" }
    return owner.isEmpty ? name : "_\(owner)\(name)"
  }

  func global(_ name: String) -> Int32 {
    if let known = globalNumbers[name] { return known }
    let symbol = interpreter.symbols.intern(name)
    let reference = GlobalReference(
      slot: Int32(truncatingIfNeeded: code.module.slot(for: symbol)),
      builtinSlot: Int32(truncatingIfNeeded: interpreter.builtins.slot(for: symbol)))
    globalReferences.append(reference)
    let number = Int32(truncatingIfNeeded: globalReferences.count - 1)
    globalNumbers[name] = number
    return number
  }

  // MARK: Names

  func resolve(_ name: String) -> Place {
    for scope in inlineScopes.reversed() {
      if let place = scope[name] { return place }
    }
    if scope.globals.contains(name) { return .global(name) }
    if !scope.nonlocals.contains(name), let known = variables[name] { return known }
    if code.kind == .classBody, scope.binds(name) { return .className(name) }
    if let number = freeNumber(name) { return .free(number) }
    return .global(name)
  }

  /// The number of a variable of a function around this one among the closure's; nil where there is none.
  func freeNumber(_ name: String) -> Int32? {
    if let known = freeNumbers[name] { return known }
    guard let parent, parent.canShare(name) else { return nil }
    let number = Int32(truncatingIfNeeded: code.freeNames.count)
    code.freeNames.append(name)
    freeNumbers[name] = number
    return number
  }

  /// Whether an inner function finds the name as a cell here or further out.
  private func canShare(_ name: String) -> Bool {
    for scope in inlineScopes.reversed() {
      if let place = scope[name] {
        if case .cell = place { return true }
        return false
      }
    }
    if scope.globals.contains(name) { return false }
    if !scope.nonlocals.contains(name), case .cell? = variables[name] { return true }
    return freeNumber(name) != nil
  }

  // MARK: Finishing

  func finish() {
    if code.registerCount < Int(top) { code.registerCount = Int(top) }
    code.finish(
      instructions: instructions, constants: constants, cacheNames: cacheNames,
      globals: globalReferences)
    interpreter.machine.keep(code)
  }

  func syntaxError(_ message: String) -> Raise { Raise(.syntaxError, message) }
}
