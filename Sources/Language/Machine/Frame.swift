import CKernels

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A call in progress: what runs, where its registers lie, and where its result goes.
struct Frame {
  enum Kind: UInt8 {
    /// Called from Swift: when it returns, so does `run`.
    case entry
    case plain
    /// An `__init__` called by a frame, which gets the new object.
    case constructor
    /// A generator's body between two yields, resumed from Swift; an entry too.
    case generator
    /// A generator's body that a loop in the frame below resumed.
    case loopedGenerator
  }

  var code: UnsafeMutablePointer<CodeHeader>
  var registers: UnsafeMutablePointer<Value>
  /// The next instruction, while another frame runs above this one.
  var next: UnsafeMutablePointer<Instruction>
  /// The function, owned, where its closure is needed or nobody else may hold it.
  var function: Unmanaged<FunctionObject>?
  /// The object under construction, owned.
  var instance: Unmanaged<InstanceObject>?
  /// The cells of the function's closure.
  var cells: UnsafeMutablePointer<Unmanaged<CellObject>>?
  /// The generator whose body runs here, owned.
  var generator: Unmanaged<GeneratorObject>?
  /// The register of the calling frame that gets the result.
  var destination: Int32
  var kind: Kind
}

/// The registers and frames of a session. Register memory is one block that never moves; registers that
/// no frame uses hold plain values, so nothing has to be released when one is written first.
final class Machine {
  let stack: UnsafeMutablePointer<Value>
  let stackEnd: UnsafeMutablePointer<Value>
  let frames: UnsafeMutablePointer<Frame>
  /// Index of the running frame; 0 is none.
  var depth = 0
  /// The first register above all frames.
  var top: UnsafeMutablePointer<Value>
  private var codes: [Code] = []
  var stackGuard = StackGuard()
  /// The error whose traceback is being gathered, and its frames, innermost first.
  var unwinding: Raise?
  var unwound: [TracebackEntry] = []
  /// Whether a register of the running frame may hold a deferred array.
  var mayHoldDeferred = false
  /// The class whose next call does not ask its metaclass.
  var constructedDirectly: TypeObject?
  /// An error that the frame on top is to raise where it waits, when it runs next.
  var thrown: Raise?
  /// The result of a call that needed no frame, or of a `yield`.
  var result = Value.undefined

  static let stackCapacity = 1 << 21
  static let frameCapacity = 1 << 16
  /// Registers that calls may use above a frame's own: windows of native functions.
  static let slack = 512

  init() {
    stack = Machine.pages(Machine.stackBytes)
      .bindMemory(to: Value.self, capacity: Machine.stackCapacity)
    stackEnd = stack + (Machine.stackCapacity - Machine.slack)
    frames = Machine.pages(Machine.frameBytes)
      .bindMemory(to: Frame.self, capacity: Machine.frameCapacity)
    top = stack
    precondition(stack.pointee.isTrivial, "zero bits must be a plain value")  // bug: layout of Value
    let probe = ListObject([])
    stack.pointee = .list(probe)
    precondition(  // bug: layout of Value
      stack.unmanaged(ListObject.self).toOpaque() == Unmanaged.passUnretained(probe).toOpaque())
    stack.pointee = .undefined
  }

  deinit {
    munmap(stack, Machine.stackBytes)
    munmap(frames, Machine.frameBytes)
  }

  private static let stackBytes = stackCapacity * MemoryLayout<Value>.stride
  private static let frameBytes = frameCapacity * MemoryLayout<Frame>.stride

  /// Zeroed pages, straight from the system: they cost nothing until they are touched, and zero bits are a
  /// plain value. The C library's zeroed blocks would be wiped where they overlap memory it has kept.
  private static func pages(_ byteCount: Int) -> UnsafeMutableRawPointer {
    let block = mmap(
      nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)
    guard let block, block != MAP_FAILED else {
      fatalError("no memory for the register stack")  // bug: pages are reserved, not used
    }
    return block
  }

  func keep(_ code: Code) { codes.append(code) }
}

/// Knows how much of the thread's native stack is left.
struct StackGuard {
  private var thread: pthread_t?
  private var lowest: UInt = 0

  /// Whether native calls may go on; measured against the real bounds of the running thread.
  mutating func hasRoom() -> Bool {
    let current = pthread_self()
    if thread == nil || pthread_equal(thread!, current) == 0 {  // bug: nil was tested first
      thread = current
      lowest = StackGuard.lowestAddress()
    }
    var marker: UInt8 = 0
    return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) } > lowest
  }

  private static func lowestAddress() -> UInt {
    var address = 0
    var size = 0
    guard nabla_stack_bounds(&address, &size) != 0 else { return 0 }
    return UInt(bitPattern: address) + UInt(min(512 << 10, size / 3))
  }
}
