import Language
import TensorCore

/// Reads pickles of plain data and of NumPy's arrays, protocols 0 to 5.
///
/// It is a stack machine like CPython's, but it runs nothing: names of functions and classes stand for the few
/// ways of building data that are listed in `Callee`, and every other name is refused. All memory it asks for
/// is bounded by the bytes that are there.
struct PickleReader {
  private let bytes: [UInt8]
  private(set) var position = 0
  private let encoding: String
  let interpreter: Interpreter
  private var stack: [Item] = []
  private var marks: [Int] = []
  private var memo: [Int: Item] = [:]

  /// What lies on the stack.
  enum Item {
    case value(Value)
    case callee(Callee)
    /// The element type of an array, with its description as `.npy` files have it.
    case elementType(ElementType)
    /// An array that still waits for its state.
    case array(PendingArray)
  }

  /// What a pickle may name.
  enum Callee: String {
    case reconstruct = "numpy.core.multiarray _reconstruct"
    case fromBuffer = "numpy.core.numeric _frombuffer"
    case scalar = "numpy.core.multiarray scalar"
    case array = "numpy ndarray"
    case elementType = "numpy dtype"
    case encode = "_codecs encode"
    case orderedDict = "collections OrderedDict"
    case defaultDict = "collections defaultdict"
    case counter = "collections Counter"
    case set = "builtins set"
    case frozenSet = "builtins frozenset"
    case bytes = "builtins bytes"
    case byteArray = "builtins bytearray"
    case range = "builtins range"
    case slice = "builtins slice"
    case complex = "builtins complex"
    case list = "builtins list"
    case dict = "builtins dict"
    case tuple = "builtins tuple"
    case int = "builtins int"
    case float = "builtins float"
    case string = "builtins str"
    case bool = "builtins bool"
  }

  final class ElementType {
    var description: String
    init(_ description: String) { self.description = description }
  }

  final class PendingArray {
    var tensor: Tensor?
    var labels: LabelArray?
  }

  init(_ bytes: [UInt8], encoding: String, _ interpreter: Interpreter) {
    self.bytes = bytes
    self.encoding = encoding
    self.interpreter = interpreter
  }

  /// The first pickle in the bytes.
  mutating func read() throws -> Value {
    guard !bytes.isEmpty else { throw PickleFailure(kind: "EOFError", message: "Ran out of input") }
    var steps = 0
    while true {
      steps += 1
      if steps & 0xFFF == 0 { try interpreter.checkInterrupt() }
      guard position < bytes.count else {
        throw PickleFailure(kind: "EOFError", message: "Ran out of input")
      }
      let code = bytes[position]
      position += 1
      if code == 0x2E { return try popValue() }
      try run(code)
    }
  }

  // MARK: Bytes

  private mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.count - position else { throw PickleFailure.truncated }
    position += count
    return bytes[(position - count)..<position]
  }

  private mutating func number(_ size: Int) throws -> Int {
    var result: UInt64 = 0
    for (place, byte) in try take(size).enumerated() { result |= UInt64(byte) << UInt64(8 * place) }
    return Int(clamping: result)
  }

  private mutating func line() throws -> String {
    String(decoding: try lineBytes(), as: UTF8.self)
  }

  private mutating func lineBytes() throws -> ArraySlice<UInt8> {
    guard let end = bytes[position...].firstIndex(of: 10) else { throw PickleFailure.truncated }
    defer { position = end + 1 }
    return bytes[position..<end]
  }

  /// Text as protocol 0 writes it: Latin-1, with `\u1234` and `\U00012345` for the rest.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) throws -> String {
    var text = String.UnicodeScalarView()
    var rest = bytes
    while let byte = rest.popFirst() {
      let length = byte == 0x5C ? (rest.first == 0x75 ? 4 : rest.first == 0x55 ? 8 : 0) : 0
      guard length > 0 else {
        text.append(Unicode.Scalar(byte))
        continue
      }
      let digits = String(decoding: rest.dropFirst().prefix(length), as: UTF8.self)
      guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
        throw PickleFailure.unreadable("a string in the pickle has a wrong escape")
      }
      text.append(scalar)
      rest = rest.dropFirst(length + 1)
    }
    return String(text)
  }

  private func text(_ bytes: ArraySlice<UInt8>) throws -> Value {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw PickleFailure.unreadable("a string in the pickle is not UTF-8")
    }
    return .text(text)
  }

  /// A string of Python 2, whose characters are bytes.
  private func oldText(_ bytes: ArraySlice<UInt8>) throws -> Value {
    switch encoding.lowercased() {
    case "bytes": return .bytes(BytesObject(Array(bytes)))
    case "latin1", "latin-1", "iso-8859-1":
      var text = String.UnicodeScalarView()
      for byte in bytes { text.append(Unicode.Scalar(byte)) }
      return .text(String(text))
    default:
      if let place = bytes.firstIndex(where: { $0 >= 128 }) {
        throw PickleFailure(
          kind: "UnicodeDecodeError",
          message: "'ascii' codec can't decode byte 0x\(String(bytes[place], radix: 16)) in position "
            + "\(place - bytes.startIndex): ordinal not in range(128)")
      }
      return .text(String(decoding: bytes, as: UTF8.self))
    }
  }

  private func integer(_ bytes: ArraySlice<UInt8>) throws -> Value {
    if bytes.isEmpty { return .int(0) }
    guard bytes.count <= 1 << 18 else { throw PickleFailure.unreadable("an integer in the pickle is too long") }
    let method = try interpreter.attribute(
      .type(interpreter.types.int), interpreter.symbols.intern("from_bytes"))
    return try interpreter.call(
      method, [.bytes(BytesObject(Array(bytes))), .text("little")],
      keywords: [(interpreter.symbols.intern("signed"), .bool(true))])
  }

  // MARK: Stack

  private mutating func push(_ value: Value) { stack.append(.value(value)) }

  private mutating func pop() throws -> Item {
    guard stack.count > (marks.last ?? 0), let item = stack.popLast() else {
      throw PickleFailure.unreadable("unpickling stack underflow")
    }
    return item
  }

  func value(_ item: Item) throws -> Value {
    switch item {
    case .value(let value): return value
    case .array(let pending):
      if let labels = pending.labels { return labels.value(interpreter) }
      guard let tensor = pending.tensor else {
        throw PickleFailure.unreadable("an array in the pickle has no contents")
      }
      return .array(tensor)
    case .elementType(let type):
      // Inside the parts of an array; the byte order is still to come.
      return .instance(interpreter.instantiate(interpreter.types.object, payload: type))
    case .callee(let callee):
      let parts = callee.rawValue.split(separator: " ").map(String.init)
      if parts[0] == "builtins", let type = interpreter.builtins[interpreter.symbols.intern(parts[1])] {
        return type
      }
      // The class of an array among the arguments that make it.
      return .instance(interpreter.instantiate(interpreter.types.object))
    }
  }

  private mutating func popValue() throws -> Value { try value(pop()) }

  /// Everything above the last mark, which goes.
  private mutating func popMarked() throws -> [Value] {
    guard let mark = marks.popLast(), mark <= stack.count else {
      throw PickleFailure.unreadable("could not find MARK")
    }
    let items = stack[mark...]
    stack.removeSubrange(mark...)
    return try items.map(value)
  }

  func top() throws -> Item {
    guard stack.count > (marks.last ?? 0), let item = stack.last else {
      throw PickleFailure.unreadable("unpickling stack underflow")
    }
    return item
  }

  // MARK: Instructions

  private mutating func run(_ code: UInt8) throws {
    switch code {
    case 0x80:
      let version = try number(1)
      guard version <= 5 else {
        throw PickleFailure(kind: "ValueError", message: "unsupported pickle protocol: \(version)")
      }
    case 0x95:
      let length = try number(8)
      guard length <= bytes.count - position else { throw PickleFailure.truncated }
    case 0x28: marks.append(stack.count)
    case 0x30: if marks.last == stack.count { marks.removeLast() } else { _ = try pop() }
    case 0x31: _ = try popMarked()
    case 0x32: stack.append(try top())
    case 0x4E: push(.none)
    case 0x88: push(.bool(true))
    case 0x89: push(.bool(false))
    case 0x49, 0x4C: push(try decimal(line(), isOld: code == 0x49))
    case 0x4A: push(.int(Int(Int32(truncatingIfNeeded: try number(4)))))
    case 0x4B: push(.int(try number(1)))
    case 0x4D: push(.int(try number(2)))
    case 0x8A: push(try integer(take(number(1))))
    case 0x8B: push(try integer(take(number(4))))
    case 0x46:
      let text = try line()
      guard let value = Double(text) else { throw PickleFailure.unreadable("could not convert string to float: '\(text)'") }
      push(.float(value))
    case 0x47:
      push(.float(Double(bitPattern: try take(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })))
    case 0x53: push(try quoted(line()))
    case 0x54: push(try oldText(take(number(4))))
    case 0x55: push(try oldText(take(number(1))))
    case 0x42: push(.bytes(BytesObject(Array(try take(number(4))))))
    case 0x43: push(.bytes(BytesObject(Array(try take(number(1))))))
    case 0x8E, 0x96: push(.bytes(BytesObject(Array(try take(number(8))))))
    case 0x56: push(.text(try PickleReader.unescaped(lineBytes())))
    case 0x58: push(try text(take(number(4))))
    case 0x8C: push(try text(take(number(1))))
    case 0x8D: push(try text(take(number(8))))
    default: try runContainer(code)
    }
  }

  private mutating func runContainer(_ code: UInt8) throws {
    switch code {
    case 0x29: push(.tuple(TupleObject([])))
    case 0x74: push(.tuple(TupleObject(try popMarked())))
    case 0x85, 0x86, 0x87:
      var items: [Value] = []
      for _ in 0..<(Int(code) - 0x84) { items.append(try popValue()) }
      push(.tuple(TupleObject(items.reversed())))
    case 0x5D: push(.list(ListObject([])))
    case 0x6C: push(.list(ListObject(try popMarked())))
    case 0x61:
      let item = try popValue()
      try extend([item])
    case 0x65: try extend(popMarked())
    case 0x7D: push(.dict(DictObject()))
    case 0x64:
      let dict = DictObject()
      try fill(dict, popMarked())
      push(.dict(dict))
    case 0x73:
      let value = try popValue()
      let key = try popValue()
      try fill(topDict(), [key, value])
    case 0x75:
      let items = try popMarked()
      try fill(topDict(), items)
    case 0x8F: push(.set(SetObject()))
    case 0x90:
      let items = try popMarked()
      guard case .set(let set) = try value(top()) else { throw PickleFailure.unreadable("a set is expected") }
      for item in items { try set.insert(item, interpreter) }
    case 0x91:
      let set = SetObject(isFrozen: true)
      for item in try popMarked() { try set.insert(item, interpreter) }
      push(.set(set))
    default: try runMemo(code)
    }
  }

  private mutating func runMemo(_ code: UInt8) throws {
    switch code {
    case 0x67: try recall(Int(line()) ?? -1)
    case 0x68: try recall(number(1))
    case 0x6A: try recall(number(4))
    case 0x70: memo[Int(try line()) ?? -1] = try top()
    case 0x71: memo[try number(1)] = try top()
    case 0x72: memo[try number(4)] = try top()
    case 0x94: memo[memo.count] = try top()
    case 0x63:
      let module = try line()
      try pushGlobal(module, line())
    case 0x93:
      let name = try popValue()
      guard case .string(let module) = try popValue(), case .string(let name) = name else {
        throw PickleFailure.unreadable("STACK_GLOBAL requires str")
      }
      try pushGlobal(module.text, name.text)
    case 0x52, 0x81:
      let arguments = try popValueTuple()
      switch try pop() {
      case .callee(let callee): stack.append(try call(callee, arguments))
      case .value(.type(let type)) where code == 0x81 && arguments.isEmpty:
        push(.instance(interpreter.instantiate(type)))
      default: throw PickleFailure.unreadable("the pickle calls something that cannot be called")
      }
    case 0x62:
      let state = try popValue()
      try build(state)
    case 0x92, 0x69, 0x6F, 0x50, 0x51, 0x82, 0x83, 0x84, 0x97, 0x98:
      throw PickleFailure.unreadable(
        "this pickle holds objects of classes; nabla reads \(PickleReader.whatIsRead)")
    default:
      let shown = try interpreter.representation(.bytes(BytesObject([code]))).dropFirst()
      throw PickleFailure.unreadable("invalid load key, \(shown).")
    }
  }

  private mutating func popValueTuple() throws -> [Value] {
    guard case .tuple(let tuple) = try popValue() else {
      throw PickleFailure.unreadable("argument list must be a tuple")
    }
    return tuple.items
  }

  private mutating func recall(_ number: Int) throws {
    guard let item = memo[number] else {
      throw PickleFailure.unreadable("Memo value not found at index \(number)")
    }
    stack.append(item)
  }

  private func decimal(_ text: String, isOld: Bool) throws -> Value {
    if isOld, text == "01" || text == "00" { return .bool(text == "01") }
    let digits = text.hasSuffix("L") ? String(text.dropLast()) : text
    guard digits.utf8.count < 5000 else { throw PickleFailure.unreadable("an integer in the pickle is too long") }
    return try interpreter.call(.type(interpreter.types.int), [.text(digits)])
  }

  private func quoted(_ text: String) throws -> Value {
    guard text.count >= 2, let quote = text.first, quote == text.last, quote == "'" || quote == "\"",
      !text.contains("\\")
    else { throw PickleFailure.unreadable("the STRING opcode argument must be quoted") }
    return try oldText(Array(text.dropFirst().dropLast().utf8)[...])
  }

  private mutating func extend(_ items: [Value]) throws {
    guard case .list(let list) = try value(top()) else { throw PickleFailure.unreadable("a list is expected") }
    list.items += items
  }

  private func topDict() throws -> DictObject {
    guard case .dict(let dict) = try value(top()) else { throw PickleFailure.unreadable("a dict is expected") }
    return dict
  }

  private func fill(_ dict: DictObject, _ items: [Value]) throws {
    guard items.count % 2 == 0 else { throw PickleFailure.unreadable("odd number of items for SETITEMS") }
    for place in stride(from: 0, to: items.count, by: 2) {
      try dict.set(items[place], items[place + 1], interpreter)
    }
  }

  static let whatIsRead =
    "numbers, strings, bytes, lists, tuples, dicts, sets and NumPy arrays, and never runs code"

  static func refusal(_ module: String, _ name: String) -> PickleFailure {
    .unreadable("this pickle asks for \(module).\(name); nabla reads \(whatIsRead)")
  }

  private mutating func pushGlobal(_ module: String, _ name: String) throws {
    let plain =
      switch module {
      case "numpy._core.multiarray": "numpy.core.multiarray"
      case "numpy._core.numeric": "numpy.core.numeric"
      case "__builtin__": "builtins"
      default: module
      }
    if let callee = Callee(rawValue: plain + " " + name) {
      stack.append(.callee(callee))
    } else if let type = try programClass(module, name) {
      push(.type(type))
    } else {
      throw PickleReader.refusal(module, name)
    }
  }

  /// A class that the program itself has defined or imported from a file of its own.
  private func programClass(_ module: String, _ name: String) throws -> TypeObject? {
    guard case .module(let home)? = try interpreter.moduleTable().value(for: .text(module), interpreter),
      module == "__main__" || home.path != nil
    else { return nil }
    var parts = name.split(separator: ".").map { interpreter.symbols.intern(String($0)) }[...]
    guard let first = parts.popFirst(), case .type(var type)? = home[first] else { return nil }
    for part in parts {
      guard case .value(.type(let inner))? = type.member(part) else { return nil }
      type = inner
    }
    return type.isBuiltin || type.builtinBase != nil || interpreter.isException(type) ? nil : type
  }
}
