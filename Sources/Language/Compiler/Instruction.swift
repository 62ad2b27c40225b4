/// What the machine can do. Operands `a`, `b`, `c` name registers where they are not negative and constants
/// where they are; `→ a` means that the result goes to register `a`.
enum Opcode: UInt8 {
  // Moving values. A `take` leaves nothing behind in the source register.
  /// `b → a`; an unbound variable is an error.
  case move
  case take
  /// Global number `b` of the code `→ a`.
  case loadGlobal
  /// `b →` module slot `a`; x = 1 takes the value out of its register.
  case storeGlobal
  case deleteGlobal
  case deleteLocal
  case checkBound
  /// Wraps the value of register `a` (an argument) in a cell; an unbound one gives an empty cell.
  case makeCell
  case loadCell
  case storeCell
  case deleteCell
  /// Variable `b` of the function's closure `→ a`.
  case loadFree
  case storeFree
  case deleteFree
  case loadClassName
  case storeClassName
  case deleteClassName
  // Arithmetic: `b op c → a`; x: bit 0 and 1 say that b and c are dying temporaries, bit 2 that the result may
  // stay deferred.
  case add, subtract, multiply, divide, floorDivide, modulo, power
  /// The remaining operators, number in y.
  case binary
  /// `a op= c`, number in y; `a` is also where the result goes.
  case inPlaceAdd, inPlaceSubtract, inPlaceMultiply, inPlace
  case unary
  case not
  /// Comparison number y, `b op c → a`.
  case compare
  // Jumps to instruction `a`.
  case jump
  /// A jump back, where Ctrl-C is noticed.
  case loop
  case jumpIfTrue, jumpIfFalse
  /// Jumps when `b op c` is x (1 true, 0 false).
  case jumpLess, jumpLessEqual, jumpGreater, jumpGreaterEqual, jumpEqual, jumpNotEqual
  case jumpCompare
  /// Jumps when `b` is (x = 1) or is not None.
  case jumpNone
  // Iteration. The state of a loop takes the two registers from `a` (`b`) on.
  case getIterator
  /// Next value of the loop state at `b` into `a`, or jump to `c`.
  case next
  /// The same for a pair of variables: into `a` and `a + 1`.
  case nextPair
  /// The items of `b` into `c` registers from `a` on.
  case unpack
  case unpackStar
  // Containers: from the registers `b ..< b + c`, which are emptied, `→ a`.
  case buildList, buildTuple, buildSet, buildDict, buildString
  case listAppend, listExtend, setAdd, setUpdate, dictSet, dictUpdate
  case listToTuple
  case buildSlice
  case getItem, setItem, deleteItem
  /// `b[registers from c on, y of them] → a`.
  case getItems
  case setItems
  /// In-place operation y on an item: container a, index b, value c.
  case format
  // Attributes; `c` is the number of the inline cache, which knows the name.
  case getAttribute, setAttribute, deleteAttribute
  case checkMethod
  // Calls: the window starts at `c`: room for the receiver, then y arguments; `→ a`.
  case call, callGlobal, callMethod
  /// A `callMethod` by the name of an elementwise function of NumPy: `np.exp(x)`.
  case callElementwise
  /// Names of keyword arguments in the constant of the cache `x`-word that follows.
  case callKeywords, callMethodKeywords
  /// Positional arguments in the list `c + 1`, keyword arguments in the dict `c + 2`.
  case callSpread
  case returnValue
  case yieldValue
  case makeFunction
  case buildClass
  case superObject
  /// A following word of operands, never executed.
  case extra
  // Exceptions.
  case raise, reraise
  case matchException
  case bindException
  case assertionFailed
  case withEnter, withExit
  case importModule, importFrom, importStar
  /// Sends `a` to the iterator `b`; what it gives → `a`, at its end on to `c`.
  case delegate
  case yieldFromResult
  /// Notes the type `b` of the field that constant `c` names, in the class body's `__annotations__`.
  case annotate
  // Patterns: subject b, registers from a on, y items; where they do not fit, on to c.
  case matchSequence, matchMapping, matchClass
  case deleteTemporary
  /// Ends the loop over the iterator in `a`: a generator that only the loop holds is closed.
  case closeIterator
  case nop
}

/// One step of the machine: 16 bytes, operands of 32 bits.
struct Instruction {
  var op: Opcode
  var x: UInt8 = 0
  var y: UInt16 = 0
  var a: Int32 = 0
  var b: Int32 = 0
  var c: Int32 = 0
}

/// Where an instruction comes from, for errors.
struct SourceNote: Equatable {
  var range: SourceRange
  var operatorRange: SourceRange?
  var operandRanges: [SourceRange] = []
}

/// Code whose errors a handler takes: the exception object goes to `register`, and everything from `clearFrom`
/// up is dropped.
struct ExceptionHandler {
  let start: Int32
  let end: Int32
  let target: Int32
  let register: Int32
  let clearFrom: Int32
}

/// Code that runs while the exception in `register` is being handled.
struct HandlingRange {
  let start: Int32
  let end: Int32
  let register: Int32
}

/// A global variable as compiled code knows it: its slot in the module, and in the builtins.
struct GlobalReference {
  let slot: Int32
  let builtinSlot: Int32
}
