import Language
import TensorCore

/// Writes plain data and arrays as a pickle, protocol 2 to 5, that CPython and NumPy read.
struct PickleWriter {
  private let protocolNumber: Int
  private let interpreter: Interpreter
  private var output: [UInt8] = []
  private var memo: [ObjectIdentifier: Int] = [:]
  /// What the memo names, so that no other object gets its address.
  private var kept: [Value] = []
  private var memoCount = 0
  private var depth = 0

  init(protocolNumber: Int, _ interpreter: Interpreter) {
    self.protocolNumber = protocolNumber
    self.interpreter = interpreter
  }

  mutating func write(_ value: Value) throws -> [UInt8] {
    try save(value)
    output.append(0x2E)
    var result: [UInt8] = [0x80, UInt8(protocolNumber)]
    if protocolNumber >= 4, output.count >= 4 {
      result.append(0x95)
      append(output.count, 8, to: &result)
    }
    return result + output
  }

  // MARK: Bytes

  private func append(_ number: Int, _ size: Int, to bytes: inout [UInt8]) {
    for place in 0..<size { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }

  private mutating func emit(_ code: UInt8, _ number: Int, _ size: Int) {
    output.append(code)
    append(number, size, to: &output)
  }

  /// Remembers the value that was just written.
  private mutating func memoize(_ object: AnyObject?, _ value: Value) {
    let number = memoCount
    memoCount += 1
    if let object {
      memo[ObjectIdentifier(object)] = number
      kept.append(value)
    }
    if protocolNumber >= 4 {
      output.append(0x94)
    } else if number < 256 {
      emit(0x71, number, 1)
    } else {
      emit(0x72, number, 4)
    }
  }

  /// Refers to a value that was written before; false where it was not.
  private mutating func recall(_ object: AnyObject) -> Bool {
    guard let number = memo[ObjectIdentifier(object)] else { return false }
    if number < 256 { emit(0x68, number, 1) } else { emit(0x6A, number, 4) }
    return true
  }

  private mutating func saveText(_ text: String) {
    let bytes = Array(text.utf8)
    if protocolNumber >= 4, bytes.count < 256 {
      emit(0x8C, bytes.count, 1)
    } else if bytes.count < 1 << 32 {
      emit(0x58, bytes.count, 4)
    } else {
      emit(0x8D, bytes.count, 8)
    }
    output += bytes
  }

  private mutating func saveBytes(_ bytes: [UInt8]) {
    if protocolNumber < 3 {
      // As text, which the reader turns back.
      global("_codecs", "encode")
      var text = String.UnicodeScalarView()
      for byte in bytes { text.append(Unicode.Scalar(byte)) }
      saveText(String(text))
      saveText("latin1")
      output += [0x86, 0x52]
      return
    }
    if bytes.count < 256 { emit(0x43, bytes.count, 1) } else if bytes.count < 1 << 32 {
      emit(0x42, bytes.count, 4)
    } else {
      emit(0x8E, bytes.count, 8)
    }
    output += bytes
  }

  private mutating func global(_ module: String, _ name: String) {
    if protocolNumber >= 4 {
      saveText(module)
      saveText(name)
      output.append(0x93)
    } else {
      output += [0x63] + Array("\(module)\n\(name)\n".utf8)
    }
  }

  private mutating func saveInteger(_ number: Int) {
    switch number {
    case 0..<256: emit(0x4B, number, 1)
    case 0..<65536: emit(0x4D, number, 2)
    case Int(Int32.min)...Int(Int32.max): emit(0x4A, number, 4)
    default:
      var size = 8
      // The fewest bytes that keep the sign.
      while size > 1 {
        let shift = 64 - 8 * (size - 1)
        guard (number << shift) >> shift == number else { break }
        size -= 1
      }
      emit(0x8A, size, 1)
      append(number, size, to: &output)
    }
  }

  // MARK: Values

  private mutating func save(_ value: Value) throws {
    switch value {
    case .none: output.append(0x4E)
    case .bool(let flag): output.append(flag ? 0x88 : 0x89)
    case .int(let number): saveInteger(number)
    case .large: try saveLarge(value)
    case .float(let number):
      output.append(0x47)
      for place in 0..<8 { output.append(UInt8(truncatingIfNeeded: number.bitPattern >> UInt64(56 - 8 * place))) }
    case .string(let string):
      if recall(string) { return }
      saveText(string.text)
      memoize(string, value)
    case .bytes(let bytes):
      if recall(bytes) { return }
      saveBytes(bytes.bytes)
      memoize(bytes, value)
    case .scalar(let scalar): try saveScalar(scalar)
    case .array(let tensor):
      if recall(tensor) { return }
      try saveArray(tensor)
      memoize(tensor, value)
    default: try saveContainer(value)
    }
    try Limits.checkString(output.count)
  }

  private mutating func saveContainer(_ value: Value) throws {
    depth += 1
    defer { depth -= 1 }
    guard depth < interpreter.recursionLimit else {
      throw Raise(.recursionError, "maximum recursion depth exceeded while pickling an object")
    }
    try interpreter.checkStack(" while pickling an object")
    try interpreter.checkInterrupt()
    switch value {
    case .tuple(let tuple):
      if tuple.items.isEmpty {
        output.append(0x29)
      } else if !recall(tuple) {
        if tuple.items.count > 3 { output.append(0x28) }
        for item in tuple.items { try save(item) }
        output.append(tuple.items.count > 3 ? 0x74 : 0x84 + UInt8(tuple.items.count))
        memoize(tuple, value)
      }
    case .list(let list):
      if recall(list) { return }
      output.append(0x5D)
      memoize(list, value)
      try saveBatches(list.items.map { [$0] }, single: 0x61, several: 0x65)
    case .dict(let dict):
      if recall(dict) { return }
      try saveDict(dict, value)
    case .set(let set):
      if recall(set) { return }
      try saveSet(set, value)
    case .range(let range):
      global("builtins", "range")
      for number in [range.start, range.stop, range.step] { saveInteger(number) }
      output += [0x87, 0x52]
    case .instance(let instance):
      guard let labels = instance.payload as? LabelArray else {
        try saveObject(instance, value)
        return
      }
      if recall(instance) { return }
      try saveLabels(labels)
      memoize(instance, value)
    default: throw try refusal(of: value)
    }
  }

  /// An object of a class of the program: the class by its name, then the attributes.
  private mutating func saveObject(_ instance: InstanceObject, _ value: Value) throws {
    let type = instance.type
    guard !type.isBuiltin, instance.payload == nil, !interpreter.isException(type) else {
      throw try refusal(of: value)
    }
    if type.qualifiedName.contains("<locals>") {
      throw Raise(.attributeError, "Can't pickle local object '\(type.qualifiedName)'")
    }
    if recall(instance) { return }
    global(type.module, type.qualifiedName)
    output += [0x29, 0x81]
    memoize(instance, value)
    let name = interpreter.symbols.intern("__getstate__")
    let state: Value
    if let method = interpreter.specialMethod(value, name), case .function = method {
      state = try interpreter.call(method, [value])
    } else {
      state = try interpreter.dictionary(of: instance)
      if case .dict(let dict) = state, dict.count == 0 { return }
    }
    try save(state)
    output.append(0x62)
  }

  private mutating func saveBatches(_ items: [[Value]], single: UInt8, several: UInt8) throws {
    for start in stride(from: 0, to: items.count, by: 1000) {
      let batch = items[start..<min(start + 1000, items.count)]
      if batch.count == 1, let only = batch.first {
        for part in only { try save(part) }
        output.append(single)
      } else {
        output.append(0x28)
        for item in batch { for part in item { try save(part) } }
        output.append(several)
      }
    }
  }

  private mutating func saveDict(_ dict: DictObject, _ value: Value) throws {
    let pairs = dict.table.entries.compactMap { $0 }
    switch dict.flavour {
    case .dict:
      output.append(0x7D)
      memoize(dict, value)
    case .orderedDict:
      global("collections", "OrderedDict")
      output += [0x29, 0x52]
      memoize(dict, value)
    case .defaultDict:
      global("collections", "defaultdict")
      try saveFactory(dict.defaultFactory)
      output += [0x85, 0x52]
      memoize(dict, value)
    case .counter:
      global("collections", "Counter")
      output.append(0x7D)
      try saveBatches(pairs.map { [$0.key, $0.value] }, single: 0x73, several: 0x75)
      output += [0x85, 0x52]
      memoize(dict, value)
      return
    }
    try saveBatches(pairs.map { [$0.key, $0.value] }, single: 0x73, several: 0x75)
  }

  private mutating func saveFactory(_ factory: Value) throws {
    switch factory {
    case .none: output.append(0x4E)
    case .type(let type) where ["list", "dict", "int", "float", "str", "set", "tuple", "bool"].contains(type.fullName):
      global("builtins", type.name)
    default: throw try refusal(of: factory)
    }
  }

  private mutating func saveSet(_ set: SetObject, _ value: Value) throws {
    let items = set.table.entries.compactMap { $0?.key }
    if protocolNumber < 4 {
      global("builtins", set.isFrozen ? "frozenset" : "set")
      output.append(0x5D)
      try saveBatches(items.map { [$0] }, single: 0x61, several: 0x65)
      output += [0x85, 0x52]
    } else if set.isFrozen {
      output.append(0x28)
      for item in items { try save(item) }
      output.append(0x91)
    } else {
      output.append(0x8F)
      memoize(set, value)
      for start in stride(from: 0, to: items.count, by: 1000) {
        output.append(0x28)
        for item in items[start..<min(start + 1000, items.count)] { try save(item) }
        output.append(0x90)
      }
      return
    }
    memoize(set, value)
  }

  private mutating func saveLarge(_ value: Value) throws {
    func method(_ name: String, _ arguments: [Value], isSigned: Bool) throws(Raise) -> Value {
      let method = try interpreter.attribute(value, interpreter.symbols.intern(name))
      let keywords = isSigned ? [(interpreter.symbols.intern("signed"), Value.bool(true))] : []
      return try interpreter.call(method, arguments, keywords: keywords)
    }
    guard case .int(let bits) = try method("bit_length", [], isSigned: false),
      case .bytes(let bytes) = try method(
        "to_bytes", [.int(bits / 8 + 1), .text("little")], isSigned: true)
    else { return }
    let size = bytes.bytes.count
    if size < 256 { emit(0x8A, size, 1) } else { emit(0x8B, size, 4) }
    output += bytes.bytes
  }

  // MARK: Arrays

  private mutating func saveElementType(_ dtype: DType) {
    saveElementType(
      String(dtype.typeString.dropFirst()), order: dtype.size == 1 ? "|" : "<", size: -1, alignment: -1,
      flags: 0)
  }

  private mutating func saveElementType(
    _ letters: String, order: String, size: Int, alignment: Int, flags: Int
  ) {
    global("numpy", "dtype")
    saveText(letters)
    output += [0x89, 0x88, 0x87, 0x52]
    // (3, byte order, None, None, None, size, alignment, flags), which sets the byte order.
    output.append(0x28)
    saveInteger(3)
    saveText(order)
    output += [0x4E, 0x4E, 0x4E]
    saveInteger(size)
    saveInteger(alignment)
    saveInteger(flags)
    output += [0x74, 0x62]
  }

  /// Text as its code points, objects as a list.
  private mutating func saveLabels(_ labels: LabelArray) throws {
    saveShape(labels.shape)
    switch labels.type {
    case .text(let width):
      saveElementType("U\(width)", order: "<", size: 4 * width, alignment: 4, flags: 8)
      output.append(0x89)
      saveBytes(LabelFiles.bytes(labels, width: width))
    case .object:
      saveElementType("O8", order: "|", size: -1, alignment: -1, flags: 63)
      output.append(0x89)
      try save(.list(ListObject(labels.items)))
    case .bytes, .date, .record:
      throw Raise.typeError(
        "nabla pickles arrays of numbers, text and objects", hint: "np.save writes every kind of array")
    }
    output += [0x74, 0x62]
  }

  /// The elements in C order, without the header that `.npy` files have.
  private func elements(_ tensor: Tensor) throws -> [UInt8] {
    let file = try engine { () throws(TensorError) in try tensor.numpyFile() }
    return Array(file.suffix(tensor.count * tensor.dtype.size))
  }

  private mutating func saveArray(_ tensor: Tensor) throws {
    saveShape(tensor.shape)
    saveElementType(tensor.dtype)
    output.append(0x89)
    saveBytes(try elements(tensor))
    output += [0x74, 0x62]
  }

  /// What every array begins with.
  private mutating func saveShape(_ shape: Shape) {
    // The old name of the module, which every NumPy knows.
    global("numpy.core.multiarray", "_reconstruct")
    global("numpy", "ndarray")
    saveInteger(0)
    output.append(0x85)
    saveBytes([0x62])
    output += [0x87, 0x52]
    output.append(0x28)
    saveInteger(1)
    output.append(0x28)
    for index in 0..<shape.count { saveInteger(shape[index]) }
    output.append(0x74)
  }

  private mutating func saveScalar(_ scalar: Scalar) throws {
    global("numpy.core.multiarray", "scalar")
    saveElementType(scalar.dtype)
    saveBytes(try elements(try interpreter.tensor(from: .scalar(scalar))))
    output += [0x86, 0x52]
  }

  private func refusal(of value: Value) throws -> PickleFailure {
    let shown = try interpreter.representation(value)
    return PickleFailure(
      kind: "PicklingError",
      message: "Can't pickle \(shown): nabla writes numbers, strings, bytes, lists, tuples, dicts, sets and NumPy arrays")
  }
}
